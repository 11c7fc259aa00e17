"""What the editor says of an article, put in the place of what the capture says."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from site_builder.model import Article, ArticleEdit, Choice, PartialDate, Precision, Publisher

_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
_ZONE = re.compile(r" ?(Z|[+-]\d\d:?\d\d)$", re.ASCII)


def apply(article: Article, edit: ArticleEdit | None, publisher: Publisher | None) -> Article:
    """The article with the editor's title, date, publisher, address and authors, each with a `Choice` on basis ``editor``.

    A publisher's record of sources.yml names the publisher; an edit of this article goes before it.
    """
    changes: dict[str, Any] = {}
    choices: list[Choice] = []

    def put(field: str, value: Any, shown: str, before: str, file: str, line: int) -> None:
        changes[field] = value
        said = f"; the capture says '{before}'" if before and before != shown else ""
        where = f"{file}:{line}" if line else file or "content/sources.yml"
        choices.append(Choice(field, shown, "editor", 0, f"{where} says so{said}"))

    if publisher is not None and publisher.name and not (edit and edit.publisher) and article.publisher != publisher.name:
        put("publisher", publisher.name, publisher.name, article.publisher, publisher.file, publisher.line)
    if edit is not None:
        for field in ("title", "publisher", "source_url"):
            value = getattr(edit, field)
            if value:
                put(field, value, value, getattr(article, field), edit.file, edit.line)
        if edit.published:
            date = parse_date(edit.published, edit.line)
            put("published", date, date.value, article.published.value, edit.file, edit.line)
        if edit.authors:
            put("authors", edit.authors, ", ".join(edit.authors), ", ".join(article.authors), edit.file, edit.line)
    if not changes:
        return article
    kept = tuple(choice for choice in article.choices if choice.field not in changes)
    return msgspec.structs.replace(article, **changes, choices=kept + tuple(choices))


def parse_date(text: str, line: int) -> PartialDate:
    """An editor's date; one that is none gives the empty date (loading has said so)."""
    zone = ""
    if len(text) > 10 and (found := _ZONE.search(text)):
        zone = "+00:00" if found[1] == "Z" else f"{found[1][:3]}:{found[1][-2:]}"
        text = text[: found.start()]
    precision = _PRECISION.get(len(text), "none")
    if precision == "none":
        return PartialDate()
    return PartialDate(text[:10] + text[10:].replace(" ", "T", 1), precision, zone, "editor", line)
