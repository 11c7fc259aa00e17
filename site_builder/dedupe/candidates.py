"""Which pairs of texts share runs of words that few others have: an inverted index, built in slices so that memory stays small."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

SLICE = 10_000
"""Texts for which one slice of the index is enough; more texts take more slices, one after the other."""
FEW = 6
"""Texts that share a run of which each is paired with each; of more, each is paired with the next `NEXT` ones.  Copies stand next to each other in
the lists of many runs, strangers in those of few, so that no cap on how many texts may share a run is needed, and work grows with the texts."""
NEXT = 2
SHARED = 2
"""Runs that a pair must share to be looked at."""
SHARED_PART = 0.1
"""And the part of the smaller text's runs, as far as both sample them, that these must be; a copy shares over three times as many."""
BLOCK = 500
"""Texts whose pairs are counted together."""


class Indexed(NamedTuple):
    """A text as the index knows it."""

    number: int
    hashes: Sequence[int]
    """Of its sampled runs, sorted."""
    bits: int
    """How many bits of a run's hash are zero to be in the sample."""


def pairs(texts: Sequence[Indexed]) -> list[tuple[int, int]]:
    """Pairs of numbers, smaller first, sorted; the texts ascend by number."""
    known = {text.number: (len(text.hashes), text.bits) for text in texts}
    found: list[tuple[int, int]] = []
    for block in meetings(texts) if texts else ():
        for key, shared in Counter(block).items():
            if shared >= SHARED:
                one, other = key >> 32, key & 0xFFFFFFFF
                (count, bits), (many, coarse) = known[one], known[other]
                deeper = max(bits, coarse)
                if shared >= SHARED_PART * min(count >> deeper - bits, many >> deeper - coarse):
                    found.append((one, other))
    return sorted(found)


def meetings(texts: Sequence[Indexed]) -> list[array[int]]:
    """Each meeting of two texts in the list of a run, as (smaller number << 32 | larger), by blocks of the smaller number."""
    met = [array("Q") for _ in range(texts[-1].number // BLOCK + 1)]
    slices = 1 + len(texts) // SLICE
    for part in range(slices):
        low, high = (part << 32) // slices, ((part + 1) << 32) // slices
        index: defaultdict[int, list[int]] = defaultdict(list)
        for i, hashes, _ in texts:
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
