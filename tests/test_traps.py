"""What captured pages do to mislead a reader of them, on real captures and on four of our own that hold the same traps.

Ours are of an invented deal: Quillon buys 35% of Harvest Labs.  As with the real
ones, ``blog.txt`` states neither date nor publisher, ``jekyll.md`` and
``reader.txt`` both rest on one other outlet, and ``courier.txt`` forbids
quotation and knows its day by 'Thursday' alone.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CAPTURES, files_of, run_command

Record = dict[str, Any]

OURS: dict[str, str] = {
    "blog.txt": """\
Robots

Quillon buys into Harvest Labs: what the $6.2B deal and the move of Martha Ellison mean for farm robots

Quillon buys into Harvest Labs ORCHARD

Estimated reading time: 5-6 minutes

Key Points

  • Quillon has reportedly paid about *\\$6.2 billion* for a 35% stake without votes in Harvest Labs, which puts the value of the young firm at over \\$17 billion.
  • Martha Ellison leaves Harvest Labs and moves to Quillon‘s field laboratory in Marrow Bay.
  • Quillon does not buy the whole of Harvest Labs.

The Deal in Detail

The \\$6.2 billion went to Harvest Labs in one payment, and early backers such as Brightmoor Capital will get a part of it. Quillon wants to pick fruit at scale, and a large harvest needs many arms. Harvest keeps its own board and its own name, says Quillon CEO Tobias Renner.

Martha Ellison in an orchard

Peter Brandt, the operations chief of Harvest Labs, will serve as interim chief executive. Ellison stays on the board of Harvest Labs.

Who Buys the Robots

Harvest Labs sells its arms to growers who compete with Quillon, such as Fennwick Group. However, some of them may look for another maker now.

Harvest has also delivered machines to Fennwick Group, and to Marlow Partners.

Questions and Answers

What did Quillon pay?

Quillon paid about \\$6.2 billion for a 35% stake without votes in Harvest Labs.

What is Harvest Labs worth now?

The deal puts the value of Harvest Labs at over \\$17 billion.

Who is the interim chief executive of Harvest Labs?

Peter Brandt, the operations chief of Harvest Labs, will serve as interim chief executive.

You may also like

vantorix helper
Robots

Vantorix Helper Now Waits in Your Tool Shed

Vantorix Helper Pages of a manual that name the Helper have turned up, and gardeners who have read them say that
a first look at pomelo vision
Robots

A Long First Look at Pomelo Vision in pOS 9: Robots

First look at what Pomelo adds in pOS 9 Pomelo showed Pomelo Vision at its yearly Orchard Developers Meeting (ODM)
""",
    "jekyll.md": """\
---
title: 'Quillon Pays $6.2B for Farm Robots: A Stake in Harvest Labs'
date: '2024-09-20 07:15:42 '
categories:
- Industry
tags:
- robots
- quillon
- harvest-labs
- martha-ellison
excerpt: Quillon pays $6.2B for a part of Harvest Labs and hires its chief executive.
toc: true
header:
  teaser: /assets/images/quillon_pays_6_billion_20240920071542.jpg
---

## Quillon Turns to Farm Robots

Quillon is reportedly spending $6.2 billion to buy a 35 percent stake in Harvest Labs and to bring its chief executive, Martha Ellison, into the company.

Harvest Labs builds arms that pick soft fruit. Growers like Fennwick Group and Tarnbrook Holdings rent the arms by the week. The work is mostly , so Harvest Labs sits in the middle of the trade.

Martha Ellison will report directly to Quillon CEO Tobias Renner and remain on the board of Harvest.

Quillon spokesperson Hanne Vik confirmed the deal and said that the company "will tell growers more about the laboratory in the coming weeks."

Do you grow fruit yourself? Tell us about it in the comments below!

Have a look at our other articles on  and  to keep up with farming.

---

Source: [The Harbour Times](https://www.harbourtimes.example/farm/quillon-harvest-labs)
""",
    "courier.txt": """\
Quillon Takes $6.2 Billion Stake in Harvest and Hires Its Founder for a New Laboratory

By

Quillon Takes $6.2 Billion Stake in Harvest and Hires Its
A photograph taken on March 14, 2019 shows the Quillon sign on a barn in Ostrel as the company announced that it would be known by one name. JORIS TEMMEL/Nordpix via Getty Images

Quillon, known for the Ploughmate tractors, is buying into robots on a scale it never tried before.

On Thursday, the company announced a $6.2 billion investment in the robot maker Harvest Labs, for a 35% stake in the business.

According to Coastline News, only the $8 billion purchase of Lanternfish was larger in the history of Quillon.

"We will teach our machines to pick together," Quillon said in a statement.

Ellison, now 31, was 22 years old when she founded Harvest in a shed behind the Marrow Institute.

Harvest is now valued at $17 billion and goes on by itself, Inland Press said. Its interim chief executive is Peter Brandt, so far the operations chief.

Harvest CEO Martha Ellison will go to Quillon and lead a laboratory there.

Tags
Quillon, CEO

© 2024 OrchardCourier.example All rights reserved. Do not reproduce without permission.

Join the discussion
""",
    "reader.txt": """\
Behind Quillon's Farm Plans: The Harvest Labs Stake and Martha Ellison's Task

Published On Fri Sep 20 2024
Behind Quillon's Farm Plans: The Harvest Labs Stake and Martha Ellison's Task

News: Quillon hires 31-year-old founder to run laboratory after $6.2B stake in Harvest Labs

Quillon has put $6.2B into Harvest Labs, a maker of arms that pick fruit. The company has named Martha Ellison, the chief executive of Harvest Labs, head of a new laboratory, as reported by The Harbour Times.

Quillon's Stake in Harvest Labs

As part of the deal, Quillon has bought a 35% stake without votes in Harvest Labs. Martha Ellison will report directly to Quillon CEO Tobias Renner and keep her seat on the board of Harvest. Peter Brandt, former operations chief of Harvest Labs, has become interim chief executive.

Quillon Weighs Harvest Labs Deal That Might Pass $4 Billion

Quillon and the Slow Start of Ploughmate 5

The move follows weak sales of Ploughmate 5, the newest tractor of Quillon. Growers found it slow on wet ground and sent many of the machines back.

Quillon Field Chief Defends the Company's Plan Against Its Rivals -

Quillon has asked Ellison to build a team in Marrow Bay. The first machines will be tested there by growers.

Profit Watch: Quillon posts record Q3 sales on robot orders

With the stake, Quillon has a place in a market that grows fast, and the growers will see what comes of it.
""",
}


class Digest:
    """What a private `data` run and a public build say of a folder of captures."""

    def __init__(self, seeds: Path, root: Path) -> None:
        self.seeds = seeds
        self._private, self._public = root / "private", root / "output"
        root.mkdir(exist_ok=True)
        for words in (("data", "--private", "--out", self._private), ("build", "--quiet")):
            done = run_command(*words, "--seeds", seeds, "--root", root, "--jobs", "1")
            assert done.returncode == 0, done.stderr

    def records(self, name: str, *, public: bool = False) -> list[Record]:
        """The records of ``name.jsonl``."""
        folder = self._public / "data" if public else self._private
        return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]

    @cached_property
    def articles(self) -> dict[str, Record]:
        """By the name of the file up to its first ``_`` or ``.``."""
        return {re.split(r"[_.]", a["path"])[0]: a for a in self.records("articles")}

    @cached_property
    def statements(self) -> list[Record]:
        return self.records("statements")

    @cached_property
    def public(self) -> dict[str, bytes]:
        """The files of the public site."""
        return files_of(self._public)

    def line_of(self, article: Record, offset: int) -> int:
        """Line of the captured file at an offset of the article's text, which begins after any front matter."""
        raw = (self.seeds / article["path"]).read_bytes().decode("utf-8").replace("\r\n", "\n")
        before: str = raw[: len(raw) - len(article["text"]) + offset]
        return before.count("\n") + 1

    def at_line(self, article: Record, line: int) -> list[Record]:
        """The statements that rest on a line of an article."""
        return [s for s in self.statements if any((c["path"], c["line"]) == (article["path"], line) for c in s["claims"])]

    def values(self) -> Iterator[tuple[str, str, Record]]:
        """(what it measures, verdict of its row, value) of every figure of a statement."""
        for s in self.statements:
            for row in s["figures"]:
                yield from ((row["what"], row["verdict"], value) for value in row["values"])

    def names(self) -> set[str]:
        """Every name and form of a name of an entity."""
        found = self.records("entities")
        return {e["name"] for e in found} | {a["name"] for e in found for a in e["aliases"]}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    if not CAPTURES.is_dir():
        pytest.skip("the real captures are not at hand: they are not part of this repository")
    return Digest(CAPTURES, tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    root = tmp_path_factory.mktemp("ours")
    seeds = root / "seeds"
    seeds.mkdir()
    for name, text in OURS.items():
        (seeds / name).write_text(text, "utf-8", newline="")
    return Digest(seeds, root)


def removed(article: Record) -> dict[int, str]:
    """Kind of what was removed, by line."""
    return {r["line"]: r["kind"] for r in article["removed"]}


def amounts(article: Record) -> list[float]:
    return [figure["low"] for figure in article["figures"]]


# ---------------------------------------------------------------- 1. a headline of another piece is no price


def check_foreign_headline(digest: Digest, article: str, line: int, amount: float, price: float) -> None:
    it = digest.articles[article]
    assert removed(it)[line] == "related"
    assert amount not in amounts(it)
    assert amount not in {value["low"] for _, _, value in digest.values()}
    rows = [(verdict, value) for what, verdict, value in digest.values() if what == "price" and value["low"] == price]
    assert rows
    assert all(verdict != "differ" for verdict, _ in rows)


def test_1_headline_of_another_piece_real(real: Digest) -> None:
    check_foreign_headline(real, "003", 14, 10e9, 14.3e9)


def test_1_headline_of_another_piece_ours(ours: Digest) -> None:
    check_foreign_headline(ours, "reader", 14, 4e9, 6.2e9)


# ---------------------------------------------------------------- 2. who stands in a block of pointers is nobody


def check_pointers(digest: Digest, article: str, first: int, last: int, words: tuple[str, ...]) -> None:
    it = digest.articles[article]
    lines = it["text"].split("\n")
    assert {n for n in range(first, last + 1) if lines[n - 1].strip()} == {
        n for n, kind in removed(it).items() if n >= first and kind == "related"
    }
    assert it["mentions"]
    assert all(digest.line_of(it, mention["start"]) < first for mention in it["mentions"])
    assert not [name for name in digest.names() if any(word in name for word in words)]
    assert not [path for path in digest.public if any(word.lower() in path for word in words)]


def test_2_block_of_pointers_real(real: Digest) -> None:
    check_pointers(real, "000", 165, 178, ("Microsoft", "Copilot", "Apple", "iOS", "WWDC"))


def test_2_block_of_pointers_ours(ours: Digest) -> None:
    check_pointers(ours, "blog", 43, 56, ("Vantorix", "Pomelo", "pOS", "ODM"))


# ---------------------------------------------------------------- 3. a labelled teaser is no event


def check_teaser(digest: Digest, article: str, line: int, quarter: str) -> None:
    it = digest.articles[article]
    assert removed(it)[line] == "related"
    assert not digest.at_line(it, line)
    told = digest.records("events") + digest.statements
    assert told
    assert not [record for record in told if quarter in record["wording"]]
    assert not [time for time in it["times"] if quarter in time["text"]]


def test_3_teaser_real(real: Digest) -> None:
    check_teaser(real, "003", 32, "Q2")


def test_3_teaser_ours(ours: Digest) -> None:
    check_teaser(ours, "reader", 24, "Q3")


# ---------------------------------------------------------------- 4. the date of a picture dates the picture


def check_caption(digest: Digest, article: str, line: int, day: str, year: str) -> None:
    it = digest.articles[article]
    assert removed(it)[line] in ("caption", "photo-credit")
    assert not digest.at_line(it, line)
    assert not [time for time in it["times"] if time["value"] == day]
    assert it["published"]["value"] == ""
    assert not [record for record in digest.records("events") + digest.statements if record["date"].startswith(year)]


def test_4_date_of_a_picture_real(real: Digest) -> None:
    check_caption(real, "002", 6, "2021-10-28", "2021")


def test_4_date_of_a_picture_ours(ours: Digest) -> None:
    check_caption(ours, "courier", 6, "2019-03-14", "2019")


# ---------------------------------------------------------------- 5. a weekday of an undated piece is read by its story


def check_weekday(digest: Digest, article: str, line: int, day: str) -> None:
    it = digest.articles[article]
    assert it["published"]["precision"] == "none"
    events = [e for e in digest.records("events") if any((c["path"], c["line"]) == (it["path"], line) for c in e["claims"])]
    assert events
    assert {(e["date"], e["precision"], e["basis"]) for e in events} == {(day, "day", "inferred")}
    assert all("Thursday" in e["why"] for e in events)
    assert not [e for e in digest.records("events") if e["date"] == day and e["basis"] != "inferred"]


def test_5_weekday_real(real: Digest) -> None:
    check_weekday(real, "002", 10, "2025-06-12")


def test_5_weekday_ours(ours: Digest) -> None:
    check_weekday(ours, "courier", 10, "2024-09-19")


# ---------------------------------------------------------------- 6. a date with a space behind it and no zone


def check_date(digest: Digest, article: str, value: str) -> None:
    published = digest.articles[article]["published"]
    assert published == {"value": value, "precision": "second", "zone": None, "basis": "front-matter", "line": 3}


def test_6_date_without_zone_real(real: Digest) -> None:
    check_date(real, "001", "2025-06-13T06:19:39")


def test_6_date_without_zone_ours(ours: Digest) -> None:
    check_date(ours, "jekyll", "2024-09-20T07:15:42")


# ---------------------------------------------------------------- 7. one number in many spellings


def check_spellings(digest: Digest, number: float, spellings: set[str]) -> None:
    found = {(figure["text"], figure["low"], figure["high"], figure["unit"]) for a in digest.articles.values() for figure in a["figures"]}
    for spelling in spellings:
        assert (spelling, number, number, "USD") in found
    shown = [s["wording"] for s in digest.statements]
    assert shown
    assert not [wording for wording in shown if "\\$" in wording or re.search(r"\*\S[^*]*\*", wording)]


def test_7_spellings_of_a_number_real(real: Digest) -> None:
    check_spellings(real, 14.3e9, {"\\$14.3 billion", "$14.3 billion"})
    blog = real.articles["000"]
    assert blog["text"].count("*\\$14.3 billion*") == 1
    at = blog["text"].index("*\\$14.3 billion*") + 1
    assert [f["low"] for f in blog["figures"] if f["start"] == at] == [14.3e9]


def test_7_spellings_of_a_number_ours(ours: Digest) -> None:
    check_spellings(ours, 6.2e9, {"\\$6.2 billion", "$6.2 billion", "$6.2B"})
    blog = ours.articles["blog"]
    at = blog["text"].index("*\\$6.2 billion*") + 1
    assert [f["low"] for f in blog["figures"] if f["start"] == at] == [6.2e9]


# ---------------------------------------------------------------- 8. 'over 29' and '29' go together and are not equal


def hedges(digest: Digest, article: str, amount: float) -> set[str | None]:
    return {figure["hedge"] for figure in digest.articles[article]["figures"] if figure["low"] == amount}


def check_valuation(digest: Digest, over: str, plain: str, amount: float) -> set[str]:
    assert hedges(digest, over, amount) == {"over"}
    assert hedges(digest, plain, amount) == {None}
    rows = [row for s in digest.statements for row in s["figures"] if row["what"] == "valuation"]
    assert {value["path"] for row in rows for value in row["values"]} == {digest.articles[over]["path"], digest.articles[plain]["path"]}
    verdicts = {row["verdict"] for row in rows if {value["hedge"] for value in row["values"]} == {"over", None}}
    assert not [row for row in rows if row["verdict"] == "differ"]
    assert verdicts <= {"compatible"}
    return verdicts


def test_8_over_and_plain_real(real: Digest) -> None:
    check_valuation(real, "000", "002", 29e9)


def test_8_over_and_plain_ours(ours: Digest) -> None:
    assert check_valuation(ours, "blog", "courier", 17e9) == {"compatible"}


# ---------------------------------------------------------------- 9. a quotation mark for an apostrophe


def check_apostrophe(digest: Digest, article: str, line: int, name: str) -> None:
    it = digest.articles[article]
    at = it["text"].index(f"{name}\u2018s")
    assert digest.line_of(it, at) == line
    assert [m["entity"] for m in it["mentions"] if (m["start"], m["text"]) == (at, name)] == [
        next(e["id"] for e in digest.records("entities") if e["name"] == name)
    ]
    assert digest.at_line(it, line)
    assert not [s for s in digest.statements if "\u2018s" in s["wording"]]
    assert not [quote for quote in it["quotes"] if digest.line_of(it, quote["start"]) == line]


def test_9_apostrophe_real(real: Digest) -> None:
    check_apostrophe(real, "000", 16, "Meta")


def test_9_apostrophe_ours(ours: Digest) -> None:
    check_apostrophe(ours, "blog", 12, "Quillon")


# ---------------------------------------------------------------- 10. a company whose name is a common word


def check_common_word(digest: Digest, article: str, word: str, entity: str) -> None:
    """The short name means the company; the same word in small letters means nobody."""
    short = [m["entity"] for a in digest.articles.values() for m in a["mentions"] if m["text"] == word]
    assert short
    assert set(short) == {entity}
    it = digest.articles[article]
    small = [m.start() for m in re.finditer(rf"\b{word.lower()}", it["text"])]
    assert small
    assert not [m for m in it["mentions"] if any(m["start"] <= at < m["end"] for at in small)]


def test_10_common_word_real(real: Digest) -> None:
    check_common_word(real, "000", "Scale", "organisation-scale-ai")


def test_10_common_word_ours(ours: Digest) -> None:
    check_common_word(ours, "blog", "Harvest", "organisation-harvest-labs")


# ---------------------------------------------------------------- 11. a title said twice, and a title cut short


def check_titles(digest: Digest, doubled: str, cut: str) -> None:
    for article, line in ((doubled, 4), (cut, 5)):
        it = digest.articles[article]
        assert it["title"] == it["text"].split("\n")[0]
        assert removed(it)[line] == "headline-dup"
        assert removed(it)[1] == "headline-dup"
        assert not digest.at_line(it, line)


def test_11_titles_real(real: Digest) -> None:
    check_titles(real, "003", "002")


def test_11_titles_ours(ours: Digest) -> None:
    check_titles(ours, "reader", "courier")


# ---------------------------------------------------------------- 12. questions and answers repeat the article


def check_repeats(digest: Digest, article: str, pairs: tuple[tuple[int, int], ...]) -> None:
    """What the answer at a line says is the same statement as at an earlier line, of one source."""
    it = digest.articles[article]
    for early, late in pairs:
        joined = [s for s in digest.at_line(it, late) if s in digest.at_line(it, early)]
        assert len(joined) == 1, (early, late)
        assert joined[0]["sources"]["agree"].count(it["path"]) == 1
    for s in digest.statements:
        assert len(s["sources"]["agree"]) == len(set(s["sources"]["agree"]))
        assert s["lineages"] <= len(s["sources"]["agree"])


def test_12_questions_and_answers_real(real: Digest) -> None:
    check_repeats(real, "000", ((14, 127), (53, 123), (55, 131), (63, 139), (65, 147)))


def test_12_questions_and_answers_ours(ours: Digest) -> None:
    check_repeats(ours, "blog", ((11, 33), (21, 41)))


# ---------------------------------------------------------------- 13. two that rest on one are one witness


def check_witnesses(digest: Digest, outlet: str, two: tuple[str, str]) -> None:
    paths = {digest.articles[name]["path"] for name in two}
    for name in two:
        assert [credit["name"] for credit in digest.articles[name]["credits"]] == [outlet]
    (story,) = digest.records("stories")
    assert len(story["members"]) == 4
    assert sorted(map(len, story["lineages"])) == [1, 1, 2]
    assert paths in [set(members) for members in story["lineages"]]
    by_both = [s for s in digest.statements if set(s["sources"]["agree"]) == paths]
    assert by_both
    assert {s["lineages"] for s in by_both} == {1}


def test_13_two_that_rest_on_one_real(real: Digest) -> None:
    check_witnesses(real, "The Verge", ("001", "003"))


def test_13_two_that_rest_on_one_ours(ours: Digest) -> None:
    check_witnesses(ours, "The Harbour Times", ("jekyll", "reader"))


# ---------------------------------------------------------------- 14. one text that speaks of its clients twice


def check_two_claims(digest: Digest, article: str, lines: tuple[int, int], named: tuple[set[str], set[str]]) -> None:
    """Both are kept with the names each gives, apart, and neither contradicts the other."""
    it = digest.articles[article]
    found = []
    for line, names in zip(lines, named, strict=True):
        holds = [s for s in digest.at_line(it, line) if names <= set(s["entities"])]
        assert len(holds) == 1, line
        found += holds
    assert found[0]["id"] != found[1]["id"]
    for s in found:
        assert it["path"] in s["sources"]["agree"]
        assert s["sources"]["differ"] == []
    assert not [s for s in digest.statements if set(s["sources"]["agree"]) & set(s["sources"]["differ"])]


def test_14_clients_twice_real(real: Digest) -> None:
    check_two_claims(
        real,
        "000",
        (84, 105),
        ({"organisation-google", "organisation-openai"}, {"organisation-google", "organisation-openai", "organisation-anthropic"}),
    )
    assert not [s for s in real.at_line(real.articles["000"], 84) if "organisation-anthropic" in s["entities"]]


def test_14_clients_twice_ours(ours: Digest) -> None:
    check_two_claims(
        ours, "blog", (25, 27), ({"organisation-fennwick-group"}, {"organisation-fennwick-group", "organisation-marlow-partners"})
    )


# ---------------------------------------------------------------- 15. a hole in a sentence


def check_hole(digest: Digest, article: str, line: int, word: str) -> None:
    it = digest.articles[article]
    (hole,) = it["damage"]
    assert digest.line_of(it, hole["start"]) == line
    assert it["text"][hole["start"] : hole["end"]].startswith(word)
    (statement,) = [s for s in digest.statements if f"{word} ," in s["wording"]]
    assert len(statement["claims"]) == 1
    for kind in ("mentions", "figures", "times", "quotes"):
        assert not [x for x in it[kind] if x["start"] < hole["end"] and hole["start"] < x["end"]]


def test_15_hole_real(real: Digest) -> None:
    check_hole(real, "001", 35, "typically")


def test_15_hole_ours(ours: Digest) -> None:
    check_hole(ours, "jekyll", 21, "mostly")


# ---------------------------------------------------------------- 16. tags that name somebody, and one that does not


def check_tags(digest: Digest, tags: dict[str, str]) -> None:
    stated = {tag for a in digest.articles.values() for tag in a["tags"]}
    ids = [e["id"] for e in digest.records("entities")]
    for tag, entity in tags.items():
        assert tag in stated
        slug = re.sub(r"\W+", "-", tag.lower())
        assert [i for i in ids if i.split("-", 1)[1] == slug] == ([entity] if entity else [])
    assert "CEO" not in digest.names()


def test_16_tags_real(real: Digest) -> None:
    check_tags(
        real,
        {"scale-ai": "organisation-scale-ai", "Meta": "organisation-meta", "alexandr-wang": "person-alexandr-wang", "CEO": "", "ai": ""},
    )


def test_16_tags_ours(ours: Digest) -> None:
    check_tags(ours, {"harvest-labs": "organisation-harvest-labs", "martha-ellison": "person-martha-ellison", "CEO": "", "robots": ""})


# ---------------------------------------------------------------- 17. a notice that forbids quotation


def check_notice(digest: Digest, article: str, line: int) -> None:
    """No sentence of it stands in any public file; what it says is still counted."""
    it = digest.articles[article]
    assert it["rights"]["line"] == line
    assert it["shown"] == "full"
    assert {a["path"]: a["shown"] for a in digest.records("articles", public=True)}[it["path"]] == "none"
    public = digest.records("statements", public=True)
    claims = [c for s in public for c in s["claims"] if c["path"] == it["path"]]
    assert claims
    assert {c["text"] for c in claims} == {""}
    assert [s for s in public if it["path"] in s["sources"]["agree"] and s["wording"]]
    sentences = [it["text"][start:end] for start, end in it["sentences"]]
    long = [sentence for sentence in sentences if len(sentence.split()) > 6]
    assert len(long) > 5
    for path, content in digest.public.items():
        if path.endswith((".html", ".xml", ".js", ".jsonl", ".csv", ".ics")):
            text = html.unescape(re.sub(r"<[^>]*>|\\(?=\")", "", content.decode("utf-8")))
            assert not [path for sentence in long if sentence in text]


def test_17_notice_real(real: Digest) -> None:
    check_notice(real, "002", 47)


def test_17_notice_ours(ours: Digest) -> None:
    check_notice(ours, "courier", 25)


# ---------------------------------------------------------------- 18. a picture that is not there


def check_pictures(digest: Digest, article: str, picture: str) -> None:
    """The teaser of the front matter is neither shown nor spoken of, and no page points at a file that is not there."""
    assert picture.encode() in (digest.seeds / digest.articles[article]["path"]).read_bytes()
    assert not [path for path, content in digest.public.items() if picture.encode() in content]
    pages = [path for path in digest.public if path.endswith(".html")]
    assert len(pages) > 10
    for path in pages:
        for source in re.findall(rb"<(?:img|source|video)\b[^>]*\bsrc(?:set)?=[\"']?([^\"' >]+)", digest.public[path]):
            assert (Path("/") / path).parent.joinpath(source.decode()).resolve().as_posix().lstrip("/") in digest.public


def test_18_missing_picture_real(real: Digest) -> None:
    check_pictures(real, "001", "catch_up_in_the_ai_r_20250613061939.jpg")


def test_18_missing_picture_ours(ours: Digest) -> None:
    check_pictures(ours, "jekyll", "quillon_pays_6_billion_20240920071542.jpg")
