"""A small told story of our own writing, under invented publishers."""

from __future__ import annotations

from site_builder.model import (
    Anchor,
    ArticleRef,
    Bond,
    DuplicateGroup,
    Entity,
    EntityRef,
    Event,
    Evidence,
    FigureRow,
    FigureValue,
    Frame,
    Lineage,
    Member,
    PartialDate,
    Quotation,
    Revision,
    RoleClaim,
    Statement,
    Story,
    StoryRef,
    ToldStory,
)

A, B, C, COPY = "harbour.md", "coast/dock.txt", "bay.html", "bay-copy.html"
FRAME = Frame(
    name="The Test Digest",
    description="What invented papers say of an invented harbour.",
    base_url="https://digest.example/news",
    site_id="digest.example,2025",
    language="en",
    contact="mailto:desk@digest.example",
    licence="CC BY 4.0",
    private=False,
    disk=False,
    newest="2025-06-13",
    version="0.0",
    prose=(("About", "/about/"),),
)
REF = StoryRef("st-1", "/story/norrland-buys-the-harbour/", "Norrland buys the harbour of Tell & Vik", "2025-06-12", "2025-06-13", 4, 2)


def dated(value: str, precision: str) -> PartialDate:
    """A date as front matter states it."""
    return PartialDate(value, precision, "", "front-matter", 2)  # type: ignore[arg-type]


def ref(path: str, title: str, publisher: str, date: PartialDate, copy_of: str = "", text: str = "excerpts") -> ArticleRef:
    """An article of the story."""
    url = "/article/" + path.replace(".", "-") + "/"
    return ArticleRef(
        path,
        url,
        title,
        publisher,
        date,
        f"https://{publisher.lower().replace(' ', '') or 'x'}.example/1",
        "st-1",
        420,
        0.12,
        copy_of,
        text,
    )


REFS = {
    A: ref(A, "Norrland buys the harbour", "Tell Courier", dated("2025-06-13T06:19:39", "second")),
    B: ref(B, "What the harbour sale means", "", PartialDate()),
    C: ref(C, "Harbour sold <for millions>", "Bay Post", dated("2025-06-13", "day"), text="none"),
    COPY: ref(COPY, "Harbour sold <for millions>", "Bay Evening", dated("2025-06-13", "day"), copy_of=C),
}
NAMES = {
    "e1": EntityRef("e1", "/entity/organisation/norrland/", "Norrland", "organisation"),
    "e2": EntityRef("e2", "/entity/person/ida-brandt/", "Ida Brandt", "person"),
    "e3": EntityRef("e3", "", "Tell", "place"),
}


def claim(path: str, start: int, text: str, stance: str = "agrees", *, cut: bool = False) -> Evidence:
    """A claim whose words stand at ``start``."""
    return Evidence(path, start, start + 80, 3 + start // 100, stance, text, cut, "", "")  # type: ignore[arg-type]


def price(verdict: str) -> FigureRow:
    """What the harbour cost."""
    one = FigureValue(A, 110, 122, 4, "$30 million", 3e7, 3e7, "")
    other = FigureValue(B, 310, 330, 6, "over $28 million", 2.8e7, 2.8e7, "over")
    return FigureRow("price", "USD", verdict, (one, other), "30 / 0.5 = 60")  # type: ignore[arg-type]


def statement(key: str, wording: str, claims: tuple[Evidence, ...], agree: tuple[str, ...], **more: object) -> Statement:
    """A statement that three sources could make."""
    differ = more.pop("differ", ())
    silent = tuple(path for path in (A, B, C) if path not in agree and path not in differ)  # type: ignore[operator]
    fields: dict[str, object] = {
        "id": key,
        "story": "st-1",
        "wording": wording,
        "wording_from": (claims[0].path, claims[0].start, claims[0].end),
        "kind": "report",
        "date": "",
        "precision": "none",
        "basis": "",
        "salience": 0.5,
        "entities": ("e1",),
        "speaker": "",
        "quotes": False,
        "claims": claims,
        "agree": agree,
        "differ": differ,
        "silent": silent,
        "lineages": len(agree),
        "figures": (),
        "why": "They share a name.",
    }
    return Statement(**{**fields, **more})  # type: ignore[arg-type]


SOLD = "Norrland has bought the harbour of Tell."
STATEMENTS = (
    statement(
        "s1",
        SOLD,
        (claim(A, 100, SOLD), claim(B, 200, "Tell has sold its harbour to Norrland", cut=True), claim(C, 90, "")),
        (A, B, C, COPY),
        entities=("e1", "e3"),
        date="2025-06-12",
        basis="inferred",
        lineages=2,
    ),
    statement(
        "s2",
        "The price was $30 million.",
        (claim(A, 100, "The price was $30 million."), claim(B, 300, "It cost over $28 million.", "differs")),
        (A,),
        differ=(B,),
        figures=(price("differ"),),
    ),
    statement("s3", "Ida Brandt keeps her post.", (claim(B, 400, "Ida Brandt keeps her post."),), (B,), entities=("e2", "e1")),
    statement(
        "s4",
        "",
        (claim(C, 500, ""),),
        (C,),
        entities=("e2",),
        date="2024",
        figures=(FigureRow("age", "year", "single", (FigureValue(C, 510, 512, 9, "41", 41, 41, ""),)),),
    ),
    statement("s5", "That may prove a mistake.", (claim(B, 600, "That may prove a mistake."),), (B,), kind="forecast"),
    statement(
        "s6",
        "“We are glad,” Brandt said.",
        (claim(A, 700, "“We are glad,” Brandt said."), claim(B, 700, "“We are glad,” she said.")),
        (A, B),
        entities=("e2",),
        speaker="e2",
        quotes=True,
    ),
)


def event(key: str, of: str, date: str, basis: str = "explicit", until: str = "", wording: str = SOLD) -> Event:
    """An event of the story."""
    return Event(
        key,
        of,
        "st-1",
        wording,
        date,
        until,
        "day",
        basis,
        False,
        0.5,
        ("e1",),
        (A, B),
        ((("2025-06-11", C),) if basis == "inferred" else ()),
        "Thursday",
        "Why.",
    )  # type: ignore[arg-type]


STORY = Story(
    id="st-1",
    url=REF.url,
    title=REF.title,
    title_from=A,
    members=(A, C, COPY, B),
    speakers=(A, C, B),
    first="2025-06-12",
    last="2025-06-13",
    lineages=(Lineage((A,), ""), Lineage((C, COPY, B), "Both credit the Bay Post.")),
    bonds=(Bond(A, B, 0.61, ("Norrland",), ("30e6 USD",), ("2025-06-12",), ("harbour",)),),
    groups=(DuplicateGroup("g1", C, "It is the longest.", (Member(C, "same", 1.0), Member(COPY, "near", 0.97))),),
    earlier=("st-0",),
    later=(),
    pinned=True,
    note="Mind the [map](/about/).",
)
TOLD = ToldStory(
    story=STORY,
    anchors=(Anchor(B, "2025-06-13", "story", "It has no date of its own."),),
    statements=STATEMENTS,
    in_short=("s1", "s2", "s4"),
    figures=(price("differ"),),
    events=(
        event("v0", "s4", "2024", wording=""),
        event("v1", "s1", "2025-06-12", "inferred"),
        event("v2", "s2", "2025-06-09", until="2025-06-15"),
        event("v3", "s3", ""),
    ),
    quotations=(Quotation("q1", A, 701, 712, 10, "We are glad", "e2", "said", "s6"), Quotation("q2", C, 800, 820, 11, "", "", "", "")),
    roles=(RoleClaim("r1", "e2", "chief-executive-of", "e1", "harbour master", False, "2025", (claim(A, 100, SOLD),), (A,)),),
    revisions=(Revision(COPY, C, True, ()),),
    cast=("e1", "e2", "e3"),
)
ENTITY = Entity(
    "e2",
    "/entity/person/ida-brandt/",
    "Ida Brandt",
    "person",
    (("Ida Brandt", 4), ("Brandt", 2)),
    6,
    (A, B),
    ("“Brandt” is her last name.",),
    "She *leads* the harbour.",
    (("Home", "https://brandt.example/"),),
)
