"""Sentences -> tokens with offsets, the way names need them: possessives and hyphens stand alone."""

from __future__ import annotations

import re

LONGEST = 64
"""Tokens longer than this are no part of a name (hostile captures hold words of a million letters)."""

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[.&'\u2019\u2018][^\W_]+)*"
    r"|[^\w\s]|_"
)
_POSSESSIVE = ("'s", "\u2019s", "\u2018s", "'S", "\u2019S", "\u2018S")

Token = tuple[int, int, str]


def split(text: str, start: int, end: int) -> list[Token]:
    """Tokens of a span of a text: (start, end, word)."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, at, to = match.group(), match.start(), match.end()
        if len(word) > 2 and word[-2:] in _POSSESSIVE:
            found.append((at, to - 2, word[:-2]))
            found.append((to - 2, to, word[-2:]))
        else:
            found.append((at, to, word))
    return found


def is_capital(word: str) -> bool:
    """It could begin a name: a capital, or a small letter before one ('iPhone')."""
    if word[0].isupper():
        return True
    return 2 < len(word) < LONGEST and not word.islower() and word[0].isalpha() and word[1:3] != word[1:3].lower()
