"""What the editors say of stories, laid over what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.model import StoryEdit


def forced(parts: list[list[str]], speaks: Mapping[str, str], edits: Sequence[StoryEdit], known: set[str]) -> list[list[str]]:
    """Parts after the editors' ``articles``: what a record names is one part, taken out of the others."""
    result = [list(p) for p in parts]
    for edit in edits:
        named = {speaks.get(p, p) for p in edit.articles if p in known}
        if len(named) < 2:
            continue
        touched = [p for p in result if named & set(p)]
        result = [p for p in result if not named & set(p)]
        home = max(touched, key=lambda p: (len(named & set(p)), [-ord(c) for c in min(p)]))
        result.append(sorted(set(home) | named))
        result += [rest for p in touched if p is not home and (rest := [x for x in p if x not in named])]
    return sorted(result)


def apart(parts: list[list[str]], edits: Sequence[StoryEdit]) -> list[list[str]]:
    """Parts after the editors' ``apart``: each article that a record sends away is a part of its own."""
    sent = {p for e in edits for p in e.apart}
    staying = {p for e in edits for p in e.articles}
    result: list[list[str]] = []
    for part in parts:
        gone = [p for p in part if p in sent and p not in staying and len(part) > 1]
        rest = [p for p in part if p not in gone]
        result += [[p] for p in gone]
        if rest:
            result.append(rest)
    return sorted(result)


def matching(edits: Sequence[StoryEdit], story: str, members: set[str]) -> StoryEdit | None:
    """The record that speaks of a story: by its id, or by articles most of which are in it; the last one wins."""
    found = None
    for edit in edits:
        if edit.story == story or (edit.articles and 2 * len(members & set(edit.articles)) > len(set(edit.articles))):
            found = edit
    return found
