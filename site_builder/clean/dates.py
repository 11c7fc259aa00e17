"""Stated dates -> `PartialDate`, as precise as they are and no more."""

from __future__ import annotations

import re
from datetime import date

from site_builder.model import DateWitness, PartialDate, Precision

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("jan januar january janvier enero", "feb februar february février fev fév febrero", "mar march mars märz marzo", "apr april avril abril", "may mai mayo", "jun june juni juin junio",
         "jul july juli juillet julio", "aug august août agosto", "sep sept september septembre septiembre", "oct okt october oktober octobre octubre", "nov november novembre noviembre",
         "dec dez déc december dezember décembre diciembre"), 1)
    for name in names.split()
}  # fmt: skip
ISO = re.compile(
    r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?!\d)"
)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?(?!\d)")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b")
MONTH_ONLY = re.compile(r"^\W*([^\W\d_]{3,10})\s+(\d{4})\W*$")
NUMERIC = re.compile(r"\b(\d{1,2})([./])(\d{1,2})[./](\d{4})\b")
CLOCK = re.compile(r"\b(\d{1,2})[:h](\d\d)(?::(\d\d))?\s*([ap])?\.?(?:m\b)?", re.IGNORECASE)
IN_PATH = re.compile(r"[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|^((?:19|20)\d\d)-(\d\d)-(\d\d)(?=[-_.])")
YEARS = range(1980, 2100)
PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}


def parse(text: str, basis: DateWitness, line: int = 0) -> PartialDate | None:
    """The date that a text states, or None when it states none."""
    text = text.strip()[:120]
    iso = ISO.match(text)
    compact = COMPACT.match(text)
    if compact and _is_day(compact.group(1), compact.group(2), compact.group(3)):
        year, month, day, hour, minute, second, zone = compact.groups()
        return _date(year, month, day, hour, minute, second, zone or "", basis, line)
    if iso and (iso.group(2) or len(text) == 4):
        year, month, day, hour, minute, second, zone = iso.groups()
        return _date(year, month, day, hour, minute, second, zone or "", basis, line)
    return _worded(text, basis, line)


def _worded(text: str, basis: DateWitness, line: int) -> PartialDate | None:
    for pattern, order in ((MONTH_FIRST, (3, 1, 2)), (DAY_FIRST, (3, 2, 1))):
        found = pattern.search(text)
        if found and found.group(order[1]).lower() in MONTHS:
            year, day = found.group(order[0]), found.group(order[2])
            clock = CLOCK.search(text, found.end())
            hour, minute, second = _hours(clock) if clock else (None, None, None)
            return _date(year, str(MONTHS[found.group(order[1]).lower()]), day, hour, minute, second, "", basis, line)
    only = MONTH_ONLY.match(text)
    if only and only.group(1).lower() in MONTHS:
        return _date(only.group(2), str(MONTHS[only.group(1).lower()]), None, None, None, None, "", basis, line)
    numeric = NUMERIC.search(text)
    if numeric:
        first, second_number = int(numeric.group(1)), int(numeric.group(3))
        if numeric.group(2) == "." or first > 12:
            return _date(numeric.group(4), str(second_number), str(first), None, None, None, "", basis, line)
        if second_number > 12:
            return _date(numeric.group(4), str(first), str(second_number), None, None, None, "", basis, line)
    return None


def _hours(clock: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    hour = int(clock.group(1))
    half = (clock.group(4) or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return str(hour), clock.group(2), clock.group(3)


def from_path(path: str, basis: DateWitness) -> PartialDate | None:
    """The day that an address or a file name holds."""
    found = IN_PATH.search(path)
    if not found:
        return None
    year, month, day = [g for g in found.groups() if g]
    return _date(year, month, day, None, None, None, "", basis, 0)


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return bool(date(int(year), int(month), int(day)))
    except ValueError:
        return False


def _date(
    year: str,
    month: str | None,
    day: str | None,
    hour: str | None,
    minute: str | None,
    second: str | None,
    zone: str,
    basis: DateWitness,
    line: int,
) -> PartialDate | None:
    if int(year) not in YEARS or not _is_day(year, month or "1", day or "1"):
        return None
    value = year + (f"-{int(month):02d}" if month else "") + (f"-{int(day):02d}" if month and day else "")
    if len(value) == 10 and hour and minute and int(hour) < 24 and int(minute) < 60:
        value += f"T{int(hour):02d}:{minute}" + (f":{second}" if second and int(second) < 60 else "")
    shown = "+00:00" if zone in ("Z", "UTC", "GMT") else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    return PartialDate(value, PRECISIONS[len(value)], shown if len(value) > 10 else "", basis, line)
