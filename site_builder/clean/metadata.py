"""What is known about a piece: for each field the witness that wins, and why.  Empty rather than guessed."""

from __future__ import annotations

import re

from site_builder.clean.facts import Facts, outlets, squeezed, stated
from site_builder.clean.lines import Line, content_words, stem
from site_builder.clean.patterns import DATE, Reason
from site_builder.model import Choice, RawArticle, Witness
from site_builder.text.links import host_of

SUFFIX = re.compile(r"\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb-]|::)\s+")
TITLE_ORDER = ("front-matter", "json-ld", "meta", "title-tag", "h1")
SHORT_LABEL = 3


def find_title(raw: RawArticle, lines: list[Line], facts: Facts) -> None:
    """The heading that readers see where it is the title's, else the best witness, else the first line above the text that can be a title."""
    found = stated(raw, "title", TITLE_ORDER)
    heads = [Witness("title", line.plain, "h1", line.number) for line in lines if raw.kind == "html" and line.tag == "h1" and line.plain][
        :6
    ]
    coded = [w for w in found if w.basis != "h1"]
    heads = heads or [w for w in found if w.basis == "h1"]
    outlet = outlets(raw, facts)
    winner = _title_among(heads, coded, outlet)
    if winner is not None:
        facts.title = _without_site(winner.value, outlet, found)
        others = {squeezed(_without_site(w.value, outlet, found)) for w in (*heads, *coded)} - {squeezed(facts.title)}
        why = f"Stated by {winner.basis}" + (f"; {len(others)} other wordings are stated" if others else "")
        facts.choices.append(Choice("title", facts.title, winner.basis, winner.line, why))
        return
    line = _title_line(lines)
    if line is not None:
        facts.title, facts.title_line = line.plain, line.index
        facts.choices.append(Choice("title", line.plain, "text", line.number, "First line above the text that has the shape of a title"))


def _title_among(heads: list[Witness], coded: list[Witness], outlet: frozenset[str]) -> Witness | None:
    """The heading that reads like what the code states; one that does not is the title when it is long and names something alike."""
    if coded and coded[0].basis == "front-matter":
        return coded[0]
    for head in heads:
        alike = next((w for w in coded if _agree(head.value, w.value)), None)
        if alike is not None and not _is_site(head.value, outlet):
            return alike if head.value.isupper() and squeezed(alike.value).startswith(squeezed(head.value)[:12]) else head
    named = [head for head in heads if not _is_site(head.value, outlet)]
    if len(named) == 1 and (
        not coded or (len(named[0].value.split()) >= LONG_HEADING and any(_share(named[0].value, w.value) for w in coded))
    ):
        return named[0]
    return next(iter(coded), None) or next(iter(heads), None)


LONG_HEADING = 4
"""Words of a single h1 that is the title though the code words it otherwise; measured on 367 titled pages: right 3 times of 4."""


def _is_site(text: str, outlet: frozenset[str]) -> bool:
    return squeezed(text).removeprefix("the") in outlet


def _without_site(title: str, outlet: frozenset[str], found: list[Witness]) -> str:
    """A title without the name of its site at the end: one that is known, or that another wording of the title leaves away."""
    parts = SUFFIX.split(title)
    if len(parts) < 2:
        return title
    tail = parts[-1]
    head = title[: title.rfind(tail)].rstrip(" |\u2013\u2014\u00b7\u2022\u00bb:-")
    plain = squeezed(tail).removeprefix("the")
    same_elsewhere = any(squeezed(w.value) == squeezed(head) for w in found)
    names_site = bool(plain) and any(plain in name or (len(name) > 3 and name in plain) for name in outlet)
    piped = title.rstrip().endswith(f"| {tail}") and len(tail.split()) <= MAX_PIPED
    if len(head.split()) >= 3 and (same_elsewhere or names_site or piped):
        return _without_site(head, outlet, found) if names_site else head
    return title


MAX_PIPED = 3
"""Words behind the last bar of a title that name its site or section."""


def _agree(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one; an h1 that shares none is the name of the site."""
    first, second = ({stem(w) for w in re.findall(r"[^\W_]+", t)} for t in (one, other))
    return squeezed(one) == squeezed(other) or (len(first) >= 3 and len(first & second) * 2 >= min(len(first), len(second)))


def _share(one: str, other: str) -> bool:
    """Whether two titles have a word of some length in common."""
    first, second = ({stem(w) for w in re.findall(r"[^\W_]{5,}", t)} for t in (one, other))
    return bool(first & second)


def _title_line(lines: list[Line]) -> Line | None:
    for line in lines[:12]:
        if line.tag in ("h1", "h2"):
            return line
        if line.strong:
            return None
        words = len(line.words)
        if line.tag == "p" and 3 <= words <= 30 and not line.plain.endswith((".", ":", ",")) and not _is_small_print(line):
            return line
    return None


def _is_small_print(line: Line) -> bool:
    return bool(re.match(rf"(?:published|posted|updated|by|estimated|{DATE})\b", line.plain, re.IGNORECASE)) and len(line.words) < 10


def find_place(raw: RawArticle, facts: Facts) -> None:
    """Publisher, address, tags, categories, excerpt: as stated."""
    first = {
        field: next((w for w in stated(raw, field, TITLE_ORDER + ("link",)) if w.value), None) for field in ("publisher", "url", "excerpt")
    }
    url = first["url"]
    if url is not None and url.value.startswith(("http://", "https://")):
        facts.source_url = url.value
        facts.choices.append(Choice("source_url", url.value, url.basis, url.line, f"Stated by {url.basis}"))
    publisher = first["publisher"]
    if publisher is not None:
        facts.publisher = host_of(publisher.value) if publisher.value.startswith("http") else publisher.value
        facts.choices.append(Choice("publisher", facts.publisher, publisher.basis, publisher.line, f"Stated by {publisher.basis}"))
    elif facts.source_url:
        facts.publisher = host_of(facts.source_url)
        facts.choices.append(Choice("publisher", facts.publisher, "url", 0, "Host of the stated address"))
    facts.excerpt = first["excerpt"].value if first["excerpt"] is not None else ""
    facts.tags = _values(raw, "tag")
    facts.categories = _values(raw, "category")


def _values(raw: RawArticle, field: str) -> tuple[str, ...]:
    """All values of the best witness of a list."""
    found = stated(raw, field, TITLE_ORDER)
    values = [part.strip() for w in found if w.basis == found[0].basis for part in w.value.split(",")]
    return tuple(dict.fromkeys(v for v in values if v))[:40]


def find_labels(lines: list[Line], known: list[Reason | None], facts: Facts) -> None:
    """Tags that stand in lines, and the label of the section above the title."""
    if not facts.tags:
        for line in lines:
            reason = known[line.index]
            if reason is not None and reason.rule in ("tags-line", "tags-list"):
                listed = line.plain.split(":", 1)[-1] if reason.rule == "tags-line" else line.plain
                facts.tags = tuple(
                    dict.fromkeys((*facts.tags, *(t.strip(" #.") for t in re.split(r"[,;|\u2022\u00b7]", listed) if t.strip(" #."))))
                )
    if not facts.categories and facts.title_line > 0:
        above = lines[facts.title_line - 1]
        if len(above.words) <= SHORT_LABEL and content_words(above) is not None and above.plain[:1].isupper() and not above.ends:
            facts.categories = (above.plain,)
            facts.choices.append(Choice("category", above.plain, "text", above.number, "Short label above the title"))
