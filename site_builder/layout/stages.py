"""The stages of the second half: the files of one page, or of one group of pages, from the parts that they show.

Each page is a piece of work of its own, keyed by its parts and its templates,
so that an edit sets anew only what shows it.
"""

from __future__ import annotations

import functools

from site_builder import pages, publish
from site_builder.digest import Cite
from site_builder.engine import Stage
from site_builder.model import (
    AnnotatedArticle,
    ArticleRef,
    Cast,
    Correction,
    DuplicateGroup,
    Entity,
    EntityRef,
    EntityShare,
    Frame,
    Grant,
    Page,
    ProsePage,
    PublishedFile,
    PublisherShare,
    Revision,
    StoryCard,
    StoryRef,
    Takedown,
    Told,
    ToldStory,
)
from site_builder.problems import Outcome
from site_builder.publish import render, templates

Files = dict[str, bytes]
"""Files by path."""
Pages = dict[str, Page]
"""Pages by address."""


@functools.lru_cache(maxsize=4)
def _templates(folder: str | None, used: str) -> templates.Templates:
    """The templates in use, compiled once a process; ``used`` is their fingerprint."""
    return templates.load(folder)


def _set(found: tuple[Page, ...], folder: str | None, used: str, *beside: PublishedFile) -> Outcome[Files]:
    """Pages, and files beside them -> all by path."""
    loaded = _templates(folder, used)
    files, problems = render.pages(found, loaded, _templates(None, "") if folder else loaded)
    return Outcome(files | _by_path(*beside), problems)


def _by_path(*files: PublishedFile) -> Files:
    return {file.path: file.content for file in files}


def set_story(
    frame: Frame, told: ToldStory, card: StoryCard, refs: dict[str, ArticleRef], names: dict[str, EntityRef], near: dict[str, StoryRef],
    damage: tuple[tuple[str, int, str], ...], used: str, folder: str | None,
) -> Outcome[Files]:  # fmt: skip
    """A story's page and feed."""
    return _set(pages.story(frame, told, refs, names, near, damage), folder, used, publish.story_feed(frame, Told(told, card, {})))


def set_entity(
    frame: Frame, entity: Entity, shares: tuple[EntityShare, ...], refs: dict[str, ArticleRef], names: dict[str, EntityRef], used: str, folder: str | None
) -> Outcome[Files]:
    """An entity's pages and feed."""
    return _set(pages.entity(frame, entity, shares, refs, names), folder, used, publish.entity_feed(frame, entity, shares))


def set_article(
    frame: Frame, annotated: AnnotatedArticle, ref: ArticleRef, grant: Grant, story: StoryRef, cites: tuple[Cite, ...],
    group: DuplicateGroup | None, refs: dict[str, ArticleRef], tags: tuple[tuple[str, EntityRef | None], ...], used: str, folder: str | None,
) -> Outcome[Files]:  # fmt: skip
    """An article's page."""
    return _set(pages.article(frame, annotated, ref, grant, story, cites, group, refs, tags), folder, used)


def set_page(page: Page, used: str, folder: str | None) -> Outcome[Files]:
    """One page of a list: set anew when its own data or its templates changed."""
    return _set((page,), folder, used)


def lay_front(frame: Frame, cards: tuple[StoryCard, ...], names: tuple[EntityRef, ...], refs: tuple[ArticleRef, ...], per_page: int) -> Pages:
    """Home and search."""
    undated = sum(not ref.published.value for ref in refs)
    return _by_url(pages.home(frame, cards, names, (len(refs), undated), per_page) + pages.search(frame, cards, names))


def index_files(frame: Frame, cards: tuple[StoryCard, ...], names: tuple[EntityRef, ...], refs: tuple[ArticleRef, ...]) -> Files:
    """The site's feed, and what its search looks through."""
    entries = [publish.SearchEntry(*entry) for entry in pages.search_entries(cards, names, refs)]
    return _by_path(publish.site_feed(frame, cards), *publish.search_index(frame, entries))


def lay_times(
    frame: Frame, cards: tuple[StoryCard, ...], names: tuple[EntityRef, ...], refs: tuple[ArticleRef, ...], publishers: dict[str, str]
) -> Pages:
    """The timelines of the site, its years and its publishers, and a page for each day; ``publishers`` are addresses by name."""
    events = tuple((event, card.ref) for card in cards for event in card.events)
    by_id = {card.ref.id: card.ref for card in cards}
    timelines = pages.timeline(frame, events, {ref.path: ref for ref in refs}, names, publishers)
    return _by_url(timelines + pages.days(frame, refs, by_id, events))


def lay_lists(frame: Frame, cast: Cast, publishers: tuple[PublisherShare, ...], flagged: tuple[ArticleRef, ...]) -> Pages:
    """Indexes of entities and of sources, and the cleaning report."""
    return _by_url(pages.entity_index(frame, cast.entities, cast.refused) + pages.sources(frame, publishers) + pages.cleaning(frame, publishers, flagged))


def lay_house(
    frame: Frame, corrections: tuple[Correction, ...], prose: tuple[ProsePage, ...], stories: tuple[StoryRef, ...], names: tuple[EntityRef, ...],
    takedowns: tuple[tuple[str, Takedown], ...], files: tuple[tuple[str, str, int], ...],
) -> Pages:  # fmt: skip
    """Method, corrections, data, the editor's pages, withdrawn articles, 404."""
    found = pages.method(frame) + pages.corrections(frame, corrections) + pages.data(frame, files) + pages.not_found(frame, stories, names)
    found += tuple(page for one in prose for page in pages.prose(frame, one))
    found += tuple(page for url, t in takedowns for page in pages.withdrawn(frame, url, "", t.reason, t.date))
    return _by_url(found)


def lay_changes(
    frame: Frame, refs: tuple[ArticleRef, ...], stories: dict[str, StoryRef], revisions: tuple[tuple[Revision, ArticleRef, ArticleRef], ...],
    edits: tuple[tuple[str, str, str], ...],
) -> Pages:  # fmt: skip
    """Newest articles, revisions, edits."""
    return _by_url(pages.changes(frame, refs, stories, revisions, edits))


def _by_url(found: tuple[Page, ...]) -> Pages:
    return {page.url: page for page in found}


def article_line(annotated: AnnotatedArticle, ref: ArticleRef, ids: tuple[str, ...], grant: Grant, group: str) -> bytes:
    """An article's line of articles.jsonl."""
    return publish.article_line(annotated, ref, ids, grant, group)


def story_lines(told: ToldStory, card: StoryCard) -> Files:
    """A story's lines of the data files, by table."""
    whole = Told(told, card, {})
    return {"stories": publish.story_line(whole), "statements": publish.statement_lines(whole), "events": publish.event_lines(whole)}


def entity_line(entity: Entity, shares: tuple[EntityShare, ...]) -> bytes:
    """An entity's line of entities.jsonl."""
    return publish.entity_line(entity, shares)


def make_tables(
    frame: Frame, articles: tuple[bytes, ...], stories: tuple[bytes, ...], statements: tuple[bytes, ...], events: tuple[bytes, ...],
    entities: tuple[bytes, ...], groups: tuple[bytes, ...], problems: tuple[bytes, ...],
) -> Files:  # fmt: skip
    """All files below data/."""
    return _by_path(*publish.tables(frame, publish.DataLines(articles, groups, stories, statements, events, entities, problems)))


SETTING = ("pages", "publish", "edit", "layout")
FILES = (("files", Files),)
SET_STORY = Stage("set story", set_story, FILES, SETTING)
SET_ENTITY = Stage("set entity", set_entity, FILES, SETTING)
SET_ARTICLE = Stage("set article", set_article, FILES, SETTING)
SET_PAGE = Stage("set page", set_page, FILES, SETTING)
PAGES = (("pages", Pages),)
LAY_FRONT = Stage("lay out front", lay_front, PAGES, SETTING)
LAY_TIMES = Stage("lay out times", lay_times, PAGES, SETTING)
LAY_LISTS = Stage("lay out lists", lay_lists, PAGES, SETTING)
LAY_HOUSE = Stage("lay out house", lay_house, PAGES, SETTING)
LAY_CHANGES = Stage("lay out changes", lay_changes, PAGES, SETTING)
INDEX_FILES = Stage("feed and search", index_files, FILES, ("pages", "publish", "layout"))
ARTICLE_LINE = Stage("article data", article_line, (("line", bytes),), ("publish",))
STORY_LINES = Stage("story data", story_lines, FILES, ("publish",))
ENTITY_LINE = Stage("entity data", entity_line, (("line", bytes),), ("publish",))
TABLES = Stage("tables", make_tables, FILES, ("publish",))
