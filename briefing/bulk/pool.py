"""The work on many files by several processes: results in the order of the files, whatever becomes of one of them.

A process that dies or does not come to an end costs the file it was at, and another takes its place.
"""

from __future__ import annotations

import gc
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, TypeAlias

from briefing.errors import BriefingError
from briefing.limited import Process
from briefing.model import Briefing

SECONDS = 30.0
"""How long one article may take."""
AHEAD = 8
"""Files for each process that may be done before their turn: their results wait in memory."""

Render: TypeAlias = Callable[[Briefing, frozenset[str]], object]
Work: TypeAlias = Callable[[Any], Iterator[object]]
"""What is to be done with a file; as a word, the file is its name for a person."""


class Result(NamedTuple):
    """A result of the work on a file."""

    item: Any


class Done(NamedTuple):
    """The end of the work on a file, and what went wrong with it: "" where nothing did."""

    error: str = ""


Outcome: TypeAlias = Result | Done


def outcomes(names: Iterable[object], work: Work, jobs: int) -> Iterator[Outcome]:
    """What `work` makes of each name, or of what has one, in order: any number of `Result` and one `Done` for each."""
    if os.name == "nt":  # where processes have no limits
        for name in names:
            yield from _here(name, work)
        return
    ordered = _Ordered(enumerate(names), jobs * AHEAD)
    workers = [_Worker(work) for _ in range(jobs)]
    try:
        while not ordered.over:
            for worker in workers:
                if worker.at is None and (task := ordered.next_task()):
                    worker.begin(*task)
            busy = [worker for worker in workers if worker.at is not None]
            _await(busy)
            for worker in busy:
                for at, outcome in worker.outcomes():
                    ordered.add(at, outcome)
            yield from ordered.ready()
    finally:
        for worker in workers:
            worker.end()


class _Ordered:
    """The tasks that are not begun, and the outcomes that wait for those of a file before them."""

    def __init__(self, tasks: Iterator[tuple[int, object]], ahead: int) -> None:
        self._tasks = tasks
        self._ahead = ahead
        self._all_begun = False
        self._first = 0
        self._waiting: dict[int, deque[Outcome]] = {}

    @property
    def over(self) -> bool:
        """Whether the last file is done and its turn was."""
        return self._all_begun and not self._waiting

    def next_task(self) -> tuple[int, object] | None:
        """The next file to work on; None where there is none, or too much is waiting already."""
        if len(self._waiting) >= self._ahead:
            return None
        task = next(self._tasks, None)
        if task:
            self._waiting[task[0]] = deque()
        self._all_begun = task is None
        return task

    def add(self, at: int, outcome: Outcome) -> None:
        """Keep an outcome of the file numbered `at`."""
        self._waiting[at].append(outcome)

    def ready(self) -> Iterator[Outcome]:
        """Those whose turn it is."""
        while queue := self._waiting.get(self._first):
            outcome = queue.popleft()
            if isinstance(outcome, Done):
                del self._waiting[self._first]
                self._first += 1
            yield outcome


class _Worker:
    """One process, and the file that it is at."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._name: object = ""
        self.deadline = 0.0
        self.at: int | None = None
        self._process = Process(_serve, work)

    @property
    def connection(self) -> Connection[Any, Any]:
        """Where files go to the process and outcomes come from."""
        return self._process.connection

    def begin(self, at: int, name: object) -> None:
        """Set the process to work on a file."""
        self.at, self._name = at, name
        self.deadline = time.monotonic() + SECONDS
        with suppress(OSError):  # one that has died meanwhile is found out when it is asked for its outcomes
            self.connection.send(name)

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """What has come by now."""
        while self.at is not None:
            at = self.at
            try:
                if not self.connection.poll():
                    break
                outcome: Outcome = self.connection.recv()
            except (EOFError, OSError):
                outcome = Done(
                    f"{self._name} ended the process that read it, perhaps for want of memory; leave it out."
                )
                self._replace()
            self.deadline = time.monotonic() + SECONDS
            if isinstance(outcome, Done):
                self.at = None
            yield at, outcome
        if self.at is not None and time.monotonic() > self.deadline:
            at, self.at = self.at, None
            self._replace()
            yield at, Done(f"{self._name} takes more than {SECONDS:.0f} seconds; cut the article out of it first.")

    def _replace(self) -> None:
        self.end()
        self._process = Process(_serve, self._work)

    def end(self) -> None:
        """End the process."""
        self._process.end()


def _await(workers: list[_Worker]) -> None:
    """Wait until one of them has something to say, or has had its time."""
    if not workers:
        return
    until = min(worker.deadline for worker in workers)
    wait([worker.connection for worker in workers], max(0.0, until - time.monotonic()) + 0.01)


def _serve(asked: Connection[Any, Any], work: Work) -> None:
    """What each process does until nobody asks any more."""
    gc.set_threshold(100_000)
    with suppress(EOFError, OSError):
        while True:
            for outcome in _here(asked.recv(), work):
                asked.send(outcome)


def _here(name: object, work: Work) -> Iterator[Outcome]:
    """What the work makes of a file, and the end, with what went wrong."""
    results, error = work(name), ""
    while True:
        try:
            item = next(results, Done())
        except BriefingError as stopped:
            error = str(stopped)
        except MemoryError:
            error = f"{name} takes more memory than any article; cut the article out of it first."
        except Exception as stopped:  # noqa: BLE001 - one file must not cost the others
            error = f"{name} could not be briefed ({type(stopped).__name__}); leave it out."
        if error or isinstance(item, Done):
            yield Done(error)
            return
        yield Result(item)
