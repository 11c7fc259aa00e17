"""What is compared at one time: texts that the index finds together, and which of them are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from site_builder.dedupe.relation import Common, linked
from site_builder.dedupe.texts import Text

Pairs = list[tuple[int, int]]


class Neighbourhood(NamedTuple):
    """Texts that are found together, directly or over others, and the pairs among them."""

    members: list[int]
    pairs: Pairs


def neighbourhoods(texts: Iterable[int], found: Pairs) -> list[Neighbourhood]:
    """All texts, each in one neighbourhood; most are alone in theirs."""
    roots = {i: i for i in texts}
    for one, other in found:
        a, b = root(roots, one), root(roots, other)
        roots[max(a, b)] = min(a, b)
    near: defaultdict[int, Neighbourhood] = defaultdict(lambda: Neighbourhood([], []))
    for i in roots:
        near[root(roots, i)].members.append(i)
    for pair in found:
        near[root(roots, pair[0])].pairs.append(pair)
    return list(near.values())


def parted(near: Neighbourhood, text: Callable[[int], Text]) -> list[list[int]]:
    """The texts of a neighbourhood, those together that are linked, directly or over others."""
    roots = {i: i for i in near.members}
    for one, other in near.pairs:
        a, b = root(roots, one), root(roots, other)
        if a != b and linked(text(one), text(other)):
            roots[max(a, b)] = min(a, b)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i in near.members:
        parts[root(roots, i)].append(i)
    return list(parts.values())


def root(roots: dict[int, int], i: int) -> int:
    """The least number of the part that ``i`` is in."""
    while roots[i] != i:
        roots[i] = roots[roots[i]]
        i = roots[i]
    return i


def repeated(near: Iterable[Neighbourhood], text: Callable[[int], Text]) -> Common:
    """Sentences that stand in more than one neighbourhood of several texts: what publishers put around any text."""
    several = [n.members for n in near if len(n.members) > 1]
    counts = Counter(key for members in several for key in {key for i in members for _, _, key in text(i).sentences})
    return frozenset(key for key, count in counts.items() if count > 1)
