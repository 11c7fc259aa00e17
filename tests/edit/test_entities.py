"""content/entities/ from the file to the page, through a build as a user runs it: each key, and what matches nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import files_of, run_command

Make = Callable[[dict[str, str | bytes]], Path]
Entity = dict[str, object]

SEEDS = {
    "seeds/a.md": "---\ntitle: Brakel Group names a new chief\ndate: 2021-03-01\npublisher: Quay Courier\n---\n"
    "Brakel Group has named Ann Norwick as its chief executive, the company said on Monday.  Norwick ran the port of Hamburg for nine years.\n\n"
    "“We will keep all nine boats,” said Ann Norwick.  Brakel Group competes with Holt Technologies Inc., which Jan Holt founded in 1990.\n",
    "seeds/b.md": "---\ntitle: New chief at Brakel Group\ndate: 2021-03-02\npublisher: Tide Post\n---\n"
    "Ann Norwick will lead Brakel Group, the company said.  Holt Technologies Inc. declined to comment on Tuesday, said Jan Holt.\n\n"
    "Norwick studied in Hamburg.  Brakel Group bought Quillon Corp. in 2001.\n",
    "seeds/c.md": "---\ntitle: A lawsuit over nets\ndate: 2021-05-02\npublisher: Tide Post\n---\n"
    "Brakel Inc. sued a fisherman in Oslo on Tuesday.  Brakel Inc. owns nine boats there, and the judge will hear the case in June.\n",
}


def built(root: Path, *lines: str, body: str = "") -> tuple[dict[str, Entity], dict[str, str], str]:
    """Entities by name, the pages of names by path, and what the build says, with one record in content/entities/."""
    (root / "content/entities").mkdir(parents=True, exist_ok=True)
    (root / "content/entities/one.md").write_text("---\n" + "\n".join(lines) + f"\n---\n{body}\n", "utf-8")
    done = run_command("build", "--root", root)
    assert done.returncode == 0, done.stderr
    files = files_of(root / "output")
    told = [json.loads(line) for line in files["data/entities.jsonl"].splitlines()]
    pages = {path: content.decode() for path, content in files.items() if path.startswith("entity/") and path.endswith(".html")}
    return {str(entity["name"]): entity for entity in told}, pages, done.stderr + done.stdout


@pytest.fixture
def site(make_site: Make) -> Path:
    return make_site(dict(SEEDS))


def names_of(entity: Entity) -> set[str]:
    return {alias["name"] for alias in entity["aliases"]}  # type: ignore[attr-defined]


def test_without_a_record_the_names_are_as_the_articles_have_them(site: Path) -> None:
    entities, _, said = built(site, "name: Brakel Group")
    assert {"Ann Norwick", "Jan Holt", "Brakel Group", "Hamburg"} <= entities.keys()
    assert "edit-unmatched" not in said and "one.md:" not in said


def test_name_kind_description_and_links_stand_on_the_page(site: Path) -> None:
    entities, pages, _ = built(site, "name: Brakel Group", "kind: product", "links:", "  Biography: https://brakel.example/about", body="Sails *nine* boats.")
    page = pages["entity/product/brakel-group/index.html"]
    assert entities["Brakel Group"]["kind"] == "product"
    assert "Sails <em>nine</em> boats." in page and 'href="https://brakel.example/about"' in page and "content/entities/one.md" in page


def test_a_record_renames_by_its_alias(site: Path) -> None:
    """The articles' name is given as an alias; the page goes by the record's name."""
    entities, pages, said = built(site, "name: Norwick of Mittelby", "kind: person", "aliases: [Ann Norwick]")
    assert "Ann Norwick" not in entities and names_of(entities["Norwick of Mittelby"]) >= {"Ann Norwick"}
    assert "<h1>Norwick of Mittelby</h1>" in pages["entity/person/norwick-of-mittelby/index.html"] and "one.md:" not in said


def test_merge_makes_one_of_two_and_says_so(site: Path) -> None:
    entities, pages, said = built(site, "name: Brakel Group", "merge: [Quillon Corp.]")
    assert "Quillon" not in " ".join(name for name in entities if name != "Brakel Group")
    assert "the editor says so" in pages["entity/organisation/brakel-group/index.html"] and "one.md:" not in said


def test_not_aliases_and_split_keep_names_apart(site: Path) -> None:
    plain, _, _ = built(site, "name: Brakel Group")
    assert "Brakel Inc." in names_of(plain["Brakel Group"])
    for key in ("not_aliases", "split"):
        entities, _, said = built(site, "name: Brakel Group", f"{key}: [Brakel]")
        assert "Brakel Inc." not in names_of(entities["Brakel Group"]), key
        assert "one.md:" not in said, key


def test_hide_takes_the_page_away_and_tells_why_among_the_refused(site: Path) -> None:
    entities, pages, said = built(site, "name: Jan Holt", "hide: true", "reason: a private person")
    assert "Jan Holt" not in entities and not [path for path in pages if "jan-holt" in path]
    assert "a private person" in pages["entity/index.html"] and "one.md:" not in said


@pytest.mark.parametrize("key", ["aliases", "not_aliases", "merge", "split"])
def test_a_name_that_no_article_has_is_a_warning_with_file_and_line(site: Path, key: str) -> None:
    _, _, said = built(site, "name: Brakel Group", f"{key}: [Brakel Airways]")
    assert "content/entities/one.md:3" in said and f"'{key}'" in said and "'Brakel Airways'" in said


def test_a_record_of_nobody_is_a_warning_with_file_and_line_and_the_nearest_name(site: Path) -> None:
    _, _, said = built(site, "name: Ann Norwich")
    assert "content/entities/one.md:2" in said and "did you mean 'Ann Norwick'" in said


def test_what_an_article_itself_joins_is_told(site: Path) -> None:
    """Keeping apart works between articles; within one it does not, and that is said."""
    entities, _, said = built(site, "name: Ann Norwick", "not_aliases: [Norwick]")
    assert "Norwick" in names_of(entities["Ann Norwick"])
    assert "content/entities/one.md:3" in said and "within one article they stay together" in said
