"""What the search page looks through, as scripts, so that it works from a folder too.

``search/index.js`` sets ``window.siteIndex`` to
``{"kinds": [...], "parts": ["part-1.js", ...], "entries": [[kind, text, url, day, note], ...]}``,
where ``kind`` is a place in ``kinds`` and ``url`` leads from the root of the site
without its slash; each further part calls ``window.siteIndexPart([entry, ...])``, and its
name is below ``search/``.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from site_builder.model import Frame, PublishedFile, Value

PART_BYTES = 90_000
"""Size of a part: a first visit should cost less than 100 kB."""

KINDS = ("story", "entity", "statement", "article")
"""In the order in which they are loaded: what a reader most likely looks for comes first."""


class SearchEntry(Value):
    """One thing that can be found."""

    kind: str
    """One of `KINDS`."""
    text: str
    """What is searched and shown: a title, a name, a wording that may be shown."""
    url: str
    """From the root of the site, with a fragment where there is one."""
    day: str = ""
    note: str = ""
    """Other names, a publisher: searched too, shown beside the text."""


def _encoded(entry: SearchEntry) -> bytes:
    return msgspec.json.encode((KINDS.index(entry.kind), entry.text, entry.url.lstrip("/"), entry.day, entry.note))


def _parts(encoded: Iterable[bytes]) -> list[list[bytes]]:
    parts: list[list[bytes]] = [[]]
    size = 0
    for entry in encoded:
        if size + len(entry) > PART_BYTES and parts[-1]:
            parts.append([])
            size = 0
        parts[-1].append(entry)
        size += len(entry) + 1
    return parts


def search_index(frame: Frame, entries: Iterable[SearchEntry]) -> tuple[PublishedFile, ...]:
    """The index in parts; entries in any order, those without words left out."""
    ordered = sorted({entry for entry in entries if entry.text}, key=lambda e: (KINDS.index(e.kind), e.text, e.url, e.day, e.note))
    first, *rest = _parts(map(_encoded, ordered))
    names = [f"part-{number}.js" for number in range(1, len(rest) + 1)]
    head = msgspec.json.encode({"kinds": KINDS, "parts": names})[:-1]
    files = [PublishedFile("search/index.js", b"window.siteIndex=" + head + b',"entries":[' + b",".join(first) + b"]};\n")]
    for name, part in zip(names, rest, strict=True):
        files.append(PublishedFile(f"search/{name}", b"window.siteIndexPart([" + b",".join(part) + b"]);\n"))
    return tuple(files)
