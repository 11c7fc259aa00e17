"""The files that hosts and search engines read: sitemap, robots, headers, redirects.

Addresses come in from the root of the site (``/story/x/``); under a base address
with a folder (``https://news.example/sub``) that folder is put before them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from site_builder.model import Frame, PublishedFile

MAX_SITEMAP_URLS = 50_000
"""Limit of the sitemap protocol for one file."""

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content security policy of every page: nothing from elsewhere, nothing inline."""

HEADERS: tuple[tuple[str, str], ...] = (
    ("Content-Security-Policy", POLICY),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), interest-cohort=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


def _folder(frame: Frame) -> str:
    """Path part of the base address, without a slash at its end."""
    return urlsplit(frame.base_url).path.rstrip("/")


def _text(path: str, lines: Iterable[str]) -> PublishedFile:
    return PublishedFile(path, ("\n".join(lines) + "\n").encode())


_URLSET = '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


def sitemap(frame: Frame, urls: Iterable[tuple[str, str]]) -> tuple[PublishedFile, ...]:
    """sitemap.xml, in parts when it is large; nothing without a base address or in a private build.

    Args: urls: (address from the root, date of its newest content or ''), in any order.
    """
    if not frame.base_url or frame.private:
        return ()
    entries = []
    for url, day in sorted(dict(urls).items()):
        changed = f"<lastmod>{escape(day)}</lastmod>" if re.fullmatch(r"\d{4}(-\d\d){0,2}", day) else ""
        entries.append(f"<url><loc>{escape(frame.base_url + url)}</loc>{changed}</url>")
    if len(entries) <= MAX_SITEMAP_URLS:
        return (_text("sitemap.xml", [_URLSET.format("urlset"), *entries, "</urlset>"]),)
    parts = []
    for number, start in enumerate(range(0, len(entries), MAX_SITEMAP_URLS), 1):
        lines = [_URLSET.format("urlset"), *entries[start : start + MAX_SITEMAP_URLS], "</urlset>"]
        parts.append(_text(f"sitemap-{number}.xml", lines))
    listed = [f"<sitemap><loc>{escape(frame.base_url)}/{part.path}</loc></sitemap>" for part in parts]
    return (_text("sitemap.xml", [_URLSET.format("sitemapindex"), *listed, "</sitemapindex>"]), *parts)


def robots(frame: Frame) -> PublishedFile:
    """robots.txt: everything may be read, nothing in a private build.

    Articles are not forbidden here: a robot must read them to see that they are not to be indexed.
    """
    if frame.private:
        return _text("robots.txt", ["User-agent: *", "Disallow: /"])
    lines = ["User-agent: *", "Allow: /"]
    if frame.base_url:
        lines.append(f"Sitemap: {frame.base_url}/sitemap.xml")
    return _text("robots.txt", lines)


def headers(frame: Frame) -> PublishedFile:
    """``_headers``, as Netlify and others read it."""
    folder = _folder(frame)
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    if frame.private:
        lines.append("  X-Robots-Tag: noindex, nofollow")
    else:
        lines += [f"{folder}/article/*", "  X-Robots-Tag: noindex"]
    for feed in (f"{folder}/feed.xml", f"{folder}/*/feed.xml"):
        lines += [feed, "  Content-Type: application/atom+xml; charset=utf-8"]
    return _text("_headers", lines)


def _page(frame: Frame, old: str, new: str) -> PublishedFile:
    """The page that stands at an old address, for hosts that know no ``_redirects``."""
    target = posixpath.relpath(new, old if old.endswith("/") else posixpath.dirname(old)) + ("/" if new.endswith("/") else "")
    if frame.disk and target.endswith("/"):
        target += "index.html"
    own = f'<link rel="canonical" href="{escape(frame.base_url + new)}">' if frame.base_url else ""
    html = (
        f'<!doctype html>\n<html lang="{escape(frame.language)}">\n<head><meta charset="utf-8"><title>Moved</title>'
        f'<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">{own}'
        f'<meta http-equiv="refresh" content="0; url={escape(target)}"></head>\n'
        f'<body><main><h1>This page has moved</h1><p><a href="{escape(target)}">Go to its new address</a></p></main></body>\n</html>\n'
    )
    path = old.lstrip("/")
    return PublishedFile(path + "index.html" if old.endswith("/") else path, html.encode())


def redirects(frame: Frame, pairs: Iterable[tuple[str, str]]) -> tuple[PublishedFile, ...]:
    """``_redirects`` and a page at each old address; chains are followed to their end, circles left out.

    Args: pairs: (old address, new address), both from the root.
    """
    step = {old: new for old, new in pairs if old != new and not re.search(r"[\s\x00-\x1f]", old + new)}
    lines, pages = [], []
    for old in sorted(step):
        new, seen = step[old], {old}
        while new in step and new not in seen:
            seen.add(new)
            new = step[new]
        if new in seen:
            continue
        lines.append(f"{_folder(frame)}{old} {_folder(frame)}{new} 301!")
        pages.append(_page(frame, old, new))
    return (_text("_redirects", lines), *pages) if lines else ()
