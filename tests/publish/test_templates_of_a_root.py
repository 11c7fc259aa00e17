"""A root's own template that fails costs no page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import run_command

ARTICLE = "---\ntitle: The mill of Brantby closes\ndate: 2024-03-05\n---\nThe mill of Brantby closed on Monday after 120 years.\n"


@pytest.mark.parametrize(
    ("template", "line"), [("{% extends 'base.html' %}\n{% block main %}<h1>{{ nothing.there }}</h1>{% endblock %}", 2), ("{{ 1 / 0 }}", 1)]
)
def test_a_template_that_fails_is_named_and_ours_is_used(make_site: Callable[[dict[str, str | bytes]], Path], template: str, line: int) -> None:
    """With its file and line; all pages are there."""
    root = make_site({"seeds/a.md": ARTICLE, "templates/method.html": template})
    done = run_command("build", "--root", root)
    assert f"templates/method.html:{line}: error[bad-template]" in done.stderr and "internal" not in done.stderr
    assert "<h1" in (root / "output/method/index.html").read_text("utf-8")
