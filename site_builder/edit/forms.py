"""The editor's files, each read into its type; what is wrong is collected with file and line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Literal, cast, get_args

from site_builder.edit.front_matter import Parts, split
from site_builder.lined_yaml import Form, Node, parse
from site_builder.model import ArticleEdit, Correction, EntityEdit, EntityKind, ProsePage, Publisher, StoryEdit, Takedown
from site_builder.problems import Problem, problem

KINDS = ("", *get_args(EntityKind))
_WHEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?: ?(Z|[+-]\d\d:?\d\d))?)?)?)?", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE_FIX = "write 2025, 2025-06, 2025-06-13 or 2025-06-13T06:19, as much of it as is known"


def is_when(text: str) -> bool:
    """A date that exists, cut at any precision."""
    found = _WHEN.fullmatch(text)
    if not found:
        return False
    year, month, day, hour, minute, second = (
        int(part or least) for part, least in zip(found.groups()[:6], (0, 1, 1, 0, 0, 0), strict=True)
    )
    try:
        datetime.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return False
    return True


def sources(text: str, file: str, problems: list[Problem]) -> tuple[tuple[Publisher, ...], tuple[Takedown, ...]]:
    """content/sources.yml: ``publishers`` and ``takedown``."""
    form = _document(text, file, problems)
    publishers = tuple(one for item in form.forms("publishers") if (one := _publisher(item)))
    takedowns = tuple(down for item in form.forms("takedown") if (down := _takedown(item)))
    form.close()
    return publishers, takedowns


def overrides(
    text: str, file: str, problems: list[Problem]
) -> tuple[tuple[ArticleEdit, ...], tuple[EntityEdit, ...], tuple[Correction, ...]]:
    """content/overrides.yml: ``articles``, ``entities`` and ``corrections``."""
    form = _document(text, file, problems)
    articles: list[ArticleEdit] = []
    lines: dict[str, int] = {}
    for item in form.forms("articles"):
        one = _article(item)
        if one is None:
            continue
        if one.path in lines:
            item.wrong(one.line, f"'{one.path}' is edited twice", f"put this into the entry on line {lines[one.path]}")
            continue
        lines[one.path] = one.line
        articles.append(one)
    entities = tuple(name for item in form.forms("entities") if (name := _entity(item, "")))
    corrections = tuple(told for item in form.forms("corrections") if (told := _correction(item)))
    form.close()
    return tuple(articles), entities, corrections


def entity(text: str, file: str, problems: list[Problem]) -> EntityEdit | None:
    """A file of content/entities/: who is meant at its head, about them below."""
    form, parts = _headed(text, file, problems)
    return _entity(form, parts.body) if form else None


def story(text: str, file: str, problems: list[Problem]) -> StoryEdit | None:
    """A file of content/stories/: which story at its head, the editor's note below."""
    form, parts = _headed(text, file, problems)
    if form is None:
        return None
    made = StoryEdit(
        file=file,
        story=_story_name(form.text("story")),
        articles=_paths(form, "articles"),
        apart=_paths(form, "apart"),
        title=form.text("title"),
        pin=form.flag("pin"),
        hide=form.texts("hide"),
        note=parts.body,
        line=parts.head_line,
    )
    form.close()
    if not made.story and not made.articles:
        form.wrong(
            parts.head_line,
            "it does not say which story it speaks of",
            "write 'story: /story/its-address/' or 'articles:' with paths below seeds/",
        )
        return None
    return made


def _story_name(wanted: str) -> str:
    """An address from the root of the site, whichever way it was copied; an id as it is."""
    at = wanted.find("/story/")
    return wanted if at < 0 else f"/story/{wanted[at + 7 :].split('#')[0].removesuffix('index.html').strip('/')}/"


def prose(text: str, file: str, problems: list[Problem]) -> ProsePage | None:
    """A file of content/pages/: title and slug at its head, both may be left out."""
    form, parts = _headed(text, file, problems, needed=False)
    if form is None:
        return None
    stem = file.rpartition("/")[2].removesuffix(".md")
    slug = form.text("slug") or re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    title = form.text("title")
    form.close()
    body = parts.body
    first, _, rest = body.lstrip("\n").partition("\n")
    if not title and first.startswith("# "):
        title, body = first[2:].strip(), rest.strip("\n")
    if not _SLUG.fullmatch(slug):
        form.wrong(form.lines.get("slug", 1), f"'{slug}' cannot stand in an address", "write small letters, digits and '-': slug: about-us")
        return None
    return ProsePage(file, slug, title or stem.replace("-", " ").capitalize(), body)


# ---------------------------------------------------------------- their parts


def _document(text: str, file: str, problems: list[Problem]) -> Form:
    tree, found = parse(text, file, "bad-edit")
    problems += found
    return Form(tree, file, "bad-edit", "bad-edit", problems)


def _headed(text: str, file: str, problems: list[Problem], needed: bool = True) -> tuple[Form | None, Parts]:
    parts = split(text)
    if parts.open_ended:
        problems.append(
            problem(
                file, parts.head_line - 1, "bad-edit", "its head begins with '---' and never ends", "put a line '---' below the last key"
            )
        )
        return None, parts
    if needed and not parts.head.strip():
        fix = "begin it with a line '---', keys, and a line '---'; 'site_builder new' writes an example"
        problems.append(problem(file, 1, "bad-edit", "it has no head that says what it is about", fix))
        return None, parts
    tree, found = parse(parts.head, file, "bad-edit", parts.head_line)
    problems += found
    return (None if found else Form(tree, file, "bad-edit", "bad-edit", problems)), parts


def _publisher(form: Form) -> Publisher | None:
    made = Publisher(
        name=form.text("name"),
        match=form.texts("match"),
        url=_url(form, "url"),
        text=cast("Literal['', 'full', 'excerpts', 'none']", form.choice("text", ("full", "excerpts", "none"), "")),
        granted=form.flag("granted"),
        licence=form.text("licence"),
        note=form.text("note"),
        file=form.file,
        line=form.line,
    )
    form.close()
    if not made.name:
        form.wrong(form.line, "a publisher without a name", "write 'name: The Example Times'")
        return None
    if made.granted and any(not pattern.strip("*/. ") for pattern in made.match):
        form.wrong(form.line, f"'{made.name}' grants everything: '*' names no source", "name the paths or hosts that are granted")
        return None
    return made


def _takedown(form: Form) -> Takedown | None:
    made = Takedown(form.text("match"), form.text("reason"), _when(form, "date"), form.file, form.line)
    form.close()
    if not made.match.strip("*/. "):
        form.wrong(form.line, "a takedown that names nothing", "write 'match:' with a path below seeds/, a publisher or an address")
        return None
    return made


def _article(form: Form) -> ArticleEdit | None:
    made = ArticleEdit(
        path=form.text("path").removeprefix("./").removeprefix("seeds/"),
        line=form.line,
        file=form.file,
        drop=form.flag("drop"),
        reason=form.text("reason"),
        title=form.text("title"),
        published=_when(form, "published"),
        publisher=form.text("publisher"),
        source_url=_url(form, "source_url"),
        authors=form.texts("authors"),
        keep_lines=form.texts("keep_lines"),
        drop_lines=form.texts("drop_lines"),
    )
    form.close()
    if not made.path:
        form.wrong(form.line, "an edit of no article", "write 'path:' with the path of the source below seeds/")
        return None
    return made


def _entity(form: Form, about: str) -> EntityEdit | None:
    links = form.form("links")
    made = EntityEdit(
        file=form.file,
        name=form.text("name"),
        kind=form.choice("kind", KINDS, ""),
        aliases=form.texts("aliases"),
        not_aliases=form.texts("not_aliases"),
        merge=form.texts("merge"),
        split=form.texts("split"),
        hide=form.flag("hide"),
        reason=form.text("reason"),
        links=tuple((label, url) for label in links.fields if (url := _url(links, label))),
        about=about or form.text("about"),
        line=form.line,
        lines=tuple(form.lines.items()),
    )
    form.close()
    if not made.name:
        form.wrong(form.line, "it does not say who is meant", "write 'name:' with the name as the articles have it")
        return None
    return made


def _correction(form: Form) -> Correction | None:
    made = Correction(_when(form, "date"), form.text("page"), form.text("was"), form.text("now"), form.text("why"), form.file, form.line)
    form.close()
    if not made.date or not (made.was or made.now or made.why):
        form.wrong(form.line, "a correction needs a date and what was corrected", "write 'date:', 'page:', 'was:', 'now:' and 'why:'")
        return None
    return made


def _paths(form: Form, key: str) -> tuple[str, ...]:
    return tuple(path.removeprefix("./").removeprefix("seeds/") for path in form.texts(key))


def _when(form: Form, key: str) -> str:
    return _checked(form, key, is_when, "is no date", _DATE_FIX)


def _url(form: Form, key: str) -> str:
    return _checked(
        form,
        key,
        lambda text: bool(re.fullmatch(r"https?://[^\s\"<>]+", text)),
        "is no web address",
        "write it whole: https://news.example/page",
    )


def _checked(form: Form, key: str, test: Callable[[str], bool], what: str, fix: str) -> str:
    text = form.text(key)
    if text and not test(text):
        node: Node = form.fields[key]
        form.wrong(node.line, f"'{key}: {text[:80]}' {what}", fix)
        return ""
    return text
