"""Laws of the editors' files."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from site_builder import edit
from site_builder.model import Article, ArticleEdit, Card, Cast, Choice, Edits, Entity, PartialDate, Publisher, Signature, Takedown, Terms
from site_builder.settings import RightsSettings

HERE = Path(__file__).parents[2]
CARD = Card(
    "times/a.txt", "text", "en", "T", PartialDate(), PartialDate(), (), "The Times", "https://www.times.example/a/", (), (), False, 100, (), 0.0, 0,
    Signature("", b"", 0), Terms("", b"", ""), (), (), (),
)  # fmt: skip
ARTICLE = Article(
    "times/a.txt", "text", "", "en", "Old", PartialDate(), PartialDate(), (), "Capture's", "", (), (), (), "", None,
    (Choice("title", "Old", "h1", 1, "first"),), "", 1, (), (), (),
)  # fmt: skip


def record(name: str, *match: str, text: str = "", granted: bool = False) -> Publisher:
    return Publisher(name, match, "", text, granted, "", "", "content/sources.yml", 2)  # type: ignore[arg-type]


def write(root: Path, files: dict[str, str]) -> str:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return str(root)


def load(root: Path, files: dict[str, str]) -> tuple[Edits, list[str]]:
    outcome = edit.load(write(root, files))
    assert outcome.value is not None
    return outcome.value, [str(one).split("\n")[0] for one in outcome.problems]


def test_no_folder_is_no_edits(tmp_path: Path) -> None:
    """A root needs no content."""
    assert load(tmp_path / "none", {}) == (Edits(), [])


def test_one_broken_entry_costs_that_one(tmp_path: Path) -> None:
    """The others are read, and each mistake has its file and line."""
    edits, problems = load(
        tmp_path,
        {
            "overrides.yml": "articles:\n  - path: a.txt\n    titel: x\n  - path: b.txt\n    published: 2025-02-30\n  - drop: true\n  - path: a.txt\nbogus: 1\n",
            "sources.yml": "publishers:\n  - name: [x\n",
            "entities/a.md": "---\nname: A\nkind: human\n---\nText.\n",
            "entities/b.md": "no head",
            "stories/s.md": "---\ntitle: x\n---\n",
            "pages/p.md": "# Who we are\n\nText.\n",
        },
    )
    assert [one.path for one in edits.articles] == ["a.txt", "b.txt"]
    assert [one.name for one in edits.entities] == ["A"]
    assert [(page.slug, page.title, page.markdown) for page in edits.prose] == [("p", "Who we are", "Text.")]
    assert problems == [
        "content/entities/a.md:3: error[bad-edit] 'kind' is 'human'",
        "content/entities/b.md:1: error[bad-edit] it has no head that says what it is about",
        "content/overrides.yml:3: error[bad-edit] there is no 'titel' here",
        "content/overrides.yml:5: error[bad-edit] 'published: 2025-02-30' is no date",
        "content/overrides.yml:6: error[bad-edit] an edit of no article",
        "content/overrides.yml:7: error[bad-edit] 'a.txt' is edited twice",
        "content/overrides.yml:8: error[bad-edit] there is no 'bogus' here",
        "content/sources.yml:2: error[bad-edit] this is no YAML: while parsing a flow sequence expected ',' or ']', but got '<stream end>'",
        "content/stories/s.md:2: error[bad-edit] it does not say which story it speaks of",
    ]


@pytest.mark.parametrize("kind", ["entity", "page", "source"])
def test_stubs_are_read_without_a_problem(tmp_path: Path, kind: str) -> None:
    """What `new` writes is right as it stands, whatever the name."""
    path, text = edit.stub(kind, 'Ada "the" {Byron}: é')
    edits, problems = load(tmp_path, {path: text})
    assert problems == []
    assert len(edits.entities + edits.prose + edits.publishers) == 1


@pytest.mark.parametrize(
    "before",
    [
        "publishers: []\ntakedown: []\n",
        "# head\n",
        "publishers:\n- name: A\n  url: https://a.example\n\n# end\ntakedown:\n- match: x.txt\n",
    ],
)
def test_a_source_is_added_to_what_is_there(tmp_path: Path, before: str) -> None:
    """Whatever the indentation; and a second time not at all."""
    _, record_text = edit.stub("source", "The Times")
    after = edit.with_source(before, record_text)
    assert after is not None
    edits, problems = load(tmp_path, {"sources.yml": after})
    assert problems == []
    assert edits.publishers[-1].name == "The Times"
    assert edit.with_source(after, record_text) is None


def test_our_own_content_is_sound() -> None:
    """The sample site's files are read without a problem."""
    assert edit.load(str(HERE / "content")).problems == ()


def test_the_nearest_record_holds() -> None:
    """By path before host before name; the longest pattern of each."""
    edits = Edits(
        publishers=(
            record("Name", "other/"),
            record("Host", "times.example"),
            record("All", "*"),
            record("Folder", "times/"),
            record("The Times"),
        )
    )
    assert [edit.publisher_of(*where, edits) for where in (("times/a.txt", "", ""), ("x.txt", "", ""), ("other/b#3", "", ""))] == [
        edits.publishers[3], edits.publishers[2], edits.publishers[0]]  # fmt: skip
    rest = Edits(publishers=(edits.publishers[1], edits.publishers[4]))
    assert edit.publisher_of("x", "the  times", "https://www.times.example/b", rest) == rest.publishers[0]
    assert edit.publisher_of("x", "the  times", "https://nottimes.example/b", rest) == rest.publishers[1]
    assert edit.publisher_of("x", "", "", rest) is None


def test_a_notice_holds_until_it_is_granted() -> None:
    """'Do not reproduce' means no words, under full too, until the publisher's record grants it."""
    forbidding = msgspec.structs.replace(CARD, forbids=True)
    full = RightsSettings("full")
    assert edit.grant(CARD, Edits(), full, False).text == "full"
    assert edit.grant(forbidding, Edits(), full, False).text == "none"
    assert edit.grant(forbidding, Edits(publishers=(record("T", "times/", text="full"),)), full, False).text == "none"
    assert edit.grant(forbidding, Edits(publishers=(record("T", "times/", text="excerpts", granted=True),)), full, False).text == "excerpts"
    assert edit.grant(forbidding, Edits(), full, True).text == "full"
    assert edit.grant(CARD, Edits(publishers=(record("T", "times/", text="none"),)), full, False).text == "none"


@pytest.mark.parametrize(
    "match", ["times/a.txt", "times/*", "*a.txt", "the times", "http://times.example/a", "https://times.example", "times.example"]
)
def test_a_takedown_means_path_publisher_or_address(match: str) -> None:
    """However the owner names it."""
    down = Takedown(match, "", "", "content/sources.yml", 1)
    assert edit.taken_down(CARD, Edits(takedowns=(down,))) == down
    assert (
        edit.taken_down(
            msgspec.structs.replace(CARD, path="b", publisher="x", source_url="https://atimes.example/"), Edits(takedowns=(down,))
        )
        is None
    )


def test_the_editor_has_the_last_word_and_says_so() -> None:
    """Fields change, the choice tells what the capture said, the rest stays."""
    said = ArticleEdit("times/a.txt", 3, "content/overrides.yml", title="New", published="2025-06-13 06:19+0200", authors=("A", "B"))
    made = edit.apply(ARTICLE, said, record("The Times", "times/"))
    assert (made.title, made.authors, made.publisher) == ("New", ("A", "B"), "The Times")
    assert made.published == PartialDate("2025-06-13T06:19", "minute", "+02:00", "editor", 3)
    assert {choice.field: choice.why for choice in made.choices}["title"] == "content/overrides.yml:3 says so; the capture says 'Old'"
    assert all(choice.basis == "editor" for choice in made.choices)
    assert edit.apply(ARTICLE, None, None) is ARTICLE


def test_what_matches_nothing_is_told() -> None:
    """With the nearest name, and a takedown as a note alone."""
    entity = Entity("e", "", "Ada Byron", "person", (("Ada Byron", 2),), 2, (), ())
    outcome = edit.load("/nonexistent")
    assert outcome.value is not None
    edits = Edits(
        articles=(ArticleEdit("times/b.txt", 3, "content/overrides.yml"),),
        takedowns=(Takedown("gone.txt", "", "", "content/sources.yml", 9),),
    )
    found = edit.unmatched(edits, ("times/a.txt",), (CARD,), Cast((entity,), {}, ()), (), ())
    assert [(one.path, one.line, one.severity) for one in found] == [
        ("content/overrides.yml", 3, "warning"),
        ("content/sources.yml", 9, "note"),
    ]
    assert "did you mean 'times/a.txt'?" in found[0].fix


def test_no_page_takes_the_address_of_a_page_of_the_site(tmp_path: Path) -> None:
    """An own page under a name that the site itself fills is refused, with the file, and hides nothing."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "when.md").write_text("---\ntitle: When\nslug: timeline\n---\nText.\n", "utf-8")
    loaded = edit.load(str(tmp_path))
    assert loaded.value is not None and loaded.value.prose == ()
    assert [(p.path, p.code) for p in loaded.problems] == [("content/pages/when.md", "bad-edit")]


@pytest.mark.parametrize("kind", ["entity", "story", "page"])
def test_a_stub_publishes_no_words_of_ours(kind: str) -> None:
    """What is left as it was written shows nothing to a reader."""
    assert edit.stub(kind, "Ada Byron")[1].endswith("---\n")
