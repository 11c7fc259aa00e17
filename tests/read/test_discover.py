"""What lies below seeds/ and is a capture; what is none is one problem."""

import os
from pathlib import Path

import pytest

from site_builder import read


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(p.path, p.code) for p in read.discover(str(folder)).problems]


def paths(folder: Path) -> list[str]:
    return [source.path for source in read.discover(str(folder)).value or ()]


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.txt", "a.txt", "B.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("One line.")
    assert paths(tmp_path) == sorted(["b.md", "a/z.txt", "a.txt", "B.html"])


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"x")
    assert paths(tmp_path) == [] and codes(tmp_path) == []


def test_a_folder_with_the_name_of_a_capture_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    assert codes(tmp_path) == [("seeds/x.md", "not-a-file")]


def test_a_pipe_is_a_problem_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes(tmp_path) == [("seeds/pipe.txt", "not-a-file")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    seeds, outside = tmp_path / "seeds", tmp_path / "outside"
    seeds.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("Secret.")
    (seeds / "a.txt").symlink_to(outside / "secret.txt")
    (seeds / "b").symlink_to(outside)
    assert paths(seeds) == []
    assert codes(seeds) == [("seeds/a.txt", "link-outside"), ("seeds/b", "link-outside")]


def test_a_link_to_nowhere_inside_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert codes(tmp_path) == [("seeds/a.txt", "unreadable")]


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    assert [code for _, code in codes(tmp_path / "none")] == ["unreadable"]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"PK\x03\x04", b"<?xml version='1.0'?><rss></rss>"])
def test_other_kinds_are_noted_whatever_their_name(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    (found,) = read.discover(str(tmp_path)).problems
    assert (found.code, found.severity) == ("unknown-kind", "note")
