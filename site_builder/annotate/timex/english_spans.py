"""English expressions of how long and how often: 'three days', 'for years', 'the past two months', 'twice a week'."""

from __future__ import annotations

import re

from site_builder.annotate.timex.english_parts import FIRST_NUMBERS, head, number, pattern, unit
from site_builder.annotate.timex.english_words import NUMBERS
from site_builder.annotate.timex.reading import Pattern, Reading, span_value

_RATE = re.compile(r"(?:\d|\bonce|\btwice|\btimes|\b(?:million|billion|flights|hours|days|dollars|euros))\s+\Z", re.IGNORECASE)

_SOME_DAY = re.compile(r"\b(?:will|would|could|may|might|can|must|should|to)\s+\Z", re.IGNORECASE)


def span(m: re.Match[str]) -> Reading | None:
    """'three days', '30-year', 'two and a half hours', 'several months'."""
    word = m["u"].lower()
    count, letter = (number(m["n"]) if m["n"] else "X"), unit(word)
    tail = m.string[m.end() : m.end() + 12].lower()
    if tail.lstrip(" -").startswith(("read", "old", "of age")) or (word == "second" and m["n"] and m["n"].lower() in ("a", "an")):
        return None
    if m["u"][0].isupper() and m["n"] and (m["n"][0].isdigit() or m["n"][0].isupper()):
        return None
    if m.start() and m.string[m.start() - 1] in "-–.,/$€£:" and m["n"] and m["n"][0].isdigit():
        return None
    if m["h"] or m["k"]:
        value = {"Y": f"P{count}Y6M", "H": f"PT{count}H30M", "m": f"PT{count}M30S"}.get(letter) or span_value(f"{count}.5", letter)
        return Reading("DURATION", value)
    if letter == "Q" and (m["n"] or "").lower() in ("a", "three") and (m["g"] or tail.lstrip().startswith("of") or count == "1"):
        return None
    if word == "day" and (m["n"] or "").lower() == "one" and _SOME_DAY.search(head(m)):
        return Reading("DATE", "FUTURE_REF")
    if count == "1" and _RATE.search(m.string, max(0, m.start() - 24), m.start()):
        return None
    return Reading("DURATION", span_value(count, letter))


def range_start(m: re.Match[str]) -> Reading | None:
    """The first number of 'between 60 and 90 days'."""
    return Reading("DURATION", span_value(number(m["n"]), unit(m["u"]))) if head(m).lower().endswith("between ") else None


_STRETCH = re.compile(r"\b(?:for|within|(?:over|in)(?:\s+(?:the|just))?)\s+\Z", re.IGNORECASE)
_EVENT = re.compile(r"\s+(?:before|after|since|leading|following|ahead)\b")


def bare(m: re.Match[str]) -> Reading | None:
    """'for years', 'in months', 'decades-long'; not 'in the weeks before the vote'."""
    letter = unit(m["u"])
    if m["l"]:
        return Reading("DURATION", span_value("X", "Y" if letter == "DE" else letter))
    if _STRETCH.search(head(m, 16)) and not _EVENT.match(m.string, m.end()):
        return Reading("DURATION", span_value("X", letter))
    return None


def whole(m: re.Match[str]) -> Reading | None:
    """'a day-long meeting', 'the yearlong inquiry'."""
    return Reading("DURATION", span_value("1", unit(m["u"])))


def relative_span(m: re.Match[str]) -> Reading | None:
    """'the past two months': a stretch that ends or begins now."""
    count = number(m["n"]) if m["n"] else "X"
    word = m["r"].lower().split()[-1]
    direction = "past" if word in ("last", "past", "previous", "recent", "first") else "future"
    return Reading("DURATION", span_value(count, unit(m["u"])), "" if word == "first" else direction)


def every(m: re.Match[str]) -> Reading | None:
    return Reading("SET", span_value(number(m["n"]) if m["n"] else "1", unit(m["u"])))


def rate(m: re.Match[str]) -> Reading | None:
    """'twice a week'."""
    return Reading("SET", span_value("1", unit(m["u"])))


def patterns() -> tuple[Pattern, ...]:
    """All of them; of two matches at one place the longer counts, then the earlier pattern."""
    return (
        pattern(
            "relative-span",
            ("last", "next", "past", "previous", "coming", "recent", "first", "the"),
            r"(?:the\s+)?(?P<r>last|next|past|previous|coming|recent|first)\s+(?:(?P<n>{N})(?:\s(?:to|or)\s{N})?\s+|(?:few|several"
            r"|couple\s+of)\s+)?(?"
            r":more\s+|(?:fiscal|trading|business|working)\s+)?(?P<u>{U})s\b",
            relative_span,
        ),
        pattern("every", ("every", "each"), r"(?:every|each)\s+(?:(?P<n>{N})\s+)?(?:single\s+)?(?P<u>{U})s?\b", every),
        pattern("rate", ("once", "twice", *NUMBERS, "#"), r"(?:once|twice|{N}\s+times)\s+(?:an?|per|each|every)\s+(?P<u>{U})\b", rate),
        pattern(
            "span",
            (*FIRST_NUMBERS, "several", "many", "some"),
            r"(?:(?P<n>{N})|{FEW})(?:(?P<g>-)|\s+)(?:more\s+|full\s+|straight\s+|consecutive\s+|additional\s+|and\s+|(?:trading|business"
            r"|working|whole|long)\s+)?"
            r"(?:(?P<h>(?:and\s+)?a\s+half|1/2)[\s-]+)?(?P<u>{U})s?\b(?P<k>\s+and\s+a\s+half\b)?",
            span,
        ),
        pattern("range-start", FIRST_NUMBERS, r"(?P<n>{N})(?=\s+and\s+{N}\s+(?P<u>{U})s\b)", range_start),
        pattern(
            "span-bare",
            ("years", "months", "weeks", "days", "decades", "centuries", "hours", "minutes"),
            r"(?P<u>years|months|weeks|days|decades|centuries|hours|minutes)\b(?P<l>-long\b)?",
            bare,
        ),
        pattern(
            "span-long",
            (
                "hour",
                "day",
                "week",
                "month",
                "year",
                "decade",
                "century",
                "hourlong",
                "daylong",
                "weeklong",
                "monthlong",
                "yearlong",
                "decadelong",
            ),
            r"(?P<u>hour|day|week|month|year|decade|century)-?long\b",
            whole,
        ),
    )
