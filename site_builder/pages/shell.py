"""What all pages have around them: the site's own facts, the head, and lists cut into pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from site_builder.model import Frame, Page, PartialDate

T = TypeVar("T")

Plain = dict[str, object]


def make_page(
    frame: Frame,
    url: str,
    template: str,
    title: str,
    description: str,
    data: Plain,
    *,
    noindex: bool = False,
    feed: str = "",
    kind: str = "website",
    linked_data: Plain | None = None,
) -> Page:
    """The page of ``template`` at ``url`` with its head; ``data`` is what its main part shows."""
    head: Plain = {
        "title": title,
        "description": " ".join(description.split())[:300],
        "noindex": noindex or frame.private,
        "feed": feed,
        "kind": kind,
        "linked_data": linked_data,
    }
    return Page(url, template, {"site": site_of(frame), "head": head, "here": url, **data})


def site_of(frame: Frame) -> Plain:
    """The frame as plain data."""
    return {
        "name": frame.name,
        "description": frame.description,
        "base_url": frame.base_url,
        "language": frame.language,
        "contact": frame.contact,
        "licence": frame.licence,
        "private": frame.private,
        "disk": frame.disk,
        "newest": frame.newest,
        "version": frame.version,
        "prose": [{"title": title, "url": url} for title, url in frame.prose],
    }


def slices(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """The items in runs of at most ``size``; one empty run when there are none."""
    return [items[at : at + size] for at in range(0, len(items), size)] or [items[:0]]


def page_links(url: str, count: int, current: int) -> Plain:
    """Addresses of the pages around page ``current`` (from 1) of a list that begins at ``url``."""

    def address(number: int) -> str:
        return url if number == 1 else f"{url}page/{number}/"

    return {
        "current": current,
        "count": count,
        "url": address(current),
        "newer": address(current - 1) if current > 1 else "",
        "older": address(current + 1) if current < count else "",
        "all": [{"number": number, "url": address(number)} for number in range(1, count + 1) if _shown(number, current, count)],
    }


def _shown(number: int, current: int, count: int) -> bool:
    return number in (1, count) or abs(number - current) <= 2


def date_of(date: PartialDate) -> Plain:
    """A partial date as plain data; the words are made where it is set."""
    return {"value": date.value, "precision": date.precision, "zone": date.zone, "basis": date.basis, "line": date.line}
