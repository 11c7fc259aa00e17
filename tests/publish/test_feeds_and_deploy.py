"""Feeds, sitemap, robots, headers, redirects, search index."""

import json

import msgspec
from xml.etree import ElementTree
from made import ENTITY, FRAME, card, share, statement, story

from site_builder.publish import (
    SearchEntry,
    entity_feed,
    headers,
    redirects,
    robots,
    search_index,
    site_feed,
    sitemap,
    story_feed,
)

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NOWHERE = msgspec.structs.replace(FRAME, base_url="")
PRIVATE = msgspec.structs.replace(FRAME, private=True)


def parsed(file):
    return ElementTree.fromstring(file.content)


def test_feeds_are_atom_with_ids_that_outlive_a_move():
    """Ids derive from the site's own id; links are absolute; dates come from the content."""
    feed = parsed(site_feed(FRAME, [card()]))
    assert feed.findtext("a:id", namespaces=ATOM) == "tag:news.example,2025:site"
    entry = feed.find("a:entry", ATOM)
    assert entry.findtext("a:id", namespaces=ATOM) == "tag:news.example,2025:story/s1"
    assert entry.findtext("a:updated", namespaces=ATOM) == "2025-06-13T00:00:00Z"
    assert entry.find("a:link", ATOM).get("href") == "https://news.example/sub/story/cranes/"
    elsewhere = parsed(site_feed(msgspec.structs.replace(FRAME, base_url="https://b.example"), [card()]))
    assert [x.text for x in elsewhere.iterfind(".//a:id", ATOM)] == [x.text for x in feed.iterfind(".//a:id", ATOM)]


def test_feeds_stand_beside_their_pages():
    """Of the site, a story, an entity."""
    assert site_feed(FRAME, []).path == "feed.xml"
    assert story_feed(FRAME, story()).path == "story/cranes/feed.xml"
    assert entity_feed(FRAME, ENTITY, [share()]).path == "entity/organisation/harbour-board/feed.xml"


def test_what_sources_say_stays_text_in_feeds():
    """Markup in a wording is shown, not run; letters that XML forbids are left out."""
    told = story((statement(wording="<script>x</script> & \x00\x0b\ud800 end"),))
    content = parsed(story_feed(FRAME, told)).findtext(".//a:entry/a:content", namespaces=ATOM)
    assert content.startswith("<p>&lt;script&gt;x&lt;/script&gt; &amp;  end</p>")


def test_a_statement_without_words_is_told_by_its_figures():
    """Withheld wordings leave no empty title."""
    title = parsed(story_feed(FRAME, story((statement(wording=""),)))).findtext(".//a:entry/a:title", namespaces=ATOM)
    assert title.startswith("cranes: 14 cranes")


def test_the_sitemap_lists_absolute_addresses_once():
    """Sorted, with dates that are dates."""
    (file,) = sitemap(FRAME, [("/b/", "2025-06"), ("/a/", "soon"), ("/b/", "2025-06")])
    assert file.content.decode().splitlines()[2:-1] == [
        "<url><loc>https://news.example/sub/a/</loc></url>",
        "<url><loc>https://news.example/sub/b/</loc><lastmod>2025-06</lastmod></url>",
    ]
    assert sitemap(NOWHERE, [("/a/", "")]) == () and sitemap(PRIVATE, [("/a/", "")]) == ()
    index, *parts = sitemap(FRAME, [(f"/{n}/", "") for n in range(50_001)])
    assert b"<sitemapindex" in index.content and len(parts) == 2


def test_robots_and_headers_follow_the_policy():
    """Articles are not indexed, private builds not at all, nothing inline may run."""
    assert b"Sitemap: https://news.example/sub/sitemap.xml" in robots(FRAME).content
    assert robots(PRIVATE).content == b"User-agent: *\nDisallow: /\n"
    text = headers(FRAME).content.decode()
    assert "unsafe" not in text and "default-src 'none'" in text
    assert "/sub/article/*\n  X-Robots-Tag: noindex\n" in text
    assert "/*\n" in text and "X-Robots-Tag: noindex, nofollow" in headers(PRIVATE).content.decode()


def test_redirects_lead_to_the_end_of_a_chain():
    """A line and a page for each old address; circles are left out."""
    table, *pages = redirects(FRAME, [("/story/a/", "/story/b/"), ("/story/b/", "/story/c/"), ("/x/", "/y/"), ("/y/", "/x/")])
    assert table.content == b"/sub/story/a/ /sub/story/c/ 301!\n/sub/story/b/ /sub/story/c/ 301!\n"
    assert [p.path for p in pages] == ["story/a/index.html", "story/b/index.html"]
    assert b'href="../c/"' in pages[0].content and b'url=../c/"' in pages[0].content
    disk = redirects(msgspec.structs.replace(FRAME, disk=True), [("/story/a/", "/story/c/")])
    assert b'href="../c/index.html"' in disk[1].content
    assert redirects(FRAME, []) == ()


def test_the_search_index_comes_in_small_parts():
    """What a reader looks for first is in the first part; no part is large."""
    entries = [
        SearchEntry("article", f"An article about the matter number {n}", f"/article/{n}/", "2025-06-13", "Post") for n in range(3000)
    ]
    files = search_index(FRAME, [*entries, SearchEntry("story", "Cranes", "/story/cranes/")])
    assert all(len(f.content) < 100_000 for f in files)
    first = json.loads(files[0].content.removeprefix(b"window.siteIndex=").rstrip(b";\n"))
    assert first["entries"][0] == [0, "Cranes", "story/cranes/", "", ""]
    assert [f"search/{name}" for name in first["parts"]] == [f.path for f in files[1:]]
    assert search_index(FRAME, reversed(entries)) == search_index(FRAME, entries)
