"""Words -> a part of an address; an article's and a publisher's address.

An address made here depends on one path or one name alone, so that adding a
file never moves another's page.
"""

from __future__ import annotations

import hashlib

from site_builder import text

MAX_SLUG_CHARS = 70
"""Of one part of an address: a headline of some twelve words."""

_PLAIN_SUFFIX = "txt"
_SUFFIXES = ("md", "markdown", "html", "htm", "xml", "json", "warc")


def slug(words: str) -> str:
    """Lower-case ASCII letters and digits with ``-`` between, at most `MAX_SLUG_CHARS`; '' when there is no word.  A slug is the slug of itself."""
    whole = text.slug(words[:1000].replace("\u2019", "").replace("'", ""))
    if len(whole) <= MAX_SLUG_CHARS:
        return whole
    cut = whole[: MAX_SLUG_CHARS + 1].rpartition("-")[0] or whole[:MAX_SLUG_CHARS]
    return cut.strip("-")


def article_url(path: str) -> str:
    """Address of an article's page, from its path below ``seeds/``.

    Two paths that differ never share an address: what a slug cannot tell apart is told apart by a short hash after ``_``, which no slug holds.
    """
    stem, dot, suffix = path.rpartition(".")
    parts = (stem if dot else path).split("/")
    slugs = [slug(part) for part in parts]
    if slugs == parts and all(parts):
        if suffix == _PLAIN_SUFFIX and dot:
            return f"/article/{'/'.join(parts)}/"
        if suffix in _SUFFIXES and dot:
            return f"/article/{'/'.join(parts)}_{suffix}/"
    kept = [part for part in slugs if part] or ["capture"]
    return f"/article/{'/'.join(kept)}_{_short_hash(path)}/"


def source_url(publisher: str) -> str:
    """Address of a publisher's page; '' stands for captures that do not state theirs.  Two names that differ never share one."""
    if not publisher:
        return "/source/not-stated_/"
    short = slug(publisher)
    if short and publisher == " ".join(word.capitalize() for word in short.split("-")):
        return f"/source/{short}/"
    return f"/source/{short or 'publisher'}_{_short_hash(publisher)}/"


def _short_hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]
