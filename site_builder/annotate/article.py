"""Puts the annotators together: each finds one kind of thing, with offsets into the text."""

from __future__ import annotations

from collections import Counter

import msgspec

from site_builder.annotate.claims import find_claims
from site_builder.annotate.figures import find_figures
from site_builder.annotate.names import Named, find_names
from site_builder.annotate.quotes import find_quotes
from site_builder.annotate.relations import find_relations
from site_builder.annotate.sentences import find_sentences
from site_builder.annotate.signature import sign, told_words
from site_builder.annotate.terms import weigh
from site_builder.annotate.timex import find_times
from site_builder.model import AnnotatedArticle, Article, Card, Figure, NameChain, Removed, RuleUse


def article(clean: Article, recogniser: str = "", named: Named = ()) -> AnnotatedArticle:
    """All that can be told of an article from its own text; ``recogniser``: of names, '' for our own; ``named``: names the editors gave."""
    sentences = find_sentences(clean)
    times = find_times(clean, sentences)
    figures = find_figures(clean, sentences, times)
    mentions, chains = find_names(clean, sentences, recogniser, named)
    quotes = find_quotes(clean, sentences, mentions, chains)
    relations = find_relations(clean, sentences, mentions, chains)
    claims = find_claims(clean, sentences, mentions, chains, times, figures, quotes)
    return AnnotatedArticle(clean, sentences, mentions, chains, times, figures, quotes, relations, claims)


def card(annotated: AnnotatedArticle) -> Card:
    """The small record of an article for the stages that see all articles."""
    a = annotated.article
    told = told_words(a, annotated.sentences)
    signature = sign(told)
    removed_words = sum(len(a.text[r.start : r.end].split()) for r in a.removed)
    credits = tuple(dict.fromkeys((c.name, c.url) for c in a.credits))
    days = Counter(t.value for t in annotated.times if t.type == "DATE")
    return Card(
        path=a.path,
        kind=a.kind,
        language=a.language,
        title=a.title,
        published=a.published,
        updated=a.updated,
        authors=a.authors,
        publisher=a.publisher,
        source_url=a.source_url,
        credits=credits,
        tags=a.tags,
        forbids=a.rights is not None and a.rights.forbids,
        words=signature.words,
        removed=_rules_used(a.removed),
        removed_share=round(removed_words / max(1, removed_words + signature.words), 4),
        damaged=len(a.damage),
        signature=signature,
        terms=weigh(told, a.title),
        chains=_with_notable(annotated),
        figures=tuple(sorted({figure_key(f) for f in annotated.figures if f.unit or f.kind != "other"})),
        days=tuple(sorted(days.items())),
    )


def _with_notable(annotated: AnnotatedArticle) -> tuple[NameChain, ...]:
    """The chains, those marked that have a role or are quoted."""
    notable = {r.subject for r in annotated.relations} | {q.speaker for q in annotated.quotes}
    return tuple(msgspec.structs.replace(c, notable=True) if i in notable else c for i, c in enumerate(annotated.chains))


def figure_key(figure: Figure) -> str:
    """A figure as two articles would share it: amount, unit and kind, without hedge."""
    amount = f"{figure.low:g}" if figure.low == figure.high else f"{figure.low:g}-{figure.high:g}"
    return f"{amount} {figure.unit or figure.kind}"


def _rules_used(removed: tuple[Removed, ...]) -> tuple[RuleUse, ...]:
    runs: dict[tuple[str, str], list[str]] = {}
    for one in removed:
        runs.setdefault((one.rule, one.kind), []).append(one.reason)
    first: dict[str, RuleUse] = {}
    for (rule, kind), reasons in sorted(runs.items()):
        known = first.get(rule)
        reason = known.reason if known else min(reasons, key=lambda text: (-reasons.count(text), text))
        first[rule] = RuleUse(rule, known.kind if known else kind, reason, len(reasons) + (known.runs if known else 0))  # type: ignore[arg-type]
    return tuple(first[rule] for rule in sorted(first))
