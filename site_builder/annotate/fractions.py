"""Shares told in words: 'a third', 'one in seven', 'halved'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.annotate.figure_cues import hedge_of, measured
from site_builder.model import Figure

_COUNTS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_WORDED = "|".join(sorted(_COUNTS, key=len, reverse=True))
_FRACTION = re.compile(
    rf"\b(?P<n>a|one|two|three|four)[ -](?P<part>{'|'.join(p for p in _PARTS if p != 'half')})s?\b(?= of\b| more\b| less\b| fewer\b| higher\b| lower\b| to\b| in\b| from\b|[.,;!?)]|$)"
    rf"|\b(?P<in>{_WORDED}|\d{{1,3}}) (?:in|out of)(?: every)? (?P<of>{_WORDED}|\d{{1,4}})\b"
    r"|(?<=by )(?P<by>half)\b|\b(?P<half>half (?:as (?:many|much|high)|of\b|the\b|its\b|their\b)|halv(?:es?|ed|ing)\b)",
    re.I,
)
FRACTION_WORDS = frozenset((*_PARTS, *(f"{part}s" for part in _PARTS), "halve", "halves", "halved", "halving"))
"""Words of which a share told in words has one, numbers aside."""
_ABOUT = 2.0
"""A share told by a part this small or smaller is rounded: 'a third' may be 31 percent, 'half' is half."""


def fractions(text: str, begin: int, end: int) -> Iterator[Figure]:
    """The shares that a sentence tells by parts."""
    for match in _FRACTION.finditer(text, begin, end):
        if match["part"]:
            count, parts = 1 if match["n"].lower() == "a" else _COUNTS[match["n"].lower()], _PARTS[match["part"].lower()]
        elif match["of"]:
            count, parts = _number(match["in"]), _number(match["of"])
        else:
            count, parts = 1, 2
        if not 0 < count < parts:
            continue
        share = round(100 * count / parts, 2)
        hedge, stop = hedge_of(text, begin, end, match.start(), match.end())
        what = measured(text, begin, end, match.start(), stop, "share")
        yield Figure(
            match.start(), stop, text[match.start() : stop], "share", share, share, "%", hedge or ("about" if parts > _ABOUT else ""), what
        )


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]
