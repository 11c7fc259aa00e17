"""What a file is follows from its bytes; what they say becomes text, blocks and witnesses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import read
from site_builder.model import RawArticle


def raw(data: bytes | str, path: str = "a.txt") -> RawArticle:
    outcome = read.content(data.encode() if isinstance(data, str) else data, path)
    assert outcome.value is not None, outcome.problems
    return outcome.value


def texts(article: RawArticle) -> list[tuple[str, str]]:
    return [(b.tag, article.text[b.start : b.end]) for b in article.blocks]


def stated(article: RawArticle, field: str) -> list[str]:
    return [w.value for w in article.witnesses if w.field == field]


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        ("---\ntitle: A\n---\nText.", "a.txt", "markdown"),
        ("Text.\n\n## Part", "a.md", "markdown"),
        ("Text.", "a.txt", "text"),
        ("<!DOCTYPE html><p>Text.", "a.txt", "html"),
        ("--- a dash\nText.", "a.txt", "text"),
        ("1 < 2 and <b>so</b> on.", "a.txt", "text"),
    ],
)
def test_kind_follows_from_bytes(data: str, path: str, kind: str) -> None:
    assert raw(data, path).kind == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Zo\u00eb\u2019s caf\u00e9 \u2013 \u201copen\u201d again, said the owner of the house on Friday."
    assert raw(text.encode(encoding)).text == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_one(end: str) -> None:
    assert raw(f"One.{end}{end}Two.").text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty-file", 0),
        (b" \n\t\n", "empty-file", 0),
        (bytes(range(256)) * 8, "undecodable", 0),
        (b"---\ntitle: 'A\ndate: 2025\n---\nText.", "bad-front-matter", None),
        (b"---\ntitle: A: B\n---\nText.", "bad-front-matter", 2),
        (b"---\ntitle: A\nText without an end.", "bad-front-matter", 1),
        (b"---\na: &a [x, x]\nb: [*a, *a]\n---\nText.", "bad-front-matter", 1),
        (b"---\na: " + b"[" * 5000 + b"\n---\nText.", "bad-front-matter", None),
    ],
)
def test_bad_input_is_one_problem(data: bytes, code: str, line: int | None) -> None:
    outcome = read.content(data, "a.md")
    assert outcome.value is None
    (found,) = outcome.problems
    assert (found.path, found.code) == ("seeds/a.md", code)
    assert line is None or found.line == line


def test_front_matter_is_lifted_as_text() -> None:
    article = raw(
        "---\ntitle: 'A: B'\ndate: 2025-06-13 06:19:39\ntags: [x, y]\nsource: The Gazette\nlink: https://gazette.example/a\n---\n\nText.\n"
    )
    assert (stated(article, "title"), stated(article, "published"), stated(article, "tag")) == (
        ["A: B"],
        ["2025-06-13 06:19:39"],
        ["x", "y"],
    )
    assert (stated(article, "publisher"), stated(article, "url")) == (["The Gazette"], ["https://gazette.example/a"])
    assert (article.first_line, article.text) == (8, "\nText.\n")
    assert article.blocks[0].line == 9


def test_source_may_be_an_address() -> None:
    article = raw("---\nsource: https://gazette.example/a\n---\nText.")
    assert (stated(article, "publisher"), stated(article, "url")) == ([], ["https://gazette.example/a"])


def test_marks_are_no_part_of_blocks() -> None:
    assert texts(raw("# Head #\n\n* **One** thing\n2. Two\n> Said\n\n---\nEnd", "a.md")) == [
        ("h1", "Head"), ("li", "**One** thing"), ("li", "Two"), ("blockquote", "Said"), ("hr", "---"), ("p", "End"),
    ]  # fmt: skip


def test_wrapped_lines_are_one_paragraph() -> None:
    words = "The harbour of the small town was closed on Friday after the storm had broken two of its three walls and "
    text = words * 5
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 70:
            lines.append(line.strip())
            line = ""
        line += " " + word
    wrapped = "\n".join([*lines, line.strip()])
    assert len(raw(wrapped + "\n\nShort one.").blocks) == 2


PAGE = """<!doctype html><html lang="en"><head><title>Bridge opens | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://gazette.example/b">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2024-05-06T07:08:09Z", "author": [{"name": "Ada Moor"}]}</script>
</head><body><script>var x = "no text";</script><h1>Bridge opens</h1><p>The <b>new</b> bridge<i>, </i>long <a href="/x">awaited</a>, opened.</p>
<ul><li>One</li><li><p>Two</p></li></ul><style>p {}</style><div>A<br>B</div></body></html>"""


def test_html_is_flattened_without_gluing_or_doubling() -> None:
    article = raw(PAGE, "a.html")
    assert texts(article) == [
        ("h1", "Bridge opens"),
        ("p", "The new bridge, long awaited, opened."),
        ("li", "One"),
        ("li", "Two"),
        ("div", "A"),
        ("div", "B"),
    ]
    (link,) = article.blocks[1].links
    assert (article.text[link.start : link.end], link.href) == ("awaited", "/x")
    assert all(b.line == 1 + article.text.count("\n", 0, b.start) for b in article.blocks)


def test_html_states_its_metadata() -> None:
    article = raw(PAGE, "a.html")
    assert {w.basis for w in article.witnesses if w.field == "title"} == {"json-ld", "title-tag", "h1"}
    assert stated(article, "author") == ["Ada Moor"] and stated(article, "url") == ["https://gazette.example/b"]
    assert stated(article, "published") == ["2024-05-06T07:08:09Z"] and stated(article, "publisher") == ["The Gazette"]


def test_deep_pages_are_read() -> None:
    assert "end" in raw("<!doctype html>" + "<div>" * 20000 + "end of it", "a.html").text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that it was not the plan of the house.", "en"),
        ("Der Minister sagte, dass es nicht der Plan des Hauses ist.", "de"),
        ("Le ministre a dit que ce n'est pas le plan de la maison.", "fr"),
        ("El ministro dijo que no es el plan de la casa y de los vecinos.", "es"),
        ("xyz", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert raw(text).language == language


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    outcome = read.content(data, path)
    assert (outcome.value is None) == bool(outcome.problems)
    if outcome.value is not None:
        ends = 0
        for block in outcome.value.blocks:
            assert ends <= block.start < block.end <= len(outcome.value.text)
            ends = block.end


@pytest.mark.parametrize("end", ["", "</div>"])
def test_a_page_that_nests_without_end_is_read_in_linear_time(end: str) -> None:
    deep = 60_000  # a parser that keeps all of them takes seconds
    article = raw(f"<html><body><p>Above.</p>{'<div>' * deep}<p>Within.</p>{end * deep}<p>Below.</p></body></html>", "a.html")
    assert [text for _, text in texts(article)] == ["Above.", "Within.", "Below."]


def test_what_is_never_closed_is_told_where_it_begins() -> None:
    outcome = read.content(b'---\ntitle: "Bridge closes\ndate: 2026-03-13\n---\nText.\n', "a.md")
    assert [(p.code, p.line) for p in outcome.problems] == [("bad-front-matter", 2)]
    assert "Bridge closes" in outcome.problems[0].what
