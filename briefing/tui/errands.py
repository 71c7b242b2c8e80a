"""What takes time is done in threads, one of each group at a time; what comes of it is told in the app's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from textual.app import App

    from briefing.model import Briefing
    from briefing.tui.startup.ahead import Work

TELL_EVERY = 0.3
"""Seconds between two times that findings are shown while there are more to come."""

SHARE = 20
"""How many times as long as showing them takes they are left to grow: a screen that is slow is shown less often."""

T = TypeVar("T")


class Errands:
    """Threads of an app. A new errand of a group takes the place of the one that is under way."""

    def __init__(self, app: App[None]) -> None:
        self._app = app

    def run(self, job: Callable[[], T], then: Callable[[T], None], group: str) -> None:
        """Have a `job` done, and `then` be handed what comes of it."""
        self._start(lambda: self._app.call_from_thread(then, job()), group)

    def analyse(self, work: Work, tell: Callable[[Briefing, bool], None]) -> None:
        """Find what there is to find; `tell` is handed the findings as they grow, and whether more are to come."""

        def analyse() -> None:
            from textual.worker import get_current_worker

            worker = get_current_worker()
            for briefing, waiting in paced(takewhile(lambda _: not worker.is_cancelled, work.briefings())):
                if not worker.is_cancelled:
                    self._app.call_from_thread(tell, briefing, waiting)

        self._start(analyse, "analysis")

    def _start(self, job: Callable[[], None], group: str) -> None:
        self._app.run_worker(job, thread=True, exclusive=True, group=group)


def paced(briefings: Iterable[Briefing]) -> Iterator[tuple[Briefing, bool]]:
    """Of findings that grow those to be shown, each with whether more are to come; the last are always shown."""
    last, told, pause = None, monotonic(), TELL_EVERY
    for last in briefings:
        if (now := monotonic()) - told > pause:
            yield last, True
            told = monotonic()
            pause = max(pause, SHARE * (told - now))
    if last:
        yield last, False
