"""Cards, groups of copies and edits -> stories."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict

from site_builder.model import Card, DuplicateGroup, Story, StoryEdit
from site_builder.stories.bonds import bonds
from site_builder.stories.continuation import continued
from site_builder.stories.edits import apart, forced, matching
from site_builder.stories.headline import headline
from site_builder.stories.lineages import lineages
from site_builder.stories.linkage import measures, partition
from site_builder.stories.neighbours import links
from site_builder.stories.similarity import Vector, vectors


def cluster(cards: tuple[Card, ...], groups: tuple[DuplicateGroup, ...], edits: tuple[StoryEdit, ...] = ()) -> tuple[Story, ...]:
    """A partition of all articles into stories, by date of their newest article, newest first; the order of the cards changes nothing."""
    ordered = sorted(cards, key=lambda c: c.path)
    by_path = {c.path: c for c in ordered}
    known = tuple(sorted((g for g in groups if g.canonical in by_path), key=lambda g: g.canonical))
    speaks = {m.path: g.canonical for g in known for m in g.members if m.path in by_path}
    speakers = [c for c in ordered if speaks.get(c.path, c.path) == c.path]
    found = vectors(speakers)
    near = links(found)
    measured = measures(found, near)
    parts = partition(len(found), [(i, j, likeness / math.sqrt(measured[i] * measured[j])) for i, j, likeness in near])
    parted = forced([[speakers[i].path for i in part] for part in parts], speaks, edits, set(by_path))
    vector_of = {c.path: v for c, v in zip(speakers, found, strict=True)}
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for path, canonical in speaks.items():
        if path != canonical:
            copies[canonical].append(path)
    by_canonical = {g.canonical: g for g in known}
    told = [described(part, copies, by_path, vector_of, by_canonical, edits) for part in apart(parted, edits)]
    told.sort(key=lambda s: s.members[0])
    told.sort(key=lambda s: s.last, reverse=True)
    return continued(told, by_path, vector_of)


def described(
    part: list[str],
    copies: dict[str, list[str]],
    by_path: dict[str, Card],
    vector_of: dict[str, Vector],
    groups: dict[str, DuplicateGroup],
    edits: tuple[StoryEdit, ...],
) -> Story:
    """A story with all that is told of it."""
    everyone = sorted(
        {*part, *(c for p in part for c in copies.get(p, ()) if c in by_path)} & by_path.keys(), key=lambda p: place(by_path[p])
    )
    own = tuple(g for p in sorted(part) if (g := groups.get(p)) and {m.path for m in g.members} <= set(everyone))
    folded = {m.path for g in own for m in g.members[1:]}
    speakers = tuple(p for p in everyone if p not in folded)
    days = sorted(d for p in everyone if (d := by_path[p].published.value[:10]))
    id_ = hashlib.sha256(speakers[0].encode("utf-8", "replace")).hexdigest()[:10]
    title, title_from = headline(speakers, by_path, vector_of)
    edit = matching(edits, set(everyone))
    return Story(
        id=id_,
        url="",
        title=edit.title if edit and edit.title else title,
        title_from="" if edit and edit.title else title_from,
        members=tuple(everyone),
        speakers=speakers,
        first=days[0] if days else "",
        last=days[-1] if days else "",
        lineages=lineages([by_path[p] for p in everyone], own),
        bonds=bonds([by_path[p] for p in everyone], vector_of, folded),
        groups=own,
        earlier=(),
        later=(),
        pinned=bool(edit and edit.pin),
        note=edit.note if edit else "",
        hidden=edit.hide if edit else (),
    )


def place(card: Card) -> tuple[str, str]:
    """Dated first, by date, then by path."""
    return card.published.value or "9999", card.path
