"""The index of names: A to Z, by kind, and the names that became no page."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from site_builder.model import Entity, EntityRef, Frame, Page, Refused

from .shell import Plain, make_page
from .words import KIND_WORDS

Named = TypeVar("Named", Entity, EntityRef)

MAX_ON_ONE_PAGE = 1000
"""Names on one page; with more, each letter has its own."""
KINDS_OF_NAMES = {
    "person": "People", "organisation": "Organisations", "place": "Places", "product": "Products", "event": "Events", "work": "Works and laws", "other": "Others",
}  # fmt: skip
PAGELESS = "Named in one article only, without a post or a quotation"
MAX_REFUSED = 100
"""Names listed under one reason; with more, the first by name are."""


def entity_index(frame: Frame, entities: tuple[Entity, ...], refused: tuple[Refused, ...]) -> tuple[Page, ...]:
    """/entity/ and a page for each kind.  ``entities`` without an address stand with the names that became no page."""
    own = tuple(entity for entity in entities if entity.url)
    without = (*refused, *(Refused(entity.name, entity.kind, "", PAGELESS) for entity in entities if not entity.url))
    kinds = [kind for kind in KINDS_OF_NAMES if any(entity.kind == kind for entity in own)]
    links = [{"label": "All", "url": "/entity/"}, *({"label": KINDS_OF_NAMES[kind], "url": f"/entity/{kind}/"} for kind in kinds)]
    pages = _listing(frame, "/entity/", "People, companies and places", own, links, without)
    for kind in kinds:
        of_kind = tuple(entity for entity in own if entity.kind == kind)
        pages += _listing(frame, f"/entity/{kind}/", KINDS_OF_NAMES[kind], of_kind, links, ())
    return tuple(pages)


def _listing(
    frame: Frame, url: str, title: str, entities: tuple[Entity, ...], kinds: Sequence[object], refused: tuple[Refused, ...]
) -> list[Page]:
    groups = by_letter(entities)
    split = len(entities) > MAX_ON_ONE_PAGE
    letters = [
        {"label": label, "count": len(group), "url": f"{url}a-z/{slug(label)}/" if split else f"#a-{slug(label)}"}
        for label, group in groups
    ]
    data: Plain = {
        "title": title,
        "kinds": [{**kind, "current": kind["url"] == url} for kind in kinds if isinstance(kind, dict)],
        "letters": letters,
        "groups": [] if split else [_group(label, group) for label, group in groups],
        "total": len(entities),
        "refused": _by_reason(refused),
        "refused_total": len(refused),
    }
    pages = [make_page(frame, url, "entity_index.html", title, f"{title}: {len(entities)} names with what is reported of each.", data)]
    if split:
        for label, group in groups:
            part: Plain = {**data, "title": f"{title}: {label}", "groups": [_group(label, group)], "refused": [], "refused_total": 0}
            pages.append(
                make_page(frame, f"{url}a-z/{slug(label)}/", "entity_index.html", f"{title}: {label}", f"Names under {label}.", part)
            )
    return pages


def _by_reason(refused: Sequence[Refused]) -> list[Plain]:
    """The names that became no page, those of one reason together; what the editors decided comes first, then the reasons by how often they hold."""
    reasons: dict[str, dict[str, None]] = {}
    for one in refused:
        reasons.setdefault(one.reason, {})[one.name] = None
    ranked = sorted(reasons.items(), key=lambda item: (not item[0].startswith("hidden by the editor"), -len(item[1]), item[0]))
    return [
        {"reason": reason[:1].upper() + reason[1:], "total": len(names), "names": sorted(names, key=lambda name: (name.casefold(), name))[:MAX_REFUSED]}
        for reason, names in ranked
    ]


def _group(label: str, entities: Sequence[Entity]) -> Plain:
    names = [
        {"name": entity.name, "url": entity.url, "kind": KIND_WORDS.get(entity.kind, ""), "articles": len(entity.articles)}
        for entity in entities
    ]
    return {"label": label, "id": f"a-{slug(label)}", "names": names}


def by_letter(entities: Sequence[Named]) -> list[tuple[str, list[Named]]]:
    """The entities by first letter of their names, without accents; what begins with no letter comes last under 0-9."""
    groups: dict[str, list[Named]] = {}
    for entity in sorted(entities, key=lambda entity: (entity.name.casefold(), entity.url)):
        groups.setdefault(initial(entity.name), []).append(entity)
    return sorted(groups.items(), key=lambda item: (item[0] == "0-9", item[0]))


def initial(name: str) -> str:
    """The heading that a name stands under."""
    for sign in unicodedata.normalize("NFKD", name):
        if sign.isalpha():
            return sign.upper()[0]
        if sign.isdigit():
            break
    return "0-9"


def slug(label: str) -> str:
    """A heading as part of an address."""
    return label.lower() if label.isascii() else format(ord(label[0]), "x")
