"""The lines around the title, where a page tells its readers who wrote the piece, and when."""

from __future__ import annotations

import re

from site_builder.clean.facts import Facts, squeezed
from site_builder.clean.lines import Line

ABOVE = 8
BELOW = 24
STRONG_BELOW = 3
"""Lines above and below the title, and lines of running text below it (a standfirst, a summary), within which bylines stand."""
MAX_WORDS = 34
ELSEWHERE = re.compile(
    r"comment|related|recommend|recirc|teaser|promo(?!ted)|sidebar|^footer(?:\.(?:site|page|main|global)|~)|(?:site|page|global|main|\.)[-_]?footer|(?:^|\.)nav|menu|popular|trending|newsletter|carousel|slider|latest|^aside\.?[^.]*~|modal|cookie|figure",
    re.IGNORECASE,
)
"""Names of elements that hold other articles, readers' words or the page's furniture."""


def title_index(lines: list[Line], title: str) -> int:
    """Index of the line that shows the title: the first heading of the highest rank that reads like it; -1 when none does."""
    wanted = squeezed(title)
    first_h1 = next((line.index for line in lines if line.tag == "h1"), -1)
    if not wanted:
        return first_h1
    best, shortest, longest = -1, len(title) // 3, 2 * len(title) + 40
    for line in lines:
        if not (shortest <= len(line.plain) <= longest):
            continue
        shown = squeezed(line.plain)
        if shown == wanted or (len(shown) > 20 and (wanted.startswith(shown) or shown.startswith(wanted))):
            if line.tag == "h1":
                return line.index
            if best < 0 or (line.heading and not lines[best].heading):
                best = line.index
    return best if best >= 0 else _alike(lines, title) if first_h1 < 0 else first_h1


def _alike(lines: list[Line], title: str) -> int:
    """Index of the first heading that shares most of its words with a title."""
    wanted = set(title.lower().split())
    for line in lines:
        if line.heading and len(line.words) >= 3:
            words = set(line.plain.lower().split())
            if len(words & wanted) * 2 > max(len(words), len(wanted)):
                return line.index
    return -1


def masthead(lines: list[Line], facts: Facts) -> list[Line]:
    """Short lines around the title, those below it first; without a title, those above the text.  Looked for once."""
    if facts.head is None:
        facts.title_at = title_index(lines, facts.title)
        facts.head = _around(lines, facts.title_at)
    return facts.head


def _around(lines: list[Line], at: int) -> list[Line]:
    if at < 0:
        strong = next((line.index for line in lines if line.strong), len(lines))
        return [line for line in lines[max(0, strong - ABOVE) : strong + 1] if _can_tell(line, frozenset())]
    shared = frozenset(lines[at].steps)
    below: list[Line] = []
    met = 0
    for line in lines[at + 1 : at + 1 + BELOW]:
        met += line.strong
        if met > STRONG_BELOW:
            break
        if _can_tell(line, shared):
            below.append(line)
    above = [line for line in lines[max(0, at - ABOVE) : at] if _can_tell(line, shared)]
    return below + above[::-1]


def _can_tell(line: Line, shared: frozenset[str]) -> bool:
    """Whether a line is short and stands in nothing else; ``shared``: the elements in which the title stands too."""
    if line.strong or line.tag in ("td", "th", "figcaption") or not 0 < len(line.words) <= MAX_WORDS:
        return False
    return not any(ELSEWHERE.search(step) for step in line.steps if step not in shared)
