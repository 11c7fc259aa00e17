"""inspect and explain: what the program knows of single sources, for scripts and for people."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from site_builder import read
from site_builder.engine import Runner
from site_builder.model import AnnotatedArticle, Edits, SourceFile, Story
from site_builder.digest import Digest, link, understand_all
from site_builder.problems import problem
from site_builder.publish import data
from site_builder.settings import Settings
from site_builder.text import slug


def sources(paths: list[str], run: Runner, passing: Path) -> list[tuple[SourceFile, str]]:
    """What is named on the command line -> files, each with the folder it is below.

    A folder stands for the files in it; ``-`` is standard input, kept in the folder ``passing`` while it is read.
    """
    found: list[tuple[SourceFile, str]] = []
    for path in paths:
        if path == "-":
            (passing / "-").write_bytes(sys.stdin.buffer.read())
            path = str(passing / "-")
        place = Path(path)
        if place.is_dir():
            got = read.discover(str(place))
            run.report(*got.problems)
            found += [(file, str(place)) for file in got.value or ()]
        elif place.is_file():
            content = place.read_bytes()
            found.append((SourceFile(place.name, hashlib.sha256(content).hexdigest(), len(content)), str(place.parent)))
        else:
            what = "it is a pipe, socket or device" if place.exists() else "there is no such file or folder"
            run.report(problem(path, 0, "unreadable", what, "check the path; - reads standard input"))
    taken: dict[str, int] = {}
    unique = []
    for file, folder in found:
        taken[file.path] = taken.get(file.path, 0) + 1
        unique.append((file, folder) if taken[file.path] == 1 else (SourceFile(f"{file.path}#{taken[file.path]}", file.sha256, file.size), folder))
    return unique


def inspect(paths: list[str], settings: Settings, run: Runner, passing: Path, as_is: bool, text_only: bool) -> Iterator[bytes]:
    """One JSON line a source, in the order named; names are linked over all of them.  ``text_only``: the cleaned body instead."""
    files = sources(paths, run, passing)
    understood = understand_all(files, settings, run, Edits(), as_is)
    cast = link(understood, settings, run, Edits()) if understood.articles and not text_only else None
    for path, handle in understood.articles.items():
        annotated = handle.load()
        if text_only:
            yield body(annotated).encode() + b"\n"
        else:
            yield data.line(data.inspected(annotated, _named(annotated, cast.by_article.get(path, ()) if cast else ())))


def _named(annotated: AnnotatedArticle, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The entity of each name chain; for a name that became none (named once only, cited as a source) ``name-`` and the name."""
    return tuple(one or f"name-{slug(chain.name)}" for one, chain in zip(ids, annotated.chains, strict=True)) if ids else ()


def body(annotated: AnnotatedArticle) -> str:
    """The cleaned body, a paragraph a line."""
    a = annotated.article
    return "\n".join(a.text[p.start : p.end] for p in a.body)


def explain_source(path: str, digest: Digest) -> str | None:
    """Why a source was cleaned, folded and grouped as it was; None when there is no such source."""
    handle = digest.sources.articles.get(path)
    if handle is None:
        return _left_out(path, digest)
    annotated = handle.load()
    a = annotated.article
    out = [f"seeds/{path}"]
    if not any(choice.field == "title" for choice in a.choices):
        out.append(f"  title      {a.title or 'none stated'}")
    for choice in a.choices:
        out.append(f"  {choice.field:<10} {choice.value}  ({choice.basis}{f', line {choice.line}' if choice.line else ''}: {choice.why})")
    out += ["", f"kept: {_count(len(a.body), 'block')}, {_count(digest.sources.cards[path].words, 'word')}", f"removed: {len(a.removed)}"]
    for r in a.removed:
        shown = " ".join(a.text[r.start : r.end].split())
        out.append(f"  line {r.line:<4} {r.kind:<16} [{r.rule}] {r.reason}\n            {shown[:90]}")
    for d in a.damage:
        out.append(f"  damage at line {a.line_at(d.start)}: {d.what}")
    out += ["", *_grouping(path, digest)]
    return "\n".join(out)


def _left_out(path: str, digest: Digest) -> str | None:
    """Why there is no article of a source: the editors dropped it or took it down; None when it is for another reason."""
    for wish in digest.edits.articles:
        if wish.path == path and path in digest.sources.dropped:
            return f"seeds/{path}\n  left out   {wish.file}:{wish.line} drops it{f': {wish.reason}' if wish.reason else ''}"
    if path in digest.sources.left_out:
        return f"seeds/{path}\n  left out   content/sources.yml takes it down"
    return None


def _grouping(path: str, digest: Digest) -> list[str]:
    out = []
    for group in digest.groups:
        for member in group.members:
            if member.path == path:
                role = "speaks for its copies" if group.canonical == path else f"{member.relation} of {group.canonical} (similarity {member.similarity:.2f})"
                out.append(f"copies: {role}; {group.why}")
    story = next((s for s in digest.stories if path in s.members), None)
    if story:
        out.append(f"story: {story.title}  {story.url}  ({_count(len(story.members), 'article')}, {_count(len(story.lineages), 'lineage')} at most)")
        out += _bonds(path, story)
    return out


def _bonds(path: str, story: Story) -> list[str]:
    out: list[str] = []
    told: set[str] = set()
    for b in story.bonds:
        other = b.other if b.path == path else b.path
        if path in (b.path, b.other) and other not in told:
            told.add(other)
            shared = "; ".join(f"{what}: {', '.join(v)}" for what, v in (("names", b.names), ("figures", b.figures), ("days", b.days), ("words", b.words)) if v)
            out.append(f"  with {other} (similarity {b.similarity:.2f}): {shared}")
    for lineage in story.lineages:
        if path in lineage.members:
            out.append(f"  lineage: {', '.join(lineage.members)}: {lineage.why}")
    return out


def explain_page(path: str, digest: Digest, made_from: dict[str, tuple[str, tuple[str, ...]]], files: set[str], reran: set[str]) -> str | None:
    """What a page is made from, and whether it had to be set anew; None when there is no such page.

    Args: path: of the page or its folder below the output, '.' for home; made_from: by address, the template and the sources of each page
        that rests on some sources only; files: paths of the whole site; reran: addresses of pages that were not in the cache.
    """
    folder = path.removesuffix("index.html").strip("/").removeprefix(".")
    url = f"/{folder}/" if folder else "/"
    if url in made_from:
        template, sources = made_from[url]
        why = "it was set anew: one of these sources, the template, a setting or the program changed" if url in reran else "nothing it is made from changed since the last build"
        return "\n".join([url, f"  template   {template}", f"  now        {why}", "  made from", *(f"    seeds/{p}" for p in sources)])
    if path in files or f"{url}index.html".lstrip("/") in files:
        return f"{path if path in files else url}\n  made from  all that the site tells ({_count(len(digest.refs), 'article')}), or what stands in content/ and templates/"
    return None


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"
