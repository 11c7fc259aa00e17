"""What a pattern makes of the words it found, and the shape of a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from site_builder.model import TimexType


class Reading(NamedTuple):
    """A time expression as its words alone tell it."""

    type: TimexType
    value: str
    """Whole, symbolic (``text/timevalues.py``), or told from a date named before:

    * ``LAST-day+1``: so many units from the last date the text named; ``LAST-XXXX-WXX-5``: that Friday
    * ``QUARTER``: the quarter spoken of last; ``QUARTER-1988``: the same one of that year
    * ``DAY-13``: that day of the month of the date just named
    * ``EITHER-2025-06-12-2025-12-06``: the first where the article writes the month first, else the second
    * ``HOLIDAY-christmas``, ``HOLIDAY-easter-2024``
    """
    direction: str = ""
    """Where the words themselves say it lies ('last', 'next')."""
    strict: bool = False
    """The anchor itself is not meant ('last Friday' is not today)."""
    tense: bool = False
    """The verb of the sentence decides between past and future; ``direction`` where there is none ('this Friday')."""
    around: str = ""
    """What is meant beside the day told: ``week`` ('the week of 6 March'), ``day+1`` ('the day after Christmas'); '' the day itself."""


class Pattern(NamedTuple):
    """A way to write a time, tried where one of its first words stands."""

    name: str
    first: tuple[str, ...]
    """Lower-case first words; ``#`` is a run of digits, and ``1s`` digits followed by letters."""
    regex: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]


def compiled(source: str, **parts: str) -> re.Pattern[str]:
    """A pattern of the tables with its ``{X}`` filled in."""
    for key, part in parts.items():
        source = source.replace("{" + key + "}", part)
    return re.compile(source, re.IGNORECASE)


def alternatives(words: object) -> str:
    """Words as one group, the longest first, so that none hides a longer one; a space is any white space, an apostrophe either form."""
    ordered = sorted(map(re.escape, words), key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    return "(?:" + "|".join(ordered).replace("\\ ", r"\s+").replace("'", "['’]") + ")"


def plain(text: str) -> str:
    """Words as the tables hold them: lower case, single spaces, straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())


def day_of(year: int, month: int, day: int) -> str:
    """A whole day, or '' when the calendar has none."""
    longest = (29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28) if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    if not (1 <= month <= 12 and 1 <= day <= longest):
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"


def year_of(digits: str) -> int:
    """A year from two or four digits; two are read as 1950 to 2049."""
    digits = digits.lstrip("'’")
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 50 else 2000)


def span_value(count: str, unit: str) -> str:
    """A TIMEX3 duration: ``P3D``, ``PT2H``, ``PXM``; units S m H D W M Q Y DE CE and F, a fortnight."""
    if unit == "F":
        unit, count = "W", str(2 * int(count)) if count.isdigit() else "X"
    if unit in ("S", "m", "H"):
        return f"PT{count}{unit.upper()}"
    if unit in ("DE", "CE") and count.isdigit():
        return f"P{int(count) * (10 if unit == 'DE' else 100)}Y"
    return f"P{count}{unit}"
