"""The headline of a story: the title of the article that says most of what all say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from site_builder.model import Card
from site_builder.stories.similarity import Vector
from site_builder.text import shingles, weights

LONGEST = 110
"""Characters from which a title is too long for a headline."""
SHORTEST = 4
"""Words of a headline that says what happened."""
FRESH = 0.2
"""How much more the newest title counts than the oldest: a headline says where things stand, not how they began."""


def headline(speakers: Sequence[str], cards: Mapping[str, Card], vectors: Mapping[str, Vector]) -> tuple[str, str]:
    """(title, path it is from): its words weigh most in all articles of the story together, a newer title's a little more; among equals the first's."""
    days = sorted({cards[p].published.day for p in speakers if cards[p].published.day})
    age = {day: place / max(1, len(days) - 1) for place, day in enumerate(days)}
    middle: defaultdict[str, float] = defaultdict(float)
    for path in speakers:
        for term, weight in vectors[path].weighted.items() if path in vectors else ():
            middle[term] += weight / len(speakers)

    def telling(path: str) -> float:
        title = cards[path].title
        words = shingles.words(title)
        if not words:
            return -1.0
        terms = set(weights.content_words(words))
        score: float = sum(middle.get(t, 0.0) for t in terms) / max(4, len(terms)) ** 0.7
        score *= 1 + FRESH * age.get(cards[path].published.day, 0.0)
        return score * (0.6 if len(title) > LONGEST or len(words) < SHORTEST else 1.0)

    best = max(speakers, key=lambda p: (round(telling(p), 6), -speakers.index(p)))
    return cards[best].title, best
