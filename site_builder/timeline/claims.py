"""What the articles of a story tell of a statement: when it was, who takes part, and whether somebody said it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping

import msgspec

from site_builder.model import Anchor, AnnotatedArticle, ClaimDate, Evidence, Statement
from site_builder.timeline.actors import acting, actors
from site_builder.timeline.narrative import follow, news, speaks, speaks_of
from site_builder.timeline.salience import days_between

NEWS_DAYS = 31
"""So long before its report at most a day may lie that one claim of several names, to be the day of what all of them tell."""
_BASIS = {"explicit": 0, "resolved": 1, "inferred": 2, "published": 3}
_PRECISION = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "none": 6}

Near = list[tuple[Evidence, ClaimDate]]
"""The claims of a statement that are dated, the date to show first."""


class Claims:
    """The claims of a story's articles: what dates them, and who takes part in them."""

    def __init__(
        self,
        articles: tuple[AnnotatedArticle, ...],
        dates: tuple[ClaimDate, ...],
        anchors: Mapping[str, Anchor],
        cast: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.cast = cast
        self.articles = {a.article.path: a for a in articles}
        self.starts = {path: [c.start for c in a.claims] for path, a in self.articles.items()}
        own: dict[str, list[ClaimDate]] = defaultdict(list)
        for date in dates:
            own[date.path].append(date)
        self.dates: dict[str, list[tuple[int, int, ClaimDate]]] = {}
        self.actors: dict[str, dict[int, tuple[str, ...]]] = {}
        self.news: dict[str, ClaimDate | None] = {}
        for path, annotated in self.articles.items():
            found = tuple(d for d in sorted(own[path], key=lambda d: d.claim) if 0 <= d.claim < len(annotated.claims))
            self.news[path] = day = news(annotated, anchors[path], found) if path in anchors else None
            found = follow(annotated, found, day) if day is not None else found
            self.dates[path] = sorted((annotated.claims[d.claim].start, annotated.claims[d.claim].end, d) for d in found)
            self.actors[path] = actors(annotated, cast.get(path, ()))

    def dated(self, statement: Statement) -> Near:
        """The dates of a statement's claims, the one to show first: named before inferred, then the most agreed, then the most precise."""
        near = []
        for evidence in statement.claims:
            spans = self.dates.get(evidence.path, [])
            place = bisect_right(spans, evidence.start, key=lambda span: span[1])
            if place < len(spans) and spans[place][0] < evidence.end:
                near.append((evidence, spans[place][2]))
        votes = Counter(d.date for _, d in near)
        near = [(e, d) for e, d in near if self.its_own(statement, e, d, votes[d.date])]
        return sorted(
            near, key=lambda e: (not e[1].text, -votes[e[1].date], _PRECISION[e[1].precision], _BASIS[e[1].basis], e[1].date, e[0].path)
        )

    def its_own(self, statement: Statement, evidence: Evidence, date: ClaimDate, votes: int) -> bool:
        """The date is the statement's: it stands in the claim that words it, in half of its claims, or it is a day of the news.

        What one claim of several adds, say the year in which somebody founded a firm, is not the date of what all of them tell.
        """
        path, start, end = statement.wording_from
        if not date.text or 2 * votes >= len(statement.claims) or (evidence.path == path and start < evidence.end and evidence.start < end):
            return True
        return date.precision == "day" and abs(days_between(date, self.articles[date.path].article.published.day)) <= NEWS_DAYS

    def of(self, path: str, start: int, end: int) -> range:
        """Numbers of the claims of an article that lie in a span."""
        starts = self.starts.get(path, [])
        return range(bisect_left(starts, start), bisect_left(starts, end))

    def meant(self, statement: Statement) -> list[str]:
        """Who takes part in it without being named, as its sources agree."""
        found: dict[str, None] = {}
        for e in statement.claims:
            if e.stance == "agrees" and e.path in self.actors:
                for number in self.of(e.path, e.start, e.end):
                    found |= dict.fromkeys(self.actors[e.path].get(number, ()))
        return list(found)

    def acting(self, statement: Statement) -> set[str]:
        """Those named in it otherwise than in passing."""
        found: set[str] = set()
        for e in statement.claims:
            for number in self.of(e.path, e.start, e.end) if e.stance == "agrees" else ():
                annotated = self.articles[e.path]
                found |= acting(annotated, annotated.claims[number], self.cast.get(e.path, ()))
        return found

    def language(self, statement: Statement) -> str:
        """That of its wording."""
        annotated = self.articles.get(statement.wording_from[0])
        return annotated.article.language if annotated is not None else ""

    def terms(self, statement: Statement) -> frozenset[str]:
        """The words that its wording rests on."""
        path, start, end = statement.wording_from
        return frozenset(t for n in self.of(path, start, end) for t in self.articles[path].claims[n].terms)

    def said(self, statement: Statement, near: Near) -> Near:
        """The day on which somebody said what is told of another time: a forecast, a plan, the figures of a quarter; empty when it is none such."""
        if not near or not near[0][1].text or (near[0][1].precision == "day" and not near[0][1].planned):
            return []
        evidence, date = near[0]
        annotated, day = self.articles[date.path], self.news[date.path]
        if (
            day is None
            or not speaks_of(annotated, annotated.claims[date.claim], date.text)
            or not (statement.entities or self.meant(statement))
        ):
            return []
        return [(evidence, msgspec.structs.replace(day, claim=date.claim))]

    def speech(self, near: Near) -> bool:
        """Its first dated claim reports what somebody said."""
        evidence, date = near[0]
        return speaks(self.articles[evidence.path], self.articles[evidence.path].claims[date.claim])
