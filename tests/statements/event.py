"""Made-up events told by made-up outlets, and a story made of them without the stages before."""

from __future__ import annotations

from site_builder.annotate.claims import find_claims
from site_builder.annotate.figures import find_figures
from site_builder.annotate.quotes import find_quotes
from site_builder.annotate.sentences import find_sentences
from site_builder.model import (
    AnnotatedArticle, Article, EntityRef, Grant, Lineage, Mention, NameChain, Paragraph, PartialDate, Story, Telling,
)  # fmt: skip
from site_builder.statements import tell

BRIDGE = {
    "harbour-post.txt": (
        "The Marlow Bridge over the river Tessel was closed on Monday after inspectors found cracks in two of its main cables.",
        "Mayor Ines Calder said the repair will cost 18.4 million euros and take nine months.",
        "About 42,000 drivers cross the bridge every working day.",
        "The bridge was built in 1961 by the engineer Otto Brandt.",
        '"We will not gamble with the lives of our citizens," Calder said at a press conference.',
        "Ferry operator Blueline will run extra boats between the two banks from Wednesday.",
        "Shopkeepers in the old town fear a loss of trade.",
    ),
    "tessel-daily.txt": (
        "Inspectors found cracks in two main cables of the Marlow Bridge, and the city closed it on Monday.",
        "Repairing the bridge will cost about 18 million euros, according to Mayor Ines Calder.",
        "The bridge, built in 1961, was designed by engineer Otto Brandt.",
        "Extra boats of the ferry operator Blueline will run between the banks from Wednesday.",
        "The opposition leader Pavel Drost called for an inquiry into missed inspections.",
    ),
    "northern-wire.txt": (
        "Cracks in two main cables forced the closure of the Marlow Bridge on Monday, inspectors said.",
        "The repair of the bridge will cost 27.5 million euros, Mayor Ines Calder said.",
        "Some 42,000 drivers cross the Marlow Bridge on a working day.",
        "The insurer of the city has not said whether it will pay for the repair.",
        "Schools on the east bank will open an hour later this week.",
    ),
    "river-blog.txt": (
        "We think the city should have acted years ago.",
        "Pavel Drost, the leader of the opposition, has called for an inquiry into the missed inspections.",
        "Blueline, the ferry operator, will run extra boats from Wednesday.",
        "The market on the west bank moved to the station square.",
    ),
}
NAMES = (
    ("Marlow Bridge", "place"), ("Ines Calder", "person"), ("Calder", "person"), ("Otto Brandt", "person"), ("Blueline", "organisation"), ("Pavel Drost", "person"),
)  # fmt: skip


def annotated(path: str, sentences: tuple[str, ...]) -> AnnotatedArticle:
    """An article of one sentence a paragraph, with the names of `NAMES` found by their letters."""
    text = "\n\n".join(sentences)
    body, at = [], 0
    for number, sentence in enumerate(sentences):
        body.append(Paragraph(at, at + len(sentence), 2 * number + 1, "text"))
        at += len(sentence) + 2
    none = PartialDate()
    article = Article(
        path, "text", "", "en", sentences[0][:60], none, none, (), "", "", (), (), (), "", None, (), text, 1, tuple(body), (), ()
    )
    return annotate(article)


def annotate(article: Article) -> AnnotatedArticle:
    """The annotators of this room over names known beforehand."""
    text = article.text
    chains: list[NameChain] = []
    mentions: list[Mention] = []
    taken: set[int] = set()
    for name, kind in NAMES:
        key = "Ines Calder" if name == "Calder" else name
        at = text.find(name)
        while at >= 0:
            if at not in taken:
                number = next((i for i, c in enumerate(chains) if c.name == key), len(chains))
                if number == len(chains):
                    chains.append(NameChain(key, kind, ((key, 1),), at, False, False, 1.0))  # type: ignore[arg-type]
                mentions.append(Mention(at, at + len(name), name, kind, number))  # type: ignore[arg-type]
                taken.update(range(at, at + len(name)))
            at = text.find(name, at + 1)
    found = tuple(sorted(mentions, key=lambda m: m.start))
    sentences = find_sentences(article)
    figures = find_figures(article, sentences, ())
    quotes = find_quotes(article, sentences, found, tuple(chains))
    claims = find_claims(article, sentences, found, tuple(chains), (), figures, quotes)
    return AnnotatedArticle(article, sentences, found, tuple(chains), (), figures, quotes, (), claims)


def told(event: dict[str, tuple[str, ...]], rights: str = "full") -> tuple[Telling, tuple[AnnotatedArticle, ...]]:
    """The telling of an event whose articles are independent."""
    articles = tuple(annotated(path, sentences) for path, sentences in event.items())
    paths = tuple(event)
    cast = {a.article.path: tuple(f"{c.kind}/{c.name}" for c in a.chains) for a in articles}
    names = {f"{c.kind}/{c.name}": EntityRef(f"{c.kind}/{c.name}", "", c.name, c.kind) for a in articles for c in a.chains}
    story = Story(
        "s1",
        "",
        "Marlow Bridge closed after cracks are found",
        "",
        paths,
        paths,
        "",
        "",
        tuple(Lineage((p,), "") for p in paths),
        (),
        (),
        (),
        (),
    )
    return tell(story, articles, cast, names, (), {p: Grant(rights, "") for p in paths}), articles  # type: ignore[arg-type]
