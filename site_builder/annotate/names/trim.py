"""Spans as labelled -> spans of names: trimmed, cut where two names were taken for one, dropped where there is none."""

from __future__ import annotations

from site_builder.annotate.names import rules, tables, tokens
from site_builder.annotate.names.lexicon import forms, lexicon
from site_builder.model import EntityKind

ABBREVIATIONS = frozenset(("inc", "corp", "ltd", "co", "jr", "sr"))
_INNER_MARKS = frozenset((".", "-", "&", "'", "\u2019", "/", "+", "!", "'s", "\u2019s", "\u2018s"))
_INNER_WORDS = frozenset(
    "of the and for in on a an de la le les du des del della di da das dos van von der den zu bin ibn al el y to at with".split()
)
_DIRECTIONS = frozenset("western eastern northern southern".split())
_WITHOUT = frozenset("in at to with on from".split())
"""Small words that end a person's name."""
_BETWEEN = frozenset(
    "mr mrs ms dr "
    "speaker sen rep senator representative congressman congresswoman secretary ambassador chairman chairwoman president "
    "spokesman spokeswoman spokesperson "
    "ceo cfo director administrator commissioner mayor governor gov minister leader".split()
)
POSSESSIVES = frozenset(("'s", "\u2019s", "\u2018s"))
_COMPOUNDS = frozenset("led owned backed based born style era like run founded funded controlled".split())
_MEMBERS = frozenset(("fellow", "member", "professor"))
_LEADING = frozenset("sen rep gov the a an ceo cfo cto coo mr mrs ms dr".split())
TITLES = frozenset(
    "pope king queen prince princess lord lady sir emperor empress tsar czar general gen colonel col captain capt president senator "
    "governor mayor "
    "judge justice professor prof miss bishop archbishop cardinal rabbi rev father minister secretary chancellor admiral "
    "major lieutenant lt sergeant sgt dame "
    "chairman congressman congresswoman representative ambassador".split()
)
"""Left out of a person's name: 295 of 319 labelled persons behind one of them are labelled without it."""
_TRAILING = frozenset("sen rep gov democrat republican mr mrs ms dr 's \u2019s \u2018s ceo cfo cto coo".split())


def tidy(words: list[str], spans: list[rules.Span], cases: dict[str, str]) -> list[rules.Span]:
    """Spans without the words around a name, without what is no name, and cut where two names were taken for one."""
    kept: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        for piece in _cut(words, low, high, kind, confidence):
            trimmed = _trim(words, *piece)
            if trimmed is not None and _is_name(words, trimmed, cases):
                kept.append(trimmed)
    return kept


def _cut(words: list[str], low: int, high: int, kind: EntityKind, confidence: float) -> list[rules.Span]:
    """Pieces of a span: cut at marks, at verbs, at titles between a body and a person, at the 'of' behind a person."""
    pieces: list[rules.Span] = []
    personal = kind == "person" or words[low].lower() in tables.first_names()
    start = low
    for n in range(low, high):
        word = words[n].lower()
        after = words[n + 1 : high]
        if n == start:
            continue
        if word in _BETWEEN and len(after) > 1 and all(w[0].isupper() or w in ".-" for w in after):
            pieces.append((start, n, rules.classify(words[start:n])[0], confidence))
            kind, start, personal = "person", n + 1, True
        elif word == "of" and personal and n - start > 1:
            pieces.append((start, n, "person", confidence))
            kind, confidence, start, personal = rules.classify(words[n + 1 : high])[0] if after else kind, confidence / 2, n + 1, False
        elif word in _WITHOUT and kind == "person" and words[n].islower():
            pieces.append((start, n, kind, confidence))
            kind, confidence, start, personal = rules.classify(words[n + 1 : high])[0] if after else kind, confidence / 2, n + 1, False
        elif (
            not words[n][0].isalnum() and word not in _INNER_MARKS or word[0].isalpha() and words[n].islower() and word not in _INNER_WORDS
        ):
            pieces.append((start, n, kind, confidence))
            start = n + 1
            kind = rules.classify(words[start:high])[0] if after else kind
            confidence /= 2
    pieces.append((start, high, kind, confidence))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _trim(words: list[str], low: int, high: int, kind: EntityKind, confidence: float) -> rules.Span | None:
    if high - low > 2 and words[low].lower() in _MEMBERS and words[low + 1] == "of":
        low += 2
        kind = rules.classify(words[low:high])[0]
    while low < high and (words[low].lower() in _LEADING or not words[low][0].isalnum()):
        low += 1
    while (
        kind == "person"
        and high - low > 1
        and words[low].lower() in TITLES
        and (tokens.is_capital(words[low + 1]) or words[low + 1] == ".")
    ):
        low += 1
        while low < high and not words[low][0].isalnum():
            low += 1
    while low < high and (words[high - 1].lower() in _TRAILING or not words[high - 1][0].isalnum() and words[high - 1] != "."):
        high -= 1
    for n in range(low, high):
        if words[n] in POSSESSIVES and (n + 1 >= high or not tokens.is_capital(words[n + 1])):
            high = n
            break
    while low < high and not tokens.is_capital(words[high - 1]) and not words[high - 1][0].isdigit() and words[high - 1] not in ".-":
        high -= 1
    if (
        high - low > 1
        and words[low].lower() in tables.demonyms() - _DIRECTIONS
        and (kind == "person" or _is_place(" ".join(words[low + 1 : high]).lower()))
    ):
        low += 1
    if low >= high or high - low > rules.LONGEST_NAME + 4:
        return None
    if high < len(words) and words[high] == "." and words[high - 1].lower() in ABBREVIATIONS:
        high += 1
    elif words[high - 1] == "." and (high - low < 2 or words[high - 2].lower() not in ABBREVIATIONS and len(words[high - 2]) > 2):
        high -= 1
    if (
        kind in ("other", "product")
        and high < len(words)
        and words[high].isdigit()
        and len(words[high]) < 3
        and words[low].lower() in tables.products()
    ):
        high += 1
    if low < high and kind == "organisation" and _is_term(words, low, high):
        kind = "other"
    return (low, high, _finer([w.lower() for w in words[low:high]], kind), confidence) if low < high else None


def _is_name(words: list[str], span: rules.Span, cases: dict[str, str]) -> bool:
    low, high, kind, _ = span
    name = [word.lower() for word in words[low:high]]
    if kind == "person" and all(word in TITLES for word in name):
        return False
    if len(name) > 1 and name[0] in tables.never() and all("l" in cases.get(word, "") for word in name[1:]):
        return False
    if len(name) == 1 and low == 0 and kind == "other" and "l" in cases.get(name[0], ""):
        return False
    if all(word in tables.never() or word in tables.demonyms() or not word[0].isalpha() for word in name):
        return False
    if len(name) > 1 and (kind == "place" and name[-1] in tables.demonyms() or len(name[0]) == 1 and name[1] == "-"):
        return False
    return any(tokens.is_capital(word) for word in words[low:high])


def hyphens(sentence: list[tokens.Token], spans: list[rules.Span]) -> list[rules.Span]:
    """A person's name goes on behind a hyphen without spaces ('Jean-marie', 'Suk-yeol'); a small and unknown end makes it a person's."""
    out: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        if kind in ("person", "other") and high + 1 < len(sentence) and sentence[high][2] == "-" and high - low > 1:
            tail = sentence[high + 1][2]
            attached = sentence[high - 1][1] == sentence[high][0] and sentence[high][1] == sentence[high + 1][0]
            if attached and tail not in _COMPOUNDS and (kind == "person" or tail.islower() and tail.isalpha() and tail not in forms()):
                high, kind = high + 2, "person"
        out.append((low, high, kind, confidence))
    return out


def _is_place(phrase: str) -> bool:
    return phrase in tables.places() or phrase in tables.place_phrases() or lexicon().place.get(phrase, "d") != "d"


def _is_term(words: list[str], low: int, high: int) -> bool:
    """Initials in brackets behind a small word stand for a term: 'hidden Markov model (HMM)'."""
    return (
        high - low == 1
        and words[low].isupper()
        and low > 1
        and words[low - 1] == "("
        and words[high : high + 1] == [")"]
        and words[low - 2].islower()
    )


def _finer(low: list[str], kind: EntityKind) -> EntityKind:
    """A kind of its own for products and events where the evidence is plain."""
    if kind != "other":
        return kind
    if low[0] in tables.products():
        return "product"
    return "event" if len(low) > 1 and low[-1] in tables.event_words() else "other"
