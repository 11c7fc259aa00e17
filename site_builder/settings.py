"""content/site.yml and the command line -> frozen `Settings`, one slice a stage.

Settings say what is built and enter the keys of the cache; how it is built
(jobs, cache, strictness) is in `Run` and never changes a byte of output.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from site_builder.model import Value


class SiteSettings(Value):
    """What the site says of itself."""

    title: str = "News digest"
    """Name of the site, on every page."""
    description: str = "What several news articles report, merged, with the source of every sentence."
    """One sentence for search engines and feeds."""
    url: str = ""
    """Absolute address of the root; `--base-url` stands for it."""
    id: str = "site-builder.invalid,2025"
    """Authority and date of the `tag:` addresses in feeds; set it once and never change it."""
    language: str = "en"
    """Language of the pages' own words, ISO 639-1."""
    contact: str = ""
    """`mailto:` or `https:` address for reports of mistakes."""
    licence: str = ""
    """Licence of the site's own text and data, in the owner's words."""
    disk: bool = False
    """Write links with `index.html`, so that the site can be read from a folder without a server."""


class RightsSettings(Value):
    """How much of the sources' words is shown unless sources.yml says otherwise for a publisher."""

    text: Literal["full", "excerpts", "none"] = "excerpts"


class CleanSettings(Value):
    """When cleaning warns."""

    warn_removed_share: float = 0.6
    """Share of an article's words, 0 to 1: above it the article gets a warning."""


class StorySettings(Value):
    """How stories are told apart."""

    per_page: int = 20
    """Stories on one page of an index."""


class EntitySettings(Value):
    """Which names get a page."""

    min_articles: int = 2
    """Articles (copies folded) that must name an entity without a role or quotation before it has a page."""


class Settings(Value):
    """All settings; a stage gets its slice, never the whole."""

    site: SiteSettings = SiteSettings()
    rights: RightsSettings = RightsSettings()
    clean: CleanSettings = CleanSettings()
    stories: StorySettings = StorySettings()
    entities: EntitySettings = EntitySettings()
    private: bool = False
    """A build for one's own eyes: full texts, noindex on every page, a banner."""


class Places(Value):
    """Where things are; absolute."""

    root: str
    seeds: str
    content: str
    templates: str
    """The root's own templates, which override ours file by file; need not exist."""
    output: str
    cache: str

    def path(self, name: str) -> Path:
        """One of the places as a `Path`."""
        return Path(getattr(self, name))
