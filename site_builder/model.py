"""The types that flow through the pipeline, in the order in which they flow.

Every type is frozen and whole from birth: a later stage makes a new value, it
never fills a gap in an old one.  Fields are tuples, strings, numbers, and other
types of this module, so that each value can be encoded, hashed and sent to
another process (``site_builder.engine``).

Conventions, everywhere:

* a **span** is half-open, in code points of ``Article.text``; the text at a span is raw
* ``line`` is a line of the captured file, from 1 (HTML: a line of the flattened text); 0 is "no line"
* ``path`` names a source: its path below ``seeds/`` with ``/``; items of a feed or archive are ``path#n``
* scores and similarities lie in [0, 1], larger is more
* the empty string, the empty tuple and -1 (for an index) say "not stated"
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Value(msgspec.Struct, frozen=True, array_like=True):
    """What all types here are: immutable, compared by value, encoded as an array of fields."""


Span = tuple[int, int]

SourceKind = Literal["text", "markdown", "html", "feed", "warc"]
Precision = Literal["none", "year", "month", "day", "minute", "second"]
DateWitness = Literal["front-matter", "json-ld", "meta", "time", "url", "text", "file-name", "editor", "none"]
RemovedKind = Literal[
    "nav", "headline-dup", "byline", "date", "caption", "photo-credit", "reading-time", "toc", "tags", "share",
    "comments-prompt", "related", "copyright", "newsletter", "source-credit", "cta", "orphan-fragment", "ad", "other",
]  # fmt: skip
Role = Literal["text", "heading", "item", "quote", "table", "code"]
EntityKind = Literal["person", "organisation", "place", "product", "event", "work", "other"]
FigureKind = Literal["money", "share", "count", "age", "duration", "other"]
Hedge = Literal["", "about", "over", "under", "reported"]
ClaimKind = Literal["report", "opinion", "forecast"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["same", "near", "revision", "excerpt"]
Basis = Literal["explicit", "resolved", "inferred", "published"]
Verdict = Literal["agree", "compatible", "differ", "single"]


# ---------------------------------------------------------------- read


class SourceFile(Value):
    """One captured file, as found below ``seeds/``."""

    path: str
    """Below the seeds folder, ``/`` between the parts."""
    sha256: str
    """Hex digest of the bytes."""
    size: int
    """Bytes."""


class Link(Value):
    """A hyperlink inside a text."""

    start: int
    end: int
    href: str


class Block(Value):
    """A run of text as the capture lays it out: a line or paragraph of plain text, an element of HTML."""

    start: int
    end: int
    line: int
    tag: str
    """What it is in the capture's own terms: ``p h1..h6 li blockquote pre td figcaption`` ...; plain text: ``p``, or as its marks say."""
    container: int
    """Number of the element that holds it; blocks that share it are siblings.  Plain text: number of the paragraph."""
    hints: str
    """Lower-case names around it: element names, classes, ids, roles of it and its ancestors, outermost first."""
    links: tuple[Link, ...]


class Witness(Value):
    """A place of a capture that states a fact about the article, such as its title."""

    field: Literal["title", "published", "updated", "captured", "author", "publisher", "url", "tag", "category", "excerpt", "rights", "credit", "language"]
    value: str
    """As stated, trimmed."""
    basis: str
    """Where it stands: a `DateWitness`, or ``link`` ``title-tag`` ``h1`` ..."""
    line: int
    url: str = ""
    """Of a credit: the address it points to."""


class RawArticle(Value):
    """One published piece as captured: its text, its blocks, and what is stated about it.  Nothing is judged yet."""

    path: str
    kind: SourceKind
    sha256: str
    language: str
    """ISO 639-1, or '' when it cannot be told."""
    text: str
    """Plain text and Markdown: the decoded file with ``\\n`` line ends (Markdown: from after the front matter); else the flattened page."""
    first_line: int
    """Line of the file on which ``text`` begins; a span's line is this plus the line ends before it."""
    blocks: tuple[Block, ...]
    """In order of ``start``, not overlapping; what no block covers is white space."""
    witnesses: tuple[Witness, ...]


class RawCard(Value):
    """What is needed of a `RawArticle` to learn what its publisher repeats."""

    path: str
    publisher: str
    """Key under which captures count as one publisher's: stated name, else host, else ''."""
    lines: tuple[str, ...]
    """Normalised short forms of its blocks (hashes), without repeats, sorted."""


# ---------------------------------------------------------------- clean


class PartialDate(Value):
    """A date as precise as its witness is, and no more."""

    value: str = ""
    """ISO 8601 cut at the precision: ``2025``, ``2025-06``, ``2025-06-13``, ``2025-06-13T06:19``, ``2025-06-13T06:19:39``; '' when none."""
    precision: Precision = "none"
    zone: str = ""
    """``+02:00``; '' when the witness states none."""
    basis: DateWitness = "none"
    line: int = 0

    @property
    def day(self) -> str:
        """``YYYY-MM-DD``, or '' when the day is not known."""
        return self.value[:10] if len(self.value) >= 10 else ""


class Paragraph(Value):
    """A run of the body: what the reader of the original was meant to read."""

    start: int
    end: int
    line: int
    role: Role
    level: int = 0
    """Of a heading: 1 to 6; of an item: depth from 1."""


class Removed(Value):
    """A run of the text that is not body, and why."""

    start: int
    end: int
    line: int
    kind: RemovedKind
    rule: str
    """Name of the rule, kebab-case."""
    reason: str
    """For a reader, one sentence without the removed words."""


class RuleUse(Value):
    """How often a rule removed something."""

    rule: str
    kind: RemovedKind
    reason: str
    """Its most frequent reason."""
    runs: int



class Damage(Value):
    """A place at which the capture itself is broken; left as it is."""

    start: int
    end: int
    what: str


class Credit(Value):
    """Another outlet that the article names as its source."""

    name: str
    url: str
    start: int
    end: int
    line: int


class Rights(Value):
    """A rights notice of the capture; ``line`` is where it stands."""

    notice: str
    line: int
    forbids: bool
    """It says 'do not reproduce' or the like, so that not one word may be quoted."""


class Choice(Value):
    """Why a field of the metadata has its value: the witness that won, and what the others said."""

    field: str
    value: str
    basis: str
    line: int
    why: str


class Article(Value):
    """One published piece, cleaned: body, metadata, and the reason for all that is not body."""

    path: str
    kind: SourceKind
    sha256: str
    language: str
    title: str
    published: PartialDate
    updated: PartialDate
    authors: tuple[str, ...]
    publisher: str
    source_url: str
    credits: tuple[Credit, ...]
    tags: tuple[str, ...]
    categories: tuple[str, ...]
    excerpt: str
    rights: Rights | None
    choices: tuple[Choice, ...]
    text: str
    first_line: int
    body: tuple[Paragraph, ...]
    """In order, not overlapping; what lies in neither body nor removed is white space and markup."""
    removed: tuple[Removed, ...]
    damage: tuple[Damage, ...]

    def line_at(self, offset: int) -> int:
        """Line of the captured file at an offset of ``text``."""
        return self.first_line + self.text.count("\n", 0, offset)


# ---------------------------------------------------------------- annotate


class Sentence(Value):
    """A sentence of the body; headings and list items count as sentences of their own."""

    start: int
    end: int
    paragraph: int
    """Index into ``Article.body``."""


class Mention(Value):
    """A name at a span."""

    start: int
    end: int
    text: str
    kind: EntityKind
    chain: int
    """Index of the `NameChain` it belongs to."""


class NameChain(Value):
    """The mentions of one article that mean one person, body or place."""

    name: str
    """The fullest form in this article."""
    kind: EntityKind
    forms: tuple[tuple[str, int], ...]
    """(surface, count), most frequent first, then by name."""
    first: int
    """Offset of its first mention."""
    in_title: bool
    cited: bool
    """It appears as a source of news only ('according to Reuters'), not as an actor."""
    confidence: float
    """That this is a name of this kind."""
    notable: bool = False
    """It has a role or is quoted; told on the `Card`, when relations and quotations are known."""


class Timex(Value):
    """A time expression with its TIMEX3 value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    """``2025-06-12 2025-06 2025-W24 2025-SU 202X P3D PRESENT_REF`` ...; what no anchor resolves stays symbolic (``XXXX-WXX-4``)."""
    basis: Basis
    rule: str
    """Name of the pattern, kebab-case."""
    direction: Literal["", "past", "future"]
    """Where tense and cue words say a symbolic value lies from its anchor; '' when they do not say."""


class Figure(Value):
    """A quantity, normalised."""

    start: int
    end: int
    text: str
    kind: FigureKind
    low: float
    high: float
    """Equal to ``low`` unless the text gives a range."""
    unit: str
    """Currency code, ``%``, ``year``, or the counted noun in singular lower case ('user')."""
    hedge: Hedge
    what: str
    """What it measures, as a short lower-case key: ``price``, ``stake``, ``valuation``, ``age of CHAIN`` ...; '' when the sentence does not say."""


class Quote(Value):
    """Direct speech; the span lies inside the quotation marks."""

    start: int
    end: int
    speaker: int
    """Index of a `NameChain`, or -1."""
    cue: str
    """The words that introduce it ('said', 'in a statement')."""


class RelationMention(Value):
    """A role or relation that a sentence states between two names."""

    start: int
    end: int
    """The clause that states it."""
    relation: str
    """``chief-executive-of founder-of owner-of acquires invests-in joins leaves reports-to spokesperson-of board-member-of based-in`` ..."""
    subject: int
    """Index of a `NameChain`."""
    object: int
    """Index of a `NameChain`, or -1 when the sentence leaves it out."""
    role: str
    """The role in the words of the text ('interim CEO'); '' for a relation without one."""
    ended: bool
    """The sentence says that it no longer holds ('former', 'stepped down')."""


class Claim(Value):
    """A sentence of the body, or a clause where it says two things, with all that it says.

    Indices point into the tuples of the `AnnotatedArticle`.
    """

    start: int
    end: int
    sentence: int
    line: int
    kind: ClaimKind
    attributed: str
    """Who the sentence names as its source ('AP News', 'sources'); '' when nobody."""
    hedged: str
    """The hedging words ('reportedly'); '' when none."""
    negated: bool
    complete: bool
    """It can be understood alone: a whole sentence, no heading, no question, no dangling 'he' or 'this'."""
    chains: tuple[int, ...]
    times: tuple[int, ...]
    figures: tuple[int, ...]
    quotes: tuple[int, ...]
    terms: tuple[str, ...]
    """Normalised content words (stems), sorted, without repeats."""


class AnnotatedArticle(Value):
    """An article with all that can be told from it alone."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    chains: tuple[NameChain, ...]
    """In order of first mention."""
    times: tuple[Timex, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    relations: tuple[RelationMention, ...]
    claims: tuple[Claim, ...]


class Signature(Value):
    """What deduplication joins on; made once per article."""

    exact: str
    """Hash of the normalised body."""
    shingles: bytes
    """Sorted 32-bit hashes of runs of words, little-endian, by which a copy is found; a sample where the body is long."""
    words: int
    """Words of the body."""
    stream: bytes = b""
    """Its words in order, as 16-bit hashes, little-endian; the top bit says that a word is more than letters, 0 ends a sentence."""


class Terms(Value):
    """What stories are clustered by: weighted words of body and title."""

    body: str
    """Its most frequent terms, with spaces between, the most frequent first: one string, since 100,000 articles hold 16 million terms."""
    counts: bytes
    """How often it uses each, 255 at most."""
    title: str
    """Terms of the headline, with spaces between."""


class Card(Value):
    """The small record of an article that stages over all articles read, instead of its text."""

    path: str
    kind: SourceKind
    language: str
    title: str
    published: PartialDate
    updated: PartialDate
    authors: tuple[str, ...]
    publisher: str
    source_url: str
    credits: tuple[tuple[str, str], ...]
    """(name, url) of the outlets it rests on, in order, without repeats."""
    tags: tuple[str, ...]
    forbids: bool
    """Its rights notice forbids quotation."""
    words: int
    """Of the body."""
    removed: tuple[RuleUse, ...]
    """By rule."""
    removed_share: float
    """Removed share of all words."""
    damaged: int
    signature: Signature
    terms: Terms
    chains: tuple[NameChain, ...]
    figures: tuple[str, ...]
    """Normalised figures of the body (``14.3e9 USD``), sorted, without repeats."""
    days: tuple[tuple[str, int], ...]
    """(value of a DATE, how often the body refers to it), by value; symbolic ones too."""


# ---------------------------------------------------------------- dedupe


class Member(Value):
    path: str
    relation: Relation
    """To the canonical member, which is ``same`` as itself."""
    similarity: float


class DuplicateGroup(Value):
    """Articles that are one text; two members at least, the canonical one first."""

    id: str
    canonical: str
    why: str
    """The rule by which this copy speaks."""
    members: tuple[Member, ...]


class Change(Value):
    """One difference between two versions of a piece; '' stands for nothing there."""

    what: Literal["title", "figure", "added", "dropped", "changed"]
    before: Span | None
    after: Span | None
    was: str = ""
    """Of the older version what may be shown whatever the rights: its title, or the figures that the newer one has otherwise."""
    now: str = ""


class Revision(Value):
    """How a newer version of a piece differs from an older one."""

    older: str
    newer: str
    dated: bool
    """Dates tell which is newer; else the order is that of the paths."""
    changes: tuple[Change, ...]


# ---------------------------------------------------------------- entities


class Entity(Value):
    """Who or what is meant, over all articles."""

    id: str
    url: str
    """Address of its page from the root of the site, ``/entity/person/ada-byron/``; '' when it has no page of its own."""
    name: str
    kind: EntityKind
    aliases: tuple[tuple[str, int], ...]
    """(name, count), most frequent first."""
    mentions: int
    articles: tuple[str, ...]
    why: tuple[str, ...]
    """A sentence for each merge of names, and what the editors decided."""
    about: str = ""
    """The editor's description, Markdown."""
    links: tuple[tuple[str, str], ...] = ()
    """(label, address) from the editor."""
    page: bool = True
    """Named often enough for a page of its own; if not, a role or a quotation may still earn it one."""


class Refused(Value):
    """A name that became no entity page, and why."""

    name: str
    kind: EntityKind
    path: str
    reason: str


class Cast(Value):
    """Who is in the articles: the outcome of linking."""

    entities: tuple[Entity, ...]
    """By id."""
    by_article: dict[str, tuple[str, ...]]
    """For each path the entity id of each `NameChain`, in order of the chains; '' for a refused name."""
    refused: tuple[Refused, ...]


# ---------------------------------------------------------------- stories


class Lineage(Value):
    """Articles that are one witness: copies of one text, or credit to the same other outlet."""

    members: tuple[str, ...]
    why: str


class Bond(Value):
    """Why an article belongs to its story: what it shares with another member."""

    path: str
    other: str
    similarity: float
    names: tuple[str, ...]
    figures: tuple[str, ...]
    days: tuple[str, ...]
    words: tuple[str, ...]
    """Rare words that both use."""


class Story(Value):
    """Articles about one course of events."""

    id: str
    url: str
    title: str
    """The headline: chosen among its articles' titles, or the editor's."""
    title_from: str
    """Path of the article whose title it is; '' when the editor wrote it."""
    members: tuple[str, ...]
    """By date, undated last, then by path; copies included."""
    speakers: tuple[str, ...]
    """The members that speak: copies folded into their canonical one."""
    first: str
    last: str
    """Days of its oldest and newest dated member, '' when none is dated."""
    lineages: tuple[Lineage, ...]
    bonds: tuple[Bond, ...]
    groups: tuple[DuplicateGroup, ...]
    earlier: tuple[str, ...]
    """Ids of the stories it continues."""
    later: tuple[str, ...]
    pinned: bool = False
    note: str = ""
    """The editor's note, Markdown."""
    hidden: tuple[str, ...] = ()
    """Statement ids that the editor hides."""


# ---------------------------------------------------------------- statements and timeline


class Grant(Value):
    """What may be shown of an article's words."""

    text: Literal["full", "excerpts", "none"]
    why: str


class Anchor(Value):
    """The date against which an article's relative dates are read."""

    path: str
    date: str
    """Day, month or year; '' when none is known."""
    basis: Literal["published", "story", "none"]
    """Its own date, or borrowed from the dated articles of its story."""
    why: str


class ClaimDate(Value):
    """When what a claim tells happened."""

    path: str
    claim: int
    """Index into ``AnnotatedArticle.claims``."""
    date: str
    """``2025-06-12``, ``2025-06``, ``2025``; '' when undated.  A range or week is given by its first day with ``until``."""
    until: str
    precision: Literal["day", "week", "month", "season", "year", "decade", "none"]
    basis: Basis
    planned: bool
    """Lies ahead of the article that says so."""
    text: str
    """The expression that dates it, raw; '' when its article's publication does."""
    why: str


class Evidence(Value):
    """One claim behind a statement."""

    path: str
    start: int
    end: int
    line: int
    stance: Literal["agrees", "differs"]
    text: str
    """Raw words of the span as far as the rights allow; '' when they allow none."""
    cut: bool
    """``text`` is shorter than the span."""
    attributed: str
    hedged: str


class FigureValue(Value):
    path: str
    start: int
    end: int
    line: int
    text: str
    low: float
    high: float
    hedge: Hedge


class FigureRow(Value):
    """One measured thing and what the sources say of it."""

    what: str
    unit: str
    verdict: Verdict
    values: tuple[FigureValue, ...]
    note: str = ""
    """A check computed by this program ('14.3 / 0.49 = 29.2'); '' when none."""


class Statement(Value):
    """What one or more sources say: claims that say the same, and those that say otherwise about the same thing."""

    id: str
    """Derives from what it says: stable while its wording is."""
    story: str
    wording: str
    """A claim's words, verbatim apart from repairs; '' when no claim of it may be quoted."""
    wording_from: tuple[str, int, int]
    """(path, start, end) of the claim that words it."""
    kind: ClaimKind
    date: str
    precision: str
    basis: str
    salience: float
    entities: tuple[str, ...]
    speaker: str
    """Entity id of who is quoted; '' when it is no quotation or the speaker is unknown."""
    quotes: bool
    """The statement is direct speech in the main."""
    claims: tuple[Evidence, ...]
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    silent: tuple[str, ...]
    lineages: int
    """How many independent ones agree."""
    figures: tuple[FigureRow, ...]
    why: str
    """What its claims share, for the reader."""


class Event(Value):
    """A dated statement on a timeline."""

    id: str
    statement: str
    story: str
    wording: str
    date: str
    until: str
    precision: str
    basis: Basis
    planned: bool
    salience: float
    entities: tuple[str, ...]
    sources: tuple[str, ...]
    also: tuple[tuple[str, str], ...]
    """(date, path) of sources that date it otherwise."""
    text: str
    """The expression that dates it."""
    why: str
    beside: tuple[str, str] = ("", "")
    """Of an undated event: ('before' or 'after', id of the dated event) where its text places it."""


class Quotation(Value):
    """Direct speech, checked against the capture."""

    id: str
    path: str
    start: int
    end: int
    line: int
    text: str
    """Verbatim as far as the rights allow."""
    speaker: str
    """Entity id, or ''."""
    cue: str
    statement: str


class RoleClaim(Value):
    """A role or relation of an entity with its proof."""

    id: str
    subject: str
    relation: str
    object: str
    role: str
    ended: bool
    date: str
    claims: tuple[Evidence, ...]
    sources: tuple[str, ...]


class Telling(Value):
    """What the sources of a story say, joined over them; the order of time comes after it."""

    statements: tuple[Statement, ...]
    """By salience, the most salient first."""
    in_short: tuple[str, ...]
    """Ids of the five to seven statements that cover the story, in the order of time."""
    figures: tuple[FigureRow, ...]
    quotations: tuple[Quotation, ...]
    roles: tuple[RoleClaim, ...]
    cast: tuple[str, ...]
    """Entity ids, by how much of the story they carry."""


class ToldStory(Value):
    """A story with all that is told of it: everything its pages show."""

    story: Story
    anchors: tuple[Anchor, ...]
    statements: tuple[Statement, ...]
    """By salience, the most salient first."""
    in_short: tuple[str, ...]
    """Ids of the five to seven statements that cover the story, in the order of time."""
    figures: tuple[FigureRow, ...]
    events: tuple[Event, ...]
    """By date, undated last."""
    quotations: tuple[Quotation, ...]
    roles: tuple[RoleClaim, ...]
    revisions: tuple[Revision, ...]
    cast: tuple[str, ...]
    """Entity ids, by how much of the story they carry."""


# ---------------------------------------------------------------- editors


class ArticleEdit(Value):
    """What the editor says of one source; '' leaves a field as the capture has it."""

    path: str
    line: int
    file: str
    drop: bool = False
    reason: str = ""
    title: str = ""
    published: str = ""
    publisher: str = ""
    source_url: str = ""
    authors: tuple[str, ...] = ()
    keep_lines: tuple[str, ...] = ()
    """Lines that stay body whatever the rules say, by their text."""
    drop_lines: tuple[str, ...] = ()


class Publisher(Value):
    """A record of content/sources.yml."""

    name: str
    match: tuple[str, ...]
    """Paths (with ``*``) or host names of its captures."""
    url: str
    text: Literal["", "full", "excerpts", "none"]
    granted: bool
    """The owner says that the publisher permits it, a 'do not reproduce' notice notwithstanding."""
    licence: str
    note: str
    file: str
    line: int


class Takedown(Value):
    match: str
    """A path (with ``*``), a publisher or an address."""
    reason: str
    date: str
    file: str
    line: int


class EntityEdit(Value):
    """A file of content/entities/."""

    file: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    not_aliases: tuple[str, ...]
    merge: tuple[str, ...]
    """Names of entities that are this one."""
    split: tuple[str, ...]
    """Names that must not be folded into this one."""
    hide: bool
    reason: str
    links: tuple[tuple[str, str], ...]
    """(label, address)."""
    about: str
    """Markdown."""
    line: int = 0
    lines: tuple[tuple[str, int], ...] = ()
    """(key, line) of what it says."""


class StoryEdit(Value):
    """A file of content/stories/."""

    file: str
    story: str
    """Id or address of the story it speaks of; '' when it goes by ``articles``."""
    articles: tuple[str, ...]
    """Paths that belong together, whatever clustering says."""
    apart: tuple[str, ...]
    """Paths that do not belong to it."""
    title: str
    pin: bool
    hide: tuple[str, ...]
    """Statements to hide, by id or wording."""
    note: str
    """Markdown."""
    line: int = 0
    members: tuple[str, ...] = ()
    """Paths of the story named in ``story``, as the register of addresses has them."""


class Correction(Value):
    """A mistake of the site that was put right."""

    date: str
    page: str
    """Address of the page it stood on."""
    was: str
    now: str
    why: str
    file: str = ""
    line: int = 0


class ProsePage(Value):
    """A page of content/pages/, Markdown."""

    file: str
    slug: str
    title: str
    markdown: str


class Edits(Value):
    """All that the editors say, in order of file and line."""

    articles: tuple[ArticleEdit, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    takedowns: tuple[Takedown, ...] = ()
    entities: tuple[EntityEdit, ...] = ()
    stories: tuple[StoryEdit, ...] = ()
    corrections: tuple[Correction, ...] = ()
    prose: tuple[ProsePage, ...] = ()


# ---------------------------------------------------------------- pages


class ArticleRef(Value):
    """What pages show of an article when they name it."""

    path: str
    url: str
    """Address of its page."""
    title: str
    publisher: str
    published: PartialDate
    source_url: str
    story: str
    words: int
    removed_share: float
    copy_of: str
    """Path of the canonical copy it folds into; '' when it speaks itself."""
    text: str
    """``full``, ``excerpts`` or ``none``: what may be shown of it."""


class EntityRef(Value):
    id: str
    url: str
    name: str
    kind: EntityKind


class StoryRef(Value):
    id: str
    url: str
    title: str
    first: str
    last: str
    articles: int
    lineages: int


class StoryCard(Value):
    """The small record of a told story that pages over all stories read."""

    ref: StoryRef
    in_short: tuple[Statement, ...]
    differing: tuple[FigureRow, ...]
    cast: tuple[str, ...]
    events: tuple[Event, ...]
    publishers: tuple[str, ...]
    only: tuple[tuple[str, int], ...]
    """(path, number of statements that it alone reports)."""
    counts: tuple[int, int, int]
    """Statements agreed by two or more, differing, and from one source only."""
    pinned: bool
    note: str
    outlets: tuple[tuple[str, int, int], ...] = ()
    """(publisher, statements of it that another article says too, statements of it that sources differ on)."""


class EntityShare(Value):
    """What one story says of one entity."""

    entity: str
    story: StoryRef
    statements: tuple[Statement, ...]
    """The most salient ones that name it, at most 60."""
    total: int
    """All statements that name it."""
    events: tuple[Event, ...]
    quotes_by: tuple[Quotation, ...]
    quotes_about: tuple[Quotation, ...]
    roles: tuple[RoleClaim, ...]
    with_whom: tuple[tuple[str, str, int], ...]
    """(other entity id, statement id that joins them, how many do)."""
    articles: tuple[str, ...]


class Told(Value):
    """The outcome of telling a story, in the parts that others read."""

    story: ToldStory
    card: StoryCard
    shares: dict[str, EntityShare]
    """By entity id."""


class PublisherShare(Value):
    """What pages over all publishers read of one."""

    name: str
    """'' for captures that state no publisher."""
    url: str
    """Address of its page, ``/source/<slug>/``."""
    articles: tuple[ArticleRef, ...]
    text: str
    """``full``, ``excerpts`` or ``none``: what may be shown of its articles."""
    why: str
    """Why that is so, for the reader."""
    licence: str
    home: str
    """Its own address; '' when not known."""
    note: str
    """The editor's, Markdown."""
    credits: tuple[tuple[str, int], ...]
    """(outlet that its articles rest on, how many do), most first."""
    removed: tuple[RuleUse, ...]
    """By rule."""
    agreed: int = 0
    """Statements of it that another article says too."""
    differ: int = 0
    """Statements of it that another article contradicts."""
    only: int = 0
    """Statements that it alone makes."""
    events: int = 0
    """Events that it reports, of those that pages show; 0 where it is the one publisher, for then the timeline of the site is its own."""


class Frame(Value):
    """What every page of a site shares.  It holds nothing that an edit of one article changes, or every edit would set every page anew."""

    name: str
    description: str
    base_url: str
    """Absolute address of the site's root without a slash at the end (``https://news.example/sub``); '' when none is set."""
    site_id: str
    """Authority of ``tag:`` addresses (``news.example,2025``), independent of ``base_url``."""
    language: str
    contact: str
    """Address for 'report a mistake': ``mailto:`` or ``https:``; '' when none."""
    licence: str
    """Of our own text and data, as the owner words it."""
    private: bool
    disk: bool
    """Links name ``index.html``, so that the site can be read from a folder."""
    newest: str
    """Newest date in the content, '' when nothing is dated."""
    version: str
    """Of this program."""
    prose: tuple[tuple[str, str], ...]
    """(title, url) of the editor's own pages, for the navigation."""


class Page(Value):
    """A page to be: where it goes, the template that sets it, and all that the template may see."""

    url: str
    template: str
    data: dict[str, object]


class PublishedFile(Value):
    """A file of the site."""

    path: str
    """Below output/, ``/`` between the parts."""
    content: bytes
