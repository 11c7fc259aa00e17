"""Atom feeds of the site, of a story and of an entity.

Ids are ``tag:`` addresses of the site's own id, so that they outlive a move of the
site; dates are those of the content, never of a build.  A reader sees only words
that the pages show too.  Source: RFC 4287, RFC 4151.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from site_builder.model import Entity, EntityShare, Frame, PublishedFile, Statement, StoryCard, Told, ToldStory, Value
from site_builder.publish.data import whole

MAX_ENTRIES = 50
"""Entries of a feed; readers fetch feeds whole and often."""

UNDATED = "1970-01-01T00:00:00Z"
"""For what bears no date: Atom demands one, and today's would say that it is new."""

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Entry(Value):
    """One entry of a feed."""

    id: str
    """``story/x``: what follows the site's id in its ``tag:`` address."""
    title: str
    url: str
    """From the root of the site."""
    updated: str
    html: str


def _xml(text: str) -> str:
    """Text fit to stand in XML, in element and attribute alike."""
    return escape(_NOT_XML.sub("", text))


def _instant(date: str) -> str:
    """RFC 3339 of a partial date: its first moment."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}(T.*)?", date):
        return UNDATED
    day = date[:10]
    return day + "-01" * (2 - day.count("-")) + "T00:00:00Z"


def _path(url: str) -> str:
    return f"{url.strip('/')}/feed.xml".lstrip("/")


def _feed(frame: Frame, id: str, title: str, url: str, subtitle: str, entries: Iterable[Entry]) -> PublishedFile:
    """Entries -> the feed beside the page at ``url``, newest first."""
    newest_first = sorted(sorted(entries, key=lambda e: e.id), key=lambda e: e.updated, reverse=True)[:MAX_ENTRIES]
    tag, base = f"tag:{frame.site_id}:", frame.base_url
    updated = newest_first[0].updated if newest_first else _instant(frame.newest)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_xml(frame.language)}">',
        f"<id>{_xml(tag + id)}</id>",
        f"<title>{_xml(title)}</title>",
        f"<subtitle>{_xml(subtitle)}</subtitle>" if subtitle else "",
        f"<updated>{updated}</updated>",
        f"<author><name>{_xml(frame.name)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{_xml(base + url)}"/>',
        f'<link rel="self" type="application/atom+xml" href="{_xml(base)}/{_xml(_path(url))}"/>',
        f'<generator version="{_xml(frame.version)}">Site Builder</generator>',
        f"<rights>{_xml(frame.licence)}</rights>" if frame.licence else "",
    ]
    for entry in newest_first:
        lines += [
            "<entry>",
            f"<id>{_xml(tag + entry.id)}</id>",
            f"<title>{_xml(entry.title)}</title>",
            f"<updated>{entry.updated}</updated>",
            f'<link rel="alternate" type="text/html" href="{_xml(base + entry.url)}"/>',
            f'<content type="html">{_xml(entry.html)}</content>',
            "</entry>",
        ]
    lines.append("</feed>")
    return PublishedFile(_path(url), ("\n".join(filter(None, lines)) + "\n").encode())


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def _sources(statement: Statement) -> str:
    """How many say it and how many say otherwise, in words."""
    agree, differ = len(statement.agree), len(statement.differ)
    said = f"Reported by {agree} of {agree + differ + len(statement.silent)} articles"
    return said + (f"; {differ} say otherwise." if differ else ".")


def _title(statement: Statement, story: str) -> str:
    """The wording; without one its figures, else the story's headline."""
    if statement.wording:
        return statement.wording
    row = next((row for row in statement.figures if row.values), None)
    if row is None:
        return story
    return f"{row.what or 'Figure'}: {row.values[0].text} ({story})"


def _entry(statement: Statement, title: str, url: str, updated: str) -> Entry:
    told = _title(statement, title)
    html = _paragraphs((statement.wording, _sources(statement)))
    return Entry(f"statement/{statement.id}", told, f"{url}#s-{statement.id}", _instant(updated), html)


def site_feed(frame: Frame, cards: Iterable[StoryCard]) -> PublishedFile:
    """``feed.xml``: an entry a story, the newest first."""
    entries = []
    for card in cards:
        ref = card.ref
        shown = _paragraphs([s.wording for s in card.in_short])
        count = "1 article" if ref.articles == 1 else f"{ref.articles} articles"
        html = shown + _paragraphs((f"From {count}.",))
        entries.append(Entry(f"story/{ref.id}", ref.title or "Untitled story", ref.url, _instant(ref.last or ref.first), html))
    return _feed(frame, "site", frame.name, "/", frame.description, entries)


def story_feed(frame: Frame, told: Told | ToldStory) -> PublishedFile:
    """A story's feed: an entry a statement, by the day on which it was last reported."""
    told = whole(told)
    story = told.story
    days = {anchor.path: anchor.date for anchor in told.anchors}
    entries = [
        _entry(s, story.title, story.url, max((days.get(path, "") for path in s.agree), default="") or story.last)
        for s in told.statements[:MAX_ENTRIES]
    ]
    return _feed(frame, f"story/{story.id}", f"{story.title} - {frame.name}", story.url, "", entries)


def entity_feed(frame: Frame, entity: Entity, shares: Iterable[EntityShare]) -> PublishedFile:
    """An entity's feed: the most salient statements that name it, by the newest day of their story."""
    entries = [
        _entry(statement, share.story.title, share.story.url, share.story.last or share.story.first)
        for share in sorted(shares, key=lambda share: (share.story.last, share.story.id), reverse=True)
        for statement in share.statements[:10]
    ]
    once = {entry.id: entry for entry in entries}
    return _feed(frame, f"entity/{entity.id}", f"{entity.name} - {frame.name}", entity.url, "", once.values())
