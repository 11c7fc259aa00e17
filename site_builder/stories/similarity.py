"""How much two articles tell of one thing: words weighted by rarity, names, headlines, and the days between them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from site_builder.model import Card
from site_builder.text import shingles, weights

TITLE = 0.6
"""Weight of a word of the headline, where a word used once in the body weighs 1.  Doubling the headline made stories worse (AllSides, BASIL)."""
NAME = 0.5
"""Weight of a name of more than one word, over that of its words."""
DECAY = 3.0
"""Days after which the likeness of two dated articles has fallen to `FLOOR` + (1 - `FLOOR`) / e.  Measured on AllSides."""
FLOOR = 0.2
"""What is left of the likeness of two articles far apart in time."""
LOOSE_BARE = 1.0
LOOSE = 0.0
"""How far linkage forgives that the members of a part are unlike: for articles that are a headline only, since headlines of one story often
share no word, and for all others (UCI headlines; AllSides, ECB+)."""
POSTINGS = 24
"""Rarest terms by which an article looks for its like."""


class Vector:
    """An article as the clustering sees it."""

    def __init__(self, weighted: dict[str, float], day: int | None, bare: bool = False) -> None:
        self.weighted = weights.unit(weighted)
        self.day = day
        self.bare = bare
        self.loose = LOOSE_BARE if bare else LOOSE


def vectors(cards: Sequence[Card]) -> list[Vector]:
    """One for each card, in their order."""
    told = [counted(c) for c in cards]
    df = weights.document_frequencies(told)
    total = len(cards)
    return [
        Vector({t: w * weights.idf(t, df[t], total) for t, w in terms.items()}, day_of(c), not c.terms.body)
        for c, terms in zip(cards, told, strict=True)
    ]


def counted(card: Card) -> dict[str, float]:
    """Weights of an article's terms before rarity counts."""
    terms = dict(card.terms.body)
    for term in card.terms.title:
        terms[term] = terms.get(term, 0.0) + TITLE
    for name in names(card):
        if " " in name:
            terms[name] = NAME
    return terms


def names(card: Card) -> set[str]:
    """Who acts in an article, as two articles would share it; outlets that are only cited are left out."""
    return {" ".join(shingles.words(c.name)) for c in card.chains if not c.cited and c.confidence >= 0.3} - {""}


def day_of(card: Card) -> int | None:
    try:
        return date.fromisoformat(card.published.day).toordinal()
    except ValueError:
        return None


def likeness(one: Vector, other: Vector) -> float:
    """Cosine, less the further apart the articles are in time; an undated article is near to all."""
    found = weights.cosine(one.weighted, other.weighted)
    if one.day is None or other.day is None:
        return found
    return found * (FLOOR + (1.0 - FLOOR) * math.exp(-abs(one.day - other.day) / DECAY))


def candidates(found: Sequence[Vector]) -> list[tuple[int, int]]:
    """Pairs that share a telling term, each article looking by its weightiest ones; terms of too many articles do not count."""
    root = math.sqrt(len(found))
    caps = {False: 30 + round(root), True: 40 + round(3 * root)}  # a bare headline has few words to look by
    df = Counter(t for v in found for t in v.weighted)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(found):
        telling = sorted((t for t in vector.weighted if 1 < df[t] <= caps[vector.bare]), key=lambda t: (-vector.weighted[t], t))
        for term in telling[:POSTINGS]:
            index[term].append(i)
    pairs = {(one, other) for owners in index.values() for k, one in enumerate(owners) for other in owners[k + 1 :]}
    return sorted(pairs)
