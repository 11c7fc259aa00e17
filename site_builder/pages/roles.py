"""Roles and relations over time: what several claims of several stories say of one post, in one line.

News goes on calling people by the post they just left, so a post that one source
reports as ended is over, unless it is reported as held well after that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from site_builder.model import EntityRef, Evidence, RoleClaim, StoryRef

from .shell import Plain
from .words import Sources, notes, reference

MAX_ROLES = 40
STILL_CALLED = timedelta(days=31)
"""For so long after its end a post may still be given as held."""
POSTS: Mapping[str, str] = {
    "chief-executive-of": "chief executive",
    "chair-of": "chair",
    "president-of": "president",
    "spokesperson-of": "spokesperson",
    "board-member-of": "board member",
    "founder-of": "founder",
    "officer-of": "",
}
"""Relations that are posts, with the word for them; '' where only the text has one."""
NEVER_ENDS = ("founder-of",)
ENDED_BY_LEAVING = ("chief-executive-of", "chair-of", "president-of", "spokesperson-of", "officer-of")
"""Who leaves a body may stay on its board, and remains its founder."""
RANK = ("chief-executive-of", "president-of", "chair-of", "officer-of", "founder-of", "board-member-of", "spokesperson-of")
"""Which post says most of a person."""

_WITH_ARTICLE = re.compile(
    r"^(?:United (?:States|Kingdom|Nations|Arab)|European|White House|Netherlands|Philippines|U\.S\. )"
    r"|\b(?:Bureau|Department|Ministry|University|Institute|Bank|House|Chamber|Organi[sz]ation|Society) (?:of|for)\b"
    r"|\b(?:Party|Department|Ministry|Agency|Bureau|Senate|House|Commission|Committee|Council|Army|Navy|Union|Association|Institute|Federation|Administration|Court|Republic)$"
)
"""Names of bodies and countries before which a sentence has 'the'."""

Told = tuple[RoleClaim, StoryRef]


class Line(NamedTuple):
    """One post or relation with all that is claimed of it."""

    subject: str
    relation: str
    object: str
    words: str
    """What the post is called; '' for a relation that is a verb."""
    former: bool
    first: str
    """Its earliest date, '' when there is none."""
    claims: tuple[Evidence, ...]
    sources: tuple[str, ...]
    story: StoryRef


def over_time(told: Iterable[Told]) -> list[Line]:
    """One line for each post or relation: by date, undated last, then by rank."""
    groups: dict[tuple[str, str, str, str], list[Told]] = {}
    told = list(told)
    whole = {(r.subject, r.relation): {o.object for o, _ in told if (o.subject, o.relation) == (r.subject, r.relation) and o.object} for r, _ in told}
    for role, story in told:
        bodies = whole[role.subject, role.relation]
        body = role.object or (next(iter(bodies)) if len(bodies) == 1 else "")
        groups.setdefault((role.subject, role.relation, body, _stand_in(role.role)), []).append((role, story))
    left: dict[tuple[str, str], str] = {}
    for (subject, relation, body, _), members in groups.items():
        if relation == "leaves":
            left[subject, body] = max(left.get((subject, body), ""), *(role.date for role, _ in members))
    lines = [_line(*key, members, left) for key, members in groups.items()]
    lines.sort(key=lambda line: (line.first == "", line.first, _rank(line.relation), line.subject, line.object, line.words))
    return lines[:MAX_ROLES]


def post(lines: Iterable[Line], own: str, entities: Mapping[str, EntityRef]) -> list[Plain]:
    """What an entity is in one line: its most telling posts, those it still holds first; at most two."""
    held = [line for line in lines if line.subject == own and line.words]
    held.sort(key=lambda line: (line.former, _rank(line.relation), -len(line.sources), line.words))
    return [
        {"text": _called(line), "other": reference(entities[line.object]), "the": bool(_WITH_ARTICLE.search(entities[line.object].name))}
        if line.object in entities
        else {"text": _called(line), "other": None, "the": False}
        for line in held[:2]
    ]


def row(line: Line, own: str, sources: Sources, entities: Mapping[str, EntityRef]) -> Plain:
    """A line as the template sets it."""
    other = line.object if line.subject == own else line.subject
    return {
        "text": _called(line) if line.words else line.relation.replace("-", " "),
        "verb": not line.words,
        "subject": line.subject == own,
        "other": reference(entities[other]) if other in entities else None,
        "date": line.first,
        "reported": bool(line.words) and line.relation not in NEVER_ENDS,
        "sources": [sources.outlet(path) for path in sources.folded(line.sources)],
        "notes": notes(line.claims, "", sources),
        "story_url": line.story.url,
        "story": line.story.title,
    }


def _line(subject: str, relation: str, body: str, stand_in: str, members: list[Told], left: Mapping[tuple[str, str], str]) -> Line:
    held = max((role.date for role, _ in members if not role.ended), default="")
    ends = [role.date for role, _ in members if role.ended]
    if relation in ENDED_BY_LEAVING and (subject, body) in left:
        ends.append(left[subject, body])
    return Line(
        subject,
        relation,
        body,
        _words(relation, stand_in, members),
        bool(ends) and relation in POSTS and relation not in NEVER_ENDS and not _held_again(held, max(ends)),
        min((role.date for role, _ in members if role.date), default=""),
        tuple(dict.fromkeys(claim for role, _ in members for claim in role.claims)),
        tuple(dict.fromkeys(path for role, _ in members for path in role.sources)),
        members[0][1],
    )


def _held_again(held: str, ended: str) -> bool:
    """The post is reported as held so long after its end that it must have been taken up again."""
    try:
        return date.fromisoformat(held) > date.fromisoformat(ended) + STILL_CALLED
    except ValueError:  # one of the two is a month, a year, or not known
        return bool(held and ended) and held[:4] > ended[:4]


def _words(relation: str, stand_in: str, members: list[Told]) -> str:
    if relation not in POSTS:
        return ""
    if POSTS[relation]:
        return f"{stand_in} {POSTS[relation]}".strip()
    said = Counter(_bare(role.role) for role, _ in members if role.role)
    return min(said, key=lambda words: (-said[words], words)) if said else "officer"


def _bare(words: str) -> str:
    """A post without what says that it is over, in small letters: outlets differ in capitals."""
    small = (word if word.isupper() else word.lower() for word in words.split())
    return " ".join(word for word in small if word.casefold() not in ("former", "formerly", "previously", "ex", "then", "outgoing", "the"))


def _stand_in(words: str) -> str:
    return next((word for word in ("interim", "acting", "deputy", "vice") if word in words.casefold().replace("-", " ").split()), "")


def _called(line: Line) -> str:
    return f"former {line.words}" if line.former else line.words


def _rank(relation: str) -> int:
    return RANK.index(relation) if relation in RANK else len(RANK)
