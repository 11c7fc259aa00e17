"""Articles, cards, stories and statements made for the tests of time."""

from __future__ import annotations

from site_builder.model import (
    AnnotatedArticle,
    Article,
    Card,
    Claim,
    Evidence,
    Paragraph,
    PartialDate,
    Sentence,
    Signature,
    Statement,
    Story,
    Terms,
    Timex,
)  # fmt: skip


def annotated(
    path: str, text: str, published: str = "", times: tuple[tuple[str, str, str], ...] = (), kind: str = "report"
) -> AnnotatedArticle:
    """An article whose lines are its sentences and claims; ``times`` are (words, value, basis)."""
    date = PartialDate(published, "day", "", "front-matter", 1) if published else PartialDate()
    article = Article(path, "text", "0" * 64, "en", "", date, PartialDate(), (), "", "", (), (), (), "", None, (), text, 1,
                      (Paragraph(0, len(text), 1, "text"),), (), ())  # fmt: skip
    found = tuple(
        Timex(text.index(words), text.index(words) + len(words), words, "DATE", value, basis, "test", "")  # type: ignore[arg-type]
        for words, value, basis in times
    )
    sentences, claims, at = [], [], 0
    for n, line in enumerate(text.split("\n")):
        end = at + len(line)
        sentences.append(Sentence(at, end, 0))
        inside = tuple(i for i, t in enumerate(found) if at <= t.start < end)
        claims.append(Claim(at, end, n, n + 1, kind, "", "", False, True, (), inside, (), (), ()))  # type: ignore[arg-type]
        at = end + 1
    return AnnotatedArticle(article, tuple(sentences), (), (), found, (), (), (), tuple(claims))


def card(path: str, published: str = "", days: tuple[tuple[str, int], ...] = ()) -> Card:
    date = PartialDate(published, "day" if len(published) == 10 else "year", "", "front-matter", 1) if published else PartialDate()
    return Card(
        path,
        "text",
        "en",
        "",
        date,
        PartialDate(),
        (),
        "",
        "",
        (),
        (),
        False,
        0,
        (),
        0.0,
        0,
        Signature("", b"", 0),
        Terms("", b"", ""),
        (),
        (),
        days,
    )


def story(*members: str) -> Story:
    return Story("s-1", "", "", "", members, members, "", "", (), (), (), (), ())


def statement(
    ident: str, claims: tuple[tuple[str, int, int], ...], kind: str = "report", salience: float = 0.2, wording: str = "The ferry sank.",
    entities: tuple[str, ...] = ("e-ferry",),
) -> Statement:  # fmt: skip
    evidence = tuple(Evidence(p, s, e, 1, "agrees", "", False, "", "") for p, s, e in claims)
    return Statement(
        ident,
        "s-1",
        wording,
        claims[0],
        kind,
        "",
        "",
        "",
        salience,
        entities,
        "",
        False,
        evidence,
        tuple(c[0] for c in claims),
        (),
        (),
        1,
        (),
        "",
    )  # type: ignore[arg-type]
