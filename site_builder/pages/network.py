"""Who is named with whom as a small drawing: the entity in the middle, the others around it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .shell import Plain

MAX_NODES = 8
"""More would make labels meet; the list below the drawing has all."""
WIDTH, HEIGHT = 640, 340
LABEL = 22
"""Characters of a name; more are cut."""
LETTER = 8.8
"""Width of a letter of the label at most, in units of the drawing."""


def network(name: str, company: Sequence[Plain]) -> Plain | None:
    """Positions and widths of the drawing; None when there are fewer than two others.

    Args: company: by count, the largest first: {"name", "count"}.
    """
    shown = company[:MAX_NODES]
    if len(shown) < 2:
        return None
    most = max(int(str(one["count"])) for one in shown)
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "x": WIDTH // 2,
        "y": HEIGHT // 2,
        "name": _label(name),
        "half": _half(_label(name)),
        "nodes": [_node(one, place, len(shown), most) for place, one in enumerate(shown)],
    }


def _node(one: Plain, place: int, count: int, most: int) -> Plain:
    """A node on an ellipse; the first stands at the top, the others follow the clock."""
    angle = 2 * math.pi * place / count - math.pi / 2
    x, y = WIDTH / 2 + WIDTH * 0.33 * math.cos(angle), HEIGHT / 2 + HEIGHT * 0.38 * math.sin(angle)
    weight = int(str(one["count"]))
    return {
        "x": round(x),
        "y": round(y),
        "name": _label(str(one["name"])),
        "half": _half(_label(str(one["name"]))),
        "line": round(1 + 5 * weight / most, 1),
    }


def _half(label: str) -> int:
    """Half the width of the box round a label."""
    return round(8 + LETTER * len(label) / 2)


def _label(name: str) -> str:
    return name if len(name) <= LABEL else name[: LABEL - 1].rstrip() + "\u2026"
