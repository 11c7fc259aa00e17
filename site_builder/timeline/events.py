"""Dated statements as events, in the order of time."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from site_builder.model import Anchor, AnnotatedArticle, ClaimDate, Event, Statement, Story
from site_builder.timeline.claims import Claims, Near
from site_builder.timeline.narrative import tells_of_a_day
from site_builder.timeline.order import placed
from site_builder.timeline.salience import Draft, Witness, days_between, weigh

UNDATED_SALIENCE = 0.5
"""An undated statement becomes an undated event from this statement salience on, if two sources make it or its text places it."""
_SAME_DEED = 0.5
"""Share of a plan's words that a report of the same day must have to tell that the plan came true."""

_WILL = re.compile(r"\b(?:will|to be|is set to|are set to)\b")
_PERHAPS = re.compile(r"\b(?:might|may|could|would)\b")


def events(
    story: Story,
    articles: tuple[AnnotatedArticle, ...],
    statements: tuple[Statement, ...],
    dates: tuple[ClaimDate, ...],
    anchors: tuple[Anchor, ...] = (),
    cast: Mapping[str, tuple[str, ...]] | None = None,
    fame: Mapping[str, float] | None = None,
) -> tuple[Event, ...]:
    """An event for each statement that reports something dated, plans it, or tells what was said; by date, undated last.

    A statement that tells what somebody said of another time is two: that it was said, and what for the other time was said.

    Args: anchors: of the articles; without one an article lends no day to what it leaves undated. cast: entity ids of the chains of each article.
    fame: how well known each entity is, as `known` says.
    """
    claims = Claims(articles, dates, {a.path: a for a in anchors}, cast or {})
    lineages = {path: n for n, lineage in enumerate(story.lineages) for path in lineage.members}
    drafts = []
    for statement in statements:
        near = claims.dated(statement)
        if near and not near[0][1].text and statement.wording and not tells_of_a_day(statement.wording, claims.language(statement)):
            near = []
        if _tells(statement, near, claims):
            drafts.append(_draft(story, statement, near, claims, lineages))
        if said := claims.said(statement, near):
            drafts.append(_draft(story, statement, said, claims, lineages, turn=" said"))
    drafts = _come_true(drafts)
    weights = weigh(drafts, fame or {})
    made = [msgspec.structs.replace(draft.event, salience=weight) for draft, weight in zip(drafts, weights, strict=True)]
    return _ordered(made, {d.event.id: d.terms for d in drafts})


def _tells(statement: Statement, near: Near, claims: Claims) -> bool:
    """It is an event: a dated report or forecast, something said by somebody who is named or meant, or an undated report that matters."""
    if not near:
        may = statement.kind == "report" and statement.salience >= UNDATED_SALIENCE and not statement.quotes
        return may and (
            not statement.wording
            or tells_of_a_day(statement.wording, claims.language(statement))
            or _WILL.search(statement.wording) is not None
        )
    if near[0][1].text:
        return statement.kind == "report" or (statement.kind == "forecast" and not _PERHAPS.search(statement.wording))
    return (statement.kind == "report" or claims.speech(near)) and bool(statement.entities or claims.meant(statement))


def _draft(story: Story, statement: Statement, near: Near, claims: Claims, lineages: Mapping[str, int], turn: str = "") -> Draft:
    best = near[0][1] if near else None
    named = statement.entities
    if best and not best.text and claims.cast:
        own = claims.acting(statement)
        named = tuple(e for e in named if e in own)
    event = Event(
        id="e-" + hashlib.sha256((statement.id + turn).encode("utf-8", "surrogatepass")).hexdigest()[:12],
        statement=statement.id,
        story=story.id,
        wording=statement.wording,
        date=best.date if best else "",
        until=best.until if best else "",
        precision=best.precision if best else "none",
        basis=best.basis if best else "inferred",
        planned=_still_planned(near) or _foreseen(statement, near, claims) if best else False,
        salience=0.0,
        entities=tuple(dict.fromkeys((*named, *claims.meant(statement)))),
        sources=tuple(sorted({e.path for e in statement.claims if e.stance == "agrees"})),
        also=_also(best, near) if best else (),
        text=best.text if best else "",
        why=best.why if best else "No source says when.",
    )
    path, start, end = statement.wording_from
    long = len(claims.articles[path].article.text[start:end].split()) if path in claims.articles else 0
    return Draft(event, statement, _witnesses(near, claims, lineages), _before(near, claims), claims.terms(statement), long)


def _witnesses(near: Near, claims: Claims, lineages: Mapping[str, int]) -> tuple[Witness, ...]:
    """The lines of reporting that give the date which is shown; of one that gives it twice, what counts more."""
    found: dict[int, Witness] = {}
    for evidence, date in near:
        if date.date == near[0][1].date:
            lineage = lineages.get(evidence.path, -1 - sorted(claims.articles).index(evidence.path))
            one = Witness(lineage, days_between(date, claims.articles[evidence.path].article.published.day), bool(date.text))
            found[lineage] = max(found.get(lineage, one), one, key=lambda w: (w.names, w.days))
    return tuple(found[n] for n in sorted(found))


def _before(near: Near, claims: Claims) -> str:
    """The words before the expression that dates the event."""
    if not near or not near[0][1].text:
        return ""
    evidence, date = near[0]
    claim = claims.articles[evidence.path].claims[date.claim]
    raw = claims.articles[evidence.path].article.text[claim.start : claim.end]
    at = raw.find(date.text)
    return raw[max(0, at - 24) : at] if at > 0 else ""


def _still_planned(near: Near) -> bool:
    """A plan becomes an event once a source tells it as past."""
    chosen = near[0][1]
    return chosen.planned and all(d.planned for _, d in near if d.date == chosen.date)


def _foreseen(statement: Statement, near: Near, claims: Claims) -> bool:
    """A forecast of a month or year that its article is not past."""
    evidence, date = near[0]
    published = claims.articles[evidence.path].article.published.value
    return statement.kind == "forecast" and bool(date.text) and (not published or date.date >= published[: len(date.date)])


def _come_true(drafts: list[Draft]) -> list[Draft]:
    """A plan for a day on which another statement reports the same deed is told as that statement tells it: no longer as a plan."""
    done: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.event.date and not draft.event.planned:
            done[draft.event.date].append(draft)
    made = []
    for draft in drafts:
        event = draft.event
        if event.planned and any(_same_deed(draft, other) for other in done.get(event.date, ())):
            event = msgspec.structs.replace(
                event, planned=False, why=f"{event.why} Planned when it was written; a later source reports it."
            )
            draft = draft._replace(event=event)
        made.append(draft)
    return made


def _same_deed(plan: Draft, report: Draft) -> bool:
    shared = set(plan.event.entities) & set(report.event.entities)
    return bool(shared) and 2 * len(plan.terms & report.terms) > 2 * _SAME_DEED * len(plan.terms)


def _also(best: ClaimDate, near: Near) -> tuple[tuple[str, str], ...]:
    """Dates by other sources that contradict the one shown; a vaguer date that holds it and a day that no source names contradict nothing."""
    other = {
        (d.date, d.path)
        for _, d in near
        if d.text and d.path != best.path and not d.date.startswith(best.date) and not best.date.startswith(d.date) and not _within(best, d)
    }
    return tuple(sorted(other))


def _within(a: ClaimDate, b: ClaimDate) -> bool:
    """One is a stretch of days that holds the other."""
    return any(x.until and x.date <= y.date <= x.until + "~" for x, y in ((a, b), (b, a)))


def _ordered(made: list[Event], terms: Mapping[str, frozenset[str]]) -> tuple[Event, ...]:
    """By date, a vaguer one before the days it holds, then the most salient first.

    Undated ones come last, but those that their text puts before or after a dated one, which stand beside it.
    """
    dated = {e.id: terms[e.id] for e in made if e.precision == "day"}
    place = {"before": 0, "": 1, "after": 2}
    keys: dict[str, tuple[bool, str, int, float, str]] = {}
    days = {e.id: e.date for e in made}
    events: list[Event] = []
    for event in made:
        side, other = ("", "") if event.date else placed(event.wording, dated)
        if other:
            event = msgspec.structs.replace(event, beside=(side, other), why=f"No source says when; the text puts it {side} {days[other]}.")
        day = days.get(other, event.date)
        if day or len(event.sources) > 1:
            keys[event.id] = (not day, day, place[side], -event.salience, event.id)
            events.append(event)
    return tuple(sorted(events, key=lambda event: keys[event.id]))
