"""Raw articles -> articles: what is body, what is not and why, and what is known about the piece."""

from site_builder.clean.article import article, untouched
from site_builder.clean.repeated import learn, raw_card

__all__ = ["article", "learn", "raw_card", "untouched"]
