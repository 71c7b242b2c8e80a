"""How far a long run is, for a person at a terminal; and what was not read, for whoever asks later."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """A bar with rate and time left on `stream` where that is a terminal; else only what was not read is said."""

    def __init__(self, complain: Callable[[str], None], stream: TextIO | None) -> None:
        self._complain = complain
        self._bar = _bar(stream) if stream is not None and stream.isatty() else None
        self._task: TaskID | None = None
        self._started = time.monotonic()
        self._articles = 0

    def begin(self, files: int | None) -> None:
        """So many files are to be read, where that is known."""
        if self._bar:
            self._task = self._bar.add_task("reading", total=files, rate="")
            self._bar.start()

    def article(self) -> None:
        """One article more."""
        self._articles += 1

    def file(self, error: str) -> None:
        """One file more is done; what went wrong with it, or ""."""
        if self._bar and self._task is not None:
            self._bar.update(self._task, advance=1, rate=f"{self.rate():.0f} articles a second")
        if error:
            self._complain(error)

    def rate(self) -> float:
        """Articles a second, up to now."""
        return self._articles / max(1e-6, time.monotonic() - self._started)

    def seconds(self) -> float:
        """How long it has taken."""
        return time.monotonic() - self._started

    def end(self) -> None:
        """Take the bar off the screen."""
        if self._bar:
            self._bar.stop()


def _bar(stream: TextIO) -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    return Bar(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("time left"),
        TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
    )
