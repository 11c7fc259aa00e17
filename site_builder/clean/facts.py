"""The fields of an article that are about it, while they are being found."""

from __future__ import annotations

from site_builder.clean.lines import Line
from site_builder.model import Choice, PartialDate, RawArticle, Witness
from site_builder.text.links import host_of


class Facts:
    """Filled field by field, then read once."""

    def __init__(self) -> None:
        self.title = ""
        self.published = PartialDate()
        self.updated = PartialDate()
        self.authors: tuple[str, ...] = ()
        self.publisher = ""
        self.source_url = ""
        self.tags: tuple[str, ...] = ()
        self.categories: tuple[str, ...] = ()
        self.excerpt = ""
        self.choices: list[Choice] = []
        self.title_line = -1
        """Index of the line that is the title; -1 when no line is."""
        self.head: list[Line] | None = None
        """The lines around the title, once they were looked for."""
        self.title_at = -1
        """Index of the line that shows the title, though the title may be stated elsewhere; -1 when none does."""


def stated(raw: RawArticle, field: str, order: tuple[str, ...]) -> list[Witness]:
    """Witnesses for a field, the most trusted first."""
    found = [w for w in raw.witnesses if w.field == field]
    return sorted(found, key=lambda w: order.index(w.basis) if w.basis in order else len(order))


def squeezed(text: str) -> str:
    """Letters and digits alone, in small letters: what two spellings of one name share."""
    return "".join(c for c in text.lower() if c.isalnum())


def outlets(raw: RawArticle, facts: Facts) -> frozenset[str]:
    """What the outlet calls itself, squeezed and without a leading ``the``; also by its host."""
    named = [w.value for w in raw.witnesses if w.field == "publisher"] + [facts.publisher]
    host = host_of(facts.source_url)
    parts = host.split(".")
    named += [host, parts[-2] if len(parts) > 1 else ""]
    return frozenset(s for s in (squeezed(name).removeprefix("the") for name in named) if len(s) > 1)
