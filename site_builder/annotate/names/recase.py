"""Headlines set in capitals -> as they would stand in running text, so that capitals tell names again.

The truecasing of Lita et al. 2003 in its plainest form: each word as the article
itself writes it, else as it is mostly written.
"""

from __future__ import annotations

from site_builder.annotate.names.lexicon import forms
from site_builder.annotate.names.tokens import LONGEST

_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "'s")
SHORT = 4
"""Letters up to which an unknown word in capitals is taken for an abbreviation."""


def recase(words: list[str], cases: dict[str, str]) -> list[str]:
    """The words of a headline; ``cases``: how the article writes its words."""
    out = [_word(word, cases.get(word.lower(), "")) if word[0].isalpha() and len(word) <= LONGEST else word for word in words]
    if out and words[0][0].isupper() and out[0].islower():
        out[0] = out[0].capitalize()
    return out


def _word(word: str, case: str) -> str:
    low = word.lower()
    shouted = word.isupper() and len(word) > 1
    usual = forms().get(low)
    if case == "l" or not case and (usual == low or usual is None and _inflected(low)):
        return low
    if not shouted:
        return word
    if usual is not None and usual != low:
        return usual
    return word if len(word) < SHORT else word.capitalize()


def _inflected(low: str) -> bool:
    """A form of a common word: 'unveils', 'takeaways'."""
    return any(
        low.endswith(end) and len(low) > len(end) + 3 and any(forms().get(s, "").islower() for s in _stems(low, end)) for end in _ENDINGS
    )


def _stems(low: str, end: str) -> tuple[str, ...]:
    stem = low[: -len(end)]
    return (stem, stem + "e")
