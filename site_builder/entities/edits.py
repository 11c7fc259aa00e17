"""What the editors say of names, in the form that linking asks for."""

from __future__ import annotations

from collections.abc import Collection

from site_builder.entities.naming import Key, key_of
from site_builder.model import EntityEdit, EntityKind, Value

KINDS: dict[str, EntityKind] = {
    "person": "person", "organisation": "organisation", "place": "place", "product": "product", "event": "event", "work": "work",
}  # fmt: skip


class Rulings(Value):
    """The editors' word on names."""

    merged: dict[Key, Key]
    """Name -> the name it stands for."""
    kept_apart: dict[Key, tuple[Key, ...]]
    records: dict[Key, EntityEdit]
    """Name -> the file that speaks of it."""

    def apart(self, one: Key, other: Key) -> bool:
        """Whether two names must stay two entities."""
        return other in self.kept_apart.get(one, ()) or one in self.kept_apart.get(other, ())


def rule(edits: tuple[EntityEdit, ...], known: Collection[Key]) -> Rulings:
    """Rulings of all edits; of two that speak of one name the first by file name holds.

    Args: known: the names of the articles; a record by a name that none of them has speaks of the first of its aliases that one has.
    """
    merged: dict[Key, Key] = {}
    apart: dict[Key, tuple[Key, ...]] = {}
    records: dict[Key, EntityEdit] = {}
    for edit in sorted(edits, key=lambda e: e.file):
        own, *others = (_key(name, edit, known) for name in (edit.name, *edit.aliases, *edit.merge))
        key = next((key for key in (own, *others) if key in known), own)
        records.setdefault(key, edit)
        for other in others:
            if other != key:
                merged.setdefault(other, key)
        names = tuple(_key(name, edit, known) for name in (*edit.not_aliases, *edit.split))
        apart[key] = apart.get(key, ()) + names
    return Rulings(merged, apart, records)


def _key(name: str, edit: EntityEdit, known: Collection[Key]) -> Key:
    """A name as compared; its titles and legal forms are those of the kind that the articles take it for."""
    keys = [key_of(name, kind) for kind in (kind_of(edit), "person", "organisation", "place")]
    return next((key for key in keys if key in known), keys[0])


def kind_of(edit: EntityEdit) -> EntityKind:
    """The kind that the editor gives, 'other' when it is none of ours."""
    return KINDS.get(edit.kind, "other")
