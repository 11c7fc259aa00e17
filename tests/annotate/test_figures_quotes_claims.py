"""What is found in single sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "statements"))
from event import annotate, annotated


@pytest.mark.parametrize(
    ("sentence", "kind", "low", "high", "unit", "hedge", "what"),
    [
        ("Orbex bought it for $14.3B last week.", "money", 14.3e9, 14.3e9, "USD", "", "price"),
        (r"Orbex reportedly invested around *\$14.3 billion* in it.", "money", 14.3e9, 14.3e9, "USD", "about", "price"),
        ("The price was 14.3 billion dollars.", "money", 14.3e9, 14.3e9, "USD", "", "price"),
        ("They invested $14 billion to $15 billion there.", "money", 14e9, 15e9, "USD", "", "price"),
        ("It was valued at over €29 million.", "money", 29e6, 29e6, "EUR", "over", "valuation"),
        ("It holds a 49 percent stake.", "share", 49, 49, "%", "", "stake"),
        ("Profits rose by 3-5% in May.", "share", 3, 5, "%", "", "increase"),
        ("Torv laid off 4,000 workers.", "count", 4000, 4000, "worker", "", "jobs cut"),
        ("It has up to 450 million users.", "count", 450e6, 450e6, "user", "under", ""),
        ("The 28-year-old founder left.", "age", 28, 28, "year", "", "age"),
        ("Now 28, she runs the firm.", "age", 28, 28, "year", "", "age"),
        ("She founded it at just 19 years old.", "age", 19, 19, "year", "", "age at the time"),
        ("The trial lasted three weeks.", "duration", 3, 3, "week", "", ""),
    ],
)
def test_figures(sentence, kind, low, high, unit, hedge, what):
    found = annotated("a.txt", (sentence,)).figures
    assert [(f.kind, f.low, f.high, f.unit, f.hedge, f.what) for f in found] == [(kind, low, high, unit, hedge, what)]


@pytest.mark.parametrize("sentence", ["It opened in 1961.", "Model 4 failed to please.", "See chapter 12.", "No one came."])
def test_no_figures(sentence):
    assert not annotated("a.txt", (sentence,)).figures


def test_direct_speech_has_its_speaker():
    made = annotated("a.txt", ('"We will not gamble with lives," Ines Calder said.', 'He is a so-called "cable expert" of the city.'))
    assert [(q.cue, made.chains[q.speaker].name) for q in made.quotes] == [("said", "Ines Calder")]


def test_pronoun_speaks_for_the_last_person():
    made = annotated("a.txt", ("Ines Calder came late.", '"There is no money left for this," she said.'))
    assert made.chains[made.quotes[0].speaker].name == "Ines Calder"


@pytest.mark.parametrize(
    ("sentence", "kind", "negated", "complete"),
    [
        ("The council closed the bridge on Monday.", "report", False, True),
        ("We think the council should close the bridge.", "opinion", False, True),
        ("The bridge is expected to open in May.", "forecast", False, True),
        ("The council did not close the bridge.", "report", True, True),
        ("He closed the bridge on Monday.", "report", False, False),
        ("This is not just a bridge that closed.", "report", False, False),
    ],
)
def test_claims(sentence, kind, negated, complete):
    (claim,) = annotated("a.txt", (sentence,)).claims
    assert (claim.kind, claim.negated, claim.complete) == (kind, negated, complete)


def test_a_sentence_of_two_clauses_makes_two_claims():
    made = annotated(
        "a.txt", ("Tarn will remain an independent company, and Otto Brandt\u2014formerly its engineer\u2014will take over as chief.",)
    )
    assert len(made.claims) == 2


def test_sources_and_questions():
    made = annotated("a.txt", ("The deal is done, according to the Harbour Post.", "Will the deal be done this year?"))
    assert [c.attributed for c in made.claims] == ["the Harbour Post"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The bridge is safe, Ines Calder said on Monday.", "Ines Calder"),
        ("Blueline has announced that it will run extra boats this week.", "Blueline"),
        ("Blueline announced new boats for the summer season.", ""),
        ("Blueline\u2019s reported income is higher than a year ago.", ""),
        ("The reports about the bridge are wide of the mark.", ""),
        ("The company said that the repair goes on.", ""),
        ("A spokesperson told the paper that work goes on.", ""),
        ("According to people familiar with the matter, the repair will be late.", "people familiar with the matter"),
        ("Sources close to the mayor say the bridge will open in May.", "sources close to the mayor"),
        ("The bridge will open in May, according to Tuesday\u2019s plan.", ""),
        ("According to the Ministry of Works, nothing was found.", "the Ministry of Works"),
    ],
)
def test_a_source_is_a_name_or_a_plain_noun(sentence, source):
    (claim,) = annotated("a.txt", (sentence,)).claims
    assert claim.attributed == source


def test_whether_a_stake_votes_is_a_figure():
    made = annotated(
        "a.txt",
        ("Blueline bought a 30% non-voting stake in the ferry.", "Blueline bought a voting stake, said the mayor.", "Voting ends soon."),
    )
    assert [(f.what, f.low) for f in made.figures if f.what == "voting"] == [("voting", 0.0), ("voting", 1.0)]


def test_a_sentence_of_another_language_makes_a_claim():
    """Verbs are known of English alone; a German sentence is none the less one."""
    article = annotated("a", ("Die Brauerei von Osterby hat am Montag zwei Kessel gekauft.", "Zum Thema")).article
    german = annotate(msgspec.structs.replace(article, language="de"))
    assert [german.article.text[one.start : one.end] for one in german.claims] == ["Die Brauerei von Osterby hat am Montag zwei Kessel gekauft."]
