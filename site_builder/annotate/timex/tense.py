"""Whether a sentence speaks of what was or of what is to come, at a place in it."""

from __future__ import annotations

import re

from site_builder.text.verbs import IRREGULAR_PAST

_CUES = re.compile(
    r"\b(?:(?P<future>will|won't|shall|expected|expects|due|scheduled|plans?|planned|planning|set\s+to|as\s+soon\s+as|would\s+be\s+\w+ing|slated|intends?|upcoming|until|is\s+to|are\s+to|deadline"
    r"|wird|werden|soll|sollen|va|vont|doit|doivent|deberá)"
    r"|(?P<past>says|has|have|sagte|hat|haben|hatte|wurde|wurden|war|waren|ont|était|fue|fueron|ha|han|dijo|anunció|since|\w{2,12}ed|"
    + "|".join(IRREGULAR_PAST)
    + r")"
    r"|(?P<stop>[;:\u201c\u201d\"]|\bbut\b|\band\b|\bafter\b|\bwhich\b|\bwho\b))(?!\w)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|been|to|is|are)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_TOWARDS = re.compile(r"\b(?:ahead\s+of|for|before|until|in)\s+(?:the\s+)?$", re.IGNORECASE)
_BESIDE = 40
"""A verb after the place decides only this near, in characters."""


def direction(sentence: str, at: int) -> str:
    """``past`` or ``future`` by the last verb before the place, else by one right after it; '' without a cue."""
    if _POSSESSIVE.match(sentence, sentence.find("day", at) + 3) and not _TOWARDS.search(sentence[max(0, at - 14) : at]):
        return "past"
    found, ahead = "", False
    for m in _CUES.finditer(sentence, max(0, at - 160), min(len(sentence), at + _BESIDE)):
        if m.start() >= at:
            if found or m["stop"]:
                break
            return "future" if m["future"] else "past"
        if m["stop"]:
            ahead = False
        elif m["future"]:
            found, ahead = "future", True
        elif not (
            ahead
            and m[0].lower().endswith("ed")
            and (sentence[m.end() : at].strip() or _PASSIVE.search(sentence[max(0, m.start() - 8) : m.start()]))
        ):
            found, ahead = "past", False
    return found
