"""A block of the capture with the features that the rules look at."""

from __future__ import annotations

import re

from site_builder.model import Block, RawArticle

WORD = re.compile(r"[^\W_]+(?:['\u2019.\-][^\W_]+)*")
ENDS = re.compile(r"[.!?\u2026:;\u3002\uff01\uff1f][ \"'\u201d\u2019\u00bb)\]*_]{0,5}$")
SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][ \"'\u201d\u2019\u00bb)\]*_]{0,5}$")
MARKUP = re.compile(r"\\([\\`*_{}\[\]()#+.!$&~|<>-])")
EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
STOPWORDS = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "on",
        "was",
        "with",
        "as",
        "by",
        "at",
        "from",
        "has",
        "have",
        "are",
        "be",
        "this",
        "not",
        "he",
        "said",
        "an",
        "will",
        "who",
        "after",
        "were",
        "they",
        "but",
        "had",
        "which",
        "would",
        "der",
        "die",
        "das",
        "und",
        "den",
        "von",
        "zu",
        "mit",
        "des",
        "auf",
        "für",
        "ist",
        "im",
        "dem",
        "nicht",
        "ein",
        "eine",
        "als",
        "auch",
        "er",
        "hat",
        "dass",
        "sie",
        "wird",
        "bei",
        "le",
        "la",
        "les",
        "des",
        "et",
        "en",
        "un",
        "une",
        "du",
        "que",
        "qui",
        "dans",
        "est",
        "pour",
        "au",
        "sur",
        "par",
        "pas",
        "plus",
        "ce",
        "il",
        "se",
        "sont",
        "avec",
        "ont",
        "été",
        "el",
        "los",
        "las",
        "del",
        "y",
        "por",
        "con",
        "para",
        "es",
        "su",
        "al",
        "lo",
        "como",
        "más",
        "fue",
        "ha",
    ]
)

STRONG_WORDS = 8
"""Words from which a punctuated line counts as running text."""


KNOWN_SHARE = 0.05
"""Share of small words in sentences below which the language of a page is none of those in the list; English, German, French and Spanish have .25 to .5."""
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


class Line:
    """A block, its words and its shape; made once for each block."""

    __slots__ = (
        "_stems", "block", "ends", "indent", "index", "link_share", "lowered", "number", "plain", "sentence", "steps", "stop", "strong", "tag", "text", "words",
    )  # fmt: skip

    def __init__(self, index: int, block: Block, text: str, indent: int = 0) -> None:
        self.index = index
        self.block = block
        self.tag = block.tag
        self.number = block.line
        self.text = text
        self.plain = EMPHASIS.sub("", MARKUP.sub(r"\1", text)).strip() if "*" in text or "_" in text or "\\" in text else text.strip()
        self.words = WORD.findall(self.plain)
        self.ends = bool(ENDS.search(self.plain[-8:]))
        self.sentence = bool(SENTENCE_END.search(self.plain[-8:]))
        self.lowered = [word.lower() for word in self.words]
        self.stop = sum(word in STOPWORDS for word in self.lowered[:60])
        self.indent = indent
        self._stems: frozenset[str] | None = None
        linked = sum(link.end - link.start for link in block.links)
        self.link_share = linked / max(1, len(text))
        self.steps = tuple(block.hints.split()) if block.hints else ()
        self.strong = self._is_strong()

    def _is_strong(self) -> bool:
        """Running text: sentences with the small words that only sentences have."""
        if self.tag == "hr" or self.heading or self.link_share > 0.6:
            return False
        count = len(self.words)
        if self.ends and count >= STRONG_WORDS and self.stop >= 1:
            return True
        return count >= 25 and self.stop >= 4

    @property
    def stems(self) -> frozenset[str]:
        """Stems of the words that carry meaning."""
        if self._stems is None:
            self._stems = frozenset(stem(word) for word in self.lowered if len(word) > 2 and word not in STOPWORDS)
        return self._stems

    @property
    def heading(self) -> bool:
        """Marked as a heading by the capture."""
        return len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit()


def lines_of(raw: RawArticle) -> list[Line]:
    """The lines of a capture."""
    text = raw.text
    if raw.kind == "html":
        lines = [Line(i, block, text[block.start : block.end]) for i, block in enumerate(raw.blocks)]
        _without_small_words(lines)
        return lines
    return [Line(i, block, text[block.start : block.end], _indent(text, block.start)) for i, block in enumerate(raw.blocks)]


def _without_small_words(lines: list[Line]) -> None:
    """In a language whose small words are not known, sentences of enough words are running text by their stops alone."""
    long = [line for line in lines if line.ends and _size(line) >= STRONG_WORDS]
    if sum(line.stop for line in long) >= KNOWN_SHARE * sum(min(60, _size(line)) for line in long):
        return
    for line in long:
        if not line.heading and line.tag != "hr" and line.link_share <= 0.6:
            line.strong = True


def _size(line: Line) -> int:
    """Words, or half the characters of a script that sets no blanks between words."""
    return len(line.words) if line.plain.isascii() else max(len(line.words), len(UNSPACED.findall(line.plain)) // 2)


def _indent(text: str, start: int) -> int:
    """Blanks at the head of the line in which a block starts."""
    begin = text.rfind("\n", 0, start) + 1
    return len(text[begin:start]) - len(text[begin:start].lstrip())


def content_words(line: Line) -> frozenset[str]:
    """Stems of the words that carry meaning; only for membership tests."""
    return line.stems


def stem(word: str) -> str:
    """The first letters of a word: enough to see that two lines speak of one thing."""
    lowered = word.lower().replace("\u2019", "'").removesuffix("'s")
    return lowered[:5] if len(lowered) > 6 else lowered
