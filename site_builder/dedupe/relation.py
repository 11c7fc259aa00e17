"""Two texts -> whether they are one, and how: the exact look at a candidate pair."""

from __future__ import annotations

from typing import NamedTuple

from site_builder.dedupe.texts import Text
from site_builder.model import Relation

COPY = 0.4
"""Containment from which two texts are one; quotations and templates stay below, noise and truncation above (seeded edits of news)."""
SURE = 0.8
"""Containment from which a copy needs no second look."""
PHRASE = 12
"""Shared runs of words fewer than which are a phrase that many use, unless they are nearly all of a text."""
FAINT = 0.32
NEARLY_NONE = 0.12
"""A shorter text of which so much, if spread over all its sentences, is held by the other is a copy too: badly scanned, then cut or reworded."""
STRANGE = 0.4
"""Share of the shorter text in wholly foreign sentences from which two texts share quotations and are no copies."""
EXCERPT = 0.6
"""A text of fewer words than this share of the other is an excerpt of it."""
FORM_FIGURES = 4
"""Figures from which on their agreement tells a form filled in anew from a copy."""
SAME_FIGURES = 0.6
"""Share of their figures that two short texts have in common, unless they are forms (weather, quakes, results)."""
NEW_SENTENCE = 13
"""Words from which a sentence counts as news of its own; shorter ones are captions and prompts."""
HELD = 0.6
"""The other text holds a sentence when it holds this share of its word pairs."""
FORM_WORDS = 250
"""Longer texts are no filled-in forms."""
NOISE = 0.05
"""Share of words differing in their places from which on a differing figure is noise or paraphrase like the rest."""
LOUD = 0.13
"""Share of differing words from which not even many differing figures tell a revision from a bad scan."""
QUIET = 0.9
"""Containment from which the noise, at no more than a run in ten, is under `NOISE`."""
LEAD = 1
"""Sentences at the beginning that both texts hold, before which a new sentence is a new lead and no news."""
REVISED = 0.6
"""Containment from which new sentences make a revision; under it, they are one more thing done to a copy."""
NEWS_WORDS = 30
"""Words of new sentences that make a revision."""
OWN_SENTENCE = 9
"""Words from which a sentence of the shorter text shows that it is no mere earlier version."""
NOVEL = 0.25
"""A sentence is new when no more than this share of its word pairs stands in the other text."""


Common = frozenset[int]
"""Hashes of sentences that publishers put around any text."""


class Verdict(NamedTuple):
    similarity: float
    relation: Relation


def by_length(one: Text, other: Text) -> tuple[Text, Text]:
    """The two, the shorter first."""
    return (one, other) if (one.words, one.exact) <= (other.words, other.exact) else (other, one)


def similarity(one: Text, other: Text) -> float:
    """Containment of the smaller text's runs of words in the larger's."""
    return 1.0 if one.exact == other.exact else len(one.runs & other.runs) / max(1, min(len(one.runs), len(other.runs)))


def resemblance(one: Text, other: Text) -> float:
    """The part of the larger text's runs of words that the smaller has: less for a longer or a damaged version of a text than for the text."""
    return 1.0 if one.exact == other.exact else len(one.runs & other.runs) / max(1, len(one.runs), len(other.runs))


def linked(one: Text, other: Text) -> bool:
    """Two texts are one, whatever was done to it, and no form filled in anew."""
    found = similarity(one, other)
    if found < FAINT:
        return False
    if found < COPY and strange(*by_length(one, other)) > NEARLY_NONE:
        return False
    if found < SURE and (len(one.runs & other.runs) < PHRASE or strange(*by_length(one, other)) > STRANGE):
        return False
    if min(one.words, other.words) >= FORM_WORDS or one.exact == other.exact:
        return True
    fewer = min(len(one.figures), len(other.figures))
    if fewer >= FORM_FIGURES and len(one.figures & other.figures) < SAME_FIGURES * fewer:
        return False
    kept, changed, _ = same_places(one, other)
    return kept + changed < FORM_FIGURES or changed <= kept


def strange(shorter: Text, longer: Text) -> float:
    """Share of the shorter text in sentences of which the longer holds nothing: what two articles have that share quotations only."""
    told = [(words, known <= NOVEL) for words, _, known in shorter.held_by(longer) if words > 4]
    return sum(words for words, alone in told if alone) / max(1, sum(words for words, _ in told))


def judge(one: Text, other: Text, common: Common = frozenset()) -> Verdict:
    """How two linked texts are one; the same in either order.  ``common`` sentences stand in unrelated texts too, so they are no news."""
    found = similarity(one, other)
    if one.exact == other.exact:
        return Verdict(1.0, "same")
    loud = found < QUIET or (one.figures - other.figures and other.figures - one.figures)
    kept, changed, noise = same_places(one, other) if loud else (0, 0, 0.0)
    if refigured(kept, changed, noise):
        return Verdict(found, "revision")
    if min(one.words, other.words) < EXCERPT * max(one.words, other.words):
        return Verdict(found, "excerpt")
    if found > REVISED and noise < LOUD and news(*by_length(one, other), common):
        return Verdict(found, "revision")
    return Verdict(found, "near")


def refigured(kept: int, changed: int, noise: float) -> bool:
    """Figures changed on purpose: more of them than of the other words, which noise and paraphrase change as well."""
    share = changed / max(1, kept + changed)
    if noise < NOISE:
        return share > 2 * noise
    return noise < LOUD and changed > 1 and share > max(0.2, 2.5 * noise)


def same_places(one: Text, other: Text) -> tuple[int, int, float]:
    """Figures that stand in the same place of both texts and agree; those that differ; and the share of other words that differ."""
    before, after = one.places, other.places
    shared = before.keys() & after.keys()
    differing = [(before[place], after[place]) for place in shared if before[place] != after[place]]
    changed = sum(bool(word & twin & 0x8000) for word, twin in differing)
    figures = sum(bool(after.get(place, 0) & 0x8000) for place in one.figure_places)
    return figures - changed, changed, (len(differing) - changed) / max(1, len(shared) - figures)


def news(shorter: Text, longer: Text, common: Common) -> bool:
    """The longer text says things, amid what both say, of which the shorter holds nothing; and the shorter has nothing of its own."""
    if len(longer.runs - shorter.runs) < NEWS_WORDS // 2:
        return False
    added, own = novel(longer, shorter, common), novel(shorter, longer, frozenset(), OWN_SENTENCE)
    held = [i for i, words in enumerate(added) if not words]
    return not any(own) and len(held) > LEAD and sum(added[held[LEAD] : held[-1]]) >= NEWS_WORDS


def novel(text: Text, other: Text, common: Common, least: int = NEW_SENTENCE) -> list[int]:
    """For each sentence that the other text either holds (0) or holds nothing of: its words."""
    told = [(words, known) for words, key, known in text.held_by(other) if words >= least and key not in common]
    return [words if known <= NOVEL else 0 for words, known in told if known <= NOVEL or known >= HELD]
