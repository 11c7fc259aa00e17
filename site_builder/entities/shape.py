"""Merged names -> entities with names, counts and reasons, and the names that become none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from site_builder.entities import wellknown
from site_builder.entities.edits import Rulings, kind_of
from site_builder.entities.naming import Key, family, key_of, slug
from site_builder.entities.node import Id, Ids, Node
from site_builder.model import Card, Cast, Entity, EntityEdit, EntityKind, Refused
from site_builder.settings import EntitySettings

LEAST_CONFIDENCE = 0.5
"""Of the best mention; below it a name is more often wrong than right."""
LEAST_ALONE = 0.6
"""The same for a name that stands once in all articles."""
COMMON = frozenset(
    "god vice left right sens reps sen rep interior education election marine ceos pacs mps ai ceo it internet web company president government university police faq tv news x q administration union north south east west committee department court state board council".split()
)
ALIASES = 12
LEAST_WRITTEN_OUT, RARE = 2, 10
"""A body is shown under its initials where fewer articles write it out, and one time in so many."""
_GLUED = re.compile(r"\b(?!Fitz)[A-Z][^\W\d_]{3,}[a-z][A-Z][a-z]")
"""A word that ran into the next one ('RyanDemocrats') when links were taken out of a page."""

def shape(
    cards: tuple[Card, ...],
    ids: Ids,
    nodes: dict[Id, Node],
    merges: dict[Id, tuple[Id, str]],
    reasons: dict[Id, tuple[str, ...]],
    rulings: Rulings,
    settings: EntitySettings,
) -> Cast:
    """The cast: entities by id, who the chains of each article are, and the names refused with reasons."""
    roots = {ident: _root(ident, merges) for ident in nodes}
    groups: dict[Id, list[Id]] = defaultdict(list)
    for ident in sorted(nodes):
        groups[roots[ident]].append(ident)
    texts = {card.path: card.signature.exact or card.path for card in cards}
    entities: list[tuple[Id, Entity]] = []
    refused: list[Refused] = []
    for root in sorted(groups):
        whole = Node()
        for ident in groups[root]:
            whole.join(nodes[ident])
        edit = next((rulings.records[i[1]] for i in (root, *groups[root]) if i[1] in rulings.records), None)
        kind, name = _kind(whole, root[0], edit), _name(whole, root, edit, roots)
        reason = _refusal(whole, kind, root[1], edit)
        if reason:
            refused.append(Refused(name, kind, min(whole.paths), reason))
            continue
        why = tuple(
            dict.fromkeys(
                line
                for ident in groups[root]
                for line in (*((_reason(nodes[ident], *merges[ident], nodes),) if ident in merges else ()), *reasons.get(ident, ()))
            )
        )
        entities.append((root, _entity(whole, kind, name, why, edit, len({texts[path] for path in whole.acting}) >= settings.min_articles)))
    unique = _unique(entities)
    by_root = {root: entity.id for root, entity in unique}
    by_article = {
        card.path: tuple("" if chain.cited else by_root.get(roots[ident], "") for chain, ident in zip(card.chains, ids[card.path], strict=True))
        for card in cards
    }
    refused.sort(key=lambda r: (r.name, r.kind, r.path))
    return Cast(tuple(sorted((e for _, e in unique), key=lambda e: e.id)), by_article, tuple(refused))


def _root(ident: Id, merges: dict[Id, tuple[Id, str]]) -> Id:
    seen = {ident}
    while ident in merges and merges[ident][0] not in seen:
        ident = merges[ident][0]
        seen.add(ident)
    return ident if ident not in merges else min(seen)


def _kind(node: Node, group: str, edit: EntityEdit | None) -> EntityKind:
    """As the editor says, else what most of its mentions are, of the kinds of its family."""
    if edit is not None and kind_of(edit) != "other":
        return kind_of(edit)
    kinds = {kind: weight for kind, weight in node.kinds.items() if family(kind) == group} or node.kinds
    return max(sorted(kinds), key=kinds.__getitem__)


def _name(node: Node, root: Id, edit: EntityEdit | None, roots: dict[Id, Id]) -> str:
    """A person goes by the usual full name; a body by the one used most, unless that is its initials, its last word alone, or another's name."""
    if edit is not None:
        return edit.name
    if root[0] == "person":
        full = {name: n for name, n in node.names.items() if len(key_of(name, "person")) > 1} or dict(node.names)
    else:
        kind: EntityKind = "place" if root[0] == "place" else "organisation"
        lasts = {(words[-1],) for words in (key_of(name, kind) for name in node.names) if len(words) > 1 and kind != "place"}
        full = {}
        for name, n in node.forms.items():
            key = key_of(name, kind)
            if kind != "place" and key in wellknown.same():
                continue  # known by it, and named by the other: 'Obamacare'
            if (not name.isupper() or name[-1].isdigit()) and not name.islower() and key not in lasts and all(roots.get((group, key), root) == root for group in ("person", "place", "thing")):
                full[name] = n
        most = max(node.forms.items(), key=lambda item: (item[1], item[0]))
        if most[0].isupper() and sum(node.names[name] for name in full) < LEAST_WRITTEN_OUT and RARE * max(full.values(), default=0) < most[1]:
            full = {most[0]: 1}
        full = full or {name: n for name, n in node.names.items() if len(key_of(name, kind)) > 1} or dict(node.names)
    best = min(full, key=lambda name: (-full[name], name))
    return best.removeprefix("the ").removesuffix("\u2019s").removesuffix("'s")


def _refusal(node: Node, kind: EntityKind, key: Key, edit: EntityEdit | None) -> str:
    """Why a name becomes no entity; '' when it becomes one."""
    if edit is not None:
        return (f"hidden by the editor: {edit.reason}" if edit.reason else "hidden by the editor") if edit.hide else ""
    if not key or len(key) == 1 and (key[0] in COMMON or len(key[0]) < 2 or key[0].isdigit()):
        return "a common word, not a name"
    if kind == "person" and all(_GLUED.search(name) for name in node.names):
        return "two names run together"
    if not node.acting:
        return "cited as a source only"
    if node.confidence < LEAST_CONFIDENCE:
        return "not recognised with enough confidence"
    total = node.total
    if total == 1 and (node.confidence < LEAST_ALONE or kind == "other"):
        return "named once only, and not clearly a name"
    if kind == "other" and len(node.paths) == 1 and node.confidence < 0.8 and not node.titles:
        return "named in one article only, of no clear kind"
    return ""


def _reason(short: Node, target: Id, why: str, nodes: dict[Id, Node]) -> str:
    return f"'{short.label}' is '{nodes[target].label}': {why}"


def _entity(node: Node, kind: EntityKind, name: str, why: tuple[str, ...], edit: EntityEdit | None, often: bool) -> Entity:
    forms = {form: n for form, n in node.forms.items() if kind != "person" or not _GLUED.search(form)} or dict(node.forms)
    aliases = tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0]))[:ALIASES])
    if edit is not None:
        why = (*why, f"the editors wrote {edit.file}")
    page = often or node.titles > 0 or node.notable or edit is not None
    return Entity(
        id=f"{kind}-{slug(name)}",
        url="",
        name=name,
        kind=kind,
        aliases=aliases,
        mentions=sum((node.acting or node.paths).values()),
        articles=tuple(sorted(node.acting or node.paths)),
        why=why,
        about=edit.about if edit is not None else "",
        links=edit.links if edit is not None else (),
        page=page,
    )


def _unique(entities: list[tuple[Id, Entity]]) -> list[tuple[Id, Entity]]:
    """Entities of one id are told apart by a number, in the order of their keys."""
    taken: Counter[str] = Counter()
    out: list[tuple[Id, Entity]] = []
    for root, entity in entities:
        taken[entity.id] += 1
        if taken[entity.id] > 1:
            fields = {name: getattr(entity, name) for name in entity.__struct_fields__}
            entity = Entity(**{**fields, "id": f"{entity.id}-{taken[entity.id]}"})
        out.append((root, entity))
    return out
