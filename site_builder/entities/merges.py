"""Names of all articles that are one: shorter name -> fuller name, with the reason."""

from __future__ import annotations

from collections import defaultdict

from site_builder.entities import wellknown
from site_builder.entities.bearers import one_name
from site_builder.entities.edits import Rulings
from site_builder.entities.naming import JUNIOR, PARTICLES, Key, initials, key_of, strong_forms, surname, weak_forms
from site_builder.entities.node import Id, Ids, Node

SHARED = 2
"""Other names that the articles of 'Mike Hale' and of 'Michael Hale' share before the two are one."""
COMMON_NAME = 0.1
"""Names in more than this share of all articles say nothing of whom an article is about."""
STRAY = 3
"""A name with a word too much ('Speaker Ada King') stands in at most one of so many articles that have the name without it."""
RARE_FULL = 0.05
"""An acronym joins a body that at least this share of the acronym's articles is about: one that is written out hardly ever is another's."""

Merges = dict[Id, tuple[Id, str]]
Candidates = list[tuple[Id, str]]


def merges(ids: Ids, nodes: dict[Id, Node], rulings: Rulings) -> Merges:
    """Shorter name -> (fuller name, reason)."""
    found = _ruled(nodes, rulings)
    near = _Near(ids)
    strong, weak = _forms(nodes)
    acronyms, longer = _acronyms(nodes), _longer(nodes)
    for ident in sorted(nodes):
        group, key = ident
        if not key or key in rulings.merged:
            continue
        same = wellknown.same().get(key)
        if same is not None and (group, same) in nodes:
            found[ident] = ((group, same), "another name of the same")
            continue
        full = [c for c in strong.get(ident, ()) if not rulings.apart(key, c[0][1]) and not _both(nodes, ident, c[0])]
        if not full:
            kin = ident if group != "person" else ("thing", key)
            full = [c for c in weak.get(kin, ()) if len(key) == 1 or group != "person" if not rulings.apart(key, c[0][1])]
        if not full and len(key) == 1 and key[0] not in wellknown.acronyms():
            full = [c for c in acronyms.get(ident, ()) if not rulings.apart(key, c[0][1]) and _spelled_out(nodes[ident], nodes[c[0]], near)]
        if group == "person" and not full:
            full = [c for c in _nicknamed(key, nodes) if not rulings.apart(key, c[0][1]) and near.shared(nodes[ident], nodes[c[0]]) >= SHARED]
        if group == "person" and not full and len(key) > 1:
            full = [c for c in longer.get(key, ()) if not rulings.apart(key, c[0][1]) and near.shared(nodes[ident], nodes[c[0]]) >= SHARED and not _stray(nodes[c[0]], nodes[ident])]
        if group == "person" and not full:
            full = [c for c in _within(key) if c[0] in nodes and not rulings.apart(key, c[0][1]) and _stray(nodes[ident], nodes[c[0]])]
        if group == "person" and len(full) > 1:
            full = one_name(full)
        if len(full) == 1:
            found[ident] = full[0]
        elif group == "thing" and len(key) > 1 and (short := _usual(nodes[ident], key)) in nodes and found.get(short, ("",))[0] != ident:
            found[ident] = (short, "called so most often where the full name stands")
    return found


def _usual(node: Node, key: Key) -> Id:
    """The first word of a body's name, where its articles call it by this word at least as often as by all others: 'Ford' for Ford Motors."""
    alone = sum(count for form, count in node.forms.items() if key_of(form, "organisation") == key[:1])
    return ("thing", key[:1]) if 2 * alone >= node.forms.total() else ("", ())


def _ruled(nodes: dict[Id, Node], rulings: Rulings) -> Merges:
    """What the editors merge."""
    found: Merges = {}
    for group, key in sorted(nodes):
        other = rulings.merged.get(key)
        target = None if other is None else _bearer(other, group, nodes)
        if target is not None and target != (group, key):
            found[group, key] = (target, "the editor says so")
    return found


def _bearer(key: Key, group: str, nodes: dict[Id, Node]) -> Id | None:
    for candidate in (group, "person", "thing", "place"):
        if (candidate, key) in nodes:
            return candidate, key
    return None


def _forms(nodes: dict[Id, Node]) -> tuple[dict[Id, Candidates], dict[Id, Candidates]]:
    strong: dict[Id, Candidates] = defaultdict(list)
    weak: dict[Id, Candidates] = defaultdict(list)
    for ident in sorted(nodes):
        group, key = ident
        for form, why in strong_forms(key, group):
            strong[group, form].append((ident, why))
        for form, why in weak_forms(key, group):
            weak[group, form].append((ident, why))
    return strong, weak


def _both(nodes: dict[Id, Node], short: Id, full: Id) -> bool:
    """A father and a 'Jr.' whom one article tells apart, unless most write 'Jr.'."""
    if full[1][-1] not in ("jr", "sr") or short[1][-1] == full[1][-1] or len(short[1]) < 2:
        return False
    one, other = nodes[short].paths, nodes[full].paths
    return len(one) > len(other) and not one.keys().isdisjoint(other)


def _acronyms(nodes: dict[Id, Node]) -> dict[Id, Candidates]:
    found: dict[Id, Candidates] = defaultdict(list)
    for ident in sorted(nodes):
        group, key = ident
        letters = initials(key) if group != "person" else ""
        if letters and ("thing", (letters,)) in nodes:
            found["thing", (letters,)].append((ident, "its initials"))
    return found


def _spelled_out(acronym: Node, full: Node, near: _Near) -> bool:
    """The body is written out often enough for the acronym to be its own, and the two are met in one company."""
    if len(full.paths) < RARE_FULL * len(acronym.paths) or len(full.paths) < 2 < len(acronym.paths):
        return False
    return not acronym.paths.keys().isdisjoint(full.paths) or near.shared(acronym, full) > 0


def _nicknamed(key: Key, nodes: dict[Id, Node]) -> Candidates:
    """'Mike Hale' -> 'Michael Hale'."""
    if len(key) < 2:
        return []
    longer = (("person", (name, *key[1:])) for name in wellknown.long_forms().get(key[0], ()))
    return [(other, f"'{key[0].capitalize()}' is short for '{other[1][0].capitalize()}'") for other in longer if other in nodes]


def _longer(nodes: dict[Id, Node]) -> dict[Key, Candidates]:
    """'Tayyip Erdogan' -> 'Recep Tayyip Erdogan': the persons whose name ends with another of two words."""
    found: dict[Key, Candidates] = defaultdict(list)
    for ident in sorted(nodes):
        if ident[0] == "person" and len(ident[1]) > 2 and ident[1][-1] not in JUNIOR:
            found[ident[1][-2:]].append((ident, "the same name without its first word"))
    return found


def _within(key: Key) -> Candidates:
    """The names of two words at least that a longer one begins or ends with."""
    if len(key) < 3 or key[-1] in JUNIOR:
        return []
    ends = [key[:size] for size in range(len(key) - 1, 1, -1)] + [key[-size:] for size in range(len(key) - 1, 1, -1)]
    return [(("person", part), "the same name with a word beside it") for part in ends if surname(part) == part[-1] and part[0] not in PARTICLES]


def _stray(longer: Node, shorter: Node) -> bool:
    return len(shorter.paths) >= STRAY * len(longer.paths)


class _Near:
    """What company a name keeps: the other names of its articles, the ubiquitous ones apart."""

    def __init__(self, ids: Ids) -> None:
        counts: dict[Id, int] = defaultdict(int)
        for row in ids.values():
            for ident in set(row):
                counts[ident] += 1
        limit = max(10.0, COMMON_NAME * len(ids))
        self._rows = {path: frozenset(i for i in row if i[0] != "place" and counts[i] <= limit) for path, row in ids.items()}

    def shared(self, one: Node, other: Node) -> int:
        """Names in articles of both."""
        company = [frozenset().union(*(self._rows[path] for path in node.paths)) for node in (one, other)]
        return len(company[0] & company[1])
