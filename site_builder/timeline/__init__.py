"""When things happened: anchors, the dates of claims, and the events of a story in the order of time."""

from site_builder.timeline.anchors import anchors, resolve
from site_builder.timeline.dates import dates
from site_builder.timeline.events import events
from site_builder.timeline.salience import known

__all__ = ["anchors", "dates", "events", "known", "resolve"]
