"""The names in the byline of an HTML page, by what its elements are called.

Bylines are marked in many ways (``itemprop``, ``rel``, classes, addresses of author pages) but stand in one
place: by the title.  Elements of other articles, comments and menus have the same marks and are told by
what they stand in.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.model import Witness
from site_builder.read.json_ld import witness

MARKS = (
    "h1,[itemprop~=author],[rel~=author],[class*=author i],[class*=byline i],[class*=writer i],[class*=contributor i],[data-testid*=author i],[class*=vcard] .fn,"
    "a[href*='/author'],a[href*='/contributor'],a[href*='/profile/'],a[href*='/autor'],a[href*='/auteur'],a[href*='/redaktion/']"
)
ELSEWHERE = re.compile(
    r"comment|related|recommend|recirc|teaser|promo(?!ted)|sidebar|footer|(?:^|[\s_-])nav|menu|trending|popular|more-from|read-?next|newsletter|carousel|slider|latest|bookmark|quote|testimonial|card-grid|post-list|archive|reviewer|reviewed|photo|caption|credit|illustrat",
    re.IGNORECASE,
)
"""Names of elements that hold other articles, readers' words or pictures."""
NO_NAME = re.compile(
    r"(?:^|[\s_-])(?:image|img|avatar|photo|bio|biography|about|social|desc(?:ription)?|title|position|role|job|follow|email|icon|date|time|share|twitter|count|articles)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Parts of a byline that hold no name."""
HELPER = re.compile(r"(?:review|fact|edit|check|medical|photo|illustrat|bearbeitet|relu)[^.]{0,25}$", re.IGNORECASE)
"""What stands before the name of someone who is not the author."""
MAX_CHARS = 140
MAX_DEPTH = 14
MAX_ELEMENTS = 120
BESIDE = 6
MAX_GROUPS = 4


def witnesses(tree: LexborHTMLParser) -> list[Witness]:
    """The names in the bylines at or below the title; without one, in those above it, the nearest first."""
    above: list[LexborNode] = []
    below: list[LexborNode] = []
    title_met = False
    shared: set[int] = set()
    for element in tree.css(MARKS)[:MAX_ELEMENTS]:
        if element.tag == "h1":
            if (element.text(deep=True) or "").strip():
                title_met, shared = True, shared | _around(element)
        elif element.tag not in ("meta", "link", "body", "html", "script", "style", "img", "svg", "form", "input"):
            (below if title_met else above).append(element)
    return _groups(below, shared) or _groups(above[::-1], shared) if title_met else _groups(below, shared)


def _around(element: LexborNode) -> set[int]:
    """The elements that an element stands in."""
    outer, found = element.parent, set[int]()
    while outer is not None and len(found) < 60:
        found.add(outer.mem_id)
        outer = outer.parent
    return found


def _groups(elements: list[LexborNode], shared: set[int]) -> list[Witness]:
    """The bylines in their order: those of the first are ``byline``, of the others ``byline-2`` and so on."""
    found: list[Witness] = []
    met: set[tuple[object, str]] = set()
    groups = 0
    for number, element in enumerate(elements):
        place = _place(element)
        names = [] if place in met else _named(element, shared)
        if not names:
            continue
        met.add(place)
        groups += 1
        beside = [e for e in elements[number + 1 : number + 1 + BESIDE * 3] if _place(e) == place and not _within(e, element)]
        basis = "byline" if groups == 1 else f"byline-{groups}"
        for name in [*names, *(w for other in beside[:BESIDE] for w in _named(other, shared))]:
            found += witness("author", name, basis)
        if groups == MAX_GROUPS:
            break
    return found


def _named(element: LexborNode, shared: set[int]) -> list[str]:
    """The text of an element that can be a byline: short, and in no other article; ``shared``: what the title stands in too."""
    names = _called(element)
    if ELSEWHERE.search(names) or (NO_NAME.search(names) and element.tag != "a" and "name" not in names.lower()):
        return []
    text = " ".join((element.text(deep=True, separator=" ") or "").split())
    if not 2 <= len(text) <= MAX_CHARS or not any(c.isalpha() for c in text):
        return []
    before = element.prev
    if before is not None and HELPER.search((before.text(deep=True) or "").strip()[-40:]):
        return []
    outer, depth = element.parent, 0
    while outer is not None and depth < MAX_DEPTH and outer.mem_id not in shared:
        if outer.tag in ("nav", "footer", "figure", "blockquote") or ELSEWHERE.search(_called(outer)):
            return []
        outer, depth = outer.parent, depth + 1
    return [text]


def _called(element: LexborNode) -> str:
    attributes = element.attributes
    return " ".join(str(attributes.get(key) or "") for key in ("class", "id", "itemprop", "data-testid"))


def _place(element: LexborNode) -> tuple[object, str]:
    """Elements of one byline hang on one place: their parent's parent, and they are called alike."""
    outer = element.parent
    outer = outer.parent if outer is not None and outer.parent is not None else outer
    return (outer.mem_id if outer is not None else 0), f"{element.tag} {element.attributes.get('class')}"


def _within(inner: LexborNode, outer: LexborNode) -> bool:
    node: LexborNode | None = inner.parent
    for _ in range(6):
        if node is None:
            return False
        if node.mem_id == outer.mem_id:
            return True
        node = node.parent
    return False
