"""Pages: told stories and small records -> what each page shows, as plain data.

Each function returns the pages of one kind.  A page holds only what its template may see, and only words that the rights allow.
"""

from .archive import changes, days
from .article import article
from .cards import cites, told_parts
from .desk import corrections, data, method, moved, not_found, prose, withdrawn
from .entity import entity
from .home import home
from .names import entity_index
from .search import search, search_entries
from .source import cleaning, sources
from .story import story
from .timeline import timeline

__all__ = [
    "article", "changes", "cites", "cleaning", "corrections", "data", "days", "entity", "entity_index", "home", "method",
    "moved", "not_found", "prose", "search", "search_entries", "sources", "story", "timeline", "told_parts", "withdrawn",
]  # fmt: skip
