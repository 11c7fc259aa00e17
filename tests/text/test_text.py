"""Sentences, repairs, folds and slugs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text import fold, repair, sentence_spans, slug, stem


def split(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Hale paid $2.5 million to A. B. Stone on Jan. 5.", "She left."],
        ['"Is it so?" he asked.', "Nobody knew."],
        ["The U.S. firm Torv Inc. said so.", "It fell 3.5 percent."],
        ["He works in the U.S.", "The office is old."],
        ["It began at 5 p.m. today."],
        ["“We won.”", "They cheered!", "Why?"],
        ["これは文です。", "次の文です。"],
        ["See No. 5 of the list."],
    ],
)
def test_sentences(sentences):
    joined = "".join(sentences) if ord(sentences[0][0]) > 0x3000 else " ".join(sentences)
    assert split(joined) == sentences


@given(st.text(alphabet=st.sampled_from('ab.?! \n"“”A1,$'), max_size=200))
def test_spans_are_ordered_trimmed_and_lose_only_space(text):
    spans = sentence_spans(text, 0, len(text), "en")
    at = 0
    for begin, end in spans:
        assert not text[at:begin].strip() and begin < end
        assert text[begin:end].strip() == text[begin:end]
        at = end
    assert not text[at:].strip()


@given(st.text(max_size=80))
def test_fold_and_slug_are_of_themselves(text):
    assert fold(fold(text)) == fold(text)
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (r"worth \$3 million", "worth $3 million"),
        (r"*\$3 million* and **bold**", "$3 million and bold"),
        ("Torv\u2018s plan", "Torv\u2019s plan"),
        ("see [the page](http://a.example/x_(y))", "see the page"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("two\n  lines", "two lines"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_repair(raw, shown):
    assert repair(raw) == shown


def test_stems_join_inflexions():
    assert len({stem(w) for w in ("acquire", "acquires", "acquired", "acquiring", "acquisition")}) == 1
    assert stem("companies") == stem("company")
    assert stem("stakes") == stem("stake")
