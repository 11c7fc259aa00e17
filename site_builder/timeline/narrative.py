"""The day an article tells of: for what it reports without a date of its own, and for what is said in it."""

from __future__ import annotations

import datetime
import re

import msgspec

from site_builder.model import Anchor, AnnotatedArticle, Claim, ClaimDate
from site_builder.text import timevalues
from site_builder.timeline.deeds import tells_news, tells_past

HEAD_SENTENCES = 3
"""A day named in these first sentences is the one that the article tells of."""
DAYS_BACK = 4
"""So many days at most lie between it and the day of publication.

Both measured on the timelines of named people and companies over sixty news articles: 2 to 8 sentences and 2 to 14 days change date F1
by less than .02; without such a day it is .015 lower.
"""

_SPEAKS = re.compile(
    r"\b(?:said|says?|told|announced|announces|stated|states|added|adds|commented|replied|denied|denies|warned|warns|claims|claimed|confirmed|confirms|reported"
    r"|described|stressed|emphasi[sz]ed|explained|explains|insisted|insists|noted|asked|mentioned|declined|pointed out|argued|argues|promised|predicted"
    r"|called for|urged|acknowledged|admitted|declared|vowed|testified|tweeted|wrote)\b"
)
_GENERAL = re.compile(
    r"^[\"“'*_]*(?:(?:[Mm]any|[Mm]ost|[Ss]ome|[Oo]ther|[Ss]everal|[Ss]uch|[Aa]ll)\s+)?"
    r"(?:[Cc]ompanies|[Ff]irms|[Bb]usinesses|[Oo]rgani[sz]ations|[Pp]eople|[Uu]sers|[Cc]ustomers|[Cc]onsumers|[Ii]nvestors|[Cc]ritics|[Aa]nalysts|[Ee]xperts)"
    r"\s+(?:like|such as|around|across|from|in|have|are|who|of all)\b"
)
"""A sentence about a kind of people or firms tells no event of a day."""


def speaks(annotated: AnnotatedArticle, claim: Claim) -> bool:
    """The claim reports that somebody said something."""
    return bool(claim.attributed or claim.quotes) or _SPEAKS.search(annotated.article.text, claim.start, claim.end) is not None


def tells_of_a_day(wording: str, language: str = "en") -> bool:
    """Words that can stand for an event of the day on which they were published: of the past, and not about a kind of people or firms."""
    if language not in ("", "en"):
        return tells_news(wording, language)
    return not _GENERAL.match(wording) and (_SPEAKS.search(wording) is not None or tells_past(wording))


def speaks_of(annotated: AnnotatedArticle, claim: Claim, words: str) -> bool:
    """The claim reports that somebody said something, and these words belong to what was said."""
    said = _SPEAKS.search(annotated.article.text, claim.start, claim.end)
    return said is not None and annotated.article.text.find(words, said.end(), claim.end) >= 0


def news(annotated: AnnotatedArticle, anchor: Anchor, dates: tuple[ClaimDate, ...]) -> ClaimDate | None:
    """The day of which an article tells, as the date of no claim yet; None when the day of its publication is not known.

    It is the day named at its head, if that lies shortly before the day of publication, else the latter.
    """
    path, published = annotated.article.path, timevalues.to_day(anchor.date) if anchor.basis == "published" else None
    if published is None:
        return None
    head = _head(annotated, dates, published)
    if head is None:
        why = f"The sentence names no date of its own; its article was published on {anchor.date}."
        return ClaimDate(path, -1, anchor.date, "", "day", "published", False, "", why)
    why = f"The sentence names no date of its own; the head of its article tells of {head.date} ('{head.text}')."
    return ClaimDate(path, -1, head.date, "", "day", "inferred", False, "", why)


def follow(annotated: AnnotatedArticle, dates: tuple[ClaimDate, ...], day: ClaimDate) -> tuple[ClaimDate, ...]:
    """The dates of an article's claims once more: what has none of its own, and what somebody is reported to have said, gets the day of the news."""
    known = {d.claim: d for d in dates}
    found = []
    for index, claim in enumerate(annotated.claims):
        date = known.get(index)
        if date is not None and (date.basis != "published" or day.basis == "published"):
            found.append(date)
        elif date is not None or (speaks(annotated, claim) and not _GENERAL.match(annotated.article.text[claim.start : claim.end])):
            found.append(msgspec.structs.replace(day, claim=index))
    return tuple(found)


def _head(annotated: AnnotatedArticle, dates: tuple[ClaimDate, ...], published: datetime.date) -> ClaimDate | None:
    """The date at the head of the article that says of which day it tells; None when that is the day of publication."""
    for date in dates:
        if annotated.claims[date.claim].sentence >= HEAD_SENTENCES:
            break
        day = timevalues.to_day(date.date) if date.precision == "day" and date.text and not date.planned else None
        if day is not None and 0 <= (published - day).days <= DAYS_BACK:
            return date if day < published else None
    return None
