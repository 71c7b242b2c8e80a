"""Work on what may be hostile, in a process of its own: with a limit to its memory, and one to its time.

A file of 0.1 MB can unpack to gigabytes, and a library can turn in circles over a page made for it. That costs the
other process, and here a sentence. The other process says nothing on the terminal, and ends with this one. Windows
knows no such limits; there the work is done in this process.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from typing import Any, NamedTuple, NoReturn, TypeVar, cast

from briefing.errors import TooLarge, TooSlow

Item = TypeVar("Item")

SECONDS = 10.0
"""How long the work may take until its next result."""
BYTES = 1_000_000_000
"""How much memory it may take beyond what it begins with."""

_START = "import sys; sys.path[:] = {path!r}; from briefing import limited; limited.answer({socket})"
"""What a new process runs. It finds modules where this one does, and never in the folder it is started in."""


class _Job(NamedTuple):
    """What the other process runs: `target(connection, *arguments)`, within so many bytes of memory."""

    target: Callable[..., None]
    arguments: tuple[object, ...]
    most: int


class _End(NamedTuple):
    """The last result: what stopped the work, if anything did."""

    error: Exception | None = None


class Process:
    """Another process that runs `target(connection, *arguments)`, and the end of the `connection` that is here.

    `target` is a function of a module, the arguments can be pickled. It may take `most` bytes of memory, and hears by
    its connection when this process is gone.
    """

    def __init__(self, target: Callable[..., None], *arguments: object, most: int = BYTES) -> None:
        self.connection, there = Pipe()
        start = _double if doubles() else _new
        self._end = start(_Job(target, arguments, most), self.connection, there)
        there.close()

    def end(self) -> None:
        """End it, whether it is done or not."""
        self._end()
        self.connection.close()


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
    process = Process(_send_results, work, arguments, seconds, most=most)
    try:
        while not isinstance(result := _next(process.connection, what, seconds), _End):
            yield cast("Item", result)
        if isinstance(result.error, MemoryError):
            raise _too_large(what)
        if result.error is not None:
            raise result.error
    finally:
        process.end()


def answer(socket: int) -> None:
    """What a new process does: the job that its standard input names."""
    _do(pickle.load(sys.stdin.buffer), Connection(socket))


def _next(connection: Connection[Any, Any], what: str, seconds: float) -> object:
    """The next result, or the end."""
    if not connection.poll(seconds):
        raise TooSlow(f"{what} takes more than {seconds:.0f} seconds to read; cut the article out of it first.")
    try:
        return connection.recv()
    except (EOFError, OSError):
        raise _too_large(what) from None


def _too_large(what: str) -> TooLarge:
    return TooLarge(f"{what} takes more memory to read than any article; cut the article out of it first.")


def doubles() -> bool:
    """Whether the other process is a double of this one, which costs little but would cut off other threads midway."""
    return sys.platform != "darwin" and threading.active_count() == 1


def _double(job: _Job, here: Connection[Any, Any], there: Connection[Any, Any]) -> Callable[[], None]:
    """A double of this process, at the job; how to end it is returned."""
    process = os.fork()
    if process == 0:
        here.close()
        _do(job, there)

    def end() -> None:
        with suppress(OSError):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    return end


def _new(job: _Job, here: Connection[Any, Any], there: Connection[Any, Any]) -> Callable[[], None]:  # noqa: ARG001 - as above
    """A process made anew, at the job; how to end it is returned."""
    import subprocess

    process = subprocess.Popen(
        [sys.executable, "-c", _START.format(path=[p for p in sys.path if p], socket=there.fileno())],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(there.fileno(),),
    )
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as request:
        pickle.dump(job, request)

    def end() -> None:
        process.kill()
        process.wait()

    return end


def _do(job: _Job, connection: Connection[Any, Any]) -> NoReturn:
    """Run the target. This process never returns, and is heard of by its connection alone."""
    try:
        connection = _be_silent(connection)
        _set_limits(job.most)
        job.target(connection, *job.arguments)
    finally:
        os._exit(0)


def _send_results(
    connection: Connection[Any, Any],
    work: Callable[..., Iterator[object]],
    arguments: tuple[object, ...],
    seconds: float,
) -> None:
    """Do the work, and send each result and the end."""
    threading.Thread(target=_end_with, args=(connection,), daemon=True).start()
    _allow(seconds)
    try:
        for item in work(*arguments):
            connection.send(item)
            _allow(seconds)
        connection.send(_End())
    except Exception as error:  # noqa: BLE001 - it is raised where the results are read
        connection.send(_End(error))


def _be_silent(connection: Connection[Any, Any]) -> Connection[Any, Any]:
    """What a library prints must not land on the screen, and what is typed is not for this process.

    Where this process was born without streams, its connection may stand in the place of one: it moves.
    """
    from fcntl import F_DUPFD_CLOEXEC, fcntl

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    moved: Connection[Any, Any] = Connection(fcntl(connection.fileno(), F_DUPFD_CLOEXEC, 3))
    nowhere = os.open(os.devnull, os.O_RDWR)
    connection.close()
    for stream in range(3):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(os.dup(nowhere), "w", encoding="utf-8")  # noqa: SIM115, PTH123 - until the process ends
    return moved


def _set_limits(most: int) -> None:
    import resource

    allowed = most + _in_use()
    with suppress(ValueError, OSError):  # some systems know no such limit, or have set a lower one
        resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _in_use() -> int:
    """Bytes that this process has already, where the system says so: a double has all that its original had."""
    with suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123 - at every start
        return int(pages.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _allow(seconds: float) -> None:
    """So many seconds more of the processor: the system ends what turns in circles and cannot see that it is alone."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    with suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 2, hard))


def _end_with(connection: Connection[Any, Any]) -> None:
    """End when the other end of the connection is gone: nothing else ever comes by it."""
    with suppress(OSError):
        connection.poll(None)
    os._exit(1)
