"""What the editors say of names, in the form that linking asks for."""

from __future__ import annotations

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


def rule(edits: tuple[EntityEdit, ...]) -> Rulings:
    """Rulings of all edits; of two that speak of one name the first by file name holds."""
    merged: dict[Key, Key] = {}
    apart: dict[Key, tuple[Key, ...]] = {}
    records: dict[Key, EntityEdit] = {}
    for edit in sorted(edits, key=lambda e: e.file):
        key = key_of(edit.name, kind_of(edit))
        records.setdefault(key, edit)
        for name in (*edit.aliases, *edit.merge):
            other = key_of(name, kind_of(edit))
            if other != key:
                merged.setdefault(other, key)
        names = tuple(key_of(name, kind_of(edit)) for name in (*edit.not_aliases, *edit.split))
        apart[key] = apart.get(key, ()) + names
    return Rulings(merged, apart, records)


def kind_of(edit: EntityEdit) -> EntityKind:
    """The kind that the editor gives, 'other' when it is none of ours."""
    return KINDS.get(edit.kind, "other")
