"""Who wrote a piece: bylines -> names of people.

What stands in a byline is cut down to names: without the words that open it, the outlet, the role, the date.
A body is no author, nor is the outlet itself; a degree that is written behind a name stays.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from site_builder.clean.dates import find as find_days
from site_builder.clean.facts import Facts, outlets, squeezed
from site_builder.clean.given_names import given_names
from site_builder.clean.lines import Line
from site_builder.clean.masthead import masthead, title_index
from site_builder.clean.patterns import Reason
from site_builder.model import Choice, RawArticle, Witness

UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0106\u010c\u0110\u0141\u0150\u015a\u0160\u0179\u017b\u017d\u0130"
OPENING = re.compile(
    r"^(?:(?:view all posts by|social links for|view author archive|about the author|meet the author|(?:article|story|text|words|written|reported|posted|published|created|researched|review|analysis|opinion|advice|post|edited and written|guest post)\s+by|written|by|von|text|texte|autore?|par|por|di|door|af|av|authors?|autore?s?|autori|auteure?s?|writers?|reporters?|redaktion)(?:\s*[:|\u2022\u00b7-]\s*|\s+)|:\s*)",
    re.IGNORECASE,
)
"""Words that open a byline; they can stand one after the other (``Author: by Jane Doe``)."""
SAYS_BY = re.compile(
    r"^(?:(?:article|story|text|words|written|reported|posted|published|researched)\s+)?(?:by|von|par|por|di|door)\b\s*:?|^(?:authors?|autore?s?|auteurs?|text)\s*:",
    re.IGNORECASE,
)
ONLY_BY = re.compile(r"^(?:(?:written|posted|reported|published)\s+by|by|von|par|por|authors?|autor|auteur|written)\s*:?$", re.IGNORECASE)
AND = re.compile(r"\s*(?:;|\s\+\s|/|&|\band\b|\bund\b|\bet\b|\s[ye]\s(?=[A-Z])|\bwith\b|\bmit\b|\bas told to\b)\s*", re.IGNORECASE)
CUT = re.compile(
    r"\s*(?:[|\u2022\u00b7\u22c5\u203a\u00bb<>\n]|\s[\u2013\u2014-]\s|\s/\s|\(|\[|@|#|\bvia\b|\b(?:the\s+)?associated press\b|\breuters\b|\bbloomberg\b|\bat\b|\bupdated\b|\bpublished\b|\bposted\b|\blast\b|\bon\b|\bfor\b|\bfrom\b|\breviewed\b|\bedited\b|\bmedically\b|\bfact[ -]check|\billustrat\w+\b|\bphoto\w*\b|\bcontributions?\b|\bshare\b|\bdate\b|\bis\s(?:an?|the)\b|\bhas\s|\bin\b|\d{1,3}\s*-?\s*(?:min|mins|minutes?)\b|\bthe\s|\bread\b|\bview\b|\s\d|\bfollow\b|\babout\b|\bheadshot\b|\bimage\b|\bmore\b).*",
    re.IGNORECASE | re.DOTALL,
)
"""Where the names of a byline end: at the outlet, the date, the helper, the sentence about the author."""
CUT_WITHIN = re.compile(r"\s*(?:the|is|has|in|for|about|of|more)\b", re.IGNORECASE)
"""Where a cut goes through a phrase, so that the one word before it is no name."""
ROLE = re.compile(
    r"\b(?:staff|editors?|editor-in-chief|correspondents?|reporters?|contributors?|contributing|officer|writers?|educators?|experts?|chief|senior|junior|associate|managers?|managing|directors?|columnist|analyst|journalist|authors?|blogger|ceo|cto|cfo|vp|founder|co-founder|president|professor|content|marketing"
    r"|lead|head|specialist|consultant|assistant|intern|producer|coordinator|strategist|engineer|developer|designer|attorney|redakteur(?:in)?|r\u00e9dacteur|r\u00e9dactrice|redactor|periodista|journaliste|freelance|special|guest|seo|ai)\b",
    re.IGNORECASE,
)
"""Words of what people are; a name stands before them (``Jane Doe Senior Writer``)."""
BODY = re.compile(
    r"\b(?:desk|bureau|news|newsroom|editorial|team|admin|administrator|press|agency|wire|times|post|media|tv|online|web|magazine|daily|network|service|inc|llc|ltd|gmbh|corp|region|digital|redaktion|r\u00e9daction|redacci\u00f3n|redazione|university|institute|college|school|foundation|association|company|group|solutions|studios?|clinic"
    r"|center|centre|department|office|council|society|journal|gazette|herald|tribune|chronicle|official|international|global|financial|medical|health|insurance|services|partners|productions|community|tech|sponsored|partner|blog|posts?|articles?|comments?|reviews?|tips|guide|ideas|home|page|profile|privacy|policy"
    r"|contact|subscribe|newsletter|menu|search|wellness|prevention|categories|category|tags?|unknown|undefined|anonymous|none|null|user|member|shop|store|gear|staff|editors|contributors|our|this|that|what|how|why|your|best|top|dental|care|bank|law|firm|llp|agencies|agents|strategies|rankings|design|style)\b",
    re.IGNORECASE,
)
"""Words of desks, firms and pages, which no person's name holds."""
WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?(?=\s)", re.IGNORECASE)
DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.?(?:[A-Z]\.?){1,4}|[A-Z]{2,6}|Ph\.?D\.?|Psy\.?D\.?|Jr\.?|Sr\.?|Esq\.?|E-RYT(?: \d{3})?)[\u00ae\u2122]?(?:-[A-Z]{1,4})?"
)
HONORIFIC = r"(?:Dr|Prof|Sir|Rev|Mr|Mrs|Ms)\.?\s+"
HONORIFICS = re.compile(rf"^{HONORIFIC}")
PART = rf"(?:(?:al-|el-)?[{UPPER}][\w'\u2019-]*\.?(?:[{UPPER}]\.?){{0,3}})"
PARTICLE = r"(?:de|da|do|dos|du|del|della|di|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y|e|zu|af|st\.?)"
PERSON = re.compile(rf"(?:{HONORIFIC})?{PART}(?:\s+(?:{PARTICLE}\s+){{0,3}}{PART}){{1,3}}(?:\s+(?:Jr|Sr)\.?)?")
SINGLE = re.compile(rf"[{UPPER}][a-z\u00df-\u00ff]{{2,11}}")
INITIAL_LAST = re.compile(rf"(?:^|[\s.])[{UPPER}]\.$")
MAX_CHARS = 200
MAX_AUTHORS = 12
ORDER = ("front-matter", "json-ld", "meta", "byline")
LATER = ("byline-2", "byline-3", "byline-4")
"""Further bylines of the page; they count when the first names nobody."""


class Names(NamedTuple):
    """Names that one place states."""

    people: tuple[str, ...]
    basis: str
    line: int


def find_authors(raw: RawArticle, lines: list[Line], known: list[Reason | None], facts: Facts) -> None:
    """Persons by the best witness; those that state others are kept as rivals."""
    outlet = outlets(raw, facts)
    told = [names for basis in ORDER if (names := _by(raw, basis, outlet)).people]
    if not any(names.basis == "byline" for names in told):
        told += [names for basis in LATER if (names := _by(raw, basis, outlet)).people][:1]
    shown = _shown(lines, known, facts.title, outlet)
    if shown.people:
        told.append(shown)
    if not told:
        ending = _at_the_end(lines, known, outlet)
        told = [ending] if ending.people else []
    if not told:
        return
    winner = _best(told)
    winner = Names(tuple(_shortest(name, told) for name in winner.people), winner.basis, winner.line)
    facts.authors = winner.people
    rivals = [f"{n.basis} {', '.join(n.people)}" for n in told if {squeezed(p) for p in n.people} != {squeezed(p) for p in winner.people}]
    why = ("Stated by a byline" if winner.basis == "text" else f"Stated by {winner.basis}") + (
        f"; others say: {'; '.join(rivals[:3])}" if rivals else ""
    )
    facts.choices.append(Choice("author", ", ".join(winner.people), winner.basis, winner.line, why))


def _best(told: list[Names]) -> Names:
    """The first place that tells; the names that readers are shown by the title go before those that only the code states.

    Measured on 614 pages whose authors are known: a shown list that holds, or is held by, the stated one was right 5 times of 7;
    a byline that says the same as the text, and other than the code, 2 times of 2.
    """
    first = told[0]
    if first.basis == "front-matter":
        return first
    shown = [names for names in told[1:] if names.basis not in ("json-ld", "meta")]
    mine = _keys(first)
    for other in shown:
        theirs = _keys(other)
        if mine < theirs and not any(_begins(a, b) for a in theirs - mine for b in mine):
            return other
        if theirs < mine and other.basis == "text":
            return other
    if len(shown) > 1 and _keys(shown[0]) == _keys(shown[1]) and not any(_begins(a, b) for a in _keys(shown[0]) for b in mine):
        return shown[0] if not _keys(shown[0]) & mine else first
    return first


def _shortest(name: str, told: list[Names]) -> str:
    """A name as the place writes it that adds the least to it."""
    shorter = [other for names in told for other in names.people if " " in other and name.startswith(f"{other} ")]
    return min(shorter, key=len, default=name)


def _keys(names: Names) -> set[str]:
    return {squeezed(HONORIFICS.sub("", name)) for name in names.people}


def _begins(one: str, other: str) -> bool:
    """Whether one name is the other with something stuck to it."""
    return one != other and (one.startswith(other) or other.startswith(one))


def _by(raw: RawArticle, basis: str, outlet: frozenset[str]) -> Names:
    found = [w for w in raw.witnesses if w.field == "author" and w.basis == basis]
    if basis == "front-matter":
        return Names(_listed(found), basis, found[0].line if found else 0)
    people = [name for w in found for name in names_in(w.value, outlet, alone=True)]
    return Names(tuple(_folded(people)), basis, found[0].line if found else 0)


def _listed(found: list[Witness]) -> tuple[str, ...]:
    """What front matter lists is taken as it stands, save for the words that open a byline."""
    names = [
        " ".join(_opened(part).split())
        for w in found
        if "://" not in w.value and "@" not in w.value
        for part in re.split(r"\s*(?:,|;|\band\b|&)\s*", w.value)
    ]
    return tuple(_folded([name for name in names if name]))


def _opened(text: str) -> str:
    for _ in range(3):
        shorter = OPENING.sub("", text.strip())
        if shorter == text:
            break
        text = shorter
    return text


def names_in(text: str, outlet: frozenset[str], alone: bool) -> list[str]:
    """The people whom a byline names; ``alone``: a single name counts (``Von Lena``)."""
    if "://" in text or len(text) > MAX_CHARS:
        return []
    text = WEEKDAY.sub(" ", text)
    days = find_days(text, "text")
    if days:
        text = text[: days[0].start] if days[0].start > 3 else text[days[0].end :]
    text = _opened(" ".join(text.split()).strip(" ,|-\u2013\u2014\u2022\u00b7"))
    text = text if INITIAL_LAST.search(text) else text.rstrip(".")
    kept = CUT.sub("", text)
    found: list[str] = []
    alone = alone and not CUT_WITHIN.match(text[len(kept) :])
    groups = [group.split(",") for group in AND.split(kept)]
    alone = alone and (
        sum(len(group) for group in groups) == 1 or all(piece.strip().lower() in given_names() for group in groups for piece in group)
    )
    behind_name = False
    for group in groups:
        for piece in group:
            piece = piece.strip(" ,:;-\u2013\u2014|*\"'")
            if behind_name and DEGREE.fullmatch(piece):
                found[-1] += f", {piece}"
                continue
            name = _person(piece, outlet, alone)
            behind_name = bool(name)
            if name:
                found.append(name)
    return found[:MAX_AUTHORS]


def _person(piece: str, outlet: frozenset[str], alone: bool) -> str:
    """A piece of a byline as a name, or ''."""
    whole = piece
    role = ROLE.search(piece)
    if role:
        piece = piece[: role.start()].strip(" ,.-")
        if len(piece.split()) < 2:
            return ""
    if BODY.search(piece) or (role is not None and BODY.search(whole.split()[-1])):
        return ""
    words = piece.split()
    degrees: list[str] = []
    while len(words) > 2 and DEGREE.fullmatch(words[-1]) and not piece.isupper():
        degrees.insert(0, words.pop())
    words = _without_outlet(words, outlet)
    if len(words) > 2 and words[0].isupper() and words[0].lower() == "".join(w[0] for w in words[1:]).lower()[: len(words[0])]:
        words = words[1:]  # the initials that stand for a picture
    half = len(words) // 2
    if len(words) in (4, 6) and words[:half] == words[half:]:
        words = words[:half]
    name = in_name_case(" ".join(words))
    if _is_outlet(name, outlet):
        return ""
    if len(squeezed(name.split(" ")[0])) > 3 and name.split(" ")[0].isupper():
        return ""
    if PERSON.fullmatch(name) or (alone and SINGLE.fullmatch(piece)):
        return " ".join([name, *degrees])
    return ""


def _without_outlet(words: list[str], outlet: frozenset[str]) -> list[str]:
    """``Ada Moor Bay Crier`` in the Bay Crier is Ada Moor."""
    for count in range(1, len(words) - 1):
        if squeezed("".join(words[-count:])) in outlet:
            return words[:-count]
    return words


def _is_given(name: str) -> bool:
    """Whether a name begins with a common given name."""
    return HONORIFICS.sub("", name).split()[0].lower() in given_names()


def _is_outlet(name: str, outlet: frozenset[str]) -> bool:
    """Whether a name is the outlet's own; someone who publishes under their own name is no outlet."""
    if squeezed(name).removeprefix("the") not in outlet:
        return False
    return not (2 <= len(name.split()) <= 4 and _is_given(name))


def in_name_case(name: str) -> str:
    """``JANE O'NEIL``, ``jane doe`` and ``Jean DUPONT`` as names are written; others as they are."""
    letters = "".join(c for c in name if c.isalpha())
    words = name.split()
    if len(letters) >= 4 and len(words) > 1 and (letters.isupper() or letters.islower()):
        return " ".join(_cased(word, first=not number) for number, word in enumerate(words))
    if len(words) > 1 and len(squeezed(words[-1])) > 3 and words[-1].isupper() and not words[0].isupper():
        words[-1] = _cased(words[-1], first=True)
    return " ".join(words)


def _cased(word: str, first: bool) -> str:
    """One word of a name, particles small."""
    if not first and re.fullmatch(PARTICLE, word.lower()):
        return word.lower()
    cased = "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return re.sub(r"\b(Mc|O['\u2019]|D['\u2019])([a-z])", lambda m: m.group(1) + m.group(2).upper(), cased)


def _folded(names: list[str]) -> list[str]:
    """Without repeats; two spellings of one name are one."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(squeezed(name), name)
    return list(kept.values())[:MAX_AUTHORS]


def _shown(lines: list[Line], known: list[Reason | None], title: str, outlet: frozenset[str]) -> Names:
    """The names in the lines by the title."""
    at = title_index(lines, title)
    for line in masthead(lines, title):
        before = lines[line.index - 1].plain if line.index else ""
        sure = at < 0 or line.index > at
        people: list[str] = []
        if SAYS_BY.match(line.plain) and not ONLY_BY.match(line.plain):
            people = names_in(line.plain, outlet, alone=True)
        elif ONLY_BY.match(before):
            people = _list_from(lines, line.index, outlet)
        elif _is_dated(line, lines):
            people, sure = names_in(line.plain, outlet, alone=False), False
        if not sure and not any(_is_given(name) for name in people):
            continue
        if people:
            return Names(tuple(_folded(people)), "text", line.number)
    return Names((), "text", 0)


def _list_from(lines: list[Line], at: int, outlet: frozenset[str]) -> list[str]:
    """The name on a line, and those on the next lines as long as commas or words join them."""
    found: list[str] = []
    joined = True
    for line in lines[at : at + 8]:
        if JOINT.fullmatch(line.plain):
            joined = True
            continue
        names = names_in(line.plain, outlet, alone=not found) if joined and len(line.words) <= 8 else []
        if not names:
            break
        found += names
        joined = line.plain.rstrip().endswith((",", "&")) or line.plain.endswith(" and")
    return found


JOINT = re.compile(r"\W*(?:and|und|et|y|&|,)?\W*", re.IGNORECASE)


def _is_dated(line: Line, lines: list[Line]) -> bool:
    """Whether a short line shares its line, or the next, with a date, as names in bylines do."""
    if len(line.words) > 14 or line.heading:
        return False
    if find_days(line.plain, "text"):
        return True
    after = lines[line.index + 1].plain if line.index + 1 < len(lines) else ""
    days = find_days(after[:80], "text")
    return len(line.words) <= 4 and bool(days) and days[0].start <= 14


def _at_the_end(lines: list[Line], known: list[Reason | None], outlet: frozenset[str]) -> Names:
    """Without a byline by the title: a line of its own anywhere that was known as one."""
    for line in lines:
        reason = known[line.index]
        if reason is not None and reason.kind == "byline" and SAYS_BY.match(line.plain):
            people = names_in(line.plain, outlet, alone=False)
            if people:
                return Names(tuple(_folded(people)), "text", line.number)
    return Names((), "text", 0)
