"""Pages by time: a page for each day, and what is newest."""

from __future__ import annotations

from site_builder.model import ArticleRef, Event, Frame, Page, Revision, StoryRef

from .chronicle import by_story
from .shell import Plain, date_of, make_page
from .words import event_row

NEWEST = 50
"""Articles on the page of changes."""
MAX_EVENTS = 100
"""Events of a day on its page, the most salient ones."""


def days(
    frame: Frame, articles: tuple[ArticleRef, ...], stories: dict[str, StoryRef], events: tuple[tuple[Event, StoryRef], ...] = ()
) -> tuple[Page, ...]:
    """/day/ and a page for each day on which an article was published; ``stories`` are by id."""
    by_day: dict[str, list[ArticleRef]] = {}
    undated: list[ArticleRef] = []
    for ref in sorted(articles, key=lambda ref: (ref.published.value, ref.path)):
        if ref.published.day:
            by_day.setdefault(ref.published.day, []).append(ref)
        else:
            undated.append(ref)
    happened: dict[str, list[tuple[Event, StoryRef]]] = {}
    for event, story in events:
        if len(event.date) == 10 and not event.until:
            happened.setdefault(event.date, []).append((event, story))
    ordered = sorted(by_day, reverse=True)
    index: Plain = {"months": _months(by_day), "undated": [_article(ref, stories) for ref in undated[:500]], "undated_total": len(undated)}
    pages = [make_page(frame, "/day/", "day_index.html", "Days", "The days on which the articles read here were published.", index)]
    for place, day in enumerate(ordered):
        rows = [
            {**event_row(event, None, story.url), "story": story.title, "story_url": story.url, "missed": False}
            for event, story in sorted(happened.get(day, []), key=lambda pair: (-pair[0].salience, pair[0].id))[:MAX_EVENTS]
        ]
        data: Plain = {
            "day": day,
            "newer": ordered[place - 1] if place else "",
            "older": ordered[place + 1] if place + 1 < len(ordered) else "",
            "articles": [_article(ref, stories) for ref in by_day[day]],
            "happened": by_story([row for row in rows if not row["reported"]]),
            "reported": by_story([row for row in rows if row["reported"]]),
        }
        pages.append(
            make_page(frame, f"/day/{day}/", "day.html", day, f"Articles published on {day}, and what happened on that day.", data)
        )
    return tuple(pages)


def changes(
    frame: Frame,
    articles: tuple[ArticleRef, ...],
    stories: dict[str, StoryRef],
    revisions: tuple[tuple[Revision, ArticleRef, ArticleRef], ...] = (),
    edits: tuple[tuple[str, str, str], ...] = (),
) -> tuple[Page, ...]:
    """/changes/: the newest articles, versions of one article, and what the editors decided.

    ``revisions`` come with the older and the newer article; ``edits`` are (kind, name, reason).
    """
    dated = sorted((ref for ref in articles if ref.published.value), key=lambda ref: (ref.published.value, ref.path), reverse=True)[:NEWEST]
    data: Plain = {
        "articles": [_article(ref, stories) for ref in dated],
        "revisions": [_revision(revision, older, newer) for revision, older, newer in revisions],
        "edits": [{"kind": kind, "name": name, "reason": reason} for kind, name, reason in edits],
    }
    return (
        make_page(
            frame,
            "/changes/",
            "changes.html",
            "What is new",
            "The newest articles, revised articles, and what the editors decided.",
            data,
            feed="/feed.xml",
        ),
    )


def _months(by_day: dict[str, list[ArticleRef]]) -> list[Plain]:
    months: dict[str, list[Plain]] = {}
    for day in sorted(by_day, reverse=True):
        months.setdefault(day[:7], []).append({"day": day, "url": f"/day/{day}/", "count": len(by_day[day])})
    return [{"month": month, "days": shown} for month, shown in months.items()]


def _article(ref: ArticleRef, stories: dict[str, StoryRef]) -> Plain:
    story = stories.get(ref.story)
    return {
        "url": ref.url,
        "title": ref.title,
        "publisher": ref.publisher,
        "published": date_of(ref.published),
        "folded": bool(ref.copy_of),
        "story": {"url": story.url, "title": story.title} if story else None,
    }


def _revision(revision: Revision, older: ArticleRef, newer: ArticleRef) -> Plain:
    return {
        "older": {"url": older.url, "title": older.title, "published": date_of(older.published)},
        "newer": {"url": newer.url, "title": newer.title, "published": date_of(newer.published)},
        "dated": revision.dated,
        "changes": len(revision.changes),
    }
