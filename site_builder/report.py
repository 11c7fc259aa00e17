"""What a build did, for people."""

from __future__ import annotations

from typing import NamedTuple

from site_builder.problems import Problem


class Report(NamedTuple):
    """The outcome of a build."""

    written: bool
    """The site was written; else output/ is as it was."""
    articles: int
    left_out: int
    stories: int
    pages: int
    changed: tuple[str, ...]
    """Paths of the files that were written."""
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]
    worth_committing: bool
    """content/permalinks.txt got new lines."""

    def summary(self, seconds: float) -> str:
        """The last lines of a build."""
        warnings = sum(p.severity == "warning" for p in self.problems)
        counts = f"{_n(self.articles, 'article')}, {_n(self.stories, 'story', 'stories')}"
        if not self.written:
            return f"not written: {counts}, {self.left_out} left out, {_n(warnings, 'warning')}; output/ is as it was ({seconds:.1f} s)"
        text = f"{_n(self.pages, 'page')} from {counts}; {len(self.changed)} files changed, {len(self.removed)} removed, {self.left_out} left out, {_n(warnings, 'warning')} ({seconds:.1f} s)"
        if self.worth_committing:
            text = f"content/permalinks.txt has new addresses: it is worth committing\n{text}"
        return text


def _n(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
