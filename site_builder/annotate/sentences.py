"""Splits the body into sentences; a heading, an item without a stop or a row of a table is one of its own."""

from __future__ import annotations

from site_builder.model import Article, Sentence, Span
from site_builder.text import sentence_spans

_WHOLE = frozenset({"heading", "table", "code"})
"""Roles whose paragraphs are not split."""


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the body, in order."""
    found: list[Sentence] = []
    for index, paragraph in enumerate(article.body):
        if paragraph.role in _WHOLE:
            begin, end = _trim(article.text, paragraph.start, paragraph.end)
            spans: tuple[Span, ...] = ((begin, end),) if begin < end else ()
        else:
            spans = sentence_spans(article.text, paragraph.start, paragraph.end, article.language)
        found.extend(Sentence(begin, end, index) for begin, end in spans)
    return tuple(found)


def _trim(text: str, begin: int, end: int) -> tuple[int, int]:
    """The span without the white space around it."""
    inner = text[begin:end]
    return begin + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
