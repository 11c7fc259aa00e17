"""Which names of one article are one."""

from __future__ import annotations

import pytest

from site_builder.annotate.names.definitions import defined
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.joins import join, key_of
from site_builder.model import EntityKind


def one_of(text: str, *names: tuple[str, EntityKind]) -> list[set[str]]:
    """The names that are joined, in the order of the text."""
    found, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        found.append(Found(at, at + len(name), tuple(name.replace("'s", " 's").split()), kind, 0.9, False))
        at += len(name)
    keys = [key_of(one) for one in found]
    owner = join({key: one.kind for key, one in zip(keys, found, strict=True)}, keys, defined(text, found, keys), "")
    groups: dict[tuple[str, ...], set[str]] = {}
    for (name, _), key in zip(names, keys, strict=True):
        groups.setdefault(owner[key], set()).add(name)
    return list(groups.values())


PERSON: EntityKind = "person"
BODY: EntityKind = "organisation"
PLACE: EntityKind = "place"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Norwick, also known as Zefa, sang.", [("Ann Norwick", PERSON), ("Zefa", PERSON)]),
        ("Quillon (formerly Brakel Nets) said so.", [("Quillon", BODY), ("Brakel Nets", BODY)]),
        ("The U.S. Trade Department said so. The Department of Trade of the United States did.", [("U.S. Trade Department", BODY), ("Department of Trade", BODY)]),
        ("The Florida Supreme Court met. The Supreme Court adjourned.", [("Florida Supreme Court", BODY), ("Supreme Court", BODY)]),
        ("The Kansas City Otters won. The Otters sang.", [("Kansas City Otters", BODY), ("Otters", BODY)]),
        ("The Democratic Senate met; the Senate adjourned.", [("Democratic Senate", BODY), ("Senate", BODY)]),
        ("Norwick Ann met; Ann Norwick sang.", [("Norwick Ann", PERSON), ("Ann Norwick", PERSON)]),
        ("Ann H. W. Norwick sang, Ann H.W. Norwick said.", [("Ann H. W. Norwick", PERSON), ("Ann H.W. Norwick", PERSON)]),
        ("Ann Norwick Jr. sang, Norwick said.", [("Ann Norwick Jr.", PERSON), ("Norwick", PERSON)]),
    ],
)
def test_they_are_one(text: str, names: list[tuple[str, EntityKind]]) -> None:
    assert len(one_of(text, *names)) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Norwick also called Bo Twill.", [("Ann Norwick", PERSON), ("Bo Twill", PERSON)]),
        ("Ann Norwick met Ann Norwick Jr. there.", [("Ann Norwick", PERSON), ("Ann Norwick Jr.", PERSON)]),
        ("The House and Senate met; the Ohio Senate did not.", [("House and Senate", BODY), ("Ohio Senate", BODY)]),
        ("The Twill Administration said so; Twill sang.", [("Twill Administration", BODY), ("Twill", BODY)]),
        ("Florida sued. The Florida Otters won.", [("Florida", PLACE), ("Florida Otters", BODY)]),
    ],
)
def test_they_stay_apart(text: str, names: list[tuple[str, EntityKind]]) -> None:
    assert len(one_of(text, *names)) == 2
