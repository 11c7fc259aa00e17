"""A built site -> what is wrong with it: links, fragments, ids, heads, and quotations beyond what the rights allow."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser

from site_builder.model import Value
from site_builder.problems import Problem, problem
from site_builder.publish.records import ArticleRecord, StatementRecord

MAX_CLAIM_WORDS = 40
MIN_BUDGET_WORDS = 60
BUDGET_SHARE = 0.15
"""Of an article's words; with the two above, what may be quoted of one article."""

_REFERENCES = (("href", "[href]"), ("src", "[src]"))


class Checked(Value):
    """What one page has and wants."""

    ids: frozenset[str]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]


def _page(path: str, html: bytes) -> Checked:
    """The ids, links and faults of one page."""
    tree = LexborHTMLParser(html)
    found: list[Problem] = []
    ids: set[str] = set()
    for node in tree.css("[id]"):
        id = node.attributes.get("id") or ""
        if id in ids:
            found.append(problem(path, 0, "duplicate-id", f'two elements have the id "{id}"', "give each element an id of its own"))
        ids.add(id)
    title = tree.css_first("title")
    if title is None or not title.text().strip():
        found.append(problem(path, 0, "bad-template", "the page has no title", "fill the title in the template of this page"))
    headings = len(tree.css("h1"))
    if headings != 1:
        found.append(problem(path, 0, "bad-template", f"the page has {headings} first-level headings", "let its template set one <h1>"))
    links: set[str] = set()
    for name, selector in _REFERENCES:
        links.update((node.attributes.get(name) or "").strip() for node in tree.css(selector))
    for node in tree.css("[srcset]"):
        links.update(part.split()[0] for part in (node.attributes.get("srcset") or "").split(",") if part.strip())
    return Checked(frozenset(ids), tuple(sorted(links)), tuple(found))


def _target(page: str, link: str, base_url: str) -> tuple[str, str] | None:
    """(path below the site, fragment) that a link leads to; None when it leads elsewhere."""
    if base_url and (link == base_url or link.startswith(base_url + "/")):
        link = link[len(base_url) :] or "/"
    else:
        folder = urlsplit(base_url).path.rstrip("/")
        if folder and link.startswith(folder + "/"):
            link = link[len(folder) :]
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    joined = path if path.startswith("/") else f"{os.path.dirname(page)}/{path}"
    clean: list[str] = []
    for part in joined.split("/"):
        if part == "..":
            clean = clean[:-1]
        elif part not in ("", "."):
            clean.append(part)
    is_folder = joined.endswith(("/", "/.", "/.."))
    return "/".join(clean) + ("/" if is_folder and clean else ""), unquote(parts.fragment)


def _file_of(path: str, files: frozenset[str]) -> str | None:
    """The file that a host serves for a path."""
    for candidate in (path, f"{path.rstrip('/')}/index.html".lstrip("/"), f"{path}.html"):
        if candidate in files and not candidate.endswith("/"):
            return candidate
    return None


def _has_place(page: Checked, fragment: str) -> bool:
    """The fragment is on the page, or one that every page has: its top, or a search for a text."""
    return fragment in ("", "top") or fragment.startswith(":~:") or fragment in page.ids


def _links(pages: dict[str, Checked], files: frozenset[str], base_url: str, root: str) -> Iterator[Problem]:
    for page, checked in pages.items():
        for link in checked.links:
            target = _target(page, link, base_url)
            if target is None:
                continue
            path, fragment = target
            file = _file_of(path, files)
            if file is None:
                what, fix = f'"{link}" leads to no file of the site', "mend the link, or build the site again"
            elif file in pages and not _has_place(pages[file], fragment):
                what, fix = f'"{link}" leads to no place on "{file}"', "mend the link, or give the place that id"
            else:
                continue
            yield problem(f"{root}/{page}", 0, "dead-link", what, fix)


def _feeds(output: Path, pages: dict[str, Checked], files: frozenset[str], base_url: str, root: str) -> Iterator[Problem]:
    """What feeds and sitemaps point to on this site."""
    for path in sorted(file for file in files if base_url and file.endswith(".xml")):
        text = (output / path).read_text("utf-8", "replace")
        for link in sorted(set(re.findall(r'<loc>([^<]{1,2000})</loc>|\bhref="([^"]{1,2000})"', text))):
            address = unescape(link[0] or link[1])
            target = _target(path, address, base_url) if address.startswith(base_url) else None
            if target is None:
                continue
            file = _file_of(target[0], files)
            if file is None or (file in pages and not _has_place(pages[file], target[1])):
                yield problem(f"{root}/{path}", 0, "dead-link", f'"{address}" leads to no place of the site', "build the site again")


def _styles(texts: dict[str, str], files: frozenset[str], base_url: str, root: str) -> Iterator[Problem]:
    """What style sheets point to."""
    for path, text in texts.items():
        for link in sorted(set(re.findall(r"""url\(\s*["']?([^"')]{1,500})["']?\s*\)""", text))):
            target = _target(path, link, base_url)
            if target is not None and _file_of(target[0], files) is None:
                yield problem(f"{root}/{path}", 0, "dead-link", f'"{link}" leads to no file of the site', "mend the style sheet")


def _records(file: Path, kind: type[msgspec.Struct]) -> list[msgspec.Struct]:
    decoder = msgspec.json.Decoder(kind)
    try:
        return [decoder.decode(line) for line in file.read_bytes().splitlines()]
    except (OSError, msgspec.MsgspecError):
        return []


def _outermost(spans: Iterable[tuple[int, int, int]]) -> Iterator[int]:
    """Words of the spans that lie in no other one: (start, end, words) -> words."""
    end = -1
    for _, stop, words in sorted(spans, key=lambda s: (s[0], -s[1])):
        if stop > end:
            end = stop
            yield words


def _quotations(output: Path, root: str) -> Iterator[Problem]:
    """Words quoted of each article, against what its rights allow; told from the data files, which show no less than the pages."""
    articles = {a.path: a for a in _records(output / "data" / "articles.jsonl", ArticleRecord) if isinstance(a, ArticleRecord)}
    quoted: dict[str, set[tuple[int, int, int]]] = defaultdict(set)
    for statement in _records(output / "data" / "statements.jsonl", StatementRecord):
        assert isinstance(statement, StatementRecord)
        for claim in statement.claims:
            if claim.text:
                quoted[claim.path].add((claim.start, claim.end, len(claim.text.split())))
    for path, spans in sorted(quoted.items()):
        article = articles.get(path)
        if article is None or article.shown == "full":
            continue
        longest, total = max(words for _, _, words in spans), sum(_outermost(spans))
        budget = max(MIN_BUDGET_WORDS, int(article.words * BUDGET_SHARE)) if article.shown == "excerpts" else 0
        fix = "grant more in content/sources.yml, or report this fault"
        if total > budget:
            yield problem(f"{root}/data/statements.jsonl", 0, "over-budget", f'{total} words of "{path}" are quoted, {budget} may be', fix)
        if longest > MAX_CLAIM_WORDS:
            what = f'a quotation of "{path}" has {longest} words, {MAX_CLAIM_WORDS} may be quoted in one piece'
            yield problem(f"{root}/data/statements.jsonl", 0, "over-budget", what, fix)


def _own_address(home: bytes) -> str:
    """The address that the home page gives as its own; '' when it was built without one."""
    own = LexborHTMLParser(home).css_first('link[rel="canonical"]')
    return (own.attributes.get("href") or "") if own is not None else ""


def check(output_dir: Path | str, base_url: str = "") -> tuple[Problem, ...]:
    """All that is wrong with a built site, by path.

    Args: base_url: address of its root, so that absolute links to itself are followed too; when not given, the home page's own.
    Returns: problems ``dead-link duplicate-id bad-template over-budget``, and ``no-articles`` when there is no site.
    """
    output = Path(output_dir)
    root = output.name
    files = frozenset(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())
    if "index.html" not in files:
        return (problem(root, 0, "no-articles", "there is no built site here", "run the build command first"),)
    pages = {path: _page(f"{root}/{path}", (output / path).read_bytes()) for path in sorted(files) if path.endswith(".html")}
    styles = {path: (output / path).read_text("utf-8", "replace") for path in sorted(files) if path.endswith(".css")}
    base = (base_url or _own_address((output / "index.html").read_bytes())).rstrip("/")
    found = [fault for checked in pages.values() for fault in checked.problems]
    found += _links(pages, files, base, root)
    found += _feeds(output, pages, files, base, root)
    found += _styles(styles, files, base, root)
    found += _quotations(output, root)
    return tuple(sorted(found, key=lambda p: (p.path, p.line, p.code, p.what)))
