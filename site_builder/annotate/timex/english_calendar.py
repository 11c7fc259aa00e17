"""English expressions that name a place on the calendar: days, months, quarters, seasons, years, holidays."""

from __future__ import annotations

import re

from site_builder.annotate.timex.english_parts import (
    FIRST_PART,
    LONG_DAYS,
    LONG_MONTHS,
    NEXT_WORDS,
    PAST_WORDS,
    head,
    number,
    pattern,
    step,
)
from site_builder.annotate.timex.english_words import (
    DAY_ORDINALS,
    DAY_PARTS,
    DECADE_NAMES,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    ORDINALS,
    SEASONS,
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
    a, b, year = int(m["a"]), int(m["b"]), year_of(m["y"])
    day = day_of(year, b, a) if m["s"] == "." or a > 12 else day_of(year, a, b)
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
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", tense=True) if day_of(2000, month, day) else None


_RUN = re.compile(r"\b" + alternatives(MONTHS) + r"\b\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,\s?\d{1,2}){0,3}(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s|,\s?)\Z", re.IGNORECASE)


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
        if not before and (not said or said[-1].lower() not in _MONTH_CUES or re.match(r"\s+(?:be|have|not)\b", m.string[m.end() : m.end() + 6])):
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


def weekday(m: re.Match[str]) -> Reading | None:
    """'Friday', 'last Friday night', 'Fridays', 'the following Friday'; not 'Bloody Sunday'."""
    if not m["w"][0].isupper() or (head(m).split() or [""])[-1].lower() in NAMED_DAYS:
        return None
    value = f"XXXX-WXX-{WEEKDAYS[m['w'].lower()]}"
    before = (m["r"] or "").lower().split()
    word = before[-1] if before else ""
    part = DAY_PARTS.get((m["t"] or "").lower(), "")
    if m["s"] or m["ts"] or word in ("every", "each"):
        return Reading("SET", value + part)
    kind: TimexType = "TIME" if part else "DATE"
    if word in ("following", "preceding", "same", "that") or before[:1] == ["the"] and word in ("next", "previous"):
        return Reading(kind, f"LAST-{value}{part}", "past" if word in ("previous", "preceding") else "future", strict=word not in ("same", "that"))
    if word in PAST_WORDS:
        return Reading(kind, value + part, "past", strict=True)
    if word in NEXT_WORDS:
        return Reading(kind, value + part, "future", strict=True)
    return Reading(kind, value + part, "future" if word == "this" else "", tense=True)


def season(m: re.Match[str]) -> Reading | None:
    name = SEASONS[m["s"].lower()]
    if m["y"]:
        return Reading("DATE", f"{m['y']}-{name}")
    if m["z"]:
        return Reading("DATE", f"UNDEF-year{step(m['z']):+d}-{name}")
    before = (m["r"] or "").lower().split()
    word = before[-1] if before else ""
    if word in PAST_WORDS:
        return Reading("DATE", f"XXXX-{name}", "past", strict=True)
    if word in NEXT_WORDS:
        return Reading("DATE", f"XXXX-{name}", "future", strict=True)
    if word in ("this", "current"):
        return Reading("DATE", f"UNDEF-year+0-{name}")
    if m["e"]:
        return Reading("SET", f"XXXX-{name}")
    return Reading("DATE", f"XXXX-{name}", tense=True) if m["c"] else None


def quarter(m: re.Match[str]) -> Reading | None:
    word = m["o"].lower()
    half = m["h"].lower() == "half"
    place = 2 if half and word in ("final", "last", "latter") else ORDINALS.get(word, 2)
    if place > (2 if half else 4) or (word in ("last", "latter") and not half):
        return None
    part = f"{'H' if half else 'Q'}{place}"
    if m["y"]:
        return Reading("DATE", f"{m['y']}-{part}")
    if m["r"] or m["a"]:
        return Reading("DATE", f"UNDEF-year{step(m['r']) if m['r'] else -1:+d}-{part}")
    return Reading("DATE", f"XXXX-{part}", tense=True) if word not in ("last", "latter") else None


def short_quarter(m: re.Match[str]) -> Reading | None:
    part = (m["q"] or m["f"]).upper()
    part = part if part[0] in "QH" else part[::-1]
    if m.string[m.start()].islower():
        return None
    year = m["y"] or m["x"]
    return Reading("DATE", f"{year_of(year)}-{part}") if year else Reading("DATE", f"XXXX-{part}", tense=True)


def quarter_of(m: re.Match[str]) -> Reading | None:
    """'the 1988 quarter': the one spoken of, in that year."""
    return Reading("DATE", f"QUARTER-{m['y']}")


def latest_quarter(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "LATEST-quarter" if m["r"] else "QUARTER")


_YEAR_NOUN = re.compile(
    r"\s?(?:%|percent|people|persons|employees|workers|jobs|points|feet|foot|miles|km|kilomet|met(?:er|re)s|dollars|euros|pounds|yen|yuan|units|shares"
    r"|troops|soldiers|homes|customers|users|votes|seats|tons|tonnes|barrels|pages|words|times|mph|hp|mah|mhz|rpm|calories|hours|minutes|days|weeks|months|years|of\s+them)"
    r"|[.,]\d|[-/]\d{3}|'?[a-z]",
    re.IGNORECASE,
)
_YEAR_CUES = frozenset(("in since of until till by from to through before after during around about circa and year early late mid").split())
_NUMBERED = frozenset(
    (
        "copyright © (c) no. number model route highway room flight windows office russell nikkei series version page "
        "nearly almost than some box apt @"
    ).split()
)
_JOINED = re.compile(r"\b(?:(?:1[5-9]|20)\d\d.|(?:post|pre|mid)-)\Z", re.IGNORECASE)


def year(m: re.Match[str]) -> Reading | None:
    """Four digits alone, unless what stands around them counts, prices or numbers something."""
    before = head(m)
    trimmed = before.rstrip()
    last = re.search(r"[^\s]+$", trimmed)
    word = last[0].lower() if last else ""
    if before and before == trimmed and (before[-1].isalnum() or before[-1] in "$€£¥#@&=_/.,:+"):
        return None
    if before.endswith(("-", "–")) and not _JOINED.search(before):
        return None
    if m["y"] < "1900" and word not in _YEAR_CUES:
        return None
    if word in _NUMBERED or trimmed.endswith(("©", "(c)", "$", "€", "£")) or _YEAR_NOUN.match(m.string, m.end()):
        return None
    return Reading("DATE", m["y"])


_COUNTING = re.compile(r"\s+(?:hundred|thousand|million|billion|\w+s\b)", re.IGNORECASE)


def year_in_words(m: re.Match[str]) -> Reading | None:
    """'nineteen ninety-four', 'the year two thousand', 'in two thousand and eight'."""
    named = m["n"] or head(m).lower().endswith((" in ", " since ", " by ", " until ", " of "))
    if m["k"]:
        if not m["n"] and (not named or not m["u"] or _COUNTING.match(m.string, m.end())):
            return None
        return Reading("DATE", str(2000 + (int(number(m["u"])) if m["u"] else 0)))
    low = int(number(m["t"])) + (int(number(m["o"])) if m["o"] else 0)
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[m["c"].lower()]
    if not named and (century != 1900 or low < 20 or _COUNTING.match(m.string, m.end())):
        return None
    return Reading("DATE", str(century + low))


def short_year(m: re.Match[str]) -> Reading | None:
    """'since '82'."""
    return Reading("DATE", str(year_of(m["y"]))) if _SHORT.search(head(m)) else None


_SHORT = re.compile(r"\b(?:in|since|of|from|by|until|before|after|to|and)\s['’]\Z", re.IGNORECASE)


def fiscal(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", str(year_of(m["y"])))


_DECADE = re.compile(r"(?:['’]|\d0['’]?s\s(?:and|or|to)\s)\Z", re.IGNORECASE)


def decade(m: re.Match[str]) -> Reading | None:
    if len(m["y"] or "") == 2 and not m["a"] and m[0][:3].lower() not in ("the", "ear", "lat", "mid") and not _DECADE.search(head(m)):
        return None
    if m["w"]:
        return Reading("DATE", f"19{DECADE_NAMES[m['w'].lower()]}")
    digits = m["y"] if len(m["y"]) == 4 else str(year_of(m["y"]))
    return Reading("DATE", digits[:3])


def century(m: re.Match[str]) -> Reading | None:
    place = ORDINALS.get(m["o"].lower()) or int(re.match(r"\d+|", m["o"])[0] or 0)  # type: ignore[index]
    return Reading("DATE", f"{place - 1:02d}") if 1 < place < 30 else None


_SEASONAL = re.compile(
    r"(?:['’]s)?\s+(?:and\s+New\s+Year\s+)?(?:season|sales|shopping|period|holiday|holidays|tree|trees|party|parties|card|cards|gift|gifts|present|presents|lights?"
    r"|songs?|album|market|markets|story|stories|movie|film|carols?|decorations|bonus|bonuses|pudding|egg|eggs|island|message|week|weekend)\b",
    re.IGNORECASE,
)


def holiday(m: re.Match[str]) -> Reading | None:
    """A holiday as a day; not where it only says what kind ('Christmas sales')."""
    rule = HOLIDAYS.get(plain(m["n"]))
    if rule is None or not m["n"][0].isupper():
        return None
    word = (m["r"] or "").lower()
    if _SEASONAL.match(m.string, m.end()):
        return Reading("DATE", f"HOLIDAY-{rule}", tense=True, around="week") if m.string[m.end() :][1:5].lower() == "week" and "easter" in rule else None
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
    tail = r"(?!:\d|\s?%|[.,]\d|\s(?:million|billion|percent|points))(?:,?\s+(?P<y>{Y})\b(?![:-]\d))?"
    return (
        pattern("iso-date", ("#",), r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?Z?))?(?![\w-])", iso),
        pattern("numeric-date", ("#",), r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>{YY}|\d\d)(?![\w/]|[.:]\d)", numeric),
        pattern(
            "month-day",
            (*months, *days),
            r"(?:{A}\.?,?\s+)?(?P<m>{M})\b\.?(?:\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?|\s(?:the\s+)?(?P<o>{OD}))\b" + tail
            + r"(?=\s?(?:[-–]|and|to|through)\s?\d{1,2},?\s+(?P<z>{Y})\b|)",
            month_day,
        ),
        pattern(
            "day-month",
            ("#", "1s", *days, "the"),
            r"(?:{A}\.?,?\s+)?(?:the\s+)?(?P<d>\d{1,2})(?P<o>)(?P<z>)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m>{M})\b(?:\.(?=,?\s*\d))?(?:[,\s-]+(?P<y>{Y})\b(?![:-]\d))?",
            month_day,
        ),
        pattern(
            "first-day",
            ("#", "1s", "the"),
            r"(?:the\s+)?(?P<d>\d{1,2})(?P<o>)(?P<z>)(?:st|nd|rd|th)?(?=(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s)\d{1,2}(?:st|nd|rd|th)?"
            r"\s+(?P<m>{M})\b(?!\.?\s\d{1,2}\b)(?:\.?\s+(?P<y>{Y})\b)?)",
            month_day,
        ),
        pattern("next-day", ("#", "1s"), r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s(?:million|billion|percent))(?:,\s+{Y}\b)?", next_day),
        pattern(
            "week-of",
            ("the", "week"),
            r"(?:the\s+)?week\s+(?:of|beginning|starting|ending|ended)\s+(?:{A}\.?,?\s+)?(?P<m>{M})\b\.?\s?(?P<d>\d{1,2})(?P<o>)(?P<z>)(?:st|nd|rd|th)?\b"
            + tail,
            week_of,
        ),
        pattern(
            "month-year",
            (*months, *FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{M})\b\.?,?(?:\s+of)?\s+(?P<y>{Y}|['’]\d\d)\b(?!-\d|[.,]\d)",
            month_year,
        ),
        pattern("month-of-year", (*months, *FIRST_PART), r"(?:{P}[\s-]+)?(?P<m>{L})(?:\s+of)?\s+(?P<r>last|this|next)\s+year\b", month_of_year),
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
            r"(?:(?P<r>(?:this\s+|the\s+)?(?:last|next|past|coming|previous|following|preceding|same)|this|that|every|each|earlier|later|early|late)"
            r"\s+)?(?P<w>{W})(?P<s>s?)\b(?:\s+(?P<t>{T})(?P<ts>s?)\b)?",
            weekday,
        ),
        pattern(
            "season",
            (*SEASONS, "last", "next", "this", "the", "early", "late", "in", "every", "each"),
            r"(?:(?:early|late)\s+)?(?P<c>(?:in|by|during|since|until|of)\s+(?:the\s+)?|the\s+)?(?:(?P<r>{R})\s+|(?P<e>every|each)\s+)?(?P<s>{S})\b"
            r"(?:\s+(?:of\s+)?(?:(?P<y>{YY})\b|(?P<z>last|this|next)\s+year\b))?",
            season,
        ),
        pattern(
            "quarter",
            (*ORDINALS, "the", "early", "late", "last", "latter", "year"),
            r"(?:the\s+)?(?:(?P<a>year-(?:ago|earlier))\s+)?(?:fiscal\s+)?(?P<o>{O}|last|latter)[\s-]+(?:fiscal[\s-]+)?(?P<h>quarter|half)\b(?:,?\s+(?:of\s+)?"
            r"(?:the\s+)?(?:fiscal\s+(?:year\s+)?)?(?:(?P<y>{YY})\b|(?P<r>last|this|next|previous|current)\s+year\b)|\s+of\s+the\s+year\b)?",
            quarter,
        ),
        pattern(
            "year-quarter",
            ("#", "the"),
            r"(?:the\s+)?(?P<y>{YY})(?:['’]s)?\s+(?:fiscal\s+)?(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<r>)(?P<a>)",
            quarter,
        ),
        pattern(
            "quarter-of-year", ("last", "this", "next"), r"(?P<r>last|this|next)\s+year['’]s\s+(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<y>)(?P<a>)", quarter
        ),
        pattern(
            "quarter-short",
            ("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1s", "#"),
            r"(?:(?P<q>[QH][1-4]|[1-4]Q)(?:\s*(?:of\s+)?(?:FY\s?)?'?(?P<y>{YY}|\d\d)\b)?|(?P<x>{YY})\s?-?(?P<f>[QH][1-4]))(?!\w)",
            short_quarter,
        ),
        pattern("quarter-of-year", ("the",), r"the\s+(?P<y>{YY})\s+quarter\b", quarter_of),
        pattern("quarter-context", ("the", "this", "latest"), r"(?:the\s+|this\s+)?(?P<r>latest)\s+(?:quarter|period)\b|the\s+quarter\b(?!-)", latest_quarter),
        pattern("fiscal-year", ("fiscal", "fy", "fy1s", "the"), r"(?:the\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)['’]?(?P<y>{YY}|\d\d)\b", fiscal),
        pattern(
            "year",
            ("#", "early", "late", "mid", "the", "earlier", "beginning", "end", "start"),
            r"(?:(?:{P}|the\s+year)[\s-]+)?(?P<y>1[6-9]\d\d|20\d\d)(?![\w%])",
            year,
        ),
        pattern("year", ("#",), r"(?P<y>\d\d)(?![\w%])", short_year),
        pattern(
            "year-in-words",
            ("eighteen", "nineteen", "twenty", "two", "the", "year"),
            r"(?P<n>(?:the\s+)?year\s+)?(?:(?P<c>eighteen|nineteen|twenty)[\s-]+(?P<t>{TENS}|{TEENS})(?:[\s-]+(?P<o>{ONES}))?"
            r"|(?P<k>two\s+thousand)(?:\s+(?:and\s+)?(?P<u>{ONES}|{TEENS}))?)\b",
            year_in_words,
        ),
        pattern(
            "decade",
            ("#", "1s", "early", "late", "mid", "the"),
            r"(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?P<a>['’])?(?:(?P<y>(?:1[6-9]|20)\d0|[2-9]0)['’]?s\b|(?P<w>{DECADE})\b)",
            decade,
        ),
        pattern("century", ("#", "1s", *ORDINALS, "the"), r"(?:the\s+)?(?P<o>{O}|\d{1,2}(?:st|nd|rd|th))[\s-]+century\b", century),
        pattern(
            "holiday",
            tuple(sorted({re.split(r"\W", h)[0] for h in HOLIDAYS} | {"last", "next", "this", "past", "the", "day"})),
            r"(?:(?:the\s+)?day\s+(?P<b>before|after)\s+)?(?:(?P<r>last|next|this|past)\s+)?(?P<n>" + alternatives(HOLIDAYS) + r")(?:,?\s+(?P<y>{YY}))?(?!\w)",
            holiday,
        ),
    )
