"""What the sources of a story say: claims that say the same joined to statements, figures compared, words cut to what rights allow."""

from site_builder.statements.tell import tell

__all__ = ["tell"]
