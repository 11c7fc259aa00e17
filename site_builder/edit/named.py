"""The names that the editors wrote down, for those who look for names in articles."""

from __future__ import annotations

from typing import get_args

from site_builder.model import Edits, EntityKind

SHORTEST = 3
"""Letters; shorter names are found by the recogniser alone."""


def names(edits: Edits) -> tuple[tuple[str, EntityKind], ...]:
    """(name, kind) of all entities of the editors' and of their aliases, without repeats, sorted; those that are hidden are left out."""
    kinds: dict[str, EntityKind] = {kind: kind for kind in get_args(EntityKind)}
    found = {
        (name, kinds.get(one.kind, "other"))
        for one in edits.entities
        if not one.hide
        for name in (one.name, *one.aliases, *one.merge)
        if len(name) >= SHORTEST
    }
    return tuple(sorted(found))
