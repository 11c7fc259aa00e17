"""What a publisher repeats over its captures is its own, not an article's."""

from __future__ import annotations

import hashlib
import re

from site_builder.model import RawArticle, RawCard
from site_builder.text.links import host_of

MIN_CAPTURES = 3
"""Captures of a publisher in which a line must stand."""
MIN_SHARE = 0.3
"""Share of the publisher's captures in which a line must stand; wire copies of one text stay below it."""
MAX_LINES = 400
SQUEEZED = re.compile(r"[\W_]+")


def line_key(text: str) -> str:
    """Short hash of a line as it is compared: letters and figures alone."""
    return hashlib.blake2b(SQUEEZED.sub(" ", text.lower()).strip().encode("utf-8", "replace"), digest_size=8).hexdigest()


def publisher_key(raw: RawArticle) -> str:
    """Under which captures count as one publisher's: the stated name, else the host of the stated address, else ''."""
    for field in ("publisher", "url"):
        for witness in raw.witnesses:
            if witness.field == field and witness.value:
                value = host_of(witness.value) if witness.value.startswith("http") else witness.value
                return " ".join(value.lower().split())
    return ""


def raw_card(raw: RawArticle) -> RawCard:
    """What `learn` needs of a capture."""
    blocks = raw.blocks[: MAX_LINES // 2] + raw.blocks[-MAX_LINES // 2 :]
    keys = {line_key(raw.text[b.start : b.end]) for b in blocks if b.end - b.start > 2}
    return RawCard(raw.path, publisher_key(raw), tuple(sorted(keys)))


def learn(cards: tuple[RawCard, ...]) -> dict[str, tuple[str, ...]]:
    """For each publisher the lines that it repeats, whatever the order of the cards."""
    counts: dict[str, dict[str, int]] = {}
    captures: dict[str, int] = {}
    for card in cards:
        if card.publisher:
            captures[card.publisher] = captures.get(card.publisher, 0) + 1
            lines = counts.setdefault(card.publisher, {})
            for line in card.lines:
                lines[line] = lines.get(line, 0) + 1
    learnt: dict[str, tuple[str, ...]] = {}
    for publisher in sorted(counts):
        least = max(MIN_CAPTURES, MIN_SHARE * captures[publisher])
        repeated = tuple(sorted(line for line, count in counts[publisher].items() if count >= least))
        if repeated:
            learnt[publisher] = repeated
    return learnt
