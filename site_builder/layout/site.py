"""The digest -> every file of the site, in the order in which they are made."""

from __future__ import annotations

from typing import Any, NamedTuple

from site_builder import addresses, publish
from site_builder.digest import Digest, story_ref
from site_builder.engine import Handle, Parts, Plain, Runner
from site_builder.layout import given, stages
from site_builder.model import EntityRef, Frame, PublishedFile, StoryRef
from site_builder.problems import Problem
from site_builder.publish import templates
from site_builder.settings import Settings

DATA_FILES = (
    ("articles.jsonl", "every article as it was read: metadata, what was removed, names, times, figures"),
    ("groups.jsonl", "copies and revisions"),
    ("stories.jsonl", "stories with their members and lineages"),
    ("statements.jsonl", "what sources say, who agrees, differs, is silent"),
    ("events.jsonl", "dated statements: what happened, is planned, or was said, by time"),
    ("timeline.csv", "events whose date a source names, in the columns of TimelineJS"),
    ("events.ics", "events whose day a source names, for calendars"),
    ("entities.jsonl", "people, organisations, places and more"),
    ("problems.jsonl", "what was found wrong with the captures"),
    ("site.sqlite", "all of it as tables of one database"),
    ("articles.csv", "the articles as a table"),
    ("groups.csv", "copies and revisions as a table"),
    ("stories.csv", "the stories as a table"),
    ("statements.csv", "the statements as a table"),
    ("claims.csv", "a row for each sentence that a statement rests on"),
    ("figures.csv", "a row for each number, as written and as read"),
    ("events.csv", "the events as a table"),
    ("entities.csv", "the names as a table"),
    ("roles.csv", "who is what of whom, and who says so"),
    ("problems.csv", "what was found wrong, as a table"),
)


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


def lay_out(digest: Digest, settings: Settings, run: Runner, folder: str | None) -> Site:
    """Every file of the site; ``folder`` holds templates that stand before ours."""
    desk = _Desk(given.frame_of(digest, settings), digest, run, templates.load(folder), folder)
    made = [*desk.stories(), *desk.articles(), *desk.entities(), *desk.lists(settings)]
    files: list[File | PublishedFile] = [File(path, handle) for parts in made if parts for path, handle in parts.many("files").items()]
    files += [File(path, handle) for path, handle in tables(digest, desk.frame, run).items()]
    files += desk.loaded.assets()
    files += deployment(desk.frame, digest, files)
    return Site(tuple(files), made_from(digest))


def template_faults(folder: str | None) -> tuple[Problem, ...]:
    """What is wrong with the templates in ``folder``: with any of it no site can be laid out."""
    return templates.load(folder).faults()


def made_from(digest: Digest) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By address, template and sources of each page that rests on some sources only."""
    found = {s.url: ("story.html", s.members) for s in digest.stories}
    found |= {ref.url: ("article.html", (path,)) for path, ref in digest.refs.items()}
    return found | {e.url: ("entity.html", e.articles) for e in digest.cast.entities if e.url}


class _Desk:
    """What the pages of one build have in common, and the work that makes each kind of them."""

    def __init__(self, frame: Frame, digest: Digest, run: Runner, loaded: templates.Templates, folder: str | None) -> None:
        self.frame, self.digest, self.run, self.loaded, self.folder = frame, digest, run, loaded, folder
        self.names = {e.id: EntityRef(e.id, e.url, e.name, e.kind) for e in digest.cast.entities}
        self.story_refs: dict[str, StoryRef] = {s.id: story_ref(s) for s in digest.stories}
        self.with_page = [e for e in digest.cast.entities if e.url]

    def end(self, *names: str) -> tuple[Any, ...]:
        """The last arguments of a stage that sets pages: fingerprint of the templates it uses, and where they may be overridden."""
        return " ".join(self.loaded.needed_by(name) for name in names), Plain(self.folder)

    def stories(self) -> list[Parts | None]:
        end = self.end("story.html")
        work = [given.story_work(self.frame, s, self.digest, self.names, self.story_refs, end) for s in self.digest.stories]
        return self.run.each(stages.SET_STORY, work, [s.url for s in self.digest.stories])

    def articles(self) -> list[Parts | None]:
        end = self.end("article.html")
        named = given.names_of(self.digest.cast)
        work, urls = [], []
        for story in self.digest.stories:
            cites, ref = self.digest.told[story.id].many("cites"), self.story_refs[story.id]
            groups = {m.path: g for g in story.groups for m in g.members}
            work += [given.article_work(self.frame, path, self.digest, cites[path], groups.get(path), ref, named, end) for path in story.members]
            urls += [self.digest.refs[path].url for path in story.members]
        return self.run.each(stages.SET_ARTICLE, work, urls)

    def entities(self) -> list[Parts | None]:
        end, shares = self.end("entity.html", "entity_year.html", "timeline.html"), given.shares_of(self.digest)
        scenes = {s.id: given.scene(s, self.digest, self.names, place) for place, s in enumerate(self.digest.stories)}
        work = [given.entity_work(self.frame, e, shares[e.id], self.digest, scenes, end) for e in self.with_page]
        return self.run.each(stages.SET_ENTITY, work, [e.url for e in self.with_page])

    def lists(self, settings: Settings) -> list[Parts | None]:
        """Every page that rests on all articles, the site's feed and what its search looks through."""
        frame, digest, run = self.frame, self.digest, self.run
        cards = tuple(digest.told[s.id].one("card") for s in digest.stories)
        refs = tuple(digest.refs.values())
        ranked = tuple(self.names[e.id] for e in sorted(self.with_page, key=lambda e: (-len(e.articles), -e.mentions, e.name, e.id)))
        publishers = given.publisher_shares(digest, tuple(card.load() for card in cards))
        flagged = tuple(r for r in refs if r.removed_share > settings.clean.warn_removed_share)
        gone = tuple((addresses.article_url(t.match), t) for t in digest.edits.takedowns if "*" not in t.match and "." in t.match and "://" not in t.match)
        sizes = tuple((name, holds, 0) for name, holds in DATA_FILES)
        newest = tuple(sorted(self.story_refs.values(), key=lambda r: (r.last, r.url), reverse=True)[:10])
        laid = (
            run.whole(stages.LAY_FRONT, frame, cards, ranked, refs, settings.stories.per_page),
            run.whole(stages.LAY_TIMES, frame, cards, ranked, refs, {share.name: share.url for share in publishers}),
            run.whole(stages.LAY_LISTS, frame, digest.cast, publishers, flagged),
            run.whole(stages.LAY_CHANGES, frame, refs, self.story_refs, given.revisions(digest), given.edits(digest)),
            run.whole(stages.LAY_HOUSE, frame, digest.edits.corrections, digest.edits.prose, newest, ranked[:20], gone, sizes),
        )
        handles = {url: handle for part in laid for url, handle in part.many("pages").items()}
        end = self.end(*sorted(self.loaded.names()))
        pages = run.each(stages.SET_PAGE, [(handle, *end) for handle in handles.values()], list(handles))
        return [*pages, run.whole(stages.INDEX_FILES, frame, cards, ranked, refs)]


def tables(digest: Digest, frame: Frame, run: Runner) -> dict[str, Handle[bytes]]:
    """The files below data/, by path."""
    group_of = {m.path: g.id for g in digest.groups for m in g.members}
    paths = list(digest.refs)
    work = [(digest.sources.articles[p], digest.refs[p], digest.cast.by_article.get(p, ()), digest.grants[p], group_of.get(p, "")) for p in paths]
    articles = run.each(stages.ARTICLE_LINE, work, [f"seeds/{p}" for p in paths])
    told = run.each(stages.STORY_LINES, [(digest.told[s.id].one("told"), digest.told[s.id].one("card")) for s in digest.stories], [s.url for s in digest.stories])
    shares = given.shares_of(digest)
    entities = run.each(stages.ENTITY_LINE, [(e, tuple(shares[e.id])) for e in digest.cast.entities], [e.id for e in digest.cast.entities])
    lines = [parts.many("files") for parts in told if parts]
    made = run.whole(
        stages.TABLES,
        frame,
        tuple(a.one("line") for a in articles if a),
        *(tuple(files[name] for files in lines) for name in ("stories", "statements", "events")),
        tuple(e.one("line") for e in entities if e),
        tuple(publish.group_line(g) for g in digest.groups),
        tuple(publish.problem_line(p) for p in sorted(set(run.problems))),
    )
    return made.many("files")


def deployment(frame: Frame, digest: Digest, files: list[File | PublishedFile]) -> list[PublishedFile]:
    """What hosts and robots read."""
    dates = {s.url: s.last for s in digest.stories}
    urls = ["/" + f.path.removesuffix("index.html") for f in files if f.path.endswith("index.html") and not f.path.startswith("article/")]
    made = publish.sitemap(frame, [(url, dates.get(url, "")) for url in sorted(urls)])
    return [*made, publish.robots(frame), publish.headers(frame), *publish.redirects(frame, digest.redirects)]
