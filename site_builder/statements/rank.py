"""Which statements carry a story, and the few that tell it in short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from site_builder.model import Story
from site_builder.statements.merge import Group
from site_builder.statements.nodes import Node

SHORT_LEAST = 5
SHORT_MOST = 7
_NEAR = 0.55
"""How much a statement must add to those chosen before it."""
_STRANGE = 0.4
"""What an amount costs a wording that most sources of the statement do not give."""
_UNNAMED = 0.3
"""What it costs a wording to leave out those whom most sources name."""
_UNENDED = 0.15
"""What it costs a wording to be part of a sentence."""
_FAINT = 0.4
"""Share of the first statement's score below which a sixth or seventh one is left out."""
_MINOR = 0.2
"""What it costs a statement to tell no more than how old somebody is."""
_BRIEF = 8
_FLOURISH = re.compile(r"^In an? [^,.]{2,40},|\b(?:bold|massive|staggering|landmark|monumental|stunning|whopping|significant)\b", re.I)
_PRAISED = 0.2
"""What a wording with such words costs."""
_LONGEST = 40
_SHORTEST = 6


def lineage_of(story: Story) -> dict[str, int]:
    """The number of the lineage of each path."""
    return {path: number for number, lineage in enumerate(story.lineages) for path in lineage.members}


def count_lineages(paths: set[str], lineages: dict[str, int]) -> int:
    """How many independent witnesses these paths are."""
    return len({lineages[p] for p in paths if p in lineages}) + len({p for p in paths if p not in lineages})


def salience(groups: list[Group], story: Story, title_concepts: frozenset[str], weights: dict[str, float]) -> list[float]:
    """For each group how much it matters in its story, in [0, 1]."""
    lineages = lineage_of(story)
    total = max(1, count_lineages(set(story.speakers), lineages))
    popular = Counter(e for g in groups for n in g.agree for e in n.entities)
    most = max(popular.values(), default=1)
    common = Counter(c for g in groups for c in g.lead.concepts)
    top = max(common.values(), default=1)
    title_weight = max(1.0, sum(weights.get(c, 0.0) for c in sorted(title_concepts)))
    made = []
    for group in groups:
        paths = {n.path for n in group.agree}
        spread = count_lineages(paths | {n.path for n in group.differ}, lineages)
        entities = max((popular[e] / most for n in group.agree for e in n.entities), default=0.0)
        figures = min(1.0, len({(f.kind, f.low) for n in group.agree for f in n.figures}) / 2)
        early = 1 - min(n.position for n in group.agree)
        centre = sum(common[c] for c in group.lead.concepts) / top / max(4, len(group.lead.concepts))
        titled = sum(weights.get(c, 0.0) for c in sorted(group.lead.concepts & title_concepts)) / title_weight
        agreed = (spread - 1) / max(1, total - 1) if total > 1 else 0.5
        value = 0.32 * agreed + 0.12 * entities + 0.14 * figures + 0.14 * early + 0.12 * min(1.0, 2 * centre) + 0.16 * titled
        kinds = Counter(n.claim.kind for n in group.agree)
        value *= {"report": 1.0, "forecast": 0.8, "opinion": 0.4}[kinds.most_common(1)[0][0]]
        value *= 1.0 if any(n.claim.complete for n in group.agree) else 0.7
        made.append(round(min(1.0, value), 4))
    return made


def lead_of(group: Group, weights: dict[str, float]) -> list[Node]:
    """The claims of a group, the best wording first: complete, a report, saying what most of its sources say and little else, short."""
    paths = {n.path for n in group.agree}
    said = {(n.path, c) for n in group.agree for c in (*n.concepts, *n.amounts, *n.entities)}
    common = Counter(c for _, c in said)
    agreed = {c for c, k in common.items() if 2 * k > len(paths)}
    known = {c: weights[c] for c in sorted(agreed) if c in weights}
    total = max(1e-9, sum(known.values()))
    named = agreed - set(known)

    def rank(node: Node) -> tuple[bool, bool, float, int]:
        own = node.concepts | node.amounts
        held = sum(weight for c, weight in known.items() if c in own) / total
        alone = sum(weights[c] for c in sorted(own - agreed)) / max(1e-9, sum(weights[c] for c in sorted(own)))
        strange = _STRANGE * len(node.amounts - agreed)
        unnamed = _UNNAMED * (1 - len(named & set(node.entities)) / len(named)) if named else 0.0
        cost = node.words / 60 - held + 0.5 * alone + strange + unnamed + (node.words > _LONGEST) + _UNENDED * node.raw[-1:].isalnum()
        cost += _PRAISED * (_FLOURISH.search(node.raw) is not None)
        return (not node.claim.complete, node.claim.kind != "report", round(cost, 3), node.index)

    return sorted((n for n in group.agree if n.index not in group.shared), key=rank)


def _of_ages_only(node: Node) -> bool:
    """All its figures are ages, and it says little else or gives two."""
    ages = bool(node.figures) and all(f.kind == "age" for f in node.figures)
    return ages and (len(node.figures) > 1 or node.words <= _BRIEF)


def in_short(
    leads: list[Node],
    scores: list[float],
    kinds: list[str],
    overlap: Callable[[Node, Node], tuple[float, float, int]],
    word: Callable[[int], bool],
) -> list[int]:
    """Indices of the statements that tell the story with little overlap; whole reports only.

    ``word`` spends words on a statement as it is chosen, and tells whether any may be shown; one without words is taken only for want of others.
    """
    order = sorted(range(len(leads)), key=lambda i: (-scores[i], leads[i].index))
    fit = [i for i in order if kinds[i] == "report" and leads[i].claim.complete and _SHORTEST <= leads[i].words <= _LONGEST][:60]
    chosen: list[int] = []
    wordless: list[int] = []
    nearest = dict.fromkeys(fit, 0.0)
    while fit and len(chosen) < SHORT_MOST:
        best, worth = -1, -1.0
        for i in fit:
            if chosen:
                nearest[i] = max(nearest[i], overlap(leads[i], leads[chosen[-1]])[0])
            if nearest[i] >= _NEAR:
                continue
            value = 0.7 * scores[i] - 0.3 * nearest[i] - _MINOR * _of_ages_only(leads[i])
            if value > worth or best < 0:
                best, worth = i, value
        if best < 0 or (len(chosen) >= SHORT_LEAST and scores[best] < _FAINT * max(scores[i] for i in chosen)):
            break
        fit.remove(best)
        (chosen if word(best) else wordless).append(best)
    return chosen + wordless[: max(0, SHORT_LEAST - len(chosen))]
