"""What is found around the model: headlines, cut names, datelines, teams, short names of firms.  All texts are our own."""

from __future__ import annotations

import sys

import pytest

from site_builder.annotate.names import lexicon, mend, recase, teams, tokens
from site_builder.annotate.names.recognise import recognise
from site_builder.model import Sentence
from site_builder.text import sentence_spans


def kinds(text: str) -> dict[str, str]:
    """Surface -> kind of the names of a text, each line a paragraph."""
    sentences: list[Sentence] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        sentences += [Sentence(start, end, number) for start, end in sentence_spans(text, at, at + len(line), "en")]
        at += len(line) + 1
    return {text[f.start : f.end]: f.kind for f in recognise(text, tuple(sentences))}


def words(text: str) -> list[str]:
    return [word for _, _, word in tokens.split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("headline", "running"),
    [
        ("OIL MINISTERS MEET IN VIENNA", "Oil ministers meet in Vienna"),
        ("Quillon Unveils New Chip as Shares Slide in Japan", "Quillon unveils new chip as shares slide in Japan"),
        ("NATO CHIEF TO VISIT JAPAN", "NATO chief to visit Japan"),
    ],
)
def test_a_headline_is_read_as_running_text(headline: str, running: str) -> None:
    assert recase.recase(words(headline), {}) == words(running)


def test_the_article_says_how_its_words_are_written() -> None:
    assert recase.recase(words("THE BRICK WINS"), {"brick": "m", "wins": "l", "the": "lm"})[1:] == ["Brick", "wins"]


def test_names_of_a_headline_in_capitals_are_found() -> None:
    found = kinds("QUILLON BUYS MARROW\nQuillon Corp. said on Monday that it had bought Marrow Ltd. in London.")
    assert {"QUILLON", "MARROW"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The order came from the US National Park Service on Friday.", "US National Park Service", "organisation"),
        ("He spoke for the New Women's Party on Friday.", "New Women's Party", "organisation"),
        ("The request of the Municipality of Livorno was turned down.", "Municipality of Livorno", "organisation"),
        ("It was first told by the Toronto Star on Sunday.", "Toronto Star", "organisation"),
        ("The rest is up to Mr Quent, who declined to comment.", "Quent", "person"),
        ("The seat was won by Hui Chi-fung on Sunday.", "Hui Chi-fung", "person"),
        ("She was born in Dar es Salaam in 1970.", "Dar es Salaam", "place"),
        ("ZORVAK, Norway (AP) - A bridge fell on Monday.", "ZORVAK", "place"),
        ("In Paris, King Harald and Pope Francis met Queen Sonja.", "Harald", "person"),
    ],
)
def test_what_the_model_cuts_or_passes_over_is_mended(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_a_leaning_is_no_mention() -> None:
    spans = [(2, 3, "place", 0.9)]
    assert mend.join(words("pro-Beijing camp"), spans) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line", ["Leeds 2 Hull 1", "Leeds 16 9 4 3 30 18 31", "Leeds at Hull", "Leeds beat Hull in the final .", "Leeds lost 2-1 at Hull ."]
)
def test_cities_that_play_are_teams(line: str) -> None:
    assert teams.is_team(words(line), 0, 1)


@pytest.mark.parametrize(
    "line", ["Norway 2 Denmark 1", "Leeds 2021", "In Leeds , 2 men were held .", "Leeds 1998-03-02", "Leeds lost its bid ."]
)
def test_other_lines_make_no_team(line: str) -> None:
    at = next(n for n, word in enumerate(words(line)) if word in ("Leeds", "Norway"))
    assert not teams.is_team(words(line), at, at + 1)


def test_a_currency_is_no_place() -> None:
    assert "US" not in kinds("It will pay US$ 180 million to three banks in Peru.")


def test_a_firm_is_known_by_its_first_word() -> None:
    text = "Hadrolex Media Group Inc. said it would close two plants. In addition, Hadrolex will write off $3 million."
    assert kinds(text)["Hadrolex"] == "organisation"


def test_without_its_lists_the_recogniser_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["site_builder.annotate.names.features"]
    monkeypatch.setattr(lexicon, "FILE", lexicon.FILE.with_name("absent.gz"))
    lexicon.lexicon.cache_clear()
    lexicon.forms.cache_clear()
    module.of_word.cache_clear()
    try:
        assert "Peter Hallman" in kinds("The minister, Peter Hallman, spoke in Berlin.")
    finally:
        monkeypatch.undo()
        lexicon.lexicon.cache_clear()
        lexicon.forms.cache_clear()
        module.of_word.cache_clear()
