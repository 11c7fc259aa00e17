"""Words, hashes of words and of runs of words, and how much of one text another holds."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from zlib import crc32

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
SHINGLE = 3
"""Words in a shingle.  Three survive the noise of character recognition, five do not (measured on seeded noise at 3 to 8 % of the characters)."""
SAMPLE = 1024
"""Shingles that a text keeps at least once it is sampled; 1024 put a containment of .5 within .03."""


def words(text: str) -> list[str]:
    """Lower-case words and numbers, in order; a number keeps its commas and points."""
    return WORD.findall(text.lower())


def word_hash(word: str) -> int:
    """15 bits of a word, never 0, with a 16th that says whether it holds anything but letters."""
    value = (crc32(word.encode("utf-8", "replace")) & 0x7FFF) or 1
    return value if word.isalpha() else value | 0x8000


def shingle_hashes(tokens: Sequence[str], size: int = SHINGLE) -> set[int]:
    """32-bit hashes of all runs of ``size`` words; of the whole text where it is shorter."""
    if not tokens:
        return set()
    last = max(1, len(tokens) - size + 1)
    return {crc32(" ".join(tokens[i : i + size]).encode("utf-8", "replace")) for i in range(last)}


def level(count: int) -> int:
    """Of a text of so many words, shingles are kept whose hash is divisible by two to this power."""
    result = 0
    while count >> (result + 1) >= SAMPLE:
        result += 1
    return result


def sampled(hashes: Iterable[int], depth: int) -> set[int]:
    """The hashes that a sample of this level keeps; two samples compare at the deeper level."""
    mask = (1 << depth) - 1
    return {h for h in hashes if not h & mask}


def pack(values: Iterable[int], code: str = "I") -> bytes:
    """Numbers as little-endian bytes: 32 bits (``I``) or 16 bits (``H``)."""
    packed = array(code, values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack(data: bytes, code: str = "I") -> array[int]:
    """What `pack` packed."""
    values: array[int] = array(code)
    values.frombytes(data[: len(data) - len(data) % values.itemsize])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def containment(one: AbstractSet[int], other: AbstractSet[int]) -> float:
    """Shared part of the smaller set."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
