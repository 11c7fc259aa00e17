"""What the linear model sees of a token.  Training and recognition share this module, so that they cannot drift apart."""

from __future__ import annotations

import functools
from collections import defaultdict

from site_builder.annotate.names import tables
from site_builder.annotate.names.lexicon import lexicon
from site_builder.annotate.names.tokens import LONGEST, is_capital

REACH = 2
"""Tokens farther than this from a capital are never looked at; lower-case names are not ours to find."""
DEPTHS = (4, 7, 9)
"""Steps from the root at which a word's cluster is also seen, as in Turian, Ratinov and Bengio 2010."""
COMMON = "01"
"""Bins of first names common enough to make the word behind them a surname."""

_SAYS = frozenset("said says told adds added tells asked argued wrote explained announced".split())
_POSSESSIVES = frozenset(("'s", "\u2019s"))

_LONG = "x" * (LONGEST + 1)
"""Stands for words too long for a name; the cache of words must not hold what hostile captures hold."""

Features = tuple[str, ...]


class Usage:
    """How an article uses its words."""

    def __init__(self) -> None:
        self.cases: dict[str, str] = {}
        """Lower case -> 'l' also written small, 'm' with a capital inside a sentence, 'lm' both."""
        self.company: dict[str, Features] = {}
        """Lower case -> what stands beside the word anywhere in the article, as features."""


def shape(word: str) -> str:
    """'Xx' for 'Meta', 'X' for 'AI', 'x' 'd' '-' ...; runs folded."""
    out = ""
    for char in word[:LONGEST]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if not out or out[-1] != kind:
            out += kind
    return out[:8]


class _Word:
    """A word's features as the token itself and as its neighbours, its shape, its marks, its small form."""

    __slots__ = ("own", "before", "after", "second_before", "second_after", "form", "marks", "low")

    def __init__(self, word: str) -> None:
        self.low = low = word.lower() if len(word) <= LONGEST else "<long>"
        self.form = form = shape(word) if len(word) <= LONGEST else "l"
        self.marks = marks = "".join(tables.marks().get(low, ()))
        own, near = ["w=" + low, "s=" + form], ["w=" + low, "s=" + form]
        if len(word) <= LONGEST:
            capital = is_capital(word)
            if capital:
                own += ["p3=" + low[:3], "s3=" + low[-3:], "s2=" + low[-2:], "p4=" + low[:4], "s4=" + low[-4:], f"n={min(len(word), 9)}"]
                if form == "X":
                    own.append("caps=" + str(min(len(word), 6)))
            own += ["g=" + mark for mark in marks]
            if marks:
                near.append("g=" + marks)
            _clusters(word, capital, own, near)
            if capital:
                _person(low, own, near)
        self.own: Features = tuple(own)
        self.before: Features = tuple("-1" + feature for feature in near)
        self.after: Features = tuple("+1" + feature for feature in near)
        self.second_before, self.second_after = "-2w=" + low, "+2w=" + low


def _clusters(word: str, capital: bool, own: list[str], near: list[str]) -> None:
    known = lexicon().cluster
    found = known.get(word)
    if found is None and capital and word.isupper() and len(word) > 3:
        found = known.get(word.capitalize())
    if found is None and not capital:
        found = known.get(word.lower())
    if found is None:
        own.append("c0")
        return
    path = int(found, 16)
    own.append("c=" + found)
    own += [f"c{depth}={path & (1 << depth) - 1:x}" for depth in DEPTHS]
    near += ["c=" + found, f"c7={path & 127:x}"]


def _person(low: str, own: list[str], near: list[str]) -> None:
    first, last = lexicon().first.get(low), lexicon().last.get(low)
    if first is not None:
        own.append("f=" + first)
    if last is not None:
        own.append("l=" + last)
    if first is not None or last is not None:
        near.append("n=" + ("f" if first is not None else "") + ("l" if last is not None else ""))


@functools.lru_cache(maxsize=20_000)
def of_word(word: str) -> _Word:
    return _Word(word)


def usage(words: list[list[str]]) -> Usage:
    """What the sentences of an article tell of its words."""
    small: set[str] = set()
    inside: set[str] = set()
    company: dict[str, set[str]] = defaultdict(set)
    for sentence in words:
        for at, word in enumerate(sentence):
            if word.islower():
                small.add(word)
            elif is_capital(word):
                low = word.lower()
                if at:
                    inside.add(low)
                _beside(sentence, at, company[low])
    found = Usage()
    found.cases = {word: ("l" if word in small else "") + ("m" if word in inside else "") for word in small | inside}
    found.company = {word: tuple("d=" + sign for sign in sorted(signs)) for word, signs in company.items()}
    return found


def _beside(sentence: list[str], at: int, signs: set[str]) -> None:
    """Signs of what stands before and after a capital word: title, first name, preposition, legal form, verb of saying."""
    if at:
        before = sentence[at - 1]
        low = before.lower()
        if low in tables.titles():
            signs.add("T")
        elif before[0].isupper() and (low in tables.first_names() or lexicon().first.get(low, "-") in COMMON):
            signs.add("F")
        elif low in ("in", "at", "from"):
            signs.add(low[0])
        elif low == "the":
            signs.add("h")
        elif low == "." and at > 1 and len(sentence[at - 2]) == 1:
            signs.add("F")
    if at + 1 < len(sentence):
        after = sentence[at + 1]
        low = after.lower()
        if after[0].isupper() and low in tables.suffixes():
            signs.add("I")
        elif after[0].isupper() and low in tables.heads():
            signs.add("H")
        elif low in _SAYS:
            signs.add("y")
        elif low in _POSSESSIVES:
            signs.add("p")
        elif is_capital(after):
            signs.add("N")


def windows(words: list[str]) -> list[tuple[int, int]]:
    """Runs of a sentence worth looking at: within `REACH` of a capital."""
    runs: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if not is_capital(word):
            continue
        low, high = max(0, at - REACH), min(len(words), at + REACH + 1)
        if runs and low <= runs[-1][1]:
            runs[-1] = (runs[-1][0], high)
        else:
            runs.append((low, high))
    return runs


def _listed(low: list[str], capital: list[bool], listed: dict[str, str], sign: str, out: list[list[str]]) -> None:
    """Marks the words of the longest listed phrases that begin and end with a capital."""
    longest = lexicon().longest
    at, count = 0, len(low)
    while at < count:
        step = 1
        if capital[at]:
            for size in range(min(int(longest.get(low[at], "1")), count - at), 0, -1):
                kind = listed.get(" ".join(low[at : at + size]))
                if kind is not None and capital[at + size - 1]:
                    for n in range(at, at + size):
                        out[n].append(f"z={sign}{kind}" + ("1" if size == 1 else "B" if n == at else "I"))
                    step = size
                    break
        at += step


def of_run(words: list[str], run: tuple[int, int], found: Usage) -> list[list[str]]:
    """Features of the tokens of a run of a sentence."""
    begin, end = max(0, run[0] - 2), min(len(words), run[1] + 2)
    seen = [of_word(word if len(word) <= LONGEST else _LONG) for word in words[begin:end]]
    low = [word.low for word in seen]
    capital = [is_capital(word) for word in words[begin:end]]
    listed: list[list[str]] = [[] for _ in seen]
    _listed(low, capital, lexicon().place, "L", listed)
    _listed(low, capital, lexicon().company, "O", listed)
    rows: list[list[str]] = []
    last = len(words) - 1
    for at in range(*run):
        n = at - begin
        word = seen[n]
        row = [*word.own, *listed[n]]
        if at:
            before = seen[n - 1]
            row += before.before
            row.append(f"ss={before.form}|{word.form}")
            row.append(f"-1ww={before.low}|{word.low}")
            if before.marks and word.marks:
                row.append(f"gg={before.marks}|{word.marks}")
        else:
            row.append("first")
        if at < last:
            after = seen[n + 1]
            row += after.after
            row.append(f"s+={word.form}|{after.form}")
        else:
            row.append("last")
        if at > 1:
            row.append(seen[n - 2].second_before)
        if at + 1 < last:
            row.append(seen[n + 2].second_after)
        if capital[n]:
            row.append("u=" + found.cases.get(word.low, "") + ("0" if at == 0 else ""))
            row += found.company.get(word.low, ())
        _hyphens(words, at, seen, n, row)
        rows.append(row)
    return rows


def _hyphens(words: list[str], at: int, seen: list[_Word], n: int, row: list[str]) -> None:
    """What a hyphen joins: 'Kwok-kin', 'London-based', 'Jean-Marie'."""
    if words[at] == "-":
        if 0 < at < len(words) - 1:
            row.append(f"hy={words[at - 1][:1].isupper():d}{words[at + 1][:1].isupper():d}")
    elif at > 1 and words[at - 1] == "-":
        row.append(f"hyp={seen[n - 2].form}|{seen[n].form}")
    elif at + 2 < len(words) and words[at + 1] == "-":
        row.append(f"hyn={seen[n].form}|{seen[n + 2].form}")
