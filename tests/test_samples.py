"""What the sample captures have to be: ours, marked, of every shape, and read without a problem."""

from __future__ import annotations

from pathlib import Path

from site_builder import clean, edit, read
from site_builder.model import Article
from site_builder.settings import CleanSettings

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


def articles() -> dict[str, Article]:
    """The samples, read and cleaned."""
    found = read.discover(str(SEEDS))
    assert found.problems == ()
    raws = []
    for file in found.value or ():
        outcome = read.file(file, str(SEEDS))
        assert outcome.problems == ()
        raws.append(outcome.value)
    cards = tuple(clean.raw_card(raw) for raw in raws if raw is not None)
    repeated = clean.learn(cards)
    made = {}
    for raw, card in zip(raws, cards, strict=True):
        assert raw is not None
        outcome_of_cleaning = clean.article(raw, repeated.get(card.publisher, ()), None, CleanSettings())
        assert outcome_of_cleaning.value is not None
        made[raw.path] = outcome_of_cleaning.value
    return made


def test_every_sample_says_that_it_is_one() -> None:
    """Nobody can take one for a real paper's; each has the length of a short piece."""
    files = sorted(path for path in SEEDS.rglob("*") if path.is_file())
    assert 18 <= len(files) <= 24
    for path in files:
        raw = path.read_bytes()
        assert b"ample" in raw, path
        assert b"not exist" in raw, path
        assert 120 <= len(raw.split()) <= 450, path


def test_every_shape_is_there() -> None:
    """Text, Markdown, HTML, no date, another encoding, a notice that forbids, a hole."""
    made = articles()
    assert {article.kind for article in made.values()} == {"text", "markdown", "html"}
    assert any(not article.published.value for article in made.values())
    assert any(article.rights and article.rights.forbids for article in made.values())
    assert any(article.damage for article in made.values())
    assert any(article.credits for article in made.values())
    encodings = set()
    for path in SEEDS.rglob("*.txt"):
        try:
            path.read_bytes().decode("utf-8")
            encodings.add("utf-8")
        except UnicodeDecodeError:
            path.read_bytes().decode("cp1252")
            encodings.add("cp1252")
    assert encodings == {"utf-8", "cp1252"}


def test_every_sample_is_granted() -> None:
    """The demonstration is ours to publish: every capture has a record that grants its full text."""
    edits = edit.load(str(ROOT / "content")).value
    assert edits is not None
    for path, article in articles().items():
        record = edit.publisher_of(path, article.publisher, article.source_url, edits)
        assert record is not None, path
        assert (record.text, record.granted) == ("full", True), path


def test_every_sample_has_a_headline() -> None:
    """No entry of a menu is taken for a title."""
    for path, article in articles().items():
        assert len(article.title.split()) >= 3, path
