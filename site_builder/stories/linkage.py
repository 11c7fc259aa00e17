"""Average linkage over a sparse graph: what is not linked counts as not alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from site_builder.stories.similarity import Vector

NEIGHBOURS = 2
"""Most like articles whose likeness is what an article is measured by."""
LONELY = 0.2
"""Likeness to those that every article is supposed to have at least: an article that nothing is like joins nothing that is hardly like it."""
USUAL = 150
SHORTER = 0.25
"""Terms of a usual article, and the power by which a shorter one is measured less: it shares fewer words with its like."""
BARE = 0.073
"""By what a bare headline is measured: two headlines of one story often share no word."""
TOGETHER = 0.7
"""Average measured likeness from which two parts are one story; on AllSides, BASIL and ECB+, whole and with half or nine tenths of their stories cut
down to one article."""


def measures(found: Sequence[Vector], links: Iterable[tuple[int, int, float]]) -> list[float]:
    """For each article what its likenesses are measured by: how like its nearest neighbours are to it (L. Zelnik-Manor, P. Perona,
    Self-Tuning Spectral Clustering, 2004), so that a busy topic is parted as finely as a quiet one."""
    nearest: list[list[float]] = [[] for _ in found]
    for one, other, likeness in links:
        nearest[one].append(likeness)
        nearest[other].append(likeness)
    told = []
    for vector, near in zip(found, nearest, strict=True):
        mean = sum(heapq.nlargest(NEIGHBOURS, near)) / NEIGHBOURS
        told.append(BARE if vector.bare else max(mean, LONELY) * min(1.0, vector.size / USUAL) ** SHORTER)
    return told


def partition(count: int, links: Iterable[tuple[int, int, float]], together: float = TOGETHER) -> list[list[int]]:
    """Parts of 0 ... count-1, merged best first while the average link between two parts is at least ``together``.

    Ties go to the lower numbers, so that numbers given by path make the outcome independent of the order of input.
    """
    parts = Parts(count)
    for one, other, weight in links:
        parts.sums[one][other] = parts.sums[other][one] = weight
    heap = [(-a, i, j) for i in range(count) for j in parts.sums[i] if i < j and (a := parts.alike(i, j)) >= together]
    heapq.heapify(heap)
    while heap:
        negative, one, other = heapq.heappop(heap)
        if not parts.members[one] or not parts.members[other] or parts.alike(one, other) != -negative:
            continue
        parts.merge(one, other)
        for third in parts.sums[one]:
            value = parts.alike(one, third)
            if value >= together:
                heapq.heappush(heap, (-value, min(one, third), max(one, third)))
    return [sorted(p) for p in parts.members if p]


class Parts:
    """Parts on their way to a partition, with the sums of the links between them."""

    def __init__(self, count: int) -> None:
        self.members: list[list[int]] = [[i] for i in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]

    def alike(self, one: int, other: int) -> float:
        """Average link between two parts."""
        return round(self.sums[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other])), 9)

    def merge(self, one: int, other: int) -> None:
        """The second part becomes part of the first."""
        self.members[one] += self.members[other]
        self.members[other] = []
        for third, weight in self.sums[other].items():
            del self.sums[third][other]
            if third != one:
                self.sums[one][third] = self.sums[third][one] = self.sums[one].get(third, 0.0) + weight
        self.sums[other] = {}
