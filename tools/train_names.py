"""Train the recogniser's linear model from labelled sets and write ``model.crfsuite``.

    python tools/train_names.py FOLDER [--out FILE] [--cut N] [--iterations N]

FOLDER holds ``*.jsonl.gz``: one document a line with ``text``, ``sents`` (tokens
with offsets) and ``entities`` (start, end, type PER ORG LOC MISC).  Which sets
may be used, and under which licence, is in docs/NAMES.md; the data itself is
not part of the package.  The same folder gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from site_builder.annotate.names import features, tables, tokens

SETS = (
    "crossner_ai_dev", "crossner_ai_train", "crossner_literature_dev", "crossner_literature_train", "crossner_music_dev",
    "crossner_music_train", "crossner_politics_dev", "crossner_politics_train", "crossner_science_dev", "crossner_science_train",
    "gum_academic", "gum_court", "gum_interview", "redocred_dev_fix", "wikigold", "wnut_train",
)  # fmt: skip
"""Sets under permissive terms or attribution; share-alike sets are left out."""

LINKS = frozenset("of the and for in on a de la s to with an at by from".split())


def documents(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def is_term(surface: str) -> bool:
    """A technical term rather than a name: it holds a lower-case word that is no link ('AI models', 'Bayes classifier')."""
    return surface.lower() in tables.never() or any(word[0].islower() and word not in LINKS for word in surface.replace("-", " ").split())


def labels(text: str, spans: list[dict], words: list[tokens.Token]) -> list[str]:
    """BIO labels of tokens from character spans; names without a capital and demonyms are none."""
    tags = ["O"] * len(words)
    for span in spans:
        surface = text[span["start"] : span["end"]]
        if surface.lower() in tables.demonyms() or not any(c.isupper() for c in surface):
            continue
        if span["type"] == "MISC" and is_term(surface):
            continue
        inside = [n for n, (start, end, _) in enumerate(words) if start < span["end"] and span["start"] < end]
        for place, n in enumerate(inside):
            tags[n] = ("B-" if place == 0 else "I-") + span["type"]
    return tags


def sequences(path: Path) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Feature rows and labels of each run worth looking at."""
    for document in documents(path):
        text = document["text"]
        sentences = [tokens.split(text, s[0][1], s[-1][2]) for s in document["sents"] if s]
        words = [[word for _, _, word in sentence] for sentence in sentences]
        cases = features.casing(words)
        for sentence, plain in zip(sentences, words, strict=True):
            if not sentence:
                continue
            low, high = sentence[0][0], sentence[-1][1]
            spans = [e for e in document["entities"] if e["start"] < high and low < e["end"]]
            tags = labels(text, spans, sentence)
            for run in features.windows(plain):
                yield features.of_run(plain, run, cases), tags[run[0] : run[1]]


def train(folder: Path, out: Path, cut: int, iterations: int, sets: tuple[str, ...]) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.3, "c2": 0.05, "max_iterations": iterations, "feature.minfreq": cut, "feature.possible_transitions": True})
    for name in sets:
        for rows, tags in sequences(folder / f"{name}.jsonl.gz"):
            trainer.append(rows, tags)
    trainer.train(str(out))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "site_builder/annotate/names/model.crfsuite")
    ap.add_argument("--cut", type=int, default=1, help="features seen less often than this are left out")
    ap.add_argument("--iterations", type=int, default=100)
    ap.add_argument("--sets", default=",".join(SETS))
    a = ap.parse_args()
    train(a.folder, a.out, a.cut, a.iterations, tuple(a.sets.split(",")))
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
