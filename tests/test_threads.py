"""Threads that nobody waits for."""

from __future__ import annotations

import asyncio
import threading

import pytest

from briefing.tui import threads
from briefing.tui.threads import Unawaited


def test_what_a_thread_returns_or_raises_is_had() -> None:
    assert Unawaited().submit(divmod, 7, 2).result(5) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        Unawaited().submit(divmod, 7, 0).result(5)


def test_a_loop_ends_while_a_thread_is_still_at_work() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def work() -> None:
        go_on.wait(10)
        ended.set()

    async def main() -> None:
        threads.leave_unawaited()
        asyncio.get_running_loop().run_in_executor(None, work)

    asyncio.run(main())
    assert not ended.is_set()
    go_on.set()
    assert ended.wait(5)
