"""What an article has named so far, and what a reading means there."""

from __future__ import annotations

import re

from site_builder.annotate.timex import holidays
from site_builder.annotate.timex.reading import Reading
from site_builder.annotate.timex.tense import ENGLISH, direction
from site_builder.model import Basis, Sentence, Timex
from site_builder.text import timevalues

FAR = 90
"""Days within which a date without its year is the nearest one whatever the verb says: verbs mislead more often there.

On 306 news articles of 1989 to 2013, 75 to 120 days make no difference; 30 lose a hundredth of the days.
"""
WINDOW = 160
"""Characters each side of an expression in which a verb may decide its side."""
COMPARED = 240
"""Characters after a quarter in which 'a year ago' means that quarter of the year before."""

AHEAD = 30
"""Days that a date in numbers may lie ahead of its article before the other order is tried."""
_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?![\d/])")
_LAST = re.compile(r"LAST-(?:(day|week|month|year|decade)([+-]\d+)|(XXXX-WXX-\d))(T.*)?")

_ENDED = re.compile(r"\bend(?:ed|ing)\s+\Z")
"""A date after it closes the quarter or year that the text speaks of, and is not spoken of itself."""
_PERIODS = frozenset(("P6M", "P9M", "P12M"))
"""Spans that accounts are drawn up for: 'a year earlier' after one is the year, no longer the quarter named before it."""


class Context:
    """Turns readings into values; knows the day of publication and the last dates that the text named."""

    def __init__(self, text: str, published: str, cues: re.Pattern[str] = ENGLISH) -> None:
        self.text = text
        self.cues = cues
        self.published = published
        self.today = timevalues.to_day(published)
        self.last: dict[str, str] = {}
        """Last whole value by its precision: day, month, quarter, year."""
        self.latest = ""
        """Precision of the last one."""
        self.at = 0
        """Where the last one ended."""
        self.order: str | None = None
        """Which number of a date comes first here, ``day`` or ``month``; '' when it does not show, None before it was looked for."""

    def timex(self, name: str, reading: Reading, start: int, end: int, sentence: Sentence) -> Timex | None:
        """The expression with its value; None when it hangs on a date that was never named."""
        way = reading.direction
        if reading.tense:
            left = max(sentence.start, start - WINDOW)
            way = direction(self.text[left : min(sentence.end, end + WINDOW)], start - left, end - left, self.cues) or way
        value, basis = self._told(reading, way, start)
        if not value:
            return None
        if timevalues.is_symbolic(value) and reading.type != "SET":
            basis = "resolved"
            value = self._read(value, way, reading) if self.published else value
        if reading.around:
            value = _around(value, reading.around)
        if reading.type == "DURATION" and value in _PERIODS:
            self.latest = ""
        if (
            reading.type in ("DATE", "TIME")
            and name not in ("year-earlier", "ago")
            and not _ENDED.search(self.text, max(0, start - 12), start)
        ):
            self._remember(value, end)
        rule = f"set-off-{name}" if reading.strict and timevalues.is_symbolic(value) else name
        return Timex(start, end, self.text[start:end], reading.type, value, basis, rule, way if way in ("past", "future") else "")  # type: ignore[arg-type]

    def _told(self, reading: Reading, way: str, start: int) -> tuple[str, Basis]:
        """The value with the forms that only this folder knows taken out."""
        value = reading.value
        kind = value.partition("-")[0]
        if kind == "LAST":
            return self._from_last(value, reading), "resolved"
        if kind in ("QUARTER", "LATEST"):
            return self._quarter(value), "resolved"
        if kind == "EITHER":
            return self._either(value[7:17], value[18:]), "explicit"
        if kind == "DAY":
            day = f"{self.last.get('day', '')[:7]}-{value[4:]}" if self.latest == "day" else ""
            return (day if timevalues.to_day(day) else ""), "resolved"
        if kind == "HOLIDAY":
            return self._holiday(value[8:], way)
        if value == "UNDEF-year-1" and reading.strict:
            return self._year_ago(value, start)
        if value == "UNDEF-weekend?":
            return self._weekend(way), "resolved"
        return value, "explicit"

    def _read(self, value: str, way: str, reading: Reading) -> str:
        """A symbolic value against the day of publication."""
        if value.startswith("XXXX-WXX") or reading.strict or not reading.tense:
            return timevalues.resolve(value, way, self.published, reading.strict)
        near = timevalues.resolve(value, "", self.published)
        if value[5:6] in "QH" and way == "past":
            return timevalues.resolve(value, way, self.published)
        day = timevalues.to_day(near if len(near) == 10 else f"{near}-15")
        if day is None or self.today is None:
            return near
        off = (day - self.today).days
        if (way == "past" and off > FAR) or (way == "future" and off < -FAR):
            return timevalues.resolve(value, way, self.published)
        return near

    def _from_last(self, value: str, reading: Reading) -> str:
        """A value told from the last date named, else from the day of publication; '' when there is none to tell it from."""
        m = _LAST.fullmatch(value)
        if m is None:
            return ""
        unit, time = m[1], m[4] or ""
        if m[3]:
            return timevalues.resolve(m[3] + time, reading.direction, self.last.get("day") or self.published, reading.strict)
        step = int(m[2])
        if unit == "year" and self.latest in ("quarter", "month", "year"):
            known = self.last[self.latest]
            return _year_off(known if self.latest == "quarter" and reading.value.endswith("-1") else known[:4], step)
        known = self.last.get("day") or ""
        if unit == "month" and self.latest in ("month", "year"):
            known = f"{self.last['month']}-15" if self.latest == "month" else ""
        day = timevalues.to_day(known) or self.today
        if day is None:
            return f"UNDEF-{unit}{step:+d}{time}" if unit != "day" or step or time else ""
        made = timevalues.shifted(day, unit, step)
        return made + time if made else ""

    def _either(self, month_first: str, day_first: str) -> str:
        """The order of the numbers: as in a date of the article that allows one only, else month first, unless that lies far ahead."""
        if self.order is None:
            told = next((m for m in _NUMERIC.finditer(self.text) if (int(m[1]) > 12) != (int(m[2]) > 12)), None)
            self.order = "" if told is None else "day" if int(told[1]) > 12 else "month"
        if self.order:
            return day_first if self.order == "day" else month_first
        one, two = timevalues.to_day(month_first), timevalues.to_day(day_first)
        late = self.today is not None and one is not None and two is not None and (one - self.today).days > AHEAD and two <= self.today
        return day_first if late else month_first

    def _quarter(self, value: str) -> str:
        """The quarter spoken of last, that of another year, or the latest that is over."""
        known = self.last.get("quarter", "")
        if value.startswith("QUARTER-"):
            return value[8:] + known[4:]
        if value == "QUARTER" or self.today is None:
            return known
        over = timevalues.shifted(self.today, "quarter", -1)
        return known if known and known <= over else over

    def _holiday(self, rule: str, way: str) -> tuple[str, Basis]:
        rule, _, year = rule.partition("@")
        if year:
            day = holidays.day_in(rule, int(year))
            return (day.isoformat() if day else ""), "explicit"
        return holidays.nearest(rule, self.published, way, FAR), "resolved"

    def _year_ago(self, value: str, start: int) -> tuple[str, Basis]:
        """'a year ago' beside a quarter compares with that quarter of the year before."""
        if self.latest == "quarter" and start - self.at < COMPARED:
            return _year_off(self.last["quarter"], -1), "resolved"
        return value, "explicit"

    def _weekend(self, way: str) -> str:
        if self.today is None:
            return "UNDEF-weekend-1" if way == "past" else "UNDEF-weekend+0"
        early = self.today.isoweekday() < (6 if way == "past" else 4)
        return "UNDEF-weekend-1" if early and way != "future" else "UNDEF-weekend+0"

    def _remember(self, value: str, end: int) -> None:
        if not value[:4].isdigit():
            return
        kind = {7: "month", 4: "year"}.get(len(value), "")
        if len(value) >= 10 and value[7] == "-":
            kind, value = "day", value[:10]
        elif "Q" in value:
            kind = "quarter"
        if kind:
            self.last[kind], self.latest, self.at = value, kind, end


def _around(value: str, what: str) -> str:
    """'the week of', 'the day after' a day; what is no whole day stays as it is."""
    day = timevalues.to_day(value)
    if day is None:
        return value
    return timevalues.shifted(day, "week", 0) if what == "week" else timevalues.shifted(day, "day", int(what[3:]))


def _year_off(value: str, step: int) -> str:
    return f"{int(value[:4]) + step:04d}{value[4:]}" if value[:4].isdigit() and 0 < int(value[:4]) + step < 10000 else value
