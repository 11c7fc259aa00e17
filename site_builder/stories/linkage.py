"""Average linkage over a sparse graph: what is not linked counts as not alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

LINK = 0.03
"""Likeness under which a pair is no link."""
TOGETHER = 0.12
"""Average likeness from which two parts are one story; measured on AllSides, BASIL and ECB+ together."""


def partition(loose: Sequence[float], links: Iterable[tuple[int, int, float]], together: float = TOGETHER) -> list[list[int]]:
    """Parts of 0 ... len(loose)-1, merged best first while two parts are at least ``together`` alike.

    ``loose`` says how far the looseness of a part is forgiven: 0 is average linkage, 1 compares the parts' middles.
    Ties go to the lower numbers, so that numbers given by path make the outcome independent of the order of input.
    """
    parts = Parts(loose)
    for one, other, weight in links:
        parts.sums[one][other] = parts.sums[other][one] = weight
    heap = [(-a, i, j) for i in range(len(loose)) for j in parts.sums[i] if i < j and (a := parts.alike(i, j)) >= together]
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
    """Parts on their way to a partition, with the sums of the links between them and within them."""

    def __init__(self, loose: Sequence[float]) -> None:
        count = len(loose)
        self.loose = list(loose)
        self.members: list[list[int]] = [[i] for i in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self.within = [1.0] * count

    def alike(self, one: int, other: int) -> float:
        """Average link between two parts, over the average link within each as far as its looseness is forgiven."""
        a, b = len(self.members[one]), len(self.members[other])
        average = self.sums[one].get(other, 0.0) / (a * b)
        inner: float = (self.within[one] / (a * a)) ** (self.loose[one] / 2) * (self.within[other] / (b * b)) ** (self.loose[other] / 2)
        return round(average / inner, 9)

    def merge(self, one: int, other: int) -> None:
        """The second part becomes part of the first."""
        a, b = len(self.members[one]), len(self.members[other])
        self.loose[one] = (self.loose[one] * a + self.loose[other] * b) / (a + b)
        self.within[one] += self.within[other] + 2 * self.sums[one].get(other, 0.0)
        self.members[one] += self.members[other]
        self.members[other] = []
        for third, weight in self.sums[other].items():
            del self.sums[third][other]
            if third != one:
                self.sums[one][third] = self.sums[third][one] = self.sums[one].get(third, 0.0) + weight
        self.sums[other] = {}
