"""The small records of a told story: what pages over many stories read instead of it."""

from __future__ import annotations

from collections import Counter

import msgspec

from site_builder.model import ArticleRef, EntityShare, Statement, StoryCard, StoryRef, ToldStory

from .chronicle import public
from .words import Sources, group_of

MAX_STATEMENTS = 60
"""Statements that a share of an entity holds: one story fills no more than a page."""
MAX_CAST = 12
MAX_COMPANY = 30

Cite = tuple[int, int, str, str]


def told_parts(told: ToldStory, refs: dict[str, ArticleRef], story_ref: StoryRef) -> tuple[StoryCard, dict[str, EntityShare]]:
    """The card of a story, and what it says of each entity."""
    told, sources = msgspec.structs.replace(told, events=public(told.events)), Sources(refs)
    statements = tuple(_folded(statement, sources) for statement in told.statements)
    return _card(told, statements, refs, story_ref), _shares(told, statements, story_ref)


def cites(told: ToldStory) -> dict[str, tuple[Cite, ...]]:
    """For each article of a story the spans that its statements rest on: (start, end, statement id, shown words)."""
    found: dict[str, list[Cite]] = {}
    for statement in told.statements:
        for claim in statement.claims:
            found.setdefault(claim.path, []).append((claim.start, claim.end, statement.id, claim.text))
    return {path: tuple(sorted(found[path])) for path in sorted(found)}


def _folded(statement: Statement, sources: Sources) -> Statement:
    """The statement with copies folded into the article that speaks for them."""
    agree, differ, silent = (sources.folded(paths) for paths in (statement.agree, statement.differ, statement.silent))
    return msgspec.structs.replace(statement, agree=agree, differ=differ, silent=silent)


def _card(told: ToldStory, statements: tuple[Statement, ...], refs: dict[str, ArticleRef], story_ref: StoryRef) -> StoryCard:
    by_id = {statement.id: statement for statement in statements}
    groups = [(group_of(statement, len(statement.agree)), statement) for statement in statements]
    tally = Counter(group for group, _ in groups)
    only = Counter(statement.agree[0] for group, statement in groups if group == "one-source" and statement.agree)
    outlets = {refs[path].publisher for path in told.story.speakers if path in refs}
    return StoryCard(
        ref=story_ref,
        in_short=tuple(by_id[key] for key in told.in_short if key in by_id),
        differing=tuple(row for row in told.figures if row.verdict == "differ"),
        cast=told.cast[:MAX_CAST],
        events=told.events,
        publishers=tuple(sorted(outlet for outlet in outlets if outlet)),
        only=tuple((path, only[path]) for path in told.story.speakers if only[path]),
        counts=(tally["agreed"], tally["differ"], tally["one-source"]),
        pinned=told.story.pinned,
        note=told.story.note,
        outlets=_outlets(groups, refs),
    )


def _outlets(groups: list[tuple[str, Statement]], refs: dict[str, ArticleRef]) -> tuple[tuple[str, int, int], ...]:
    """By publisher: how many statements it makes that another article makes too, and how many that sources differ on."""
    counts: dict[str, Counter[str]] = {}
    for group, statement in groups:
        paths = statement.agree + statement.differ if group == "differ" else statement.agree
        for name in {refs[path].publisher for path in paths if path in refs}:
            counts.setdefault(name, Counter())[group] += 1
    return tuple((name, counts[name]["agreed"], counts[name]["differ"]) for name in sorted(counts) if counts[name]["agreed"] or counts[name]["differ"])


def _shares(told: ToldStory, statements: tuple[Statement, ...], story_ref: StoryRef) -> dict[str, EntityShare]:
    naming: dict[str, list[Statement]] = {key: [] for key in told.cast}
    for statement in statements:
        for key in dict.fromkeys(statement.entities):
            naming.setdefault(key, []).append(statement)
    for role in told.roles:
        for key in (role.subject, role.object):
            if key:
                naming.setdefault(key, [])
    return {key: _share(key, naming[key], told, story_ref) for key in sorted(naming)}


def _share(key: str, naming: list[Statement], told: ToldStory, story_ref: StoryRef) -> EntityShare:
    about = {statement.id for statement in naming}
    company: dict[str, list[str]] = {}
    for statement in naming:
        for other in dict.fromkeys(statement.entities):
            if other != key:
                company.setdefault(other, []).append(statement.id)
    ranked = sorted(company.items(), key=lambda item: (-len(item[1]), item[0]))[:MAX_COMPANY]
    paths = {path for statement in naming for path in (*statement.agree, *statement.differ)}
    return EntityShare(
        entity=key,
        story=story_ref,
        statements=tuple(naming[:MAX_STATEMENTS]),
        total=len(naming),
        events=tuple(event for event in told.events if key in event.entities),
        quotes_by=tuple(quote for quote in told.quotations if quote.speaker == key),
        quotes_about=tuple(quote for quote in told.quotations if quote.statement in about and quote.speaker != key),
        roles=tuple(role for role in told.roles if key in (role.subject, role.object)),
        with_whom=tuple((other, joined[0], len(joined)) for other, joined in ranked),
        articles=tuple(path for path in told.story.members if path in paths),
    )
