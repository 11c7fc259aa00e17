"""Forms of words: fit to be shown, fit to be compared, fit for an address."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from zlib import crc32

_ZERO_WIDTH = re.compile("[\u200b\u200c\u2060\ufeff\u00ad]")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^()\s]{0,1000}(?:\s[^()\n]{0,200})?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s[^()\n]{0,200})?\)")
_EMPHASIS = re.compile(r"(?<![\\\w*])(\*{1,3})(?=[^\s*])(.{1,300}?)(?<=[^\s\\*])\1(?!\*)", re.S)
_INNER = re.compile(r"(?<=\w)(\*{1,3})(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s\\*])\1(?!\*)")
_UNDERLINE = re.compile(r"(?<![\\\w])(_{1,3})(?=[^\s_])(.{1,300}?)(?<=[^\s\\_])\1(?!\w)", re.S)
_STRAY = re.compile(r"(?<!\S)\*{2,3}(?=\S)|(?<=\S)(?<!\\)\*{2,3}(?=\W|$)|^\*(?=\S)|(?<=[^\s\\])\*$")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,300})`(?!`)")
_STRIKE = re.compile(r"~~([^~\n]{1,300})~~")
_LINE_MARK = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)+", re.M)
_ITEM_MARK = re.compile(r"^\s*[-*+•][ \t]+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$~>|\"'&<:])")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_APOSTROPHE = re.compile("(?<=\\w)[\u2018\u201b](?=\\w)")
_SPACE = re.compile(r"\s+")

_QUOTES = {ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc"} | {
    ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
}
_DASHES = {ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
_FOLDED = _QUOTES | _DASHES
_LETTERS = {
    ord(k): v
    for k, v in {
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "&": " and ",
        "'": "",
        "’": "",
        "‘": "",
    }.items()
}

_IRREGULAR = {
    "acquisition": "acquir", "bought": "buy", "purchase": "purchas", "paid": "pay", "sold": "sell", "sale": "sell", "left": "leav", "took": "tak",
    "taken": "tak", "made": "mak", "gave": "giv", "given": "giv", "went": "go", "gone": "go", "came": "com", "held": "hold", "led": "lead", "grew": "grow",
    "grown": "grow", "rose": "ris", "risen": "ris", "fell": "fall", "fallen": "fall", "lost": "los", "won": "win", "built": "build", "began": "begin",
    "begun": "begin", "became": "becom", "found": "found", "founder": "found", "founding": "found", "investment": "invest", "investor": "investor",
    "valuation": "valu", "value": "valu", "worth": "valu", "resignation": "resign", "departure": "depart", "announcement": "announc", "agreement": "agre",
    "appointment": "appoint", "chosen": "choos", "chose": "choos", "spent": "spend", "sent": "send", "met": "meet", "said": "say", "told": "tell",
    "children": "child", "people": "person", "men": "man", "women": "woman", "news": "news", "percent": "%", "per": "per",
    "killed": "kill", "dead": "death", "died": "death", "deaths": "death", "died.": "death", "injuries": "injur", "injured": "injur", "closing": "clos",
    "closure": "clos",
}  # fmt: skip
_KEPT = frozenset({"ss", "us", "is", "as", "os"})


def repair(raw: str) -> str:
    """Raw words made fit to be shown: Markdown undone, a wrong apostrophe set right, white space folded; nothing else changes."""
    if "\\" not in raw and not any(c in raw for c in "*_`[#>~&-+•"):
        return _plain(raw)
    shown = _LINE_MARK.sub("", raw)
    shown = _ITEM_MARK.sub("", shown)
    shown = _IMAGE.sub("", shown)
    shown = _LINK.sub(r"\1", shown)
    shown = _CODE.sub(r"\1", shown)
    shown = _STRIKE.sub(r"\1", shown)
    for _ in range(2):
        shown = _EMPHASIS.sub(r"\2", shown)
        shown = _UNDERLINE.sub(r"\2", shown)
        shown = _INNER.sub(r"\2", shown)
    shown = _STRAY.sub("", shown.strip())
    shown = _ESCAPE.sub(r"\1", shown)
    shown = _ENTITY.sub(lambda m: html.unescape(m.group()), shown)
    return _plain(shown)


def _plain(shown: str) -> str:
    """Repairs that all captures need, Markdown or not."""
    if shown.isascii():
        return " ".join(shown.split())
    shown = _ZERO_WIDTH.sub("", shown)
    shown = _APOSTROPHE.sub("\u2019", shown)
    return _SPACE.sub(" ", shown).strip()


def fold(s: str) -> str:
    """The form in which two spellings of one thing are equal: case, quotation marks, dashes and spaces folded."""
    if s.isascii():
        return " ".join(s.lower().replace("`", "'").split())
    for _ in range(3):
        before = s
        s = unicodedata.normalize("NFC", unicodedata.normalize("NFC", s).casefold()).translate(_FOLDED)
        s = _SPACE.sub(" ", _ZERO_WIDTH.sub("", s)).strip()
        if s == before:
            break
    return s


def slug(s: str) -> str:
    """Lower-case ASCII words joined by ``-``; words of another script become a short hash; '' only where there is no word."""
    plain = unicodedata.normalize("NFKD", s.casefold().translate(_LETTERS))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).encode("ascii", "replace").decode("ascii")
    made = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
    if made or not any(c.isalnum() for c in s):
        return made
    return f"x{crc32(s.encode('utf-8', 'replace')):08x}"


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light stem of an English word: its inflexions fall together, its derivations mostly do not."""
    w = word.lower().replace("\u2019", "'")
    w = w.removesuffix("'s").removesuffix("s'") if "'" in w else w
    if w in _IRREGULAR:
        return _IRREGULAR[w]
    if len(w) > 3 and w.endswith("s") and w[-2:] not in _KEPT:
        w = w[:-3] + "y" if w.endswith("ies") and len(w) > 4 else w[:-2] if w.endswith(("sses", "xes", "ches", "shes", "zes")) else w[:-1]
        if w in _IRREGULAR:
            return _IRREGULAR[w]
    for suffix in ("ing", "ed"):
        if len(w) > len(suffix) + 2 and w.endswith(suffix) and any(c in "aeiouy" for c in w[: -len(suffix)]):
            w = w[: -len(suffix)]
            if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "aeiouls":
                w = w[:-1]
            break
    if len(w) > 5 and w.endswith("ly"):
        w = w[:-2]
    if len(w) > 3 and w.endswith("e"):
        w = w[:-1]
    if len(w) > 3 and w.endswith("y") and w[-2] not in "aeiou":
        w = w[:-1] + "i"
    return w
