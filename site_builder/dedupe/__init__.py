"""Cards -> groups of articles that are one text, and how a revision differs from what it revises."""

from site_builder.dedupe.group import group
from site_builder.dedupe.revision import compare

__all__ = ["compare", "group"]
