"""Anchors and the dates of claims, on a story told by three invented papers."""

from __future__ import annotations

import msgspec
import pytest
from narrated import annotated, card, statement, story

from site_builder import timeline
from site_builder.model import Anchor, ClaimDate, Figure, Mention

PUBLISHED = Anchor("a.txt", "2025-06-13", "published", "")
BORROWED = Anchor("a.txt", "2025-06-13", "story", "")


def test_an_undated_article_borrows_the_day_most_of_its_story_agrees_on() -> None:
    cards = {c.path: c for c in (card("a"), card("b", "2025-06-13"), card("c", "2025-06-13"), card("d", "2025-06-11"), card("e", "2024"))}
    found = timeline.anchors(story("a", "b", "c", "d", "e"), cards)
    assert [(a.date, a.basis) for a in found] == [
        ("2025-06-13", "story"), ("2025-06-13", "published"), ("2025-06-13", "published"), ("2025-06-11", "published"), ("2024", "published"),
    ]  # fmt: skip
    assert all(a.why for a in found)


def test_a_story_without_any_date_lends_none() -> None:
    assert [(a.date, a.basis) for a in timeline.anchors(story("a"), {"a": card("a")})] == [("", "none")]


@pytest.mark.parametrize(
    ("value", "direction", "day"),
    [
        ("XXXX-WXX-4", "past", "2025-06-12"),
        ("XXXX-WXX-4", "", "2025-06-12"),
        ("XXXX-WXX-5", "", "2025-06-13"),
        ("XXXX-WXX-1", "future", "2025-06-16"),
        ("XXXX-08", "", "2025-08"),
        ("XXXX-11-20", "past", "2024-11-20"),
        ("UNDEF-week-1", "", "2025-W23"),
        ("UNDEF-day+0TMO", "", "2025-06-13TMO"),
        ("2019", "", "2019"),
        ("PAST_REF", "", "PAST_REF"),
        ("XXXX-99", "", "XXXX-99"),
    ],
)
def test_symbolic_values_are_read_against_an_anchor(value: str, direction: str, day: str) -> None:
    assert timeline.resolve(value, direction, "2025-06-13") == day
    assert timeline.resolve(value, direction, "") == value


def test_a_borrowed_anchor_makes_a_date_inferred() -> None:
    article = annotated("a.txt", "On Thursday the ferry sank.", times=(("Thursday", "XXXX-WXX-4", "resolved"),))
    (found,) = timeline.dates(article, BORROWED)
    assert (found.date, found.basis, found.precision, found.text, found.planned) == ("2025-06-12", "inferred", "day", "Thursday", False)


def test_an_opening_report_without_a_date_is_dated_by_publication_only_of_its_own() -> None:
    article = annotated("a.txt", "The ferry sank off Norwick.", "2025-06-13")
    assert [(d.date, d.basis, d.text) for d in timeline.dates(article, PUBLISHED)] == [("2025-06-13", "published", "")]
    assert timeline.dates(article, BORROWED) == ()


def test_opinions_and_vague_times_stay_undated() -> None:
    opinion = annotated("a.txt", "The ferry was always a bad idea.", "2025-06-13", kind="opinion")
    vague = annotated("a.txt", "The ferry had recently been painted.", "2025-06-13", (("recently", "PAST_REF", "explicit"),))
    assert timeline.dates(opinion, PUBLISHED) == timeline.dates(vague, PUBLISHED) == ()


def test_two_ages_give_a_year() -> None:
    article = annotated("a.txt", "Now 28, Mira Holm opened the yard at only 19 years old.", "2025-06-13")
    (found,) = timeline.dates(article, PUBLISHED)
    assert (found.date, found.precision, found.basis) == ("2016", "year", "inferred")


def test_the_main_event_is_dated_not_its_background_and_the_future_is_planned() -> None:
    text = "Since 2019 the yard has grown and on 12 June 2025 it closed.\nIt reopens on 1 July 2025."
    times = (("2019", "2019", "explicit"), ("12 June 2025", "2025-06-12", "explicit"), ("1 July 2025", "2025-07-01", "explicit"))
    found = timeline.dates(annotated("a.txt", text, "2025-06-13", times), PUBLISHED)
    assert [(d.date, d.planned) for d in found] == [("2025-06-12", False), ("2025-07-01", True)]


def test_a_range_ends_where_it_says() -> None:
    text = "The fair ran from 12 June 2025 to 14 June 2025."
    times = (("12 June 2025", "2025-06-12", "explicit"), ("14 June 2025", "2025-06-14", "explicit"))
    (found,) = timeline.dates(annotated("a.txt", text, "2025-06-20", times), Anchor("a.txt", "2025-06-20", "published", ""))
    assert (found.date, found.until) == ("2025-06-12", "2025-06-14")


def claim_date(path: str, date: str, basis: str = "explicit") -> ClaimDate:
    return ClaimDate(path, 0, date, "", "day", basis, False, "" if basis == "published" else "then", "")  # type: ignore[arg-type]


def test_events_show_the_named_date_and_what_contradicts_it() -> None:
    articles = tuple(annotated(p, "The ferry sank off Norwick.", "2025-06-13") for p in ("a", "b", "c"))
    told = (
        statement("x1", tuple((p, 0, 27) for p in ("a", "b", "c"))),
        statement("x2", (("a", 40, 50),)),
        statement("x3", (("a", 60, 70), ("b", 60, 70)), salience=0.9),
    )
    dates = (claim_date("a", "2025-06-13", "published"), claim_date("b", "2025-06-12"), claim_date("c", "2025-06-11", "resolved"))
    found = timeline.events(story("a", "b", "c"), articles, told, dates)
    assert [(e.statement, e.date) for e in found] == [("x1", "2025-06-12"), ("x3", "")]
    assert found[0].also == (("2025-06-11", "c"),) and found[0].basis != "published"
    assert all(0 <= e.salience <= 1 for e in found)
    assert found == timeline.events(story("a", "b", "c"), articles, told[::-1], dates[::-1])


@pytest.mark.parametrize(
    ("text", "words", "value", "day"),
    [
        ("The council voted at the 12 June meeting.", "12 June", "2025-06-12", "2025-06-12"),
        ("The mayor condemned the 2 June attack.", "2 June", "2025-06-02", ""),
        ("The 2 June attack killed nobody.", "2 June", "2025-06-02", "2025-06-02"),
        ("The firm sold more boats than in 2019.", "2019", "2019", ""),
        ("The cellar sold the 2017 vintage.", "2017", "2017", ""),
        ("The yard launched a boat in 2017.", "2017", "2017", "2017"),
        ("The yard is a landmark in 2025.", "2025", "2025", ""),
        ("There is not a single ferry today.", "today", "2025-06-13", ""),
        ("The ferry sank today.", "today", "2025-06-13", "2025-06-13"),
        ("The ferry sails again in 2026.", "2026", "2026", ""),
        ("The ferry will sail again in 2026.", "2026", "2026", "2026"),
    ],
)
def test_an_expression_dates_a_claim_only_where_it_says_when(text: str, words: str, value: str, day: str) -> None:
    article = annotated("a.txt", text, "2025-06-13", ((words, value, "explicit"),))
    assert [d.date for d in timeline.dates(article, PUBLISHED) if d.basis != "published"] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("The ferry sank off Norwick.", True),
        ("On the quay the council approved the plan.", True),
        ("The council has approved the plan.", True),
        ("The mayor was arrested.", True),
        ("“We sold it,” the mayor said.", True),
        ("Companies like Norwick Marine have always sold boats.", False),
        ("For years the yard sold boats.", False),
        ("We tested nine boats.", False),
        ("The ferry was late.", False),
        ("The ferry had been painted.", False),
        ("A planned sale needs a buyer.", False),
        ("Mira Holm was born in Norwick.", False),
    ],
)
def test_only_what_tells_news_takes_the_day_of_publication(text: str, news: bool) -> None:
    assert bool(timeline.dates(annotated("a.txt", text, "2025-06-13"), PUBLISHED)) is news


def test_last_friday_is_not_the_friday_that_the_story_lends() -> None:
    article = annotated("a.txt", "Last Friday the ferry sank.", times=(("Last Friday", "XXXX-WXX-5", "resolved"),))
    set_off = msgspec.structs.replace(article.times[0], rule="set-off-weekday", direction="past")
    (found,) = timeline.dates(msgspec.structs.replace(article, times=(set_off,)), BORROWED)
    assert (found.date, found.basis) == ("2025-06-06", "inferred")


@pytest.mark.parametrize(
    ("words", "why"),
    [("9 a.m. EST on Monday", "The time is given in EST."), ("9 a.m. on Monday", "The source states no time zone.")],
)
def test_a_clock_keeps_its_zone_or_says_that_none_is_stated(words: str, why: str) -> None:
    article = annotated("a.txt", f"The vote begins at {words}.", "2025-06-13", ((words, "2025-06-16T09:00", "resolved"),))
    (found,) = timeline.dates(article, PUBLISHED)
    assert found.date == "2025-06-16" and found.why.endswith(why)


def test_an_age_told_elsewhere_in_the_article_gives_the_year() -> None:
    text = "Mira Holm, 28, leads the yard.\nHolm opened it at 19.\nShe sailed at 16."
    article = annotated("a.txt", text, "2025-06-13")
    age = Figure(text.index("28"), text.index("28") + 2, "28", "age", 28.0, 28.0, "year", "", "age")
    mentions = (
        Mention(0, 9, "Mira Holm", "person", 0),
        Mention(text.index("Holm opened"), text.index("Holm opened") + 4, "Holm", "person", 0),
    )
    article = msgspec.structs.replace(article, figures=(age,), mentions=mentions)
    assert [(d.claim, d.date, d.precision, d.basis) for d in timeline.dates(article, PUBLISHED)] == [(1, "2016", "year", "inferred")]


@pytest.mark.parametrize(
    ("text", "times", "date", "until"),
    [
        ("The yard was sold in May, the mayor said on Tuesday.", (("May", "2025-05"), ("Tuesday", "2025-06-10")), "2025-05", ""),
        ("The yard was sold, the mayor said on Tuesday.", (("Tuesday", "2025-06-10"),), "2025-06-10", ""),
        ("Between 2010 and 2015 the yard built forty boats.", (("2010", "2010"), ("2015", "2015")), "2010", "2015"),
        ("The fair ran from 3 June to 5 June.", (("3 June", "2025-06-03"), ("5 June", "2025-06-05")), "2025-06-03", "2025-06-05"),
    ],
)
def test_the_date_of_the_deed_is_shown_and_where_it_ends(text: str, times: tuple[tuple[str, str], ...], date: str, until: str) -> None:
    article = annotated("a.txt", text, "2025-06-13", tuple((words, value, "explicit") for words, value in times))
    assert [(d.date, d.until) for d in timeline.dates(article, PUBLISHED)] == [(date, until)]


@pytest.mark.parametrize(
    ("language", "text", "news"),
    [
        ("de", "Der Stadtrat von Hartau beschloss den Bau.", True),
        ("de", "Die Polizei hat zwei Männer festgenommen.", True),
        ("de", "Der Hafen liegt am Ende der Stadt.", False),
        ("fr", "Le conseil de Valmory a approuvé le plan.", True),
        ("fr", "Le port est grand.", False),
        ("es", "El concejo de Valmora aprobó el plan.", True),
        ("es", "El puerto es grande.", False),
    ],
)
def test_news_of_other_languages_takes_the_day_of_publication(language: str, text: str, news: bool) -> None:
    article = annotated("a.txt", text, "2025-06-13")
    article = msgspec.structs.replace(article, article=msgspec.structs.replace(article.article, language=language))
    assert bool(timeline.dates(article, PUBLISHED)) is news
