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

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def _exchange(a: Path, b: Path) -> bool:
    """Exchange two names; False when this system or file system cannot."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return libc.renamex_np(os.fsencode(a), os.fsencode(b), _RENAME_SWAP) == 0
        return libc.renameat2(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0
    except (OSError, AttributeError, TypeError):  # no such call, or no such library (Windows)
        return False


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
        shutil.rmtree(new)
        return
    old = aside(folder)
    if old.exists():
        shutil.rmtree(old)
    os.rename(folder, old)
    try:
        os.rename(new, folder)
    except OSError:
        os.rename(old, folder)
        raise
    shutil.rmtree(old)


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
