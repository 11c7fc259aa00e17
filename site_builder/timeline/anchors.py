"""The day against which each article of a story is read: its own, or one borrowed from the story."""

from __future__ import annotations

from collections import Counter

from site_builder.model import Anchor, Card, Story
from site_builder.text import timevalues


def anchors(story: Story, cards: dict[str, Card]) -> tuple[Anchor, ...]:
    """One anchor a member, in the order of the members."""
    days = {path: cards[path].published.day for path in story.members if path in cards and cards[path].published.day}
    return tuple(_anchor(path, cards.get(path), days) for path in story.members)


def _anchor(path: str, card: Card | None, days: dict[str, str]) -> Anchor:
    own = card.published if card else None
    if own and own.day:
        return Anchor(path, own.day, "published", f"The article states its own date, {own.day}.")
    fitting = {p: d for p, d in days.items() if not (own and own.value) or d.startswith(own.value)}
    if not fitting:
        if own and own.value:
            return Anchor(path, own.value, "published", f"The article states no more than {own.value}.")
        return Anchor(path, "", "none", "Neither the article nor another one of its story states a date.")
    counts = Counter(fitting.values())
    day = min(counts, key=lambda d: (-counts[d], d))
    dated = counts[day]
    which = "the one article" if dated == 1 else f"{dated} articles"
    return Anchor(
        path,
        day,
        "story",
        f"The article states no date; {which} of its story that most agree on a day {'is' if dated == 1 else 'are'} dated {day}.",
    )


def resolve(value: str, direction: str, anchor: str) -> str:
    """A symbolic value read against an anchor's day; it comes back unchanged when the anchor is no day."""
    return timevalues.resolve(value, direction, anchor)
