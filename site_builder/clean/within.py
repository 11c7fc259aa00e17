"""How likely a line inside the main part of a page is the article's: a weighted sum of its wording, shape, place and make.

The weights are in within.json, a readable table; tools/fit_within.py fits it.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from site_builder.clean.lines import Line, content_words, stem
from site_builder.clean.patterns import Reason
from site_builder.clean.wordings import WORDINGS, wordings

MAKES: dict[str, re.Pattern[str]] = {
    name: re.compile(wording)
    for name, wording in {
        "author": r"(?<![a-z])(?:bio|author|byline|writer|contributor)",
        "prompt": r"(?<![a-z])(?:cta|promo|sign-?up|subscri|newsletter|form|banner|callout|notice|alert|paywall|donat|support|sticky)",
        "small": r"(?<![a-z])(?:note|disclaim|disclos|affiliate|footnote|reference|copyright|credit|source|correction|fine-?print|meta|date|time|label|tag|eyebrow|kicker)",
        "picture": r"(?<![a-z])(?:caption|image|photo|figure|picture|video|player|gallery|slide|media|thumb)",
        "embed": r"(?<![a-z])(?:embed|tweet|twitter|instagram|facebook|widget|iframe|quote-?box)",
        "goods": r"(?<![a-z])(?:product|price|buy|btn|button|shop|deal|rating|review-|card|specs?)(?![a-z]{4})",
        "others": r"(?<![a-z])(?:related|recommend|more|also|teaser|list-?item|read|next|prev|popular|trend|link|nav|toc|contents|index|menu)",
        "aside": r"(?<![a-z])(?:aside|sidebar|box|inset|factbox|highlights?|key|takeaway|summary|tldr|faq|accordion|tab)",
        "unseen": r"hidden|sr-only|screen-reader|tooltip",
        "text": r"(?<![a-z])(?:paragraph|text|rich-?text|rte|prose|markdown|body|content|copy|entry)",
    }.items()
}
COMMON = ("we", "you", "date", "address", "speech", "source", "elsewhere")
"""Wordings that also stand in many articles; alone they make no neighbour suspicious."""
SUSPECT = frozenset(WORDINGS.keys() | {"person"}) - frozenset(COMMON)
NEAR = 3
PLAIN_STEPS = (
    "p",
    "ul",
    "ol",
    "li",
    "tr",
    "td",
    "tbody",
    "table",
    "blockquote",
    "h",
    "strong",
    "dl",
    "dt",
    "dd",
    "figure",
    "pre",
    "div~",
    "section~",
    "article~",
    "span~",
)
"""Elements of which there are many without being boxes in a row."""
ROW = 3
"""Boxes of one name that make a row."""
BOX_WORDS = 90
"""Words of a box beyond which it is a chapter, not a teaser."""


@lru_cache(maxsize=16384)
def _makes(step: str) -> frozenset[str]:
    return frozenset(name for name, wording in MAKES.items() if wording.search(step))


def features(lines: list[Line], title: str, doubts: dict[int, Reason]) -> list[dict[str, float]]:
    """What the scorer sees of each of the lines of a main part; ``doubts``: what another rule had thought of some."""
    part = _Part(lines, title)
    found: list[dict[str, float]] = []
    for i, line in enumerate(lines):
        seen = _own(line) | part.worded(i) | part.placed(i) | part.surrounded(i) | part.held_by(i) | part.in_row(i) | part.told(i)
        doubt = doubts.get(line.index)
        if doubt is not None:
            seen[f"thought {doubt.rule}"] = 1.0
        found.append(seen)
    return found


class _Part:
    """The lines of a main part with what is summed up over them once."""

    def __init__(self, lines: list[Line], title: str) -> None:
        self.lines = lines
        self.count = len(lines)
        self.strong = [len(line.words) if line.strong else 0 for line in lines]
        self.words = [len(line.words) for line in lines]
        self.wordings = [wordings(line) for line in lines]
        self.odd = [not SUSPECT.isdisjoint(found) for found in self.wordings]
        self.strong_sums, self.word_sums, self.odd_sums = _sums(self.strong), _sums(self.words), _sums(self.odd)
        self.link_sums = _sums([round(len(line.words) * min(1.0, line.link_share)) for line in lines])
        self.total = max(1, self.strong_sums[-1])
        at = [i for i, value in enumerate(self.strong) if value]
        self.first, self.last = (at[0], at[-1]) if at else (0, self.count)
        self.held, self.held_words, self.held_links, self.makes = _containers(lines, self.strong)
        self.boxes, self.many = _boxes(lines)
        self.topics: dict[str, int] = {}
        for line in lines:
            if line.strong:
                for word in content_words(line):
                    self.topics[word] = self.topics.get(word, 0) + 1
        self.titled = {stem(word) for word in re.findall(r"\w{3,}", title)}
        self.seen_texts: set[str] = set()

    def worded(self, i: int) -> dict[str, float]:
        """The wordings of a line, and where in the part it has them."""
        seen: dict[str, float] = {"several wordings": len(self.wordings[i] & SUSPECT) > 1}
        tail, late, short = self._is_tail(i), i >= self.count - 4, self.words[i] <= 12
        for name in sorted(self.wordings[i]):
            seen[name] = 1.0
            if tail:
                seen[f"{name}, at the end"] = 1.0
            if late:
                seen[f"{name}, last lines"] = 1.0
            if short:
                seen[f"{name}, short"] = 1.0
        return seen

    def _is_tail(self, i: int) -> bool:
        return self.total - self.strong_sums[i + 1] < 0.1 * self.total

    def placed(self, i: int) -> dict[str, float]:
        """Where in the part a line stands."""
        before, after = self.strong_sums[i] / self.total, (self.total - self.strong_sums[i + 1]) / self.total
        seen: dict[str, float] = {
            "before all text": i < self.first, "after all text": i > self.last, "last of text": i == self.last, "first of text": i == self.first,
            "last line": i == self.count - 1, "last but one": i == self.count - 2, "last lines": i >= self.count - 4, "first line": i == 0, "first lines": i < 3,
            "ends near": after < 0.05, "ends": after < 0.15, "begins": before < 0.05, "last fifth": after < 0.2,
        }  # fmt: skip
        if not self.lines[i].strong:
            seen["weak before all text"] = i < self.first
            seen["weak after all text"] = i > self.last
        return seen

    def surrounded(self, i: int) -> dict[str, float]:
        """What stands around a line."""
        low, high = max(0, i - NEAR), min(self.count, i + NEAR + 1)
        more = i + 1 < self.count
        words, odd = self.word_sums[high] - self.word_sums[low], self.odd_sums
        seen: dict[str, float] = {
            "near text": (self.strong_sums[high] - self.strong_sums[low] - self.strong[i]) / max(1, words - self.words[i]),
            "near links": (self.link_sums[high] - self.link_sums[low]) / max(1, words),
            "near odd": (odd[high] - odd[low] - self.odd[i]) / max(1, high - low - 1),
            "before odd": (odd[i] - odd[low]) / max(1, i - low),
            "before is odd": i > 0 and self.odd[i - 1],
            "after is odd": more and self.odd[i + 1],
            "before is heading": i > 0 and self.lines[i - 1].heading,
            "after is heading": more and self.lines[i + 1].heading,
            "before is text": i > 0 and self.strong[i - 1] > 0,
            "after is text": more and self.strong[i + 1] > 0,
        }
        if self.lines[i].heading:
            seen["heading before heading"] = seen["after is heading"]
            seen["heading before text"] = seen["after is text"]
            seen["heading at the end"] = self._is_tail(i)
        return seen

    def held_by(self, i: int) -> dict[str, float]:
        """The boxes around a line, and what it is made as."""
        line = self.lines[i]
        seen: dict[str, float] = {}
        for name, depth in (("box", 2), ("outer box", 3)):
            step = line.steps[-depth] if len(line.steps) >= depth else ""
            share, words = self.held.get(step, 0) / self.total, max(1, self.held_words.get(step, 1))
            seen[f"{name} holds half"] = share >= 0.5
            seen[f"{name} holds some"] = share >= 0.1
            seen[f"{name} text"] = self.held.get(step, 0) / words
            seen[f"{name} links"] = self.held_links.get(step, 0.0) / words
        make = self.makes.get(_make(line), 0) / self.total
        seen |= {"make common": make >= 0.3, "make some": make >= 0.05, "make none": make == 0}
        for name in sorted(frozenset().union(*(_makes(step.split("~")[0]) for step in line.steps[-3:]))):
            seen[f"make {name}"] = 1.0
            if not line.strong:
                seen[f"make {name}, weak"] = 1.0
        return seen

    def in_row(self, i: int) -> dict[str, float]:
        """Whether a line stands in one of many boxes of a name."""
        line = self.lines[i]
        row = max((self.many[name] for name in self.boxes[i]), default=0)
        if row < ROW:
            return {}
        low, high = max(0, i - NEAR), min(self.count, i + NEAR + 1)
        return {
            "in a row of boxes": 1.0, "in a long row": row >= 2 * ROW, "in a row, weak": not line.strong, "in a row, heading": line.heading,
            "in a row, item": line.tag == "li", "in a row, links": self.link_sums[high] > self.link_sums[low],
        }  # fmt: skip

    def told(self, i: int) -> dict[str, float]:
        """Whether a line speaks of what the text and the title speak of, and whether it says what was said."""
        line = self.lines[i]
        own = content_words(line)
        again = line.plain in self.seen_texts
        self.seen_texts.add(line.plain)
        return {
            "topic": sum(self.topics.get(word, 0) > (line.strong and word in self.topics) for word in own) / max(1, len(own)),
            "titled": len(own & self.titled) / max(1, len(own)),
            "again": again,
        }


def _own(line: Line) -> dict[str, float]:
    count = len(line.words)
    capital = sum(word[:1].isupper() for word in line.words) / max(1, count)
    tag = line.tag
    link = min(1.0, line.link_share)
    return {
        "one": 1.0, "text": line.strong, "sentence": line.sentence, "colon": line.plain.endswith(":"), "asks": line.plain.endswith("?"), "calls": line.plain.endswith("!"),
        "cut": line.plain.endswith(("...", "\u2026")), "words 1": count <= 1, "words 3": count <= 3, "words 6": count <= 6, "words 12": count <= 12, "words 25": count <= 25, "words 60": count <= 60,
        "links": link, "all link": link > 0.8, "link line": link > 0.8 and count >= 4 and not line.sentence, "link item": link > 0.8 and tag == "li", "some link": 0 < link <= 0.5,
        "capital": capital if count >= 4 else 0.0, "weak capital": capital if count >= 4 and not line.strong else 0.0, "all capital": count > 1 and line.plain.isupper(),
        "figures": sum(word[:1].isdigit() for word in line.words) / max(1, count), "heading": line.heading, "small heading": tag in ("h4", "h5", "h6"), "top heading": tag == "h1",
        "item": tag == "li", "weak item": tag == "li" and not line.strong, "cell": tag in ("td", "th"), "div": tag == "div", "weak div": tag == "div" and not line.strong,
        "quote": tag == "blockquote", "code": tag == "pre", "term": tag in ("dt", "dd"), "control": tag in ("button", "label", "option", "summary", "legend"),
        "weak paragraph": tag == "p" and not line.strong, "lower": line.plain[:1].islower(), "bracket": line.plain[:1] in "([*", "bars": " | " in line.plain or " \u2022 " in line.plain,
    }  # fmt: skip


def _containers(
    lines: list[Line], strong: list[int]
) -> tuple[dict[str, int], dict[str, int], dict[str, float], dict[tuple[str, ...], int]]:
    held: dict[str, int] = {}
    held_words: dict[str, int] = {}
    held_links: dict[str, float] = {}
    makes: dict[tuple[str, ...], int] = {}
    for line, value in zip(lines, strong, strict=True):
        size = len(line.words)
        for step in line.steps[-3:-1]:
            held[step] = held.get(step, 0) + value
            held_words[step] = held_words.get(step, 0) + size
            held_links[step] = held_links.get(step, 0.0) + size * min(1.0, line.link_share)
        make = _make(line)
        makes[make] = makes.get(make, 0) + value
    return held, held_words, held_links, makes


def _boxes(lines: list[Line]) -> tuple[list[list[str]], dict[str, int]]:
    """For each line the names of small named boxes around it, and how many boxes have each name."""
    steps_of: dict[str, set[str]] = {}
    sizes: dict[str, int] = {}
    for line in lines:
        for step in line.steps[-6:-1]:
            if not step.startswith(PLAIN_STEPS):
                steps_of.setdefault(step.split("~")[0], set()).add(step)
                sizes[step] = sizes.get(step, 0) + len(line.words)
    many = {
        name: len(steps) if sum(sizes[step] for step in sorted(steps)) < BOX_WORDS * len(steps) else 0 for name, steps in steps_of.items()
    }
    found = [[name for step in line.steps[-6:-1] if (name := step.split("~")[0]) in many and many[name] >= ROW] for line in lines]
    return found, many


def _make(line: Line) -> tuple[str, ...]:
    return (line.tag, *(step.split("~")[0] for step in line.steps[-2:]))


def _sums(values: list[int] | list[bool]) -> list[int]:
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


@cache
def weights() -> dict[str, float]:
    """The fitted table."""
    table: dict[str, float] = json.loads(Path(__file__).with_name("within.json").read_text("utf-8"))
    return table


def log_odds(seen: dict[str, float]) -> float:
    """The logarithm of the odds that a line is the article's."""
    table = weights()
    return sum(table.get(name, 0.0) * value for name, value in seen.items())


REASONS: dict[str, Reason] = {
    "letters": Reason("newsletter", "newsletter-wording", "Asks readers to subscribe."),
    "subscribe": Reason("newsletter", "newsletter-wording", "Asks readers to subscribe."),
    "follow": Reason("share", "follow-wording", "Sends readers to social networks."),
    "share": Reason("share", "share-wording", "Asks readers to share."),
    "person": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "work": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "make author": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "reach": Reason("cta", "contact-wording", "Tells readers whom to write to."),
    "support": Reason("cta", "support-wording", "Asks readers for support."),
    "app": Reason("cta", "other-channel", "Sends readers to an app, a channel or a programme."),
    "make prompt": Reason("cta", "page-prompt", "Is made as a prompt to the reader."),
    "disclosure": Reason("other", "disclosure", "States interests of the house."),
    "rights": Reason("copyright", "rights-wording", "Speaks of rights in the text."),
    "reporting": Reason("other", "contributors", "Says who worked on the piece."),
    "origin": Reason("other", "origin-note", "Says where the piece was first published."),
    "elsewhere": Reason("related", "pointer-wording", "Points to other pages."),
    "pointer": Reason("related", "pointer-wording", "Points to other pages."),
    "make others": Reason("related", "pointer-made", "Is made as a pointer to other pages."),
    "offer": Reason("ad", "offer-wording", "Offers something for sale."),
    "make goods": Reason("ad", "offer-made", "Is made as an offer of goods."),
    "ask": Reason("comments-prompt", "comment-wording", "Asks readers to comment."),
    "picture": Reason("photo-credit", "picture-wording", "Says who took a picture."),
    "make picture": Reason("caption", "picture-made", "Is made as the caption of a picture."),
    "make small": Reason("other", "small-print", "Is made as small print."),
    "make unseen": Reason("nav", "unseen", "Is hidden from readers."),
}  # fmt: skip
PLAIN = 0.4
"""Log odds that a wording or make must take away to be the reason."""


def reason(seen: dict[str, float]) -> Reason | None:
    """What speaks most against a line, if one thing does."""
    table = weights()
    against: dict[str, float] = {}
    for name, value in seen.items():
        of = name.split(",")[0]
        if of in REASONS:
            against[of] = against.get(of, 0.0) - table.get(name, 0.0) * value
    worst = max(sorted(against), key=lambda name: against[name], default="")
    return REASONS[worst] if worst and against[worst] >= PLAIN else None
