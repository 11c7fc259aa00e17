"""Finds direct speech and who speaks; words in quotation marks that are only named, not spoken, are none."""

from __future__ import annotations

import re
from bisect import bisect_left

from site_builder.model import Article, Mention, NameChain, Quote, Sentence

_VERBS = (
    r"said|says|saying|told|tells|added|adds|wrote|writes|stated|states|stating|explained|explains|noted|notes|claimed|claims|argued|argues|announced|announces|"
    r"confirmed|confirms|warned|warns|insisted|insists|replied|asked|asks|declared|commented|comments|posted|tweeted|recalled|continued|concluded|remarked|admitted|"
    r"acknowledged|emphasi[sz]ed|stressed|joked|testified|reads|read"
)
_CUE = re.compile(
    rf"\b(?P<statement>in an? (?:\w+ )?(?:statement|interview|post|blog post|memo|email|letter|speech|tweet|message))\b|\b(?P<by>according to)\b|\b(?P<verb>{_VERBS})\b",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.I)
_LEAST_WORDS = 4
_REACH = 160
"""Code points around a quotation in which its speaker is looked for."""
_LONGEST = 4000


def find_quotes(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], chains: tuple[NameChain, ...]
) -> tuple[Quote, ...]:
    """All direct speech of the body, in order."""
    starts = [m.start for m in mentions]
    found: list[Quote] = []
    for paragraph in article.body:
        if paragraph.role in ("heading", "code", "table"):
            continue
        spans = _quoted(article.text, paragraph.start, paragraph.end)
        last = -1
        for n, (begin, end) in enumerate(spans):
            left = max(spans[n - 1][1] + 1 if n else paragraph.start, begin - 1 - _REACH)
            right = min(spans[n + 1][0] - 1 if n + 1 < len(spans) else paragraph.end, end + 1 + _REACH)
            quote = _speech(article.text, (begin, end), left, right, mentions, starts, chains, last)
            if quote is not None:
                found.append(quote)
                last = quote.speaker
    return tuple(found)


def _quoted(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The insides of the double quotation marks of a paragraph; one left open reaches to its end."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for match in re.finditer('["“”„«»]', text[begin:end]):
        at, mark = begin + match.start(), match.group()
        if opened < 0:
            if mark != "”" and not (mark == '"' and at > begin and text[at - 1].isdigit()):
                opened = at + 1
        elif mark in '"”»' or (mark == "“" and text[opened - 1] == "„"):
            if at > opened:
                spans.append((opened, at))
            opened = -1
        else:
            opened = at + 1
    if opened >= 0 and text[opened - 1] == "“" and end - opened < _LONGEST:
        spans.append((opened, begin + len(text[begin:end].rstrip())))
    return [s for s in spans if s[1] - s[0] < _LONGEST]


def _speech(
    text: str,
    span: tuple[int, int],
    left: int,
    right: int,
    mentions: tuple[Mention, ...],
    starts: list[int],
    chains: tuple[NameChain, ...],
    last: int,
) -> Quote | None:
    """The quotation at a span, or None where the marks set apart a term or a title."""
    begin, end = span
    inner = text[begin:end]
    count = len(inner.split())
    if count < _LEAST_WORDS:
        return None
    cue = _nearest_cue(text, begin, end, left, right)
    closed = inner.rstrip()[-1:] in ",.!?…—"
    if cue is None:
        return Quote(begin, end, last, "") if closed and count >= 2 * _LEAST_WORDS - 2 else None
    speaker = _speaker(text, cue, left, right, begin, end, mentions, starts, chains)
    return Quote(begin, end, speaker if speaker >= 0 or last < 0 else last, cue.group().lower())


def _nearest_cue(text: str, begin: int, end: int, left: int, right: int) -> re.Match[str] | None:
    """The words of speaking nearest to a quotation, within its sentence; a verb before 'in a statement'."""
    after = _cut_at_stop(text, end + 1, right)
    before = _begin_of_sentence(text, left, begin - 1)
    best: re.Match[str] | None = None
    cost = 10_000.0
    for low, high in ((end + 1, after), (before, begin - 1)):
        for match in _CUE.finditer(text, low, max(low, high)):
            distance = match.start() - end if match.start() > end else begin - match.end()
            penalty = distance + (0 if match["verb"] else 40)
            if penalty < cost:
                best, cost = match, penalty
    return best


def _cut_at_stop(text: str, begin: int, end: int) -> int:
    """Where the sentence that goes on after a quotation ends."""
    if begin >= 2 and text[begin - 2] in ".!?" and text[begin : begin + 3].strip()[:1].isupper():
        named = re.match(rf"\s*(?:[A-Z][\w’'.-]*\s+){{1,4}}(?:{_VERBS})\b", text[begin:end])
        if named is None:
            return begin
    stop = re.search(r"(?<![A-Z])[.!?](?=\s|$)", text[begin:end])
    return begin + stop.end() if stop else end


def _begin_of_sentence(text: str, begin: int, end: int) -> int:
    """Where the sentence begins that a quotation ends or goes on."""
    at = begin
    for stop in re.finditer(r"(?<![A-Z])(?<!Mr)(?<!Dr)(?<!Ms)[.!?][\"”]?\s+(?=[A-Z“\"])", text[begin:end]):
        at = begin + stop.end()
    return at


def _speaker(
    text: str,
    cue: re.Match[str],
    left: int,
    right: int,
    begin: int,
    end: int,
    mentions: tuple[Mention, ...],
    starts: list[int],
    chains: tuple[NameChain, ...],
) -> int:
    """The chain of the name next to the cue, or of the last person before a 'he said'; -1 when nobody is named."""
    zone = (end, right) if cue.start() >= end else (left, begin)
    best, cost = -1, 80
    for mention in mentions[bisect_left(starts, zone[0]) :]:
        if mention.start >= zone[1]:
            break
        if mention.kind not in ("person", "organisation", "other"):
            continue
        gap = cue.start() - mention.end if mention.end <= cue.start() else mention.start - cue.end()
        if mention.start >= cue.end() and cue["verb"] and gap > 3:
            gap += 25
        if mention.kind != "person":
            gap += 12
        if 0 <= gap < cost:
            best, cost = mention.chain, gap
    around = text[max(zone[0], cue.start() - 12) : min(zone[1], cue.end() + 8)]
    if best >= 0 and (cost <= 15 or not _PRONOUN.search(around)):
        return best
    if _PRONOUN.search(around):
        for index in range(bisect_left(starts, begin) - 1, -1, -1):
            if chains[mentions[index].chain].kind == "person":
                return mentions[index].chain
    return best
