"""The timeline over all stories: by year, by month where a year is full, and by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from site_builder.model import ArticleRef, EntityRef, Event, Frame, Page, StoryRef

from .chronicle import UNDATED, Row, chronicle, in_time, most_salient, strip
from .shell import Plain, make_page, page_links, slices
from .words import event_row

PER_PAGE = 120
"""Events on one page: some 20 kB as it is sent."""
MAX_FRONT = 120
"""Events on the common page, the most salient ones of each year."""
LEAST_OF_YEAR = 8
MOST_OF_YEAR = 40
MAX_NAMES = 30

Dated = tuple[Event, StoryRef]


def timeline(
    frame: Frame,
    events: Sequence[Dated],
    refs: Mapping[str, ArticleRef] | None = None,
    names: Sequence[EntityRef] = (),
    publishers: Mapping[str, str] | None = None,
) -> tuple[Page, ...]:
    """/timeline/, a page for each year, for each month of a full year, and for each publisher.

    Args: refs: articles by path. names: entities with a page. publishers: address of each publisher's page by its name.
    """
    rows = sorted((_row(event, story) for event, story in events), key=in_time)
    by_year: dict[str, list[Row]] = {}
    for row in rows:
        by_year.setdefault(row[0].date[:4] or UNDATED, []).append(row)
    years = sorted(by_year, key=lambda year: "" if year == UNDATED else year, reverse=True)
    by_source = _by_source(rows, refs or {}, publishers or {})
    filters: Plain = {
        "years": [{"label": year, "url": f"/timeline/{year}/", "count": len(by_year[year])} for year in years],
        "sources": [{"label": name, "url": f"{url}timeline/", "count": len(own)} for name, url, own in by_source],
        "names": _names(rows, names),
    }
    pages = [_front(frame, by_year, years, filters, rows)]
    for year in years:
        pages += _year(frame, year, by_year[year])
    for name, url, own in by_source:
        back = {"url": url, "label": name}
        pages += _paged(frame, f"{url}timeline/", f"Timeline of {name}", f"Dated statements of {name}.", own, "", back)
    return tuple(pages)


def _row(event: Event, story: StoryRef) -> Row:
    return event, {**event_row(event, None, story.url), "story": story.title, "story_url": story.url}


def _front(frame: Frame, by_year: Mapping[str, list[Row]], years: Sequence[str], filters: Plain, rows: Sequence[Row]) -> Page:
    """What weighs most in each year, newest first; all of a year stands on its own page."""
    groups: list[object] = []
    left = MAX_FRONT
    for year in years:
        own = most_salient(by_year[year], min(MOST_OF_YEAR, max(LEAST_OF_YEAR, left)))
        shown = chronicle(own, frame.newest, unit="year")["groups"]
        for group in shown:  # type: ignore[attr-defined]
            more = f"/timeline/{year}/" if len(own) < len(by_year[year]) else ""
            groups.append({**group, "count": len(by_year[year]), "open": left > 0, "url": more})
        left -= len(own)
        if left < -MAX_FRONT:
            break
    data: Plain = {
        "title": "Timeline",
        "total": len(rows),
        "strip": strip([event for event, _ in rows]),
        "chronicle": {"groups": groups, "total": len(rows)},
        "filters": filters,
        "back": None,
        "pages": None,
        "front": True,
    }
    return make_page(
        frame, "/timeline/", "timeline.html", "Timeline", f"{len(rows)} dated statements of all stories, newest year first.", data
    )


def _year(frame: Frame, year: str, rows: Sequence[Row]) -> list[Page]:
    """The page of a year; a full one leads on to its months."""
    back = {"url": "/timeline/", "label": "All years"}
    url, title, about = f"/timeline/{year}/", f"Timeline, {year}", f"Dated statements: {year}."
    months: dict[str, list[Row]] = {}
    for row in rows:
        months.setdefault(row[0].date[:7], []).append(row)
    if len(rows) <= PER_PAGE or len(months) == 1:
        return _paged(frame, url, title, about, rows, "month" if len(months) > 1 else "", back)
    of_month = max(2, PER_PAGE // len(months))
    groups: list[object] = []
    for month, own in sorted(months.items(), key=lambda item: (len(item[0]) < 7, item[0])):
        label = month if len(month) == 7 else f"{month}, month not known"
        part = chronicle(most_salient(own, of_month), frame.newest, unit="month")["groups"]
        for group in part:  # type: ignore[attr-defined]
            address = {"label": label, "id": f"m-{_month(month)}", "url": f"/timeline/{_month(month)}/"}
            groups.append({**group, **address, "count": len(own), "open": len(groups) < 4})
    pages = [_page(frame, url, title, about, {"groups": groups, "total": len(rows)}, rows, back, None)]
    for month, own in months.items():
        pages += _paged(
            frame,
            f"/timeline/{_month(month)}/",
            f"Timeline, {_month(month)}",
            f"Dated statements: {month}.",
            own,
            "",
            {"url": url, "label": year},
        )
    return pages


def _month(month: str) -> str:
    return month if len(month) == 7 else f"{month}-undated"


def _paged(frame: Frame, url: str, title: str, about: str, rows: Sequence[Row], unit: str, back: Plain) -> list[Page]:
    """All of the events, in order of time, over as many pages as it takes."""
    parts = slices(rows, PER_PAGE)
    pages = []
    for number, part in enumerate(parts, 1):
        links = page_links(url, len(parts), number)
        pages.append(_page(frame, str(links["url"]), title, about, chronicle(part, frame.newest, unit=unit), rows, back, links))
    return pages


def _page(frame: Frame, url: str, title: str, about: str, shown: Plain, rows: Sequence[Row], back: Plain, links: Plain | None) -> Page:
    data: Plain = {
        "title": title,
        "total": len(rows),
        "strip": strip([event for event, _ in rows]),
        "chronicle": shown,
        "filters": None,
        "back": back,
        "pages": links,
        "front": False,
    }
    number = f", page {links['current']}" if links and links["current"] != 1 else ""
    return make_page(frame, url, "timeline.html", title + number, about, data)


def _by_source(rows: Sequence[Row], refs: Mapping[str, ArticleRef], publishers: Mapping[str, str]) -> list[tuple[str, str, list[Row]]]:
    """(publisher, address, events that it reports), by name; none where all articles are of one publisher."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for name in dict.fromkeys(refs[path].publisher for path in row[0].sources if path in refs):
            found.setdefault(name, []).append(row)
    named = [(name, publishers[name], found[name]) for name in sorted(found, key=str.casefold) if name and name in publishers]
    return named if len(found) > 1 else []


def _names(rows: Sequence[Row], names: Sequence[EntityRef]) -> list[Plain]:
    """Those who take part in the most events; each has its timeline on its page."""
    counts = Counter(key for event, _ in rows for key in event.entities)
    ranked = sorted((one for one in names if one.url and counts[one.id]), key=lambda one: (-counts[one.id], one.name, one.id))
    return [{"label": one.name, "url": f"{one.url}#timeline", "count": counts[one.id]} for one in ranked[:MAX_NAMES]]
