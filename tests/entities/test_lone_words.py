"""A lone word that is taken for a person in one article and for a body in another."""

from __future__ import annotations

from msgspec.structs import replace
from test_link import card, chain

from site_builder.entities import link
from site_builder.model import Card, Cast, EntityKind, NameChain
from site_builder.settings import EntitySettings

PERSON: EntityKind = "person"


def cast(*cards: Card) -> Cast:
    return link(cards, (), EntitySettings())


def mentioned(name: str, kind: EntityKind, count: int) -> NameChain:
    return chain(name, kind, count)


def test_it_is_the_body_where_nobody_bears_it_with_another_name() -> None:
    whole = cast(card("a", mentioned("Brakel", PERSON, 5)), card("b", mentioned("Brakel", "organisation", 3)))
    assert {entity.id for entity in whole.entities} == {"organisation-brakel"}
    assert whole.by_article["a"] == whole.by_article["b"] == ("organisation-brakel",)


def test_it_stays_a_person_where_somebody_bears_it() -> None:
    whole = cast(
        card("a", mentioned("Brakel", PERSON, 5)), card("b", mentioned("Brakel", "organisation", 3)), card("c", chain("Jan Brakel", PERSON))
    )
    assert whole.by_article["a"] != whole.by_article["b"]


def test_it_stays_a_person_where_bodies_are_few() -> None:
    whole = cast(card("a", mentioned("Ondine", PERSON, 40)), card("b", mentioned("Ondine", "organisation", 1)))
    assert whole.by_article["a"] == ("person-ondine",)


def called(name: str, **forms: int) -> NameChain:
    return replace(chain(name), forms=tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0]))))


def test_a_body_is_the_one_by_whose_first_word_its_articles_call_it() -> None:
    whole = cast(card("a", chain("Brakel")), card("b", called("Brakel Ferry Works", Brakel=7, **{"Brakel Ferry Works": 1})))
    assert [entity.name for entity in whole.entities] == ["Brakel"]
    apart = cast(card("a", chain("Brakel")), card("b", called("Brakel Ferry Works", Brakel=1, **{"Brakel Ferry Works": 7})))
    assert len(apart.entities) == 2
    other = cast(card("a", chain("Senate")), card("b", called("Norwick Senate", Senate=7, **{"Norwick Senate": 1})))
    assert len({*other.by_article["a"], *other.by_article["b"]}) == 2
