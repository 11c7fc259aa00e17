"""Names that take no part: outlets that are cited, names that are none."""

from __future__ import annotations

from test_link import PERSON, card, cast, chain


def test_an_outlet_that_is_only_cited_in_an_article_takes_no_part_there() -> None:
    acting, citing = card("a", chain("Daily Wire News")), card("b", chain("Daily Wire News", cited=True), chain("Acme"))
    whole = cast(acting, citing)
    assert whole.by_article["b"][0] == "" and whole.by_article["a"][0] == "organisation-daily-wire-news"
    assert next(e for e in whole.entities if e.name == "Daily Wire News").articles == ("a",)


def test_a_name_that_ran_into_the_next_is_refused() -> None:
    whole = cast(card("a", chain("Ann HarbourPaul Lee", PERSON), chain("Ann McHarbour", PERSON), chain("Bo FitzHarbour", PERSON)))
    assert [(r.name, r.reason) for r in whole.refused] == [("Ann HarbourPaul Lee", "two names run together")]
