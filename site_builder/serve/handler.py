"""Files of the output folder over HTTP, as the host will serve them, with the script that reloads an open page.

The rules of the site's own ``_headers`` hold here too; the reload script needs
nothing that they do not allow, as it is a file of the same origin.
"""

from __future__ import annotations

import fnmatch
import json
import mimetypes
import os
import re
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from site_builder.serve.preview import News, Preview

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
"""Stated here, as the system's own table differs from machine to machine."""

_HIDDEN = frozenset({"_headers", "_redirects", ".site-builder"})
"""Files that a host reads and does not serve."""

KEEP_ALIVE_SECONDS = 15.0

RELOAD_SCRIPT = b"""(() => {
  "use strict";
  let known = null;
  const box = () => {
    let found = document.getElementById("reload-error");
    if (!found) {
      found = document.createElement("pre");
      found.id = "reload-error";
      found.setAttribute("role", "alert");
      Object.assign(found.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", margin: "0", padding: "1em", maxHeight: "60vh",
        overflow: "auto", whiteSpace: "pre-wrap", font: "14px/1.4 monospace", color: "#fff", background: "#8b0000",
      });
      document.body.append(found);
    }
    return found;
  };
  const source = new EventSource("/__reload");
  source.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (known !== null && news.version !== known) { location.reload(); return; }
    known = news.version;
    if (news.error) box().textContent = news.error;
    else document.getElementById("reload-error")?.remove();
  };
  addEventListener("pagehide", () => source.close());
})();
"""
_TAG = b'<script src="/__reload.js" defer></script>'

_WAITING_PAGE = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>'
    b"<body><h1>There is no site yet</h1><p>It appears here as soon as it can be built.</p></body></html>"
)
_LOST_PAGE = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not found</title></head><body><h1>Not found</h1></body></html>'
)

_SAFE_POLICY = (
    "Content-Security-Policy",
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
)
"""For pages to which the site's own rules give none."""


def parse_headers(text: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The rules of a ``_headers`` file: (path with ``*``, ((name, value), ...))."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif ":" in line and rules:
            name, value = line.split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
    return tuple((path, tuple(values)) for path, values in rules)


def parse_redirects(text: str) -> dict[str, str]:
    """The rules of a ``_redirects`` file: old path -> new path."""
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) >= 2}


def _safe_file(output: Path, path: str) -> Path | None:
    """The file for a path of a request; None when there is none, or it lies outside the folder."""
    parts = [part for part in path.split("/") if part]
    if any(part in (".", "..") or "\\" in part or "\0" in part for part in parts) or (parts and parts[0] in _HIDDEN):
        return None
    place = output.joinpath(*parts)
    try:
        if path.endswith("/") or place.is_dir():
            place /= "index.html"
        elif not place.exists() and place.with_name(place.name + ".html").is_file():
            place = place.with_name(place.name + ".html")
        real = place.resolve(strict=True)
    except (OSError, ValueError):
        return None
    return real if real.is_file() and real.is_relative_to(output.resolve()) else None


def with_script(html: bytes) -> bytes:
    """A page with the reload script, at the end of its body."""
    at = html.rfind(b"</body>")
    return html + _TAG if at < 0 else html[:at] + _TAG + html[at:]


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; `server.handler_for` gives it its folder and its news."""

    protocol_version = "HTTP/1.1"
    server_version = "SiteBuilder"
    sys_version = ""
    timeout = 60
    disable_nagle_algorithm = True
    output: Path
    preview: Preview

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the builds."""

    def _is_local(self) -> bool:
        """The request names this machine, so that no foreign page can read it through a name of its own."""
        host = self.headers.get("Host", "")
        return re.fullmatch(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", host) is not None

    def _answer(self, *, with_body: bool) -> None:
        try:
            if not self._is_local():
                self._send(403, "text/plain; charset=utf-8", b"This server answers to localhost only.\n", (), with_body)
                return
            path = unquote(urlsplit(self.path).path, errors="replace")
            if path == "/__reload.js":
                self._send(200, _TYPES[".js"], RELOAD_SCRIPT, (), with_body)
            elif path == "/__reload":
                self._stream(with_body)
            else:
                self._file(path, with_body)
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _rules(self, name: str) -> str:
        try:
            return (self.output / name).read_text("utf-8")
        except (OSError, UnicodeError):
            return ""

    def _file(self, path: str, with_body: bool) -> None:
        target = parse_redirects(self._rules("_redirects")).get(path)
        if target is not None and target.startswith("/") and not target.startswith("//"):
            self._send(302, "text/plain; charset=utf-8", b"", (("Location", quote(target, safe="/%#?&=;:@")),), with_body)
            return
        headers: dict[str, str] = {}
        for pattern, values in parse_headers(self._rules("_headers")):
            if fnmatch.fnmatchcase(path, pattern):
                headers.update(values)
        file = _safe_file(self.output, path)
        if file is not None and not path.endswith("/") and file.name == "index.html" and os.path.basename(path) != "index.html":
            self._send(302, "text/plain; charset=utf-8", b"", (("Location", quote("/" + path.strip("/") + "/")),), with_body)
            return
        status = 200
        if file is None:
            status = 404
            file = _safe_file(self.output, "/404.html")
        try:
            body = file.read_bytes() if file is not None else None
        except OSError:  # went away between looking and reading: a build has just swapped the folder
            body = None
        if body is None:
            has_site = (self.output / "index.html").is_file()
            body = _LOST_PAGE if has_site else _WAITING_PAGE
            kind = _TYPES[".html"]
            status = 404 if has_site else 503
        else:
            assert file is not None
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = headers.pop("Content-Type", kind)
        if kind.startswith("text/html"):
            body = with_script(body)
            headers.setdefault(*_SAFE_POLICY)
        self._send(status, kind, body, tuple(headers.items()), with_body)

    def _send(self, status: int, kind: str, body: bytes, headers: tuple[tuple[str, str], ...], with_body: bool) -> None:
        self.send_response(status)
        for name, value in (*headers, ("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-store")):
            self.send_header(name, value)
        if not any(name == "X-Content-Type-Options" for name, _ in headers):
            self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def _stream(self, with_body: bool) -> None:
        """News as server-sent events, until the page or the server goes."""
        self.close_connection = True
        self.send_response(200)
        for name, value in (("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"), ("Connection", "close")):
            self.send_header(name, value)
        self.end_headers()
        if not with_body:
            return
        known = self.preview.news
        self._event(known)
        while not self.preview.closed:
            news = self.preview.wait(known, KEEP_ALIVE_SECONDS)
            if news is None:
                self.wfile.write(b": still here\n\n")
            else:
                known = news
                self._event(news)

    def _event(self, news: News) -> None:
        data = json.dumps({"version": news.version, "error": news.error})
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()
