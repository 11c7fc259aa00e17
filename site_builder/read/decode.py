"""Bytes -> text: which encoding they are in, and one kind of line end."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-zA-Z0-9_:.-]{2,30})", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
WESTERN = re.compile(
    r"[\x00-\x7f\u00a0-\u00ff\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2022\u2026\u2039\u203a\u20ac\u2122\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2020\u2030]*"
)

MAX_CONTROL = 0.02
"""Share of control characters above which bytes are no text."""
MAX_HIGH = 0.15
"""Share of bytes above 127 below which single-byte Western text is plausible; French has 4 %, Greek or Russian over 60 %."""
GUESS_BYTES = 200_000
"""What is handed to the detector, which is slow on long input."""


def decode(data: bytes) -> str | None:
    """The text of a file with ``\\n`` line ends, or None when it is no text.

    Control characters that no text holds become U+FFFD, one for one.
    """
    text = _decoded(data)
    if text is None or len(CONTROL.findall(text)) > MAX_CONTROL * max(len(text), 50):
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return CONTROL.sub("\ufffd", text.lstrip("\ufeff"))


def _decoded(data: bytes) -> str | None:
    for bom, name in BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], name)
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None:
        return utf8
    named = META_CHARSET.search(data[:4096])
    if named:
        text = _strictly(data, _real_name(named.group(1).decode("ascii")))
        if text is not None:
            return text
    if sum(byte > 127 for byte in data[:GUESS_BYTES]) < MAX_HIGH * len(data[:GUESS_BYTES]):
        text = _strictly(data, "cp1252")
        if text is not None and WESTERN.fullmatch(text):
            return text
    best = from_bytes(data[:GUESS_BYTES]).best()
    if best is not None:
        return _strictly(data, best.encoding) or data.decode(best.encoding, "replace")
    truncated = data.decode("utf-8", "replace")
    return truncated if truncated.count("\ufffd") < MAX_CONTROL * len(truncated) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _real_name(name: str) -> str:
    """What pages call Latin 1 or ASCII is cp1252, as in browsers."""
    return "cp1252" if name.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else name
