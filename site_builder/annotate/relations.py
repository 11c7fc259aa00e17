"""Sentences -> roles and relations between the names in them, by patterns that prefer silence to a mistake.

Each sentence is written anew with a short sign for each name (``<P3>`` a person,
``<O4>`` a body, ``<L5>`` a place), so that the patterns see names, not words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from site_builder.model import Article, Mention, NameChain, RelationMention, Sentence

LONGEST_SENTENCE = 1500
"""Characters; longer runs are no prose."""

_P, _O, _L, _A = r"<P(\d+)>", r"<O(\d+)>", r"<L(\d+)>", r"<[OL](\d+)>"
_NEAR = r"[^<.;:?!]{0,60}?"
_PAST_ONE = _NEAR + r"(?:<O\d+>" + _NEAR + r")?"
_WILL = r"(?:(?:has|have|had|will|would|is|was|to|also|recently|officially|reportedly|set|about|now|then|later|agreed) ){0,3}"
_ROLE = (
    r"((?:(?:interim|acting|former|ex|then|founding|current|new|outgoing|incoming|formerly|previously|deputy|vice)[ -]){0,2}"
    r"(?:chief \w+(?: \w+)? officer|chief executive|CEO|CFO|COO|CTO|chairman|chairwoman|chairperson|chair|president|managing director|general manager|"
    r"executive director|director|co-founder|cofounder|founder|spokesperson|spokesman|spokeswoman|board member|general counsel|prime minister|editor-in-chief|"
    r"mayor|governor|premier|chancellor|ambassador|attorney general|secretary of state|secretary[ -]general|press secretary|head coach|police chief|professor|"
    r"(?:defen[cs]e|foreign|home|treasury|health|energy|labou?r|education|interior|commerce|state) secretary|(?:defen[cs]e|foreign|finance|interior|health|justice) minister)"
    r"(?:(?:,? and | & )(?:chief executive officer|chief executive|CEO|founder|co-founder|chairman|president|chair))?)"
)

_KIND_OF = r"(?:(?:associate|assistant|senior|longtime|long-time|national|global|regional|local|first|emeritus|joint|lead|adjunct|policy|research|political|clinical) ){0,2}"

ROLES = (
    ("body-role-person", re.compile(_A + r"(?:'s? (?:[a-z]+ ){0,2}?| and its | )" + _ROLE + r",? " + _P, re.IGNORECASE), (1, 2, 3)),
    ("person-role-body", re.compile(_P + r",? (?:is |was )?(?:[-(\u2013\u2014]+ ?)?(?:the |a |an )?" + _KIND_OF + _ROLE + r" (?:of|at|for|to) (?:the )?" + _A, re.IGNORECASE), (3, 2, 1)),
    ("person-of-body-role", re.compile(_P + r", (?:the )?" + _A + r"(?:'s?)? (?:(?!and )[a-z]+ ){0,2}?" + _ROLE + r"(?![\w ]*<P)", re.IGNORECASE), (2, 3, 1)),
    ("named-as", re.compile(_P + r",? ?" + _PAST_ONE + r"\b(?:become|becomes|became|take over as|takes over as|took over as|serve as|serves as|step in as|named|appointed)(?: as)? (?:the |its |an |a )?" + _ROLE + r"(?: (?:of|at) (?:the )?" + _A + r")?", re.IGNORECASE), (3, 2, 1)),
    ("formerly", re.compile(_P + r" ?[,(\u2013\u2014-]+ ?((?:formerly|previously|former) (?:the |a )?(?:chief \w+(?: \w+)? officer|CEO|president|director|chairman|head of \w+))(?: (?:of|at) (?:the )?" + _A + r")?", re.IGNORECASE), (3, 2, 1)),
    ("stepped-down", re.compile(_P + r" " + _WILL + r"(?:step|steps|stepped|stepping) down (?:from (?:his|her|their) role )?as (?:the )?" + _ROLE + r"(?: (?:of|at) (?:the )?" + _A + r")?", re.IGNORECASE), (3, 2, 1)),
    ("of-the-one-named", re.compile(_P + r", ()(?:its|(?:the )?(?:company|firm|group|bank|club|start-?up|maker|party|union|team)'s) (?:[a-z]+ )??" + _ROLE + r"(?=[,.;)]|$| (?:and|who|said|says|told|since|until)\b)", re.IGNORECASE), (2, 3, 1)),
)  # fmt: skip
"""(name, pattern, groups of body, role and person)."""

LINKS = (
    ("founder-of", re.compile(_P + r"(?:, who)? " + _WILL + r"(?:co-?)?founded " + _O, re.IGNORECASE), (1, 2)),
    ("founder-of", re.compile(_O + r",? (?:which was |was |a \w+ )?(?:co-?)?founded (?:in \d{4} )?by " + _P, re.IGNORECASE), (2, 1)),
    ("acquires", re.compile(_O + r" " + _WILL + r"(?:acquires?|acquired|acquiring|buys?|bought|buying|takes? over|took over) (?:the |rival |startup |start-up |chipmaker )?" + _O, re.IGNORECASE), (1, 2)),
    ("acquires", re.compile(_O + r"'s? (?:[^<.;:?!]{0,40} )?acquisition of (?:the )?" + _O, re.IGNORECASE), (1, 2)),
    ("acquires", re.compile(_O + r",? (?:which )?" + _WILL + r"(?:was|been|be|is being) (?:acquired|bought|taken over) by " + _O, re.IGNORECASE), (2, 1)),
    ("invests-in", re.compile(r"<[OP](\d+)> " + _WILL + r"(?:invest|invests|invested|investing)\b" + _NEAR + r"\b(?:in|into) (?:[a-z-]+ ){0,3}" + _O, re.IGNORECASE), (1, 2)),
    ("invests-in", re.compile(_O + r"'s? " + _NEAR + r"investment in(?:to)? (?:[a-z-]+ ){0,3}" + _O, re.IGNORECASE), (1, 2)),
    ("invests-in", re.compile(r"investment by " + _O + r" in(?:to)? " + _O, re.IGNORECASE), (1, 2)),
    ("invests-in", re.compile(_O + r" (?:investment|stake) in(?:to)? " + _O, re.IGNORECASE), (1, 2)),
    ("invests-in", re.compile(_O + r" " + _WILL + r"(?:acquires?|acquired|acquiring|buys?|bought|buying|takes?|took|taking|purchased?|secured?)" + _NEAR + r" stake in (?:[a-z-]+ ){0,3}" + _O, re.IGNORECASE), (1, 2)),
    ("joins", re.compile(_P + r" " + _WILL + r"(?:join|joins|joined|joining) " + _O, re.IGNORECASE), (1, 2)),
    ("joins", re.compile(_P + r" " + _WILL + r"(?:leaves|left|leave|leaving|departs) <O\d+> (?:to join|for|and join) " + _O, re.IGNORECASE), (1, 2)),
    ("joins", re.compile(_O + r" " + _WILL + r"(?:hires|hired|hire|recruits|recruited|poached|poaches) (?:<O\d+> )?(?:(?:[A-Z]+|[a-z]+) ){0,3}" + _P, re.IGNORECASE), (2, 1)),
    ("leaves", re.compile(_P + r",? (?:who )?" + _WILL + r"(?:leaves|left|leave|leaving|departs|departed|departing|quits?|resigned from|resigns from) " + _O, re.IGNORECASE), (1, 2)),
    ("reports-to", re.compile(_P + r" " + _NEAR + r"\breport(?:s|ing|ed)? (?:directly )?to (?:<O\d+> )?(?:[A-Za-z]+ )?" + _P, re.IGNORECASE), (1, 2)),
    ("board-member-of", re.compile(_P + r" (?:(?!and |while |but )\w+ ){0,8}?(?:on|of|joined|join|joins) (?:the board (?:of directors )?of " + _O + r"|<O(\d+)>'s? board)", re.IGNORECASE), (1, 2)),
    ("owner-of", re.compile(r"<[OP](\d+)>,? (?:which |who )?(?:also )?(?:owns|owned) " + _O, re.IGNORECASE), (1, 2)),
    ("owner-of", re.compile(_O + r"[ -]owned " + _O, re.IGNORECASE), (1, 2)),
    ("owner-of", re.compile(_O + r",? (?:which is |is |a \w+ )?(?:wholly )?(?:owned by|a subsidiary of|a unit of|a division of) (?:the )?" + _O, re.IGNORECASE), (2, 1)),
    ("owner-of", re.compile(_O + r", the (?:parent company of|owner of|company behind|parent of|maker of) " + _O, re.IGNORECASE), (1, 2)),
    ("based-in", re.compile(_O + r",? (?:which is |is |a [a-z-]+ [a-z-]+ )?(?:based|headquartered) in (?:the )?" + _L, re.IGNORECASE), (1, 2)),
    ("based-in", re.compile(_L + r"-(?:based|headquartered) (?:[a-z-]+ ){0,3}" + _O, re.IGNORECASE), (2, 1)),
)  # fmt: skip
"""(relation, pattern, groups of subject and object)."""

_DOUBT = re.compile(r"\b(?:not|never|no|n't|didn't|doesn't|won't|hasn't|isn't|wasn't|denied|denies|refused|if|whether|could|may|might|would|declined|nominee|nominated|candidate|bid|hopes|wants|seeks|seeking|backing)\b|n't\b", re.IGNORECASE)
_OF_PLACES = re.compile(r"president|minister|mayor|governor|premier|chancellor|secretary|ambassador|attorney|police", re.IGNORECASE)
"""Posts that a place has; other posts beside the name of a place belong to a body that is not named ('Hollywood director')."""
_OVER = re.compile(r"\b(?:former|formerly|previously|ex)\b", re.IGNORECASE)
_CUES = re.compile(
    r"chief|ceo|cfo|coo|cto|chair|president|director|found|spokes|board|counsel|minister|editor|manager|mayor|governor|premier|chancellor|ambassador|"
    r"attorney|secretary|coach|professor|acqui|buy|bought|invest|stake|join|hire|recruit|poach|"
    r"leav|left|depart|quit|resign|report|own|parent|maker|behind|based|headquarter|t\w?k\w* over|subsidiary|unit|division|step",
    re.IGNORECASE,
)
_TITLES = (
    ("chief-executive-of", re.compile(r"\bceo\b|chief executive", re.IGNORECASE)),
    ("founder-of", re.compile(r"founder", re.IGNORECASE)),
    ("spokesperson-of", re.compile(r"spokes", re.IGNORECASE)),
    ("board-member-of", re.compile(r"board member", re.IGNORECASE)),
    ("chair-of", re.compile(r"\bchair", re.IGNORECASE)),
    ("president-of", re.compile(r"(?<!vice )(?<!vice-)\bpresident", re.IGNORECASE)),
)


_LAST_IS_BODY = re.compile(r"<[OL]\d+>$")
_GOES_ON = re.compile(r"'s|[ -][A-Z]\w")
_ONCE = re.compile(r"\b(?:former|then|ex)[ -]$", re.IGNORECASE)


class _Written:
    """A sentence with signs for names, and the way back to the text."""

    def __init__(self, text: str, sentence: Sentence, inside: list[Mention]) -> None:
        self.inside = inside
        parts: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        cursor, length = sentence.start, 0
        for n, mention in enumerate(inside):
            plain = text[cursor : mention.start]
            sign = f"<{_letter(mention)}{n}>"
            for part, source in ((plain, cursor), (sign, mention.start)):
                self.at.append(length)
                self.to.append(source)
                parts.append(part)
                length += len(part)
            cursor = mention.end
        self.at.append(length)
        self.to.append(cursor)
        parts.append(text[cursor : sentence.end])
        joined = "".join(parts)
        self.line = joined.replace("\u2019", "'").replace("\u2018", "'").replace("\n", " ")

    def source(self, position: int) -> int:
        """Offset in the text of a position of the written line."""
        part = bisect_right(self.at, position) - 1
        return self.to[part] + position - self.at[part]

    def end(self, position: int) -> int:
        """Offset of the end of a match, which may close with a sign."""
        part = max(0, bisect_right(self.at, position - 1) - 1)
        if part % 2 and part // 2 < len(self.inside):
            return self.inside[part // 2].end
        return self.to[part] + position - self.at[part]


def _letter(mention: Mention) -> str:
    return {"person": "P", "place": "L"}.get(mention.kind, "O")


def find_relations(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], chains: tuple[NameChain, ...]
) -> tuple[RelationMention, ...]:
    """Roles and relations that the sentences state, in the order of the text, without repeats."""
    found: set[RelationMention] = set()
    next_mention = 0
    for sentence in sentences:
        while next_mention < len(mentions) and mentions[next_mention].start < sentence.start:
            next_mention += 1
        last = next_mention
        while last < len(mentions) and mentions[last].end <= sentence.end:
            last += 1
        inside = list(mentions[next_mention:last])
        next_mention = last
        text = article.text[sentence.start : sentence.end]
        if inside and len(text) <= LONGEST_SENTENCE and "<" not in text and not text.rstrip().endswith("?") and _CUES.search(text):
            written = _Written(article.text, sentence, inside)
            found.update(_roles(written, chains))
            found.update(_links(written))
    return _distinct(sorted(found, key=lambda r: (r.start, r.end, r.relation, r.subject, r.object, -len(r.role), r.role)))


def _distinct(found: list[RelationMention]) -> tuple[RelationMention, ...]:
    """One mention where two patterns read the same words."""
    kept: list[RelationMention] = []
    for mention in found:
        what = (mention.relation, mention.subject, mention.object)
        if not any((k.relation, k.subject, k.object) == what and mention.start < k.end for k in kept[-8:]):
            kept.append(mention)
    return tuple(kept)


def _one_named(written: _Written, chains: tuple[NameChain, ...], before: int) -> int:
    """The chain of the one body that a sentence names before a place, sources of news aside; -1 when there is none, or more than one."""
    named = {m.chain for n, m in enumerate(written.inside) if written.at[2 * n + 1] < before and _letter(m) == "O" and not chains[m.chain].cited}
    return named.pop() if len(named) == 1 else -1


def _roles(written: _Written, chains: tuple[NameChain, ...]) -> Iterator[RelationMention]:
    for name, pattern, (body, role, person) in ROLES:
        for match in pattern.finditer(written.line):
            if _DOUBT.search(match.group()):
                continue
            words = " ".join(match.group(role).split())
            ended = name in ("formerly", "stepped-down") or bool(_OVER.search(words) or _ONCE.search(written.line[max(0, match.start() - 8) : match.start()]))
            if match.group(body) and _LAST_IS_BODY.search(match.group()) and _GOES_ON.match(written.line, match.end()):
                continue  # the post is at something of that body's, or the name goes on
            if match.group(body) and written.inside[int(match.group(body))].kind == "place" and not _OF_PLACES.search(words):
                continue
            subject = written.inside[int(match.group(person))].chain
            thing = written.inside[int(match.group(body))].chain if match.group(body) else -1
            if name == "of-the-one-named":
                thing = _one_named(written, chains, match.start())
                if thing < 0:
                    continue
            for relation in _relations_of(words):
                if subject != thing:
                    yield RelationMention(written.source(match.start()), written.end(match.end()), relation, subject, thing, words, ended)


def _relations_of(role: str) -> list[str]:
    return [name for name, pattern in _TITLES if pattern.search(role)] or ["officer-of"]


def _links(written: _Written) -> Iterator[RelationMention]:
    for relation, pattern, (subject, thing) in LINKS:
        for match in pattern.finditer(written.line):
            if _DOUBT.search(match.group()):
                continue
            groups = [int(g) for g in match.groups() if g is not None]
            if len(groups) < 2:
                continue
            a, b = written.inside[groups[subject - 1]].chain, written.inside[groups[thing - 1]].chain
            if a != b:
                yield RelationMention(written.source(match.start()), written.end(match.end()), relation, a, b, "", relation == "leaves")
