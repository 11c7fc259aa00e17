"""Average linkage over a sparse graph: what is not linked counts as not alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

LINK = 0.15
"""Likeness under which a pair is no link."""
TOGETHER = 0.2
"""Average likeness from which two parts are one story; measured on AllSides, BASIL and ECB+ together."""


def partition(count: int, links: Iterable[tuple[int, int, float]], together: float = TOGETHER) -> list[list[int]]:
    """Parts of 0 ... count-1, merged best first while the average link between two parts is at least ``together``.

    Ties go to the lower numbers, so that numbers given by path make the outcome independent of the order of input.
    """
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for one, other, weight in links:
        sums[one][other] = sums[other][one] = weight
    parts: list[list[int]] = [[i] for i in range(count)]
    heap = [(-round(w, 9), i, j) for i in range(count) for j, w in sums[i].items() if i < j and w >= together]
    heapq.heapify(heap)
    while heap:
        negative, one, other = heapq.heappop(heap)
        if not parts[one] or not parts[other] or average(sums, parts, one, other) != -negative:
            continue
        merge(sums, parts, one, other)
        for third in sums[one]:
            value = average(sums, parts, one, third)
            if value >= together:
                heapq.heappush(heap, (-value, min(one, third), max(one, third)))
    return [sorted(p) for p in parts if p]


def average(sums: list[dict[int, float]], parts: list[list[int]], one: int, other: int) -> float:
    """Sum of the links between two parts by the number of their pairs."""
    return round(sums[one].get(other, 0.0) / (len(parts[one]) * len(parts[other])), 9)


def merge(sums: list[dict[int, float]], parts: list[list[int]], one: int, other: int) -> None:
    """The second part becomes part of the first."""
    parts[one] += parts[other]
    parts[other] = []
    for third, weight in sums[other].items():
        del sums[third][other]
        if third != one:
            sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + weight
    sums[other] = {}
