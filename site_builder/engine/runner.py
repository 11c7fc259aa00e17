"""each() and whole(): look a piece of work up, run what is missing, keep it, collect its problems.

What flows between stages are handles: the fingerprint of a value and where to
load it.  A stage that need not run decodes nothing.  The key of a piece of work
is made of the stage's name, its code, and the fingerprints of what it is given;
so an equal result stops the ripple of a change.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Callable, Generic, TypeVar, get_args, get_origin

import msgspec

from site_builder.engine import fingerprint
from site_builder.engine.cache import Cache
from site_builder.engine.executor import Executor
from site_builder.problems import Outcome, Problem, problem

T = TypeVar("T")

_encode = msgspec.msgpack.Encoder().encode
_decoders: dict[Any, msgspec.msgpack.Decoder] = {}


def decode(kind: Any, data: bytes) -> Any:
    """Bytes of the cache -> a value of a type; bytes stay bytes."""
    if kind is bytes:
        return data
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return _decoders[kind].decode(data)


class Stage(msgspec.Struct, frozen=True):
    """A function of values, what it gives, and the code that its result depends on."""

    name: str
    fn: Callable[..., Any]
    """Called with the elements of an item; gives the parts in order, or an `Outcome` of them; a single part needs no tuple."""
    parts: tuple[tuple[str, Any], ...]
    """(name, type) of what it gives.  A part of type ``dict[str, X]`` is kept entry by entry."""
    rooms: tuple[str, ...]
    """Folders and modules of the package whose code makes the result."""


class Plain(msgspec.Struct, frozen=True):
    """An argument that says how, not what: handed to the stage, left out of its key."""

    value: Any


class Handle(Generic[T]):
    """A value in the cache: its fingerprint, and the way to load it."""

    __slots__ = ("fingerprint", "kind", "_cache")

    def __init__(self, name: bytes, kind: Any, cache: Cache) -> None:
        self.fingerprint, self.kind, self._cache = name, kind, cache

    def load(self) -> T:
        data = self._cache.blob(self.fingerprint)
        if data is None:
            raise LookupError("the cache was emptied while it was in use; run the command again")
        return decode(self.kind, data)


class Parts:
    """What a stage gave for one item: a handle for each part, by name."""

    __slots__ = ("_made", "_stage", "_cache")

    def __init__(self, made: list[tuple[str, str, bytes]], stage: Stage, cache: Cache) -> None:
        self._made, self._stage, self._cache = made, stage, cache

    def one(self, part: str) -> Handle[Any]:
        """The handle of a part."""
        kind = dict(self._stage.parts)[part]
        return next(Handle(name, kind, self._cache) for p, _, name in self._made if p == part)

    def many(self, part: str) -> dict[str, Handle[Any]]:
        """The handles of a part that is a dict, by its keys."""
        kind = get_args(dict(self._stage.parts)[part])[1]
        return {k: Handle(name, kind, self._cache) for p, k, name in self._made if p == part}


class Ref(msgspec.Struct, frozen=True):
    """A handle on its way to another process."""

    name: bytes
    kind: Any


class Work(msgspec.Struct, frozen=True):
    """One item for a stage, as it is sent to where it runs."""

    stage: Stage
    args: tuple[Any, ...]
    cache: str


_open: dict[tuple[int, str], Cache] = {}
"""By process: a connection to SQLite must not cross a fork."""


def _resolve(arg: Any, cache: Cache) -> Any:
    if isinstance(arg, Ref):
        data = cache.blob(arg.name)
        if data is None:
            raise LookupError("a value is missing in the cache")
        return decode(arg.kind, data)
    if isinstance(arg, Plain):
        return arg.value
    if type(arg) is tuple and arg and isinstance(arg[0], Ref):
        return tuple(_resolve(a, cache) for a in arg)
    if type(arg) is dict and arg and isinstance(next(iter(arg.values())), Ref):
        return {k: _resolve(a, cache) for k, a in arg.items()}
    return arg


def _run(work: Work) -> tuple[list[tuple[str, str, bytes, bytes]] | None, list[Problem], str]:
    """Run one piece of work: (parts encoded, or None when left out; problems; traceback of a fault of ours)."""
    try:
        here = (os.getpid(), work.cache)
        if here not in _open:
            _open[here] = Cache(Path(work.cache))
        got = work.stage.fn(*(_resolve(a, _open[here]) for a in work.args))
        found: list[Problem] = []
        if isinstance(got, Outcome):
            found, got = list(got.problems), got.value
        if got is None:
            return None, found, ""
        values = got if len(work.stage.parts) > 1 else (got,)
        made = []
        for (name, kind), item in zip(work.stage.parts, values, strict=True):
            entries = item.items() if get_origin(kind) is dict else [("", item)]
            for key, thing in entries:
                data = thing if isinstance(thing, bytes) else _encode(thing)
                made.append((name, key, fingerprint.digest(data), data))
        return made, found, ""
    except Exception:  # noqa: BLE001  whatever a stage raises costs one item, is named, and never cached
        return None, [], traceback.format_exc()


def _sent(arg: Any) -> Any:
    if isinstance(arg, Handle):
        return Ref(arg.fingerprint, arg.kind)
    if type(arg) is tuple and arg and isinstance(arg[0], Handle):
        return tuple(Ref(a.fingerprint, a.kind) for a in arg)
    if type(arg) is dict and arg and isinstance(next(iter(arg.values())), Handle):
        return {k: Ref(a.fingerprint, a.kind) for k, a in arg.items()}
    return arg


class Runner:
    """Runs stages over a cache and an executor, and gathers problems and timings."""

    def __init__(self, cache: Cache, executor: Executor, say: Callable[[str], None] | None = None) -> None:
        self.cache, self.executor, self.say = cache, executor, say
        self.problems: list[Problem] = []
        self.timings: list[dict[str, Any]] = []
        self.faults: list[str] = []
        self.ran: list[tuple[str, str]] = []
        """(stage, label) of all that was run, not looked up."""
        self._known: dict[int, tuple[Any, bytes]] = {}

    def each(self, stage: Stage, items: Sequence[tuple[Any, ...]], labels: Sequence[str]) -> list[Parts | None]:
        """A stage over items: its parts for each, in order; None where an item is left out.

        Args: items: the arguments of each call; labels: the path or address of each item, for messages.
        """
        return self._do(stage, items, labels, whole=False)

    def whole(self, stage: Stage, *args: Any) -> Parts:
        """A stage that sees everything at once.

        Raises: RuntimeError when the stage fails: there is nothing to go on with.
        """
        found = self._do(stage, [args], [""], whole=True)[0]
        if found is None:
            raise RuntimeError(self.faults[-1] if self.faults else f"{stage.name} gave nothing")
        return found

    def report(self, *found: Problem) -> None:
        self.problems.extend(found)

    def fingerprint(self, arg: Any) -> bytes:
        """Hash of an argument; that of one and the same large object is made once."""
        if isinstance(arg, Handle):
            return arg.fingerprint
        if type(arg) is tuple and arg and isinstance(arg[0], Handle):
            return fingerprint.digest(*(a.fingerprint for a in arg))
        if type(arg) is dict and arg and isinstance(next(iter(arg.values())), Handle):
            return fingerprint.digest(*(b for k, a in arg.items() for b in (k.encode(), a.fingerprint)))
        known = self._known.get(id(arg))
        if known is not None and known[0] is arg:
            return known[1]
        made = fingerprint.value(arg)
        if isinstance(arg, (msgspec.Struct, dict)):
            self._known[id(arg)] = (arg, made)
        return made

    def key(self, stage: Stage, args: tuple[Any, ...]) -> bytes:
        """Under which a piece of work is kept."""
        shown = (self.fingerprint(a) for a in args if not isinstance(a, Plain))
        return fingerprint.digest(stage.name.encode(), fingerprint.code(stage.rooms), *shown)

    def _do(self, stage: Stage, items: Sequence[tuple[Any, ...]], labels: Sequence[str], whole: bool) -> list[Parts | None]:
        began = time.monotonic()
        keys = [self.key(stage, args) for args in items]
        found: list[tuple[list[tuple[str, str, bytes]] | None, list[Problem]] | None] = [self._look_up(k) for k in keys]
        missing = [i for i, f in enumerate(found) if f is None]
        for i, outcome in self._run_missing(stage, items, missing, keys, labels, whole):
            found[i] = outcome
        results: list[Parts | None] = []
        for outcome in found:
            made, problems = outcome if outcome else (None, [])
            self.problems.extend(problems)
            results.append(None if made is None else Parts(made, stage, self.cache))
        self.timings.append({"stage": stage.name, "seconds": round(time.monotonic() - began, 3), "items": len(items), "ran": len(missing)})
        return results

    def _look_up(self, key: bytes) -> tuple[list[tuple[str, str, bytes]] | None, list[Problem]] | None:
        data = self.cache.result(key)
        if data is None:
            return None
        try:
            made, problems = decode(tuple[list[tuple[str, str, bytes]] | None, list[Problem]], data)
        except msgspec.DecodeError:
            return None
        return made, problems

    def _run_missing(
        self, stage: Stage, items: Sequence[tuple[Any, ...]], missing: list[int], keys: list[bytes], labels: Sequence[str], whole: bool
    ) -> Iterator[tuple[int, tuple[list[tuple[str, str, bytes]] | None, list[Problem]]]]:
        folder = str(self.cache.folder)
        work = [Work(stage, tuple(_sent(a) for a in items[i]), folder) for i in missing]
        _open.setdefault((os.getpid(), folder), self.cache)
        run = map(_run, work) if whole else self.executor.map(_run, work)
        results: list[tuple[bytes, bytes]] = []
        blobs: list[tuple[bytes, bytes]] = []
        for n, (i, (made, problems, fault)) in enumerate(zip(missing, run, strict=True)):
            if self.say and len(missing) >= 50 and n % 10 == 0:
                self.say(f"{stage.name} {n}/{len(missing)}")
            self.ran.append((stage.name, labels[i]))
            if fault:
                self.faults.append(fault)
                what = fault.strip().split("\n")[-1]
                fix = "report it with the file, if you may share it; the rest of the site is built without it"
                yield i, (None, [problem(labels[i], 0, "internal", f"{stage.name} failed: {what}", fix)])
                continue
            named = None if made is None else [(part, key, name) for part, key, name, _ in made]
            blobs += [(name, data) for _, _, name, data in made or ()]
            results.append((keys[i], _encode((named, problems))))
            if len(results) >= 500:
                self.cache.keep(results, blobs)
                results, blobs = [], []
            yield i, (named, problems)
        self.cache.keep(results, blobs)

    def close(self) -> None:
        """Tidy the cache and give back the processes."""
        self.executor.close()
        self.cache.forget_unused(lambda made: [name for _, _, name in decode(tuple[list[tuple[str, str, bytes]] | None, list[Problem]], made)[0] or ()])
        _open.pop((os.getpid(), str(self.cache.folder)), None)
        self.cache.close()

    def print_timings(self) -> None:
        for row in self.timings:
            print(json.dumps(row), file=sys.stderr)
