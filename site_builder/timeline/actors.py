"""Who takes part in what a claim tells: who is named in it not only in passing, and whom 'he', 'the company', 'the aircraft' mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from site_builder.model import AnnotatedArticle, Claim

_BODIES = (
    r"company|firm|automaker|carmaker|airline|manufacturer|group|agency|bank|union|carrier|maker|giant|retailer|organi[sz]ation|corporation|startup|start-up"
    r"|publisher|club|party|ministry|network|charity|operator|developer|supplier"
)
_PERSONS = (
    r"man|woman|doctor|president|minister|chancellor|actor|actress|singer|chief executive|executive|spokesman|spokeswoman|judge|senator|governor|mayor|general"
    r"|chairman|founder|author|player|coach|suspect|defendant|officer|lawyer|professor"
)
_THINGS = (
    r"plane|aircraft|airliner|jet|jetliner|airplane|superjumbo|car|vehicle|model|phone|device|ship|vessel|ferry|rocket|spacecraft|app|software|game|drug|vaccine"
    r"|train|film|album|book"
)
_SUBJECT = re.compile(
    r"^[\W_]*(?:(?:but|and|however|also|meanwhile|then|later|still|yet|additionally|earlier)\b[,\s]*)?(?:[^,.]{1,60},\s+)?"
    rf"(?:(?P<person>he|she|his|her)|(?P<body>it|its|they|their)|the (?:[a-z-]+ ){{0,2}}?(?:(?P<bodies>{_BODIES})|(?P<persons>{_PERSONS})|(?P<things>{_THINGS}))s?)\b",
    re.IGNORECASE,
)
_LATER_SUBJECT = re.compile(
    rf"\b(?:(?P<person>he|she)|the (?P<bodies>{_BODIES}))\s+(?:\w+ly |also |has |had |have |later ){{0,3}}(?:said|says|told|announced|stated|added|explained|warned|noted|insisted|will|was|is|would)\b",
    re.IGNORECASE,
)
_REACH = {"person": 3, "body": 3, "bodies": 5, "persons": 5, "things": 8}
"""Sentences back in which the one meant is looked for, by the word that means it."""
_KINDS = {
    "person": ("person",), "persons": ("person",), "body": ("organisation",), "bodies": ("organisation",), "things": ("product", "other", "work"),
}  # fmt: skip
_EARLY = 0.35
"""A name in this first part of a claim counts as what the claim is about."""


_GENITIVE = re.compile(r"\s?['\u2019]s?\b")
_BEHIND = re.compile(
    r"\b(?:of|for|with|at|to|from|in|between|than|like|unlike|against|about|on|over|via)\s+(?:(?:the|an?|its|their|his|her)\s+)?(?:[a-z-]+\s+){0,3}$"
)
"""Before a name: it stands behind a preposition."""


class _Seen(NamedTuple):
    sentence: int
    early: bool
    chain: int
    kind: str


def acting(annotated: AnnotatedArticle, claim: Claim, entities: tuple[str, ...]) -> set[str]:
    """The entities that a claim names otherwise than in passing: not only as a genitive or behind a preposition; places always."""
    starts = [m.start for m in annotated.mentions]
    text = annotated.article.text
    found = set()
    for mention in annotated.mentions[bisect_left(starts, claim.start) : bisect_left(starts, claim.end)]:
        entity = entities[mention.chain] if mention.chain < len(entities) else ""
        passing = _GENITIVE.match(text, mention.end) or _BEHIND.search(text, max(claim.start, mention.start - 60), mention.start)
        if entity and (mention.kind == "place" or not passing):
            found.add(entity)
    return found


def actors(annotated: AnnotatedArticle, entities: tuple[str, ...]) -> dict[int, tuple[str, ...]]:
    """Claim -> the entities that it means without naming them; ``entities`` are those of the article's chains, '' for none.

    A pronoun or a word like 'the company' at the head of a claim means whoever of its kind was named last, and early, in the sentences
    before it; direct speech means its speaker.
    """
    starts = [m.start for m in annotated.mentions]
    seen: list[_Seen] = []
    found: dict[int, tuple[str, ...]] = {}
    for index, claim in enumerate(annotated.claims):
        meant = [annotated.quotes[q].speaker for q in claim.quotes]
        who = _meant(annotated, claim, seen)
        if who >= 0:
            meant.append(who)
        named = tuple(dict.fromkeys(entities[c] for c in meant if 0 <= c < len(entities) and entities[c] and c not in claim.chains))
        if named:
            found[index] = named
        early = claim.start + _EARLY * (claim.end - claim.start)
        for mention in annotated.mentions[bisect_left(starts, claim.start) : bisect_left(starts, claim.end)]:
            seen.append(_Seen(claim.sentence, mention.start < early, mention.chain, mention.kind))
        if who >= 0:
            seen.append(_Seen(claim.sentence, True, who, annotated.chains[who].kind))
    return found


def _meant(annotated: AnnotatedArticle, claim: Claim, seen: list[_Seen]) -> int:
    """The chain that the subject of a claim means; -1 when it is none or nobody was named."""
    raw = annotated.article.text[claim.start : min(claim.end, claim.start + 600)]
    for pattern in (_SUBJECT, _LATER_SUBJECT):
        match = pattern.search(raw)
        if match is None or match.lastgroup is None:
            continue
        who = _last(claim.sentence, _KINDS[match.lastgroup], _REACH[match.lastgroup], seen)
        if who >= 0:
            return who
    return -1


def _last(sentence: int, kinds: tuple[str, ...], reach: int, seen: list[_Seen]) -> int:
    """The chain named last before a sentence, within reach; of those in one sentence the last that stands early, else the last."""
    best: _Seen | None = None
    for one in reversed(seen):
        if sentence - one.sentence > reach or (best is not None and one.sentence != best.sentence):
            break
        if one.kind in kinds and one.sentence < sentence and (best is None or (one.early and not best.early)):
            best = one
    return best.chain if best is not None else -1
