"""Names that the editors gave: found by their very letters where the recogniser saw none."""

from __future__ import annotations

import re
from bisect import bisect_left

from site_builder.annotate.names import tokens
from site_builder.annotate.names.found import Found
from site_builder.model import EntityKind, Sentence

SURE = 0.95
"""Confidence of a name that an editor wrote down."""

Named = tuple[tuple[str, EntityKind], ...]
"""Names with their kind, 'other' where the editor leaves it open."""


def add_given(text: str, sentences: tuple[Sentence, ...], found: list[Found], named: Named) -> list[Found]:
    """The names found, and further places of ``named`` that overlap none of them; in order.

    Capitals count.  A single word that only ever opens sentences stays a word.
    """
    starts = [name.start for name in found]
    added: list[Found] = []
    taken: set[int] = set()
    for name, kind in sorted(named, key=lambda one: (-len(one[0]), one)):
        places = _places(text, sentences, name)
        if " " not in name and all(opens for _, _, opens in places):
            continue
        for start, end, opens in places:
            after = bisect_left(starts, end)
            if (after and found[after - 1].end > start) or not taken.isdisjoint(range(start, end)):
                continue
            taken.update(range(start, end))
            words = tuple(word for _, _, word in tokens.split(text, start, end))
            added.append(Found(start, end, words, kind, SURE, opens))
    return sorted((*found, *added), key=lambda one: one.start) if added else found


def _places(text: str, sentences: tuple[Sentence, ...], name: str) -> list[tuple[int, int, bool]]:
    """(start, end, whether it opens its sentence) of each place where a name stands as words of its own inside a sentence."""
    ends = [sentence.end for sentence in sentences]
    places = []
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        at = bisect_left(ends, match.end())
        if at < len(sentences) and sentences[at].start <= match.start():
            opens = not re.search(r"\w", text[sentences[at].start : match.start()])
            places.append((match.start(), match.end(), opens))
    return places
