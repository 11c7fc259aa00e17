"""Written language, and nothing of articles or stories: sentences, words, forms of words."""

from site_builder.text.normalise import fold, repair, slug, stem
from site_builder.text.segment import sentence_spans
from site_builder.text.shingles import words

__all__ = ["fold", "repair", "sentence_spans", "slug", "stem", "words"]
