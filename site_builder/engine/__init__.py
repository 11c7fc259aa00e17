"""How work is run: fingerprints, a content-addressed cache, executors.  Knows nothing of articles."""

from site_builder.engine.cache import Cache
from site_builder.engine.fingerprint import code, digest
from site_builder.engine.runner import Handle, Parts, Plain, Runner, Stage

__all__ = ["Cache", "Handle", "Parts", "Plain", "Runner", "Stage", "code", "digest"]
