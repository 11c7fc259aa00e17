"""Where the article is in flattened text: the run of lines that is mostly text.  (HTML: `tree`.)"""

from __future__ import annotations

from site_builder.clean import context
from site_builder.clean.lines import Line
from site_builder.clean.patterns import Reason
from site_builder.clean.scorer import log_odds

BEFORE = Reason("nav", "before-main-text", "Stands before the article's text begins.")
AFTER = Reason("related", "after-main-text", "Stands after the article's text has ended.")

MOST_WORDS = 60
"""Words beyond which a line counts no more; lines count by the square root of their words, which did better than the words (held-out pages .89 against .86)."""
CLEAN_SHARE = 0.7
"""Share of a capture's words in running text from which it is an article with little around it, not a page."""
CLEAN_TRUST = 1.0
"""What running text gains in such a capture, in log odds."""
MIN_RUN = 20
"""Words of running text that a run must have, or all is left as it is."""


def judge_run(lines: list[Line], known: list[Reason | None], title: str) -> None:
    """Give each line before and after the run of lines that is most likely the article a reason."""
    context.find_titles(lines, known, title)
    for index, reason in enumerate(context.suspect(lines, known)):
        known[index] = known[index] or reason
    odds = log_odds(lines, known)
    left = [line for line in lines if known[line.index] is None]
    running = sum(len(line.words) for line in left if line.strong)
    trust = CLEAN_TRUST if running >= CLEAN_SHARE * sum(len(line.words) for line in left) else 0.0
    gains = [
        0.0 if known[line.index] else (odds[line.index] + trust * line.strong) * max(1, min(MOST_WORDS, len(line.words))) ** 0.5
        for line in lines
    ]
    start, end = _best_run(gains)
    if sum(len(line.words) for line in lines[start:end] if line.strong) < MIN_RUN:
        return
    start, end = _widen(lines, known, start, end)
    for line in lines[:start]:
        known[line.index] = known[line.index] or BEFORE
    for line in lines[end:]:
        known[line.index] = known[line.index] or AFTER


def _best_run(gains: list[float]) -> tuple[int, int]:
    """(start, end) of the run with the largest sum."""
    best, best_run, total, begun = 0.0, (0, 0), 0.0, 0
    for i, gain in enumerate(gains):
        if total <= 0:
            total, begun = 0.0, i
        total += gain
        if total > best:
            best, best_run = total, (begun, i + 1)
    return best_run


def _widen(lines: list[Line], known: list[Reason | None], start: int, end: int) -> tuple[int, int]:
    """Take in the heading above a run that begins with a list, marked headings, and short sentences at both ends."""
    while start > 0 and known[start - 1] is None and _opens(lines[start - 1], lines[start], start - 1):
        start -= 1
    while end < len(lines) and known[end] is None and (lines[end].tag == "li" or (lines[end].sentence and len(lines[end].words) >= 3)):
        end += 1
    while (
        start < end
        and lines[start].tag == "p"
        and not lines[start].ends
        and known[start] is None
        and not _opens(lines[start], lines[start + 1] if start + 1 < end else lines[start], start)
    ):
        if lines[start].strong:
            break
        start += 1
    return start, end


def _opens(line: Line, after: Line, place: int) -> bool:
    if line.heading or line.tag == "li":
        return line.tag != "h1" or place > 0
    if after.tag == "li" and len(line.words) <= 8 and place > 0:
        return True
    return line.sentence and len(line.words) >= 4
