"""Search: lists that need no script, and the index that a script reads."""

from __future__ import annotations

from site_builder.model import ArticleRef, EntityRef, Frame, Page, StoryCard, StoryRef

from .names import MAX_ON_ONE_PAGE, by_letter, slug
from .shell import Plain, make_page
from .words import KIND_WORDS

MAX_STORIES = 500
"""Newest stories that the page lists without script."""

Entry = tuple[str, str, str, str, str]


def search(
    frame: Frame, cards: tuple[StoryCard, ...], entities: tuple[EntityRef, ...]
) -> tuple[Page, ...]:
    """/search/; its script reads the index that is made of `search_entries`."""
    own = tuple(entity for entity in entities if entity.url)
    data: Plain = {
        "months": _months(tuple(card.ref for card in cards)),
        "stories": len(cards),
        "groups": [
            {"label": label, "id": f"a-{slug(label)}", "names": [{"name": entity.name, "url": entity.url} for entity in group]}
            for label, group in by_letter(own)
        ]
        if len(own) <= MAX_ON_ONE_PAGE
        else [],
        "names": len(own),
    }
    page = make_page(
        frame,
        "/search/",
        "search.html",
        "Search",
        "All stories by month and all names from A to Z.",
        data,
    )
    return (page,)


def search_entries(cards: tuple[StoryCard, ...], entities: tuple[EntityRef, ...], articles: tuple[ArticleRef, ...]) -> list[Entry]:
    """All that can be found: (kind, words, address, day, what stands beside it)."""
    found = [("story", card.ref.title, card.ref.url, card.ref.last, "") for card in cards]
    found += [("entity", entity.name, entity.url, "", KIND_WORDS.get(entity.kind, "")) for entity in entities if entity.url]
    found += [
        ("statement", s.wording, f"{card.ref.url}#s-{s.id}", s.date, card.ref.title) for card in cards for s in card.in_short if s.wording
    ]
    found += [("article", ref.title, ref.url, ref.published.day, ref.publisher) for ref in articles if ref.url and ref.title]
    return found


def _months(stories: tuple[StoryRef, ...]) -> list[Plain]:
    months: dict[str, list[Plain]] = {}
    for ref in sorted(stories, key=lambda ref: (ref.last, ref.url), reverse=True)[:MAX_STORIES]:
        months.setdefault(ref.last[:7], []).append({"title": ref.title, "url": ref.url})
    return [{"month": month, "stories": shown} for month, shown in months.items()]
