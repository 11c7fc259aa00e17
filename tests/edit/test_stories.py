"""content/stories/ from the file to the page, through a build as a user runs it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT, files_of, run_command

Make = Callable[[dict[str, str | bytes]], Path]


def built(root: Path) -> list[dict[str, object]]:
    """The stories of a build, which must not fail."""
    done = run_command("build", "--root", root, "--quiet")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in (root / "output/data/stories.jsonl").read_text("utf-8").splitlines()]


def sample(make_site: Make) -> tuple[Path, dict[str, object], str]:
    """A copy of the sample site without the samples' records of stories, its largest story, and a sentence of that."""
    root = make_site({})
    shutil.copytree(ROOT / "seeds", root / "seeds")
    story = max(built(root), key=lambda s: len(s["members"]))  # type: ignore[arg-type]
    statements = [json.loads(line) for line in (root / "output/data/statements.jsonl").read_text("utf-8").splitlines()]
    return root, story, next(s["wording"] for s in statements if s["story"] == story["id"] and len(s["wording"].split()) > 6)


def test_a_record_that_names_an_address_entitles_pins_notes_and_hides(make_site: Make) -> None:
    """And the address stays; what is hidden is on no page of ours but the captures' own, in no feed and no data of the story."""
    root, story, sentence = sample(make_site)
    record = f'---\nstory: https://site.example{story["url"]}#agreed\ntitle: Told by hand\npin: true\nhide: ["{sentence}", "no such sentence"]\n---\nMind the *gap*.\n'
    (root / "content" / "stories").mkdir(parents=True, exist_ok=True)
    (root / "content/stories/one.md").write_text(record, "utf-8")
    done = run_command("build", "--root", root)
    assert "content/stories/one.md:" in done.stderr and "no such sentence" in done.stderr and sentence not in done.stderr
    files = files_of(root / "output")
    page = files[f"{str(story['url']).strip('/')}/index.html"].decode()
    assert "<h1>Told by hand</h1>" in page and "pinned by the editor" in page and "Mind the <em>gap</em>." in page
    telling = {path: content.decode() for path, content in files.items() if path.endswith((".html", ".xml", "statements.jsonl", "events.jsonl"))}
    assert not [path for path, text in telling.items() if sentence in text and not path.startswith(("article/", "changes/"))]


def test_an_article_is_added_to_a_story_by_its_address(make_site: Make) -> None:
    """One path is enough where the record says which story it belongs to; the address of the story stays."""
    root, story, _ = sample(make_site)
    lone = "---\ntitle: A harbour opens\ndate: 2011-01-01\npublisher: Far Gazette\n---\n" + "The old harbour of Mittelby opened its gates to herring boats. " * 6
    (root / "seeds" / "lone.md").write_text(lone, "utf-8")
    assert len(built(root)) > 1
    (root / "content" / "stories").mkdir(parents=True, exist_ok=True)
    (root / "content/stories/one.md").write_text(f'---\nstory: {story["url"]}\narticles: [lone.md]\n---\n', "utf-8")
    grown = next(s for s in built(root) if s["url"] == story["url"])
    assert set(grown["members"]) == {*story["members"], "lone.md"}  # type: ignore[arg-type]
