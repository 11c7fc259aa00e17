"""Values of time expressions in the notation of TIMEX3, and how one is read against a day.

A value is whole (``2025-06-12``, ``2025-W24``, ``2025-Q2``, ``2025-SU``, ``202``) or symbolic.  Symbolic are

* ``XXXX-WXX-4``: a Thursday; ``XXXX-06``, ``XXXX-06-12``, ``XXXX-Q2``, ``XXXX-SU``: a month, day, quarter, season of a year not named
* ``UNDEF-day-1``, ``UNDEF-week+0``, ``UNDEF-month-2``: so many units from the day on which the text was written;
  ``UNDEF-year-1-06``, ``UNDEF-year-1-06-25``, ``UNDEF-year+0-Q3``: a part of such a year

and each may end in a time of day (``T10:30``, ``TMO``).  Nothing here reads a clock.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
HALF_MONTHS = {"H1": 1, "H2": 7}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SYMBOL = re.compile(
    r"(?:XXXX-WXX-(?P<weekday>[1-7])|XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?|XXXX-(?P<part>Q[1-4]|SP|SU|FA|WI|H[12])"
    r"|UNDEF-(?P<unit>day|weekend|week|month|quarter|year|decade|century)(?P<shift>[+-]\d{1,4})(?:-(?P<of>\d\d(?:-\d\d)?|Q[1-4]|SP|SU|FA|WI|H[12]))?)"
    r"(?P<time>T.*)?"
)


def to_day(value: str) -> date | None:
    """The day that a value begins with, or None when it is less precise or no day of the calendar."""
    m = _DAY.match(value)
    if m is None:
        return None
    try:
        return date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        return None


def is_symbolic(value: str) -> bool:
    return value.startswith(("XXXX-", "UNDEF-"))


def shifted(day: date, unit: str, count: int) -> str:
    """The unit of the calendar that lies ``count`` units from the one that holds ``day``; '' outside the calendar."""
    try:
        if unit == "day":
            return (day + timedelta(days=count)).isoformat()
        if unit in ("week", "weekend"):
            year, week, _ = (day + timedelta(weeks=count)).isocalendar()
            return f"{year}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    except OverflowError:
        return ""
    months = day.year * 12 + day.month - 1
    if unit == "month":
        months += count
        year, month = divmod(months, 12)
        return f"{year:04d}-{month + 1:02d}" if 1 <= year <= 9999 else ""
    if unit == "quarter":
        year, quarter = divmod(months // 3 + count, 4)
        return f"{year:04d}-Q{quarter + 1}" if 1 <= year <= 9999 else ""
    year = day.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
    if not 1 <= year <= 9999:
        return ""
    return f"{year:04d}"[: {"year": 4, "decade": 3, "century": 2}[unit]]


def resolve(value: str, direction: str, anchor: str, strict: bool = False) -> str:
    """A symbolic value read against a day; what cannot be read comes back as it is.

    A weekday is the nearest one on or before the anchor, on or after it when ``direction`` is ``future``: news of a
    Friday calls that Friday "Friday".  With ``strict`` the anchor itself does not count ("last Friday").
    """
    day = to_day(anchor)
    m = _SYMBOL.fullmatch(value)
    if day is None or m is None:
        return value
    if m["weekday"]:
        found = _weekday(day, int(m["weekday"]), direction, strict)
    elif m["month"]:
        found = _month(day, int(m["month"]), int(m["day"] or 0), direction, strict)
    elif m["part"]:
        found = _part(day, m["part"], direction, strict)
    else:
        found = shifted(day, m["unit"], int(m["shift"]))
        if found and m["of"]:
            found += f"-{m['of']}"
            if len(found) == 10 and to_day(found) is None:
                return value
    return found + (m["time"] or "") if found else value


def _weekday(day: date, weekday: int, direction: str, strict: bool) -> str:
    try:
        if direction == "future":
            ahead = (weekday - day.isoweekday()) % 7
            return (day + timedelta(days=ahead or 7 * strict)).isoformat()
        back = (day.isoweekday() - weekday) % 7
        return (day - timedelta(days=back or 7 * strict)).isoformat()
    except OverflowError:
        return ""


def _month(day: date, month: int, of_month: int, direction: str, strict: bool) -> str:
    if not 1 <= month <= 12 or of_month > 31:
        return ""
    here = (day.month, day.day if of_month else 0)
    there = (month, of_month)
    if direction == "past":
        year = day.year - (there > here or (strict and there == here))
    elif direction == "future":
        year = day.year + (there < here or (strict and there == here))
    else:
        year = _nearest_year(day, month * 31 + (of_month or 15))
    if not of_month:
        return f"{year:04d}-{month:02d}"
    last = monthrange(year, month)[1] if 1 <= year <= 9999 else 0
    return f"{year:04d}-{month:02d}-{of_month:02d}" if of_month <= last else ""


def _part(day: date, part: str, direction: str, strict: bool) -> str:
    """A quarter, half or season: the nearest one, or the nearest that has begun or is to come."""
    month = SEASON_MONTHS.get(part) or HALF_MONTHS.get(part) or 3 * int(part[1]) - 2
    if direction == "past":
        year = day.year - (month > day.month or (strict and month <= day.month < month + 3))
    elif direction == "future":
        year = day.year + (month + 2 < day.month)
    else:
        year = _nearest_year(day, month * 31 + 45)
    return f"{year:04d}-{part}"


def _nearest_year(day: date, position: int) -> int:
    """The year in which a position of the year (31 to a month) lies nearest to ``day``."""
    off = position - (day.month * 31 + day.day)
    return day.year - (off > 186) + (off < -186)


def first_day(value: str) -> tuple[str, str, str]:
    """Of a whole DATE value: (first day or the value cut at its precision, last day of a stretch or '', precision or '')."""
    day = to_day(value)
    if day is not None:
        return day.isoformat(), "", "day"
    m = re.match(r"(\d{4})-W(\d\d)(-WE)?$", value)
    if m:
        try:
            start = date.fromisocalendar(int(m[1]), int(m[2]), 6 if m[3] else 1)
            end = date.fromisocalendar(int(m[1]), int(m[2]), 7)
        except ValueError:
            return "", "", ""
        return start.isoformat(), end.isoformat(), "week"
    m = re.match(r"(\d{4})-(\d\d)$", value)
    if m:
        return (value, "", "month") if 1 <= int(m[2]) <= 12 else ("", "", "")
    m = re.match(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$", value)
    if m:
        month = SEASON_MONTHS.get(m[2]) or HALF_MONTHS.get(m[2]) or 3 * int(m[2][1]) - 2
        year, last = int(m[1]), month + (5 if m[2] in HALF_MONTHS else 2)
        return f"{m[1]}-{month:02d}", f"{year + (last > 12):04d}-{(last - 1) % 12 + 1:02d}", "season"
    if re.match(r"\d{4}$", value):
        return value, "", "year"
    if re.match(r"\d{3}$", value):
        return f"{value}0", f"{value}9", "decade"
    return "", "", ""
