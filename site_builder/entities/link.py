"""Name chains of all articles -> entities.

Chains of one name are one entity unless persons, places and things share it.
A shorter name joins a fuller one only where exactly one can be meant; what
stays ambiguous stays apart.  The order of the cards does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from site_builder.entities.edits import Rulings, rule
from site_builder.entities.naming import SAME, Key, family, key_of, strong_forms, weak_forms
from site_builder.entities.shape import Node, shape
from site_builder.model import Card, Cast, EntityEdit
from site_builder.settings import EntitySettings

SHARE_OF_OWN = 0.3
"""Share of a name's weight from which a second reading (place beside person) counts as another bearer of the name."""
LONE_THING = 0.15
"""A lone word that is a person in some articles and a body in others is the body from this share of its weight on, if nobody bears it with another name."""
NEIGHBOURS = 1
"""Other names that an article with a surname alone shares with articles that give the full name."""

FOREMOST_ARTICLES = 5
FOREMOST_SHARE = 0.8
"""A surname alone means the one bearer named in at least so many articles and in this share of those that name any bearer in full."""

Id = tuple[str, Key]
"""Family and key: what is one before anything is merged."""


def link(cards: tuple[Card, ...], edits: tuple[EntityEdit, ...], settings: EntitySettings) -> Cast:
    """Entities of a corpus, for each article who its chains are, and the names refused."""
    cards = tuple(sorted(cards, key=lambda card: card.path))
    rulings = rule(edits)
    ids = _ids(cards)
    ids, reasons = _surnames(ids, _nodes(cards, ids), rulings)
    nodes = _nodes(cards, ids)
    return shape(cards, ids, nodes, _merges(nodes, rulings), reasons, rulings, settings)


def _ids(cards: tuple[Card, ...]) -> dict[str, tuple[Id, ...]]:
    """For each article the `Id` of each chain; a name that is a person here and a body there goes by its weight."""
    weights: dict[Key, Counter[str]] = defaultdict(Counter)
    keys: dict[str, tuple[tuple[Key, str], ...]] = {}
    for card in cards:
        row = tuple((key_of(chain.name, chain.kind), family(chain.kind)) for chain in card.chains)
        keys[card.path] = row
        for (key, group), chain in zip(row, card.chains, strict=True):
            weights[key][group] += round(1000 * chain.confidence) * sum(count for _, count in chain.forms)
    borne = {word for key, tally in weights.items() if len(key) > 1 and tally["person"] for word in (key[0], key[-1])}
    chosen: dict[tuple[Key, str], str] = {}
    for key, tally in weights.items():
        best = max(sorted(tally), key=tally.__getitem__)
        total = sum(tally.values())
        if len(key) == 1 and tally["thing"] > LONE_THING * total and key[0] not in borne:
            best, total = "thing", 4 * total  # no person is ever named in full by it
        for group, weight in tally.items():
            chosen[key, group] = group if weight > SHARE_OF_OWN * total else best
    return {path: tuple((chosen[key, group], key) for key, group in row) for path, row in keys.items()}


def _nodes(cards: tuple[Card, ...], ids: dict[str, tuple[Id, ...]]) -> dict[Id, Node]:
    nodes: dict[Id, Node] = {}
    for card in cards:
        for chain, ident in zip(card.chains, ids[card.path], strict=True):
            node = nodes.get(ident)
            if node is None:
                node = nodes[ident] = Node()
            node.add(card.path, chain)
    return nodes


def _surnames(
    ids: dict[str, tuple[Id, ...]], nodes: dict[Id, Node], rulings: Rulings
) -> tuple[dict[str, tuple[Id, ...]], dict[Id, tuple[str, ...]]]:
    """Names of one word join the one full name that can be meant, article by article; also the reasons, by full name."""
    forms: dict[Key, list[tuple[Id, str]]] = defaultdict(list)
    for ident in sorted(nodes):
        if ident[0] == "person" and len(ident[1]) > 1:
            forms[ident[1][-1:]].append((ident, "surname"))
            forms[ident[1][:1]].append((ident, "first name"))
    targets: dict[Id, tuple[Id, str]] = {}
    for ident in sorted(nodes):
        group, key = ident
        if len(key) != 1 or group == "place" or key in rulings.merged or key in rulings.records:
            continue
        full = [c for c in forms.get(key, ()) if not rulings.apart(key, c[0][1]) and (group == "person" or c[1] == "surname")]
        full = [c for c in full if c[1] == "surname"] or full
        full = _foremost(_one_name(full), nodes)
        if group != "person" and full and nodes[ident].total > nodes[full[0][0]].total:
            continue
        if len(full) == 1:
            targets[ident] = full[0]
    near = {target: _neighbours(ids, nodes[target]) - {target} for target in {t for t, _ in targets.values()}}
    reasons: dict[Id, set[str]] = defaultdict(set)
    out: dict[str, tuple[Id, ...]] = {}
    for path, row in ids.items():
        new = list(row)
        for n, ident in enumerate(row):
            if ident in targets:
                target, why = targets[ident]
                if path in nodes[target].paths or len(near[target].intersection(row)) >= NEIGHBOURS:
                    new[n] = target
                    reasons[target].add(f"'{nodes[ident].label}' is '{nodes[target].label}': {why}")
        out[path] = tuple(new)
    return out, {target: tuple(sorted(lines)) for target, lines in reasons.items()}


def _foremost(full: list[tuple[Id, str]], nodes: dict[Id, Node]) -> list[tuple[Id, str]]:
    """Of several bearers the one whom nearly all articles mean that give a full name."""
    if len(full) < 2:
        return full
    counts: Counter[tuple[str, str]] = Counter()
    for ident, _ in full:
        counts[ident[1][0], ident[1][-1]] += len(nodes[ident].paths)
    bearer = max(sorted(counts), key=counts.__getitem__)
    if counts[bearer] < FOREMOST_ARTICLES or counts[bearer] < FOREMOST_SHARE * counts.total():
        return full
    forms = [c for c in full if (c[0][1][0], c[0][1][-1]) == bearer]
    return [max(forms, key=lambda c: (len(nodes[c[0]].paths), c[0]))]


def _neighbours(ids: dict[str, tuple[Id, ...]], node: Node) -> set[Id]:
    """The other names in the articles of a name, places apart."""
    return {ident for path in node.paths for ident in ids[path] if ident[0] != "place"}


def _merges(nodes: dict[Id, Node], rulings: Rulings) -> dict[Id, tuple[Id, str]]:
    """Shorter name -> (fuller name, reason)."""
    strong: dict[Id, list[tuple[Id, str]]] = defaultdict(list)
    weak: dict[Id, list[tuple[Id, str]]] = defaultdict(list)
    for ident in sorted(nodes):
        group, key = ident
        for form, why in strong_forms(key, group):
            strong[group, form].append((ident, why))
        for form, why in weak_forms(key, group):
            weak[group, form].append((ident, why))
    merges: dict[Id, tuple[Id, str]] = {}
    for ident in sorted(nodes):
        group, key = ident
        if not key:
            continue
        other = rulings.merged.get(key)
        if other is not None:
            target = _bearer(other, group, nodes)
            if target is not None and target != ident:
                merges[ident] = (target, "the editor says so")
            continue
        same = SAME.get(key)
        if same is not None and (group, same) in nodes:
            merges[ident] = ((group, same), "another name of the same")
            continue
        full = [c for c in strong.get(ident, ()) if not rulings.apart(key, c[0][1])]
        if not full:
            kin = ident if group != "person" else ("thing", key)
            full = [c for c in weak.get(kin, ()) if len(key) == 1 or group != "person" if not rulings.apart(key, c[0][1])]
        if group == "person" and len(full) > 1:
            full = _one_name(full)
        if len(full) == 1:
            merges[ident] = full[0]
        elif group == "thing" and len(key) > 1 and (short := _usual(nodes[ident], key)) in nodes:
            merges[ident] = (short, "called so most often where the full name stands")
    return merges


def _usual(node: Node, key: Key) -> Id:
    """The first word of a body's name, where its articles call it by this word at least as often as by all others: 'Ford' for Ford Motors."""
    alone = sum(count for form, count in node.forms.items() if key_of(form, "organisation") == key[:1])
    return ("thing", key[:1]) if 2 * alone >= node.forms.total() else ("", ())


def _bearer(key: Key, group: str, nodes: dict[Id, Node]) -> Id | None:
    for candidate in (group, "person", "thing", "place"):
        if (candidate, key) in nodes:
            return candidate, key
    return None


def _one_name(full: list[tuple[Id, str]]) -> list[tuple[Id, str]]:
    """Candidates that are forms of one name ('Ada King', 'Ada M. King') count as the shortest, which the longer join."""
    if len(full) < 2:
        return full
    shortest = min(full, key=lambda c: (len(c[0][1]), c[0]))
    key = shortest[0][1]
    if all(c[0][1][0] == key[0] and c[0][1][-1] == key[-1] for c in full):
        return [shortest]
    return full
