"""English expressions that name a longer part of the calendar: seasons, quarters, years, decades, centuries."""

from __future__ import annotations

import re

from site_builder.annotate.timex.english_parts import NEXT_WORDS, PAST_WORDS, head, number, pattern, step
from site_builder.annotate.timex.english_words import DECADE_NAMES, ORDINALS, SEASONS
from site_builder.annotate.timex.reading import Pattern, Reading, year_of

_OF_SEASON = re.compile(
    r"\s+(?:solstice|equinox|wonderland|olympics|games|break|coat|clothes|sales?|collection|tires|tyres|sports)\b", re.IGNORECASE
)


def season(m: re.Match[str]) -> Reading | None:
    name = SEASONS[m["s"].lower()]
    if _OF_SEASON.match(m.string, m.end()):
        return None
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
    if m.string[m.start()].islower() or (m.end() - m.start() == 2 and m.string[m.end() : m.end() + 1] in ".:)" and not head(m).strip()):
        return None
    year = m["y"] or m["x"]
    return Reading("DATE", f"{year_of(year)}-{part}") if year else Reading("DATE", f"XXXX-{part}", tense=True)


def quarter_of(m: re.Match[str]) -> Reading | None:
    """'the 1988 quarter': the one spoken of, in that year."""
    return Reading("DATE", f"QUARTER-{m['y']}")


def latest_quarter(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "LATEST-quarter" if m["r"] else "QUARTER")


_YEAR_NOUN = re.compile(
    r"\s?(?:%|percent|people|persons|employees|workers|jobs|points|feet|foot|miles|km|kilomet|met(?:er|re)s|dollars|euros|pounds|yen"
    r"|yuan|units|shares"
    r"|troops|soldiers|homes|customers|users|votes|seats|tons|tonnes|barrels|pages|words?|characters?|times|mph|hp|mah|mhz|rpm|calories"
    r"|hours|minutes|days|weeks|months|years|of\s+them)"
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


def patterns() -> tuple[Pattern, ...]:
    """All of them; of two matches at one place the longer counts, then the earlier pattern."""
    return (
        pattern(
            "season",
            (*SEASONS, "last", "next", "this", "the", "early", "late", "in", "every", "each"),
            r"(?:(?:early|late)\s+)?(?P<c>(?:in|by|during|since|until|of)\s+(?:the\s+)?|the\s+)?(?:(?P<r>{R})\s+|(?P<e>every|each)\s+)?"
            r"(?P<s>{S})\b"
            r"(?:\s+(?:of\s+)?(?:(?P<y>{YY})\b|(?P<z>last|this|next)\s+year\b))?",
            season,
        ),
        pattern(
            "quarter",
            (*ORDINALS, "the", "early", "late", "last", "latter", "year"),
            r"(?:the\s+)?(?:(?P<a>year-(?:ago|earlier))\s+)?(?:fiscal\s+)?(?P<o>{O}|last|latter)[\s-]+(?:fiscal[\s-]+)?(?P<h>quarter"
            r"|half)\b(?:,?\s+(?:of\s+)?"
            r"(?:the\s+)?(?:fiscal\s+(?:year\s+)?)?(?:(?P<y>{YY})\b|(?P<r>last|this|next|previous|current)\s+year\b)|\s+of\s+the"
            r"\s+year\b)?",
            quarter,
        ),
        pattern(
            "year-quarter",
            ("#", "the"),
            r"(?:the\s+)?(?P<y>{YY})(?:['’]s)?\s+(?:fiscal\s+)?(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<r>)(?P<a>)",
            quarter,
        ),
        pattern(
            "quarter-of-year",
            ("last", "this", "next"),
            r"(?P<r>last|this|next)\s+year['’]s\s+(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<y>)(?P<a>)",
            quarter,
        ),
        pattern(
            "quarter-short",
            ("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1s", "#"),
            r"(?:(?P<q>[QH][1-4]|[1-4]Q)(?:\s*(?:of\s+)?(?:FY\s?)?'?(?P<y>{YY}|\d\d)\b)?|(?P<x>{YY})\s?-?(?P<f>[QH][1-4]))(?!\w)",
            short_quarter,
        ),
        pattern("quarter-of-year", ("the",), r"the\s+(?P<y>{YY})\s+quarter\b", quarter_of),
        pattern(
            "quarter-context",
            ("the", "this", "latest"),
            r"(?:the\s+|this\s+)?(?P<r>latest)\s+(?:quarter|period)\b|the\s+quarter\b(?!-)",
            latest_quarter,
        ),
        pattern(
            "fiscal-year", ("fiscal", "fy", "fy1s", "the"), r"(?:the\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)['’]?(?P<y>{YY}|\d\d)\b", fiscal
        ),
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
    )
