"""Plain text and Markdown -> blocks: one a line, or a paragraph where lines are wrapped."""

from __future__ import annotations

import re

from site_builder.model import Block, Link

HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+")
ITEM = re.compile(r"[ \t]*(?:[-*+\u2022\u2023\u25e6\u25aa\u25cf\u00b7][ \t]+|\(?\d{1,3}[.)][ \t]+(?=\S))")
QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
RULE = re.compile(r"[ \t]*(?:-[ \t]*){3,}$|[ \t]*(?:\*[ \t]*){3,}$|[ \t]*(?:_[ \t]*){3,}$|[ \t]*={3,}[ \t]*$")
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(\s{0,3}<?([^()\s<>]{1,1000})>?[^()\n]{0,200}\)")

WRAP_WIDTHS = range(50, 111)
"""Widths at which programs and people wrap lines; longer lines are paragraphs."""
MIN_WRAPPED = 4
"""Lines that must go on in the next one before a text counts as wrapped."""


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text.  Spans leave out the marks of headings, items and quotations; code fences and rules have a block of their own."""
    found: list[Block] = []
    offset = line_number = paragraph = 0
    in_code = blank = False
    wrap = _wrap_width(text)
    for line in text.split("\n"):
        line_number += 1
        start, offset = offset, offset + len(line) + 1
        if not line.strip():
            blank = True
            continue
        paragraph += blank
        is_fence = bool(FENCE.match(line))
        tag, mark = ("pre", 0) if in_code or is_fence else _tag(line)
        in_code ^= is_fence
        block = _block(line, start, mark, tag, line_number, paragraph)
        if block is None:
            continue
        if found and not blank and tag == "p" and wrap and _goes_on(found[-1], text, block, wrap):
            last = found[-1]
            block = Block(last.start, block.end, last.line, last.tag, last.container, "", last.links + block.links)
            found[-1] = block
        else:
            found.append(block)
        blank = False
    return tuple(found)


def _tag(line: str) -> tuple[str, int]:
    """What a line is by its marks, and how many characters the marks take."""
    if RULE.match(line):
        return "hr", 0
    heading = HEADING.match(line)
    if heading:
        return f"h{len(heading.group(1))}", heading.end()
    item = ITEM.match(line)
    if item:
        return "li", item.end()
    quote = QUOTE.match(line)
    if quote:
        return "blockquote", quote.end()
    return ("td", 0) if TABLE.match(line) else ("p", 0)


def _block(line: str, start: int, mark: int, tag: str, number: int, paragraph: int) -> Block | None:
    words = line[mark:]
    begin = start + mark + len(words) - len(words.lstrip())
    words = words.strip()
    if tag.startswith("h") and tag != "hr":
        words = words.rstrip("#").rstrip() or words
    if not words:
        return None
    links = tuple(Link(start + m.start(1), start + m.end(1), m.group(2)) for m in LINK.finditer(line)) if "](" in line else ()
    return Block(begin, begin + len(words), number, tag, paragraph, "", links)


def _wrap_width(text: str) -> int:
    """The width at which the lines of a text are wrapped, or 0."""
    lines = text.split("\n")
    going_on = sorted(len(line) for line, after in zip(lines, lines[1:], strict=False) if line.strip() and after.strip())
    if len(going_on) < MIN_WRAPPED:
        return 0
    width = going_on[min(len(going_on) - 1, len(going_on) * 9 // 10)]
    return width if width in WRAP_WIDTHS else 0


def _goes_on(last: Block, text: str, block: Block, width: int) -> bool:
    """Whether a line is the rest of the one before: its first word had found no place there."""
    if last.tag not in ("p", "li", "blockquote"):
        return False
    last_line = text[text.rfind("\n", 0, last.end) + 1 : last.end]
    first_word = text[block.start : block.end].split(" ", 1)[0]
    length = len(last_line)
    return length + 1 + len(first_word) > width and block.end - block.start <= width * 1.15 and length <= width * 1.15
