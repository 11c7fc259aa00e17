"""One short hash for bytes, for values and for the code that makes them."""

from __future__ import annotations

import functools
import hashlib
import platform
from importlib import metadata
from pathlib import Path

import msgspec

DIGEST_BYTES = 16
"""128 bits: a chance of collision below 1e-20 for a billion values."""

PACKAGE = Path(__file__).resolve().parent.parent
GROUND = ("model.py", "problems.py", "settings.py", "lined_yaml.py", "text")
"""What every stage stands on."""

LIBRARIES = ("charset-normalizer", "jinja2", "markdown-it-py", "msgspec", "python-crfsuite", "pyyaml", "selectolax")
"""Libraries whose version can change a result."""

_encode = msgspec.msgpack.Encoder(enc_hook=str).encode


def digest(*parts: bytes) -> bytes:
    """Hash of a sequence of byte strings; the borders between them count."""
    made = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


def value(thing: object) -> bytes:
    """Hash of a value made of structs, tuples, dicts, strings and numbers; the order in a dict counts."""
    return digest(type(thing).__name__.encode(), _encode(thing))


@functools.cache
def code(rooms: tuple[str, ...]) -> bytes:
    """Hash of the code of some folders or modules of the package, the ground they stand on, and the libraries they use."""
    versions = [platform.python_version(), *(f"{name} {_version(name)}" for name in LIBRARIES)]
    return digest("\n".join(versions).encode(), *(_folder(room) for room in sorted({*rooms, *GROUND})))


@functools.cache
def _folder(room: str) -> bytes:
    place = PACKAGE / room
    files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return digest(*(b for p in files for b in (p.relative_to(PACKAGE).as_posix().encode(), p.read_bytes())))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"
