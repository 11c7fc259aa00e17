"""A statement as a reader meets it: its words or what stands for them, its mark, and the evidence behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.model import ArticleRef, EntityRef, Event, Evidence, FigureRow, Quotation, Statement
from site_builder.text.normalise import repair

from .chronicle import reported_only
from .shell import Plain, date_of

MAX_NAMED = 3
"""Sources that a mark names one by one; more are a number alone."""
KIND_WORDS = {
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "product": "Product",
    "event": "Event",
    "work": "Work",
    "other": "Other",
}
HEDGE_WORDS = {"": "", "about": "about", "over": "over", "under": "under", "reported": "reportedly"}
BASIS_WORDS = {
    "explicit": "date stated",
    "resolved": "worked out from the text",
    "inferred": "inferred",
    "published": "dated by its article's publication",
}


class Sources:
    """The articles of one page: their letters, their places, and where a span of them is anchored."""

    def __init__(self, refs: Mapping[str, ArticleRef], speakers: tuple[str, ...] = (), statements: Iterable[Statement] = ()) -> None:
        self.refs = refs
        self.letters = {path: letter(number) for number, path in enumerate(speakers)}
        self._order = {path: number for number, path in enumerate(speakers)}
        self._spans: dict[str, dict[tuple[int, int], str]] = {}
        for statement in statements:
            for claim in statement.claims:
                spans = self._spans.setdefault(claim.path, {})
                spans[claim.start, claim.end] = spans.get((claim.start, claim.end)) or claim.text

    def folded(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The articles that speak for these, without repeats, in order."""
        seen: dict[str, None] = {}
        for path in paths:
            ref = self.refs.get(path)
            seen[(ref.copy_of if ref and ref.copy_of else path)] = None
        return tuple(seen)

    def label(self, path: str) -> str:
        """The letter of an article on this page, else its outlet."""
        return self.letters.get(path) or self.outlet(path)

    def named(self, path: str) -> bool:
        """It has a letter or an outlet to be called by."""
        return path in self.letters or (path in self.refs and bool(self.refs[path].publisher))

    def place(self, item: tuple[str, object]) -> tuple[int, str]:
        """Where an article stands among the speakers; for sorting (path, ...)."""
        return self._order.get(item[0], len(self._order)), item[0]

    def outlet(self, path: str) -> str:
        """Who published it, or that this is not stated."""
        ref = self.refs.get(path)
        return (ref.publisher or "publisher not stated") if ref else "withdrawn source"

    def anchor(self, path: str, start: int, end: int) -> str:
        """Address of the cited sentence that holds a span; the article's own when none does; '' when it has no page."""
        ref = self.refs.get(path)
        if ref is None or not ref.url:
            return ""
        holder = self._holder(path, start, end)
        return f"{ref.url}#l-{holder[0]}" if holder else ref.url

    def words(self, path: str, start: int, end: int) -> str:
        """What may be shown of the cited sentence that holds a span; '' when nothing."""
        holder = self._holder(path, start, end)
        return self._spans[path][holder] if holder else ""

    def _holder(self, path: str, start: int, end: int) -> tuple[int, int] | None:
        spans = self._spans.get(path, {})
        if (start, end) in spans:
            return start, end
        return min((span for span in spans if span[0] <= start and end <= span[1]), default=None)


def letter(number: int) -> str:
    """A, B, ... Z, then A2, B2, ..."""
    turn, place = divmod(number, 26)
    return chr(ord("A") + place) + (str(turn + 1) if turn else "")


def mark(statement: Statement, sources: Sources) -> Plain:
    """How many say so, in words."""
    agree = sources.folded(statement.agree)
    differ = tuple(path for path in sources.folded(statement.differ) if path not in agree)
    every = len(set(sources.folded((*statement.agree, *statement.differ, *statement.silent))))
    names = [sources.label(path) for path in agree]
    if len(agree) == 1 and every > 1:
        text = f"only {names[0]}" if sources.named(agree[0]) else "one source"
    elif every <= 1:
        text = "one source"
    else:
        text = f"{len(agree)} of {every}"
        if sources.letters and len(agree) < every and len(agree) <= MAX_NAMED:
            text += ": " + ", ".join(names)
    spoken = f"reported by {len(agree)} of {every} sources" if every > 1 else "reported by one source"
    return {
        "text": text,
        "spoken": spoken,
        "differ": bool(differ) or disputed(statement),
        "inferred": bool(statement.date) and statement.basis == "inferred",
        "lineages": statement.lineages if 0 < statement.lineages < len(agree) else 0,
        "group": group_of(statement, len(agree)),
    }


def disputed(statement: Statement) -> bool:
    """A figure of it is given otherwise by another source."""
    return any(row.verdict == "differ" for row in statement.figures)


def group_of(statement: Statement, agree: int) -> str:
    """The list of a page that a statement belongs to."""
    if statement.kind != "report":
        return "opinion"
    if statement.differ or disputed(statement):
        return "differ"
    return "agreed" if agree > 1 else "one-source"


def tell(statement: Statement, sources: Sources, names: Mapping[str, EntityRef], story_url: str = "") -> Plain:
    """A statement with mark and footnote; ``story_url`` is given where it is shown outside its story's page."""
    return {
        "id": statement.id,
        "url": f"{story_url}#s-{statement.id}",
        "wording": statement.wording,
        "without": {} if statement.wording else without_words(statement, sources, names),
        "kind": statement.kind,
        "date": statement.date,
        "mark": mark(statement, sources),
        "why": statement.why,
        "speaker": name_of(statement.speaker, names) if statement.speaker else "",
        "notes": notes(statement.claims, statement.wording, sources),
    }


def without_words(statement: Statement, sources: Sources, names: Mapping[str, EntityRef]) -> Plain:
    """What stands for a statement whose words may not be shown, and why they are not."""
    refs = [sources.refs[claim.path] for claim in statement.claims if claim.path in sources.refs]
    own = {claim.path for claim in statement.claims if claim.stance == "agrees"}  # a figure of who says otherwise is not this statement's
    said = [(row, [value.text for value in row.values if value.path in own]) for row in statement.figures]
    figures = [{"what": row.what or row.unit, "text": texts[0]} for row, texts in said if texts]
    return {
        "names": [reference(names[key]) for key in statement.entities if key in names],
        "figures": figures,
        "date": statement.date,
        "why": "May not be quoted." if refs and all(ref.text == "none" for ref in refs) else "Words not shown.",
    }


def notes(claims: tuple[Evidence, ...], wording: str, sources: Sources) -> list[Plain]:
    """The claims behind a statement, by article, as a footnote."""
    by_path: dict[str, list[Evidence]] = {}
    for claim in claims:
        by_path.setdefault(claim.path, []).append(claim)
    return [_note(path, own, wording, sources) for path, own in by_path.items()]


def _note(path: str, claims: list[Evidence], wording: str, sources: Sources) -> Plain:
    ref = sources.refs.get(path)
    places = [_place(claim, wording, sources) for claim in claims]
    return {
        "letter": sources.letters.get(path, ""),
        "outlet": sources.outlet(path),
        "published": date_of(ref.published) if ref else {"value": ""},
        "source_url": ref.source_url if ref else "",
        "differs": any(claim.stance == "differs" for claim in claims),
        "said": [place for place in places if place["text"] or place["same"]],
        "unsaid": [place for place in places if not place["text"] and not place["same"]],
    }


def _place(claim: Evidence, wording: str, sources: Sources) -> Plain:
    """Where one claim stands; words that stand above it already are not said twice."""
    same = bool(wording) and (claim.text.strip() == wording.strip() or repair(claim.text) == wording)
    return {
        "text": "" if same else claim.text,
        "same": same,
        "cut": claim.cut,
        "line": claim.line,
        "url": sources.anchor(claim.path, claim.start, claim.end),
        "attributed": claim.attributed,
    }


def reference(entity: EntityRef) -> Plain:
    """A name with the address of its page."""
    return {"name": entity.name, "url": entity.url, "kind": KIND_WORDS.get(entity.kind, entity.kind)}


def name_of(key: str, names: Mapping[str, EntityRef]) -> str:
    """The name of an entity; '' when it is unknown."""
    return names[key].name if key in names else ""


def figure_row(row: FigureRow, sources: Sources) -> Plain:
    """One measured thing with each value as written, with its hedge, and who writes it where."""
    shown: dict[tuple[str, str], dict[str, list[Plain]]] = {}
    for value in row.values:
        text = repair(value.text)
        hedge = "" if value.hedge in text.lower() else HEDGE_WORDS[value.hedge]
        places = shown.setdefault((hedge, text), {}).setdefault(value.path, [])
        if all(place["line"] != value.line for place in places):
            places.append({"line": value.line, "url": sources.anchor(value.path, value.start, value.end)})
    values = [
        {
            "hedge": hedge,
            "text": text,
            "places": [{"letter": sources.label(path), "lines": lines} for path, lines in sorted(by_path.items(), key=sources.place)],
        }
        for (hedge, text), by_path in shown.items()
    ]
    return {"what": row.what, "unit": row.unit, "verdict": row.verdict, "values": values, "note": row.note}


def event_row(event: Event, sources: Sources | None = None, story_url: str = "") -> Plain:
    """An event of a timeline, date first."""
    also = [{"date": date, "letter": sources.label(path)} for date, path in event.also] if sources else []
    return {
        "id": event.id,
        "url": f"{story_url}#e-{event.id}",
        "statement": f"{story_url}#s-{event.statement}" if event.statement else "",
        "wording": event.wording,
        "date": event.date,
        "until": event.until,
        "precision": event.precision,
        "basis": event.basis,
        "basis_words": BASIS_WORDS[event.basis] if event.date else "",
        "planned": event.planned,
        "reported": reported_only(event),
        "text": event.text,
        "why": event.why if event.beside[1] else "",
        "also": also,
        "letters": [sources.label(path) for path in sources.folded(event.sources)] if sources else [],
        "count": len(event.sources),
        "mark": None,
        "without": {},
    }


def quotation(quote: Quotation, sources: Sources, names: Mapping[str, EntityRef], story_url: str = "") -> Plain:
    """Direct speech with speaker, channel and place."""
    ref = sources.refs.get(quote.path)
    speaker = names.get(quote.speaker)
    return {
        "id": quote.id,
        "text": quote.text,
        "speaker": reference(speaker) if speaker else None,
        "cue": quote.cue,
        "letter": sources.letters.get(quote.path, ""),
        "outlet": sources.outlet(quote.path),
        "published": date_of(ref.published) if ref else {"value": ""},
        "line": quote.line,
        "url": sources.anchor(quote.path, quote.start, quote.end),
        "statement": f"{story_url}#s-{quote.statement}" if quote.statement else "",
    }
