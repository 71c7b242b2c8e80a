"""Threads that nobody waits for when the program ends: one may be at work on megabytes, or on a disk that is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def leave_unawaited() -> None:
    """Let the threads of the running event loop be such ones."""
    asyncio.get_running_loop().set_default_executor(Unawaited())


class Unawaited(ThreadPoolExecutor):
    """A thread for each piece of work. After `shutdown` they go on, if they must, and are heard no more."""

    def __init__(self) -> None:
        super().__init__()
        self._over = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Begin at once."""
        future: Future[T] = Future()

        def work() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:  # noqa: BLE001 - it is raised where the result is wanted
                    if not self._over:
                        future.set_exception(error)
                else:
                    if not self._over:
                        future.set_result(result)

        Thread(target=work, daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - nothing waits
        """Listen no more."""
        self._over = True
