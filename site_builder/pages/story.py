"""The page of a story: all that its articles say, merged, each sentence with its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from site_builder.model import ArticleRef, Change, EntityRef, FigureRow, Frame, Page, Revision, Statement, StoryRef, ToldStory

from .chronicle import FOLD, chronicle, public, strip
from .shell import Plain, date_of, make_page
from .words import Sources, event_row, figure_row, group_of, mark, quotation, reference, tell

MAX_COLUMNS = 8
"""Columns of the matrix.  Of more sources those that say most have one of their own, and the last column names all others."""
MAX_OTHERS = 40
"""Sources that the last column names; all stand in the footnote of the row."""
MAX_WORDED = 400
"""Statements of one source that a page tells in words; of a longer story's the first of each source, and the others by a link to their line."""
ALL_WORDED = 160
"""So many of a longer story's, shared out among its sources."""
GAPS = {
    "title": "title changed",
    "figure": "figure changed",
    "added": "sentence added",
    "dropped": "sentence dropped",
    "changed": "sentence changed",
}


def story(
    frame: Frame,
    told: ToldStory,
    refs: dict[str, ArticleRef],
    entities: dict[str, EntityRef],
    near: dict[str, StoryRef],
    damage: tuple[tuple[str, int, str], ...] = (),
) -> tuple[Page, ...]:
    """The page of a story.

    ``refs`` are its members, ``entities`` at least its cast, ``near`` the stories that it continues or that continue it;
    ``damage`` is (path, line, what) for each broken place of its captures.
    """
    this, statements = told.story, told.statements
    sources = Sources(refs, this.speakers, statements)
    by_id = {statement.id: statement for statement in statements}
    dates = [day for day in (this.first, this.last) if day]
    data: Plain = {
        "title": this.title,
        "title_from": _article(refs[this.title_from], sources) if this.title_from in refs else None,
        "first": this.first,
        "last": this.last,
        "articles": _articles(told, sources),
        "speakers": [_article(refs[path], sources) for path in this.speakers if path in refs],
        "member_count": len(this.members),
        "lineage_count": len(this.lineages),
        "lineages": [{"why": line.why, "letters": _letters(line.members, sources)} for line in this.lineages if len(line.members) > 1],
        "pinned": this.pinned,
        "note": this.note,
        "earlier": [_near(near[key]) for key in this.earlier if key in near],
        "later": [_near(near[key]) for key in this.later if key in near],
        "in_short": [tell(by_id[key], sources, entities) for key in told.in_short if key in by_id],
        "figures": [figure_row(row, sources) for row in _measured(told.figures)],
        **_timeline(frame, told, sources, entities),
        **_groups(statements, sources, entities, this.speakers),
        "quotes": [quotation(quote, sources, entities) for quote in told.quotations],
        "cast": [reference(entities[key]) for key in told.cast if key in entities],
        "revisions": [_revision(revision, sources) for revision in told.revisions],
        "damage": [{"letter": sources.label(path), "line": line, "what": what} for path, line, what in damage],
        "bonds": _bonds(told, sources),
        "anchors": [
            {"letter": sources.label(anchor.path), "date": anchor.date, "basis": anchor.basis, "why": anchor.why}
            for anchor in told.anchors
            if anchor.basis != "published"
        ],
        "feed": f"{this.url}feed.xml",
        "story_id": this.id,
    }
    count = len(this.members)
    description = f"{this.title}: what {count} article{'s' if count != 1 else ''} report, merged, with the source of each sentence."
    return (
        make_page(
            frame,
            this.url,
            "story.html",
            this.title,
            description,
            data,
            feed=f"{this.url}feed.xml",
            kind="article",
            linked_data=_linked(frame, told, refs, dates),
        ),
    )


def _measured(rows: tuple[FigureRow, ...]) -> list[FigureRow]:
    """The figures of which it is said what they measure, or on which sources differ."""
    return [row for row in rows if row.what or row.verdict == "differ"]


def _letters(paths: tuple[str, ...], sources: Sources) -> list[str]:
    return [sources.label(path) for path in sources.folded(paths)]


def _article(ref: ArticleRef, sources: Sources) -> Plain:
    return {
        "letter": sources.letters.get(ref.path, ""),
        "path": ref.path,
        "url": ref.url,
        "title": ref.title,
        "publisher": ref.publisher,
        "published": date_of(ref.published),
        "source_url": ref.source_url,
        "words": ref.words,
        "removed": round(ref.removed_share * 100),
        "text": ref.text,
    }


def _articles(told: ToldStory, sources: Sources) -> list[Plain]:
    relation = {member.path: member for group in told.story.groups for member in group.members}
    copies: dict[str, list[Plain]] = {}
    for path in told.story.members:
        ref = sources.refs.get(path)
        if ref and ref.copy_of:
            member = relation.get(path)
            shown = _article(ref, sources)
            shown["relation"] = member.relation if member else "same"
            shown["similarity"] = round(member.similarity * 100) if member else 100
            copies.setdefault(ref.copy_of, []).append(shown)
    return [
        {**_article(sources.refs[path], sources), "copies": copies.get(path, [])} for path in told.story.speakers if path in sources.refs
    ]


def _near(ref: StoryRef) -> Plain:
    return {"url": ref.url, "title": ref.title, "first": ref.first, "last": ref.last}


def _timeline(frame: Frame, told: ToldStory, sources: Sources, entities: Mapping[str, EntityRef]) -> Plain:
    """The story's events day by day, and how many there are in all."""
    by_id = {statement.id: statement for statement in told.statements}
    events = public(told.events)
    rows = [(event, _event(event_row(event, sources), by_id.get(event.statement), sources, entities)) for event in events]
    shown = chronicle(rows, frame.newest) if rows else None
    return {"chronicle": shown, "strip": strip(events) if len(events) > FOLD else None, "event_count": len(told.events)}


def _event(row: Plain, statement: Statement | None, sources: Sources, entities: Mapping[str, EntityRef]) -> Plain:
    if statement is None:
        return {**row, "statement": "", "mark": None, "without": {}}
    told = tell(statement, sources, entities)
    # That a date is inferred is said beside it.
    return {**row, "mark": {**mark(statement, sources), "inferred": False}, "without": told["without"] if not row["wording"] else {}}


def _columns(statements: list[Statement], sources: Sources, speakers: tuple[str, ...]) -> tuple[str, ...]:
    """The sources with a column of their own, in their order."""
    if len(speakers) <= MAX_COLUMNS:
        return speakers if len(speakers) > 1 else ()
    said = Counter(path for s in statements for path in {*sources.folded(s.agree), *sources.folded(s.differ)})
    most = sorted(speakers, key=lambda path: (-said[path], speakers.index(path)))[: MAX_COLUMNS - 1]
    return tuple(path for path in speakers if path in most)


def _groups(statements: tuple[Statement, ...], sources: Sources, entities: Mapping[str, EntityRef], speakers: tuple[str, ...]) -> Plain:
    """The statements in the lists of the page; each stands in exactly one."""
    lists: dict[str, list[Statement]] = {"agreed": [], "differ": [], "one-source": [], "opinion": []}
    for statement in statements:
        lists[group_of(statement, len(sources.folded(statement.agree)))].append(statement)
    alone: dict[str, list[Plain]] = {}
    for statement in lists["one-source"]:
        first = (*sources.folded(statement.agree), "")[0]
        alone.setdefault(first, []).append(_line(statement, sources, entities))
    columns = _columns([*lists["agreed"], *lists["differ"]], sources, speakers)
    order = [path for path in (*speakers, *sorted(set(alone) - set(speakers))) if path in alone]
    long = len(lists["one-source"]) > MAX_WORDED
    for path in order if long else ():
        alone[path] = [line if at < max(1, ALL_WORDED // len(order)) else _brief(line) for at, line in enumerate(alone[path])]
    comment = [_line(statement, sources, entities) for statement in lists["opinion"]]
    comment = [_brief(line) for line in comment] if long else comment
    return {
        "columns": [{"letter": sources.letters[path], "outlet": sources.outlet(path)} for path in columns],
        "others": [
            {"letter": sources.letters[path], "outlet": sources.outlet(path)} for path in speakers if columns and path not in columns
        ],
        "agreed": [_row(statement, sources, entities, columns, speakers) for statement in lists["agreed"]],
        "differ": [_row(statement, sources, entities, columns, speakers) for statement in lists["differ"]],
        "alone": [
            {
                "letter": sources.label(path),
                "outlet": sources.outlet(path),
                "published": _published(path, sources),
                "lines": [line for line in alone[path] if line["wording"]],
                "unsaid": [line for line in alone[path] if not line["wording"]],
            }
            for path in order
        ],
        "opinion": [line for line in comment if line["wording"]],
        "opinion_unsaid": [line for line in comment if not line["wording"]],
        "by_line": long,
    }


def _published(path: str, sources: Sources) -> Plain:
    ref = sources.refs.get(path)
    return date_of(ref.published) if ref else {"value": ""}


def _row(
    statement: Statement, sources: Sources, entities: Mapping[str, EntityRef], columns: tuple[str, ...], speakers: tuple[str, ...]
) -> Plain:
    agree, differ = sources.folded(statement.agree), sources.folded(statement.differ)
    places: dict[str, str] = {}
    for claim in statement.claims:
        key = sources.folded((claim.path,))[0]
        places.setdefault(key, sources.anchor(claim.path, claim.start, claim.end))

    def cell(path: str) -> Plain:
        says = "differs" if path in differ else "yes" if path in agree else "silent"
        return {"letter": sources.letters[path], "says": says, "url": places.get(path, "")}

    others = [cell(path) for path in speakers if path not in columns and (path in agree or path in differ)] if columns else []
    return {
        **tell(statement, sources, entities),
        "cells": [cell(path) for path in columns],
        "others": others[:MAX_OTHERS],
        "unnamed": max(0, len(others) - MAX_OTHERS),
        "figures": [figure_row(row, sources) for row in statement.figures if row.verdict == "differ"],
    }


def _line(statement: Statement, sources: Sources, entities: Mapping[str, EntityRef]) -> Plain:
    """A statement of one source: its place is its footnote."""
    told = tell(statement, sources, entities)
    claim = statement.claims[0] if statement.claims else None
    return {
        **{key: told[key] for key in ("id", "wording", "without", "kind", "date", "mark", "speaker")},
        "line": claim.line if claim else 0,
        "place": sources.anchor(claim.path, claim.start, claim.end) if claim else "",
        "attributed": claim.attributed if claim else "",
        "letters": [sources.label(path) for path in sources.folded(statement.agree)],
        "notes": told["notes"] if len(statement.claims) > 1 else [],
    }


def _brief(line: Plain) -> Plain:
    """A statement told by its place alone."""
    return {**line, "wording": "", "without": {"names": [], "figures": [], "date": "", "why": ""}}


def _revision(revision: Revision, sources: Sources) -> Plain:
    return {
        "older": _version(revision.older, sources),
        "newer": _version(revision.newer, sources),
        "dated": revision.dated,
        "changes": [_change(change, revision, sources) for change in revision.changes],
    }


def _version(path: str, sources: Sources) -> Plain:
    ref = sources.refs.get(path)
    return {"path": path, "url": ref.url if ref else "", "title": ref.title if ref else "", "published": _published(path, sources)}


def _change(change: Change, revision: Revision, sources: Sources) -> Plain:
    before = (sources.words(revision.older, *change.before) if change.before else "") or change.was
    after = (sources.words(revision.newer, *change.after) if change.after else "") or change.now
    return {"what": GAPS[change.what], "before": before, "after": after}


def _bonds(told: ToldStory, sources: Sources) -> list[Plain]:
    """Each pair of articles once: two that are each other's nearest have a bond each."""
    pairs = {frozenset((bond.path, bond.other)): bond for bond in reversed(told.story.bonds)}
    return [
        {
            "one": sources.label(bond.path),
            "other": sources.label(bond.other),
            "similarity": round(bond.similarity * 100),
            "names": bond.names[:8],
            "figures": bond.figures[:6],
            "days": bond.days[:6],
            "words": bond.words[:10],
        }
        for bond in reversed(pairs.values())
    ]


def _linked(frame: Frame, told: ToldStory, refs: Mapping[str, ArticleRef], dates: list[str]) -> Plain:
    """What machines read: our page as a work that rests on the articles."""
    based = [refs[path] for path in told.story.speakers if path in refs]
    linked: Plain = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": told.story.title,
        "inLanguage": frame.language,
        "publisher": {"@type": "Organization", "name": frame.name},
        "isBasedOn": [
            {"@type": "NewsArticle", "name": ref.title, **({"url": ref.source_url} if ref.source_url.startswith("http") else {})}
            for ref in based
        ],
    }
    if frame.base_url:
        linked["mainEntityOfPage"] = frame.base_url + told.story.url
    if dates:
        linked["dateModified"] = dates[-1]
        linked["temporalCoverage"] = "/".join(dict.fromkeys(dates))
    return linked
