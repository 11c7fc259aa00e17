"""What can be wrong with what a user gave us, and how it is said.

A user's mistake is a value: stages return an `Outcome`, which holds a value (or
None: this item is left out) and the problems met on the way.  An exception is a
mistake of ours.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

T = TypeVar("T")

Severity = Literal["error", "warning", "note"]

CODES: dict[str, tuple[Severity, str]] = {
    # code: (severity, what it means); codes are never reused
    # ---- read
    "unreadable": ("error", "the file cannot be opened"),
    "not-a-file": ("error", "what looks like a capture is a folder, a pipe or a device"),
    "link-outside": ("error", "a symbolic link leads out of the seeds folder"),
    "empty-file": ("error", "the file holds no text"),
    "undecodable": ("error", "the bytes are no text in any encoding we know"),
    "too-large": ("error", "the file is larger than a capture may be"),
    "bad-front-matter": ("error", "the YAML at the head of a Markdown file cannot be read"),
    "bad-date": ("warning", "a stated date is no date"),
    "unknown-kind": ("note", "the file is of a kind that is not read"),
    # ---- clean
    "no-body": ("warning", "nothing is left of the article after cleaning"),
    "much-removed": ("warning", "cleaning took an unusually large share of the text"),
    "line-unmatched": ("warning", "an editor's line matches no line of the capture"),
    # ---- editors and settings
    "bad-setting": ("error", "a setting has a value it cannot have"),
    "unknown-setting": ("error", "a setting that does not exist"),
    "bad-edit": ("error", "an editor's file cannot be read"),
    "edit-unmatched": ("warning", "an editor's instruction matches nothing"),
    "bad-register": ("error", "a line of content/permalinks.txt cannot be read"),
    # ---- site
    "address-clash": ("error", "two pages want one address"),
    "dead-link": ("error", "a link leads to no page of the site"),
    "bad-template": ("error", "a template cannot be read or run"),
    "over-budget": ("error", "more words of an article are quoted than its rights allow"),
    "duplicate-id": ("error", "two elements of a page have one id"),
    "no-articles": ("error", "there is nothing to build from"),
    "internal": ("error", "a fault of this program"),
}
"""The table of all problem codes, with the severity each has unless a `Problem` says otherwise."""


class Problem(msgspec.Struct, frozen=True, array_like=True, order=True):
    """One thing that is wrong, for the person who can mend it; sorted by path, then line."""

    path: str
    """File it is about, as the user knows it (``seeds/a.md``, ``content/site.yml``); '' when about the whole."""
    line: int
    """From 1; 0 when about the whole file."""
    code: str
    """Key of `CODES`."""
    what: str
    """Quotes the user's own text, in plain words."""
    fix: str
    """What to do now."""
    severity: Severity

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path or "site"
        return f"{place}: {self.severity}[{self.code}] {self.what}\n    fix: {self.fix}"


def problem(path: str, line: int, code: str, what: str, fix: str, severity: Severity | None = None) -> Problem:
    """A `Problem` with the severity of its code.

    Raises: KeyError for a code that is not in `CODES` (a bug of ours).
    """
    return Problem(path, line, code, what, fix, severity or CODES[code][0])


class Outcome(msgspec.Struct, Generic[T], frozen=True):
    """What a stage makes of an item: its value, or None when it is left out, and the problems met."""

    value: T | None
    problems: tuple[Problem, ...] = ()
