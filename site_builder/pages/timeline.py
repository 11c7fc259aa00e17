"""The timeline over all stories, years folded."""

from __future__ import annotations

from site_builder.model import Event, Frame, Page, StoryRef

from .shell import Plain, make_page
from .words import event_row

MAX_YEAR = 150
"""Events of one year on the common page; a fuller year has a page of its own."""
MAX_PAGE = 600
"""Events of a year on one page; with more, each month has its own."""
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
    pages = [
        make_page(
            frame,
            "/timeline/",
            "timeline.html",
            "Timeline",
            f"{len(events)} dated statements of all stories, newest year first.",
            data,
            feed="",
        )
    ]
    for year in years:
        if len(years[year]) > MAX_YEAR:
            pages += _full(frame, year, years[year])
    return tuple(pages)


def _full(frame: Frame, year: str, events: list[Dated]) -> list[Page]:
    """The page of a full year; a very full one leads on to its months."""
    if len(events) <= MAX_PAGE or year == "undated":
        return [_own(frame, year, [_opened(year, events[:MAX_PAGE])], len(events))]
    months: dict[str, list[Dated]] = {}
    for event in events:
        months.setdefault(event[0].date[:7], []).append(event)
    listed = [{**_opened(month, []), "count": len(own), "url": f"/timeline/{_month(month)}/"} for month, own in months.items()]
    pages = [_own(frame, year, listed, len(events))]
    return pages + [_own(frame, _month(month), [_opened(month, own[:MAX_PAGE])], len(own)) for month, own in months.items()]


def _month(month: str) -> str:
    return month if len(month) == 7 else f"{month}-undated"


def _own(frame: Frame, label: str, years: list[Plain], total: int) -> Page:
    data: Plain = {"years": years, "total": total, "strip": None, "year": label}
    return make_page(frame, f"/timeline/{label}/", "timeline.html", f"Timeline, {label}", f"Dated statements: {label}.", data)


def _opened(label: str, events: list[Dated]) -> Plain:
    return {"label": label, "id": f"y-{label}", "count": len(events), "open": True, "url": "", "events": _rows(events)}


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
        bars.append(
            {"x": place * BAR_WIDTH, "y": BAR_HEIGHT - height, "height": height, "width": BAR_WIDTH - 3, "year": year, "count": count}
        )
    return {"bars": bars, "width": len(shown) * BAR_WIDTH, "height": BAR_HEIGHT, "first": shown[0][0], "last": shown[-1][0]}
