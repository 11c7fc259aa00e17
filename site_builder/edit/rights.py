"""Which publisher's record holds for a source, what may be shown of it, and what was taken down."""

from __future__ import annotations

from site_builder.edit.match import address_fits, folded, host_fits, name_fits, path_fits
from site_builder.model import Card, Edits, Grant, Publisher, Takedown
from site_builder.settings import RightsSettings
from site_builder.text.links import host_of


def publisher_of(path: str, publisher: str, source_url: str, edits: Edits) -> Publisher | None:
    """The record of sources.yml for a source: by its path, else by the host of its address, else by the name it states.

    Of several that match by path or host, the one with the longest pattern; of equals, the first.
    """
    by_path = [(len(pattern), -number) for number, one in enumerate(edits.publishers) for pattern in one.match if path_fits(pattern, path)]
    by_host = [
        (len(pattern), -number) for number, one in enumerate(edits.publishers) for pattern in one.match if host_fits(pattern, source_url)
    ]
    best = max(by_path, default=None) or max(by_host, default=None)
    if best is not None:
        return edits.publishers[-best[1]]
    return next((one for one in edits.publishers if name_fits(one.name, publisher)), None)


def grant(card: Card, edits: Edits, rights: RightsSettings, private: bool) -> Grant:
    """What may be shown of an article's words, and why, for the reader."""
    if private:
        return Grant("full", "This is a private build, for its owner alone.")
    record = publisher_of(card.path, card.publisher, card.source_url, edits)
    granted = record is not None and record.granted
    if card.forbids and not granted:
        return Grant("none", "Its rights notice forbids reproduction, and no permission of its publisher is recorded.")
    text = record.text if record is not None and record.text else rights.text
    if record is not None and granted and text != "none":
        licence = f" Licence: {record.licence}." if record.licence else ""
        return Grant(text, f"The owner of this site records that {record.name} permits it.{licence}")
    whose = f"for {record.name}" if record is not None and record.text else "for all sources"
    return Grant(text, f"The owner of this site has set it so {whose}.")


def taken_down(card: Card, edits: Edits) -> Takedown | None:
    """The takedown that holds for a source, the first of several; None when none does."""
    return next((one for one in edits.takedowns if means(one.match, card.path, card.publisher, card.source_url)), None)


def means(match: str, path: str, publisher: str, source_url: str) -> bool:
    """A path, publisher, address, or host of a takedown means this source."""
    if "://" in match:
        whole_host = not match.partition("://")[2].partition("/")[2]
        return address_fits(match, source_url) or (whole_host and host_fits(host_of(match), source_url))
    return path_fits(match, path) or (folded(match) != "" and name_fits(match, publisher)) or host_fits(match, source_url)
