"""Put one folder in the place of another, in one step where the system can.

Linux and macOS exchange two names atomically; elsewhere the old folder steps
aside first, and `recover` sets it back if we were killed between the two renames.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

MARKER = ".site-builder"
"""File that says that a folder is ours to empty."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def _exchange(a: Path, b: Path) -> bool:
    """Exchange two names; False when this system or file system cannot."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(os.fsencode(a), os.fsencode(b), _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):  # no such call, or no such library (Windows)
        return False


def is_ours(folder: Path) -> bool:
    """It may be emptied: it is not there, it is empty, or it bears our marker."""
    if not os.path.lexists(folder):
        return True
    if not folder.is_dir() or folder.is_symlink():
        return False
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def remove(folder: Path) -> None:
    """Remove a folder of ours, the marker last: if we are killed on the way, what is left is still known as ours."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARKER:
            entry.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def aside(folder: Path) -> Path:
    """Where the old folder waits on systems that cannot exchange."""
    return folder.with_name(folder.name + ".old")


def recover(folder: Path) -> None:
    """Set the old folder back if an earlier swap was cut short."""
    if not folder.exists() and aside(folder).is_dir():
        os.rename(aside(folder), folder)


def swap_in(new: Path, folder: Path) -> None:
    """Make ``new`` the folder; what was there is removed.

    Raises: OSError when neither way works (the folder is a mount point).
    """
    if not folder.exists():
        os.rename(new, folder)
        return
    if _exchange(new, folder):
        remove(new)
        return
    old = aside(folder)
    if old.exists():
        remove(old)
    os.rename(folder, old)
    try:
        os.rename(new, folder)
    except OSError:
        os.rename(old, folder)
        raise
    remove(old)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other build writes beside ``folder``; the lock dies with its process."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # network file systems without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
