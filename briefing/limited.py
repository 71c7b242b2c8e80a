"""Work on what may be hostile, in a process of its own: with a limit to its memory, and one to its time.

A file of 0.1 MB can unpack to gigabytes, and a library can turn in circles over a page made for it. That costs the
other process, and here a sentence. The other process says nothing on the terminal, and ends with this one. Windows
knows no such limits; there the work is done in this process.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple, NoReturn, TypeVar, cast

from briefing.errors import TooLarge, TooSlow

Item = TypeVar("Item")

SECONDS = 10.0
"""How long the work may take until its next result."""
BYTES = 1_000_000_000
"""How much memory it may take."""

_LENGTH = struct.Struct(">Q")
_START = "import sys; sys.path[:] = {path!r}; from briefing import limited; limited.answer({results}, {alive})"
"""What a new process runs. It finds modules where this one does, and never in the folder it is started in."""


class _End(NamedTuple):
    """The last that the other process sends: what stopped it, if anything did."""

    error: Exception | None = None


class _Job(NamedTuple):
    """What the other process is to do, and within which limits."""

    work: Callable[..., Iterator[object]]
    arguments: tuple[object, ...]
    seconds: float
    most: int


class _Worker(NamedTuple):
    """The other process: where its results come from, the pipe by which it sees that this one lives, how to end it."""

    results: BinaryIO
    alive: int
    end: Callable[[], None]


def run(
    work: Callable[..., Iterator[Item]], *arguments: object, what: str, seconds: float = SECONDS, most: int = BYTES
) -> Iterator[Item]:
    """The results of `work(*arguments)`, worked out elsewhere, as they come; `what` names it for a person.

    `work` is a function of a module; its arguments and results can be pickled. Raises what `work` raises; `TooSlow`
    where no result comes for so many `seconds`; `TooLarge` where `most` bytes of memory do not suffice, or the other
    process dies.
    """
    if os.name == "nt":
        yield from work(*arguments)
        return
    worker = (_double if _may_double() else _new)(_Job(work, arguments, seconds, most))
    try:
        while not isinstance(result := _next(worker, what, seconds), _End):
            yield cast("Item", result)
        if isinstance(result.error, MemoryError):
            raise _too_large(what)
        if result.error is not None:
            raise result.error
    finally:
        worker.end()
        worker.results.close()
        os.close(worker.alive)


def answer(results: int, alive: int) -> None:
    """What a new process does: the work that its standard input names."""
    _answer(pickle.load(sys.stdin.buffer), results, alive)


def _next(worker: _Worker, what: str, seconds: float) -> object:
    """The next result, or the end."""
    import select

    if not select.select([worker.results], [], [], seconds)[0]:
        raise TooSlow(f"{what} takes more than {seconds:.0f} seconds to read; cut the article out of it first.")
    head = worker.results.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    body = worker.results.read(length)
    if not length or len(body) < length:
        raise _too_large(what)
    return pickle.loads(body)


def _too_large(what: str) -> TooLarge:
    return TooLarge(f"{what} takes more memory to read than any article; cut the article out of it first.")


def _may_double() -> bool:
    """Whether this process can be doubled, which costs next to nothing. Its other threads would be cut off midway."""
    return sys.platform != "darwin" and threading.active_count() == 1


def _double(job: _Job) -> _Worker:
    """A double of this process, at the work."""
    here, there = _pipe()
    lives, alive = _pipe()
    process = os.fork()
    if process == 0:
        os.close(here)
        os.close(alive)
        _answer(job, there, lives)
    os.close(there)
    os.close(lives)

    def end() -> None:
        with suppress(OSError):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    return _Worker(os.fdopen(here, "rb"), alive, end)


def _new(job: _Job) -> _Worker:
    """A process made anew, at the work."""
    import subprocess

    here, there = _pipe()
    lives, alive = _pipe()
    start = _START.format(path=[p for p in sys.path if p], results=there, alive=lives)
    process = subprocess.Popen(
        [sys.executable, "-c", start],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(there, lives),
    )
    os.close(there)
    os.close(lives)
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as request:
        pickle.dump(job, request)

    def end() -> None:
        process.kill()
        process.wait()

    return _Worker(os.fdopen(here, "rb"), alive, end)


def _pipe() -> tuple[int, int]:
    """The two ends of a pipe, neither of them 0, 1 or 2: where those are closed, the system would give them out."""
    from fcntl import F_DUPFD_CLOEXEC, fcntl

    ends = os.pipe()
    above = (fcntl(ends[0], F_DUPFD_CLOEXEC, 3), fcntl(ends[1], F_DUPFD_CLOEXEC, 3))
    for end in ends:
        os.close(end)
    return above


def _answer(job: _Job, results: int, alive: int) -> NoReturn:
    """Do the work and send each result. This process never returns, and is heard of through its pipe alone."""
    try:
        _be_silent()
        _set_limits(job.most)
        _allow(job.seconds)
        threading.Thread(target=_end_with, args=(alive,), daemon=True).start()
        with os.fdopen(results, "wb") as out:
            try:
                for item in job.work(*job.arguments):
                    _send(item, out, job.seconds)
                _send(_End(), out, job.seconds)
            except Exception as error:  # noqa: BLE001 - it is raised where the results are read
                _send(_End(error), out, job.seconds)
    finally:
        os._exit(0)


def _send(result: object, out: BinaryIO, seconds: float) -> None:
    body = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
    out.write(_LENGTH.pack(len(body)) + body)
    out.flush()
    _allow(seconds)


def _be_silent() -> None:
    """What a library prints must not land on the screen, and what is typed is not for this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(nowhere, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open until the process ends


def _set_limits(most: int) -> None:
    import resource

    with suppress(ValueError, OSError):  # some systems know no such limit, or have set a lower one
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow(seconds: float) -> None:
    """So many seconds more of the processor: the system ends what turns in circles and cannot see that it is alone."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    with suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 2, hard))


def _end_with(alive: int) -> None:
    """End when the other end of the pipe does: the process that asked is gone."""
    with suppress(OSError):
        os.read(alive, 1)
    os._exit(1)
