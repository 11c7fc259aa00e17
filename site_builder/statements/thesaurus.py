"""Words and phrases that news uses for one another (``thesaurus.txt``), and the sense of a run of words under it."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from site_builder.text.normalise import stem
from site_builder.text.weights import FUNCTION_WORDS

_LONGEST = 6
"""Words of a phrase, at most."""
_ENDINGS = (
    "ization", "isation", "ation", "ition", "ution", "ement", "ment", "ance", "ence", "ion", "ity", "ist", "ism", "ship", "ness", "ful", "ous", "ive", "ant",
    "ent", "er", "or", "al", "at", "iz", "is", "ic",
)  # fmt: skip
"""What turns a word into another of its family, cut off where four letters are left."""
_LEAST_ROOT = 4
_NONE: frozenset[str] = frozenset()


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """(concepts of each word, phrases by their first word: the other words and the concept)."""
    words: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for number, line in enumerate(files(__package__).joinpath("thesaurus.txt").read_text("utf-8").splitlines()):
        if not line or line.startswith("#"):
            continue
        entries = line.split()
        concept = f"/{entries[0]}{number}"
        for entry in entries:
            parts = entry.replace("-", "_").split("_")
            if len(parts) == 1:
                words.setdefault(entry, set()).add(concept)
                stems.setdefault(stem(entry), set()).add(concept)
            else:
                phrases.setdefault(parts[0], []).append((tuple(parts[1:]), concept))
    longest_first = {first: tuple(sorted(rest, key=lambda p: (-len(p[0]), p))) for first, rest in phrases.items()}
    return {w: frozenset(c) for w, c in {**stems, **words}.items()}, longest_first


@lru_cache(maxsize=65536)
def senses(word: str) -> frozenset[str]:
    """The concepts of a lower-case word: those of its lines and of its stem's, or its root's, or its root where none stands on any."""
    table = _table()[0]
    short = stem(word)
    base = root(short)
    single = base[:-1] if base[-2:-1] == base[-1:] else base
    own = table.get(word, _NONE) | table.get(short, _NONE)
    return own or table.get(base) or table.get(single) or frozenset((base,))


@lru_cache(maxsize=65536)
def root(short: str) -> str:
    """A stem without the ending that makes a noun of a verb: 'investigation' and 'investigator' share one."""
    for ending in _ENDINGS:
        if short.endswith(ending) and len(short) - len(ending) >= _LEAST_ROOT:
            return short[: -len(ending)]
    return short


def read(words: list[str]) -> list[tuple[int, frozenset[str]]]:
    """The words that say something, each with its place and its concepts; a phrase stands at its first word."""
    phrases = _table()[1]
    found: list[tuple[int, frozenset[str]]] = []
    at = 0
    while at < len(words):
        best, concepts = 0, set()
        for rest, concept in phrases.get(words[at], ()):
            if len(rest) < best:
                break
            after = words[at + 1 : at + 1 + len(rest)]
            if len(after) == len(rest) and all(a == b or b == "*" for a, b in zip(after, rest, strict=True)):
                best = len(rest)
                concepts.add(concept)
        if best:
            found.append((at, frozenset(concepts)))
        elif words[at] not in FUNCTION_WORDS and len(words[at]) > 1:
            found.append((at, senses(words[at])))
        at += best + 1
    return found
