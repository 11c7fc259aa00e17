"""An HTML page -> flattened text, blocks and witnesses.

Each run of inline text inside a block element is a block; white space is folded
as a browser does it, so that nothing is glued and nothing doubled.
"""

from __future__ import annotations

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.model import Block, Link, Witness
from site_builder.read.html_witnesses import witnesses

DROPPED = [
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "select",
    "textarea",
    "canvas",
    "audio",
    "video",
    "head",
    "math",
]
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
OWN_NAME = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "td",
        "th",
        "figcaption",
        "dt",
        "dd",
        "caption",
        "address",
        "button",
        "label",
    ]
)
"""Elements that say what the text in them is, whatever lies between (``<li><p>``)."""
APART = frozenset(["span", "a", "time", "small", "strong"])
"""Inline elements that pages set apart by style alone."""
SPACE = re.compile(r"[ \t\n\r\f\xa0\u200b]+")
MAX_NODES = 250_000
MAX_TEXT = 3_000_000
MAX_DEPTH = 1500
"""Elements within one another that are read; deeper ones are left away with their text kept.  Browsers stop at 512; the time to parse a page grows with the square of its depth."""
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?![a-zA-Z0-9])[^<>]*>")
UNCLOSED = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
    ]
)
"""Elements that have no end tag, or may leave it away."""
MAX_HINTS = 900
"""Characters of hints kept of a block, the innermost ones.  Each step of a path ends with its element's number (``div.story~17``)."""


class _Flat:
    """The flattened page while it is made."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.line = 1
        self.blocks: list[Block] = []
        self.run: list[str] = []
        self.run_length = 0
        self.links: list[tuple[int, int, str]] = []
        self.open: tuple[int, str] | None = None
        self.place: tuple[str, int, str] = ("p", 0, "")

    def add(self, text: str, apart: bool) -> None:
        """Inline text; white space is folded over the ends of elements."""
        folded = SPACE.sub(" ", text)
        last = self.run[-1][-1] if self.run else " "
        if last == " ":
            folded = folded.lstrip(" ")
        elif apart and (folded[:1].isupper() or folded[:1].isdigit()) and (last.islower() or last.isdigit()):
            folded = " " + folded
        if folded:
            self.run.append(folded)
            self.run_length += len(folded)

    def close(self, gap: str = "\n\n") -> None:
        """End the run of inline text, which becomes a block; a link that goes on is a link in both."""
        if self.open is not None:
            if self.run_length > self.open[0]:
                self.links.append((self.open[0], self.run_length, self.open[1]))
            self.open = (0, self.open[1])
        text = "".join(self.run).rstrip(" ")
        if text:
            if self.blocks:
                tag = self.place[0]
                gap = (
                    "\n"
                    if gap == "\n" or (tag in ("li", "td") and self.blocks[-1].tag == tag and self.blocks[-1].container == self.place[1])
                    else "\n\n"
                )
                self.parts.append(gap)
                self.length += len(gap)
                self.line += len(gap)
            start, tag, container, hints = self.length, *self.place
            end = start + len(text)
            links = tuple(Link(start + a, min(start + b, end), href) for a, b, href in self.links if start + a < end and b > a)
            self.blocks.append(Block(start, end, self.line, tag, container, hints, links))
            self.parts.append(text)
            self.length = end
        self.run, self.run_length, self.links = [], 0, []


def flatten(source: str) -> tuple[str, tuple[Block, ...], tuple[Witness, ...]]:
    """(text, blocks, witnesses) of a page."""
    tree = LexborHTMLParser(_less_deep(source))
    stated = list(witnesses(tree))
    tree.strip_tags(DROPPED)
    root = tree.body or tree.root
    if root is None:
        return "", (), tuple(stated)
    flat = _walk(root)
    text = "".join(flat.parts)
    h1 = next((b for b in flat.blocks if b.tag == "h1"), None)
    if h1 is not None and not any(w.basis == "h1" for w in stated):
        stated.append(Witness("title", text[h1.start : h1.end], "h1", h1.line))
    return text, tuple(flat.blocks), tuple(stated)


def _less_deep(source: str) -> str:
    """The page without the tags that lie deeper than any page needs."""
    if source.count("<") <= MAX_DEPTH:
        return source
    within: list[str] = []
    dropped: Counter[str] = Counter()

    def keep(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name in UNCLOSED:
            return match[0]
        if not match[1]:
            if len(within) < MAX_DEPTH:
                within.append(name)
                return match[0]
            dropped[name] += 1
            return ""
        if dropped[name]:
            dropped[name] -= 1
            return ""
        if name in within:  # an end tag of nothing that is open closes nothing
            while within.pop() != name:
                pass
        return match[0]

    return TAG.sub(keep, source)


def _walk(root: LexborNode) -> _Flat:
    """Go through the tree without recursion: pages may nest without end."""
    flat = _Flat()
    top = ("p", 0, "body")
    stack: list[tuple[LexborNode | None, tuple[str, int, str], str, object]] = [(root.child, top, "", None)]
    flat.place = top
    seen = 0
    after_element = False
    while stack and seen < MAX_NODES and flat.length < MAX_TEXT:
        node, place, closing, detail = stack.pop()
        if node is None:
            if closing == "block":
                flat.close()
            elif closing == "a" and flat.open is not None:
                if flat.run_length > flat.open[0]:
                    flat.links.append((flat.open[0], flat.run_length, flat.open[1]))
                flat.open = None
            if closing:
                after_element = closing != "block"
                if closing == "block":
                    flat.place = detail  # type: ignore[assignment]
            continue
        seen += 1
        stack.append((node.next, place, "", None))
        tag = node.tag or "-none"
        if tag == "-text":
            flat.add(node.text_content or "", after_element)
            after_element = False
        elif tag == "br":
            flat.close("\n")
        elif tag in BLOCKS:
            flat.close()
            inner = _place(node, tag, place, seen)
            stack.append((None, place, "block", place))
            stack.append((node.child, inner, "", None))
            flat.place = inner
        elif not tag.startswith("-"):
            after_element = after_element and tag in APART
            href = node.attributes.get("href") if tag == "a" else None
            if href:
                flat.open = (flat.run_length, href)
            stack.append((None, place, "a" if href else "inline", None))
            if node.child is not None:
                stack.append((node.child, place, "", None))
    flat.close()
    return flat


def _place(node: LexborNode, tag: str, outer: tuple[str, int, str], number: int) -> tuple[str, int, str]:
    """(tag, container, hints) of text that stands in an element."""
    names = node.attributes
    step = tag
    if names:
        given = [names.get("id"), names.get("class"), names.get("role"), names.get("itemprop"), names.get("data-component")]
        step += "." + ".".join(SPACE.sub(".", g.strip()) for g in given if g) if any(given) else ""
    step = f"{step.lower()[:80]}~{number}"
    hints = f"{outer[2]} {step}"[-MAX_HINTS:]
    shown = outer[0] if outer[0] in OWN_NAME and tag in ("p", "div", "span", "section") else tag
    if names and (names.get("hidden") is not None or names.get("aria-hidden") == "true"):
        hints = f"{hints}.hidden"
    return shown, number if tag not in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "li") else outer[1], hints
