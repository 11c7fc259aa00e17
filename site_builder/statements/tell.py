"""Tells a story: the statements of its sources, what they are counted by, and their words as far as rights allow."""

from __future__ import annotations

from collections import Counter

from site_builder.model import (
    AnnotatedArticle,
    ClaimDate,
    ClaimKind,
    EntityRef,
    Evidence,
    FigureRow,
    Grant,
    Quotation,
    Statement,
    Story,
    Telling,
)
from site_builder.statements.clauses import compounds, fold, standing, told_whole
from site_builder.statements.likeness import Likeness
from site_builder.statements.meaning import story_names
from site_builder.statements.merge import Group, merge, share
from site_builder.statements.nodes import Node, concepts_of, make_nodes, weigh_concepts
from site_builder.statements.overlap import Comparer
from site_builder.statements.rank import count_lineages, in_short, lead_of, lineage_of, salience
from site_builder.statements.rights import Budget, shown
from site_builder.statements.roles import roles
from site_builder.statements.table import Sample, about, rows
from site_builder.statements.words import short_hash, why
from site_builder.text import fold as folded
from site_builder.text import words
from site_builder.text.content import content_terms

_BASES = ("explicit", "resolved", "inferred", "published")


class _Telling:
    """One story while it is told; what its parts share."""

    def __init__(
        self,
        story: Story,
        articles: tuple[AnnotatedArticle, ...],
        cast: dict[str, tuple[str, ...]],
        names: dict[str, EntityRef],
        dates: tuple[ClaimDate, ...],
        grants: dict[str, Grant],
    ) -> None:
        self.story, self.articles, self.cast, self.names = story, articles, cast, names
        self.speakers = frozenset(story.speakers)
        known = story_names([a for a in articles if a.article.path in self.speakers], cast)
        self.whole = make_nodes(articles, self.speakers, cast, dates, known)
        self.weights = weigh_concepts(self.whole)
        self.parts = compounds(self.whole, articles, cast, self.weights, known)
        self.nodes = self.whole + tuple(n for i in sorted(self.parts) for n in (self.parts[i].head, self.parts[i].tail))
        self.comparer = Comparer(self.weights)
        self.likeness = Likeness(self.nodes)
        self._odds: dict[tuple[int, int], float] = {}
        self.budgets = {a.article.path: Budget(a, grants.get(a.article.path)) for a in articles}
        self.lineages = lineage_of(story)
        self.dates = {(d.path, d.claim): d for d in dates}

    def odds(self, one: int, other: int) -> float:
        """Log odds that two claims are about one thing, whatever figures they give."""
        key = (min(one, other), max(one, other))
        if key not in self._odds:
            self._odds[key] = self.likeness.odds_if_agreed(self.nodes[key[0]], self.nodes[key[1]])
        return self._odds[key]

    def samples(self, nodes: list[Node] | tuple[Node, ...]) -> list[Sample]:
        """The figures of some claims in their places."""
        made = []
        for node in nodes:
            annotated = self.articles[node.article]
            ids = self.cast.get(node.path, ())
            for figure in node.figures:
                if figure.kind == "duration":
                    continue
                line = annotated.article.line_at(figure.start)
                made.append(Sample(figure, node.path, line, node.index, about(annotated, figure, node.claim.start, node.claim.end, ids)))
        return made

    def table(self, nodes: list[Node] | tuple[Node, ...]) -> tuple[FigureRow, ...]:
        """The rows of the figures of some claims."""
        return rows(self.samples(nodes), self.names, self.odds)


def tell(
    story: Story,
    articles: tuple[AnnotatedArticle, ...],
    cast: dict[str, tuple[str, ...]],
    entities: dict[str, EntityRef],
    dates: tuple[ClaimDate, ...],
    grants: dict[str, Grant],
) -> Telling:
    """What the sources of a story say, joined over them."""
    work = _Telling(story, articles, cast, entities, dates, grants)
    compared = tuple(n for n in work.nodes if n.index not in work.parts)
    merged, alike = merge(compared, work.likeness)
    groups = fold(merged, work.parts)
    share(groups, alike, standing(groups, work.parts), work.likeness)
    titles = " ".join([story.title, *(a.article.title for a in articles if a.article.path in work.speakers)])
    scores = salience(groups, story, concepts_of(content_terms(words(titles))), work.weights)
    leads = [told_whole(lead_of(g, work.weights), work.parts) for g in groups]
    kinds: list[str] = [_kind(g) for g in groups]
    worded: dict[int, Node | None] = {}

    def word(i: int) -> bool:
        worded[i] = _worded(leads[i], work.budgets)
        return worded[i] is not None

    short = in_short([ranked[0] for ranked in leads], scores, kinds, work.comparer.overlap, word)
    order = sorted(range(len(groups)), key=lambda i: (-scores[i], leads[i][0].index))
    spending = short + [i for i in order if i not in set(short)]
    for i in spending:
        if i not in worded:
            word(i)
    made: dict[int, Statement] = {}
    ids = _ids(story, [leads[i][0] for i in range(len(groups))])
    for path in sorted(work.budgets):
        work.budgets[path].release()
    quotations = _quotations(work, groups, ids, spending)
    for i in spending:
        made[i] = _statement(work, groups[i], leads[i], ids[i], scores[i], worded[i])
    by_time = sorted(short, key=lambda i: (made[i].date or "9999", leads[i][0].article, leads[i][0].claim.start))
    return Telling(
        statements=tuple(made[i] for i in order),
        in_short=tuple(made[i].id for i in by_time),
        figures=work.table(work.whole),
        quotations=quotations,
        roles=roles(articles, work.speakers, cast, work.budgets, {k: d.date for k, d in work.dates.items()}),
        cast=_cast(work),
    )


def _ids(story: Story, leads: list[Node]) -> list[str]:
    """An id for each statement from its wording; a wording that comes twice is told apart by its source."""
    made: list[str] = []
    taken: set[str] = set()
    for lead in leads:
        name = short_hash(f"{story.id} {folded(lead.shown)}")
        turn = 0
        while name in taken:
            turn += 1
            name = short_hash(f"{story.id} {folded(lead.shown)} {lead.path} {turn}")
        taken.add(name)
        made.append(name)
    return made


def _kind(group: Group) -> ClaimKind:
    """What most of its claims are."""
    counts = Counter(n.claim.kind for n in group.agree)
    return max(("report", "forecast", "opinion"), key=lambda k: (counts[k], k == "report"))


def _worded(ranked: list[Node], budgets: dict[str, Budget]) -> Node | None:
    """The best claim that may be shown whole."""
    complete = ranked[0].claim.complete
    return next((n for n in ranked[:20] if n.claim.complete == complete and budgets[n.path].quote(n.claim.start, n.claim.end)), None)


def _statement(work: _Telling, group: Group, ranked: list[Node], name: str, score: float, worded: Node | None) -> Statement:
    """A group as readers see it."""
    lead = worded or ranked[0]
    agree = {n.path for n in group.agree}
    differ = {n.path for n in group.differ} - agree
    dated = _dated(group.agree)
    held = sorted(group.agree + group.differ, key=lambda n: (n.article, n.claim.start))
    against = {n.index for n in group.differ}
    popular = Counter(e for n in group.agree for e in n.entities)
    speaker, quotes = _speech(work, lead)
    return Statement(
        id=name,
        story=work.story.id,
        wording=worded.shown if worded else "",
        wording_from=(lead.path, lead.claim.start, lead.claim.end),
        kind=_kind(group),
        date=dated.date if dated else "",
        precision=dated.precision if dated else "none",
        basis=dated.basis if dated else "",
        salience=score,
        entities=tuple(sorted(popular, key=lambda e: (-popular[e], lead.entities.index(e) if e in lead.entities else 99, e))),
        speaker=speaker,
        quotes=quotes,
        claims=tuple(_evidence(work, n, differs=n.index in against) for n in held),
        agree=tuple(p for p in work.story.speakers if p in agree),
        differ=tuple(p for p in work.story.speakers if p in differ),
        silent=tuple(p for p in work.story.speakers if p not in agree and p not in differ),
        lineages=count_lineages(agree, work.lineages),
        figures=work.table(held),
        why=why(group, work.names, work.weights),
    )


def _evidence(work: _Telling, node: Node, *, differs: bool) -> Evidence:
    """A claim with as many of its words as may be shown."""
    claim = node.claim
    stop = work.budgets[node.path].cut(claim.start, claim.end)
    text = work.articles[node.article].article.text[claim.start : stop]
    stance = "differs" if differs else "agrees"
    return Evidence(node.path, claim.start, claim.end, claim.line, stance, text, stop < claim.end, claim.attributed, claim.hedged)  # type: ignore[arg-type]


def _dated(nodes: list[Node]) -> ClaimDate | None:
    """The surest and most precise date of some claims; the first of equals."""
    precisions = ("day", "week", "month", "season", "year", "decade", "none")
    dated = [n.date for n in nodes if n.date is not None and n.date.date]
    counts = Counter(d.date for d in dated)
    return min(dated, key=lambda d: (_BASES.index(d.basis), precisions.index(d.precision), -counts[d.date], d.date), default=None)


def _speech(work: _Telling, node: Node) -> tuple[str, bool]:
    """(who is quoted, whether the claim is direct speech in the main)."""
    annotated = work.articles[node.article]
    ids = work.cast.get(node.path, ())
    quotes = [annotated.quotes[q] for q in node.claim.quotes]
    spoken = sum(min(q.end, node.claim.end) - max(q.start, node.claim.start) for q in quotes)
    speaker = next((ids[q.speaker] for q in quotes if 0 <= q.speaker < len(ids) and ids[q.speaker]), "")
    return speaker, 2 * spoken > node.claim.end - node.claim.start


def _quotations(work: _Telling, groups: list[Group], ids: list[str], spending: list[int]) -> tuple[Quotation, ...]:
    """Direct speech of those who speak, each with the statement it stands in; the words of the most salient are spent on first."""
    made: list[Quotation] = []
    seen: set[tuple[str, int]] = set()
    for i in spending:
        for node in sorted(groups[i].agree + groups[i].differ, key=lambda n: (n.article, n.claim.start)):
            annotated = work.articles[node.article]
            chains = work.cast.get(node.path, ())
            for q in (annotated.quotes[number] for number in node.claim.quotes):
                if (node.path, q.start) in seen:
                    continue
                seen.add((node.path, q.start))
                stop = work.budgets[node.path].cut(q.start, q.end)
                speaker = chains[q.speaker] if 0 <= q.speaker < len(chains) else ""
                text = shown(annotated.article.text, q.start, stop)
                line = annotated.article.line_at(q.start)
                name = short_hash(f"quote {node.path} {folded(shown(annotated.article.text, q.start, q.end))} {q.start}")
                made.append(Quotation(name, node.path, q.start, q.end, line, text, speaker, q.cue, ids[i]))
    return tuple(made)


def _cast(work: _Telling) -> tuple[str, ...]:
    """Entities by the articles and mentions that they carry."""
    weight: Counter[str] = Counter()
    for annotated in work.articles:
        path = annotated.article.path
        if path not in work.speakers:
            continue
        for chain, entity in zip(annotated.chains, work.cast.get(path, ()), strict=False):
            if entity and not chain.cited:
                weight[entity] += 3 + min(10, sum(count for _, count in chain.forms)) + 3 * chain.in_title
    return tuple(sorted(weight, key=lambda e: (-weight[e], e)))
