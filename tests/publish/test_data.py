"""Data files: the exact fields, the same bytes, nothing that the rights withhold."""

import csv
import io
import json
import sqlite3

from made import ENTITY, FRAME, TEXT, article, reference, share, statement, story
from msgspec.structs import replace

from site_builder import model as m
from site_builder.problems import problem
from site_builder.publish import (
    DataLines,
    article_line,
    entity_line,
    event_lines,
    group_line,
    inspected,
    line,
    problem_line,
    statement_lines,
    story_line,
    tables,
)


def published(text="excerpts", path="a.txt"):
    return article_line(article(path), reference(path, text), ("e1",), m.Grant(text, ""), "g1")


def all_lines():
    group = m.DuplicateGroup("g1", "a.txt", "the longest", (m.Member("a.txt", "same", 1.0), m.Member("b.txt", "near", 0.9)))
    told = story((statement("st2", "=cmd() costs <b>1</b>"), statement("st1", date="")))
    return DataLines(
        articles=(published(path="b.txt"), published()), groups=(group_line(group),), stories=(story_line(told),),
        statements=(statement_lines(told),), events=(event_lines(told),), entities=(entity_line(ENTITY, [share()]),),
        problems=(problem_line(problem("seeds/x.txt", 2, "bad-date", '"32 May" is no date', "write 2024-05-31")),),
    )  # fmt: skip


def test_a_source_inspected_has_the_fields_of_the_contract():
    """Names, order and forms are as documented."""
    record = json.loads(line(inspected(article(), ("e1",))))
    assert list(record) == [
        "path", "kind", "sha256", "language", "title", "published", "updated", "authors", "publisher", "source_url", "credits", "tags",
        "categories", "excerpt", "rights", "text", "body", "removed", "damage", "sentences", "mentions", "times", "figures", "quotes",
    ]  # fmt: skip
    assert record["text"] == TEXT
    assert record["published"] == {"value": "2025-06-13", "precision": "day", "zone": None, "basis": "front-matter", "line": 3}
    assert record["mentions"] == [{"start": 4, "end": 17, "text": "harbour board", "kind": "organisation", "entity": "e1"}]
    assert record["figures"][0]["hedge"] is None and record["quotes"] == [{"start": 45, "end": 50, "speaker": None, "cue": "said"}]
    assert record["credits"] == [{"name": "Hill Wire", "url": ""}] and record["body"] == [[0, 44]]


def test_the_text_is_published_only_under_a_full_grant():
    """Neither the text nor the publisher's excerpt of it."""
    withheld, full = json.loads(published()), json.loads(published("full"))
    assert withheld["text"] == withheld["excerpt"] == "" and full["text"] == TEXT
    assert (withheld["url"], withheld["group"], withheld["story"]) == ("/article/a/", "g1", "s1")
    assert b"on Monday. <" not in published()


def test_a_statement_has_the_fields_of_the_contract():
    """Claims with spans, sources on three sides, figures with values."""
    record = json.loads(statement_lines(story()))
    assert list(record) == [
        "id", "story", "wording", "kind", "date", "salience", "entities", "quote", "claims", "sources", "lineages", "figures",
    ]  # fmt: skip
    assert record["sources"] == {"agree": ["a.txt"], "differ": [], "silent": ["b.txt"]} and record["quote"] is None
    assert record["figures"][0]["values"][0] == {
        "path": "a.txt", "start": 25, "end": 34, "text": "14 cranes", "low": 14.0, "high": 14.0, "hedge": None,
    }  # fmt: skip


def test_an_event_is_its_statement_with_a_date():
    """It carries both ids, the precision and the basis."""
    record = json.loads(event_lines(story()))
    assert (record["id"], record["statement"], record["story"]) == ("ev-st1", "st1", "s1")
    assert (record["date"], record["precision"], record["basis"]) == ("2025-06-09", "day", "resolved") and record["claims"]


def test_an_entity_has_roles_and_relations_with_claims():
    """The proof comes with them."""
    record = json.loads(entity_line(ENTITY, [share()]))
    assert record["aliases"] == [{"name": "harbour board", "count": 1}] and record["stories"] == ["s1"]
    assert record["roles"][0]["claims"][0]["path"] == "a.txt" and record["related"][0]["claims"][0]["start"] == 0


def test_the_order_of_what_is_given_does_not_matter():
    """Same records, same bytes, the database included."""
    lines = all_lines()
    turned = DataLines(*(tuple(reversed(getattr(lines, name))) for name in lines.__struct_fields__))
    assert tables(FRAME, lines) == tables(FRAME, turned)


def test_every_data_file_has_a_schema_and_a_table():
    """Seven kinds, each in three forms, and the database holds the same."""
    files = {f.path: f.content for f in tables(FRAME, all_lines())}
    for name in ("articles", "groups", "stories", "statements", "events", "entities", "problems"):
        assert json.loads(files[f"data/{name}.schema.json"])["$schema"]
        assert files[f"data/{name}.jsonl"] and files[f"data/{name}.csv"]
    paths = [json.loads(text)["path"] for text in files["data/articles.jsonl"].splitlines()]
    assert paths == ["a.txt", "b.txt"]
    database = sqlite3.connect(":memory:")
    database.deserialize(files["data/site.sqlite"])
    assert database.execute("select count(*) from statements").fetchone() == (2,)
    assert database.execute("select low from figures limit 1").fetchone() == (14.0,)
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    database.close()


def test_a_spreadsheet_runs_no_cell():
    """Texts that begin like formulas are marked as text; TimelineJS gets no markup."""
    files = {f.path: f.content.decode() for f in tables(FRAME, all_lines()) if f.path.endswith(".csv")}
    wordings = [row["wording"] for row in csv.DictReader(io.StringIO(files["data/statements.csv"]))]
    assert "'=cmd() costs <b>1</b>" in wordings
    assert "&lt;b&gt;1" in files["data/timeline.csv"] and "<b>" not in files["data/timeline.csv"]


def test_the_calendar_holds_the_days_that_are_known():
    """One entry for the dated event, lines of at most 75 bytes."""
    files = {f.path: f.content for f in tables(FRAME, all_lines())}
    assert files["data/events.ics"].count(b"BEGIN:VEVENT") == 1
    assert b"DTSTART;VALUE=DATE:20250609\r\nDTEND;VALUE=DATE:20250610\r\n" in files["data/events.ics"]
    assert all(len(row) <= 75 for row in files["data/events.ics"].split(b"\r\n"))


def test_no_records_are_empty_files():
    """An empty site has its data files too."""
    files = {f.path: f.content for f in tables(FRAME, DataLines())}
    assert files["data/groups.jsonl"] == b"" and files["data/site.sqlite"].startswith(b"SQLite format 3")


def test_the_calendar_says_what_is_planned_and_where_an_event_stands():
    """A plan is tentative, its entry leads to the event; one dated by its report alone is left out, as is a week."""
    told = story()
    first = told.events[0]
    kinds = (
        replace(first, id="ev-a", planned=True, also=(("2025-06-10", "b.txt"),)),
        replace(first, id="ev-b", basis="published"),
        replace(first, id="ev-c", precision="week", until="2025-06-15"),
    )
    lines = all_lines()
    events = (event_lines(replace(told, events=kinds)),)
    found = {f.path: f.content for f in tables(replace(FRAME, base_url="https://news.example"), replace(lines, events=events))}
    unfolded = found["data/events.ics"].decode().replace("\r\n ", "")
    assert unfolded.count("BEGIN:VEVENT") == 1 and "STATUS:TENTATIVE" in unfolded
    assert "URL:https://news.example/story/" in unfolded and "#e-ev-a" in unfolded
    assert "Another source says 2025-06-10." in unfolded


def test_the_timeline_for_timelinejs_shows_doubt_in_words():
    """Its columns are those that TimelineJS reads; a plan, an inferred day and other days that are given are told."""
    told = story()
    first = told.events[0]
    kinds = (replace(first, id="ev-a", planned=True, also=(("2025-06-10", "b.txt"),)), replace(first, id="ev-b", basis="published"))
    lines = replace(all_lines(), events=(event_lines(replace(told, events=kinds)),))
    found = {f.path: f.content for f in tables(FRAME, lines)}
    (row,) = csv.DictReader(io.StringIO(found["data/timeline.csv"].decode()))
    assert (row["Year"], row["Month"], row["Day"]) == ("2025", "06", "09")
    assert row["Display Date"] == "9 June 2025, planned, or 10 June 2025, as others say"


def test_an_event_names_those_who_take_part_unnamed():
    """Its entities are its own, not only those that its statement names."""
    told = story()
    event = replace(told.events[0], entities=("e1", "e9"))
    assert json.loads(event_lines(replace(told, events=(event,))))["entities"] == ["e1", "e9"]


def test_an_undated_event_says_beside_which_its_text_puts_it():
    """By the id of the other; a dated one stands for itself."""
    told = story()
    event = replace(told.events[0], date="", precision="none", beside=("after", "ev-st1"))
    assert json.loads(event_lines(replace(told, events=(event,))))["beside"] == {"side": "after", "event": "ev-st1"}
    assert json.loads(event_lines(replace(told, events=told.events[:1])))["beside"] is None
