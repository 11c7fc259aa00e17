"""The house as ARCHITECTURE.md draws it: imports only point down."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "site_builder"

GROUND = {"model", "problems", "settings", "text", "lined_yaml"}
STAGES = {"read", "clean", "annotate", "dedupe", "entities", "stories", "addresses", "timeline", "statements", "edit", "pages", "publish"}
MAY_IMPORT = {
    "model": set(),
    "problems": set(),
    "settings": {"model", "problems", "lined_yaml"},
    "lined_yaml": {"problems"},
    "text": {"text", "model"},
    "engine": {"engine", "problems"},
    **{stage: GROUND | {stage} for stage in STAGES},
    "serve": {"serve", "problems", "model"},
    "report": {"problems"},
    "digest": GROUND | STAGES | {"engine"},
    "layout": GROUND | STAGES | {"engine", "digest", "layout"},
    "inspection": GROUND | STAGES | {"engine", "digest"},
    "pipeline": GROUND | STAGES | {"engine", "report", "digest", "layout", "inspection"},
    "cli": GROUND | STAGES | {"engine", "report", "pipeline", "inspection", "serve"},
    "__main__": {"cli"},
    "__init__": set(),
}


def imports(file: Path) -> set[str]:
    """Rooms of the package that a module imports, whether at the top or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "site_builder":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {a.name for a in node.names if a.name != "__version__"}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("site_builder.")}
    return found


FILES = sorted(p for p in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_point_down(file: Path) -> None:
    """A room imports only the rooms below it."""
    room = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert imports(file) <= MAY_IMPORT[room]


@pytest.mark.parametrize("file", [p for p in FILES if p.name == "__init__.py"], ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_faces_are_short(file: Path) -> None:
    """What a folder hands on fits on half a screen."""
    assert len(file.read_text("utf-8").splitlines()) < 40


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_stages_have_no_clock_and_no_chance(file: Path) -> None:
    """Same input, same output: no stage reads a clock, the environment or a random number."""
    room = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room not in STAGES | GROUND:
        return
    names = {a.name.split(".")[0] for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module.split(".")[0] for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.ImportFrom) and n.module}
    assert not names & {"time", "random", "secrets", "uuid", "socket", "urllib.request", "http"}
