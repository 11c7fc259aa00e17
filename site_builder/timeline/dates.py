"""When what a claim tells happened: at most one date a claim, as precise as its words are."""

from __future__ import annotations

import re

from site_builder.model import Anchor, AnnotatedArticle, Basis, Claim, ClaimDate, Timex
from site_builder.text import timevalues
from site_builder.text.verbs import IRREGULAR_PAST

OPENING_SENTENCES = 12
"""Undated reports among these first sentences of a dated article are taken to tell news of the day.

Date F1 on two topics of Timeline17: 6 sentences .639, 12 .665, all .626.
"""

_PARTICIPLE = r"(?:\w{2,14}ed|\w{2,10}(?:en|wn)|done|gone|" + "|".join(IRREGULAR_PAST) + ")"
_HAPPENED = re.compile(
    r"\b(?:(?:was|were|has|have)\s+(?:not\s+|\w+ly\s+|also\s+|now\s+|been\s+){0,2}(?P<passive>" + _PARTICIPLE + r")"
    r"|(?P<had>had)\s+(?:not\s+|\w+ly\s+|been\s+){0,2}" + _PARTICIPLE + r"|(?P<state>was|were|had|meant|stood|felt|knew|thought|understood|kept|led)"
    r"|(?P<verb>" + "|".join(sorted(IRREGULAR_PAST)) + r"|(?!seemed|existed|included|remained|wanted|used|based|belonged|appeared|aged|needed|need)\w{2,14}ed)"
    r"|(?P<other>hat|haben|wurden?|ont|a\s+\w+é|fue|fueron|ha|han|\w{2,12}(?:ó|aron|ieron)))\b"
)
"""A verb that tells a deed or an event; 'was late', 'had been painted' and 'seemed' tell a state or what lay before."""
_ADJECTIVE = re.compile(r"\b(?:(?:is|are|be|will|can|to)\s+(?:\w+\s+)?|(?:an?|the|its|their|his|her|this|these|newly|most|more)\s+(?:\w+ly\s+)?)\Z")
_QUOTED = re.compile(r"``.*?(?:''|\Z)|[“\"][^”\"]*[”\"]?", re.DOTALL)
_NO_NEWS = re.compile(
    r"\b(?:[Ii]|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|us|me)\b|\b(?:always|often|usually|typically|generally|normally|traditionally|historically|sometimes|ever|every|whenever"
    r"|used to|over the years|(?:was|were) born|grew up|graduated|studied|[Ii]f)\b"
    r"|\b[Ff]or\s+(?:\w+\s+){0,3}(?:years|decades|months|weeks|generations|centuries|a\s+(?:month|year|decade|century|long\s+time))\b"
)
"""Words of a sentence that tells a habit, a life or an opinion of the writer's, no event of the day."""
_FUTURE = re.compile(
    r"\b(?:will|won't|shall|to be|expected to|scheduled|due|plans? to|upcoming|would|wird|werden|va|vont)\b", re.IGNORECASE
)
_AGE_NOW = re.compile(
    r"\b(?:[Nn]ow|[Cc]urrently|[Tt]oday)\s+(?:aged?\s+)?(\d{1,3})\b(?!\s*(?:%|percent|[-,.]?\d|\w*\s?(?:million|billion|people|countries|years in)))|\b(\d{2})[- ]year[- ]old\b"
)
_AGE_THEN = re.compile(
    r"\b(?:at\s+(?:the\s+age\s+of\s+|age\s+)?|when\s+(?:he|she|they)\s+(?:was|were)\s+|aged\s+)(?:just\s+|only\s+|about\s+)?(\d{1,2})\b"
    r"(?!\s*(?:%|percent|[-:]|[.,]\d|a\.?m|p\.?m|o'clock|\w*\s?(?:million|billion|cents|points|places|sites)))"
)
_BACKGROUND = re.compile(
    r"\b(?:after|since|before|following|until|than in|compared|founded in|born)\s+(?:the\s+|early\s+|late\s+|on\s+|in\s+)*$", re.IGNORECASE
)
_RANK = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5}


def dates(annotated: AnnotatedArticle, anchor: Anchor) -> tuple[ClaimDate, ...]:
    """The dates of an article's claims, in the order of the claims; a claim without one is left out."""
    found = []
    for index, claim in enumerate(annotated.claims):
        made = (
            _by_expression(annotated, index, claim, anchor)
            or _by_age(annotated, index, claim, anchor)
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
        if not first:
            continue
        background = bool(_BACKGROUND.search(text[max(claim.start, timex.start - 24) : timex.start]))
        options.append((background, _RANK[precision], timex.start, timex, first, until, precision, borrowed))
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


def _value(timex: Timex, anchor: Anchor) -> tuple[str, bool]:
    """The value, read against the anchor where the article's own date did not do it; and whether it was."""
    if not timevalues.is_symbolic(timex.value):
        return timex.value, False
    value = timevalues.resolve(timex.value, timex.direction, anchor.date)
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
            joined == "and" and re.search(r"\bbetween\s+$", text[max(0, timex.start - 12) : timex.start])
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
        return "The sentence names the date."
    if basis == "resolved":
        return (
            f"'{timex.text}' is read against the article's own date, {anchor.date}."
            if anchor.date
            else f"'{timex.text}' is read from the text around it."
        )
    return f"'{timex.text}' is read as {first} against {anchor.date}, a date borrowed from the story. {anchor.why}"


def _by_age(annotated: AnnotatedArticle, index: int, claim: Claim, anchor: Anchor) -> ClaimDate | None:
    """'now 28 ... at 19': so many years before the article's year."""
    text = annotated.article.text[claim.start : claim.end]
    then = _AGE_THEN.search(text)
    now = _AGE_NOW.search(text)
    if then is None or now is None or len(anchor.date) < 4 or now.span() == then.span():
        return None
    age, earlier = int(now[1] or now[2]), int(then[1])
    if not 5 <= earlier < age <= 110:
        return None
    year = int(anchor.date[:4]) - (age - earlier)
    why = f"Computed: {age} years old in {anchor.date[:4]} and {earlier} then, give or take a year."
    return ClaimDate(annotated.article.path, index, str(year), "", "year", "inferred", False, then[0], why)


def _by_publication(annotated: AnnotatedArticle, index: int, claim: Claim, anchor: Anchor) -> ClaimDate | None:
    """A report of something past that opens a dated article happened on that day or just before it."""
    if anchor.basis != "published" or timevalues.to_day(anchor.date) is None:
        return None
    if claim.sentence >= OPENING_SENTENCES or claim.kind != "report" or not claim.complete or _has_other_date(annotated, claim):
        return None
    if not _tells_news(annotated.article.text[claim.start : claim.end]):
        return None
    why = f"The sentence names no date; it opens an article published on {anchor.date}, so it happened then or shortly before."
    return ClaimDate(annotated.article.path, index, anchor.date, "", "day", "published", False, "", why)


def _tells_news(text: str) -> bool:
    """Its words, quotations aside, tell an event of the past, and no habit, state or life."""
    plain = _QUOTED.sub(" ", text)
    if _NO_NEWS.search(plain):
        return False
    return any(_is_deed(plain, m) for m in _HAPPENED.finditer(plain))


def _is_deed(text: str, match: re.Match[str]) -> bool:
    if match["verb"]:
        return not match[0].endswith("ed") or _ADJECTIVE.search(text, max(0, match.start() - 30), match.start()) is None
    return bool(match["passive"] or match["other"])


def _has_other_date(annotated: AnnotatedArticle, claim: Claim) -> bool:
    """The claim speaks of a time that is not the day of the news: a vague past or future, a symbolic date."""
    return any(annotated.times[i].type == "DATE" and annotated.times[i].value != "PRESENT_REF" for i in claim.times)
