"""The page of a person, body or place: what all stories say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.model import ArticleRef, Entity, EntityRef, EntityShare, Frame, Page, StoryRef

from .chronicle import Row, chronicle, in_time, most_salient, strip
from .network import network
from .roles import over_time, post, row
from .shell import Plain, date_of, make_page
from .words import KIND_WORDS, Sources, event_row, group_of, quotation, reference, tell

MAX_ON_PAGE = 60
"""Statements on the first page of an entity; with more, each year of stories has a page of its own."""
MAX_EVENTS = 30
"""Events on the first page of an entity; with more, they have a page of their own."""
MAX_TIMELINE = 200
"""Events on that page, the most salient ones."""
MAX_QUOTES = 40
MAX_STORIES = 100
"""Newest stories that the first page lists; those of all years stand on the pages of the years."""
MAX_OF_STORY = 8
"""Statements of one story on the page of a year."""
SCHEMA_TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Place",
    "product": "Product",
    "event": "Event",
    "work": "CreativeWork",
}


def entity(
    frame: Frame, entity: Entity, shares: tuple[EntityShare, ...], refs: dict[str, ArticleRef], entities: dict[str, EntityRef]
) -> tuple[Page, ...]:
    """The pages of an entity: its own, and one a year when it is named often.

    ``shares`` are its own in all stories, ``refs`` hold the articles that they name, ``entities`` whom it is named with.
    """
    shares = tuple(sorted(shares, key=lambda share: (share.story.last, share.story.url), reverse=True))
    statements = [s for share in shares for s in share.statements]
    sources = Sources(refs, (), statements)
    many = len(statements) > MAX_ON_PAGE
    roles = over_time((role, share.story) for share in shares for role in share.roles)
    company = _company(shares, entities)
    years = sorted({share.story.last[:4] or "undated" for share in shares}, reverse=True) if many else []
    data: Plain = {
        **_identity(entity),
        "roles": [row(line, entity.id, sources, entities) for line in roles],
        "post": post(roles, entity.id, entities),
        **_groups(shares, sources, entities, MAX_ON_PAGE),
        "total": sum(share.total for share in shares),
        "quotes_by": [quotation(quote, sources, entities, share.story.url) for share in shares for quote in share.quotes_by][:MAX_QUOTES],
        "quotes_about": [quotation(quote, sources, entities, share.story.url) for share in shares for quote in share.quotes_about][
            :MAX_QUOTES
        ],
        **_timeline(frame, entity, shares),
        "company": company,
        "network": network(entity.name, company),
        "stories": [_story(share.story, share.total) for share in shares[:MAX_STORIES]],
        "story_count": len(shares),
        "articles": [_article(refs[path]) for path in _paths(shares) if path in refs],
        "years": [{"label": year, "url": f"{entity.url}{year}/"} for year in years],
        "feed": f"{entity.url}feed.xml",
    }
    description = (
        f"{entity.name}: what {len(shares)} {'story says' if len(shares) == 1 else 'stories say'}, with the source of each sentence."
    )
    linked: Plain = {"@context": "https://schema.org", "@type": SCHEMA_TYPES.get(entity.kind, "Thing"), "name": entity.name}
    if len(entity.aliases) > 1:
        linked["alternateName"] = [str(also["name"]) for also in _also(entity)][:10]
    first = make_page(
        frame, entity.url, "entity.html", entity.name, description, data, feed=f"{entity.url}feed.xml", kind="profile", linked_data=linked
    )
    return (first, *_own_timeline(frame, entity, shares), *(_year(frame, entity, year, shares, sources, entities) for year in years))


def _year(
    frame: Frame, entity: Entity, year: str, shares: tuple[EntityShare, ...], sources: Sources, entities: Mapping[str, EntityRef]
) -> Page:
    own = tuple(share for share in shares if (share.story.last[:4] or "undated") == year)
    data: Plain = {
        **_identity(entity),
        "year": year,
        "stories": [
            {
                **_story(share.story, share.total),
                "statements": [tell(s, sources, entities, share.story.url) for s in share.statements[:MAX_OF_STORY]],
            }
            for share in own
        ],
    }
    return make_page(
        frame, f"{entity.url}{year}/", "entity_year.html", f"{entity.name}, {year}", f"What stories of {year} say of {entity.name}.", data
    )


def _identity(entity: Entity) -> Plain:
    return {
        "id": entity.id,
        "name": entity.name,
        "url": entity.url,
        "kind": KIND_WORDS.get(entity.kind, entity.kind),
        "aliases": _also(entity),
        "mentions": entity.mentions,
        "why": entity.why,
        "about": entity.about,
        "links": [{"label": label, "url": url} for label, url in entity.links if url.startswith(("https://", "http://", "mailto:", "/"))],
    }


def _also(entity: Entity) -> list[Plain]:
    """The other names it goes by; those that differ in capitals alone are one."""
    counts: dict[str, tuple[str, int]] = {}
    for name, count in entity.aliases:
        shown, total = counts.get(name.casefold(), (name, 0))
        counts[name.casefold()] = (shown, total + count)
    return [{"name": name, "count": count} for low, (name, count) in counts.items() if low != entity.name.casefold()]


def _groups(shares: tuple[EntityShare, ...], sources: Sources, entities: Mapping[str, EntityRef], limit: int) -> Plain:
    lists: dict[str, list[Plain]] = {"agreed": [], "differ": [], "one-source": [], "opinion": []}
    every = sorted(((s, share.story) for share in shares for s in share.statements), key=lambda pair: (-pair[0].salience, pair[0].id))[
        :limit
    ]
    for statement, story in every:
        group = group_of(statement, len(sources.folded(statement.agree)))
        lists[group].append({**tell(statement, sources, entities, story.url), "story": story.title, "story_url": story.url})
    alone = sorted(lists["one-source"], key=lambda told: not told["wording"])
    return {"agreed": lists["agreed"], "differ": lists["differ"], "alone": alone, "opinion": lists["opinion"]}


def _rows(shares: Iterable[EntityShare]) -> list[Row]:
    """All events in which the entity takes part, in order of time."""
    pairs = [(event, share.story) for share in shares for event in share.events]
    return sorted(((event, {**event_row(event, None, story.url), "story": story.title, "story_url": story.url}) for event, story in pairs), key=in_time)


def _timeline(frame: Frame, entity: Entity, shares: tuple[EntityShare, ...]) -> Plain:
    """The most salient of them, and where all are."""
    rows = _rows(shares)
    shown = chronicle(most_salient(rows, MAX_EVENTS), frame.newest) if rows else None
    return {"chronicle": shown, "event_count": len(rows), "timeline_url": f"{entity.url}timeline/" if len(rows) > MAX_EVENTS else ""}


def _own_timeline(frame: Frame, entity: Entity, shares: tuple[EntityShare, ...]) -> tuple[Page, ...]:
    """The page of the events of an entity that has many."""
    rows = _rows(shares)
    if len(rows) <= MAX_EVENTS:
        return ()
    chosen = most_salient(rows, MAX_TIMELINE)
    data: Plain = {
        "title": f"{entity.name}: timeline",
        "total": len(rows),
        "shown": len(chosen),
        "strip": strip([event for event, _ in rows]),
        "chronicle": chronicle(chosen, frame.newest),
        "filters": None,
        "back": {"url": entity.url, "label": entity.name},
        "pages": None,
        "front": False,
    }
    about = f"Dated statements about {entity.name}, in order of time."
    return (make_page(frame, f"{entity.url}timeline/", "timeline.html", f"{entity.name}: timeline", about, data),)


def _company(shares: tuple[EntityShare, ...], entities: Mapping[str, EntityRef]) -> list[Plain]:
    """With whom it is named, the most often first, each with a sentence that joins them: one whose words name the other where there is one."""
    joined: dict[str, tuple[str, int]] = {}
    for share in shares:
        for other, statement, count in share.with_whom:
            url, total = joined.get(other, (f"{share.story.url}#s-{statement}", 0))
            joined[other] = (url, total + count)
    told: dict[str, tuple[str, str]] = {}
    for share in shares:
        for statement in share.statements:
            for other in statement.entities:
                if other in entities and other not in told and entities[other].name.split()[-1] in statement.wording:
                    told[other] = (f"{share.story.url}#s-{statement.id}", statement.wording)
    ranked = sorted(joined.items(), key=lambda item: (-item[1][1], item[0]))
    found = []
    for other, (url, count) in ranked:
        if other in entities:
            place, wording = told.get(other, (url, ""))
            found.append({**reference(entities[other]), "statement": place, "wording": wording, "count": count})
    return found[:30]


def _story(ref: StoryRef, total: int) -> Plain:
    return {"url": ref.url, "title": ref.title, "first": ref.first, "last": ref.last, "articles": ref.articles, "total": total}


def _paths(shares: Iterable[EntityShare]) -> list[str]:
    return list(dict.fromkeys(path for share in shares for path in share.articles))[:100]


def _article(ref: ArticleRef) -> Plain:
    return {
        "url": ref.url,
        "title": ref.title,
        "publisher": ref.publisher,
        "published": date_of(ref.published),
        "folded": bool(ref.copy_of),
    }
