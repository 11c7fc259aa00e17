"""Addresses that outlive rebuilds: given once, kept in content/permalinks.txt."""

from site_builder.addresses.assign import Assigned, assign
from site_builder.addresses.register import HEAD, Line, parse
from site_builder.addresses.slug import article_url, slug, source_url

__all__ = ["HEAD", "Assigned", "Line", "article_url", "assign", "parse", "slug", "source_url"]
