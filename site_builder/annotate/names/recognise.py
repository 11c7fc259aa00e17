"""Text -> names: a linear model where it can be loaded, rules where not, and the article's own usage on top of both."""

from __future__ import annotations

import functools
import gzip
import re
from pathlib import Path
from typing import Any

from site_builder.annotate.names import features, listed, rules, tables, tokens
from site_builder.annotate.names.agree import LOAN_CONFIDENCE, agree
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.mend import add, join
from site_builder.annotate.names.recase import recase
from site_builder.annotate.names.trim import hyphens, tidy
from site_builder.model import EntityKind, Sentence

MODEL = Path(__file__).with_name("model.crfsuite.gz")
KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
LONGEST_SENTENCE = 400
"""Tokens; what is longer is no prose and is read in pieces."""
SHORT_LINE = 6
"""Tokens; a line of so few without a stop and without a small word is a label or heading."""
LEAST = 0.4
"""Model probability below which a label is dropped; from 0.2 to 0.5 the F1 on sets it had not seen changes by less than a point."""

_SURROGATE = re.compile("[\ud800-\udfff]")


@functools.cache
def _unpacked() -> bytes:
    """The model as the library reads it; kept, since the library reads in place and holds no reference."""
    return gzip.decompress(MODEL.read_bytes())


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
    loaded.open_inmemory(_unpacked())
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
    usage = features.usage([w for w, title in zip(words, titled, strict=True) if not title])
    words = [recase(w, usage.cases) if title else w for w, title in zip(words, titled, strict=True)]
    labelled = agree(words, [_spans(s, w, usage) for s, w in zip(split, words, strict=True)], usage.cases)
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
    if len(words) > 2 and len(long) > 1 and not any(word.upper() != word for word in words):
        return True
    if heading or len(words) <= SHORT_LINE and words and words[-1] not in _STOPS:
        return all(word[0].isupper() for word in long) and words[0].lower() not in tables.first_names()
    small = sum(word[0].islower() for word in long)
    if len(long) < 4 or words.count(",") > 2:
        return False
    return not small and len(words) > 6 and words[-1] != "."


_STOPS = frozenset('.!?"\u201d')


def _spans(sentence: list[tokens.Token], words: list[str], usage: features.Usage) -> list[rules.Span]:
    """Names of a sentence by model, lists and form."""
    spans = listed.fill(words, tidy(words, _label(words, usage), usage.cases))
    return add(sentence, words, join(words, hyphens(sentence, spans)), LOAN_CONFIDENCE)


def _label(words: list[str], usage: features.Usage) -> list[rules.Span]:
    model = tagger()
    if model is None:
        return rules.find(words, usage.cases)
    spans: list[rules.Span] = []
    for run in features.windows(words):
        tags = model.tag(features.of_run(words, run, usage))
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
