"""How much the articles speak of each day."""

from __future__ import annotations

from collections import defaultdict

from site_builder.model import Card
from site_builder.text import timevalues

HALF_LIFE = 30
"""Days after which a reference to a day counts double: that a day is still named a month later says more than that it is named at once."""


def weigh(cards: tuple[Card, ...]) -> dict[str, float]:
    """Day -> weighted number of articles that refer to it, by day; an article's own day of publication counts half.

    A reference weighs 1 + min(1, days since / half life): days that later articles come back to are turning points.
    """
    weights: dict[str, float] = defaultdict(float)
    for card in cards:
        published = timevalues.to_day(card.published.day)
        if published is not None:
            weights[published.isoformat()] += 0.5
        for value, count in card.days:
            day = timevalues.to_day(value)
            if day is None:
                continue
            later = (published - day).days if published else 0
            weights[day.isoformat()] += min(count, 3) ** 0.5 * (1 + max(0.0, min(1.0, later / HALF_LIFE)))
    return {day: round(weights[day], 4) for day in sorted(weights)}
