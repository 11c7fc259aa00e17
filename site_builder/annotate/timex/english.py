"""Patterns of English time expressions; what each says is in ``english_readings``."""

from __future__ import annotations

from site_builder.annotate.timex import english_readings
from site_builder.annotate.timex.reading import Pattern, alternatives, compiled
from site_builder.annotate.timex.tables import (
    DAY_PARTS,
    DECADE_NAMES,
    ENGLISH_MONTHS,
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    ENGLISH_UNITS,
    ENGLISH_WEEKDAYS,
    HOLIDAYS,
    PHRASES,
    SEASONS,
)

_LONG_DAYS = tuple(w for w in ENGLISH_WEEKDAYS if w.endswith("day"))
_LONG_MONTHS = tuple(m for m in ENGLISH_MONTHS if len(m) > 4 or m in ("june", "july", "may"))
_PARTS = {
    "M": alternatives(ENGLISH_MONTHS), "L": alternatives(_LONG_MONTHS), "A": alternatives(ENGLISH_WEEKDAYS), "W": alternatives(_LONG_DAYS),
    "T": alternatives([*DAY_PARTS, "lunchtime"]), "S": alternatives(SEASONS), "O": alternatives(ENGLISH_ORDINALS),
    "N": r"(?:\d{1,3}(?:\.\d)?|" + alternatives(ENGLISH_NUMBERS) + r"(?:[- ]" + alternatives(ENGLISH_NUMBERS) + r")?|an?)",
    "FEW": r"(?:a\s+few|a\s+couple\s+of|several|many|some|a\s+number\s+of)",
    "DECADE": alternatives(DECADE_NAMES), "U": alternatives(ENGLISH_UNITS), "B": r"(?:day|week|month|quarter|year|decade|centur(?:y|ie))",
    "P": r"(?:early|late|mid|earlier|later|(?:the\s+)?(?:beginning|start|end|middle|close|rest|remainder)\s+of)",
    "R": r"(?:last|this|next|past|previous|coming|the\s+current|the\s+last|the\s+past|the\s+next|the\s+coming|the\s+previous)",
    "CLOCK": r"(?:\d{1,2}(?::\d\d(?::\d\d)?)?\s?(?:[ap]\.m\b\.?|[ap]m\b)|\d{1,2}:\d\d(?=\s?(?:gmt|utc|e[sd]?t|p[sd]t|cet|cest|bst|hrs)\b)|noon|midnight|midday)",
    "ZONE": r"(?:\s?\(?(?P<zone>gmt|utc|e[sd]?t|p[sd]t|c[sd]t|cet|cest|bst|eastern|local\s+time)\b\)?)",
}  # fmt: skip

_FIRST_NUMBERS = ("#", "a", "an", *ENGLISH_NUMBERS)
_FIRST_RELATIVE = ("last", "this", "next", "past", "previous", "coming", "the")
_FIRST_PART = ("early", "late", "mid", "earlier", "later", "the", "beginning", "start", "end", "middle", "close", "rest")


def _pattern(name: str, first: tuple[str, ...], source: str, read: object) -> Pattern:
    return Pattern(name, first, compiled(source, **_PARTS), read)  # type: ignore[arg-type]


def patterns() -> tuple[Pattern, ...]:
    """All patterns of English; of two matches at one place the longer counts, then the earlier pattern."""
    months, days = tuple(ENGLISH_MONTHS), tuple(ENGLISH_WEEKDAYS)
    holidays = alternatives(HOLIDAYS).replace("'", "['’]").replace(r"\ ", r"\s+")
    phrases = alternatives(PHRASES).replace(r"\ ", r"\s+")
    return (
        _pattern(
            "iso-date",
            ("#",),
            r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?Z?))?(?![\w-])",
            english_readings.iso,
        ),
        _pattern(
            "numeric-date",
            ("#",),
            r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![\w/]|[.:]\d)",
            english_readings.numeric,
        ),
        _pattern(
            "month-day",
            (*months, *days),
            r"(?:{A}\.?,?\s+)?(?P<m>{M})\b\.?\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?!:\d|\s?%|[.,]\d|\s(?:million|billion|percent|p"
            r"oints))(?:,?\s+(?P<y>(?:1[5-9]|20)\d\d)\b(?![:-]\d))?",
            english_readings.month_day,
        ),
        _pattern(
            "day-month",
            ("#", "1s", *days, "the"),
            r"(?:{A}\.?,?\s+)?(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m>{M})\b\.?(?:[,\s-]+(?P<y>(?:1[5-9]|2"
            r"0)\d\d)\b(?![:-]\d))?",
            english_readings.month_day,
        ),
        _pattern(
            "month-year",
            (*months, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{M})\b\.?,?(?:\s+of)?\s+(?P<y>(?:1[5-9]|20)\d\d|'\d\d)\b(?!-\d|[.,]\d)",
            english_readings.month_year,
        ),
        _pattern(
            "month-of-year",
            (*months, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{L})(?:\s+of)?\s+(?P<r>last|this|next)\s+year\b",
            english_readings.month_of_year,
        ),
        _pattern(
            "month",
            (*_LONG_MONTHS, *_FIRST_PART, "last", "next", "this", "every", "each", "past", "coming"),
            r"(?:(?:(?P<p>{P})|(?P<r>last|next|this|every|each|past|coming))[\s-]+)?(?P<m>{L})\b(?!['’]?s\b)(?!\s+\d)",
            english_readings.month,
        ),
        _pattern(
            "month",
            tuple(m for m in months if len(m) <= 4 and m not in ("june", "july", "may")),
            r"(?P<r>)(?P<p>)(?P<m>(?:jan|feb|aug|sept?|oct|nov|dec)\.)(?!\s*\d)",
            english_readings.short_month,
        ),
        _pattern(
            "weekday",
            (*_LONG_DAYS, "last", "next", "this", "every", "each", "early", "late", "earlier", "later", "past", "coming"),
            r"(?:(?P<r>last|next|this|every|each|past|coming|earlier|later|early|late)\s+)?(?P<w>{W})(?P<s>s?)\b(?:\s+(?P<t>morni"
            r"ng|afternoon|evening|night)s?\b)?",
            english_readings.weekday,
        ),
        _pattern(
            "clock",
            ("#", "1s", "noon", "midnight", "midday"),
            r"(?P<c>{CLOCK}){ZONE}?(?:,?\s+(?:on\s+)?(?:(?P<w>{W})\b|(?P<k>today|yesterday|tomorrow)\b|(?P<m>{M})\b\.?\s?(?P<d>\d{"
            r"1,2})\b(?:,\s+(?P<y>(?:19|20)\d\d)\b)?))?",
            english_readings.clock,
        ),
        _pattern("clock-utc", ("#",), r"(?P<h>\d\d):?(?P<i>\d\d)\s?(?:utc|gmt)\b", english_readings.utc),
        _pattern(
            "relative",
            (*_FIRST_RELATIVE, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<r>{R})\s+(?P<u>week|weekend|month|quarter|year|decade|century)\b(?!-)",
            english_readings.relative,
        ),
        _pattern(
            "relative-day-part",
            ("this", "yesterday", "tomorrow", "early", "late", "later", "earlier"),
            r"(?:(?:early|late|later|earlier)\s+)?(?P<r>this|yesterday|tomorrow)\s+(?P<t>morning|afternoon|evening|night)\b",
            english_readings.relative_day_part,
        ),
        _pattern(
            "relative-day",
            ("earlier", "later", "early", "late"),
            r"(?:earlier|later|early|late)\s+(?P<p>today|yesterday|tomorrow)\b",
            english_readings.phrase,
        ),
        _pattern(
            "relative-span",
            ("last", "next", "past", "previous", "coming", "recent", "first", "the"),
            r"(?:the\s+)?(?P<r>last|next|past|previous|coming|recent|first)\s+(?:(?P<n>{N})\s+|(?:few|several|couple\s+of)\s+)?(?"
            r":more\s+)?(?P<u>{U})s\b",
            english_readings.relative_span,
        ),
        _pattern(
            "season",
            (*SEASONS, "last", "next", "this", "the", "early", "late", "in"),
            r"(?:(?:early|late)\s+)?(?P<c>(?:in|by|during|since|until|of)\s+(?:the\s+)?|the\s+)?(?:(?P<r>{R})\s+)?(?P<s>{S})\b(?:"
            r"\s+(?:of\s+)?(?:(?P<y>(?:19|20)\d\d)\b|(?P<z>last|this|next)\s+year\b))?",
            english_readings.season,
        ),
        _pattern(
            "quarter",
            (*ENGLISH_ORDINALS, "the", "early", "late"),
            r"(?:the\s+)?(?:fiscal\s+)?(?P<o>{O})[\s-]+(?:fiscal[\s-]+)?(?P<h>quarter|half)\b(?:,?\s+(?:of\s+)?(?:the\s+)?(?:fisc"
            r"al\s+(?:year\s+)?)?(?:(?P<y>(?:19|20)\d\d)\b|(?P<r>last|this|next|previous)\s+year\b))?",
            english_readings.quarter,
        ),
        _pattern(
            "year-quarter",
            ("#", "the"),
            r"(?:the\s+)?(?P<y>(?:19|20)\d\d)(?:['’]s)?\s+(?:fiscal\s+)?(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<r>)",
            english_readings.quarter,
        ),
        _pattern(
            "quarter-short",
            ("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1s", "#"),
            r"(?:(?P<q>[QH][1-4]|[1-4]Q)(?:\s*(?:of\s+)?(?:FY\s?)?'?(?P<y>(?:19|20)\d\d|\d\d)\b)?|(?P<x>(?:19|20)\d\d)\s?-?(?P<f>"
            r"[QH][1-4]))(?!\w)",
            english_readings.short_quarter,
        ),
        _pattern(
            "quarter-context",
            ("the", "this", "latest"),
            r"(?:the\s+|this\s+)?(?:(?P<r>latest)\s+)(?:quarter|period)\b|the\s+quarter\b",
            english_readings.latest_quarter,
        ),
        _pattern(
            "ago",
            (*_FIRST_NUMBERS, "several", "some", "many", "nearly", "almost"),
            r"(?:(?P<n>{N})|{FEW})[\s-]+(?:(?P<h>and\s+a\s+half)\s+)?(?P<u>{U})s?[\s-]+(?P<w>ago|earlier|before(?!\s+(?:the|a|an|"
            r"he|she|it|they)\b)|later|from\s+now|previously)\b",
            english_readings.ago,
        ),
        _pattern(
            "year-earlier",
            ("year", "the"),
            r"(?:the\s+)?(?:year-(?:earlier|ago)|same\s+(?:quarter|period|month)(?:\s+of)?\s+(?:a\s+year\s+(?:ago|earlier|before)"
            r"|last\s+year|the\s+(?:previous|prior)\s+year))(?:\s+(?:quarter|period|month))?",
            english_readings.year_earlier,
        ),
        _pattern("every", ("every", "each"), r"(?:every|each)\s+(?:(?P<n>{N})\s+)?(?:single\s+)?(?P<u>{U})s?\b", english_readings.every),
        _pattern(
            "span",
            (*_FIRST_NUMBERS, "several", "many", "some"),
            r"(?:(?P<n>{N})|{FEW})(?:(?P<g>-)|\s+)(?:more\s+|full\s+|straight\s+|consecutive\s+|additional\s+|and\s+)?(?:(?P<h>(?"
            r":and\s+)?a\s+half|1/2)[\s-]+)?(?P<u>{U})s?\b",
            english_readings.span,
        ),
        _pattern(
            "following",
            ("the", "that"),
            r"(?P<r>(?:the\s+)?(?:next|following|previous|preceding|same)|that(?:\s+same)?)\s+(?P<u>day|week|month|year|morning|a"
            r"fternoon|evening|night)\b",
            english_readings.following,
        ),
        _pattern("weekend", ("the", "over"), r"(?:over\s+)?the\s+weekend\b", english_readings.weekend),
        _pattern(
            "fiscal-year",
            ("fiscal", "fy", "fy1s", "the"),
            r"(?:the\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)'?(?P<y>(?:19|20)\d\d|\d\d)\b",
            english_readings.fiscal,
        ),
        _pattern(
            "year",
            ("#", "early", "late", "mid", "the", "earlier", "beginning", "end", "start"),
            r"(?:(?:{P}|the\s+year)[\s-]+)?(?P<y>1[6-9]\d\d|20\d\d)(?![\w%])",
            english_readings.year,
        ),
        _pattern(
            "decade",
            ("#", "1s", "early", "late", "mid", "the"),
            r"(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:(?P<y>(?:1[6-9]|20)\d0|[2-9]0)['’]?s\b|(?P<w>{DECADE})\b)",
            english_readings.decade,
        ),
        _pattern(
            "century",
            ("#", "1s", *ENGLISH_ORDINALS, "the"),
            r"(?:the\s+)?(?P<o>{O}|\d{1,2}(?:st|nd|rd|th))[\s-]+century\b",
            english_readings.century,
        ),
        _pattern(
            "holiday",
            tuple(sorted({h.split()[0].split("'")[0] for h in HOLIDAYS})),
            r"(?P<n>" + holidays + r")(?!\w)",
            english_readings.holiday,
        ),
        _pattern("phrase", tuple(sorted({p.split()[0] for p in PHRASES})), r"(?P<p>" + phrases + r")\b(?!-)", english_readings.phrase),
    )
