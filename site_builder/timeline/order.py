"""Where the text puts an event that it does not date: before or after one that it does."""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_builder.text import words
from site_builder.text.content import content_terms

_PLACED = re.compile(r"\b(?P<before>before|ahead of|prior to)|\b(?P<after>after|following|in the wake of)\b", re.IGNORECASE)
_PHRASE_END = re.compile(r"[,.;:!?()\"“”—–]|\s(?:and|but|which|who|that|when|while|as)\s")
_LONGEST = 90
_LEAST_TERMS = 2
"""So many words at least must name the other event: one alone ('after the meeting') may name any."""


def placed(wording: str, dated: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """('before' or 'after', id of the dated event) as a wording says; ('', '') when it does not, or does not say clearly.

    ``dated`` holds the terms of the dated events by id.  The words behind 'before' or 'after' must all be words of one dated event, and of one only.
    """
    for match in _PLACED.finditer(wording):
        behind = wording[match.end() : match.end() + _LONGEST]
        end = _PHRASE_END.search(behind)
        terms = frozenset(content_terms(words(behind[: end.start()] if end else behind)))
        if len(terms) < _LEAST_TERMS:
            continue
        holding = [ident for ident, own in dated.items() if terms <= own]
        if len(holding) == 1:
            return match.lastgroup or "", holding[0]
    return "", ""
