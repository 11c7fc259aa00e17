"""Roles and relations that a sentence states.  Names are given, so that patterns alone are tested."""

from __future__ import annotations

import re

import pytest

from site_builder.annotate.relations import find_relations
from site_builder.model import Article, EntityKind, Mention, NameChain, PartialDate, Sentence

KINDS: dict[str, EntityKind] = {"P": "person", "O": "organisation", "L": "place"}


def relations(marked: str) -> list[tuple[str, str, str, bool]]:
    """Relations of a text with its names in brackets: ``[O:Acme]``."""
    text, mentions, names = "", [], {}
    chains: list[NameChain] = []
    at = 0
    for match in re.finditer(r"\[([POL]):([^\]]+)\]", marked):
        text += marked[at : match.start()]
        kind, name = KINDS[match[1]], match[2]
        if name not in names:
            names[name] = len(chains)
            chains.append(NameChain(name, kind, ((name, 1),), len(text), False, False, 0.9))
        mentions.append(Mention(len(text), len(text) + len(name), name, kind, names[name]))
        text += name
        at = match.end()
    text += marked[at:]
    none = PartialDate()
    article = Article("made.txt", "text", "", "en", "", none, none, (), "", "", (), (), (), "", None, (), text, 1, (), (), ())
    found = find_relations(article, (Sentence(0, len(text), 0),), tuple(mentions), tuple(chains))
    assert all(0 <= r.start < r.end <= len(text) for r in found)
    return [(r.relation, chains[r.subject].name, chains[r.object].name if r.object >= 0 else "", r.ended) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[O:Acme] CEO [P:Ann Lee] spoke.", ("chief-executive-of", "Ann Lee", "Acme", False)),
        ("[P:Ann Lee], the chief executive of [O:Acme], spoke.", ("chief-executive-of", "Ann Lee", "Acme", False)),
        ("[O:Acme]\u2019s founder and CEO, [P:Ann Lee], spoke.", ("founder-of", "Ann Lee", "Acme", False)),
        ("[P:Ann Lee], former chief financial officer of [O:Acme], spoke.", ("officer-of", "Ann Lee", "Acme", True)),
        ("[P:Ann Lee], who founded [O:Acme], spoke.", ("founder-of", "Ann Lee", "Acme", False)),
        ("[P:Ann Lee] will take over as interim CEO.", ("chief-executive-of", "Ann Lee", "", False)),
        ("[P:Ann Lee], [O:Acme]\u2019s chief strategy officer, will serve as interim CEO.", ("officer-of", "Ann Lee", "Acme", False)),
        ("[P:Ann Lee], [O:Acme]\u2019s chief strategy officer, will serve as interim CEO.", ("chief-executive-of", "Ann Lee", "", False)),
        ("[P:Ann Lee]\u2014formerly a lawyer\u2014will take over as chair.", ("chair-of", "Ann Lee", "", False)),
        ("[P:Ann Lee] stepped down as chairwoman of [O:Acme].", ("chair-of", "Ann Lee", "Acme", True)),
        ("[O:Acme] spokesperson [P:Bo Dahl] declined.", ("spokesperson-of", "Bo Dahl", "Acme", False)),
        ("[O:Acme] has agreed to acquire [O:Bolt].", ("acquires", "Acme", "Bolt", False)),
        ("[O:Bolt] was acquired by [O:Acme] last year.", ("acquires", "Acme", "Bolt", False)),
        ("[O:Acme] invested $3 million in [O:Bolt].", ("invests-in", "Acme", "Bolt", False)),
        ("[O:Acme] bought a 20% stake in [O:Bolt].", ("invests-in", "Acme", "Bolt", False)),
        ("[P:Ann Lee] will join [O:Acme] in May.", ("joins", "Ann Lee", "Acme", False)),
        ("[P:Ann Lee] left [O:Acme] in May.", ("leaves", "Ann Lee", "Acme", True)),
        ("[P:Ann Lee] will report directly to [O:Acme] CEO [P:Bo Dahl].", ("reports-to", "Ann Lee", "Bo Dahl", False)),
        ("[P:Ann Lee] sits on [O:Acme]'s board.", ("board-member-of", "Ann Lee", "Acme", False)),
        ("[O:Acme], based in [L:Lisbon], grew.", ("based-in", "Acme", "Lisbon", False)),
        ("[L:Lisbon]-based startup [O:Acme] grew.", ("based-in", "Acme", "Lisbon", False)),
        ("[O:Acme] owns [O:Bolt].", ("owner-of", "Acme", "Bolt", False)),
        ("[O:Acme] is hiring [P:Ann Lee], its chief executive, told reporters.", ("chief-executive-of", "Ann Lee", "Acme", False)),
        ("[L:Lisbon] Mayor [P:Ann Lee] spoke.", ("officer-of", "Ann Lee", "Lisbon", False)),
        ("The former [L:Lisbon] mayor [P:Ann Lee] spoke.", ("officer-of", "Ann Lee", "Lisbon", True)),
        ("[P:Ann Lee], a senior director at [O:Acme], spoke.", ("officer-of", "Ann Lee", "Acme", False)),
    ],
)
def test_what_a_sentence_states_is_found(text: str, expected: tuple[str, str, str, bool]) -> None:
    assert expected in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "[O:Acme] did not acquire [O:Bolt].",
        "[O:Acme] may buy [O:Bolt].",
        "Will [O:Acme] acquire [O:Bolt]?",
        "[O:Acme] sued [O:Bolt]; [P:Ann Lee], its chief executive, spoke.",
        "[P:Ann Lee], its chief executive, spoke to [O:Acme].",
        "[L:Hollywood] director [P:Ann Lee] spoke.",
        "[P:Ann Lee], the chair of [O:Acme]'s Party, spoke.",
        "[P:Ann Lee], president of [O:Acme] Chamber of Commerce, spoke.",
        "[P:Ann Lee], the nominee to serve as attorney general, spoke.",
        "[P:Ann Lee] asked director of [O:Acme] to leave.",
        "[P:Ann Lee] never joined [O:Acme].",
        "[O:Acme] and [O:Bolt] met [P:Ann Lee] in [L:Lisbon].",
        "[P:Bo Dahl] and [P:Ann Lee] left while the board of [O:Acme] met.",
    ],
)
def test_what_a_sentence_does_not_state_is_not_found(text: str) -> None:
    assert relations(text) == []
