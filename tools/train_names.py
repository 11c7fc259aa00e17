"""Train the recogniser's linear model from labelled sets and write ``model.crfsuite.gz``.

    python tools/train_names.py FOLDER [--out FILE] [--sets A,B] [--c1 X] [--c2 X] [--cut N] [--iterations N]

FOLDER holds ``*.jsonl.gz``: one document a line with ``text``, ``sents`` (tokens
with offsets) and ``entities`` (start, end, type PER ORG LOC MISC).  Which sets
may be used, and under which licence, is in docs/NAMES.md; the data itself is
not part of the package.  The same folder gives the same bytes.

Sets without labels for works, events and products would teach that such names
are none.  So a first model is trained on the others, and what it calls MISC in
them is taken as MISC.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from site_builder.annotate.names import features, tables, tokens, trim

SETS = (
    "crossner_ai_dev", "crossner_ai_train", "crossner_literature_dev", "crossner_literature_train", "crossner_music_dev",
    "crossner_music_train", "crossner_politics_dev", "crossner_politics_train", "crossner_science_dev", "crossner_science_train",
    "gum_academic", "gum_court", "gum_interview", "redocred_dev_fix", "wikigold", "wnut_train",
)  # fmt: skip
"""Sets under permissive terms or attribution; share-alike sets are left out."""
THREE_KINDS = ("btc",)
"""Sets of persons, bodies and places alone."""
SURE = 0.4
"""Probability from which the first model's MISC is believed."""

LINKS = frozenset("of the and for in on a de la s to with an at by from".split())

Row = tuple[list[list[str]], list[str]]


def documents(path: Path) -> Iterator[dict]:
    """The documents of a set; of the short messages only those without hashtags and addressees, which read like news."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if not path.name.startswith("btc") or document["entities"] and not set("#@") & set(document["text"]):
                yield document


def is_term(surface: str) -> bool:
    """A technical term rather than a name: it holds a lower-case word that is no link ('AI models', 'Bayes classifier')."""
    return surface.lower() in tables.never() or any(word[0].islower() and word not in LINKS for word in surface.replace("-", " ").split())


def labels(text: str, spans: list[dict], words: list[tokens.Token]) -> list[str]:
    """BIO labels of tokens from character spans; names without a capital and demonyms are none, titles are no part of a name."""
    tags = ["O"] * len(words)
    for span in spans:
        surface = text[span["start"] : span["end"]]
        if surface.lower() in tables.demonyms() or not any(c.isupper() for c in surface):
            continue
        if span["type"] == "MISC" and is_term(surface):
            continue
        inside = [n for n, (start, end, _) in enumerate(words) if start < span["end"] and span["start"] < end]
        while span["type"] == "PER" and len(inside) > 1 and words[inside[0]][2].lower() in trim.TITLES | {"."}:
            inside = inside[1:]
        for place, n in enumerate(inside):
            tags[n] = ("B-" if place == 0 else "I-") + span["type"]
    return tags


def sequences(path: Path) -> Iterator[Row]:
    """Feature rows and labels of each run worth looking at."""
    for document in documents(path):
        text = document["text"]
        sentences = [tokens.split(text, s[0][1], s[-1][2]) for s in document["sents"] if s]
        words = [[word for _, _, word in sentence] for sentence in sentences]
        usage = features.usage(words)
        for sentence, plain in zip(sentences, words, strict=True):
            if not sentence:
                continue
            low, high = sentence[0][0], sentence[-1][1]
            spans = [e for e in document["entities"] if e["start"] < high and low < e["end"]]
            tags = labels(text, spans, sentence)
            for run in features.windows(plain):
                yield features.of_run(plain, run, usage), tags[run[0] : run[1]]


def with_misc(tagger: pycrfsuite.Tagger, row: Row) -> Row:
    """Labels with the names that a model calls MISC where there were none."""
    features_, tags = row
    guess, out, at = tagger.tag(features_), list(tags), 0
    while at < len(guess):
        end = at + 1
        if guess[at] == "B-MISC":
            while end < len(guess) and guess[end] == "I-MISC":
                end += 1
            if all(tag == "O" for tag in tags[at:end]) and min(tagger.marginal(guess[n], n) for n in range(at, end)) > SURE:
                out[at:end] = guess[at:end]
        at = end
    return features_, out


def fit(rows: Iterator[Row], out: Path, settings: dict[str, float]) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**settings, "feature.possible_transitions": True})
    for features_, tags in rows:
        trainer.append(features_, tags)
    trainer.train(str(out))


def train(folder: Path, out: Path, sets: tuple[str, ...], settings: dict[str, float]) -> None:
    """Two models: one on the sets of all kinds, then one on all sets, their MISC filled in by the first."""
    whole = [row for name in sets if name not in THREE_KINDS for row in sequences(folder / f"{name}.jsonl.gz")]
    with tempfile.TemporaryDirectory() as passing:
        first = Path(passing) / "first.crfsuite"
        fit(iter(whole), first, settings)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(first))
        filled = [with_misc(tagger, row) for name in sets if name in THREE_KINDS for row in sequences(folder / f"{name}.jsonl.gz")]
        tagger.close()
        second = Path(passing) / "second.crfsuite"
        fit(iter(whole + filled), second, settings)
        out.write_bytes(gzip.compress(second.read_bytes(), 9, mtime=0))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "site_builder/annotate/names/model.crfsuite.gz")
    ap.add_argument("--cut", type=int, default=1, help="features seen less often than this are left out")
    ap.add_argument("--iterations", type=int, default=80)
    ap.add_argument("--c1", type=float, default=0.15, help="weight of the L1 penalty: larger is a smaller model")
    ap.add_argument("--c2", type=float, default=0.3, help="weight of the L2 penalty")
    ap.add_argument("--sets", default=",".join(SETS + THREE_KINDS))
    a = ap.parse_args()
    settings = {"c1": a.c1, "c2": a.c2, "max_iterations": a.iterations, "feature.minfreq": a.cut}
    train(a.folder, a.out, tuple(a.sets.split(",")), settings)
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
