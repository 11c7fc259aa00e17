"""What a claim says, as words that can be compared: each word is the set of concepts that it may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from site_builder.model import AnnotatedArticle, Figure, Hedge, Mention
from site_builder.statements.compare import near
from site_builder.statements.thesaurus import read
from site_builder.text.normalise import stem
from site_builder.text.shingles import WORD
from site_builder.text.weights import FUNCTION_WORDS

_SMALL = {
    w: n
    for n, w in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        2,
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_HEDGES: dict[str, Hedge] = dict.fromkeys("about around nearly almost approximately roughly some circa".split(), "about") | dict.fromkeys(
    "over least above exceeding".split(), "over"
)
_EMPTY = frozenset(
    stem(w)
    for w in "new say report reportedly according major massive big significant whopping staggering longer bold huge number total day today year part way also include "
    "percent per cent dollar euro pound billion million thousand mr ms".split()
) | {"euros", "eur", "usd", "gbp", "bn", "mn", "put", "puts", "set"}
"""Words that tell nothing of what a sentence says."""
_FRAME = re.compile(r"\b(?:agreed|decided|going|set|due|able|managed|ready|continu(?:e|es|ed|ing)|beg[au]n|start(?:ed|s)?) to\b")
"""What stands before a deed and adds little to it."""
_SOURCE = re.compile(
    r"^(?:According to|As reported by) [^,.]{2,60},|,? according to [^,.]{2,60}(?=[,.]|$)|, as (?:first )?reported (?:by|in) [^,.]{2,60}(?=[,.])"
    r"|^As part of [^,.]{2,40},|^(?:Reports?|Sources|Rumou?rs) (?:state|say|said|suggest|indicate)s? (?:that )?"
    r"|, (?:(?:the |its |his |her )?[\w’'.-]+(?: [\w’'.-]+){0,6},? )(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}, )?(?:said|says|confirmed|announced|reported|revealed)(?: (?:on|in|at|late|early|this|last|to) [^,.]{2,40}| [A-Z][a-z]+day)?\.?$"
    r"|^(?:[Tt]he )?[\w’'.-]+(?: [\w’'.-]+){0,4} (?:said|says|confirmed|announced|revealed)(?: on [A-Z][a-z]+day)? that\b"
)
"""Who says it, and on what occasion: no part of that which is said."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a claim, whatever it counts."""

    kind: str
    """``%``, ``money``, or '' for all others."""
    low: float
    high: float
    hedge: Hedge

    @property
    def concept(self) -> str:
        """What the same number is looked up by."""
        return f"#{self.low:g}{'%' if self.kind == '%' else ''}"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words of a claim."""

    plain: tuple[frozenset[str], ...]
    """What is no name and no number."""
    names: tuple[frozenset[str], ...]
    """One for each who is named: the entity, and the words of the name."""
    numbers: tuple[Number, ...]
    all: frozenset[str]
    """Every concept of them."""


def meaning(
    annotated: AnnotatedArticle, begin: int, end: int, ids: tuple[str, ...], chains: tuple[int, ...], figures: tuple[Figure, ...]
) -> Meaning:
    """The words of a span of an article, whose names are linked to ``ids``; who says it is left out."""
    text = annotated.article.text
    raw = text[begin:end]
    source = [(begin + m.start(), begin + m.end()) for pattern in (_SOURCE, _FRAME) for m in pattern.finditer(raw)]
    found = [(m.start(), m.end(), m.group().lower()) for m in WORD.finditer(text, begin, end)]
    tokens = [t for t in found if not any(a <= t[0] < b for a, b in source)]
    tokens = tokens if len(tokens) > 2 else found
    taken: set[int] = set()
    names: dict[frozenset[str], None] = {}
    for mention in _mentions(annotated, begin, end):
        own = [n for n, (a, b, _) in enumerate(tokens) if a < mention.end and mention.start < b]
        if mention.chain in chains and own:
            taken.update(own)
            names[_name(mention, [tokens[n][2] for n in own], ids)] = None
    numbers: dict[Number, None] = {}
    for figure in figures:
        inside = [n for n, (a, b, _) in enumerate(tokens) if a < figure.end and figure.start < b]
        own = [n for n in inside if tokens[n][2][0].isdigit() or tokens[n][2] in _SMALL or tokens[n][2] in _TENS or tokens[n][2] in _SCALES]
        taken.update(inside if figure.kind in ("money", "share") else own)
        if own or figure.kind == "share":
            kind = "%" if figure.kind == "share" else "money" if figure.kind == "money" else ""
            numbers[Number(kind, figure.low, figure.high, figure.hedge)] = None
    for number, own in _numbers([t[2] for t in tokens], taken):
        taken.update(own)
        numbers[number] = None
    plain = dict.fromkeys(
        senses
        for n, senses in read([t[2] for t in tokens])
        if n not in taken and not senses <= _EMPTY and tokens[n][2] not in _EMPTY and not tokens[n][2][0].isdigit()
    )
    every = frozenset().union(*plain, *names, (n.concept for n in numbers))
    return Meaning(tuple(plain), tuple(n for n in names if n), tuple(numbers), every)


def same_number(number: Number, others: tuple[Number, ...]) -> bool:
    """One of the others can be this one."""
    return any(_kin(number, o) and near(number.low, number.high, number.hedge, o.low, o.high, o.hedge) for o in others)


def _kin(a: Number, b: Number) -> bool:
    """Both are shares, or neither is."""
    return (a.kind == "%") == (b.kind == "%")


def _name(mention: Mention, spelt: list[str], ids: tuple[str, ...]) -> frozenset[str]:
    """Entity of a name and its words."""
    entity = ids[mention.chain] if mention.chain < len(ids) else ""
    return frozenset({stem(w) for w in spelt if w not in FUNCTION_WORDS} | ({f"@{entity}"} if entity else set()))


def _mentions(annotated: AnnotatedArticle, begin: int, end: int) -> tuple[Mention, ...]:
    """The names that begin in a span."""
    first = bisect_left(annotated.mentions, begin, key=_start)
    return annotated.mentions[first : bisect_left(annotated.mentions, end, first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start


def _numbers(words: list[str], taken: set[int]) -> list[tuple[Number, list[int]]]:
    """Numbers in digits or letters that are no figures, each with the places of its words."""
    found = []
    at = 0
    while at < len(words):
        word, own = words[at], [at]
        value = 0.0
        if at in taken:
            pass
        elif word[0].isdigit():
            plain = word.replace(",", "")
            value = float(plain) if plain.count(".") < 2 and len(plain) < 16 else 0.0
        elif word in _TENS:
            value = _TENS[word]
            follow = words[at + 1] if at + 1 < len(words) else ""
            if follow == "one" or _SMALL.get(follow, 99) < 10:
                value += _SMALL.get(follow, 1)
                own.append(at + 1)
        else:
            value = _SMALL.get(word, 0.0)
        if value:
            while own[-1] + 1 < len(words) and words[own[-1] + 1] in _SCALES:
                value *= _SCALES[words[own[-1] + 1]]
                own.append(own[-1] + 1)
            hedge = _HEDGES.get(words[at - 1], "") if at else ""
            found.append((Number("", value, value, hedge), own))
        at = own[-1] + 1
    return found
