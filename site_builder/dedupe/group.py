"""Cards -> groups of articles that are one text, each with the copy that speaks for it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import lru_cache

from site_builder.dedupe.candidates import Indexed, pairs
from site_builder.dedupe.neighbourhoods import neighbourhoods, parted, repeated
from site_builder.dedupe.relation import EXCERPT, Common, judge, resemblance
from site_builder.dedupe.texts import Text
from site_builder.model import Card, DuplicateGroup, Member, Signature
from site_builder.text import shingles

COMPARED = 24
"""Members of a group that each member is compared with to choose who speaks."""
FEWEST_WORDS = 8
"""Bodies of fewer words are nobody's copy: they are captions, prompts and empty pages."""
HELD_TEXTS = 1000
"""Texts that are held unpacked, some 150 kB each."""


def group(cards: tuple[Card, ...]) -> tuple[DuplicateGroup, ...]:
    """Groups of two or more, by the path of the copy that speaks; the order of the cards changes nothing."""
    known = sorted((c for c in cards if c.words >= FEWEST_WORDS and c.signature.words >= FEWEST_WORDS), key=lambda c: c.path)
    twins: defaultdict[int, list[int]] = defaultdict(list)
    first: dict[str, int] = {}
    for i, card in enumerate(known):
        twins[first.setdefault(card.signature.exact, i)].append(i)
    text = lru_cache(HELD_TEXTS)(lambda i: Text(known[i].signature))
    near = neighbourhoods(twins, pairs([indexed(i, known[i].signature) for i in twins]))
    common = repeated(near, text)
    groups = []
    for part in (part for n in near for part in parted(n, text)):
        members = sorted((i, lead) for lead in part for i in twins[lead])
        if len(members) > 1:
            groups.append(described([known[i] for i, _ in members], [text(lead) for _, lead in members], common))
    return tuple(sorted(groups, key=lambda g: g.canonical))


def indexed(i: int, signature: Signature) -> Indexed:
    """A text for the index."""
    return Indexed(i, shingles.unpack(signature.shingles), shingles.sampled(signature.words))


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
    id_ = "g" + hashlib.sha256(path.encode("utf-8", "replace")).hexdigest()[:10]  # a story of this article has the hash for its id
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
