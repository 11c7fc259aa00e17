"""Where the article is on an HTML page: the element that holds its running text, and what in it is no text."""

from __future__ import annotations

import re
from functools import lru_cache

from site_builder.clean import within
from site_builder.clean.context import drop_doubled
from site_builder.clean.lines import Line
from site_builder.clean.patterns import Reason

BODY_STEP = re.compile(
    r"articlebody|article[-_]?(?:body|content|text)|post[-_]?(?:body|content)|entry[-_]?content|story[-_]?(?:body|content|text)|body[-_]?(?:text|copy|content)|content[-_]?body"
)
BAD_STEP = re.compile(
    r"^(?:nav|footer|aside|form|menu|dialog|button|label|figure|figcaption)\b"
    r"|(?<![a-z0-9:-])(?:ads?|hidden|tags?|credit|meta|popular|gallery)(?![a-z0-9-])|(?<![a-z0-9])(?:nav(?:bar|igation)?|menu|footer|related\w*|recommend\w*|share\w*|sharing|social\w*|comments?|commentlist|disqus\w*|captions?|figcaption|promo\w*|newsletter\w*|subscribe|sign-?up|cookie\w*"
    r"|consent|advert\w*|sponsor\w*|breadcrumbs?|trending|most-?read|author-?(?:bio|box|info)|about-?author|byline\w*|taglist|copyright|disclaimer|teasers?|read-?more|also-?read|toolbar"
    r"|dateline|timestamp|slideshow|carousel|popup|modal|tooltip|disclosure|affiliate|messenger|toast|outbrain|taboola|(?<!with-)(?<!has-)(?<!no-)sidebar(?!-(?:right|left|enabled|on|layout))|pagination|pager|infobox|pullquote)(?![a-z0-9])"
)
HARD_STEP = re.compile(r"^(?:nav|footer|figcaption)\b|(?<![a-z])(?:footer|comments?|commentlist|disqus\w*|related|recommend\w*)(?![a-z])")
"""What is no text however much of it there is."""
OWN_WORDS = re.compile(r"h[1-6]\b|article\b|body\b|main\b|table\b")
"""Elements whose names often repeat their own words or those of the piece."""
DEK_STEP = re.compile(
    r"(?<![a-z])(?:dek|deck|sub-?title|sub-?head(?:line|ing)?|stand-?first|summary|intro|lead|lede|tagline|excerpt|abstract|description|chapeau|entradilla|bajada|vorspann|teaser-?text)(?![a-z])"
)
DOUBTFUL = frozenset(["related-block", "comments"])
"""Rules that take all lines to the end; running text that stands where most of it does is weighed once more."""
IN_FIGURES = frozenset(["td", "th", "pre"])
"""What stands in a figure and is text all the same: a table, a listing."""
OUTSIDE = Reason("nav", "outside-main-text", "Stands outside the part of the page that holds the article.")
BEFORE = Reason("nav", "before-main-text", "Stands before the article's text begins.")
AFTER = Reason("related", "after-main-text", "Stands after the article's text has ended.")
LINK_LIST = Reason("related", "link-list", "Is made of links to other pages.")
TEASER = Reason("related", "teaser-row", "Stands in a row of boxes that each point to another page.")
ODD = Reason("other", "unlike-the-text", "Is unlike the text around it: by its shape, its place and how the page makes it.")
HINTED = Reason("other", "page-part", "Stands in a part of the page that its own names call no text.")

TEASERS = 3
TEASERS_LINKED = 0.75
TEASER_WORDS = 70
TEASER_SHARE = 0.5
"""Boxes of one name in a row, the share of them that link, their words at most, and the share of running text from which they are the text."""
LEAST_WORDS = 20
"""Words of running text below which names count for nothing."""
DESCEND = 0.8
"""Share of an element's running text that one child must hold to stand for it."""
BODY_SHARE = 0.45
"""Share of the page's running text that an element named as body must hold to be believed."""
HINT_EXEMPT = 0.3
"""Share of the page's running text from which a part is text, whatever it is called."""
BESIDE_WORDS = 8
BESIDE_SHARE = 0.6
"""Words of running text, and their share, from which a part of the make of the main one is text: nine of ten lines were (835 labelled pages)."""
OPENING_WORDS = 20
OPENING_SHARE = 0.5
"""The same of paragraphs between title and main part; shorter ones there are more often deks, notes and captions."""
KEPT = -1.25
"""Log odds from which a line stays: one lost costs the reader more than one too many."""


def judge(lines: list[Line], known: list[Reason | None], title: str, excerpt: str) -> None:
    """Give each line of a page that is not its article's a reason; those with one keep it."""
    _teasers(lines, known)
    running = [line for line in lines if line.strong and known[line.index] is None]
    exempt = _exempt(running)
    strong = [line for line in running if not _bad(line.steps[2:], exempt)]
    if sum(len(line.words) for line in strong) < LEAST_WORDS:
        strong = [line for line in running if not any(HARD_STEP.search(step) for step in line.steps[2:])] or running
    main = _main_step(strong)
    taken = _beside(lines, known, main, exempt) | _opening(lines, known, main, excerpt) if main else set()
    inside: list[Line] = []
    doubts: dict[int, Reason] = {}
    home = _home(strong)
    for line in lines:
        if main and main not in line.steps:
            if line.index not in taken:
                known[line.index] = known[line.index] or OUTSIDE
            continue
        below = line.steps[line.steps.index(main) + 1 :] if main else line.steps[2:]
        reason = known[line.index]
        if reason is None and _bad(below, exempt, line.tag):
            known[line.index] = reason = HINTED
        elif reason is not None and reason.rule in DOUBTFUL and line.strong and line.steps[-2:-1] == (home,):
            doubts[line.index] = reason
        if reason is None or line.index in doubts:
            inside.append(line)
    _weigh(inside, known, title, doubts)
    _drop_doubled(inside, known)


def _teasers(lines: list[Line], known: list[Reason | None]) -> None:
    """Rows of small boxes that each link to another page."""
    sizes: dict[str, int] = {}
    linked: set[str] = set()
    for line in lines:
        size = len(line.words)
        around = line.steps[2:-1]
        for step in around:
            sizes[step] = sizes.get(step, 0) + size
        if size >= 3 and line.link_share > 0.8:
            linked.update(around)
    boxes: dict[str, list[str]] = {}
    for step in sizes:
        boxes.setdefault(step.split("~")[0], []).append(step)
    rows = {step for name, steps in boxes.items() if _is_row(name, steps, sizes, linked) for step in steps}
    if not rows:
        return
    inside = [line for line in lines if not rows.isdisjoint(line.steps[2:-1])]
    running = sum(len(line.words) for line in lines if line.strong and known[line.index] is None)
    if sum(len(line.words) for line in inside if line.strong and known[line.index] is None) <= TEASER_SHARE * running:
        for line in inside:
            known[line.index] = known[line.index] or TEASER


def _is_row(name: str, steps: list[str], sizes: dict[str, int], linked: set[str]) -> bool:
    return (
        len(steps) >= TEASERS
        and "." in name
        and not name.startswith(("tr", "td", "p.", "table", "tbody"))
        and sum(step in linked for step in steps) >= TEASERS_LINKED * len(steps)
        and sum(sizes[step] for step in steps) <= TEASER_WORDS * len(steps)
    )


def _home(strong: list[Line]) -> str:
    """The element that directly holds most running text."""
    held: dict[str, int] = {}
    for line in strong:
        for step in line.steps[-2:-1]:
            held[step] = held.get(step, 0) + len(line.words)
    return max(held, key=lambda step: held[step], default="")


def _drop_doubled(inside: list[Line], known: list[Reason | None]) -> None:
    """Paragraphs that the main part holds twice count once; short items and headings may come again."""
    drop_doubled([line for line in inside if line.strong and line.tag not in ("td", "th")], known)


def _weigh(inside: list[Line], known: list[Reason | None], title: str, doubts: dict[int, Reason]) -> None:
    """Give each line of the main part that is more likely not the article's a reason."""
    kept: list[int] = []
    odd: list[tuple[Line, dict[str, float]]] = []
    for line, seen in zip(inside, within.features(inside, title, doubts), strict=True):
        if within.log_odds(seen) >= KEPT:
            kept.append(line.index)
            known[line.index] = None
        elif line.index not in doubts:
            odd.append((line, seen))
    if not kept:
        return
    for line, seen in odd:
        if line.index < kept[0] and not line.strong:
            known[line.index] = BEFORE
        elif line.link_share > 0.8:
            known[line.index] = LINK_LIST
        else:
            known[line.index] = within.reason(seen) or (AFTER if line.index > kept[-1] else ODD)


def _bad(steps: tuple[str, ...], exempt: frozenset[str], tag: str = "") -> bool:
    """Whether names on the way to a line call it no text; ``exempt`` are elements that hold too much to be none."""
    for step in steps:
        name = step.split("~")[0]
        if _is_bad_name(name) and step not in exempt and not (tag in IN_FIGURES and name.startswith("figure")):
            return True
    return False


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


def _beside(lines: list[Line], known: list[Reason | None], main: str, exempt: frozenset[str]) -> set[int]:
    """Lines of parts beside the main one that are made of paragraphs of the same make."""
    within = [line for line in lines if main in line.steps]
    trunk = set(within[0].steps[: within[0].steps.index(main) + 1])
    makes = {_make(line) for line in within if line.strong}
    parts: dict[str, list[Line]] = {}
    for line in lines:
        if main not in line.steps:
            part = next((step for step in line.steps if step not in trunk), "")
            parts.setdefault(part, []).append(line)
    taken: set[int] = set()
    for part in parts.values():
        strong = [line for line in part if line.strong and known[line.index] is None and not _bad(line.steps[2:], exempt)]
        running = sum(len(line.words) for line in strong)
        same = sum(len(line.words) for line in strong if _make(line) in makes)
        if running >= BESIDE_WORDS and same * 2 > running > BESIDE_SHARE * sum(len(line.words) for line in part):
            taken |= {line.index for line in part if line.strong or (line.link_share < 0.5 and not _bad(line.steps[2:], exempt))}
    return taken


def _make(line: Line) -> tuple[str, ...]:
    """What a line is made as: its element and the names of the two innermost steps."""
    return (line.tag, *(step.split("~")[0] for step in line.steps[-2:]))


def _opening(lines: list[Line], known: list[Reason | None], main: str, excerpt: str) -> set[int]:
    """Paragraphs between the title and the main part that open the article."""
    first = next(line.index for line in lines if main in line.steps)
    title = next((i for i in range(first - 1, -1, -1) if _is_title(lines[i], known[i])), -1)
    if title < 0:
        return set()
    between = [line for line in lines[title + 1 : first] if known[line.index] is None and not _bad(line.steps[2:], frozenset())]
    begun = " ".join(excerpt.lower().split())[:60]
    opening = [
        line
        for line in between
        if line.strong
        and len(line.words) >= OPENING_WORDS
        and line.tag in ("p", "div", "section")
        and not any(DEK_STEP.search(step) for step in line.steps[-3:])
        and not (len(begun) > 20 and line.plain.lower().startswith(begun))
    ]
    if sum(len(line.words) for line in opening) < OPENING_SHARE * sum(len(line.words) for line in between):
        return set()
    return {line.index for line in opening}


def _is_title(line: Line, reason: Reason | None) -> bool:
    return line.tag == "h1" or (reason is not None and reason.rule in ("title", "title-again"))


def _exempt(running: list[Line]) -> frozenset[str]:
    """Elements that hold so much of the page's text that their names do not matter."""
    total = sum(len(line.words) for line in running)
    return frozenset(step for step, weight in _weights(running).items() if weight >= HINT_EXEMPT * total and not HARD_STEP.search(step))
