"""How many words of an article may be shown, and which: the only way by which words of a capture reach a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from site_builder.model import AnnotatedArticle, Grant
from site_builder.text import repair

CLAIM_WORDS = 40
"""Words of one claim, at most."""
LEAST_WORDS = 60
SHARE = 0.15
"""All that is shown of one article: 60 words, or this share of its body where that is more."""
RESERVE = 0.2
"""Share of these words that is kept for direct speech until all statements are worded."""
_WORD = re.compile(r"\S+")
_LEAST_CUT = 8
"""A claim cut to fewer words than this is not shown at all."""


class Budget:
    """What is left to be shown of one article; a word that is shown already costs nothing."""

    def __init__(self, annotated: AnnotatedArticle, grant: Grant | None) -> None:
        article = annotated.article
        self._text = article.text
        self._kind = grant.text if grant is not None else "none"
        words = sum(len(article.text[p.start : p.end].split()) for p in article.body)
        self._left = max(LEAST_WORDS, int(words * SHARE)) if self._kind == "excerpts" else 0
        spoken = sum(len(article.text[q.start : q.end].split()) for q in annotated.quotes)
        self._reserve = min(spoken, int(self._left * RESERVE))
        self._left -= self._reserve
        self._shown: set[int] = set()
        self._starts = [c.start for c in annotated.claims]
        self._of_claim: Counter[int] = Counter()

    @property
    def whole(self) -> bool:
        """All words may be shown."""
        return self._kind == "full"

    def release(self) -> None:
        """Give out what was kept for direct speech."""
        self._left += self._reserve
        self._reserve = 0

    def quote(self, start: int, end: int) -> bool:
        """Spend on the whole span, or on nothing where it may not be shown whole."""
        if self.whole:
            return True
        if self._kind == "none":
            return False
        offsets = self._offsets(start, end)
        if len(self._affordable(offsets)) < len(offsets):
            return False
        self._spend(offsets)
        return True

    def cut(self, start: int, end: int) -> int:
        """Spend on as much of the span as may be shown; where that ends, ``start`` for nothing."""
        if self.quote(start, end):
            return end
        if self._kind == "none":
            return start
        kept = self._affordable(self._offsets(start, end))
        if len(kept) < _LEAST_CUT:
            return start
        self._spend(kept)
        last = kept[-1]
        while last < end and not self._text[last].isspace():
            last += 1
        return min(last, end)

    def _affordable(self, offsets: list[int]) -> list[int]:
        """The words from the first on that the article and the claims they stand in have left."""
        left = self._left
        used: Counter[int] = Counter()
        for number, offset in enumerate(offsets):
            if offset in self._shown:
                continue
            claim = bisect_right(self._starts, offset)
            used[claim] += 1
            left -= 1
            if left < 0 or self._of_claim[claim] + used[claim] > CLAIM_WORDS:
                return offsets[:number]
        return offsets

    def _spend(self, offsets: list[int]) -> None:
        for offset in offsets:
            if offset not in self._shown:
                self._shown.add(offset)
                self._of_claim[bisect_right(self._starts, offset)] += 1
                self._left -= 1

    def _offsets(self, start: int, end: int) -> list[int]:
        """Where the words of a span begin, in order; a word that the span cuts counts from its own beginning."""
        text = self._text
        while start > 0 and not text[start - 1].isspace() and not text[start].isspace():
            start -= 1
        return [m.start() for m in _WORD.finditer(text, start, end)]


def shown(text: str, start: int, end: int) -> str:
    """The words of a span as a page shows them."""
    return repair(text[start:end])
