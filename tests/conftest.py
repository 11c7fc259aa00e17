"""Whole small sites as literals, built as a user builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CAPTURES = ROOT.parent / "shared" / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="write the expected folders of tests/sites anew")


@pytest.fixture
def captures() -> Path:
    """The folder of real captures; a test that needs it is skipped where it is absent."""
    if not CAPTURES.is_dir():
        pytest.skip("the real captures are not at hand: they are not part of this repository")
    return CAPTURES


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[[dict[str, str | bytes]], Path]:
    """``make_site({"seeds/a.md": "..."})`` -> the root of a site with these files."""

    def make(files: dict[str, str | bytes], name: str = "site") -> Path:
        root = tmp_path / name
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        root.mkdir(exist_ok=True)
        return root

    return make


def run_command(*words: str | Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """``python -m site_builder WORDS`` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *map(str, words)], capture_output=True, text=True, cwd=ROOT, env={**os.environ, **(env or {})}, check=False
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
