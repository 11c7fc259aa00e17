"""Whose surname it is when nobody bears it alone."""

from __future__ import annotations

from test_link import PERSON, card, cast, chain

COMPANY = (chain("Acme"), chain("Bolt"))


def test_the_short_and_the_long_first_name_of_one_person_count_together() -> None:
    full = [card(f"a{n}", chain(("Mike Hale", "Michael Hale")[n % 2], PERSON), *COMPANY) for n in range(8)]
    whole = cast(*full, card("b", chain("Ida Hale", PERSON)), card("c", chain("Hale", PERSON), *COMPANY))
    assert whole.by_article["c"][0] == whole.by_article["a0"][0] == whole.by_article["a1"][0] != whole.by_article["b"][0]


def test_a_name_joins_the_one_that_has_a_word_more_before_it() -> None:
    longer, shorter = card("a", chain("Piet Jan Hale", PERSON), *COMPANY), card("b", chain("Jan Hale", PERSON), *COMPANY)
    whole = cast(longer, shorter, card("c", chain("Hale", PERSON), *COMPANY))
    assert len({row[0] for row in whole.by_article.values()}) == 1
    assert len(cast(card("a", chain("Piet Jan Hale", PERSON)), card("b", chain("Jan Hale", PERSON))).entities) == 2
