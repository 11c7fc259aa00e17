"""Laws of addresses: they differ where things differ, and never move."""

from __future__ import annotations

import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from site_builder import addresses
from site_builder.model import Cast, Entity, Story

ADDRESS = re.compile(r"/(?:[a-z0-9_-]+/)+")


def story(name: str, title: str, *members: str) -> Story:
    return Story(name, "", title, "", members, members, "", "", (), (), (), (), ())


def person(name: str, *aliases: str) -> Entity:
    """Someone with a page."""
    return Entity("e-" + addresses.slug(name), "", name, "person", tuple((alias, 1) for alias in (name, *aliases)), 1, (), ())


def cast(*entities: Entity) -> Cast:
    return Cast(entities, {"a.txt": tuple(entity.id for entity in entities)}, ())


def lines(*texts: str) -> tuple[addresses.Line, ...]:
    outcome = addresses.parse("\n".join((addresses.HEAD, *texts)), "content/permalinks.txt")
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


@given(st.text(max_size=200))
def test_a_slug_is_a_slug_of_itself(words: str) -> None:
    """Once is enough."""
    once = addresses.slug(words)
    assert addresses.slug(once) == once
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", once)


@given(st.lists(st.text(alphabet="aA-_./é#txm", min_size=1, max_size=12), unique=True, max_size=30))
def test_articles_share_no_address(paths: list[str]) -> None:
    """Two paths that differ never share an address, and every address is one."""
    urls = [addresses.article_url(path) for path in paths]
    assert len(set(urls)) == len(urls)
    assert all(ADDRESS.fullmatch(url) for url in urls)


def test_articles_addresses_are_readable() -> None:
    """A tidy path is its address."""
    assert addresses.article_url("times/2024/bridge.txt") == "/article/times/2024/bridge/"
    assert addresses.article_url("times/bridge.md") == "/article/times/bridge_md/"


def test_publishers_share_no_address() -> None:
    """Names that differ in case alone have pages of their own."""
    names = ["The Example Times", "the example times", "Example-Times", "EXAMPLE TIMES", "Example Times", "", "日本"]
    assert len({addresses.source_url(name) for name in names}) == len(names)
    assert addresses.source_url("The Example Times") == "/source/the-example-times/"


def test_new_addresses_do_not_depend_on_order() -> None:
    """Two stories of one title are told apart by their members, not by who came first."""
    one, two = story("s1", "A bridge", "a.txt"), story("s2", "A bridge", "b.txt")
    forth, back = addresses.assign(cast(), (one, two), ()), addresses.assign(cast(), (two, one), ())
    assert [s.url for s in forth.stories] == ["/story/a-bridge/", "/story/a-bridge-2/"] == [s.url for s in reversed(back.stories)]
    assert (
        forth.register_lines_to_add
        == back.register_lines_to_add
        == ("story\ts1\t/story/a-bridge/\ta.txt", "story\ts2\t/story/a-bridge-2/\tb.txt")
    )


def test_one_name_of_two_kinds_finds_its_own_lines_again() -> None:
    """Assigning over the lines that were just given changes nothing."""
    may = person("May")
    both = cast(*(msgspec.structs.replace(may, id=f"{kind}-may", kind=kind) for kind in ("person", "place")))
    first = addresses.assign(both, (), ())
    again = addresses.assign(both, (), lines(*first.register_lines_to_add))
    assert again.cast == first.cast
    assert not again.register_lines_to_add
    assert not again.redirects


def test_what_was_given_stays() -> None:
    """With its own lines as register, the same input gains no line and moves nothing."""
    people, tales = cast(person("Ada Byron", "Byron"), person("李 明")), (story("s1", "A bridge", "a b.txt", "ü|.txt"),)
    first = addresses.assign(people, tales, ())
    again = addresses.assign(people, tales, lines(*first.register_lines_to_add))
    assert again == msgspec.structs.replace(first, register_lines_to_add=())


def test_a_story_that_grew_and_was_renamed_keeps_its_address() -> None:
    """It is known by its members; id and references follow."""
    register = lines("story\ts-old\t/story/a-bridge/\ta.txt b.txt")
    grown, next_one = (
        story("s9", "Another title", "b.txt", "c.txt"),
        msgspec.structs.replace(story("s8", "Later", "d.txt"), earlier=("s9",)),
    )
    made = addresses.assign(cast(), (grown, next_one), register)
    assert (made.stories[0].id, made.stories[0].url) == ("s-old", "/story/a-bridge/")
    assert made.stories[1].earlier == ("s-old",)
    assert made.register_lines_to_add == ("story\ts8\t/story/later/\td.txt",)


def test_a_merge_keeps_the_older_address_and_redirects_the_other() -> None:
    """Both old addresses still lead somewhere."""
    register = lines("story\ts1\t/story/one/\ta.txt", "story\ts2\t/story/two/\tb.txt c.txt")
    made = addresses.assign(cast(), (story("x", "T", "a.txt", "b.txt", "c.txt"),), register)
    assert made.stories[0].url == "/story/one/"
    assert made.redirects == (("/story/two/", "/story/one/"),)


def test_names_that_were_merged_live_at_the_name_that_is_kept() -> None:
    """Whichever line is older; the other address redirects."""
    register = lines("entity\tperson-aurora\t/entity/person/aurora/\tAurora", "entity\tperson-karl-voss\t/entity/person/karl-voss/\tKarl%20Voss Voss")
    made = addresses.assign(cast(person("Karl Voss", "Voss", "Aurora")), (), register)
    assert made.cast.entities[0].url == "/entity/person/karl-voss/"
    assert made.redirects == (("/entity/person/aurora/", "/entity/person/karl-voss/"),)


def test_a_split_leaves_the_address_with_the_larger_part() -> None:
    """The other part gets an address of its own."""
    register = lines("story\ts1\t/story/one/\ta.txt b.txt c.txt")
    made = addresses.assign(cast(), (story("x", "One", "a.txt"), story("y", "Two", "b.txt", "c.txt")), register)
    assert [s.url for s in made.stories] == ["/story/one-2/", "/story/one/"]
    assert made.redirects == ()


def test_an_entity_under_a_fuller_name_keeps_its_address() -> None:
    """It is known by its names, and chains follow its id."""
    register = lines("entity\te-1\t/entity/person/wang/\tWang")
    made = addresses.assign(cast(person("Alexandr Wang", "Wang")), (), register)
    assert (made.cast.entities[0].id, made.cast.entities[0].url) == ("e-1", "/entity/person/wang/")
    assert made.cast.by_article == {"a.txt": ("e-1",)}


def test_what_lost_its_page_keeps_its_id() -> None:
    """It has no address, its id stays, and nothing is added or redirected."""
    register = lines("entity\te-1\t/entity/person/ada/\tAda", "entity\te-2\t/entity/person/ada-b/\tAda%20B")
    made = addresses.assign(cast(msgspec.structs.replace(person("Ada", "Ada B"), page=False)), (), register)
    assert (made.cast.entities[0].id, made.cast.entities[0].url) == ("e-1", "")
    assert (made.register_lines_to_add, made.redirects) == ((), ())


def test_a_shared_last_name_alone_moves_nobody() -> None:
    """An entity is not another because one alias of both is the same."""
    register = lines("entity\te-1\t/entity/person/alan-wang/\tAlan%20Wang Wang")
    made = addresses.assign(cast(person("Alexandr Wang", "A. Wang", "Mr Wang")), (), register)
    assert made.cast.entities[0].url == "/entity/person/alexandr-wang/"
    assert made.redirects == ()


def test_a_bad_line_costs_that_line() -> None:
    """It is named with its number; the others hold."""
    text = "story\ts1\t/story/one/\ta.txt\nstory s2\nstory\ts1\t/story/two/\tb\nstory\ts3\t/../x/\tb\npage\tp\t/p/\tb\n"
    outcome = addresses.parse(text, "content/permalinks.txt")
    assert outcome.value is not None
    assert [line.id for line in outcome.value] == ["s1"]
    assert [one.line for one in outcome.problems] == [2, 3, 4, 5]
