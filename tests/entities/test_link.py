"""Linking over all articles, with made-up casts."""

from __future__ import annotations

from site_builder.entities import link
from site_builder.model import Card, Cast, EntityEdit, EntityKind, NameChain, PartialDate, Signature, Terms
from site_builder.settings import EntitySettings


def chain(name: str, kind: EntityKind = "organisation", count: int = 2, confidence: float = 0.9, cited: bool = False) -> NameChain:
    return NameChain(name, kind, ((name, count),), 0, False, cited, confidence)


def card(path: str, *chains: NameChain) -> Card:
    none = PartialDate()
    return Card(
        path, "text", "en", "", none, none, (), "", "", (), (), False, 9, (), 0.0, 0, Signature("", b"", 9), Terms((), ()), chains, (), ()
    )


def cast(*cards: Card, edits: tuple[EntityEdit, ...] = ()) -> Cast:
    return link(cards, edits, EntitySettings())


def edit(name: str, kind: str = "", **fields: object) -> EntityEdit:
    empty = {"aliases": (), "not_aliases": (), "merge": (), "split": (), "hide": False, "reason": "", "links": (), "about": ""}
    return EntityEdit(file="content/entities/x.md", name=name, kind=kind, **{**empty, **fields})


PERSON: EntityKind = "person"


def test_every_chain_has_an_entity_or_a_reason() -> None:
    whole = cast(card("a", chain("Acme"), chain("AI")), card("b", chain("Acme")))
    assert whole.by_article == {"a": ("organisation-acme", ""), "b": ("organisation-acme",)}
    assert [r.name for r in whole.refused] == ["AI"]


def test_order_of_the_articles_does_not_matter() -> None:
    cards = [card("a", chain("Acme Group"), chain("Ann Lee", PERSON)), card("b", chain("Acme"), chain("Lee", PERSON)), card("c", chain("Bolt"))]
    assert cast(*cards) == cast(*reversed(cards))


def test_a_surname_joins_the_one_full_name_in_related_articles() -> None:
    whole = cast(card("a", chain("Acme"), chain("Ann Lee", PERSON)), card("b", chain("Acme"), chain("Lee", PERSON)))
    assert whole.by_article["b"][1] == whole.by_article["a"][1] == "person-ann-lee"
    assert any("surname" in why for entity in whole.entities for why in entity.why)


def test_a_surname_in_an_unrelated_article_stays_apart() -> None:
    whole = cast(card("a", chain("Acme"), chain("Ann Lee", PERSON)), card("b", chain("Bolt"), chain("Lee", PERSON)))
    assert whole.by_article["b"][1] != whole.by_article["a"][1]


def test_a_surname_of_two_people_stays_apart() -> None:
    whole = cast(card("a", chain("Acme"), chain("Ann Lee", PERSON), chain("Bo Lee", PERSON)), card("b", chain("Acme"), chain("Lee", PERSON)))
    assert len({*whole.by_article["a"], *whole.by_article["b"]} - {""}) == 4


def test_the_bearer_whom_nearly_all_articles_name_has_the_surname() -> None:
    full = [card(f"a{n}", chain("Acme"), chain("Ann Lee", PERSON)) for n in range(9)]
    whole = cast(*full, card("b", chain("Acme"), chain("Bo Lee", PERSON)), card("c", chain("Acme"), chain("Lee", PERSON)))
    assert whole.by_article["c"][1] == "person-ann-lee"


def test_a_body_named_like_a_person_stays_apart() -> None:
    whole = cast(card("a", chain("Twill", count=9), chain("Ann Twill", PERSON, 1)))
    assert len(set(whole.by_article["a"])) == 2


def test_a_body_joins_its_fuller_name_and_goes_by_the_usual_one() -> None:
    whole = cast(card("a", chain("Acme Platforms", count=1)), card("b", chain("Acme", count=9)))
    (entity,) = whole.entities
    assert entity.name == "Acme" and entity.mentions == 10 and dict(entity.aliases) == {"Acme": 9, "Acme Platforms": 1}


def test_initials_join_the_full_name() -> None:
    whole = cast(card("a", chain("European Space Agency")), card("b", chain("ESA")))
    assert [e.name for e in whole.entities] == ["European Space Agency"]


def test_products_of_other_numbers_stay_apart() -> None:
    assert len(cast(card("a", chain("Lumen", "product"), chain("Lumen 4", "product"))).entities) == 2


def test_sources_and_doubtful_names_are_refused_with_a_reason() -> None:
    whole = cast(card("a", chain("Daily Wire News", cited=True), chain("Broad Push", "other", 1, 0.4)))
    assert {r.name: r.reason for r in whole.refused} == {
        "Daily Wire News": "cited as a source only",
        "Broad Push": "not recognised with enough confidence",
    }


def test_kind_is_voted_over_all_articles() -> None:
    whole = cast(card("a", chain("Acme", count=9)), card("b", chain("Acme", PERSON, 1, 0.5)))
    assert [(e.name, e.kind) for e in whole.entities] == [("Acme", "organisation")]


def test_the_editor_merges_renames_splits_and_hides() -> None:
    cards = (card("a", chain("Acme Group"), chain("Zed")), card("b", chain("Acme")))
    assert len(cast(*cards, edits=(edit("Acme Group", merge=("Zed",)),)).entities) == 1
    assert len(cast(*cards, edits=(edit("Acme Group", split=("Acme",)),)).entities) == 3
    hidden = cast(*cards, edits=(edit("Zed", hide=True, reason="private"),))
    assert [r.reason for r in hidden.refused] == ["hidden by the editor: private"]
    assert cast(*cards, edits=(edit("Nobody"),)) == cast(*cards)


def test_a_name_in_one_article_only_is_not_yet_worth_a_page() -> None:
    whole = cast(card("a", chain("Acme"), chain("Bolt")), card("b", chain("Acme")))
    assert {e.name: e.page for e in whole.entities} == {"Acme": True, "Bolt": False}


def test_time_grows_with_the_articles() -> None:
    import time

    cards = tuple(card(f"{n:04}", *(chain(f"Body{(n * 7 + k) % 900} Group") for k in range(10))) for n in range(1000))
    started = time.process_time()
    link(cards, (), EntitySettings())
    assert time.process_time() - started < 1
