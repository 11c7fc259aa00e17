"""What the words of an English time expression say: one function a pattern."""

from __future__ import annotations

import re

from site_builder.annotate.timex.reading import Reading, day_of, span_value, year_of
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

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_AMBIGUOUS = {"may", "march"}
_MONTH_CUES = frozenset(
    (
        "in since of last next this until till by from to through before after during early late mid and or between "
        "every each for ended ending around"
    ).split()
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


def iso(m: re.Match[str]) -> Reading | None:
    day = day_of(int(m["y"]), int(m["m"]), int(m["d"]))
    if not day:
        return None
    return Reading("TIME", f"{day}T{m['t']}") if m["t"] else Reading("DATE", day)


def numeric(m: re.Match[str]) -> Reading | None:
    a, b, year = int(m["a"]), int(m["b"]), year_of(m["y"])
    day = day_of(year, b, a) if m["s"] == "." or a > 12 else day_of(year, a, b)
    return Reading("DATE", day) if day else None


def month_day(m: re.Match[str]) -> Reading | None:
    month, day = ENGLISH_MONTHS[m["m"].lower()], int(m["d"])
    if not m["m"][0].isupper():
        return None
    if m["y"]:
        value = day_of(year_of(m["y"]), month, day)
        return Reading("DATE", value) if value else None
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", tense=True) if day_of(2000, month, day) else None


def month_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"{year_of(m['y'])}-{ENGLISH_MONTHS[m['m'].lower()]:02d}") if m["m"][0].isupper() else None


def month_of_year(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"UNDEF-year{_step(m['r']):+d}-{ENGLISH_MONTHS[m['m'].lower()]:02d}")


def month(m: re.Match[str]) -> Reading | None:
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


def short_month(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", f"XXXX-{ENGLISH_MONTHS[m['m'][:-1].lower()]:02d}", tense=True) if m["m"][0].isupper() else None


def weekday(m: re.Match[str]) -> Reading | None:
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


def clock(m: re.Match[str]) -> Reading | None:
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


def utc(m: re.Match[str]) -> Reading | None:
    return Reading("TIME", f"LAST-day+0T{m['h']}:{m['i']}Z") if int(m["h"]) < 24 and int(m["i"]) < 60 else None


def relative(m: re.Match[str]) -> Reading | None:
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


def relative_day_part(m: re.Match[str]) -> Reading | None:
    when = {"this": 0, "yesterday": -1, "tomorrow": 1, "today": 0}[m["r"].lower()]
    return Reading("TIME", f"UNDEF-day{when:+d}{DAY_PARTS[m['t'].lower()]}")


def relative_span(m: re.Match[str]) -> Reading | None:
    """'the past two months': a stretch that ends or begins now."""
    count = _number(m["n"]) if m["n"] else "X"
    word = m["r"].lower().split()[-1]
    direction = "past" if word in ("last", "past", "previous", "recent", "first") else "future"
    return Reading("DURATION", span_value(count, _unit(m["u"])), "" if word == "first" else direction)


def season(m: re.Match[str]) -> Reading | None:
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


def quarter(m: re.Match[str]) -> Reading | None:
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


def short_quarter(m: re.Match[str]) -> Reading | None:
    part = (m["q"] or m["f"]).upper()
    part = part if part[0] in "QH" else part[::-1]
    if m.string[m.start()].islower():
        return None
    year = m["y"] or m["x"]
    return Reading("DATE", f"{year_of(year)}-{part}") if year else Reading("DATE", f"XXXX-{part}", tense=True)


def latest_quarter(m: re.Match[str]) -> Reading | None:
    if m["r"] and m["r"].lower() == "latest":
        return Reading("DATE", "LAST-quarter+0")
    return Reading("DATE", "LAST-quarter+0!")


def ago(m: re.Match[str]) -> Reading | None:
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


def year_earlier(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "LAST-year-1")


_RATE = re.compile(r"(?:\d|\bonce|\btwice|\btimes|\b(?:million|billion|flights|hours|days|dollars|euros))\s+\Z", re.IGNORECASE)


def span(m: re.Match[str]) -> Reading | None:
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


def every(m: re.Match[str]) -> Reading | None:
    return Reading("SET", span_value(_number(m["n"]) if m["n"] else "1", _unit(m["u"])))


def following(m: re.Match[str]) -> Reading | None:
    """'the next day', 'that year', 'the same month': told from the last date named."""
    unit, word = m["u"].lower(), m["r"].lower().split()[-1]
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(word, 0)
    name = UNIT_NAMES.get(ENGLISH_UNITS.get(unit, ""), "day")
    part = DAY_PARTS.get(unit, "")
    return Reading("TIME" if part else "DATE", f"LAST-{name}{step:+d}{part}")


def weekend(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", "UNDEF-weekend?", tense=True)


_YEAR_NOUN = re.compile(
    r"\s?(?:%|percent|people|persons|employees|workers|jobs|points|feet|foot|miles|km|kilomet|met(?:er|re)s|dollars|euros|pounds|yen|yuan|units|shares"
    r"|troops|soldiers|homes|customers|users|votes|seats|tons|tonnes|barrels|pages|words|times|mph|hp|mah|mhz|rpm|calories|hours|minutes|days|weeks|months|years|of\s+them)"
    r"|[.,]\d|[-/]\d{3}|'?[a-z]",
    re.IGNORECASE,
)


def year(m: re.Match[str]) -> Reading | None:
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


_YEAR_CUES = frozenset(("in since of until till by from to through before after during around about circa and year early late mid").split())
_NUMBERED = frozenset(
    (
        "copyright © (c) no. number model route highway room flight windows office russell nikkei series version page "
        "nearly almost than some box apt @"
    ).split()
)


def fiscal(m: re.Match[str]) -> Reading | None:
    return Reading("DATE", str(year_of(m["y"])))


def decade(m: re.Match[str]) -> Reading | None:
    plain = len(m["y"] or "") == 2 and m[0][:3].lower() not in ("the", "ear", "lat", "mid")
    if plain and not (m.start() and m.string[m.start() - 1] in "'’"):
        return None
    if m["w"]:
        return Reading("DATE", f"19{DECADE_NAMES[m['w'].lower()]}")
    digits = m["y"] if len(m["y"]) == 4 else str(year_of(m["y"]))
    return Reading("DATE", digits[:3])


def century(m: re.Match[str]) -> Reading | None:
    number = ENGLISH_ORDINALS.get(m["o"].lower()) or int(re.match(r"\d+|", m["o"])[0] or 0)  # type: ignore[index]
    return Reading("DATE", f"{number - 1:02d}") if 1 < number < 30 else None


def holiday(m: re.Match[str]) -> Reading | None:
    name = re.sub(r"\s+", " ", m["n"].lower().replace("’", "'"))
    return Reading("DATE", f"XXXX-{HOLIDAYS[name]}", tense=True) if name in HOLIDAYS and m["n"][0].isupper() else None


def phrase(m: re.Match[str]) -> Reading | None:
    kind, value = PHRASES[re.sub(r"\s+", " ", m["p"].lower())]
    return Reading(kind, value) if kind else None  # type: ignore[arg-type]
