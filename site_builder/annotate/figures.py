"""Finds quantities and makes them numbers: money, shares, counts, ages, durations, with hedge and the thing they measure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from site_builder.annotate.figure_cues import TOLLS, hedge_of, measured
from site_builder.annotate.fractions import FRACTION_WORDS, fractions
from site_builder.model import Article, Figure, FigureKind, Sentence, Timex

_NUM = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_SCALE = r"(?i:thousand|million|billion|trillion|crore|lakh|bn|mn|tn)|[kKmMbBT]"
_CURRENCY = r"US\$|C\$|A\$|HK\$|\$|£|€|¥|₹|USD|EUR|GBP|CHF|JPY|INR"
_WORD_NUMBERS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 1
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100}  # fmt: skip
_WORD_NUMBERS |= {
    f"{tens}{joint}{unit}": _WORD_NUMBERS[tens] + _WORD_NUMBERS[unit]
    for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for unit in "one two three four five six seven eight nine".split()
    for joint in "- "
}
_WORDED = "|".join(sorted(_WORD_NUMBERS, key=len, reverse=True))

_MONEY = re.compile(
    rf"(?<![\w$])(?:\\?(?P<cur>{_CURRENCY}))\s?(?P<a>{_NUM})(?:[\s-]?(?P<sa>{_SCALE})\b)?"
    rf"(?:\s?(?:-|–|—|to|and)\s?(?:\\?(?:{_CURRENCY})\s?)?(?P<b>{_NUM})(?:[\s-]?(?P<sb>{_SCALE})\b)?(?![\w%.,]*\d))?"
)
_MONEY_AFTER = re.compile(
    rf"(?<![\w.,$])(?P<a>{_NUM}|{_WORDED})(?:[\s-](?P<sa>{_SCALE})\b)?(?:\s?(?:-|–|to)\s?(?P<b>{_NUM})(?:[\s-](?P<sb>{_SCALE})\b)?)?"
    r"[\s-](?:US |U\.S\. )?(?P<cur>dollars?|euros?|pounds(?: sterling)?|yen|rupees?|francs|USD|EUR|GBP|CHF|JPY|INR)\b",
    re.I,
)
_SHARE = re.compile(
    rf"(?<![\w.,$])(?P<a>{_NUM}|{_WORDED})(?:\s?%)?(?:\s?(?:-|–|to)\s?(?P<b>{_NUM}))?(?P<cur>\s?\\?%|[\s-](?:percent|per cent|pct|percentage points?)\b)",
    re.I,
)
_AGE = re.compile(
    r"(?<![\w.,$])(?P<a1>\d{1,3})[- ]years?[- ]olds?\b|\b(?P<then>at (?:just |only |the age of |age )?)?(?<![\w.,$])(?P<a2>\d{1,3}) years old\b"
    r"|\baged? (?:of )?(?P<a3>\d{1,3})\b(?!\s?(?:to|-|–|years? (?!old)))|\b[Nn]ow (?P<a4>\d{1,3})(?=,)"
    r"|[A-Z][\w’'-]+, (?P<a5>[1-9]\d)(?=, )|\bat (?:just|only) (?P<a6>[1-9]\d)(?=[,.])"
)
_DURATION = re.compile(
    rf"(?<![\w.,$])(?P<a>{_NUM}|{_WORDED})(?:\s?(?:-|–|to)\s?(?P<b>{_NUM}))?[\s-](?P<cur>second|minute|hour|day|week|month|year|decade)s?\b(?![\s-]olds?\b)",
    re.I,
)
_COUNT = re.compile(
    rf"(?<![\w.,$/:-])(?P<a>{_NUM}|\b(?:{_WORDED}))(?:[\s-](?P<sa>thousand|million|billion|trillion|hundred|dozen)\b)?"
    rf"(?:\s?(?:-|–|to)\s?(?P<b>{_NUM})(?:[\s-](?P<sb>thousand|million|billion|trillion)\b)?)?(?![\w%]|[.,:/]\d|-)",
    re.I,
)
_VOTING = re.compile(r"\b(?P<none>non-?voting|without voting rights)\b|(?<![-\w])voting(?= (?:stake|shares?|interest)\b)", re.I)
"""Whether a stake votes; told as a figure, 0 or 1, so that sources are compared on it."""
_NOUNS = re.compile(r"(?:\s+(?:of\s+(?:the\s+|its\s+|their\s+)?)?[A-Za-z][\w’'-]*){1,4}")
_OF_ALL = re.compile(r"\s+of\s+(?:the|its|their|all)\s+\d[\d,]{0,12}(?=\s)")
_PART_OF = re.compile(r"\d\s+of\s+(?:the|its|their|all)\s+$")
"""'98 of the 180 seats': the first number counts, the second tells of how many."""
_BARE = re.compile(
    r"\s*(?:[.,;!?)\"”]|$|(?:of (?:the|them|those|whom)|others?|more|(?:\w+ )?(?:dead|injured|wounded|missing|hurt|killed|are|were|have|had|remain(?:ed)?|on|in|as)\b))",
    re.I,
)
"""What follows a number of people who are not named as such: '19 confirmed dead', 'seventeen others', 'rose to 19.'"""
_UNITS = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "c$": "CAD", "a$": "AUD", "hk$": "HKD", "£": "GBP", "gbp": "GBP", "pound": "GBP", "€": "EUR",
    "eur": "EUR", "euro": "EUR", "¥": "JPY", "jpy": "JPY", "yen": "JPY", "₹": "INR", "inr": "INR", "rupee": "INR", "chf": "CHF", "franc": "CHF",
}  # fmt: skip
_FACTOR = {
    "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "m": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,
    "tn": 1e12, "t": 1e12, "hundred": 1e2, "dozen": 12.0,
}  # fmt: skip
_PEOPLE = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "staff": "staff",
    "police": "police",
    "personnel": "personnel",
}
_MEASURES = frozenset(
    "kilometer kilometre centimetre millimetre mile meter metre foot feet kg kilogram ton tonne degree mph kph watt megawatt gigawatt acre hectare barrel point".split()
)
_METRIC = {
    "km": "kilometre", "kilometers": "kilometre", "kilometer": "kilometre", "kilometres": "kilometre", "meters": "metre", "meter": "metre", "cm": "centimetre",
    "centimeters": "centimetre", "mm": "millimetre", "kg": "kilogram", "kilos": "kilogram", "tons": "tonne", "tonnes": "tonne", "mi": "mile", "ft": "foot", "feet": "foot",
}  # fmt: skip
_NO_NOUNS = frozenset(
    "is was has does his this its as us thus always perhaps less yes plus versus towards besides across vs series news ones others times years "
    "minutes hours days weeks months seconds decades percent says".split()
)
_BREAKS = frozenset(
    "the a an in on at for to and or by with from than that who which were are will would have had said per into over after before".split()
)


_WORD = re.compile(r"[^\W\d_]+|\d+")
_CUE_WORDS = frozenset(word for words in _WORD_NUMBERS for word in re.split("[- ]", words)) | FRACTION_WORDS
"""Words without which a sentence without a digit tells no figure."""


def find_figures(article: Article, sentences: tuple[Sentence, ...], times: tuple[Timex, ...]) -> tuple[Figure, ...]:
    """All quantities of the body, in order; a date is none."""
    dated = sorted((t.start, t.end) for t in times if t.type in ("DATE", "TIME", "SET"))
    starts = [d[0] for d in dated]
    found: list[Figure] = []
    cues = [m.start() for m in _WORD.finditer(article.text) if m.group().lower() in _CUE_WORDS or m.group().isdigit()]
    votes = "oting" in article.text.lower()
    for sentence in sentences:
        if votes:
            found.extend(
                Figure(m.start(), m.end(), m.group(), "other", float(not m["none"]), float(not m["none"]), "", "", "voting")
                for m in _VOTING.finditer(article.text, sentence.start, sentence.end)
            )
        if bisect_right(cues, sentence.end - 1) == bisect_right(cues, sentence.start - 1):
            continue
        taken: list[tuple[int, int]] = []
        for figure in _of_sentence(article.text, sentence.start, sentence.end):
            at = bisect_right(taken, (figure.start, figure.end))
            if any(figure.start < b and a < figure.end for a, b in taken[max(0, at - 1) : at + 1]):
                continue
            taken.insert(at, (figure.start, figure.end))
            near = bisect_right(starts, figure.start)
            overlaps = any(a < figure.end and figure.start < b for a, b in dated[max(0, near - 1) : near + 1])
            if not overlaps or figure.kind in ("money", "share", "age"):
                found.append(figure)
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


def _of_sentence(text: str, begin: int, end: int) -> Iterator[Figure]:
    """The figures of a sentence, the surest kinds first; later ones may overlap earlier ones."""
    for match in _MONEY.finditer(text, begin, end):
        yield _money(text, begin, end, match)
    for match in _MONEY_AFTER.finditer(text, begin, end):
        yield _made(text, begin, end, match, "money", _UNITS[match["cur"].lower().split()[0].rstrip("s")])
    for match in _SHARE.finditer(text, begin, end):
        yield _made(text, begin, end, match, "share", "%")
    yield from _ages(text, begin, end)
    yield from fractions(text, begin, end)
    for match in _DURATION.finditer(text, begin, end):
        yield _made(text, begin, end, match, "duration", match["cur"].lower())
    yield from _counts(text, begin, end)


def _money(text: str, begin: int, end: int, match: re.Match[str]) -> Figure:
    """An amount with its currency before it; what follows 'to' is a range only where it is money too."""
    stop = match.end()
    if match["b"] is not None:
        joined = text[match.end("sa") if match["sa"] else match.end("a") : match.start("b")]
        second_is_money = match["sb"] is not None or any(c in joined for c in "$£€¥₹")
        between = "and" not in joined or text[max(begin, match.start() - 9) : match.start()].lower().endswith("between ")
        if not (second_is_money and between) or _amount(match["b"], match["sb"]) < _amount(match["a"], match["sa"] or match["sb"]):
            stop = match.end("sa") if match["sa"] else match.end("a")
    unit = _UNITS[match["cur"].lower()]
    return _made(text, begin, end, match, "money", unit, stop)


def _amount(number: str, scale: str | None) -> float:
    """The number that digits or a word and a scale stand for."""
    low = number.lower()
    value = float(_WORD_NUMBERS[low]) if low in _WORD_NUMBERS else float(number.replace(",", ""))
    return round(value * _FACTOR.get(scale.lower(), 1.0), 6) if scale else value


def _made(text: str, begin: int, end: int, match: re.Match[str], kind: FigureKind, unit: str, stop: int = -1) -> Figure:
    """The figure of a match; ``stop`` cuts off a second number that is no range."""
    groups = match.groupdict()
    last = match.end() if stop < 0 else stop
    ranged = groups["b"] is not None and last >= match.end("b")
    scale, high_scale = groups.get("sa"), groups.get("sb")
    low = _amount(groups["a"], scale or (high_scale if ranged else None))
    high = _amount(groups["b"], high_scale or scale) if ranged else low
    if high < low:
        high = low
    hedge, last = hedge_of(text, begin, end, match.start(), last)
    what = measured(text, begin, end, match.start(), last, kind)
    return Figure(match.start(), last, text[match.start() : last], kind, low, high, unit, hedge, what)


def _ages(text: str, begin: int, end: int) -> Iterator[Figure]:
    """Ages of people: in full, or between commas after a name."""
    for match in _AGE.finditer(text, begin, end):
        number = next(g for g in (match["a1"], match["a2"], match["a3"], match["a4"], match["a5"], match["a6"]) if g)
        value = float(number)
        if value > 115:
            continue
        start = match.start("a5") if match["a5"] else match.start("a2") if match["a2"] else match.start()
        then = match["then"] or match["a6"] or text[max(begin, start - 7) : start].lower().endswith(("at ", "at the "))
        what = "age at the time" if then else "age"
        hedge, _ = hedge_of(text, begin, end, start, match.end())
        yield Figure(start, match.end(), text[start : match.end()], "age", value, value, "year", hedge, what)


def _counts(text: str, begin: int, end: int) -> Iterator[Figure]:
    """Counted things: the number and the plural noun after it, or a number in millions."""
    for match in _COUNT.finditer(text, begin, end):
        number, scale = match["a"], match["sa"]
        if _is_label(text, begin, match) or (number.isdigit() and len(number) == 4 and 1900 <= int(number) <= 2100 and not scale):
            continue
        of = _OF_ALL.match(text, match.end(), end)
        nouns = _NOUNS.match(text, of.end() if of else match.end(), min(end, (of.end() if of else match.end()) + 80))
        unit, width = _unit(nouns.group() if nouns else "")
        kind: FigureKind = "other" if unit in _MEASURES else "count"
        made = _made(text, begin, end, match, kind, unit)
        if not unit and scale is None and not (made.what in TOLLS and made.low > 1 and _BARE.match(text, match.end(), end)):
            continue
        if not unit and scale is None:
            unit = "person"
        last = max(made.end, (of.end() if of else match.end()) + width) if unit and width else made.end
        what = "all" if _PART_OF.search(text, max(begin, match.start() - 16), match.start()) else made.what
        yield Figure(made.start, last, text[made.start : last], kind, made.low, made.high, unit, made.hedge, what)


def _is_label(text: str, begin: int, match: re.Match[str]) -> bool:
    """The number belongs to a name before it ('Model 4'), or is a bare 'one'."""
    if match["a"].lower() == "one":
        return True
    before = text[max(begin, match.start() - 24) : match.start()].rstrip()
    word = before.split()[-1] if before.split() else ""
    at_start = match.start() - begin <= len(word) + 2
    return bool(word) and word[0].isupper() and word[-1].isalnum() and not at_start and match["sa"] is None and len(match["a"]) <= 3


def _unit(run: str) -> tuple[str, int]:
    """The counted noun in singular, and how much of the run reaches to its end; ('', 0) where none is plain."""
    at = 0
    for word in re.finditer(r"[A-Za-z][\w’'-]*", run):
        low = word.group().lower()
        if low in _BREAKS or (at and low == "of"):
            break
        at += 1
        if low in _PEOPLE:
            return _PEOPLE[low], word.end()
        if low in _METRIC:
            return _METRIC[low], word.end()
        if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "’s", "'s")) and low not in _NO_NOUNS:
            singular = low[:-3] + "y" if low.endswith("ies") else low[:-2] if low.endswith(("sses", "xes", "ches", "shes")) else low[:-1]
            return singular, word.end()
    return "", 0
