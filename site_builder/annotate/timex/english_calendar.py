"""English expressions that name a day, a weekday, a month or a holiday."""

from __future__ import annotations

import re

from site_builder.annotate.timex.english_parts import (
    FIRST_PART,
    LONG_DAYS,
    LONG_MONTHS,
    NEXT_WORDS,
    PAST_WORDS,
    head,
    pattern,
    step,
)
from site_builder.annotate.timex.english_words import (
    DAY_ORDINALS,
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    WEEKDAYS,
)
from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, day_of, plain, year_of
from site_builder.model import TimexType

_MONTH_CUES = frozenset(
    (
        "in since of last next this until till by from to through before after during early late mid and or between "
        "every each for ended ending around past coming"
    ).split()
)
_NAMES = frozenset(("may", "march", "april", "june", "august"))
"""Months that are also verbs or first names."""


def iso(m: re.Match[str]) -> Reading | None:
    day = day_of(int(m["y"]), int(m["m"]), int(m["d"]))
    if not day:
        return None
    return Reading("TIME", f"{day}T{m['t']}") if m["t"] else Reading("DATE", day)


def numeric(m: re.Match[str]) -> Reading | None:
    """'12/31/2024', '31.12.2024'; where both orders give a day, the article decides."""
    if m["s"] == "." and len(m["y"]) == 2:
        return None
    a, b, year = int(m["a"]), int(m["b"]), year_of(m["y"])
    month_first, day_first = day_of(year, a, b), day_of(year, b, a)
    if m["s"] == "/" and month_first and day_first and month_first != day_first:
        return Reading("DATE", f"EITHER-{month_first}-{day_first}")
    day = day_first if m["s"] == "." or not month_first else month_first
    return Reading("DATE", day) if day else None


_DAY_AFTER = re.compile(r"\s\d{1,2}\b")
"""After 'won 3-2 March 5' it is the second number that is the day."""


def month_day(m: re.Match[str]) -> Reading | None:
    month, day = MONTHS[m["m"].lower()], int(m["d"]) if m["d"] else DAY_ORDINALS[m["o"].lower()]
    if not m["m"][0].isupper() or (head(m, 1) in ("-", "–") and _DAY_AFTER.match(m.string, m.end())):
        return None
    year = m["y"] or m["z"]
    if year:
        value = day_of(year_of(year), month, day)
        return Reading("DATE", value) if value else None
    if not day_of(2000, month, day):
        return None
    if m["r"]:
        return Reading("DATE", f"UNDEF-year{step(m['r']):+d}-{month:02d}-{day:02d}")
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", tense=True)


_RUN = re.compile(
    r"\b"
    + alternatives(MONTHS)
    + r"\b\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,\s?\d{1,2}){0,3}(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s|,\s?)\Z",
    re.IGNORECASE,
)


def next_day(m: re.Match[str]) -> Reading | None:
    """The second number of 'June 12 and 13', 'June 12-14'."""
    return Reading("DATE", f"DAY-{int(m['d']):02d}") if 0 < int(m["d"]) < 32 and _RUN.search(head(m, 40)) else None


def week_of(m: re.Match[str]) -> Reading | None:
    """'the week of 6 March'."""
    found = month_day(m)
    return found._replace(around="week") if found else None


def month_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"{year_of(m['y'])}-{MONTHS[m['m'].lower()]:02d}") if m["m"][0].isupper() else None


def month_of_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"UNDEF-year{step(m['r']):+d}-{MONTHS[m['m'].lower()]:02d}")


def month(m: re.Match[str]) -> Reading | None:
    """A month alone: a capital, and for 'May' and 'March' a word before it that a month follows."""
    name, before = m["m"].lower(), (m["r"] or m["p"] or "").lower()
    if not m["m"][0].isupper():
        return None
    owns = m.string[m.end() : m.end() + 2] in ("'s", "’s")
    if name in ("may", "march") or (owns and name in _NAMES):
        said = head(m).split()
        if not before and (
            not said or said[-1].lower() not in _MONTH_CUES or re.match(r"\s+(?:be|have|not)\b", m.string[m.end() : m.end() + 6])
        ):
            return None
    value = f"XXXX-{MONTHS[name]:02d}"
    word = before.split()[-1] if m["r"] else ""
    if word in ("every", "each"):
        return Reading("SET", value)
    if word in PAST_WORDS:
        return Reading("DATE", value, "past", strict=True)
    if word in NEXT_WORDS:
        return Reading("DATE", value, "future", strict=True)
    return Reading("DATE", value, tense=True)


def short_month(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"XXXX-{MONTHS[m['m'][:-1].lower()]:02d}", tense=True) if m["m"][0].isupper() else None


_SOME = re.compile(r"\b(?:an?|one)\s+(?:(?:\w+y|cold|hot|quiet|typical|normal|single|random|wet|warm|late|given|grey|gray|dark)\s+)?\Z")
_NOT_SAID_OF = re.compile(r"\s*(?:[.,;:)?!]|$|(?:in|at|when|of|with|and|that|to|for|on|before|after|as|while|during)\b)")


def weekday(m: re.Match[str]) -> Reading | None:
    """'Friday', 'last Friday night', 'Fridays', 'the following Friday'; not 'Bloody Sunday', and not 'a rainy Monday in May'."""
    if not m["w"][0].isupper() or (head(m).split() or [""])[-1].lower() in NAMED_DAYS:
        return None
    if not m["r"] and _SOME.search(head(m, 20)) and _NOT_SAID_OF.match(m.string, m.end()):
        return None
    value = f"XXXX-WXX-{WEEKDAYS[m['w'].lower()]}"
    before = (m["r"] or "").lower().split()
    word = before[-1] if before else ""
    part = DAY_PARTS.get((m["t"] or "").lower(), "")
    if m["s"] or m["ts"] or word in ("every", "each"):
        return Reading("SET", value + part)
    kind: TimexType = "TIME" if part else "DATE"
    if word in ("following", "preceding", "same", "that") or before[:1] == ["the"] and word in ("next", "previous"):
        return Reading(
            kind, f"LAST-{value}{part}", "past" if word in ("previous", "preceding") else "future", strict=word not in ("same", "that")
        )
    if word in PAST_WORDS:
        return Reading(kind, value + part, "past", strict=True)
    if word in NEXT_WORDS:
        return Reading(kind, value + part, "future", strict=True)
    return Reading(kind, value + part, "future" if word == "this" else "", tense=True)


_SEASONAL = re.compile(
    r"(?:['’]s)?\s+(?:and\s+New\s+Year\s+)?(?:season|sales|shopping|period|holiday|holidays|tree|trees|party|parties|card|cards|gift"
    r"|gifts|present|presents|lights?"
    r"|songs?|album|market|markets|story|stories|movie|film|carols?|decorations|bonus|bonuses|pudding|egg|eggs|island|message|week"
    r"|weekend)\b",
    re.IGNORECASE,
)


def holiday(m: re.Match[str]) -> Reading | None:
    """A holiday as a day; not where it only says what kind ('Christmas sales')."""
    rule = HOLIDAYS.get(plain(m["n"]))
    if rule is None or not m["n"][0].isupper():
        return None
    word = (m["r"] or "").lower()
    if _SEASONAL.match(m.string, m.end()):
        return (
            Reading("DATE", f"HOLIDAY-{rule}", tense=True, around="week")
            if m.string[m.end() :][1:5].lower() == "week" and "easter" in rule
            else None
        )
    around = {"before": "day-1", "after": "day+1"}.get((m["b"] or "").lower(), "")
    if m["y"]:
        return Reading("DATE", f"HOLIDAY-{rule}@{m['y']}", around=around)
    if word in PAST_WORDS:
        return Reading("DATE", f"HOLIDAY-{rule}", "past", strict=True, around=around)
    if word in NEXT_WORDS:
        return Reading("DATE", f"HOLIDAY-{rule}", "future", strict=True, around=around)
    return Reading("DATE", f"HOLIDAY-{rule}", tense=True, around=around)


def patterns() -> tuple[Pattern, ...]:
    """All of them; of two matches at one place the longer counts, then the earlier pattern."""
    months, days = tuple(MONTHS), tuple(WEEKDAYS)
    tail = r"(?!:\d|\s?%|[.,]\d|\s(?:million|billion|percent|points))(?:\s?,?\s+(?:(?P<y>{Y})\b(?![:-]\d)|(?P<r>last|this|next)\s+year\b))?"
    return (
        pattern("iso-date", ("#",), r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?Z?))?(?![\w-])", iso),
        pattern("numeric-date", ("#",), r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>{YY}|\d\d)(?![\w/]|[.:]\d)", numeric),
        pattern(
            "month-day",
            (*months, *days),
            r"(?:{A}\.?\s?,?\s+)?(?P<m>{M})\b\.?(?:\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?|\s(?:the\s+)?(?P<o>{OD}))\b"
            + tail
            + r"(?=\s?(?:[-–]|and|to|through)\s?\d{1,2}\s?,?\s+(?P<z>{Y})\b|)",
            month_day,
        ),
        pattern(
            "day-month",
            ("#", "1s", *days, "the"),
            r"(?:{A}\.?\s?,?\s+)?(?:the\s+)?(?P<d>\d{1,2})(?P<o>)(?P<z>)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m>{M})\b(?:\.(?=,?\s*\d))?"
            r"(?:[,\s-]{1,3}(?P<y>{Y})\b(?![:-]\d)|\s(?P<r>last|this|next)\s+year\b)?",
            month_day,
        ),
        pattern(
            "first-day",
            ("#", "1s", "the"),
            r"(?:the\s+)?(?P<d>\d{1,2})(?P<o>)(?P<z>)(?P<r>)(?:st|nd|rd|th)?(?=(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s)\d{1,2}"
            r"(?:st|nd|rd|th)?"
            r"\s+(?P<m>{M})\b(?!\.?\s\d{1,2}\b)(?:\.?\s+(?P<y>{Y})\b)?)",
            month_day,
        ),
        pattern(
            "next-day",
            ("#", "1s"),
            r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s(?:million|billion|percent))(?:,\s+{Y}\b)?",
            next_day,
        ),
        pattern(
            "week-of",
            ("the", "week"),
            r"(?:the\s+)?week\s+(?:of|beginning|starting|ending|ended)\s+(?:{A}\.?\s?,?\s+)?(?P<m>{M})\b\.?\s?(?P<d>\d{1,2})(?P<o>)"
            r"(?P<z>)(?:st|nd|rd|th)?\b" + tail,
            week_of,
        ),
        pattern(
            "month-year",
            (*months, *FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{M})\b\.?,?(?:\s+of)?\s+(?P<y>{Y}|['’]\d\d)\b(?!-\d|[.,]\d)",
            month_year,
        ),
        pattern(
            "month-of-year", (*months, *FIRST_PART), r"(?:{P}[\s-]+)?(?P<m>{L})(?:\s+of)?\s+(?P<r>last|this|next)\s+year\b", month_of_year
        ),
        pattern(
            "month",
            (*LONG_MONTHS, *FIRST_PART, "last", "next", "this", "every", "each", "past", "coming"),
            r"(?:(?:(?P<p>{P})|(?P<r>(?:this\s+)?(?:last|next|past|coming)|this|every|each))[\s-]+)?(?P<m>{L})\b(?!\s+\d)",
            month,
        ),
        pattern(
            "month",
            tuple(m for m in months if len(m) <= 4 and m not in ("june", "july", "may")),
            r"(?P<m>(?:jan|feb|aug|sept?|oct|nov|dec)\.)(?!\s*\d)",
            short_month,
        ),
        pattern(
            "weekday",
            (*LONG_DAYS, "last", "next", "this", "every", "each", "early", "late", "earlier", "later", "past", "coming", "the", "that"),
            r"(?:(?P<r>(?:this\s+|the\s+)?(?:last|next|past|coming|previous|following|preceding|same)|this|that|every|each|earlier|later"
            r"|early|late)"
            r"\s+)?(?P<w>{W})(?P<s>s?)\b(?:\s+(?P<t>{T})(?P<ts>s?)\b)?",
            weekday,
        ),
        pattern(
            "holiday",
            tuple(sorted({re.split(r"\W", h)[0] for h in HOLIDAYS} | {"last", "next", "this", "past", "the", "day"})),
            r"(?:(?:the\s+)?day\s+(?P<b>before|after)\s+)?(?:(?P<r>last|next|this|past)\s+)?(?P<n>"
            + alternatives(HOLIDAYS)
            + r")(?:,?\s+(?P<y>{YY}))?(?!\w)",
            holiday,
        ),
    )
