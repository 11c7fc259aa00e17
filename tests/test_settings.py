"""Laws of reading site.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder import settings
from site_builder.problems import CODES
from site_builder.settings import Settings


def read(text: str, base_url: str = "", private: bool = False) -> tuple[Settings, list[str]]:
    found, problems = settings.load(text, "content/site.yml", base_url, private)
    return found, [str(one) for one in problems]


def test_no_file_gives_the_defaults() -> None:
    """Nothing written, nothing set and nothing wrong."""
    assert read("") == (Settings(), [])


def test_all_mistakes_are_shown_at_once_by_line() -> None:
    """No mistake hides another."""
    found, problems = read("titel: x\nlanguage: EN\nrights:\n  text: ful\nclean:\n  warn_removed_share: 3\nstories: {per_page: 2.5}\n")
    assert found == Settings()
    assert problems == [
        "content/site.yml:1: error[unknown-setting] there is no 'titel' here\n    fix: did you mean 'title'?",
        "content/site.yml:2: error[bad-setting] 'language' is 'EN'\n    fix: write two small letters, like en",
        "content/site.yml:4: error[bad-setting] 'text' is 'ful'\n    fix: write one of: full, excerpts, none; did you mean full?",
        "content/site.yml:6: error[bad-setting] 'warn_removed_share' is '3'\n    fix: write a number from 0 to 1",
        "content/site.yml:7: error[bad-setting] 'per_page' is '2.5'\n    fix: write a whole number from 1 to 500",
    ]


def test_short_and_long_form_are_the_same() -> None:
    """A setting of the site stands in its group or at the top."""
    assert read("title: A\ntext: none\n") == read("site:\n  title: A\nrights:\n  text: none\n")


def test_a_setting_in_both_places_is_refused() -> None:
    """Nobody has to guess which of the two holds."""
    _, problems = read("title: A\nsite:\n  title: B\n")
    assert problems == ["content/site.yml:1: error[bad-setting] 'title' is set twice\n    fix: keep one of the two; the other is on line 3"]


def test_the_command_line_stands_for_the_url() -> None:
    """--base-url goes before url, and loses its last slash."""
    assert read("url: https://a.example", "https://b.example/sub/")[0].site.url == "https://b.example/sub"


@pytest.mark.parametrize(
    "url",
    ["ftp://x.example", "news.example", "https://", "https://x.example/?a", "https://x.example/a b", "https://[", "https://u@x.example"],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """From site.yml and from the command line alike."""
    assert read("", url)[1]
    assert read(f"url: '{url}'")[1]


@pytest.mark.parametrize(
    "text",
    [
        "a: [",
        "- a\n- b",
        "a: &x [*x]",
        "title: [a]",
        "\x00",
        "[" * 3000,
        "a: b: c",
        "title: {a: b}",
        "? [a]\n: b",
        "a: !!python/object:os.system x",
    ],
)
def test_no_text_raises(text: str) -> None:
    """Whatever stands in the file, it is a problem and no exception."""
    found, problems = read(text)
    assert isinstance(found, Settings)
    assert problems


def test_every_setting_is_in_the_guide() -> None:
    """The table of the guide names each key."""
    guide = (Path(__file__).parents[1] / "docs" / "guide.md").read_text("utf-8")
    for group in ("site", "rights", "clean", "stories", "entities"):
        for key in getattr(Settings(), group).__struct_fields__:
            assert f"`{group}.{key}`" in guide


def test_every_problem_code_is_in_the_guide() -> None:
    """With its severity and meaning, as the program has them."""
    guide = (Path(__file__).parents[1] / "docs" / "guide.md").read_text("utf-8")
    for code, (severity, meaning) in CODES.items():
        assert f"| `{code}` | {severity} | {meaning} |" in guide
