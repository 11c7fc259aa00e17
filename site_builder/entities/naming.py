"""How names are compared: keys, short forms, slugs."""

from __future__ import annotations

import functools
import re
import unicodedata

from site_builder.model import EntityKind

Key = tuple[str, ...]

TITLES = frozenset(
    "mr mrs ms miss messrs dr prof professor sir dame lord lady president pres vice chairman chairwoman ceo senator sen congressman congresswoman representative rep "
    "speaker governor gov secretary minister judge justice general gen captain capt colonel col lieutenant lt sergeant sgt major king queen prince princess pope bishop "
    "sheriff cardinal rev reverend fr ambassador counsel ag chancellor mayor sheikh ayatollah".split()
)
LEGAL = frozenset("inc corp corporation co company ltd limited llc plc ag gmbh sa nv se".split())
STRONG = frozenset("platforms holdings holding group technologies technology international bank industries".split()) | LEGAL
"""Last words without which a body is still called the same."""
WEAK = frozenset(("ai", "labs", "lab", "news", "motors"))
"""Last words without which a body may be called the same, when nothing else claims the short name."""
SMALL = frozenset(("of", "the", "and", "for", "&", "de", "in", "on"))
PARTICLES = frozenset("de del della di da dos van von der den ten al el bin ibn la le mac saint st".split())
"""Words that a surname may begin with."""
JUNIOR = frozenset(("jr", "sr", "ii", "iii", "iv"))
COUNTRIES: dict[str, Key] = {"us": ("united", "states"), "uk": ("united", "kingdom"), "un": ("united", "nations"), "eu": ("european", "union")}
"""What stands before the name of a body that belongs to it, with the long form."""
CHAMBERS = frozenset("senate house congress parliament legislature".split())
SIDES = frozenset("republican democratic gop democrat labour conservative".split())
"""Words before a chamber that say who leads it, and make no other chamber of it."""

_WORD = re.compile(r"[^\W_]+(?:['&.][^\W_]+)*|&")
_APART = re.compile(r"\b([odl]) ?' (?=\w)")
"""Some captures have 'O ' Brien'."""
_MARKS = re.compile("[\u0300-\u036f]")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@functools.lru_cache(maxsize=1 << 15)
def key_of(name: str, kind: EntityKind) -> Key:
    """A name as compared: folded, without accents, article, title, legal form and possessive; letters that stand apart are run together."""
    words = _words(name[:200])
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    if kind == "person":
        while len(words) > 1 and words[0] in TITLES:
            words = words[1:]
        return tuple(words)
    if kind != "place":
        while len(words) > 1 and words[-1] in LEGAL:
            words = words[:-1]
        words = _body(words)
    return tuple(words)


def _words(name: str) -> list[str]:
    folded = _APART.sub(r"\1'", name.replace("\u2019", "'").replace("\u2018", "'").casefold())
    if not folded.isascii():
        folded = _MARKS.sub("", unicodedata.normalize("NFD", folded))
    words: list[str] = []
    apart = False
    for word in _WORD.findall(folded):
        bare = word.removesuffix("'s").replace(".", "")
        letter = len(bare) == 1 and bare.isalpha()
        if letter and apart:
            words[-1] += bare  # 'H. W.' is 'H.W.'
        elif bare:
            words.append(bare)
        apart = letter
    half = len(words) // 2
    return words[:half] if half > 1 and words[:half] == words[half:] else words


def _body(words: list[str]) -> list[str]:
    """A body's name with its country written out, a department in the order of words that all share, a chamber without who leads it."""
    if len(words) > 1 and words[0] in COUNTRIES:
        words = [*COUNTRIES[words[0]], *words[1:]]
    if words[-3:] == ["house", "of", "representatives"]:
        words = words[:-2]
    if len(words) > 1 and words[-1] in CHAMBERS and all(word in SIDES or word == words[-1] or _ORDINAL.fullmatch(word) for word in words[:-1]):
        return words[-1:]
    for head in ("department", "ministry"):
        if head in words[:-2] and words[words.index(head) + 1] == "of":
            at = words.index(head)
            rest = words[at + 2 :]
            return [*words[:at], *(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest), head]
    return words


def family(kind: EntityKind) -> str:
    """Kinds within which names may be one: persons, places, and all else (a firm and its product are confused easily)."""
    return kind if kind in ("person", "place") else "thing"


def surname(key: Key) -> str:
    """The last name, without 'Jr.'."""
    return key[-2] if len(key) > 2 and key[-1] in JUNIOR else key[-1]


def strong_forms(key: Key, group: str) -> tuple[tuple[Key, str], ...]:
    """Shorter forms that a name goes by, each with the reason."""
    if len(key) < 2:
        return ()
    if group == "person":
        return _person_forms(key)
    if group == "thing" and key[-1] in STRONG:
        return ((key[:-1], f"the same name without '{key[-1].capitalize()}'"),)
    if group == "thing" and len(key) > 4 and key[-2] == "and" and key[-1] not in CHAMBERS:
        return ((key[:-2], f"the same name without '{' '.join(key[-2:])}'"),)
    return ()


def _person_forms(key: Key) -> tuple[tuple[Key, str], ...]:
    if key[-1] in ("jr", "sr"):
        if len(key) < 3:
            return ()
        short = f"the same name without '{key[-1].capitalize()}.'"
        return ((key[:-1], short), (key[-2:], "surname"), ((key[0], key[-1]), "first name"), *((form, short) for form, _ in _person_forms(key[:-1])))
    if len(key) == 2:
        return ()
    forms = [((key[0], key[-1]), "first and last name agree")]
    middle = key[1:-1]
    if any(len(word) > 2 for word in middle):
        forms.append(((key[0], "".join(word[0] for word in middle), key[-1]), "the same name with its middle names as initials"))
    return tuple(forms)


def initials(key: Key) -> str:
    """What a body's name is abbreviated to; '' where it is too short for that."""
    letters = "".join(word[0] for word in key if word not in SMALL)
    return letters if len(letters) > 2 else ""


def weak_forms(key: Key, group: str) -> tuple[tuple[Key, str], ...]:
    """Shorter forms that need more than the name: a body without a telling last word."""
    if len(key) < 2:
        return ()
    if group == "thing" and key[-1] in WEAK:
        return ((key[:-1], f"the same name without '{key[-1].upper() if len(key[-1]) < 3 else key[-1].capitalize()}'"),)
    return ()


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens; 'x' when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"'s?\b", "", plain)
    return "-".join(re.findall(r"[a-z0-9]+", words))[:60].strip("-") or "x" + "".join(f"{ord(c):x}" for c in name[:6])
