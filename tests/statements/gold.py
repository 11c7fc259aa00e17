"""Events told by four made-up outlets, marked by hand, and how well a telling of them agrees with the marks.

A file of ``events/`` holds the captures of one event, each below ``# its file name``.  Before a sentence stand the facts
that it tells, ``{fact, fact:value}``: sentences that share a fact say the same, unless they give it different values.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from site_builder.engine import Cache, Runner
from site_builder.engine.executor import choose
from site_builder.model import ToldStory
from site_builder.pipeline import digest_of
from site_builder.settings import Places, load

EVENTS = Path(__file__).parent / "events"
_MARK = re.compile(r"\{([^{}\n]+)\}\s*")
_STOP = re.compile(r"\n\s*\n|\{[^{}\n]+\}")


@dataclass(frozen=True)
class Told:
    """A marked sentence."""

    path: str
    start: int
    end: int
    words: str
    facts: dict[str, str]
    """Value, or '', by fact."""

    def same(self, other: Told) -> bool:
        """It tells a fact of the other, and contradicts it on none."""
        return bool(self.facts.keys() & other.facts.keys()) and not self.against(other)

    def against(self, other: Told) -> set[str]:
        """Facts to which the two give different values."""
        return {f for f in self.facts.keys() & other.facts.keys() if self.facts[f] != other.facts[f]}


@dataclass
class Score:
    """What was found of the marks; lists are of sentences, for whoever reads the mistakes."""

    merged_right: list[tuple[Told, Told]] = field(default_factory=list)
    merged_wrong: list[tuple[Told, Told]] = field(default_factory=list)
    missed: list[tuple[Told, Told]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    """Facts on which sources differ, and are shown to."""
    hidden: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    stories: int = 0

    @property
    def precision(self) -> float:
        return len(self.merged_right) / max(1, len(self.merged_right) + len(self.merged_wrong))

    @property
    def recall(self) -> float:
        return len(self.merged_right) / max(1, len(self.merged_right) + len(self.missed))

    def __add__(self, other: Score) -> Score:
        lists = ("merged_right", "merged_wrong", "missed", "shown", "hidden", "false_alarms")
        return Score(*(getattr(self, name) + getattr(other, name) for name in lists), self.stories + other.stories)


def parse(file: Path) -> tuple[dict[str, str], list[Told]]:
    """(captures by name, marked sentences) of an event."""
    captures: dict[str, str] = {}
    marked: list[Told] = []
    for part in re.split(r"^# ", file.read_text("utf-8"), flags=re.M)[1:]:
        name, _, body = part.partition("\n")
        for mark in _MARK.finditer(body):
            stop = _STOP.search(body, mark.end())
            words = body[mark.end() : stop.start() if stop else len(body)].strip()
            facts = dict((f.strip().partition(":")[::2]) for f in mark[1].split(","))
            marked.append(Told(name, 0, 0, words, facts))
        captures[name] = _MARK.sub("", body).strip() + "\n"
    placed = []
    for told in marked:
        start = captures[told.path].index(told.words)
        placed.append(Told(told.path, start, start + len(told.words), told.words, told.facts))
    return captures, placed


def tell(captures: dict[str, str], folder: Path) -> list[ToldStory]:
    """The story that the product makes of captures, which are written to a folder first, with an editor's word that they belong together."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in captures.items():
        (seeds / name).write_text(text, "utf-8", newline="")
    (folder / "content" / "stories").mkdir(parents=True)
    (folder / "content" / "stories" / "event.md").write_text(f"---\narticles: [{', '.join(captures)}]\n---\n", "utf-8")
    places = Places(str(folder), str(seeds), str(folder / "content"), "", str(folder / "output"), str(folder / "cache"))
    settings, _ = load("", "content/site.yml", "", private=True)
    run = Runner(Cache(folder / "cache"), choose(1))
    try:
        told = digest_of(places, settings, run)
        return [parts.one("told").load() for parts in told.told.values()] if told else []
    finally:
        run.close()


def score(told: list[ToldStory], marked: list[Told]) -> Score:
    """How the statements and figures of an event agree with its marks."""
    by_path: dict[str, list[Told]] = defaultdict(list)
    for sentence in marked:
        by_path[sentence.path].append(sentence)

    def at(path: str, start: int, end: int) -> list[Told]:
        return [s for s in by_path[path] if s.start < end and start < s.end]

    result = Score(stories=len(told))
    joined: dict[tuple[int, int], tuple[Told, Told]] = {}
    shown: set[str] = set()
    number = {(s.path, s.start): n for n, s in enumerate(marked)}

    def key(one: Told, other: Told) -> tuple[int, int]:
        a, b = sorted((number[one.path, one.start], number[other.path, other.start]))
        return a, b

    for story in told:
        for statement in story.statements:
            otherwise: list[tuple[Told, Told]] = []
            held = [(c.stance, s) for c in statement.claims for s in at(c.path, c.start, c.end)]
            for (stance, one), (other_stance, other) in combinations(held, 2):
                if one.path == other.path:
                    continue
                if stance == other_stance == "agrees":
                    joined[key(one, other)] = (one, other)
                elif stance != other_stance:
                    otherwise.append((one, other))
            shown |= {fact for one, other in otherwise for fact in one.against(other)}
            if otherwise and not any(one.against(other) for one, other in otherwise):
                result.false_alarms.append("differs: " + " / ".join(repr(s.words) for s in otherwise[0]))
        rows = [row for row in (*story.figures, *(r for s in story.statements for r in s.figures)) if row.verdict == "differ"]
        for row in rows:
            held2 = [(v, s) for v in row.values for s in at(v.path, v.start, v.end)]
            against = {
                f for (v, one), (w, other) in combinations(held2, 2) if (v.low, v.high) != (w.low, w.high) for f in one.against(other)
            }
            shown |= against
            if not against:
                alarm = f"figures: {row.what} {row.unit} " + " / ".join(f"{s.words!r}" for _, s in held2)
                if alarm not in result.false_alarms:
                    result.false_alarms.append(alarm)
    for one, other in joined.values():
        (result.merged_right if one.same(other) else result.merged_wrong).append((one, other))
    for one, other in combinations(marked, 2):
        if one.path != other.path and one.same(other) and key(one, other) not in joined:
            result.missed.append((one, other))
    planted = sorted({f for one, other in combinations(marked, 2) if one.path != other.path for f in one.against(other)})
    result.shown = [f for f in planted if f in shown]
    result.hidden = [f for f in planted if f not in shown]
    return result


def main() -> None:
    """Print how each event comes out, with the mistakes."""
    for name in sys.argv[1:] or sorted(file.stem for file in EVENTS.glob("*.md")):
        captures, marked = parse(EVENTS / f"{name}.md")
        with tempfile.TemporaryDirectory() as folder:
            found = score(tell(captures, Path(folder)), marked)
        counts = f"{len(found.merged_right)} right, {len(found.merged_wrong)} wrong, {len(found.missed)} missed"
        print(f"{name}: precision {found.precision:.3f}, recall {found.recall:.3f} ({counts}); shown {found.shown}, hidden {found.hidden}")
        for kind, pairs in (("wrong", found.merged_wrong), ("missed", found.missed)):
            for one, other in pairs:
                print(f"  {kind} {sorted(one.facts.keys() & other.facts.keys())}\n    {one.words}\n    {other.words}")
        for alarm in found.false_alarms:
            print(f"  false alarm {alarm}")


if __name__ == "__main__":
    main()
