"""JSON-LD of a page -> witnesses: the article that the page is about, and no other."""

from __future__ import annotations

import json
import re
from html import unescape

from site_builder.model import Witness

MAX_JSON = 400_000
MAX_OBJECTS = 2000
ARTICLE = re.compile(r"article|posting|^report$|^recipe$|^review$|^howto$|episode$|^creativework$|^videoobject$|^question$", re.IGNORECASE)
PAGE = re.compile(r"page$", re.IGNORECASE)
BODY = re.compile(r"organi[sz]ation|corporation|brand|company|website", re.IGNORECASE)
"""Types of authors that are no persons."""
INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$")
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
STATED = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\]|\\.){1,300})"')
STATED_AUTHOR = re.compile(r'"author"\s*:\s*(?:\[\s*)?\{[^{}]{0,300}?"name"\s*:\s*"((?:[^"\\]|\\.){1,120})"')
"""For scripts that are no JSON: what stands in them all the same."""
SPACE = re.compile(r"\s+")

Object = dict[str, object]


def witness(field: str, value: object, basis: str) -> list[Witness]:
    """One witness when a value is a text that says something, else none."""
    if not isinstance(value, str):
        return []
    text = SPACE.sub(" ", unescape(value)).strip()[:1000]
    return [Witness(field, text, basis, 0)] if text else []  # type: ignore[arg-type]


def witnesses(scripts: list[str], title: str) -> list[Witness]:
    """What the scripts state about the article with a title; of several articles, the one whose headline is the title."""
    articles: list[tuple[bool, bool, int, Object]] = []
    named: dict[str, Object] = {}
    rough: list[Witness] = []
    for script in scripts:
        if len(script) > MAX_JSON:
            continue
        stated = _loaded(script)
        if stated is None:
            rough += _roughly(script)
            continue
        for item, is_page in _objects(stated, named):
            headline = str(item.get("headline") or item.get("name") or "")
            articles.append((is_page, bool(title) and not _alike(headline, title), len(articles), item))
    articles.sort(key=lambda entry: entry[:3])
    return [w for is_page, _, _, item in articles[:2] for w in _of_article(item, is_page, named)] + rough


def _loaded(script: str) -> object | None:
    source = COMMENT.sub("", COMMENT.sub("", script)).strip().removesuffix(";")
    for text in (source, TRAILING_COMMA.sub("", source)):
        try:
            stated: object = json.loads(text, strict=False)
            return stated
        except (ValueError, RecursionError):
            continue
    return None


def _roughly(script: str) -> list[Witness]:
    fields = {"headline": "title", "datePublished": "published", "dateModified": "updated"}
    found = [w for m in STATED.finditer(script) for w in witness(fields[m.group(1)], m.group(2), "json-ld")]
    author = STATED_AUTHOR.search(script)
    return found[:6] + (witness("author", author.group(1), "json-ld") if author else [])


def _objects(stated: object, named: dict[str, Object]) -> list[tuple[Object, bool]]:
    """(object, whether it is the page and not the piece); what has an id and a name is noted, for others refer to it."""
    found: list[tuple[Object, bool]] = []
    waiting, seen = [stated], 0
    while seen < len(waiting) and seen < MAX_OBJECTS:
        item = waiting[seen]
        seen += 1
        if isinstance(item, list):
            waiting += item[:200]
        elif isinstance(item, dict):
            kinds = _kinds(item)
            if any(ARTICLE.search(kind) for kind in kinds):
                found.append((item, False))
            elif any(PAGE.search(kind) for kind in kinds):
                found.append((item, True))
            elif isinstance(item.get("headline"), str) and "datePublished" in item:
                found.append((item, False))
            if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str):
                named[str(item["@id"])] = item
            waiting += [item[key] for key in INSIDE if isinstance(item.get(key), list | dict)]
    return found


def _kinds(item: Object) -> list[str]:
    kinds = item.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds])[:10] if isinstance(k, str)]


def _alike(one: str, other: str) -> bool:
    """Whether the words of one title begin the other."""
    first, second = ("".join(re.findall(r"[^\W_]+", text.lower())) for text in (one, other))
    return bool(first) and bool(second) and (first.startswith(second) or second.startswith(first))


def _of_article(item: Object, is_page: bool, named: dict[str, Object]) -> list[Witness]:
    found = witness("published", item.get("datePublished"), "json-ld") + witness("updated", item.get("dateModified"), "json-ld")
    found += _persons(item.get("author") or item.get("creator"), named, "json-ld", 0)
    found += witness("language", item.get("inLanguage"), "json-ld")
    if is_page:
        return found
    found += witness("title", item.get("headline"), "json-ld") + witness("excerpt", item.get("description"), "json-ld")
    found += [w for name, _ in _names(item.get("publisher"), named, 0) for w in witness("publisher", name, "json-ld")]
    for key, field in (("keywords", "tag"), ("articleSection", "category")):
        stated = item.get(key)
        values = stated if isinstance(stated, list) else str(stated).split(",") if isinstance(stated, str) else []
        for value in values[:30]:
            found += witness(field, value, "json-ld")
    return found


def _persons(stated: object, named: dict[str, Object], basis: str, depth: int) -> list[Witness]:
    """Authors; those that are said to be bodies have a basis of their own."""
    return [w for name, is_body in _names(stated, named, depth) for w in witness("author", name, f"{basis}-body" if is_body else basis)]


def _names(stated: object, named: dict[str, Object], depth: int) -> list[tuple[object, bool]]:
    """(name, whether it is a body's) of what is stated, also of those that are only referred to by their id."""
    if depth > 4:
        return []
    if isinstance(stated, list):
        return [name for item in stated[:20] for name in _names(item, named, depth + 1)]
    if isinstance(stated, dict):
        whole = {**named.get(str(stated.get("@id")), {}), **stated}
        name = whole.get("name") or " ".join(str(whole[key]) for key in ("givenName", "familyName") if isinstance(whole.get(key), str))
        is_body = any(BODY.search(kind) for kind in _kinds(whole))
        return [(one, is_body) for one in (name[:20] if isinstance(name, list) else [name])]
    return [(stated, False)]
