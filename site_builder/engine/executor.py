"""Where work runs: here, or in processes of this machine.  An executor is one method, an ordered map."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Protocol

FEW = 24
"""Below this many items a pool of processes costs more than it saves (measured: 60 ms to start one, 2 ms an item)."""


class Executor(Protocol):
    """Runs a function over items."""

    def map(self, fn: Callable[[Any], Any], items: Sequence[Any]) -> Iterable[Any]:
        """Results in the order of the items."""

    def close(self) -> None:
        """Give back what it holds."""


class Serial:
    """One item after the other, in this process."""

    def map(self, fn: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
        return map(fn, items)

    def close(self) -> None:
        pass


class Processes:
    """Several processes of this machine; a few items still run here."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def map(self, fn: Callable[[Any], Any], items: Sequence[Any]) -> Iterable[Any]:
        if len(items) < FEW:
            return map(fn, items)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.jobs, mp_context=multiprocessing.get_context("fork"))
        return self._pool.map(fn, items, chunksize=max(1, min(32, len(items) // (4 * self.jobs))))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def choose(jobs: int) -> Executor:
    """The executor for a number of jobs."""
    return Serial() if jobs <= 1 else Processes(jobs)
