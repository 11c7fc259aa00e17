"""The day of a holiday in a year, from the rules of the word tables."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from site_builder.text import timevalues

VAGUE = {"nth": "XXXX-{}", "easter": "XXXX-SP"}


def day_in(rule: str, year: int) -> date | None:
    """The day that ``rule`` (``12-25``, ``easter-2``, ``nth-11-4-4``) means in a year; None outside the calendar."""
    if not 1 <= year <= 9998:
        return None
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    if rule.startswith("nth-"):
        rule, _, more = rule[4:].partition("+")
        month, weekday, which = map(int, rule.split("-"))
        return nth(year, month, weekday, which) + timedelta(days=int(more or 0))
    return date(year, int(rule[:2]), int(rule[3:]))


def nearest(rule: str, anchor: str, direction: str, far: int) -> str:
    """The holiday nearest to a day, unless it lies over ``far`` days off on the other side than ``direction`` says.

    Without a day it stays symbolic.
    """
    day = timevalues.to_day(anchor)
    if day is None:
        return f"XXXX-{rule}" if rule[0].isdigit() else VAGUE[rule[: rule.find("-") if "-" in rule[:4] else 6]].format(rule[4:6])
    off = [(found - day).days for year in (day.year - 1, day.year, day.year + 1) if (found := day_in(rule, year))]
    allowed = [n for n in off if not (direction == "past" and n > far) and not (direction == "future" and n < -far)]
    return (day + timedelta(days=min(allowed or off, key=abs))).isoformat()


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous method that Nature printed in 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    step = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * step) // 451
    month, day = divmod(h + step - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth(year: int, month: int, weekday: int, which: int) -> date:
    """The first to fourth such weekday (1 is Monday) of a month; the fifth stands for the last."""
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (which - 1)
    return date(year, month, day if day <= monthrange(year, month)[1] else day - 7)
