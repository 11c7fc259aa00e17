"""What the English patterns share: fragments, first words, numbers and units."""

from __future__ import annotations

import re
from collections.abc import Callable

from site_builder.annotate.timex.english_words import (
    DAY_ORDINALS,
    DECADE_NAMES,
    MONTHS,
    NUMBERS,
    ONES,
    ORDINALS,
    SEASONS,
    TEENS,
    TENS,
    UNITS,
    WEEKDAYS,
)
from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, compiled

LONG_DAYS = tuple(w for w in WEEKDAYS if w.endswith("day"))
LONG_MONTHS = tuple(m for m in MONTHS if len(m) > 4 or m in ("june", "july", "may"))
_PARTS = {
    "M": alternatives(MONTHS), "L": alternatives(LONG_MONTHS), "A": alternatives(WEEKDAYS), "W": alternatives(LONG_DAYS),
    "T": r"(?:morning|afternoon|evening|night)", "S": alternatives(SEASONS), "O": alternatives(ORDINALS), "OD": alternatives(DAY_ORDINALS),
    "N": r"(?:\d{1,3}(?:\.\d)?|" + alternatives(NUMBERS) + r"(?:[- ]" + alternatives(NUMBERS) + r")?|an?)",
    "FEW": r"(?:a\s+few|a\s+couple\s+of|several|many|some|a\s+number\s+of)",
    "ONES": alternatives(ONES), "TEENS": alternatives(TEENS), "TENS": alternatives(TENS), "DECADE": alternatives(DECADE_NAMES),
    "U": alternatives(UNITS),
    "P": r"(?:early|late|mid|earlier|later|sometime|(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|rest|remainder)\s+of)",
    "R": r"(?:(?:the\s+|this\s+)?(?:last|next|past|previous|coming|current|upcoming)|this)",
    "F": r"(?:(?:fiscal|financial|calendar)\s+)?",
    "Y": r"(?:1[5-9]|20)\d\d", "YY": r"(?:19|20)\d\d",
    "ZONE": r"(?:\s?\(?(?P<zone>gmt|utc|e[sd]?t|p[sd]t|c[sd]t|m[sd]t|cet|cest|bst|ist|jst|eastern|pacific|local\s+time)\b\)?)",
}  # fmt: skip

FIRST_NUMBERS = ("#", "a", "an", *NUMBERS)
FIRST_PART = ("early", "late", "mid", "earlier", "later", "sometime", "the", "beginning", "start", "end", "middle", "close", "rest", "very")
FIRST_RELATIVE = ("last", "this", "next", "past", "previous", "coming", "current", "upcoming", "the")

PAST_WORDS, NEXT_WORDS = ("last", "past", "previous"), ("next", "coming", "upcoming")
_STEP = dict.fromkeys(PAST_WORDS, -1) | dict.fromkeys(("this", "current"), 0) | dict.fromkeys(NEXT_WORDS, 1)


def pattern(name: str, first: tuple[str, ...], source: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    """A pattern with the fragments filled in."""
    return Pattern(name, first, compiled(source, **_PARTS), read)


def step(word: str) -> int:
    """-1, 0 or 1 for 'the last', 'this', 'this coming'."""
    return _STEP[word.lower().split()[-1]]


def number(text: str) -> str:
    """Digits of a number in figures or words."""
    text = text.lower()
    if text[0].isdigit():
        return text
    if text in ("a", "an"):
        return "1"
    parts = [NUMBERS.get(p, 0) for p in re.split(r"[- ]", text)]
    if len(parts) == 2:
        return str(parts[0] * parts[1] if parts[1] in (100, 12) else parts[0] + parts[1])
    return str(parts[0])


def unit(word: str) -> str:
    """The letter of a unit, singular or plural."""
    word = word.lower()
    return UNITS.get(word) or UNITS[word.rstrip("s")]


def head(m: re.Match[str], length: int = 12) -> str:
    """What stands before a match."""
    return m.string[max(0, m.start() - length) : m.start()]
