"""Cards and groups -> stories: a partition of the articles by the course of events they tell of."""

from site_builder.stories.cluster import cluster
from site_builder.stories.edits import edited

__all__ = ["cluster", "edited"]
