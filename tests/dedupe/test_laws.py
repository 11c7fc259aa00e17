"""Laws of copies and stories: order, growth and the size of the corpus change nothing that does not concern them."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder import dedupe, stories
from site_builder.dedupe.candidates import Indexed, pairs
from site_builder.model import Card
from tests.dedupe.made import card

WORDS = [
    a + b
    for a in ("har", "bel", "tor", "min", "cas", "wend", "ost", "fir")
    for b in ("den", "lock", "ring", "mar", "vale", "tin", "gate", "sul")
]


def body(seed: int, sentences: int = 7) -> str:
    """Sentences of made-up words; another seed, another text."""
    rng = random.Random(seed)
    return "\n".join(" ".join(rng.choice(WORDS) for _ in range(14)).capitalize() for _ in range(sentences))


def copied(seed: int, how: int) -> str:
    """A text as someone else prints it: whole, cut, reordered, or with another beginning."""
    lines = body(seed).split("\n")
    return "\n".join((lines, lines[:4], lines[::-1], [body(1000 + seed, 1), *lines])[how])


corpora = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=12)


def cards(corpus: list[tuple[int, int]]) -> list[Card]:
    return [
        card(f"{n:02}.txt", copied(seed, how), body(seed, 1)[:40], f"2031-03-{1 + seed * 4:02}") for n, (seed, how) in enumerate(corpus)
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora, st.randoms())
def test_order_changes_nothing_and_copies_of_one_text_are_one_group(corpus: list[tuple[int, int]], rng: random.Random) -> None:
    made = cards(corpus)
    groups = dedupe.group(tuple(made))
    told = stories.cluster(tuple(made), groups)
    rng.shuffle(made)
    assert dedupe.group(tuple(made)) == groups
    assert stories.cluster(tuple(made), groups) == told
    grouped = {m.path: g.id for g in groups for m in g.members}
    of = {f"{n:02}.txt": seed for n, (seed, _) in enumerate(corpus)}
    for one in of:
        for other in of:
            if one != other:
                assert (grouped.get(one, one) == grouped.get(other, other)) == (of[one] == of[other])
    members = [m for s in told for m in s.members]
    assert sorted(members) == sorted(of)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora)
def test_an_article_that_nothing_is_like_leaves_all_else_as_it_was(corpus: list[tuple[int, int]]) -> None:
    made = cards(corpus)
    stranger = card(
        "zz.txt", "Quartz jugglers vex bold hymn writers while pixies fix crumbling jetty knobs beyond Zwolle tonight", "Pixies"
    )
    groups = dedupe.group(tuple(made))
    assert dedupe.group((*made, stranger)) == groups
    before = {s.members for s in stories.cluster(tuple(made), groups)}
    after = {s.members for s in stories.cluster((*made, stranger), groups)}
    assert after == before | {("zz.txt",)}


def test_a_piece_that_hundreds_print_is_one_group() -> None:
    printed = [card(f"{n:03}.txt", copied(1, n % 4)) for n in range(300)]
    others = [card(f"x{n:03}.txt", body(50 + n)) for n in range(100)]
    (group,) = dedupe.group((*printed, *others))
    assert len(group.members) == 300


def test_pairs_grow_with_the_texts_and_not_with_their_square() -> None:
    phrase = list(range(1000, 1020))
    texts = [Indexed(n, sorted({*phrase, *(10_000 + 100 * n + k for k in range(60))}), 0) for n in range(2000)]
    assert len(pairs(texts)) <= 2 * len(texts)
