"""The records of the data files: one type a file, its fields as they are named in JSON.

They are encoded in the order of their fields, their schemas are made from them,
and the tables are read back through them.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from site_builder.model import DateWitness, EntityKind, FigureKind, Precision, RemovedKind, SourceKind, TimexType

Span = tuple[int, int]


class Record(msgspec.Struct, frozen=True, gc=False):
    """What all records are: immutable, written as a JSON object; never in a circle, so that the collector may pass them over."""


class DateRecord(Record):
    value: str
    precision: Precision
    zone: str | None
    basis: DateWitness
    line: int


class CreditRecord(Record):
    name: str
    url: str


class RightsRecord(Record):
    notice: str
    line: int


class RemovedRecord(Record):
    start: int
    end: int
    line: int
    kind: RemovedKind
    rule: str
    reason: str


class DamageRecord(Record):
    start: int
    end: int
    what: str


class MentionRecord(Record):
    start: int
    end: int
    text: str
    kind: EntityKind
    entity: str | None


class TimeRecord(Record):
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    basis: str


class FigureRecord(Record):
    start: int
    end: int
    text: str
    kind: FigureKind
    low: float
    high: float
    unit: str
    hedge: str | None


class QuoteRecord(Record):
    start: int
    end: int
    speaker: str | None
    cue: str


class InspectedRecord(Record):
    """A source, inspected."""

    path: str
    kind: SourceKind
    sha256: str
    language: str
    title: str
    published: DateRecord
    updated: DateRecord
    authors: tuple[str, ...]
    publisher: str
    source_url: str
    credits: tuple[CreditRecord, ...]
    tags: tuple[str, ...]
    categories: tuple[str, ...]
    excerpt: str
    rights: RightsRecord | None
    text: str
    body: tuple[Span, ...]
    removed: tuple[RemovedRecord, ...]
    damage: tuple[DamageRecord, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[MentionRecord, ...]
    times: tuple[TimeRecord, ...]
    figures: tuple[FigureRecord, ...]
    quotes: tuple[QuoteRecord, ...]


class ArticleRecord(InspectedRecord):
    """A source as the site publishes it."""

    url: str
    group: str
    story: str
    words: int
    """Of the body."""
    shown: Literal["full", "excerpts", "none"]
    """How much of its words may be shown."""


class MemberRecord(Record):
    path: str
    relation: Literal["same", "near", "revision", "excerpt"]
    similarity: float


class GroupRecord(Record):
    """A duplicate group."""

    id: str
    canonical: str
    why: str
    members: tuple[MemberRecord, ...]


class BondRecord(Record):
    path: str
    other: str
    similarity: float
    names: tuple[str, ...]
    figures: tuple[str, ...]
    days: tuple[str, ...]
    words: tuple[str, ...]


class StoryRecord(Record):
    """A story."""

    id: str
    url: str
    title: str
    members: tuple[str, ...]
    lineages: tuple[tuple[str, ...], ...]
    entities: tuple[str, ...]
    first: str
    last: str
    why: tuple[BondRecord, ...]
    earlier: tuple[str, ...]
    later: tuple[str, ...]


class ClaimRecord(Record):
    path: str
    start: int
    end: int
    line: int
    text: str
    stance: Literal["agrees", "differs"]


class SpokenRecord(Record):
    speaker: str | None


class SourcesRecord(Record):
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    silent: tuple[str, ...]


class FigureValueRecord(Record):
    path: str
    start: int
    end: int
    text: str
    low: float
    high: float
    hedge: str | None


class FigureRowRecord(Record):
    what: str
    unit: str
    verdict: Literal["agree", "compatible", "differ", "single"]
    values: tuple[FigureValueRecord, ...]


class StatementRecord(Record):
    """A statement."""

    id: str
    story: str
    wording: str
    kind: Literal["report", "opinion", "forecast"]
    date: str
    salience: float
    entities: tuple[str, ...]
    quote: SpokenRecord | None
    claims: tuple[ClaimRecord, ...]
    sources: SourcesRecord
    lineages: int
    figures: tuple[FigureRowRecord, ...]


class AlsoRecord(Record):
    date: str
    path: str


class BesideRecord(Record):
    side: Literal["before", "after"]
    event: str


class EventRecord(StatementRecord):
    """A dated statement on a timeline; ``id`` is the event's own."""

    statement: str
    until: str
    precision: str
    basis: Literal["", "explicit", "resolved", "inferred", "published"]
    """How the date is known; '' for an undated event."""
    planned: bool
    also: tuple[AlsoRecord, ...]
    dated_by: str
    """The words that name the date; '' where it is that of the report."""
    beside: BesideRecord | None
    """Of an undated event: the dated one that its text puts it before or after."""
    why: str


class AliasRecord(Record):
    name: str
    count: int


class RoleRecord(Record):
    id: str
    subject: str
    relation: str
    object: str
    role: str
    ended: bool
    date: str
    story: str
    claims: tuple[ClaimRecord, ...]
    sources: tuple[str, ...]


class RelatedRecord(Record):
    entity: str
    count: int
    """How many statements name both."""
    story: str
    statement: str
    """Id of one that does."""
    claims: tuple[ClaimRecord, ...]


class EntityRecord(Record):
    """Who or what is meant."""

    id: str
    url: str
    name: str
    kind: EntityKind
    aliases: tuple[AliasRecord, ...]
    mentions: int
    roles: tuple[RoleRecord, ...]
    related: tuple[RelatedRecord, ...]
    stories: tuple[str, ...]


class ProblemRecord(Record):
    """Something that is wrong with what was given."""

    path: str
    line: int
    code: str
    severity: Literal["error", "warning", "note"]
    what: str
    fix: str


RECORDS: dict[str, type[Record]] = {
    "articles": ArticleRecord,
    "groups": GroupRecord,
    "stories": StoryRecord,
    "statements": StatementRecord,
    "events": EventRecord,
    "entities": EntityRecord,
    "problems": ProblemRecord,
}
"""Name of a data file, without its ending -> its record."""
