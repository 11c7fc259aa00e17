"""Every page: set whole, with one heading, ids that are unique, and links that lead somewhere."""

from __future__ import annotations

import posixpath
import re
from functools import cache

import pytest
from bs4 import BeautifulSoup
from told import COPY, ENTITY, FRAME, NAMES, REF, REFS, STATEMENTS, TOLD, A, B, C, dated

from site_builder import pages
from site_builder.model import (
    AnnotatedArticle,
    Article,
    Correction,
    Damage,
    Frame,
    Grant,
    Page,
    Paragraph,
    ProsePage,
    PublisherShare,
    Refused,
    Removed,
    RuleUse,
    StoryRef,
)
from site_builder.pages.timeline import PER_PAGE
from site_builder.publish import render, templates

TEXT = "Menu\n" + "The harbour of Tell was sold. " * 40


def captured(path: str) -> AnnotatedArticle:
    """An article whose first line is navigation."""
    article = Article(
        path,
        "text",
        "ab" * 32,
        "en",
        "Harbour",
        dated("2025-06-13", "day"),
        dated("", "none"),
        (),
        "",
        "",
        (),
        (),
        (),
        "",
        None,
        (),
        TEXT,
        1,
        (Paragraph(5, 620, 2, "text"), Paragraph(620, len(TEXT), 2, "heading", 2)),
        (Removed(0, 4, 1, "nav", "menu-line", "It is a menu."),),
        (Damage(40, 42, "a word is missing"),),
    )
    return AnnotatedArticle(article, (), (), (), (), (), (), (), ())


def site(frame: Frame) -> tuple[Page, ...]:
    """All pages of a site of one story."""
    card, shares = pages.told_parts(TOLD, REFS, REF)
    refs, names = tuple(REFS.values()), tuple(NAMES.values())
    other = StoryRef("st-0", "/story/norrland-offers/", "Norrland offers", "", "", 1, 1)
    publishers = (
        PublisherShare(
            "Tell Courier",
            "/source/tell-courier/",
            (REFS[A],),
            "full",
            "Granted.",
            "CC BY",
            "https://tell.example/",
            "",
            (),
            (RuleUse("menu-line", "nav", "A menu.", 2),),
            1,
            1,
            1,
        ),
        PublisherShare("", "/source/not-stated/", (REFS[B], REFS[C]), "excerpts", "The default.", "", "", "*Note*", (("Bay Post", 2),), ()),
    )
    cites = pages.cites(TOLD)
    events = tuple((event, REF) for event in TOLD.events)
    found = pages.home(frame, (card,), names, (4, 1))
    found += pages.story(frame, TOLD, REFS, NAMES, {"st-0": other}, ((B, 7, "a word is missing"),))
    found += pages.entity(frame, ENTITY, (shares["e2"],), REFS, NAMES)
    found += pages.entity_index(frame, (ENTITY,), (Refused("CEO", "person", A, "It is a title."),))
    for path, text in ((A, "full"), (B, "excerpts"), (C, "none"), (COPY, "excerpts")):
        found += pages.article(
            frame, captured(path), REFS[path], Grant(text, "So it is."), REF, cites.get(path, ()), TOLD.story.groups[0], REFS
        )  # type: ignore[arg-type]
    found += pages.timeline(frame, events) + pages.sources(frame, publishers) + pages.cleaning(frame, publishers, (REFS[B],))
    found += pages.days(frame, refs, {"st-1": REF}, events)
    found += pages.changes(frame, refs, {"st-1": REF}, ((TOLD.revisions[0], REFS[COPY], REFS[C]),), (("hide", "CEO", "Not a name."),))
    found += pages.method(frame) + pages.corrections(frame, (Correction("2025-06-14", REF.url, "40", "41", "Misread."),))
    found += pages.search(frame, (card,), names) + pages.data(frame, (("articles.jsonl", "One article a line.", 12),))
    found += pages.prose(frame, ProsePage("about.md", "about", "About", "# Who\n\n<b>we</b> [are](/method/)"))
    found += pages.withdrawn(frame, other.url, other.title, "It asked.", "2025-06-14") + pages.moved(frame, "/story/old/", REF.url)
    return found + pages.not_found(frame, (REF,), names)


@cache
def rendered(*, disk: bool = False) -> dict[str, str]:
    """The site's files as text, by path."""
    frame = Frame(**{**{key: getattr(FRAME, key) for key in FRAME.__struct_fields__}, "disk": disk})
    ours = templates.load(None)
    files = [render.page(page, ours) for page in site(frame)]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content.decode() for file in files}


HTML = sorted(path for path in rendered() if path.endswith(".html") and "story/old" not in path)


@pytest.mark.parametrize("path", HTML)
def test_a_page_has_one_heading_and_unique_ids(path: str) -> None:
    """One h1, one main, no id twice, no empty link, and nothing that a strict policy would stop."""
    tree = BeautifulSoup(rendered()[path], "html.parser")
    assert len(tree.find_all("h1")) == 1
    assert len(tree.find_all("main")) == 1
    ids = [node["id"] for node in tree.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(link["href"] and link.get_text(strip=True) for link in tree.find_all("a"))
    assert not tree.find_all(style=True) and not tree.find_all("style")
    assert all(script.get("src") or script["type"] == "application/ld+json" for script in tree.find_all("script"))


@pytest.mark.parametrize("disk", [False, True])
def test_links_lead_to_pages_and_anchors(disk: bool) -> None:
    """Each link inside the site leads to a file that is there, and each fragment to an id."""
    files = rendered(disk=disk)
    trees = {path: BeautifulSoup(text, "html.parser") for path, text in files.items() if path.endswith(".html")}
    ids = {path: {node["id"] for node in tree.find_all(id=True)} for path, tree in trees.items()}
    missing = []
    for path, tree in trees.items():
        if path == "404.html" and not disk:
            continue
        for link in tree.find_all("a", href=True):
            way, _, fragment = link["href"].partition("#")
            if re.match(r"[a-z]+:", way) or way.endswith((".xml", ".jsonl", ".csv", ".ics")) or "organisation/norrland" in way:
                continue
            to = posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) if way else path
            if way and not disk and way.endswith("/"):
                to = posixpath.normpath(to + "/index.html")
            if to not in files or (fragment and fragment not in ids[to]):
                missing.append((path, link["href"]))
    assert missing == []


def test_words_that_may_not_be_shown_are_told_by_names_and_figures() -> None:
    """A statement without wording names whom it is about and the figure, and says why there are no words."""
    text = " ".join(BeautifulSoup(rendered()["story/norrland-buys-the-harbour/index.html"], "html.parser").get_text().split())
    assert "Ida Brandt: age 41" in text
    assert "May not be quoted." in text


def test_marks_are_words_with_copies_folded() -> None:
    """A copy adds nothing to 'n of m'."""
    card, _ = pages.told_parts(TOLD, REFS, REF)
    assert card.counts == (2, 1, 2)
    text = rendered()["story/norrland-buys-the-harbour/index.html"]
    assert "3 of 3" in text
    assert "4 of" not in text
    assert "only A" in text


def test_an_article_under_full_text_shows_its_whole_body_once() -> None:
    """Cited sentences become anchors and lose nothing."""
    body = BeautifulSoup(rendered()["article/harbour-md/index.html"], "html.parser").find(class_="body")
    assert body is not None
    for mark in body.find_all("a"):
        mark.decompose()
    assert "".join(body.get_text().split()) == "".join(TEXT[5:].split())


def test_templates_of_a_root_stand_before_ours(tmp_path) -> None:
    """One file is overridden, the rest stays ours, and only what rests on it has a new fingerprint."""
    (tmp_path / "_parts.html").write_text("{% macro time(value) %}TIME{% endmacro %}", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text("p{}", encoding="utf-8")
    ours, theirs = templates.load(None), templates.load(str(tmp_path))
    assert ours.needed_by("corrections.html") != theirs.needed_by("corrections.html")
    assert ours.needed_by("method.html") == theirs.needed_by("method.html")
    assert {file.path: file.content for file in theirs.assets()}["assets/site.css"] == b"p{}"
    assert len(theirs.assets()) == len(ours.assets())


def test_every_statement_has_one_place() -> None:
    """The page of a story holds the id of each statement once."""
    tree = BeautifulSoup(rendered()["story/norrland-buys-the-harbour/index.html"], "html.parser")
    assert {node["id"] for node in tree.find_all(id=re.compile("^s-"))} == {f"s-{one.id}" for one in STATEMENTS}


def test_a_full_year_is_divided_by_month() -> None:
    """Every event has a place on the page of its month, and no page holds more than its limit."""
    base = TOLD.events[1]
    many = tuple(
        (
            type(base)(
                **{**{key: getattr(base, key) for key in base.__struct_fields__}, "id": f"v{n}", "date": f"2025-{1 + n % 12:02}-01"}
            ),
            REF,
        )
        for n in range(900)
    )
    found = pages.timeline(FRAME, many)
    ours = templates.load(None)
    texts = {page.url: render.page(page, ours).content.decode() for page in found}
    assert len(texts) == 14
    assert sum(text.count('<div class="event">') for url, text in texts.items() if "-" in url) == 900
    assert max(text.count('<div class="event">') for text in texts.values()) <= PER_PAGE
