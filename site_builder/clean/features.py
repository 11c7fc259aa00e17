"""What the scorer sees of each line of flattened text: its own looks, its neighbours', and its place in the capture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from math import exp

from site_builder.clean.cues import CLASS_OF
from site_builder.clean.lines import Line
from site_builder.clean.patterns import DATE, Reason

SHOWN_DATE = re.compile(DATE, re.IGNORECASE)
SHOWN_AGO = re.compile(
    r"\b\d+\s*(?:min|minutes?|hours?|hrs?|h|d|days?|weeks?|months?|years?|yrs?)\s+ago\b|\bago$|\b\d{1,2}:\d\d\b|^(?:vor|il y a|hace) \d+ \w+", re.IGNORECASE
)
SHOWN_NAME = re.compile(r"[A-Z\u00c0-\u00de][\w.'\u2019-]+(?: [A-Z\u00c0-\u00de][\w.'\u2019-]*){1,2}$")
SEEN_WORDS = 60
MOST_WORDS = 150
"""Words beyond which a line counts no more."""
FAR = 999
"""Lines since the last of a kind when there was none."""
TITLE_WORDS = 40
TOPIC_MOST = 5
COUNTED_MOST = 3.0
CLASSES = ("writer", "said", "comment", "reader")
OWN = (
    "words", "sentence", "colon", "cut", "commas", "capital", "small words", "item", "table", "indent", "small start", "said again", "group", "topic", "pattern", "suspected", "comments",
)  # fmt: skip
AIDS = ("title", "date", "ago", "name", *CLASSES)
"""What is seen of a line and serves its neighbours only."""
NEIGHBOURS = ("group", "indent", "capital")
COUNTED = (
    ("sentence", (3, 8)), ("said again", (3, 8)), ("ago", (20,)), ("name", (8, 20)), ("date", (8, 20)), ("item", (3, 8)), ("topic", (3, 8)), ("writer", (20,)), ("said", (8,)),
    ("pattern", (3, 20)), ("comments", (3, 8)), ("reader", (8,)),
)  # fmt: skip
SIDES = (8, 16, 32)
"""Lines behind and ahead over which the share of likely text is taken."""
AROUND = (2, 4, 8)
NAMES: tuple[str, ...] = (
    *OWN, "score", *(f"{name} at {step}" for name in NEIGHBOURS for step in ("-1", "+1")), *(f"{name} within {reach}" for name, reaches in COUNTED for reach in reaches),
    *(f"text {side} {reach}" for reach in SIDES for side in ("behind", "ahead")), *(f"text within {reach}" for reach in AROUND),
    "since date", "since related", "since title", "comment words before", "likely before", "share before", "share after", "likely words", "likely share", "running words",
    "running share", "lines",
)  # fmt: skip
"""Those that 108 tried ones came down to: without the others the held-out F1 is the same."""
Column = list[float]


def columns(lines: list[Line], known: list[Reason | None], suspected: list[Reason | None], title: str, scores: list[float]) -> list[Column]:
    """A column for each of NAMES.  ``scores``: the log odds of each line by its words alone."""
    own = dict(zip(OWN + AIDS, _own(lines, known, suspected, title), strict=True))
    likely = [count / (1 + exp(-score)) for count, score in zip(own["words"], scores, strict=True)]
    made = [own[name] for name in OWN] + [scores]
    made += [moved for name in NEIGHBOURS for moved in ([-1.0, *own[name][:-1]], [*own[name][1:], -1.0])]
    windows = {reach: _window(len(lines), reach) for reach in (3, 8, 20)}
    for name, reaches in COUNTED:
        sums = _sums([min(COUNTED_MOST, value) for value in own[name]])
        made += [[(sums[high] - sums[low]) / (high - low) for low, high in windows[reach]] for reach in reaches]
    return made + _text_around(own["words"], likely) + _places(lines, own, known, likely)


def _own(lines: list[Line], known: list[Reason | None], suspected: list[Reason | None], title: str) -> list[Column]:
    groups = Counter(line.block.container for line in lines)
    texts = Counter(line.plain for line in lines)
    topics = Counter(stem for line in lines if line.strong and known[line.index] is None for stem in line.stems)
    title_stems = {word[:5] for word in re.findall(r"\w+", title.lower()) if len(word) > 2}
    rows: list[tuple[float, ...]] = []
    for line in lines:
        plain, words = line.plain, line.words
        count, doubt, stems = len(words), suspected[line.index], line.stems
        most = max(1, count)
        capitals = sum([word[0].isupper() for word in words])
        figured = any(word[0].isdigit() for word in words[:16])
        own = 1 if line.strong and known[line.index] is None else 0
        classes = [CLASS_OF[word] for word in line.lowered[:SEEN_WORDS] if word in CLASS_OF]
        rows.append((
            min(MOST_WORDS, count), line.sentence, plain.endswith(":"), plain.endswith(("...", "\u2026")), plain.count(","), capitals / most, line.stop, line.tag == "li",
            "\t" in line.text or line.tag == "td", line.indent, plain[:1].islower(), texts[plain], groups[line.block.container],
            sum([min(TOPIC_MOST, topics.get(stem, 0) - own) for stem in stems]) / max(1, len(stems)), known[line.index] is not None, doubt is not None, doubt is not None and doubt.rule == "comments",
            len({word[:5] for word in line.lowered if len(word) > 2} & title_stems) / most if title_stems and count <= TITLE_WORDS else 0.0,
            figured and count < 16 and bool(SHOWN_DATE.search(plain)), count < 14 and (figured or "ago" in line.lowered) and bool(SHOWN_AGO.search(plain)), 1 < count <= 4 and bool(SHOWN_NAME.match(plain)),
            *[classes.count(name) for name in CLASSES],
        ))  # fmt: skip
    return [[float(value) for value in column] for column in zip(*rows, strict=True)]


def _text_around(words: Column, likely: Column) -> list[Column]:
    """Likely text behind, ahead and around a line, by the scores of words alone."""
    likely_sums, word_sums = _sums(likely), _sums(words)
    made: list[Column] = []
    for reach in SIDES:
        window = list(enumerate(_window(len(words), reach)))
        made.append([(likely_sums[i] - likely_sums[low]) / (word_sums[i] - word_sums[low] or 1.0) for i, (low, _) in window])
        made.append([(likely_sums[high] - likely_sums[i + 1]) / (word_sums[high] - word_sums[i + 1] or 1.0) for i, (_, high) in window])
    for reach in AROUND:
        made.append([likely_sums[high] - likely_sums[low] for low, high in _window(len(words), reach)])
    return made


def _places(lines: list[Line], own: dict[str, Column], known: list[Reason | None], likely: Column) -> list[Column]:
    """Where a line stands in its capture."""
    count = len(lines)
    total = sum(value for value, line in zip(own["words"], lines, strict=True) if line.strong and known[line.index] is None)
    sums, words = _sums(likely), max(1.0, sum(own["words"]))
    comment_sums = _sums([float(value > 0) for value in own["comment"]])
    all_likely = max(1.0, sums[-1])
    return [
        _since([value > 0 for value in own["date"]]), _since([reason is not None and reason.kind == "related" for reason in known]), _since([value > 0.5 for value in own["title"]]),
        comment_sums[:-1], sums[:-1], [value / all_likely for value in sums[:-1]], [1 - value / all_likely for value in sums[1:]],
        [all_likely] * count, [all_likely / words] * count, [max(1.0, total)] * count, [total / words] * count, [float(count)] * count,
    ]  # fmt: skip


def _sums(values: Column) -> Column:
    """Running sums, one longer than the list."""
    return [0.0, *accumulate(values)]


def _window(count: int, reach: int) -> list[tuple[int, int]]:
    """From where to where the lines around each line go."""
    return [(max(0, i - reach), min(count, i + reach + 1)) for i in range(count)]


def _since(hits: list[bool]) -> Column:
    """Lines since the last hit."""
    found: Column = []
    last = -FAR
    for i, hit in enumerate(hits):
        last = i if hit else last
        found.append(float(min(FAR, i - last)))
    return found
