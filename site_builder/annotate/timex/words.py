"""What a language must tell for its times to be read: words with their meaning, and ways to write a time.

A further language is a further module with a `Words`; nothing else changes but the table in ``languages``.
"""

from __future__ import annotations

import msgspec


class Way(msgspec.Struct, frozen=True):
    """A way to write a time: the reading of ``languages`` that understands it, where it may begin, and its pattern."""

    reading: str
    first: str
    """First words, lower case; ``{M}`` stands for all words of that table, ``#`` for digits, ``1s`` for digits followed by letters."""
    source: str
    """A regular expression with the groups its reading asks for; ``{M}`` stands for the words of a table."""


class Words(msgspec.Struct, frozen=True):
    """The tables of a language; the letter before each is its name in the patterns."""

    months: dict[str, int]
    """M"""
    weekdays: dict[str, int]
    """W"""
    units: dict[str, str]
    """U: singular and plural -> letter of the duration."""
    numbers: dict[str, int]
    """N, with digits."""
    ordinals: dict[str, int]
    """O"""
    seasons: dict[str, str]
    """S"""
    day_parts: dict[str, str]
    """T: 'morning' -> ``TMO``."""
    steps: dict[str, int]
    """X: 'last', 'this', 'next' -> -1, 0, 1."""
    phrases: dict[str, tuple[str, str]]
    """Phrase -> (type, value)."""
    holidays: dict[str, str]
    """Holiday -> rule of ``holidays``."""
    ways: tuple[Way, ...]
    past: str
    """Verbs and words that speak of what was, as alternatives of a pattern."""
    future: str
    """Those that speak of what is to come."""
    capital: bool
    """Months and weekdays are written with a capital; where they are not, one with a capital is a name."""
    age: str
    """What stands right before a number of years that tells an age, as alternatives of a pattern."""
