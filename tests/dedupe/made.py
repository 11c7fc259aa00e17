"""Cards and annotated articles made by hand from a few lines of our own."""

from __future__ import annotations

from site_builder.annotate.signature import sign, told_words
from site_builder.annotate.terms import weigh
from site_builder.model import AnnotatedArticle, Article, Card, NameChain, Paragraph, PartialDate, Sentence


def article(path: str, body: str, title: str = "", day: str = "", publisher: str = "") -> tuple[Article, tuple[Sentence, ...]]:
    paragraphs, sentences, at = [], [], 0
    for number, line in enumerate(body.split("\n")):
        paragraphs.append(Paragraph(at, at + len(line), number + 1, "text"))
        start = at
        for piece in line.split(". "):
            sentences.append(Sentence(start, min(start + len(piece) + 1, at + len(line)), number))
            start += len(piece) + 2
        at += len(line) + 1
    date = PartialDate(day, "day", "", "meta", 1) if day else PartialDate()
    made = Article(
        path,
        "text",
        "0" * 64,
        "en",
        title,
        date,
        PartialDate(),
        (),
        publisher,
        "",
        (),
        (),
        (),
        "",
        None,
        (),
        body,
        1,
        tuple(paragraphs),
        (),
        (),
    )
    return made, tuple(sentences)


def annotated(path: str, body: str, title: str = "", day: str = "") -> AnnotatedArticle:
    made, sentences = article(path, body, title, day)
    return AnnotatedArticle(made, sentences, (), (), (), (), (), (), ())


def card(
    path: str,
    body: str,
    title: str = "",
    day: str = "",
    publisher: str = "",
    names: tuple[str, ...] = (),
    credits: tuple[tuple[str, str], ...] = (),
) -> Card:
    made, sentences = article(path, body, title, day, publisher)
    told = told_words(made, sentences)
    signature = sign(told)
    chains = tuple(NameChain(n, "person", ((n, 1),), 0, False, False, 0.9) for n in names)
    return Card(
        path, "text", "en", title, made.published, made.updated, (), publisher, "", credits, (), False, signature.words, (), 0.0, 0,
        signature, weigh(told, title), chains, (), (),
    )  # fmt: skip
