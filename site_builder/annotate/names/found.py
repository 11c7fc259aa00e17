"""A name as recognised, before names are joined."""

from __future__ import annotations

from site_builder.model import EntityKind, Value


class Found(Value):
    """A name at a span."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: EntityKind
    confidence: float
    opens: bool
    """It is the first thing in its sentence, where a capital says little."""
