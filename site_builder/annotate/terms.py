"""Article -> Terms: the weighted words that stories are clustered by."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from site_builder.model import Terms
from site_builder.text import shingles, weights

KEPT = 160
"""Terms that an article keeps of its body: the most frequent, and among equals those that come first."""
FLAT = 0.75
"""Power of the count: a word used four times weighs 2.8.  Between the count itself and its logarithm AllSides and ECB+ barely differ."""


def weigh(told: list[list[str]], title: str) -> Terms:
    """Term weights of the words of a body, sublinear in the count, and of a title."""
    counted = weights.content_counts(Counter(chain.from_iterable(told)))
    kept = sorted(counted, key=lambda term: -counted[term])[:KEPT]
    return Terms(
        body=tuple((term, round(counted[term] ** FLAT, 3)) for term in sorted(kept)),
        title=tuple(sorted(set(weights.content_words(shingles.words(title))))),
    )
