"""What the editors say of stories, laid over what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from site_builder.model import Story, StoryEdit


def forced(parts: list[list[str]], speaks: Mapping[str, str], edits: Sequence[StoryEdit], known: set[str]) -> list[list[str]]:
    """Parts after the editors' ``articles``: what a record names is one part, that of the story it speaks of, taken out of the others."""
    result = [list(p) for p in parts]
    for edit in edits:
        named = {speaks.get(p, p) for p in edit.articles if p in known}
        story = {speaks.get(p, p) for p in edit.members if p in known} - named if named else set()
        if len(named) + len(story) < 2:
            continue
        home = max(
            (p for p in result if (story or named) & set(p)), key=lambda p: (len((story or named) & set(p)), [-ord(c) for c in min(p)])
        )
        touched = [p for p in result if p is home or named & set(p)]
        result = [p for p in result if all(p is not one for one in touched)]
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


def matching(edits: Sequence[StoryEdit], members: set[str]) -> StoryEdit | None:
    """The record that speaks of a story by its articles, most of which are in it; the last one wins."""
    found = None
    for edit in edits:
        if not edit.story and edit.articles and 2 * len(members & set(edit.articles)) > len(set(edit.articles)):
            found = edit
    return found


def edited(stories: Sequence[Story], edits: Sequence[StoryEdit]) -> tuple[Story, ...]:
    """Stories that have their addresses, with the title, pin, note and hidden statements of the record that names the id or address."""
    named = {edit.story: edit for edit in edits if edit.story}
    return tuple(_dressed(story, named.get(story.url) or named.get(story.id)) for story in stories)


def _dressed(story: Story, edit: StoryEdit | None) -> Story:
    if edit is None:
        return story
    own = {"title": edit.title, "title_from": ""} if edit.title else {}
    return msgspec.structs.replace(
        story,
        pinned=edit.pin or story.pinned,
        note=edit.note or story.note,
        hidden=tuple(dict.fromkeys((*story.hidden, *edit.hide))),
        **own,
    )
