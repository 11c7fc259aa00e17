"""Fit site_builder/clean/within.json: python tools/fit_within.py LABELLED.jsonl [--check]

Each line of the file is {"html": page, "gold": the article's text alone, "site": its host}; needs numpy and scipy.
--check prints how well tables fitted on four fifths of the sites do on the last fifth, and writes nothing.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from site_builder import clean, read
from site_builder.clean import tree, within
from site_builder.model import RawArticle
from site_builder.settings import CleanSettings

RIDGE = 6.0
MOST_WORDS = 120
"""Words beyond which a line weighs no more."""
LEAST_GOLD = 0.4
"""Share of a main part that must be the article's: less says that the label holds a part of the piece, or the part is the wrong one."""
LEAST_SITES = 8
"""Sites on which a feature must be seen."""
WORDS = re.compile(r"\w+")
Example = tuple[dict[str, float], float, int]


def shares(raw: RawArticle, gold: str) -> list[float]:
    """For each block the share of its words that the article has, four in a row; of shorter ones whether they stand between their neighbours'."""
    wanted = WORDS.findall(gold)
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(wanted) - 3):
        places[tuple(wanted[i : i + 4])].append(i)
    words = [WORDS.findall(raw.text[block.start : block.end]) for block in raw.blocks]
    found, spans = [], []
    for own in words:
        hits = [places.get(tuple(own[i : i + 4]), []) for i in range(len(own) - 3)]
        covered = {j for i, hit in enumerate(hits) if hit for j in range(i, i + 4)}
        sure = [hit[0] for hit in hits if len(hit) == 1]
        found.append(len(covered) / max(1, len(own)))
        spans.append((sure[0], sure[-1] + 4) if sure and found[-1] > 0.5 else None)
    before, reached = [], 0
    for span in spans:
        before.append(reached)
        reached = max(reached, span[1]) if span and span[0] >= reached - 5 else reached
    after, reached = [0] * len(words), len(wanted)
    for i in range(len(words) - 1, -1, -1):
        after[i] = reached
        span = spans[i]
        reached = min(reached, span[0]) if span and span[1] <= reached + 5 else reached
    for i, own in enumerate(words):
        if 0 < len(own) < 4:
            between = wanted[max(0, before[i] - 2) : min(before[i] + 400, after[i] + 2)]
            found[i] = float(f" {' '.join(own)} " in f" {' '.join(between)} ")
    return found


def examples(html: str, gold: str) -> list[Example]:
    """(features, share that is the article's, words) of each line that is weighed."""
    raw = read.content(html.encode(), "a.html").value
    if raw is None:
        return []
    label = shares(raw, gold)
    seen: list[Example] = []

    def record(lines: list[tree.Line], title: str, doubts: dict[int, tree.Reason]) -> list[dict[str, float]]:
        found = original(lines, title, doubts)
        seen.extend((features, label[line.index], len(WORDS.findall(line.text))) for line, features in zip(lines, found, strict=True))
        return found

    original = within.features
    within.features = record
    try:
        clean.article(raw, (), None, CleanSettings())
    finally:
        within.features = original
    return seen


def fit(pages: list[list[Example]], names: list[str]) -> np.ndarray:
    """Weights of a logistic regression over the lines of pages; each page counts alike."""
    place = {name: i for i, name in enumerate(names)}
    rows, columns, values, labels, weights = [], [], [], [], []
    for lines in pages:
        sizes = [min(200, count) for _, _, count in lines]
        if sum(size for size, (_, share, _) in zip(sizes, lines, strict=True) if share >= 0.5) <= LEAST_GOLD * sum(sizes):
            continue
        scale = max(80, sum(sizes)) ** 0.7
        for features, share, count in lines:
            for name, value in features.items():
                if name in place and value:
                    rows.append(len(labels))
                    columns.append(place[name])
                    values.append(float(value))
            labels.append(share)
            weights.append(min(MOST_WORDS, count) ** 0.7 / scale)
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(labels), len(names)))
    target = np.array(labels)
    weight = np.array(weights) / np.mean(weights)

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ theta
        value = float((weight * (np.logaddexp(0, score) - target * score)).sum() + RIDGE * (theta**2).sum() / 2)
        return value, matrix.T @ (weight * (1 / (1 + np.exp(-score)) - target)) + RIDGE * theta

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def check(pages: list[list[Example]], sites: list[str], names: list[str]) -> float:
    """Share of words judged rightly on sites that the table was not fitted on."""
    order = sorted(set(sites))
    right = total = 0.0
    for part in range(5):
        held = {site for i, site in enumerate(order) if i % 5 == part}
        table = dict(zip(names, fit([p for p, site in zip(pages, sites, strict=True) if site not in held], names), strict=True))
        for lines, site in zip(pages, sites, strict=True):
            if site in held:
                for features, share, count in lines:
                    kept = sum(table.get(name, 0.0) * value for name, value in features.items()) >= tree.KEPT
                    right += count * (kept == (share >= 0.5))
                    total += count
    return right / max(1.0, total)


def main(path: str, only_check: bool) -> None:
    """Fit the table, or check it."""
    pages: list[list[Example]] = []
    sites: list[str] = []
    seen_on: dict[str, set[str]] = defaultdict(set)
    with Path(path).open(encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            pages.append(examples(row["html"], row["gold"]))
            sites.append(row["site"])
            for features, _, _ in pages[-1]:
                for name, value in features.items():
                    if value:
                        seen_on[name].add(row["site"])
    names = sorted(name for name, on in seen_on.items() if len(on) >= LEAST_SITES)
    if only_check:
        print(f"{check(pages, sites, names):.4f}")
        return
    table = {name: round(float(value), 3) for name, value in zip(names, fit(pages, names), strict=True)}
    Path(within.__file__).with_name("within.json").write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], "--check" in sys.argv)
