"""A raw article -> an article: every block is kept or removed with a reason; metadata is lifted."""

from __future__ import annotations

from site_builder.clean import authors, context, credits, metadata, patterns, published, region, tree
from site_builder.clean.dates import parse
from site_builder.clean.facts import Facts
from site_builder.clean.lines import Line, lines_of
from site_builder.clean.patterns import Reason
from site_builder.clean.repeated import line_key
from site_builder.model import Article, ArticleEdit, Choice, Damage, Paragraph, RawArticle, Removed, Role
from site_builder.problems import Outcome, Problem, problem
from site_builder.settings import CleanSettings

REPEATED = Reason("other", "repeated-by-publisher", "Stands in several captures of this publisher.")
EDITOR = Reason("other", "editor", "Dropped by the editor.")
TAGS_LIST = Reason("tags", "tags-list", "A list of tags below their label.")
BY_NAME = Reason("byline", "byline-name", "The author's name alone on a line.")
MIN_WARN_WORDS = 120
"""Captures with fewer words never warn of much removed."""


def article(raw: RawArticle, repeated: tuple[str, ...], edit: ArticleEdit | None, settings: CleanSettings) -> Outcome[Article]:
    """The cleaned article.  ``repeated``: keys of lines that its publisher repeats; ``edit``: what the editor says of it."""
    lines = lines_of(raw)
    known: list[Reason | None] = [patterns.match(line) for line in lines]
    facts = Facts()
    metadata.find_place(raw, facts)
    _drop_repeated(lines, known, set(repeated))
    if raw.kind != "html":
        context.drop_menu(lines, known)
    metadata.find_title(raw, [line for line in lines if known[line.index] is None], facts)
    _lists(lines, known)
    if facts.title_line >= 0:
        known[facts.title_line] = context.TITLE_ITSELF
        _label_above(lines, known, facts.title_line)
    if raw.kind == "html":
        context.judge(lines, known, facts.title)
        tree.judge(lines, known, facts.title, next((w.value for w in raw.witnesses if w.field == "excerpt"), ""))
    else:
        region.judge_run(lines, known, facts.title)
    problems = _apply(edit, lines, known)
    made = _made(raw, lines, known, facts, edit)
    problems += _warnings(raw, lines, known, facts, settings)
    return Outcome(made, tuple(problems))


def untouched(raw: RawArticle) -> Article:
    """The article with all its text as body; its metadata is lifted all the same."""
    lines = lines_of(raw)
    matched: list[Reason | None] = [patterns.match(line) for line in lines]
    facts = Facts()
    metadata.find_place(raw, facts)
    metadata.find_title(raw, [line for line in lines if matched[line.index] is None], facts)
    _lift(raw, lines, matched, facts)
    return _build(raw, lines, [None] * len(lines), matched, facts)


def _drop_repeated(lines: list[Line], known: list[Reason | None], repeated: set[str]) -> None:
    if repeated:
        for line in lines:
            if known[line.index] is None and line_key(line.text) in repeated:
                known[line.index] = REPEATED


def _label_above(lines: list[Line], known: list[Reason | None], title_line: int) -> None:
    for line in lines[:title_line]:
        if known[line.index] is None and not line.strong and len(line.words) <= 4:
            known[line.index] = context.LABEL


def _lists(lines: list[Line], known: list[Reason | None]) -> None:
    """What a label announces: tags below 'Tags', the name below 'By'."""
    for line, after in zip(lines, lines[1:], strict=False):
        reason = known[line.index]
        if reason is None or known[after.index] is not None or after.strong:
            continue
        if reason.rule == "tags-label" and len(after.words) <= 30 and not after.sentence:
            known[after.index] = TAGS_LIST
        elif (
            reason.kind == "byline"
            and len(line.words) <= 1
            and 2 <= len(after.words) <= 4
            and not after.ends
            and authors.PERSON.fullmatch(after.plain)
        ):
            near = after.number - line.number <= 1
            known[after.index] = BY_NAME if near else None


def _apply(edit: ArticleEdit | None, lines: list[Line], known: list[Reason | None]) -> list[Problem]:
    """The editor's lines win over all rules."""
    problems: list[Problem] = []
    if edit is None:
        return problems
    keys: dict[str, list[int]] = {}
    for line in lines:
        keys.setdefault(line_key(line.text), []).append(line.index)
    for wanted, reason in ((edit.keep_lines, None), (edit.drop_lines, EDITOR)):
        for text in wanted:
            at = keys.get(line_key(text), [])
            if not at:
                at = [line.index for line in lines if len(text) >= 20 and text in line.text]
            for index in at:
                known[index] = reason
            if not at:
                what = f"No line of seeds/{edit.path} reads '{text[:80]}'."
                problems.append(problem(edit.file, edit.line, "line-unmatched", what, "Copy the line from the capture, or remove it here."))
    return problems


def _lift(raw: RawArticle, lines: list[Line], known: list[Reason | None], facts: Facts) -> None:
    metadata.find_labels(lines, known, facts)
    published.find_dates(raw, lines, known, facts)
    authors.find_authors(raw, lines, known, facts)
    if not facts.publisher:
        name, number = credits.publisher_of_notice(lines, known)
        if name:
            facts.publisher = name
            facts.choices.append(Choice("publisher", name, "text", number, "Named by the copyright line"))


def _made(raw: RawArticle, lines: list[Line], known: list[Reason | None], facts: Facts, edit: ArticleEdit | None) -> Article:
    _lift(raw, lines, known, facts)
    if edit is not None:
        _edit_facts(facts, edit)
    return _build(raw, lines, known, known, facts)


def _edit_facts(facts: Facts, edit: ArticleEdit) -> None:
    for field in ("title", "publisher", "source_url", "authors"):
        value = getattr(edit, field)
        if value:
            setattr(facts, field, value)
            shown = value if isinstance(value, str) else ", ".join(value)
            facts.choices.append(Choice(field, shown, "editor", edit.line, "Set by the editor"))
    if edit.published:
        parsed = parse(edit.published, "editor", edit.line)
        if parsed is not None:
            facts.published = parsed
            facts.choices.append(Choice("published", parsed.value, "editor", edit.line, "Set by the editor"))


def _build(raw: RawArticle, lines: list[Line], known: list[Reason | None], lifted: list[Reason | None], facts: Facts) -> Article:
    body: list[Paragraph] = []
    removed: list[Removed] = []
    for line in lines:
        reason = known[line.index]
        start, end = line.block.start, line.block.end
        if reason is not None:
            removed.append(Removed(start, end, line.number, *reason))
        else:
            role, level = _role(line, lines, known)
            body.append(Paragraph(start, end, line.number, role, level))
    damage = tuple(Damage(*hole) for hole in credits.find_damage(raw.text, [(p.start, p.end) for p in body]))
    found_credits = credits.find_credits(raw, lines, lifted)
    return Article(
        raw.path, raw.kind, raw.sha256, raw.language, facts.title, facts.published, facts.updated, facts.authors, facts.publisher, facts.source_url,
        found_credits, facts.tags, facts.categories, facts.excerpt, credits.find_rights(raw, lines, lifted), tuple(facts.choices),
        raw.text, raw.first_line, tuple(body), tuple(removed), damage,
    )  # fmt: skip


ROLES: dict[str, Role] = {"li": "item", "blockquote": "quote", "td": "table", "th": "table", "pre": "code", "dd": "item", "dt": "item"}
HEADING_WORDS = 16
LABEL_WORDS = 8
"""A line with a colon at its end and more words introduces what follows in a sentence."""


def _role(line: Line, lines: list[Line], known: list[Reason | None]) -> tuple[Role, int]:
    """What a kept line is to the reader."""
    if line.heading:
        return "heading", int(line.tag[1])
    if line.tag in ROLES:
        return ROLES[line.tag], 1 if ROLES[line.tag] == "item" else 0
    count = len(line.words)
    is_short = 1 <= count <= (LABEL_WORDS if line.plain.endswith(":") else HEADING_WORDS) and (
        not line.sentence or line.plain.endswith("?")
    )
    after = next((later for later in lines[line.index + 1 : line.index + 12] if known[later.index] is None), None)
    if line.tag in ("p", "div") and is_short and after is not None and line.plain[:1].isupper() and not line.plain.endswith((",", ";")):
        return "heading", 3 if line.plain.endswith((":", "?")) else 2
    return "text", 0


def _warnings(
    raw: RawArticle, lines: list[Line], known: list[Reason | None], facts: Facts, settings: CleanSettings
) -> list[Problem]:
    shown = f"seeds/{raw.path}"
    total = sum(len(line.words) for line in lines)
    kept = sum(len(line.words) for line in lines if known[line.index] is None)
    problems: list[Problem] = []
    if kept == 0 and all(reason is None or reason.kind == "headline-dup" for reason in known):
        what, fix = "There is a title and no text.", "Save the whole article, or drop the file in content/overrides.yml."
        problems.append(problem(shown, 0, "no-body", what, fix))
    elif kept == 0:
        what = "Nothing is left of the text after cleaning."
        problems.append(problem(shown, 0, "no-body", what, "Look at `explain` and keep lines in content/overrides.yml."))
    elif raw.kind != "html" and total >= MIN_WARN_WORDS and total - kept > settings.warn_removed_share * total:
        share = round(100 * (total - kept) / total)
        problems.append(
            problem(
                shown,
                0,
                "much-removed",
                f"Cleaning removed {share} % of the words.",
                "Look at `explain`; keep lines in content/overrides.yml.",
            )
        )
    for witness in raw.witnesses:
        if witness.field in ("published", "updated") and witness.basis == "front-matter" and parse(witness.value, "front-matter") is None:
            what = f"'{witness.value[:60]}' is no date."
            problems.append(problem(shown, witness.line, "bad-date", what, "Write it as 2025-06-13 or 2025-06-13T06:19:39+02:00."))
    return problems
