"""Name chains of all articles -> entities.

Chains of one name are one entity unless persons, places and things share it.
A shorter name joins a fuller one only where exactly one can be meant; what
stays ambiguous stays apart.  The order of the cards does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from site_builder.entities import wellknown
from site_builder.entities.bearers import bodies, surnames
from site_builder.entities.edits import rule
from site_builder.entities.merges import merges
from site_builder.entities.naming import Key, family, key_of
from site_builder.entities.node import Id, Ids, Node
from site_builder.entities.shape import shape
from site_builder.model import Card, Cast, EntityEdit
from site_builder.settings import EntitySettings

SHARE_OF_OWN = 0.3
"""Share of a lone word's weight from which a second reading (place beside person) counts as another bearer of the name."""
LONE_THING = 0.15
"""A lone word that is a person in some articles and a body in others is the body from this share of its weight on, if nobody bears it with another name."""


def link(cards: tuple[Card, ...], edits: tuple[EntityEdit, ...], settings: EntitySettings) -> Cast:
    """Entities of a corpus, for each article who its chains are, and the names refused."""
    cards = tuple(sorted(cards, key=lambda card: card.path))
    ids = _ids(cards)
    rulings = rule(edits, {key for row in ids.values() for _, key in row})
    reasons: dict[Id, set[str]] = defaultdict(set)
    for step in (bodies, surnames):
        ids, found = step(ids, _nodes(cards, ids), rulings)
        for ident, lines in found.items():
            reasons[ident] |= lines
    nodes = _nodes(cards, ids)
    told = {ident: tuple(sorted(lines)) for ident, lines in reasons.items()}
    return shape(cards, ids, nodes, merges(ids, nodes, rulings), told, rulings, settings)


def _ids(cards: tuple[Card, ...]) -> Ids:
    """For each article the `Id` of each chain; a name that is a person here and a body there goes by its weight.

    A name of several words is one thing in all articles, what most take it for; a lone word may be two.
    """
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
        best = wellknown.families().get(key) or max(sorted(tally), key=tally.__getitem__)
        total = sum(tally.values())
        if len(key) == 1 and tally["thing"] > LONE_THING * total and key[0] not in borne:
            best, total = "thing", 4 * total  # no person is ever named in full by it
        if len(key) > 1 or key in wellknown.families():
            total = 4 * total
        for group, weight in tally.items():
            chosen[key, group] = group if weight > SHARE_OF_OWN * total else best
    return {path: tuple((chosen[key, group], key) for key, group in row) for path, row in keys.items()}


def _nodes(cards: tuple[Card, ...], ids: Ids) -> dict[Id, Node]:
    nodes: dict[Id, Node] = {}
    for card in cards:
        for chain, ident in zip(card.chains, ids[card.path], strict=True):
            node = nodes.get(ident)
            if node is None:
                node = nodes[ident] = Node()
            node.add(card.path, chain)
    return nodes
