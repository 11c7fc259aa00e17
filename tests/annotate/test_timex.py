"""Time expressions: values against a day of publication, false friends, other languages, hostile texts."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate.timex import find_times
from site_builder.model import Article, Paragraph, PartialDate, Sentence, Timex


def times_of(text: str, published: str = "2025-06-13", language: str = "en") -> tuple[Timex, ...]:
    """Time expressions of a one-paragraph article, a sentence a line."""
    date = PartialDate(published, "day", "", "front-matter", 1) if published else PartialDate()
    body = (Paragraph(0, len(text), 1, "text"),)
    article = Article(
        "a.txt", "text", "0" * 64, language, "", date, PartialDate(), (), "", "", (), (), (), "", None, (), text, 1, body, (), ()
    )
    sentences = tuple(Sentence(m.start(), m.end(), 0) for m in re.finditer(r"[^\n]+", text))
    return find_times(article, sentences)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on 12 June 2025.", "2025-06-12"),
        ("The council met on June 3rd, 2024.", "2024-06-03"),
        ("It opened 2024-02-29 in Norwick.", "2024-02-29"),
        ("On Thursday the board agreed.", "2025-06-12"),
        ("The board met Friday.", "2025-06-13"),
        ("The board met last Friday.", "2025-06-06"),
        ("The board will meet on Monday.", "2025-06-16"),
        ("The ferry sailed yesterday.", "2025-06-12"),
        ("The ferry will sail tomorrow.", "2025-06-14"),
        ("Sales rose last week.", "2025-W23"),
        ("Sales rose last month.", "2025-05"),
        ("Sales rose last year.", "2024"),
        ("Sales fell in the second quarter of 2025.", "2025-Q2"),
        ("Sales fell in the third quarter of last year.", "2024-Q3"),
        ("The bridge was built in the summer of 1998.", "1998-SU"),
        ("It was the sound of the 1980s.", "198"),
        ("It was built in the 19th century.", "18"),
        ("The bridge closed in January.", "2025-01"),
        ("The bridge closed in May.", "2025-05"),
        ("The bridge closed in November 2023.", "2023-11"),
        ("She left three years ago.", "2022"),
        ("She left ten days ago.", "2025-06-03"),
        ("The strike lasted three days.", "P3D"),
        ("The strike lasted two and a half hours.", "PT2H30M"),
        ("The bus runs every day.", "P1D"),
        ("The bus runs daily.", "P1D"),
        ("The mayor recently resigned.", "PAST_REF"),
        ("The mayor is currently abroad.", "PRESENT_REF"),
        ("It began at 10:30 a.m. on Thursday.", "2025-06-12T10:30"),
        ("She founded the firm in 2016.", "2016"),
    ],
)
def test_an_expression_has_its_value(text: str, value: str) -> None:
    assert [t.value for t in times_of(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may resign and workers march to the harbour.",
        "They march on.",
        "The shop is open 24/7.",
        "9-12 minutes read",
        "Rovers won 3-2 after extra play.",
        "Call 555-2019 or +44 1632 960983.",
        "The pump costs $2025 and weighs 1998 pounds.",
        "© 2025 The Norwick Gazette",
        "Copyright 2025 The Norwick Gazette",
        "The image is at /assets/2024/header.png now-defunct.",
        "The kilometre count is 2,019 today-ish for x2020y.",
        "The 28-year-old and her aunt, 61, spoke.",
    ],
)
def test_false_friends_are_no_dates(text: str) -> None:
    assert [t for t in times_of(text) if t.type == "DATE" and t.value[0].isdigit() and t.rule != "phrase"] == []


def test_without_a_day_of_publication_values_stay_symbolic() -> None:
    found = times_of("On Thursday the firm announced the plan. It was told last month.", published="")
    assert [(t.value, t.direction) for t in found] == [("XXXX-WXX-4", "past"), ("UNDEF-month-1", "")]


def test_a_comparison_with_a_year_ago_means_the_same_quarter() -> None:
    found = times_of("Profit in the first quarter of 2025 rose by a tenth from a year earlier.")
    assert [t.value for t in found] == ["2025-Q1", "2024-Q1"]


def test_the_next_day_counts_from_the_last_date() -> None:
    assert [t.value for t in times_of("The fire began on 3 March 2024 and was out the next day.")] == ["2024-03-03", "2024-03-04"]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Am 12. Juni 2025 traf sich der Rat, gestern auch der Beirat.", ["2025-06-12", "2025-06-12"]),
        ("de", "Der Rat tagte am Donnerstag und vor drei Wochen.", ["2025-06-12", "2025-W21"]),
        ("fr", "Le conseil s'est réuni le 12 juin 2025 et hier.", ["2025-06-12", "2025-06-12"]),
        ("fr", "Le conseil s'est réuni jeudi, il y a deux mois aussi.", ["2025-06-12", "2025-04"]),
        ("es", "El consejo se reunió el 12 de junio de 2025 y ayer.", ["2025-06-12", "2025-06-12"]),
        ("es", "El consejo se reunió el jueves y hace dos años.", ["2025-06-12", "2023"]),
    ],
)
def test_other_languages(language: str, text: str, values: list[str]) -> None:
    assert [t.value for t in times_of(text, language=language)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The fair of 06/12/2025 is over.", ["2025-06-12"]),
        ("The fair of 12/06/2025 is over.", ["2025-06-12"]),
        ("Open 15/05/2025 and 05/06/2025.", ["2025-05-15", "2025-06-05"]),
        ("Open 05/15/2025 and 05/06/2025.", ["2025-05-15", "2025-05-06"]),
    ],
)
def test_the_article_shows_which_number_is_the_month(text: str, values: list[str]) -> None:
    assert [t.value for t in times_of(text)] == values


def test_of_a_language_without_tables_only_digits_are_read() -> None:
    found = times_of("Il consiglio si riunisce il 12/06/2025, may march now, nel 2024.", language="it")
    assert [t.value for t in found] == ["2025-06-12", "2024"]


def cases(language: str) -> list[tuple[str, str, list[str]]]:
    """(title, sentence, values) of a file of cases."""
    text = (Path(__file__).parent / "cases" / f"times_{language}.md").read_text("utf-8")
    found = re.findall(r"^(.+)\n\.\n(.+)\n\.\n(?:(.+)\n)?\.$", text, re.MULTILINE)
    return [(title, sentence, values.split()) for title, sentence, values in found]


@pytest.mark.parametrize(("language", "title", "sentence", "values"), [(x, *case) for x in ("en", "de", "fr", "es") for case in cases(x)])
def test_cases(language: str, title: str, sentence: str, values: list[str]) -> None:
    assert [t.value for t in times_of(sentence, language=language)] == values


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "May",
                "March",
                "31",
                "30",
                "2025",
                "Thursday",
                "last",
                "next",
                "the",
                "year",
                "ago",
                "first",
                "quarter",
                "0",
                "99",
                "99999",
                "/",
                "-",
                ".",
                ":",
                "am",
                "pm",
                "a",
                "an",
                "Feb",
                "29",
                "\n",
                "٠",
                "²",
                "Easter",
                "Christmas",
                "the day after",
                "Montagabend",
                "vor",
                "Jahren",
                "il y a",
                "ans",
                "siècle",
                "XIVe",
                "hace",
                "años",
                "Navidad",
                "12",
                "de",
                "mayo",
                "letzten",
                "dernier",
                "quarter",
                "decades",
                "later",
                "Friday",
                "week of",
            ]
        )
    ),
    st.sampled_from(["", "2025-06-13", "0001-01-01", "9999-12-31"]),
    st.sampled_from(["en", "de", "fr", "es"]),
)
def test_any_text_is_read_and_spans_are_in_order(words: list[str], published: str, language: str) -> None:
    text = " ".join(words)
    done = 0
    for t in times_of(text, published, language):
        assert done <= t.start < t.end <= len(text)
        assert t.text == text[t.start : t.end] and t.value
        done = t.end


def test_time_grows_no_faster_than_the_text() -> None:
    for language, unit in (
        ("en", "last "), ("en", "Monday "), ("en", "the first "), ("en", "1 "), ("en", "in the early "), ("en", "Monday\t" + " " * 50),
        ("en", "March 1, "), ("en", "will said to "), ("de", "vor letzten 1. "), ("fr", "il y a les "), ("es", "el pasado lunes "),
    ):  # fmt: skip
        text = unit * 8000
        began = time.process_time()
        times_of(text, language=language)
        assert time.process_time() - began < 2
