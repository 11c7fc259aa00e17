"""What check finds in a built site, and what it leaves in peace."""

import pytest
from made import article, reference, statement, story

from site_builder import model as m
from site_builder.publish import article_line, check, statement_lines

PAGE = "<!doctype html><title>T</title><h1 id=top1>H</h1>"


def site(tmp_path, **pages):
    for path, html in {"index_html": PAGE, **pages}.items():
        file = tmp_path / "output" / path.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html)
    return [(p.path, p.code) for p in check(tmp_path / "output", "https://n.example/sub")]


@pytest.mark.parametrize("link", [
    "a/", "a/index.html", "/a/", "./a/#x", "#top1", "#top", "", "https://other.example/", "mailto:a@b", "https://n.example/sub/a/", "/sub/a/",
    "a/#caf%C3%A9", "//other.example/x",
])  # fmt: skip
def test_good_links_pass(tmp_path, link):
    """Relative, absolute, with fragments, to other places."""
    assert site(tmp_path, index_html=PAGE + f'<a href="{link}">x</a>', a__index_html=PAGE + "<p id=x></p><p id=café></p>") == []


@pytest.mark.parametrize("link", ["b/", "/b", "a/#y", "#nowhere", "../b.css", "https://n.example/sub/b/"])
def test_dead_links_are_found(tmp_path, link):
    """Files and places that are not there."""
    found = site(tmp_path, index_html=PAGE + f'<a href="{link}">x</a>', a__index_html=PAGE)
    assert found == [("output/index.html", "dead-link")]


def test_missing_assets_are_found(tmp_path):
    """Scripts, images and what style sheets name."""
    found = site(
        tmp_path, index_html=PAGE + '<script src="s.js"></script><img srcset="i.png 2x" alt="">', style_css="p{background:url(b.png)}"
    )
    assert found == [("output/index.html", "dead-link")] * 2 + [("output/style.css", "dead-link")]


def test_double_ids_and_bare_heads_are_found(tmp_path):
    """Each is named with its page."""
    found = site(tmp_path, a__index_html="<p id=x></p><p id=x></p>")
    assert found == [("output/a/index.html", "bad-template")] * 2 + [("output/a/index.html", "duplicate-id")]


def test_feeds_and_sitemaps_are_followed(tmp_path):
    """Pages and places that they name must be there."""
    good = '<link href="https://n.example/sub/a/#x"/><loc>https://n.example/sub/</loc>'
    bad = '<link href="https://n.example/sub/a/#y"/><loc>https://n.example/sub/b/</loc>'
    found = site(tmp_path, a__index_html=PAGE + "<p id=x></p>", feed_xml=good, sitemap_xml=bad)
    assert found == [("output/sitemap.xml", "dead-link")] * 2


def quoted(tmp_path, words, shown, claims):
    data = tmp_path / "output" / "data"
    data.mkdir(parents=True)
    (data / "articles.jsonl").write_bytes(article_line(article(), reference("a.txt", shown, words), ("e1",), m.Grant(shown, ""), ""))
    told = tuple(statement(f"s{n}", " ".join(["word"] * length), span=(n * 1000, n * 1000 + 900)) for n, length in enumerate(claims))
    (data / "statements.jsonl").write_bytes(statement_lines(story(told)))
    return [code for _, code in site(tmp_path)]


@pytest.mark.parametrize(("words", "shown", "claims", "expected"), [
    (100, "excerpts", (30, 30), []),
    (100, "excerpts", (31, 30), ["over-budget"]),
    (1000, "excerpts", (40, 40, 40, 30), []),
    (1000, "excerpts", (41,), ["over-budget"]),
    (1000, "none", (1,), ["over-budget"]),
    (100, "full", (300,), []),
])  # fmt: skip
def test_quotations_keep_to_the_rights(tmp_path, words, shown, claims, expected):
    """At most 40 words a claim; 60 words or 15 % of the article in all."""
    assert quoted(tmp_path, words, shown, claims) == expected


def test_no_site_is_said(tmp_path):
    """An empty folder is no site."""
    assert [p.code for p in check(tmp_path)] == ["no-articles"]
