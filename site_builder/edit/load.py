"""The content folder -> `Edits`.

One broken file or entry costs that one; a folder that is not there is no edits.
Only regular files inside the folder are opened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from site_builder.edit import forms
from site_builder.model import Edits, ProsePage
from site_builder.problems import Outcome, Problem, problem

MAX_BYTES = 2_000_000
"""Of an editor's file; ours have some kilobytes."""

T = TypeVar("T")


def load(content_dir: str) -> Outcome[Edits]:
    """All that the editors say.  Problems (``bad-edit``) name files as ``content/...``."""
    root = Path(content_dir)
    problems: list[Problem] = []
    publishers, takedowns = forms.sources(_text(root, "sources.yml", problems), "content/sources.yml", problems)
    articles, entities, corrections = forms.overrides(_text(root, "overrides.yml", problems), "content/overrides.yml", problems)
    edits = Edits(
        articles=articles,
        publishers=publishers,
        takedowns=takedowns,
        entities=(*_each(root, "entities", forms.entity, problems), *entities),
        stories=_each(root, "stories", forms.story, problems),
        corrections=corrections,
        prose=_unlike(_each(root, "pages", forms.prose, problems), problems),
    )
    return Outcome(edits, tuple(sorted(problems, key=lambda one: (one.path, one.line, one.what))))


def _each(root: Path, folder: str, read: Callable[[str, str, list[Problem]], T | None], problems: list[Problem]) -> tuple[T, ...]:
    """Every Markdown file of a folder, by name."""
    try:
        names = sorted(path.name for path in (root / folder).iterdir() if path.suffix == ".md" and not path.name.startswith("."))
    except OSError:
        return ()
    found = []
    for name in names:
        text = _text(root, f"{folder}/{name}", problems)
        one = read(text, f"content/{folder}/{name}", problems) if text.strip() else None
        if one is not None:
            found.append(one)
    return tuple(found)


_OF_THE_SITE = frozenset(
    ("article assets by-name by-sources changes cleaning corrections data day entity method page search source story timeline").split()
)
"""Folders that the site itself fills: no page of the editor's can have their address."""


def _unlike(pages: tuple[ProsePage, ...], problems: list[Problem]) -> tuple[ProsePage, ...]:
    """Pages less those that want the address of one before them, or of a page that the site makes."""
    first: dict[str, str] = {}
    kept = []
    for page in pages:
        if page.slug in _OF_THE_SITE:
            what = f"its address is '{page.slug}', as that of a page that the site itself has"
            problems.append(problem(page.file, 0, "bad-edit", what, "give it another 'slug:'"))
            continue
        if page.slug in first:
            what = f"its address is '{page.slug}', as that of {first[page.slug]}"
            problems.append(problem(page.file, 0, "bad-edit", what, "give one of them another 'slug:'"))
            continue
        first[page.slug] = page.file
        kept.append(page)
    return tuple(kept)


def _text(root: Path, name: str, problems: list[Problem]) -> str:
    """Text of a file; '' when it is not there or cannot be read."""
    path = root / name
    try:
        if not path.exists():
            return ""
        if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
            problems.append(
                problem(
                    f"content/{name}", 0, "bad-edit", "this is no file of the content folder", "put a plain file there, or take it away"
                )
            )
            return ""
        if path.stat().st_size > MAX_BYTES:
            problems.append(
                problem(f"content/{name}", 0, "bad-edit", "it is larger than 2 MB", "divide it, or take out what does not belong there")
            )
            return ""
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(problem(f"content/{name}", line, "bad-edit", "there are bytes that are no UTF-8", "save the file as UTF-8"))
    except OSError as error:
        problems.append(problem(f"content/{name}", 0, "bad-edit", f"it cannot be opened: {error.strerror}", "check its permissions"))
    return ""
