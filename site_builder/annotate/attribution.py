"""Whom a sentence names as its source: an outlet, a person, a body, or a plain noun such as 'sources'."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from site_builder.model import Mention

_NAME = r"(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:(?:of|for|and|the|de|&) ){0,2}[A-Z][\w’'&.-]*){0,6}"
_NOUN = (
    r"(?:people|persons|officials|sources?|executives|employees) (?:familiar with|briefed on|close to|with knowledge of) (?:the |its |their )?[a-z]+"
    r"|sources|officials|police|analysts|experts|authorities|insiders|critics|observers|prosecutors|investigators|researchers|residents|witnesses|eyewitnesses"
    r"|firefighters|doctors|scientists|lawyers|reports"
)
_CREDITED = re.compile(
    rf"\b(?:[Aa]ccording to|[Aa]s (?:first )?reported (?:by|in)) (?:(?P<name>{_NAME})|(?:[a-z-]+ ){{0,3}}?(?P<noun>{_NOUN})\b)"
)
_SAYS = re.compile(
    r" (?:has |have |had |also |later ){0,2}(?:said|says|told|wrote|stated|confirmed"
    r"|(?:reported|reports|announced|added|noted|revealed|warned|claimed|estimates|estimated)(?= that\b| on \w+day that\b|[,.:]|$))\b"
)
_SAID_BY = re.compile(r"(?:\b(?:said|says|reported|wrote|told|added)) (?:[a-z-]+ ){0,3}$")
_NOUN_SAYS = re.compile(
    rf"\b(?P<noun>{_NOUN})(?: [a-z]+){{0,2}}? (?:said|say|says|told|indicate|indicated|suggest|suggested|confirm|confirmed|believe|reported|stated|state)\b",
    re.I,
)
_NO_SOURCE = re.compile(
    r"(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.I,
)
_LONGEST = 60
_BEFORE = 40
"""Code points before a name in which a verb of saying is looked for ('said its chairman NAME')."""


def attributed(text: str, begin: int, end: int, mentions: tuple[Mention, ...], starts: Sequence[int]) -> str:
    """Whom the sentence at a span names as its source, '' when nobody; ``starts`` are the beginnings of the mentions."""
    raw = text[begin:end]
    credited = next((m for m in _CREDITED.finditer(raw) if not (m["name"] and _NO_SOURCE.match(m["name"]))), None)
    if credited is not None:
        return _plain(credited["name"] or credited["noun"].lower())
    for mention in mentions[bisect_left(starts, begin) : bisect_right(starts, end - 1)]:
        if mention.end > end or mention.kind not in ("person", "organisation", "other"):
            continue
        if _SAYS.match(text, mention.end, end) or _SAID_BY.search(text, max(begin, mention.start - _BEFORE), mention.start):
            return _plain(mention.text)
    noun = _NOUN_SAYS.search(raw)
    return _plain(noun["noun"].lower()) if noun else ""


def _plain(words: str) -> str:
    """A name without the mark of its genitive and of the end of its sentence."""
    bare = re.sub(r"\s+", " ", words).strip(" *_.,'’-")
    return re.sub(r"['’]s$", "", bare)[:_LONGEST]
