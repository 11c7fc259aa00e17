"""Parts of sentences that say two things of one subject ('will join the board while remaining chair').

A part is compared like a claim of its own.  Where its second part says what no other source says, the sentence stays whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import msgspec

from site_builder.model import AnnotatedArticle
from site_builder.statements.meaning import meaning, under
from site_builder.statements.merge import Group
from site_builder.statements.nodes import Node, concepts_of, figure_keys
from site_builder.text import words
from site_builder.text.content import content_terms

_CUT = re.compile(
    r",?\s(?:while(?:\s(?:also|still))?\s(?=\w{3,}ing\b)"
    r"|(?:and|but)\s(?:(?:also|then|still|now)\s)?(?=(?:will|would|is|was|has|had|remains?|stays?|continues?|keeps?|retains?|stayed|kept|remained|retained|continued|"
    r"reports?|joins?|leaves?|becomes?|serves?|joined|left|became|brings?|named|appointed|hired|values?|valued)\s))"
    r"|,\s(?=(?:crucial|securing|acquiring|buying|taking|valuing|leaving|keeping|making|giving|allowing|ensuring|bringing|becoming|naming|hiring|retaining|remaining|"
    r"(?:whose|which|who|where)\s(?=[^,:;]{12,}$)\w+|replacing|killing|injuring|forcing|closing|highlighting|signal?ling|providing|(?:now\s)?valued\sat)\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|says?|said|took|makes?|made|gave|held|led|rose|fell|lost|won|remains?|maintains?|keeps?|\w{3,}ed)\b"
)
_MODIFIER = re.compile(r",\s(?:\w{4,}ing|crucial|according)\b")
_LEAST_WORDS = 4
_LONGEST = 60
"""Words of a sentence that is looked into."""


@dataclass(frozen=True, slots=True)
class Compound:
    """A claim and its two parts."""

    whole: Node
    head: Node
    tail: Node


def compounds(
    nodes: tuple[Node, ...], articles: tuple[AnnotatedArticle, ...], cast: dict[str, tuple[str, ...]], weights: dict[str, float], known: dict[str, frozenset[str]]
) -> dict[int, Compound]:
    """The claims that fall into two parts, by their index; the parts are numbered on from the last claim.

    A second part takes over the commonest name of its subject.
    """
    found: dict[int, Compound] = {}
    number = len(nodes)
    for node in nodes:
        cut = _cut(node)
        if cut is None:
            continue
        stop, begin = cut
        annotated = articles[node.article]
        head = _part(node, annotated, cast, known, number, node.claim.start, stop, complete=node.claim.complete)
        end = node.claim.start + len(node.raw)
        modifier = _MODIFIER.search(node.raw, begin - node.claim.start + 1)
        if modifier and len(node.raw[begin - node.claim.start : modifier.start()].split()) >= _LEAST_WORDS:
            end = node.claim.start + modifier.start()
        tail = _part(node, annotated, cast, known, number + 1, begin, end, complete=False)
        subject = head.entities[:1]
        spelt = _names_of(node, annotated, cast, subject[0]) & head.concepts if subject else frozenset()
        spelt = frozenset(sorted(spelt, key=lambda c: (weights[c], c))[:1])
        tail = replace(
            tail,
            entities=tuple(dict.fromkeys(subject + tail.entities)),
            concepts=tail.concepts | spelt,
            meaning=under(tail.meaning, head.meaning),
        )
        found[node.index] = Compound(node, head, tail)
        number += 2
    return found


def fold(groups: list[Group], parts: dict[int, Compound]) -> list[Group]:
    """The groups with sentences made whole again whose second part stands alone or beside its first."""
    place = {n.index: at for at, group in enumerate(groups) for n in (*group.agree, *group.differ)}
    for number in sorted(parts):
        part = parts[number]
        home, other = groups[place[part.head.index]], groups[place[part.tail.index]]
        alone = len(other.agree) + len(other.differ) == 1
        if not alone and home is not other and not _within(other, part.tail.path):
            continue
        for group in (home, other):
            group.agree = [n for n in group.agree if n is not part.tail]
            group.differ = [n for n in group.differ if n is not part.tail]
        home.agree = [part.whole if n is part.head else n for n in home.agree]
        home.differ = [part.whole if n is part.head else n for n in home.differ]
        if home.lead is part.head:
            home.lead = part.whole
    kept = []
    for group in groups:
        if not group.agree:
            group.agree, group.differ = group.differ, []
        if group.agree:
            group.lead = group.lead if group.lead in group.agree else group.agree[0]
            kept.append(group)
    return kept


def standing(groups: list[Group], parts: dict[int, Compound]) -> dict[int, Node]:
    """For each part that was made whole again the sentence that stands for it."""
    seen = {n.index for group in groups for n in (*group.agree, *group.differ)}
    return {part.index: whole.whole for whole in parts.values() for part in (whole.head, whole.tail) if part.index not in seen}


def told_whole(ranked: list[Node], parts: dict[int, Compound]) -> list[Node]:
    """The claims that may word a statement, a second part given with its first; those that can be understood alone come first, then the short."""
    wholes = {part.tail.index: part.whole for part in parts.values()}
    plain = [n for n in ranked if n.index not in wholes]
    joined = sorted((wholes[n.index] for n in ranked if n.index in wholes), key=lambda n: (n.words, n.index))
    return sorted(plain + joined, key=lambda n: not n.claim.complete)


def _within(group: Group, path: str) -> bool:
    """All that the group holds comes from one article: a part adds no witness there."""
    return {n.path for n in (*group.agree, *group.differ)} == {path} and all(not n.claim.complete for n in group.agree)


def _cut(node: Node) -> tuple[int, int] | None:
    """(end of the first part, beginning of the second) in the text."""
    if not 2 * _LEAST_WORDS <= node.words <= _LONGEST or node.claim.quotes:
        return None
    start = node.claim.start
    for match in _CUT.finditer(node.raw):
        head, tail = node.raw[: match.start()], node.raw[match.end() :]
        enough = min(len(head.split()), len(tail.split())) >= _LEAST_WORDS
        if enough and _FINITE.search(head) and head.count("(") == head.count(")") and not head.rstrip().endswith((",", ":")):
            return start + match.start(), start + match.end()
    return None


def _names_of(node: Node, annotated: AnnotatedArticle, cast: dict[str, tuple[str, ...]], entity: str) -> frozenset[str]:
    """Concepts of the names by which the claim's article calls an entity."""
    ids = cast.get(node.path, ())
    forms = [form for chain, key in zip(annotated.chains, ids, strict=False) if key == entity for form, _ in chain.forms]
    return concepts_of(content_terms(words(" ".join(forms))))


def _part(
    node: Node,
    annotated: AnnotatedArticle,
    cast: dict[str, tuple[str, ...]],
    known: dict[str, frozenset[str]],
    number: int,
    begin: int,
    end: int,
    *,
    complete: bool,
) -> Node:
    """A claim cut to a span of it."""
    claim = node.claim
    raw = annotated.article.text[begin:end]
    ids = cast.get(node.path, ())
    chains = {m.chain for m in annotated.mentions if begin <= m.start < end} if claim.chains else set()
    kept = tuple(f for f in claim.figures if begin <= annotated.figures[f].start < end)
    figures = tuple(annotated.figures[f] for f in kept)
    terms = content_terms(words(raw))
    concepts = concepts_of(terms) & node.concepts
    small = msgspec.structs.replace(
        claim,
        start=begin,
        end=end,
        line=annotated.article.line_at(begin),
        complete=complete,
        chains=tuple(c for c in claim.chains if c in chains),
        figures=kept,
        quotes=(),
        terms=terms,
    )
    return replace(
        node,
        index=number,
        claim=small,
        raw=raw,
        words=len(raw.split()),
        concepts=concepts,
        given=node.given & concepts,
        amounts=figure_keys(figures),
        figures=figures,
        entities=tuple(dict.fromkeys(ids[c] for c in small.chains if c < len(ids) and ids[c])),
        position=node.position,
        meaning=meaning(annotated, begin, end, ids, small, figures, known, whole=begin == claim.start),
    )
