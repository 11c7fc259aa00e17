"""Article -> Signature: what deduplication joins on, so that it reads no texts."""

from __future__ import annotations

import hashlib
from zlib import crc32

from site_builder.model import Article, Sentence, Signature
from site_builder.text import shingles

STREAM = 6000
"""Words whose order a signature keeps (12 kB); longer articles are compared by their beginning where order matters."""


def sign(article: Article, sentences: tuple[Sentence, ...]) -> Signature:
    """Hashes of body, sentences, shingles and figures."""
    told = [shingles.words(article.text[s.start : s.end]) for s in sentences]
    told = [w for w in told if w]
    if not told:
        told = [w for p in article.body if (w := shingles.words(article.text[p.start : p.end]))]
    tokens = [w for sentence in told for w in sentence]
    kept = shingles.sampled(shingles.shingle_hashes(tokens), shingles.level(len(tokens)))
    hashed = {w: shingles.word_hash(w) for w in set(tokens)}
    stream: list[int] = []
    for sentence in told:
        if len(stream) > STREAM:
            break
        stream += [hashed[w] for w in sentence]
        stream.append(0)
    return Signature(
        exact=hashlib.sha256(" ".join(tokens).encode("utf-8", "replace")).hexdigest()[:32],
        shingles=shingles.pack(sorted(kept)),
        sentences=shingles.pack(sorted({crc32(" ".join(s).encode("utf-8", "replace")) for s in told})),
        words=len(tokens),
        figures=shingles.pack(sorted({crc32(w.encode("utf-8", "replace")) for w in tokens if w[0].isdigit()})),
        stream=shingles.pack(stream[: STREAM + 500], "H"),
    )
