"""Names of one article -> chains: the names that mean one person, body or place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from site_builder.annotate.names import plain, tables
from site_builder.annotate.names.definitions import defined
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.joins import PLACES, Key, join, key_of
from site_builder.model import Article, EntityKind, Mention, NameChain

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
    owner = join(kinds, keys, defined(article.text, found, keys), article.title)
    groups: dict[Key, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        groups[owner[key]].append(n)
    ordered = sorted(groups.values(), key=lambda group: found[group[0]].start)
    index = {n: place for place, group in enumerate(ordered) for n in group}
    chains = tuple(_chain(article, [found[n] for n in group], [keys[n] for n in group], kinds) for group in ordered)
    text = article.text
    mentions = tuple(Mention(f.start, f.end, text[f.start : f.end], chains[index[n]].kind, index[n]) for n, f in enumerate(found))
    return mentions, chains


def _kinds(found: list[Found], keys: list[Key]) -> dict[Key, EntityKind]:
    """Kind of each key by the weight of its mentions."""
    votes: dict[Key, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for name, key in zip(found, keys, strict=True):
        votes[key][name.kind] += name.confidence
    return {key: plain.by_name(key, "place" if key in PLACES else max(sorted(tally), key=tally.__getitem__)) for key, tally in votes.items()}


def _chain(article: Article, names: list[Found], keys: list[Key], kinds: dict[Key, EntityKind]) -> NameChain:
    text = article.text
    surfaces = Counter(clean(text[name.start : name.end]) for name in names)
    longest = max(sorted(set(keys), key=lambda k: (-len(k), k)), key=lambda k: (len(k), all(len(word) > 1 for word in k), keys.count(k)))
    kind = kinds[longest] if kinds[longest] != "other" else plain.by_text(text, names)
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
