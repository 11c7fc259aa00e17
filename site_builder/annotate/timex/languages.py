"""Patterns of the other languages, built from their tables, and the choice by language."""

from __future__ import annotations

import re
from functools import cache

from site_builder.annotate.timex import english
from site_builder.annotate.timex.english_words import UNIT_NAMES
from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, compiled, day_of, span_value
from site_builder.annotate.timex.tables import OTHERS, Words

_TOKEN = re.compile(r"\w+")


@cache
def dispatch(language: str) -> dict[str, tuple[Pattern, ...]]:
    """First word -> the patterns to try there, in order."""
    words = OTHERS.get(language)
    table: dict[str, list[Pattern]] = {}
    for pattern in built(words) if words else english.patterns():
        for first in pattern.first:
            row = table.setdefault(first, [])
            if pattern not in row:
                row.append(pattern)
    return {first: tuple(row) for first, row in table.items()}


def built(words: Words) -> tuple[Pattern, ...]:
    """Dates, weekdays, months, years, fixed phrases, spans and 'N units ago' of one language."""
    month, weekday, phrase = alternatives(words.months), alternatives(words.weekdays), alternatives(words.phrases)
    unit, number = alternatives(words.units), r"(?:\d{1,3}|" + alternatives(words.numbers) + ")"
    parts = {"M": month, "N": number, "U": unit}
    numbers = ("#", *words.numbers)
    set_off = "|".join(p for p in (words.last, words.next) if p)

    def count(text: str) -> str:
        return text if text[0].isdigit() else str(words.numbers[text.lower()])

    def date(m: re.Match[str]) -> Reading | None:
        number_of, day = words.months[m["m"].lower()], int(re.match(r"\d+", m["d"])[0])  # type: ignore[index]
        if m["y"]:
            value = day_of(int(m["y"]), number_of, day)
            return Reading("DATE", value) if value else None
        return Reading("DATE", f"XXXX-{number_of:02d}-{day:02d}", tense=True) if day_of(2000, number_of, day) else None

    def of_month(m: re.Match[str]) -> Reading | None:
        value = f"{words.months[m['m'].lower()]:02d}"
        return Reading("DATE", f"{m['y']}-{value}") if m["y"] else Reading("DATE", f"XXXX-{value}", tense=True)

    def of_week(m: re.Match[str]) -> Reading | None:
        value, before = f"XXXX-WXX-{words.weekdays[m['w'].lower()]}", m["b"] or ""
        after = m["a"] or ""
        if after.startswith(("derni", "pasad")) or (words.last and re.fullmatch(words.last, before.strip(), re.IGNORECASE)):
            return Reading("DATE", value, "past", strict=True)
        if after.startswith(("proch", "próx")) or before:
            return Reading("DATE", value, "future", strict=True)
        return Reading("DATE", value, tense=True)

    def numeric(m: re.Match[str]) -> Reading | None:
        value = day_of(int(m["y"]), int(m["m"]), int(m["d"]))
        return Reading("DATE", value) if value else None

    def ago(m: re.Match[str]) -> Reading | None:
        name = UNIT_NAMES.get(words.units[m["u"].lower()])
        return Reading("DATE", f"UNDEF-{name}{-int(count(m['n'])):+d}") if name else None

    def span(m: re.Match[str]) -> Reading | None:
        if m.start() and m.string[m.start() - 1] in "-–.,/$€£:":
            return None
        return Reading("DURATION", span_value(count(m["n"]), words.units[m["u"].lower()]))

    def fixed(m: re.Match[str]) -> Reading | None:
        kind, value = words.phrases[re.sub(r"\s+", " ", m["p"].lower())]
        return Reading(kind, value)  # type: ignore[arg-type]

    safe = tuple(name for name in words.months if len(name) > 3 or name in ("mai", "mar"))
    return (
        Pattern("iso-date", ("#",), compiled(r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"), numeric),
        Pattern("numeric-date", ("#",), compiled(r"(?P<d>\d{1,2})(?P<s>[/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<y>(?:19|20)\d\d)(?!\w)"), numeric),
        Pattern("day-month", ("#", "1s"), compiled(words.date, **parts), date),
        Pattern("month", tuple(words.months), compiled(r"(?P<m>" + alternatives(safe) + r")\b(?:\s+(?:del?\s+)?(?P<y>(?:19|20)\d\d)\b)?"), of_month),
        Pattern(
            "weekday",
            (*words.weekdays, *_first_words(words.last), *_first_words(words.next), "el"),
            compiled(r"(?P<b>(?:" + (set_off or "(?!)") + r")\s+)?(?P<w>" + weekday + r")\b(?:\s+(?P<a>dernier|prochain|pasado|próximo)\b)?"),
            of_week,
        ),
        Pattern("year", ("#",), compiled(r"(?P<y>(?:19|20)\d\d)(?![\w%])(?![.,]\d)(?!\s?(?:[€$%]|euros?|dollar|mio))"), lambda m: _year(m)),
        Pattern("ago", ("vor", "il", "hace"), compiled(words.ago, **parts), ago),
        Pattern("span", numbers, compiled(r"(?P<n>{N})[\s-](?P<u>{U})\b", **parts), span),
        Pattern("phrase", tuple(sorted({_TOKEN.findall(p)[0] for p in words.phrases})), compiled("(?P<p>" + phrase.replace(r"\ ", r"\s+") + r")\b"), fixed),
    )  # fmt: skip


def _first_words(alternation: str) -> tuple[str, ...]:
    """The words a pattern of the tables may begin with, every ending of them."""
    stems = [stem for stem in _TOKEN.findall(alternation) if len(stem) > 3]
    return tuple(stem + ending for stem in stems for ending in ("", "n", "r", "s"))


def _year(m: re.Match[str]) -> Reading | None:
    head = m.string[max(0, m.start() - 2) : m.start()]
    return None if head and (head[-1] in "$€£#@/.,:-" or head.strip().endswith(("©", "$", "€", "£"))) else Reading("DATE", m["y"])
