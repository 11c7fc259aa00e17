"""What the model cuts in two or passes over, though form or neighbours tell: 'US' + 'National Park Service', 'Mr Key', datelines."""

from __future__ import annotations

from site_builder.annotate.names import rules, tables, tokens
from site_builder.annotate.names.lexicon import forms, lexicon
from site_builder.annotate.names.trim import POSSESSIVES
from site_builder.model import EntityKind

_STATES = frozenset(("us", "u.s.", "u.s", "uk", "u.k.", "u.k", "eu", "un", "u.n."))
"""Short names of states that open the name of one of their bodies: 77 of 80 times in the labelled sets they are one name."""
_STATE_NAMES = (("united", "states"), ("united", "kingdom"))
_LEANINGS = frozenset(("pro", "anti"))
"""Before a hyphen: 'pro-Beijing' tells a leaning; none of 19 in the labelled sets is a name."""
_PLURALS = frozenset(
    "people peoples workers women men children veterans lawyers teachers farmers writers students doctors nurses journalists".split()
)
_HEADS_OF = frozenset(
    "university bank ministry department municipality council institute academy museum church party college school bureau court house "
    "association federation union league society board commission committee archdiocese diocese parliament".split()
)
_PAPERS = frozenset(
    "sun star globe times post news herald tribune journal gazette chronicle telegraph observer examiner press paper mail "
    "courant daily weekly".split()
)
_ADDRESSES = frozenset("mr mrs ms miss dr".split())
_SHORT_TITLES = frozenset("sen rep gov prof gen col capt sgt lt".split())
"""Titles only with a dot behind."""
_POSTS = frozenset("CEO CFO COO CTO spokesman spokeswoman spokesperson chairman chairwoman co-founder cofounder".split())
_TRADES = frozenset(
    "operator maker airline carmaker automaker chipmaker drugmaker brewer retailer grocer publisher developer supplier insurer lender broadcaster utility startup "
    "start-up shipbuilder carrier contractor consultancy".split()
)
"""What a firm is called right before its name."""
_OWNERS = frozenset("founded started co-founded cofounded created built runs ran owns owned leads led".split())
"""Behind 'the startup Wang' the name is that of a person."""
_PERSON: EntityKind = "person"
_BODY: EntityKind = "organisation"
_SHORT = 6
"""Letters of the parts of an East Asian name ('Hui Chi-fung')."""


def join(words: list[str], spans: list[rules.Span]) -> list[rules.Span]:
    """The spans of a sentence, neighbours joined where they are one name; leanings and currencies left out."""
    out: list[rules.Span] = []
    for span in spans:
        low, high, kind, sure = span
        if low > 1 and words[low - 1] in "-\u2013" and words[low - 2].lower() in _LEANINGS:
            continue
        if high - low == 1 and words[high : high + 1] == ["$"]:
            continue
        high, kind = _onward(words, low, high, kind)
        if kind != "organisation" and low and words[low - 1].lower() in _TRADES and words[high : high + 1] and words[high] not in _OWNERS:
            kind = "organisation"
        if out and out[-1][1] > low:
            continue
        if out and out[-1][1] == low and kind == "organisation" and _of_state(words, out[-1]):
            out[-1] = (out[-1][0], high, kind, max(sure, out[-1][3]))
            continue
        start = _opening(words, low, out[-1][1] if out else 0) if kind == "place" else low
        out.append((start, high, "organisation" if start < low else kind, sure))
    return out


def _onward(words: list[str], low: int, high: int, kind: EntityKind) -> tuple[int, EntityKind]:
    """A span and what follows that belongs to it: 's Army' behind 'People', 'Star' behind 'Toronto'."""
    count = len(words)
    if high + 1 < count and words[high] in POSSESSIVES and words[high - 1].lower() in _PLURALS and words[high - 1][0].isupper():
        end = high + 1
        while end < count and tokens.is_capital(words[end]) and end - high < 4:
            end += 1
        if words[end - 1].lower() in tables.heads():
            return end, "organisation"
    if kind == "place" and high < count and words[high].lower() in _PAPERS and words[high][0].isupper():
        if high + 1 == count or not tokens.is_capital(words[high + 1]):
            return high + 1, "organisation"
    return high, kind


def _opening(words: list[str], low: int, free: int) -> int:
    """Where a body named for a place begins ('Municipality of'), or ``low``."""
    start = low - 2
    if start < free or words[low - 1] != "of" or words[start].lower() not in _HEADS_OF or not words[start][0].isupper():
        return low
    while start > max(free, 1) and tokens.is_capital(words[start - 1]) and words[start - 1].lower() not in tables.never():
        start -= 1
    return start


def _of_state(words: list[str], span: rules.Span) -> bool:
    name = tuple(word.lower() for word in words[span[0] : span[1]])
    return span[2] == "place" and (len(name) == 1 and name[0] in _STATES or name in _STATE_NAMES)


def add(sentence: list[tokens.Token], words: list[str], spans: list[rules.Span], sure: float) -> list[rules.Span]:
    """The spans and names passed over that their form or the word before gives away."""
    spans = _whole_places(words, spans)
    taken = {n for low, high, _, _ in spans for n in range(low, high)}
    more: list[rules.Span] = []
    dateline = _dateline(words, taken)
    if dateline:
        more.append((0, dateline, "place", sure))
        taken.update(range(dateline))
    done = 0
    for at, word in enumerate(words):
        if at < done or at in taken or not word[0].isupper():
            continue
        kind = _PERSON
        end = _addressed(words, at) or _given_behind(sentence, words, at)
        if not end:
            end, kind = _employer(words, at) or _firm(words, at), _BODY
        if end and all(low >= at and high <= end for low, high, _, _ in spans if low < end and at < high):
            more.append((at, end, kind, sure))
            done = end
    if not more:
        return spans
    return sorted([*(s for s in spans if all(s[1] <= low or s[0] >= high for low, high, _, _ in more)), *more])


def _whole_places(words: list[str], spans: list[rules.Span]) -> list[rules.Span]:
    """Places of three words and more by list, where the model saw only their parts ('Dar es Salaam')."""
    out = list(spans)
    for low, high, _, sure in spans:
        for size in range(int(lexicon().longest.get(words[low].lower(), "1")), 2, -1):
            end = low + size
            if (
                high < end <= len(words)
                and lexicon().place.get(" ".join(words[low:end]).lower(), "d") != "d"
                and tokens.is_capital(words[end - 1])
            ):
                if all(other[1] <= low or other[0] >= end or low <= other[0] and other[1] <= end for other in out):
                    out = [other for other in out if other[1] <= low or other[0] >= end] + [(low, end, "place", sure)]
                break
    return sorted(out)


def _dateline(words: list[str], taken: set[int]) -> int:
    """End of a place in capitals at the head of a report ('CAGUAS, Puerto Rico (AP)', 'NAIROBI 1998-08-07'), 0 when there is none."""
    end = 0
    while end < min(len(words), 3) and words[end].isupper() and words[end].isalpha() and len(words[end]) > 2:
        end += 1
    if not end or end == len(words) or any(n in taken for n in range(end)):
        return 0
    behind = words[end : end + 8]
    by_place = behind[0] == "," and end + 1 in taken
    by_agency = behind[0] == "(" and any(" ".join(behind[1:n]).lower() in tables.agencies() for n in (2, 3))
    by_day = len(behind) > 4 and behind[0].isdigit() and len(behind[0]) == 4 and behind[1] == behind[3] == "-"
    return end if by_place or by_agency or by_day else 0


def _addressed(words: list[str], at: int) -> int:
    """End of the name behind 'Mr' or 'Ms.', 0 when there is none."""
    dotted = at > 1 and words[at - 1] == "."
    title = words[at - 1 - dotted] if at else ""
    known = title.lower() in _ADDRESSES or dotted and title.lower() in _SHORT_TITLES
    if not known or not title[0].isupper() or not words[at].isalpha() or words[at].lower() in tables.never():
        return 0
    end = at + 1
    while end < len(words) and tokens.is_capital(words[end]) and words[end].isalpha() and end - at < 3:
        end += 1
    return end


def _employer(words: list[str], at: int) -> int:
    """End of a body's name before the post of a named person ('Orbital Foods CEO Peter Hall'), 0 when there is none."""
    end = at
    while end < len(words) and tokens.is_capital(words[end]) and words[end] not in _POSTS and end - at < 4:
        end += 1
    if end + 1 >= len(words) or words[end] not in _POSTS or not tokens.is_capital(words[end + 1]):
        return 0
    common = all(word.lower() in tables.never() or word.lower() in tables.demonyms() for word in words[at:end])
    return 0 if common else end


def _firm(words: list[str], at: int) -> int:
    """End of a firm's name behind its trade ('the operator Sundline said'), 0 when there is none."""
    if not at or words[at - 1].lower() not in _TRADES or words[at].lower() in tables.never() or not words[at].isalpha():
        return 0
    end = at
    while end < len(words) and tokens.is_capital(words[end]) and end - at < 4:
        end += 1
    return 0 if words[end : end + 1] and words[end] in _OWNERS else end


def _given_behind(sentence: list[tokens.Token], words: list[str], at: int) -> int:
    """End of a name of the form 'Hui Chi-fung', 0 when there is none."""
    if at + 3 >= len(words) or words[at + 2] != "-" or not tokens.is_capital(words[at + 1]):
        return 0
    parts = words[at], words[at + 1], words[at + 3]
    if not all(part.isalpha() and 1 < len(part) <= _SHORT for part in parts) or any(part.isupper() for part in parts[:2]):
        return 0
    attached = sentence[at + 1][1] == sentence[at + 2][0] and sentence[at + 2][1] == sentence[at + 3][0]
    return at + 4 if attached and words[at + 3].islower() and parts[2] not in forms() else 0
