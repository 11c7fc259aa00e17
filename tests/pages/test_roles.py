"""Posts over time: one line for each, and whether it is over."""

from __future__ import annotations

import pytest

from site_builder.model import EntityRef, Evidence, RoleClaim, StoryRef
from site_builder.pages.network import MAX_NODES, WIDTH, network
from site_builder.pages.roles import over_time, post

STORY = StoryRef("s1", "/story/one/", "One", "2025-01-01", "2025-06-01", 2, 2)
NAMES = {key: EntityRef(key, f"/entity/{key}/", name, "organisation") for key, name in (("yard", "Brandt Yard"), ("bank", "Nord Bank"))}


def role(relation: str, body: str, words: str, ended: bool = False, date: str = "", path: str = "a.md") -> tuple[RoleClaim, StoryRef]:
    proof = Evidence(path, 0, 10, 1, "agrees", "", False, "", "")
    return RoleClaim(f"{relation}{body}{words}{ended}{path}", "ida", relation, body, words, ended, date, (proof,), (path,)), STORY


def called(*told: tuple[RoleClaim, StoryRef]) -> list[str]:
    return [str(one["text"]) for one in post(over_time(told), "ida", NAMES)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([role("chief-executive-of", "yard", "CEO", date="2025-06-01")], ["chief executive"]),
        ([role("chief-executive-of", "yard", "CEO", date="2025-06-01"), role("chief-executive-of", "", "CEO", True, "2025-05-30", "b.md")], ["former chief executive"]),
        ([role("chief-executive-of", "yard", "CEO", date="2025-09-01"), role("chief-executive-of", "yard", "CEO", True, "2025-05-30")], ["chief executive"]),
        ([role("officer-of", "yard", "Former Chief Strategy Officer", True)], ["former chief strategy officer"]),
        ([role("founder-of", "yard", "founder and CEO"), role("leaves", "yard", "")], ["founder"]),
        ([role("chief-executive-of", "yard", "CEO"), role("leaves", "yard", "", True, "2025-05-30")], ["former chief executive"]),
        ([role("board-member-of", "yard", "board member"), role("leaves", "yard", "", True)], ["board member"]),
        ([role("chief-executive-of", "yard", "interim CEO"), role("chief-executive-of", "yard", "CEO", True, "2025-05-30")], ["interim chief executive", "former chief executive"]),
        ([role("chief-executive-of", "bank", "CEO"), role("leaves", "yard", "", True, "2025-05-30")], ["chief executive"]),
    ],
    ids=["held", "ended without the body", "taken up again", "former", "founders stay", "left", "board stays", "interim", "another body"],
)
def test_what_holds_and_what_is_over(told: list[tuple[RoleClaim, StoryRef]], expected: list[str]) -> None:
    """In either order of the claims."""
    assert called(*told) == expected
    assert called(*reversed(told)) == expected


def test_no_proof_is_lost_and_none_doubled() -> None:
    """All claims of one post stand in its line."""
    told = [role("chief-executive-of", "yard", words, path=path) for words, path in (("CEO", "a.md"), ("chief executive", "b.md"), ("CEO", "a.md"))]
    (line,) = over_time(told)
    assert line.sources == ("a.md", "b.md") and [claim.path for claim in line.claims] == ["a.md", "b.md"]


@pytest.mark.parametrize("count", [0, 1, 2, 5, 30])
def test_the_drawing_holds_the_most_named(count: int) -> None:
    """Nothing for fewer than two; no label leaves the drawing, however long the names are."""
    drawn = network("N" * 40, [{"name": "A" * 40, "count": count - number} for number in range(count)])
    assert (drawn is None) == (count < 2)
    for node in drawn["nodes"] if drawn else []:  # type: ignore[union-attr]
        assert node["half"] <= node["x"] <= WIDTH - node["half"]
    assert drawn is None or len(drawn["nodes"]) == min(count, MAX_NODES)  # type: ignore[arg-type]
