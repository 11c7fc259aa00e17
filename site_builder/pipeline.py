"""The whole build, read top to bottom: the one module that knows the order of the stages.

``digest`` holds the stages from captured files to told stories, ``layout`` those
from told stories to the files of the site.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from site_builder import addresses, edit, inspection, layout, publish
from site_builder.digest import Digest, collect, tell_all
from site_builder.engine import Runner
from site_builder.model import Edits
from site_builder.problems import Problem, problem
from site_builder.report import Report
from site_builder.settings import Places, Settings


def build(places: Places, settings: Settings, run: Runner, strict: bool = False, quick: bool = False) -> Report:
    """Build the site into ``places.output``; with ``strict``, only if nothing is wrong."""
    told = digest_of(places, settings, run)
    if told is None:
        return _not_written(run, 0)
    faults = layout.template_faults(templates_of(places))
    run.report(*faults)
    if faults:
        return _not_written(run, len(told.refs), len(told.stories))
    site = layout.lay_out(told, settings, run, templates_of(places))
    if strict and any(p.severity != "note" for p in run.problems):
        return _not_written(run, len(told.refs), len(told.stories))
    written = publish.write(places.output, site.files, Path(places.cache) / "written.msgpack", quick=quick)
    run.report(*written.problems)
    if written.problems:
        return _not_written(run, len(told.refs), len(told.stories))
    pages = sum(f.path.endswith(".html") for f in site.files)
    added = register(places, told)
    left_out = sum(p.severity == "error" and p.path.startswith("seeds/") for p in run.problems)
    return Report(True, len(told.refs), left_out, len(told.stories), pages, written.changed, written.removed, tuple(run.problems), added)


def digest_of(places: Places, settings: Settings, run: Runner) -> Digest | None:
    """Captures and edits -> everything that is told; None when there is no article at all."""
    loaded = edit.load(places.content)
    run.report(*loaded.problems)
    edits = loaded.value or Edits()
    sources = collect(places, settings, run, edits)
    if not sources.cards:
        fix = "put captured articles there: .txt, .md or .html files, in any folders"
        run.report(problem("seeds", 0, "no-articles", f"no article was found in {places.seeds}", fix))
        return None
    told = tell_all(sources, settings, run, edits, _read(places.path("content") / "permalinks.txt"))
    paths = tuple(sorted({*sources.cards, *sources.left_out, *sources.dropped}))
    hid = {entry for s in told.stories if s.hidden for entry in set(s.hidden) - set(told.told[s.id].one("idle").load())}
    run.report(*edit.unmatched(edits, paths, (*sources.cards.values(), *sources.left_out.values()), told.cast, told.stories, hid))
    return told


def register(places: Places, told: Digest) -> bool:
    """Write new addresses to content/permalinks.txt, whole or not at all.  Returns whether there were any."""
    if not told.register:
        return False
    file = places.path("content") / "permalinks.txt"
    before = _read(file)
    text = before if before.endswith("\n") or not before else before + "\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".permalinks.{os.getpid()}")
    fresh.write_text((text or addresses.HEAD) + "".join(f"{line}\n" for line in told.register), "utf-8", newline="\n")
    os.replace(fresh, file)
    return True


def data(places: Places, settings: Settings, run: Runner, out: Path) -> bool:
    """The data files alone, into ``out``.  Returns whether there was anything to write."""
    told = digest_of(places, settings, run)
    if told is None:
        return False
    for path, handle in sorted(layout.tables(told, layout.frame_of(told, settings), run).items()):
        file = out / path.removeprefix("data/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(handle.load())
    return True


def explain(path: str, places: Places, settings: Settings, run: Runner) -> str | None:
    """For people: a source, or a page of the output; None when there is neither."""
    told = digest_of(places, settings, run)
    if told is None:
        return None
    for source in _below(path, places, "seeds"):
        if (found := inspection.explain_source(source, told)) is not None:
            return found
    site = layout.lay_out(told, settings, run, templates_of(places))
    for file in _below(path, places, "output"):
        if (found := inspection.explain_page(file, told, site.made_from, {f.path for f in site.files}, {label for _, label in run.ran})) is not None:
            return found
    return None


def _below(path: str, places: Places, folder: str) -> Iterator[str]:
    """What a path on the command line may mean below a folder: from where the user stands, from the root, from the folder itself."""
    top = places.path(folder).resolve()
    for start in (Path.cwd() / path, places.path("root") / path, top / path.strip("/")):
        with contextlib.suppress(ValueError):
            yield start.resolve().relative_to(top).as_posix()


def check(places: Places, settings: Settings, run: Runner) -> tuple[Problem, ...]:
    """What is wrong with the built site, and which edits hang in the air."""
    digest_of(places, settings, run)
    dangling = tuple(p for p in run.problems if p.code in ("edit-unmatched", "line-unmatched", "bad-edit") and p.severity != "note")
    return publish.check(places.output, settings.site.url) + dangling


def templates_of(places: Places) -> str | None:
    """The root's own templates folder, where there is one."""
    return places.templates if places.path("templates").is_dir() else None


def _read(file: Path) -> str:
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


def _not_written(run: Runner, articles: int, stories: int = 0) -> Report:
    left_out = sum(p.severity == "error" and p.path.startswith("seeds/") for p in run.problems)
    return Report(False, articles, left_out, stories, 0, (), (), tuple(run.problems), False)
