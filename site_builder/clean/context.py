"""Rules that know a line by its neighbours: titles said again, captions, headlines of other articles, blocks of pointers."""

from __future__ import annotations

import re

from site_builder.clean.lines import Line, content_words, stem
from site_builder.clean.patterns import RELATED, RELATED_HEAD, Reason

TITLE_AGAIN = Reason("headline-dup", "title-again", "Repeats the title, whole, cut or reworded.")
MENU = Reason("nav", "menu-row", "A row of sections of the site.")
TITLE_ITSELF = Reason("headline-dup", "title", "Is the title, which stands above the text.")
LABEL = Reason("nav", "section-label", "A label of the section the piece is filed under.")
CAPTION = Reason("caption", "caption-shape", "Has the shape of a picture's caption and no part in the text around it.")
ALTERNATIVE_TEXT = Reason("caption", "alternative-text", "Says what is to be seen and tells nothing, as texts that stand for pictures do.")
CAPTION_ITEM = Reason("caption", "stuck-to-item", "A short line stuck to a list item, as alternative texts of pictures are.")
OTHER_HEADLINE = Reason("related", "other-headline", "Is the headline of another article: the text around it does not take it up.")
CUT_HEADLINE = Reason("related", "cut-headline", "Is a headline cut off at a dash.")
LABELLED_HEADLINE = Reason("related", "labelled-headline", "Is a headline with the label of its section.")
DOUBLE_HEADING = Reason("related", "headline-without-text", "Is a headline with no text below it before the next one.")
COMMENTS = Reason("comments-prompt", "comments", "Stands among the readers' comments.")
DOUBLED = Reason("other", "said-twice", "Stands in the text word for word before.")

PICTURE = r"graphic|illustration|infographic|photo(?:graph)?|image|picture|screenshot|logo|chart|diagram|drone|icon|banner|thumbnail|rendering|portrait|collage"
PICTURE_LINE = re.compile(
    rf"^(?:an?\s+|the\s+)?(?:{PICTURE})\s+(?:of|show\w*|with|for|from|depict\w*|illustrat\w*)\b|\b(?:{PICTURE})$", re.IGNORECASE
)
NAME = r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]+)(?:\s+(?:de|van|von|bin|al|der|da)?\s*[A-Z\u00c0-\u00de][\w.'\u2019-]+){1,3}"
POSE = r"speak(?:s|ing)|pos(?:es|ing)|smil(?:es|ing)|wav(?:es|ing)|(?:is )?(?:seen|pictured|shown)|arriv(?:es|ing)|attend(?:s|ing)|address(?:es|ing)|present(?:s|ing)|stand(?:s|ing)|sit(?:s|ting)|walk(?:s|ing)|gestur(?:es|ing)|appear(?:s|ing)|deliver(?:s|ing)|talk(?:s|ing)|look(?:s|ing)"
POSED = re.compile(rf"^{NAME}(?:,[^,]{{2,60}},)?\s+(?:{POSE})\b")
PLACED = re.compile(rf"^{NAME}\s+(?:at|on|in|during|outside|with|before|after)\s+(?:an?|the|his|her|their)\s+[a-z]")
TITLED = re.compile(rf"^{NAME},\s+(?:an?\s+|the\s+)?(?:[\w'\u2019.&-]+\s+){{0,6}}[\w'\u2019.&-]+$")
VERB = re.compile(r"[a-z]{2,}(?:s|ed)")
COMMENTS_HEAD = re.compile(
    r"^\W*(?:\d+\s+)?(?:comments?|kommentare?|commentaires?|comentarios?|responses?|replies|leserkommentare|(?:reader )?discussion(?: about this (?:post|article|story))?)(?:\s*\(?\d+\)?)?\W*$|^(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b|^\d+ (?:thoughts?|responses?|replies|comments?) (?:on|to)\b",
    re.IGNORECASE,
)
COMMENTS_ALONE = re.compile(r"^discussion about this (?:post|article|story)$", re.IGNORECASE)
"""The head of comments that never is a mere link to them: above all text, the capture holds comments alone."""
LABELLED = re.compile(r"^([A-Z][\w&'\u2019]*(?: [A-Z&][\w&'\u2019]*){0,2}):\s+([A-Z0-9\"\u201c'\u2018].{15,150})$")
CUT = re.compile(r"\s[-\u2013\u2014|]$")
OPENERS = frozenset(
    [
        "how",
        "why",
        "what",
        "when",
        "where",
        "who",
        "which",
        "the",
        "a",
        "an",
        "is",
        "are",
        "can",
        "will",
        "should",
        "from",
        "inside",
        "meet",
        "introduction",
        "background",
        "understanding",
    ]
)

ALTERNATIVE = re.compile(r"^(?:an?|two|three|four|several|people|close-?up|aerial|ein(?:e|en)?|zwei|une?|deux|una?|dos)\s", re.IGNORECASE)
SEEN_DOING = re.compile(r"\b(?!during\b|bring\b|king\b|morning\b|evening\b|according\b|including\b|following\b)[a-z]{2,}ing\b|\b(?:in front of|next to|surrounded by|covered (?:in|with)|on display|am Rednerpult|devant|frente a)\b")
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|told|went|took|made|came|got|gave|found|left|began)\b|n['\u2019]t\b|['\u2019]s\s+[a-z]+(?:ing|ed)\b|[.;:?!]\s"
)
PAST = re.compile(r"\b[a-z]{3,}ed\b")
ALTERNATIVE_WORDS = (6, 24)
CAPTION_WORDS = 14
MENU_BAR = re.compile(r"\s*[|\u2022\u00b7\u203a\u00bb/>]\s+|\t+")
MENU_PARTS = 3
SMALL_PRINT = re.compile(r"\d|^(?:by|von|par|por)\b", re.IGNORECASE)
"""Dates and names of authors stand in rows of their own, which are read before they go."""
HEAD_SIMILAR = 0.7
"""Share of a line's content words that are the title's, from which it is the title again."""
TAIL_SHARE = 0.15
"""Running text behind a head of pointers, as a share of what stands before it, up to which all that follows is pointers."""
COMMENTS_AFTER = 120
"""Words of running text that must stand before the head of the comments; above the text it is a mere link."""
LISTING = 0.5
"""Share of a text's words in running text below which it is a list or table, and short lines prove nothing."""
ORPHAN_WORDS = 6
"""Shorter headings name a part of the text; headlines of news had 6 to 18 words in the samples looked at."""
ORPHAN_NEW = 0.6
"""Share of a headline's content words that the whole text lacks, from which it belongs to another article."""


def judge(lines: list[Line], known: list[Reason | None], title: str) -> None:
    """Give lines a reason by their neighbours; those with one keep it."""
    find_titles(lines, known, title)
    _related_blocks(lines, known)
    _comments(lines, known)


def suspect(lines: list[Line], known: list[Reason | None]) -> list[Reason | None]:
    """What else lines of flattened text may be by their neighbours, for those that have no reason yet; the scorer weighs it."""
    thought = list(known)
    _related_blocks(lines, thought)
    _comments(lines, thought)
    _captions(lines, thought)
    _headlines(lines, thought)
    drop_doubled(lines, thought)
    return [maybe if sure is None else None for maybe, sure in zip(thought, known, strict=True)]


def is_title_like(line: Line, title_words: set[str]) -> bool:
    """Whether an unpunctuated line says what the title says."""
    own = content_words(line)
    if not own or not title_words or len(line.words) < 3:
        return False
    shared = len(own & title_words)
    return shared >= 3 and shared >= HEAD_SIMILAR * len(own)


def drop_menu(lines: list[Line], known: list[Reason | None]) -> None:
    """Rows of sections above the text: 'Home | City | Business'."""
    for line in lines:
        if line.strong:
            return
        parts = [part.split() for part in MENU_BAR.split(line.plain)]
        if known[line.index] is None and line.tag == "p" and len(parts) >= MENU_PARTS and all(0 < len(part) <= 3 for part in parts) and not SMALL_PRINT.search(line.plain):
            known[line.index] = MENU


def find_titles(lines: list[Line], known: list[Reason | None], title: str) -> None:
    """The title, wherever it is said again; reworded forms only before the text begins."""
    if not title:
        return
    squeezed = _squeeze(title)
    words = {stem(word) for word in re.findall(r"[^\W_]+(?:['\u2019][^\W_]+)?", title) if len(word) > 2}
    begun = False
    for line in lines:
        if known[line.index] is not None:
            continue
        own = _squeeze(line.plain)
        if (
            own
            and (
                own == squeezed
                or (len(line.words) >= 4 and len(own) >= 0.4 * len(squeezed) and squeezed.startswith(own.rstrip(".\u2026 ")))
            )
            or not begun
            and not line.strong
            and not line.sentence
            and line.tag != "li"
            and is_title_like(line, words)
        ):
            known[line.index] = TITLE_AGAIN
        begun = begun or line.strong


def _squeeze(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _related_blocks(lines: list[Line], known: list[Reason | None]) -> None:
    """From the head of a block of pointers to the next running text, or to the end when little text follows."""
    before = 0
    for i, line in enumerate(lines):
        if known[line.index] is None and line.strong:
            before += len(line.words)
        if len(line.words) <= 9 and RELATED_HEAD.match(line.plain) and known[line.index] in (None, RELATED) or _is_read_also(line, known):
            following = lines[i + 1 :]
            after = sum(len(later.words) for later in following if later.strong and known[later.index] is None)
            to_the_end = before > 0 and after <= TAIL_SHARE * before
            known[line.index] = RELATED
            for later in following:
                if not to_the_end and (later.strong or later.heading or later.sentence):
                    break
                if known[later.index] is None:
                    known[later.index] = RELATED
            if to_the_end:
                return


def _comments(lines: list[Line], known: list[Reason | None]) -> None:
    """What readers wrote, from the head of the comments to the end."""
    before = 0
    for i, line in enumerate(lines):
        heads = before >= COMMENTS_AFTER or (not before and bool(COMMENTS_ALONE.match(line.plain)))
        if heads and len(line.words) <= 14 and not line.sentence and COMMENTS_HEAD.match(line.plain):
            for later in lines[i:]:
                known[later.index] = known[later.index] or COMMENTS
            return
        if line.strong and known[line.index] is None:
            before += len(line.words)


def _is_read_also(line: Line, known: list[Reason | None]) -> bool:
    reason = known[line.index]
    return reason is not None and reason.rule == "read-also" and bool(RELATED_HEAD.match(line.plain))


def _captions(lines: list[Line], known: list[Reason | None]) -> None:
    for i, line in enumerate(lines):
        if known[line.index] is None and line.tag == "p" and _is_alternative(line):
            known[line.index] = ALTERNATIVE_TEXT
        if known[line.index] is not None or line.tag != "p" or line.ends or not 1 < len(line.words) <= CAPTION_WORDS:
            continue
        before = lines[i - 1] if i else None
        if (
            before is not None
            and before.tag == "li"
            and before.block.container == line.block.container
            and len(line.words) <= 9
            and line.plain[:1].isupper()
            and "\t" not in line.text
        ):
            known[line.index] = CAPTION_ITEM
        elif "\t" in line.text:
            continue
        elif PICTURE_LINE.search(line.plain) or POSED.match(line.plain) or PLACED.match(line.plain) or (_is_titled(line) and not _heads(line, lines)):
            known[line.index] = CAPTION


def _is_alternative(line: Line) -> bool:
    """A sentence without a verb: 'A woman holding a sign in front of the town hall.'"""
    low, high = ALTERNATIVE_WORDS
    if not line.sentence or not low <= len(line.words) <= high or not ALTERNATIVE.match(line.plain):
        return False
    told = line.plain[2:-1]
    return bool(SEEN_DOING.search(told)) and not FINITE.search(told) and not PAST.search(told)


def _heads(line: Line, lines: list[Line]) -> bool:
    """Whether a person with a post stands above text on that person: then it is a heading."""
    after = lines[line.index + 1] if line.index + 1 < len(lines) else None
    surname = line.plain.split(",")[0].split()[-1]
    return after is not None and after.strong and surname in after.words


def _is_titled(line: Line) -> bool:
    """'First Last, role of body': a person and what he is, no verb."""
    return len(line.words) <= 9 and bool(TITLED.match(line.plain)) and " and " not in line.plain.split(",")[0]


def _headlines(lines: list[Line], known: list[Reason | None]) -> None:
    """Headlines of other articles between paragraphs."""
    kept = [line for line in lines if known[line.index] is None]
    running = sum(len(line.words) for line in kept if line.strong)
    if running < LISTING * sum(len(line.words) for line in kept):
        return
    counts: dict[str, int] = {}
    for line in kept:
        for word in content_words(line):
            counts[word] = counts.get(word, 0) + 1
    for i, line in enumerate(kept):
        if line.tag not in ("p", "h2", "h3", "h4") or line.strong or line.sentence or line.plain.endswith(":"):
            continue
        after = kept[i + 1] if i + 1 < len(kept) else None
        reason = _headline_reason(line, after, counts)
        if reason is not None:
            known[line.index] = reason


def _headline_reason(line: Line, after: Line | None, counts: dict[str, int]) -> Reason | None:
    count = len(line.words)
    if count < ORPHAN_WORDS or "\t" in line.text:
        return None
    if CUT.search(line.plain):
        return CUT_HEADLINE
    if line.tag == "p" and _is_labelled_headline(line):
        return LABELLED_HEADLINE
    if count > 20:
        return None
    own = content_words(line)
    new = sum(counts.get(word, 0) <= 1 for word in own)
    if len(own) >= 4 and new >= ORPHAN_NEW * len(own) and (after is None or not (own & content_words(after))):
        return OTHER_HEADLINE
    follows_headline = after is not None and after.tag == line.tag and not after.ends and not after.strong and len(after.words) >= 4
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in line.words)
    if follows_headline and count >= 8 and line.tag == "p" and capital * 10 >= count * 6 and not line.plain.endswith("?"):
        return DOUBLE_HEADING
    return None


def _is_labelled_headline(line: Line) -> bool:
    """'Label: Who does what' in sentence case: parts of a text are labelled too, but name things and do not tell."""
    labelled = LABELLED.match(line.plain)
    if not labelled:
        return False
    rest = labelled.group(2).split()
    if (
        len(rest) < 5
        or ";" in line.plain
        or rest[0][0].isdigit()
        or not any(VERB.fullmatch(word) for word in rest[1:5])
        or rest[0].lower().strip("\"'\u201c\u2018") in OPENERS
    ):
        return False
    lower = sum(word[:1].islower() and len(word) > 3 for word in rest)
    return lower >= 2 and lower * 2 >= sum(len(word) > 3 for word in rest[1:]) - 1


def drop_doubled(lines: list[Line], known: list[Reason | None]) -> None:
    """Running text that the capture holds twice counts once."""
    seen: set[str] = set()
    for line in lines:
        if known[line.index] is None and len(line.words) >= 12:
            if line.plain in seen:
                known[line.index] = DOUBLED
            seen.add(line.plain)
