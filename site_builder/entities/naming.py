"""How names are compared: keys, short forms, slugs."""

from __future__ import annotations

import re
import unicodedata

from site_builder.model import EntityKind

Key = tuple[str, ...]

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady president chairman ceo senator governor minister judge general captain king queen pope".split()
)
LEGAL = frozenset("inc corp corporation co company ltd limited llc plc ag gmbh sa nv se".split())
STRONG = frozenset("platforms holdings holding group technologies technology international bank industries".split()) | LEGAL
"""Last words without which a body is still called the same."""
WEAK = frozenset(("ai", "labs", "lab", "news", "motors"))
"""Last words without which a body may be called the same, when nothing else claims the short name."""
PLACE_FORMS: dict[Key, Key] = {("new", "york", "city"): ("new", "york"), ("washington", "dc"): ("washington",)}
SMALL = frozenset(("of", "the", "and", "for", "&", "de", "in", "on"))
SAME: dict[Key, Key] = {
    ("us",): ("united", "states"), ("usa",): ("united", "states"), ("america",): ("united", "states"), ("uk",): ("united", "kingdom"),
    ("britain",): ("united", "kingdom"), ("uae",): ("united", "arab", "emirates"), ("eu",): ("european", "union"), ("un",): ("united", "nations"),
    ("united", "states", "of", "america"): ("united", "states"),
}  # fmt: skip

_WORD = re.compile(r"[^\W_]+(?:['&.][^\W_]+)*|&")


def key_of(name: str, kind: EntityKind) -> Key:
    """A name as compared: folded, without article, title, legal form and possessive."""
    folded = name.replace("\u2019", "'").replace("\u2018", "'").casefold()
    words = [w.removesuffix("'s").replace(".", "") for w in _WORD.findall(folded[:200])]
    words = [w for w in words if w]
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    while kind == "person" and len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL and kind not in ("person", "place"):
        words = words[:-1]
    return tuple(words)


def family(kind: EntityKind) -> str:
    """Kinds within which names may be one: persons, places, and all else (a firm and its product are confused easily)."""
    return kind if kind in ("person", "place") else "thing"


def strong_forms(key: Key, group: str) -> tuple[tuple[Key, str], ...]:
    """Shorter forms that a name goes by, each with the reason."""
    forms: list[tuple[Key, str]] = []
    if len(key) < 2:
        return ()
    if group == "person":
        if len(key) > 2:
            forms.append(((key[0], key[-1]), "first and last name agree"))
        return tuple(forms)
    if group == "place":
        if key in PLACE_FORMS:
            forms.append((PLACE_FORMS[key], "the same place without its last word"))
    elif key[-1] in STRONG:
        forms.append((key[:-1], f"the same name without '{key[-1].capitalize()}'"))
    initials = "".join(w[0] for w in key if w not in SMALL)
    if len(initials) > 2:
        forms.append(((initials,), "its initials"))
    return tuple(forms)


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
