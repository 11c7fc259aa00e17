"""The claims of a story's speakers, made ready to be compared: concepts with weights, figures, entities."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass

from site_builder.model import AnnotatedArticle, Claim, ClaimDate, Figure, NameChain
from site_builder.statements.meaning import Meaning, meaning
from site_builder.statements.thesaurus import senses
from site_builder.text import repair, words
from site_builder.text.content import content_terms
from site_builder.text.normalise import stem

AMOUNT = 5.0
"""Weight of an amount of one thing that two claims share: as much as a rare word and a half."""
_FRAME = re.compile(r"^(?:According to|As part of|In an?) [^,.]{2,60},|, as (?:first )?reported (?:by|in) [^,.]{2,60}(?=[,.])")
"""What stands around that which a sentence says: its source, its occasion, a flourish."""
_EMPTY = frozenset(
    stem(w)
    for w in "billion million thousand trillion percent dollar usd year day new deal part news say report reportedly according company significant massive major move big step strategic represent "
    "longer old bold ambitious".split()
) | {"%"}
"""Stems that carry figures and sources, and never tell what a sentence says."""


@dataclass(frozen=True, slots=True)
class Node:
    """A claim of a speaker."""

    index: int
    article: int
    path: str
    number: int
    """Index into the claims of its article."""
    claim: Claim
    raw: str
    words: int
    concepts: frozenset[str]
    given: frozenset[str]
    """Those that are given names beside a family name: they tell where both claims have them, and nothing where one leaves them out."""
    amounts: frozenset[str]
    """Concepts of its figures."""
    figures: tuple[Figure, ...]
    entities: tuple[str, ...]
    date: ClaimDate | None
    position: float
    """0 at the beginning of its article, 1 at its end."""
    meaning: Meaning

    @property
    def shown(self) -> str:
        """Its words as a page would show them."""
        return repair(self.raw)


def figure_keys(figures: tuple[Figure, ...]) -> frozenset[str]:
    """Concepts for the amounts of a claim: two that give one price share it like a rare word."""
    return frozenset(
        f"={f.kind}:{f.what}:{f.unit}:{f.low:g}-{f.high:g}"
        for f in figures
        if f.kind in ("money", "share", "count") and (f.what or f.low > 12)
    )


def concepts_of(terms: tuple[str, ...]) -> frozenset[str]:
    """What the terms of a claim stand for; numbers and source words left out."""
    return frozenset(min(senses(t)) for t in terms if not t[0].isdigit() and t not in _EMPTY)


def make_nodes(
    articles: tuple[AnnotatedArticle, ...],
    speakers: frozenset[str],
    cast: dict[str, tuple[str, ...]],
    dates: tuple[ClaimDate, ...],
    known: dict[str, frozenset[str]],
) -> tuple[Node, ...]:
    """All claims of the articles that speak, in the order of the story; ``known`` are its names by one word."""
    dated = {(d.path, d.claim): d for d in dates}
    nodes: list[Node] = []
    for at, annotated in enumerate(articles):
        path, text = annotated.article.path, annotated.article.text
        if path not in speakers:
            continue
        ids = cast.get(path, ())
        last = max((p.end for p in annotated.article.body), default=1) or 1
        spelt = [concepts_of(content_terms(words(" ".join(form for form, _ in chain.forms)))) for chain in annotated.chains]
        given = [_given(chain) for chain in annotated.chains]
        for number, claim in enumerate(annotated.claims):
            raw = text[claim.start : claim.end]
            entities = tuple(dict.fromkeys(ids[c] for c in claim.chains if c < len(ids) and ids[c]))
            figures = tuple(annotated.figures[f] for f in claim.figures)
            bare = _FRAME.sub(" ", raw)
            concepts = concepts_of(content_terms(words(bare)) if bare != raw else claim.terms)
            nodes.append(
                Node(
                    index=len(nodes),
                    article=at,
                    path=path,
                    number=number,
                    claim=claim,
                    raw=raw,
                    words=len(raw.split()),
                    concepts=concepts,
                    given=frozenset(c for chain in claim.chains for c in given[chain] if spelt[chain] & concepts - given[chain]) & concepts,
                    amounts=figure_keys(figures),
                    figures=figures,
                    entities=entities,
                    date=dated.get((path, number)),
                    position=claim.start / last,
                    meaning=meaning(annotated, claim.start, claim.end, ids, claim, figures, known),
                )
            )
    return tuple(nodes)


def _given(chain: NameChain) -> frozenset[str]:
    """Concepts of the given names of a person, who is the same one whether they are told or not."""
    parts = chain.name.split()
    if chain.kind != "person" or len(parts) < 2:
        return frozenset()
    return concepts_of(content_terms(words(" ".join(parts[:-1])))) - concepts_of(content_terms(words(parts[-1])))


def weigh_concepts(nodes: tuple[Node, ...]) -> dict[str, float]:
    """How much each concept tells within the story: what few claims hold tells most."""
    frequency = Counter(concept for node in nodes for concept in node.concepts)
    total = len(nodes) + 10
    weights = {concept: math.log(total / (count + 0.5)) for concept, count in sorted(frequency.items())}
    return weights | {amount: AMOUNT for node in nodes for amount in sorted(node.amounts)}
