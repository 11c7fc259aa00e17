"""Names that the text itself gives as another name of one: 'Eurasian Economic Union (EAEU)', 'Ann Norwick, also known as Zefa'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.annotate.names.found import Found
from site_builder.annotate.names.joins import Key, family

_DEFINES = re.compile(r"\s*[,:]?\s*\((?:the\s+)?[\"\u201c\u2018']?$", re.IGNORECASE)
_ALSO = re.compile(
    r"\s*(?:[,(]?\s*(?:(?:who |which )?(?:is |was )?(?:also|better|formerly|previously|once|originally|otherwise|commonly|popularly|simply|now) )?known (?:simply )?as"
    r"|[,(]\s*(?:also|formerly|previously|originally|now) (?:called|named)|[,(]\s*(?:a\.?k\.?a\.?|n\u00e9e|nicknamed|renamed|formerly))\s+(?:the\s+)?[\"\u201c\u2018']?",
    re.IGNORECASE,
)
"""What stands between two names of one thing: ', also known as'."""
_CLOSES = re.compile(r"[\"\u201d\u2019']?\s*[);,]")


def defined(text: str, found: Sequence[Found], keys: Sequence[Key]) -> dict[Key, Key]:
    """Short names that the text defines right after the full one, in brackets, and names that it gives as another of the same.

    The method of Schwartz and Hearst (2003), loosened: the letters of the short name stand in the full name in this order.
    """
    pairs: dict[Key, Key] = {}
    for (one, full), (other, short) in zip(zip(found, keys, strict=True), zip(found[1:], keys[1:], strict=True), strict=False):
        between = text[one.end : other.start]
        if len(between) < 60 and full != short and short not in pairs and family(one.kind) == family(other.kind) and _ALSO.fullmatch(between):
            pairs[short] = full
        surface = text[other.start : other.end]
        if len(full) < 2 or len(short) != 1 or short in pairs or not surface.isupper() or len(surface) < 2:
            continue
        if _DEFINES.fullmatch(text[one.end : other.start]) and _CLOSES.match(text, other.end) and _spells(short[0], " ".join(full)):
            pairs[short] = full
    return pairs


def _spells(letters: str, name: str) -> bool:
    at = -1
    for letter in letters:
        at = name.find(letter, at + 1)
        if at < 0:
            return False
    return letters[:1] == name[:1]
