"""What ``new KIND NAME`` writes: a file to fill in, with every key explained."""

from __future__ import annotations

import json
import re

from site_builder.text import slug

STUBS = ("entity", "story", "page", "source")

_ENTITY = """---
name: {quoted}
kind:            # person, organisation, place, product, event, work or other; empty: as the articles have it
aliases: []      # other names that mean the same
not_aliases: []  # names that do not
merge: []        # entities that are this one
split: []        # names that must not be folded into this one
hide: false      # true: no page of its own
reason: ""       # why, for readers
links: {{}}        # label: address, e.g. Website: https://example.org
# Below the line: a sentence or two for the page, in Markdown, or nothing.
---
"""
_STORY = """---
story: ""      # its address, /story/.../; or name its articles:
articles: []   # paths below seeds/ that belong together, whatever clustering says
apart: []      # paths that do not belong to it
title: {quoted}
pin: false     # true: first on the home page
hide: []       # statements to hide, by id or wording
# Below the line: a note for readers, in Markdown, or nothing.
---
"""
_PAGE = """---
title: {quoted}
slug: {slug}
# Below the line: the page, in Markdown.
---
"""
_SOURCE = """publishers:
  - name: {quoted}
    match: []        # paths below seeds/ (with *), or host names
    url: ""          # its home page
    text: excerpts   # full, excerpts or none
    granted: false   # true: the publisher permits it, a 'do not reproduce' notice notwithstanding
    licence: ""
    note: ""
"""


def stub(kind: str, name: str) -> tuple[str, str]:
    """(path below content/, text) of a new record.

    A source's path is ``sources.yml`` and its text a whole one; `with_source` adds it to one that is there.  Others are files of their own.
    Raises: KeyError for a kind that is not in `STUBS` (a bug of ours).
    """
    shown = " ".join(name.split())
    short = _file_name(shown)
    template, path = {
        "entity": (_ENTITY, f"entities/{short}.md"),
        "story": (_STORY, f"stories/{short}.md"),
        "page": (_PAGE, f"pages/{short}.md"),
        "source": (_SOURCE, "sources.yml"),
    }[kind]
    return path, template.format(name=shown, slug=short, quoted=json.dumps(shown, ensure_ascii=False))


def with_source(text: str, record: str) -> str | None:
    """The text of sources.yml with a record as `stub` gives it added at the end of ``publishers:``.

    None when one of that name stands there already, or when ``publishers:`` is written in a way that cannot be added to line by line.
    """
    item = record.removeprefix("publishers:\n")
    if item.splitlines()[0].strip() in {line.strip() for line in text.splitlines()}:
        return None
    lines = text.splitlines()
    start = next((number for number, line in enumerate(lines) if re.match(r"publishers:\s*(?:\[\])?\s*(?:#.*)?$", line)), None)
    if start is None:
        return None if re.search(r"(?m)^publishers:", text) else f"{text.rstrip()}\n\npublishers:\n{item}".lstrip("\n")
    lines[start] = "publishers:"
    end = next((number for number in range(start + 1, len(lines)) if re.match(r"[^\s#-]", lines[number])), len(lines))
    if any(line.startswith("- ") for line in lines[start:end]):  # their items are not indented
        item = "\n".join(line.removeprefix("  ") for line in item.splitlines())
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:end], *item.rstrip().splitlines(), *lines[end:]]) + "\n"


def _file_name(name: str) -> str:
    return slug(name)[:70].strip("-") or "new"
