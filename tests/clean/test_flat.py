"""What flattened captures leak, each on a capture of our own: menus, walls, notes on authors, texts for pictures, readers' comments."""

from __future__ import annotations

import pytest

from site_builder import clean, read
from site_builder.model import Article
from site_builder.settings import CleanSettings

TITLE = "Harrow Bay Opens Bridge After Two Years of Delay"
A = "The town of Harrow Bay opened its new bridge on Friday, two years later than the council had planned."
B = "Engineers said the bridge will carry 12,000 cars a day and that the old ferry will stop in the autumn."
C = "The council paid 41 million crowns for the bridge, which is a third more than it had set aside."
D = "Mayor Ida Lund said the road to the bridge will be widened next year, so that buses can use it too."


def cleaned(*lines: str) -> Article:
    raw = read.content("\n\n".join(lines).encode(), "a.txt").value
    assert raw is not None
    article = clean.article(raw, (), None, CleanSettings()).value
    assert article is not None
    return article


def body(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.body]


def removed(article: Article) -> dict[str, str]:
    return {article.text[r.start : r.end]: r.kind for r in article.removed}


@pytest.mark.parametrize("menu", ["Home | City | Business", "News \u203a Local \u203a Harrow Bay", "Home \u2022 Sport \u2022 Weather \u2022 Jobs"])
def test_a_row_of_sections_is_no_title(menu: str) -> None:
    article = cleaned(menu, TITLE, A, B, C)
    assert (article.title, body(article)) == (TITLE, [A, B, C])
    assert removed(article)[menu] == "nav"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Subscribe to read the rest of this story.", "newsletter"),
        ("Already a subscriber? Sign in", "newsletter"),
        ("This article is for subscribers only.", "newsletter"),
        ("Il vous reste 72 % de cet article \u00e0 lire.", "newsletter"),
        ("Suscr\u00edbete para seguir leyendo", "newsletter"),
        ("Jetzt abonnieren und weiterlesen", "newsletter"),
        ("Ada Moor is a staff writer at The Bay Crier, where she covers the harbour.", "byline"),
        ("Ada Moor ist Redakteurin im Ressort Hafen und schreibt \u00fcber F\u00e4hren.", "byline"),
        ("Ada Moor est journaliste au service Ports du Courrier.", "byline"),
        ("(Reporting by Ada Moor; Editing by Jo Lind)", "source-credit"),
        ("The mayor cuts the ribbon. Jo Lind/Getty Images.", "photo-credit"),
        ("A woman holding a paper boat in front of the new bridge.", "caption"),
        ("Check out our other articles on the harbour and its boats.", "cta"),
        ("Discussion about this post", "comments-prompt"),
    ],
)
def test_a_line_that_is_no_text_goes_with_its_reason(line: str, kind: str) -> None:
    article = cleaned(TITLE, A, B, C, D, line)
    assert body(article) == [A, B, C, D]
    assert removed(article)[line] == kind


def test_a_person_with_a_post_above_text_on_that_person_is_a_heading() -> None:
    text = "Lund has led the town since the old bridge fell, and she will stand again in the spring."
    article = cleaned(TITLE, A, B, C, "Ida Lund, mayor of Harrow Bay", text)
    assert body(article) == [A, B, C, "Ida Lund, mayor of Harrow Bay", text]


def test_sentences_that_tell_are_no_texts_for_pictures() -> None:
    told = "A woman holding a paper boat said that she had waited for the bridge since she was a child."
    assert told in body(cleaned(TITLE, A, B, told, C))


def test_comments_alone_are_no_article() -> None:
    article = cleaned("Discussion about this post", "Ada's avatar", "I crossed it this morning and it is lovely, thank you for writing about it!", "2 more comments...")
    assert article.body == ()


def test_a_credit_ends_before_its_full_stop() -> None:
    names = [credit.name for credit in cleaned(TITLE, A, B, C, "Source: The Bay Crier.").credits]
    assert names == ["The Bay Crier"]


def test_much_removed_warns_and_names_the_file() -> None:
    menu = [f"Section {i} of the town paper with its pages" for i in range(60)]
    raw = read.content("\n".join([*menu, "", TITLE, "", A, "", B, "", C]).encode(), "bay/a.txt").value
    assert raw is not None
    problems = clean.article(raw, (), None, CleanSettings()).problems
    assert [(p.path, p.code) for p in problems] == [("seeds/bay/a.txt", "much-removed")]
