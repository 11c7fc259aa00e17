"""Sentences -> the names in them, and which of them mean the same within the article."""

from __future__ import annotations

from site_builder.annotate.names import extras
from site_builder.annotate.names.chains import link
from site_builder.annotate.names.recognise import recognise
from site_builder.model import Article, Mention, NameChain, Sentence

__all__ = ["find_names"]


def find_names(article: Article, sentences: tuple[Sentence, ...], recogniser: str = "") -> tuple[tuple[Mention, ...], tuple[NameChain, ...]]:
    """Names of an article's body, in order, and their chains in order of first mention; ``recogniser`` as `extras.resolve` gave it."""
    if recogniser:
        return link(article, extras.recognise(article.text, sentences, recogniser))
    headings = frozenset(n for n, paragraph in enumerate(article.body) if paragraph.role == "heading")
    return link(article, recognise(article.text, sentences, headings))
