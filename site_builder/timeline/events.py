"""Dated statements as events, in the order of time."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter, defaultdict

from site_builder.model import AnnotatedArticle, ClaimDate, Event, Evidence, Statement, Story

UNDATED_SALIENCE = 0.5
"""An undated statement becomes an undated event from this statement salience on."""

_BASIS = {"explicit": 0, "resolved": 1, "inferred": 2, "published": 3}
_BASIS_WEIGHT = {"explicit": 1.0, "resolved": 0.9, "inferred": 0.6, "published": 0.4}
_PRECISION = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "none": 6}
_FIGURE = re.compile(r"\d")


def events(
    story: Story, articles: tuple[AnnotatedArticle, ...], statements: tuple[Statement, ...], dates: tuple[ClaimDate, ...]
) -> tuple[Event, ...]:
    """An event for each statement that reports something dated or plans it, by date, undated last.

    The salience of an event is

        0.30 lineages + 0.15 claims + 0.15 position + 0.20 references + 0.05 figures + 0.15 basis

    each part in [0, 1]: ``lineages`` is 1 - 1/(1+n) over independent witnesses, ``claims`` likewise over claims, ``position`` 1 at the head of
    an article falling to 0 at its end, ``references`` the share of the story's dated claims that name the day, relative to its most named day,
    ``figures`` whether the wording holds a number, and ``basis``
    1 for a named date, .9 for a resolved, .6 for an inferred one, .4 for the date of publication.
    """
    by_path = {a.article.path: a for a in articles}
    dated: dict[str, list[tuple[int, int, ClaimDate]]] = defaultdict(list)
    for d in dates:
        annotated = by_path.get(d.path)
        if annotated is not None and 0 <= d.claim < len(annotated.claims):
            claim = annotated.claims[d.claim]
            dated[d.path].append((claim.start, claim.end, d))
    for spans in dated.values():
        spans.sort(key=lambda span: span[:2])
    named = Counter(d.date for d in dates if d.basis != "published")
    most = max(named.values(), default=1)
    found = []
    for statement in statements:
        near = _dates_of(statement, dated)
        if _tells(statement, near):
            found.append(_event(story, statement, near, by_path, named[near[0][1].date] / most if near else 0.0))
    return tuple(sorted(found, key=_in_time))


def _tells(statement: Statement, near: list[tuple[Evidence, ClaimDate]]) -> bool:
    if statement.kind == "report":
        return bool(near) or (statement.salience >= UNDATED_SALIENCE and not statement.quotes)
    return statement.kind == "forecast" and any(d.planned for _, d in near)


def _dates_of(statement: Statement, dated: dict[str, list[tuple[int, int, ClaimDate]]]) -> list[tuple[Evidence, ClaimDate]]:
    """The dates of the statement's claims, the one to show first: named before inferred, then the most agreed, then the most precise."""
    near = []
    for evidence in statement.claims:
        spans = dated.get(evidence.path, [])
        place = bisect_right(spans, evidence.start, key=lambda span: span[1])
        if place < len(spans) and spans[place][0] < evidence.end:
            near.append((evidence, spans[place][2]))
    votes = Counter(d.date for _, d in near)
    return sorted(
        near,
        key=lambda e: (e[1].basis == "published", -votes[e[1].date], _PRECISION[e[1].precision], _BASIS[e[1].basis], e[1].date, e[0].path),
    )


def _event(
    story: Story, statement: Statement, near: list[tuple[Evidence, ClaimDate]], by_path: dict[str, AnnotatedArticle], references: float
) -> Event:
    sources = tuple(sorted({e.path for e in statement.claims if e.stance == "agrees"}))
    basis_weight, best = 0.0, None
    if near:
        best = near[0][1]
        basis_weight = _BASIS_WEIGHT[best.basis]
    salience = (
        0.30 * (1 - 1 / (1 + statement.lineages))
        + 0.15 * (1 - 1 / (1 + len(statement.claims)))
        + 0.15 * _position(statement, by_path)
        + 0.20 * references
        + 0.05 * bool(statement.figures or _FIGURE.search(statement.wording))
        + 0.15 * basis_weight
    )
    return Event(
        id="e-" + hashlib.sha256(statement.id.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        statement=statement.id,
        story=story.id,
        wording=statement.wording,
        date=best.date if best else "",
        until=best.until if best else "",
        precision=best.precision if best else "none",
        basis=best.basis if best else "inferred",
        planned=_still_planned(near) if best else False,
        salience=round(min(1.0, salience), 4),
        entities=statement.entities,
        sources=sources,
        also=_also(best, near) if best else (),
        text=best.text if best else "",
        why=best.why if best else "No source says when.",
    )


def _position(statement: Statement, by_path: dict[str, AnnotatedArticle]) -> float:
    """How near the head of an article the statement stands, at its best place."""
    best = 0.0
    for evidence in statement.claims:
        annotated = by_path.get(evidence.path)
        if annotated is None or not annotated.sentences:
            continue
        first, last = annotated.sentences[0].start, annotated.sentences[-1].end
        best = max(best, 1 - (evidence.start - first) / max(1, last - first))
    return max(0.0, min(1.0, best))


def _still_planned(near: list[tuple[Evidence, ClaimDate]]) -> bool:
    """A plan becomes an event once a source tells it as past."""
    chosen = near[0][1]
    return chosen.planned and all(d.planned for _, d in near if d.date == chosen.date)


def _also(best: ClaimDate, near: list[tuple[Evidence, ClaimDate]]) -> tuple[tuple[str, str], ...]:
    """Dates by other sources that contradict the one shown; a vaguer date that holds it and a day of publication contradict nothing."""
    other = {
        (d.date, d.path)
        for _, d in near
        if d.basis != "published"
        and d.path != best.path
        and not d.date.startswith(best.date)
        and not best.date.startswith(d.date)
        and not _within(best, d)
    }
    return tuple(sorted(other))


def _within(a: ClaimDate, b: ClaimDate) -> bool:
    """One is a stretch of days that holds the other."""
    return any(x.until and x.date <= y.date <= x.until + "~" for x, y in ((a, b), (b, a)))


def _in_time(event: Event) -> tuple[bool, str, float, str]:
    """By date, a vaguer one before the days it holds, undated last; then the most salient first."""
    return (not event.date, event.date, -event.salience, event.id)
