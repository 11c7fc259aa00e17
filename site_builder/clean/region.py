"""Where the article is on its page: the container that holds its running text (HTML), or the run of lines that is mostly text."""

from __future__ import annotations

import re
from functools import lru_cache

from site_builder.clean.lines import Line
from site_builder.clean.patterns import Reason
from site_builder.clean.scorer import log_odds

BODY_STEP = re.compile(
    r"articlebody|article[-_]?(?:body|content|text)|post[-_]?(?:body|content)|entry[-_]?content|story[-_]?(?:body|content|text)|body[-_]?(?:text|copy|content)|content[-_]?body"
)
BAD_STEP = re.compile(
    r"^(?:nav|footer|aside|form|menu|dialog|button|label|figure|figcaption)\b"
    r"|(?<![a-z0-9:-])(?:ads?|hidden|tags?|credit|meta|popular|gallery)(?![a-z0-9-])|(?<![a-z0-9])(?:nav(?:bar|igation)?|menu|footer|related\w*|recommend\w*|share\w*|sharing|social\w*|comments?|commentlist|disqus\w*|captions?|figcaption|promo\w*|newsletter\w*|subscribe|sign-?up|cookie\w*"
    r"|consent|advert\w*|sponsor\w*|breadcrumbs?|trending|most-?read|author-?(?:bio|box|info)|about-?author|byline\w*|taglist|copyright|disclaimer|teasers?|read-?more|also-?read|toolbar"
    r"|dateline|timestamp|slideshow|carousel|popup|modal|outbrain|taboola|(?<!with-)(?<!has-)(?<!no-)sidebar(?!-(?:right|left|enabled|on|layout))|pagination|pager|infobox|pullquote)(?![a-z0-9])"
)
HARD_STEP = re.compile(r"^(?:nav|footer)\b|(?<![a-z])(?:comments?|commentlist|disqus\w*|related|recommend\w*)(?![a-z])")
"""What is no text however much of it there is."""
OWN_WORDS = re.compile(r"h[1-6]\b|article\b|body\b|main\b|table\b")
"""Elements whose names often repeat their own words or those of the piece."""
OUTSIDE = Reason("nav", "outside-main-text", "Stands outside the part of the page that holds the article.")
BEFORE = Reason("nav", "before-main-text", "Stands before the article's text begins.")
AFTER = Reason("related", "after-main-text", "Stands after the article's text has ended.")
LINK_LIST = Reason("related", "link-list", "Is made of links to other pages.")
HINTED = Reason("other", "page-part", "Stands in a part of the page that its own names call no text.")

DESCEND = 0.8
"""Share of an element's running text that one child must hold to stand for it."""
BODY_SHARE = 0.45
"""Share of the page's running text that an element named as body must hold to be believed."""
HINT_EXEMPT = 0.3
"""Share of the page's running text from which a part is text, whatever it is called."""
MOST_WORDS = 60
"""Words beyond which a line counts no more; lines count by the square root of their words, which did better than the words (held-out pages .89 against .86)."""
CLEAN_SHARE = 0.7
"""Share of a capture's words in running text from which it is an article with little around it, not a page."""
CLEAN_TRUST = 1.0
"""What running text gains in such a capture, in log odds."""
MIN_RUN = 20
"""Words of running text that a run must have, or all is left as it is."""


def judge_tree(lines: list[Line], known: list[Reason | None]) -> None:
    """Give each line of a page outside its main text a reason; those with one keep it."""
    running = [line for line in lines if line.strong and known[line.index] is None]
    exempt = _exempt(running)
    strong = [line for line in running if not _bad(line.steps[2:], exempt)]
    if sum(len(line.words) for line in strong) < 30:
        strong = running
    main = _main_step(strong)
    inside: list[Line] = []
    for line in lines:
        if main and main not in line.steps:
            known[line.index] = known[line.index] or OUTSIDE
            continue
        below = line.steps[line.steps.index(main) + 1 :] if main else line.steps[2:]
        if known[line.index] is None and _bad(below, exempt):
            known[line.index] = HINTED
        if known[line.index] is None and not line.heading and line.link_share > 0.8 and len(line.words) >= 4 and not line.sentence:
            known[line.index] = LINK_LIST
        inside.append(line)
    _trim(inside, known)


def _bad(steps: tuple[str, ...], exempt: frozenset[str]) -> bool:
    return any(_is_bad_name(step.split("~")[0]) and step not in exempt for step in steps)


@lru_cache(maxsize=8192)
def _is_bad_name(step: str) -> bool:
    return not OWN_WORDS.match(step) and bool(BAD_STEP.search(step))


def _weights(strong: list[Line]) -> dict[str, int]:
    weights: dict[str, int] = {}
    for line in strong:
        for step in line.steps:
            weights[step] = weights.get(step, 0) + len(line.words)
    return weights


def _main_step(strong: list[Line]) -> str:
    """The innermost element that holds nearly all running text; '' for the page."""
    total = sum(len(line.words) for line in strong)
    if not total:
        return ""
    weights = _weights(strong)
    named = [(weight, step) for step, weight in weights.items() if BODY_STEP.search(step) and weight >= BODY_SHARE * total]
    if named:
        most = max(weight for weight, _ in named)
        return [step for weight, step in named if weight >= DESCEND * most][-1]
    best, current = "", total
    depth_of = {step: depth for line in strong for depth, step in enumerate(line.steps)}
    holders: dict[str, set[int]] = {}
    for line in strong:
        for step in line.steps:
            holders.setdefault(step, set()).add(line.index)
    for step in sorted(weights, key=lambda s: (depth_of[s], -weights[s], s)):
        if weights[step] >= DESCEND * current and len(holders[step]) >= min(2, len(strong)):
            best, current = step, weights[step]
    return best


def _exempt(running: list[Line]) -> frozenset[str]:
    """Elements that hold so much of the page's text that their names do not matter."""
    total = sum(len(line.words) for line in running)
    return frozenset(step for step, weight in _weights(running).items() if weight >= HINT_EXEMPT * total and not HARD_STEP.search(step))


def _trim(inside: list[Line], known: list[Reason | None]) -> None:
    """What stands before the first and after the last running text of the main part is not the article's."""
    kept = [line for line in inside if known[line.index] is None]
    at = [i for i, line in enumerate(kept) if line.strong]
    if not at:
        return
    first, last = at[0], at[-1]
    while first > 0 and _belongs_before(kept[first - 1]):
        first -= 1
    while last + 1 < len(kept) and _belongs_after(kept[last + 1]):
        last += 1
    for i, line in enumerate(kept):
        if i < first:
            known[line.index] = BEFORE
        elif i > last:
            known[line.index] = AFTER


def _belongs_before(line: Line) -> bool:
    return (line.heading and line.tag != "h1") or (line.sentence and len(line.words) >= 4 and line.tag in ("p", "blockquote", "li"))


def _belongs_after(line: Line) -> bool:
    return (
        not line.heading
        and line.link_share < 0.5
        and ((line.sentence and len(line.words) >= 3) or (line.tag in ("li", "td", "blockquote") and len(line.words) >= 5))
    )


def judge_run(lines: list[Line], known: list[Reason | None]) -> None:
    """Give each line before and after the run of lines that is most likely the article a reason."""
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
