"""All patterns of English."""

from __future__ import annotations

from site_builder.annotate.timex import english_calendar, english_relative, english_spans, english_years
from site_builder.annotate.timex.reading import Pattern


def patterns() -> tuple[Pattern, ...]:
    """Of two matches at one place the longer counts, then the earlier pattern."""
    return (*english_calendar.patterns(), *english_years.patterns(), *english_relative.patterns(), *english_spans.patterns())
