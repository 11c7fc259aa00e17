"""What is known about a piece: for each field the witness that wins, and why.  Empty rather than guessed."""

from __future__ import annotations

import re

from site_builder.clean.facts import Facts, squeezed, stated
from site_builder.clean.lines import Line, content_words, stem
from site_builder.clean.patterns import DATE, Reason
from site_builder.clean.published import bad_dates, find_dates
from site_builder.model import Choice, RawArticle, Witness
from site_builder.text.links import host_of

SUFFIX = re.compile(r"\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb-]|::)\s+")
TITLE_ORDER = ("front-matter", "h1", "json-ld", "meta", "title-tag")
AUTHOR_ORDER = ("front-matter", "json-ld", "meta", "byline")
AND = re.compile(r"\s*(?:,|;|\band\b|&|\bund\b|\bet\b)\s*")
BY = re.compile(
    r"^(?:view all posts by|posts by|text by|words by|by|von|par|por|written by|reported by|posted by|author|authors|autor)\s*:?\s+",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:\s+(?:(?:de|da|van|von|der|den|bin|al|la|le|di|el)\s+)*[A-Z\u00c0-\u00de][\w.'\u2019-]*){1,3}"
)
NOT_A_PERSON = re.compile(
    r"\b(?:staff|desk|bureau|news|editors?|editorial|team|admin|reuters|press|agency|wire|correspondent|reporter|times|post|media|tv|online|web|magazine|daily|network|guest|service|contributors?|inc|llc|corp|officer|writer|educator|expert|chief|manager|director|horticulturalist|columnist|analyst|journalist|author|blogger|ceo|founder|region|case)\b",
    re.IGNORECASE,
)
TAIL = re.compile(rf"\s*(?:[|\u2022\u00b7]|\s-\s|{DATE})", re.IGNORECASE)
"""What ends the names in a byline: the outlet, the date."""
SHORT_LABEL = 3


def find_title(raw: RawArticle, lines: list[Line], facts: Facts) -> None:
    """The best witness; without one, the first line above the text that can be a title."""
    publisher = next((w.value for w in raw.witnesses if w.field == "publisher"), "")
    found = stated(raw, "title", TITLE_ORDER)
    if found:
        winner = found[0]
        title = winner.value
        if winner.basis == "h1" and len(found) > 1 and not any(_agree(title, w.value) for w in found[1:]):
            winner = found[1]
        title = _without_site(winner.value, publisher, found)
        facts.title = title
        why = f"Stated by {winner.basis}" + (f"; {len(found) - 1} other places state one" if len(found) > 1 else "")
        facts.choices.append(Choice("title", title, winner.basis, winner.line, why))
        return
    line = _title_line(lines)
    if line is not None:
        facts.title, facts.title_line = line.plain, line.index
        facts.choices.append(Choice("title", line.plain, "text", line.number, "First line above the text that has the shape of a title"))


def _without_site(title: str, publisher: str, found: list[Witness]) -> str:
    """A title without the name of its site at the end."""
    parts = SUFFIX.split(title)
    if len(parts) < 2:
        return title
    tail = parts[-1]
    head = title[: title.rfind(tail)].rstrip(" |\u2013\u2014\u00b7\u2022\u00bb:-")
    same_elsewhere = any(squeezed(w.value) == squeezed(head) for w in found)
    names_site = bool(publisher) and (squeezed(tail) in squeezed(publisher) or squeezed(publisher) in squeezed(tail))
    if len(head.split()) >= 3 and (same_elsewhere or names_site):
        return head
    return title


def _agree(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one; an h1 that shares none is the name of the site."""
    first, second = ({stem(w) for w in re.findall(r"[^\W_]+", t)} for t in (one, other))
    return len(first) >= 3 and len(first & second) * 2 >= min(len(first), len(second))


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


def find_authors(raw: RawArticle, lines: list[Line], known: list[Reason | None], facts: Facts) -> None:
    """Persons by the best witness, else by the byline of the text."""
    for basis in AUTHOR_ORDER:
        found = [w for w in raw.witnesses if w.field == "author" and w.basis == basis]
        names = _persons([w.value for w in found], facts.publisher, strict=basis != "front-matter")
        if names:
            facts.authors = names
            facts.choices.append(Choice("author", ", ".join(names), basis, found[0].line, f"Stated by {basis}"))
            return
    for line in lines:
        reason = known[line.index]
        if reason is not None and reason.kind == "byline" and BY.match(line.plain):
            names = _persons(
                [re.split(r"\s*[|\u2022\u00b7\u2013]|,\s*(?=[a-z])|\s-\s", BY.sub("", line.plain))[0]], facts.publisher, strict=True
            )
            if names:
                facts.authors = names
                facts.choices.append(Choice("author", ", ".join(names), "text", line.number, "Stated by a byline"))
                return


def _persons(stated: list[str], publisher: str, strict: bool) -> tuple[str, ...]:
    """Names of persons; an address, an outlet or a desk is none."""
    names: list[str] = []
    for value in stated[:12]:
        if "://" in value or "@" in value or len(value) > 160:
            continue
        for part in AND.split(BY.sub("", TAIL.split(value.strip())[0])):
            name = " ".join(part.split())
            if not name or squeezed(name) == squeezed(publisher):
                continue
            if not strict or (PERSON.fullmatch(name) and not NOT_A_PERSON.search(name) and not name.isupper()):
                names.append(name)
    return tuple(dict.fromkeys(names))


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
