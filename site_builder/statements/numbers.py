"""The numbers of a claim, whatever they count: figures, and what else stands there in digits or letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.model import Figure, Hedge
from site_builder.statements.compare import near, same_unit, significant

_SMALL = {
    w: n
    for n, w in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        2,
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_EXACT = 3
"""Digits from which a number is the same whatever it is said to count."""
_ABOUT = frozenset("about around nearly almost approximately roughly some circa".split())
_OVER = frozenset("over least above exceeding".split())


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a claim."""

    kind: str
    """``%``, ``money``, or '' for all others."""
    low: float
    high: float
    hedge: Hedge
    unit: str = ""
    """What it counts, where that is plain."""

    @property
    def concept(self) -> str:
        """What the same number is looked up by."""
        return f"#{self.low:g}{'%' if self.kind == '%' else ''}"


def same_number(number: Number, others: tuple[Number, ...]) -> bool:
    """One of the others can be this one."""
    return any(_kin(number, o) and near(number.low, number.high, number.hedge, o.low, o.high, o.hedge) for o in others)


def _kin(a: Number, b: Number) -> bool:
    """Both are shares or neither is, and they count the same, unless the number itself is one of many digits."""
    if (a.kind == "%") != (b.kind == "%"):
        return False
    return not a.unit or not b.unit or same_unit(a.unit, b.unit) or significant(a.low) >= _EXACT


def numbers(tokens: Sequence[tuple[int, int, str]], figures: tuple[Figure, ...], named: set[int]) -> tuple[tuple[Number, ...], set[int]]:
    """(the numbers of a claim, ages left out, places of the words that tell them); tokens are (start, end, lower-case word), those
    ``named`` belong to names."""
    found: dict[Number, None] = {}
    taken = set(named)
    for figure in figures:
        inside = [n for n, (a, b, _) in enumerate(tokens) if a < figure.end and figure.start < b]
        own = [n for n in inside if _is_number(tokens[n][2])]
        taken.update(inside if figure.kind in ("money", "share") else own)
        if figure.kind != "age" and (own or figure.kind == "share"):
            kind = "%" if figure.kind == "share" else "money" if figure.kind == "money" else ""
            found[Number(kind, figure.low, figure.high, figure.hedge, figure.unit if figure.kind == "count" else "")] = None
    for number, own in _others([t[2] for t in tokens], taken):
        taken.update(own)
        found[number] = None
    return tuple(found), taken


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _SMALL or word in _TENS or word in _SCALES


def _others(words: list[str], taken: set[int]) -> list[tuple[Number, list[int]]]:
    """Numbers that are no figures, each with the places of its words."""
    found = []
    at = 0
    while at < len(words):
        own = [at]
        value = 0.0 if at in taken else _value(words, at, own)
        if value:
            while own[-1] + 1 < len(words) and words[own[-1] + 1] in _SCALES:
                value *= _SCALES[words[own[-1] + 1]]
                own.append(own[-1] + 1)
            before = words[at - 1] if at else ""
            found.append((Number("", value, value, "about" if before in _ABOUT else "over" if before in _OVER else ""), own))
        at = own[-1] + 1
    return found


def _value(words: list[str], at: int, own: list[int]) -> float:
    """The number that begins at a place, 0 for none; places of further words are added to ``own``."""
    word = words[at]
    if word[0].isdigit():
        plain = word.replace(",", "")
        return float(plain) if plain.count(".") < 2 and len(plain) < 16 and plain.isascii() else 0.0
    if word in _TENS:
        follow = words[at + 1] if at + 1 < len(words) else ""
        if follow == "one" or _SMALL.get(follow, 99) < 10:
            own.append(at + 1)
            return float(_TENS[word] + _SMALL.get(follow, 1))
        return float(_TENS[word])
    return float(_SMALL.get(word, 0))
