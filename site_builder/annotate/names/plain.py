"""Kinds that the name itself or the words beside it leave no doubt about: laws and titles, storms and wars, things that are made.

The recogniser knows persons, bodies and places; all else it calls 'other'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.annotate.names.found import Found
from site_builder.model import EntityKind

Key = tuple[str, ...]

LAWS = frozenset("act acts amendment constitution treaty accord accords proclamation protocol statute".split())
"""Last words of the names of laws, which are works: texts that have a title."""
BOOKS = frozenset((("constitution",), ("bible",), ("quran",), ("koran",), ("torah",), ("declaration", "of", "independence"), ("bill", "of", "rights"), ("magna", "carta")))
WARS = frozenset("war wars olympics paralympics marathon recession pandemic".split())
STORMS = frozenset("hurricane cyclone typhoon superstorm".split())

_WORK = (
    r"(?:book|novel|memoir|autobiography|biography|film|movie|documentary|song|album|single|show|series|sitcom|drama|play|musical|opera|podcast|magazine|newsletter"
    r"|poem|essay|painting|anthem|comedy|thriller|report)"
)
_THING = (
    r"(?:app|apps|smartphone|phone|tablet|laptop|chatbot|assistant|browser|software|operating system|console|chip|chips|processor|sedan|SUV|pickup|truck|car|aircraft|jet"
    r"|airliner|drone|missile|rocket|drug|vaccine|pill|headset|smartwatch|video game|search engine|language model)"
)
_SIGNS = r"[\"\u201c\u2018'*_]{0,2}"
_ENDS = r"[\"\u201d\u2019'*_,]{0,3}"
_WORK_BEFORE = re.compile(
    rf"(?:\b{_WORK}s?,?\s+(?:(?:called|titled|entitled|named)\s+)?{_SIGNS}"
    rf"|\b(?:NBC|CBS|ABC|CNN|MSNBC|Fox News|Fox|PBS|NPR|HBO|BBC|ITV|Netflix)(?:[\u2019']s)?\s+[\"\u201c\u2018']"
    rf"|\b(?:hosts?|co-hosts?|episode) of\s+(?:the\s+)?[\"\u201c\u2018'])$"
)
_WORK_AFTER = re.compile(rf"^{_ENDS},?\s+(?:is\s+)?(?:a|an|the|his|her|their|its)\s+(?:[\w-]+\s+){{0,3}}{_WORK}\b")
_THING_BEFORE = re.compile(rf"\b{_THING},?\s+(?:(?:called|named|dubbed)\s+)?{_SIGNS}$")
_THING_AFTER = re.compile(rf"^{_ENDS}\s+{_THING}\b")
_LAID_OUT = 70


def by_name(key: Key, kind: EntityKind) -> EntityKind:
    """The kind that the words of a name tell, else the one given."""
    if key in BOOKS or len(key) > 1 and key[-1] in LAWS or key[-1:] == ("act",):
        return "work"
    if len(key) > 1 and (key[0] in STORMS or key[:2] in (("tropical", "storm"), ("world", "war")) or key[-1] in WARS and kind in ("other", "organisation")):
        return "event"
    return kind


def by_text(text: str, names: Sequence[Found]) -> EntityKind:
    """The kind that the words beside the mentions of an 'other' tell."""
    for name in names:
        before, after = text[max(0, name.start - _LAID_OUT) : name.start], text[name.end : name.end + _LAID_OUT]
        if _WORK_BEFORE.search(before) or _WORK_AFTER.match(after):
            return "work"
        if _THING_BEFORE.search(before) or _THING_AFTER.match(after):
            return "product"
    return "other"
