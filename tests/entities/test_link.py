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
        path, "text", "en", "", none, none, (), "", "", (), (), False, 9, (), 0.0, 0, Signature("", b"", 9), Terms("", b"", ""), chains, (), ()
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


def test_initials_join_the_full_name_that_is_met_in_one_company() -> None:
    agency = card("a", chain("European Space Agency"), chain("Acme"))
    whole = cast(agency, card("b", chain("ESA"), chain("Acme")))
    assert {e.name for e in whole.entities} == {"Acme", "European Space Agency"}
    assert len(cast(agency, card("b", chain("ESA"))).entities) == 3


def test_initials_that_many_articles_have_are_not_those_of_a_body_named_once() -> None:
    often = [card(f"b{n}", chain("TNW"), chain("Acme")) for n in range(30)]
    whole = cast(card("a", chain("Twill Network of Weavers"), chain("Acme")), *often)
    assert {e.name for e in whole.entities} == {"Acme", "TNW", "Twill Network of Weavers"}


def test_a_well_known_acronym_joins_its_own_body_alone() -> None:
    whole = cast(card("a", chain("Federal Bureau of Investigation")), card("b", chain("FBI")), card("c", chain("Foreign Business Institute"), chain("FBI")))
    assert {e.name for e in whole.entities} == {"Federal Bureau of Investigation", "Foreign Business Institute"}


def test_a_body_of_a_country_is_one_in_each_way_of_writing_it() -> None:
    names = ("U.S. Department of Trade", "US Trade Department", "United States Department of Trade")
    whole = cast(*(card(name, chain(name)) for name in names))
    assert len(whole.entities) == 1


def test_a_chamber_is_that_of_the_country_which_its_article_names() -> None:
    full = [card(f"a{n}", chain("U.S. Senate"), chain("United States", "place")) for n in range(5)]
    here, elsewhere = card("b", chain("Senate"), chain("America", "place")), card("c", chain("Senate"), chain("Ruritania", "place"))
    whole = cast(*full, here, elsewhere, card("d", chain("Ohio Senate"), chain("Ohio", "place")))
    assert whole.by_article["b"][0] == whole.by_article["a0"][0] != whole.by_article["c"][0]
    assert len({e.name for e in whole.entities}) == len(whole.entities)


def test_who_leads_a_chamber_makes_no_other_chamber_of_it() -> None:
    assert len(cast(card("a", chain("Republican Senate"), chain("Republican Party")), card("b", chain("Senate"))).entities) == 2


def test_father_and_son_stay_apart_where_an_article_names_both() -> None:
    both = card("a", chain("Ann Lee", PERSON), chain("Ann Lee Jr.", PERSON))
    assert len(cast(both, card("b", chain("Ann Lee", PERSON))).entities) == 2
    assert len(cast(card("a", chain("Ann Lee", PERSON)), card("b", chain("Ann Lee Jr.", PERSON))).entities) == 1


def test_middle_names_that_differ_are_two_persons() -> None:
    whole = cast(card("a", chain("Ann B. Lee", PERSON)), card("b", chain("Ann C. D. Lee", PERSON)), card("c", chain("Ann Lee", PERSON)))
    assert len(whole.entities) == 3
    assert len(cast(card("a", chain("Ann Berta Claire Lee", PERSON)), card("b", chain("Ann B.C. Lee", PERSON))).entities) == 1


def test_a_short_first_name_joins_the_long_one_in_one_company() -> None:
    company = (chain("Acme"), chain("Bolt"))
    whole = cast(card("a", chain("Michael Hale", PERSON), *company), card("b", chain("Mike Hale", PERSON), *company))
    assert whole.by_article["a"][0] == whole.by_article["b"][0] and any("short for" in why for e in whole.entities for why in e.why)
    assert len(cast(card("a", chain("Michael Hale", PERSON)), card("b", chain("Mike Hale", PERSON))).entities) == 2


def test_a_word_too_much_beside_a_known_name_is_dropped() -> None:
    known = [card(f"a{n}", chain("Ann Lee", PERSON)) for n in range(6)]
    whole = cast(*known, card("b", chain("Harbour Ann Lee", PERSON)), card("c", chain("Ann Lee Harbour", PERSON)))
    assert [e.name for e in whole.entities] == ["Ann Lee"]


def test_accents_and_spaces_between_initials_make_no_other_name() -> None:
    names = ("José H. W. Núñez", "Jose H.W. Nunez", "Jose HW Nunez")
    assert len(cast(*(card(name, chain(name, PERSON)) for name in names)).entities) == 1


def test_a_body_is_not_shown_under_the_name_of_another() -> None:
    whole = cast(card("a", NameChain("Harbour Committee", "organisation", (("Committee", 9), ("Harbour Committee", 1)), 0, False, False, 0.9)), card("b", chain("Committee of Nine")))
    assert {e.name for e in whole.entities} == {"Harbour Committee", "Committee of Nine"}


def test_a_name_of_several_words_is_one_thing_everywhere() -> None:
    whole = cast(card("a", chain("Border Guard", count=5)), card("b", chain("Border Guard", PERSON, 4)))
    assert [(e.name, e.kind) for e in whole.entities] == [("Border Guard", "organisation")]


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


def test_a_name_that_is_hardly_one_costs_no_build() -> None:
    """Confidence nought: refused with a reason, whatever it is joined with."""
    made = cast(card("a", chain("Brantby", confidence=0.0)), card("b", chain("Orbital Foods", confidence=0.0), chain("Orbital Foods Inc", confidence=0.0)))
    assert not made.entities and {r.name for r in made.refused} >= {"Brantby"}
