"""Article -> Signature: what deduplication joins on, so that it reads no texts."""

from __future__ import annotations

import hashlib
from itertools import chain

from site_builder.model import Article, Sentence, Signature
from site_builder.text import shingles

STREAM = 6000
"""Words whose order a signature keeps (12 kB); longer articles are compared by their beginning."""


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
    mask = (1 << shingles.sampled(len(tokens))) - 1
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
