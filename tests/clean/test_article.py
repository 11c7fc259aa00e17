"""Each rule of cleaning, on captures of our own under invented publishers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import clean, read
from site_builder.model import Article, ArticleEdit, RawArticle
from site_builder.settings import CleanSettings

A = "The town of Harrow Bay opened its new bridge on Friday, two years later than the council had planned."
B = "Engineers said the bridge will carry 12,000 cars a day and that the old ferry will stop in the autumn."
C = "The council paid 41 million crowns for the bridge, which is a third more than it had set aside."
TITLE = "Harrow Bay Opens Bridge After Two Years of Delay"


def raw(text: str, path: str = "a.txt") -> RawArticle:
    value = read.content(text.encode(), path).value
    assert value is not None
    return value


def cleaned(*lines: str, path: str = "a.txt") -> Article:
    value = clean.article(raw("\n\n".join(lines), path), (), None, CleanSettings()).value
    assert value is not None
    return value


def body(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.body]


def kinds(article: Article) -> dict[str, str]:
    return {article.text[r.start : r.end]: r.kind for r in article.removed}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Estimated reading time: 4 minutes", "reading-time"),
        ("5 min read", "reading-time"),
        ("Share this article", "share"),
        ("What do you make of the bridge? Tell us in the comments below!", "comments-prompt"),
        ("Join the Conversation", "comments-prompt"),
        ("\u00a9 2025 The Bay Crier. All rights reserved.", "copyright"),
        ("Sign up for our newsletter to get the news of the bay every morning.", "newsletter"),
        ("Read more: Ferry Captain Retires After Forty Years", "related"),
        ("Consider exploring our other articles on  and  to learn more about the bay.", "cta"),
        ("Source: [The Bay Crier](https://crier.example/bridge)", "source-credit"),
        ("Published On Fri Jun 13 2025", "date"),
        ("By Ada Moor", "byline"),
        ("The mayor cuts the ribbon. JO LIND/AFP via Getty Images", "photo-credit"),
        ("Graphic showing the span of the bridge", "caption"),
        ("Ada Moor speaking at the opening", "caption"),
        ("Ada Moor, mayor of Harrow Bay", "caption"),
        ("News: Council hires new ferry captain after long search for crew", "related"),
        ("Lighthouse Keeper Rescues Stranded Seal Pup Near Northern Cliffs -", "related"),
        ("Film Festival Names Norwegian Director Winner of Golden Anchor", "related"),
        ("Advertisement", "ad"),
        ("---", "other"),
        ("Ver\u00f6ffentlicht am 13. Juni 2025", "date"),
        ("\u00c0 lire aussi : Le ferry prend sa retraite", "related"),
        ("Todos los derechos reservados", "copyright"),
    ],
)
def test_a_line_that_is_no_text_is_removed(line: str, kind: str) -> None:
    article = cleaned(TITLE, A, B, line, C)
    assert kinds(article).get(line) == kind
    assert body(article) == [A, B, C]
    assert all(r.rule and r.reason for r in article.removed)


@pytest.mark.parametrize(
    "line",
    [
        "What the Bridge Means for the Bay",
        "Who paid for the bridge?",
        "The Cost:",
        "Background: A Ferry Town and Its Council",
        "\u2022 The ferry will stop in the autumn",
        "Bridge Will Carry Cars of the Old Ferry Town",
        "\u201cIt is done,\u201d she said.",
        "By Friday evening, 3,000 people had walked over the bridge.",
        "Share prices of the ferry company fell.",
    ],
)
def test_headings_items_and_short_sentences_stay(line: str) -> None:
    article = cleaned(TITLE, A, B, line, C)
    assert body(article) == [A, B, line.removeprefix("\u2022 "), C]


def test_titles_said_again_or_cut_go() -> None:
    article = cleaned("News", TITLE, TITLE[:35], A, B, C)
    assert (article.title, article.categories, body(article)) == (TITLE, ("News",), [A, B, C])


def test_a_related_block_goes_to_the_end() -> None:
    article = cleaned(
        TITLE,
        A,
        B,
        C,
        "You may also like",
        "old ferry",
        "Ferry Captain Retires",
        "The captain of the old ferry has left after forty years at sea, but",
    )
    assert body(article) == [A, B, C]


def test_a_line_stuck_to_an_item_goes() -> None:
    article = cleaned(TITLE, A, "The deal:", f"\u2022 {B}\nMayor at the bridge\n\u2022 {C}")
    assert body(article) == [A, "The deal:", B, C]


def test_metadata_is_lifted_and_not_guessed() -> None:
    article = cleaned(TITLE, "Published On Fri Jun 13 2025", "By", A, B, "This photo taken on May 2, 2021 shows the pier. JO LIND/AFP", C, "Tags\nBridge, Ferry",
                      "\u00a9 2025 Crier.example All rights reserved. Do not reproduce without permission.")  # fmt: skip
    assert (article.published.value, article.published.precision, article.published.basis) == ("2025-06-13", "day", "text")
    assert (article.authors, article.publisher, article.tags) == ((), "Crier.example", ("Bridge", "Ferry"))
    assert article.rights is not None and article.rights.forbids
    assert {choice.field for choice in article.choices} >= {"title", "published", "publisher"}


def test_a_copyright_year_or_a_caption_is_no_date() -> None:
    article = cleaned(
        TITLE, A, "This photo taken on May 2, 2021 shows the pier. JO LIND/AFP", B, "\u00a9 2025 Crier.example All rights reserved."
    )
    assert article.published.value == ""


def test_credits_stay_in_the_text() -> None:
    told = "According to Reuters, the bridge was late, and the price rose, AP News said."
    article = cleaned(TITLE, A, told, B, "Source: [The Bay Crier](https://crier.example/b)")
    assert [(c.name, c.url) for c in article.credits] == [("Reuters", ""), ("AP News", ""), ("The Bay Crier", "https://crier.example/b")]
    assert told in body(article)


def test_holes_are_flagged_and_left() -> None:
    holed = "This work is typically , making the bridge a link between  and the two halves of the town."
    article = cleaned(TITLE, A, holed, B)
    assert holed in body(article)
    assert len(article.damage) >= 1 and all(d.what for d in article.damage)


def test_the_editor_has_the_last_word() -> None:
    edit = ArticleEdit(
        "a.txt",
        3,
        "content/overrides.yml",
        title="Bridge",
        published="2025-06-14",
        keep_lines=("Join the Conversation",),
        drop_lines=(B, "No such line of text"),
    )
    outcome = clean.article(raw("\n\n".join([TITLE, A, B, C, "Join the Conversation"])), (), edit, CleanSettings())
    assert outcome.value is not None
    assert body(outcome.value) == [A, C, "Join the Conversation"]
    assert (outcome.value.title, outcome.value.published.basis) == ("Bridge", "editor")
    assert [(p.path, p.line, p.code) for p in outcome.problems] == [("content/overrides.yml", 3, "line-unmatched")]


def test_what_a_publisher_repeats_is_learned_in_any_order() -> None:
    slogan = "The Bay Crier has told the news of the bay since it was a village of nine houses."
    captures = [
        raw(f"---\npublisher: The Bay Crier\n---\n{A.replace('Friday', day)}\n\n{B.replace('12', n)}\n\n{slogan}\n", f"{n}.md")
        for day, n in (("Monday", "3"), ("Tuesday", "4"), ("Sunday", "5"))
    ]
    cards = tuple(clean.raw_card(capture) for capture in captures)
    learnt = clean.learn(cards)
    assert learnt == clean.learn(cards[::-1])
    article = clean.article(captures[0], learnt["the bay crier"], None, CleanSettings()).value
    assert article is not None and kinds(article) == {slogan: "other"}


def test_untouched_keeps_every_block() -> None:
    source = raw("\n\n".join([TITLE, A, "Join the Conversation"]))
    assert len(clean.untouched(source).body) == len(source.blocks)


PAGE = f"""<!doctype html><html><head><title>{TITLE} | The Bay Crier</title><meta property="og:site_name" content="The Bay Crier"></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav><main><h1>{TITLE}</h1><div class="byline">By Ada Moor</div>
<div class="article-body"><p>{A}</p><figure><img src="x"><figcaption>The bridge at dusk, seen from the pier.</figcaption></figure><h2>The cost</h2><p>{B}</p>
<ul><li>Cars pay two crowns</li></ul><p>{C}</p><div class="related-links"><p>Ferry captain retires after forty years at the helm of the old boat.</p></div></div></main>
<aside class="sidebar"><p>The most read piece of the week is about a seal that was found in the harbour.</p></aside><footer><p>The Bay Crier is printed in Harrow Bay by the Crier company.</p></footer></body></html>"""


def test_html_keeps_the_article_alone() -> None:
    article = cleaned(PAGE, path="a.html")
    assert body(article) == [A, "The cost", B, "Cars pay two crowns", C]
    assert (article.title, article.publisher, article.authors) == (TITLE, "The Bay Crier", ("Ada Moor",))


def test_the_law_of_places() -> None:
    """Body and removed runs are in order, do not overlap, and cover all that is not white space or a mark."""
    article = cleaned(TITLE, A, "- one thing\n- another thing", "Join the Conversation", C)
    runs = sorted([(p.start, p.end) for p in article.body] + [(r.start, r.end) for r in article.removed])
    assert all(one[1] <= two[0] for one, two in zip(runs, runs[1:], strict=False))
    gaps = [article.text[one[1] : two[0]] for one, two in zip(runs, runs[1:], strict=False)]
    assert all(not gap.strip(" \n-") for gap in gaps)


@given(st.text(max_size=400))
def test_no_text_breaks_the_rules(text: str) -> None:
    value = read.content(text.encode(), "a.txt").value
    if value is not None:
        outcome = clean.article(value, (), None, CleanSettings())
        assert outcome.value is not None and outcome.value.text == value.text


def test_long_hostile_lines_take_no_time() -> None:
    for unit in ("a", "[", "A ", "a, ", "( ", "*_", "https://", "by A", "\u00a9 "):
        cleaned(TITLE, unit * 60_000, A)


REAL = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not REAL.is_dir(), reason="the real captures are not part of the repository")
def test_real_captures_have_a_title_and_a_body() -> None:
    for source in read.discover(str(REAL)).value or ():
        value = read.file(source, str(REAL)).value
        assert value is not None
        article = clean.article(value, (), None, CleanSettings()).value
        assert article is not None and article.title and article.body
