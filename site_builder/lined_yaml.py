"""YAML written by the owner -> values that know their line, and forms that are read key by key.

Settings and editors' files stand on this.  Everything that is wrong is
collected as a `Problem`; nothing raises, whatever the text is.
"""

from __future__ import annotations

import difflib
from typing import NamedTuple

import yaml

from site_builder.problems import Problem, problem

MAX_DEPTH = 20
"""Levels of nesting; our files need four, and a deeper one is a slip or a trap."""


class Node(NamedTuple):
    """A value of a YAML file."""

    value: str | None
    """Text of a scalar as written; None for nothing, a list or a mapping."""
    line: int
    tag: str
    """``str bool int float null seq map``; others count as ``str``."""
    items: tuple[Node, ...] = ()
    """Of a list."""
    pairs: tuple[tuple[Node, Node], ...] = ()
    """Of a mapping, (key, value)."""


class BadYaml(Exception):
    """Raised inside this module for text that is no YAML we read."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


def parse(text: str, file: str, code: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """The document in a text, or None when it is empty or broken.

    Args: file: as the user knows it; code: problem code for what cannot be read; first_line: of the file, on which ``text`` begins.
    """
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        if tree is None:
            return None, ()
        return _node(tree, first_line, set(), 0), ()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        last = text.rstrip("\n").count("\n")  # an end that comes too soon is marked one line below
        line = first_line + (min(mark.line, last) if mark else 0)
        what = " ".join(str(part) for part in (error.context, error.problem) if part)
    except yaml.YAMLError as error:  # a character YAML does not allow
        line, what = first_line, " ".join(str(error).split())
    except BadYaml as error:
        line, what = error.line, error.what
    except RecursionError:
        line, what = first_line, "it is nested too deeply"
    fix = "mend the YAML there; a text with ':' or '#' in it goes between quotation marks, and lists are indented with spaces"
    return None, (problem(file, line, code, f"this is no YAML: {what}", fix),)


def _node(tree: yaml.Node, first_line: int, seen: set[int], depth: int) -> Node:
    line = first_line + tree.start_mark.line
    if depth > MAX_DEPTH:
        raise BadYaml(line, "it is nested too deeply")
    if id(tree) in seen:  # a shared node may stand for exponentially many
        raise BadYaml(line, "aliases (*name) are not read here")
    seen.add(id(tree))
    if isinstance(tree, yaml.SequenceNode):
        return Node(None, line, "seq", items=tuple(_node(item, first_line, seen, depth + 1) for item in tree.value))
    if isinstance(tree, yaml.MappingNode):
        pairs = tuple((_node(key, first_line, seen, depth + 1), _node(value, first_line, seen, depth + 1)) for key, value in tree.value)
        return Node(None, line, "map", pairs=pairs)
    tag = tree.tag.rpartition(":")[2]
    if tag == "null":
        return Node(None, line, "null")
    return Node(str(tree.value), line, tag if tag in ("bool", "int", "float") else "str")


class Form:
    """A mapping, read key by key.  A key that was never asked for is unknown; `close` says so."""

    def __init__(self, node: Node | None, file: str, bad: str, unknown: str, problems: list[Problem], what: str = "the file") -> None:
        self.file = file
        self.bad = bad
        self.unknown = unknown
        self.problems = problems
        self.line = node.line if node else 0
        self.fields: dict[str, Node] = {}
        self.lines: dict[str, int] = {}
        self.asked: list[str] = []
        if node is None or node.tag == "null":
            return
        if node.tag != "map":
            self.wrong(node.line, f"{what} should be 'key: value' lines", "write one key on each line, as in docs/guide.md")
            return
        for key, value in node.pairs:
            name = key.value or ""
            if name in self.fields:
                self.wrong(key.line, f"'{name}' stands here twice", f"keep one of the two; the first is on line {self.lines[name]}")
                continue
            self.fields[name] = value
            self.lines[name] = key.line

    def wrong(self, line: int, what: str, fix: str) -> None:
        """Collect a problem about a value."""
        self.problems.append(problem(self.file, line, self.bad, what, fix))

    def take(self, key: str) -> Node | None:
        """The node of a key, or None when it is not there or empty."""
        self.asked.append(key)
        node = self.fields.get(key)
        return node if node is not None and node.tag != "null" else None

    def text(self, key: str, default: str = "") -> str:
        """A scalar, as written."""
        node = self.take(key)
        if node is None:
            return default
        if node.value is None:
            self.wrong(node.line, f"'{key}' should be a text", f"write '{key}: some words' on one line")
            return default
        return node.value.strip()

    def choice(self, key: str, options: tuple[str, ...], default: str) -> str:
        """One word of a few."""
        node = self.take(key)
        if node is None:
            return default
        if node.value is None or node.value.strip() not in options:
            near = difflib.get_close_matches(node.value or "", options, 1, 0.5)
            hint = f"; did you mean {near[0]}?" if near else ""
            self.wrong(node.line, f"'{key}' is {shown(node)}", f"write one of: {', '.join(filter(None, options))}{hint}")
            return default
        return node.value.strip()

    def flag(self, key: str, default: bool = False) -> bool:
        """``true`` or ``false``."""
        node = self.take(key)
        if node is None:
            return default
        word = (node.value or "").lower() if node.tag == "bool" else ""
        if word not in ("true", "yes", "on", "false", "no", "off"):
            self.wrong(node.line, f"'{key}' is {shown(node)}", "write true or false")
            return default
        return word in ("true", "yes", "on")

    def number(self, key: str, default: float, low: float, high: float, whole: bool = False) -> float:
        """A number in a range, both ends included."""
        node = self.take(key)
        if node is None:
            return default
        kind = "a whole number" if whole else "a number"
        value = default
        ok = node.tag in (("int",) if whole else ("int", "float"))
        if ok:
            try:
                value = float((node.value or "").replace("_", ""))
            except ValueError:
                ok = False
        if not ok or not low <= value <= high:
            self.wrong(node.line, f"'{key}' is {shown(node)}", f"write {kind} from {low:g} to {high:g}")
            return default
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        node = self.take(key)
        if node is None:
            return ()
        if node.value is not None:
            return (node.value.strip(),) if node.value.strip() else ()
        found = []
        for item in node.items if node.tag == "seq" else (node,):
            if item.value is not None and item.value.strip():
                found.append(item.value.strip())
            else:
                self.wrong(item.line, f"'{key}' should be a list of texts", f"write '{key}: [one, two]'")
        return tuple(found)

    def forms(self, key: str) -> tuple[Form, ...]:
        """A list of mappings, each as a form of its own."""
        node = self.take(key)
        if node is None:
            return ()
        if node.tag != "seq":
            self.wrong(node.line, f"'{key}' should be a list", f"begin each item below '{key}:' with '- '")
            return ()
        found = []
        for item in node.items:
            if item.tag == "map":
                found.append(Form(item, self.file, self.bad, self.unknown, self.problems))
            else:
                fix = "write '- key: value' and the other keys below it"
                self.wrong(item.line, f"an item of '{key}' is no 'key: value' lines", fix)
        return tuple(found)

    def form(self, key: str) -> Form:
        """A mapping inside this one; an empty form when it is not there."""
        return Form(self.take(key), self.file, self.bad, self.unknown, self.problems, f"'{key}'")

    def close(self) -> None:
        """Say which keys nobody asked for, each with the nearest known one."""
        known = tuple(dict.fromkeys(self.asked))
        for name in self.fields:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1, 0.6)
                fix = f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(known)}"
                self.problems.append(problem(self.file, self.lines[name], self.unknown, f"there is no '{name}' here", fix))


def shown(node: Node) -> str:
    """A value as a message quotes it, at most 60 characters."""
    if node.value is None:
        return "a list" if node.tag == "seq" else "a group of keys"
    text = " ".join(node.value.split())
    return f"'{text[:60]}{'...' if len(text) > 60 else ''}'"
