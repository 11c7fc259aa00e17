"""How likely a line of flattened text is the article's: by its words, its looks and what stands around it.

Two fitted tables: words.tsv says what a word weighs in a short, middling or long line, trees.json holds boosted trees over the named
features of features.py (Friedman 2001).  tools/fit_clean.py fits both.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.clean import features
from site_builder.clean.cues import IN_ENGLISH
from site_builder.clean.lines import STOPWORDS, Line
from site_builder.clean.patterns import Reason

MOST_SCORE = 12.0
NEAR_WORDS = 10
FAR_ODDS = -4.0
"""What a line gets that has fewer words of likely text within eight lines: a third of a page's lines, which hold .3 % of its article."""
SHORT_WORDS = 5
MIDDLING_WORDS = 20
SEEN_WORDS = 40
"""Words of a line that the word table is asked for."""


@cache
def word_weights() -> dict[str, float]:
    """The weights of words in a line, in log odds."""
    rows = (line.split("\t") for line in Path(__file__).with_name("words.tsv").read_text("utf-8").splitlines())
    return {name: float(value) for name, value in rows}


@cache
def trees() -> tuple[Any, ...]:
    """The fitted trees: (column, threshold, tree up to it, tree above it), or log odds at the end."""
    places = {name: i for i, name in enumerate(features.NAMES)}
    return tuple(_tree(tree, places) for tree in json.loads(Path(__file__).with_name("trees.json").read_text("utf-8")))


def _tree(node: Any, places: dict[str, int]) -> Any:
    if isinstance(node, list):
        return (places[node[0]], node[1], _tree(node[2], places), _tree(node[3], places))
    return node


def log_odds(lines: list[Line], known: list[Reason | None], suspected: list[Reason | None], title: str) -> list[float]:
    """For each line the logarithm of its odds to be the article's."""
    weights, forest = word_weights(), trees()
    scores = [word_score(line, tokens(line), weights) for line in lines]
    found = []
    near = features.NAMES.index("text within 8")
    for row, reason in zip(zip(*features.columns(lines, known, suspected, title, scores), strict=True), known, strict=True):
        if reason is not None or row[near] < NEAR_WORDS:
            found.append(FAR_ODDS)
            continue
        total = 0.0
        for node in forest:
            while type(node) is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        found.append(total)
    return found


def tokens(line: Line) -> list[str]:
    """A line as the word table knows it: its words by the length of the line, its ends, and the whole of a short one."""
    words = [_token(word) for word in line.lowered[:SEEN_WORDS]]
    size = "s:" if len(line.words) <= SHORT_WORDS else "m:" if len(line.words) <= MIDDLING_WORDS else "l:"
    found = [size + word for word in dict.fromkeys(words)]
    if words:
        found += ("first:" + words[0], "last:" + words[-1])
        if len(words) <= SHORT_WORDS:
            found.append("whole:" + " ".join(words))
    return found


def _token(word: str) -> str:
    if word[0].isdigit():
        return "#"
    if word in STOPWORDS:
        return "*"
    return IN_ENGLISH.get(word, word)


def word_score(line: Line, names: list[str], weights: dict[str, float]) -> float:
    """Log odds of a line by its words alone."""
    score = weights["(start)"] + (weights["(strong)"] if line.strong else 0.0)
    for name in names:
        score += weights.get(name, 0.0)
    return max(-MOST_SCORE, min(MOST_SCORE, score))
