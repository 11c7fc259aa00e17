"""What an HTML page states about itself, however it states it."""

import pytest

from site_builder import read
from site_builder.model import RawArticle, Witness

TEXT = "<p>The town of Harrow Bay opened its new bridge on Friday, two years later than the council had planned.</p>"


def raw(head: str = "", body: str = "<h1>Bridge opens</h1>") -> RawArticle:
    value = read.content(f"<!doctype html><html><head>{head}</head><body>{body}{TEXT}</body></html>".encode(), "a.html").value
    assert value is not None
    return value


def stated(article: RawArticle, field: str, basis: str) -> list[str]:
    return [w.value for w in article.witnesses if (w.field, w.basis) == (field, basis)]


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("author", "people", "bodies"),
    [
        ('"Ada Moor"', ["Ada Moor"], []),
        ('["Ada Moor", "Jon Lind"]', ["Ada Moor", "Jon Lind"], []),
        ('[{"@type": "Person", "name": "Ada Moor"}, {"@type": "Organization", "name": "Harbour Wire"}]', ["Ada Moor"], ["Harbour Wire"]),
        ('{"@id": "#ada"}', ["Ada Moor"], []),
        ('{"givenName": "Ada", "familyName": "Moor"}', ["Ada Moor"], []),
        ('{"name": ["Ada Moor", "Jon Lind"]}', ["Ada Moor", "Jon Lind"], []),
        ('[[[[[["deep"]]]]]]', [], []),
        ("17", [], []),
    ],
)
def test_authors_of_json_ld(author: str, people: list[str], bodies: list[str]) -> None:
    graph = f'{{"@graph": [{{"@type": "NewsArticle", "headline": "Bridge opens", "author": {author}}}, {{"@type": "Person", "@id": "#ada", "name": "Ada Moor"}}]}}'
    article = raw(ld(graph))
    assert (stated(article, "author", "json-ld"), stated(article, "author", "json-ld-body")) == (people, bodies)


def test_the_article_of_the_title_is_the_one_that_counts() -> None:
    others = '[{"@type": "NewsArticle", "headline": "Ferry closes", "datePublished": "2020-01-01"}, {"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2026-03-03"}]'
    article = raw('<meta property="og:title" content="Bridge opens">' + ld(others))
    assert stated(article, "published", "json-ld")[0] == "2026-03-03"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "headline": "Bridge opens", "datePublished": "2026-03-03",}',
        '<!-- {"@type": "Article", "datePublished": "2026-03-03"} -->',
        '{"@type": "Article", "headline": "A "bridge" opens", "datePublished": "2026-03-03", "author": {"name": "Ada Moor"}}',
    ],
)
def test_broken_json_ld_still_tells(script: str) -> None:
    assert stated(raw(ld(script)), "published", "json-ld") == ["2026-03-03"]


@pytest.mark.parametrize(
    ("tag", "field", "value"),
    [
        ('<meta name="citation_author" content="Ada Moor">', "author", "Ada Moor"),
        ('<meta name="crier_author" content="Ada Moor">', "author", "Ada Moor"),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Moor">', "author", "Ada Moor"),
        ('<meta name="published-date" content="2026-03-03">', "published", "2026-03-03"),
        ('<meta itemprop="datePublished" content="2026-03-03">', "published", "2026-03-03"),
        ('<meta name="last-updated" content="2026-03-03">', "updated", "2026-03-03"),
    ],
)
def test_meta_tags(tag: str, field: str, value: str) -> None:
    assert stated(raw(tag), field, "meta") == [value]


def test_the_vaguest_meta_date_comes_last() -> None:
    article = raw('<meta name="date" content="2026-03-09"><meta name="published-date" content="2021-02-16">')
    assert stated(article, "published", "meta") == ["2021-02-16", "2026-03-09"]


def test_times_of_other_articles_are_left_out() -> None:
    body = """<nav><time datetime="2020-01-01"></time></nav><h1>Bridge opens</h1><p>Updated <time datetime="2026-03-04">4 March</time></p>
    <time datetime="2026-03-03">3 March</time><div class="related"><time datetime="2019-01-01"></time></div>"""
    article = raw("", body)
    assert (stated(article, "published", "time"), stated(article, "updated", "time")) == (["2026-03-03"], ["2026-03-04"])


def test_data_of_programs_is_read_where_nothing_else_tells() -> None:
    script = '<script>window.page = {"publishedAt": "2026-03-03T10:00:00Z"}</script>'
    assert stated(raw(script), "published", "script") == ["2026-03-03T10:00:00Z"]
    assert stated(raw(script + '<meta name="published-date" content="2021-02-16">'), "published", "script") == []


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('<h1>Bridge opens</h1><p>By <a href="/author/ada">Ada Moor</a></p>', ["Ada Moor"]),
        ('<h1>Bridge opens</h1><span itemprop="author">Ada Moor</span>', ["Ada Moor"]),
        ('<h1>Bridge opens</h1><div class="Post_AuthorName__x1">Ada Moor</div>', ["Ada Moor"]),
        ('<h1>Bridge opens</h1><p><a rel="author">Ada Moor</a>, <a rel="author">Jon Lind</a></p>', ["Ada Moor", "Jon Lind"]),
        ('<h1>Bridge opens</h1><p><a rel="author">Ada Moor</a>, fact-checked by <a rel="author">Jon Lind</a></p>', ["Ada Moor"]),
        ('<p class="byline">Ada Moor</p><h1>Bridge opens</h1>', ["Ada Moor"]),
        ('<h1>Bridge opens</h1><figure class="photo"><b class="author">Jon Lind</b></figure>', []),
        ('<h1>Bridge opens</h1><div class="comments"><b class="author">Jon Lind</b></div>', []),
        ('<div class="newsletter-post"><h1>Bridge opens</h1><b class="author">Ada Moor</b></div>', ["Ada Moor"]),
    ],
)
def test_bylines_stand_by_the_title(body: str, names: list[str]) -> None:
    assert stated(raw("", body), "author", "byline") == names


def test_hostile_heads_are_read_in_bounded_time() -> None:
    deep = '{"@graph": [' * 5000
    many = ld('{"@graph": [' + ",".join(['{"@type": "NewsArticle"}'] * 5000) + "]}")
    for head in (ld(deep), many, "<meta name='author' content=''>" * 5000, "<time>" * 3000):
        assert all(isinstance(w, Witness) for w in raw(head).witnesses)
    assert raw("", "<h1>A</h1>" + '<a rel="author">A b</a>' * 5000).text
