"""Copies whatever was done to them, revisions told from copies, false friends left alone."""

from __future__ import annotations

import random

from site_builder import dedupe
from site_builder.model import DuplicateGroup
from tests.dedupe.made import annotated, card

LINES = (
    "The harbour board of Port Ellery voted on Tuesday to close the old grain pier, which 41 dockers still use to unload barges. Engineers found "
    "rot in 17 of its oak piles during a survey last autumn",
    "Nadia Brandt, who chairs the board, said the town could not wait for a grant that may never come. She put the cost of a new pier at 6 million "
    "crowns and asked the ferry company to pay a third of it",
    "Fishermen blocked the gate with nets for two hours before the vote. Their union wants a floating quay in the meantime, and a promise that "
    "nobody loses a berth before the spring season begins",
    "The ferry company answered that its boats have not called at the pier since 1998. It offered to lend a pontoon instead, provided that the "
    "board dredges the channel to a depth of 4 metres",
    "A second reading of the budget is due at the end of the month. Until then the pier stays open to walkers, though a fence keeps them from its "
    "outer end, where the planks have begun to give way",
)
BODY = "\n".join(LINES)
OTHER = "\n".join(
    (
        "Orchard growers in the Tamsin valley expect their smallest harvest in a decade after frost struck the blossom in April",
        "Cooperative manager Ilse Korhonen counts on barely half of the usual crates, and on pears hardly any at all",
        "Beekeepers had warned that hives came late out of winter, so that few flowers were visited before the cold nights",
    )
)


def relations(group: DuplicateGroup) -> dict[str, str]:
    return {m.path: m.relation for m in group.members}


def only(*bodies: str, **days: str) -> DuplicateGroup | None:
    cards = tuple(card(f"{i}.txt", body, day=days.get(f"d{i}", "")) for i, body in enumerate(bodies))
    groups = dedupe.group((*cards, card("other.txt", OTHER)))
    assert len(groups) <= 1
    return groups[0] if groups else None


def test_a_copy_under_another_headline_is_the_same():
    groups = dedupe.group((card("a.txt", BODY, "Pier to close"), card("b.txt", BODY, "Dockers lose their pier")))
    assert [relations(g) for g in groups] == [{"a.txt": "same", "b.txt": "same"}]


def test_the_earliest_dated_copy_speaks():
    group = only(BODY, BODY, BODY, d1="2031-03-05", d2="2031-03-04")
    assert group and group.canonical == "2.txt" == group.members[0].path
    assert "earliest" in group.why


def test_a_truncated_copy_is_an_excerpt_and_never_speaks():
    group = only(BODY, "\n".join(LINES[:2])[:-40], d1="2031-03-01")
    assert group and group.canonical == "0.txt"
    assert relations(group)["1.txt"] == "excerpt"


def test_reordering_noise_and_a_new_lead_leave_a_copy():
    noisy = BODY.replace("harbour", "harb0ur").replace("Fishermen", "Fishermcn").replace("pontoon", "pont oon").replace("survey", "snrvey")
    lead = "Port Ellery will lose a landmark that has stood for a century and a half, the town has learned.\n"
    for changed in ("\n".join(reversed(LINES)), noisy, lead + BODY):
        group = only(BODY, changed)
        assert group and relations(group)["0.txt"] in ("near", "same") and relations(group)["1.txt"] in ("near", "same")


def test_changed_figures_make_a_revision():
    group = only(BODY, BODY.replace("41 dockers", "58 dockers").replace("6 million", "9 million"), d0="2031-03-04", d1="2031-03-05")
    assert group and relations(group) == {"0.txt": "revision", "1.txt": "same"}
    assert group.canonical == "1.txt"  # the newest version speaks
    assert "newest" in group.why


def test_news_amid_what_both_say_makes_a_revision():
    news = (
        "Late in the evening the mayor of Port Ellery offered to mediate between the union and the company, and invited both to the customs house. "
        "Neither had answered by midnight, but a spokesman called the offer welcome and overdue after weeks of silence"
    )
    group = only(BODY, "\n".join((*LINES[:3], news, *LINES[3:])))
    assert group and "revision" in relations(group).values()


def test_shared_quotations_and_forms_are_no_copies():
    quote = "“We have waited nine winters for this pier, and not one of the gentlemen in the capital has ever set foot on it,” said Nadia Brandt"
    groups = dedupe.group((card("a.txt", f"{BODY}\n{quote}"), card("b.txt", f"{OTHER}\n{quote}")))
    assert groups == ()
    form = (
        "Skies over {} stay cloudy on day {} with a high near {} and a low around {}. Winds blow from the west at {} knots. "
        "The gauge at the weir reads {} metres. Pollen stands at {} grains. Check conditions before travelling"
    )
    assert (
        dedupe.group((card("a", form.format("Lund", 3, 17, 9, 12, 2.4, 31)), card("b", form.format("Visby", 8, 22, 14, 5, 3.1, 64)))) == ()
    )


def test_the_order_of_the_cards_changes_nothing():
    cards = [card("a", BODY), card("b", BODY.replace("41", "58")), card("c", "\n".join(LINES[:2])), card("d", OTHER), card("e", OTHER)]
    expected = dedupe.group(tuple(cards))
    for seed in range(5):
        random.Random(seed).shuffle(cards)
        assert dedupe.group(tuple(cards)) == expected
    paths = [m.path for g in expected for m in g.members]
    assert len(paths) == len(set(paths)) == 5


def test_empty_bodies_are_nobodys_copy():
    assert dedupe.group((card("a", ""), card("b", ""), card("c", "Read more"), card("d", "Read more"))) == ()


def test_a_comparison_lists_figures_additions_and_omissions():
    older = annotated("a.txt", BODY, "Pier to close", "2031-03-04")
    extra = "The mayor offered to mediate between the union and the company"
    newer = annotated("b.txt", "\n".join((LINES[0].replace("41", "58"), LINES[1], extra, *LINES[2:4])), "Pier closes", "2031-03-05")
    revision = dedupe.compare(newer, older)
    assert (revision.older, revision.newer, revision.dated) == ("a.txt", "b.txt", True)
    kinds = [c.what for c in revision.changes]
    assert kinds[:3] == ["title", "figure", "added"] and set(kinds[3:]) == {"dropped"} and len(kinds) == 5
    figure = revision.changes[1]
    assert figure.before and figure.after
    assert (figure.was, figure.now) == ("41", "58")
    assert (revision.changes[0].was, revision.changes[0].now) == ("Pier to close", "Pier closes")
    assert "41" in older.article.text[slice(*figure.before)] and "58" in newer.article.text[slice(*figure.after)]


def test_a_moved_sentence_is_no_change():
    assert dedupe.compare(annotated("a", BODY), annotated("b", "\n".join(reversed(LINES)))).changes == ()
