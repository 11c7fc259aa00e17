"""Cards -> groups of articles that are one text, each with the copy that speaks for it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict

from site_builder.dedupe.candidates import pairs
from site_builder.dedupe.relation import EXCERPT, Text, judge, linked, unpacked
from site_builder.model import Card, DuplicateGroup, Member

FEWEST_WORDS = 8
"""Bodies of fewer words are nobody's copy: they are captions, prompts and empty pages."""


def group(cards: tuple[Card, ...]) -> tuple[DuplicateGroup, ...]:
    """Groups of two or more, by the path of the copy that speaks; the order of the cards changes nothing."""
    known = sorted((c for c in cards if c.words >= FEWEST_WORDS and c.signature.words >= FEWEST_WORDS), key=lambda c: c.path)
    first: dict[str, int] = {}
    twins: defaultdict[int, list[int]] = defaultdict(list)
    for i, card in enumerate(known):
        twins[first.setdefault(card.signature.exact, i)].append(i)
    texts = {i: unpacked(known[i].signature) for i in twins}
    roots = {i: i for i in twins}
    for one, other in pairs([(i, sorted(t.hashes), t.words) for i, t in texts.items()]):
        a, b = root(roots, one), root(roots, other)
        if a != b and linked(texts[one], texts[other]):
            roots[max(a, b)] = min(a, b)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i in twins:
        parts[root(roots, i)] += twins[i]
    shared = {i: texts[lead] for lead, same in twins.items() for i in same}
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
    speaks, why = canonical(cards)
    by_path = {c.path: t for c, t in zip(cards, texts, strict=True)}
    own = by_path[speaks.path]
    members = [Member(speaks.path, "same", 1.0)]
    for card in cards:
        if card.path == speaks.path:
            continue
        verdict = judge(own, by_path[card.path], common)
        members.append(Member(card.path, verdict.relation, round(verdict.similarity, 4)))
    digest = hashlib.sha256(speaks.path.encode("utf-8", "replace")).hexdigest()[:10]
    return DuplicateGroup(digest, speaks.path, why, tuple(members))


def canonical(cards: list[Card]) -> tuple[Card, str]:
    """The copy that speaks: the earliest dated one, then the longest, then the first by path; never an excerpt of another."""
    longest = max(c.words for c in cards)
    whole = [c for c in cards if c.words >= EXCERPT * longest]
    cut = "" if len(whole) == len(cards) else ", excerpts set aside"
    speaks = min(whole, key=lambda c: (moment(c), -c.words, c.path))
    alike = [c for c in whole if moment(c) == moment(speaks)]
    if len(alike) == 1 and len(whole) > 1:
        return speaks, f"It is the earliest of the dated copies{cut}."
    tie = "of the same date" if speaks.published.value else "without a date"
    if sum(c.words == speaks.words for c in alike) == 1:
        return speaks, f"It is the longest of the copies {tie}{cut}." if len(alike) > 1 else "The others are excerpts of it."
    return speaks, f"It is the first by path of equally long copies {tie}{cut}."


def moment(card: Card) -> str:
    """Date for comparing: to the day, later than all dates where there is none."""
    return card.published.day or (card.published.value + "-99" if card.published.value else "9999-99")
