"""Who is what to whom: the relations that articles state, joined over the sources of a story."""

from __future__ import annotations

from collections import defaultdict

from site_builder.model import AnnotatedArticle, Evidence, RelationMention, RoleClaim
from site_builder.statements.rights import Budget
from site_builder.statements.words import short_hash
from site_builder.text import fold


def roles(
    articles: tuple[AnnotatedArticle, ...],
    speakers: frozenset[str],
    cast: dict[str, tuple[str, ...]],
    budgets: dict[str, Budget],
    dates: dict[tuple[str, int], str],
) -> tuple[RoleClaim, ...]:
    """One record for each role or relation, with every clause that states it."""
    found: dict[tuple[str, str, str, bool], list[tuple[AnnotatedArticle, RelationMention]]] = defaultdict(list)
    for annotated in articles:
        path = annotated.article.path
        ids = cast.get(path, ())
        if path not in speakers:
            continue
        for relation in annotated.relations:
            subject = ids[relation.subject] if 0 <= relation.subject < len(ids) else ""
            object_ = ids[relation.object] if 0 <= relation.object < len(ids) else ""
            if subject and (object_ or (relation.role and relation.object < 0)) and subject != object_:
                found[(subject, relation.relation, object_, relation.ended)].append((annotated, relation))
    made = []
    for (subject, relation_name, object_, ended), proofs in sorted(found.items(), key=lambda item: item[0]):
        wordings = sorted({r.role for _, r in proofs if r.role}, key=lambda w: (-sum(r.role == w for _, r in proofs), len(w), fold(w), w))
        key = f"role {subject} {relation_name} {object_} {ended}"
        made.append(
            RoleClaim(
                id=short_hash(key),
                subject=subject,
                relation=relation_name,
                object=object_,
                role=wordings[0] if wordings else "",
                ended=ended,
                date=min((d for a, r in proofs if (d := _date(a, r, dates))), default=""),
                claims=tuple(_evidence(a, r, budgets[a.article.path]) for a, r in proofs),
                sources=tuple(dict.fromkeys(a.article.path for a, _ in proofs)),
            )
        )
    return tuple(made)


def _date(annotated: AnnotatedArticle, relation: RelationMention, dates: dict[tuple[str, int], str]) -> str:
    """The date of the claim that states the relation."""
    for number, claim in enumerate(annotated.claims):
        if claim.start <= relation.start < claim.end:
            return dates.get((annotated.article.path, number), "")
    return ""


def _evidence(annotated: AnnotatedArticle, relation: RelationMention, budget: Budget) -> Evidence:
    """The clause that states a relation, cut to what may be shown."""
    article = annotated.article
    stop = budget.cut(relation.start, relation.end)
    text = article.text[relation.start : stop]
    return Evidence(
        article.path, relation.start, relation.end, article.line_at(relation.start), "agrees", text, stop < relation.end, "", ""
    )
