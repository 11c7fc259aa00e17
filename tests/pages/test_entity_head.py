"""The head of the page of a name: what it is in one line, and the other names it goes by."""

from __future__ import annotations

import pytest

from site_builder.model import Entity
from site_builder.pages.entity import _also
from site_builder.pages.roles import _WITH_ARTICLE


@pytest.mark.parametrize("name", ["United States", "European Union", "Harbour Party", "Ministry of Nets", "U.S. Senate", "White House", "University of Mittelby"])
def test_a_body_or_country_that_takes_the_article(name: str) -> None:
    assert _WITH_ARTICLE.search(name)


@pytest.mark.parametrize("name", ["Brakel Group", "Norway", "Unitedbrick", "National Public Radio", "Housewares Inc"])
def test_a_name_that_takes_none(name: str) -> None:
    assert not _WITH_ARTICLE.search(name)


def test_names_that_differ_in_capitals_alone_are_one() -> None:
    entity = Entity("person-ann-lee", "", "Ann Lee", "person", (("Lee", 9), ("Ann Lee", 4), ("ANN LEE", 2), ("LEE", 1)), 16, ("a",), ())
    assert _also(entity) == [{"name": "Lee", "count": 10}]
