"""How much two claims overlap, word for word: what salience and the choice of a few statements go by."""

from __future__ import annotations

from site_builder.statements.nodes import AMOUNT, Node


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
