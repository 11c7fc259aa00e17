"""Other outlets that a piece names as its source, and its rights notice."""

from __future__ import annotations

import re

from site_builder.clean.lines import Line
from site_builder.clean.patterns import FORBIDS, Reason
from site_builder.model import Credit, RawArticle, Rights, Span
from site_builder.text.links import host_of

OUTLET = r"(?:the\s+)?[A-Z][\w.&'\u2019-]*(?:\s+(?:of\s+|and\s+|the\s+)?[A-Z][\w.&'\u2019-]*){0,4}"
KNOWN = (
    r"(?:Reuters|Bloomberg(?: News)?|(?:The )?Associated Press|AP(?: News)?|AFP|Agence France-Presse|dpa|CNN|CNBC|BBC(?: News)?|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|Fox News|NPR|Axios|Politico|TechCrunch|Wired|Forbes|Fortune|Variety|Engadget"
    r"|(?:[Tt]he )?(?:Verge|Information|Guardian|Economist|Atlantic|Hill|Intercept|Register)|(?:[Tt]he )?(?:[A-Z][\w&]+ ){1,3}(?:Times|Post|Journal|News|Herald|Tribune|Telegraph|Gazette|Chronicle|Observer|Independent|Mail|Star|Globe|Press|Courier|Record|Insider|Today|Review|Standard|Mirror|Wire|Daily|Weekly|Magazine))"
)
CITED = re.compile(
    rf"(?:[Aa]ccording to|[Aa]s (?:first )?reported by|[Ff]irst reported by|[Rr]eported by|[Aa] report (?:by|from|in)|[Tt]old|[Ii]n an interview with)\s+({KNOWN})\b"
    rf"|\b({KNOWN})\s+(?:(?:first |has |had |also )?(?:reported|reports|said|wrote|writes)\b)"
)
ANNOUNCED = re.compile(
    r"(?:[Aa]ccording to|[Aa]s (?:first )?reported by|[Ff]irst reported by)\s+(the\s+[A-Z][\w&'\u2019-]+(?:\s+[A-Z][\w&'\u2019-]+){0,3}\s+(?:newspaper|agency|magazine|website))"
)
SOURCE = re.compile(r"^(?:source|sources|via|quelle|quellen|fuente)\s*:\s*", re.IGNORECASE)
MD_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(\s{0,3}<?(https?://[^()\s<>]{1,1000})")
PLAIN_NAME = re.compile(rf"{OUTLET}")
FIRST_APPEARED = re.compile(rf"(?:appeared|published|ran) (?:first )?(?:on|in|by|at)\s+({OUTLET})")
MAX_CREDITS = 40


def find_credits(raw: RawArticle, lines: list[Line], known: list[Reason | None]) -> tuple[Credit, ...]:
    """Outlets credited in lines of their own, which are no body, and in the text, which stays."""
    found: list[Credit] = []
    for line in lines:
        reason = known[line.index]
        if reason is not None and reason.kind == "source-credit":
            found += _of_source_line(raw, line)
        elif reason is None and len(line.text) < 20_000:
            for match in CITED.finditer(line.text):
                group = 1 if match.group(1) else 2
                start, end = match.span(group)
                found.append(
                    Credit(line.text[start:end], _url_at(line, start, end), line.block.start + start, line.block.start + end, line.number)
                )
            for match in ANNOUNCED.finditer(line.text):
                start, end = match.span(1)
                found.append(
                    Credit(line.text[start:end], _url_at(line, start, end), line.block.start + start, line.block.start + end, line.number)
                )
    return tuple(found[:MAX_CREDITS])


def _url_at(line: Line, start: int, end: int) -> str:
    at = line.block.start
    return next(
        (link.href for link in line.block.links if link.start < at + end and at + start < link.end and link.href.startswith("http")), ""
    )


def _of_source_line(raw: RawArticle, line: Line) -> list[Credit]:
    linked = [(m.group(1), m.group(2), m.start(1), m.end(1)) for m in MD_LINK.finditer(line.text)]
    if not linked:
        at = line.block.start
        linked = [(raw.text[k.start : k.end], k.href, k.start - at, k.end - at) for k in line.block.links if k.href.startswith("http")]
    if not linked:
        opening = SOURCE.match(line.text)
        named = PLAIN_NAME.match(line.text, opening.end()) if opening else None
        appeared = None if named else FIRST_APPEARED.search(line.text)
        address = re.search(r"https?://[^\s<>()]+", line.text)
        if named:
            linked = [(named.group(), address.group() if address else "", named.start(), named.end())]
        elif appeared:
            linked = [(appeared.group(1), "", appeared.start(1), appeared.end(1))]
        elif address:
            linked = [(host_of(address.group()), address.group(), address.start(), address.end())]
    return [_credit(line, name, url, a, b) for name, url, a, b in linked]


ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Bros|[A-Z])\.$")


def _credit(line: Line, name: str, url: str, start: int, end: int) -> Credit:
    """A credit without the full stop of its line."""
    named = name.rstrip()
    if not ABBREVIATED.search(named):
        named = named.rstrip(".")
    end -= len(name) - len(named)
    return Credit(named.strip(), url, line.block.start + start, line.block.start + end, line.number)


def find_rights(raw: RawArticle, lines: list[Line], known: list[Reason | None]) -> Rights | None:
    """The rights notice; one that forbids goes before one that does not."""
    notices: list[Rights] = []
    for line in lines:
        reason = known[line.index]
        if reason is not None and reason.kind == "copyright":
            notices.append(Rights(line.plain[:600], line.number, bool(FORBIDS.search(line.plain))))
    for witness in raw.witnesses:
        if witness.field == "rights":
            notices.append(Rights(witness.value[:600], witness.line, bool(FORBIDS.search(witness.value))))
    return next((n for n in notices if n.forbids), notices[0] if notices else None)


def publisher_of_notice(lines: list[Line], known: list[Reason | None]) -> tuple[str, int]:
    """(name, line) of the outlet that a copyright line names after the year, or ('', 0)."""
    wording = re.compile(
        r"(?:\u00a9|\(c\)|copyright)\s*(?:\u00a9\s*)?(?:(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)?\d\d)?,?\s+)(?:by\s+)?([^\s,.|](?:[^,|]{0,60}?))(?=\.?\s+(?:all rights|do not|alle rechte|tous droits|todos)|\.?$|,|\s\|)",
        re.IGNORECASE,
    )
    for line in lines:
        reason = known[line.index]
        if reason is not None and reason.kind == "copyright":
            named = wording.search(line.plain)
            if named and len(named.group(1).split()) <= 6:
                return named.group(1).strip(" ."), line.number
    return "", 0


def find_damage(text: str, spans: list[Span]) -> list[tuple[int, int, str]]:
    """Places in kept text at which words are missing."""
    found: list[tuple[int, int, str]] = []
    for start, end in spans:
        for wording, what in HOLES:
            found += [(m.start(), m.end(), what) for m in wording.finditer(text, start, end)]
    return sorted(set(found))


HOLES = (
    (re.compile(r"\b\w{1,20} ,(?=\s)"), "A word is missing before the comma."),
    (
        re.compile(
            r"\b(?:on|and|of|in|to|by|with|for|from|at|the|a|is|are|was|were|called|named|or) {2,4}(?:and|or|to|of|in|on|is|was|will|has|for|by|with)\b"
        ),
        "A word is missing between two small words.",
    ),
    (re.compile(r"\b(?:the|a|an|of|and|with|by|from|called|named) \.(?=\s|$)"), "A word is missing before the full stop."),
    (re.compile(r"\ufffd+"), "A character could not be read."),
)
