"""How likely two claims say the same, from the words, names and numbers that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.model import Figure
from site_builder.statements.compare import alike, comparable, compatible, significant
from site_builder.statements.meaning import Meaning
from site_builder.statements.nodes import Node
from site_builder.statements.numbers import Number, same_number
from site_builder.statements.thesaurus import senses

_PRIOR = 10
"""Claims that a story is thought to have besides its own, so that a short one does not call all its words rare."""

_SMALL = 12
_TELLING = 100
"""Numbers from here on are seldom shared by chance."""
_LEAST_CLAIM = 1.2
_LEAST_WORDS = 0.9
"""A claim of fewer words is held whole too easily: its shares are taken of so much, all words and plain ones."""
_AGREED = 0.8
"""Weight of a number that two claims would share if they did not contradict each other on it."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two claims share; weights are in units of a word that no other claim has."""

    plain: float
    names: float
    numbers: float
    most: float
    """Share of the one claim that the other holds, where that is more; by weight."""
    least: float
    plain_most: float
    """The same of words that are neither names nor numbers."""
    agreed_most: float
    """The same of all words, had the two one more number in common."""
    agreed_least: float


CONTEST = 2.5
CONTEST_HALF = 3.3
CONTEST_UNNAMED = 4.0
CONTEST_SHARE = 4.8
"""Log odds that two claims would say the same if they agreed on a figure, from which the figures are of one thing: where both say what they
measure, where one does, where neither does, and the same of shares, of which
a text has many.  Set on thirteen contradictions planted in six made-up events."""

CONTEST_ONLY = 1.0
"""What less it takes where neither article has another figure of the kind and size: 2 more of 43 planted differences are shown, and no false
one; at 2.0 false ones begin."""
_BOTH_OPEN = 1.6
_OPEN_SHARED = 3
"""What it adds that two claims open their articles and share so many words: the first sentence tells the event itself.  Of 22 such pairs of ten
made-up events 21 say the same, of 24 of real news 20."""
_LONG = 9
_BOTH_LONG = 1.0
"""What it costs that two claims of so many words share neither a figure nor words that are quoted: long sentences of one story overlap in what
they are about more than in what they say (judged on 60 merged pairs of real news)."""
_FEW_CLAIMS = 14
_CROWDED = 1.0
"""The more claims two articles have, the less likely is any one pair of them to say the same: log odds fall with the logarithm of their number,
from as many on as the events have on which the coefficients were fitted.  Of 84 joined pairs of long sentences of real news this parts 11 of
the 21 wrong ones, and 5 of the 63 right ones."""
_NEARLY = 0.6
"""Share of both claims that they have in common where one denies the other."""
_MUCH_LONGER = 1.5
"""A claim that is longer than another by more than this says other things besides; a superlative may belong to those."""
_STRANGERS = 2.0
"""What more it takes where each names somebody whom the other does not."""


class Weights:
    """How much each concept tells within a story: what few claims hold tells most."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self.frequency = Counter(c for m in meanings for c in m.all)
        self._count = len(meanings) + _PRIOR
        self._top = math.log(self._count / 1.5)
        self._of = {c: math.log(self._count / (n + 0.5)) / self._top for c, n in self.frequency.items()}
        self._totals: dict[int, tuple[float, float, float]] = {}

    def word(self, concepts: frozenset[str]) -> float:
        """Weight of a word: of the commonest concept that it may stand for."""
        of = self._of
        return min([of.get(c, 1.0) for c in concepts])

    def held(self, words: Iterable[frozenset[str]], other: frozenset[str]) -> float:
        """Weight of the words that another claim has."""
        return sum([self.word(w) for w in words if not other.isdisjoint(w)])

    def counted(self, numbers: Iterable[Number], others: tuple[Number, ...]) -> float:
        """Weight of the numbers that another claim gives."""
        return sum([self.number(n) for n in numbers if same_number(n, others)])

    def number(self, number: Number) -> float:
        """Weight of a number: small ones stand for many things."""
        return self._of.get(number.concept, 1.0) * (1.0 if number.low > _SMALL else 0.6)

    def totals(self, key: int, m: Meaning) -> tuple[float, float, float]:
        """Weights of the words, names and numbers of a claim, kept under its key."""
        got = self._totals.get(key)
        if got is None:
            got = (sum(map(self.word, m.plain)), sum(map(self.word, m.names)), sum(map(self.number, m.numbers)))
            self._totals[key] = got
        return got

    def shared(self, one_key: int, one: Meaning, other_key: int, other: Meaning) -> Shared:
        """What two claims share."""
        aside = sum([self.word(n) for n in one.aside if not other.known.isdisjoint(n)])
        aside += sum([self.word(n) for n in other.aside if not one.all.isdisjoint(n)])
        plain_a, names_a = self.held(one.plain, other.known), self.held(one.names, other.all) + aside
        plain_b, names_b = self.held(other.plain, one.known), self.held(other.names, one.all) + aside
        numbers_a, numbers_b = self.counted(one.numbers, other.numbers), self.counted(other.numbers, one.numbers)
        total_a, total_b = self.totals(one_key, one), self.totals(other_key, other)
        sum_a, sum_b = max(_LEAST_CLAIM, sum(total_a) + aside), max(_LEAST_CLAIM, sum(total_b) + aside)
        held_a, held_b = plain_a + names_a + numbers_a, plain_b + names_b + numbers_b
        a, b = min(1.0, held_a / sum_a), min(1.0, held_b / sum_b)
        agreed_a, agreed_b = min(1.0, (held_a + _AGREED) / sum_a), min(1.0, (held_b + _AGREED) / sum_b)
        return Shared(
            (plain_a + plain_b) / 2,
            (names_a + names_b) / 2,
            (numbers_a + numbers_b) / 2,
            max(a, b),
            min(a, b),
            max(plain_a / max(_LEAST_WORDS, total_a[0]), plain_b / max(_LEAST_WORDS, total_b[0])),
            max(agreed_a, agreed_b),
            min(agreed_a, agreed_b),
        )


RANKS = frozenset(c for w in ("biggest", "smallest", "first", "double", "triple") for c in senses(w))
"""Concepts that set a claim apart from the same without them: 'the biggest takeover' is no 'takeover'."""

_COEFFICIENTS = (-6.4, 0.6, 1.7, 4.0, 3.3, 4.4, 1.6, 2.4, -2.0, -0.5, -0.9, -0.8, -0.4, -2.8, -1.4, -0.4, -0.5, 6.0, 1.3)
"""Log odds of saying the same: constant, shared words, names and numbers, the larger and smaller share held, the larger share of plain words,
same figures, other figures, no number in common, no name in common, a denial, an opinion beside a report, a superlative on one side,
other times, speech beside none, other things measured, the same words quoted.  Logistic regression over all pairs of claims of three made-up events of four outlets, each also held out
in turn; the last ten are held near values set by hand, for which the events are too few."""
_NUMBERS, _MOST, _LEAST, _SAME, _CLASH, _NO_NUMBER, _DENIAL, _TIMES, _SPOKEN = 3, 4, 5, 7, 8, 9, 11, 14, 17


class Likeness:
    """Compares the claims of one story."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.weights = Weights([n.meaning for n in nodes])
        self._opens: dict[str, int] = {}
        for n in nodes:
            self._opens[n.path] = min(n.claim.start, self._opens.get(n.path, n.claim.start))
        self._figures: dict[str, list[Figure]] = {n.path: [] for n in nodes}
        for n in nodes:
            self._figures[n.path].extend(n.figures)
        counts = Counter(n.path for n in nodes)
        self._crowd = {path: math.log(n / _FEW_CLAIMS) for path, n in counts.items()}
        years = Counter(n.date.date[:4] for n in nodes if n.date is not None and n.date.date)
        self._year = max(years, key=lambda y: (years[y], y), default="")

    def odds(self, a: Node, b: Node) -> float:
        """Log odds that two claims say the same."""
        found = self.features(a, b)
        long = min(a.meaning.size, b.meaning.size) >= _LONG and not found[_SAME] and not found[_SPOKEN]
        crowd = max(0.0, (self._crowd[a.path] + self._crowd[b.path]) / 2)
        return _weighed(found) + _BOTH_OPEN * self._both_open(a, b) - _BOTH_LONG * long - _CROWDED * crowd

    def odds_if_agreed(self, a: Node, b: Node) -> float:
        """The same, if a figure on which they contradict each other were the same: whether they are about one thing.

        A toll grows from day to day, so other days of one year do not count.
        """
        if self._other_years(a, b):
            return -math.inf
        found = list(self.features(a, b))
        s = self.weights.shared(a.index, a.meaning, b.index, b.meaning)
        found[_NUMBERS] = min(1.5, found[_NUMBERS] + _AGREED)
        found[_MOST], found[_LEAST] = s.agreed_most, s.agreed_least
        found[_SAME] = min(2.5, found[_SAME] + 1)
        found[_CLASH] = found[_NO_NUMBER] = 0.0
        found[_TIMES] = 0.0
        return _weighed(found)

    def odds_if_affirmed(self, a: Node, b: Node) -> float:
        """The same, if neither denied anything; a denial is one of nearly the same words only."""
        found = list(self.features(a, b))
        found[_DENIAL] = 0.0
        return _weighed(found) if found[_LEAST] >= _NEARLY else -math.inf

    def contest(self, a: Node, b: Node) -> float:
        """Log odds, if they agreed, from which the contradiction of two claims is one on the same thing: less where neither article has
        another figure that could be meant."""
        pairs = [(f, g) for f in a.figures for g in b.figures if alike(f, g) and not compatible(f, g) and comparable(f, g)]
        if not pairs:
            return math.inf
        strangers = _left_out(a.meaning, b.meaning) and _left_out(b.meaning, a.meaning)
        least = min(least_contest(f, g) - CONTEST_ONLY * (not self._rivals(f, g, a, b)) for f, g in pairs)
        return least + _STRANGERS * strangers

    def _rivals(self, f: Figure, g: Figure, a: Node, b: Node) -> bool:
        """One of the two articles has a further figure of their kind and size."""
        others = [h for path in (a.path, b.path) for h in self._figures[path]]
        return any(alike(h, f) and comparable(h, f) and not compatible(h, f) and not compatible(h, g) for h in others)

    def features(self, a: Node, b: Node) -> tuple[float, ...]:
        """What speaks for and against two claims saying the same; see `_COEFFICIENTS`."""
        one, other = a.meaning, b.meaning
        s = self.weights.shared(a.index, one, b.index, other)
        same, clash = figures_of(a, b)
        if not same and not clash and s.plain:
            same = max([_telling(n) for n in one.numbers if same_number(n, other.numbers)], default=0.0)
        return (
            1.0,
            min(s.plain, 3.0),
            min(s.names, 1.5),
            min(s.numbers, 1.5),
            s.most,
            s.least,
            s.plain_most,
            same,
            float(clash and not same),
            float(bool(one.numbers and other.numbers and not s.numbers)),
            float(bool(one.names and other.names and not s.names)),
            float(denies(a, b)),
            float((a.claim.kind == "opinion") != (b.claim.kind == "opinion")),
            _ranked(one, other),
            self._times(a, b),
            float(bool(a.claim.quotes) != bool(b.claim.quotes)),
            float(_measure_otherwise(a, b)),
            float(not one.spoken.isdisjoint(other.spoken)),
            len(one.runs & other.runs) / max(3, min(len(one.runs), len(other.runs))),
        )

    def _both_open(self, a: Node, b: Node) -> bool:
        """Both open their articles, and share enough for them to tell one event."""
        if a.path == b.path or a.claim.start != self._opens[a.path] or b.claim.start != self._opens[b.path]:
            return False
        return sum(not word.isdisjoint(b.meaning.known) for word in (*a.meaning.plain, *a.meaning.names)) >= _OPEN_SHARED

    def _other_years(self, a: Node, b: Node) -> bool:
        """They speak of different years; a claim without a date is of the year of the story."""
        one, other = _when(a) or (self._year, self._year), _when(b) or (self._year, self._year)
        return bool(self._year) and (one[1][:4] < other[0][:4] or other[1][:4] < one[0][:4])

    def _times(self, a: Node, b: Node) -> float:
        """They speak of different times: 1 for other days, 2 for other years."""
        if self._other_years(a, b):
            return 2.0
        one, other = _when(a), _when(b)
        return float(one is not None and other is not None and (one[1] < other[0] or other[1] < one[0]))


def _ranked(one: Meaning, other: Meaning) -> float:
    """1 where a claim has a superlative that another of its length lacks, -1 where both have it."""
    mine, theirs = RANKS & one.all, RANKS & other.all
    if mine == theirs:
        return -1.0 if mine else 0.0
    bearer, bare = (one, other) if mine - theirs else (other, one)
    return float(bearer.size <= _MUCH_LONGER * bare.size)


def _weighed(features: Sequence[float]) -> float:
    return sum([c * f for c, f in zip(_COEFFICIENTS, features, strict=True)])


def _measure_otherwise(a: Node, b: Node) -> bool:
    """Both say what their figures measure, and nothing is measured by both."""
    one, other = {f.what for f in a.figures if f.what}, {f.what for f in b.figures if f.what}
    return bool(one and other) and one.isdisjoint(other)


_LAST = {4: "-12-31", 7: "-31"}
"""What makes the last day of a year or month, for comparison as text."""


def _when(node: Node) -> tuple[str, str] | None:
    """First and last day of the time that a claim gives in its own words."""
    date = node.date
    if date is None or date.basis == "published" or not date.date:
        return None
    last = date.until or date.date
    return date.date, last + _LAST.get(len(last), "")


def figures_of(a: Node, b: Node) -> tuple[float, bool]:
    """(how far they give the same figures, one gives a figure of a kind that the other gives otherwise)."""
    same, clash = 0.0, False
    for f in a.figures:
        kin = [g for g in b.figures if alike(f, g)]
        agreed = [g for g in kin if compatible(f, g)]
        if agreed:
            same += float(f.kind in ("money", "share") or (f.kind != "age" and f.low > _SMALL)) + 0.5 * any(
                f.what == g.what != "" for g in agreed
            )
        elif kin:
            clash = True
    return min(same, 2.5), clash


def _telling(number: Number) -> float:
    """How far a number that two claims share tells that they count the same, whatever each calls it: '1,900 flights', '1,900 departures'."""
    if number.kind == "%" or number.low < _TELLING or (number.low == int(number.low) and 1900 <= number.low <= 2100 and not number.hedge):
        return 0.0
    return 0.8 if significant(number.low) > 1 else 0.4


def least_contest(f: Figure, g: Figure) -> float:
    """The log odds that it takes for two different figures to be of one thing."""
    if f.what and f.what == g.what:
        return CONTEST
    if f.kind == "share":
        return CONTEST_SHARE
    return CONTEST_HALF if f.what or g.what else CONTEST_UNNAMED


def _left_out(one: Meaning, other: Meaning) -> bool:
    """One names somebody whom the other does not."""
    return any(other.known.isdisjoint(name) for name in one.names)


def denies(a: Node, b: Node) -> bool:
    """One says plainly that it is not so, and the other has no word of that kind."""
    one, other = a.meaning, b.meaning
    return one.denies != other.denies and not (other if one.denies else one).negative


def contradict(a: Node, b: Node) -> bool:
    """They give different figures of one kind, and none alike."""
    same, clash = figures_of(a, b)
    return clash and not same
