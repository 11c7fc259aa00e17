"""Stories: a partition that order does not change, lineages, continuations, and the editors' last word."""

from __future__ import annotations

import random

from site_builder import dedupe, stories
from site_builder.model import Card, Story, StoryEdit
from tests.dedupe.made import card
from tests.dedupe.test_dedupe import BODY, LINES, OTHER

PIER = (
    "Port Ellery must do without its grain pier. The harbour board under Nadia Brandt closed it after engineers found rotten oak piles, and 41 "
    "dockers now fear for their work",
    "The union of the fishermen demands a floating quay, while the ferry company offers a pontoon and wants the channel dredged",
)
FRUIT = (
    "Frost in April has cost the Tamsin valley half of its apples, says Ilse Korhonen, who manages the growers' cooperative",
    "Orchards on the valley floor suffered most, and beekeepers saw few hives at work on the blossom before the cold nights",
)


def cards() -> tuple[Card, ...]:
    return (
        card("pier-1.txt", BODY, "Port Ellery closes its grain pier", "2031-03-04", "Ellery Courier", ("Nadia Brandt",)),
        card("pier-2.txt", "\n".join(PIER), "Dockers fear for work as grain pier closes", "2031-03-05", "The Tidewatch", ("Nadia Brandt",)),
        card("pier-copy.txt", "\n".join(LINES[:4]), "Pier shut", "", "Copyhouse"),
        card("fruit-1.txt", OTHER, "Frost halves the Tamsin apple harvest", "2031-05-20", "", ("Ilse Korhonen",)),
        card("fruit-2.txt", "\n".join(FRUIT), "Apple growers count frost losses", "", "", ("Ilse Korhonen",)),
        card(
            "alone.txt", "Chess masters meet in a lighthouse to settle a bet about an endgame of knights and rooks", "Endgame", "2031-03-04"
        ),
    )


def told(edits: tuple[StoryEdit, ...] = (), given: tuple[Card, ...] | None = None) -> tuple[Story, ...]:
    given = cards() if given is None else given
    return stories.cluster(given, dedupe.group(given), edits)


def members(found: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(s.members) for s in found}


def test_reports_of_one_event_are_one_story_and_copies_go_with_what_they_copy():
    found = told()
    assert members(found) == {
        frozenset({"pier-1.txt", "pier-2.txt", "pier-copy.txt"}),
        frozenset({"fruit-1.txt", "fruit-2.txt"}),
        frozenset({"alone.txt"}),
    }
    pier = next(s for s in found if "pier-1.txt" in s.members)
    assert pier.members == ("pier-1.txt", "pier-2.txt", "pier-copy.txt")
    assert pier.speakers == ("pier-1.txt", "pier-2.txt")
    assert (pier.first, pier.last) == ("2031-03-04", "2031-03-05")
    assert [lineage.members for lineage in pier.lineages] == [("pier-1.txt", "pier-copy.txt"), ("pier-2.txt",)]
    assert [(b.path, b.other) for b in pier.bonds] == [("pier-1.txt", "pier-2.txt"), ("pier-2.txt", "pier-1.txt")]
    assert "Nadia Brandt" in pier.bonds[0].names and "pier" in pier.bonds[0].words
    assert "pier" in pier.title.lower() and pier.title_from in pier.speakers


def test_the_order_of_the_cards_changes_nothing():
    given = list(cards())
    expected = told()
    for seed in range(5):
        random.Random(seed).shuffle(given)
        assert told(given=tuple(given)) == expected


def test_an_undated_article_joins_a_story_however_old():
    given = (
        *cards(),
        card("pier-undated.txt", "\n".join(PIER[::-1]) + ". Anglers mourn", "Grain pier closed", "", "Ferry Mail", ("Nadia Brandt",)),
    )
    later = (card(f"later-{n}.txt", f"{OTHER}\nDay {n} of the frost", f"Frost day {n}", f"2031-09-{n + 1:02}") for n in range(9))
    found = stories.cluster((*given, *later), ())
    (story,) = (s for s in found if "pier-undated.txt" in s.members)
    assert {"pier-1.txt", "pier-2.txt"} <= set(story.members)


def test_one_article_is_a_story_and_none_is_none():
    assert told(given=()) == ()
    (story,) = told(given=(card("a.txt", "", ""),))
    assert story.members == story.speakers == ("a.txt",) and story.bonds == () and story.title == ""


def test_articles_that_credit_one_outlet_are_one_lineage_with_its_own_report():
    names = ("Nadia Brandt",)
    given = (
        card(
            "a.txt",
            BODY,
            "Grain pier closes",
            "2031-03-04",
            names=names,
            credits=(("The Tidewatch", "https://www.tidewatch.example/pier"),),
        ),
        card("b.txt", "\n".join(PIER), "Dockers fear for work as grain pier closes", "2031-03-05", "Tidewatch", names),
    )
    (story,) = told(given=given)
    assert [lineage.members for lineage in story.lineages] == [("a.txt", "b.txt")]
    assert "The Tidewatch" in story.lineages[0].why


def test_the_editors_join_part_and_entitle():
    edit = StoryEdit("x.md", "", ("pier-1.txt", "alone.txt"), ("pier-2.txt",), "The pier and the bet", True, ("s1",), "A note.")
    found = told((edit,))
    assert frozenset({"pier-1.txt", "pier-copy.txt", "alone.txt"}) in members(found)
    assert frozenset({"pier-2.txt"}) in members(found)
    story = next(s for s in found if "alone.txt" in s.members)
    assert (story.title, story.title_from, story.pinned, story.note, story.hidden) == ("The pier and the bet", "", True, "A note.", ("s1",))


def test_a_story_keeps_its_id_when_it_grows():
    before = {s.members[0]: s.id for s in told(given=cards()[:1] + cards()[3:])}
    after = {s.members[0]: s.id for s in told()}
    assert before["pier-1.txt"] == after["pier-1.txt"] and before["fruit-1.txt"] == after["fruit-1.txt"]
