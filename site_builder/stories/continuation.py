"""Stories that continue each other over days and weeks: linked, never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from site_builder.model import Card, Story
from site_builder.stories.neighbours import links
from site_builder.stories.similarity import Vector, names
from site_builder.text import weights

CONTINUES = 0.3
"""Likeness of two stories' middles, time apart, from which the later one continues the earlier."""
MOST = 6
"""Links that a story has in each direction."""
RARE_NAMES = 2
"""Names of few stories that the two must share."""


def continued(stories: Sequence[Story], cards: Mapping[str, Card], vectors: Mapping[str, Vector]) -> tuple[Story, ...]:
    """The stories with their links to earlier and later ones; only dated stories have them."""
    middles = [middle([vectors[p] for p in s.speakers if p in vectors]) for s in stories]
    named = [set().union(*(names(cards[p]) for p in s.speakers)) for s in stories]
    spread = weights.document_frequencies(named)
    rare = max(4, len(stories) // 50)
    earlier: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    later: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, j, score in links(middles):
        one, other = stories[i], stories[j]
        if not one.first or not other.first or one.first[:10] == other.first[:10]:
            continue
        if sum(spread[n] <= rare for n in named[i] & named[j]) < RARE_NAMES:
            continue
        if score >= CONTINUES:
            before, after = (i, j) if one.first < other.first else (j, i)
            earlier[after].append((-score, before))
            later[before].append((-score, after))
    return tuple(
        msgspec.structs.replace(s, earlier=linked(earlier[i], stories), later=linked(later[i], stories)) for i, s in enumerate(stories)
    )


def linked(found: list[tuple[float, int]], stories: Sequence[Story]) -> tuple[str, ...]:
    """The strongest links, in the order of time."""
    best = [stories[i] for _, i in sorted(found)[:MOST]]
    return tuple(s.id for s in sorted(best, key=lambda s: (s.first, s.id)))


def middle(members: Sequence[Vector]) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for member in members:
        for term, weight in member.weighted.items():
            total[term] += weight
    return Vector(weights.unit(total), None)
