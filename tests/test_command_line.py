"""What the commands answer: exit codes, and messages on the right stream."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from site_builder import cli

BRIDGE = """Harbour bridge to close for repairs

By Mara Lind

12 March 2026

The harbour bridge in Osterby will close for six weeks from 1 April, the city council said on Thursday. Repairs are expected to cost 4.2 million euros.
"""
BROKEN = '---\ntitle: "Bridge closes\ndate: 2026-03-13\n---\n\nThe bridge closes on 1 April.\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with one article and no more."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(BRIDGE, "utf-8")
    return tmp_path


def run(root: Path, command: str, *more: str) -> int:
    return cli.main([command, *more, "--root", str(root), "--jobs", "1", "--quiet"])


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_article_is_enough(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "build") == cli.DONE
    assert run(root, "check") == cli.DONE
    assert capsys.readouterr().out == ""


def test_one_bad_source_stops_only_a_strict_build(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "seeds" / "broken.md").write_text(BROKEN, "utf-8")
    assert run(root, "build", "--strict") == cli.REFUSED
    assert not (root / "output").exists()
    assert run(root, "build") == cli.DONE
    assert "seeds/broken.md:2" in capsys.readouterr().err


@pytest.mark.parametrize("nothing", [None, "---\n", ""])
def test_a_build_without_an_article_leaves_the_output(root: Path, nothing: str | None) -> None:
    run(root, "build")
    before = files(root / "output")
    (root / "seeds" / "bridge.txt").unlink()
    if nothing is not None:
        (root / "seeds" / "nothing.md").write_text(nothing, "utf-8")
    assert run(root, "build") == cli.REFUSED
    assert files(root / "output") == before


def test_what_is_no_capture_is_said_and_not_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds, outside = root / "seeds", root / "secret.md"
    outside.write_text("Never to be published.", "utf-8")
    (seeds / "folder.md").mkdir()
    (seeds / "out.md").symlink_to(outside)
    os.mkfifo(seeds / "pipe.md")
    assert run(root, "build") == cli.DONE
    said = capsys.readouterr().err
    assert "folder.md: error[not-a-file]" in said and "pipe.md: error[not-a-file]" in said and "out.md: error[link-outside]" in said
    assert not any(b"Never to be published" in data for data in files(root / "output").values())


def test_explain_speaks_of_sources_pages_and_what_is_left_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "seeds" / "broken.md").write_text(BROKEN, "utf-8")
    assert run(root, "explain", "seeds/bridge.txt") == cli.DONE
    assert run(root, "explain", "output/index.html") == cli.DONE
    assert "Harbour bridge" in capsys.readouterr().out
    assert run(root, "explain", "broken.md") == cli.REFUSED
    assert "broken.md:2: error[bad-front-matter]" in capsys.readouterr().err
    assert run(root, "explain", "nowhere.md") == cli.REFUSED


def test_a_stub_is_never_written_twice(root: Path) -> None:
    assert run(root, "new", "entity", "Ada Byron") == cli.DONE
    stub = root / "content" / "entities" / "ada-byron.md"
    stub.write_text("mine", "utf-8")
    assert run(root, "new", "entity", "Ada Byron") == cli.REFUSED
    assert stub.read_text("utf-8") == "mine"


def test_bad_use_is_2(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content").mkdir()
    (root / "content" / "site.yml").write_text("titel: Bridge News\n", "utf-8")
    assert run(root, "build") == cli.BAD_USE
    assert "content/site.yml:1" in capsys.readouterr().err
    assert run(root / "nowhere", "build") == cli.BAD_USE
    assert not (root / "nowhere").exists()
    with pytest.raises(SystemExit) as stopped:
        run(root, "build", "--no-such-option")
    assert stopped.value.code == cli.BAD_USE


def test_a_port_that_cannot_be_had_is_said_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that another program holds, or that is no port, is a mistake of the command line and no fault of ours."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        taken = held.getsockname()[1]
        assert run(root, "serve", "--port", str(taken)) == cli.BAD_USE
    assert run(root, "serve", "--port", "70000") == cli.BAD_USE
    told = capsys.readouterr().err
    assert f"--port {taken}" in told and "--port 0" in told and "Traceback" not in told


def test_a_template_that_cannot_be_read_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The root's own template is at fault, with its line; the last good site stays."""
    assert run(root, "build") == cli.DONE
    before = files(root / "output")
    (root / "templates").mkdir()
    (root / "templates" / "not_found.html").write_text("{% extends 'base.html' %}\n{{ site.name }\n", "utf-8")
    assert run(root, "build") == cli.REFUSED
    assert "templates/not_found.html:2: error[bad-template]" in capsys.readouterr().err
    (root / "templates" / "not_found.html").write_text("{% extends 'nope.html' %}", "utf-8")
    assert run(root, "build") == cli.REFUSED
    assert "there is no template 'nope.html'" in capsys.readouterr().err
    assert files(root / "output") == before
