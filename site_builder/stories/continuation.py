"""Stories that continue each other over days and weeks: linked, never merged."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from site_builder.model import Card, Story
from site_builder.stories.similarity import Vector, names
from site_builder.text import weights

CONTINUES = 0.3
"""Likeness of two stories' middles, time apart, from which the later one continues the earlier."""
MOST = 6
"""Links that a story has in each direction."""
RARE_NAMES = 2
"""Names of few stories that the two must share."""
FEW = 50
"""Stories with a name that are few, at most; of fewer than 2,500 stories, a fiftieth."""
BEFORE = 30
"""Stories with a name that are looked at: those that began last before this one."""


def continued(stories: Sequence[Story], cards: Mapping[str, Card], vectors: Mapping[str, Vector]) -> tuple[Story, ...]:
    """The stories with their links to earlier and later ones; only dated stories have them."""
    earlier: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    later: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    middles: dict[int, dict[str, float]] = {}
    for before, after in sharing(stories, cards):
        for i in {before, after} - middles.keys():
            middles[i] = middle([vectors[p] for p in stories[i].speakers if p in vectors])
        score = weights.cosine(middles[before], middles[after])
        if score >= CONTINUES:
            earlier[after].append((-score, before))
            later[before].append((-score, after))
    return tuple(
        msgspec.structs.replace(s, earlier=linked(earlier[i], stories), later=linked(later[i], stories)) for i, s in enumerate(stories)
    )


def sharing(stories: Sequence[Story], cards: Mapping[str, Card]) -> Iterator[tuple[int, int]]:
    """(earlier, later) of the dated stories that share names which few stories have, those that began on one day apart."""
    named = [set().union(*(names(cards[p]) for p in s.speakers)) for s in stories]
    spread = weights.document_frequencies(named)
    rare = min(FEW, max(4, len(stories) // 50))
    last: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=BEFORE))
    for i in sorted((i for i, s in enumerate(stories) if s.first), key=lambda i: (stories[i].first, stories[i].id)):
        shared: Counter[int] = Counter()
        for name in named[i]:
            if 1 < spread[name] <= rare:
                shared.update(last[name])
                last[name].append(i)
        yield from ((j, i) for j in sorted(shared) if shared[j] >= RARE_NAMES and stories[j].first != stories[i].first)


def linked(found: list[tuple[float, int]], stories: Sequence[Story]) -> tuple[str, ...]:
    """The strongest links, in the order of time."""
    best = [stories[i] for _, i in sorted(found)[:MOST]]
    return tuple(s.id for s in sorted(best, key=lambda s: (s.first, s.id)))


def middle(members: Sequence[Vector]) -> dict[str, float]:
    """What the articles of a story say on average, as a vector of length 1."""
    total: defaultdict[str, float] = defaultdict(float)
    for member in members:
        for term, weight in member.weighted.items():
            total[term] += weight
    return weights.unit(total)
