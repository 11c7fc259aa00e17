"""Which pairs of texts share rare shingles: an inverted index, built in slices so that memory stays small."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

SLICE = 3000
"""Texts for which one slice of the index is enough; more texts take more slices, one after the other."""
INDEXED = 2
"""The index holds every fourth shingle (two to this power) of a long text, all of a short one."""
SHORT = 160
"""Words below which all shingles are indexed: under it, a quarter leaves too few."""
SHARED = 2
"""Rare shingles that a pair must share to be looked at."""

SHARED_PART = 0.1
"""And the part of the smaller text's indexed shingles that these must be; a copy shares over three times as many."""


def frequency_cap(texts: int) -> int:
    """Texts in which a shingle may stand and still tell; grows with the square root, so that pairs grow no faster than texts."""
    return 12 + round(1.2 * math.sqrt(texts))


def pairs(signatures: Sequence[tuple[int, Sequence[int], int]]) -> list[tuple[int, int]]:
    """Pairs of indices, smaller first, sorted; the input is (index, sorted shingle hashes, words)."""
    cap, slices = frequency_cap(len(signatures)), 1 + len(signatures) // SLICE
    short = [i for i, _, count in signatures if count < SHORT]
    few = set(short)
    indexed: Counter[int] = Counter()
    counts: Counter[tuple[int, int]] = Counter()
    for part in range(slices):
        low, high = (part << 32) // slices, ((part + 1) << 32) // slices
        index: defaultdict[int, list[int]] = defaultdict(list)
        for i, hashes, _ in signatures:
            own = hashes[bisect_left(hashes, low) : bisect_left(hashes, high)] if slices > 1 else hashes
            own = own if i in few else [h for h in own if not h & ((1 << INDEXED) - 1)]
            indexed[i] += len(own)
            for h in own:
                index[h].append(i)
        for owners in index.values():
            if 1 < len(owners) <= cap:
                for k, one in enumerate(owners):
                    for other in owners[k + 1 :]:
                        counts[(one, other) if one < other else (other, one)] += 1
    return sorted(p for p, shared in counts.items() if shared >= max(SHARED, SHARED_PART * min(indexed[p[0]], indexed[p[1]])))
