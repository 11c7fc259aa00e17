"""Results on disk, addressed by content: one SQLite file, safe to delete at any time.

Two tables: ``result`` maps the key of a piece of work to the names and
fingerprints of what it made; ``blob`` holds each thing made once, under the
fingerprint of its bytes.  SQLite makes every write whole or nothing, and lets
two builds share the file.  A file that cannot be read is put aside and begun
anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

FORMAT = 1
"""Raised when the tables change; a file of another format is begun anew."""

SPARE_RESULTS = 2000
"""Results of earlier builds that are kept beside twice those in use, so that undoing an edit costs nothing."""


class Cache:
    """The store of one folder.  Not shared between processes: each opens its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[bytes] = set()
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n")
        self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except sqlite3.DatabaseError:
            for file in self.folder.glob("results.sqlite*"):
                file.unlink(missing_ok=True)
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.folder / "results.sqlite", timeout=60, check_same_thread=False, isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=OFF")
        if db.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            db.execute("DROP TABLE IF EXISTS result")
            db.execute("DROP TABLE IF EXISTS blob")
            db.execute(f"PRAGMA user_version={FORMAT}")
        db.execute("CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, made BLOB NOT NULL) WITHOUT ROWID")
        db.execute("CREATE TABLE IF NOT EXISTS blob (name BLOB PRIMARY KEY, data BLOB NOT NULL)")
        db.execute("SELECT count(*) FROM result").fetchone()
        return db

    def result(self, key: bytes) -> bytes | None:
        """What is known of a piece of work, or None."""
        row = self._db.execute("SELECT made FROM result WHERE key=?", (key,)).fetchone()
        if row is None:
            return None
        self._used.add(key)
        return row[0]

    def blob(self, name: bytes) -> bytes | None:
        """The bytes under a fingerprint, or None."""
        row = self._db.execute("SELECT data FROM blob WHERE name=?", (name,)).fetchone()
        return None if row is None else row[0]

    def blobs(self, names: Iterable[bytes]) -> Iterator[bytes | None]:
        """The bytes under each of many fingerprints, in order."""
        find = self._db.execute
        for name in names:
            row = find("SELECT data FROM blob WHERE name=?", (name,)).fetchone()
            yield None if row is None else row[0]

    def keep(self, results: Iterable[tuple[bytes, bytes]], blobs: Iterable[tuple[bytes, bytes]]) -> None:
        """Store results and what they made, all or nothing."""
        results = list(results)
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("INSERT OR IGNORE INTO blob VALUES (?,?)", blobs)
            self._db.executemany("INSERT OR REPLACE INTO result VALUES (?,?)", results)
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._used.update(key for key, _ in results)

    def forget_unused(self, made_names: object) -> None:
        """Drop results that this build did not use, once they are many.

        Args: made_names: function that gives the blob names in a stored result.
        """
        total = self._db.execute("SELECT count(*) FROM result").fetchone()[0]
        if total <= 2 * len(self._used) + SPARE_RESULTS:
            return
        names = {n for key in self._used if (made := self.result(key)) is not None for n in made_names(made)}  # type: ignore[operator]
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("CREATE TEMP TABLE kept (name BLOB PRIMARY KEY)")
        self._db.executemany("INSERT OR IGNORE INTO kept VALUES (?)", ((k,) for k in self._used | names))
        self._db.execute("DELETE FROM result WHERE key NOT IN (SELECT name FROM kept)")
        self._db.execute("DELETE FROM blob WHERE name NOT IN (SELECT name FROM kept)")
        self._db.execute("DROP TABLE kept")
        self._db.execute("COMMIT")

    def close(self) -> None:
        self._db.close()
