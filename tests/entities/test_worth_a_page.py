"""Which name gets a page: the rule that the page 'How this was made' states, clause by clause."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from test_link import PERSON, card, cast, chain, edit

from site_builder.entities import link
from site_builder.model import Card, NameChain, Signature
from site_builder.settings import EntitySettings

LEE = chain("Ann Lee", PERSON)


def paged(*cards: Card) -> bool:
    return next(e.page for e in cast(*cards).entities if e.name == "Ann Lee")


@pytest.mark.parametrize(
    ("chains", "worth"),
    [
        ((LEE,), False),
        ((LEE, LEE), True),
        ((replace(LEE, in_title=True),), True),
        ((replace(LEE, notable=True),), True),
    ],
    ids=["named in one article", "named in two", "named in a headline", "has a post or is quoted"],
)
def test_named_by_two_articles_or_a_headline_or_with_a_post(chains: tuple[NameChain, ...], worth: bool) -> None:
    assert paged(*(card(f"{n}", one) for n, one in enumerate(chains))) is worth


def test_the_editors_wrote_of_it() -> None:
    assert next(e.page for e in cast(card("a", LEE), edits=(edit("Ann Lee"),)).entities)


def test_two_copies_of_one_text_are_one_article() -> None:
    same = Signature("one hash", b"", 9)
    assert not paged(*(replace(card(path, LEE), signature=same) for path in "ab"))


def test_the_editors_may_ask_for_more_articles() -> None:
    cards = tuple(card(path, LEE) for path in "abc")
    assert [e.page for e in link(cards, (), EntitySettings(min_articles=4)).entities] == [False]
    assert [e.page for e in link(cards, (), EntitySettings(min_articles=3)).entities] == [True]
