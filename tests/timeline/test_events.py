"""Events: what an article tells of without naming the day, who is meant, what a plan becomes, and what weighs most."""

from __future__ import annotations

import msgspec
import pytest
from narrated import annotated, statement, story

from site_builder import timeline
from site_builder.model import Anchor, AnnotatedArticle, Cast, Claim, ClaimDate, Entity, Mention, NameChain, Story
from site_builder.text import words
from site_builder.text.content import content_terms
from site_builder.timeline.actors import acting, actors
from site_builder.timeline.narrative import follow, news, tells_of_a_day
from site_builder.timeline.order import placed

TEXT = (
    "The ferry Aldis sank off Norwick on Sunday.\nThe owner, Brakel Lines, said that it would raise her.\n"
    "Divers searched the wreck.\nMany companies like Brakel Lines have said little."
)


def article(text: str, published: str = "2025-06-11", times: tuple[tuple[str, str, str], ...] = ()) -> AnnotatedArticle:
    return annotated("a.txt", text, published, times)


def named(text: str, names: tuple[tuple[str, str], ...]) -> AnnotatedArticle:
    """An article with the names (words, kind) as chains, each with all its places."""
    made = article(text)
    mentions = []
    for chain, (name, kind) in enumerate(names):
        at = text.find(name)
        while at >= 0:
            mentions.append(Mention(at, at + len(name), name, kind, chain))  # type: ignore[arg-type]
            at = text.find(name, at + 1)
    mentions.sort(key=lambda m: m.start)
    chains = tuple(NameChain(name, kind, ((name, 1),), 0, False, False, 1.0) for name, kind in names)  # type: ignore[arg-type]
    claims = tuple(
        msgspec.structs.replace(c, chains=tuple(dict.fromkeys(m.chain for m in mentions if c.start <= m.start < c.end)))
        for c in made.claims
    )
    return msgspec.structs.replace(made, mentions=tuple(mentions), chains=chains, claims=claims)


def anchor(day: str, basis: str = "published") -> Anchor:
    return Anchor("a.txt", day, basis, "")  # type: ignore[arg-type]


def dated(made: AnnotatedArticle) -> tuple[ClaimDate, ...]:
    """The dates of its claims, with the day of the news."""
    dates = timeline.dates(made, anchor("2025-06-11"))
    day = news(made, anchor("2025-06-11"), dates)
    assert day is not None
    return follow(made, dates, day)


def with_speech(made: AnnotatedArticle, index: int, who: str) -> AnnotatedArticle:
    claims = tuple(msgspec.structs.replace(c, attributed=who) if n == index else c for n, c in enumerate(made.claims))
    return msgspec.structs.replace(made, claims=claims)


# ---------------------------------------------------------------- the day an article tells of


def test_what_an_article_leaves_undated_happened_on_the_day_its_head_names() -> None:
    made = article(TEXT, times=(("Sunday", "2025-06-08", "resolved"),))
    found = dated(made)
    assert [(d.claim, d.date, d.basis) for d in found[:3]] == [
        (0, "2025-06-08", "resolved"), (1, "2025-06-08", "inferred"), (2, "2025-06-08", "inferred"),
    ]  # fmt: skip
    assert "Sunday" in found[1].why and found[1].text == ""


@pytest.mark.parametrize("day", ["2025-05-30", "2025-06-14"])
def test_a_day_long_before_or_after_publication_is_not_the_day_an_article_tells_of(day: str) -> None:
    made = article(TEXT, times=(("Sunday", day, "explicit"),))
    found = dated(made)
    assert {d.date for d in found[1:]} == {"2025-06-11"}
    assert {d.basis for d in found[1:]} == {"published"}


def test_a_borrowed_day_of_publication_dates_nothing() -> None:
    made = article(TEXT)
    assert news(made, anchor("2025-06-11", "story"), ()) is None


def test_what_was_said_is_told_of_the_day_wherever_it_stands() -> None:
    text = "\n".join(f"The ferry {n} is old and grey." for n in range(40)) + "\nBrakel Lines said that it would raise her."
    made = with_speech(article(text), 40, "Brakel Lines")
    found = dated(made)
    assert [(d.claim, d.date) for d in found] == [(40, "2025-06-11")]


@pytest.mark.parametrize(
    ("wording", "tells"),
    [
        ("The ferry sank off Norwick.", True),
        ("Brakel Lines has sold two ferries.", True),
        ("The owner says that she was old.", True),
        ("Companies like Brakel Lines have grown fast.", False),
        ("Many people across the islands have said so.", False),
        ("Brakel Lines is renowned for its ferries.", False),
        ("The yard builds ferries for all islands.", False),
        ("Brakel Lines has nine ferries.", False),
        ("The crew has been saved.", True),
        ("The yard has taken two orders.", True),
    ],
)
def test_only_words_of_the_past_about_somebody_tell_of_a_day(wording: str, tells: bool) -> None:
    assert tells_of_a_day(wording) == tells


# ---------------------------------------------------------------- who is meant


NAMES = (("Mira Holm", "person"), ("Brakel Lines", "organisation"), ("Aldis", "product"), ("Jon Vance", "person"))
IDS = ("holm", "brakel", "aldis", "vance")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Mira Holm runs Brakel Lines.\nShe took over in May.", {1: ("holm",)}),
        ("Mira Holm runs Brakel Lines.\nThe company owns nine ferries.", {1: ("brakel",)}),
        ("Mira Holm runs Brakel Lines.\nOn Monday, it sold two of them.", {1: ("brakel",)}),
        ("The Aldis belongs to Brakel Lines.\nThe ship is forty years old.", {1: ("aldis",)}),
        ("Mira Holm met Jon Vance.\nShe left early.", {1: ("holm",)}),
        ("Jon Vance spoke to Mira Holm.\nIn the end he said no.", {1: ("vance",)}),
        ("The weather was bad.\nHe left early.", {}),
        ("Mira Holm spoke.\nThe sea was calm.\nThe sky was clear.\nThe wind fell.\nBirds sang in it.\nShe left.", {}),
    ],
)
def test_a_subject_that_only_the_sentences_before_explain_means_whom_they_name(text: str, meant: dict[int, tuple[str, ...]]) -> None:
    assert actors(named(text, NAMES), IDS) == meant


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mira Holm sold the Aldis.", {"holm", "aldis"}),
        ("Mira Holm spoke to Brakel Lines.", {"holm"}),
        ("Brakel Lines’s owner, Mira Holm, left.", {"holm"}),
        ("An officer of the old shipping firm Brakel Lines left.", set()),
        ("Brakel Lines left, said a friend of Brakel Lines.", {"brakel"}),
    ],
)
def test_a_name_as_genitive_or_behind_a_preposition_takes_no_part(text: str, found: set[str]) -> None:
    made = named(text, NAMES)
    assert acting(made, made.claims[0], IDS) == found


def test_an_event_has_those_who_take_part_in_it_unnamed() -> None:
    text = "Mira Holm runs Brakel Lines.\nShe sank the ferry on 8 June 2025."
    made = named(text, NAMES)
    date = ClaimDate("a.txt", 1, "2025-06-08", "", "day", "explicit", False, "8 June 2025", "")
    told = statement("x1", (("a.txt", made.claims[1].start, made.claims[1].end),), entities=("ferry",))
    (event,) = timeline.events(story("a.txt"), (made,), (told,), (date,), (), {"a.txt": IDS})
    assert event.entities == ("ferry", "holm")


# ---------------------------------------------------------------- plans, and what the text places


def told_by_two(first: str, second: str, planned: bool) -> tuple[tuple[AnnotatedArticle, ...], tuple[ClaimDate, ...]]:
    def made(path: str, text: str) -> AnnotatedArticle:
        one = annotated(path, text, "2025-06-11")
        claims: tuple[Claim, ...] = tuple(msgspec.structs.replace(c, terms=content_terms(words(text))) for c in one.claims)
        return msgspec.structs.replace(one, claims=claims)

    both = (made("a", first), made("b", second))
    dates = (
        ClaimDate("a", 0, "2025-07-01", "", "day", "explicit", planned, "1 July", "Named."),
        ClaimDate("b", 0, "2025-07-01", "", "day", "explicit", False, "1 July", "Named."),
    )
    return both, dates


def test_a_plan_is_one_no_longer_once_a_source_reports_it() -> None:
    plan, report = "Brakel Lines will raise the ferry Aldis on 1 July.", "Brakel Lines raised the ferry Aldis on 1 July."
    articles, dates = told_by_two(plan, report, planned=True)
    told = (
        statement("x1", (("a", 0, len(plan)),), wording=plan, entities=("brakel",)),
        statement("x2", (("b", 0, len(report)),), wording=report, entities=("brakel",)),
    )
    found = timeline.events(story("a", "b"), articles, told, dates)
    assert [e.planned for e in found] == [False, False]
    assert any("a later source reports it" in e.why for e in found)
    (alone,) = timeline.events(story("a"), articles[:1], told[:1], dates[:1])
    assert alone.planned


def test_an_undated_event_stands_where_its_text_puts_it() -> None:
    dated, undated = "Fire broke out in the Norwick yard on 1 July.", "The harbour was closed after the fire in the Norwick yard."
    articles, dates = told_by_two(dated, undated, planned=False)
    told = (
        statement("x1", (("a", 0, len(dated)),), wording=dated),
        statement("x2", (("b", 0, len(undated)),), wording=undated, salience=0.9),
    )
    found = timeline.events(story("a", "b"), articles, told, dates[:1])
    assert [e.wording for e in found] == [dated, undated]
    assert (found[1].date, found[1].beside) == ("", ("after", found[0].id))
    assert "after 2025-07-01" in found[1].why


def test_words_that_may_name_any_event_place_nothing() -> None:
    dated = {
        "e-1": frozenset(content_terms(words("the board meeting in Norwick"))),
        "e-2": frozenset(content_terms(words("a meeting of the board"))),
    }
    assert placed("She left after the meeting.", dated) == ("", "")
    assert placed("She left after the board meeting.", dated) == ("", "")
    assert placed("She left before the board meeting in Norwick.", dated) == ("before", "e-1")


# ---------------------------------------------------------------- salience


def test_a_day_that_is_still_named_after_months_weighs_more_and_every_weight_lies_in_0_1() -> None:
    early, late = (
        annotated("a", "The ferry sank on 1 May 2025.", "2025-05-02"),
        annotated("b", "The ferry sank on 2 May 2025.", "2025-11-02"),
    )
    dates = tuple(ClaimDate(p, 0, d, "", "day", "explicit", False, "then", "") for p, d in (("a", "2025-05-01"), ("b", "2025-05-02")))
    told = (statement("x1", (("a", 0, 29),)), statement("x2", (("b", 0, 29),)))
    found = {e.sources[0]: e.salience for e in timeline.events(story("a", "b"), (early, late), told, dates)}
    assert 0 < found["a"] < found["b"] < 1


def test_the_same_witness_counts_once_a_day() -> None:
    text = "The ferry sank on 1 May.\nThe crew fled on 1 May.\nThe dock shut on 1 May."
    made = annotated("a", text, "2025-05-02")
    dates = tuple(ClaimDate("a", n, "2025-05-01", "", "day", "explicit", False, "1 May", "") for n in range(3))
    told = tuple(statement(f"x{n}", (("a", c.start, c.end),)) for n, c in enumerate(made.claims))
    weights = sorted((e.salience for e in timeline.events(story("a"), (made,), told, dates)), reverse=True)
    assert weights[1] < weights[0] / 6 and weights[2] < weights[0] / 20


def test_how_well_known_somebody_is_grows_by_doublings() -> None:
    def of(ident: str, count: int) -> Entity:
        return Entity(ident, "", ident, "person", (), count, tuple(f"{n}" for n in range(count)), ())

    cast = Cast(tuple(of(f"e{n}", n) for n in (1, 4, 5, 20)), {str(n): () for n in range(20)}, ())
    fame = timeline.known(cast)
    assert fame["e1"] < fame["e4"] == fame["e5"] < fame["e20"] == 1.0
    assert timeline.known(Cast((), {}, ())) == {}


def test_events_do_not_depend_on_the_order_of_statements_or_dates() -> None:
    plan, report = "Brakel Lines will raise the ferry Aldis on 1 July.", "The harbour was closed after Brakel Lines raised the ferry Aldis."
    articles, dates = told_by_two(plan, report, planned=True)
    told = (statement("x1", (("a", 0, len(plan)),), wording=plan), statement("x2", (("b", 0, len(report)),), wording=report))
    one: Story = story("a", "b")
    assert timeline.events(one, articles, told, dates) == timeline.events(one, articles[::-1], told[::-1], dates[::-1])


def test_a_year_that_one_claim_of_several_adds_is_not_the_date_of_what_all_tell() -> None:
    lines = {
        "a": "Mira Holm will lead the yard.",
        "b": "Mira Holm, who came in 2016, will lead the yard.",
        "c": "The yard gets Mira Holm as its head.",
    }
    articles = tuple(annotated(path, text, "2025-06-13") for path, text in lines.items())
    year = ClaimDate("b", 0, "2016", "", "year", "explicit", False, "2016", "")
    day = ClaimDate("b", 0, "2025-06-12", "", "day", "explicit", False, "12 June", "")
    told = statement("x1", tuple((path, 0, len(text)) for path, text in lines.items()), wording=lines["a"])
    assert timeline.events(story(*lines), articles, (told,), (year,)) == ()
    assert [e.date for e in timeline.events(story(*lines), articles, (told,), (day,))] == ["2025-06-12"]
    alone = statement("x2", (("b", 0, len(lines["b"])),), wording=lines["b"])
    assert [e.date for e in timeline.events(story(*lines), articles, (alone,), (year,))] == ["2016"]


def test_what_was_said_of_another_time_is_told_of_both_days() -> None:
    text = "Brakel Lines said on its site that it would raise the ferry in 2027."
    made = annotated("a.txt", text, "2025-06-11")
    date = ClaimDate("a.txt", 0, "2027", "", "year", "explicit", True, "2027", "Named.")
    told = statement("x1", (("a.txt", 0, len(text)),), wording=text)
    found = timeline.events(story("a.txt"), (made,), (told,), (date,), (anchor("2025-06-11"),))
    assert [(e.date, e.planned, e.basis) for e in found] == [("2025-06-11", False, "published"), ("2027", True, "explicit")]
    assert len({e.id for e in found}) == 2
