"""Teams that go by the name of their city: told by results, tables, fixtures and the verbs of sport.

National teams stay places: whoever reads of Norway's win reads of Norway.
"""

from __future__ import annotations

from site_builder.annotate.names import tokens
from site_builder.annotate.names.lexicon import lexicon

_BEATS = frozenset("beat beats defeated defeats edged edges thrashed thrashes routed downed hammered trounced outlasted blanked".split())
_PLAYS = _BEATS | frozenset("won lost drew win lose draw host hosts hosted visit visits face faces faced led trail trailed scored".split())
_CARDINAL = 3
"""Numbers behind a name that make a line a row of a table."""
LONGEST_LINE = 12
"""Tokens of a line of results."""


def is_team(words: list[str], low: int, high: int) -> bool:
    """A name of a place that is used as a team's."""
    if lexicon().place.get(" ".join(words[low:high]).lower()) == "k":
        return False
    if any(span == (low, high) for span in result_line(words)):
        return True
    follows = words[high].lower() if high < len(words) else ""
    before = words[low - 1].lower() if low else ""
    if follows in _BEATS or before in _BEATS:
        return True
    scored = _has_score(words)
    return scored and (
        follows in _PLAYS or before in ("at", "over", "against", "to", "beating", "defeating") and bool(_PLAYS.intersection(words[:low]))
    )


def result_line(words: list[str]) -> list[tuple[int, int]]:
    """The names in a line that is a result ('Leeds 2 Hull 1'), a row of a table or a fixture ('TORONTO AT DETROIT') and nothing else."""
    if not 2 < len(words) <= LONGEST_LINE or not tokens.is_capital(words[0]):
        return []
    runs: list[tuple[int, int]] = []
    numbers = at = 0
    while at < len(words):
        if tokens.is_capital(words[at]) and words[at] not in ("AT", "At"):
            end = at + 1
            while end < len(words) and tokens.is_capital(words[end]) and words[end] != "AT":
                end += 1
            runs.append((at, end))
            at = end
            continue
        if words[at].isdigit():
            numbers += 1
        elif words[at].isalpha() and words[at].lower() != "at":
            return []
        elif words[at] not in "-.,|\u2013" and words[at].lower() != "at":
            return []
        at += 1
    if len(runs) == 2 and (
        numbers == 2 and words[runs[0][1]].isdigit() and words[-1].isdigit() or numbers == 0 and words[runs[0][1]].lower() == "at"
    ):
        return runs
    return runs if len(runs) == 1 and numbers >= _CARDINAL and words[runs[0][1]].isdigit() and "-" not in words else []


def _has_score(words: list[str]) -> bool:
    """Two short numbers joined by a dash."""
    return any(
        words[n] in "-\u2013" and words[n - 1].isdigit() and words[n + 1].isdigit() and len(words[n - 1]) < 4 and len(words[n + 1]) < 4
        for n in range(1, len(words) - 1)
    )
