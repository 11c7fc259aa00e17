"""Where the article is in flattened text: the run of lines that is most likely it, and what in the run is no text.  (HTML: `tree`.)"""

from __future__ import annotations

from site_builder.clean import context
from site_builder.clean.cues import CLASS_OF
from site_builder.clean.lines import Line
from site_builder.clean.patterns import Reason
from site_builder.clean.scorer import log_odds

BEFORE = Reason("nav", "before-main-text", "Stands before the article's text begins.")
AFTER = Reason("related", "after-main-text", "Stands after the article's text has ended.")
UNLIKE = Reason("other", "unlike-the-text", "Neither its words nor its place are those of an article's text, by what labelled pages teach.")
LIKE: dict[str, Reason] = {
    "comment": Reason("comments-prompt", "like-comments", "Has the words and the place of readers' comments."),
    "subscribe": Reason("newsletter", "like-subscribe", "Has the words and the place of an invitation to subscribe."),
    "social": Reason("share", "like-share", "Has the words and the place of an invitation to share or follow."),
    "picture": Reason("photo-credit", "like-picture", "Has the words and the place of what stands by a picture."),
    "terms": Reason("nav", "like-terms", "Has the words and the place of a page's terms and settings."),
    "account": Reason("nav", "like-menu", "Has the words and the place of a page's menu."),
    "rights": Reason("copyright", "like-rights", "Has the words and the place of a notice of rights."),
    "offer": Reason("ad", "like-offer", "Has the words and the place of an offer."),
    "pointer": Reason("related", "like-pointer", "Has the words and the place of a pointer to other articles."),
    "author": Reason("byline", "like-author", "Has the words and the place of a note on the author."),
    "filed": Reason("tags", "like-tags", "Has the words and the place of the labels that a piece is filed under."),
}
"""What a line that the scorer removes is called, by the class of its words; the first that fits."""

MOST_WORDS = 150
"""Words beyond which a line counts no more for the run."""
RUN_ODDS = -0.3
"""Log odds above which a line makes the run better: the F1 of a page gains by every line that is more likely than half of that F1."""
EDGE_ODDS = -1.1
"""Log odds from which lines that touch the run, such as the heading above it, belong to it."""
KEEP_ODDS = -1.5
DOUBT_ODDS = 2.0
"""Log odds that a line inside the run needs to be kept, without and with a doubt of `context.suspect`.  All four were measured on 835 pages, in
two views each, fitted on the sites of one half and looked at on the other: flat within .002 F1 around these."""
SMALL_WORDS = 200
SMALL_SHARE = 0.7
SMALL_TRUST = 2.0
"""What running text gains, in log odds, in a capture of so few words, most of them in running text: the scorer learnt from whole pages."""
MIN_RUN = 20
"""Words of running text that a run must have, or all is left as it is."""


def judge_run(lines: list[Line], known: list[Reason | None], title: str) -> None:
    """Give each line that is not the article's a reason; those with one keep it."""
    if not lines:
        return
    context.find_titles(lines, known, title)
    doubts = context.suspect(lines, known)
    odds = _trusted(lines, known, doubts, log_odds(lines, known, doubts, title))
    gains = [0.0 if known[line.index] else (odds[line.index] - RUN_ODDS) * min(MOST_WORDS, len(line.words)) for line in lines]
    start, end = _best_run(gains)
    if sum(len(line.words) for line in lines[start:end] if line.strong) < MIN_RUN:
        for index, doubt in enumerate(doubts):
            known[index] = known[index] or doubt
        return
    touching = [known[i] is None and doubts[i] is None and odds[i] > EDGE_ODDS for i in range(len(lines))]
    while start > 0 and touching[start - 1]:
        start -= 1
    while end < len(lines) and touching[end]:
        end += 1
    for i, line in enumerate(lines):
        if known[i] is None and not start <= i < end:
            known[i] = doubts[i] or _named(line, BEFORE if i < start else AFTER)
        elif known[i] is None and odds[i] < (KEEP_ODDS if doubts[i] is None else DOUBT_ODDS):
            known[i] = doubts[i] or _named(line, UNLIKE)


def _trusted(lines: list[Line], known: list[Reason | None], doubts: list[Reason | None], odds: list[float]) -> list[float]:
    """The odds, with trust in running text where the capture is small and mostly that."""
    left = [line for line in lines if known[line.index] is None]
    running, total = sum(len(line.words) for line in left if line.strong), sum(len(line.words) for line in left)
    if total > SMALL_WORDS or running < SMALL_SHARE * total:
        return odds
    return [value + SMALL_TRUST * (line.strong and doubt is None) for value, line, doubt in zip(odds, lines, doubts, strict=True)]


def _named(line: Line, otherwise: Reason) -> Reason:
    """The reason that the words of a line give for its removal."""
    classes = {CLASS_OF[word] for word in line.lowered[:40] if word in CLASS_OF}
    return next((reason for name, reason in LIKE.items() if name in classes), otherwise)


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
