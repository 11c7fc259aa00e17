"""Article -> Signature: what deduplication joins on, so that it reads no texts."""

from __future__ import annotations

import hashlib
from itertools import chain

from site_builder.model import Article, Sentence, Signature
from site_builder.text import shingles

STREAM = 6000
"""Words whose order a signature keeps (12 kB); longer articles are compared by their beginning."""
SHORT = 160
"""Words below which a text is found by all of its runs of words: under it, a quarter leaves too few."""
SAMPLE = 3
"""Bits of a run's hash that are 0 in the runs by which a longer text is found: a quarter of them."""


def told_words(article: Article, sentences: tuple[Sentence, ...]) -> list[list[str]]:
    """The words of each sentence; of each paragraph where no sentence was found."""
    low = article.text.lower()
    if len(low) != len(article.text):  # a few letters are longer in lower case, and spans would slip
        low = "".join(c if len(c.lower()) > 1 else c.lower() for c in article.text)
    told = [found for s in sentences if (found := shingles.WORD.findall(low, s.start, s.end))]
    return told or [found for p in article.body if (found := shingles.WORD.findall(low, p.start, p.end))]


def sign(told: list[list[str]]) -> Signature:
    """Hashes of the words, in order, and of the runs of words by which a copy is found."""
    tokens = list(chain.from_iterable(told))
    hashes = list(map(shingles.word_hash, tokens))
    runs = shingles.run_hashes(hashes)
    mask = SAMPLE if len(tokens) >= SHORT else 0
    stream: list[int] = []
    at = 0
    for sentence in told:
        if at > STREAM:
            break
        stream += hashes[at : at + len(sentence)]
        stream.append(0)
        at += len(sentence)
    return Signature(
        exact=hashlib.sha256(" ".join(tokens).encode("utf-8", "replace")).hexdigest()[:32],
        shingles=shingles.pack(sorted({run >> 12 & 0xFFFFFFFF for run in runs if not run & mask})),
        words=len(tokens),
        stream=shingles.pack(stream[: STREAM + 500], "H"),
    )
