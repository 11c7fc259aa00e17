"""Where sentences begin and end."""

from __future__ import annotations

import re

from site_builder.model import Span

_STOP = re.compile(r"[.!?…]+[\"'”’»›)\]*_]*(?=\s)|[。！？]+[」』”]*|\n[ \t]*\n\s*|(?<=[a-z]{2})[.!?][\"”]?(?=[A-Z“\"])")
"""All that may end a sentence: stops with what closes after them, a blank line, and a stop whose space got lost."""
_LAST_TOKEN = re.compile(r"[^\s(\[“\"‘*]+$")
_NEXT_WORD = re.compile(r"[\s“\"‘'«(\[*_]*([^\W_]+(?:['’][^\W_]+)?)")
_TITLES = frozenset(
    "mr mrs ms mx dr prof gen sen rep sens reps gov lt col capt cpt sgt maj cmdr rev hon st ste pres supt messrs mme mlle vs no nos fig vol art approx est "
    "e.g i.e cf viz ca hr fr dipl ing bzw z.b d.h nr evtl ggf usw m mm bd pp p ed eds op".split()
)
"""Abbreviations that a word of the same sentence follows."""
_OTHERS = frozenset(
    "inc corp co ltd llc plc jr sr bros etc al dept univ assn ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs "
    "fri sat sun ft oz lb lbs mi hrs min sec a.m p.m u.s u.k u.n e.u d.c ph.d b.a m.a l.a n.y.c u.s.a calif mass fla ill ariz conn".split()
)
"""Abbreviations that end a sentence now and then: they do before a word that opens one."""
_OPENERS = frozenset(
    "the a an this that these those it he she they we i you in on at for from with as after before when while if but and or so yet there here "
    "his her its their our my your what who why how where however meanwhile still now then also according both each some many most "
    "one two three no not since until although though despite under over last next earlier later".split()
)
_CHUNK = 64
"""Code points looked at before a stop for the token it ends."""


def sentence_spans(text: str, start: int, end: int, language: str) -> tuple[Span, ...]:
    """The sentences of a run of text, trimmed of white space, in order."""
    spans: list[Span] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, match, begin, end, language):
            _keep(text, begin, match.end(), spans)
            begin = match.end()
    _keep(text, begin, end, spans)
    return tuple(spans)


def _keep(text: str, begin: int, end: int, spans: list[Span]) -> None:
    """Add the span without the white space around it, unless nothing is left."""
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append((begin, end))


def _ends(text: str, match: re.Match[str], begin: int, end: int, language: str) -> bool:
    """The stop at the match ends a sentence."""
    mark = match.group()
    if mark[0] in "。！？\n":
        return True
    following = _NEXT_WORD.match(text, match.end(), min(end, match.end() + _CHUNK))
    word = following.group(1) if following else ""
    if not text[match.end()].isspace():
        return word.lower() in _OPENERS
    if word and word[0].islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return bool(word) or mark[0] != "…"
    token = _LAST_TOKEN.search(text, max(begin, match.start() - _CHUNK), match.start())
    return _ends_after(token.group() if token else "", word, closed=len(mark) > 1, language=language)


def _ends_after(token: str, word: str, *, closed: bool, language: str) -> bool:
    """A full stop after this token and before this word ends a sentence."""
    low = token.lower()
    if closed and low not in _OTHERS:
        return True
    if low in _TITLES and not (low in {"no", "st", "art", "est", "ed"} and not token[0].isupper()):
        return False
    if low in _OTHERS:
        return word.lower() in _OPENERS and word[:1].isupper()
    if len(token) == 1 and token.isalpha() and token.isupper() and token != "I":
        return word.lower() in _OPENERS - {"a", "i"}
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", token):
        return word.lower() in _OPENERS
    if language == "de" and token.isdigit() and len(token) <= 2:
        return False
    return True
