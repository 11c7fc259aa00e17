"""Names by lists and shapes alone: what is used when the linear model cannot be."""

from __future__ import annotations

from site_builder.annotate.names import tables
from site_builder.annotate.names.tokens import is_capital
from site_builder.model import EntityKind

Span = tuple[int, int, EntityKind, float]
"""First token, token after the last, kind, confidence."""

LINKS = frozenset(("of", "&", "for", "de", "la", "del", "van", "von", "der", "bin", "al", "-"))
_BODIES_OF = frozenset(
    "university bank ministry department municipality council institute academy college bureau association federation union league society board "
    "commission committee party".split()
)
"""Words that open the name of a body before 'of'."""
_ROADS = frozenset("ave boulevard blvd".split())
LONGEST_NAME = 8
"""Words; longer runs of capitals are headlines."""


def classify(words: list[str]) -> tuple[EntityKind, float]:
    """Kind of a run of capital words, and how sure that is."""
    low = [word.lower() for word in words]
    if len(low) > 1 and low[-1] == ".":
        low.pop()
    phrase = " ".join(low)
    if phrase in tables.agencies() or len(low) > 1 and (low[-1].strip(".") in tables.heads() or low[-1] in tables.suffixes()):
        return "organisation", 0.8
    if phrase in tables.products() or low[0] in tables.products() and any(word[0].isdigit() for word in low[1:]):
        return "product", 0.7
    if phrase in tables.actors() or len(low) > 2 and low[1] == "of" and low[0] in _BODIES_OF:
        return "organisation", 0.8
    if (
        phrase in tables.place_phrases()
        or phrase in tables.places()
        or len(low) > 1
        and (low[-1] in tables.place_heads() or low[-1] in _ROADS)
    ):
        return "place", 0.8
    if low[0] in tables.first_names() and 1 < len(low) < 5:
        return "person", 0.8
    if low[-1] in tables.event_words() and len(low) > 1:
        return "event", 0.6
    if (
        any(word in ("of", "&") for word in low)
        or len(words) == 1
        and words[0].isupper()
        and len(words[0]) > 1
        or low[-1] in tables.suffixes()
    ):
        return "organisation", 0.6
    if len(words) == 1 and words[0][1:] != words[0][1:].lower():
        return "organisation", 0.6
    return "other", 0.4


def find(words: list[str], cases: dict[str, str]) -> list[Span]:
    """Names in the words of one sentence."""
    spans: list[Span] = []
    at, count = 0, len(words)
    while at < count:
        if not _begins(words, at, cases):
            at += 1
            continue
        end = at + 1
        while end < count and end - at < LONGEST_NAME:
            if is_capital(words[end]) and not _breaks(words[end]) or words[end].isdigit() and len(words[end]) < 3:
                end += 1
            elif words[end].lower() in LINKS and end + 1 < count and is_capital(words[end + 1]) and not _breaks(words[end + 1]):
                end += 2
            elif words[end] == "." and len(words[end - 1]) <= 2 and end + 1 < count and is_capital(words[end + 1]):
                end += 1
            else:
                break
        kind, confidence = classify(words[at:end])
        if words[at].lower() in tables.demonyms() and kind not in ("organisation", "event"):
            at += 1
            continue
        if at == 0 and kind == "other" and end == 1:
            confidence = 0.2
        if confidence > 0.3 or "m" in cases.get(words[at].lower(), ""):
            spans.append((at, end, kind, confidence))
        at = end
    return spans


def _breaks(word: str) -> bool:
    low = word.lower()
    return low in tables.titles() and low not in tables.heads() or low in tables.calendar()


def _begins(words: list[str], at: int, cases: dict[str, str]) -> bool:
    word = words[at]
    low = word.lower()
    if not is_capital(word) or _breaks(word):
        return False
    lone = at + 1 >= len(words) or not is_capital(words[at + 1])
    if low in tables.never() and (lone or at == 0):
        return False
    return at > 0 or cases.get(low, "") != "l"
