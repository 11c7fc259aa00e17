"""Instructions of the editor's that mean nothing that is there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

from site_builder.edit.match import folded, path_fits
from site_builder.edit.rights import means, publisher_of
from site_builder.model import Card, Cast, Edits, Story
from site_builder.problems import Problem, Severity, problem


_LEGAL = re.compile(r",? (?:inc|corp|corporation|co|ltd|llc|plc)\.?$")


def unmatched(edits: Edits, paths: tuple[str, ...], cards: tuple[Card, ...], cast: Cast, stories: tuple[Story, ...], hid: Collection[str]) -> tuple[Problem, ...]:
    """A problem (``edit-unmatched``) for each instruction without a match, with what comes near.

    Args: paths: of all captures, dropped and taken down ones too; cards: of all that were read, before anything was taken down;
        stories: with the ids and addresses they have now; hid: what an entry of ``hide:`` took out of a story.
    A record or takedown without a match is a note: it does no harm, and a takedown stays in force for what may come back.
    """
    known = set(paths) | {path.rpartition("#")[0] for path in paths if "#" in path}
    found = (*_articles(edits, known), *_records(edits, paths, cards), *_entities(edits, cards, cast), *_stories(edits, known, stories, hid))
    return tuple(sorted(found, key=lambda one: (one.path, one.line, one.what)))


def _say(file: str, line: int, what: str, fix: str, severity: Severity | None = None) -> Problem:
    return problem(file, line, "edit-unmatched", what, fix, severity)


def _near(wanted: str, known: set[str], fix: str) -> str:
    """The fix, with the nearest known name before it."""
    found = difflib.get_close_matches(wanted, sorted(known)[:5000], 1, 0.6)
    return f"did you mean '{found[0]}'? Else {fix}" if found else fix


def _articles(edits: Edits, known: set[str]) -> list[Problem]:
    fix = "take the entry out, or write a path below seeds/"
    return [
        _say(one.file, one.line, f"there is no source '{one.path}'", _near(one.path, known, fix))
        for one in edits.articles
        if one.path not in known
    ]


def _records(edits: Edits, paths: tuple[str, ...], cards: tuple[Card, ...]) -> list[Problem]:
    used = {one for card in cards if (one := publisher_of(card.path, card.publisher, card.source_url, edits)) is not None}
    fix = "nothing to do, unless it should match: then check 'match:' against the paths below seeds/"
    found = [_say(one.file, one.line, f"no source is by '{one.name}'", fix, "note") for one in edits.publishers if one not in used]
    for down in edits.takedowns:
        if any(path_fits(down.match, path) for path in paths):
            continue
        if not any(means(down.match, card.path, card.publisher, card.source_url) for card in cards):
            found.append(_say(down.file, down.line, f"nothing here is '{down.match}'", "nothing to do: it stays in force", "note"))
    return found


def _entities(edits: Edits, cards: tuple[Card, ...], cast: Cast) -> list[Problem]:
    if not edits.entities:
        return []
    names = {name for entity in cast.entities for name in (entity.name, *(alias for alias, _ in entity.aliases))}
    names |= {refused.name for refused in cast.refused}
    names |= {name for card in cards for chain in card.chains for name in (chain.name, *(form for form, _ in chain.forms))}
    known = {_bare(name) for name in names}
    borne = {_bare(entity.name): {_bare(alias) for alias, _ in entity.aliases} - {_bare(entity.name)} for entity in cast.entities}
    fix = "write the name as the articles have it, or take the entry out"
    found = []
    for one in edits.entities:
        if not any(_bare(name) in known for name in (one.name, *one.aliases, *one.merge)):
            found.append(_say(one.file, one.line, f"no article names '{one.name}'", _near(one.name, names, fix)))
            continue
        lines = dict(one.lines)
        for key, listed in (("aliases", one.aliases), ("not_aliases", one.not_aliases), ("merge", one.merge), ("split", one.split)):
            for name in listed:
                if _bare(name) not in known:
                    found.append(_say(one.file, lines.get(key, one.line), f"'{key}': no article names '{name}'", _near(name, names, fix)))
                elif key in ("not_aliases", "split") and _bare(name) in borne.get(_bare(one.name), ()):
                    what = f"'{key}': an article that names both calls '{one.name}' '{name}', and within one article they stay together"
                    found.append(_say(one.file, lines.get(key, one.line), what, "nothing to do: in all other articles they are kept apart", "note"))
    return found


def _bare(name: str) -> str:
    """A name as linking takes it, roughly: without article and legal form."""
    return _LEGAL.sub("", folded(name).removeprefix("the "))


def _stories(edits: Edits, known: set[str], stories: tuple[Story, ...], hid: Collection[str]) -> list[Problem]:
    names = {name for story in stories for name in (story.id, story.url) if name}
    found = []
    for one in edits.stories:
        if one.story and one.story not in names:
            fix = _near(one.story, names, "write the address of a story of the site, or go by 'articles:'")
            found.append(_say(one.file, one.line, f"there is no story '{one.story}'", fix))
        for path in (*one.articles, *one.apart):
            if path not in known:
                found.append(_say(one.file, one.line, f"there is no source '{path}'", _near(path, known, "write a path below seeds/")))
        fix = "copy the sentence from the story's page, or take it out if it is gone"
        found += [_say(one.file, one.line, f"the story has no statement '{entry[:80]}'", fix) for entry in one.hide if entry not in hid]
    return found
