"""What an HTML page states about itself: JSON-LD, meta tags, title, time elements, links."""

from __future__ import annotations

import json
import re
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from site_builder.model import Witness

MAX_JSON = 400_000
MAX_OBJECTS = 2000
ARTICLE_TYPES = (
    "article",
    "newsarticle",
    "blogposting",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "report",
    "liveblogposting",
    "webpage",
)
META: dict[str, str] = {
    "og:title": "title", "twitter:title": "title", "dc.title": "title", "dcterms.title": "title", "parsely-title": "title", "sailthru.title": "title", "headline": "title",
    "article:published_time": "published", "og:published_time": "published", "datepublished": "published", "date": "published", "pubdate": "published",
    "publishdate": "published", "publish-date": "published", "parsely-pub-date": "published", "sailthru.date": "published", "dc.date": "published",
    "dc.date.issued": "published", "dcterms.created": "published", "dcterms.date": "published", "cxenseparse:recs:publishtime": "published", "article.published": "published",
    "article:modified_time": "updated", "og:updated_time": "updated", "datemodified": "updated", "dcterms.modified": "updated", "last-modified": "updated",
    "author": "author", "article:author": "author", "dc.creator": "author", "dcterms.creator": "author", "parsely-author": "author", "sailthru.author": "author", "byl": "author",
    "og:site_name": "publisher", "application-name": "publisher", "dc.publisher": "publisher",
    "og:url": "url", "article:tag": "tag", "news_keywords": "tag", "article:section": "category",
    "og:description": "excerpt", "description": "excerpt", "twitter:description": "excerpt", "dc.description": "excerpt",
    "copyright": "rights", "dc.rights": "rights", "og:locale": "language", "content-language": "language",
}  # fmt: skip
SPACE = re.compile(r"\s+")


def witnesses(tree: LexborHTMLParser) -> tuple[Witness, ...]:
    """All that a page states, the most reliable places first."""
    found: list[Witness] = []
    for script in tree.css("script[type*='ld+json']"):
        found += _json_ld(script.text(deep=True) or "")
    for meta in tree.css("meta[content]"):
        names = meta.attributes
        name = (names.get("property") or names.get("name") or names.get("itemprop") or names.get("http-equiv") or "").lower()
        if name in META:
            found += _witness(META[name], names.get("content"), "meta")
    for title in tree.css("head title")[:1]:
        found += _witness("title", title.text(deep=True), "title-tag")
    for link in tree.css("link[rel='canonical'][href]")[:1]:
        found += _witness("url", link.attributes.get("href"), "link")
    for time in tree.css("time[datetime]")[:6]:
        shown = f"{time.attributes.get('class') or ''} {time.attributes.get('itemprop') or ''}".lower()
        found += _witness("updated" if "updat" in shown or "modif" in shown else "published", time.attributes.get("datetime"), "time")
    found += _bylines(tree)
    for html in tree.css("html[lang]")[:1]:
        found += _witness("language", html.attributes.get("lang"), "html")
    return tuple(dict.fromkeys(found))


BYLINES = ("[itemprop='author']", "a[rel='author']", ".author-name", ".byline a", ".author a", "a[href*='/author/']")


def _bylines(tree: LexborHTMLParser) -> list[Witness]:
    """Names in the first byline of the page: later ones are those of other articles."""
    for selector in BYLINES:
        elements = tree.css(selector)[:8]
        beside = [e for e in elements if e.parent == elements[0].parent]
        found = [w for e in beside for w in _witness("author", e.text(deep=True, separator=" "), "byline")]
        if found:
            return found
    return []


def _witness(field: str, value: object, basis: str, url: str = "") -> list[Witness]:
    if not isinstance(value, str):
        return []
    text = SPACE.sub(" ", unescape(value)).strip()[:1000]
    return [Witness(field, text, basis, 0, url)] if text else []  # type: ignore[arg-type]


def _json_ld(source: str) -> list[Witness]:
    if len(source) > MAX_JSON:
        return []
    try:
        stated = json.loads(source.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return []
    articles: list[tuple[int, dict[str, object]]] = []
    named_ids: dict[str, str] = {}
    waiting, seen = [stated], 0
    while waiting and seen < MAX_OBJECTS:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item[:200]
        elif isinstance(item, dict):
            kinds = item.get("@type") if isinstance(item.get("@type"), list) else [item.get("@type")]
            named = [k.lower() for k in kinds if isinstance(k, str)]  # type: ignore[union-attr]
            if any(k in ARTICLE_TYPES for k in named):
                articles.append(("webpage" in named, item))
            if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str):
                named_ids[str(item["@id"])] = str(item["name"])
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if isinstance(item.get(key), list | dict)]
    articles.sort(key=lambda pair: pair[0])
    return [w for is_page, item in articles[:2] for w in _of_article(item, is_page, named_ids)]


def _of_article(item: dict[str, object], is_page: int, named_ids: dict[str, str]) -> list[Witness]:
    found = _witness("published", item.get("datePublished"), "json-ld") + _witness("updated", item.get("dateModified"), "json-ld")
    if is_page:
        return found
    found += _witness("title", item.get("headline"), "json-ld") + _witness("excerpt", item.get("description"), "json-ld")
    for key, field in (("author", "author"), ("publisher", "publisher")):
        for name in _names(item.get(key), named_ids):
            found += _witness(field, name, "json-ld")
    for key, field in (("keywords", "tag"), ("articleSection", "category")):
        stated = item.get(key)
        values = stated if isinstance(stated, list) else str(stated).split(",") if isinstance(stated, str) else []
        for value in values[:30]:
            found += _witness(field, value, "json-ld")
    return found


def _names(stated: object, named_ids: dict[str, str]) -> list[object]:
    """Names of persons or bodies, also of those that are only referred to by their id."""
    if isinstance(stated, list):
        return [name for item in stated[:20] for name in _names(item, named_ids)]
    if isinstance(stated, dict):
        name = stated.get("name") or named_ids.get(str(stated.get("@id")))
        return name if isinstance(name, list) else [name]
    return [stated]
