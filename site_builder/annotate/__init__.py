"""Article -> AnnotatedArticle: all heavy work that one article allows, and the small card that whole-site stages read."""

from site_builder.annotate.article import article, card
from site_builder.annotate.names.extras import resolve as recogniser

__all__ = ["article", "card", "recogniser"]
