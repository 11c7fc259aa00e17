"""Years from ages: who is 28 now and did something at 19 did it nine years ago, give or take one."""

from __future__ import annotations

import re

from site_builder.model import Anchor, AnnotatedArticle, Claim, ClaimDate

_NOW = re.compile(
    r"\b(?:[Nn]ow|[Cc]urrently|[Tt]oday)\s+(?:aged?\s+)?(\d{1,3})\b"
    r"(?!\s*(?:%|percent|[-,.]?\d|\w*\s?(?:million|billion|people|countries|years in)))|\b(\d{2})[- ]year[- ]old\b"
)
_THEN = re.compile(
    r"\b(?:[Aa]t\s+(?:the\s+age\s+of\s+|age\s+)?|(?:from|since|by|before)\s+(?:the\s+age\s+of\s+|age\s+)|when\s+(?:he|she|they)\s+(?:was|were)\s+|[Aa]ged\s+)"
    r"(?:just\s+|only\s+|about\s+)?(\d{1,2})\b(?!\s*(?:%|percent|[-:]|[.,]\d|a\.?m|p\.?m|o'clock|\w*\s?(?:million|billion|cents|points|places|sites))"
    r"|\s+[A-Z]\w+\s+(?:Street|St|Road|Rd|Avenue|Lane|Square|Place)\b)"
)
_AFTER_NAME = re.compile(r"(?:,\s*(?:now\s+|aged\s+|who\s+is\s+(?:now\s+)?)?|\s+is\s+(?:now\s+)?|\s*\()\Z")
_BEFORE_NAME = re.compile(r"\s+(?:[a-z]+\s+){0,2}\Z")
YOUNGEST, OLDEST = 5, 110


def stated_ages(annotated: AnnotatedArticle) -> dict[str, int]:
    """Last word of a name -> the age that the article states for now; a name with two is left out."""
    text = annotated.article.text
    found: dict[str, set[int]] = {}
    for figure in annotated.figures:
        if figure.kind != "age" or figure.what != "age" or figure.low != figure.high:
            continue
        for m in annotated.mentions:
            after = 0 <= figure.start - m.end < 16 and _AFTER_NAME.fullmatch(text, m.end, figure.start)
            before = 0 <= m.start - figure.end < 24 and _BEFORE_NAME.fullmatch(text, figure.end, m.start)
            if after or before:
                found.setdefault(m.text.split()[-1], set()).add(int(figure.low))
    return {name: min(ages) for name, ages in found.items() if len(ages) == 1}


def tells_an_age(text: str) -> re.Match[str] | None:
    """Words that give the age at which something was done."""
    return _THEN.search(text)


def by_age(annotated: AnnotatedArticle, index: int, claim: Claim, anchor: Anchor, known: dict[str, int]) -> ClaimDate | None:
    """The year of what a claim tells of an age, by the age now that it states itself or the article states of the one person it names."""
    text = annotated.article.text[claim.start : claim.end]
    early = tells_an_age(text)
    if early is None or len(anchor.date) < 4:
        return None
    now = _NOW.search(text)
    age, earlier = 0, int(early[1])
    if now is not None and now.span() != early.span():
        age = int(now[1] or now[2])
    elif known:
        named = {known[name] for name in known if re.search(rf"\b{re.escape(name)}\b", text)}
        age = named.pop() if len(named) == 1 else 0
    if not YOUNGEST <= earlier < age <= OLDEST:
        return None
    year = int(anchor.date[:4]) - (age - earlier)
    why = f"Computed: {age} years old in {anchor.date[:4]} and {earlier} then, give or take a year."
    return ClaimDate(annotated.article.path, index, str(year), "", "year", "inferred", False, early[0], why)
