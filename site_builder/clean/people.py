"""What stands in a byline -> names of people.

A byline is cut down to names: without the words that open it, the outlet, the role, the date.  A body is no person,
nor is the outlet itself; a degree that is written behind a name stays.
"""

from __future__ import annotations

import re

from site_builder.clean.dates import find as find_days
from site_builder.clean.facts import squeezed
from site_builder.clean.given_names import given_names

UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0106\u010c\u0110\u0141\u0150\u015a\u0160\u0179\u017b\u017d\u0130"
OPENING = re.compile(
    r"^(?:(?:view all posts by|social links for|view author archive|about the author|meet the author|(?:article|story|text|words|written|reported|posted|published|created|researched|review|analysis|opinion|advice|post|edited and written|guest post)\s+by|written|by|von|text|texte|autore?|par|por|di|door|af|av|authors?|autore?s?|autori|auteure?s?|writers?|reporters?|redaktion)(?:\s*[:|\u2022\u00b7-]\s*|\s+)|:\s*)",
    re.IGNORECASE,
)
"""Words that open a byline; they can stand one after the other (``Author: by Jane Doe``)."""
AND = re.compile(
    r"\s*(?:;|\s\+\s|/|&|\band\b|\bund\b|\bet\b|\s(?-i:[ye]\s(?=[A-Z\u00c0-\u00de]\S{1,20}\s+[A-Z\u00c0-\u00de]))|\bwith\b|\bmit\b|\bas told to\b)\s*",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s*(?:[|\u2022\u00b7\u22c5\u203a\u00bb<>\n]|\s[\u2013\u2014-]\s|\s/\s|\(|\[|@|#|\bvia\b|\b(?:the\s+)?associated press\b|\breuters\b|\bbloomberg\b|\bat\b(?!-)|\bupdated\b|\bpublished\b|\bposted\b|\blast\b|\bon\b(?!-)|\bfor\b|\bfrom\b|\breviewed\b|\bedited\b|\bmedically\b|\bfact[ -]check|\billustrat\w+\b|\bphoto\w*\b|\bcontributions?\b|\bshare\b|\bdate\b|\bis\s(?:an?|the)\b|\bhas\s|\bin\b(?!-)|\d{1,3}\s*-?\s*(?:min|mins|minutes?)\b|\bthe\s|\bview\b|\s\d|\bfollow\b|\babout\b|\bheadshot\b|\bimage\b|\bmore\s+(?:from|by|about|on)\b).*",
    re.IGNORECASE | re.DOTALL,
)
"""Where the names of a byline end: at the outlet, the date, the helper, the sentence about the author."""
CUT_WITHIN = re.compile(r"\s*(?:the|is|has|in|for|about|of|more)\b", re.IGNORECASE)
"""Where a cut goes through a phrase, so that the one word before it is no name."""
ROLE = re.compile(
    r"\b(?:staff|editors?|editor-in-chief|correspondents?|reporters?|contributors?|contributing|officer|writers?|educators?|experts?|chief|senior|junior|associate|managers?|managing|directors?|columnist|analyst|journalist|authors?|blogger|ceo|cto|cfo|vp|founder|co-founder|president|professor|content|marketing"
    r"|lead|head|specialist|consultant|assistant|intern|producer|coordinator|strategist|engineer|developer|designer|attorney|redakteur(?:in)?|r\u00e9dacteur|r\u00e9dactrice|redactor|periodista|journaliste|freelance|special|guest|seo|ai|full-stack|software|horticulturalist|edtech|master)\b",
    re.IGNORECASE,
)
"""Words of what people are; a name stands before them (``Jane Doe Senior Writer``)."""
BODY = re.compile(
    r"\b(?:desk|bureau|news|newsroom|editorial|team|admin|administrator|press|agency|wire|times|post|media|tv|online|web|magazine|daily|network|service|inc|llc|ltd|gmbh|corp|region|digital|redaktion|r\u00e9daction|redacci\u00f3n|redazione|university|institute|college|school|foundation|association|company|group|solutions|studios?|clinic"
    r"|center|centre|department|office|council|society|journal|gazette|herald|tribune|chronicle|official|international|global|financial|medical|health|insurance|services|partners|productions|community|tech|sponsored|partner|blog|posts?|articles?|comments?|reviews?|tips|guide|ideas|home|page|profile|privacy|policy"
    r"|contact|subscribe|newsletter|menu|search|wellness|prevention|categories|category|tags?|unknown|undefined|anonymous|none|null|user|member|shop|store|gear|staff|editors|contributors|our|this|that|what|how|why|your|best|top|dental|care|bank|law|firm|llp|agencies|agents|strategies|rankings|design|style|caption)\b",
    re.IGNORECASE,
)
"""Words of desks, firms and pages, which no person's name holds."""
SURNAMES_TOO = frozenset(
    ["bank", "best", "center", "daily", "gear", "home", "law", "page", "post", "press", "shop", "store", "style", "wire"]
)
WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?:[.,]|(?=\s+(?:\d|[a-z]{3,9}\.?\s\d)))", re.IGNORECASE
)
DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.?(?:[A-Z]\.?){1,4}|[A-Z]{2,6}|Ph\.?D\.?|Psy\.?D\.?|Jr\.?|Sr\.?|Esq\.?|E-RYT(?: \d{3})?)[\u00ae\u2122]?(?:-[A-Z]{1,4})?"
)
KNOWN_DEGREE = re.compile(
    r"(?:M\.?D|Ph\.?D|Psy\.?D|J\.?D|D\.?O|R\.?D|R\.?D\.?N|M\.?S|M\.?A|M\.?B\.?A|M\.?P\.?H|M\.?Ed|CF[AP]|CPA|CEPF|DDS|DVM|RN|LPN|LCSW|LMFT|LPC|CPP|PSP|Esq|FACP|LD)\.?[\u00ae\u2122]?,?"
)
"""Degrees that may stand behind a name without a comma."""
HONORIFIC = r"(?:Dr|Prof|Sir|Rev|Mr|Mrs|Ms)\.?\s+"
HONORIFICS = re.compile(rf"^{HONORIFIC}")
PART = rf"(?:(?:al-|el-)?[{UPPER}][\w'\u2019-]*\.?(?:[{UPPER}]\.?){{0,3}})"
PARTICLE = r"(?:de|da|do|dos|du|del|della|di|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y|e|zu|af|st\.?)"
PERSON = re.compile(rf"(?:{HONORIFIC})?{PART}(?:\s+(?:{PARTICLE}\s+){{0,3}}{PART}){{1,3}}(?:\s+(?:Jr|Sr)\.?)?")
SINGLE = re.compile(rf"[{UPPER}][a-z\u00df-\u00ff]{{2,11}}")
INITIAL_LAST = re.compile(rf"(?:^|[\s.])[{UPPER}]\.$")
MAX_CHARS = 200
MAX_AUTHORS = 12


def opened(text: str) -> str:
    """A byline without the words that open it."""
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
    text = opened(" ".join(text.split()).strip(" ,|-\u2013\u2014\u2022\u00b7"))
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
    if _names_a_body(piece) or (role is not None and BODY.search(whole.split()[-1])):
        return ""
    words = piece.split()
    degrees: list[str] = []
    while len(words) > 2 and KNOWN_DEGREE.fullmatch(words[-1]) and not piece.isupper():
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


def _names_a_body(piece: str) -> bool:
    """Whether words of firms and pages stand in it; some are surnames too (``Anna Page``)."""
    words = piece.split()
    found = BODY.search(piece)
    return found is not None and not (len(words) == 2 and words[1].lower() in SURNAMES_TOO and is_given(piece))


def _without_outlet(words: list[str], outlet: frozenset[str]) -> list[str]:
    """``Ada Moor Bay Crier`` in the Bay Crier is Ada Moor."""
    for count in range(1, len(words) - 1):
        if squeezed("".join(words[-count:])) in outlet:
            return words[:-count]
    return words


def is_given(name: str) -> bool:
    """Whether a name begins with a common given name."""
    return HONORIFICS.sub("", name).split()[0].lower() in given_names()


def _is_outlet(name: str, outlet: frozenset[str]) -> bool:
    """Whether a name is the outlet's own; someone who publishes under their own name is no outlet."""
    if squeezed(name).removeprefix("the") not in outlet:
        return False
    return not (2 <= len(name.split()) <= 4 and is_given(name))


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
