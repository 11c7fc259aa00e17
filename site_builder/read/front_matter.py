"""The YAML at the head of a Markdown file -> witnesses."""

from __future__ import annotations

import re

import yaml

from site_builder.model import Witness

MAX_CHARS = 64_000
"""Longer front matter is refused: nobody writes it, and YAML is slow to read."""

FENCE = re.compile(r"---[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
KEY_LINE = re.compile(r"^[A-Za-z_][\w .-]{0,40}:(?:\s|$)", re.MULTILINE)
ALIAS = re.compile(r"(?:^|[\s\[{,:-])[&*][A-Za-z0-9_]")
HTTP = re.compile(r"https?://\S+", re.IGNORECASE)
NOTHING = ("", "~", "null", "none", "false", "true")

FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "published": ("published", "date", "publish_date", "published_at", "date_published", "datepublished", "pubdate", "publication_date"),
    "updated": ("updated", "last_modified_at", "lastmod", "modified", "date_modified", "updated_at"),
    "captured": ("captured", "retrieved", "accessed", "archived", "scraped"),
    "author": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "site", "site_name", "sitename", "outlet", "source", "source_name", "publication"),
    "url": ("source_url", "original_url", "canonical_url", "canonical", "url", "link", "source", "permalink"),
    "tag": ("tags", "tag", "keywords"),
    "category": ("categories", "category", "section", "sections"),
    "excerpt": ("excerpt", "description", "summary", "abstract"),
    "language": ("lang", "language"),
    "rights": ("copyright", "rights"),
}  # fmt: skip
LISTS = ("author", "tag", "category")


class BadFrontMatter(Exception):
    """Front matter that cannot be read: line of the file, what is wrong."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


def split(text: str) -> tuple[str, int] | None:
    """(YAML, offset after the closing fence) of a file that begins with front matter, else None.

    Raises: BadFrontMatter when it is not closed or too long.
    """
    opening = FENCE.match(text)
    if not opening:
        return None
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        first_key = KEY_LINE.match(text, opening.end())
        if first_key is None:
            return None
        raise BadFrontMatter(1, "The front matter that begins with '---' is never closed.")
    header = text[opening.end() : closing.start()]
    if not KEY_LINE.search(header[:MAX_CHARS]):
        return ("", closing.end()) if not header.strip() else None
    if len(header) > MAX_CHARS:
        raise BadFrontMatter(1, f"The front matter has {len(header)} characters; {MAX_CHARS} are read.")
    return header, closing.end()


def witnesses(header: str) -> tuple[Witness, ...]:
    """What front matter states, in our fields; all its scalars are taken as text.

    Raises: BadFrontMatter when it is no YAML mapping.
    """
    if not header.strip():
        return ()
    stated = _load(header)
    lines = {match.group().split(":")[0].strip().lower(): header.count("\n", 0, match.start()) + 2 for match in KEY_LINE.finditer(header)}
    by_key = {str(key).strip().lower().replace("-", "_").replace(" ", "_"): value for key, value in stated.items()}
    found: list[Witness] = []
    for field, keys in FIELDS.items():
        for key in keys:
            values = [v for v in _texts(by_key.get(key), split_commas=field == "tag") if _fits(field, key, v)]
            line = lines.get(key, 1)
            found += [Witness(field, value, "front-matter", line) for value in (values if field in LISTS else values[:1])]  # type: ignore[arg-type]
            if values:
                break
    return tuple(found)


def _load(header: str) -> dict[object, object]:
    if (
        "&" in header
        and ALIAS.search(header)
        and re.search(r"&[A-Za-z0-9_]+\s", header)
        and re.search(r"(?:^|[\s\[,])\*[A-Za-z0-9_]", header)
    ):
        raise BadFrontMatter(1, "The front matter uses YAML anchors and aliases, which are not read.")
    try:
        stated = yaml.load(header, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        begins = error.problem_mark is not None and error.problem_mark.line >= header.rstrip().count("\n") + 1
        mark = error.context_mark if begins and error.context_mark else error.problem_mark or error.context_mark  # what is never closed is told where it begins
        line = mark.line + 2 if mark else 1
        shown = header.split("\n")[line - 2].strip()[:80] if 0 <= line - 2 < header.count("\n") + 1 else ""
        raise BadFrontMatter(line, f"YAML cannot read '{shown}': {error.problem or 'syntax error'}.") from error
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        raise BadFrontMatter(1, f"YAML cannot read the front matter: {str(error)[:120]}.") from error
    if not isinstance(stated, dict):
        raise BadFrontMatter(1, "The front matter holds no 'key: value' lines.")
    return stated


def _fits(field: str, key: str, value: str) -> bool:
    if field == "url":
        return bool(HTTP.match(value))
    return not (key == "source" and HTTP.match(value))


def _texts(value: object, split_commas: bool) -> list[str]:
    """The texts of a value that may be a scalar, a list, or a mapping with a name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or ""
    if isinstance(value, str):
        parts = value.split(",") if split_commas else [value]
        return [part.strip() for part in parts if part.strip().lower() not in NOTHING]
    if isinstance(value, list):
        return [text for item in value[:60] for text in _texts(item, False)]
    return []
