"""Stated dates -> `PartialDate`, as precise as they are and no more.

A date in figures alone (``03/04/2024``) is read by the habit of the site, which the caller knows
(`Habit`); without one it is read only when one of its figures can be no month.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from site_builder.model import DateWitness, PartialDate, Precision

Habit = Literal["", "day-first", "month-first"]
"""Which of two figures is the day."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("jan januar january janvier enero gennaio januari janeiro", "feb februar february février fevrier fev fév febrero febbraio februari fevereiro", "mar march mars märz marz mrz marzo maart março marco", "apr april avril avr abril abr aprile",
         "may mai mayo maggio mei maio", "jun june juni juin junio giugno junho", "jul july juli juillet juil julio luglio julho", "aug august août aout agosto ago augustus",
         "sep sept september septembre septiembre settembre setembro", "oct okt october oktober octobre octubre ottobre outubro", "nov november novembre noviembre novembro",
         "dec dez déc december dezember décembre diciembre dic dicembre dezembro"), 1)
    for name in names.split()
}  # fmt: skip
ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?![\d-])"
)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?(?!\d)")
MONTH_FIRST = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,10})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d\d)(?!\d)")
DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|\u00ba)?[\s-]{1,3}(?:de\s|of\s)?([^\W\d_]{3,10})\.?,?[\s-]{1,3}(?:del?\s)?((?:19|20)\d\d)(?!\d)"
)
YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d),?\s{1,3}([^\W\d_]{3,10})\.?\s{1,3}(\d{1,2})(?!\d)")
CLOCK_BETWEEN = re.compile(r"(?<![^\W\d_])([A-Z][a-z]{2})\s{1,3}(\d{1,2})\s(\d\d):(\d\d):(\d\d)\s(?:([A-Z]{3,4})\s)?((?:19|20)\d\d)(?!\d)")
"""As programs print it: ``Tue Mar 05 14:03:00 UTC 2024``."""
MONTH_ONLY = re.compile(r"^\W*([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\W*$")
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)")
CJK = re.compile(r"((?:19|20)\d\d)\s?[\u5e74\ub144]\s?(\d{1,2})\s?[\u6708\uc6d4]\s?(\d{1,2})\s?[\u65e5\uc77c]")
CLOCK = re.compile(
    r"\W{0,6}(?:(?:at|um|\u00e0|a las|kl)\.?\s{1,2})?(\d{1,2})[:h.](\d\d)(?::(\d\d))?(?!\d)\s?(?:([ap])\.?m\b)?\.?\s?(Z\b|(?:UTC|GMT)?[+-]\d\d:?\d\d|UTC|GMT)?",
    re.IGNORECASE,
)
CLOCK_BEFORE = re.compile(r"(\d{1,2}):(\d\d)\s?(?:([apAP])\.?[mM]\b)?\.?,?\s?(?:[A-Z]{2,4},?\s)?(?:on\s)?(?:[A-Z][a-z]{2,8},?\s)?$")
IN_PATH = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)|^((?:19|20)\d\d)-(\d\d)-(\d\d)(?=[-_.])"
)
MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?=/|$)")
YEARS = range(1980, 2100)
PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
MAX_CHARS = 400
"""Longer texts are no statement of a date; their end is not looked at."""


class Found(NamedTuple):
    """A date within a text."""

    start: int
    end: int
    date: PartialDate


def parse(text: str, basis: DateWitness, line: int = 0, habit: Habit = "") -> PartialDate | None:
    """The date that a text states, or None when it states none."""
    text = text.strip()[:120]
    compact = COMPACT.match(text)
    if compact and _is_day(compact.group(1), compact.group(2), compact.group(3)):
        year, month, day, hour, minute, second, zone = compact.groups()
        return _date((year, month, day), (hour, minute, second), zone or "", basis, line)
    iso = ISO.match(text)
    if iso and (iso.group(3) or len(text) == 4):
        year, _, month, day, hour, minute, second, zone = iso.groups()
        return _date((year, month, day), (hour, minute, second), zone or "", basis, line)
    days = find(text, basis, line, habit)
    if days:
        return days[0].date
    only = MONTH_ONLY.match(text)
    if only and only.group(1).lower() in MONTHS:
        return _date((only.group(2), str(MONTHS[only.group(1).lower()]), None), (None, None, None), "", basis, line)
    return None


def find(text: str, basis: DateWitness, line: int = 0, habit: Habit = "") -> tuple[Found, ...]:
    """All days that a text names, in the order of the text."""
    text = text[:MAX_CHARS]
    found: list[Found] = []
    for match, day in _days(text, habit):
        if any(match.start() < f.end and f.start < match.end() for f in found):
            continue
        start, end, hours, zone = _clock_of(text, match)
        made = _date(day, hours, zone, basis, line)
        if made is not None:
            found.append(Found(start, end, made))
    return tuple(sorted(found, key=lambda f: f.start))


def _days(text: str, habit: Habit) -> list[tuple[re.Match[str], tuple[str, str, str]]]:
    """(match, (year, month, day)) of each wording of a day."""
    made: list[tuple[re.Match[str], tuple[str, str, str]]] = []
    for m in MONTH_FIRST.finditer(text):
        if m.group(1).lower() in MONTHS:
            made.append((m, (m.group(3), str(MONTHS[m.group(1).lower()]), m.group(2))))
    for m in DAY_FIRST.finditer(text):
        if m.group(2).lower() in MONTHS:
            made.append((m, (m.group(3), str(MONTHS[m.group(2).lower()]), m.group(1))))
    for m in YEAR_FIRST.finditer(text):
        if m.group(2).lower() in MONTHS:
            made.append((m, (m.group(1), str(MONTHS[m.group(2).lower()]), m.group(3))))
    for m in CLOCK_BETWEEN.finditer(text):
        if m.group(1).lower() in MONTHS:
            made.append((m, (m.group(7), str(MONTHS[m.group(1).lower()]), m.group(2))))
    made += [(m, (m.group(1), m.group(3), m.group(4))) for m in ISO.finditer(text) if m.group(4)]
    made += [(m, (m.group(1), m.group(2), m.group(3))) for m in CJK.finditer(text)]
    for m in NUMERIC.finditer(text):
        day = _in_figures(m, habit)
        if day is not None:
            made.append((m, day))
    return made


def _in_figures(match: re.Match[str], habit: Habit) -> tuple[str, str, str] | None:
    """(year, month, day) of a date without words; None when it can be read in two ways and no habit is known."""
    first, sign, second, year = match.groups()
    year = year if len(year) == 4 else f"20{year}"
    if int(first) > 12 or (int(second) <= 12 and (habit == "day-first" or (sign == "." and not habit))):
        return year, second, first
    return (year, first, second) if int(second) > 12 or habit == "month-first" else None


def habit_of(text: str) -> Habit:
    """The habit that a text shows by a date in figures that can be read in one way only."""
    for match in NUMERIC.finditer(text):
        first, second = int(match.group(1)), int(match.group(3))
        if 12 < first <= 31 and 1 <= second <= 12:
            return "day-first"
        if 12 < second <= 31 and 1 <= first <= 12:
            return "month-first"
    return ""


Clock = tuple[str | None, str | None, str | None]


def _clock_of(text: str, day: re.Match[str]) -> tuple[int, int, Clock, str]:
    """(start, end, clock, zone) of a day and the time of day beside it."""
    if day.re is ISO:
        return day.start(), day.end(), (day.group(5), day.group(6), day.group(7)), day.group(8) or ""
    if day.re is CLOCK_BETWEEN:
        return day.start(), day.end(), (day.group(3), day.group(4), day.group(5)), day.group(6) if day.group(6) in ("UTC", "GMT") else ""
    after = CLOCK.match(text, day.end())
    if after:
        hour = _of_day(after.group(1), after.group(4))
        return day.start(), after.end(), (hour, after.group(2), after.group(3)), (after.group(5) or "").upper()
    before = CLOCK_BEFORE.search(text, max(0, day.start() - 30), day.start())
    if before:
        return before.start(), day.end(), (_of_day(before.group(1), before.group(3)), before.group(2), None), ""
    return day.start(), day.end(), (None, None, None), ""


def _of_day(hour: str, half: str | None) -> str:
    """An hour of twelve -> of the day."""
    return str(int(hour) % 12 + (12 if half.lower() == "p" else 0)) if half else hour


def from_path(path: str, basis: DateWitness) -> PartialDate | None:
    """The day that an address or a file name holds."""
    found = IN_PATH.search(path[:500]) or MONTH_IN_PATH.search(path[:500].lower())
    if not found:
        return None
    year, month, day = [g for g in found.groups() if g]
    if month.isalpha():
        if month not in MONTHS:
            return None
        month = str(MONTHS[month])
    return _date((year, month, day), (None, None, None), "", basis, 0)


def days_apart(one: PartialDate, other: PartialDate) -> int | None:
    """How many days the second is after the first; None when a day is not known."""
    if not one.day or not other.day:
        return None
    return (date.fromisoformat(other.day) - date.fromisoformat(one.day)) // timedelta(days=1)


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return bool(date(int(year), int(month), int(day)))
    except ValueError:
        return False


def _date(day: tuple[str, str | None, str | None], clock: Clock, zone: str, basis: DateWitness, line: int) -> PartialDate | None:
    year, month, of_month = day
    hour, minute, second = clock
    if int(year) not in YEARS or not _is_day(year, month or "1", of_month or "1"):
        return None
    value = year + (f"-{int(month):02d}" if month else "") + (f"-{int(of_month):02d}" if month and of_month else "")
    if len(value) == 10 and hour and minute and int(hour) < 24 and int(minute) < 60:
        value += f"T{int(hour):02d}:{minute}" + (f":{second}" if second and int(second) < 60 else "")
    offset = zone.replace(":", "")[-5:]
    shown = f"{offset[:3]}:{offset[3:]}" if offset[:1] in ("+", "-") else "+00:00" if zone else ""
    return PartialDate(value, PRECISIONS[len(value)], shown if len(value) > 10 else "", basis, line)
