"""Fit site_builder/clean/weights.json: python tools/fit_clean.py LABELLED.jsonl

Each line of the file is {"text": flattened text, "gold": the article's text alone}; needs numpy and scipy.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from site_builder import read
from site_builder.clean import context, metadata, patterns, scorer
from site_builder.clean.lines import lines_of

RIDGE = 2.0
WORDS = re.compile(r"\w+")


def examples(text: str, gold: str) -> tuple[list[dict[str, float]], list[int], list[float]]:
    """(features, labels, weights) of the lines that no rule removes."""
    raw = read.content(text.encode(), "a.txt").value
    if raw is None:
        return [], [], []
    lines = lines_of(raw)
    known = [patterns.match(line) for line in lines]
    facts = metadata.Facts()
    metadata.find_title(raw, [line for line in lines if known[line.index] is None], facts)
    if facts.title_line >= 0:
        known[facts.title_line] = context.TITLE_ITSELF
    context.judge(lines, known, facts.title, flat=True)
    wanted = " " + " ".join(WORDS.findall(gold)) + " "
    kept = [line for line in lines if known[line.index] is None]
    seen = scorer.features(lines, known)
    labels = [int(" " + " ".join(WORDS.findall(line.text)) + " " in wanted) for line in kept]
    return [seen[line.index] for line in kept], labels, [min(60, len(line.words)) ** 0.5 for line in kept]


def fit(rows: list[dict[str, str]]) -> dict[str, float]:
    """Weights of a logistic regression over all lines; each page counts alike."""
    everything, labels, weights = [], [], []
    for row in rows:
        seen, label, weight = examples(row["text"], row["gold"])
        total = sum(weight) or 1.0
        everything += seen
        labels += label
        weights += [w / total * 20 for w in weight]
    names = sorted({name for seen in everything for name in seen})
    matrix = np.array([[float(seen.get(name, 0)) for name in names] for seen in everything])
    target, weight_array = np.array(labels), np.array(weights)

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ theta
        value = float((weight_array * (np.logaddexp(0, score) - target * score)).sum() + RIDGE * (theta**2).sum() / 2)
        return value, matrix.T @ (weight_array * (1 / (1 + np.exp(-score)) - target)) + RIDGE * theta

    theta = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(value), 3) for name, value in zip(names, theta, strict=True)}


if __name__ == "__main__":
    labelled = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    target_file = Path(scorer.__file__).with_name("weights.json")
    target_file.write_text(json.dumps(fit(labelled), indent=1, sort_keys=True) + "\n", "utf-8")
