"""What the words around a number say of it: how sure it is, and what it measures."""

from __future__ import annotations

import re

from site_builder.model import FigureKind, Hedge

_BEFORE = re.compile(
    r"\b(?:(?P<over>over|more than|at least|above|exceed(?:s|ed|ing)|no fewer than|no less than|upwards? of|in excess of|north of|surpass(?:es|ed|ing)|top(?:s|ped|ping)?)"
    r"|(?P<under>up to|under|less than|fewer than|below|at most|as (?:much|many|high) as|no more than)"
    r"|(?P<about>about|around|nearly|almost|approximately|roughly|some|circa|close to|(?:an )?estimated|approaching))"
    r"\s+(?:a\s+|an\s+|the\s+|staggering\s+|massive\s+|whopping\s+|total of\s+)?[*_]{0,3}\\?$",
    re.I,
)
_AFTER = re.compile(r"(?P<over>\s?\+|[\s-]plus\b|\s+or more\b)|(?P<under>\s+or (?:less|fewer)\b)", re.I)
_REPORTED = re.compile(r"\b(?:reported(?:ly)?|rumou?red|reports (?:say|indicate|suggest)|alleged(?:ly)?|said to)\b", re.I)
_REACH = 90
"""Code points from a figure to the words that say what it measures, at most."""


def _cues(pairs: str) -> re.Pattern[str]:
    """One pattern for lines 'key: regex'; group names hold ``_`` for the blanks of the keys."""
    parts = []
    for line in pairs.strip().splitlines():
        key, _, words = line.strip().partition(": ")
        parts.append(rf"(?P<{key.replace(' ', '_')}>(?:{words})\b)")
    return re.compile(r"\b(?:" + "|".join(parts) + ")", re.I)


_WHAT: dict[str, re.Pattern[str]] = {
    "money": _cues(
        """
        valuation: valu(?:ed|es?|ing|ations?)|worth
        market value: market cap(?:itali[sz]ation)?
        revenue: revenues?|sales|turnover
        profit: profits?|earnings|net income
        loss: loss(?:es)?
        fine: fine[ds]?|penalt(?:y|ies)|settle(?:ment|d|s)
        funding: rais(?:ed?|es|ing)|funding|round
        budget: budget
        pay: salar(?:y|ies)|compensation|bonus(?:es)?|wages?
        debt: debts?|loans?
        damage: damages?
        prize: prizes?|rewards?|winnings
        price: invest(?:s|ed|ing|ments?|ors?)?|acqui(?:re[sd]?|ring|sitions?)|pa(?:y|ys|id|ying)|buy(?:s|ing|out)?|bought|purchas(?:es?|ed|ing)|deal|takeover|bid|price|bet|stake|spend(?:s|ing)?|spent|infusion|injection|s(?:ell|ells|old|ale)
        cost: cost(?:s|ing)?
        """
    ),
    "share": _cues(
        """
        stake: stakes?|ownership|owns?|holdings?|equity|interest in
        interest rate: interest rates?|benchmark rate
        inflation: inflation
        unemployment: unemployment|jobless
        turnout: turnout|participation|went to the polls|took part in the (?:election|vote|ballot|referendum|poll)|cast (?:a|their) (?:votes?|ballots?)
        vote: votes?|ballots?|polls?|voters?|percent of the vote
        tariff: tariffs?|dut(?:y|ies)|levy
        discount: discounts?|off
        increase: increas(?:e|es|ed|ing)|higher|soar(?:s|ed)?|r(?:ise|ises|ose|ising)|gr(?:ew|ow|ows|owth|owing)|gain(?:s|ed)?|jump(?:s|ed)?|surg(?:e|es|ed)|climb(?:s|ed)?
        decrease: decreas(?:e|es|ed)|fewer|lower|reduc(?:es?|ed|ing|tion)|slash(?:es|ed)?|(?:go(?:es)?|went|gone|is|was|were|are) down|f(?:ell|all|alls|alling)|drop(?:s|ped)?|declin(?:e|es|ed)|los(?:t|ses|s)|cut(?:s|ting)?|slump(?:s|ed)?|plung(?:e|ed)
        """
    ),
    "count": _cues(
        """
        deaths: dead|deaths?|died|dies|kill(?:s|ed|ing)|fatalit(?:y|ies)|lives|perish(?:es|ed)?|(?:death )?tolls?|bodies
        injured: injur(?:ed|ies|ing)|wounded|hurt
        missing: missing|unaccounted
        in hospital: hospital(?:s|i[sz]ed)?
        rescued: rescu(?:ed?|ing)|saved?|pulled|plucked|picked up
        aboard: aboard(?! the)|on board(?! the)|carrying|passengers|on the (?:ship|ferry|boat|plane|train|bus)
        seats: seats?|mandates?
        witnesses: witness(?:es)?|testified
        arrests: arrest(?:s|ed)?|detained
        jobs cut: laid off|lay off|layoffs?|redundan(?:t|cies)|fired|job cuts|cut(?:s|ting)?
        evacuated: evacuat(?:ed|ions?)|displaced
        hired: hir(?:e|es|ed|ing)|employ(?:s|ed|ing)?
        """
    ),
}
TOLLS = frozenset({"deaths", "injured", "missing", "in hospital", "rescued", "arrests", "evacuated"})
"""Counts of people that need not say that they are of people."""
_NONE = re.compile(r"(?!)")


_CHANGES = frozenset({"increase", "decrease"})
_TO = re.compile(r"\bto $")
"""'Fell to 31 percent' tells where it stands, not by how much it fell."""


def hedge_of(text: str, begin: int, end: int, start: int, stop: int) -> tuple[Hedge, int]:
    """How a figure at this span is hedged, and its end with a hedge that follows it ('50+')."""
    before = _BEFORE.search(text, max(begin, start - 40), start)
    if before:
        for kind in ("over", "under", "about"):
            if before[kind]:
                return kind, stop
    after = _AFTER.match(text, stop, end)
    if after:
        return ("over" if after["over"] else "under"), after.end()
    if _REPORTED.search(text, max(begin, start - 70), start):
        return "reported", stop
    return "", stop


def measured(text: str, begin: int, end: int, start: int, stop: int, kind: FigureKind) -> str:
    """The key of the nearest words that say what a figure measures; '' when none are near."""
    best, key = float(_REACH), ""
    pattern = _WHAT.get(kind, _NONE)
    for cue in pattern.finditer(text, max(begin, start - _REACH), min(end, stop + _REACH)):
        if cue.start() < stop and start < cue.end():
            continue
        gap = text[cue.end() : start] if cue.end() <= start else text[stop : cue.start()]
        cost = (
            len(gap) * (1.0 if cue.end() <= start else 1.3)
            + 12 * gap.count(",")
            + 25 * sum(gap.count(c) for c in ";—")
            + 30 * any(c.isdigit() for c in gap)
        )
        if cost < best:
            best, key = cost, (cue.lastgroup or "").replace("_", " ")
    return "" if key in _CHANGES and _TO.search(text, max(begin, start - 6), start) else key
