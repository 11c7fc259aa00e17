"""Cards -> groups of articles that are one text, each with the copy that speaks for it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict

from site_builder.dedupe.candidates import pairs
from site_builder.dedupe.relation import EXCERPT, Text, judge, linked, unpacked
from site_builder.model import Card, DuplicateGroup, Member
from site_builder.text import shingles

COMPARED = 24
"""Members of a group that each member is compared with to choose who speaks."""
FEWEST_WORDS = 8
"""Bodies of fewer words are nobody's copy: they are captions, prompts and empty pages."""


def group(cards: tuple[Card, ...]) -> tuple[DuplicateGroup, ...]:
    """Groups of two or more, by the path of the copy that speaks; the order of the cards changes nothing."""
    known = sorted((c for c in cards if c.words >= FEWEST_WORDS and c.signature.words >= FEWEST_WORDS), key=lambda c: c.path)
    first: dict[str, int] = {}
    twins: defaultdict[int, list[int]] = defaultdict(list)
    for i, card in enumerate(known):
        twins[first.setdefault(card.signature.exact, i)].append(i)
    joined = pairs([(i, shingles.unpack(known[i].signature.shingles), known[i].words) for i in twins])
    needed = {i for pair in joined for i in pair} | {i for i, same in twins.items() if len(same) > 1}
    texts = {i: unpacked(known[i].signature) for i in sorted(needed)}
    roots = {i: i for i in twins}
    for one, other in joined:
        a, b = root(roots, one), root(roots, other)
        if a != b and linked(texts[one], texts[other]):
            roots[max(a, b)] = min(a, b)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i in twins:
        parts[root(roots, i)] += twins[i]
    shared = {i: texts[lead] for lead, same in twins.items() if lead in texts for i in same}
    several = [sorted(part) for part in parts.values() if len(part) > 1]
    common = repeated([[shared[i] for i in part] for part in several])
    groups = (described([known[i] for i in part], [shared[i] for i in part], common) for part in several)
    return tuple(sorted(groups, key=lambda g: g.canonical))


def root(roots: dict[int, int], i: int) -> int:
    """The least index of the part that ``i`` is in."""
    while roots[i] != i:
        roots[i] = roots[roots[i]]
        i = roots[i]
    return i


def repeated(groups: list[list[Text]]) -> frozenset[tuple[int, ...]]:
    """Sentences that stand in texts of more than one group: what publishers put around any text."""
    counts: Counter[tuple[int, ...]] = Counter()
    for texts in groups:
        counts.update({s for t in texts for s in t.sentences})
    return frozenset(s for s, n in counts.items() if n > 1)


def described(cards: list[Card], texts: list[Text], common: frozenset[tuple[int, ...]]) -> DuplicateGroup:
    """A group, its canonical member first, and how each other member relates to it."""
    speaks, why = canonical(cards, agreement(texts, common))
    verdicts = {i: judge(texts[speaks], text, common) for i, text in enumerate(texts) if i != speaks}
    relations = {i: verdict.relation for i, verdict in verdicts.items()}
    newer = [i for i, relation in relations.items() if relation == "revision" and moment(cards[speaks]) < moment(cards[i]) < "9"]
    if newer:
        first, speaks = speaks, max(newer, key=lambda i: (moment(cards[i]), cards[i].words, cards[i].path))
        why = "It is the newest version: what it says stands in place of what the earlier one said."
        verdicts = {i: judge(texts[speaks], text, common) for i, text in enumerate(texts) if i != speaks}
        relations = {i: verdicts[i].relation if relations.get(i) == "revision" else "revision" for i in (*relations, first) if i != speaks}
    members = [Member(cards[speaks].path, "same", 1.0)]
    members += [Member(cards[i].path, relations[i], round(verdicts[i].similarity, 4)) for i in sorted(relations)]
    path = cards[speaks].path
    return DuplicateGroup(hashlib.sha256(path.encode("utf-8", "replace")).hexdigest()[:10], path, why, tuple(members))


def agreement(texts: list[Text], common: frozenset[tuple[int, ...]]) -> list[float]:
    """For each text how much of the others says the same, on average: low for a revision and for a damaged copy."""
    asked = texts[:COMPARED]
    verdicts: dict[tuple[str, str], float] = {}
    scores = []
    for one in texts:
        score = 0.0
        for other in asked:
            key = (min(one.exact, other.exact), max(one.exact, other.exact))
            if key not in verdicts:
                verdict = judge(one, other, common)
                verdicts[key] = 0.0 if verdict.relation == "revision" else verdict.similarity
            score += verdicts[key]
        scores.append(round(score / len(asked), 1))
    return scores


def canonical(cards: list[Card], agreed: list[float]) -> tuple[int, str]:
    """Which copy speaks: the earliest dated, then the one that most others agree with, the longest, the first by path; never an excerpt."""
    longest = max(c.words for c in cards)
    whole = [i for i, c in enumerate(cards) if c.words >= EXCERPT * longest]
    speaks = min(whole, key=lambda i: (moment(cards[i]), -agreed[i], -cards[i].words, cards[i].path))
    cut = "" if len(whole) == len(cards) else ", excerpts set aside"
    left = [i for i in whole if moment(cards[i]) == moment(cards[speaks])]
    if len(whole) == 1:
        return speaks, "The others are excerpts of it."
    if len(left) == 1:
        return speaks, f"It is the earliest of the dated copies{cut}."
    tie = "of the same date" if cards[speaks].published.value else "without a date"
    agreeing = [i for i in left if agreed[i] == agreed[speaks]]
    if len(agreeing) == 1:
        return speaks, f"Of the copies {tie}, it is the one that the others agree with most{cut}."
    if sum(cards[i].words == cards[speaks].words for i in agreeing) == 1:
        return speaks, f"It is the longest of the copies {tie}{cut}."
    return speaks, f"It is the first by path of equally long copies {tie}{cut}."


def moment(card: Card) -> str:
    """Date for comparing: as precise as all have it, to the day; later than all dates where there is none."""
    return card.published.day or (card.published.value + "-99" if card.published.value else "9999-99")
