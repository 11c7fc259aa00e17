"""The words of a sentence that say something."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.text.normalise import stem
from site_builder.text.weights import FUNCTION_WORDS


def content_terms(tokens: Sequence[str]) -> tuple[str, ...]:
    """Stems of the words that say something, sorted, without repeats."""
    return tuple(sorted({stem(t) for t in tokens if t.lower() not in FUNCTION_WORDS and (len(t) > 1 or not t.isascii())}))
