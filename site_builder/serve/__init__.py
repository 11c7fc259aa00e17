"""A preview server: builds, serves on this machine, rebuilds on a change, reloads the open page."""

from site_builder.serve.preview import BuildResult
from site_builder.serve.server import PortTaken, run

__all__ = ["BuildResult", "PortTaken", "run"]
