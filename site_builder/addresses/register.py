"""content/permalinks.txt: the addresses that were given once and stay.

One line each: kind, id, address and the members it was given for, with tabs
between; members are percent-encoded with spaces between.  Lines are read and
made here; the file itself is written by whoever builds.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from site_builder.model import Value
from site_builder.problems import Outcome, Problem, problem

HEAD = "# kind\tid\taddress\tmembers it was given for -- commit this file; what stands here is never changed by the program\n"
"""First line of a register that is begun, with its line end."""

KINDS = ("entity", "story")
_ADDRESS = re.compile(r"/(?:[A-Za-z0-9._~-]+/)+")


class Line(Value):
    """An address that was given."""

    kind: str
    """``entity`` or ``story``."""
    id: str
    address: str
    members: tuple[str, ...]
    """Of a story: paths; of an entity: its name, then its other names."""
    line: int


def parse(text: str, file: str) -> Outcome[tuple[Line, ...]]:
    """The lines of a register; a line that cannot be read is a problem (``bad-register``), the others hold."""
    lines: list[Line] = []
    problems: list[Problem] = []
    taken: dict[tuple[str, str], int] = {}
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not raw.strip() or raw.lstrip().startswith("#"):
            continue
        fault, line = _line(raw, number)
        if line is not None:
            first = taken.get((line.kind, line.id)) or taken.get(("", line.address))
            if first:
                fault, line = f"its id or address stands on line {first} already", None
        if line is None:
            fix = "take the line from an earlier version of the file, or delete it: its page then gets a new address"
            problems.append(problem(file, number, "bad-register", f"'{raw.strip()[:80]}': {fault}", fix))
            continue
        taken[line.kind, line.id] = taken["", line.address] = number
        lines.append(line)
    return Outcome(tuple(lines), tuple(problems))


def _line(raw: str, number: int) -> tuple[str, Line | None]:
    fields = raw.split("\t")
    if len(fields) != 4:
        return f"{len(fields)} fields instead of 4 with tabs between", None
    kind, name, address, members = (field.strip() for field in fields)
    if kind not in KINDS:
        return f"'{kind}' is neither entity nor story", None
    if not name or name.split() != [name]:
        return "its id is no single word", None
    if not _ADDRESS.fullmatch(address) or "/../" in address or "/./" in address:
        return f"'{address}' is no address like /{kind}/a-name/", None
    found = tuple(unquote(member) for member in members.split(" ") if member)
    if not found:
        return "it names no member", None
    return "", Line(kind, name, address, found, number)


def written(kind: str, name: str, address: str, members: tuple[str, ...]) -> str:
    """A line of the register, without its line end."""
    encoded = " ".join(quote(member, safe="/._~-,:()'&+@!", errors="replace") for member in members)
    return "\t".join((kind, name, address, encoded))
