"""Lines of the data files -> the files of ``data/``: JSON lines, schemas, CSV, a calendar, a database.

The lines are read back through their records, so that all forms say the same.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, TypeVar

import msgspec

from site_builder.model import Frame, PublishedFile, Value
from site_builder.publish import records as r
from site_builder.publish.calendar import calendar
from site_builder.publish.database import Table, database
from site_builder.publish.words import day_words, span_words

T = TypeVar("T", bound=r.Record)


class DataLines(Value):
    """The lines of all data files, as the functions of `data` make them; each may hold any number of lines."""

    articles: tuple[bytes, ...] = ()
    groups: tuple[bytes, ...] = ()
    stories: tuple[bytes, ...] = ()
    statements: tuple[bytes, ...] = ()
    events: tuple[bytes, ...] = ()
    entities: tuple[bytes, ...] = ()
    problems: tuple[bytes, ...] = ()


class ArticleRow(r.Record):
    """The fields of an `ArticleRecord` that have a place in a table; the rest is passed over when it is read."""

    path: str
    url: str
    title: str
    published: r.DateRecord
    updated: r.DateRecord
    publisher: str
    authors: tuple[str, ...]
    source_url: str
    language: str
    words: int
    shown: str
    group: str
    story: str
    credits: tuple[r.CreditRecord, ...]
    tags: tuple[str, ...]
    removed: tuple[msgspec.Raw, ...]
    kind: str
    sha256: str


def _split(name: str, chunks: Iterable[bytes]) -> list[bytes]:
    """Chunks -> single lines in the order in which they are published.

    Problems and articles begin with their path and stories' lines with an id, so
    that sorting the bytes sorts by it; events keep the order of their timelines.
    """
    if name == "events":
        return [line for chunk in sorted(chunks) for line in chunk.splitlines(keepends=True)]
    return sorted(line for chunk in chunks for line in chunk.splitlines(keepends=True))


def _read(lines: Sequence[bytes], kind: type[T]) -> list[T]:
    decoder = msgspec.json.Decoder(kind)
    return [decoder.decode(line) for line in lines]


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _tables(
    articles: list[ArticleRow], groups: list[r.GroupRecord], stories: list[r.StoryRecord],
    statements: list[r.StatementRecord], events: list[r.EventRecord], entities: list[r.EntityRecord], problems: list[r.ProblemRecord],
) -> list[Table]:  # fmt: skip
    """The records as flat tables; lists become tables of their own."""
    tables = [
        Table(
            "articles",
            ("path", "url", "title", "published", "published_precision", "published_zone", "published_basis", "updated", "publisher", "authors",
             "source_url", "language", "words", "shown", "group_id", "story", "credits", "tags", "removed_runs", "kind", "sha256"),
            [
                (a.path, a.url, a.title, a.published.value, a.published.precision, a.published.zone or "", a.published.basis, a.updated.value,
                 a.publisher, _joined(a.authors), a.source_url, a.language, a.words, a.shown, a.group, a.story,
                 _joined(c.name for c in a.credits), _joined(a.tags), len(a.removed), a.kind, a.sha256)
                for a in articles
            ],
        ),
        Table(
            "groups",
            ("id", "canonical", "path", "relation", "similarity", "why"),
            [(g.id, g.canonical, m.path, m.relation, m.similarity, g.why) for g in groups for m in g.members],
        ),
        Table(
            "stories",
            ("id", "url", "title", "first", "last", "articles", "lineages", "entities"),
            [(s.id, s.url, s.title, s.first, s.last, len(s.members), len(s.lineages), _joined(s.entities)) for s in stories],
        ),
        Table(
            "statements",
            ("id", "story", "wording", "kind", "date", "salience", "agree", "differ", "silent", "lineages", "speaker", "entities"),
            [
                (s.id, s.story, s.wording, s.kind, s.date, s.salience, len(s.sources.agree), len(s.sources.differ), len(s.sources.silent),
                 s.lineages, (s.quote.speaker or "") if s.quote else "", _joined(s.entities))
                for s in statements
            ],
        ),
        Table(
            "claims",
            ("statement", "path", "start", "end", "line", "stance", "text"),
            [(s.id, c.path, c.start, c.end, c.line, c.stance, c.text) for s in statements for c in s.claims],
        ),
        Table(
            "figures",
            ("statement", "what", "unit", "verdict", "path", "text", "low", "high", "hedge"),
            [
                (s.id, f.what, f.unit, f.verdict, v.path, v.text, v.low, v.high, v.hedge or "")
                for s in statements for f in s.figures for v in f.values
            ],
        ),
        Table(
            "events",
            ("id", "statement", "story", "date", "until", "precision", "basis", "planned", "salience", "wording", "sources"),
            [
                (e.id, e.statement, e.story, e.date, e.until, e.precision, e.basis, int(e.planned), e.salience, e.wording, _joined(e.sources.agree))
                for e in events
            ],
        ),
        Table(
            "entities",
            ("id", "url", "name", "kind", "mentions", "stories", "aliases"),
            [(e.id, e.url, e.name, e.kind, e.mentions, len(e.stories), _joined(a.name for a in e.aliases)) for e in entities],
        ),
        Table(
            "roles",
            ("id", "subject", "relation", "object", "role", "ended", "date", "story", "sources"),
            sorted({
                (x.id, x.subject, x.relation, x.object, x.role, int(x.ended), x.date, x.story, _joined(x.sources))
                for e in entities for x in e.roles
            }),
        ),
        Table(
            "problems",
            ("path", "line", "code", "severity", "what", "fix"),
            [(p.path, p.line, p.code, p.severity, p.what, p.fix) for p in problems],
        ),
    ]  # fmt: skip
    return tables


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(text: str) -> str:
    """A text for a spreadsheet, which would run one that begins like a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def _csv(path: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> PublishedFile:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) if isinstance(value, str) else value for value in row] for row in rows)
    return PublishedFile(path, out.getvalue().encode())


_TIMELINE = ("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
             "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background")  # fmt: skip


def _timeline(events: Iterable[r.EventRecord], titles: dict[str, str]) -> PublishedFile:
    """The events whose date a source names, as TimelineJS reads them; it sets its cells as HTML, so they are escaped.

    What it cannot say of a date, it says in the words that it shows for it.
    """
    rows = []
    for event in events:
        begin, end = [*event.date.split("-"), "", ""][:3], [*event.until.split("-"), "", ""][:3]
        if not begin[0].isdigit() or event.basis == "published":
            continue
        title = titles.get(event.story, "")
        count = len(event.sources.agree)
        told = f"{count} source{'' if count == 1 else 's'}. {event.why}"
        unsure = [word for word, so in (("planned", event.planned), ("inferred", event.basis == "inferred")) if so]
        unsure += [f"or {day_words(other.date)}, as others say" for other in event.also[:1]]
        display = ", ".join([span_words(event.date, event.until), *unsure]) if unsure else ""
        rows.append((*begin, "", *end, "", display, escape(event.wording or title), escape(told), *[""] * 5, escape(title), ""))
    return _csv("data/timeline.csv", _TIMELINE, rows)


def _schema(name: str, kind: type[r.Record]) -> PublishedFile:
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)
    return PublishedFile(f"data/{name}.schema.json", (text + "\n").encode())


def tables(frame: Frame, lines: DataLines) -> tuple[PublishedFile, ...]:
    """All files of ``data/``, by path; the order of the lines given does not matter."""
    sorted_lines = {name: _split(name, getattr(lines, name)) for name in r.RECORDS}
    kinds = r.RECORDS | {"articles": ArticleRow}
    read: dict[str, Any] = {name: _read(sorted_lines[name], kind) for name, kind in kinds.items()}
    flat = _tables(**read)
    titles = {story.id: story.title for story in read["stories"]}
    files = [PublishedFile(f"data/{name}.jsonl", b"".join(found)) for name, found in sorted_lines.items()]
    files += [_schema(name, kind) for name, kind in r.RECORDS.items()]
    files += [_csv(f"data/{table.name}.csv", table.columns, table.rows) for table in flat]
    files.append(_timeline(read["events"], titles))
    addresses = {story.id: story.url for story in read["stories"]}
    files.append(PublishedFile("data/events.ics", calendar(frame, read["events"], titles, addresses)))
    files.append(PublishedFile("data/site.sqlite", database(flat)))
    return tuple(sorted(files, key=lambda file: file.path))
