"""What the linear model sees of a token.  Training and recognition share this module, so that they cannot drift apart."""

from __future__ import annotations

import functools

from site_builder.annotate.names import tables
from site_builder.annotate.names.tokens import LONGEST, is_capital

REACH = 2
"""Tokens farther than this from a capital are never looked at; lower-case names are not ours to find."""


def shape(word: str) -> str:
    """'Xx' for 'Meta', 'X' for 'AI', 'x' 'd' '-' ...; runs folded."""
    out = ""
    for char in word[:LONGEST]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if not out or out[-1] != kind:
            out += kind
    return out[:8]


@functools.lru_cache(maxsize=20_000)
def of_word(word: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str, str]:
    """A word's features as the token itself, as the one before, as the one after; its shape; its marks."""
    if len(word) > LONGEST:
        return ("w=<long>",), ("-1w=<long>",), ("+1w=<long>",), "l", ""
    low = word.lower()
    form = shape(word)
    marks = "".join(tables.marks().get(low, ()))
    own = ["w=" + low, "s=" + form]
    if is_capital(word):
        own += ["p3=" + low[:3], "s3=" + low[-3:], "s2=" + low[-2:], "p4=" + low[:4], "s4=" + low[-4:], f"n={min(len(word), 9)}"]
        if form == "X":
            own.append("caps=" + str(min(len(word), 6)))
    own += ["g=" + mark for mark in marks]
    near = ["w=" + low, "s=" + form] + (["g=" + marks] if marks else [])
    return tuple(own), tuple("-1" + f for f in near), tuple("+1" + f for f in near), form, marks


def casing(words: list[list[str]]) -> dict[str, str]:
    """Lower-case word -> how the article writes it: 'l' also small, 'm' capital inside a sentence, 'lm' both."""
    small: set[str] = set()
    inside: set[str] = set()
    for sentence in words:
        for at, word in enumerate(sentence):
            if word.islower():
                small.add(word)
            elif at and word[0].isupper():
                inside.add(word.lower())
    return {word: ("l" if word in small else "") + ("m" if word in inside else "") for word in small | inside}


def windows(words: list[str]) -> list[tuple[int, int]]:
    """Runs of a sentence worth looking at: within `REACH` of a capital."""
    runs: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if not is_capital(word):
            continue
        low, high = max(0, at - REACH), min(len(words), at + REACH + 1)
        if runs and low <= runs[-1][1]:
            runs[-1] = (runs[-1][0], high)
        else:
            runs.append((low, high))
    return runs


def of_run(words: list[str], run: tuple[int, int], cases: dict[str, str]) -> list[list[str]]:
    """Features of the tokens of a run of a sentence."""
    rows: list[list[str]] = []
    last = len(words) - 1
    for at in range(*run):
        word = words[at]
        own, _, _, form, marks = of_word(word)
        row = list(own)
        if at:
            _, before, _, form_before, marks_before = of_word(words[at - 1])
            row += before
            row.append(f"ss={form_before}|{form}")
            row.append("-1ww=" + words[at - 1].lower()[:LONGEST] + "|" + words[at].lower()[:LONGEST])
            if marks_before and marks:
                row.append(f"gg={marks_before}|{marks}")
        else:
            row.append("first")
        if at < last:
            _, _, after, form_after, _ = of_word(words[at + 1])
            row += after
            row.append(f"s+={form}|{form_after}")
        else:
            row.append("last")
        if at > 1:
            row.append("-2w=" + words[at - 2].lower()[:LONGEST])
        if at + 1 < last:
            row.append("+2w=" + words[at + 2].lower()[:LONGEST])
        if word[0].isupper():
            row.append("c=" + cases.get(word.lower(), "") + ("0" if at == 0 else ""))
        rows.append(row)
    return rows
