"""Small values to publish, made by hand."""

from site_builder import model as m

FRAME = m.Frame(
    name="Harbour & Hill", description="Two papers, merged.", base_url="https://news.example/sub", site_id="news.example,2025", language="en",
    contact="", licence="CC BY 4.0", private=False, disk=False, newest="2025-06-13", version="1.0", prose=(),
)  # fmt: skip

TEXT = "The harbour board bought 14 cranes on Monday. <script>alert(1)</script> said Ada Byron."


def article(path="a.txt", text=TEXT):
    """An article of one sentence with a mention, a time, a figure and a quotation."""
    day = m.PartialDate("2025-06-13", "day", "", "front-matter", 3)
    made = m.Article(
        path=path, kind="text", sha256="0" * 64, language="en", title="Cranes", published=day, updated=m.PartialDate(), authors=("Jo",),
        publisher="Harbour Post", source_url="https://post.example/a", credits=(m.Credit("Hill Wire", "", 0, 3, 1),), tags=(), categories=(),
        excerpt="The harbour board", rights=m.Rights("All rights reserved", 9, False), choices=(), text=text, first_line=1,
        body=(m.Paragraph(0, 44, 1, "text"),), removed=(m.Removed(45, 60, 2, "ad", "ad-line", "It sells something."),),
        damage=(m.Damage(60, 61, "cut"),),
    )  # fmt: skip
    return m.AnnotatedArticle(
        article=made, sentences=(m.Sentence(0, 44, 0),), mentions=(m.Mention(4, 17, "harbour board", "organisation", 0),),
        chains=(m.NameChain("harbour board", "organisation", (("harbour board", 1),), 4, False, False, 0.9),),
        times=(m.Timex(36, 44, "on Monday", "DATE", "XXXX-WXX-1", "resolved", "weekday", "past"),),
        figures=(m.Figure(25, 34, "14 cranes", "count", 14.0, 14.0, "crane", "", ""),), quotes=(m.Quote(45, 50, -1, "said"),),
        relations=(), claims=(),
    )  # fmt: skip


def reference(path="a.txt", text="excerpts", words=100):
    day = m.PartialDate("2025-06-13", "day", "", "front-matter", 3)
    return m.ArticleRef(path, "/article/a/", "Cranes", "Harbour Post", day, "", "s1", words, 0.1, "", text)


def statement(id="st1", wording="The harbour board bought 14 cranes.", path="a.txt", story="s1", date="2025-06-09", span=(0, 44)):
    return m.Statement(
        id=id, story=story, wording=wording, wording_from=(path, *span), kind="report", date=date, precision="day", basis="resolved",
        salience=0.5, entities=("e1",), speaker="", quotes=False, claims=(m.Evidence(path, *span, 1, "agrees", wording, False, "", ""),),
        agree=(path,), differ=(), silent=("b.txt",), lineages=1,
        figures=(m.FigureRow("cranes", "crane", "single", (m.FigureValue(path, 25, 34, 1, "14 cranes", 14.0, 14.0, ""),)),), why="",
    )  # fmt: skip


STORY_REF = m.StoryRef("s1", "/story/cranes/", 'Cranes for <the> "harbour"', "2025-06-09", "2025-06-13", 2, 1)


def story(statements=None, id="s1"):
    told = statements if statements is not None else (statement(),)
    cluster = m.Story(
        id=id, url="/story/cranes/", title=STORY_REF.title, title_from="a.txt", members=("a.txt", "b.txt"), speakers=("a.txt", "b.txt"),
        first="2025-06-09", last="2025-06-13", lineages=(m.Lineage(("a.txt", "b.txt"), "credit"),),
        bonds=(m.Bond("b.txt", "a.txt", 0.5, ("harbour board",), (), (), ("crane",)),), groups=(), earlier=(), later=(),
    )  # fmt: skip
    events = tuple(
        m.Event(
            f"ev-{s.id}", s.id, id, s.wording, s.date, "", "day" if s.date else "none", "resolved", False, 0.5, ("e1",), s.agree, (), "", ""
        )
        for s in told
    )
    anchors = (m.Anchor("a.txt", "2025-06-13", "published", ""),)
    return m.ToldStory(cluster, anchors, told, tuple(s.id for s in told), (), events, (), (), (), ("e1",))


def share(statements=None):
    told = statements if statements is not None else (statement(),)
    role = m.RoleClaim("r1", "e1", "owner-of", "e2", "owner", False, "2025-06-09", told[0].claims, ("a.txt",))
    return m.EntityShare("e1", STORY_REF, told, 1, (), (), (), (role,), (("e2", "st1", 1),), ("a.txt",))


ENTITY = m.Entity("e1", "/entity/organisation/harbour-board/", "Harbour Board", "organisation", (("harbour board", 1),), 1, ("a.txt",), ())


def card():
    told = story()
    return m.StoryCard(STORY_REF, told.statements, (), ("e1",), told.events, ("Harbour Post",), (), (0, 0, 1), False, "")
