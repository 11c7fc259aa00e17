"""A Markdown file of the editor's -> the YAML at its head and the text below."""

from __future__ import annotations

from typing import NamedTuple


class Parts(NamedTuple):
    """A file taken apart."""

    head: str
    """YAML between the ``---`` lines; '' when there is none."""
    head_line: int
    """Line on which it begins."""
    body: str
    body_line: int
    open_ended: bool
    """The head begins and never ends."""


def split(text: str) -> Parts:
    """Take head and body apart; a file that does not begin with ``---`` is all body."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[start].rstrip() != "---":
        return Parts("", 1, "\n".join(lines).strip("\n"), 1, False)
    for number in range(start + 1, len(lines)):
        if lines[number].rstrip() in ("---", "..."):
            return Parts("\n".join(lines[start + 1 : number]), start + 2, "\n".join(lines[number + 1 :]).strip("\n"), number + 2, False)
    return Parts("", start + 2, "", len(lines), True)
