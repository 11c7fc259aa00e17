"""Kinds that a name or the words beside it tell beyond doubt."""

from __future__ import annotations

import pytest

from site_builder.annotate.names.found import Found
from site_builder.annotate.names.plain import by_name, by_text
from site_builder.model import EntityKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("clean harbours act", "work"),
        ("third amendment", "work"),
        ("hurricane olga", "event"),
        ("tropical storm bertil", "event"),
        ("thirty weeks war", "event"),
        ("acme motors", "other"),
        ("hurricanes", "other"),
    ],
)
def test_the_name_tells(name: str, kind: EntityKind) -> None:
    assert by_name(tuple(name.split()), "other") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She wrote the novel \u201cNAME\u201d in a shed.", "work"),
        ("NAME, a short film about herring, won.", "work"),
        ("He was asked on CBS\u2019s \u201cNAME\u201d on Sunday.", "work"),
        ("Twill sells the smartphone NAME in June.", "product"),
        ("The NAME app counts boats.", "product"),
        ("They spoke of NAME for an hour.", "other"),
    ],
)
def test_the_words_beside_it_tell(text: str, kind: EntityKind) -> None:
    at = text.index("NAME")
    assert by_text(text, [Found(at, at + 4, ("NAME",), "other", 0.9, False)]) == kind
