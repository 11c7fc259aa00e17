"""When what a claim tells happened: at most one date a claim, as precise as its words are."""

from __future__ import annotations

import re

from site_builder.model import Anchor, AnnotatedArticle, Basis, Claim, ClaimDate, Timex
from site_builder.text import timevalues
from site_builder.timeline.ages import by_age, stated_ages, tells_an_age
from site_builder.timeline.deeds import tells_deed, tells_news, tells_past, tells_plan

OPENING_SENTENCES = 12
"""Undated reports among these first sentences of a dated article are taken to tell news of the day.

It decides little: on four topics of Timeline17 date F1 is .865 from 3 sentences to all, on two corpora of SemEval-2015 it is .559 for 3,
.569 for 12, .565 for all.
"""

_FUTURE = re.compile(
    r"\b(?:will|won't|shall|to be|expected to|scheduled|due|plans? to|upcoming|would|wird|werden|va|vont)\b", re.IGNORECASE
)
_BACKGROUND = re.compile(
    r"\b(?:after|since|before|following|until|founded in|born)\s+(?:the\s+|early\s+|late\s+|on\s+|in\s+)*$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:than|compared\s+(?:with|to)|versus|against|(?:up|down)\s+(?:\S+\s+){0,4}from)\s+(?:in\s+|the\s+|that\s+of\s+)*$", re.IGNORECASE
)
_OWNED = re.compile(r"(?:\b(?:an?|the|his|her|its|their|our|this|that)|['’]s|s['’])\s+$")
_IN = re.compile(
    r"\b(?:in|since|by|until|till|during|of|from|to|for|before|after|early|late|mid|around|about|and|or|year|through|on|at"
    r"|between)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[\s-]+(?!(?:was|were|is|are|has|have|had|and|or|but|to|in|on|at|for|of|by|with|when|while|as|that|which|who|after|before|until"
    r"|will|would|could|because|since|from"
    r"|it|he|she|they|the|an?|its|his|her|their|this|said|says|saw|brought|marked|season|through)\b)[A-Za-z]"
)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s+$", re.IGNORECASE)
_SAID_AT_LAST = re.compile(
    r",[^,]{1,60}\b(?:said|says|told\s+\w+|announced|reported|confirmed|added|wrote|stated)\s+(?:on\s+)?(?:late\s+|early\s+)?$"
)
"""Before a day that closes a sentence: when it was said, not when it happened ('sold in May, the mayor said on Tuesday')."""
_NAMED = re.compile(r"[A-Z][\w.&-]*\s+$")
_MET = re.compile(r"\b(?:at|during|in|on)\s+(?:an?|the|its|his|her|their)\s+$", re.IGNORECASE)
"""Before a day that says which meeting: what happened at it happened then; what is said of 'the 12 June attack' did not."""
_RANK = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5}


def dates(annotated: AnnotatedArticle, anchor: Anchor) -> tuple[ClaimDate, ...]:
    """The dates of an article's claims, in the order of the claims; a claim without one is left out."""
    found, known = [], stated_ages(annotated)
    for index, claim in enumerate(annotated.claims):
        made = (
            _by_expression(annotated, index, claim, anchor)
            or by_age(annotated, index, claim, anchor, known)
            or _by_publication(annotated, index, claim, anchor)
        )
        if made is not None:
            found.append(made)
    return tuple(found)


def _by_expression(annotated: AnnotatedArticle, index: int, claim: Claim, anchor: Anchor) -> ClaimDate | None:
    """The most relevant expression: not a background ('since 2019') if there is another, the more precise, the earlier."""
    text = annotated.article.text
    options = []
    for place in claim.times:
        timex = annotated.times[place]
        if timex.type not in ("DATE", "TIME"):
            continue
        value, borrowed = _value(timex, anchor)
        first, until, precision = timevalues.first_day(value)
        part = _part(text, claim, timex, precision) if first else "none"
        if part != "none" and (annotated.article.language[:2] not in ("", "en") or _has_verb(text, claim, timex, first, precision, anchor)):
            options.append((part == "background", _RANK[precision], timex.start, timex, first, until, precision, borrowed))
    if not options:
        return None
    _, _, _, timex, first, until, precision, borrowed = min(options, key=lambda o: o[:3])
    until = until or _range_end(annotated, claim, timex, first, anchor)
    planned = _planned(first, precision, timex, claim, text, anchor)
    if claim.kind == "opinion" and not planned and precision not in ("day", "month", "year"):
        return None
    basis: Basis = "inferred" if borrowed else timex.basis
    why = _why(timex, first, basis, anchor)
    return ClaimDate(annotated.article.path, index, first, until, precision, basis, planned, timex.text, why)  # type: ignore[arg-type]


def _part(text: str, claim: Claim, timex: Timex, precision: str) -> str:
    """What an expression does in its sentence: ``event``, ``background``, or ``none``.

    None where it only compares, or says what kind ('the 2017 vintage').
    """
    before, after = text[max(claim.start, timex.start - 40) : timex.start], text[timex.end : timex.end + 16]
    if timex.rule == "year-earlier" or _COMPARED.search(before):
        return "none"
    if precision in ("season", "year", "decade"):
        owned = bool(_OWNED.search(before)) or (timex.text[:4].lower() == "the " and precision == "decade")
        named = timex.rule == "year" and not _IN.search(before) and (_NAMED.search(before) or re.match(r"\s[A-Z]", after))
        if (owned and _NOUN.match(after)) or named or (before[-1:] == "(" and after[:1] == ")"):
            return "none"
    if precision in ("day", "month") and "weekday" not in timex.rule and _OWNED.search(before) and _NOUN.match(after):
        told = _MET.search(before) or not tells_past(text[claim.start : timex.start])
        return "event" if told else "none"
    said = claim.end - timex.end < 3 and _SAID_AT_LAST.search(text, claim.start, timex.start)
    return "background" if said or _BACKGROUND.search(before[-24:]) else "event"


_NOW = frozenset(("today", "heute", "hoy", "aujourd'hui", "aujourd’hui"))


def _has_verb(text: str, claim: Claim, timex: Timex, first: str, precision: str, anchor: Anchor) -> bool:
    """A day is a day; 'today' and what is vaguer than a day date an event only where a verb tells what happened or is to come."""
    words, here = text[claim.start : claim.end], anchor.date[: len(first)]
    if timex.text.lower() in _NOW:
        return text[timex.end : timex.end + 2] not in ("'s", "’s") and (tells_deed(words) or bool(_FUTURE.search(words)))
    if precision == "day" and timex.rule != "part-of-unit":
        return True
    ahead = timex.direction == "future" or tells_plan(words)
    return ahead if here and first > here else tells_past(words) or (first == here and ahead)


def _value(timex: Timex, anchor: Anchor) -> tuple[str, bool]:
    """The value, read against the anchor where the article's own date did not do it; and whether it was."""
    if not timevalues.is_symbolic(timex.value):
        return timex.value, False
    value = timevalues.resolve(timex.value, timex.direction, anchor.date, strict=timex.rule.startswith("set-off-"))
    return value, value != timex.value and anchor.basis == "story"


def _range_end(annotated: AnnotatedArticle, claim: Claim, timex: Timex, first: str, anchor: Anchor) -> str:
    """The end of 'from ... to ...', 'June 12-14': an expression of the same precision that follows a joining word."""
    text = annotated.article.text
    for place in claim.times:
        other = annotated.times[place]
        if other.start < timex.end or other.type != "DATE":
            continue
        joined = text[timex.end : other.start].strip().lower()
        end = timevalues.first_day(_value(other, anchor)[0])[0]
        if joined in ("-", "–", "—", "to", "until", "through", "bis", "al", "au") or (
            joined in ("and", "und", "et", "y")
            and (other.rule == "next-day" or timex.rule == "first-day" or _BETWEEN.search(text[max(0, timex.start - 12) : timex.start]))
        ):
            return end if len(end) == len(first) and end > first else ""
        break
    return ""


def _planned(first: str, precision: str, timex: Timex, claim: Claim, text: str, anchor: Anchor) -> bool:
    """It lies ahead of the article: later than its day, or told in the future of the day itself."""
    if not anchor.date:
        return timex.direction == "future" or (claim.kind == "forecast" and bool(_FUTURE.search(text, claim.start, claim.end)))
    here = anchor.date[: len(first)]
    if first > here:
        return True
    return first == here and precision != "day" and timex.direction == "future"


def _why(timex: Timex, first: str, basis: Basis, anchor: Anchor) -> str:
    if basis == "explicit":
        why = "The sentence names the date."
    elif basis == "resolved":
        against = f"is read against the article's own date, {anchor.date}" if anchor.date else "is read from the text around it"
        why = f"'{timex.text}' {against}."
    else:
        why = f"'{timex.text}' is read as {first} against {anchor.date}, a date borrowed from the story. {anchor.why}"
    return why + (f" {_zone(timex)}" if _CLOCK.search(timex.value) else "")


_CLOCK = re.compile(r"T\d\d:\d\d")
_ZONE = re.compile(r"\b(?:GMT|UTC|E[SD]?T|P[SD]T|C[SD]T|M[SD]T|CET|CEST|BST|IST|JST|[Ee]astern|[Pp]acific|[Ll]ocal\s+time)\b")


def _zone(timex: Timex) -> str:
    """What the source says of the clock it means; a time is never moved to another zone."""
    stated = _ZONE.search(timex.text)
    return f"The time is given in {stated[0]}." if stated else "The source states no time zone."


def _by_publication(annotated: AnnotatedArticle, index: int, claim: Claim, anchor: Anchor) -> ClaimDate | None:
    """A report of something past that opens a dated article happened on that day or just before it."""
    if anchor.basis != "published" or timevalues.to_day(anchor.date) is None:
        return None
    if claim.sentence >= OPENING_SENTENCES or claim.kind != "report" or not claim.complete or _has_other_date(annotated, claim):
        return None
    words = annotated.article.text[claim.start : claim.end]
    if not tells_news(words, annotated.article.language[:2]) or tells_an_age(words):
        return None
    why = f"The sentence names no date; it opens an article published on {anchor.date}, so it happened then or shortly before."
    return ClaimDate(annotated.article.path, index, anchor.date, "", "day", "published", False, "", why)


def _has_other_date(annotated: AnnotatedArticle, claim: Claim) -> bool:
    """The claim speaks of a time that is not the day of the news: a vague past or future, a symbolic date."""
    return any(annotated.times[i].type == "DATE" and annotated.times[i].value != "PRESENT_REF" for i in claim.times)
