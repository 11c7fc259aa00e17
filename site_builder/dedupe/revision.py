"""Two versions of a piece -> what changed, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from site_builder.model import AnnotatedArticle, Article, Change, Revision, Span
from site_builder.text import shingles

MOST = 1500
"""Sentences of a version that are compared; what comes after is not."""
REWORDED = 0.5
"""Share of words from which on two sentences in one place are one sentence, reworded."""
MOST_PAIRS = 40
"""Sentences of one place that are paired by their words; in a longer run they count as dropped and added."""

Told = tuple[Span, tuple[str, ...]]


def compare(older: AnnotatedArticle, newer: AnnotatedArticle) -> Revision:
    """How two versions differ; where their dates say that the second is the older one, they change places."""
    before, after = moment(older.article), moment(newer.article)
    dated = bool(before and after and before != after)
    if dated and after < before:
        older, newer = newer, older
    elif not dated and newer.article.path < older.article.path:
        older, newer = newer, older
    changes = [*headline(older.article, newer.article), *sentences(told(older), told(newer))]
    return Revision(older.article.path, newer.article.path, dated, tuple(changes))


def moment(article: Article) -> str:
    return article.updated.value or article.published.value


def headline(older: Article, newer: Article) -> list[Change]:
    if shingles.words(older.title) == shingles.words(newer.title):
        return []
    return [Change("title", find(older), find(newer), older.title, newer.title)]


def find(article: Article) -> Span | None:
    """Where the title stands in the text, if it does."""
    at = article.text.find(article.title) if article.title else -1
    return (at, at + len(article.title)) if at >= 0 else None


def told(annotated: AnnotatedArticle) -> list[Told]:
    """Sentences with their normalised words."""
    text = annotated.article.text
    found = (((s.start, s.end), tuple(shingles.words(text[s.start : s.end]))) for s in annotated.sentences)
    return [(span, words) for span, words in found if words][:MOST]


def sentences(older: list[Told], newer: list[Told]) -> list[Change]:
    """Changed, dropped and added sentences in the order of the newer version; a sentence that only moved is no change."""
    before, after = {w for _, w in older}, {w for _, w in newer}
    old, new = [t for t in older if t[1] not in after], [t for t in newer if t[1] not in before]
    places = {t[1]: i for i, t in enumerate(older)}
    anchored_old, anchored_new = anchors(older, after, places), anchors(newer, before, places)
    changes: list[Change] = []
    used: set[Span] = set()
    for span, words in new:
        here = [t for t in old if t[0] not in used and abs(anchored_old[t[0]] - anchored_new[span]) <= 2][:MOST_PAIRS]
        twin = max(here, key=lambda t: (alike(t[1], words), -t[0][0]), default=None)
        if twin is None or alike(twin[1], words) < REWORDED:
            changes.append(Change("added", None, span))
            continue
        used.add(twin[0])
        was, now = other_figures(twin[1], words)
        changes.append(Change("figure" if was and now else "changed", twin[0], span, ", ".join(was), ", ".join(now)))
    return changes + [Change("dropped", span, None) for span, _ in old if span not in used]


def anchors(told_: list[Told], kept: set[tuple[str, ...]], places: dict[tuple[str, ...], int]) -> dict[Span, int]:
    """For each sentence, the place in the older version of the last sentence before it that both have."""
    found: dict[Span, int] = {}
    last = -1
    for span, words in told_:
        if words in kept and words in places:
            last = places[words]
        found[span] = last
    return found


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return SequenceMatcher(None, one[:120], other[:120], autojunk=False).ratio()


def other_figures(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The numbers of two forms of a sentence that only one of them has, as often as it has them more."""
    numbers = [Counter(w for w in words if w[0].isdigit()) for words in (one, other)]
    return sorted((numbers[0] - numbers[1]).elements()), sorted((numbers[1] - numbers[0]).elements())
