"""Which names of an article mean one: by their forms, by what the text defines, by who bears a surname most.

Precision comes first: a short name that more than one fuller name may go by stays apart,
unless one of them is plainly the article's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from site_builder.annotate.names import tables
from site_builder.annotate.names.found import Found
from site_builder.model import EntityKind
from site_builder.text import fold

Key = tuple[str, ...]

FAMILY: dict[str, str] = {"person": "person", "place": "place"}
"""Kinds within which names may be joined; all others form one family, since models confuse a firm with its product."""
SAME: dict[Key, Key] = {
    ("us",): ("united", "states"), ("usa",): ("united", "states"), ("america",): ("united", "states"), ("uk",): ("united", "kingdom"),
    ("britain",): ("united", "kingdom"), ("uae",): ("united", "arab", "emirates"), ("eu",): ("european", "union"), ("un",): ("united", "nations"),
    ("united", "states", "of", "america"): ("united", "states"), ("dprk",): ("north", "korea"), ("prc",): ("china",), ("ussr",): ("soviet", "union"),
    ("great", "britain"): ("united", "kingdom"), ("nyc",): ("new", "york"), ("dc",): ("washington",), ("people", "republic", "of", "china"): ("china",), ("russian", "federation"): ("russia",),
    ("islamic", "republic", "of", "iran"): ("iran",), ("republic", "of", "korea"): ("south", "korea"), ("burma",): ("myanmar",), ("holland",): ("netherlands",),
    ("isis",): ("islamic", "state"), ("isil",): ("islamic", "state"), ("gop",): ("republican", "party"),
}  # fmt: skip
PLACES = frozenset(SAME) - {("eu",), ("un",), ("isis",), ("isil",), ("gop",)}
"""Names that mean a place whatever they are taken for."""
PLACE_FORMS: dict[Key, Key] = {("new", "york", "city"): ("new", "york"), ("washington", "dc"): ("washington",)}
GENERAL = frozenset(
    "national international federal united royal general american european first central state public free great greater north south east west northern southern eastern western "
    "world global social democratic republican liberal labour labor christian catholic people young human new old big little black white green blue golden saint grand high super "
    "department ministry house school college air land home health media news radio daily sunday morning evening independent modern advanced applied joint special supreme".split()
)
"""First words that many bodies share."""
TITLES = frozenset("speaker messrs pres ag rep sen gov vice counsel".split())
"""Beside those of the tables."""
CHAMBERS = frozenset("senate house congress parliament legislature".split())
SIDES = frozenset("republican democratic gop democrat labour conservative".split())
"""Words before a chamber that say who leads it, and make no other chamber of it."""
PERSONAL = frozenset("administration campaign presidency foundation doctrine library estate family cabinet".split())
"""Last words of bodies that bear a person's surname."""
STORMS = frozenset("hurricane cyclone typhoon storm".split())
SMALL = frozenset(("of", "the", "and", "for", "&", "de", "in", "on"))

_MARKS = re.compile("[\u0300-\u036f]")
_YEAR = re.compile(r"(?:19|20)\d\d")


def key_of(name: Found) -> Key:
    """A name as compared: lower case, without article, title, dots, legal form and possessive; letters that stand apart are run together."""
    words = [word.lower().replace(".", "").replace("\u2019", "'").replace("\u2018", "'") for word in name.words]
    words = _run_together([_unmarked(word) for word in words if word and word not in ("'s", "-")])
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    if name.kind == "person":
        while len(words) > 1 and (words[0] in tables.titles() or words[0] in TITLES):
            words = words[1:]
        return tuple(word for word in words if word != ",")
    while len(words) > 1 and words[-1] in ("inc", "corp", "ltd", "llc", "plc", ",", "co"):
        words = words[:-1]
    return tuple(words if name.kind == "place" else _body(words))


def _run_together(words: list[str]) -> list[str]:
    """``h`` ``w`` as ``hw``: some write 'H.W.', others 'H. W.'."""
    out: list[str] = []
    for n, word in enumerate(words):
        if n and len(word) == 1 == len(words[n - 1]) and word.isalpha() and words[n - 1].isalpha():
            out[-1] += word
        else:
            out.append(word)
    return out


def _body(words: list[str]) -> list[str]:
    """A body with its country written out, a department in one order of words, a chamber without who leads it."""
    if len(words) > 1 and words[0] in ("us", "uk"):
        words = ["united", "states" if words[0] == "us" else "kingdom", *words[1:]]
    if words[-3:] == ["house", "of", "representatives"]:
        words = words[:-2]
    if len(words) > 1 and words[-1] in CHAMBERS and all(word in SIDES or re.fullmatch(r"\d+(?:st|nd|rd|th)", word) for word in words[:-1]):
        return words[-1:]
    for head in ("department", "ministry"):
        if head in words[:-2] and words[words.index(head) + 1] == "of":
            at = words.index(head)
            return [*words[:at], *(word for word in words[at + 2 :] if word != "the"), head]
    return words


def _unmarked(word: str) -> str:
    """Without accents: outlets differ in them, and so do two lines of one article."""
    return word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", word))


def family(kind: EntityKind) -> str:
    return FAMILY.get(kind, "thing")


def join(kinds: dict[Key, EntityKind], keys: Sequence[Key], pairs: dict[Key, Key], title: str) -> dict[Key, Key]:
    """For each key the key of the fuller name it stands for; itself when there is none, or more than one.

    Args: keys: of all mentions, in the order of the text; pairs: short name -> the full name it is defined for.
    """
    owner = {key: key for key in kinds}
    counts, first = Counter(keys), {key: place for place, key in reversed(list(enumerate(keys)))}
    forms: dict[tuple[str, Key], set[Key]] = defaultdict(set)
    for key in kinds:
        for form in short_forms(key, kinds[key]):
            forms[family(kinds[key]), form].add(key)
    for short, full in (*_initialled(kinds), *_turned(kinds)):
        forms["person", short].add(full)
    heads = _distinctive(kinds)
    headline = tuple(re.findall(r"[\w'-]+", fold(title)))
    for key in sorted(kinds, key=lambda k: (len(k), first[k])):
        fuller = {k for k in forms.get((family(kinds[key]), key), ()) if k != key}
        if key in pairs:
            fuller = {pairs[key]}
        if not fuller and len(key) == 1:
            fuller = {k for k in _across(key, kinds, forms) if k != key}
        if not fuller and len(key) == 1 and kinds[key] != "place" and key[0] not in tables.first_names():
            fuller = heads.get(key, set())
        if len(fuller) > 1:
            fuller = _nested(fuller)
        if len(fuller) > 1 and len(key) == 1 and kinds[key] == "person":
            fuller = _foremost(key, fuller, counts, first, headline)
        if len(fuller) == 1:
            owner[key] = next(iter(fuller))
    canonical = {key: SAME.get(key, key) for key in kinds}
    for key, other in canonical.items():
        if other != key and owner[key] == key:
            same = sorted(k for k, c in canonical.items() if c == other and owner[k] == k)
            owner[key] = other if other in kinds else same[0]
    return {key: _root(key, owner) for key in owner}


def _foremost(surname: Key, fuller: set[Key], counts: Counter[Key], first: dict[Key, int], headline: Sequence[str]) -> set[Key]:
    """Of several bearers of a surname the one the article is about.

    Writers call the others by their first names as well.  The one is in the title, or the only one named before the surname
    first stands alone, or named in full more often than any other.
    """
    by_first_name: dict[str, list[Key]] = defaultdict(list)
    for key in sorted((k for k in fuller if k[-1:] == surname), key=lambda k: first[k]):
        by_first_name[key[0]].append(key)
    bearers = list(by_first_name.values())
    titled = [forms for forms in bearers if any(all(word in headline for word in key) for key in forms)]
    before = [forms for forms in bearers if first[forms[0]] < first[surname]]
    often = sorted(before, key=lambda forms: -sum(counts[key] for key in forms))
    if len(titled) == 1:
        return {titled[0][0]}
    if len(before) == 1 or len(before) > 1 and sum(counts[key] for key in often[0]) > sum(counts[key] for key in often[1]):
        return {often[0][0]}
    return fuller


def _initialled(kinds: dict[Key, EntityKind]) -> list[tuple[Key, Key]]:
    """(``j h dearle``, ``john henry dearle``): persons of one surname whose further names are equal or initials of one another."""
    by_surname: dict[str, list[Key]] = defaultdict(list)
    for key, kind in kinds.items():
        if kind == "person" and len(key) > 1:
            by_surname[key[-1]].append(key)
    found = []
    for keys in by_surname.values():
        for short in keys:
            for full in keys:
                if short != full and sum(map(len, short)) < sum(map(len, full)) and _abbreviates(short[:-1], full[:-1]):
                    found.append((short, full))
    return found


def _turned(kinds: dict[Key, EntityKind]) -> list[tuple[Key, Key]]:
    """(``abe shinzo``, ``shinzo abe``): two names of the same two words; the later one of the alphabet joins the other."""
    return [(key, key[::-1]) for key, kind in kinds.items() if kind == "person" and len(key) == 2 and key > key[::-1] and kinds.get(key[::-1]) == "person"]


def _abbreviates(short: Key, full: Key) -> bool:
    letters = tuple(part for word in short for part in (word if len(word) == 2 and not re.search("[aeiouy]", word) else (word,)))
    return len(letters) <= len(full) and any(len(w) == 1 for w in letters) and all(a == b or len(a) == 1 and b.startswith(a) for a, b in zip(letters, full, strict=False))


def _distinctive(kinds: dict[Key, EntityKind]) -> dict[Key, set[Key]]:
    """By first word the bodies that it may stand for, when it says more than what kind of body it is or where it sits."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for key, kind in kinds.items():
        word = key[0]
        if kind != "organisation" or len(key) < 2 or len(word) < 4 or key[1] in SMALL or any(letter.isdigit() for letter in key[1]):
            continue  # 'Airbus A380' is a thing of Airbus, not a fuller name of it
        if key[-1] in PERSONAL:
            continue  # 'Byron' is a person, and no short name of the Byron administration
        if word not in tables.places() and word not in tables.heads() and word not in tables.demonyms() and word not in tables.place_starts() and word not in GENERAL:
            found[key[:1]].add(key)
    return found


def _across(key: Key, kinds: dict[Key, EntityKind], forms: dict[tuple[str, Key], set[Key]]) -> set[Key]:
    """Full names of another family that a lone word of doubtful kind may stand for."""
    if kinds[key] == "place" and key[0] in tables.places():
        return set()
    bodies = forms.get(("thing", key), set())
    return bodies if kinds[key] == "organisation" else bodies | forms.get(("person", key), set())


def _nested(fuller: set[Key]) -> set[Key]:
    """Of fuller names that are forms of one another ('Ada King', 'Ada M. King') the longest one."""
    longest = max(sorted(fuller), key=len)
    if all(set(key) <= set(longest) for key in fuller):
        return {longest}
    return fuller


def _root(key: Key, owner: dict[Key, Key]) -> Key:
    for _ in range(8):
        if owner[key] == key:
            break
        key = owner[key]
    return key


def _after_place(key: Key) -> int:
    """How many words of a body's name say where it is: 'Florida Supreme Court', 'Kansas City Royals'."""
    if key[:2] in (("united", "states"), ("united", "kingdom")) or " ".join(key[:2]) in tables.place_phrases():
        return 2 if len(key) > 2 else 0
    return int(key[0] in tables.places() and key[1] not in SMALL)


def short_forms(key: Key, kind: EntityKind) -> set[Key]:
    """Shorter names that a full name may go by."""
    forms: set[Key] = set()
    if len(key) < 2:
        return forms
    if kind == "person":
        if key[-1] in ("jr", "sr"):
            return forms if len(key) < 3 else short_forms(key[:-1], kind) | {key[-2:], (key[0], key[-1])}
        forms |= {key[-1:], key[:1]}
        if len(key) > 2:
            forms |= {(key[0], key[-1]), key[-2:], key[:2]}
    elif kind == "place":
        if key in PLACE_FORMS:
            forms.add(PLACE_FORMS[key])
    else:
        if key[-1] in tables.suffixes():
            forms.add(key[:-1])
        if key[-1] in tables.heads() and key[-1] not in tables.suffixes() and "and" not in key:
            forms.add(key[-1:])
        if kind == "organisation" and (at := _after_place(key)) and (len(key) - at > 1 or key[-1].endswith("s")):
            forms.add(key[at:])
        if len(key) == 2 and key[0] in STORMS:
            forms.add(key[1:])
        if len(key) > 3 and key[-2] == "of":
            forms.add(key[:-2])
        if len(key) > 2 and _YEAR.fullmatch(key[-1]):
            forms.add(key[:-1])
        if len(key) > 2 and _YEAR.fullmatch(key[0]):
            forms.add(key[1:])
    initials = "".join(word[0] for word in key if word not in SMALL)
    if len(initials) > 1 and kind != "person":
        forms.add((initials,))
        forms.add(("".join(word[0] for word in key),))
    forms.discard(key)
    return forms
