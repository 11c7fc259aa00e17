"""What the editors say in content/: read, matched with sources, and put in force."""

from site_builder.edit.apply import apply
from site_builder.edit.hide import hide
from site_builder.edit.load import load
from site_builder.edit.named import names
from site_builder.edit.rights import grant, publisher_of, taken_down
from site_builder.edit.stub import STUBS, stub, with_source
from site_builder.edit.unmatched import unmatched

__all__ = ["STUBS", "apply", "grant", "hide", "load", "names", "publisher_of", "stub", "taken_down", "unmatched", "with_source"]
