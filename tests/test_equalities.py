"""Same input, same bytes: however the work is run, whatever was built before."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tests.conftest import files_of, run_command

SITE: dict[str, str | bytes] = {
    "seeds/one.md": (
        "---\ntitle: Harbour bridge closes for repairs\ndate: 2024-03-05\nsource: Quay Courier\n---\n"
        "The Harbour Bridge in Westhaven closed on Tuesday for repairs that will cost 12 million dollars, Mayor Ada Lindqvist said.\n\n"
        "\"The bridge is safe again by summer,\" Lindqvist said at a press conference.\n\n"
        "Some 40,000 cars cross the bridge each day, according to the port authority.\n"
    ),
    "seeds/two.txt": (
        "Westhaven bridge shut as repairs begin\n\nPublished On Wed Mar 6 2024\n\n"
        "Westhaven's Harbour Bridge was closed on Tuesday. The repairs will cost about 13 million dollars, the city council said.\n\n"
        "Mayor Ada Lindqvist said the bridge would open again in summer.\n\nYou may also like\n\nTen soups for winter\n"
    ),
    "seeds/deep/three.html": (
        "<!doctype html><html lang=en><head><title>Ferry adds night trips | Tide Post</title></head><body><nav><a href=/>Home</a></nav>"
        "<article><h1>Ferry adds night trips</h1><p>The Westhaven ferry will run until two in the morning from 1 May 2024, the operator Sundline said.</p>"
        "<p>Sundline expects 3,000 passengers a night during the summer months, its chief executive Per Holm said.</p></article>"
        "<footer>Copyright 2024 Tide Post</footer></body></html>"
    ),
}


def build(root: Path, *flags: str, env: dict[str, str] | None = None) -> dict[str, bytes]:
    done = run_command("build", "--root", root, "--quiet", *flags, env=env)
    assert done.returncode == 0, done.stderr
    return files_of(root / "output")


def test_serial_equals_processes_and_hash_seeds(make_site: Callable[..., Path]) -> None:
    """The number of jobs and the hash seed change no byte."""
    root = make_site(SITE)
    (root / "content").mkdir()
    first = build(root, "--jobs", "1", "--no-cache", env={"PYTHONHASHSEED": "1"})
    assert first["index.html"]
    assert build(root, "--jobs", "2", "--no-cache", env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"}) == first


def test_the_order_of_files_changes_nothing(make_site: Callable[..., Path]) -> None:
    """Files that came to the folder in another order, at other times, give the same site."""
    first = build(make_site(SITE, "sorted"))
    other = make_site(dict(reversed(SITE.items())), "shuffled")
    for n, file in enumerate(sorted((other / "seeds").rglob("*.*"))):
        os.utime(file, (1_000_000_000 - n, 1_000_000_000 - n))
    assert build(other) == first


def test_cold_equals_warm(make_site: Callable[..., Path]) -> None:
    """A second build over a full cache gives the same site and warns alike."""
    root = make_site(SITE)
    cold = build(root)
    assert build(root) == cold


def test_incremental_equals_clean(make_site: Callable[..., Path]) -> None:
    """After an edit, an addition and a removal the site is that of a build from nothing."""
    root = make_site(SITE)
    build(root)
    (root / "seeds/one.md").write_text(str(SITE["seeds/one.md"]) + "\nThe work is due to end on 1 July 2024.\n")
    (root / "seeds/four.txt").write_text("Museum opens late\n\nThe Westhaven museum opened a new wing on 9 April 2024, its director Eva Brandt said.\n")
    (root / "seeds/deep/three.html").unlink()
    incremental = build(root)
    assert not [p for p in incremental if "ferry" in p]
    other = make_site({}, "clean")
    for folder in ("seeds", "content"):
        for path, content in files_of(root / folder).items():
            (other / folder / path).parent.mkdir(parents=True, exist_ok=True)
            (other / folder / path).write_bytes(content)
    assert build(other) == incremental


def test_a_build_without_articles_is_refused(make_site: Callable[..., Path]) -> None:
    """Nothing to build from: exit code 1, output/ stays as it was."""
    root = make_site(SITE)
    before = build(root)
    for file in (root / "seeds").rglob("*.*"):
        file.unlink()
    done = run_command("build", "--root", root)
    assert done.returncode == 1
    assert "no-articles" in done.stderr
    assert files_of(root / "output") == before
