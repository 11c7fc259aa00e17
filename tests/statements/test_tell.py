"""Laws of a telling, and what comes out of made-up events."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from site_builder.text import repair

sys.path.insert(0, str(Path(__file__).parent))
from event import BRIDGE, annotated, told


def holder(telling, words):
    """The statement one of whose claims holds the words."""
    return next(s for s in telling.statements if any(words in c.text for c in s.claims))


@pytest.mark.parametrize("rights", ["full", "excerpts", "none"])
def test_every_word_stands_in_its_source(rights):
    telling, articles = told(BRIDGE, rights)
    texts = {a.article.path: a.article.text for a in articles}
    for statement in telling.statements:
        path, start, end = statement.wording_from
        assert statement.wording in ("", repair(texts[path][start:end]))
        for claim in statement.claims:
            assert texts[claim.path][claim.start : claim.end].startswith(claim.text)
            assert claim.cut == (claim.text != texts[claim.path][claim.start : claim.end])
    for quotation in telling.quotations:
        assert quotation.text in repair(texts[quotation.path][quotation.start : quotation.end])


def test_every_claim_is_in_a_statement_and_every_speaker_has_one_stance():
    telling, articles = told(BRIDGE)
    spans = {(c.path, c.start) for s in telling.statements for c in s.claims}
    assert spans == {(a.article.path, c.start) for a in articles for c in a.claims}
    for s in telling.statements:
        assert sorted(s.agree + s.differ + s.silent) == sorted(BRIDGE)
        assert s.lineages == len(s.agree)
        assert 0 <= s.salience <= 1
    assert len({s.id for s in telling.statements}) == len(telling.statements)


def test_sources_that_say_the_same_agree():
    telling, _ = told(BRIDGE)
    assert len(holder(telling, "two main cables of the Marlow").agree) == 3
    assert len(holder(telling, "Blueline, the ferry operator").agree) == 3
    assert len(holder(telling, "Otto Brandt").agree) == 2
    assert len(holder(telling, "Schools on the east bank").agree) == 1


def test_a_planted_figure_differs_and_is_not_averaged():
    telling, _ = told(BRIDGE)
    cost = holder(telling, "18.4 million euros")
    assert cost.differ == ("northern-wire.txt",)
    assert set(cost.agree) == {"harbour-post.txt", "tessel-daily.txt"}
    differing = [r for r in telling.figures if r.verdict == "differ"]
    assert [(r.what, r.unit) for r in differing] == [("cost", "EUR")]


def test_a_denial_differs():
    event = {
        "a.txt": ("The ministry will close the Norvik shipyard in the spring.", "Workers of the Norvik shipyard met the minister."),
        "b.txt": ("The ministry will not close the Norvik shipyard in the spring.",),
        "c.txt": ("The Norvik shipyard has built trawlers since 1950.",),
    }
    telling, _ = told(event)
    assert any(s.differ and s.agree for s in telling.statements)
    assert len(holder(telling, "trawlers").agree) == 1


def test_excerpts_keep_their_budget():
    long = tuple(
        f"Sentence number {n} of the council tells of the road {n} and its {n + 20} lamps that were set by worker group {n}."
        for n in range(12)
    )
    telling, _ = told({"a.txt": long, "b.txt": BRIDGE["river-blog.txt"]}, "excerpts")
    words = sum(len(s.split()) for s in long)
    shown = {(c.path, c.start): c.text for s in telling.statements for c in s.claims if c.path == "a.txt"}
    assert 0 < sum(len(t.split()) for t in shown.values()) <= max(60, int(words * 0.15))
    assert any(not s.wording for s in telling.statements)


def test_no_grant_shows_no_word():
    telling, _ = told(BRIDGE, "none")
    assert not any(s.wording or any(c.text for c in s.claims) for s in telling.statements)
    assert not any(q.text for q in telling.quotations)
    assert telling.figures and telling.in_short


def test_in_short_is_of_whole_reports():
    telling, _ = told(BRIDGE)
    by_id = {s.id: s for s in telling.statements}
    assert 1 <= len(telling.in_short) <= 7
    assert all(by_id[i].kind == "report" for i in telling.in_short)


def test_price_share_and_value_are_checked():
    event = {
        "a.txt": ("Orbex paid $30 million for a 40% stake in Tarn Labs, valuing the firm at $75 million.",),
        "b.txt": ("Tarn Labs is valued at $75 million after Orbex paid $30 million for 40 percent of its shares and a stake in it.",),
    }
    telling, _ = told(event)
    assert any("computed: 30 million / 0.4 = 75 million" in r.note for r in telling.figures)


def test_orders_do_not_matter_to_ids():
    one, _ = told(BRIDGE)
    other, _ = told(dict(reversed(BRIDGE.items())))
    assert len({s.id for s in one.statements} & {s.id for s in other.statements}) >= len(one.statements) - 4


def test_hostile_text_does_no_harm():
    for text in ("$" * 2000, "1 " * 1500, '"' * 999, "a.b." * 500, "*" * 3000, "“" * 500, "9,999" * 300, ", and The " * 300, "\\" * 900):
        annotated("x.txt", (text,))


def test_no_more_than_forty_words_of_a_claim_however_it_is_shown():
    words = " ".join(f"word{n}" for n in range(50))
    speech = "we shall build it again and pay for all of it ourselves this year"
    long = (
        f'The council told its people of {words} and Ines Calder said "{speech}," as ever.',
        *(f"Lamp {n} of the road was set up by the men of street {n}." for n in range(60)),
    )
    telling, articles = told({"a.txt": long, "b.txt": BRIDGE["river-blog.txt"]}, "excerpts")
    text = articles[0].article.text
    shown = {
        at for c in (c for s in telling.statements for c in s.claims) if c.path == "a.txt" for at in range(c.start, c.start + len(c.text))
    }
    for q in telling.quotations:
        if q.path == "a.txt" and q.text:
            at = text.find(q.text)
            shown |= set(range(at, at + len(q.text)))
    first = "".join(text[at] if at in shown else " " for at in range(len(long[0])))
    assert 0 < len(first.split()) <= 40


def test_the_second_part_of_a_sentence_agrees_with_others():
    telling, _ = told(
        {
            "a.txt": (
                "Otto Brandt will lead a new ferry school at Blueline while retaining his seat on the harbour board of Marlow Bridge.",
            ),
            "b.txt": ("Otto Brandt will remain on the harbour board of Marlow Bridge.",),
            "c.txt": ("Brandt moves to the coast, and will stay on the harbour board of Marlow Bridge.",),
        }
    )
    board = holder(telling, "remain on the harbour board")
    assert set(board.agree) == {"a.txt", "b.txt", "c.txt"}
    assert board.wording == "Otto Brandt will remain on the harbour board of Marlow Bridge."
    assert holder(telling, "lead a new ferry school").agree == ("a.txt",)


def test_a_sentence_of_two_parts_stays_whole_where_nobody_shares_one():
    telling, _ = told({"a.txt": ("Otto Brandt will lead a new ferry school at Blueline while retaining his seat on the harbour board.",)})
    assert [s.wording for s in telling.statements] == [
        "Otto Brandt will lead a new ferry school at Blueline while retaining his seat on the harbour board."
    ]


def test_direct_speech_has_words_kept_for_it():
    speech = '"We build the ferry school because the coast needs it," Ines Calder said.'
    filler = tuple(
        f"Ferry number {n} of Blueline was painted in the colour {c} by {n} workers of the yard."
        for n, c in enumerate(("red", "blue", "green", "grey", "white", "black"), 20)
    )
    telling, _ = told({"a.txt": (*filler, speech)}, "excerpts")
    assert [q.text for q in telling.quotations] == ["We build the ferry school because the coast needs it,"]


def test_a_plain_deed_is_a_report_whatever_adjectives_stand_by():
    telling, _ = told({"a.txt": ("In a bold step, Blueline has appointed Otto Brandt to lead its ferry school.",)})
    assert [s.kind for s in telling.statements] == ["report"]


def test_a_claim_that_tells_two_things_stands_in_both_statements():
    telling, _ = told(
        {
            "a.txt": ("Inspectors found deep cracks in the Marlow Bridge, and the repair of it will cost 18.4 million euros.",),
            "b.txt": ("Deep cracks were found in the Marlow Bridge by inspectors.", "The bill for the repair is 18.4 million euros."),
            "c.txt": ("The Marlow Bridge has deep cracks, inspectors found.", "Repairing the Marlow Bridge costs 18.4 million euros."),
        }
    )
    assert set(holder(telling, "Deep cracks were found").agree) == {"a.txt", "b.txt", "c.txt"}
    assert set(holder(telling, "The bill for the repair").agree) == {"a.txt", "b.txt", "c.txt"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Blueline will hire 300 sailors.", "Blueline will sell 300 lifeboats."),
        ("Otto Brandt leads the ferry school of Blueline.", "Pavel Drost leads the inquiry into Blueline."),
        ("Shares in Blueline rose by 4 percent.", "Sales of Blueline rose by 9 percent."),
    ],
)
def test_what_is_near_is_not_the_same(one, other):
    telling, _ = told({"a.txt": (one,), "b.txt": (other,), "c.txt": ("The market on the west bank moved to the station square.",)})
    assert all(len(s.agree) == 1 for s in telling.statements)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Blueline has agreed to buy Tarn Ferries.", "Tarn Ferries was taken over by Blueline."),
        ("A third of the sailors lost their jobs.", "33 percent of the sailors were dismissed."),
        ("Forty-one people were injured in the collision.", "The crash left 41 people hurt."),
        ("Investigators are looking into what caused the fire.", "An inquiry into the cause of the blaze has been opened."),
        (
            '"We will rebuild the old pier for you," Otto Brandt said.',
            'Otto Brandt told the crowd: "We will rebuild the old pier for you."',
        ),
    ],
)
def test_other_words_for_the_same_are_the_same(one, other):
    telling, _ = told({"a.txt": (one,), "b.txt": (other,), "c.txt": ("The market on the west bank moved to the station square.",)})
    assert any(len(s.agree) == 2 for s in telling.statements)


def test_in_short_prefers_what_may_be_worded():
    telling, _ = told(BRIDGE, "excerpts")
    by_id = {s.id: s for s in telling.statements}
    assert all(by_id[i].wording for i in telling.in_short)
