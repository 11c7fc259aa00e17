"""One file -> `RawArticle`: what it is follows from its bytes first and its suffix last."""

from __future__ import annotations

import hashlib
import os
import re

from site_builder.model import Block, RawArticle, SourceFile, Witness
from site_builder.problems import Outcome, problem
from site_builder.read import front_matter, plain
from site_builder.read.decode import decode
from site_builder.read.discover import MAX_BYTES, unread_kind
from site_builder.read.html import flatten
from site_builder.read.language import language_of

HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
TAG = re.compile(r"</?(?:p|div|span|a|h[1-6]|article|section|ul|li|br|table|meta|script)\b[^<>]{0,500}>", re.IGNORECASE)
MANY_TAGS = 8
"""Tags in the first 4,000 characters that make a file without a head HTML; Markdown with a little HTML has fewer."""
SNIFFED = 4000


def file(source: SourceFile, seeds_dir: str) -> Outcome[RawArticle]:
    """The raw article of a file found by `discover`."""
    try:
        with open(os.path.join(seeds_dir, *source.path.split("/")), "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        what = f"The file cannot be opened: {error.strerror}."
        return Outcome(None, (problem(f"seeds/{source.path}", 0, "unreadable", what, "Check that it is there and its permissions."),))
    return content(data, source.path)


def content(data: bytes, path: str) -> Outcome[RawArticle]:
    """The raw article that bytes hold; ``path`` is below seeds/."""
    shown = f"seeds/{path}"
    if not data.strip():
        return Outcome(None, (problem(shown, 0, "empty-file", "The file is empty.", "Save the article again or remove the file."),))
    if len(data) > MAX_BYTES:
        return Outcome(None, (problem(shown, 0, "too-large", "The file is too large.", "Split the file or remove it."),))
    unread = unread_kind(data)
    if unread:
        return Outcome(
            None,
            (problem(shown, 0, "unknown-kind", f"The file is {unread} and is not read.", "Save the article as HTML, Markdown or text."),),
        )
    text = decode(data)
    if text is None:
        return Outcome(
            None, (problem(shown, 0, "undecodable", "The bytes are no text in any encoding we know.", "Save the file as UTF-8."),)
        )
    if not text.strip():
        return Outcome(
            None, (problem(shown, 0, "empty-file", "The file holds only white space.", "Save the article again or remove the file."),)
        )
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        header = front_matter.split(text)
        if header is None and is_html(text, path):
            return _html(text, path, sha256)
        stated = front_matter.witnesses(header[0]) if header else ()
    except front_matter.BadFrontMatter as error:
        return Outcome(
            None,
            (
                problem(
                    shown,
                    error.line,
                    "bad-front-matter",
                    error.what,
                    "Mend the YAML between the two '---' lines; quote values that hold a colon.",
                ),
            ),
        )
    return Outcome(_written(text, path, sha256, header[1] if header else -1, stated))


def is_html(text: str, path: str) -> bool:
    """Whether a text without front matter is HTML."""
    if HTML_START.match(text):
        return True
    tags = len(TAG.findall(text[:SNIFFED]))
    return tags >= MANY_TAGS or (tags > 0 and path.lower().endswith((".html", ".htm", ".xhtml")))


def _written(text: str, path: str, sha256: str, after: int, stated: tuple[Witness, ...]) -> RawArticle:
    """Plain text or Markdown; ``after`` is where the front matter ends, -1 when there is none."""
    is_markdown = after >= 0 or path.lower().endswith((".md", ".markdown"))
    first_line = 1
    if after >= 0:
        after += text.startswith("\n", after)
        first_line = 1 + text.count("\n", 0, after)
        text = text[after:]
    blocks = tuple(Block(b.start, b.end, b.line + first_line - 1, b.tag, b.container, b.hints, b.links) for b in plain.blocks(text))
    return RawArticle(path, "markdown" if is_markdown else "text", sha256, _language(stated, text), text, first_line, blocks, stated)


def _html(text: str, path: str, sha256: str) -> Outcome[RawArticle]:
    flat, blocks, stated = flatten(text)
    if not flat.strip():
        return Outcome(
            None, (problem(f"seeds/{path}", 0, "empty-file", "The page holds no text.", "Save the page with its text or remove it."),)
        )
    body = " ".join(flat[b.start : b.end] for b in blocks if b.end - b.start > 80)
    return Outcome(RawArticle(path, "html", sha256, _language(stated, body or flat), flat, 1, blocks, stated))


def _language(stated: tuple[Witness, ...], text: str) -> str:
    """By the text's own words; what it claims counts when the words do not tell."""
    claimed = next((w.value[:2].lower() for w in stated if w.field == "language" and w.value[:2].isalpha()), "")
    return language_of(text) or claimed
