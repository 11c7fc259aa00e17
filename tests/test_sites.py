"""Whole small sites, compared as folders with what they are expected to be.

``pytest tests/test_sites.py --update-expected`` writes the expected folders anew; the difference is to be reviewed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, files_of, run_command

SITES = sorted(p for p in (ROOT / "tests/sites").iterdir() if p.is_dir())
LEFT_OUT = ("assets/", ".site-builder")
"""Copied from the templates as they are, or without meaning."""


def is_compared(path: str) -> bool:
    return not path.startswith(LEFT_OUT) and not path.endswith((".sqlite", ".schema.json"))


@pytest.mark.parametrize("site", SITES, ids=lambda p: p.name)
def test_site_is_as_expected(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Every page, feed and data file, byte for byte."""
    for folder in ("seeds", "content"):
        if (site / folder).is_dir():
            shutil.copytree(site / folder, tmp_path / folder)
    done = run_command("build", "--root", tmp_path, "--base-url", "https://digest.example", "--quiet")
    assert done.returncode == 0, done.stderr
    built = {path: content for path, content in files_of(tmp_path / "output").items() if is_compared(path)}
    expected = site / "expected"
    if request.config.getoption("--update-expected"):
        shutil.rmtree(expected, ignore_errors=True)
        for path, content in built.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(content)
    assert sorted(built) == sorted(files_of(expected))
    for path, content in files_of(expected).items():
        assert built[path].decode() == content.decode(), path
