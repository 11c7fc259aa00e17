"""Events -> an iCalendar file, for those whose day a source names.  Source: RFC 5545."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from site_builder.model import Frame
from site_builder.publish.records import EventRecord

_LINE_BYTES = 75
"""Longest line that the format allows, without its end."""


_ESCAPES = {number: " " for number in range(32)} | {ord("\\"): "\\\\", ord(";"): "\\;", ord(","): "\\,"}


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """A content line, broken where it is too long, never inside a character."""
    if line.isascii():
        rest = range(_LINE_BYTES, len(line), _LINE_BYTES - 1)  # the blank that begins a continued line counts
        return "\r\n ".join([line[:_LINE_BYTES], *(line[at : at + _LINE_BYTES - 1] for at in rest)])
    if len(line) * 4 <= _LINE_BYTES:
        return line
    parts, part, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE_BYTES:
            parts.append(part)
            part, size = "", 1
        part += letter
        size += width
    return "\r\n ".join([*parts, part])


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _sources(event: EventRecord) -> str:
    """How many say so, how the day is known, and which other days are given."""
    count = len(event.sources.agree)
    differing = "".join(f" Another source says {other.date}." for other in event.also[:3])
    return f"{count} source{'' if count == 1 else 's'}. {event.why}{differing}".strip()


def calendar(frame: Frame, events: Iterable[EventRecord], titles: Mapping[str, str], addresses: Mapping[str, str]) -> bytes:
    """Whole-day entries; the stamp that the format demands is the event's own day, since there is no clock.

    Args: titles, addresses: of the stories, by id; an entry leads to the event on the page of its story where the site states its own address.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Site Builder//EN", f"X-WR-CALNAME:{_escaped(frame.name)}"]
    for event in events:
        first = _day(event.date)
        if first is None or event.precision != "day" or event.basis == "published":
            continue
        last = _day(event.until) or first
        if last == datetime.date.max or last < first:
            continue
        lines += [
            "BEGIN:VEVENT",
            f"UID:event-{event.id}@{frame.site_id.split(',')[0]}",
            f"DTSTAMP:{first:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
            f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(event.wording or titles.get(event.story, 'Event'))}",
            f"DESCRIPTION:{_escaped(_sources(event))}",
            f"CATEGORIES:{_escaped(titles.get(event.story, ''))}",
            f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}",
            "TRANSP:TRANSPARENT",
        ]
        if frame.base_url and addresses.get(event.story):
            lines.append(f"URL:{frame.base_url}{addresses[event.story]}#e-{event.id}")
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines).encode()
