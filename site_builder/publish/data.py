"""Values of the pipeline -> lines of the data files.

Each function makes the record of one value, as bytes that end in a line feed, so
that it can be kept and joined without being made again.  What may be shown of a
text is decided before; here only the texts of whole articles are withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from site_builder.model import (
    AnnotatedArticle,
    ArticleRef,
    DuplicateGroup,
    Entity,
    EntityShare,
    Evidence,
    FigureRow,
    Grant,
    PartialDate,
    RoleClaim,
    Statement,
    Told,
    ToldStory,
)
from site_builder.problems import Problem
from site_builder.publish import records as r

MAX_RELATED = 100
"""Of a name with thousands of articles the line would else grow by each pair of names in each story (76 MB for 138 long articles of one affair)."""
RELATED_CLAIMS = 3

_encoder = msgspec.json.Encoder()


def whole(told: Told | ToldStory) -> ToldStory:
    """The told story itself, of either form."""
    return told.story if isinstance(told, Told) else told


def line(record: r.Record) -> bytes:
    """A record as one line of JSON: UTF-8, no spaces, fields in the order of its type."""
    return _encoder.encode(record) + b"\n"


def _date(date: PartialDate) -> r.DateRecord:
    return r.DateRecord(date.value, date.precision, date.zone or None, date.basis, date.line)


def _fields(annotated: AnnotatedArticle, entity_ids: Sequence[str]) -> dict[str, object]:
    """The fields of an `InspectedRecord`."""
    article = annotated.article

    def entity(chain: int) -> str | None:
        return (entity_ids[chain] or None) if 0 <= chain < len(entity_ids) else None

    return {
        "path": article.path,
        "kind": article.kind,
        "sha256": article.sha256,
        "language": article.language,
        "title": article.title,
        "published": _date(article.published),
        "updated": _date(article.updated),
        "authors": article.authors,
        "publisher": article.publisher,
        "source_url": article.source_url,
        "credits": tuple(r.CreditRecord(c.name, c.url) for c in article.credits),
        "tags": article.tags,
        "categories": article.categories,
        "excerpt": article.excerpt,
        "rights": r.RightsRecord(article.rights.notice, article.rights.line) if article.rights else None,
        "text": article.text,
        "body": tuple((p.start, p.end) for p in article.body),
        "removed": tuple(r.RemovedRecord(x.start, x.end, x.line, x.kind, x.rule, x.reason) for x in article.removed),
        "damage": tuple(r.DamageRecord(x.start, x.end, x.what) for x in article.damage),
        "sentences": tuple((s.start, s.end) for s in annotated.sentences),
        "mentions": tuple(r.MentionRecord(m.start, m.end, m.text, m.kind, entity(m.chain)) for m in annotated.mentions),
        "times": tuple(r.TimeRecord(t.start, t.end, t.text, t.type, t.value, t.basis) for t in annotated.times),
        "figures": tuple(r.FigureRecord(f.start, f.end, f.text, f.kind, f.low, f.high, f.unit, f.hedge or None) for f in annotated.figures),
        "quotes": tuple(r.QuoteRecord(q.start, q.end, entity(q.speaker), q.cue) for q in annotated.quotes),
    }


def inspected(annotated: AnnotatedArticle, entity_ids: Sequence[str]) -> r.InspectedRecord:
    """All that is known of a source, its text whole; `line` makes JSON of it.

    Args: entity_ids: the entity id of each of its name chains; '' for none.
    """
    return r.InspectedRecord(**_fields(annotated, entity_ids))  # type: ignore[arg-type]


def article_line(annotated: AnnotatedArticle, ref: ArticleRef, entity_ids: Sequence[str], grant: Grant, group: str) -> bytes:
    """A line of articles.jsonl.  Without a full grant the text and the publisher's own excerpt of it are left out.

    Args: group: id of its duplicate group; '' when it has no copies.
    """
    fields = _fields(annotated, entity_ids)
    if grant.text != "full":
        fields["text"] = fields["excerpt"] = ""
    return line(r.ArticleRecord(**fields, url=ref.url, group=group, story=ref.story, words=ref.words, shown=grant.text))  # type: ignore[arg-type]


def group_line(group: DuplicateGroup) -> bytes:
    """A line of groups.jsonl."""
    members = tuple(r.MemberRecord(m.path, m.relation, m.similarity) for m in group.members)
    return line(r.GroupRecord(group.id, group.canonical, group.why, members))


def story_line(told: Told | ToldStory) -> bytes:
    """A line of stories.jsonl."""
    told = whole(told)
    story = told.story
    bonds = tuple(r.BondRecord(b.path, b.other, b.similarity, b.names, b.figures, b.days, b.words) for b in story.bonds)
    lineages = tuple(lineage.members for lineage in story.lineages)
    return line(
        r.StoryRecord(
            story.id, story.url, story.title, story.members, lineages, told.cast, story.first, story.last, bonds, story.earlier, story.later
        )
    )  # fmt: skip


def _claims(claims: Iterable[Evidence]) -> tuple[r.ClaimRecord, ...]:
    return tuple(r.ClaimRecord(c.path, c.start, c.end, c.line, c.text, c.stance) for c in claims)


def _figure_rows(rows: Iterable[FigureRow]) -> tuple[r.FigureRowRecord, ...]:
    def value_of(row: FigureRow) -> tuple[r.FigureValueRecord, ...]:
        return tuple(r.FigureValueRecord(v.path, v.start, v.end, v.text, v.low, v.high, v.hedge or None) for v in row.values)

    return tuple(r.FigureRowRecord(row.what, row.unit, row.verdict, value_of(row)) for row in rows)


def _statement(statement: Statement) -> r.StatementRecord:
    return r.StatementRecord(
        id=statement.id,
        story=statement.story,
        wording=statement.wording,
        kind=statement.kind,
        date=statement.date,
        salience=statement.salience,
        entities=statement.entities,
        quote=r.SpokenRecord(statement.speaker or None) if statement.quotes else None,
        claims=_claims(statement.claims),
        sources=r.SourcesRecord(statement.agree, statement.differ, statement.silent),
        lineages=statement.lineages,
        figures=_figure_rows(statement.figures),
    )


def statement_lines(told: Told | ToldStory) -> bytes:
    """A story's lines of statements.jsonl, by id."""
    return b"".join(line(_statement(s)) for s in sorted(whole(told).statements, key=lambda s: s.id))


def event_lines(told: Told | ToldStory) -> bytes:
    """A story's lines of events.jsonl, in the order of its timeline."""
    by_id = {s.id: _statement(s) for s in whole(told).statements}
    lines = []
    for event in whole(told).events:
        said = by_id.get(event.statement)
        if said is None:  # the event outlived its statement: it is told by what it holds itself
            sources = r.SourcesRecord(event.sources, (), ())
            said = r.StatementRecord("", event.story, event.wording, "report", "", 0.0, event.entities, None, (), sources, 0, ())
        fields = {name: getattr(said, name) for name in said.__struct_fields__}
        fields |= {"id": event.id, "story": event.story, "wording": event.wording, "date": event.date, "salience": event.salience}
        fields["entities"] = event.entities
        also = tuple(r.AlsoRecord(date, path) for date, path in event.also)
        side, other = event.beside
        beside = r.BesideRecord("after" if side == "after" else "before", other) if other else None
        lines.append(
            line(
                r.EventRecord(
                    **fields, statement=event.statement, until=event.until, precision=event.precision, basis=event.basis if event.date else "",
                    planned=event.planned, also=also, dated_by=event.text, beside=beside, why=event.why,
                )
            )
        )  # fmt: skip
    return b"".join(lines)


def _role(role: RoleClaim, story: str) -> r.RoleRecord:
    return r.RoleRecord(
        role.id, role.subject, role.relation, role.object, role.role, role.ended, role.date, story, _claims(role.claims), role.sources
    )  # fmt: skip


def entity_line(entity: Entity, shares: Iterable[EntityShare]) -> bytes:
    """A line of entities.jsonl.

    Args: shares: what the stories say of it, in any order.
    Of those it is named with the line holds the most frequent, each with a few claims of a statement; the statement has them all.
    """
    ordered = sorted(shares, key=lambda share: (share.story.first or "9999", share.story.id))
    roles = tuple(_role(role, share.story.id) for share in ordered for role in share.roles)
    related = []
    for share in ordered:
        claims = {s.id: s.claims for s in share.statements}
        related += [
            r.RelatedRecord(other, count, share.story.id, statement, _claims(claims.get(statement, ())[:RELATED_CLAIMS]))
            for other, statement, count in share.with_whom
        ]  # fmt: skip
    related.sort(key=lambda x: (-x.count, x.entity, x.story))
    del related[MAX_RELATED:]
    aliases = tuple(r.AliasRecord(name, count) for name, count in entity.aliases)
    stories = tuple(share.story.id for share in ordered)
    return line(r.EntityRecord(entity.id, entity.url, entity.name, entity.kind, aliases, entity.mentions, roles, tuple(related), stories))


def problem_line(problem: Problem) -> bytes:
    """A line of problems.jsonl."""
    return line(r.ProblemRecord(problem.path, problem.line, problem.code, problem.severity, problem.what, problem.fix))
