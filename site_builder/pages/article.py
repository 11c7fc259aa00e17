"""The page of an article: where its metadata come from, what was cited of it, and what was removed."""

from __future__ import annotations

from site_builder.model import AnnotatedArticle, Article, ArticleRef, Choice, DuplicateGroup, EntityRef, Frame, Grant, Page, Paragraph, StoryRef

from .shell import Plain, date_of, make_page

MAX_REMOVED_WORDS = 12
"""First words shown of a removed run, so that a reader can find it in the capture."""
MAX_REMOVED_ROWS = 200
FIELDS = {
    "title": "Title",
    "published": "Published",
    "updated": "Updated",
    "authors": "Author",
    "author": "Author",
    "publisher": "Publisher",
    "source_url": "Address",
    "url": "Address",
    "language": "Language",
}
RELATIONS = {
    "same": "the same text",
    "near": "nearly the same text",
    "revision": "another version",
    "excerpt": "an excerpt",
}

Cite = tuple[int, int, str, str]


def article(
    frame: Frame,
    annotated: AnnotatedArticle,
    ref: ArticleRef,
    grant: Grant,
    story: StoryRef,
    cites: tuple[Cite, ...],
    group: DuplicateGroup | None = None,
    refs: dict[str, ArticleRef] | None = None,
    tags: tuple[tuple[str, EntityRef | None], ...] = (),
) -> tuple[Page, ...]:
    """The page of one article.

    ``cites`` are (start, end, statement id, shown words); ``group`` is the duplicate group it is in, ``refs`` hold its other members;
    ``tags`` come with the entity of the article that they name.
    """
    this = annotated.article
    full = grant.text == "full"
    data: Plain = {
        "title": ref.title,
        "path": this.path,
        "publisher": ref.publisher,
        "authors": this.authors,
        "published": date_of(this.published),
        "updated": date_of(this.updated),
        "source_url": ref.source_url if ref.source_url.startswith(("http://", "https://")) else "",
        "language": this.language,
        "words": ref.words,
        "removed_share": round(ref.removed_share * 100),
        "tags": [{"name": tag, "url": entity.url if entity else ""} for tag, entity in tags],
        "credits": [{"name": credit.name, "line": credit.line} for credit in this.credits],
        "rights": {"notice": this.rights.notice, "line": this.rights.line, "forbids": this.rights.forbids} if this.rights else None,
        "grant": {"text": grant.text, "why": grant.why},
        "choices": [_choice(choice) for choice in this.choices],
        "story": {"url": story.url, "title": story.title, "articles": story.articles},
        "text": _body(this, cites, story) if full else [],
        "cites": [] if full else _cites(this, cites, story),
        "removed": _removed(this, grant),
        "removed_total": len(this.removed),
        "damage": [{"line": this.line_at(damage.start), "what": damage.what} for damage in this.damage],
        "relations": _relations(this.path, group, refs or {}),
        "group_why": group.why if group else "",
        "canonical": bool(group) and group.canonical == this.path if group else True,
        "sha256": this.sha256,
    }
    outlet = ref.publisher or "a publisher that the capture does not state"
    description = f"What is cited of \u201c{ref.title}\u201d by {outlet}, and what was removed from its capture."
    return (make_page(frame, ref.url, "article.html", ref.title, description, data, noindex=True, kind="article"),)


def _choice(choice: Choice) -> Plain:
    field = FIELDS.get(choice.field, choice.field.replace("_", " ").capitalize())
    return {"field": field, "value": choice.value, "basis": choice.basis, "line": choice.line, "why": choice.why}


def _cites(this: Article, cites: tuple[Cite, ...], story: StoryRef) -> list[Plain]:
    """The cited places in order of the text, one for each start."""
    places: dict[int, Plain] = {}
    for start, end, statement, words in sorted(cites):
        place = places.setdefault(start, {"id": f"l-{start}", "line": 0, "text": "", "cut": False, "statements": []})
        if len(words) > len(str(place["text"])):
            place.update(text=words, cut=len(words) < end - start)
        marks = place["statements"]
        if isinstance(marks, list) and f"{story.url}#s-{statement}" not in marks:
            marks.append(f"{story.url}#s-{statement}")
    lines = _lines(this, list(places))
    for start, place in places.items():
        place["line"] = lines[start]
    return list(places.values())


def _lines(this: Article, offsets: list[int]) -> dict[int, int]:
    """Line of each offset, in one walk over the text."""
    lines, at, line = {}, 0, this.first_line
    for offset in sorted(offsets):
        line += this.text.count("\n", at, offset)
        at = max(at, offset)
        lines[offset] = line
    return lines


def _body(this: Article, cites: tuple[Cite, ...], story: StoryRef) -> list[Plain]:
    """The cleaned body; each cited sentence is a part of its own with an anchor."""
    spans: dict[int, tuple[int, str]] = {}
    for start, end, statement, _ in sorted(cites):
        known = spans.get(start)
        spans[start] = (max(end, known[0]) if known else end, known[1] if known else f"{story.url}#s-{statement}")
    starts = sorted(spans)
    shown, at = [], 0
    for paragraph in this.body:
        own = []
        while at < len(starts) and starts[at] < paragraph.end:
            own.append(starts[at])
            at += 1
        shown.append(_paragraph(this, paragraph, own, spans))
    if at < len(starts):
        shown.append(_paragraph(this, Paragraph(len(this.text), len(this.text), 0, "text"), starts[at:], spans))
    return shown


def _paragraph(this: Article, paragraph: Paragraph, starts: list[int], spans: dict[int, tuple[int, str]]) -> Plain:
    parts: list[Plain] = []
    at = paragraph.start
    for place, start in enumerate(starts):
        following = starts[place + 1] if place + 1 < len(starts) else paragraph.end
        begin = max(start, at)
        end = max(begin, min(spans[start][0], following, paragraph.end))
        if begin > at:
            parts.append(_part(this, at, begin))
        parts.append({**_part(this, begin, end), "id": f"l-{start}", "statement": spans[start][1]})
        at = end
    if at < paragraph.end:
        parts.append(_part(this, at, paragraph.end))
    return {"role": paragraph.role, "level": min(6, max(3, paragraph.level + 1)), "parts": parts}


def _part(this: Article, start: int, end: int) -> Plain:
    """A run of a paragraph; its spaces are folded where it is set, so that it says whether one stands before it."""
    space = this.text[max(0, start - 1) : start].isspace() or this.text[start : start + 1].isspace()
    return {"text": this.text[start:end], "space": space, "id": "", "statement": ""}


def _removed(this: Article, grant: Grant) -> list[Plain]:
    show = grant.text != "none" and not (this.rights and this.rights.forbids and grant.text != "full")
    rows: list[Plain] = []
    for removed in this.removed[:MAX_REMOVED_ROWS]:
        # A run may be a whole page long: what twelve words can fill is looked at, no more.
        words = this.text[removed.start : min(removed.end, removed.start + 400)].split() if show else []
        rows.append(
            {
                "line": removed.line,
                "kind": removed.kind,
                "rule": removed.rule,
                "reason": removed.reason,
                "words": " ".join(words[:MAX_REMOVED_WORDS])[:120],
                "cut": len(words) > MAX_REMOVED_WORDS,
                "size": removed.end - removed.start,
            }
        )
    return rows


def _relations(path: str, group: DuplicateGroup | None, refs: dict[str, ArticleRef]) -> list[Plain]:
    if group is None:
        return []
    return [
        {
            "title": refs[member.path].title,
            "url": refs[member.path].url,
            "publisher": refs[member.path].publisher,
            "relation": "the copy that speaks for the others" if member.path == group.canonical else RELATIONS[member.relation],
            "similarity": round(member.similarity * 100),
        }
        for member in group.members
        if member.path != path and member.path in refs
    ]
