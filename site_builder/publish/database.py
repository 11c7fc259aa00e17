"""Tables -> one SQLite file, the same bytes every time (for one version of the library)."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from site_builder.model import Value

PAGE_BYTES = 4096


class Table(Value):
    """Rows under named columns."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str | int | float]]
    """In the order in which they are written; rows of one table hold the same types."""


_INDEXES = (("articles", "path"), ("articles", "story"), ("groups", "path"), ("statements", "story"), ("claims", "statement"),
            ("claims", "path"), ("figures", "statement"), ("events", "story"), ("events", "date"), ("entities", "name"))  # fmt: skip


def database(tables: Sequence[Table]) -> bytes:
    """A database file: built in memory, then packed."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(f"PRAGMA page_size={PAGE_BYTES}")
        connection.execute("PRAGMA encoding='UTF-8'")
        connection.execute("BEGIN")
        for table in tables:
            names = ", ".join(f'"{name}"' for name in table.columns)
            connection.execute(f'CREATE TABLE "{table.name}" ({names})')
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)
        have = {table.name for table in tables}
        for name, column in _INDEXES:
            if name in have:
                connection.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()
