"""Cards -> groups of articles that are one text, each with the copy that speaks for it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from site_builder.dedupe.candidates import pairs
from site_builder.dedupe.relation import EXCERPT, Common, judge, linked, resemblance
from site_builder.dedupe.texts import Text
from site_builder.model import Card, DuplicateGroup, Member
from site_builder.text import shingles

COMPARED = 24
"""Members of a group that each member is compared with to choose who speaks."""
FEWEST_WORDS = 8
"""Bodies of fewer words are nobody's copy: they are captions, prompts and empty pages."""
HELD_TEXTS = 1000
"""Texts that are held unpacked, some 150 kB each."""

Pairs = list[tuple[int, int]]
Texts = Callable[[int], Text]


def group(cards: tuple[Card, ...]) -> tuple[DuplicateGroup, ...]:
    """Groups of two or more, by the path of the copy that speaks; the order of the cards changes nothing."""
    known = sorted((c for c in cards if c.words >= FEWEST_WORDS and c.signature.words >= FEWEST_WORDS), key=lambda c: c.path)
    twins: defaultdict[int, list[int]] = defaultdict(list)
    first: dict[str, int] = {}
    for i, card in enumerate(known):
        twins[first.setdefault(card.signature.exact, i)].append(i)
    text = lru_cache(HELD_TEXTS)(lambda i: Text(known[i].signature))
    found = pairs([(i, shingles.unpack(known[i].signature.shingles)) for i in twins])
    joined = [part for near in neighbourhoods(twins, found) for part in parted(near, text)]
    several = [part for part in joined if sum(len(twins[i]) for i in part) > 1]
    common = repeated(several, text)
    members = (sorted((i, text(lead)) for lead in part for i in twins[lead]) for part in several)
    groups = (described([known[i] for i, _ in part], [told for _, told in part], common) for part in members)
    return tuple(sorted(groups, key=lambda g: g.canonical))


def neighbourhoods(leads: Iterable[int], found: Pairs) -> list[tuple[list[int], Pairs]]:
    """Texts that are found together, directly or over others, each with the pairs among them: what is compared at one time."""
    roots = {i: i for i in leads}
    for one, other in found:
        roots[root(roots, other)] = root(roots, one)
    near: defaultdict[int, tuple[list[int], Pairs]] = defaultdict(lambda: ([], []))
    for i in roots:
        near[root(roots, i)][0].append(i)
    for pair in found:
        near[root(roots, pair[0])][1].append(pair)
    return list(near.values())


def parted(near: tuple[list[int], Pairs], text: Texts) -> list[list[int]]:
    """A neighbourhood, those together that are linked, directly or over others."""
    leads, found = near
    roots = {i: i for i in leads}
    for one, other in found:
        a, b = root(roots, one), root(roots, other)
        if a != b and linked(text(one), text(other)):
            roots[max(a, b)] = min(a, b)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i in leads:
        parts[root(roots, i)].append(i)
    return list(parts.values())


def root(roots: dict[int, int], i: int) -> int:
    """The least index of the part that ``i`` is in."""
    while roots[i] != i:
        roots[i] = roots[roots[i]]
        i = roots[i]
    return i


def repeated(parts: list[list[int]], text: Texts) -> Common:
    """Sentences that stand in texts of more than one group."""
    counts = Counter(key for part in parts for key in {key for i in part for _, _, key in text(i).sentences})
    return frozenset(key for key, count in counts.items() if count > 1)


def described(cards: list[Card], texts: list[Text], common: Common) -> DuplicateGroup:
    """A group, its canonical member first, and how each other member relates to it."""
    speaks, why = canonical(cards, texts)
    verdicts = {i: judge(texts[speaks], text, common) for i, text in enumerate(texts) if i != speaks}
    relations = {i: verdict.relation for i, verdict in verdicts.items()}
    newer = [i for i, relation in relations.items() if relation == "revision" and moment(cards[speaks]) < moment(cards[i]) < "9"]
    if newer:
        first, speaks = speaks, max(newer, key=lambda i: (moment(cards[i]), cards[i].words, cards[i].path))
        why = "It is the newest version: what it says stands in place of what the earlier one said."
        verdicts = {i: judge(texts[speaks], text, common) for i, text in enumerate(texts) if i != speaks}
        relations = {i: verdicts[i].relation if relations.get(i) == "revision" else "revision" for i in (*relations, first) if i != speaks}
    others = [Member(cards[i].path, relations[i], round(verdicts[i].similarity, 4)) for i in sorted(relations)]
    path = cards[speaks].path
    id_ = hashlib.sha256(path.encode("utf-8", "replace")).hexdigest()[:10]
    return DuplicateGroup(id_, path, why, (Member(path, "same", 1.0), *others))


def agreement(texts: list[Text]) -> list[float]:
    """For each text how much of it the others say too, on average: less for a longer version and for a damaged copy."""
    asked = min(COMPARED, len(texts))
    total = [1.0 if i < asked else 0.0 for i in range(len(texts))]
    for i, one in enumerate(texts):
        for j in range(min(i, asked)):
            found = resemblance(one, texts[j])
            total[i] += found
            total[j] += found if i < asked else 0.0
    return [round(score / asked, 3) for score in total]


def canonical(cards: list[Card], texts: list[Text]) -> tuple[int, str]:
    """Which copy speaks: the earliest dated, then the one that most others agree with, the longest, the first by path; never an excerpt."""
    longest = max(c.words for c in cards)
    whole = [i for i, c in enumerate(cards) if c.words >= EXCERPT * longest]
    agreed = agreement(texts) if len({moment(cards[i]) for i in whole}) < len(whole) else [0.0] * len(cards)
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
