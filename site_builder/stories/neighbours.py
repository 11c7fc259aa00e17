"""Which articles are alike at all: an inverted index, read in the order of time, so that work grows with the articles and not with their pairs."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from site_builder.stories.similarity import Vector, likeness, nearness

LOOKED_BY = 24
"""Weightiest terms by which an article looks for its like; a headline has fewer."""
WITHIN = 15
"""Days within which dated articles look; further apart, less than a tenth of a likeness would be left."""
NEAREST = 200
"""Articles with a term that are looked at: those that came last before this one."""
FAINT = 0.01
"""Likeness by the terms looked by under which a pair is not looked at, and likeness under which it is no link."""

Links = list[tuple[int, int, float]]


def links(found: Sequence[Vector]) -> Links:
    """(smaller index, larger index, likeness) of the pairs that are alike, sorted; each pair is looked at by the later of the two."""
    df = Counter(t for v in found for t in v.weighted)
    looked = [telling(v, df) for v in found]
    dated = sorted((i for i, v in enumerate(found) if v.day is not None), key=lambda i: (found[i].day, i))
    undated = [i for i, v in enumerate(found) if v.day is None]
    recent: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=NEAREST))
    ever: dict[str, deque[int]] = {term: deque(maxlen=NEAREST) for i in undated for term in looked[i]}
    told: list[tuple[int, int, float]] = []
    for i in dated + undated:
        one = found[i]
        partly: defaultdict[int, float] = defaultdict(float)
        for term in looked[i]:
            weight, seen = one.weighted[term], recent[term] if one.day is not None else ever[term]
            while seen and one.day is not None and one.day - (found[seen[0]].day or 0) > WITHIN:
                seen.popleft()
            for j in seen:
                partly[j] += weight * found[j].weighted[term]
            seen.append(i)
            if one.day is not None and term in ever:
                ever[term].append(i)
        for j, part in partly.items():
            if part * nearness(one, found[j]) >= FAINT:
                told.append((min(i, j), max(i, j), likeness(one, found[j])))
    return sorted(told)


def telling(vector: Vector, df: Counter[str]) -> list[str]:
    """The weightiest terms that any other article uses."""
    return sorted((t for t in vector.weighted if df[t] > 1), key=lambda t: (-vector.weighted[t], t))[:LOOKED_BY]
