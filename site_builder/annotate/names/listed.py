"""Places, well-known bodies and products by list: what the model may pass over."""

from __future__ import annotations

import functools

from site_builder.annotate.names import rules, tables, tokens

KNOWN = 0.8
"""Confidence in a name that a list holds."""


@functools.cache
def _starts() -> frozenset[str]:
    return tables.places() | tables.actors() | tables.products() | tables.place_starts()


def listed(words: list[str]) -> list[rules.Span]:
    """The listed names of a sentence."""
    spans: list[rules.Span] = []
    starts = _starts()
    at = 0
    while at < len(words):
        size = _size(words, at) if words[at].lower() in starts and tokens.is_capital(words[at]) else 0
        if size:
            end = at + size
            numbered = (
                " ".join(words[at:end]).lower() in tables.products() and end < len(words) and words[end].isdigit() and len(words[end]) < 3
            )
            spans.append((at, end + numbered, rules.classify(words[at:end])[0], KNOWN))
        at += size or 1
    return spans


def _size(words: list[str], at: int) -> int:
    """Words of the longest listed name that begins here; 0 when none does."""
    for size in (3, 2, 1):
        run = words[at : at + size]
        if len(run) < size or not all(tokens.is_capital(word) for word in run):
            continue
        low = " ".join(run).lower()
        if low in tables.place_phrases():
            return size
        if size == 1 and (low in tables.places() or low in tables.actors() or low in tables.products()):
            return int(run[0].isupper() or len(low) > 3 and low not in tables.never())
    return 0


def fill(words: list[str], spans: list[rules.Span]) -> list[rules.Span]:
    """Adds listed names that the model passed over, unless they may be part of a longer name."""
    taken = {n for low, high, _, _ in spans for n in range(low - 1, high + 1)}
    more = [
        (low, high, kind, sure)
        for low, high, kind, sure in listed(words)
        if not taken.intersection(range(low, high))
        and (low == 0 or not tokens.is_capital(words[low - 1]) or low == 1)
        and (high >= len(words) or not tokens.is_capital(words[high]))
    ]
    return sorted([*spans, *more]) if more else spans
