"""seeds/ -> raw articles: what is there, what kind it is, what its bytes say.  Nothing is judged here."""

from site_builder.read.content import content, file
from site_builder.read.discover import discover

__all__ = ["content", "discover", "file"]
