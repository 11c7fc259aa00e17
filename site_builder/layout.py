"""The digest -> every file of the site: which page is made from which parts.

Each page is a piece of work of its own, keyed by its parts and its templates,
so that an edit sets anew only what shows it.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from site_builder import __version__, addresses, edit, pages, publish
from site_builder.engine import Handle, Parts, Plain, Runner, Stage
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
    Story,
    StoryCard,
    StoryRef,
    Takedown,
    Told,
    ToldStory,
)
from site_builder.digest import Digest, story_ref
from site_builder.publish import render, templates
from site_builder.settings import Settings

Cite = tuple[int, int, str, str]
Files = dict[str, bytes]
"""Files by path."""
Pages = dict[str, Page]
"""Pages by address."""

DATA_FILES = (
    ("articles.jsonl", "every article as it was read: metadata, what was removed, names, times, figures"),
    ("groups.jsonl", "copies and revisions"),
    ("stories.jsonl", "stories with their members and lineages"),
    ("statements.jsonl", "what sources say, who agrees, differs, is silent"),
    ("events.jsonl", "dated statements"),
    ("entities.jsonl", "people, organisations, places and more"),
    ("problems.jsonl", "what was found wrong with the captures"),
    ("site.sqlite", "all of it as tables"),
)


# ---------------------------------------------------------------- stages: the files of one page, or of one group of pages


@functools.lru_cache(maxsize=4)
def _templates(folder: str | None, used: str) -> templates.Templates:
    """The templates in use, compiled once a process; ``used`` is their fingerprint."""
    return templates.load(folder)


def _set(found: tuple[Page, ...], folder: str | None, used: str) -> Files:
    """Pages -> their files by path."""
    loaded = _templates(folder, used)
    return {file.path: file.content for file in (render.page(page, loaded) for page in found)}


def _by_path(*files: PublishedFile) -> Files:
    return {file.path: file.content for file in files}


def set_story(
    frame: Frame, told: ToldStory, card: StoryCard, refs: dict[str, ArticleRef], names: dict[str, EntityRef], near: dict[str, StoryRef],
    damage: tuple[tuple[str, int, str], ...], used: str, folder: str | None,
) -> Files:  # fmt: skip
    """A story's page and feed."""
    return _set(pages.story(frame, told, refs, names, near, damage), folder, used) | _by_path(publish.story_feed(frame, Told(told, card, {})))


def set_entity(
    frame: Frame, entity: Entity, shares: tuple[EntityShare, ...], refs: dict[str, ArticleRef], names: dict[str, EntityRef], used: str, folder: str | None
) -> Files:
    """An entity's pages and feed."""
    return _set(pages.entity(frame, entity, shares, refs, names), folder, used) | _by_path(publish.entity_feed(frame, entity, shares))


def set_article(
    frame: Frame, annotated: AnnotatedArticle, ref: ArticleRef, grant: Grant, story: StoryRef, cites: tuple[Cite, ...],
    group: DuplicateGroup | None, refs: dict[str, ArticleRef], used: str, folder: str | None,
) -> Files:  # fmt: skip
    """An article's page."""
    return _set(pages.article(frame, annotated, ref, grant, story, cites, group, refs), folder, used)


def set_page(page: Page, used: str, folder: str | None) -> Files:
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


def lay_times(frame: Frame, cards: tuple[StoryCard, ...], refs: tuple[ArticleRef, ...]) -> Pages:
    """The timeline of the site and a page for each day."""
    events = tuple((event, card.ref) for card in cards for event in card.events)
    by_id = {card.ref.id: card.ref for card in cards}
    return _by_url(pages.timeline(frame, events) + pages.days(frame, refs, by_id, events))


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


SETTING = ("pages", "publish", "edit", "layout.py")
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
INDEX_FILES = Stage("feed and search", index_files, FILES, ("pages", "publish", "layout.py"))
ARTICLE_LINE = Stage("article data", article_line, (("line", bytes),), ("publish",))
STORY_LINES = Stage("story data", story_lines, FILES, ("publish",))
ENTITY_LINE = Stage("entity data", entity_line, (("line", bytes),), ("publish",))
TABLES = Stage("tables", make_tables, FILES, ("publish",))


# ---------------------------------------------------------------- what they are given


class File:
    """A file of the site whose bytes are in the cache."""

    __slots__ = ("path", "_handle")

    def __init__(self, path: str, handle: Handle[bytes]) -> None:
        self.path, self._handle = path, handle

    @property
    def content(self) -> bytes:
        return self._handle.load()

    @property
    def fingerprint(self) -> bytes:
        """Of its bytes: what did not change need not be loaded to be written."""
        return self._handle.fingerprint


class Site(NamedTuple):
    """All files of a site, and what each page is made from."""

    files: tuple[File | PublishedFile, ...]
    made_from: dict[str, tuple[str, tuple[str, ...]]]
    """By address: template, and paths of the sources."""


def frame_of(digest: Digest, settings: Settings) -> Frame:
    """What all pages share."""
    site = settings.site
    newest = max((card.published.day for card in digest.sources.cards.values()), default="")
    prose = tuple((p.title, f"/{p.slug.strip('/')}/") for p in digest.edits.prose)
    return Frame(
        site.title, site.description, site.url.rstrip("/"), site.id, site.language, site.contact, site.licence, settings.private, site.disk, newest, __version__, prose
    )


def tables(digest: Digest, frame: Frame, run: Runner) -> dict[str, Handle[bytes]]:
    """The files below data/, by path."""
    group_of = {m.path: g.id for g in digest.groups for m in g.members}
    paths = list(digest.refs)
    work = [(digest.sources.articles[p], digest.refs[p], digest.cast.by_article.get(p, ()), digest.grants[p], group_of.get(p, "")) for p in paths]
    articles = run.each(ARTICLE_LINE, work, [f"seeds/{p}" for p in paths])
    told = run.each(STORY_LINES, [(digest.told[s.id].one("told"), digest.told[s.id].one("card")) for s in digest.stories], [s.url for s in digest.stories])
    shares = shares_of(digest)
    entities = run.each(ENTITY_LINE, [(e, tuple(shares[e.id])) for e in digest.cast.entities], [e.id for e in digest.cast.entities])
    lines = [parts.many("files") for parts in told if parts]
    made = run.whole(
        TABLES,
        frame,
        tuple(a.one("line") for a in articles if a),
        *(tuple(files[name] for files in lines) for name in ("stories", "statements", "events")),
        tuple(e.one("line") for e in entities if e),
        tuple(publish.group_line(g) for g in digest.groups),
        tuple(publish.problem_line(p) for p in sorted(set(run.problems))),
    )
    return made.many("files")


def shares_of(digest: Digest) -> dict[str, list[Handle[EntityShare]]]:
    """By entity: what each story says of it, in the order of the stories."""
    found: dict[str, list[Handle[EntityShare]]] = defaultdict(list)
    for story in digest.stories:
        for entity, handle in digest.told[story.id].many("shares").items():
            found[entity].append(handle)
    return found


def lay_out(digest: Digest, settings: Settings, run: Runner, folder: str | None) -> Site:
    """Every file of the site."""
    frame = frame_of(digest, settings)
    loaded = templates.load(folder)
    need = lambda *names: " ".join(loaded.needed_by(name) for name in names)  # noqa: E731
    end = lambda *names: (need(*names), Plain(folder))  # noqa: E731
    refs, names = digest.refs, {e.id: EntityRef(e.id, e.url, e.name, e.kind) for e in digest.cast.entities}
    story_refs = {s.id: story_ref(s) for s in digest.stories}
    made_from: dict[str, tuple[str, tuple[str, ...]]] = {}

    work = [_story_work(frame, s, digest, names, story_refs, end("story.html")) for s in digest.stories]
    set_stories = run.each(SET_STORY, work, [s.url for s in digest.stories])
    made_from |= {s.url: ("story.html", s.members) for s in digest.stories}

    set_articles = _articles(frame, digest, story_refs, run, end("article.html"))
    made_from |= {ref.url: ("article.html", (path,)) for path, ref in refs.items()}

    shares = shares_of(digest)
    with_page = [e for e in digest.cast.entities if e.url]
    scenes = {s.id: _scene(s, digest, names, place) for place, s in enumerate(digest.stories)}
    entity_end = end("entity.html", "entity_year.html")
    worked = [_entity_work(frame, e, shares[e.id], digest, scenes, entity_end) for e in with_page]
    set_entities = run.each(SET_ENTITY, worked, [e.url for e in with_page])
    made_from |= {e.url: ("entity.html", e.articles) for e in with_page}

    cards = tuple(digest.told[s.id].one("card") for s in digest.stories)
    loaded_cards = tuple(card.load() for card in cards)
    ranked = tuple(names[e.id] for e in sorted(with_page, key=lambda e: (-len(e.articles), -e.mentions, e.name, e.id)))
    all_refs = tuple(refs.values())
    everything = tuple(sorted(loaded.names()))
    rest = end(*everything)
    publishers, flagged = publisher_shares(digest, loaded_cards), tuple(r for r in all_refs if r.removed_share > settings.clean.warn_removed_share)
    gone = tuple((addresses.article_url(t.match), t) for t in digest.edits.takedowns if "*" not in t.match and "." in t.match and "://" not in t.match)
    sizes = tuple((name, holds, 0) for name, holds in DATA_FILES)
    newest = tuple(sorted(story_refs.values(), key=lambda r: (r.last, r.url), reverse=True)[:10])
    laid = (
        run.whole(LAY_FRONT, frame, cards, ranked, all_refs, settings.stories.per_page),
        run.whole(LAY_TIMES, frame, cards, all_refs),
        run.whole(LAY_LISTS, frame, digest.cast, publishers, flagged),
        run.whole(LAY_CHANGES, frame, all_refs, story_refs, _revisions(digest), _edits(digest)),
        run.whole(LAY_HOUSE, frame, digest.edits.corrections, digest.edits.prose, newest, ranked[:20], gone, sizes),
    )
    handles = {url: handle for part in laid for url, handle in part.many("pages").items()}
    set_lists = run.each(SET_PAGE, [(handle, *rest) for handle in handles.values()], list(handles))
    whole = [run.whole(INDEX_FILES, frame, cards, ranked, all_refs)]
    data = tables(digest, frame, run)
    made = [p for p in (*set_stories, *set_articles, *set_entities, *set_lists, *whole) if p]
    files: list[File | PublishedFile] = [File(path, handle) for parts in made for path, handle in parts.many("files").items()]
    files += [File(path, handle) for path, handle in data.items()]
    files += loaded.assets()
    files += deployment(frame, digest, files)
    return Site(tuple(files), made_from)


def deployment(frame: Frame, digest: Digest, files: list[File | PublishedFile]) -> list[PublishedFile]:
    """What hosts and robots read."""
    dates = {s.url: s.last for s in digest.stories}
    urls = ["/" + f.path.removesuffix("index.html") for f in files if f.path.endswith("index.html") and not f.path.startswith("article/")]
    made = publish.sitemap(frame, [(url, dates.get(url, "")) for url in sorted(urls)])
    return [*made, publish.robots(frame), publish.headers(frame), *publish.redirects(frame, digest.redirects)]


def _story_work(frame: Frame, story: Story, digest: Digest, names: dict[str, EntityRef], refs: dict[str, StoryRef], end: tuple[Any, ...]) -> tuple[Any, ...]:
    told: Parts = digest.told[story.id]
    ids = sorted({i for p in story.members for i in digest.cast.by_article.get(p, ()) if i in names})
    near = {i: refs[i] for i in (*story.earlier, *story.later) if i in refs}
    members = {p: digest.refs[p] for p in story.members}
    return (frame, told.one("told"), told.one("card"), members, {i: names[i] for i in ids}, near, told.one("damage"), *end)


class Scene(NamedTuple):
    """A story's place among all, its articles, and who is in it: what the pages of its entities need of it."""

    place: int
    refs: dict[str, ArticleRef]
    names: dict[str, EntityRef]


def _scene(story: Story, digest: Digest, names: dict[str, EntityRef], place: int) -> Scene:
    ids = {i for p in story.members for i in digest.cast.by_article.get(p, ()) if i in names}
    return Scene(place, {p: digest.refs[p] for p in story.members}, {i: names[i] for i in sorted(ids)})


def _entity_work(
    frame: Frame, entity: Entity, shares: list[Handle[EntityShare]], digest: Digest, scenes: dict[str, Scene], end: tuple[Any, ...]
) -> tuple[Any, ...]:
    stories = {digest.refs[p].story for p in entity.articles if p in digest.refs}
    own = sorted((scenes[s] for s in stories if s in scenes), key=lambda scene: scene.place)
    refs = {path: ref for scene in own for path, ref in scene.refs.items()}
    names = {i: ref for scene in own for i, ref in scene.names.items()}
    return (frame, entity, tuple(shares), refs, dict(sorted(names.items())), *end)


def _articles(frame: Frame, digest: Digest, story_refs: dict[str, StoryRef], run: Runner, end: tuple[Any, ...]) -> list[Parts | None]:
    work, labels = [], []
    for story in digest.stories:
        cites = digest.told[story.id].many("cites")
        groups = {m.path: g for g in story.groups for m in g.members}
        for path in story.members:
            group = groups.get(path)
            near = {m.path: digest.refs[m.path] for m in group.members} if group else {}
            work.append((frame, digest.sources.articles[path], digest.refs[path], digest.grants[path], story_refs[story.id], cites[path], group, near, *end))
            labels.append(digest.refs[path].url)
    return run.each(SET_ARTICLE, work, labels)


def publisher_shares(digest: Digest, cards: tuple[StoryCard, ...]) -> tuple[PublisherShare, ...]:
    """What pages over all publishers read of each, by name."""
    only = {path: n for card in cards for path, n in card.only}
    by_name: dict[str, list[ArticleRef]] = defaultdict(list)
    for ref in digest.refs.values():
        by_name[ref.publisher].append(ref)
    shares = []
    for name in sorted(by_name):
        refs = by_name[name]
        own = [digest.sources.cards[r.path] for r in refs]
        record = edit.publisher_of(refs[0].path, name, refs[0].source_url, digest.edits)
        credits = Counter(credit for card in own for credit, _ in card.credits)
        removed: Counter[str] = Counter()
        for card in own:
            removed.update(dict(card.removed))
        shares.append(
            PublisherShare(
                name=name,
                url=addresses.source_url(name),
                articles=tuple(refs),
                text=digest.grants[refs[0].path].text,
                why=digest.grants[refs[0].path].why,
                licence=record.licence if record else "",
                home=record.url if record else "",
                note=record.note if record else "",
                credits=tuple(sorted(credits.items(), key=lambda item: (-item[1], item[0]))),
                removed=tuple(sorted(removed.items())),
                only=sum(only.get(r.path, 0) for r in refs),
            )
        )
    return tuple(shares)


def _revisions(digest: Digest) -> tuple[tuple[Revision, ArticleRef, ArticleRef], ...]:
    """Revisions without their spans' words: what was changed is on the story's page."""
    found = []
    for story in digest.stories:
        if any(m.relation == "revision" for g in story.groups for m in g.members):
            found += [(r, digest.refs[r.older], digest.refs[r.newer]) for r in digest.told[story.id].one("told").load().revisions]
    return tuple(found)


def _edits(digest: Digest) -> tuple[tuple[str, str, str], ...]:
    """What the editors decided: (kind, name, reason)."""
    e = digest.edits
    found = [("article", one.path, one.reason or ("left out" if one.drop else "corrected")) for one in e.articles]
    found += [("name", one.name, one.reason or one.about[:80]) for one in e.entities]
    found += [("story", one.title or one.story or one.file, one.note[:80]) for one in e.stories]
    found += [("withdrawn", one.match, one.reason) for one in e.takedowns]
    return tuple(found)
