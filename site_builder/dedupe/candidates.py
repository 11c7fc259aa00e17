"""Which pairs of texts share runs of words that few others have: an inverted index, built in slices so that memory stays small."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

SLICE = 3000
"""Texts for which one slice of the index is enough; more texts take more slices, one after the other."""
FEW = 6
"""Texts that share a run of which each is paired with each; of more, each is paired with the next `NEXT` ones.  Copies stand next to each other in
the lists of many runs, strangers in those of few, so that no cap on how many texts may share a run is needed, and work grows with the texts."""
NEXT = 2
SHARED = 2
"""Runs that a pair must share to be looked at."""
SHARED_PART = 0.1
"""And the part of the smaller text's indexed runs that these must be; a copy shares over three times as many."""
BLOCK = 500
"""Texts whose pairs are counted together."""


def pairs(signatures: Sequence[tuple[int, Sequence[int]]]) -> list[tuple[int, int]]:
    """Pairs of indices, smaller first, sorted; the input is (index, sorted hashes of runs), ascending by index."""
    if not signatures:
        return []
    indexed = {i: len(hashes) for i, hashes in signatures}
    met = meetings(signatures)
    found: list[tuple[int, int]] = []
    for block in met:
        for key, shared in Counter(block).items():
            one, other = key >> 32, key & 0xFFFFFFFF
            if shared >= SHARED and shared >= SHARED_PART * min(indexed[one], indexed[other]):
                found.append((one, other))
    return sorted(found)


def meetings(signatures: Sequence[tuple[int, Sequence[int]]]) -> list[array[int]]:
    """Each meeting of two texts in the list of a run, as (smaller index << 32 | larger), by blocks of the smaller index."""
    met = [array("Q") for _ in range(signatures[-1][0] // BLOCK + 1)]
    slices = 1 + len(signatures) // SLICE
    for part in range(slices):
        low, high = (part << 32) // slices, ((part + 1) << 32) // slices
        index: defaultdict[int, list[int]] = defaultdict(list)
        for i, hashes in signatures:
            for h in hashes[bisect_left(hashes, low) : bisect_left(hashes, high)] if slices > 1 else hashes:
                index[h].append(i)
        for owners in index.values():
            count = len(owners)
            if count > 1:
                reach = count if count <= FEW else NEXT
                for k, one in enumerate(owners):
                    block, high_half = met[one // BLOCK], one << 32
                    for other in owners[k + 1 : k + 1 + reach]:
                        block.append(high_half | other)
    return met
