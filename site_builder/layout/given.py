"""What each page is given: the parts of the digest that it shows, and no more."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from typing import Any, NamedTuple

import msgspec

from site_builder import __version__, addresses, edit
from site_builder.digest import Cite, Digest
from site_builder.engine import Handle, Parts
from site_builder.model import (
    ArticleRef,
    Cast,
    DuplicateGroup,
    Entity,
    EntityRef,
    EntityShare,
    Frame,
    PublisherShare,
    Revision,
    RuleUse,
    Story,
    StoryCard,
    StoryRef,
)
from site_builder.settings import Settings
from site_builder.text import fold


def frame_of(digest: Digest, settings: Settings) -> Frame:
    """What all pages share."""
    site = settings.site
    newest = max((card.published.day for card in digest.sources.cards.values()), default="")
    prose = tuple((p.title, f"/{p.slug.strip('/')}/") for p in digest.edits.prose)
    return Frame(
        site.title, site.description, site.url.rstrip("/"), site.id, site.language, site.contact, site.licence, settings.private, site.disk, newest, __version__, prose
    )


def shares_of(digest: Digest) -> dict[str, list[Handle[EntityShare]]]:
    """By entity: what each story says of it, in the order of the stories."""
    found: dict[str, list[Handle[EntityShare]]] = defaultdict(list)
    for story in digest.stories:
        for entity, handle in digest.told[story.id].many("shares").items():
            found[entity].append(handle)
    return found


class Scene(NamedTuple):
    """A story's place among all, its articles, and who is in it: what the pages of its entities need of it."""

    place: int
    refs: dict[str, ArticleRef]
    names: dict[str, EntityRef]


def scene(story: Story, digest: Digest, names: dict[str, EntityRef], place: int) -> Scene:
    """Of one story."""
    ids = {i for p in story.members for i in digest.cast.by_article.get(p, ()) if i in names}
    return Scene(place, {p: digest.refs[p] for p in story.members}, {i: names[i] for i in sorted(ids)})


def story_work(frame: Frame, story: Story, digest: Digest, names: dict[str, EntityRef], refs: dict[str, StoryRef], end: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments of `stages.set_story`."""
    told: Parts = digest.told[story.id]
    ids = sorted({i for p in story.members for i in digest.cast.by_article.get(p, ()) if i in names})
    near = {i: refs[i] for i in (*story.earlier, *story.later) if i in refs}
    members = {p: digest.refs[p] for p in story.members}
    return (frame, told.one("told"), told.one("card"), members, {i: names[i] for i in ids}, near, told.one("damage"), *end)


def entity_work(
    frame: Frame, entity: Entity, shares: list[Handle[EntityShare]], digest: Digest, scenes: dict[str, Scene], end: tuple[Any, ...]
) -> tuple[Any, ...]:
    """The arguments of `stages.set_entity`."""
    stories = {digest.refs[p].story for p in entity.articles if p in digest.refs}
    own = sorted((scenes[s] for s in stories if s in scenes), key=lambda scene: scene.place)
    refs = {path: ref for scene in own for path, ref in scene.refs.items()}
    names = {i: ref for scene in own for i, ref in scene.names.items()}
    return (frame, entity, tuple(shares), refs, dict(sorted(names.items())), *end)


def article_work(
    frame: Frame, path: str, digest: Digest, cites: Handle[tuple[Cite, ...]], group: DuplicateGroup | None, ref: StoryRef,
    named: dict[str, tuple[EntityRef, frozenset[str]]], end: tuple[Any, ...],
) -> tuple[Any, ...]:  # fmt: skip
    """The arguments of `stages.set_article`."""
    near = {m.path: digest.refs[m.path] for m in group.members} if group else {}
    return (frame, digest.sources.articles[path], digest.refs[path], digest.grants[path], ref, cites, group, near, tags_of(path, digest, named), *end)


def names_of(cast: Cast) -> dict[str, tuple[EntityRef, frozenset[str]]]:
    """By id, each entity with all names it goes by, folded."""
    return {
        e.id: (EntityRef(e.id, e.url, e.name, e.kind), frozenset((fold(e.name), *(fold(name) for name, _ in e.aliases)))) for e in cast.entities
    }


def tags_of(path: str, digest: Digest, named: dict[str, tuple[EntityRef, frozenset[str]]]) -> tuple[tuple[str, EntityRef | None], ...]:
    """The tags of an article, each with the one entity of the article that goes by this name."""
    found = []
    ids = sorted({i for i in digest.cast.by_article.get(path, ()) if i in named})
    for tag in dict.fromkeys(digest.sources.cards[path].tags):
        meant = [named[i][0] for i in ids if fold(tag) in named[i][1]]
        found.append((tag, meant[0] if len(meant) == 1 else None))
    return tuple(found)


def publisher_shares(digest: Digest, cards: tuple[StoryCard, ...]) -> tuple[PublisherShare, ...]:
    """What pages over all publishers read of each, by name."""
    only = {path: n for card in cards for path, n in card.only}
    agreed, differ = Counter[str](), Counter[str]()
    for card in cards:
        for name, same, other in card.outlets:
            agreed[name] += same
            differ[name] += other
    told = Counter(name for card in cards for event in card.events for name in {digest.refs[p].publisher for p in event.sources if p in digest.refs})
    by_name: dict[str, list[ArticleRef]] = defaultdict(list)
    for ref in digest.refs.values():
        by_name[ref.publisher].append(ref)
    shares = []
    for name in sorted(by_name):
        refs = by_name[name]
        own = [digest.sources.cards[r.path] for r in refs]
        record = edit.publisher_of(refs[0].path, name, refs[0].source_url, digest.edits)
        credits = Counter(credit for card in own for credit, _ in card.credits)
        removed: defaultdict[str, list[RuleUse]] = defaultdict(list)
        for card in own:
            for use in card.removed:
                removed[use.rule].append(use)
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
                removed=tuple(msgspec.structs.replace(uses[0], runs=sum(use.runs for use in uses)) for _, uses in sorted(removed.items())),
                agreed=agreed[name],
                differ=differ[name],
                only=sum(only.get(r.path, 0) for r in refs),
                events=told[name] if name and len(told) > 1 else 0,
            )
        )
    return tuple(shares)


def revisions(digest: Digest) -> tuple[tuple[Revision, ArticleRef, ArticleRef], ...]:
    """Revisions without their spans' words: what was changed is on the story's page."""
    found = []
    for story in digest.stories:
        if any(m.relation == "revision" for g in story.groups for m in g.members):
            found += [(r, digest.refs[r.older], digest.refs[r.newer]) for r in digest.told[story.id].one("told").load().revisions]
    return tuple(found)


def edits(digest: Digest) -> tuple[tuple[str, str, str], ...]:
    """What the editors decided: (kind, name, reason)."""
    e = digest.edits
    found = [("article", one.path, one.reason or ("left out" if one.drop else "corrected")) for one in e.articles]
    found += [("name", one.name, one.reason or _start(one.about)) for one in e.entities]
    found += [("story", one.title or one.story or one.file, _start(one.note)) for one in e.stories]
    found += [("withdrawn", one.match, one.reason) for one in e.takedowns]
    return tuple(found)


def _start(text: str) -> str:
    """The first words of an editor's text, as a list shows them."""
    return textwrap.shorten(text, 90, placeholder=" …")
