"""Names that several may bear, article by article: a surname alone joins its person, 'Senate' the senate of a country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from site_builder.entities import wellknown
from site_builder.entities.edits import Rulings
from site_builder.entities.naming import COUNTRIES, JUNIOR, Key, surname
from site_builder.entities.node import Id, Ids, Node

NEIGHBOURS = 1
"""Other names that an article with a surname alone shares with articles that give the full name."""
FOREMOST_ARTICLES = 5
FOREMOST_SHARE = 0.8
"""A surname alone means the one bearer named in at least so many articles and in this share of those that name any bearer in full."""
BODY_SHARE = 0.6
"""The same share for a body: who means the senate of a state says which.  Of 56 articles joined so in 1,500 of American politics 55 were right."""
BODY_NEIGHBOURS = 3
"""Other names that an article shares with those on the body of a country that it does not name."""

Reasons = dict[Id, set[str]]
Bearer = tuple[Id, str]
"""A full name that may be meant, and the reason."""
Who = Callable[[Id], Key]
"""What is one bearer, of candidates that are forms of one name."""


def surnames(ids: Ids, nodes: dict[Id, Node], rulings: Rulings) -> tuple[Ids, Reasons]:
    """Names of one word join the one full name that can be meant, article by article; also the reasons, by full name."""
    forms: dict[Key, list[Bearer]] = defaultdict(list)
    for ident in sorted(nodes):
        if ident[0] == "person" and len(ident[1]) > 1:
            forms[surname(ident[1]),].append((ident, "surname"))
            forms[ident[1][:1]].append((ident, "first name"))
    targets: dict[Id, Bearer] = {}
    for ident in sorted(nodes):
        group, key = ident
        if len(key) != 1 or group == "place" or key in rulings.merged or key in rulings.records:
            continue
        full = [c for c in forms.get(key, ()) if not rulings.apart(key, c[0][1]) and (group == "person" or c[1] == "surname")]
        full = [c for c in full if c[1] == "surname"] or full
        full = foremost(one_name(full), nodes, _first_and_last([i[1] for i, _ in full]), FOREMOST_SHARE)
        if group != "person" and full and nodes[ident].total > nodes[full[0][0]].total:
            continue
        if len(full) == 1:
            targets[ident] = full[0]
    return _put(ids, nodes, targets, lambda path, target, near: path in nodes[target].paths or near >= NEIGHBOURS)


def _first_and_last(keys: list[Key]) -> Who:
    """Who is meant by each of these names: 'Mike Hale' is 'Michael Hale' where both are there."""
    firsts = {key[0] for key in keys}
    long = {first: next((name for name in wellknown.long_forms().get(first, ()) if name in firsts), first) for first in firsts}
    return lambda ident: (long.get(ident[1][0], ident[1][0]), surname(ident[1]))


def bodies(ids: Ids, nodes: dict[Id, Node], rulings: Rulings) -> tuple[Ids, Reasons]:
    """'Senate' joins 'U.S. Senate' where nearly all articles that say which one mean that, and this one names the country."""
    places = {key for group, key in nodes if group == "place"}
    forms: dict[Key, list[Bearer]] = defaultdict(list)
    for ident in sorted(nodes):
        group, key = ident
        for size in range(1, min(4, len(key))) if group == "thing" and "event" not in nodes[ident].kinds else ():
            if key[:size] in places or key[:size] in COUNTRIES.values():
                forms[key[size:]].append((ident, "the one that nearly all articles mean which say whose it is"))
    targets: dict[Id, Bearer] = {}
    for ident in sorted(nodes):
        group, key = ident
        if group != "thing" or key not in forms or key in rulings.merged or key in rulings.records:
            continue
        full = [c for c in forms[key] if not rulings.apart(key, c[0][1])]
        best = foremost(full, nodes, lambda i: i[1], BODY_SHARE)
        if len(best) == 1 and best[0][0][1][: -len(key)] in COUNTRIES.values():
            targets[ident] = best[0]
    lands = {target: ("place", target[1][: -len(ident[1])]) for ident, (target, _) in targets.items()}
    short: dict[Id, Id] = {("place", (name,)): ("place", full) for name, full in (*COUNTRIES.items(), ("america", COUNTRIES["us"]), ("britain", COUNTRIES["uk"]))}
    named = {path: {short.get(ident, ident) for ident in row} for path, row in ids.items()}
    others = {i for c in forms.values() for i, _ in c}


    def fits(path: str, target: Id, near: int) -> bool:
        if any(i in others and i != target and i[1][-1:] == target[1][-1:] for i in ids[path]):
            return False
        return lands[target] in named[path] or near >= BODY_NEIGHBOURS

    return _put(ids, nodes, targets, fits)


def _put(ids: Ids, nodes: dict[Id, Node], targets: dict[Id, Bearer], fits: Callable[[str, Id, int], bool]) -> tuple[Ids, Reasons]:
    """Chains whose target fits into their article are given it.  ``fits``: article, target, names that the article shares with the target's."""
    near = {target: _neighbours(ids, nodes[target]) - {target} for target, _ in targets.values()}
    reasons: Reasons = defaultdict(set)
    out: Ids = {}
    for path, row in ids.items():
        new = list(row)
        for n, ident in enumerate(row):
            if ident in targets:
                target, why = targets[ident]
                if fits(path, target, len(near[target].intersection(row))):
                    new[n] = target
                    reasons[target].add(f"'{nodes[ident].label}' is '{nodes[target].label}': {why}")
        out[path] = tuple(new)
    return out, reasons


def foremost(full: list[Bearer], nodes: dict[Id, Node], who: Who, share: float) -> list[Bearer]:
    """Of several bearers the one whom nearly all articles mean that give a full name."""
    if len(full) < 2:
        return full
    counts: Counter[Key] = Counter()
    for ident, _ in full:
        counts[who(ident)] += len(nodes[ident].paths)
    bearer = max(sorted(counts), key=counts.__getitem__)
    if counts[bearer] < FOREMOST_ARTICLES or counts[bearer] < share * counts.total():
        return full
    return [max((c for c in full if who(c[0]) == bearer), key=lambda c: (len(nodes[c[0]].paths), c[0]))]


def _neighbours(ids: Ids, node: Node) -> set[Id]:
    """The other names in the articles of a name, places apart."""
    return {ident for path in node.paths for ident in ids[path] if ident[0] != "place"}


def one_name(full: list[Bearer]) -> list[Bearer]:
    """Candidates that are forms of one name ('Ada King', 'Ada M. King') count as the shortest, which the longer join."""
    if len(full) < 2:
        return full
    shortest = min(full, key=lambda c: (len(c[0][1]), c[0]))
    key = shortest[0][1]
    if all(c[0][1][0] == key[0] and surname(c[0][1]) == surname(key) for c in full) and _agree(c[0][1] for c in full):
        return [shortest]
    longest = max(full, key=lambda c: (len(c[0][1]), c[0]))
    if all(c[0][1] == longest[0][1][-len(c[0][1]) :] for c in full):
        return [longest]  # 'Tayyip Erdogan', 'Recep Tayyip Erdogan'
    return full


def _agree(keys: Iterable[Key]) -> bool:
    """The middle names of all can be one person's: each is the start of the longest, or its initials."""
    middles = sorted({"".join(word if len(word) < 3 else word[0] for word in key[1:-1] if word not in JUNIOR) for key in keys}, key=len)
    return all(middles[-1].startswith(middle) for middle in middles)
