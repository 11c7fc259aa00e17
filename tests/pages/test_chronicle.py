"""Timelines as readers meet them: day by day, folded, drawn, by year, source and name."""

from __future__ import annotations

import pathlib
import re

import msgspec
import pytest
from bs4 import BeautifulSoup
from told import ENTITY, FRAME, NAMES, REF, REFS, TOLD, A, event

from site_builder import pages
from site_builder.model import EntityShare, Event, Page
from site_builder.pages.chronicle import FOLD, MAX_OF_STORY, MAX_REPORTED, chronicle, public, strip
from site_builder.pages.entity import MAX_EVENTS
from site_builder.pages.words import event_row
from site_builder.publish import render, templates
from site_builder.timeline import salience


def made(number: int, date: str, **fields: object) -> Event:
    return msgspec.structs.replace(event(f"v{number}", f"s{number}", date), **fields)


def shown(*events: Event, newest: str = "2025-12-31", unit: str = "") -> dict[str, object]:
    return chronicle([(e, event_row(e, None, "/story/x/")) for e in events], newest, unit=unit)  # type: ignore[return-value]


def count(runs: list[dict[str, list[object]]]) -> int:
    return sum(len(run["events"]) for run in runs)


def tree(page: Page) -> BeautifulSoup:
    return BeautifulSoup(render.page(page, templates.load(None)).content.decode(), "html.parser")


def test_events_of_one_day_stand_together_and_what_was_only_reported_apart() -> None:
    said = made(3, "2025-06-12", basis="published", text="")
    found = shown(made(1, "2025-06-12"), made(2, "2025-06-12"), said, made(4, "2025-06-13"))
    (group,) = found["groups"]
    assert [(d["date"], d["id"], count(d["happened"]), count(d["reported"])) for d in group["days"]] == [
        ("2025-06-12", "d-2025-06-12", 2, 1), ("2025-06-13", "d-2025-06-13", 1, 0),
    ]  # fmt: skip


def test_many_events_fold_by_month_within_two_years_and_else_by_year() -> None:
    few = shown(*(made(n, f"2025-{1 + n % 12:02}-03") for n in range(FOLD)))
    months = shown(*(made(n, f"2025-{1 + n // 4:02}-03") for n in range(FOLD + 10)))
    years = shown(*(made(n, f"{1990 + n}-05-03") for n in range(FOLD + 1)))
    assert [g["label"] for g in few["groups"]] == [""]
    assert [g["id"] for g in months["groups"]][:2] == ["m-2025-01", "m-2025-02"]
    assert [g["id"] for g in years["groups"]][:2] == ["y-early", "y-1993"] and years["groups"][0]["label"] == "before 1993"
    assert any(g["open"] for g in months["groups"])
    assert sum(g["count"] for g in years["groups"]) == FOLD + 1


def test_an_undated_event_stands_beside_the_one_its_text_names_and_else_at_the_end() -> None:
    first, beside, undated = made(1, "2025-06-12"), made(2, "", beside=("after", "v1"), why="The text says so."), made(3, "")
    (group,) = shown(first, beside, undated)["groups"]
    assert [(d["date"], d["side"]) for d in group["days"]] == [("2025-06-12", ""), ("2025-06-12", "after"), ("", "")]


@pytest.mark.parametrize(
    ("date", "missed"), [("2025-06", False), ("2025-05", True), ("2025-06-12", True), ("2025-06-14", False), ("2026", False)]
)
def test_a_plan_that_the_newest_source_is_past_is_told_as_not_reported(date: str, missed: bool) -> None:
    (group,) = shown(made(1, date, planned=True), newest="2025-06-13")["groups"]
    assert group["days"][0]["happened"][0]["events"][0]["missed"] == missed


def test_pages_show_the_weightiest_events_of_a_story_and_few_without_a_named_day() -> None:
    named = tuple(made(n, "2025-06-12", salience=n / 1000) for n in range(MAX_OF_STORY + 20))
    said = tuple(
        made(1000 + n, "2025-06-13", basis="published", text="", wording=f"They said {n}.", salience=0.9) for n in range(MAX_REPORTED + 5)
    )
    kept = public((*named, *said))
    assert len(kept) == MAX_OF_STORY
    assert sum(not e.text for e in kept) == MAX_REPORTED
    assert named[-1] in kept and named[0] not in kept
    assert [e.id for e in kept] == [e.id for e in (*named, *said) if e in kept]
    assert (
        public((named[0], made(1, "2025-06-13", basis="published", text=""), made(2, "2025-06-13", basis="published", text="", wording="")))
        == named[:1]
    )


def test_the_strip_has_no_gaps_and_says_what_the_table_says() -> None:
    drawn = strip([made(1, "2025-06-12"), made(2, "2025-06-15"), made(3, "2025-06-15"), made(4, "2025")])
    assert drawn is not None
    assert [(b["label"], b["count"]) for b in drawn["bars"]] == [  # type: ignore[attr-defined]
        ("2025-06-12", 1), ("2025-06-13", 0), ("2025-06-14", 0), ("2025-06-15", 2),
    ]  # fmt: skip
    by_month = strip([made(1, "2024-11-12"), made(2, "2025-02-15")])
    by_year = strip([made(1, "1971-11-12"), made(2, "2025-02-15"), made(3, "1203")])
    assert by_month is not None and by_month["unit"] == "month" and len(by_month["bars"]) == 4  # type: ignore[arg-type]
    assert by_year is not None and by_year["unit"] == "year" and len(by_year["bars"]) <= 61  # type: ignore[arg-type]
    assert strip([made(1, "2025-06-12")]) is None and strip([]) is None


def test_a_site_has_a_timeline_a_year_a_source_and_ways_to_those_of_names() -> None:
    two = (made(1, "2024-06-12", sources=(A,)), made(2, "2025-06-12", sources=tuple(REFS)))
    addresses = {ref.publisher: f"/source/{n}/" for n, ref in enumerate(REFS.values()) if ref.publisher}
    found = {p.url: p for p in pages.timeline(FRAME, tuple((e, REF) for e in two), REFS, tuple(NAMES.values()), addresses)}
    assert {"/timeline/", "/timeline/2024/", "/timeline/2025/"} <= set(found)
    assert {url for url in found if url.startswith("/source/")} == {f"{url}timeline/" for url in addresses.values()}
    front = tree(found["/timeline/"])
    links = {a["href"] for a in front.select(".filters a")}
    assert {"2024/", "2025/"} <= links and any("#timeline" in link for link in links)
    assert front.select_one("svg[role=img]")["aria-label"] and len(front.select(".strip tbody tr")) == 2


def test_each_event_has_an_address_on_the_page_of_its_story() -> None:
    (page,) = pages.story(FRAME, TOLD, REFS, NAMES, {"st-0": REF})
    assert {f"e-{e.id}" for e in TOLD.events} <= {node["id"] for node in tree(page).find_all(id=True)}


def test_a_story_of_hundreds_of_events_stays_below_its_weight() -> None:
    many = tuple(made(n, f"20{10 + n % 9}-0{1 + n % 9}-1{n % 10}", salience=n / 1000) for n in range(700))
    (page,) = pages.story(FRAME, msgspec.structs.replace(TOLD, events=many), REFS, NAMES, {"st-0": REF})
    found = tree(page)
    assert len(found.select(".event")) == MAX_OF_STORY
    assert len(found.select("details.year")) == 9
    assert "of 700 events" in found.get_text()


def test_a_name_with_many_events_has_a_timeline_of_its_own() -> None:
    many = tuple(made(n, f"2025-0{1 + n % 9}-1{n % 10}", wording=f"It is {n}.", salience=n / 1000) for n in range(MAX_EVENTS + 9))
    share = EntityShare("e2", REF, (), 0, many, (), (), (), (), ())
    found = {page.url: page for page in pages.entity(FRAME, ENTITY, (share,), REFS, NAMES)}
    first, own = tree(found[ENTITY.url]), tree(found[f"{ENTITY.url}timeline/"])
    assert len(first.select(".event")) == MAX_EVENTS and len(own.select(".event")) == MAX_EVENTS + 9
    assert any(a["href"] == "timeline/" for a in first.find_all("a"))
    alone = {page.url for page in pages.entity(FRAME, ENTITY, (msgspec.structs.replace(share, events=many[:3]),), REFS, NAMES)}
    assert f"{ENTITY.url}timeline/" not in alone


def test_the_method_page_prints_the_formula_in_force() -> None:
    text = (pathlib.Path(templates.__file__).parents[2] / "templates" / "method.html").read_text("utf-8")
    assert f"1 + {salience.RETURN} × log2(1 + days)" in text and "k³" in text and salience.DETAIL == 3
    assert f"counts {salience.UNNAMED} instead" in text
    assert f"cut to {salience.VAGUE} of itself" in text
    assert f"to {salience.LONG} for more than {salience.LONG_WORDS} words" in text
    assert re.search(rf"to {salience.ASIDE} where the day is named only in passing", text)
