"""Which articles of a story are one witness: copies of one text, and what rests on the same outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from urllib.parse import urlsplit

from site_builder.model import Card, DuplicateGroup, Lineage
from site_builder.text import shingles

AGENCIES = {"associatedpress": "ap", "apnews": "ap", "agencefrancepresse": "afp", "thomsonreuters": "reuters", "deutschepresseagentur": "dpa",
            "unitedpressinternational": "upi", "pressassociation": "pa", "pamedia": "pa"}  # fmt: skip
"""Agencies that are credited by a short name and a long one."""


def lineages(cards: Sequence[Card], groups: Sequence[DuplicateGroup]) -> tuple[Lineage, ...]:
    """A partition of the story's articles, in the order of their first members."""
    roots = {c.path: c.path for c in cards}
    order = {c.path: i for i, c in enumerate(cards)}
    reasons: defaultdict[str, list[str]] = defaultdict(list)

    def root(path: str) -> str:
        while roots[path] != path:
            path = roots[path]
        return path

    def join(paths: Sequence[str], why: str) -> None:
        first = root(min(paths, key=order.__getitem__))
        for path in paths:
            roots[root(path)] = first
        reasons[paths[0]].append(why)

    for group in groups:
        join([m.path for m in group.members], "They are one text: copies or versions of one piece.")
    for name, paths, own in credited(cards):
        join(paths, f"They rest on {name}." if not own else f"They rest on {name}, or are its own report.")
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for card in cards:
        parts[root(card.path)].append(card.path)
    told = []
    for members in sorted(parts.values(), key=lambda m: order[m[0]]):
        why = " ".join(dict.fromkeys(r for m in members for r in reasons[m]))
        told.append(Lineage(tuple(members), why or "It credits no outlet that another article of the story credits."))
    return tuple(told)


def credited(cards: Sequence[Card]) -> list[tuple[str, list[str], bool]]:
    """(outlet as credited, articles that credit it or are its own, whether one is its own), for outlets that join two or more."""
    credit: defaultdict[str, list[str]] = defaultdict(list)
    shown: dict[str, str] = {}
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for card in cards:
        for name, url in card.credits:
            outlet = outlet_key(name) or host_key(url)
            if outlet and card.path not in credit[outlet]:
                credit[outlet].append(card.path)
                shown.setdefault(outlet, name or url)
        for outlet in sorted({outlet_key(card.publisher), host_key(card.source_url)} - {""}):
            owners[outlet].append(card.path)
    found = []
    for outlet in sorted(credit):
        own = [p for p in owners.get(outlet, ()) if p not in credit[outlet]]
        if len(credit[outlet]) + len(own) > 1:
            found.append((shown[outlet], credit[outlet] + own, bool(own)))
    return found


def outlet_key(name: str) -> str:
    """A name or host of an outlet, without 'the', spaces and domain."""
    if "." in name and " " not in name.strip():
        return host_key(name)
    key = "".join(shingles.words(name)).removeprefix("the")
    return AGENCIES.get(key, key)


def host_key(url: str) -> str:
    """The registered name of an address: ``theverge`` -> ``verge``."""
    try:
        host = urlsplit(url if "//" in url else "//" + url).hostname or ""
    except ValueError:
        return ""
    labels = [p for p in host.split(".") if p not in ("www", "m", "amp", "co", "com", "org", "net")]
    if not labels:
        return ""
    key = "".join(shingles.words(labels[-2] if len(labels) > 1 else labels[0])).removeprefix("the")
    return AGENCIES.get(key, key)
