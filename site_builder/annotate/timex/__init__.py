"""Time expressions with their TIMEX3 values; words and patterns are tables, one a language."""

from site_builder.annotate.timex.find import find_times

__all__ = ["find_times"]
