"""Recognisers of others behind the same function; spaCy's own rules stand in for a trained model."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from site_builder.annotate.names import extras, find_names
from site_builder.model import Article, Paragraph, PartialDate, Sentence

TEXT = "The Orbital Foods board met in Lisbon. Maria Velasco's plan was praised."


@pytest.mark.parametrize(("wish", "wrong"), [("", ""), ("spacy", "neither"), ("other model", "neither")])
def test_a_setting_is_a_library_and_a_model(wish: str, wrong: str) -> None:
    name, said = extras.resolve(wish)
    assert name == "" and said.startswith("it is " + wrong if wrong else "")


def test_what_is_not_there_is_said_and_our_own_is_used() -> None:
    name, said = extras.resolve("spacy no_such_model")
    assert name == "" and said


def test_names_of_spacy_go_the_same_way(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spacy = pytest.importorskip("spacy", reason="spaCy is an extra and not installed")
        pipeline = spacy.blank("en")
        patterns = [("ORG", "The Orbital Foods"), ("GPE", "Lisbon"), ("PERSON", "Maria Velasco's"), ("CARDINAL", "plan")]
        pipeline.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": words} for label, words in patterns])
        pipeline.to_disk(tmp_path / "model")
        name, said = extras.resolve(f"spacy {tmp_path / 'model'}")
    assert said == "" and name.startswith("spacy\t")
    article = Article(
        "made/one.txt", "text", "", "en", "", PartialDate(), PartialDate(), (), "", "", (), (), (), "", None, (), TEXT, 1,
        (Paragraph(0, len(TEXT), 1, "text"),), (), (),
    )  # fmt: skip
    mentions, chains = find_names(article, (Sentence(0, 38, 0), Sentence(39, len(TEXT), 0)), name)
    assert [(m.text, m.kind) for m in mentions] == [("Orbital Foods", "organisation"), ("Lisbon", "place"), ("Maria Velasco", "person")]
    assert len(chains) == 3
