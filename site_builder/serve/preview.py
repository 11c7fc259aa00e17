"""What the preview server knows: how often the site was built, and what went wrong the last time."""

from __future__ import annotations

import threading

from site_builder.model import Value
from site_builder.problems import Problem


class BuildResult(Value):
    """What a build hands to the preview server."""

    ok: bool
    """The site was written; False: it was refused, and the last good one stays."""
    message: str = ""
    """What to say of it; when it is not ok, why."""
    problems: tuple[Problem, ...] = ()
    changed: tuple[str, ...] | None = None
    """Paths of the files that changed; None when that is not known, so that open pages reload to be sure."""


class News(Value):
    """What an open page must hear of."""

    version: int
    """Grows with each build that changed a file."""
    error: str
    """Why the newest build failed; '' when it did not."""


class Preview:
    """The newest `News`, for threads that wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._news = News(0, "")
        self._closed = False

    @property
    def news(self) -> News:
        return self._news

    @property
    def closed(self) -> bool:
        return self._closed

    def tell(self, *, changed: bool, error: str) -> None:
        """Something was built; who waits hears of it when it concerns them."""
        with self._changed:
            news = News(self._news.version + bool(changed), error)
            if news != self._news:
                self._news = news
                self._changed.notify_all()

    def close(self) -> None:
        """Let all who wait go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, known: News, seconds: float) -> News | None:
        """The news once they differ from what is known; None when the server closes or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._news != known, seconds)
            return None if self._closed or self._news == known else self._news
