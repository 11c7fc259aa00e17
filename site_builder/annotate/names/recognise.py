"""Text -> names: a linear model where it can be loaded, rules where not, and the article's own usage on top of both."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from site_builder.annotate.names import features, rules, tables, tokens
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.trim import POSSESSIVES, hyphens, tidy
from site_builder.model import EntityKind, Sentence

MODEL = Path(__file__).with_name("model.crfsuite")
KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
LONGEST_SENTENCE = 400
"""Tokens; what is longer is no prose and is read in pieces."""
TITLE_CASE = 0.6
"""Share of capitals among the longer words from which a line is set in title case, where capitals say nothing."""
SHORT_LINE = 6
"""Tokens; a line of so few without a stop and without a small word is a label or heading."""
LOAN_CONFIDENCE = 0.7
"""Of a name recognised only because it stands elsewhere in the article."""
LEAST = 0.35
"""Model probability below which a label is dropped; on news from 0.2 to 0.5 the F1 changes by less than one point."""

KNOWN = 0.8
LIST_WEIGHT = 0.8
"""What a word list says of a name's kind counts as much as a mention that the model labels with this confidence."""
CUE_WEIGHT = 3.0
"""The same of a word beside the name ('CEO', 'startup'); repeated labels count by their square root, cues in full."""

_SURROGATE = re.compile("[\ud800-\udfff]")
Words = tuple[str, ...]


@functools.cache
def tagger() -> Any:
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


def recognise(text: str, sentences: tuple[Sentence, ...], headings: frozenset[int] = frozenset()) -> list[Found]:
    """Names in the sentences of a text, in order, not overlapping; ``headings`` are numbers of paragraphs."""
    text = _SURROGATE.sub("\ufffd", text)
    split: list[list[tokens.Token]] = []
    titled: list[bool] = []
    for whole in sentences:
        for piece in _pieces(tokens.split(text, whole.start, whole.end)):
            split.append(piece)
            titled.append(_title_case([word for _, _, word in piece], whole.paragraph in headings))
    words = [[word for _, _, word in sentence] for sentence in split]
    cases = features.casing([w for w, title in zip(words, titled, strict=True) if not title])
    labelled = [
        _listed(w) if title else hyphens(s, _fill_listed(w, tidy(w, _label(w, cases), cases)))
        for s, w, title in zip(split, words, titled, strict=True)
    ]
    labelled = _agree(words, labelled, cases)
    found: list[Found] = []
    for sentence, plain, spans in zip(split, words, labelled, strict=True):
        for low, high, kind, confidence in spans:
            by_list, sure = rules.classify(plain[low:high])
            if by_list == kind and sure >= 0.7:
                confidence = max(confidence, sure)
            found.append(Found(sentence[low][0], sentence[high - 1][1], tuple(plain[low:high]), kind, confidence, low == 0))
    return found


def _pieces(sentence: list[tokens.Token]) -> list[list[tokens.Token]]:
    return [sentence[at : at + LONGEST_SENTENCE] for at in range(0, len(sentence), LONGEST_SENTENCE)]


def _title_case(words: list[str], heading: bool) -> bool:
    """A line in which nearly all longer words are capitalised: its capitals tell no names."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if heading or len(words) <= SHORT_LINE and words and words[-1] not in _STOPS:
        return all(word[0].isupper() for word in long) and words[0].lower() not in tables.first_names()
    small = sum(word[0].islower() for word in long)
    if len(long) < 4 or words.count(",") > 2:
        return False
    return not small and len(words) > 6 and words[-1] != "." or small <= (1 - TITLE_CASE) * len(long) and words[-1] not in _STOPS


_STOPS = frozenset('.!?"\u201d')


def _listed(words: list[str]) -> list[rules.Span]:
    """In a line of title case: places and well-known bodies alone."""
    spans: list[rules.Span] = []
    at = 0
    while at < len(words):
        for size in (3, 2, 1) if tokens.is_capital(words[at]) else ():
            run = words[at : at + size]
            if len(run) == size and all(tokens.is_capital(word) for word in run):
                low = " ".join(run).lower()
                one = (
                    size == 1
                    and (low in tables.places() or low in tables.actors() or low in tables.products())
                    and (run[0].isupper() or len(low) > 3 and low not in tables.never())
                )
                if one or low in tables.place_phrases():
                    numbered = (
                        low in tables.products() and at + size < len(words) and words[at + size].isdigit() and len(words[at + size]) < 3
                    )
                    spans.append((at, at + size + numbered, rules.classify(run)[0], KNOWN))
                    at += size - 1
                    break
        at += 1
    return spans


def _label(words: list[str], cases: dict[str, str]) -> list[rules.Span]:
    model = tagger()
    if model is None:
        return rules.find(words, cases)
    spans: list[rules.Span] = []
    for run in features.windows(words):
        tags = model.tag(features.of_run(words, run, cases))
        at = 0
        while at < len(tags):
            if tags[at] == "O":
                at += 1
                continue
            kind, end = tags[at][2:], at + 1
            while end < len(tags) and tags[end] == "I-" + kind:
                end += 1
            sure = min(model.marginal(tags[n], n) for n in range(at, end))
            if sure >= LEAST:
                spans.append((run[0] + at, run[0] + end, KINDS[kind], round(sure, 3)))
            at = end
    return spans


def _fill_listed(words: list[str], spans: list[rules.Span]) -> list[rules.Span]:
    """Adds listed names that the model passed over, unless they may be part of a longer name."""
    taken = {n for low, high, _, _ in spans for n in range(low - 1, high + 1)}
    more = [
        (low, high, kind, sure)
        for low, high, kind, sure in _listed(words)
        if not taken.intersection(range(low, high))
        and (low == 0 or not tokens.is_capital(words[low - 1]) or low == 1)
        and (high >= len(words) or not tokens.is_capital(words[high]))
    ]
    return sorted([*spans, *more]) if more else spans


def _agree(words: list[list[str]], labelled: list[list[rules.Span]], cases: dict[str, str]) -> list[list[rules.Span]]:
    """The same name has the same kind all over the article, and is seen wherever it stands."""
    votes: dict[Words, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    seen: Counter[Words] = Counter()
    for plain, spans in zip(words, labelled, strict=True):
        for low, high, kind, confidence in spans:
            name = tuple(plain[low:high])
            votes[name][kind] += confidence
            seen[name] += 1
    for name, tally in votes.items():
        for kind in tally:
            tally[kind] /= seen[name] ** 0.5
        kind, sure = rules.classify(list(name))
        if sure >= KNOWN:
            tally[kind] += seen[name] ** 0.5 * LIST_WEIGHT
    for plain, spans in zip(words, labelled, strict=True):
        for low, high, _, _ in spans:
            for kind, weight in _company(plain, low, high):
                votes[tuple(plain[low:high])][kind] += weight
    kinds: dict[Words, EntityKind] = {name: max(sorted(tally), key=tally.__getitem__) for name, tally in votes.items()}
    short = _short_forms(kinds)
    for name, kind in short.items():
        listed = rules.classify(list(name))[1] >= 0.7
        if name in kinds and not listed and (kind == "person" and kinds[name] != "place" or kinds[name] == "other"):
            kinds[name] = kind
    loans = short | kinds
    starts: dict[str, list[Words]] = defaultdict(list)
    for name in loans:
        starts[name[0]].append(name)
    for names in starts.values():
        names.sort(key=lambda name: (-len(name), name))
    return [
        _fill(plain, _split(plain, spans, kinds, seen), loans, seen, starts, cases) for plain, spans in zip(words, labelled, strict=True)
    ]


def _company(plain: list[str], low: int, high: int) -> list[tuple[EntityKind, float]]:
    """What the words around a name say of its kind."""
    before = plain[low - 1].lower() if low else ""
    earlier = plain[low - 2].lower() if low > 1 else ""
    after = high + (high < len(plain) and plain[high] in POSSESSIVES)
    follows = plain[after].lower() if after < len(plain) else ""
    votes: list[tuple[EntityKind, float]] = []
    if follows in _OF_BODIES or before in _BODY_NOUNS or before in ("in", "into") and earlier in _MONEY_NOUNS:
        votes.append(("organisation", CUE_WEIGHT))
    elif before in _PERSONAL or before == "." and earlier in _PERSONAL:
        votes.append(("person", CUE_WEIGHT))
    elif before == "in" and after == high:
        votes.append(("place", 0.4))
    return votes


_OF_BODIES = frozenset(
    "board services customers clients headquarters ceo cfo cto coo spokesperson spokesman spokeswoman shares stock employees executives founder co-founder cofounder investors shareholders".split()
)
_BODY_NOUNS = frozenset("startup company firm chipmaker carmaker retailer giant maker bank airline publisher".split())
_MONEY_NOUNS = frozenset("stake investment invest invests invested investing shares".split())
_PERSONAL = frozenset("mr mrs ms dr ceo cfo president senator sen governor minister chancellor secretary judge".split())


def _short_forms(kinds: dict[Words, EntityKind]) -> dict[Words, EntityKind]:
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


def _split(plain: list[str], spans: list[rules.Span], kinds: dict[Words, EntityKind], seen: Counter[Words]) -> list[rules.Span]:
    """Two names side by side that the article otherwise uses apart are two names."""
    out: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        name = tuple(plain[low:high])
        cut = 0
        owner = next((n for n, word in enumerate(name) if word in POSSESSIVES), 0)
        if owner and kinds.get(name[:owner]) and seen[name[:owner]] >= seen[name]:
            out.append((low, low + owner, kinds[name[:owner]], confidence))
            continue
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
