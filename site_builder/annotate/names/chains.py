"""Names of one article -> chains: the names that mean one person, body or place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from site_builder.annotate.names import tables
from site_builder.annotate.names.found import Found
from site_builder.model import Article, EntityKind, Mention, NameChain

Key = tuple[str, ...]

FAMILY: dict[str, str] = {"person": "person", "place": "place"}
"""Kinds within which names may be joined; all others form one family, since models confuse a firm with its product."""
SAME: dict[Key, Key] = {
    ("us",): ("united", "states"), ("usa",): ("united", "states"), ("america",): ("united", "states"), ("uk",): ("united", "kingdom"),
    ("britain",): ("united", "kingdom"), ("uae",): ("united", "arab", "emirates"), ("eu",): ("european", "union"), ("un",): ("united", "nations"),
    ("united", "states", "of", "america"): ("united", "states"),
}  # fmt: skip
PLACE_FORMS: dict[Key, Key] = {("new", "york", "city"): ("new", "york"), ("washington", "dc"): ("washington",)}
SMALL = frozenset(("of", "the", "and", "for", "&", "de", "in", "on"))

_BEFORE = re.compile(r"(?:according to|(?:reported|published|seen|obtained|first reported) by|reports? (?:by|from|in)|told|via|citing|source:)\s+(?:the\s+)?$", re.IGNORECASE)
_ACTS = re.compile(
    r"^(?:['\u2019]s)?(?:,[^,.;]{0,60},)?\s+(?:has |have |had |is |was |will )?(?:sued|sues|acquired?s?|buys?|bought|sold|sells|laid|lays|signed|signs|licens|launch|"
    r"fired|fires|hired|hires|merg|invest|announc|agreed|settled|unveil|settles)",
    re.IGNORECASE,
)
_ACTED_ON = re.compile(r"(?:sued|sues|suing|acquired|acquires|buys|bought|buying|owns|owned|owner of|invests? in|invested in|stake in|against)\s+(?:the\s+)?$", re.IGNORECASE)


def link(article: Article, found: list[Found]) -> tuple[tuple[Mention, ...], tuple[NameChain, ...]]:
    """Mentions and chains of an article, each in the order of the text."""
    keys = [key_of(name) for name in found]
    found, keys = [f for f, key in zip(found, keys, strict=True) if key], [key for key in keys if key]
    kinds = _kinds(found, keys)
    owner = join(kinds, _order(keys))
    groups: dict[Key, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        groups[owner[key]].append(n)
    ordered = sorted(groups.values(), key=lambda group: found[group[0]].start)
    index = {n: place for place, group in enumerate(ordered) for n in group}
    chains = tuple(_chain(article, [found[n] for n in group], [keys[n] for n in group], kinds) for group in ordered)
    text = article.text
    mentions = tuple(Mention(f.start, f.end, text[f.start : f.end], chains[index[n]].kind, index[n]) for n, f in enumerate(found))
    return mentions, chains


def key_of(name: Found) -> Key:
    """A name as compared: lower case, without article, title, dots and possessive."""
    words = [word.lower().replace(".", "").replace("\u2019", "'").replace("\u2018", "'") for word in name.words]
    words = [word for word in words if word and word not in ("'s", "-")]
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    if name.kind == "person":
        while len(words) > 1 and words[0] in tables.titles():
            words = words[1:]
        while len(words) > 2 and words[-1] in ("jr", "sr", ",", "ii", "iii"):
            words = words[:-1]
    while len(words) > 1 and words[-1] in ("inc", "corp", "ltd", "llc", "plc", ",", "co"):
        words = words[:-1]
    return tuple(words)


def _order(keys: list[Key]) -> dict[Key, int]:
    first: dict[Key, int] = {}
    for n, key in enumerate(keys):
        first.setdefault(key, n)
    return first


def _kinds(found: list[Found], keys: list[Key]) -> dict[Key, EntityKind]:
    """Kind of each key by the weight of its mentions."""
    votes: dict[Key, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for name, key in zip(found, keys, strict=True):
        votes[key][name.kind] += name.confidence
    return {key: max(sorted(tally), key=tally.__getitem__) for key, tally in votes.items()}


def family(kind: EntityKind) -> str:
    return FAMILY.get(kind, "thing")


def join(kinds: dict[Key, EntityKind], first: dict[Key, int]) -> dict[Key, Key]:
    """For each key the key of the fuller name it stands for; itself when there is none, or more than one."""
    owner = {key: key for key in kinds}
    forms: dict[tuple[str, Key], set[Key]] = defaultdict(set)
    for key in kinds:
        for form in short_forms(key, kinds[key]):
            forms[family(kinds[key]), form].add(key)
    for key in sorted(kinds, key=lambda k: (len(k), first[k])):
        fuller = {k for k in forms.get((family(kinds[key]), key), ()) if k != key}
        if not fuller and len(key) == 1:
            fuller = {k for k in _across(key, kinds, forms) if k != key}
        if len(fuller) > 1:
            fuller = _nested(fuller)
        if len(fuller) == 1:
            owner[key] = next(iter(fuller))
    canonical = {key: SAME.get(key, key) for key in kinds}
    for key, other in canonical.items():
        if other != key and owner[key] == key:
            same = sorted(k for k, c in canonical.items() if c == other and owner[k] == k)
            owner[key] = other if other in kinds else same[0]
    return {key: _root(key, owner) for key in owner}


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


def short_forms(key: Key, kind: EntityKind) -> set[Key]:
    """Shorter names that a full name may go by."""
    forms: set[Key] = set()
    if len(key) < 2:
        return forms
    if kind == "person":
        forms |= {key[-1:], key[:1]}
        if len(key) > 2:
            forms |= {(key[0], key[-1]), key[-2:], key[:2]}
    elif kind == "place":
        if key in PLACE_FORMS:
            forms.add(PLACE_FORMS[key])
    else:
        if key[-1] in tables.suffixes():
            forms.add(key[:-1])
        if key[-1] in tables.heads() and key[-1] not in tables.suffixes():
            forms.add(key[-1:])
    initials = "".join(word[0] for word in key if word not in SMALL)
    if len(initials) > 1 and kind != "person":
        forms.add((initials,))
        forms.add(("".join(word[0] for word in key),))
    forms.discard(key)
    return forms


def _chain(article: Article, names: list[Found], keys: list[Key], kinds: dict[Key, EntityKind]) -> NameChain:
    text = article.text
    surfaces = Counter(clean(text[name.start : name.end]) for name in names)
    longest = max(sorted(set(keys), key=lambda k: (-len(k), k)), key=lambda k: (len(k), keys.count(k)))
    kind = kinds[longest]
    full = Counter(clean(text[n.start : n.end]) for n, key in zip(names, keys, strict=True) if key == longest)
    name = strip_title(min(full, key=lambda s: (s.isupper() and len(s) > 5, -full[s], s)), kind)
    forms = tuple(sorted(surfaces.items(), key=lambda item: (-item[1], item[0])))
    in_title = any(_whole(form, article.title) for form, _ in forms)
    confidence = min(0.99, max(n.confidence for n in names) + 0.02 * (len(names) - 1))
    cited = is_outlet(longest) and all(_cites(text, n) for n in names)
    return NameChain(name, kind, forms, names[0].start, in_title, cited, round(confidence, 3))


def clean(surface: str) -> str:
    """A surface as shown: white space folded, marks of emphasis and a leading article of small letters gone."""
    words = surface.replace("*", "").replace("\\", "").split()
    return " ".join(words)


def strip_title(name: str, kind: EntityKind) -> str:
    """A person's name without the title before it."""
    words = name.split()
    while kind == "person" and len(words) > 1 and words[0].lower().strip(".") in tables.titles():
        words = words[1:]
    return " ".join(words)


def _whole(form: str, title: str) -> bool:
    at = title.find(form)
    while at >= 0:
        end = at + len(form)
        if (at == 0 or not title[at - 1].isalnum()) and (end == len(title) or not title[end].isalnum()):
            return True
        at = title.find(form, end)
    return False


def is_outlet(key: Key) -> bool:
    """A news outlet by list, or by its name."""
    name = " ".join(key)
    return name in tables.agencies() or "the " + name in tables.agencies() or len(key) > 1 and key[-1] in ("news", "times", "post", "journal", "herald", "tribune", "gazette")


def _cites(text: str, name: Found) -> bool:
    """The mention names an outlet as a source; outlets are sources unless something says that they act."""
    before = text[max(0, name.start - 48) : name.start]
    if _BEFORE.search(before):
        return True
    return not _ACTS.match(text[name.end : name.end + 100]) and not _ACTED_ON.search(before)
