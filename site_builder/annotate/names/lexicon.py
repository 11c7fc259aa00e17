"""Clusters of words of like use, names of people, places and listed companies, as ``tools/build_lexicon.py`` gathered them."""

from __future__ import annotations

import functools
import gzip
from pathlib import Path

FILE = Path(__file__).with_name("lexicon.gz")


class Lexicon:
    """The lists; all keys but those of ``cluster`` are lower case, the words of a phrase stand one blank apart."""

    def __init__(self) -> None:
        self.cluster: dict[str, str] = {}
        """Word as written -> its cluster: a path through a tree of words of like use, in hex, the root in the lowest bit."""
        self.first: dict[str, str] = {}
        """First name -> how common: 0, 1, 2 by the United States' census; w elsewhere in the world."""
        self.last: dict[str, str] = {}
        self.place: dict[str, str] = {}
        """Phrase -> k country, s state, C city, c town, d smaller."""
        self.company: dict[str, str] = {}
        self.longest: dict[str, str] = {}
        """First word of phrases of several words -> how many words the longest one has."""
        self.unusual: dict[str, str] = {}
        """Words mostly written otherwise than small, or than with one capital where they are never small."""


@functools.cache
def lexicon() -> Lexicon:
    """The lists; empty ones where their file is missing."""
    found = Lexicon()
    if not FILE.is_file():
        return found
    lists = {
        "w": found.cluster, "f": found.first, "l": found.last, "p": found.place, "o": found.company, "s": found.longest, "b": found.unusual,
    }  # fmt: skip
    for line in gzip.decompress(FILE.read_bytes()).decode().split("\n"):
        sign, key, items = line.split("\t")
        lists[sign].update(dict.fromkeys(items.split("|" if sign in "po" else " "), key))
    return found


@functools.cache
def forms() -> dict[str, str]:
    """Lower case -> how the word is mostly written."""
    usual: dict[str, str] = {}
    for word in lexicon().cluster:
        low = word.lower()
        if word == low or usual.get(low) != low:
            usual[low] = low if word == low else low.capitalize()
    usual.update((word.lower(), word) for word in lexicon().unusual)
    return usual
