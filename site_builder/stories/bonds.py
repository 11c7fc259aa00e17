"""Why an article belongs to its story: what it shares with the member it is most like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.model import Bond, Card
from site_builder.stories.similarity import Vector, likeness
from site_builder.text import shingles

MOST = 8
"""Shared things that a bond names of each sort."""
COMPARED = 60
"""Members of a story that each member is compared with: the first ones, so that a huge story costs no square."""


def bonds(cards: Sequence[Card], vectors: Mapping[str, Vector], folded: set[str]) -> tuple[Bond, ...]:
    """One for each speaker of a story of several, in the order of the cards."""
    speakers = [c for c in cards if c.path not in folded and c.path in vectors]
    found = []
    for card in speakers:
        others = [(likeness(vectors[card.path], vectors[o.path]), o) for o in speakers[:COMPARED] if o.path != card.path]
        if others:
            similarity, other = max(others, key=lambda pair: round(pair[0], 9))
            found.append(bond(card, other, round(similarity, 4), vectors))
    return tuple(found)


def bond(card: Card, other: Card, similarity: float, vectors: Mapping[str, Vector]) -> Bond:
    theirs = {key(c.name) for c in other.chains if not c.cited}
    names = sorted({c.name for c in card.chains if not c.cited and key(c.name) in theirs}, key=lambda n: (-len(n.split()), n))
    days = sorted({d for d, _ in card.days} & {d for d, _ in other.days})
    one, two = vectors[card.path].weighted, vectors[other.path].weighted
    words = sorted((t for t in one if t in two and " " not in t and not t.isdigit()), key=lambda t: (-round(one[t] * two[t], 9), t))
    return Bond(
        path=card.path,
        other=other.path,
        similarity=similarity,
        names=tuple(names[:MOST]),
        figures=tuple(sorted(set(card.figures) & set(other.figures))[:MOST]),
        days=tuple(d for d in days if d[:1].isdigit())[:MOST],
        words=tuple(words[:MOST]),
    )


def key(name: str) -> str:
    return " ".join(shingles.words(name))
