"""Cast and stories -> the same with ids and addresses that never move.

What the register holds is found again by its members and keeps its id and
address; what is new gets both from its own name, whatever the order it comes in.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from site_builder.addresses.register import Line, written
from site_builder.addresses.slug import slug
from site_builder.model import Cast, Entity, Story, Value


class Assigned(Value):
    """Cast and stories with their addresses, and what the register gains."""

    cast: Cast
    stories: tuple[Story, ...]
    register_lines_to_add: tuple[str, ...]
    """Lines to add to the register, without line ends."""
    redirects: tuple[tuple[str, str], ...]
    """(old address, address it leads to), by old address."""


class _Item(Value):
    """A story or entity that wants an address."""

    key: str
    """Its id before."""
    members: tuple[str, ...]
    """As written into the register."""
    names: frozenset[str]
    """As compared."""
    wish: str
    """The address it would like; '' when it has no page."""


def assign(cast: Cast, stories: tuple[Story, ...], register: tuple[Line, ...]) -> Assigned:
    """Give every story, and every entity that has a page, an id and address: those of the register, or new ones.

    When two lines' members are now one story or entity, the older line holds and the other's address redirects to it;
    of entities the one with the name that is kept, where there is one.
    """
    people = [_entity_item(entity) for entity in cast.entities]
    entity_places, entity_lines, moved = _place("entity", people, register, _entity_fit)
    story_places, story_lines, also_moved = _place("story", [_story_item(story) for story in stories], register, _story_fit)
    entities = tuple(
        msgspec.structs.replace(entity, id=entity_places[entity.id][0], url=entity_places[entity.id][1]) for entity in cast.entities
    )
    ids = {old: new for old, (new, _) in entity_places.items()}
    by_article = {path: tuple(ids.get(one, one) for one in chain) for path, chain in cast.by_article.items()}
    return Assigned(
        cast=msgspec.structs.replace(cast, entities=tuple(sorted(entities, key=lambda entity: entity.id)), by_article=by_article),
        stories=tuple(_story_placed(story, story_places) for story in stories),
        register_lines_to_add=entity_lines + story_lines,
        redirects=tuple(sorted(moved + also_moved)),
    )


def _story_placed(story: Story, places: dict[str, tuple[str, str]]) -> Story:
    name, url = places[story.id]
    earlier = tuple(places[one][0] if one in places else one for one in story.earlier)
    later = tuple(places[one][0] if one in places else one for one in story.later)
    return msgspec.structs.replace(story, id=name, url=url, earlier=earlier, later=later)


def _entity_item(entity: Entity) -> _Item:
    others = sorted({name for name, _ in entity.aliases} - {entity.name})
    members = (entity.name, *others)
    short = slug(entity.name) or "name"
    wish = f"/entity/{entity.kind}/{short}/" if entity.page else ""
    return _Item(entity.id, members, frozenset(name.casefold() for name in members), wish)


def _story_item(story: Story) -> _Item:
    return _Item(story.id, tuple(sorted(story.members)), frozenset(story.members), f"/story/{slug(story.title) or 'story'}/")


def _entity_fit(item: _Item, line: Line) -> tuple[int, ...]:
    """How well an entity fits a line, more is better; () when not at all: one of the two must go by the other's main name."""
    names = {member.casefold() for member in line.members}
    main, old_main = item.members[0].casefold(), line.members[0].casefold()
    if old_main not in item.names and main not in names:
        return ()
    same_kind = item.key.partition("-")[0] == line.id.partition("-")[0]  # a person and a body of one name keep a line each
    return (int(same_kind), int(main == old_main), int(old_main in item.names), len(names & item.names))


def _story_fit(item: _Item, line: Line) -> tuple[int, ...]:
    shared = len(item.names & set(line.members))
    return (shared,) if shared else ()


def _place(
    kind: str, items: list[_Item], register: tuple[Line, ...], fit: Callable[[_Item, Line], tuple[int, ...]]
) -> tuple[dict[str, tuple[str, str]], tuple[str, ...], list[tuple[str, str]]]:
    """(id before -> id and address), the lines to add, and the redirects of one kind.

    What has no page keeps its id of the register too, but gives way to what has one.
    """
    items = sorted(items, key=lambda item: (item.members, item.key))
    near = _index(items)
    held: dict[int, list[Line]] = {}
    for line in register:
        if line.kind != kind:
            continue
        fits = [(bool(items[number].wish), fit(items[number], line), -number) for number in near(line)]
        best = max((one for one in fits if one[1]), default=None)
        if best is not None:
            held.setdefault(-best[2], []).append(line)
    places: dict[str, tuple[str, str]] = {}
    redirects: list[tuple[str, str]] = []
    for number, lines in held.items():
        shown = bool(items[number].wish)
        if kind == "entity":  # of two that were merged the one with the name that it goes by
            lines.sort(key=lambda line: line.members[0].casefold() != items[number].members[0].casefold())  # noqa: B023  used at once
        places[items[number].key] = (lines[0].id, lines[0].address if shown else "")
        redirects += [(line.address, lines[0].address) for line in lines[1:] if shown]
    ids = {line.id for line in register if line.kind == kind}
    addresses = {line.address for line in register}
    added = []
    for number, item in enumerate(items):
        if number in held:
            continue
        name = _free(item.key, ids)
        ids.add(name)
        address = _free_address(item.wish, addresses) if item.wish else ""
        places[item.key] = (name, address)
        if address:
            addresses.add(address)
            added.append(written(kind, name, address, item.members))
    return places, tuple(added), redirects


def _index(items: list[_Item]) -> Callable[[Line], set[int]]:
    """What finds the items that may fit a line, by number.

    Of an entity one of the two must go by the other's main name, so a name that thousands share as an alias finds few.
    """
    by_name: dict[str, list[int]] = {}
    by_main: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        by_main.setdefault(item.members[0].casefold(), []).append(number)
        for name in item.names:
            by_name.setdefault(name, []).append(number)

    def near(line: Line) -> set[int]:
        if line.kind == "story":
            return {number for member in line.members for number in by_name.get(member, ())}
        folded = [member.casefold() for member in line.members]
        return {number for member in folded for number in by_main.get(member, ())} | set(by_name.get(folded[0], ()))

    return near


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free


def _free_address(wish: str, taken: set[str]) -> str:
    number = 2
    free = wish
    while free in taken:
        free = f"{wish[:-1]}-{number}/"
        number += 1
    return free
