"""Events laid out for a page: day by day, folded into months or years, and a strip that shows how they spread."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from site_builder.model import Event
from site_builder.text.timevalues import to_day

from .shell import Plain

MAX_OF_STORY = 100
"""Events of a story that pages show; all are in the data."""
WORDLESS = 0.3
MAX_REPORTED = 15
"""Of these, how many of which no source names the day."""
FOLD = 30
"""With more events than this on a page, its months or years fold."""
OPEN = 40
"""Events of the parts that are open at first."""
BAR_WIDTH, BAR_HEIGHT = 12, 48
MAX_BARS = 60
MAX_DAYS, MAX_MONTHS = 45, 48
"""So many days or months at most are drawn one by one; a longer time is drawn by months, or years."""

UNDATED = "undated"
BEFORE = "before "
EARLY = 0.1
"""The years that hold this share of the events, oldest first, are joined into one part, and left out of the drawing where that makes it finer."""

Row = tuple[Event, Plain]
"""An event, and what a page shows of it."""


def reported_only(event: Event) -> bool:
    """No source names its day: it is that of the report, or the one that the report tells of."""
    return bool(event.date) and not event.text and event.basis in ("published", "inferred")


def public(events: Sequence[Event]) -> tuple[Event, ...]:
    """Those of a story's events that pages show, in their order: the most salient, and few of which no source names the day.

    Of the latter none without words, and none whose words stand on a day that a source names; of the others none that has
    neither words nor names to be told by.
    """
    ranked = sorted((e for e in events if e.wording or e.entities), key=lambda e: (-e.salience, e.id))
    told = {e.wording for e in events if not reported_only(e) and e.precision == "day" and not e.planned}
    reported = [e for e in ranked if reported_only(e) and e.wording and e.wording not in told][:MAX_REPORTED]
    kept = {e.id for e in reported} | {e.id for e in ranked if not reported_only(e)}
    kept = {e.id for e in [e for e in ranked if e.id in kept][:MAX_OF_STORY]}
    return tuple(e for e in events if e.id in kept)


def in_time(row: Row) -> tuple[bool, str, str, float, str]:
    """By date, a vaguer one before the days it holds, undated last; then the most salient first."""
    event = row[0]
    return (not event.date, event.date, event.until, -event.salience, event.id)


def most_salient(rows: Sequence[Row], limit: int) -> list[Row]:
    """At most so many, in the order given; one whose words may not be shown counts less."""
    kept = {id(row) for row in sorted(rows, key=lambda row: (-row[0].salience * (1 if row[0].wording else WORDLESS), row[0].id))[:limit]}
    return [row for row in rows if id(row) in kept]


def chronicle(rows: Sequence[Row], newest: str, *, unit: str = "", newest_first: bool = False) -> Plain:
    """What the template shows of events that stand in order.

    Args: newest: newest day that any source is of; a plan for an earlier one is marked as not reported since.
    unit: ``month`` or ``year`` to fold by; '' leaves it to the number of events and the time they take.
    """
    days = {event.id: event.date for event, _ in rows}
    if not unit and len(rows) > FOLD:
        years = {event.date[:4] for event, _ in rows if event.date}
        unit = "month" if len(years) <= 2 else "year"
    if not unit:
        return {
            "groups": [{"label": "", "id": "", "count": len(rows), "open": True, "url": "", "days": _days(rows, days, newest)}],
            "total": len(rows),
        }
    by_part: dict[str, list[Row]] = {}
    for row in rows:
        by_part.setdefault(_part(row[0], unit, days), []).append(row)
    if unit == "year" and not newest_first:
        _join_early(by_part)
    parts = sorted(
        (part for part in by_part if part != UNDATED), key=lambda part: (not part.startswith(BEFORE), part), reverse=newest_first
    ) + [UNDATED] * (UNDATED in by_part)
    opened = _opened(parts, by_part)
    groups = [
        {
            "label": part,
            "id": part_id(part),
            "count": len(by_part[part]),
            "open": part in opened,
            "url": "",
            "days": _days(by_part[part], days, newest),
        }
        for part in parts
    ]
    return {"groups": groups, "total": len(rows)}


def _join_early(by_part: dict[str, list[Row]]) -> None:
    """The thin years before the story proper become one part, ``before 2009``."""
    years = sorted(part for part in by_part if part != UNDATED)
    most = EARLY * sum(len(by_part[year]) for year in years)
    early: list[str] = []
    while len(years) > len(early) + 2 and sum(len(by_part[year]) for year in years[: len(early) + 1]) <= most:
        early.append(years[len(early)])
    if len(early) > 1:
        joined = [row for year in early for row in by_part.pop(year)]
        by_part[f"{BEFORE}{years[len(early)]}"] = joined


def part_id(part: str) -> str:
    """The id of a year (``y-2025``), a month (``m-2025-06``) or the undated on a page."""
    if part.startswith(BEFORE):
        return "y-early"
    return f"m-{part}" if len(part) == 7 else f"y-{part}"


def _part(event: Event, unit: str, days: Mapping[str, str]) -> str:
    date = event.date or days.get(event.beside[1], "")
    return (date[:7] if unit == "month" else date[:4]) or UNDATED


def _opened(parts: Sequence[str], by_part: Mapping[str, Sequence[Row]]) -> set[str]:
    """The parts that are open at first: the weightiest ones, as many as make a page that is soon read."""
    opened: set[str] = set()
    count = 0
    weight = {part: sum(event.salience for event, _ in by_part[part]) for part in parts}
    for part in sorted(parts, key=lambda part: (-weight[part], part)):
        if opened and count + len(by_part[part]) > OPEN:
            break
        opened.add(part)
        count += len(by_part[part])
    return opened


def _days(rows: Sequence[Row], days: Mapping[str, str], newest: str) -> list[Plain]:
    """Events by their date: what happened then, and what is only known to have been reported then."""
    made = []
    seen: set[str] = set()
    for (date, until, side), those in groupby(rows, key=lambda row: _place(row[0], days)):
        own = [{**plain, "missed": _missed(event, newest)} for event, plain in those]
        name = f"d-{date}" if date and not until and not side and date not in seen else ""
        seen.add(date)
        told, said = [row for row in own if not row["reported"]], [row for row in own if row["reported"]]
        made.append({"date": date, "until": until, "side": side, "id": name, "happened": by_story(told), "reported": by_story(said)})
    return made


def by_story(rows: Sequence[Plain]) -> list[Plain]:
    """Events of a day by their stories, so that a story is named once: that of the first event first."""
    found: dict[object, list[Plain]] = {}
    for row in rows:
        found.setdefault(row.get("story_url", ""), []).append(row)
    return [{"story": own[0].get("story", ""), "url": own[0]["url"] if url else "", "events": own} for url, own in found.items()]


def _place(event: Event, days: Mapping[str, str]) -> tuple[str, str, str]:
    """(date, end, 'before' or 'after' it) under which an event stands."""
    if event.date or not days.get(event.beside[1]):
        return event.date, event.until if event.until != event.date else "", ""
    return days[event.beside[1]], "", event.beside[0]


def _missed(event: Event, newest: str) -> bool:
    """A plan for a time that the newest source is past, and that none reports."""
    return event.planned and bool(event.date) and max(event.date, event.until) < newest[: len(event.date)]


# ---------------------------------------------------------------- the strip


def strip(events: Sequence[Event]) -> Plain | None:
    """The bars of a small drawing of how many events a day, month or year has, and the same as a table; None when there is but one bar."""
    dates = sorted(e.date for e in events if len(e.date) >= 4 and e.date[:4].isdigit())
    if not dates:
        return None
    late = dates[int(EARLY * len(dates)) :]
    unit, keys = min(_unit(dates), _unit(late), key=lambda found: _UNITS.index(found[0]))
    size = {"day": 10, "month": 7, "year": 4}[unit]
    counts = Counter(d[:size] for d in dates if len(d) >= size)
    keys = keys[-MAX_BARS:]
    keys = keys[next((n for n, key in enumerate(keys) if counts[key]), 0) :]
    if len(keys) < 2:
        return None
    most = max(counts[key] for key in keys) or 1
    bars = []
    for place, key in enumerate(keys):
        height = max(2, round(BAR_HEIGHT * counts[key] / most)) if counts[key] else 0
        bars.append(
            {"x": place * BAR_WIDTH, "y": BAR_HEIGHT - height, "height": height, "width": BAR_WIDTH - 2, "label": key, "count": counts[key]}
        )
    earlier = sum(d[: len(keys[0])] < keys[0][: len(d)] for d in dates)
    size = {"width": len(keys) * BAR_WIDTH, "height": BAR_HEIGHT}
    return {"bars": bars, **size, "first": keys[0], "last": keys[-1], "unit": unit, "earlier": earlier}


_UNITS = ("day", "month", "year")


def _unit(dates: Sequence[str]) -> tuple[str, list[str]]:
    """Day, month or year, and all of them from the first event to the last, so that the axis has no gaps."""
    days = [d for d in dates if to_day(d) is not None]
    if days and len(days) > len(dates) / 2:
        first, last = datetime.date.fromisoformat(days[0]), datetime.date.fromisoformat(days[-1])
        span = (last - first).days
        if span < MAX_DAYS:
            return "day", [(first + datetime.timedelta(n)).isoformat() for n in range(span + 1)]
        months = (last.year - first.year) * 12 + last.month - first.month
        if months < MAX_MONTHS:
            begin = first.year * 12 + first.month - 1
            return "month", [f"{(begin + n) // 12:04}-{(begin + n) % 12 + 1:02}" for n in range(months + 1)]
    years = sorted({int(d[:4]) for d in dates})
    return "year", [f"{year:04}" for year in range(max(years[0], years[-1] - MAX_BARS), years[-1] + 1)]
