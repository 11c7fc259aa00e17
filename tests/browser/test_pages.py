"""The repository's own site in a real browser: with and without script, wide and narrow, no request to another host."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_command

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """(address, folder) of the site built from the repository's seeds."""
    output = tmp_path_factory.mktemp("site") / "output"
    root = tmp_path_factory.mktemp("root")
    for folder in ("seeds", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    done = run_command("build", "--root", root, "--output", output, "--quiet")
    assert done.returncode == 0, done.stderr
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", output
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as p:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
        opened = p.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield opened
        opened.close()


def urls(output: Path) -> list[str]:
    """Home, a story of several articles, an entity, an article, and the indexes."""
    stories = [json.loads(line) for line in (output / "data/stories.jsonl").read_text("utf-8").splitlines()]
    entities = [json.loads(line) for line in (output / "data/entities.jsonl").read_text("utf-8").splitlines()]
    articles = [json.loads(line) for line in (output / "data/articles.jsonl").read_text("utf-8").splitlines()]
    story = max(stories, key=lambda s: len(s["members"]))
    entity = max((e for e in entities if e["url"]), key=lambda e: e["mentions"])
    return ["/", story["url"], entity["url"], articles[0]["url"], "/timeline/", "/entity/", "/source/", "/search/", "/method/", "/404.html"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [1280, 320])
def test_pages_stand(site: tuple[str, Path], browser: object, script: bool, width: int) -> None:
    """One h1, no console error, no foreign request, no sideways scroll, whatever the width and with no script."""
    base, output = site
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)  # type: ignore[attr-defined]
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith((base, "data:")) else None)
    for url in urls(output):
        page.goto(base + url)
        assert page.locator("h1").count() == 1, url
        assert page.locator("main").inner_text().strip(), url
        if script:
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{url} scrolls sideways at {width}"
    context.close()
    assert not wrong


def test_search_finds_and_loads_on_demand(site: tuple[str, Path], browser: object) -> None:
    """At most four requests until the reader enters the box; then hits whose links lead to pages; an address with ?q= searches at once."""
    base, output = site
    context = browser.new_context()  # type: ignore[attr-defined]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + "/search/")
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 4, asked
    entities = [json.loads(line) for line in (output / "data/entities.jsonl").read_text("utf-8").splitlines()]
    entity = max((e for e in entities if e["url"]), key=lambda e: e["mentions"])
    page.get_by_role("searchbox").fill(entity["name"])
    hit = page.locator("#hits a", has_text=entity["name"]).first
    hit.wait_for()
    page.goto(f"{base}/search/?q={entity['name']}")
    hit.wait_for()
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url(lambda url: not url.startswith(base + "/search/"))
    assert page.locator("h1").count() == 1
    context.close()
