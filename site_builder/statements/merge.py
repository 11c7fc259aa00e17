"""Joins claims that say the same, and sets against them those that say otherwise about the same thing.

Claims are taken one by one to the groups made so far; a group is looked up by rare concepts and figures, never by trying all.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from site_builder.model import Figure
from site_builder.statements.compare import alike, compatible
from site_builder.statements.nodes import AMOUNT, OFFICES, Node, figure_keys

CONTAINED = 0.54
"""Weight of the shorter claim that the longer one must hold.  This and the next were set on made-up events of four outlets, read by hand."""
SHARED = 0.3
"""Shared part of both claims' weight, at least."""
_CONTAINED_FIGURE = 0.45
_SHARED_FIGURE = 0.26
"""The same where both claims give the same figures of the same things."""
_CONTAINED_TWO = 0.42
_SHARED_TWO = 0.2
"""The same where they share two amounts or more."""
_ENTAILED = 0.85
_SHARED_LONG = 0.22
"""A longer claim that holds nearly all of a shorter one says it too."""
_DIFFERS = 0.5
"""Shared part, numbers aside, from which differing figures are about one thing."""
_DENIES = 0.62
_NEARLY_EQUAL = 0.6
"""Shared part from which they do, whatever the words are."""
_PROBES = 8
_POSTING = 160
"""Groups looked at for one concept at most; a commoner one tells too little."""
_BEST = 12
_LEAST_CONCEPTS = 3
_LEAST_PLAIN = 2
"""Of these, so many that are neither words of names nor offices: two sentences on one person do not say the same for that."""


@dataclass(slots=True)
class Group:
    """Claims that say the same."""

    lead: Node
    agree: list[Node] = field(default_factory=list)
    differ: list[Node] = field(default_factory=list)
    core: tuple[Figure, ...] = ()
    """Amounts of the lead that all claims give which give any; what joins must keep one of them."""

    def joins(self, node: Node) -> bool:
        """The claim gives an amount that all others give, or one of the two gives none."""
        return not node.amounts or not self.core or any(_given(f, node) for f in self.core)

    def add(self, node: Node) -> None:
        """Take in a claim that says the same."""
        self.agree.append(node)
        if node.amounts:
            self.core = tuple(f for f in self.core if _given(f, node))


def _given(figure: Figure, node: Node) -> bool:
    """The claim gives an amount that can be this one."""
    return any(alike(figure, f) and compatible(figure, f) for f in node.figures)


@dataclass(frozen=True, slots=True)
class Match:
    """How two claims compare."""

    stance: str
    score: float


class Comparer:
    """Compares claims under the weights of one story."""

    def __init__(self, weights: dict[str, float]) -> None:
        self.weights = weights
        self._totals: dict[int, float] = {}

    def total(self, node: Node) -> float:
        """Weight of all concepts of a claim, amounts aside."""
        if node.index not in self._totals:
            self._totals[node.index] = self._weight(node.concepts)
        return self._totals[node.index]

    def _weight(self, concepts: frozenset[str]) -> float:
        return sum(self.weights[c] for c in sorted(concepts))

    def overlap(self, a: Node, b: Node, *, amounts: bool = False) -> tuple[float, float, int]:
        """(share of the shorter, share of both, shared concepts)."""
        shared = a.concepts & b.concepts
        weight = self._weight(shared)
        one, other = self.total(a) - self._weight(a.given - shared), self.total(b) - self._weight(b.given - shared)
        if amounts:
            same = AMOUNT * len(a.amounts & b.amounts)
            weight, one, other = weight + same, one + AMOUNT * len(a.amounts), other + AMOUNT * len(b.amounts)
        if weight <= 0 or one <= 0 or other <= 0:
            return 0.0, 0.0, 0
        return weight / min(one, other), weight / (one + other - weight), len(shared)

    def match(self, a: Node, b: Node) -> Match:
        """``agrees``, ``differs`` or '' for two claims."""
        contained, shared, count = self.overlap(a, b)
        if count < _LEAST_CONCEPTS and not a.amounts & b.amounts:
            return Match("", 0.0)
        same, against = _figures(a, b)
        if not same and shared < _NEARLY_EQUAL and len((a.concepts & b.concepts) - a.names - b.names - OFFICES) < _LEAST_PLAIN:
            return Match("", 0.0)
        if same and not against:
            contained, shared, _ = self.overlap(a, b, amounts=True)
        score = 0.5 * contained + 0.5 * shared
        if against and not same:
            return Match("differs", score) if shared >= _DIFFERS and a.path != b.path else Match("", score)
        if against or _other_day(a, b):
            return Match("", score)
        if a.claim.negated != b.claim.negated:
            denies = shared >= _DENIES and a.path != b.path and a.claim.kind == b.claim.kind == "report"
            return Match("differs", score) if denies else Match("", score)
        least = (_CONTAINED_FIGURE, _SHARED_FIGURE) if same else (CONTAINED, SHARED)
        if len(a.amounts & b.amounts) > 1:
            least = (_CONTAINED_TWO, _SHARED_TWO)
        doubt = 0.1 * ("opinion" in (a.claim.kind, b.claim.kind)) + 0.03 * (not (a.claim.complete and b.claim.complete))
        least = (least[0] + doubt, least[1] + doubt)
        good = (contained >= least[0] and shared >= least[1]) or (
            contained >= _ENTAILED and shared >= _SHARED_LONG and count > _LEAST_CONCEPTS
        )
        return Match("agrees", score + (0.2 if same else 0.0)) if good else Match("", score)


def _figures(a: Node, b: Node) -> tuple[bool, bool]:
    """(they share a figure of the same thing, one contradicts the other)."""
    same = against = False
    for one in a.figures:
        kin = [two for two in b.figures if alike(one, two)]
        if any(compatible(one, two) for two in kin):
            same = same or one.kind != "other"
        elif kin:
            against = True
    return same, against


def _other_day(a: Node, b: Node) -> bool:
    """Both are dated by their own words, to different days."""
    one, other = a.date, b.date
    if one is None or other is None or one.precision != "day" or other.precision != "day":
        return False
    sure = ("explicit", "resolved")
    return one.basis in sure and other.basis in sure and one.date != other.date and not one.until and not other.until


def merge(nodes: tuple[Node, ...], weights: dict[str, float]) -> list[Group]:
    """All claims in groups; every claim is in one, alone if it must."""
    comparer = Comparer(weights)
    groups: list[Group] = []
    index: dict[str, list[int]] = defaultdict(list)
    for node in sorted(nodes, key=_order):
        stance, at = _best(node, groups, index, comparer)
        if stance:
            group = groups[at]
            if stance == "agrees":
                group.add(node)
            else:
                group.differ.append(node)
            if stance == "agrees" and len(group.agree) <= 4:
                _post(node, at, index, comparer)
            continue
        groups.append(Group(lead=node, agree=[node], core=tuple(f for f in node.figures if figure_keys((f,)))))
        _post(node, len(groups) - 1, index, comparer)
    return groups


def _order(node: Node) -> tuple[bool, bool, int, int, int]:
    """Whole reports lead, those with most amounts first, then those of middling length, then the order of the story."""
    return (not node.claim.complete, node.claim.kind == "opinion", -min(2, len(node.amounts)), abs(node.words - 18) // 8, node.index)


def _keys(node: Node, comparer: Comparer) -> list[str]:
    """What a group is looked up by: figures first, then concepts, the rarest first."""
    return sorted(node.amounts) + sorted(node.concepts, key=lambda c: (-comparer.weights[c], c))


def _post(node: Node, at: int, index: dict[str, list[int]], comparer: Comparer) -> None:
    """Enter a claim of a group into the index."""
    for key in _keys(node, comparer):
        posting = index[key]
        if not posting or posting[-1] != at:
            posting.append(at)


def _best(node: Node, groups: list[Group], index: dict[str, list[int]], comparer: Comparer) -> tuple[str, int]:
    """The group that says most nearly the same, and whether it agrees or differs."""
    counts: dict[int, float] = {}
    probes = 0
    for key in _keys(node, comparer):
        posting = index.get(key, ())
        if len(posting) > _POSTING:
            continue
        for at in posting:
            counts[at] = counts.get(at, 0.0) + comparer.weights[key]
        probes += bool(posting)
        if probes >= _PROBES:
            break
    best, stance, chosen = 0.0, "", -1
    for at in sorted(counts, key=lambda g: (-counts[g], g))[:_BEST]:
        group = groups[at]
        first = comparer.match(node, group.lead)
        match = max([first, *(comparer.match(node, other) for other in group.agree[1:4])], key=lambda m: (m.stance == "agrees", m.score))
        if match is not first and first.score < 0.8 * SHARED:
            continue
        if match.stance == "agrees" and not group.joins(node):
            continue
        if match.stance == "agrees" and any(_against(node, other) for other in group.agree[:6]):
            continue
        worth = match.score + (0.5 if match.stance == "agrees" else 0.0)
        if match.stance and worth > best:
            best, stance, chosen = worth, match.stance, at
    return stance, chosen


def _against(a: Node, b: Node) -> bool:
    """A figure of one contradicts the other's, and none agrees."""
    same, against = _figures(a, b)
    return against and not same
