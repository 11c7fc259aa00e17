"""Whether words tell of something that happened or is planned: the verbs of a claim."""

from __future__ import annotations

import re

from site_builder.text.verbs import IRREGULAR_PAST

_PARTICIPLE = r"(?:\w{2,14}ed|\w{2,10}(?:en|wn)|done|gone|" + "|".join(IRREGULAR_PAST) + ")"
_HAPPENED = re.compile(
    r"\b(?:(?:was|were|has|have)\s+(?:not\s+|\w+ly\s+|also\s+|now\s+|been\s+){0,2}(?P<passive>" + _PARTICIPLE + r")"
    r"|(?P<had>had)\s+(?:not\s+|\w+ly\s+|been\s+){0,2}" + _PARTICIPLE + r"|(?P<state>was|were|had|meant|stood|felt|knew|thought|understood"
    r"|kept|led)|(?P<verb>" + "|".join(IRREGULAR_PAST) + r"|(?!seemed|existed|included|remained|wanted|used|based|belonged|appeared|aged"
    r"|needed|need)\w{2,14}ed))\b"
)  # fmt: skip
"""A verb that tells a deed or an event; 'was late', 'had been painted' and 'seemed' tell a state or what lay before."""
_ADJECTIVE = re.compile(
    r"\b(?:(?:is|are|be|will|can|to)\s+(?:\w+\s+)?|(?:an?|the|its|their|his|her|this|these|newly|most|more)\s+(?:\w+ly\s+)?)\Z",
    re.IGNORECASE,
)
_ELSEWHERE = {
    "de": re.compile(
        r"\b(?:(?:hat|haben|ist|sind|wurden?)\b.{0,80}?\b(?:\w{0,12}ge\w{2,20}(?:t|en)|(?:be|er|ver|ent|zer)\w{2,20}(?:t|en)|worden)"
        r"|wurden?"
        r"|(?!heute|leute|seite|mitte|sollte|wollte|hätte|könnte|möchte|dürfte|erste|letzte|beste)[a-zäöü]{3,}(?:te|ten)"
        r"|kam|kamen|gab|ging|gingen|begann|traf|trafen|starb|starben|nahm|nahmen|sprach|verlor|gewann|schloss|trat|lief|fiel|zog|stieg|sank"
        r"|beschloss|brach|schlug|warf|wies|rief|bat|hielt)\b"
    ),
    "fr": re.compile(
        r"\b(?:(?:a|ont|est|sont|s['’]est|se\s+sont)\s+(?:\w+\s+)?\w{2,20}(?:é|és|ée|ées|i|is|it|u|us|ert|int|ort)|fut|furent)\b"
    ),
    "es": re.compile(r"\b(?:fue|fueron|hizo|dijo|hubo|(?:ha|han)\s+\w+(?:ado|ido|to|cho)|\w{2,12}(?:ó|aron|ieron))\b"),
}
"""The same in other languages, by its simple and its compound past."""
_PLANNED = re.compile(
    r"\b(?:will|won['’]t|shall|to be|expect(?:s|ed)?|scheduled|due|plan(?:s|ned)?|upcoming|would|could|may|might|set to|slated|intends?"
    r"|hopes?|aims?|wants?|deadline|promis(?:es|ed)|opens?|starts?|begins?|ends?|launch(?:es)?|takes? place)\b"
)
_QUOTED = re.compile(r"``.*?(?:''|\Z)|[“\"„«][^”“\"»]*[”“\"»]?", re.DOTALL)
_NO_NEWS = re.compile(
    r"\b(?:[Ii]|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|us|me)\b|\b(?:always|often|usually|typically|generally|normally|traditionally"
    r"|historically|sometimes|ever|every|whenever|used to|over the years|(?:was|were) born|grew up|graduated|studied|[Ii]f)\b"
    r"|\b[Ff]or\s+(?:\w+\s+){0,3}(?:years|decades|months|weeks|generations|centuries|a\s+(?:month|year|decade|century|long\s+time))\b"
)
"""Words of a sentence that tells a habit, a life or an opinion of the writer's, no event of the day."""


def tells_news(text: str, language: str = "en") -> bool:
    """The words, quotations aside, tell an event of the past, and no habit, state or life."""
    plain = _QUOTED.sub(" ", text)
    elsewhere = _ELSEWHERE.get(language)
    if elsewhere is not None:
        return elsewhere.search(plain) is not None
    return _NO_NEWS.search(plain) is None and tells_deed(plain)


def tells_deed(text: str) -> bool:
    """The words tell something done, not only a state of the past."""
    return any(_is_deed(text, m) for m in _HAPPENED.finditer(text))


def tells_past(text: str) -> bool:
    """The words have any verb of the past, of a state too."""
    return any(m["verb"] is None or _is_deed(text, m) for m in _HAPPENED.finditer(text))


def tells_plan(text: str) -> bool:
    """The words speak of what is to come."""
    return _PLANNED.search(text) is not None


def _is_deed(text: str, match: re.Match[str]) -> bool:
    if match["verb"]:
        return not match[0].endswith("ed") or _ADJECTIVE.search(text, max(0, match.start() - 30), match.start()) is None
    return bool(match["passive"])
