"""Makes a claim of each sentence that says something: who says it, how sure, report or opinion, and the words it rests on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from site_builder.annotate.attribution import attributed
from site_builder.model import Article, Claim, ClaimKind, Figure, Mention, NameChain, Quote, Sentence, Timex
from site_builder.text.content import content_terms
from site_builder.text.shingles import WORD

_LEAST_WORDS = 4
"""A sentence of fewer words says nothing by itself."""
_HEDGED = re.compile(
    r"\b(?:reported(?:ly)?|alleged(?:ly)?|apparently|rumou?red|expected to|is said to|are said to|likely|possibly|perhaps|presumably|supposedly|purportedly|"
    r"appears? to|seems? to|(?-i:may)|might|could|reports (?:suggest|indicate))\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|cannot|denie[sd]|denying|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?|without|nor|neither|fail(?:s|ed)? to|declin(?:es?|ed) to)\b|n[’']t\b|^No\b",
    re.I,
)
_CONTRASTED = re.compile(
    r"\bnot (?:just|only|merely|simply)\b|isn[’']t (?:just|only|merely|simply)\b|\bno doubt\b|^(?:while|although|though) no longer\b|\bcannot be overstated\b",
    re.I,
)
_FORECAST = re.compile(
    r"\b(?:is|are) (?:expected|set|slated|scheduled|poised|due|likely|about) to\b|\bwill (?:likely|probably|soon)\b|\bcould\b|\bmight\b|(?-i:\bmay\b)|\bwould likely\b"
    r"|\bplans? to\b|\bprojected\b|\bforecast|\bin the coming (?:weeks|months|years|days)\b|\bpromising\b|\bpotential(?:ly)?\b",
    re.I,
)
_AHEAD = frozenset("expected set slated scheduled poised due likely about will could might may would plan plans projected coming promising potential potentially".split())
"""Words of which a forecast has one: a look at them spares most claims the longer look."""
_OPINION = re.compile(
    r"\b(?:we (?:think|believe|feel|hope|see)|i (?:think|believe|feel|hope|guess)|in (?:my|our) (?:view|opinion)|should|must|ought|imperative|worth noting|let[’']s|"
    r"good news|bad news|win-win|unfortunately|fortunately|hopefully|undoubtedly|obviously|arguably|crucially)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:bold|landmark|game[- ]chang\w+|staggering|remarkabl\w+|incredib\w+|impressiv\w+|visionary|power play|masterstroke|brilliant\w*|monumental|pivotal|"
    r"testament|ripples|buzzing|underscores?|unprecedented|surprising\w*|perhaps|clearly|vital|excit\w+|demonstrat\w+ (?:its|his|her|their|a)|"
    r"signal(?:s|ing|ling)? (?:a|its|his|the)|signif(?:y|ies)|represents? a|marks? a|solidif\w+|cements?|potent|powerful|evolving landscape|fierce\w*|dynamic|(?:highly|widely) (?:regarded|respected)|renowned|revered)\b",
    re.I,
)
"""Words that judge; a sentence with an amount or a plain deed in it reports all the same."""
_DEED = re.compile(
    r"\b(?:has|have|had|will) (?:now |also |already |\w+ly )?(?:appoint(?:ed)?|nam(?:e|ed)|hired?|join(?:ed)?|acquired?|b(?:uy|ought)|s(?:ell|old)|lead|led|head(?:ed)?|"
    r"spearhead(?:ed)?|run|report|leave|left|resign(?:ed)?|open(?:ed)?|clos(?:e|ed)|sign(?:ed)?|su(?:e|ed)|arrest(?:ed)?|recruit(?:ed)?)\b"
)
_DANGLING = re.compile(
    r"^[\"“'*_]*(?:(?:he|she|it|they|him|her|his|its|their|this|that|these|those|such|here|there|another|others|both|so|thus|hence|therefore|however|but|and|or|also|yet|still|"
    r"instead|meanwhile|moreover|furthermore|additionally|then|otherwise|besides|similarly|likewise)\b(?! (?:is|was|are|were) (?:no|a|an) )|for (?:example|instance)\b)",
    re.I,
)
_ANAPHOR = re.compile(
    r"^[\"“'*_]*(?:(?:On|In|At|By|After|As|For|With)\b[^,.]{1,40}, )?[Tt]he (?:[a-z-]+ ){0,2}?(?:company|firm|startup|start-up|giant|group|agency|organi[sz]ation|man|woman|couple|"
    r"pair|duo|suspect|victim|former|latter|latest|move|decision|approach|pact|tech giant)\b(?! of| that| who| behind)"
)
"""A subject that only the sentence before explains."""
_JOINT = re.compile(
    r"(?:;|, (?:and|but|while|whereas))\s(?=[A-Z\"“]|the |its |their |his |her )|:\s(?=[A-Z]|the |its |their |his |her |it |he |she |they )"
)
_CLAUSE_WORDS = 6
_SHORT_CLAUSE_WORDS = 4
"""Of a clause set apart by a semicolon."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|says?|said|took|made|gave|held|led|rose|fell|lost|won|\w{3,}ed)\b"
)
_OWN_VERB = re.compile(
    r"(?:[^\s,—–]+[\s,—–]+){1,8}?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|took|made|rose|fell|\w{3,}ed)\b"
)
_ENDED = re.compile(r"[.!?…。][\"”’»)\]*_]*$")
_PROMPT = re.compile(r"^(?:read|see|click|subscribe|sign up|follow|share|download|watch|listen|stay|join|check)\b", re.I)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|says?|said|\w{3,}(?:ed|es|ing)|[a-z]{3,}s|"
    r"took|made|gave|went|came|held|led|grew|rose|fell|lost|won|built|began|became|bought|sold|paid|left|kept|told|met|hit|cut|put|let|set|ran|saw|got|sent|spent)\b"
)


def find_claims(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[NameChain, ...],
    times: tuple[Timex, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Claim, ...]:
    """One claim for each sentence that says something; headings, tables and code make none."""
    found: list[Claim] = []
    tells = _VERB if article.language in ("", "en") else _ENDED  # of other languages no verbs are known: there a full stop has to do
    mention_starts, time_starts, figure_starts = [m.start for m in mentions], [t.start for t in times], [f.start for f in figures]
    quote_ends = [q.end for q in quotes]
    for index, sentence in enumerate(sentences):
        paragraph = article.body[sentence.paragraph]
        raw = article.text[sentence.start : sentence.end]
        if paragraph.role in ("heading", "table", "code") or _PROMPT.match(raw) or raw.rstrip(' *_"”').endswith("?"):
            continue
        inner = [(quotes[q].start, quotes[q].end) for q in _touching(quotes, quote_ends, sentence.start, sentence.end)]
        for begin, end in _clauses(article.text, sentence.start, sentence.end, inner):
            clause = article.text[begin:end]
            tokens = WORD.findall(clause)
            if len(tokens) < _LEAST_WORDS or not tells.search(clause):
                continue
            own = tuple(_within(figure_starts, (begin, end)))
            found.append(
                Claim(
                    start=begin,
                    end=end,
                    sentence=index,
                    line=article.line_at(begin),
                    kind=_kind(
                        clause,
                        measured=any(figures[f].kind in ("money", "share", "count") for f in own),
                        looks_ahead=any(t in _AHEAD or t.startswith("forecast") for t in map(str.lower, tokens)),
                    ),
                    attributed=attributed(article.text, sentence.start, sentence.end, mentions, mention_starts),
                    hedged=m.group().lower() if (m := _HEDGED.search(clause)) else "",
                    negated=bool(_NEGATED.search(_CONTRASTED.sub(" ", clause))),
                    complete=_complete(clause if end == sentence.end or clause[-1:] == ";" else clause + ".", paragraph.role),
                    chains=tuple(dict.fromkeys(mentions[i].chain for i in _within(mention_starts, (begin, end)))),
                    times=tuple(_within(time_starts, (begin, end))),
                    figures=own,
                    quotes=tuple(_touching(quotes, quote_ends, begin, end)),
                    terms=content_terms(tokens),
                )
            )
    return tuple(found)


def _clauses(text: str, begin: int, end: int, quoted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentence, or its two main clauses where each has a subject and a verb of its own."""
    for match in _JOINT.finditer(text, begin, end):
        cut = match.end()
        if any(a <= match.start() < b for a, b in quoted):
            continue
        one, two = text[begin : match.start()], text[cut:end]
        if (
            min(len(one.split()), len(two.split())) >= (_SHORT_CLAUSE_WORDS if match[0][0] == ";" else _CLAUSE_WORDS)
            and _FINITE.search(one)
            and _OWN_VERB.match(two)
            and one.count("(") == one.count(")")
        ):
            return [(begin, match.start()), (cut, end)]
    return [(begin, end)]


def _touching(quotes: tuple[Quote, ...], ends: Sequence[int], begin: int, end: int) -> list[int]:
    """Indices of the quotations that share a part with a span."""
    found = []
    for index in range(bisect_right(ends, begin), len(quotes)):
        if quotes[index].start >= end:
            break
        found.append(index)
    return found


def _within(starts: Sequence[int], span: tuple[int, int]) -> range:
    """Indices of the things that begin inside a span."""
    return range(bisect_left(starts, span[0]), bisect_right(starts, span[1] - 1))


def _kind(raw: str, *, measured: bool, looks_ahead: bool) -> ClaimKind:
    """Report, unless words of judgement or of what is to come say otherwise; what is quoted does not count."""
    quoted = re.sub('["“][^"“”]{0,600}["”]', " ", raw)
    if _OPINION.search(quoted) or (not (measured or _DEED.search(quoted)) and _PRAISE.search(quoted)):
        return "opinion"
    if looks_ahead and _FORECAST.search(quoted):
        return "forecast"
    return "report"


def _complete(raw: str, role: str) -> bool:
    """The sentence can be understood alone."""
    plain = raw.rstrip(" *_")
    if "?" in plain or not _ENDED.search(plain) or _DANGLING.match(raw) or _ANAPHOR.match(raw.lstrip("-+•* \t")):
        return False
    opening = raw.lstrip("\"“'*_(-+• \t")
    if not opening or not (opening[0].isupper() or opening[0].isdigit() or opening[0] in "$€£\\"):
        return False
    head = opening[:60].split(":")[0] if role == "item" and ":" in opening[:60] else ""
    if head and len(head.split()) <= 6:
        return False
    marks = raw.count("“") - raw.count("”")
    return marks == 0 and raw.count('"') % 2 == 0 and 5 <= len(raw.split()) <= 60 and not raw.rstrip().endswith(":")
