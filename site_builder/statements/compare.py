"""Whether two figures can be the same number."""

from __future__ import annotations

import math

from site_builder.model import Figure, Hedge

_ABOUT = 0.05
_OVER = 0.15
"""How far 'about' and 'over' reach; 'over 14' takes in 14.3 and not 17."""


def reach(low: float, high: float, hedge: Hedge) -> tuple[float, float]:
    """The numbers that a hedged figure may mean."""
    if hedge == "about":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if hedge == "over":
        return low, high * (1 + _OVER)
    if hedge == "under":
        return low * (1 - _OVER), high
    return low, high


def _digits(number: float) -> int:
    """How many digits tell the number."""
    return len(f"{number:.12g}".replace(".", "").rstrip("0").lstrip("0"))


def _rounds_to(fine: float, coarse: float) -> bool:
    """The coarse number is the fine one rounded to fewer digits, or cut off where the fine one is told to the last digit."""
    digits = _digits(coarse)
    if digits < 2 or fine == 0:
        return False
    scale = 10.0 ** (math.floor(math.log10(abs(coarse))) + 1 - digits)
    exact = _digits(fine) >= digits + 3
    return abs(fine - coarse) <= scale / 2 * (1 + 1e-9) or (exact and 0 <= fine - coarse < scale)


def equal(a: Figure, b: Figure) -> bool:
    """The same number, hedges aside."""
    return math.isclose(a.low, b.low, rel_tol=1e-9) and math.isclose(a.high, b.high, rel_tol=1e-9)


def compatible(a: Figure, b: Figure) -> bool:
    """Both can be true of one thing."""
    if equal(a, b):
        return True
    a_low, a_high = reach(a.low, a.high, a.hedge)
    b_low, b_high = reach(b.low, b.high, b.hedge)
    slack = 1e-9 * max(abs(a_high), abs(b_high))
    if a_low <= b_high + slack and b_low <= a_high + slack:
        return True
    big = a.kind in ("money", "share") or min(a.low, b.low) >= 1e6
    return big and (_rounds_to(a.low, b.low) or _rounds_to(b.low, a.low))


def alike(a: Figure, b: Figure) -> bool:
    """They measure the same sort of thing, so that one can contradict the other."""
    return a.kind == b.kind and a.unit == b.unit and (a.what == b.what or not a.what or not b.what)
