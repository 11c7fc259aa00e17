"""Joins claims that say the same, and sets against them those that say otherwise about the same thing.

Pairs of claims are looked up by the concepts that they share, the rare ones first, so that each claim is compared with a bounded number of
others; then they are joined from the likest on, as long as all that is joined is alike.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from site_builder.statements.likeness import CONTEST, CONTEST_ONLY, Likeness, contradict, denies
from site_builder.statements.nodes import Node
from site_builder.text import fold

_JOINS = 0.9
"""Log odds from which two claims are joined, with what stands out about the pair.  Set on made-up events of four outlets for a precision of .95."""
_KEEPS = 0.3
"""Mean log odds between the claims of two groups from which the groups are joined."""
_JUDGES = 1.0
"""What each opinion among them needs more: comment overlaps in words more than in what it says."""
_REPEATS = 0.3
"""What two claims of one article need more: a text seldom says a thing twice."""
_DENIES = 5.0
"""Log odds from which a claim that denies and one that does not are about one thing."""
_ALSO = 1.5
"""Log odds from which a claim is entered into a second group."""
_STANDS_OUT = 0.8
"""Worth of a lead over the next best pair of either claim with the other's article.  Fitted on the pairs of eighteen made-up events, each held
out in turn: of the true pairs .74 instead of .66 are found at a precision of .95."""
_BEHIND = 0.8
"""The same where another pair leads."""
_AHEAD = 1.0
_AHEAD_LONG = 0.35
_SHORT, _LONG = 6, 10
"""Between claims of so many words, names and numbers a lead sinks in worth to that of long ones, where it counts up to ``_AHEAD``: a long
sentence often has no second in another article, and is no more like the first for that (half of the pairs of real news that joined by such
a lead alone did not say the same)."""
_FARTHEST = 3.0
"""How far ahead or behind counts at most."""
_ALL_PAIRS = 160
"""Claims up to which each is compared with each."""
_COMPARED = 24
"""Claims that one is compared with in a longer story."""
_POSTING = 100
"""Claims of one concept that are all looked at; of a commoner one those are that come shortly before."""
_NEIGHBOURS = 30
_LEAST_SIZE = 2
"""Words, names and numbers of a claim that can be joined: 'he said at the meeting' says nothing."""
_PROBES = 12
_LOOKED_AT = 6
"""Claims of a group that another is compared with."""


@dataclass(slots=True)
class Group:
    """Claims that say the same."""

    lead: Node
    agree: list[Node] = field(default_factory=list)
    differ: list[Node] = field(default_factory=list)
    shared: set[int] = field(default_factory=set)
    """Indices of claims that agree and have their place in another group: they do not word this one."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims, by their place in the list, and how they compare."""

    one: int
    other: int
    odds: float
    odds_if_agreed: float


def merge(nodes: tuple[Node, ...], likeness: Likeness) -> tuple[list[Group], list[tuple[float, Node, Node]]]:
    """(all claims in groups, each in one, alone if it must; pairs of claims of two articles that are alike, the likest first)."""
    ordered = sorted(nodes, key=_order)
    twins = _twins(ordered)
    firsts = [same[0] for same in twins]
    pairs = [p for one, other in _candidates(firsts, likeness) if (p := _compared(one, other, firsts, likeness)) is not None]
    against = _against(_joined(firsts, pairs, likeness, frozenset()), firsts, pairs, likeness)
    home = _joined(firsts, pairs, likeness, frozenset(against))
    members: dict[int, list[int]] = defaultdict(list)
    for at, group in enumerate(home):
        members[home[against[at]] if at in against else group].append(at)
    groups = []
    for _, own in sorted(members.items()):
        agree = [n for at in own if at not in against for n in twins[at]]
        groups.append(Group(agree[0], agree, [n for at in own if at in against for n in twins[at]]))
    alike = [(p.odds, firsts[p.one], firsts[p.other]) for p in pairs if p.odds >= _ALSO and firsts[p.one].path != firsts[p.other].path]
    return groups, sorted(alike, key=lambda a: (-a[0], a[1].index, a[2].index))


def share(groups: list[Group], alike: list[tuple[float, Node, Node]], stands: dict[int, Node], likeness: Likeness) -> None:
    """Enter claims that tell several things into each group of another article's claims that says one of them.

    ``stands`` gives for a part of a sentence the whole that stands for it.
    """
    home = {n.index: group for group in groups for n in group.agree}
    first = {id(group): tuple(group.agree) for group in groups}
    for _, one, other in alike:
        for claim, told in ((one, other), (other, one)):
            claim, told = stands.get(claim.index, claim), stands.get(told.index, told)
            group = home.get(told.index)
            if group is None or claim.index not in home or claim.path in {n.path for n in (*group.agree, *group.differ)}:
                continue
            own = first[id(group)][:_LOOKED_AT]
            mean = sum(likeness.odds(claim, n) for n in own) / len(own)
            if mean >= _KEEPS and not any(_clash(claim, n, likeness) for n in own):
                group.agree.append(claim)
                group.shared.add(claim.index)


def _order(node: Node) -> tuple[bool, bool, int, int, int]:
    """Whole reports lead, those with most amounts first, then those of middling length, then the order of the story."""
    return (not node.claim.complete, node.claim.kind == "opinion", -min(2, len(node.amounts)), abs(node.words - 18) // 8, node.index)


def _twins(nodes: list[Node]) -> list[list[Node]]:
    """Claims in the same words together, so that they are compared once."""
    by_words: dict[str, list[Node]] = {}
    for node in nodes:
        by_words.setdefault(fold(node.raw), []).append(node)
    return list(by_words.values())


def _candidates(nodes: list[Node], likeness: Likeness) -> list[tuple[int, int]]:
    """Pairs worth a comparison."""
    count = len(nodes)
    if count <= _ALL_PAIRS:
        return [(one, other) for one in range(count) for other in range(one + 1, count)]
    index: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for concept in node.meaning.all:
            index[concept].append(at)
    pairs: set[tuple[int, int]] = set()
    for at, node in enumerate(nodes):
        worth: Counter[int] = Counter()
        known = sorted((c for c in node.meaning.all if len(index[c]) > 1), key=lambda c: (len(index[c]), c))
        for concept in known[:_PROBES]:
            weight = likeness.weights.word(frozenset((concept,)))
            posting = index[concept]
            if len(posting) > _POSTING:
                place = bisect_left(posting, at)
                posting = posting[max(0, place - _NEIGHBOURS) : place]
            for other in posting:
                worth[other] += weight  # type: ignore[assignment]
        worth.pop(at, None)
        best = sorted(worth, key=lambda o: (-worth[o], o))[:_COMPARED]
        pairs.update((min(at, o), max(at, o)) for o in best)
    return sorted(pairs)


def _compared(one: int, other: int, nodes: list[Node], likeness: Likeness) -> _Pair | None:
    """How two claims compare; None where they share nothing."""
    a, b = nodes[one], nodes[other]
    if a.meaning.all.isdisjoint(b.meaning.all) and not (a.meaning.numbers and b.meaning.numbers):
        return None
    if min(a.meaning.size, b.meaning.size) < _LEAST_SIZE and a.meaning.spoken.isdisjoint(b.meaning.spoken):
        return None
    if a.claim.start < b.claim.end and b.claim.start < a.claim.end and a.path == b.path:
        return None
    odds = likeness.odds(a, b)
    agreed = likeness.odds_if_agreed(a, b) if contradict(a, b) else max(odds, likeness.odds_if_affirmed(a, b)) if denies(a, b) else odds
    return _Pair(one, other, odds, agreed) if agreed > _KEEPS - _FARTHEST else None


def _leads(pairs: list[_Pair], nodes: list[Node]) -> dict[tuple[int, int], float]:
    """For each pair by how much it leads over the next best of either claim with the other's article; less than 0 where another is better."""
    best: dict[tuple[int, str], list[float]] = defaultdict(list)
    for p in pairs:
        best[p.one, nodes[p.other].path].append(p.odds)
        best[p.other, nodes[p.one].path].append(p.odds)
    for odds in best.values():
        odds.sort(reverse=True)

    def lead(p: _Pair, at: int, path: str) -> float:
        odds = best[at, path]
        if p.odds < odds[0]:
            return p.odds - odds[0]
        return p.odds - (odds[1] if len(odds) > 1 else -_FARTHEST)

    return {
        (p.one, p.other): max(-_FARTHEST, min(_FARTHEST, lead(p, p.one, nodes[p.other].path), lead(p, p.other, nodes[p.one].path)))
        for p in pairs
    }


def _joined(nodes: list[Node], pairs: list[_Pair], likeness: Likeness, apart: frozenset[int]) -> list[int]:
    """For each claim the number of its group; those apart stay alone."""
    home = list(range(len(nodes)))
    members = {at: [at] for at in home}
    leads = _leads(pairs, nodes)

    def stands_out(p: _Pair) -> float:
        lead = leads[p.one, p.other]
        if lead <= 0:
            return _BEHIND * lead
        size = max(nodes[p.one].meaning.size, nodes[p.other].meaning.size)
        full = min(1.0, max(0.0, (_LONG - size) / (_LONG - _SHORT)))
        return lead * _STANDS_OUT * full + min(_AHEAD, lead) * _AHEAD_LONG * (1 - full)

    known = {(p.one, p.other): p.odds + max(0.0, stands_out(p)) for p in pairs}

    def worth(p: _Pair) -> float:
        own = nodes[p.one].path == nodes[p.other].path
        opinions = (nodes[p.one].claim.kind == "opinion") + (nodes[p.other].claim.kind == "opinion")
        return p.odds + stands_out(p) - _REPEATS * own - _JUDGES * opinions

    def odds(a: int, b: int) -> float:
        key = (min(a, b), max(a, b))
        if key not in known:
            known[key] = likeness.odds(nodes[a], nodes[b])
        return known[key]

    for p in sorted(pairs, key=lambda p: (-worth(p), p.one, p.other)):
        if worth(p) < _JOINS:
            break
        one, other = home[p.one], home[p.other]
        if one == other or p.one in apart or p.other in apart:
            continue
        ours, theirs = members[one][:_LOOKED_AT], members[other][:_LOOKED_AT]
        if any(_clash(nodes[a], nodes[b], likeness) for a in {p.one, *ours} for b in {p.other, *theirs}):
            continue
        if sum(odds(a, b) for a in ours for b in theirs) < _KEEPS * len(ours) * len(theirs):
            continue
        kept, gone = min(one, other), max(one, other)
        for at in members[gone]:
            home[at] = kept
        members[kept] = sorted(members[kept] + members.pop(gone))
    return home


def _clash(a: Node, b: Node, likeness: Likeness) -> bool:
    """The two cannot both be right, or speak of two things."""
    return contradict(a, b) or (denies(a, b) and likeness.odds_if_affirmed(a, b) >= _DENIES)


def _against(home: list[int], nodes: list[Node], pairs: list[_Pair], likeness: Likeness) -> dict[int, int]:
    """Claims that say otherwise than another about the same thing, each with that one: those of fewer articles against those of more."""
    found: dict[int, int] = {}
    targets: set[int] = set()
    members: dict[int, list[int]] = defaultdict(list)
    for at, group in enumerate(home):
        members[group].append(at)

    def bears(group: int, other: Node) -> list[int]:
        """The claims of a group that contradict a claim."""
        return [at for at in members[group] if at not in found and _clash(nodes[at], other, likeness)]

    for p in sorted(pairs, key=lambda p: (-p.odds_if_agreed, p.one, p.other)):
        if p.odds_if_agreed < min(CONTEST - CONTEST_ONLY, _DENIES):
            break
        a, b = nodes[p.one], nodes[p.other]
        if home[p.one] == home[p.other] or a.path == b.path or p.one in found or p.other in found:
            continue
        if p.odds_if_agreed < (likeness.contest(a, b) if contradict(a, b) else _DENIES if _clash(a, b, likeness) else math.inf):
            continue
        ours, theirs = bears(home[p.one], b), bears(home[p.other], a)
        fewer = [(len({nodes[at].path for at in own}), -min(own)) for own in (ours, theirs)]
        small, large, target = (ours, theirs, p.other) if fewer[0] < fewer[1] else (theirs, ours, p.one)
        if targets.intersection(small):
            continue
        paths = {nodes[at].path for at in large}
        found |= {at: target for at in small if nodes[at].path not in paths}
        targets.update(large)
    return found
