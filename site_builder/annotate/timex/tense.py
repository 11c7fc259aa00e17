"""Whether a sentence speaks of what was or of what is to come, at a place in it."""

from __future__ import annotations

import re

_CUES = re.compile(
    r"\b(?:(?P<future>will|won't|'ll|shall|would|expects?|expected|due|scheduled|plans?|planned|planning|set|slated|intends?|upcoming|ahead|until|wird|werden|soll"
    r"|va|vont|doit|deberá|va\s+a|is\s+to|are\s+to|deadline|can|may|could)"
    r"|(?P<past>said|was|were|had|did|has|have|been|told|came|went|took|made|gave|began|fell|rose|won|lost|met|held|left|sold|bought|sent|found|got|saw|led|hit"
    r"|grew|paid|wrote|spoke|ran|became|kept|sagte|hat|haben|hatte|wurde|wurden|war|waren|a\s+annoncé|ont|était|fue|fueron|ha|han|dijo|anunció|since|\w{2,12}ed))\b",
    re.IGNORECASE,
)


def direction(sentence: str, at: int) -> str:
    """``past`` or ``future`` by the nearest cue before the place, else the first one after it; '' without a cue."""
    before = ""
    for m in _CUES.finditer(sentence, max(0, at - 160), min(len(sentence), at + 120)):
        found = "future" if m["future"] else "past"
        if m.start() >= at:
            return before or found
        if not (before == "future" and at - m.start() > 0 and m["past"] and _passive(sentence, m)):
            before = found
    return before


def _passive(sentence: str, m: re.Match[str]) -> bool:
    """A participle after 'will be' or 'expected' belongs to the future that it follows."""
    return bool(re.search(r"\b(?:be|is|are|to|have)\s+(?:\w+ly\s+)?$", sentence[max(0, m.start() - 20) : m.start()], re.IGNORECASE)) or m[0].lower() in ("have", "been")
