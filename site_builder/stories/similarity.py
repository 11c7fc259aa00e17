"""How much two articles tell of one thing: words weighted by rarity, names, headlines, and the days between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.model import Card
from site_builder.text import shingles, weights

COUNT = 0.75
"""Power of a term's count: a word used four times weighs 2.8.  Between the count itself and its logarithm AllSides and ECB+ barely differ."""
TITLE = 0.6
"""Weight of the headline, where the body weighs 1.  Doubling the headline made stories worse (AllSides, BASIL)."""
NAME = 0.3
"""Weight of the names of more than one word, over that of their words."""
FLAT = 0.15
"""Power of a word's rarity in a bare headline: the few words that a big story repeats are what its headlines share (UCI)."""
DECAY = 3.0
"""Days after which the likeness of two dated articles has fallen to `FLOOR` + (1 - `FLOOR`) / e.  Measured on AllSides."""
BARE_DECAY = 2.0
"""The same of two bare headlines.  Measured on UCI headlines."""
FLOOR = 0.1
"""What is left of the likeness of two articles far apart in time."""

FLATTENED = tuple(count**COUNT for count in range(256))


class Vector:
    """An article as the clustering sees it."""

    def __init__(self, weighted: dict[str, float], day: float | None, size: int = 0, bare: bool = False) -> None:
        self.weighted = weighted
        """Its terms that another article has too; with the others, the vector is of length 1."""
        self.day = day
        self.size = size
        """Terms, with those that no other article has."""
        self.bare = bare
        """Nothing but a headline."""


def vectors(cards: Sequence[Card]) -> list[Vector]:
    """One for each card, in their order."""
    df = weights.document_frequencies({t for part in parts(c) for t in part} for c in cards)
    rarity = {term: weights.idf(term, count, len(cards)) for term, count in df.items()}
    flat = {term: value**FLAT for term, value in rarity.items()}
    shared = {term: term for term, count in df.items() if count > 1}
    found = []
    for card in cards:
        bare = not card.terms.body
        terms = weighted(card, flat if bare else rarity)
        found.append(Vector({shared[t]: w for t, w in terms.items() if t in shared}, moment(card), len(terms), bare))
    return found


def parts(card: Card) -> tuple[dict[str, float], ...]:
    """The terms of body, headline and names, with how much the article makes of each."""
    body = zip(card.terms.body.split(), card.terms.counts, strict=False)
    return (
        {t: FLATTENED[n] for t, n in body},
        dict.fromkeys(card.terms.title.split(), 1.0),
        {n: 1.0 for n in sorted(names(card)) if " " in n},
    )


def weighted(card: Card, rarity: Mapping[str, float]) -> dict[str, float]:
    """Body, headline and names, each at its weight whatever its length, as one vector of length 1."""
    total: dict[str, float] = {}
    for part, weight in zip(parts(card), (1.0, TITLE, NAME), strict=True):
        for term, value in weights.unit({t: v * rarity[t] for t, v in part.items()}).items():
            total[term] = total.get(term, 0.0) + weight * value
    return weights.unit(total)


def names(card: Card) -> set[str]:
    """Who acts in an article, as two articles would share it; outlets that are only cited are left out."""
    return {" ".join(shingles.words(c.name)) for c in card.chains if not c.cited and c.confidence >= 0.3} - {""}


def moment(card: Card) -> float | None:
    """Days and parts of days; noon of a day whose hour is not known, nothing where the day is not known either."""
    value = card.published.value
    try:
        day = date.fromisoformat(card.published.day).toordinal()
        return day + (int(value[11:13]) + int(value[14:16]) / 60) / 24 if value[10:11] == "T" else day + 0.5
    except ValueError:
        return None


def likeness(one: Vector, other: Vector) -> float:
    """Cosine, less the further apart the articles are in time; an undated article is near to all."""
    return weights.cosine(one.weighted, other.weighted) * nearness(one, other)


def nearness(one: Vector, other: Vector) -> float:
    """How much of a likeness the days between leave."""
    if one.day is None or other.day is None:
        return 1.0
    return FLOOR + (1.0 - FLOOR) * math.exp(-abs(one.day - other.day) / (BARE_DECAY if one.bare and other.bare else DECAY))
