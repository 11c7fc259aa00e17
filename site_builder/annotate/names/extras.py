"""spaCy and GLiNER in the place of our own recogniser, for those who have them installed and ask for them.

The names they find go the same way as ours: chains, corpus, pages.  Nothing is
downloaded: a model must be on this machine.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib import metadata
from itertools import groupby
from typing import Any

from site_builder.annotate.names import tokens
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.trim import POSSESSIVES
from site_builder.model import EntityKind, Sentence

KINDS: dict[str, EntityKind] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "ORGANIZATION": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "LOCATION": "place", "PRODUCT": "product", "EVENT": "event", "WORK_OF_ART": "work", "MISC": "other",
}  # fmt: skip
"""Labels of OntoNotes, CoNLL and ours for GLiNER; all others are no names here."""
ASKED = ("person", "organization", "location", "product", "event")
"""Labels that GLiNER is asked for."""
SURE = 0.5
"""GLiNER's own threshold; spaCy gives no confidence, so its names count as much as a listed one."""
LISTED = 0.8
LONGEST_PARAGRAPH = 20_000
"""Characters; longer ones are read sentence by sentence, and of a sentence so many."""

Entity = tuple[int, int, str, float]


def resolve(wish: str) -> tuple[str, str]:
    """The setting -> which recogniser, with its version; and what is wrong with it. '' is our own."""
    library, _, model = wish.strip().partition(" ")
    if not library:
        return "", ""
    if library not in _LOADERS or not model.strip():
        return "", "it is neither 'spacy MODEL' nor 'gliner MODEL'"
    try:
        _LOADERS[library](model.strip())
        return f"{library}\t{model.strip()}\t{metadata.version(library)}", ""
    except ImportError:
        return "", f"{library} is not installed"
    except Exception as failure:  # whatever a foreign library raises over a model it cannot load
        return "", f"{library} cannot load '{model.strip()}': {type(failure).__name__}"


def recognise(text: str, sentences: tuple[Sentence, ...], recogniser: str) -> list[Found]:
    """Names in the sentences of a text, in order, not overlapping; ``recogniser`` as `resolve` gave it."""
    library, model, _ = recogniser.split("\t")
    read = _LOADERS[library](model)
    opens = {sentence.start for sentence in sentences}
    found: list[Found] = []
    for start, end in _stretches(sentences):
        for low, high, label, sure in sorted(read(text[start:end])):
            kind = KINDS.get(label.upper())
            words = tokens.split(text, start + low, start + high)
            while words and words[0][2].lower() in ("the", "a", "an"):
                words = words[1:]
            while words and words[-1][2] in POSSESSIVES:
                words = words[:-1]
            if kind is None or not words or found and words[0][0] < found[-1].end:
                continue
            plain = tuple(word for _, _, word in words)
            found.append(Found(words[0][0], words[-1][1], plain, kind, round(sure, 3), words[0][0] in opens))
    return found


def _stretches(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        inside = list(group)
        whole = inside[0].start, inside[-1].end
        parts = [whole] if whole[1] - whole[0] <= LONGEST_PARAGRAPH else [(s.start, s.end) for s in inside]
        yield from ((start, min(end, start + LONGEST_PARAGRAPH)) for start, end in parts)


@functools.cache
def _spacy(model: str) -> Callable[[str], list[Entity]]:
    import spacy

    pipeline: Any = spacy.load(model)
    return lambda text: [(e.start_char, e.end_char, e.label_, LISTED) for e in pipeline(text).ents]


@functools.cache
def _gliner(model: str) -> Callable[[str], list[Entity]]:
    from gliner import GLiNER

    loaded: Any = GLiNER.from_pretrained(model, local_files_only=True)

    def read(text: str) -> list[Entity]:
        return [(e["start"], e["end"], e["label"], float(e["score"])) for e in loaded.predict_entities(text, list(ASKED), threshold=SURE)]

    return read


_LOADERS: dict[str, Callable[[str], Callable[[str], list[Entity]]]] = {"spacy": _spacy, "gliner": _gliner}
