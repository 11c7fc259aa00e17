"""What statements are called and why their claims belong together, in words for readers."""

from __future__ import annotations

from hashlib import sha256

from site_builder.model import EntityRef
from site_builder.statements.compare import alike, compatible
from site_builder.statements.merge import Group
from site_builder.statements.nodes import Node, concepts_of
from site_builder.text.normalise import stem
from site_builder.text.shingles import words

_ID_LENGTH = 12


def short_hash(text: str) -> str:
    """A short name that derives from a text alone."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:_ID_LENGTH]


def why(group: Group, names: dict[str, EntityRef], weights: dict[str, float]) -> str:
    """What the claims of a statement share."""
    if len(group.agree) + len(group.differ) < 2:
        return "Found in one sentence only."
    nodes = group.agree
    parts = []
    if len(nodes) > 1:
        shared = [names[e].name for e in nodes[0].entities if e in names and sum(e in n.entities for n in nodes) * 2 > len(nodes)]
        if shared:
            parts.append("names " + ", ".join(shared[:4]))
        figures = [f.text.replace("\\", "") for f in nodes[0].figures if 2 * sum(_gives(n, f) for n in nodes) > len(nodes)]
        if figures:
            parts.append("figures " + ", ".join(dict.fromkeys(figures[:4])))
        common = [c for c in nodes[0].concepts if sum(c in n.concepts for n in nodes) * 2 > len(nodes)]
        rare = sorted(common, key=lambda c: (-weights[c], c))[:5]
        if rare:
            parts.append("words on " + ", ".join(sorted({_surface(nodes[0], c) for c in rare})))
    told = "The sentences share " + "; ".join(parts) + "." if parts else ""
    if group.differ:
        told += (" " if told else "") + _difference(group)
    return told or "The sentences say nearly the same words."


def _gives(node: Node, figure: object) -> bool:
    """The claim gives this figure."""
    return any(alike(figure, f) and compatible(figure, f) for f in node.figures)  # type: ignore[arg-type]


def _surface(node: Node, concept: str) -> str:
    """A word of the claim that stands for the concept; the concept itself where none is found."""

    for word in words(node.raw):
        if concept in concepts_of((stem(word),)):
            return word
    return concept


def _difference(group: Group) -> str:
    """What those that say otherwise say otherwise."""
    one, other = group.lead, group.differ[0]
    for f in one.figures:
        for g in other.figures:
            if alike(f, g) and not compatible(f, g):
                return f"They differ on a figure: {f.text} and {g.text}.".replace("\\", "")
    return "One affirms what the other denies."
