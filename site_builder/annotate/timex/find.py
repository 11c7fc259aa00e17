"""Finds time expressions: one pass over the words of the body, patterns tried only where one of their first words stands."""

from __future__ import annotations

import re
from datetime import date, timedelta

from site_builder.annotate.timex.languages import dispatch
from site_builder.annotate.timex.reading import Pattern, Reading
from site_builder.annotate.timex.tense import direction
from site_builder.model import Article, Basis, Sentence, Timex
from site_builder.text import timevalues

_WORD = re.compile(r"\w+")
_LAST = re.compile(r"LAST-(day|week|month|quarter|year)([+-]\d+)(!?)(T.*)?")
FAR = 120
"""Days within which a date without its year is the nearest one whatever the verb says: verbs mislead more often there (news of 1989 to 2011)."""
WINDOW = 160
"""Characters each side of an expression in which a verb may decide its side."""
MOST = 2000
"""Expressions of one article that are kept; a longer list is no news text."""


def find_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The time expressions of the body in order, not overlapping, read against the day of publication where it is known."""
    table = dispatch(article.language[:2].lower() or "en")
    reader = _Reader(article.text, article.published.day)
    found: list[Timex] = []
    for sentence in sentences:
        done = sentence.start
        for word in _WORD.finditer(article.text, sentence.start, sentence.end):
            start = word.start()
            if start < done:
                continue
            if len(found) >= MOST:
                return tuple(found)
            tried = table.get(_key(word[0]))
            best = _longest(tried, article.text, start, sentence.end) if tried else None
            if best is None:
                continue
            name, reading, done = best
            made = reader.timex(name, reading, start, done, sentence)
            if made is not None:
                found.append(made)
    return tuple(found)


def _key(word: str) -> str:
    """How a word is looked up: lower case; digits as ``#``, digits with letters after them as ``1s``."""
    if word[0].isdigit():
        return "#" if word.isdigit() else "1s"
    return word.lower()


def _longest(tried: tuple[Pattern, ...], text: str, start: int, end: int) -> tuple[str, Reading, int] | None:
    best: tuple[str, Reading, int] | None = None
    for pattern in tried:
        m = pattern.regex.match(text, start, end)
        if m is None or m.end() <= (best[2] if best else start):
            continue
        reading = pattern.read(m)
        if reading is not None:
            best = (pattern.name, reading, m.end())
    return best


class _Reader:
    """Turns readings into values; knows the day of publication and the last dates that the text named."""

    def __init__(self, text: str, published: str) -> None:
        self.text = text
        self.published = published
        self.last: dict[str, str] = {}
        """Last whole value by its precision: day, month, quarter, year."""
        self.latest = ""
        """Precision of the last one."""
        self.at = 0
        """Where the last one ended."""

    def timex(self, name: str, reading: Reading, start: int, end: int, sentence: Sentence) -> Timex | None:
        value, way = reading.value, reading.direction
        basis: Basis = "explicit"
        compared = name in ("year-earlier", "ago")
        if reading.tense:
            left = max(sentence.start, start - WINDOW)
            way = direction(self.text[left : min(sentence.end, start + WINDOW)], start - left)
        if value.startswith("LAST-"):
            value, basis = self._from_last(value, start), "resolved"
            if name == "following" and reading.value.startswith("LAST-year") and value[:4].isdigit():
                value = value[:4]
            if not value:
                return None
        elif value.startswith(("UNDEF-year-1", "UNDEF-month-1")) and reading.strict:
            value, basis = self._period_before(value, start)
        elif value == "UNDEF-weekend?":
            value = self._weekend(way)
        elif value == "XXXX-thanksgiving":
            value = "XXXX-11-22"
            if self.published:
                value = _thanksgiving(timevalues.resolve(value, way, self.published)[:4])
        if timevalues.is_symbolic(value) and reading.type != "SET":
            basis = "resolved"
            if self.published:
                value = self._read(value, way, reading)
        if reading.type in ("DATE", "TIME") and not compared:
            self._remember(value, end)
        return Timex(start, end, self.text[start:end], reading.type, value, basis, name, way if way in ("past", "future") else "")  # type: ignore[arg-type]

    def _read(self, value: str, way: str, reading: Reading) -> str:
        if value.startswith("XXXX-WXX"):
            return timevalues.resolve(value, way, self.published, reading.strict)
        near = timevalues.resolve(value, "", self.published)
        return (
            timevalues.resolve(value, way, self.published, reading.strict)
            if reading.strict or not reading.tense
            else self._by_tense(value, near, way)
        )

    def _by_tense(self, value: str, near: str, way: str) -> str:
        """The nearest day or month, unless it lies over `FAR` days off on the other side than the verb says."""
        whole = near if len(near) == 10 else f"{near}-15"
        day, today = timevalues.to_day(whole), timevalues.to_day(self.published)
        if day is None or today is None:
            return near
        off = (day - today).days
        if (way == "past" and off > FAR) or (way == "future" and off < -FAR):
            return timevalues.resolve(value, way, self.published)
        return near

    def _from_last(self, value: str, start: int) -> str:
        """A value told from the last date named; '' when there is none to tell it from."""
        m = _LAST.fullmatch(value)
        if m is None:
            return ""
        unit, step, time = m[1], int(m[2]), m[4] or ""
        if unit == "quarter":
            known = self.last.get("quarter", "")
            if known or m[3] or not self.published:
                return known
            return timevalues.shifted(date.fromisoformat(self.published), "quarter", -1)
        if unit == "year" and self.latest == "quarter":
            return self._year_off(self.last["quarter"], step)
        known = self.last.get("day") or ""
        if unit in ("month", "year") and self.latest in ("month", "year") and self.last.get(self.latest):
            known = self.last[self.latest]
            if unit == "year":
                return self._year_off(known, step)
            known = f"{known}-15" if self.latest == "month" else ""
        day = timevalues.to_day(known) or timevalues.to_day(self.published)
        if day is None:
            return f"UNDEF-{unit}{step:+d}{time}" if unit != "day" or step or time else ""
        made = timevalues.shifted(day, unit, step)
        return made + time if made else ""

    def _period_before(self, value: str, start: int) -> tuple[str, Basis]:
        """'a year ago' beside a quarter compares with that quarter of the year before."""
        if self.latest == "quarter" and start - self.at < 240 and value == "UNDEF-year-1":
            return self._year_off(self.last["quarter"], -1), "resolved"
        return value, "explicit"

    @staticmethod
    def _year_off(value: str, step: int) -> str:
        return f"{int(value[:4]) + step:04d}{value[4:]}" if value[:4].isdigit() and 0 < int(value[:4]) + step < 10000 else value

    def _weekend(self, way: str) -> str:
        day = timevalues.to_day(self.published)
        if day is None:
            return "UNDEF-weekend-1" if way == "past" else "UNDEF-weekend+0"
        early = day.isoweekday() < (6 if way == "past" else 4)
        return "UNDEF-weekend-1" if early and way != "future" else "UNDEF-weekend+0"

    def _remember(self, value: str, end: int) -> None:
        if not value[:4].isdigit():
            return
        kind = (
            "day"
            if len(value) >= 10 and value[7] == "-"
            else "quarter"
            if "Q" in value
            else "month"
            if len(value) == 7
            else "year"
            if len(value) == 4
            else ""
        )
        if kind == "day":
            value = value[:10]
        if kind:
            self.last[kind], self.latest, self.at = value, kind, end


def _thanksgiving(year: str) -> str:
    """The fourth Thursday of November."""
    if not year.isdigit():
        return f"{year}-11"
    first = date(int(year), 11, 1)
    return (first + timedelta(days=(3 - first.weekday()) % 7 + 21)).isoformat()
