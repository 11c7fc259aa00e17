"""Values and pages -> the files of the site, and the files -> the output folder.

Templates and the setting of pages are imported from their own modules,
``templates`` and ``render``.
"""

from site_builder.publish.check import check
from site_builder.publish.data import (
    article_line,
    entity_line,
    event_lines,
    group_line,
    inspected,
    line,
    problem_line,
    statement_lines,
    story_line,
)
from site_builder.publish.deploy import headers, redirects, robots, sitemap
from site_builder.publish.feeds import entity_feed, site_feed, story_feed
from site_builder.publish.search import SearchEntry, search_index
from site_builder.publish.tables import DataLines, tables
from site_builder.publish.write import WriteReport, write

__all__ = [
    "DataLines", "SearchEntry", "WriteReport", "article_line", "check", "entity_feed", "entity_line", "event_lines", "group_line",
    "headers", "inspected", "line", "problem_line", "redirects", "robots", "search_index", "site_feed", "sitemap", "statement_lines",
    "story_feed", "story_line", "tables", "write",
]  # fmt: skip
