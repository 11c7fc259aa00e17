"""What the editors take out of a told story."""

from __future__ import annotations

import msgspec

from site_builder.edit.match import folded
from site_builder.model import Statement, ToldStory


def hide(told: ToldStory) -> tuple[ToldStory, tuple[str, ...]]:
    """The story without the statements that ``told.story.hidden`` names, and the entries that name none.

    An entry is a statement's id, or its words as the story page or one of its footnotes shows them; case and spaces do not count.
    What rests on a hidden statement goes with it: its events, its quotations, its place in the short version.
    """
    wanted = {folded(entry): entry for entry in told.story.hidden}
    if not wanted:
        return told, ()
    hit: set[str] = set()
    gone: set[str] = set()
    for statement in told.statements:
        names = _names(statement) & wanted.keys()
        if names:
            hit |= names
            gone.add(statement.id)
    kept = msgspec.structs.replace(
        told,
        statements=tuple(s for s in told.statements if s.id not in gone),
        in_short=tuple(key for key in told.in_short if key not in gone),
        events=tuple(event for event in told.events if event.statement not in gone),
        quotations=tuple(quote for quote in told.quotations if quote.statement not in gone),
    )
    return kept, tuple(entry for key, entry in wanted.items() if key not in hit)


def _names(statement: Statement) -> set[str]:
    said = (statement.id, statement.wording, *(claim.text for claim in statement.claims))
    return {folded(words) for words in said if words}
