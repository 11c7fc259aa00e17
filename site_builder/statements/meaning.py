"""What a claim says, as words that can be compared: each word is the set of concepts that it may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from site_builder.model import AnnotatedArticle, Claim, Figure, Mention
from site_builder.statements.numbers import Number, numbers
from site_builder.statements.thesaurus import read
from site_builder.text.normalise import stem
from site_builder.text.shingles import WORD
from site_builder.text.weights import FUNCTION_WORDS

_EMPTY = frozenset(
    "new newly say said says report reports reported reportedly according major massive big significant whopping staggering longer bold huge number total day days today year "
    "years last annual yearly part way also include includes including percent per cent dollar dollars euro euros pound pounds eur usd gbp billion million thousand bn mn mr ms "
    "put puts set deal deals one ones already currently".split()
)
"""Words that tell nothing of what a sentence says."""
_LEADS = r"(?:said|says|confirmed|announced|revealed|added|told reporters|believes?|maintains?|insists?|claims?|reports|wrote|stated)"
_SOURCE = re.compile(
    r"^(?:According to|As reported by) [^,.]{2,60},|,? according to [^,.]{2,60}(?=[,.]|$)|, as (?:first )?reported (?:by|in) [^,.]{2,60}(?=[,.])"
    r"|^As part of [^,.]{2,40},|^(?:Reports?|Sources|Rumou?rs) (?:state|say|said|suggest|indicate)s? (?:that )?"
    rf"|, (?:[\w’'.-]+ ){{0,7}}?[\w’'.-]+,? (?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,3}}, )?{_LEADS}(?: (?:on|in|at|late|early|this|last|to) [^,.]{{2,40}}| [A-Z][a-z]+day)?\.?$"
    rf"|^(?:[\w’'.-]+ ){{0,6}}?[\w’'.-]+(?:, [A-Z][^,]{{2,40}},)? {_LEADS}(?: on [A-Z][a-z]+day)?(?: that\b|(?= (?:he|she|it|they|the|a|an)\b))"
)
"""Who says it, and on what occasion: what is named there counts where another names it too, and is not missed where not."""
_FRAME = re.compile(
    r"\b(?:agreed|decided|going|set|due|able|managed|ready|continu(?:e|es|ed|ing)|beg[au]n|start(?:ed|s)?) to\b|^(?:So|But|And|Now|Then|However|Meanwhile),?\s"
)
"""What stands before a deed and adds little to it."""
_ITEM = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
"""The number of an item of a list."""
_PERSON = re.compile(r"^[\"“(]?(?:He|She|His|Her)\b")
_BODY = re.compile(
    r"^[\"“(]?(?:(?:It|Its|They|Their)\b|The (?:[\w-]+ ){0,2}?(?:company|firm|group|party|club|team|agency|court|ship|vessel|pair|bank|charity|carmaker|airline|retailer|maker|"
    r"start-?up|chain|operator|business)(?:[’']s)?\b)"
)
_SMALL_WORD = re.compile(r"(?<![\w’'])[a-z][\w-]{2,}")
_LOOKED_BACK = 600
"""Code points before a claim in which the name is looked for that its pronoun stands for."""
_SPOKEN = 5
"""Words of a quotation by which it is known again."""

_NOT = re.compile(r"\b(?:not|never|(?<!while )no longer|cannot)\b(?! (?:guilty|only|just|merely|simply)\b)|n[’']t\b", re.I)
_NEGATIVE = re.compile(
    r"\b(?:no|none|nobody|neither|nor|without|den(?:y|ies|ied|ying|ial)|reject\w*|refus\w*|fail\w*|declin\w*|avoid\w*|stop\w*|prevent\w*|free|innocent|against|"
    r"miss(?:es|ed)?|lack\w*|unlikely|except|despite|until|un\w{4,}|in(?:capable|sufficient|complete))\b",
    re.I,
)
"""Words that turn a sentence round without denying it outright; one of them beside a plain denial says the same often enough."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words of a claim."""

    plain: tuple[frozenset[str], ...]
    """What is no name and no number."""
    names: tuple[frozenset[str], ...]
    """One for each who is named: the entity, and the words of the name."""
    numbers: tuple[Number, ...]
    aside: tuple[frozenset[str], ...]
    """Names and words that count only where the other claim has them: who says it, when, and whom its pronoun stands for."""
    all: frozenset[str]
    """Every concept of them, those aside left out."""
    known: frozenset[str]
    """Every concept, those aside too."""
    spoken: frozenset[str]
    """The first words of what is quoted in it."""
    runs: frozenset[tuple[str, str]]
    """Each two words that follow each other, whatever says nothing between them left out."""
    denies: bool
    """It says plainly that something is not so."""
    negative: bool
    """It has a word that turns a sentence round."""

    @property
    def size(self) -> int:
        """How many words, names and numbers it has; those aside count as one."""
        return len(self.plain) + len(self.names) + len(self.numbers) + bool(self.aside)


def meaning(
    annotated: AnnotatedArticle,
    begin: int,
    end: int,
    ids: tuple[str, ...],
    claim: Claim,
    figures: tuple[Figure, ...],
    known: Mapping[str, frozenset[str]],
    *,
    whole: bool = True,
) -> Meaning:
    """The words of a span of a claim, whose names are linked to ``ids``; ``known`` are names by the word that is enough for them, ``whole`` if
    it has its own subject."""
    text = annotated.article.text
    raw = text[begin:end]
    if item := _ITEM.match(raw):
        begin += item.end()
        raw = raw[item.end() :]
    framed = [(begin + m.start(), begin + m.end()) for pattern in (_SOURCE, _FRAME) for m in pattern.finditer(raw)]
    found = [(m.start(), m.end(), m.group().lower()) for m in WORD.finditer(text, begin, end)]
    tokens = [t for t in found if not any(a <= t[0] < b for a, b in framed)]
    tokens = tokens if len(tokens) > 2 else found
    core, aside, taken = _named(annotated, begin, end, tokens, ids, claim)
    for n, (a, _, word) in enumerate(tokens):
        if n not in taken and word in known and text[a].isupper():
            core[known[word]] = None
            taken.add(n)
    dated = _dated(annotated, claim, tokens)
    counted, taken = numbers(tokens, figures, taken | dated)
    heard = [(n, senses) for n, senses in read([t[2] for t in tokens]) if tokens[n][2] not in _EMPTY]
    plain = dict.fromkeys(senses for n, senses in heard if n not in taken and not tokens[n][2][0].isdigit())
    run = [min(senses) for _, senses in heard]
    aside += [frozenset((tokens[n][2],)) for n in sorted(dated)]
    if whole:
        aside += _meant(annotated, begin, raw, ids)
    aside = [name for name in dict.fromkeys(aside) if name not in core]
    every = frozenset().union(*plain, *core, (n.concept for n in counted))
    return Meaning(
        tuple(plain),
        tuple(core),
        counted,
        tuple(aside),
        every,
        every.union(*aside),
        _quoted(annotated, begin, end, claim),
        frozenset(pairwise(run)),
        _NOT.search(raw) is not None,
        _NEGATIVE.search(raw) is not None,
    )


def under(part: Meaning, subject: Meaning) -> Meaning:
    """A second part of a sentence, with the names of its first part set aside for it."""
    aside = tuple(dict.fromkeys((*part.aside, *(n for n in subject.names[:1] if n not in part.names), *subject.aside)))
    return replace(part, aside=aside, known=part.known.union(*aside))


def story_names(articles: Sequence[AnnotatedArticle], cast: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The names of a story by one word that is enough for them: an only word, the family name, the first or last word of a body's name.

    Words that stand for two of them, or that an article also has in small letters, are left out.
    """
    if len(articles) < 2:
        return {}
    sole: dict[str, set[frozenset[str]]] = {}
    part: dict[str, set[frozenset[str]]] = {}
    for annotated in articles:
        ids = cast.get(annotated.article.path, ())
        for number, chain in enumerate(annotated.chains):
            spelt = WORD.findall(chain.name.lower())
            entity = ids[number] if number < len(ids) else ""
            if not spelt or not entity:
                continue
            name = frozenset({stem(w) for w in spelt if w not in FUNCTION_WORDS} | {f"@{entity}"})
            own = spelt if len(spelt) == 1 else spelt[-1:] if chain.kind == "person" else (spelt[0], spelt[-1])
            for word in own:
                (sole if len(spelt) == 1 else part).setdefault(word, set()).add(name)
    small = {word for a in articles for word in _SMALL_WORD.findall(a.article.text)}
    found: dict[str, frozenset[str]] = {}
    for word, names in (part | sole).items():
        entities = {concept for name in names for concept in name if concept[0] == "@"}
        if len(entities) == 1 and len(word) > 2 and word not in small and word not in FUNCTION_WORDS:
            found[word] = frozenset().union(*names)
    return found


def _named(
    annotated: AnnotatedArticle, begin: int, end: int, tokens: list[tuple[int, int, str]], ids: tuple[str, ...], claim: Claim
) -> tuple[dict[frozenset[str], None], list[frozenset[str]], set[int]]:
    """(names of what is said, names of who says it, places of the words of names)."""
    core: dict[frozenset[str], None] = {}
    aside: list[frozenset[str]] = []
    taken: set[int] = set()
    for mention in _mentions(annotated, begin, end):
        if mention.chain not in claim.chains:
            continue
        own = [n for n, (a, b, _) in enumerate(tokens) if a < mention.end and mention.start < b]
        name = _name(mention, ids)
        taken.update(own)
        if name and own:
            core[name] = None
        elif name:
            aside.append(name)
    return core, aside, taken


def _dated(annotated: AnnotatedArticle, claim: Claim, tokens: list[tuple[int, int, str]]) -> set[int]:
    """Places of the words that tell when: others may leave them out."""
    spans = [(t.start, t.end) for t in (annotated.times[number] for number in claim.times) if t.type in ("DATE", "TIME")]
    return {n for n, (a, b, word) in enumerate(tokens) if word not in FUNCTION_WORDS and any(a < end and start < b for start, end in spans)}


def _name(mention: Mention, ids: tuple[str, ...]) -> frozenset[str]:
    """Entity of a name and its words."""
    entity = ids[mention.chain] if mention.chain < len(ids) else ""
    words = WORD.findall(mention.text.lower())
    return frozenset({stem(w) for w in words if w not in FUNCTION_WORDS} | ({f"@{entity}"} if entity else set()))


def _meant(annotated: AnnotatedArticle, begin: int, raw: str, ids: tuple[str, ...]) -> list[frozenset[str]]:
    """The name for which the pronoun stands that a claim begins with: the first of its kind in the sentence before."""
    kinds = ("person",) if _PERSON.match(raw) else ("organisation", "product", "other", "place") if _BODY.match(raw) else ()
    if not kinds:
        return []
    before = [m for m in _mentions(annotated, max(0, begin - _LOOKED_BACK), begin) if m.kind in kinds]
    if not before:
        return []
    sentence = next((s for s in reversed(annotated.sentences) if s.start <= before[-1].start), None)
    first = next((m for m in before if sentence is None or m.start >= sentence.start), before[-1])
    return [_name(first, ids)]


def _quoted(annotated: AnnotatedArticle, begin: int, end: int, claim: Claim) -> frozenset[str]:
    """The first words of each quotation of a claim."""
    found = set()
    for number in claim.quotes:
        quote = annotated.quotes[number]
        words = WORD.findall(annotated.article.text[max(begin, quote.start) : min(end, quote.end)].lower())
        if len(words) >= _SPOKEN:
            found.add(" ".join(words[:_SPOKEN]))
    return frozenset(found)


def _mentions(annotated: AnnotatedArticle, begin: int, end: int) -> tuple[Mention, ...]:
    """The names that begin in a span."""
    first = bisect_left(annotated.mentions, begin, key=_start)
    return annotated.mentions[first : bisect_left(annotated.mentions, end, first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start
