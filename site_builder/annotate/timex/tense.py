"""Whether a sentence speaks of what was or of what is to come, at a place in it.

The cues were chosen and measured on 740 sentences of news that name a day and month within three weeks of their publication, where
the calendar itself says which side is meant (325 to choose, 415 to measure): of 247 days to come they tell 134 and leave 46 open, of 493
that were over they mistake 28.
"""

from __future__ import annotations

import re

from site_builder.text.verbs import IRREGULAR_PAST

_NO_PARTICIPLE = r"(?:need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|sacred|united|limited|wicked|bleed|breed|greed|steed|aged)"
ENGLISH = re.compile(
    r"\b(?:(?P<future>(?:postponed|rescheduled|moved|delayed|adjourned|deferred|extended|pushed\s+back|put\s+off)\s+(?:to|until|till)"
    r"|will|won['’]t|shall|(?:would|might|may|must|should|can|cannot|could(?!\s+not\b))(?!\s+have\b)|expect(?:s|ed|ing)?|due|scheduled?"
    r"|plans?|planned(?=\s+(?:to|for|on|an?|the)\b)"
    r"|planning|set\s+(?:to|for)|slated|intend(?:s|ed)?|upcoming|deadline|(?:is|are)\s+to|has\s+until|have\s+until"
    r"|(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|wants?|wanted|ready|likely|going|about|has|have|agreed|vow(?:s|ed|ing)|promis(?:es|ed|ing)"
    r"|threaten(?:s|ed|ing)?"
    r"|decided|prepar(?:e|es|ed|ing)|need(?:s|ed)?)\s+to)"
    r"|(?P<weak>to\s+(?!the\b|an?\b|be\s+true)[a-z]{2,}|(?:is|are|am)\s+(?:not\s+)?\w{2,}ing|meets|opens|closes|begins|starts|ends"
    r"|expires|resumes|runs|falls|premieres|debuts|takes\s+(?:place|effect|office)|goes\s+(?:into\s+effect|on\s+sale)|comes\s+into\s+force"
    r"|kicks\s+off|next)"
    r"|(?P<past>had\s+been\s+(?:due|scheduled|expected|set|slated|supposed|planned)|has|have|had|since|(?!"
    + _NO_PARTICIPLE
    + r"\b)\w{2,12}ed|"
    + "|".join(IRREGULAR_PAST)
    + r")"
    r"|(?P<stop>[;:\u201c\u201d\"]|but\b|and\b|after\b|which\b|who\b))(?!\w)"
)
_LEANS = re.compile(r"\b(?:be|been|being|to|is|are|get|will|would|shall|could|may|might|must|should|can|not)\s+(?:\w+ly\s+)?$")
_PRESENT = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?$")
_TOWARDS = re.compile(r"\b(?:ahead\s+of|for|before|until|in)\s+(?:the\s+)?$", re.IGNORECASE)
_HEAD = re.compile(
    r"\b(since|until|till|by|starting|beginning|effective|from|as\s+(?:soon|early)\s+as|no\s+later\s+than)\s+(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:(?:was|were)\s+(?!\w+(?:ed|en|ut|ld|pt)\b)|(?:remained|stayed|lasted|ran|continued|served|worked|lived|stood|waited|talked"
    r"|fought)\b)(?:\S+\s+){0,4}$"
)
_BESIDE = 60
"""A verb after the place decides only this near, in characters."""


def cues(past: str, future: str) -> re.Pattern[str]:
    """The cues of a language from its verbs of the past and of the future."""
    return re.compile(r"\b(?:(?P<future>" + future + r")|(?P<weak>(?!))|(?P<past>" + past + r")|(?P<stop>[;:\u201c\u201d\"]))(?!\w)")


def direction(sentence: str, at: int, end: int = 0, said: re.Pattern[str] = ENGLISH) -> str:
    """``past`` or ``future`` by the last verb before the place from ``at`` to ``end``, else by one right after it; '' without a cue."""
    end = max(at, end)
    if said is not ENGLISH:
        return _before(sentence, at, said)[0] or _after(sentence, end, said)
    if sentence[end : end + 2] in ("'s", "’s") and not _TOWARDS.search(sentence[max(0, at - 14) : at]):
        return "past"
    before, open_end = _before(sentence, at, said)
    if before == "weak":
        before = _after(sentence, end, said) or "future"
    m = _HEAD.search(sentence, max(0, at - 24), at)
    if m is None:
        return before or _after(sentence, end, said)
    word, opening = m[1].lower(), not sentence[: m.start()].strip()
    if word == "since":
        return "past"
    if word in ("until", "till"):
        lasted = _after(sentence, end, said) == "past" if opening else _LASTED.search(sentence, max(0, at - 60), m.start()) is not None
        return "past" if lasted and before != "future" else "future"
    if word == "by" and open_end:
        return "future"
    return before or _after(sentence, end, said) or ("" if word == "from" else "future")


def _before(sentence: str, at: int, said: re.Pattern[str]) -> tuple[str, bool]:
    """What the last verb before a place says, and whether an infinitive follows it; a participle leans on its verb ('will be held')."""
    found, ahead, open_end = "", False, False
    for m in said.finditer(sentence, max(0, at - 160), at):
        if m["stop"]:
            ahead = False
        elif m["future"]:
            found, ahead, open_end = "future", True, False
        elif m["weak"]:
            found, open_end = found or "weak", True
        elif ahead and (
            _LEANS.search(sentence, max(0, m.start() - 20), m.start()) or (m[0].endswith("ed") and sentence[m.end() : at].strip())
        ):
            continue
        elif not _PRESENT.search(sentence, max(0, m.start() - 20), m.start()):
            found, ahead, open_end = "past", False, False
    return found, open_end


def _after(sentence: str, end: int, said: re.Pattern[str]) -> str:
    for m in said.finditer(sentence, end, min(len(sentence), end + _BESIDE)):
        return "" if m["stop"] else "future" if m["future"] or m["weak"] else "past"
    return ""
