"""Fit what the scorer of flattened text knows: python tools/fit_clean.py LABELLED.jsonl

Each line of the file is {"text": flattened text, "gold": the article's text alone, "site": its host}; needs numpy, scipy and lightgbm.
Writes site_builder/clean/words.tsv (what words weigh, by a logistic regression) and trees.json (what lines are, by boosted trees over the
named features).  The trees see word weights that were fitted on other sites, as they will in use.
"""

from __future__ import annotations

import bisect
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import lightgbm
import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from site_builder import read
from site_builder.clean import context, features, metadata, patterns, scorer
from site_builder.clean.facts import Facts
from site_builder.clean.lines import Line, lines_of
from site_builder.clean.patterns import Reason

RUN = 4
"""Words in a row by which lines are looked up in the article's text."""
WORDS = re.compile(r"\w+")
MIN_SITES = 8
"""Sites on which a word must stand."""
MOST_ENTRIES = 3000
RIDGE = 10.0
FOLDS = 2
TREES = 70
MOST_WORDS = 400
LEAST_WORDS = 100
MOST_SHARE = 0.02
"""Share of an article's words beyond which a line weighs no more when trees are fitted; on sites of the other half .02 was better than .05 and no limit (main .910, .907, .903; page .924, .921, .920)."""
BOOSTING: dict[str, Any] = {
    "objective": "binary", "num_leaves": 12, "max_depth": 5, "learning_rate": 0.13, "min_data_in_leaf": 150, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 5, "max_bin": 63, "num_threads": 1, "verbose": -1, "deterministic": True, "seed": 7,
}  # fmt: skip


class Page(NamedTuple):
    """A labelled capture, as far as rules read it."""

    site: str
    lines: list[Line]
    known: list[Reason | None]
    suspected: list[Reason | None]
    title: str
    tokens: list[list[str]]
    wanted: np.ndarray
    """1 for lines of the article."""
    weight: np.ndarray
    """Words of each line as a share of the article's, at most so many."""


def page_of(text: str, gold: str, site: str) -> Page | None:
    """A labelled page, read and judged by the rules that come before the scorer."""
    raw = read.content(text.encode(), "a.txt").value
    if raw is None or not raw.blocks:
        return None
    lines = lines_of(raw)
    known = [patterns.match(line) for line in lines]
    facts = Facts()
    metadata.find_title(raw, [line for line in lines if known[line.index] is None], facts)
    if facts.title_line >= 0:
        known[facts.title_line] = context.TITLE_ITSELF
    context.find_titles(lines, known, facts.title)
    lengths, shares = align([line.text for line in lines], gold)
    weight = np.minimum(lengths, MOST_WORDS) / max(LEAST_WORDS, len(WORDS.findall(gold)))
    return Page(site, lines, known, context.suspect(lines, known), facts.title, [scorer.tokens(line) for line in lines], (shares >= 0.5).astype(float), weight)


def align(texts: list[str], gold: str) -> tuple[np.ndarray, np.ndarray]:
    """(words, share of them that is the article's) for each line: lines are found in the article by runs of words, in its order; what stands twice counts once."""
    wanted = WORDS.findall(gold)
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, run in enumerate(_runs(wanted)):
        places[run].append(i)
    words = [WORDS.findall(text) for text in texts]
    shares = np.zeros(len(texts))
    starts: list[tuple[int, int, int]] = []
    same: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(words):
        runs = _runs(line)
        if runs:
            shares[i] = sum(run in places for run in runs) / len(runs)
        if shares[i] >= 0.5:
            votes = Counter(place - k for k, run in enumerate(runs[:30]) for place in places.get(run, [])[:20])
            most = max(votes.values())
            starts += sorted(((i, max(0, place), len(line)) for place, count in votes.most_common(3) if count >= 0.8 * most), key=lambda s: -s[1])
            same[" ".join(line)].append(i)
    chain = _longest_chain(starts)
    whole = f" {' '.join(wanted)} "
    for text, indices in same.items():
        indices.sort(key=lambda i: (i not in chain, i))
        for i in indices[max(1, whole.count(f" {text} ")) :]:
            shares[i] = 0.0
    order = sorted(chain)
    for i, line in enumerate(words):
        if 0 < len(line) < RUN and order:
            k = bisect.bisect(order, i)
            low = chain[order[k - 1]] + len(words[order[k - 1]]) - 2 if k else max(0, chain[order[0]] - 38)
            high = chain[order[k]] + 2 if k < len(order) else low + 62
            shares[i] = float(f" {' '.join(line)} " in f" {' '.join(wanted[max(0, low) : high])} ")
    return np.array([len(line) for line in words]), shares


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(RUN)), strict=False))


def _longest_chain(starts: list[tuple[int, int, int]]) -> dict[int, int]:
    """{line: place} of the lines with most words that stand in the article in the order of the page."""
    best: list[tuple[int, int]] = [(0, -1)]
    at: list[int] = [-1]
    before: list[int] = []
    pending: list[tuple[int, int, int]] = []
    last_line = -1
    for index, (line, place, count) in enumerate(starts):
        if line != last_line:
            for waiting in pending:
                _put(at, best, *waiting)
            pending, last_line = [], line
        total, prior = best[bisect.bisect_left(at, place) - 1]
        before.append(prior)
        pending.append((place, total + count, index))
    for waiting in pending:
        _put(at, best, *waiting)
    chain: dict[int, int] = {}
    index = best[-1][1]
    while index >= 0:
        chain[starts[index][0]] = starts[index][1]
        index = before[index]
    return chain


def _put(at: list[int], best: list[tuple[int, int]], place: int, total: int, index: int) -> None:
    """Keep the best total that ends at or before each place."""
    k = bisect.bisect_right(at, place)
    if best[k - 1][0] >= total:
        return
    end = k
    while end < len(at) and best[end][0] <= total:
        end += 1
    at[k:end], best[k:end] = [place], [(total, index)]


def fit_words(pages: list[Page]) -> dict[str, float]:
    """What each token weighs: a logistic regression over lines, cut down to the entries that matter most and fitted again."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for line in page.tokens:
            for token in line:
                sites[token].add(page.site)
    names = sorted(token for token, seen in sites.items() if len(seen) >= MIN_SITES)
    theta = _regress(pages, names)
    worth = sorted(zip(names, theta[2:], strict=True), key=lambda n: -abs(n[1]) * len(sites[n[0]]) ** 0.5)
    names = sorted(name for name, _ in worth[:MOST_ENTRIES])
    theta = _regress(pages, names)
    table = {name: round(float(value), 2) for name, value in zip(["(start)", "(strong)", *names], theta, strict=True)}
    return {name: value for name, value in table.items() if abs(value) >= 0.05}


def _regress(pages: list[Page], names: list[str]) -> np.ndarray:
    place = {name: i + 2 for i, name in enumerate(names)}
    indices: list[int] = []
    ends = [0]
    for page in pages:
        for line, tokens in zip(page.lines, page.tokens, strict=True):
            indices += [0, 1] if line.strong else [0]
            indices += [place[token] for token in tokens if token in place]
            ends.append(len(indices))
    matrix = sparse.csr_matrix((np.ones(len(indices), np.float32), indices, ends), shape=(len(ends) - 1, len(names) + 2))
    turned = matrix.T.tocsr()
    wanted = np.concatenate([page.wanted for page in pages])
    weight = np.concatenate([np.minimum(page.weight, 0.5) for page in pages]) * 100

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ theta
        value = float((weight * (np.logaddexp(0, score) - wanted * score)).sum() + RIDGE * (theta @ theta) / 2)
        return value, turned @ (weight * (1 / (1 + np.exp(-score)) - wanted)) + RIDGE * theta

    return minimize(loss, np.zeros(len(names) + 2), jac=True, method="L-BFGS-B", options={"maxiter": 40}).x


def matrix_of(page: Page, words: dict[str, float]) -> np.ndarray:
    """Features of a page's lines, one row a line."""
    scores = [scorer.word_score(line, tokens, words) for line, tokens in zip(page.lines, page.tokens, strict=True)]
    return np.array(features.columns(page.lines, page.known, page.suspected, page.title, scores), dtype=np.float32).T


def fit_trees(pages: list[Page], rows: list[np.ndarray]) -> dict[str, Any]:
    """Boosted trees over the features, in the form the scorer reads."""
    weight = np.concatenate([np.minimum(page.weight, MOST_SHARE) for page in pages])
    data = lightgbm.Dataset(np.concatenate(rows), np.concatenate([page.wanted for page in pages]), weight=weight / weight.mean(), feature_name=[n.replace(" ", "_") for n in features.NAMES])
    model = lightgbm.train(BOOSTING, data, TREES)
    dumped = model.dump_model()
    return [_tree(info["tree_structure"]) for info in dumped["tree_info"]]


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    return [features.NAMES[node["split_feature"]], float(f"{node['threshold']:.5g}"), _tree(node["left_child"]), _tree(node["right_child"])]


def fold_of(site: str, folds: int) -> int:
    """The part of the data to which a site belongs."""
    parts = site.split(".")
    short = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in ("co", "com", "org", "gov", "ac", "net") else 2
    return crc32(".".join(parts[-short:]).encode()) % folds


def fit(pages: list[Page]) -> tuple[dict[str, float], dict[str, Any]]:
    """Word weights and trees; the rows that the trees are fitted on come from word weights of other sites."""
    rows: list[np.ndarray] = [np.zeros(0)] * len(pages)
    for fold in range(FOLDS):
        words = fit_words([page for page in pages if fold_of(page.site, FOLDS) != fold])
        for i, page in enumerate(pages):
            if fold_of(page.site, FOLDS) == fold:
                rows[i] = matrix_of(page, words)
    return fit_words(pages), fit_trees(pages, rows)


if __name__ == "__main__":
    labelled = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    words, trees = fit([page for page in (page_of(row["text"], row["gold"], row["site"]) for row in labelled) if page is not None])
    folder = Path(scorer.__file__).parent
    folder.joinpath("words.tsv").write_text("".join(f"{name}\t{value:g}\n" for name, value in sorted(words.items())), "utf-8")
    folder.joinpath("trees.json").write_text("[\n" + ",\n".join(json.dumps(tree) for tree in trees) + "\n]\n", "utf-8")
