"""Spans as labelled -> spans of names: trimmed, cut where two names were taken for one, dropped where there is none."""

from __future__ import annotations

from site_builder.annotate.names import rules, tables, tokens
from site_builder.model import EntityKind

ABBREVIATIONS = frozenset(("inc", "corp", "ltd", "co", "jr", "sr"))
_INNER_MARKS = frozenset((".", "-", "&", "'", "\u2019", "/", "+", "!", "'s", "\u2019s", "\u2018s"))
_INNER_WORDS = frozenset(
    "of the and for in on a an de la le les du des del della di da das dos van von der den zu bin ibn al el y to at with".split()
)
_BETWEEN = frozenset(
    "speaker sen rep senator representative congressman congresswoman secretary ambassador chairman chairwoman president spokesman spokeswoman spokesperson "
    "ceo cfo director administrator commissioner mayor governor gov minister leader".split()
)
POSSESSIVES = frozenset(("'s", "\u2019s", "\u2018s"))
_COMPOUNDS = frozenset("led owned backed based born style era like run founded funded controlled".split())
_LEADING = frozenset("sen rep gov the a an ceo cfo cto coo mr mrs ms dr".split())
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
    while low < high and (words[low].lower() in _LEADING or not words[low][0].isalnum()):
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
        and words[low].lower() in tables.demonyms()
        and (kind == "person" or " ".join(words[low + 1 : high]).lower() in tables.places())
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
    return (low, high, _finer([w.lower() for w in words[low:high]], kind), confidence) if low < high else None


def _is_name(words: list[str], span: rules.Span, cases: dict[str, str]) -> bool:
    low, high, kind, _ = span
    name = [word.lower() for word in words[low:high]]
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
    """A person's name goes on behind a hyphen without spaces ('Jean-marie', 'Suk-yeol')."""
    out: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        if kind == "person" and high + 1 < len(sentence) and sentence[high][2] == "-" and high - low > 1:
            if (
                sentence[high - 1][1] == sentence[high][0]
                and sentence[high][1] == sentence[high + 1][0]
                and sentence[high + 1][2] not in _COMPOUNDS
            ):
                high += 2
        out.append((low, high, kind, confidence))
    return out


def _finer(low: list[str], kind: EntityKind) -> EntityKind:
    """A kind of its own for products and events where the evidence is plain."""
    if kind != "other":
        return kind
    if low[0] in tables.products():
        return "product"
    return "event" if len(low) > 1 and low[-1] in tables.event_words() else "other"
