"""The command line: reads it, runs the pipeline, turns what happened into text and an exit code.

Exit codes: 0 done; 1 refused or found wrong; 2 bad command line or settings;
3 internal error.  Messages go to standard error, data to standard output.
"""

from __future__ import annotations

import argparse
import gc
import os
import sqlite3
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from collections.abc import Iterator
from pathlib import Path

from site_builder import __version__
from site_builder import settings as settings_module
from site_builder.problems import Problem
from site_builder.report import Report
from site_builder.settings import Places, Settings

DONE, REFUSED, BAD_USE, INTERNAL = 0, 1, 2, 3


def main(argv: list[str] | None = None) -> int:
    """Run a command.  Returns the exit code."""
    words = sys.argv[1:] if argv is None else argv
    args = _parser().parse_args(_with_default(words))
    gc.set_threshold(200_000, 50, 100)  # what flows holds no circles; looking for them took a fifth of a build of 1,000 articles
    try:
        return args.run(args)
    except _BadUse as wrong:
        print(wrong, file=sys.stderr)
        return BAD_USE
    except KeyboardInterrupt:
        print("stopped; output/ is as it was", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # noqa: BLE001  a fault of ours: said in full, output/ untouched
        traceback.print_exc()
        print("internal error: this is a fault of site_builder, not of your files; output/ is as it was", file=sys.stderr)
        return INTERNAL


class _BadUse(Exception):
    """The command line or the settings cannot be followed; the message says all that is wrong."""


def _with_default(words: list[str]) -> list[str]:
    """``build`` is what is meant when no command is named."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        return ["build", *words]
    return words


def _parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m site_builder", description="Turn captured news articles into a static site that proves every sentence.")
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    made = {}
    for name, run, text in (
        ("build", _build, "seeds + content + templates -> output (the default)"),
        ("serve", _serve, "build, serve on 127.0.0.1, rebuild on a change, reload the open page"),
        ("inspect", _inspect, "all that the program knows of a source, one JSON object a line"),
        ("data", _data, "the data files of the site, without rendering a page"),
        ("explain", _explain, "why a source was cleaned, folded and grouped as it was, or what a page is made from"),
        ("check", _check, "check a built site: links, fragments, ids, quotation limits"),
        ("new", _new, "a stub of an entity, story, page or source record in content/"),
    ):
        made[name] = commands.add_parser(name, help=text, description=text)
        made[name].set_defaults(run=run)
        made[name].add_argument("--root", default=".", metavar="DIR", help="the folder that holds seeds/ and content/ (default: here)")
        for place in ("seeds", "content", "templates", "output", "cache"):
            made[name].add_argument(f"--{place}", metavar="DIR", help=f"instead of {'.cache' if place == 'cache' else place}/ in the root")
        made[name].add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at work (default: one a processor)")
        made[name].add_argument("--no-cache", action="store_true", help="neither read nor keep results of earlier builds")
        made[name].add_argument("--private", action="store_true", help="for one's own eyes: full texts, noindex, a banner")
        made[name].add_argument("--timings", action="store_true", help="seconds per stage, as JSON lines on standard error")
        made[name].add_argument("--quiet", action="store_true", help="no progress, no summary")
        made[name].add_argument("--base-url", default="", metavar="URL", help="absolute address of the site (default: url in site.yml)")
    made["build"].add_argument("--strict", action="store_true", help="write nothing when anything is wrong")
    made["serve"].add_argument("--port", type=int, default=8000, metavar="N", help="0 = any free one (default: 8000)")
    made["serve"].add_argument("--open", action="store_true", help="open a browser")
    made["inspect"].add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    made["inspect"].add_argument("--no-clean", action="store_true", help="remove no line")
    made["inspect"].add_argument("--text", action="store_true", help="print the cleaned body alone")
    made["data"].add_argument("--out", required=True, metavar="DIR", help="where the files go")
    made["explain"].add_argument("path", metavar="PATH", help="a source below seeds/, or a page below output/")
    made["new"].add_argument("kind", choices=["entity", "story", "page", "source"])
    made["new"].add_argument("name")
    return top


# ---------------------------------------------------------------- what commands share


def _places(args: argparse.Namespace) -> Places:
    root = Path(args.root).resolve()
    if not root.is_dir():
        raise _BadUse(f"--root {args.root}: there is no such folder")
    at = lambda name, default: str(Path(getattr(args, name)).resolve() if getattr(args, name) else root / default)  # noqa: E731
    return Places(str(root), at("seeds", "seeds"), at("content", "content"), at("templates", "templates"), at("output", "output"), at("cache", ".cache"))


def _settings(args: argparse.Namespace, places: Places) -> Settings:
    file = Path(places.content) / "site.yml"
    text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
    found, problems = settings_module.load(text, "content/site.yml", args.base_url, args.private)
    if problems:
        raise _BadUse("\n".join(map(str, problems)))
    return found


@contextmanager
def _runner(args: argparse.Namespace, places: Places) -> Iterator:
    """A runner over the root's cache, or over a passing one."""
    from site_builder.engine.cache import Cache
    from site_builder.engine.executor import choose
    from site_builder.engine.runner import Runner

    say = _progress if sys.stderr.isatty() and not args.quiet else None
    with tempfile.TemporaryDirectory(prefix="site-builder-") as passing:
        run = Runner(Cache(Path(passing if args.no_cache else places.cache)), choose(args.jobs), say)
        try:
            yield run
        finally:
            run.close()
            if say:
                print("\r\x1b[K", end="", file=sys.stderr)
            if args.timings:
                run.print_timings()


def _progress(text: str) -> None:
    print(f"\r\x1b[K{text[:70]}", end="", file=sys.stderr, flush=True)


def _tell_problems(problems: list[Problem]) -> None:
    """All problems by path and line; one said many times is folded with a count."""
    folded: dict[Problem, int] = {}
    for p in sorted(problems, key=lambda p: (p.path, p.line, p.code, p.what)):
        folded[p] = folded.get(p, 0) + 1
    for p, times in folded.items():
        print(f"{p}{f' ({times} times)' if times > 1 else ''}", file=sys.stderr)


# ---------------------------------------------------------------- the commands


def _build(args: argparse.Namespace) -> int:
    places = _places(args)
    return DONE if build(args, places, _settings(args, places)).written else REFUSED


def build(args: argparse.Namespace, places: Places, settings: Settings, quick: bool = False) -> Report:
    """Build once and say what happened; a damaged cache is begun anew.  ``quick``: for the preview."""
    from site_builder import pipeline

    began = time.monotonic()
    try:
        with _runner(args, places) as run:
            report = pipeline.build(places, settings, run, args.strict, quick)
    except (sqlite3.DatabaseError, LookupError) as damage:
        if args.no_cache or not _is_cache_damage(damage):
            raise
        for file in Path(places.cache).glob("results.sqlite*"):
            file.unlink(missing_ok=True)
        with _runner(args, places) as run:
            report = pipeline.build(places, settings, run, args.strict, quick)
    _tell_problems(list(report.problems))
    for fault in run.faults if os.environ.get("SITE_BUILDER_FAULTS") else ():
        print(fault, file=sys.stderr)
    if not args.quiet:
        print(report.summary(time.monotonic() - began), file=sys.stderr)
    return report


def _is_cache_damage(error: Exception) -> bool:
    return isinstance(error, sqlite3.DatabaseError) or "cache" in str(error)


def _serve(args: argparse.Namespace) -> int:
    from site_builder import serve

    places = _places(args)
    _settings(args, places)
    args.strict = False

    def once() -> serve.BuildResult:
        try:
            report = build(args, places, _settings(args, places), quick=True)
            args.jobs = 1  # a rebuild is small; and a process must not be forked from a thread that serves
            message = "" if report.written else "the site could not be built; the last good one stays"
            return serve.BuildResult(report.written, message, report.problems, report.changed)
        except _BadUse as wrong:
            print(wrong, file=sys.stderr)
            return serve.BuildResult(ok=False, message=str(wrong))

    watch = (places.path("seeds"), places.path("content"), places.path("templates"))
    try:
        serve.run(once, watch, places.path("output"), args.port, args.open, lambda text: print(text, file=sys.stderr, flush=True))
    except serve.PortTaken as failure:
        raise _BadUse(f"--port {args.port}: {failure}\n    fix: take another one, or --port 0 for any that is free") from None
    return DONE


def _inspect(args: argparse.Namespace) -> int:
    from site_builder import inspection

    places = _places(args)
    settings = _settings(args, places)
    with _runner(args, places) as run, tempfile.TemporaryDirectory(prefix="site-builder-") as passing:
        for line in inspection.inspect(args.paths, settings, run, Path(passing), as_is=args.no_clean, text_only=args.text):
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        _tell_problems(run.problems)
        return REFUSED if any(p.severity == "error" for p in run.problems) else DONE


def _data(args: argparse.Namespace) -> int:
    from site_builder import pipeline

    places = _places(args)
    with _runner(args, places) as run:
        written = pipeline.data(places, _settings(args, places), run, Path(args.out))
        _tell_problems(run.problems)
        return DONE if written else REFUSED


def _explain(args: argparse.Namespace) -> int:
    from site_builder import pipeline

    places = _places(args)
    with _runner(args, places) as run:
        text = pipeline.explain(args.path, places, _settings(args, places), run)
    if text is None:
        meant = {f"seeds/{os.path.relpath(path, places.seeds)}" for path in (args.path, Path(places.root) / args.path, Path(places.seeds) / args.path)}
        said = [p for p in run.problems if p.path in meant or p.code == "no-articles"]
        _tell_problems(said)
        if said:
            return REFUSED
        print(f"{args.path}: no source below {places.seeds} and no page below {places.output} has this path", file=sys.stderr)
        return REFUSED
    print(text)
    return DONE


def _check(args: argparse.Namespace) -> int:
    from site_builder import pipeline

    places = _places(args)
    with _runner(args, places) as run:
        problems = pipeline.check(places, _settings(args, places), run)
    _tell_problems(list(problems))
    if not args.quiet:
        print(f"{len(problems)} found wrong" if problems else "nothing found wrong", file=sys.stderr)
    return REFUSED if problems else DONE


def _new(args: argparse.Namespace) -> int:
    from site_builder import edit

    places = _places(args)
    path, text = edit.stub(args.kind, args.name)
    file = Path(places.content) / path
    if args.kind == "source" and file.exists():
        grown = edit.with_source(file.read_text("utf-8"), text)
        if grown is None:
            print(f"{file} has it already, or no place for it could be found; add by hand what is missing of this:\n", file=sys.stderr)
            print(text)
            return REFUSED
        file.write_text(grown, "utf-8", newline="\n")
        print(file)
        return DONE
    if file.exists():
        print(f"{file} exists and is left as it is", file=sys.stderr)
        return REFUSED
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    print(file)
    return DONE
