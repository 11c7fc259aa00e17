"""Article -> Terms: the weighted words that stories are clustered by."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from site_builder.model import Terms
from site_builder.text import shingles, weights

KEPT = 160
"""Terms that an article keeps of its body: the most frequent, and among equals those that come first."""


def weigh(told: list[list[str]], title: str) -> Terms:
    """The terms of a body, counted, and those of a title."""
    counted = weights.content_counts(Counter(chain.from_iterable(told)))
    kept = sorted(counted, key=counted.__getitem__, reverse=True)[:KEPT]
    return Terms(
        body=" ".join(kept),
        counts=bytes(min(255, counted[term]) for term in kept),
        title=" ".join(sorted(set(weights.content_words(shingles.words(title))))),
    )
