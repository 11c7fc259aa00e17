"""Patterns of the other languages, built from their tables, and the choice by language."""

from __future__ import annotations

import re
from functools import cache

from site_builder.annotate.timex import english, tense
from site_builder.annotate.timex.english_words import UNIT_NAMES
from site_builder.annotate.timex.french import FRENCH
from site_builder.annotate.timex.german import GERMAN
from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, compiled, day_of, plain, span_value, year_of
from site_builder.annotate.timex.spanish import SPANISH
from site_builder.annotate.timex.words import Way, Words

OTHERS = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}
ANY = Words(
    months={}, weekdays={}, units={}, numbers={}, ordinals={}, seasons={}, day_parts={}, steps={}, phrases={}, holidays={},
    ways=(Way("year", "#", r"(?P<y>(?:19|20)\d\d)(?![\w%])(?![.,]\d)"),),
    past="(?!)", future="(?!)", capital=False, age="(?!)",
)  # fmt: skip
"""Of a language without tables only dates in digits are read, the day before the month."""
_TOKEN = re.compile(r"\w+")


def _words(language: str) -> Words | None:
    """The tables of a language; None for English, and where none is known."""
    return None if language in ("", "en") else OTHERS.get(language, ANY)


@cache
def dispatch(language: str) -> dict[str, tuple[Pattern, ...]]:
    """First word -> the patterns to try there, in order."""
    words = _words(language)
    table: dict[str, list[Pattern]] = {}
    for pattern in built(words) if words else english.patterns():
        for first in pattern.first:
            row = table.setdefault(first, [])
            if pattern not in row:
                row.append(pattern)
    return {first: tuple(row) for first, row in table.items()}


@cache
def verbs(language: str) -> re.Pattern[str]:
    """The words of a language that tell past from future."""
    words = _words(language)
    return tense.cues(words.past, words.future) if words else tense.ENGLISH


def built(words: Words) -> tuple[Pattern, ...]:
    """The patterns of a language: the forms in digits that all share, its ways, its phrases and holidays."""
    readings = _Readings(words)
    parts = {
        "M": alternatives(words.months), "W": alternatives(words.weekdays), "U": alternatives(words.units),
        "O": alternatives(words.ordinals),
        "S": alternatives(words.seasons), "T": alternatives(words.day_parts), "X": alternatives(words.steps),
        "N": r"(?:\d{1,3}|" + alternatives(words.numbers) + ")", "Y": r"(?:1[5-9]|20)\d\d",
    }  # fmt: skip
    numeric = r"(?P<d>\d{1,2})(?P<s>[/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<y>(?:19|20)\d\d)(?!\w)"
    ways = (
        Pattern(_NAMES.get(way.reading, way.reading), _first(way, words), compiled(way.source, **parts), getattr(readings, way.reading))
        for way in words.ways
    )
    year = r"(?:\s+(?:de\s+)?(?P<y>(?:19|20)\d\d)\b)?"
    return (
        Pattern("iso-date", ("#",), compiled(r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"), readings.date),
        Pattern("numeric-date", ("#",), compiled(numeric), readings.date),
        *ways,
        Pattern("holiday", _heads(words.holidays), compiled("(?P<n>" + alternatives(words.holidays) + r")\b" + year), readings.holiday),
        Pattern("phrase", _heads(words.phrases), compiled("(?P<p>" + alternatives(words.phrases) + r")\b"), readings.phrase),
    )


_NAMES = {
    "date": "day-month",
    "unit": "relative",
    "part": "relative-day-part",
    "stretch": "relative-span",
    "later": "ago",
    "earlier": "ago",
    "ahead": "ago",
}
"""Reading -> the name its patterns share with those of English, where it is another."""


def _first(way: Way, words: Words) -> tuple[str, ...]:
    """The first words of a way, its placeholders filled in."""
    tables: dict[str, object] = {
        "M": words.months, "W": [day + ending for day in words.weekdays for ending in ("", "s")], "N": words.numbers, "O": words.ordinals,
        "S": words.seasons, "T": words.day_parts, "X": words.steps,
        "WT": [day + part + ending for day in words.weekdays for part in words.day_parts for ending in ("", "s")],
    }  # fmt: skip
    found: list[str] = []
    for first in way.first.split():
        found += _heads(tables[first[1:-1]]) if first[0] == "{" else [first]
    return tuple(dict.fromkeys(found))


def _heads(phrases: object) -> tuple[str, ...]:
    """The first word of each phrase; ``#`` for one of digits."""
    heads = {_TOKEN.findall(p)[0] for p in phrases}  # type: ignore[attr-defined]
    return tuple(sorted({"#" if h.isdigit() else "1s" if h[0].isdigit() else h for h in heads}))


class _Readings:
    """What the groups of a pattern say, in the words of one language; group names are those of `Way`'s patterns."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.age = re.compile(r"(?:" + words.age + r")\Z", re.IGNORECASE)

    def _count(self, text: str) -> str:
        return text if text[0].isdigit() else str(self.words.numbers[text.lower()])

    def _step(self, m: re.Match[str]) -> int | None:
        """-1, 0 or 1 where the words say so."""
        text = plain(m.groupdict().get("x") or "")
        if not text:
            return None
        return next((n for word, n in self.words.steps.items() if word.startswith(text)), -1)

    def _cased(self, m: re.Match[str]) -> bool:
        """A weekday is written as the language does, or opens the sentence: the rest are people and places ('Santo Domingo')."""
        upper, before = m["w"][0].isupper(), m.string[max(0, m.start() - 2) : m.start()]
        return upper if self.words.capital else not upper or not (before[:1].isalpha() and before[-1:].isspace())

    def _placed(self, value: str, m: re.Match[str]) -> Reading:
        """A symbolic date, set off by 'last' or 'next', else by the verb."""
        groups, step = m.groupdict(), self._step(m)
        if groups.get("z"):
            year = next((n for word, n in self.words.steps.items() if word == plain(groups["z"])), -1)
            return Reading("DATE", f"UNDEF-year{year:+d}{value[4:]}")
        if step:
            return Reading("DATE", value, "past" if step < 0 else "future", strict=True)
        return Reading("DATE", value, "" if step is None else "future", tense=True)

    def date(self, m: re.Match[str]) -> Reading | None:
        month = int(m["m"]) if m["m"].isdigit() else self.words.months[m["m"].lower()]
        if m["y"]:
            value = day_of(int(m["y"]), month, int(m["d"]))
            return Reading("DATE", value) if value else None
        return Reading("DATE", f"XXXX-{month:02d}-{int(m['d']):02d}", tense=True) if day_of(2000, month, int(m["d"])) else None

    def month(self, m: re.Match[str]) -> Reading | None:
        value = f"{self.words.months[m['m'].lower()]:02d}"
        if m["y"]:
            return Reading("DATE", f"{m['y']}-{value}")
        if m["m"][0].isupper() is not self.words.capital or m.string[m.end() : m.end() + 1] == "-":
            return None
        return self._placed(f"XXXX-{value}", m)

    def weekday(self, m: re.Match[str]) -> Reading | None:
        groups = m.groupdict()
        value = f"XXXX-WXX-{self.words.weekdays[m['w'].lower()]}"
        part = self.words.day_parts[plain(groups["t"])] if groups.get("t") else ""
        if m["s"] or groups.get("e"):
            return Reading("SET", value + part)
        if not self._cased(m):
            return None
        return self._placed(value + part, m)._replace(type="TIME" if part else "DATE")

    def part(self, m: re.Match[str]) -> Reading | None:
        """'heute Abend', 'ce matin'."""
        day = self.words.phrases.get(plain(m["k"]), ("", "UNDEF-day+0"))[1]
        return Reading("TIME", day + self.words.day_parts[plain(m["t"])])

    def unit(self, m: re.Match[str]) -> Reading | None:
        letter = self.words.units[plain(m["u"])]
        name = "weekend" if letter == "WE" else UNIT_NAMES.get(letter)
        return Reading("DATE", f"UNDEF-{name}{self._step(m) or 0:+d}") if name else None

    def _away(self, m: re.Match[str], way: int, origin: str) -> Reading | None:
        letter = self.words.units[plain(m["u"])]
        if letter in ("S", "m", "H"):
            return Reading("DURATION", span_value(self._count(m["n"]) if m["n"] else "X", letter))
        if not m["n"]:
            return Reading("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")
        count = int(self._count(m["n"])) * {"DE": 10, "CE": 100}.get(letter, 1)
        name = "year" if letter in ("DE", "CE") else UNIT_NAMES.get(letter)
        return Reading("DATE", f"{origin}-{name}{way * count:+d}") if name else None

    def ago(self, m: re.Match[str]) -> Reading | None:
        return self._away(m, -1, "UNDEF")

    def ahead(self, m: re.Match[str]) -> Reading | None:
        return self._away(m, 1, "UNDEF")

    def later(self, m: re.Match[str]) -> Reading | None:
        return self._away(m, 1, "LAST")

    def earlier(self, m: re.Match[str]) -> Reading | None:
        return self._away(m, -1, "LAST")

    def span(self, m: re.Match[str]) -> Reading | None:
        letter = self.words.units[plain(m["u"])]
        if letter == "WE" or (m.start() and m.string[m.start() - 1] in "-–.,/$€£:"):
            return None
        if letter == "Y" and m["n"] and m["n"].isdigit() and self.age.search(m.string, max(0, m.start() - 20), m.start()):
            return None
        return Reading("DURATION", span_value(self._count(m["n"]) if m["n"] else "X", letter))

    def stretch(self, m: re.Match[str]) -> Reading | None:
        """'die letzten drei Monate': a stretch that ends or begins now."""
        found, step = self.span(m), self._step(m)
        return found._replace(direction="future" if step and step > 0 else "past") if found else None

    def every(self, m: re.Match[str]) -> Reading | None:
        letter = self.words.units[plain(m["u"])]
        return Reading("SET", span_value(self._count(m["n"]) if m["n"] else "1", letter)) if letter != "WE" else None

    def season(self, m: re.Match[str]) -> Reading | None:
        name = self.words.seasons[m["s"].lower()]
        if self.words.capital and not m["s"][0].isupper():
            return None
        return Reading("DATE", f"{m['y']}-{name}") if m["y"] else self._placed(f"XXXX-{name}", m)

    def quarter(self, m: re.Match[str]) -> Reading | None:
        half, number = m["h"][0].lower() in "hs", self.words.ordinals[m["o"].lower()]
        if number > (2 if half else 4):
            return None
        part, step = f"{'H' if half else 'Q'}{number}", self._step(m)
        if m["y"]:
            return Reading("DATE", f"{m['y']}-{part}")
        return Reading("DATE", f"XXXX-{part}", tense=True) if step is None else Reading("DATE", f"UNDEF-year{step:+d}-{part}")

    def decade(self, m: re.Match[str]) -> Reading | None:
        return Reading("DATE", (m["y"] if len(m["y"]) == 4 else str(year_of(m["y"])))[:3])

    def century(self, m: re.Match[str]) -> Reading | None:
        number = int(m["o"]) if m["o"].isdigit() else _roman(m["o"].upper())
        return Reading("DATE", f"{number - 1:02d}") if 1 < number < 30 else None

    def clock(self, m: re.Match[str]) -> Reading | None:
        hour, minute = int(m["h"]), m["i"] or "00"
        if hour > 24 or int(minute) > 59:
            return None
        if "heure" in m[0].lower() and not re.search(r"(?:à|vers|dès)\s\Z", m.string[max(0, m.start() - 6) : m.start()]):
            return None
        return Reading("TIME", f"LAST-day+0T{hour:02d}:{minute}")

    def year(self, m: re.Match[str]) -> Reading | None:
        head = m.string[max(0, m.start() - 2) : m.start()]
        counted = _COUNTED.match(m.string, m.end())
        return (
            None
            if counted or (head and (head[-1] in "$€£#@/.,:-" or head.strip().endswith(("©", "$", "€", "£"))))
            else Reading("DATE", m["y"])
        )

    def holiday(self, m: re.Match[str]) -> Reading | None:
        rule = self.words.holidays[plain(m["n"])]
        if not any(c.isupper() for c in m["n"]):
            return None
        return Reading("DATE", f"HOLIDAY-{rule}@{m['y']}") if m["y"] else Reading("DATE", f"HOLIDAY-{rule}", tense=True)

    def phrase(self, m: re.Match[str]) -> Reading | None:
        text, before = plain(m["p"]), m.string[max(0, m.start() - 3) : m.start()].lower()
        if (text == "morgen" and m["p"][0].isupper() and before[-2:-1].isalpha()) or (text == "mañana" and before == "la "):
            return None
        kind, value = self.words.phrases[text]
        return Reading(kind, value, tense=value.endswith("?"))  # type: ignore[arg-type]


_COUNTED = re.compile(
    r"\s?(?:[€$%]|(?:euros?|dollars?|dólares|mio|millionen|menschen|mitarbeiter|einwohner|meter|kilometer|personnes|employés|habitants"
    r"|mètres|personas|empleados"
    r"|habitantes|metros)\b)",
    re.IGNORECASE,
)


def _roman(text: str) -> int:
    value = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    return sum(-n if i + 1 < len(value) and n < value[i + 1] else n for i, n in enumerate(value))
