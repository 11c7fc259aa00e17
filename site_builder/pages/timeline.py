"""The timeline over all stories, years folded."""

from __future__ import annotations

from site_builder.model import Event, Frame, Page, StoryRef

from .shell import Plain, make_page
from .words import event_row

MAX_YEAR = 150
"""Events of one year on the common page; a fuller year has a page of its own."""
OPEN_YEARS = 2
BAR_WIDTH, BAR_HEIGHT = 14, 60
MAX_BARS = 60

Dated = tuple[Event, StoryRef]


def timeline(frame: Frame, events: tuple[Dated, ...]) -> tuple[Page, ...]:
    """/timeline/, and /timeline/<year>/ for full years.  Events without a date are listed last."""
    years = _by_year(events)
    dated = [year for year in years if year != "undated"]
    folded = [_year(year, years[year], place < OPEN_YEARS) for place, year in enumerate(years)]
    data: Plain = {"years": folded, "total": len(events), "strip": _strip([(year, len(years[year])) for year in dated]), "year": ""}
    pages = [make_page(frame, "/timeline/", "timeline.html", "Timeline", f"{len(events)} dated statements of all stories, newest year first.", data, feed="")]
    for year in years:
        if len(years[year]) > MAX_YEAR:
            one: Plain = {**_year(year, years[year], opened=True), "url": "", "events": _rows(years[year])}
            full: Plain = {"years": [one], "total": len(years[year]), "strip": None, "year": year}
            pages.append(make_page(frame, f"/timeline/{year}/", "timeline.html", f"Timeline, {year}", f"Dated statements of {year}.", full))
    return tuple(pages)


def _by_year(events: tuple[Dated, ...]) -> dict[str, list[Dated]]:
    years: dict[str, list[Dated]] = {}
    for event, story in sorted(events, key=lambda pair: (pair[0].date, pair[1].url, pair[0].id)):
        years.setdefault(event.date[:4] or "undated", []).append((event, story))
    return {year: years[year] for year in sorted(years, key=lambda year: "" if year == "undated" else year, reverse=True)}


def _year(year: str, events: list[Dated], opened: bool) -> Plain:
    full = len(events) > MAX_YEAR
    return {
        "label": year,
        "id": f"y-{year}",
        "count": len(events),
        "open": opened,
        "url": f"/timeline/{year}/" if full else "",
        "events": [] if full else _rows(events),
    }


def _rows(events: list[Dated]) -> list[Plain]:
    return [{**event_row(event, None, story.url), "story": story.title, "story_url": story.url} for event, story in events]


def _strip(counts: list[tuple[str, int]]) -> Plain | None:
    """The bars of a small drawing, oldest year first; the table beside it says the same."""
    shown = sorted(counts[:MAX_BARS])
    if len(shown) < 2:
        return None
    most = max(count for _, count in shown)
    bars = []
    for place, (year, count) in enumerate(shown):
        height = max(2, round(BAR_HEIGHT * count / most))
        bars.append({"x": place * BAR_WIDTH, "y": BAR_HEIGHT - height, "height": height, "width": BAR_WIDTH - 3, "year": year, "count": count})
    return {"bars": bars, "width": len(shown) * BAR_WIDTH, "height": BAR_HEIGHT, "first": shown[0][0], "last": shown[-1][0]}
