"""English expressions told from another day: 'last week', 'the next day', 'three years ago', 'at noon'."""

from __future__ import annotations

import re

from site_builder.annotate.timex.english_parts import FIRST_NUMBERS, FIRST_PART, FIRST_RELATIVE, head, number, pattern, step, unit
from site_builder.annotate.timex.english_words import DAY_PARTS, MONTHS, NUMBERS, PHRASES, UNIT_NAMES, WEEKDAYS
from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, day_of, plain, span_value

_NOON = {"noon": "T12:00", "midnight": "T24:00", "midday": "T12:00"}


def clock(m: re.Match[str]) -> Reading | None:
    """A time of day, with the day named beside it, else of the day named last."""
    if m["c"].lower() == "noon" and head(m).lower().endswith("high "):
        return None
    time = _NOON.get(m["c"].lower()) or _hour(m["c"].lower())
    if not time:
        return None
    if (m["zone"] or "").lower() in ("utc", "gmt"):
        time += "Z"
    if m["w"]:
        return Reading("TIME", f"XXXX-WXX-{WEEKDAYS[m['w'].lower()]}{time}", tense=True)
    if m["k"]:
        return Reading("TIME", PHRASES[m["k"].lower()][1] + time)
    if m["m"] or m["mm"]:
        month, day, year = MONTHS[(m["m"] or m["mm"]).lower()], int(m["d"] or m["dd"]), m["y"] or m["yy"]
        value = day_of(int(year or 2000), month, day)
        if not value:
            return None
        return Reading("TIME", value + time) if year else Reading("TIME", f"XXXX-{month:02d}-{day:02d}{time}", tense=True)
    return Reading("TIME", f"LAST-day+0{time}")


_CLOCK = re.compile(r"(\d{1,2}|[a-z]+)(?:[:.]?(\d\d))?(?::(\d\d))?")


def _hour(text: str) -> str:
    """'10:30 p.m.', 'four in the afternoon' -> ``T22:30``, ``T16:00``; '' past the day."""
    m = _CLOCK.match(text)
    assert m
    hour, rest = int(number(m[1])), text[m.end() :]
    late = rest.lstrip().startswith("p") or "afternoon" in rest or "evening" in rest or "night" in rest
    early = rest.lstrip().startswith("a") or "morning" in rest
    if late and hour < 12:
        hour += 12
    elif early and hour == 12:
        hour = 0
    if hour > 24 or int(m[2] or 0) > 59:
        return ""
    return f"T{hour:02d}:{m[2] or '00'}" + (f":{m[3]}" if m[3] else "")


def relative(m: re.Match[str]) -> Reading | None:
    """'last week', 'later this year', 'the current fiscal year'; not the broadcast "This Week"."""
    if m["u"][0].isupper() and head(m, 1) in ('"', "“"):
        return None
    name, by = m["u"].lower(), step(m["r"])
    if name in ("decade", "century") and by < 0:
        return Reading("DURATION", "P10Y" if name == "decade" else "P100Y")
    return Reading("DATE", f"UNDEF-{name}{by:+d}")


def relative_day_part(m: re.Match[str]) -> Reading | None:
    when = {"this": 0, "yesterday": -1, "tomorrow": 1}[m["r"].lower()]
    return Reading("TIME", f"UNDEF-day{when:+d}{DAY_PARTS[m['t'].lower()]}")


def part_of_unit(m: re.Match[str]) -> Reading | None:
    """'the end of the year', 'later in the day'; not 'at the end of the day', which is no time at all."""
    name = m["u"].lower()
    if name == "day" and head(m).lower().endswith("at ") and m.string[m.end() : m.end() + 1] == ",":
        return None
    return Reading("DATE", f"LAST-{name}+0" if name == "day" else f"UNDEF-{name}+0")


_ENDS = re.compile(r"\b(?:end|clos|finish|start|open)(?:s|e|ed|es|ing)?\s+\Z", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:for|(?:months?|half|weeks?)\s+of)\s+\Z", re.IGNORECASE)
_FISCAL_END = re.compile(r"\s+(?:ended|ending|that\s+ended)\b", re.IGNORECASE)


def the_unit(m: re.Match[str]) -> Reading | None:
    """'ended the day', 'for the week', 'the year ended 31 March'."""
    name, before = m["u"].lower(), head(m, 16)
    if _FISCAL_END.match(m.string, m.end()):
        return Reading("DURATION", span_value("1", unit(name))) if name != "day" else None
    if _ENDS.search(before):
        return Reading("DATE", f"LAST-{name}+0")
    return Reading("DATE", "LAST-day+0" if name == "day" else f"UNDEF-{name}+0") if m["a"] or _WHOLE.search(before) else None


def year_end(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", m["y"] or "UNDEF-year+0")


def ago(m: re.Match[str]) -> Reading | None:
    """'three weeks ago', 'a year earlier', 'two days later'."""
    way = m["w"].lower().split()[0]
    count, letter = (number(m["n"]) if m["n"] else "X"), unit(m["u"])
    if letter in ("S", "m", "H"):
        return Reading("DURATION", span_value(count, letter))
    if not count.isdigit():
        return Reading("DATE", "FUTURE_REF" if way in ("later", "from") else "PAST_REF")
    steps, name = _steps(int(count), letter)
    if m["h"] and name == "year":
        steps, name = steps * 12 + 6, "month"
    if way == "ago":
        return Reading("DATE", f"UNDEF-{name}{-steps:+d}", strict=name == "year" and steps == 1)
    if way == "from":
        return Reading("DATE", f"UNDEF-{name}{steps:+d}")
    return Reading("DATE", f"LAST-{name}{-steps if way in ('earlier', 'before', 'previously') else steps:+d}")


def _steps(count: int, letter: str) -> tuple[int, str]:
    """A number of units as one the calendar steps in."""
    if letter == "F":
        return count * 2, "week"
    if letter in ("DE", "CE"):
        return count * (10 if letter == "DE" else 100), "year"
    return count, UNIT_NAMES[letter]


def months_ago(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "PAST_REF")


def year_earlier(m: re.Match[str]) -> Reading | None:
    """'the year-earlier period', 'the same month last year'."""
    return Reading("DATE", "LAST-month-12" if "month" in m[0].lower() else "LAST-year-1")


def following(m: re.Match[str]) -> Reading | None:
    """'the next day', 'that year', 'the same month', 'the year before': told from the last date named."""
    name, word = (m["u"] or m["v"]).lower(), (m["r"] or m["a"]).lower().split()[-1]
    by = {"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(word, 0)
    part = DAY_PARTS.get(name, "")
    return Reading("TIME" if part else "DATE", f"LAST-{'day' if part else name}{by:+d}{part}")


def weekend(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "UNDEF-weekend?", tense=True)


def phrase(m: re.Match[str]) -> Reading | None:
    kind, value = PHRASES[plain(m["p"])]
    return Reading(kind, value)  # type: ignore[arg-type]


def patterns() -> tuple[Pattern, ...]:
    """All of them; of two matches at one place the longer counts, then the earlier pattern."""
    hours = alternatives([n for n, value in NUMBERS.items() if value <= 12])
    when = (
        r"(?:\s?\(\d{1,2}:?\d\d\s(?:gmt|utc)\))?(?:\s?,?\s+(?:on\s+)?(?:(?P<w>{W})\b|(?P<k>today|yesterday|tomorrow)\b|"
        r"(?P<m>{M})\b\.?\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?:\s?,\s+(?P<y>{YY})\b)?"
        r"|(?:the\s+)?(?P<dd>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mm>{M})\b(?:\s+(?P<yy>{YY})\b)?))?"
    )
    zones = r"(?=\s?(?:gmt|utc|e[sd]?t|p[sd]t|cet|cest|bst|hrs)\b)"
    return (
        pattern(
            "clock",
            ("#", "1s", "noon", "midnight", "midday", *NUMBERS),
            r"(?P<c>\d{1,2}(?:[:.]\d\d(?::\d\d)?)?\s?(?:[ap]\.m\b\.?|[ap]m\b)|\d{1,2}:\d\d" + zones + r"|noon|midnight|midday"
            r"|(?:\d{1,2}(?::\d\d)?|" + hours + r")(?:\s+o['’]clock(?:\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night))?"
            r"|\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night))){ZONE}?" + when,
            clock,
        ),
        pattern("clock-utc", ("#",), r"(?P<c>\d\d:?[0-5]\d)\s?(?P<zone>utc|gmt)\b" + when, clock),
        pattern(
            "relative",
            (*FIRST_RELATIVE, *FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<r>{R})\s+{F}(?P<u>week|weekend|month|quarter|year|decade|century)\b(?!-)",
            relative,
        ),
        pattern(
            "relative-day-part",
            ("this", "yesterday", "tomorrow", "early", "late", "later", "earlier"),
            r"(?:(?:early|late|later|earlier)\s+)?(?P<r>this|yesterday|tomorrow)\s+(?P<t>{T})\b",
            relative_day_part,
        ),
        pattern(
            "relative-day",
            ("earlier", "later", "early", "late"),
            r"(?:earlier|later|early|late)\s+(?P<p>today|yesterday|tomorrow)\b",
            phrase,
        ),
        pattern(
            "part-of-unit",
            FIRST_PART,
            r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|rest|remainder)\s+of|(?:early|earlier|late|later)\s+in)"
            r"\s+the\s+"
            r"{F}(?P<u>day|week|month|quarter|year|decade)\b(?!['’]s|-)",
            part_of_unit,
        ),
        pattern(
            "the-unit", ("the",), r"the\s+(?P<a>(?:full|entire|fiscal|financial)\s+)?(?P<u>day|week|month|year)\b(?!['’]s|-)", the_unit
        ),
        pattern("year-end", ("year", "the", "#"), r"(?:the\s+)?(?:(?P<y>{YY})\s+)?year(?:['’]s)?[\s-]end\b", year_end),
        pattern(
            "ago",
            (*FIRST_NUMBERS, "several", "some", "many", "nearly", "almost"),
            r"(?:(?P<n>{N})|{FEW})[\s-]+(?:(?P<h>and\s+a\s+half)\s+)?(?P<u>{U})s?[\s-]+(?:or\s+(?:so|two)\s+)?(?P<w>ago|earlier|before"
            r"(?=\s*(?:[.,;)”]|$))"
            r"|later|from\s+now|previously)\b",
            ago,
        ),
        pattern(
            "ago",
            ("years", "months", "weeks", "days", "decades", "centuries"),
            r"(?:years|months|weeks|days|decades|centuries)\s+(?:ago|earlier)\b",
            months_ago,
        ),
        pattern(
            "year-earlier",
            ("year", "the", "same"),
            r"(?:the\s+)?(?:year-(?:earlier|ago)|same\s+(?:quarter|period|month)(?:\s+of)?\s+(?:(?:a|the)\s+year\s+(?:ago|earlier|before)"
            r"|last\s+year|the\s+(?:previous|prior)\s+year))(?:\s+(?:quarter|period|month))?",
            year_earlier,
        ),
        pattern(
            "following",
            ("the", "that"),
            r"(?P<r>(?:the\s+)?(?:next|following|previous|preceding|same)|that(?:\s+same)?)\s+(?P<u>day|week|month|year|morning|a"
            r"fternoon|evening|night)\b|the\s+(?P<v>day|week|month|year)\s+(?P<a>before|previous)\b(?=\s*(?:[.,;)\"”]|$))",
            following,
        ),
        pattern("weekend", ("the", "over"), r"(?:over\s+)?the\s+weekend\b", weekend),
        pattern("phrase", tuple(sorted({p.split()[0] for p in PHRASES})), r"(?P<p>" + alternatives(PHRASES) + r")\b(?!-)", phrase),
    )
