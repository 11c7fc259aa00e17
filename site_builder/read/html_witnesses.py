"""What an HTML page states about itself: JSON-LD, meta tags, title, time elements, links, bylines."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.model import Witness
from site_builder.read import bylines, json_ld
from site_builder.read.json_ld import witness

META: dict[str, str] = {
    "og:title": "title", "twitter:title": "title", "dc.title": "title", "dcterms.title": "title", "parsely-title": "title", "sailthru.title": "title", "headline": "title", "citation_title": "title",
    "article:published_time": "published", "og:published_time": "published", "datepublished": "published", "date": "published", "pubdate": "published", "og:article:published_time": "published",
    "publishdate": "published", "published": "published", "issued": "published", "release_date": "published", "publish-date": "published", "parsely-pub-date": "published", "sailthru.date": "published", "dc.date": "published",
    "dc.date.issued": "published", "dcterms.created": "published", "dcterms.date": "published", "cxenseparse:recs:publishtime": "published", "article.published": "published",
    "citation_publication_date": "published", "citation_online_date": "published", "rnews:datepublished": "published", "shareaholic:article_published_time": "published",
    "article:modified_time": "updated", "og:updated_time": "updated", "datemodified": "updated", "dcterms.modified": "updated", "last-modified": "updated",
    "author": "author", "article:author": "author", "dc.creator": "author", "dcterms.creator": "author", "parsely-author": "author", "sailthru.author": "author", "byl": "author",
    "citation_author": "author", "article:author_name": "author", "dc.contributor": "author",
    "og:site_name": "publisher", "application-name": "publisher", "dc.publisher": "publisher",
    "og:url": "url", "article:tag": "tag", "news_keywords": "tag", "article:section": "category",
    "og:description": "excerpt", "description": "excerpt", "twitter:description": "excerpt", "dc.description": "excerpt",
    "copyright": "rights", "dc.rights": "rights", "og:locale": "language", "content-language": "language",
}  # fmt: skip
NAMED_ALIKE = (
    (re.compile(r"(?:^|[._:-])(?:article)?authors?(?:[_-]?name)?$"), "author"),
    (
        re.compile(r"(?:^|[._:-])(?:first[_-]?)?(?:publish(?:ed|ing)?|pub|publication|issued?)[._-]?(?:date|time|datetime|on|at)$"),
        "published",
    ),
    (re.compile(r"(?:^|[._:-])(?:last[_-]?)?(?:modif(?:ied|ication)|updated?)[._-]?(?:date|time|datetime|on|at)?$"), "updated"),
)
"""Names of meta tags that sites make up themselves (``nar_author``, ``published-date``)."""
VAGUE = ("date", "dc.date", "dcterms.date", "dcterms.created")
"""Dates that may be those of anything; the others go before them."""
WRITTEN_BY = re.compile(
    r"^(?:written by|verfasst von|geschrieben von|\u00e9crit par|escrito por|scritto da|author|by|autor|auteur)\W*$", re.IGNORECASE
)
CHANGED = re.compile(r"updat|modif|review|chang|revis|aktualisiert|mis \u00e0 jour|actualizad", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"comment|related|recommend|recirc|teaser|promo(?!ted)|sidebar|(?:site|page|global|main)[-_]?footer|menu|trending|popular|latest|carousel|event|countdown",
    re.IGNORECASE,
)
KEYS_IN_SCRIPTS = ("datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "first_published_at", "pubDate")
VALUE_IN_SCRIPT = re.compile(r"""\\?["']?\s{0,3}:\s{0,3}\\?["'](20\d\d-\d\d-\d\d[^"'\\]{0,30})""")
MAX_TIMES = 6
INLINE = ("-text", "span", "b", "strong", "em", "i", "small", "a", "label", "dt")


def witnesses(tree: LexborHTMLParser) -> tuple[Witness, ...]:
    """All that a page states, the most reliable places first."""
    stated = _meta(tree)
    title = next((w.value for w in stated if w.field == "title"), "")
    scripts = [script.text(deep=True) or "" for script in tree.css("script[type*='ld+json']")]
    found = json_ld.witnesses(scripts, title) + stated
    for title_tag in tree.css("head title")[:1]:
        found += witness("title", title_tag.text(deep=True), "title-tag")
    for link in tree.css("link[rel='canonical'][href]")[:1]:
        found += witness("url", link.attributes.get("href"), "link")
    found += _times(tree)
    if not any(w.field == "published" for w in found):
        found += _in_scripts(tree)
    found += bylines.witnesses(tree)
    for html in tree.css("html[lang]")[:1]:
        found += witness("language", html.attributes.get("lang"), "html")
    return tuple(dict.fromkeys(found))


def _meta(tree: LexborHTMLParser) -> list[Witness]:
    found: list[Witness] = []
    vague: list[Witness] = []
    labels: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        names = meta.attributes
        name = (names.get("property") or names.get("name") or names.get("itemprop") or names.get("http-equiv") or "").lower()[:80]
        field = META.get(name) or next((field for wording, field in NAMED_ALIKE if wording.search(name)), "")
        if field:
            (vague if name in VAGUE else found).extend(witness(field, names.get("content"), "meta"))
        elif name.startswith(("twitter:label", "twitter:data")):
            labels[name] = names.get("content") or ""
    for name in sorted(labels):
        if name.startswith("twitter:label") and WRITTEN_BY.match(labels[name]):
            found += witness("author", labels.get(name.replace("label", "data")), "meta")
    return found + vague


def _times(tree: LexborHTMLParser) -> list[Witness]:
    """Times marked as such, those below the title first; the times of other articles and of comments are left out."""
    above: list[Witness] = []
    below: list[Witness] = []
    title_met = False
    for element in tree.css("h1,time,[itemprop~=datePublished],[itemprop~=dateModified]")[:60]:
        if element.tag == "h1":
            title_met = True
        elif element.tag != "meta" and not _is_elsewhere(element):
            (below if title_met else above).extend(_time(element))
    return (below + above[::-1])[:MAX_TIMES]


def _time(element: LexborNode) -> list[Witness]:
    names = element.attributes
    outer = element.parent
    shown = (element.text(deep=True) or "").strip()[:60]
    before = _text_before(element)
    called = " ".join(
        str(n)
        for n in (names.get("class"), names.get("itemprop"), outer.attributes.get("class") if outer is not None else "", before, shown)
        if n
    )
    field = "updated" if CHANGED.search(called) and "publi" not in (names.get("itemprop") or "").lower() else "published"
    return witness(field, names.get("datetime") or names.get("content") or shown, "time")


def _text_before(element: LexborNode) -> str:
    """The last words before an element within its parent, at most two siblings back."""
    words, other = "", element.prev
    for _ in range(2):
        if other is not None and other.tag in INLINE:
            words, other = f"{(other.text(deep=True) or '')[-30:]} {words}", other.prev
    return words[-40:]


def _is_elsewhere(element: LexborNode) -> bool:
    outer, depth = element.parent, 0
    while outer is not None and depth < 12 and outer.tag not in ("body", "html", "main", "article"):
        names = outer.attributes
        if outer.tag in ("nav", "footer", "aside") or ELSEWHERE.search(f"{names.get('class') or ''} {names.get('id') or ''}"):
            return True
        outer, depth = outer.parent, depth + 1
    return False


def _in_scripts(tree: LexborHTMLParser) -> list[Witness]:
    """The first date of publication in the data that a page's own programs read."""
    for script in tree.css("script:not([src])"):
        text = script.text(deep=True) or ""
        for key in KEYS_IN_SCRIPTS:
            at = text.find(key)
            stated = VALUE_IN_SCRIPT.match(text, at + len(key)) if at >= 0 else None
            if stated:
                return witness("published", stated.group(1), "script")
    return []
