"""Noticing that files changed, by looking at them again and again.

Polling needs no library, works on every file system and through editors that
write by renaming; the pause grows with the tree, so that it costs little.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

Snapshot = dict[str, tuple[int, int, int]]
"""Path -> (modification time in ns, size in bytes, inode)."""

PAUSE_SECONDS = 0.05
BUSY_SHARE = 0.1
"""Looking takes at most this share of one core."""


def snapshot(watched: Iterable[Path]) -> Snapshot:
    """All files below the watched files and folders; what vanishes while we look is left out.

    Links to folders are not followed, or a circle would never end.
    """
    seen: Snapshot = {}
    todo = [str(path) for path in watched]
    while todo:
        place = todo.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    try:
                        if entry.is_dir(follow_symlinks=False):
                            todo.append(entry.path)
                        else:
                            stat = entry.stat()
                            seen[entry.path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
                    except OSError:
                        continue
        except NotADirectoryError:
            try:
                stat = os.stat(place)
                seen[place] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            except OSError:
                continue
        except OSError:
            continue
    return seen


def differences(old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    """Paths that came, went or changed, sorted."""
    return tuple(sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path)))


def pause_after(looking_seconds: float) -> float:
    """Seconds to wait before looking again."""
    return max(PAUSE_SECONDS, looking_seconds * (1 / BUSY_SHARE - 1))
