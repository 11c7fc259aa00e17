"""Article -> Terms: the weighted words that stories are clustered by."""

from __future__ import annotations

import math
from collections import Counter

from site_builder.model import Article, Terms
from site_builder.text import shingles, weights

KEPT = 160
"""Terms that an article keeps of its body: the most frequent, and among equals those that come first."""
LEAD = 60
"""Words of the beginning of the body that count twice: news says first what it is about."""


def weigh(article: Article) -> Terms:
    """Term weights of body and title, sublinear in the count."""
    tokens: list[str] = []
    for paragraph in article.body:
        tokens += shingles.words(article.text[paragraph.start : paragraph.end])
    body = weights.content_words(tokens)
    counts = Counter(body)
    lead = set(body[:LEAD])
    first = {t: i for i, t in reversed(list(enumerate(body)))}
    ranked = sorted(counts, key=lambda t: (-counts[t] - (t in lead), first[t]))[:KEPT]
    return Terms(
        body=tuple(sorted((t, round(1.0 + math.log(counts[t]), 3)) for t in ranked)),
        title=tuple(sorted(set(weights.content_words(shingles.words(article.title))))),
    )
