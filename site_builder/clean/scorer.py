"""How likely a line of flattened text is the article's: a weighted sum of what it looks like and what stands around it.

The weights are in weights.json, a readable table; tools/fit_clean.py fits it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from site_builder.clean.lines import Line, content_words
from site_builder.clean.patterns import Reason

ADDRESS = re.compile(r"https?://|www\.|\.com\b|@")
READER = frozenset(["you", "your", "us", "our", "vous", "votre", "sie", "ihre", "usted"])
SPEECH = re.compile(r"[\"\u201c\u201d\u00ab\u00bb\u201e]")
NEAR = 3
WIDE = 8


@cache
def weights() -> dict[str, float]:
    """The fitted table."""
    table: dict[str, float] = json.loads(Path(__file__).with_name("weights.json").read_text("utf-8"))
    return table


def log_odds(lines: list[Line], known: list[Reason | None]) -> list[float]:
    """For each line the logarithm of its odds to be the article's, by its looks and its neighbours."""
    table = weights()
    return [sum(table.get(name, 0.0) * value for name, value in seen.items()) for seen in features(lines, known)]


def features(lines: list[Line], known: list[Reason | None]) -> list[dict[str, float]]:
    """What the scorer sees of each line."""
    count = len(lines)
    strong = [len(line.words) if line.strong and known[line.index] is None else 0 for line in lines]
    words = [len(line.words) for line in lines]
    strong_sums, word_sums, gone_sums = _sums(strong), _sums(words), _sums([known[line.index] is not None for line in lines])
    total = max(1, strong_sums[-1])
    topics = _topics(lines, strong)
    found: list[dict[str, float]] = []
    for i, line in enumerate(lines):
        seen = _own(line)
        seen["before"] = strong_sums[i] / total
        seen["before none"] = strong_sums[i] == 0
        seen["before little"] = strong_sums[i] < 0.05 * total
        seen["after none"] = strong_sums[i + 1] == total
        seen["after little"] = total - strong_sums[i + 1] < 0.05 * total
        seen["after fifth"] = total - strong_sums[i + 1] < 0.2 * total
        seen["share strong"] = total / max(1, word_sums[-1])
        for name, reach in (("near", NEAR), ("wide", WIDE)):
            low, high = max(0, i - reach), min(count, i + reach + 1)
            around = max(1, word_sums[high] - word_sums[low] - words[i])
            seen[f"{name} strong"] = (strong_sums[high] - strong_sums[low] - strong[i]) / around
            seen[f"{name} gone"] = (gone_sums[high] - gone_sums[low]) / (high - low)
        behind, ahead = max(0, i - WIDE), min(count, i + WIDE + 1)
        seen["behind strong"] = (strong_sums[i] - strong_sums[behind]) / max(1, word_sums[i] - word_sums[behind])
        seen["ahead strong"] = (strong_sums[ahead] - strong_sums[i + 1]) / max(1, word_sums[ahead] - word_sums[i + 1])
        seen["last strong"] = i > 0 and strong[i - 1] > 0
        seen["next strong"] = i + 1 < count and strong[i + 1] > 0
        own = content_words(line)
        seen["topic"] = sum(topics.get(word, 0) > (word in topics and line.strong) for word in own) / max(1, len(own))
        found.append(seen)
    return found


def _own(line: Line) -> dict[str, float]:
    """What a line looks like by itself."""
    count = len(line.words)
    capital = sum(word[:1].isupper() for word in line.words) / max(1, count)
    return {
        "one": 1.0, "strong": line.strong, "ends": line.sentence, "colon": line.plain.endswith(":"), "asks": line.plain.endswith("?"), "calls": line.plain.endswith("!"),
        "words": min(count, 60) / 60, "words 1": count <= 1, "words 3": count <= 3, "words 6": count <= 6, "words 12": count <= 12, "words 25": count <= 25, "small": line.stop / max(1, min(count, 60)),
        "capital": capital, "weak capital": 0.0 if line.strong else capital, "figures": sum(word[:1].isdigit() for word in line.words) / max(1, count), "item": line.tag == "li",
        "weak item": line.tag == "li" and not line.strong, "heading": line.heading, "table": "\t" in line.text, "bars": " | " in line.plain, "address": bool(ADDRESS.search(line.plain)),
        "reader": any(word.lower() in READER for word in line.words[:40]), "speech": bool(SPEECH.search(line.plain)), "cut": line.plain.endswith(("...", "\u2026")),
    }  # fmt: skip


def _topics(lines: list[Line], strong: list[int]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in lines:
        if strong[line.index]:
            for word in content_words(line):
                counts[word] = counts.get(word, 0) + 1
    return counts


def _sums(values: list[int] | list[bool]) -> list[int]:
    """Running sums, one longer than the list."""
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums
