"""Text -> names: a linear model where it can be loaded, rules where not, and the article's own usage on top of both."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from pathlib import Path

from site_builder.annotate.names import features, rules, tables, tokens
from site_builder.annotate.names.found import Found
from site_builder.model import EntityKind, Sentence

MODEL = Path(__file__).with_name("model.crfsuite")
KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
ABBREVIATIONS = frozenset(("inc", "corp", "ltd", "co", "jr", "sr"))
LONGEST_SENTENCE = 400
"""Tokens; what is longer is no prose and is read in pieces."""
TITLE_CASE = 0.6
"""Share of capitals among the longer words from which a line is set in title case, where capitals say nothing."""
LOAN_CONFIDENCE = 0.7
"""Of a name recognised only because it stands elsewhere in the article."""
LEAST = 0.35
"""Model probability below which a label is dropped; on news from 0.2 to 0.5 the F1 changes by less than one point."""

Words = tuple[str, ...]


@functools.cache
def tagger() -> object | None:
    """The model, or None when it or its library is not there."""
    try:
        import pycrfsuite
    except ImportError:
        return None
    if not MODEL.is_file():
        return None
    loaded = pycrfsuite.Tagger()
    loaded.open(str(MODEL))
    return loaded


def recognise(text: str, sentences: tuple[Sentence, ...]) -> list[Found]:
    """Names in the sentences of a text, in order, not overlapping."""
    split = [piece for s in sentences for piece in _pieces(tokens.split(text, s.start, s.end))]
    words = [[word for _, _, word in sentence] for sentence in split]
    cases = features.casing([w for w in words if not _title_case(w)])
    labelled = [[] if _title_case(w) else _tidy(w, _label(w, cases)) for w in words]
    labelled = _agree(words, labelled, cases)
    found: list[Found] = []
    for sentence, plain, spans in zip(split, words, labelled, strict=True):
        for low, high, kind, confidence in spans:
            found.append(Found(sentence[low][0], sentence[high - 1][1], tuple(plain[low:high]), kind, confidence, low == 0))
    return found


def _pieces(sentence: list[tokens.Token]) -> list[list[tokens.Token]]:
    return [sentence[at : at + LONGEST_SENTENCE] for at in range(0, len(sentence), LONGEST_SENTENCE)]


def _title_case(words: list[str]) -> bool:
    """A line in which nearly all longer words are capitalised: its capitals tell no names."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    small = sum(word[0].islower() for word in long)
    return len(long) > 3 and small <= (1 - TITLE_CASE) * len(long) and words[-1] not in (".", "\u201d", '"') or len(long) > 3 and not small and len(words) > 6


def _label(words: list[str], cases: dict[str, str]) -> list[rules.Span]:
    model = tagger()
    if model is None:
        return rules.find(words, cases)
    spans: list[rules.Span] = []
    for run in features.windows(words):
        tags = model.tag(features.of_run(words, run, cases))  # type: ignore[attr-defined]
        at = 0
        while at < len(tags):
            if tags[at] == "O":
                at += 1
                continue
            kind, end = tags[at][2:], at + 1
            while end < len(tags) and tags[end] == "I-" + kind:
                end += 1
            sure = min(model.marginal(tags[n], n) for n in range(at, end))  # type: ignore[attr-defined]
            if sure >= LEAST:
                spans.append((run[0] + at, run[0] + end, KINDS[kind], round(sure, 3)))
            at = end
    return spans


def _tidy(words: list[str], spans: list[rules.Span]) -> list[rules.Span]:
    """Spans without the words around a name, and without what is no name."""
    kept: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        while low < high and (words[low].lower() in _LEADING or not words[low][0].isalnum()):
            low += 1
        while low < high and (words[high - 1].lower() in _TRAILING or not words[high - 1][0].isalnum() and words[high - 1] != "."):
            high -= 1
        if low >= high or high - low > rules.LONGEST_NAME + 4:
            continue
        if high < len(words) and words[high] == "." and words[high - 1].lower() in ABBREVIATIONS:
            high += 1
        elif words[high - 1] == "." and words[high - 2].lower() not in ABBREVIATIONS and len(words[high - 2]) > 2:
            high -= 1
        low_words = [word.lower() for word in words[low:high]]
        if all(word in tables.never() or word in tables.demonyms() or not word[0].isalpha() for word in low_words):
            continue
        if not any(tokens.is_capital(word) for word in words[low:high]):
            continue
        kept.append((low, high, _finer(low_words, kind), confidence))
    return kept


_LEADING = frozenset("the a an ceo cfo cto coo mr mrs ms dr".split())
_TRAILING = frozenset("'s \u2019s \u2018s ceo cfo cto coo".split())


def _finer(low: list[str], kind: EntityKind) -> EntityKind:
    """A kind of its own for products and events where the evidence is plain."""
    if kind != "other":
        return kind
    if low[0] in tables.products():
        return "product"
    return "event" if len(low) > 1 and low[-1] in tables.event_words() else "other"


def _agree(words: list[list[str]], labelled: list[list[rules.Span]], cases: dict[str, str]) -> list[list[rules.Span]]:
    """The same name has the same kind all over the article, and is seen wherever it stands."""
    votes: dict[Words, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    seen: Counter[Words] = Counter()
    for plain, spans in zip(words, labelled, strict=True):
        for low, high, kind, confidence in spans:
            name = tuple(plain[low:high])
            votes[name][kind] += confidence
            seen[name] += 1
    kinds = {name: max(sorted(tally), key=tally.__getitem__) for name, tally in votes.items()}
    loans = _short_forms(kinds, seen) | kinds
    starts: dict[str, list[Words]] = defaultdict(list)
    for name in loans:
        starts[name[0]].append(name)
    for names in starts.values():
        names.sort(key=lambda name: (-len(name), name))
    return [_fill(plain, _split(plain, spans, kinds, seen), loans, seen, starts, cases) for plain, spans in zip(words, labelled, strict=True)]


def _short_forms(kinds: dict[Words, EntityKind], seen: Counter[Words]) -> dict[Words, EntityKind]:
    """Surnames of full names and bodies without their suffix."""
    short: dict[Words, EntityKind] = {}
    for name in sorted(kinds):
        if len(name) < 2:
            continue
        if kinds[name] == "person" and len(name[-1]) > 2 and name[0].lower() not in tables.titles():
            short[name[-1:]] = "person"
        elif kinds[name] == "organisation" and name[-1].lower() in tables.suffixes():
            short[name[:-1]] = "organisation"
    return short


def _split(
    plain: list[str], spans: list[rules.Span], kinds: dict[Words, EntityKind], seen: Counter[Words]
) -> list[rules.Span]:
    """Two names side by side that the article otherwise uses apart are two names."""
    out: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        name = tuple(plain[low:high])
        cut = 0
        if len(name) > 2 and kind != "person":
            for n in range(1, len(name)):
                left, right = name[:n], name[n:]
                if min(seen[left], seen[right]) > max(1, seen[name]) and right[-1].lower() not in tables.heads() - tables.suffixes():
                    cut = n
                    break
        if cut:
            out += [(low, low + cut, kinds[name[:cut]], confidence), (low + cut, high, kinds[name[cut:]], confidence)]
        else:
            out.append((low, high, kinds[name], confidence))
    return out


def _fill(
    plain: list[str],
    spans: list[rules.Span],
    loans: dict[Words, EntityKind],
    seen: Counter[Words],
    starts: dict[str, list[Words]],
    cases: dict[str, str],
) -> list[rules.Span]:
    """Adds the names of the article that a sentence holds unseen."""
    taken = {n for low, high, _, _ in spans for n in range(low, high)}
    out = list(spans)
    at = 0
    while at < len(plain):
        step = 1
        if at not in taken and plain[at] in starts and tokens.is_capital(plain[at]):
            for name in starts[plain[at]]:
                end = at + len(name)
                if tuple(plain[at:end]) == name and not taken.intersection(range(at, end)) and _fits(plain, at, end, name, seen, cases):
                    out.append((at, end, loans[name], LOAN_CONFIDENCE))
                    step = len(name)
                    break
        at += step
    out.sort()
    return out


def _fits(plain: list[str], at: int, end: int, name: Words, seen: Counter[Words], cases: dict[str, str]) -> bool:
    """A loan of one word must not be the beginning of another name, nor a common word at the head of a sentence."""
    if len(name) > 1:
        return True
    low = name[0].lower()
    if low in tables.never() or low in tables.demonyms():
        return False
    return at > 0 or "l" not in cases.get(low, "") or seen[name] >= 3
