"""The ways between pages."""

import pytest

from site_builder.publish.words import relative


@pytest.mark.parametrize(
    ("url", "here", "way"),
    [
        ("/entity/product/javascript/", "/entity/product/", "./javascript/"),
        ("/source/vbscript-in-print/", "/source/", "./vbscript-in-print/"),
        ("/story/a:b/", "/story/", "./a:b/"),
        ("/story/bridge/", "/", "story/bridge/"),
        ("/entity/product/javascript/", "/", "entity/product/javascript/"),
        ("/", "/story/bridge/", "../../"),
    ],
)
def test_no_way_looks_like_an_address_with_a_scheme(url: str, here: str, way: str) -> None:
    assert relative(url, here) == way
