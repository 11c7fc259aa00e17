"""Sentences -> the names in them, and which of them mean the same within the article."""

from __future__ import annotations

from site_builder.annotate.names import extras
from site_builder.annotate.names.chains import link
from site_builder.annotate.names.given import Named, add_given
from site_builder.annotate.names.recognise import recognise
from site_builder.model import Article, Mention, NameChain, Sentence

__all__ = ["Named", "find_names"]


def find_names(
    article: Article, sentences: tuple[Sentence, ...], recogniser: str = "", named: Named = ()
) -> tuple[tuple[Mention, ...], tuple[NameChain, ...]]:
    """Names of an article's body, in order, and their chains in order of first mention.

    Args: recogniser: as `extras.resolve` gave it; named: names that the editors gave, sought by their letters as well.
    """
    if recogniser:
        found = extras.recognise(article.text, sentences, recogniser)
    else:
        headings = frozenset(n for n, paragraph in enumerate(article.body) if paragraph.role == "heading")
        found = recognise(article.text, sentences, headings)
    return link(article, add_given(article.text, sentences, found, named) if named else found)
