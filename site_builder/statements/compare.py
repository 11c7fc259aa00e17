"""Whether two figures can be the same number."""

from __future__ import annotations

import math

from site_builder.model import Figure, Hedge
from site_builder.statements.thesaurus import senses

_FACTOR = 2.2
"""Figures farther apart than this are figures of two things."""
_ABOUT = 0.07
_ABOUT_SHARE = 0.08
"""The same of shares: 'a third' may be 31 percent."""
_OVER = 0.15
"""How far 'about' and 'over' reach; 'over 14' takes in 14.3 and not 17."""


_SMALLEST_HEDGED = 12
"""'About 7' and 8 are two numbers."""


def reach(low: float, high: float, hedge: Hedge, about: float = _ABOUT) -> tuple[float, float]:
    """The numbers that a hedged figure may mean."""
    if hedge == "about":
        return low * (1 - about), high * (1 + about)
    if hedge == "over":
        return low, high * (1 + _OVER)
    if hedge == "under":
        return low * (1 - _OVER), high
    return low, high


def significant(number: float) -> int:
    """How many digits tell the number."""
    return len(f"{number:.12g}".replace(".", "").rstrip("0").lstrip("0"))


def _rounds_to(fine: float, coarse: float) -> bool:
    """The coarse number is the fine one rounded to fewer digits, or cut off where the fine one is told to the last digit."""
    digits = significant(coarse)
    if digits < 2 or fine == 0:
        return False
    scale = 10.0 ** (math.floor(math.log10(abs(coarse))) + 1 - digits)
    exact = significant(fine) >= digits + 3
    return abs(fine - coarse) <= scale / 2 * (1 + 1e-9) or (exact and 0 <= fine - coarse < scale)


def equal(a: Figure, b: Figure) -> bool:
    """The same number, hedges aside."""
    return math.isclose(a.low, b.low, rel_tol=1e-9) and math.isclose(a.high, b.high, rel_tol=1e-9)


def compatible(a: Figure, b: Figure) -> bool:
    """Both can be true of one thing."""
    if equal(a, b):
        return True
    about = _ABOUT_SHARE if a.kind == b.kind == "share" else _ABOUT
    a_low, a_high = reach(a.low, a.high, a.hedge, about)
    b_low, b_high = reach(b.low, b.high, b.hedge, about)
    slack = 1e-9 * max(abs(a_high), abs(b_high))
    if a_low <= b_high + slack and b_low <= a_high + slack:
        return True
    big = a.kind in ("money", "share") or min(a.low, b.low) >= 1e6
    return big and (_rounds_to(a.low, b.low) or _rounds_to(b.low, a.low))


def near(a_low: float, a_high: float, a_hedge: Hedge, b_low: float, b_high: float, b_hedge: Hedge) -> bool:
    """Two bare numbers can be one: equal, or hedged and close by, or large and rounded."""
    if math.isclose(a_low, b_low, rel_tol=1e-9) and math.isclose(a_high, b_high, rel_tol=1e-9):
        return True
    if not a_hedge and not b_hedge:
        return min(a_low, b_low) >= 1e4 and (_rounds_to(a_low, b_low) or _rounds_to(b_low, a_low))
    if min(a_low, b_low) <= _SMALLEST_HEDGED:
        return False
    one, other = reach(a_low, a_high, a_hedge), reach(b_low, b_high, b_hedge)
    return one[0] <= other[1] and other[0] <= one[1]


_PERSONS = frozenset(
    "person passenger soul adult volunteer sufferer patient participant resident inhabitant victim survivor worker employee fan spectator supporter pupil student child "
    "man woman voter citizen traveller migrant refugee soldier protester demonstrator guest visitor other staff job member user customer".split()
)
"""Counted nouns that are all of people."""


def unit_of(figure: Figure) -> str:
    """What figures that can be of one thing have in common of their units."""
    if figure.kind != "count" or not figure.unit:
        return figure.unit
    if figure.unit in _PERSONS:
        return "person"
    return min(senses(figure.unit))


def same_unit(one: str, other: str) -> bool:
    """Two counted nouns can be of the same things."""
    return one == other or (one in _PERSONS and other in _PERSONS) or (bool(one and other) and not senses(one).isdisjoint(senses(other)))


def comparable(a: Figure, b: Figure) -> bool:
    """They are close enough to be two tellings of one number."""
    low, high = sorted((a.low, b.low))
    return low > 0 and high / low <= _FACTOR


def alike(a: Figure, b: Figure) -> bool:
    """They measure the same sort of thing, so that one can contradict the other."""
    return (
        a.kind == b.kind
        and (a.what == b.what or not a.what or not b.what)
        and (same_unit(a.unit, b.unit) if a.kind == "count" else a.unit == b.unit)
    )
