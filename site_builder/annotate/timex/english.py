"""Patterns of English time expressions."""

from __future__ import annotations

import re

from site_builder.annotate.timex.reading import Pattern, Reading, alternatives, compiled, day_of, span_value, year_of
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
    UNIT_NAMES,
)
from site_builder.model import TimexType

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

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_FIRST_NUMBERS = ("#", "a", "an", *ENGLISH_NUMBERS)
_FIRST_RELATIVE = ("last", "this", "next", "past", "previous", "coming", "the")
_FIRST_PART = ("early", "late", "mid", "earlier", "later", "the", "beginning", "start", "end", "middle", "close", "rest")
_AMBIGUOUS = {"may", "march"}
_MONTH_CUES = frozenset(
    [
        "in",
        "since",
        "of",
        "last",
        "next",
        "this",
        "until",
        "till",
        "by",
        "from",
        "to",
        "through",
        "before",
        "after",
        "during",
        "early",
        "late",
        "mid",
        "and",
        "or",
        "between",
        "every",
        "each",
        "for",
        "ended",
        "ending",
        "around",
    ]
)


def _step(word: str) -> int:
    return _STEP[word.lower().split()[-1]]


def _number(text: str) -> str:
    """Digits of a number in figures or words; ``X`` when it counts nothing exactly."""
    text = text.lower()
    if text[0].isdigit():
        return text
    if text in ("a", "an"):
        return "1"
    parts = [ENGLISH_NUMBERS.get(p, 0) for p in re.split(r"[- ]", text)]
    if len(parts) == 2:
        return str(parts[0] * parts[1] if parts[1] in (100, 12) else parts[0] + parts[1])
    return str(parts[0])


def _unit(word: str) -> str:
    word = word.lower()
    return ENGLISH_UNITS.get(word) or ENGLISH_UNITS[word.rstrip("s")]


def _iso(m: re.Match[str]) -> Reading | None:
    day = day_of(int(m["y"]), int(m["m"]), int(m["d"]))
    if not day:
        return None
    return Reading("TIME", f"{day}T{m['t']}") if m["t"] else Reading("DATE", day)


def _numeric(m: re.Match[str]) -> Reading | None:
    a, b, year = int(m["a"]), int(m["b"]), year_of(m["y"])
    day = day_of(year, b, a) if m["s"] == "." or a > 12 else day_of(year, a, b)
    return Reading("DATE", day) if day else None


def _month_day(m: re.Match[str]) -> Reading | None:
    month, day = ENGLISH_MONTHS[m["m"].lower()], int(m["d"])
    if not m["m"][0].isupper():
        return None
    if m["y"]:
        value = day_of(year_of(m["y"]), month, day)
        return Reading("DATE", value) if value else None
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", tense=True) if day_of(2000, month, day) else None


def _month_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"{year_of(m['y'])}-{ENGLISH_MONTHS[m['m'].lower()]:02d}") if m["m"][0].isupper() else None


def _month_of_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"UNDEF-year{_step(m['r']):+d}-{ENGLISH_MONTHS[m['m'].lower()]:02d}")


def _month(m: re.Match[str]) -> Reading | None:
    """A month alone: a capital, and for 'May' and 'March' a word before it that a month follows."""
    name, before = m["m"].lower(), (m["r"] or m["p"] or "").lower()
    if not m["m"][0].isupper():
        return None
    if name in _AMBIGUOUS and not before:
        head = m.string[max(0, m.start() - 12) : m.start()].split()
        if not head or head[-1].lower() not in _MONTH_CUES or re.match(r"\s+(?:be|have|not)\b", m.string[m.end() : m.end() + 6]):
            return None
    value = f"XXXX-{ENGLISH_MONTHS[name]:02d}"
    if before in ("every", "each"):
        return Reading("SET", value)
    if before in ("last", "past", "previous"):
        return Reading("DATE", value, "past", strict=True)
    if before in ("next", "coming"):
        return Reading("DATE", value, "future", strict=True)
    return Reading("DATE", value, tense=True)


def _short_month(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"XXXX-{ENGLISH_MONTHS[m['m'][:-1].lower()]:02d}", tense=True) if m["m"][0].isupper() else None


def _weekday(m: re.Match[str]) -> Reading | None:
    if not m["w"][0].isupper():
        return None
    value = f"XXXX-WXX-{ENGLISH_WEEKDAYS[m['w'].lower()]}"
    before = (m["r"] or "").lower()
    if m["s"] or before in ("every", "each"):
        return Reading("SET", value + (DAY_PARTS.get((m["t"] or "").lower().rstrip("s"), "")))
    part = DAY_PARTS.get((m["t"] or "").lower(), "")
    kind: TimexType = "TIME" if part else "DATE"
    if before in ("last", "past", "previous"):
        return Reading(kind, value + part, "past", strict=True)
    if before in ("next", "coming"):
        return Reading(kind, value + part, "future", strict=True)
    return Reading(kind, value + part, tense=True)


def _clock(m: re.Match[str]) -> Reading | None:
    text = m["c"].lower()
    if text[0].isdigit():
        digits = re.match(r"(\d{1,2})(?::(\d\d))?(?::(\d\d))?", text)
        assert digits
        hour = int(digits[1])
        if "p" in text and hour < 12:
            hour += 12
        elif "a" in text and hour == 12:
            hour = 0
        if hour > 24:
            return None
        clock = f"T{hour:02d}:{digits[2] or '00'}" + (f":{digits[3]}" if digits[3] else "")
    else:
        clock = {"noon": "T12:00", "midnight": "T24:00", "midday": "T12:00"}[text]
    if (m["zone"] or "").lower() in ("utc", "gmt"):
        clock += "Z"
    if m["w"]:
        return Reading("TIME", f"XXXX-WXX-{ENGLISH_WEEKDAYS[m['w'].lower()]}{clock}", tense=True)
    if m["k"]:
        return Reading("TIME", PHRASES[m["k"].lower()][1] + clock)
    if m["m"]:
        month, day = ENGLISH_MONTHS[m["m"].lower()], int(m["d"])
        if m["y"]:
            return Reading("TIME", day_of(int(m["y"]), month, day) + clock)
        return Reading("TIME", f"XXXX-{month:02d}-{day:02d}{clock}", tense=True)
    return Reading("TIME", f"LAST-day+0{clock}")


def _utc(m: re.Match[str]) -> Reading | None:
    return Reading("TIME", f"LAST-day+0T{m['h']}:{m['i']}Z") if int(m["h"]) < 24 and int(m["i"]) < 60 else None


def _relative(m: re.Match[str]) -> Reading | None:
    """'last week', 'later this year', 'the end of next month'."""
    step, unit = _step(m["r"]), m["u"].lower()
    unit = UNIT_NAMES.get(ENGLISH_UNITS.get(unit, ""), unit)
    if unit == "day":
        return None
    if unit == "weekend":
        return Reading("DATE", f"UNDEF-weekend{step:+d}")
    if unit in ("decade", "century") and step < 0:
        return Reading("DURATION", "P10Y" if unit == "decade" else "P100Y")
    return Reading("DATE", f"UNDEF-{unit}{step:+d}")


def _relative_day_part(m: re.Match[str]) -> Reading | None:
    when = {"this": 0, "yesterday": -1, "tomorrow": 1, "today": 0}[m["r"].lower()]
    return Reading("TIME", f"UNDEF-day{when:+d}{DAY_PARTS[m['t'].lower()]}")


def _relative_span(m: re.Match[str]) -> Reading | None:
    """'the past two months': a stretch that ends or begins now."""
    count = _number(m["n"]) if m["n"] else "X"
    word = m["r"].lower().split()[-1]
    direction = "past" if word in ("last", "past", "previous", "recent", "first") else "future"
    return Reading("DURATION", span_value(count, _unit(m["u"])), "" if word == "first" else direction)


def _season(m: re.Match[str]) -> Reading | None:
    season = SEASONS[m["s"].lower()]
    if m["y"]:
        return Reading("DATE", f"{m['y']}-{season}")
    before = (m["r"] or "").lower().split()
    word = before[-1] if before else ""
    if m["z"]:
        return Reading("DATE", f"UNDEF-year{_step(m['z']):+d}-{season}")
    if word in ("last", "past", "previous"):
        return Reading("DATE", f"XXXX-{season}", "past", strict=True)
    if word in ("next", "coming"):
        return Reading("DATE", f"XXXX-{season}", "future", strict=True)
    if word == "this":
        return Reading("DATE", f"UNDEF-year+0-{season}")
    return Reading("DATE", f"XXXX-{season}", tense=True) if m["c"] else None


def _quarter(m: re.Match[str]) -> Reading | None:
    number = ENGLISH_ORDINALS[m["o"].lower()]
    if number > 4:
        return None
    half = (m["h"] or "").lower() == "half"
    if half and number > 2:
        return None
    part = f"{'H' if half else 'Q'}{number}"
    if m["y"]:
        return Reading("DATE", f"{m['y']}-{part}")
    if m["r"]:
        return Reading("DATE", f"UNDEF-year{_step(m['r']):+d}-{part}")
    return Reading("DATE", f"XXXX-{part}", tense=True)


def _short_quarter(m: re.Match[str]) -> Reading | None:
    part = (m["q"] or m["f"]).upper()
    part = part if part[0] in "QH" else part[::-1]
    if m.string[m.start()].islower():
        return None
    year = m["y"] or m["x"]
    return Reading("DATE", f"{year_of(year)}-{part}") if year else Reading("DATE", f"XXXX-{part}", tense=True)


def _latest_quarter(m: re.Match[str]) -> Reading | None:
    if m["r"] and m["r"].lower() == "latest":
        return Reading("DATE", "LAST-quarter+0")
    return Reading("DATE", "LAST-quarter+0!")


def _ago(m: re.Match[str]) -> Reading | None:
    """'three weeks ago', 'a year earlier', 'two days later'."""
    way = m["w"].lower().split()[0]
    count, unit = (_number(m["n"]) if m["n"] else "X"), _unit(m["u"])
    if unit in ("S", "m", "H"):
        return Reading("DURATION", span_value(count, unit))
    if not count.isdigit():
        return Reading("DATE", "FUTURE_REF" if way in ("later", "from") else "PAST_REF")
    steps = int(count)
    if unit == "F":
        steps, unit = steps * 2, "W"
    name = UNIT_NAMES[unit]
    if name == "decade":
        steps, name = steps * 10, "year"
    if m["h"] and name in ("year", "month"):
        steps, name = (steps * 12 + 6, "month") if name == "year" else (steps, name)
    if way == "ago":
        return Reading("DATE", f"UNDEF-{name}{-steps:+d}", strict=name == "year" and steps == 1)
    if way == "from":
        return Reading("DATE", f"UNDEF-{name}{steps:+d}")
    return Reading("DATE", f"LAST-{name}{-steps if way in ('earlier', 'before', 'previously') else steps:+d}")


def _year_earlier(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "LAST-year-1")


_RATE = re.compile(r"(?:\d|\bonce|\btwice|\btimes|\b(?:million|billion|flights|hours|days|dollars|euros))\s+\Z", re.IGNORECASE)


def _span(m: re.Match[str]) -> Reading | None:
    """'three days', '30-year', 'two and a half hours', 'several months'."""
    word = m["u"].lower()
    count, unit = (_number(m["n"]) if m["n"] else "X"), _unit(word)
    tail = m.string[m.end() : m.end() + 12].lower()
    if tail.lstrip(" -").startswith(("read", "old", "of age")) or (word == "second" and m["n"] and m["n"].lower() in ("a", "an")):
        return None
    if m.start() and m.string[m.start() - 1] in "-–.,/$€£:" and m["n"] and m["n"][0].isdigit():
        return None
    if m["h"]:
        value = f"P{count}Y6M" if unit == "Y" else f"PT{count}H30M" if unit == "H" else span_value(f"{count}.5", unit)
        return Reading("DURATION", value)
    if unit == "Q" and (m["n"] or "").lower() in ("a", "three") and (m["g"] or tail.lstrip().startswith("of") or count == "1"):
        return None
    if count == "1" and _RATE.search(m.string, max(0, m.start() - 24), m.start()):
        return None
    return Reading("DURATION", span_value(count, unit))


def _every(m: re.Match[str]) -> Reading | None:
    return Reading("SET", span_value(_number(m["n"]) if m["n"] else "1", _unit(m["u"])))


def _following(m: re.Match[str]) -> Reading | None:
    """'the next day', 'that year', 'the same month': told from the last date named."""
    unit, word = m["u"].lower(), m["r"].lower().split()[-1]
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(word, 0)
    name = UNIT_NAMES.get(ENGLISH_UNITS.get(unit, ""), "day")
    part = DAY_PARTS.get(unit, "")
    return Reading("TIME" if part else "DATE", f"LAST-{name}{step:+d}{part}")


def _weekend(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "UNDEF-weekend?", tense=True)


_YEAR_NOUN = re.compile(
    r"\s?(?:%|percent|people|persons|employees|workers|jobs|points|feet|foot|miles|km|kilomet|met(?:er|re)s|dollars|euros|pounds|yen|yuan|units|shares"
    r"|troops|soldiers|homes|customers|users|votes|seats|tons|tonnes|barrels|pages|words|times|mph|hp|mah|mhz|rpm|calories|hours|minutes|days|weeks|months|years|of\s+them)"
    r"|[.,]\d|[-/]\d{3}|'?[a-z]",
    re.IGNORECASE,
)


def _year(m: re.Match[str]) -> Reading | None:
    """Four digits alone, unless what stands around them counts, prices or numbers something."""
    head = m.string[max(0, m.start() - 12) : m.start()]
    trimmed = head.rstrip()
    last = re.search(r"[^\s]+$", trimmed)
    word = last[0].lower() if last else ""
    if head and head == trimmed and (head[-1].isalnum() or head[-1] in "$€£¥#@&=_/.,:+"):
        return None
    if head.endswith(("-", "–")) and not re.search(r"\b(?:1[5-9]|20)\d\d.\Z", head):
        return None
    if m["y"] < "1900" and word not in _YEAR_CUES:
        return None
    if word in _NUMBERED or trimmed.endswith(("©", "(c)", "$", "€", "£")) or _YEAR_NOUN.match(m.string, m.end()):
        return None
    return Reading("DATE", m["y"])


_YEAR_CUES = frozenset(
    [
        "in",
        "since",
        "of",
        "until",
        "till",
        "by",
        "from",
        "to",
        "through",
        "before",
        "after",
        "during",
        "around",
        "about",
        "circa",
        "and",
        "year",
        "early",
        "late",
        "mid",
    ]
)
_NUMBERED = frozenset(
    [
        "copyright",
        "©",
        "(c)",
        "no.",
        "number",
        "model",
        "route",
        "highway",
        "room",
        "flight",
        "windows",
        "office",
        "russell",
        "nikkei",
        "series",
        "version",
        "page",
        "nearly",
        "almost",
        "than",
        "some",
        "box",
        "apt",
        "@",
    ]
)


def _fiscal(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", str(year_of(m["y"])))


def _decade(m: re.Match[str]) -> Reading | None:
    plain = len(m["y"] or "") == 2 and m[0][:3].lower() not in ("the", "ear", "lat", "mid")
    if plain and not (m.start() and m.string[m.start() - 1] in "'’"):
        return None
    if m["w"]:
        return Reading("DATE", f"19{DECADE_NAMES[m['w'].lower()]}")
    digits = m["y"] if len(m["y"]) == 4 else str(year_of(m["y"]))
    return Reading("DATE", digits[:3])


def _short_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", str(year_of(m["y"])))


def _century(m: re.Match[str]) -> Reading | None:
    number = ENGLISH_ORDINALS.get(m["o"].lower()) or int(re.match(r"\d+|", m["o"])[0] or 0)  # type: ignore[index]
    return Reading("DATE", f"{number - 1:02d}") if 1 < number < 30 else None


def _holiday(m: re.Match[str]) -> Reading | None:
    name = re.sub(r"\s+", " ", m["n"].lower().replace("’", "'"))
    return Reading("DATE", f"XXXX-{HOLIDAYS[name]}", tense=True) if name in HOLIDAYS and m["n"][0].isupper() else None


def _phrase(m: re.Match[str]) -> Reading | None:
    kind, value = PHRASES[re.sub(r"\s+", " ", m["p"].lower())]
    return Reading(kind, value) if kind else None  # type: ignore[arg-type]


def _pattern(name: str, first: tuple[str, ...], source: str, read: object) -> Pattern:
    return Pattern(name, first, compiled(source, **_PARTS), read)  # type: ignore[arg-type]


def patterns() -> tuple[Pattern, ...]:
    """All patterns of English; of two matches at one place the longer counts, then the earlier pattern."""
    months, days = tuple(ENGLISH_MONTHS), tuple(ENGLISH_WEEKDAYS)
    holidays = alternatives(HOLIDAYS).replace("'", "['’]").replace(r"\ ", r"\s+")
    phrases = alternatives(PHRASES).replace(r"\ ", r"\s+")
    return (
        _pattern("iso-date", ("#",), r"(?P<y>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?Z?))?(?![\w-])", _iso),
        _pattern(
            "numeric-date",
            ("#",),
            r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![\w/]|[.:]\d)",
            _numeric,
        ),
        _pattern(
            "month-day",
            (*months, *days),
            r"(?:{A}\.?,?\s+)?(?P<m>{M})\b\.?\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?!:\d|\s?%|[.,]\d|\s(?:million|billion|percent|p"
            r"oints))(?:,?\s+(?P<y>(?:1[5-9]|20)\d\d)\b(?![:-]\d))?",
            _month_day,
        ),
        _pattern(
            "day-month",
            ("#", "1s", *days, "the"),
            r"(?:{A}\.?,?\s+)?(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m>{M})\b\.?(?:[,\s-]+(?P<y>(?:1[5-9]|2"
            r"0)\d\d)\b(?![:-]\d))?",
            _month_day,
        ),
        _pattern(
            "month-year",
            (*months, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{M})\b\.?,?(?:\s+of)?\s+(?P<y>(?:1[5-9]|20)\d\d|'\d\d)\b(?!-\d|[.,]\d)",
            _month_year,
        ),
        _pattern(
            "month-of-year",
            (*months, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<m>{L})(?:\s+of)?\s+(?P<r>last|this|next)\s+year\b",
            _month_of_year,
        ),
        _pattern(
            "month",
            (*_LONG_MONTHS, *_FIRST_PART, "last", "next", "this", "every", "each", "past", "coming"),
            r"(?:(?:(?P<p>{P})|(?P<r>last|next|this|every|each|past|coming))[\s-]+)?(?P<m>{L})\b(?!['’]?s\b)(?!\s+\d)",
            _month,
        ),
        _pattern(
            "month",
            tuple(m for m in months if len(m) <= 4 and m not in ("june", "july", "may")),
            r"(?P<r>)(?P<p>)(?P<m>(?:jan|feb|aug|sept?|oct|nov|dec)\.)(?!\s*\d)",
            _short_month,
        ),
        _pattern(
            "weekday",
            (*_LONG_DAYS, "last", "next", "this", "every", "each", "early", "late", "earlier", "later", "past", "coming"),
            r"(?:(?P<r>last|next|this|every|each|past|coming|earlier|later|early|late)\s+)?(?P<w>{W})(?P<s>s?)\b(?:\s+(?P<t>morni"
            r"ng|afternoon|evening|night)s?\b)?",
            _weekday,
        ),
        _pattern(
            "clock",
            ("#", "1s", "noon", "midnight", "midday"),
            r"(?P<c>{CLOCK}){ZONE}?(?:,?\s+(?:on\s+)?(?:(?P<w>{W})\b|(?P<k>today|yesterday|tomorrow)\b|(?P<m>{M})\b\.?\s?(?P<d>\d{"
            r"1,2})\b(?:,\s+(?P<y>(?:19|20)\d\d)\b)?))?",
            _clock,
        ),
        _pattern("clock-utc", ("#",), r"(?P<h>\d\d):?(?P<i>\d\d)\s?(?:utc|gmt)\b", _utc),
        _pattern(
            "relative",
            (*_FIRST_RELATIVE, *_FIRST_PART),
            r"(?:{P}[\s-]+)?(?P<r>{R})\s+(?P<u>week|weekend|month|quarter|year|decade|century)\b(?!-)",
            _relative,
        ),
        _pattern(
            "relative-day-part",
            ("this", "yesterday", "tomorrow", "early", "late", "later", "earlier"),
            r"(?:(?:early|late|later|earlier)\s+)?(?P<r>this|yesterday|tomorrow)\s+(?P<t>morning|afternoon|evening|night)\b",
            _relative_day_part,
        ),
        _pattern(
            "relative-day",
            ("earlier", "later", "early", "late"),
            r"(?:earlier|later|early|late)\s+(?P<p>today|yesterday|tomorrow)\b",
            _phrase,
        ),
        _pattern(
            "relative-span",
            ("last", "next", "past", "previous", "coming", "recent", "first", "the"),
            r"(?:the\s+)?(?P<r>last|next|past|previous|coming|recent|first)\s+(?:(?P<n>{N})\s+|(?:few|several|couple\s+of)\s+)?(?"
            r":more\s+)?(?P<u>{U})s\b",
            _relative_span,
        ),
        _pattern(
            "season",
            (*SEASONS, "last", "next", "this", "the", "early", "late", "in"),
            r"(?:(?:early|late)\s+)?(?P<c>(?:in|by|during|since|until|of)\s+(?:the\s+)?|the\s+)?(?:(?P<r>{R})\s+)?(?P<s>{S})\b(?:"
            r"\s+(?:of\s+)?(?:(?P<y>(?:19|20)\d\d)\b|(?P<z>last|this|next)\s+year\b))?",
            _season,
        ),
        _pattern(
            "quarter",
            (*ENGLISH_ORDINALS, "the", "early", "late"),
            r"(?:the\s+)?(?:fiscal\s+)?(?P<o>{O})[\s-]+(?:fiscal[\s-]+)?(?P<h>quarter|half)\b(?:,?\s+(?:of\s+)?(?:the\s+)?(?:fisc"
            r"al\s+(?:year\s+)?)?(?:(?P<y>(?:19|20)\d\d)\b|(?P<r>last|this|next|previous)\s+year\b))?",
            _quarter,
        ),
        _pattern(
            "year-quarter",
            ("#", "the"),
            r"(?:the\s+)?(?P<y>(?:19|20)\d\d)(?:['’]s)?\s+(?:fiscal\s+)?(?P<o>{O})[\s-]+(?P<h>quarter|half)\b(?P<r>)",
            _quarter,
        ),
        _pattern(
            "quarter-short",
            ("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1s", "#"),
            r"(?:(?P<q>[QH][1-4]|[1-4]Q)(?:\s*(?:of\s+)?(?:FY\s?)?'?(?P<y>(?:19|20)\d\d|\d\d)\b)?|(?P<x>(?:19|20)\d\d)\s?-?(?P<f>"
            r"[QH][1-4]))(?!\w)",
            _short_quarter,
        ),
        _pattern(
            "quarter-context",
            ("the", "this", "latest"),
            r"(?:the\s+|this\s+)?(?:(?P<r>latest)\s+)(?:quarter|period)\b|the\s+quarter\b",
            _latest_quarter,
        ),
        _pattern(
            "ago",
            (*_FIRST_NUMBERS, "several", "some", "many", "nearly", "almost"),
            r"(?:(?P<n>{N})|{FEW})[\s-]+(?:(?P<h>and\s+a\s+half)\s+)?(?P<u>{U})s?[\s-]+(?P<w>ago|earlier|before(?!\s+(?:the|a|an|"
            r"he|she|it|they)\b)|later|from\s+now|previously)\b",
            _ago,
        ),
        _pattern(
            "year-earlier",
            ("year", "the"),
            r"(?:the\s+)?(?:year-(?:earlier|ago)|same\s+(?:quarter|period|month)(?:\s+of)?\s+(?:a\s+year\s+(?:ago|earlier|before)"
            r"|last\s+year|the\s+(?:previous|prior)\s+year))(?:\s+(?:quarter|period|month))?",
            _year_earlier,
        ),
        _pattern("every", ("every", "each"), r"(?:every|each)\s+(?:(?P<n>{N})\s+)?(?:single\s+)?(?P<u>{U})s?\b", _every),
        _pattern(
            "span",
            (*_FIRST_NUMBERS, "several", "many", "some"),
            r"(?:(?P<n>{N})|{FEW})(?:(?P<g>-)|\s+)(?:more\s+|full\s+|straight\s+|consecutive\s+|additional\s+|and\s+)?(?:(?P<h>(?"
            r":and\s+)?a\s+half|1/2)[\s-]+)?(?P<u>{U})s?\b",
            _span,
        ),
        _pattern(
            "following",
            ("the", "that"),
            r"(?P<r>(?:the\s+)?(?:next|following|previous|preceding|same)|that(?:\s+same)?)\s+(?P<u>day|week|month|year|morning|a"
            r"fternoon|evening|night)\b",
            _following,
        ),
        _pattern("weekend", ("the", "over"), r"(?:over\s+)?the\s+weekend\b", _weekend),
        _pattern(
            "fiscal-year",
            ("fiscal", "fy", "fy1s", "the"),
            r"(?:the\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)'?(?P<y>(?:19|20)\d\d|\d\d)\b",
            _fiscal,
        ),
        _pattern(
            "year",
            ("#", "early", "late", "mid", "the", "earlier", "beginning", "end", "start"),
            r"(?:(?:{P}|the\s+year)[\s-]+)?(?P<y>1[6-9]\d\d|20\d\d)(?![\w%])",
            _year,
        ),
        _pattern(
            "decade",
            ("#", "1s", "early", "late", "mid", "the"),
            r"(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:(?P<y>(?:1[6-9]|20)\d0|[2-9]0)['’]?s\b|(?P<w>{DECADE})\b)",
            _decade,
        ),
        _pattern(
            "century",
            ("#", "1s", *ENGLISH_ORDINALS, "the"),
            r"(?:the\s+)?(?P<o>{O}|\d{1,2}(?:st|nd|rd|th))[\s-]+century\b",
            _century,
        ),
        _pattern("holiday", tuple(sorted({h.split()[0].split("'")[0] for h in HOLIDAYS})), r"(?P<n>" + holidays + r")(?!\w)", _holiday),
        _pattern("phrase", tuple(sorted({p.split()[0] for p in PHRASES})), r"(?P<p>" + phrases + r")\b(?!-)", _phrase),
    )
