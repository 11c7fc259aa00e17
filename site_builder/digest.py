"""Captured files -> the digest: cleaned, annotated, grouped, linked, told.

Between stages flow handles (``engine.runner``): an article's text is loaded
only by a stage that must run.  Stages that see everything get cards.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from site_builder import addresses, annotate, clean, dedupe, edit, entities, pages, read, statements, stories, timeline
from site_builder.engine import Handle, Parts, Plain, Runner, Stage
from site_builder.model import (
    AnnotatedArticle,
    ArticleEdit,
    ArticleRef,
    Card,
    Cast,
    DuplicateGroup,
    Edits,
    EntityKind,
    EntityRef,
    EntityShare,
    Grant,
    Publisher,
    RawArticle,
    RawCard,
    SourceFile,
    Story,
    StoryCard,
    StoryEdit,
    StoryRef,
    ToldStory,
)
from site_builder.problems import Outcome, problem
from site_builder.settings import CleanSettings, Places, Settings

Cite = tuple[int, int, str, str]
"""A span that a story cites: start, end, statement id, the words that may be shown."""

# ---------------------------------------------------------------- the stages: what each takes and gives


def read_source(source: SourceFile, seeds: str) -> Outcome[tuple[RawArticle, RawCard]]:
    """A captured file -> a raw article, and what its publisher's lines are learned from."""
    got = read.file(source, seeds)
    return Outcome(None if got.value is None else (got.value, clean.raw_card(got.value)), got.problems)


def understand(
    raw: RawArticle,
    repeated: tuple[str, ...],
    wish: ArticleEdit | None,
    publishers: tuple[Publisher, ...],
    settings: CleanSettings,
    as_is: bool,
    recogniser: str,
    named: tuple[tuple[str, EntityKind], ...],
) -> Outcome[tuple[AnnotatedArticle, Card]]:
    """A raw article -> cleaned, with the editor's corrections, annotated; and its card."""
    got = Outcome(clean.untouched(raw)) if as_is else clean.article(raw, repeated, wish, settings)
    if got.value is None:
        return Outcome(None, got.problems)
    record = edit.publisher_of(raw.path, got.value.publisher, got.value.source_url, Edits(publishers=publishers))
    annotated = annotate.article(edit.apply(got.value, wish, record), recogniser, named)
    return Outcome((annotated, annotate.card(annotated)), got.problems)


def spot(raw: RawArticle, names: tuple[tuple[str, EntityKind], ...]) -> tuple[tuple[str, EntityKind], ...]:
    """Which of the names that the editors gave stand in a capture."""
    return tuple(one for one in names if one[0] in raw.text)


def learn(cards: tuple[RawCard, ...]) -> dict[str, tuple[str, ...]]:
    """What each publisher repeats over its captures."""
    return clean.learn(cards)


def tell(
    story: Story,
    articles: tuple[AnnotatedArticle, ...],
    cards: dict[str, Card],
    cast: dict[str, tuple[str, ...]],
    names: dict[str, EntityRef],
    grants: dict[str, Grant],
    refs: dict[str, ArticleRef],
    fame: dict[str, float],
) -> tuple[ToldStory, StoryCard, dict[str, EntityShare], dict[str, tuple[Cite, ...]], tuple[tuple[str, int, str], ...], tuple[str, ...]]:
    """A story and its articles -> all that is told of it, and the parts that other pages read of it.

    The last three parts: for each article the spans that its story cites, the (path, line, what) of damage,
    and what the editor hides without there being such a statement.
    """
    anchors = timeline.anchors(story, cards)
    dates = tuple(d for a, anchor in zip(articles, anchors, strict=True) for d in timeline.dates(a, anchor))
    told = statements.tell(story, articles, cast, names, dates, grants)
    events = timeline.events(story, articles, told.statements, dates, anchors, cast, fame)
    revisions = tuple(dedupe.compare(old, new) for old, new in _versions(story, articles))
    everything = ToldStory(
        story=story,
        anchors=anchors,
        statements=told.statements,
        in_short=told.in_short,
        figures=told.figures,
        events=events,
        quotations=told.quotations,
        roles=told.roles,
        revisions=revisions,
        cast=told.cast,
    )
    whole, idle = edit.hide(everything)
    ref = story_ref(story)
    card, shares = pages.told_parts(whole, refs, ref)
    damage = tuple((a.article.path, a.article.line_at(d.start), d.what) for a in articles for d in a.article.damage)
    cites = pages.cites(whole)
    return whole, card, shares, {path: cites.get(path, ()) for path in story.members}, damage, idle


def _versions(story: Story, articles: tuple[AnnotatedArticle, ...]) -> list[tuple[AnnotatedArticle, AnnotatedArticle]]:
    """Pairs (older, newer) of the revisions in a story, by date where both have one, else by path."""
    by_path = {a.article.path: a for a in articles}
    pairs = []
    for group in story.groups:
        seen = set()
        for member in group.members:
            one = by_path[member.path]
            said = tuple(one.article.text[s.start : s.end] for s in one.sentences)
            if member.relation == "revision" and said not in seen:  # copies of one older version differ from the newer alike
                old, new = sorted((by_path[group.canonical], one), key=lambda a: (a.article.published.value or "9999", a.article.path))
                pairs.append((old, new))
            seen.add(said)
    return pairs


READ = Stage("read", read_source, (("raw", RawArticle), ("card", RawCard)), ("read", "clean"))
LEARN = Stage("learn publishers", learn, (("lines", dict[str, tuple[str, ...]]),), ("clean",))
UNDERSTAND = Stage("understand", understand, (("article", AnnotatedArticle), ("card", Card)), ("clean", "edit", "annotate", "digest.py"))
SPOT = Stage("spot names", spot, (("names", tuple[tuple[str, EntityKind], ...]),), ("digest.py",))
GROUP = Stage("dedupe", dedupe.group, (("groups", tuple[DuplicateGroup, ...]),), ("dedupe",))
LINK = Stage("entities", entities.link, (("cast", Cast),), ("entities",))
CLUSTER = Stage("stories", stories.cluster, (("stories", tuple[Story, ...]),), ("stories",))
TELL = Stage(
    "tell",
    tell,
    (
        ("told", ToldStory),
        ("card", StoryCard),
        ("shares", dict[str, EntityShare]),
        ("cites", dict[str, tuple[Cite, ...]]),
        ("damage", tuple[tuple[str, int, str], ...]),
        ("idle", tuple[str, ...]),
    ),
    ("timeline", "statements", "dedupe", "edit", "pages", "digest.py"),
)


# ---------------------------------------------------------------- what flows between them


class Sources(NamedTuple):
    """The articles of a build, by path, as handles; and their cards, loaded."""

    articles: dict[str, Handle[AnnotatedArticle]]
    cards: dict[str, Card]
    card_handles: dict[str, Handle[Card]]
    left_out: dict[str, Card]
    """Those taken down."""
    dropped: frozenset[str] = frozenset()
    """Paths of captures that the editors left out."""


class Digest(NamedTuple):
    """All that is told: what the pages and the data are made from."""

    sources: Sources
    edits: Edits
    cast: Cast
    stories: tuple[Story, ...]
    groups: tuple[DuplicateGroup, ...]
    told: dict[str, Parts]
    """By story id."""
    refs: dict[str, ArticleRef]
    grants: dict[str, Grant]
    redirects: tuple[tuple[str, str], ...]
    register: tuple[str, ...]
    """Lines to add to content/permalinks.txt."""


# ---------------------------------------------------------------- the build


def collect(places: Places, settings: Settings, run: Runner, edits: Edits) -> Sources:
    """Captured files -> annotated articles, less those the editors dropped and those with neither title nor text."""
    found = read.discover(places.seeds)
    run.report(*found.problems)
    wishes = {w.path: w for w in edits.articles}
    dropped = frozenset(f.path for f in found.value or () if f.path in wishes and wishes[f.path].drop)
    files = [(f, places.seeds) for f in found.value or () if f.path not in dropped]
    got = understand_all(files, settings, run, edits, as_is=False)
    said = {path for path, card in got.cards.items() if card.title or card.words}
    keep = lambda by_path: {path: value for path, value in by_path.items() if path in said}
    return Sources(keep(got.articles), keep(got.cards), keep(got.card_handles), got.left_out, dropped)


def understand_all(files: list[tuple[SourceFile, str]], settings: Settings, run: Runner, edits: Edits, as_is: bool) -> Sources:
    """Files, each with the folder it is below -> annotated articles and their cards."""
    wishes = {w.path: w for w in edits.articles}
    items, labels = [(f, Plain(folder)) for f, folder in files], [f"seeds/{f.path}" for f, _ in files]
    raws = {f.path: got for (f, _), got in zip(files, run.each(READ, items, labels), strict=True) if got}
    raw_cards = {path: got.one("card").load() for path, got in raws.items()}
    learned = run.whole(LEARN, tuple(got.one("card") for got in raws.values())).many("lines") if raws and not as_is else {}
    repeated = {publisher: handle.load() for publisher, handle in learned.items()}
    naming = tuple(Publisher(p.name, p.match, p.url, "", False, "", "", "", 0) for p in edits.publishers)
    recogniser, wrong = annotate.recogniser(settings.entities.recogniser)
    if wrong:
        fix = "install it, name a model that is on this machine, or leave the line out"
        run.report(problem("content/site.yml", 0, "bad-setting", f"'entities.recogniser': {wrong}; names are found by our own", fix, "warning"))
    given = edit.names(edits)
    spotted = run.each(SPOT, [(got.one("raw"), given) for got in raws.values()], [f"seeds/{p}" for p in raws]) if given else ()
    named = {p: got.one("names").load() for p, got in zip(raws, spotted, strict=bool(given)) if got}
    work = [
        (got.one("raw"), repeated.get(raw_cards[p].publisher, ()), wishes.get(p), naming, settings.clean, as_is, recogniser, named.get(p, ()))
        for p, got in raws.items()
    ]
    understood = dict(zip(raws, run.each(UNDERSTAND, work, [f"seeds/{p}" for p in raws]), strict=True))
    kept = {path: got for path, got in understood.items() if got is not None}
    handles = {path: got.one("card") for path, got in kept.items()}
    cards = {path: handle.load() for path, handle in handles.items()}
    gone = {path for path, card in cards.items() if edit.taken_down(card, edits) is not None}
    return Sources(
        {path: got.one("article") for path, got in kept.items() if path not in gone},
        {path: card for path, card in cards.items() if path not in gone},
        {path: handle for path, handle in handles.items() if path not in gone},
        {path: card for path, card in cards.items() if path in gone},
    )


def link(sources: Sources, settings: Settings, run: Runner, edits: Edits) -> Cast:
    """Who is in the articles."""
    return run.whole(LINK, tuple(sources.card_handles.values()), edits.entities, settings.entities).one("cast").load()


def tell_all(sources: Sources, settings: Settings, run: Runner, edits: Edits, register: str) -> Digest:
    """Articles -> who is in them, the stories they tell, and what each story says."""
    handles = tuple(sources.card_handles.values())
    grouped = run.whole(GROUP, handles).one("groups")
    found = link(sources, settings, run, edits)
    lines = addresses.parse(register, "content/permalinks.txt")
    run.report(*lines.problems)
    clustered = run.whole(CLUSTER, handles, grouped, _with_members(edits.stories, lines.value or ())).one("stories").load()
    assigned = addresses.assign(found, clustered, lines.value or ())
    assigned = msgspec.structs.replace(assigned, stories=stories.edited(assigned.stories, edits.stories))
    grants = {path: edit.grant(card, edits, settings.rights, settings.private) for path, card in sources.cards.items()}
    refs = article_refs(sources, assigned.stories, grants)
    names = {e.id: EntityRef(e.id, e.url, e.name, e.kind) for e in assigned.cast.entities}
    fame = timeline.known(assigned.cast)
    items = [_telling(story, sources, assigned.cast, names, grants, refs, fame) for story in assigned.stories]
    told = run.each(TELL, items, [s.url for s in assigned.stories])
    return Digest(
        sources,
        edits,
        assigned.cast,
        tuple(s for s, got in zip(assigned.stories, told, strict=True) if got),
        grouped.load(),
        {s.id: got for s, got in zip(assigned.stories, told, strict=True) if got},
        refs,
        grants,
        assigned.redirects,
        assigned.register_lines_to_add,
    )


def _with_members(edits: tuple[StoryEdit, ...], register: tuple[addresses.Line, ...]) -> tuple[StoryEdit, ...]:
    """The editors' records of stories, with the articles of those that are named by id or address."""
    members = {name: line.members for line in register if line.kind == "story" for name in (line.id, line.address)}
    return tuple(msgspec.structs.replace(one, members=members.get(one.story, ())) for one in edits)


def _telling(
    story: Story,
    sources: Sources,
    cast: Cast,
    names: dict[str, EntityRef],
    grants: dict[str, Grant],
    refs: dict[str, ArticleRef],
    fame: dict[str, float],
) -> tuple[object, ...]:
    """The arguments of `tell`: only what this story needs, so that another's change does not touch it."""
    members = story.members
    by_article = {p: cast.by_article.get(p, ()) for p in members}
    ids = sorted({i for p in members for i in by_article[p] if i})
    return (
        story,
        tuple(sources.articles[p] for p in members),
        {p: sources.card_handles[p] for p in members},
        by_article,
        {i: names[i] for i in ids if i in names},
        {p: grants[p] for p in members},
        {p: refs[p] for p in members},
        {i: fame[i] for i in ids if i in fame},
    )


def article_refs(sources: Sources, told: tuple[Story, ...], grants: dict[str, Grant]) -> dict[str, ArticleRef]:
    """What pages show of each article when they name it."""
    story_of = {path: s.id for s in told for path in s.members}
    copy_of = {m.path: g.canonical for s in told for g in s.groups for m in g.members if m.path != g.canonical}
    return {
        path: ArticleRef(
            path=path,
            url=addresses.article_url(path),
            title=card.title,
            publisher=card.publisher,
            published=card.published,
            source_url=card.source_url,
            story=story_of.get(path, ""),
            words=card.words,
            removed_share=card.removed_share,
            copy_of=copy_of.get(path, ""),
            text=grants[path].text,
        )
        for path, card in sources.cards.items()
    }


def story_ref(story: Story) -> StoryRef:
    """What pages show of a story when they name it."""
    return StoryRef(story.id, story.url, story.title or "Untitled", story.first, story.last, len(story.speakers), len(story.lineages))
