"""The page of a person, body or place: what all stories say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.model import ArticleRef, Entity, EntityRef, EntityShare, Frame, Page, RoleClaim, Statement, StoryRef

from .shell import Plain, date_of, make_page
from .words import KIND_WORDS, Sources, event_row, group_of, notes, quotation, reference, tell

MAX_ON_PAGE = 60
"""Statements on the first page of an entity; with more, each year of stories has a page of its own."""
MAX_EVENTS = 80
MAX_QUOTES = 40
MAX_ROLES = 40
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
    years = sorted({share.story.last[:4] or "undated" for share in shares}, reverse=True) if many else []
    data: Plain = {
        **_identity(entity),
        "roles": [_role(role, story, entity.id, sources, entities) for role, story in _roles(shares)],
        "post": _post(shares, entity.id, entities),
        **_groups(shares, sources, entities, MAX_ON_PAGE),
        "total": sum(share.total for share in shares),
        "quotes_by": [quotation(quote, sources, entities, share.story.url) for share in shares for quote in share.quotes_by][:MAX_QUOTES],
        "quotes_about": [quotation(quote, sources, entities, share.story.url) for share in shares for quote in share.quotes_about][
            :MAX_QUOTES
        ],
        "events": _events(shares),
        "company": _company(shares, entities, {s.id: s for s in statements}),
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
        linked["alternateName"] = [name for name, _ in entity.aliases if name != entity.name][:10]
    first = make_page(
        frame, entity.url, "entity.html", entity.name, description, data, feed=f"{entity.url}feed.xml", kind="profile", linked_data=linked
    )
    return (first, *(_year(frame, entity, year, shares, sources, entities) for year in years))


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
        "aliases": [{"name": name, "count": count} for name, count in entity.aliases if name != entity.name],
        "mentions": entity.mentions,
        "why": entity.why,
        "about": entity.about,
        "links": [{"label": label, "url": url} for label, url in entity.links if url.startswith(("https://", "http://", "mailto:", "/"))],
    }


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


def _role(role: RoleClaim, story: StoryRef, own: str, sources: Sources, entities: Mapping[str, EntityRef]) -> Plain:
    other = role.object if role.subject == own else role.subject
    letters = [sources.outlet(path) for path in sources.folded(role.sources)]
    return {
        "text": role.role or role.relation.replace("-", " "),
        "verb": not role.role,
        "subject": role.subject == own,
        "other": reference(entities[other]) if other in entities else None,
        "ended": role.ended,
        "date": role.date,
        "sources": letters,
        "notes": notes(role.claims, "", sources),
        "story_url": story.url,
        "story": story.title,
    }


def _roles(shares: tuple[EntityShare, ...]) -> list[tuple[RoleClaim, StoryRef]]:
    """Each role once, with the newest story that states it."""
    found: dict[tuple[str, str, str, str, bool], tuple[RoleClaim, StoryRef]] = {}
    for share in shares:
        for role in share.roles:
            found.setdefault((role.subject, role.relation, role.object, role.role.casefold(), role.ended), (role, share.story))
    return list(found.values())[:MAX_ROLES]


def _post(shares: tuple[EntityShare, ...], own: str, entities: Mapping[str, EntityRef]) -> Plain | None:
    """The newest role that still holds, for one line below the name; stories come newest first."""
    for share in shares:
        for role in share.roles:
            if role.subject == own and role.role and not role.ended:
                return {"text": role.role, "other": reference(entities[role.object]) if role.object in entities else None}
    return None


def _events(shares: tuple[EntityShare, ...]) -> list[Plain]:
    pairs = [(event, share.story) for share in shares for event in share.events]
    chosen = sorted(pairs, key=lambda pair: (-pair[0].salience, pair[0].id))[:MAX_EVENTS]
    chosen.sort(key=lambda pair: (pair[0].date or "9999", pair[0].id))
    return [{**event_row(event, None, story.url), "story": story.title} for event, story in chosen]


def _company(shares: tuple[EntityShare, ...], entities: Mapping[str, EntityRef], by_id: Mapping[str, Statement]) -> list[Plain]:
    joined: dict[str, tuple[str, str, int]] = {}
    for share in shares:
        for other, statement, count in share.with_whom:
            url, first, total = joined.get(other, (f"{share.story.url}#s-{statement}", statement, 0))
            joined[other] = (url, first, total + count)
    ranked = sorted(joined.items(), key=lambda item: (-item[1][2], item[0]))
    return [
        {**reference(entities[other]), "statement": url, "wording": by_id[first].wording if first in by_id else "", "count": count}
        for other, (url, first, count) in ranked
        if other in entities
    ][:30]


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
