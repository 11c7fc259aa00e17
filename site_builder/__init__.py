"""Turns captured news articles into a static site that proves every sentence."""

__version__ = "0.1.0"
