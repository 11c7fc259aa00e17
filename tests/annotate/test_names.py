"""Names of an article and their chains.  All texts are our own, about invented people and firms."""

from __future__ import annotations

import time

import pytest

from site_builder.annotate.names import find_names
from site_builder.model import Article, Mention, NameChain, Paragraph, PartialDate, Sentence
from site_builder.text import sentence_spans

STORY = (
    "Orbital Foods said on Monday that it had hired Maria Velasco. Velasco, a former minister of Portugal, will lead the board. "
    "\u201cWe are glad,\u201d said Orbital Foods CEO Peter Hallström. Hallström\u2019s firm is based in Lisbon. "
    "According to Reuters, the European Space Agency (ESA) is a customer; ESA declined to comment."
)


def article(text: str, title: str = "") -> Article:
    body = (Paragraph(0, len(text), 1, "text"),)
    return Article(
        "made/one.txt", "text", "", "en", title, PartialDate(), PartialDate(), (), "", "", (), (), (), "", None, (), text, 1, body, (), ()
    )


def sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(start, end, 0) for start, end in sentence_spans(text, 0, len(text), "en"))


def names(text: str, title: str = "") -> tuple[tuple[Mention, ...], tuple[NameChain, ...]]:
    return find_names(article(text, title), sentences(text))


def chain_of(text: str, form: str) -> NameChain:
    _, chains = names(text)
    return next(chain for chain in chains if form in dict(chain.forms))


def test_mentions_are_spans_in_order_that_do_not_overlap() -> None:
    mentions, chains = names(STORY)
    assert all(STORY[m.start : m.end] == m.text and 0 <= m.chain < len(chains) for m in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert [c.first for c in chains] == sorted(c.first for c in chains)


def test_same_text_gives_the_same_names() -> None:
    assert names(STORY) == names(STORY)


def test_surname_joins_the_full_name() -> None:
    assert chain_of(STORY, "Velasco").name == "Maria Velasco"
    assert chain_of(STORY, "Hallström").name == "Peter Hallström"


def test_organisation_title_and_person_are_three_things() -> None:
    mentions, _ = names(STORY)
    assert {"Orbital Foods", "Peter Hallström"} <= {m.text for m in mentions}
    assert not any("CEO" in m.text for m in mentions)


def test_initials_join_the_full_name() -> None:
    assert dict(chain_of(STORY, "ESA").forms).keys() >= {"ESA"}
    assert chain_of(STORY, "ESA").name.startswith("European Space")


def test_an_outlet_that_is_cited_is_a_source() -> None:
    assert chain_of(STORY, "Reuters").cited
    assert not chain_of(STORY, "Maria Velasco").cited


def test_an_outlet_that_acts_is_no_source() -> None:
    text = "The publisher Morgan Lane sued Reuters in London on Friday. Reuters has hired the lawyer Anna Schmidt."
    assert not chain_of(text, "Reuters").cited


@pytest.mark.parametrize("mark", ["'", "\u2019", "\u2018"])
def test_possessives_are_no_part_of_a_name(mark: str) -> None:
    mentions, _ = names(f"Google{mark}s plan for Berlin was praised by Microsoft.")
    assert "Google" in {m.text for m in mentions}


@pytest.mark.parametrize("text", ["The firm works at scale and will scale up.", "AI is changing the world.", "However, the CEO left on Monday.", ""])
def test_common_words_are_no_names(text: str) -> None:
    assert names(text)[0] == ()


def test_two_bearers_of_a_surname_stay_apart() -> None:
    text = "Anna Keller met Peter Keller in Berlin. Keller was late."
    _, chains = names(text)
    assert {"Anna Keller", "Peter Keller"} <= {c.name for c in chains}
    assert all(len(c.forms) == 1 for c in chains)


def test_a_title_in_title_case_is_read_by_what_the_text_knows() -> None:
    _, chains = names(STORY, "Orbital Foods Hires Velasco")
    assert {c.name for c in chains if c.in_title} >= {"Orbital Foods", "Maria Velasco"}


def test_rules_alone_find_the_plain_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    module = sys.modules["site_builder.annotate.names.recognise"]
    monkeypatch.setattr(module, "tagger", lambda: None)
    found = {m.text for m in names(STORY)[0]}
    assert {"Maria Velasco", "Portugal", "Lisbon", "European Space Agency"} <= found


@pytest.mark.parametrize(
    "text", ["A" * 50_000, "A-" * 20_000, "A." * 20_000, "Aa " * 10_000, "A's" * 10_000, "\u0130\u0307 " * 3_000, "\ud83d\ude00X " * 5_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.process_time()
    names(text)
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Anna Keller founded the mill in 1990. Keller ran it alone. Her brother Peter Keller joined later. Keller died in May.", "Anna Keller", "Keller"),
        ("The Baltic Fishery Council (BFC) met. The BFC set quotas.", "Baltic Fishery Council", "BFC"),
        ("Quantrel Records signed the band. The deal with Quantrel runs two years.", "Quantrel Records", "Quantrel"),
        ("Mayor John Henry Dearle opened the fair. Critics thanked J. H. Dearle for it.", "John Henry Dearle", "J. H. Dearle"),
    ],
)
def test_short_names_join_the_one_that_the_text_means(text: str, full: str, short: str) -> None:
    """The bearer named before the surname stands alone, the name before the brackets, the body with that first word, the initials."""
    _, chains = names(text)
    assert {full, short} <= {form for form, _ in next(c for c in chains if c.name == full).forms}


def test_the_title_tells_which_bearer_is_meant() -> None:
    _, chains = names("Anna Keller met Peter Keller in Berlin. Keller was late.", "Peter Keller Comes Late to Berlin")
    assert {"Peter Keller", "Keller"} <= {form for form, _ in next(c for c in chains if c.name == "Peter Keller").forms}


def test_names_that_an_editor_gave_are_found_by_their_letters() -> None:
    """Where the recogniser sees none; never across another name, nor where the word only opens sentences."""
    text = "The firm spoke at connect points and at Connect. Plans grew. Maria Velasco will lead Orbital Foods."
    mentions, chains = find_names(article(text), sentences(text), "", (("Connect", "event"), ("Plans", "work"), ("Velasco", "work")))
    assert ("Connect", "event") in {(m.text, m.kind) for m in mentions}
    assert not {"Plans", "Velasco"} & {m.text for m in mentions}
    assert [m.start for m in mentions] == sorted(m.start for m in mentions) and len({m.start for m in mentions}) == len(mentions)
    assert len(chains) == len({m.chain for m in mentions})


def test_a_trade_before_a_name_tells_a_firm() -> None:
    kinds = {m.text: m.kind for m in names("Ferries will run late, the operator Sundline said.")[0]}
    assert kinds["Sundline"] == "organisation"
