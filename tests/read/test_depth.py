"""Pages that nest without end, whatever their end tags say, are read in a time that grows with their length."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.read.html import MAX_DEPTH, TAG, UNCLOSED, _less_deep

WORDS = "The mill of Brantby closed on Monday after 120 years."


def depth(source: str) -> int:
    """How deep the tags of a page lie, an end tag of nothing that is open closing nothing."""
    within: list[str] = []
    deepest = 0
    for match in TAG.finditer(source):
        name = match[2].lower()
        if name in UNCLOSED:
            continue
        if not match[1]:
            within.append(name)
            deepest = max(deepest, len(within))
        elif name in within:
            while within.pop() != name:
                pass
    return deepest


@pytest.mark.parametrize("opening", ["<div>", "<div></span>", "<b></i>", "<svg><g></div>", "<div a='b'></p>", "<table><div></tr>", "<template></b>"])
def test_no_page_is_deeper_than_is_read(opening: str) -> None:
    """Its words stay."""
    made = _less_deep(opening * (2 * MAX_DEPTH) + WORDS)
    assert depth(made) <= MAX_DEPTH
    assert made.endswith(WORDS)


def test_what_is_in_order_is_left_as_it_is() -> None:
    page = "<div><p>One<br>two</p><ul><li>three</ul></span></div>" * MAX_DEPTH
    assert _less_deep(page) == page


@pytest.mark.parametrize("opening", ["<div></span>", "<b></i>"])
def test_a_hostile_page_is_read(tmp_path: Path, opening: str) -> None:
    """In a process of its own, which must neither hang nor fall."""
    file = tmp_path / "deep.html"
    file.write_text(f"<html><body>{opening * 50_000}<p>{WORDS}</p>", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", "inspect", "--root", str(tmp_path), "--jobs", "1", "--text", str(file)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0 and "mill of Brantby" in done.stdout
