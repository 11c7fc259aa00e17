"""Cards -> who is in the articles: names that mean the same become one entity, each merge with its reason."""

from __future__ import annotations

from site_builder.entities.link import link

__all__ = ["link"]
