"""Finds time expressions: one pass over the words of the body, patterns tried only where one of their first words stands."""

from __future__ import annotations

import re

from site_builder.annotate.timex.context import Context
from site_builder.annotate.timex.languages import dispatch, verbs
from site_builder.annotate.timex.reading import Pattern, Reading
from site_builder.model import Article, Sentence, Timex

_WORD = re.compile(r"\w+")
MOST = 2000
"""Expressions of one article that are kept; a longer list is no news text."""


def find_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The time expressions of the body in order, not overlapping, read against the day of publication where it is known."""
    language = article.language[:2].lower()
    table = dispatch(language)
    context = Context(article.text, article.published.day, verbs(language))
    found: list[Timex] = []
    for sentence in sentences:
        done = sentence.start
        for word in _WORD.finditer(article.text, sentence.start, sentence.end):
            start = word.start()
            if start < done:
                continue
            if len(found) >= MOST:
                return tuple(found)
            tried = table.get(_key(word[0]))
            best = _longest(tried, article.text, start, sentence.end) if tried else None
            if best is None:
                continue
            name, reading, done = best
            made = context.timex(name, reading, start, done, sentence)
            if made is not None:
                found.append(made)
    return tuple(found)


def _key(word: str) -> str:
    """How a word is looked up: lower case; digits as ``#``, digits with letters after them as ``1s``."""
    if word[0].isdigit():
        return "#" if word.isdigit() else "1s"
    return word.lower()


def _longest(tried: tuple[Pattern, ...], text: str, start: int, end: int) -> tuple[str, Reading, int] | None:
    best: tuple[str, Reading, int] | None = None
    for pattern in tried:
        m = pattern.regex.match(text, start, end)
        if m is None or m.end() <= (best[2] if best else start):
            continue
        reading = pattern.read(m)
        if reading is not None:
            best = (pattern.name, reading, m.end())
    return best
