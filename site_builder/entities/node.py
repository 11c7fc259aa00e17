"""All chains of one name, before names are merged."""

from __future__ import annotations

from collections import Counter

from site_builder.entities.naming import Key
from site_builder.model import EntityKind, NameChain

Id = tuple[str, Key]
"""Family and key: what is one before anything is merged."""
Ids = dict[str, tuple[Id, ...]]
"""For each article the `Id` of each of its chains."""


class Node:
    """What all articles say with one name."""

    __slots__ = ("acting", "confidence", "forms", "kinds", "names", "notable", "paths", "titles")

    def __init__(self) -> None:
        self.paths: dict[str, int] = {}
        self.acting: dict[str, int] = {}
        """The articles in which it is more than a source of news."""
        self.forms: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.kinds: Counter[EntityKind] = Counter()
        self.confidence = 0.0
        self.titles = 0
        self.notable = False

    @property
    def total(self) -> int:
        """Mentions in all articles."""
        return sum(self.paths.values())

    @property
    def label(self) -> str:
        """The name that most articles have, a full one before a single word."""
        return min(self.names, key=lambda n: (" " not in n, -self.names[n], n))

    def add(self, path: str, chain: NameChain) -> None:
        """Counts a chain in."""
        count = sum(n for _, n in chain.forms)
        self.paths[path] = self.paths.get(path, 0) + count
        for form, n in chain.forms:
            self.forms[form] += n
        self.names[chain.name] += 1
        self.kinds[chain.kind] += max(1, round(1000 * chain.confidence)) * count
        self.confidence = max(self.confidence, chain.confidence)
        if not chain.cited:
            self.acting[path] = self.acting.get(path, 0) + count
        self.titles += chain.in_title
        self.notable |= chain.notable

    def join(self, other: Node) -> None:
        """Counts another name's chains in."""
        for own, more in ((self.paths, other.paths), (self.acting, other.acting)):
            for path, count in more.items():
                own[path] = own.get(path, 0) + count
        self.forms += other.forms
        self.names += other.names
        self.kinds += other.kinds
        self.confidence = max(self.confidence, other.confidence)
        self.titles += other.titles
        self.notable |= other.notable
