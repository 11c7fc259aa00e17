"""The editor's Markdown -> HTML that may stand on a page as it is.

HTML inside the Markdown is shown as text; images are left out, so that no page
asks another host for anything; links lead to the web, to mail, or into the site.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

_LINK = re.compile(r"(?:https?://|mailto:|[/#?]|\.{1,2}/|[^:/?#\s]*(?:[/?#]|$))", re.IGNORECASE)
_HEADING = 1
"""How far headings move down: the page's title is its only ``h1``."""


@cache
def _markdown() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
    made.validateLink = lambda url: bool(_LINK.match(url.strip()))  # type: ignore[method-assign]
    return made


def prose(markdown: str) -> str:
    """Safe HTML of an editor's text; '' for nothing."""
    tokens = _markdown().parse(markdown)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + _HEADING)}"
        if "style" in token.attrs:  # alignment of a table cell: our pages allow no inline style
            del token.attrs["style"]
    return str(_markdown().renderer.render(tokens, _markdown().options, {}))
