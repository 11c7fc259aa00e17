"""Article -> Terms: the weighted words that stories are clustered by."""

from __future__ import annotations

from collections import Counter

from site_builder.model import Article, Terms
from site_builder.text import shingles, weights

KEPT = 160
"""Terms that an article keeps of its body: the most frequent, and among equals those that come first."""
FLAT = 0.75
"""Power of the count: a word used four times weighs 2.8.  Between the count itself and its logarithm AllSides and ECB+ barely differ."""


def weigh(article: Article) -> Terms:
    """Term weights of body and title, sublinear in the count."""
    counts: Counter[str] = Counter()
    for paragraph in article.body:
        counts.update(shingles.words(article.text[paragraph.start : paragraph.end]))
    told = weights.content_counts(counts)
    kept = sorted(told, key=lambda term: -told[term])[:KEPT]
    return Terms(
        body=tuple((term, round(told[term] ** FLAT, 3)) for term in sorted(kept)),
        title=tuple(sorted(set(weights.content_words(shingles.words(article.title))))),
    )
