"""The files below seeds/, in the order of their paths."""

from __future__ import annotations

import hashlib
import os
import stat

from site_builder.model import SourceFile
from site_builder.problems import Outcome, Problem, problem

MAX_BYTES = 20_000_000
"""A capture is a page; the largest saved page met so far has 6 MB."""

MAX_DEPTH = 40
"""Folders below folders; deeper ones are a mistake or an attack."""

CAPTURE_SUFFIXES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml")

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a sound"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"WARC/", "a web archive"),
    (b"wOF", "a font"),
    (b"\x00\x00\x00\x1cftyp", "a film"),
    (b"\x00\x00\x00 ftyp", "a film"),
)


def discover(seeds_dir: str) -> Outcome[tuple[SourceFile, ...]]:
    """Every capture below a folder, with one problem for each thing that is none."""
    found: list[SourceFile] = []
    problems: list[Problem] = []
    root = os.path.realpath(seeds_dir)
    _walk(root, root, "", 0, found, problems)
    return Outcome(tuple(sorted(found, key=lambda source: source.path)), tuple(sorted(problems, key=lambda p: (p.path, p.code))))


def _walk(root: str, folder: str, below: str, depth: int, found: list[SourceFile], problems: list[Problem]) -> None:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        problems.append(
            problem(
                _shown(below),
                0,
                "unreadable",
                f"The folder cannot be opened: {error.strerror}.",
                "Check that it exists and its permissions.",
            )
        )
        return
    for name in names:
        if name.startswith("."):
            continue
        path = f"{below}/{name}" if below else name
        full = os.path.join(folder, name)
        if _is_folder_to_enter(full, name):
            if depth < MAX_DEPTH:
                _walk(root, full, path, depth + 1, found, problems)
            else:
                problems.append(
                    problem(_shown(path), 0, "unreadable", "The folder lies too deep.", f"Keep captures at most {MAX_DEPTH} folders deep.")
                )
            continue
        source, wrong = _look(root, full, path)
        if source is not None:
            found.append(source)
        if wrong is not None:
            problems.append(wrong)


def _is_folder_to_enter(full: str, name: str) -> bool:
    return os.path.isdir(full) and not os.path.islink(full) and not name.lower().endswith(CAPTURE_SUFFIXES)


def _shown(path: str) -> str:
    """A path as a problem names it; what is no Unicode is escaped."""
    return ("seeds/" + path).rstrip("/").encode("utf-8", "backslashreplace").decode("utf-8")


def _look(root: str, full: str, path: str) -> tuple[SourceFile | None, Problem | None]:
    """One directory entry that is not a folder to enter."""
    shown = _shown(path)
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return None, problem(shown, 0, "unreadable", "The file's name is no valid UTF-8.", "Rename the file.")
    if os.path.islink(full):
        target = os.path.realpath(full)
        if target != root and not target.startswith(root + os.sep):
            return None, problem(
                shown, 0, "link-outside", "The link leads out of the seeds folder.", "Copy the file here in place of the link."
            )
        if os.path.isdir(full):
            return None, None  # its files are met where they are
    try:
        status = os.stat(full)
    except OSError as error:
        return None, problem(
            shown, 0, "unreadable", f"The file cannot be opened: {error.strerror}.", "Check the file; remove a link that leads nowhere."
        )
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe, socket or device"
        return None, problem(shown, 0, "not-a-file", f"It has the name of a capture but is {what}.", "Rename or remove it.")
    if status.st_size > MAX_BYTES:
        size = f"{status.st_size / 1e6:.0f} MB"
        return None, problem(
            shown, 0, "too-large", f"The file has {size}; a capture may have {MAX_BYTES // 10**6} MB.", "Split the file or remove it."
        )
    return _hashed(full, path, shown)


def _hashed(full: str, path: str, shown: str) -> tuple[SourceFile | None, Problem | None]:
    try:
        with open(full, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return None, problem(shown, 0, "unreadable", f"The file cannot be opened: {error.strerror}.", "Check the file's permissions.")
    unread = unread_kind(data)
    if unread:
        return None, problem(
            shown, 0, "unknown-kind", f"The file is {unread} and is not read.", "Save the article as HTML, Markdown or plain text."
        )
    return SourceFile(path, hashlib.sha256(data).hexdigest(), len(data)), None


def unread_kind(data: bytes) -> str:
    """What a file is, when by its first bytes it is of a kind that is not read; else ''."""
    for magic, what in MAGIC:
        if data.startswith(magic):
            return what
    head = data[:600].lstrip().lower()
    if head.startswith(b"<?xml") and (b"<rss" in head or b"<feed" in head):
        return "a news feed"
    return "a drawing (SVG)" if head.startswith(b"<svg") else ""
