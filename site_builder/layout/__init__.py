"""What is told -> every file of the site: which page is made from which parts, and what has to be set anew."""

from site_builder.layout.given import frame_of
from site_builder.layout.site import Site, lay_out, tables, template_faults

__all__ = ["Site", "frame_of", "lay_out", "tables", "template_faults"]
