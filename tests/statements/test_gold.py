"""Events told by made-up outlets in their own words: what is merged is the same, most of what is the same is merged, figures that differ are shown.

The floors stand a little below what is reached; ``python tests/statements/gold.py`` prints the figures and the mistakes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from gold import EVENTS, Score, parse, score, tell

NAMES = sorted(file.stem for file in EVENTS.glob("*.md"))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    found = {}
    for name in NAMES:
        captures, marked = parse(EVENTS / f"{name}.md")
        found[name] = score(tell(captures, tmp_path_factory.mktemp(name)), marked)
    return found


def total(scores: dict[str, Score]) -> Score:
    return sum(scores.values(), Score())


@pytest.mark.parametrize("name", NAMES)
def test_the_outlets_tell_one_story(scores, name):
    assert scores[name].stories == 1


def test_what_is_merged_says_the_same(scores):
    merged = total(scores)
    assert merged.precision >= 0.94, merged.merged_wrong


def test_most_of_what_is_the_same_is_merged(scores):
    merged = total(scores)
    assert merged.recall >= 0.68, merged.missed


def test_figures_that_differ_are_shown(scores):
    found = total(scores)
    assert len(found.shown) >= 0.8 * (len(found.shown) + len(found.hidden)), found.hidden


def test_figures_that_agree_are_not_called_different(scores):
    assert len(total(scores).false_alarms) <= 1, total(scores).false_alarms
