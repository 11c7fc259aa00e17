"""The table of figures: rows of what one thing measures, and whether the sources agree on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model import AnnotatedArticle, EntityRef, Figure, FigureRow, FigureValue, Verdict
from site_builder.statements.compare import comparable, compatible, equal, unit_of
from site_builder.statements.likeness import least_contest

_REACH = 90
"""Code points between a figure and the name of what it measures."""
_FEW = 12
"""A count up to this that one source gives in passing ('two companies') has no row."""
_MOST_VALUES = 400


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure of a speaker in its place."""

    figure: Figure
    path: str
    line: int
    node: int
    """Index of the claim that gives it."""
    about: str
    """Entity id, or ''."""

    @property
    def value(self) -> FigureValue:
        f = self.figure
        return FigureValue(self.path, f.start, f.end, self.line, f.text, f.low, f.high, f.hedge)


def about(annotated: AnnotatedArticle, figure: Figure, begin: int, end: int, ids: tuple[str, ...]) -> str:
    """Entity that a figure of the clause is about: the person whose age it is, the body or product named after an amount."""
    best, cost = "", float(_REACH)
    for mention in annotated.mentions:
        if mention.start < begin or mention.end > end or mention.chain >= len(ids) or not ids[mention.chain]:
            continue
        after = mention.start >= figure.end
        gap = mention.start - figure.end if after else figure.start - mention.end
        if figure.kind == "age":
            fits = mention.kind == "person"
        else:
            fits = after and mention.kind in ("organisation", "product", "other") and figure.what in ("price", "stake")
        if fits and 0 <= gap < cost:
            best, cost = ids[mention.chain], gap
    return best


def rows(samples: list[Sample], names: dict[str, EntityRef], odds: Callable[[int, int], float]) -> tuple[FigureRow, ...]:
    """The rows of a table: by how many sources speak to them, then by what they measure."""
    pools: dict[tuple[str, str, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        f = sample.figure
        pools[(f.kind, f.what, unit_of(f))].append(sample)
    made: list[tuple[FigureRow, int]] = []
    for (kind, what, _unit), pool in sorted(pools.items()):
        clusters = _joined(_by_value(pool[:_MOST_VALUES]), odds)
        for cluster in clusters:
            if kind == "count" and not what and len({s.path for s in cluster}) < 2 and cluster[0].figure.low <= _FEW:
                continue
            row = _row(kind, what, _commonest(cluster), cluster, names, alone=len(clusters) == 1)
            made.append((row, len({v.path for v in row.values})))
    made.sort(
        key=lambda m: (-m[1], not m[0].what, m[0].verdict == "single", m[0].what, m[0].unit, m[0].values[0].path, m[0].values[0].start)
    )
    return tuple(_checked([row for row, _ in made]))


def _commonest(cluster: list[Sample]) -> str:
    """The unit that most of the samples give."""
    counts = Counter(s.figure.unit for s in cluster)
    return min(counts, key=lambda u: (-counts[u], u))


def _by_value(pool: list[Sample]) -> list[list[Sample]]:
    """Samples of one key in clusters of numbers that can be one, about one thing as far as that is known."""
    clusters: list[list[Sample]] = []
    named = sorted(pool, key=lambda s: (not s.about, s.figure.low != s.figure.high, bool(s.figure.hedge)))
    for sample in named:
        for cluster in clusters:
            abouts = {s.about for s in cluster if s.about}
            if compatible(sample.figure, cluster[0].figure) and (not sample.about or not abouts or sample.about in abouts):
                cluster.append(sample)
                break
        else:
            clusters.append([sample])
    return clusters


def _joined(clusters: list[list[Sample]], odds: Callable[[int, int], float]) -> list[list[Sample]]:
    """Clusters joined where sources contradict each other: each gives a number of the same thing that the other does not give."""
    joined: list[list[Sample]] = []
    pool = [s for cluster in clusters for s in cluster]
    for cluster in sorted(clusters, key=lambda c: (-len({s.path for s in c}), -len(c), c[0].path, c[0].figure.start)):
        for other in joined:
            if _contested(cluster, other, pool, odds):
                other.extend(cluster)
                break
        else:
            joined.append(list(cluster))
    return joined


def _contested(a: list[Sample], b: list[Sample], pool: list[Sample], odds: Callable[[int, int], float]) -> bool:
    """The clusters give different numbers of one thing, from different speakers."""
    ours, theirs = {s.path for s in a}, {s.path for s in b}
    if ours & theirs:
        return False
    one, two = a[0].figure, b[0].figure
    if not comparable(one, two):
        return False
    known = {s.about for s in a if s.about} & {s.about for s in b if s.about}
    strangers = not known and any(s.about for s in a) and any(s.about for s in b)
    if strangers:
        return False
    if known and one.what:
        return True
    least = least_contest(one, two)
    return any(odds(s.node, t.node) >= least and _nearest(s, t, pool, odds) and _nearest(t, s, pool, odds) for s in a[:8] for t in b[:8])


def _nearest(one: Sample, other: Sample, pool: list[Sample], odds: Callable[[int, int], float]) -> bool:
    """No claim of the other's article that gives such a figure is nearer to the one."""
    reached = odds(one.node, other.node)
    return all(s.path != other.path or s.node == other.node or odds(one.node, s.node) <= reached for s in pool)


def _row(kind: str, what: str, unit: str, cluster: list[Sample], names: dict[str, EntityRef], *, alone: bool) -> FigureRow:
    """A row with its verdict."""
    values = sorted(cluster, key=lambda s: (s.path, s.figure.start))
    abouts = sorted({s.about for s in cluster if s.about and s.about in names})
    label = what
    if abouts and len(abouts) == 1 and what and (kind == "age" or not alone):
        name = names[abouts[0]].name
        label = (
            f"stake in {name}"
            if what == "stake"
            else f"age of {name}"
            if what == "age"
            else f"age of {name} at the time"
            if kind == "age"
            else f"{what} of {name}"
        )
    return FigureRow(label, unit, verdict(values), tuple(s.value for s in values))


def verdict(values: list[Sample]) -> Verdict:
    """What the sources' numbers are to each other."""
    if len({s.path for s in values}) < 2:
        return "single"
    first = values[0].figure
    if all(equal(s.figure, first) for s in values):
        return "agree" if len({s.figure.hedge in ("over", "under") for s in values}) == 1 else "compatible"
    distinct: list[Figure] = []
    for sample in values:
        if not any(equal(sample.figure, f) and sample.figure.hedge == f.hedge for f in distinct):
            distinct.append(sample.figure)
    plain = [f for f in distinct if f.low == f.high]
    return "compatible" if all(compatible(a, b) for a in plain[:40] for b in distinct[:40]) else "differ"


def _checked(made: list[FigureRow]) -> list[FigureRow]:
    """Rows of prices with a note where a stake and a valuation let them be checked."""
    stake = next((r for r in made if r.what.startswith("stake")), None)
    worth = next((r for r in made if r.what.startswith("valuation")), None)
    if stake is None or worth is None:
        return made
    share = stake.values[0].low
    if not 0 < share <= 100:
        return made
    done = False
    for at, row in enumerate(made):
        if row.what.startswith("price") and row.unit == worth.unit and not done:
            done = True
            amounts = sorted({v.low for v in row.values} | {v.high for v in row.values})[:4]
            sums = "; ".join(f"{_short(a)} / {share / 100:g} = {_short(a / share * 100)}" for a in amounts)
            made[at] = FigureRow(row.what, row.unit, row.verdict, row.values, f"computed: {sums}")
    return made


def _short(amount: float) -> str:
    """An amount in words of scale: 14.3 billion."""
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if amount >= scale:
            return f"{round(amount / scale, 1):g} {name}"
    return f"{round(amount, 1):g}"
