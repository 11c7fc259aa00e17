"""The preview: build, serve on this machine only, build again when a file changes, tell the open pages.

It does not know what a build is: it is given one to call.
"""

from __future__ import annotations

import socketserver
import threading
import time
import traceback
import webbrowser
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from pathlib import Path

from site_builder.serve.handler import Handler
from site_builder.serve.preview import BuildResult, Preview
from site_builder.serve.watch import differences, pause_after, snapshot

Say = Callable[[str], None]

ADDRESS = "127.0.0.1"

MAX_SHOWN = 20
"""Errors shown in a page at once."""


class _Server(ThreadingHTTPServer):
    """One thread a request; ends without waiting for pages that listen for news."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def server_bind(self) -> None:
        """Bind, without the look-up of our own name that the library makes here."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error of ours."""


def handler_for(output: Path, preview: Preview) -> type[Handler]:
    """A handler that serves this folder and tells this news."""
    return type("SiteHandler", (Handler,), {"output": output, "preview": preview})


def _said(result: BuildResult, seconds: float) -> str:
    told = "built" if result.ok else "not built, the last good site stays up"
    files = "" if result.changed is None else f", {len(result.changed)} files changed"
    return f"{told} in {seconds:.2f} s{files}"


def _complaint(result: BuildResult) -> str:
    """What an open page shows of a build; '' when all is well."""
    errors = [str(p) for p in result.problems if p.severity == "error"]
    if result.ok:
        return "\n\n".join(["Some sources are left out.", *errors[:MAX_SHOWN]]) if errors else ""
    return "\n\n".join(["The site could not be built; this is the last good one.", *filter(None, [result.message]), *errors[:MAX_SHOWN]])


def build_once(build: Callable[[], BuildResult], preview: Preview, say: Say) -> None:
    """Build, and tell the terminal and the open pages how it went; a fault of the build never ends the server."""
    started = time.monotonic()
    try:
        result = build()
    except Exception as fault:  # whatever goes wrong in a build must show in the page, and the next change may mend it
        say("".join(traceback.format_exception(fault)))
        result = BuildResult(False, f"{type(fault).__name__}: {fault}")
    say(_said(result, time.monotonic() - started))
    complaint = _complaint(result)
    if complaint:
        say(complaint)
    preview.tell(changed=result.ok and result.changed != (), error=complaint)


def rebuild(build: Callable[[], BuildResult], watch: tuple[Path, ...], preview: Preview, say: Say, stop: threading.Event) -> None:
    """Build now and after each change, until told to stop.

    What is there is noted before a build begins, so that a change during it is built next.
    """
    seen = snapshot(watch)
    build_once(build, preview, say)
    while not stop.is_set():
        started = time.monotonic()
        now = snapshot(watch)
        changed = differences(seen, now)
        if changed:
            seen = now
            say(f"changed: {changed[0]}" + (f" and {len(changed) - 1} more" if len(changed) > 1 else ""))
            build_once(build, preview, say)
        else:
            stop.wait(pause_after(time.monotonic() - started))


class PortTaken(Exception):
    """The port cannot be had; the message says why."""


def _listen(port: int, output: Path, preview: Preview) -> _Server:
    try:
        return _Server((ADDRESS, port), handler_for(output, preview))
    except (OSError, OverflowError) as failure:
        raise PortTaken(getattr(failure, "strerror", "") or str(failure)) from failure


def run(build: Callable[[], BuildResult], watch: tuple[Path, ...], output: Path, port: int, open_browser: bool, say: Say) -> None:
    """Serve until interrupted (Ctrl-C).

    Args:
        build: builds the site once; may be slow, and may raise.
        watch: files and folders; a change below any of them starts a build.
        port: 0 takes any that is free.
        say: prints a line for the user.
    Raises: PortTaken when the port cannot be had.
    """
    preview = Preview()
    stop = threading.Event()
    with _listen(port, output, preview) as server:
        url = f"http://{ADDRESS}:{server.server_address[1]}/"
        threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        say(f"serving {url} (Ctrl-C ends)")
        if open_browser:
            webbrowser.open(url)
        try:
            rebuild(build, watch, preview, say, stop)
        except KeyboardInterrupt:
            say("stopped")
        finally:
            stop.set()
            preview.close()
            server.shutdown()
