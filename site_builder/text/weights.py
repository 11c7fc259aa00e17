"""How much a word tells: stop words, document frequencies, tf-idf vectors, cosine."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all almost alone along already also although always am amid among an and another any anybody
    anyone anything are aren around as aside at away b back be became because become becomes been before behind being below beside besides between
    beyond both but by c came can cannot could couldn d did didn do does doesn doing don done down during e each either else enough etc even ever
    every everybody everyone everything except f few for from further g gave get gets getting give given gives go goes going gone got h had hadn
    has hasn have haven having he her here hers herself him himself his how however i if in indeed instead into is isn it its itself j just k keep
    kept l ll m made make makes making many may maybe me mean might mine more most much must my myself n need neither never next no nobody nor not
    nothing now o of off often on once one only onto or other others otherwise our ours ourselves out over own p per perhaps put q quite r rather
    re really s same saw say saying says said seem seemed seems see seen several shall she should shouldn since so some somebody someone something
    soon still such t take taken takes taking than that the their theirs them themselves then there therefore these they this those though through
    thus till to together told too took toward towards u under unless until up upon us v ve very via w want wanted was wasn way we well went were
    weren what whatever when whenever where whether which while who whoever whole whom whose why will with within without won would wouldn x y yet
    you your yours yourself z mr mrs ms dr""".split()
)
COMMON = {
    word: share
    for share, group in (
        (0.3, "new year years time two first people last after day week made added according news make three state states million"),
        (0.2, "month months days weeks government percent part million told including called since country president public work world group company"),
        (0.12, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
               "november december four five six several number long good high use used using right end come support top big set show help "
               "report reported reports statement official officials national media video photo image read share city house later early "
               "ap reuters team billion money plan american america americans united international local business market home life"),
    )
    for word in group.split()
}  # fmt: skip
"""Rough share of news articles that use a word; judged by hand, so that a corpus of four knows that 'week' tells nothing."""
UNSEEN = 0.004
"""The share supposed of any other word."""
FLATTER = 0.8
"""Power of the logarithm; under 1 a single very rare word binds less (AllSides, BASIL and ECB+ alike)."""
PRIOR = 60.0
"""Articles that the supposed shares are worth: with so many articles at hand, own counts weigh as much."""


def plain(term: str) -> str:
    """A term without its plural: 'stakes' is 'stake', 'companies' is 'company'; nothing else is cut."""
    if len(term) < 4 or not term.endswith("s") or term.endswith(("ss", "us", "is")):
        return term
    return term[:-3] + "y" if term.endswith("ies") and len(term) > 4 else term[:-1]


def content_words(tokens: Iterable[str]) -> list[str]:
    """The words that say what a text is about, in order: neither function words nor bare letters nor small numbers."""
    return [plain(t) for t in tokens if t not in FUNCTION_WORDS and (len(t) > 2 if t[0].isdigit() else len(t) > 1)]


def content_counts(counts: Mapping[str, int]) -> dict[str, int]:
    """The same of counted words, in the order of the counts."""
    found: dict[str, int] = {}
    for token, count in counts.items():
        if token not in FUNCTION_WORDS and (len(token) > 2 or (len(token) > 1 and not token[0].isdigit())):
            term = plain(token) if token[-1] == "s" else token
            found[term] = found.get(term, 0) + count
    return found


def document_frequencies(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many texts each term stands; each text gives a term once."""
    counts: Counter[str] = Counter()
    for terms in texts:
        counts.update(terms)
    return counts


def idf(term: str, df: int, total: int) -> float:
    """How rare a term is, smoothed by what is supposed of news at large, so that it works among four articles as among 100,000."""
    supposed = PRIOR * COMMON.get(term, UNSEEN)
    rarity = max(0.0, math.log((total + PRIOR + 1.0) / (df + supposed + 0.5)))
    return math.pow(rarity, FLATTER)


def unit(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector at length 1; empty stays empty."""
    norm = math.sqrt(math.fsum(w * w for w in vector.values()))
    return {t: w / norm for t, w in vector.items()} if norm else {}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Of two unit vectors; the same in either order and for any order of their terms (``fsum``)."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, math.fsum([weight * other[term] for term, weight in one.items() if term in other]))
