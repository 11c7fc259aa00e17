"""The preview server, asked over real connections about real folders."""

import http.client
import json
import threading
import time
from pathlib import Path

import pytest

from site_builder.serve.handler import parse_headers, with_script
from site_builder.serve.preview import BuildResult, News, Preview
from site_builder.serve.server import _Server, build_once, handler_for, rebuild
from site_builder.serve.watch import differences, snapshot


@pytest.fixture
def site(tmp_path):
    """A built site, its server, and what its pages hear."""
    output = tmp_path / "output"
    (output / "a").mkdir(parents=True)
    (output / "index.html").write_text("<html><body><h1>Front</h1></body></html>")
    (output / "a" / "index.html").write_text("<html><body>Page A</body></html>")
    (output / "404.html").write_text("<html><body>lost</body></html>")
    (output / "_headers").write_text(
        "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n/a/*\n  X-Robots-Tag: noindex\n"
    )
    (output / "_redirects").write_text("/old/ /a/ 301!\n")
    (output / "style.css").write_text("p{}")
    (tmp_path / "secret.txt").write_text("secret")
    (output / "out").symlink_to(tmp_path / "secret.txt")
    preview = Preview()
    server = _Server(("127.0.0.1", 0), handler_for(output, preview))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.server_address[1], output, preview
    preview.close()
    server.shutdown()
    server.server_close()


def ask(port, path, method="GET", host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, dict(response.getheaders()), body


def test_pages_come_with_the_sites_own_headers_and_the_reload_script(site):
    """What the host will send is what the preview sends."""
    status, headers, body = ask(site[0], "/a/")
    assert status == 200 and b"Page A" in body and b'<script src="/__reload.js" defer></script></body>' in body
    assert headers["Content-Security-Policy"] == "default-src 'none'; script-src 'self'"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Cache-Control"] == "no-store"
    assert "X-Robots-Tag" not in ask(site[0], "/")[1]


def test_head_has_the_length_and_no_body(site):
    """HEAD answers like GET without the body."""
    status, headers, body = ask(site[0], "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) == len(ask(site[0], "/")[2])


def test_types_do_not_depend_on_the_machine(site):
    """A style sheet is CSS, the reload script is JavaScript."""
    assert ask(site[0], "/style.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert ask(site[0], "/__reload.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"


def test_what_is_missing_gets_the_sites_own_page(site):
    """404.html is shown with status 404."""
    status, _, body = ask(site[0], "/nowhere/")
    assert status == 404 and b"lost" in body


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/a/..%2f..%2fsecret.txt", "/..%5csecret.txt", "/out", "//../secret.txt", "/%00"]
)
def test_nothing_outside_the_folder_is_served(site, path):
    """No path leads out of the output folder, nor does a link in it."""
    status, _, body = ask(site[0], path)
    assert status == 404 and b"secret" not in body


def test_other_host_names_are_refused(site):
    """A foreign page that rebinds its name to this machine learns nothing."""
    assert ask(site[0], "/", host="evil.example")[0] == 403
    assert ask(site[0], "/", host=f"localhost:{site[0]}")[0] == 200


def test_redirects_and_folders_lead_on(site):
    """An old address and a folder without its slash lead to the page."""
    assert ask(site[0], "/old/")[1]["Location"] == "/a/"
    status, headers, _ = ask(site[0], "/a")
    assert (status, headers["Location"]) == (302, "/a/")
    assert ask(site[0], "//a")[1].get("Location", "/a/") == "/a/"


def test_an_open_page_hears_of_a_build(site):
    """The stream tells the state at once and each change after it."""
    connection = http.client.HTTPConnection("127.0.0.1", site[0], timeout=5)
    connection.request("GET", "/__reload")
    response = connection.getresponse()
    assert json.loads(response.fp.readline()[6:]) == {"version": 0, "error": ""}
    response.fp.readline()
    site[2].tell(changed=True, error="")
    assert json.loads(response.fp.readline()[6:]) == {"version": 1, "error": ""}
    connection.close()


def test_a_failing_build_keeps_the_site_and_says_why():
    """An exception becomes news, the next good build clears it."""
    preview, said = Preview(), []

    def fail():
        raise ValueError("no such template")

    build_once(fail, preview, said.append)
    assert preview.news.version == 0 and "no such template" in preview.news.error
    assert any("no such template" in line for line in said)
    build_once(lambda: BuildResult(True), preview, said.append)
    assert preview.news == News(1, "")
    build_once(lambda: BuildResult(True, changed=()), preview, said.append)
    assert preview.news == News(1, "")


def test_a_change_is_built_soon(tmp_path):
    """Saving a watched file starts a build within half a second."""
    watched = tmp_path / "seeds"
    watched.mkdir()
    (watched / "a.txt").write_text("one")
    builds, stop = [], threading.Event()

    def build():
        builds.append(time.monotonic())
        return BuildResult(True)

    thread = threading.Thread(target=rebuild, args=(build, (watched, tmp_path / "absent"), Preview(), lambda text: None, stop))
    thread.start()
    while not builds:
        time.sleep(0.005)
    saved = time.monotonic()
    (watched / "a.txt").write_text("another")
    while len(builds) < 2 and time.monotonic() - saved < 5:
        time.sleep(0.005)
    stop.set()
    thread.join()
    assert len(builds) == 2 and builds[1] - saved < 0.5


def test_differences_name_what_came_went_and_changed(tmp_path):
    """All three kinds of change are seen."""
    (tmp_path / "kept").write_text("1")
    (tmp_path / "gone").write_text("1")
    before = snapshot((tmp_path,))
    (tmp_path / "gone").unlink()
    (tmp_path / "new").write_text("1")
    (tmp_path / "kept").write_text("22")
    assert [Path(p).name for p in differences(before, snapshot((tmp_path,)))] == ["gone", "kept", "new"]


def test_the_script_ends_the_body():
    """It goes before the end tag, or last when there is none."""
    assert with_script(b"<p>x</body></html>").endswith(b"defer></script></body></html>")
    assert with_script(b"<p>x").endswith(b"defer></script>")


def test_header_rules_are_read():
    """Paths begin a line, headers are indented, the rest is left out."""
    assert parse_headers("# c\n/*\n  A: b: c\n\n/x\n  D: e\n") == (("/*", (("A", "b: c"),)), ("/x", (("D", "e"),)))
