"""Two texts -> whether they are one, and how: the exact look at a candidate pair."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from site_builder.model import Relation, Signature
from site_builder.text import shingles

COPY = 0.36
"""Containment from which two texts are one; quotations and templates stay below, noise and truncation above (seeded edits of news)."""
EXCERPT = 0.6
"""A text of fewer words than this share of the other is an excerpt of it."""
TEMPLATE_FIGURES = 4
"""Figures in the same place from which on their agreement tells a template from a revision."""
NEW_SENTENCE = 9
"""Words from which a sentence counts as news of its own; shorter ones are captions and prompts."""
NOVEL = 0.25
"""A sentence is new when no more than this share of its word pairs stands in the other text."""


class Text(NamedTuple):
    """A signature, unpacked once for all pairs it is part of."""

    hashes: frozenset[int]
    depth: int
    words: int
    exact: str
    sentences: tuple[tuple[int, ...], ...]


class Verdict(NamedTuple):
    similarity: float
    relation: Relation


def unpacked(signature: Signature) -> Text:
    sentences: list[tuple[int, ...]] = []
    current: list[int] = []
    for value in shingles.unpack(signature.stream, "H"):
        if value:
            current.append(value)
        else:
            sentences.append(tuple(current))
            current = []
    if current:
        sentences.append(tuple(current))
    hashes = frozenset(shingles.unpack(signature.shingles))
    return Text(hashes, shingles.level(signature.words), signature.words, signature.exact, tuple(sentences))


def similarity(one: Text, other: Text) -> float:
    """Containment of the smaller text's shingles in the larger's."""
    if one.exact == other.exact:
        return 1.0
    a, b = one.hashes, other.hashes
    if one.depth != other.depth:
        depth = max(one.depth, other.depth)
        a, b = frozenset(shingles.sampled(a, depth)), frozenset(shingles.sampled(b, depth))
    return shingles.containment(a, b)


def judge(one: Text, other: Text) -> Verdict | None:
    """How two texts are one; None when they are two.  The same in either order."""
    found = similarity(one, other)
    if one.exact == other.exact:
        return Verdict(1.0, "same")
    if found < COPY:
        return None
    kept, changed, noise = same_places(one, other)
    if changed + kept >= TEMPLATE_FIGURES and changed > kept and found < 0.9 and min(one.words, other.words) < 250:
        return None  # a form filled in anew
    share = changed / max(1, kept + changed)
    if changed and share > 3 * noise and noise < 0.06:
        return Verdict(found, "revision")
    if noise < 0.04 and (news(one, other) or news(other, one)) and found > 0.7:
        return Verdict(found, "revision")
    if min(one.words, other.words) < EXCERPT * max(one.words, other.words):
        return Verdict(found, "excerpt")
    return Verdict(found, "near")


def same_places(one: Text, other: Text) -> tuple[int, int, float]:
    """Figures that stand in the same place of both texts and agree; those that differ; and the share of other words that differ.

    A place is the two words before and the one after, or the one before and the two after, where it occurs once in a text.
    """
    a, b = places(one), places(other)
    kept = changed = 0
    agree = differ = 0
    for place, word in a.items():
        twin = b.get(place, 0)
        if not word or not twin:
            continue
        if word & 0x8000 and twin & 0x8000:
            kept, changed = kept + (word == twin), changed + (word != twin)
        else:
            agree, differ = agree + (word == twin), differ + (word != twin)
    return kept, changed, differ / max(1, agree + differ)


def places(text: Text) -> dict[tuple[int, int, int], int]:
    """(two words before, word after) -> the word there; 0 where the place occurs more than once."""
    found: dict[tuple[int, int, int], int] = {}
    for sentence in text.sentences:
        padded = (0, 0, *sentence, 0)
        for i in range(2, len(padded) - 1):
            place = (padded[i - 2], padded[i - 1], padded[i + 1])
            found[place] = 0 if place in found else padded[i]
    return found


def news(older: Text, newer: Text) -> int:
    """Sentences of the newer text of which the older holds nothing, between sentences that it holds."""
    have = Counter(pair for s in older.sentences for pair in zip(s, s[1:], strict=False))
    states: list[bool] = []
    for sentence in newer.sentences:
        if len(sentence) < NEW_SENTENCE:
            continue
        twos = list(zip(sentence, sentence[1:], strict=False))
        states.append(sum(t in have for t in twos) <= NOVEL * len(twos))
    while states and states[-1]:
        states.pop()
    states.reverse()
    while states and states[-1]:
        states.pop()
    return sum(states)
