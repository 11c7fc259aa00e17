"""Title, authors and dates: each cause on which witnesses differ, on pages of our own under invented publishers."""

import pytest

from site_builder import clean, read
from site_builder.clean.dates import find, from_path, parse
from site_builder.clean.people import in_name_case, names_in
from site_builder.model import Article
from site_builder.settings import CleanSettings

TITLE = "Harrow Bay Opens Bridge After Two Years of Delay"
BODY = """<p>The town of Harrow Bay opened its new bridge on Friday, two years later than the council had planned.</p>
<p>Engineers said the bridge will carry 12,000 cars a day and that the old ferry will stop in the autumn.</p>
<p>The council paid 41 million crowns for the bridge, which is a third more than it had set aside.</p>"""


def page(below: str = "", head: str = "", above: str = "", lang: str = "en", end: str = "") -> Article:
    source = f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{above}<article><h1>{TITLE}</h1>{below}{BODY}{end}</article></body></html>"
    raw = read.content(source.encode(), "a.html").value
    assert raw is not None
    value = clean.article(raw, (), None, CleanSettings()).value
    assert value is not None
    return value


def written(text: str, path: str = "a.txt") -> Article:
    raw = read.content(text.encode(), path).value
    assert raw is not None
    value = clean.article(raw, (), None, CleanSettings()).value
    assert value is not None
    return value


def ld(fields: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "{TITLE}", {fields}}}</script>'


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2025-06-13T06:19:39+02:00", "2025-06-13T06:19:39"),
        ("Thu, 21 Dec 2023 15:00:00 GMT", "2023-12-21T15:00:00"),
        ("Tue Mar 05 14:03:00 UTC 2024", "2024-03-05T14:03:00"),
        ("8:05 PM EST, Tue December 19, 2023", "2023-12-19T20:05"),
        ("May 7, 2025 | 10:00 AM", "2025-05-07T10:00"),
        ("3. M\u00e4rz 2024, 12:00 Uhr", "2024-03-03T12:00"),
        ("le 3 mars 2024 \u00e0 14h05", "2024-03-03T14:05"),
        ("12 de mayo de 2024", "2024-05-12"),
        ("2 marzo 2024", "2024-03-02"),
        ("2023 Jan 7", "2023-01-07"),
        ("2024\u5e745\u67083\u65e5", "2024-05-03"),
        ("13.12.2025", "2025-12-13"),
        ("12/31/24", "2024-12-31"),
        ("20240305", "2024-03-05"),
        ("June 2024", "2024-06"),
        ("2024", "2024"),
    ],
)
def test_a_date_is_read_as_it_is_written(stated: str, value: str) -> None:
    parsed = parse(stated, "text")
    assert parsed is not None and parsed.value == value


@pytest.mark.parametrize("stated", ["03/04/2024", "1703203200", "2022-02-112023-05-08", "31 June 2024", "Mai 99", "", "soon"])
def test_what_is_no_date_or_can_be_two_is_none(stated: str) -> None:
    assert parse(stated, "text") is None


def test_the_habit_of_the_site_tells_day_from_month() -> None:
    assert [d.value for h in ("day-first", "month-first") if (d := parse("03/04/2024", "text", 0, h)) is not None] == [
        "2024-04-03",
        "2024-03-04",
    ]
    shown = '<p class="date">03/04/2024</p>'
    assert page(shown, lang="en-GB").published.value == "2024-04-03"
    assert page(shown, lang="en-US").published.value == "2024-03-04"
    assert page(shown).published.value == ""
    assert page(shown, end="<p>Next council meeting: 25/04/2024</p>").published.value == "2024-04-03"


def test_an_address_or_a_file_name_holds_a_day() -> None:
    assert [d.value for p in ("/2020/3/19/bridge", "/world/2023/dec/21/bridge", "/n/20240305/b") if (d := from_path(p, "url"))] == [
        "2020-03-19",
        "2023-12-21",
        "2024-03-05",
    ]
    assert from_path("/items/2024/sales/31", "url") is None
    assert written(f"{TITLE}\n\nText of the piece that says nothing of a day.", "2024-05-06-bridge.txt").published.basis == "file-name"


@pytest.mark.parametrize(
    ("below", "value"),
    [
        ("<div>Ada Moor</div><div>Mar 13, 2026</div>", "2026-03-13"),
        ("<p>Published March 3, 2026 | Updated April 5, 2026</p>", "2026-03-03"),
        ("<p>Updated: April 5, 2026</p><p>March 3, 2026</p>", "2026-03-03"),
        ("<p>Reviewed by Ada Moor</p><p>March 3, 2026</p>", "2026-03-03"),
        ("<figure><figcaption>The pier on March 3, 2020</figcaption></figure><p>5 April 2026</p>", "2026-04-05"),
        ("<table><tr><td>1/31/2013</td></tr></table><span>5 April 2026</span>", "2026-04-05"),
        ('<div class="related-stories"><p>March 3, 2020</p></div><p>5 April 2026</p>', "2026-04-05"),
        ("<p>Von Ada Moor, 3. M\u00e4rz 2026</p>", "2026-03-03"),
        ("<p>Publicado el 3 de marzo de 2026</p>", "2026-03-03"),
        ("<p>Offer valid until March 3, 2026</p>", ""),
        ('<footer class="author__meta"><p>March 3, 2026</p></footer>', "2026-03-03"),
        ("<p>(Re)Published:<br>March 3, 2026</p>", "2026-03-03"),
        ('<time datetime="2026-03-03T10:00:00">3 March</time><p>March 5, 2026</p>', "2026-03-05"),
    ],
)
def test_the_date_shown_by_the_title_is_found(below: str, value: str) -> None:
    assert page(below).published.value == value


def test_what_readers_are_shown_corrects_the_code() -> None:
    late = ld('"datePublished": "2026-03-14T01:30:00Z"')
    article = page("<p>Published 8:30 PM EST, Fri March 13, 2026</p>", late)
    assert article.published.day == "2026-03-13" and any("2026-03-14" in c.why for c in article.choices if c.field == "published")
    imported = ld('"datePublished": "2013-01-01"')
    assert page("<p>March 13, 2026</p>", imported).published.day == "2026-03-13"


def test_the_day_of_a_change_is_not_the_day_of_publication() -> None:
    coded = ld('"datePublished": "2024-03-03T10:00:00Z", "dateModified": "2026-03-13T10:00:00Z"')
    article = page("<p>March 13, 2026</p>", coded)
    assert (article.published.day, article.updated.day) == ("2024-03-03", "2026-03-13")
    only = page("<p>Last updated on March 13, 2026</p>")
    assert only.updated.day == "2026-03-13"
    assert "change" in next(c.why for c in only.choices if c.field == "published")


def test_the_day_before_is_no_local_day_of_an_evening() -> None:
    head = ld('"datePublished": "2023-12-22T19:15:00Z"') + '<link rel="canonical" href="https://crier.example/2023/12/21/bridge">'
    assert page("", head).published.day == "2023-12-22"


def test_days_ago_count_from_the_capture_alone() -> None:
    text = f"{TITLE}\n\n3 days ago\n\nThe town opened its bridge, which the council had planned for two years, at last."
    assert written(text).published.value == ""
    assert written(f"---\ncaptured: 2026-03-13\n---\n{text}").published.value == "2026-03-10"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Ada Moor", ["Ada Moor"]),
        ("by: ADA MOOR and Jon O'NEIL, Staff Writers", ["Ada Moor", "Jon O'Neil"]),
        ("Written by Ada Moor | Published on December 21, 2023", ["Ada Moor"]),
        ("By Ada Moor and Jon Lind on December 21, 2023 at 3:53PM PST", ["Ada Moor", "Jon Lind"]),
        ("Ada Moor Senior Harbour Reporter", ["Ada Moor"]),
        ("Ada Moor The Associated Press", ["Ada Moor"]),
        ("Ada Moor, Chief Engineer and Head of Bridges", ["Ada Moor"]),
        ("Ada Moor Bay Crier", ["Ada Moor"]),
        ("Ada Moor, MD, PhD", ["Ada Moor, MD, PhD"]),
        ("Dr. Ada Moor", ["Dr. Ada Moor"]),
        ("AM Ada Moor", ["Ada Moor"]),
        ("Ada Moor Ada Moor", ["Ada Moor"]),
        ("Posted by By Lena", ["Lena"]),
        ("Von Lena M\u00fcller und Jan de Vries", ["Lena M\u00fcller", "Jan de Vries"]),
        ("Par \u00c9lise Dupont et Luc Martin", ["\u00c9lise Dupont", "Luc Martin"]),
        ("Por Luc\u00eda Ortega y Ana Sol\u00eds", ["Luc\u00eda Ortega", "Ana Sol\u00eds"]),
        ("Nelson C.J.", ["Nelson C.J."]),
        ("Jos\u00e9 Ortega y Gasset", ["Jos\u00e9 Ortega y Gasset"]),
        ("Thomas More and Kim In-hee", ["Thomas More", "Kim In-hee"]),
        ("Anna Page", ["Anna Page"]),
        ("Harbour Page", []),
        ("Sun Li, Friday December 19, 2025", ["Sun Li"]),
        ("ada moor", ["Ada Moor"]),
        ("The Bay Crier", []),
        ("Bay Crier Staff", []),
        ("News Desk", []),
        ("By Harbour Wire", []),
        ("Harbour Editorial Team", []),
        ("adamoor.1232", []),
        ("https://crier.example/author/ada", []),
        ("Sat, 20 Dec, 2025 - 06:36", []),
        ("Ask the Doctors", []),
        ("Senior Editor,", []),
    ],
)
def test_a_byline_is_cut_down_to_people(byline: str, people: list[str]) -> None:
    assert names_in(byline, frozenset(["baycrier"]), alone=True) == people


def test_names_are_written_as_names() -> None:
    assert [in_name_case(n) for n in ("ADA O'NEIL-MCKAY", "JAN VAN DER MEER", "ada moor", "Jean DUPONT", "Ada McKay", "AFP")] == [
        "Ada O'Neil-McKay",
        "Jan van der Meer",
        "Ada Moor",
        "Jean Dupont",
        "Ada McKay",
        "AFP",
    ]


def test_someone_may_publish_under_their_own_name() -> None:
    site = '<meta property="og:site_name" content="Anna Moor">'
    assert page("", site + ld('"author": {"@type": "Person", "name": "Anna Moor"}')).authors == ("Anna Moor",)
    firm = '<meta property="og:site_name" content="Harbour Lights">'
    assert page("", firm + ld('"author": {"@type": "Person", "name": "Harbour Lights"}')).authors == ()


@pytest.mark.parametrize(
    ("below", "head", "people"),
    [
        ('<p class="byline">By Ada Moor and Jon Lind</p>', ld('"author": {"name": "Ada Moor"}'), ("Ada Moor", "Jon Lind")),
        ("<p>By Ada Moor</p><p>Photography by Jon Lind</p>", ld('"author": [{"name": "Ada Moor"}, {"name": "Jon Lind"}]'), ("Ada Moor",)),
        ('<p class="byline">By Ada Moor</p>', '<meta name="author" content="Web Upload">', ("Ada Moor",)),
        ('<p class="byline">By Ada Moor</p>', '<meta name="author" content="Jon Lind">', ("Ada Moor",)),
        ('<p class="byline">Edited by <a rel="author">Jon Lind</a></p><p>By Ada Moor</p>', "", ("Ada Moor",)),
        ("<p>Anna Moor</p><p>March 3, 2026</p>", "", ("Anna Moor",)),
        ("<p>Bridges And Roads</p><p>March 3, 2026</p>", "", ()),
        ("<p>By</p><p>Ada Moor</p><p>, and</p><p>Jon Lind</p><p>Harrow Bay</p>", "", ("Ada Moor", "Jon Lind")),
        ('<div class="related"><span class="author">Jon Lind</span></div>', "", ()),
        ('<span class="post__author__name">Ada Moor</span>', "", ("Ada Moor",)),
    ],
)
def test_the_byline_that_readers_see_wins(below: str, head: str, people: tuple[str, ...]) -> None:
    assert page(below, head).authors == people


def test_rivals_are_kept() -> None:
    article = page('<p class="byline">By Ada Moor</p>', '<meta name="author" content="Jon Lind">')
    assert "Jon Lind" in next(c.why for c in article.choices if c.field == "author")


@pytest.mark.parametrize(
    ("title_tag", "meta", "title"),
    [
        (f"{TITLE} | The Bay Crier", "", TITLE),
        (f"{TITLE} - The Bay Crier", '<meta property="og:site_name" content="The Bay Crier">', TITLE),
        (TITLE, f'<meta property="og:title" content="{TITLE} | Harbour">', TITLE),
    ],
)
def test_the_title_goes_without_its_site(title_tag: str, meta: str, title: str) -> None:
    assert page("", f"<title>{title_tag}</title>{meta}").title == title


def test_the_heading_that_is_the_site_is_no_title() -> None:
    head = f'<title>{TITLE} | The Bay Crier</title><meta property="og:site_name" content="The Bay Crier">'
    assert page("", head, above="<h1>The Bay Crier</h1>").title == TITLE
    assert page("", f"<title>{TITLE}</title>").title == TITLE


def test_a_heading_in_capitals_takes_the_letters_of_the_code() -> None:
    source = f"<!doctype html><html><head><title>{TITLE}</title></head><body><h1>{TITLE.upper()}</h1>{BODY}</body></html>"
    assert written(source, "a.html").title == TITLE


def test_bylines_and_dates_of_plain_text() -> None:
    article = written(
        f"{TITLE}\n\nBy ADA MOOR, Staff Writer\n\nMarch 3, 2026\n\nThe town opened its bridge, which the council had planned, at last."
    )
    assert (article.authors, article.published.value) == (("Ada Moor",), "2026-03-03")


def test_hostile_lines_take_no_time() -> None:
    for unit in ("By A ", "a, ", "1/1/", "2024-01-", "and ", "| ", "12:00 ", "Mai "):
        names_in(unit * 60, frozenset(), alone=True)
        find(unit * 60_000, "text")
        page(f"<p>{unit * 20_000}</p>")
