"""The front pages: all stories in three orders, twenty a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from site_builder.model import EntityRef, Frame, Page, Statement, StoryCard

from .shell import Plain, make_page, page_links, slices
from .words import Sources, event_row, figure_row, reference, tell

SHOWN_NAMES = 24
LEAD_STATEMENTS = 5
OTHER_STATEMENTS = 2
LEAD_EVENTS = 4

Order = tuple[str, str, Callable[[StoryCard], tuple[object, ...]], bool]


def home(
    frame: Frame, cards: tuple[StoryCard, ...], entities: tuple[EntityRef, ...], counts: tuple[int, int], per_page: int = 20
) -> tuple[Page, ...]:
    """All front pages.

    ``entities`` are those with a page, the most named first; ``counts`` are all articles, and those of them without a date.
    """
    names = {entity.id: entity for entity in entities}
    return tuple(
        _page(frame, order, number, shown, len(runs), cards, entities, names, counts)
        for order, runs in ((order, slices(_sorted(cards, order), per_page)) for order in ORDERS)
        for number, shown in enumerate(runs, 1)
    )


def _newest(card: StoryCard) -> tuple[object, ...]:
    return card.pinned, card.ref.last, card.ref.lineages, card.ref.articles


def _widest(card: StoryCard) -> tuple[object, ...]:
    return card.ref.lineages, card.ref.articles, card.ref.last


def _named(card: StoryCard) -> tuple[object, ...]:
    return (card.ref.title.casefold(),)


ORDERS: tuple[Order, ...] = (
    ("/", "Newest first", _newest, True),
    ("/by-sources/", "Most sources first", _widest, True),
    ("/by-name/", "By headline", _named, False),
)


def _sorted(cards: tuple[StoryCard, ...], order: Order) -> list[StoryCard]:
    by_url = sorted(cards, key=lambda card: card.ref.url)
    return sorted(by_url, key=order[2], reverse=order[3])


def _page(
    frame: Frame,
    order: Order,
    number: int,
    shown: Sequence[StoryCard],
    count: int,
    cards: tuple[StoryCard, ...],
    entities: tuple[EntityRef, ...],
    names: Mapping[str, EntityRef],
    counts: tuple[int, int],
) -> Page:
    url, label, _, _ = order
    links = page_links(url, count, number)
    lead = number == 1 and url == "/"
    data: Plain = {
        "stories": [_story(card, names, lead and place == 0) for place, card in enumerate(shown)],
        "people": [reference(entity) for entity in entities[:SHOWN_NAMES] if entity.url] if number == 1 else [],
        "more_names": max(0, len(entities) - SHOWN_NAMES),
        "articles": counts[0],
        "undated": counts[1],
        "total": len(cards),
        "orders": [{"url": other[0], "label": other[1], "current": other[0] == url} for other in ORDERS],
        "order": label,
        "pages": links,
    }
    title = "" if lead else f"Stories: {label.lower()}" + (f", page {number}" if number > 1 else "")
    linked: Plain = {"@context": "https://schema.org", "@type": "WebSite", "name": frame.name, "description": frame.description}
    return make_page(
        frame, str(links["url"]), "home.html", title, frame.description, data,
        noindex=url != "/", linked_data=linked if lead else None,
    )  # fmt: skip


def _story(card: StoryCard, names: Mapping[str, EntityRef], lead: bool) -> Plain:
    sources = Sources({})
    ref = card.ref
    count = LEAD_STATEMENTS if lead else OTHER_STATEMENTS
    telling = _weightiest([statement for statement in card.in_short if statement.wording or statement.figures], count, ref.first)
    said = {statement.id for statement in telling}
    further = [event for event in card.events if event.date and event.wording and event.statement not in said]
    best = sorted(further, key=lambda event: (-event.salience, event.id))[:LEAD_EVENTS] if lead else []
    chosen = {event.id for event in best}
    return {
        "lead": lead,
        "title": ref.title,
        "url": ref.url,
        "first": ref.first,
        "last": ref.last,
        "articles": ref.articles,
        "lineages": ref.lineages,
        "statements": [_short(tell(statement, sources, names, ref.url)) for statement in telling],
        "differing": [figure_row(row, sources) for row in card.differing[: 3 if lead else 1]],
        "events": [event_row(event, None, ref.url) for event in card.events if event.id in chosen],
        "names": [reference(names[key]) for key in card.cast if key in names][: 8 if lead else 4],
        "publishers": card.publishers[:6],
        "more_publishers": max(0, len(card.publishers) - 6),
        "counts": {"agreed": card.counts[0], "differ": card.counts[1], "one": card.counts[2]},
        "pinned": card.pinned,
        "note": card.note if lead else "",
    }


def _weightiest(statements: list[Statement], count: int, first: str) -> list[Statement]:
    """The most salient, in the order that they have; what is dated in years before the story's ``first`` day is its background and stands last."""
    kept = sorted(range(len(statements)), key=lambda place: (-statements[place].salience, place))[:count]
    return [statements[place] for place in sorted(kept, key=lambda place: (statements[place].date[:4] < first[:4] and statements[place].date != "", place))]


def _short(told: Plain) -> Plain:
    return {key: told[key] for key in ("id", "url", "wording", "without", "date", "mark", "speaker")}
