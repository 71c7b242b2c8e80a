"""The app in a terminal that is not there: how the tests start it, press its keys and read its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest
import textual._wait
from given_article import article
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget
from textual.worker import WorkerCancelled

from briefing.errors import BriefingError
from briefing.model import Document
from briefing.tui.app import BriefingApp
from briefing.tui.config import Config
from briefing.tui.main_screen import MainScreen
from briefing.tui.panes.entry_list import EntryList
from briefing.tui.session import Article, Session
from briefing.tui.store import Store

Load: TypeAlias = Callable[..., Document]
Thing = TypeVar("Thing")

WIDE = (140, 45)

textual._wait.SLEEP_GRANULARITY = 0.004
textual._wait.SLEEP_IDLE = 0.0008
"""Textual sleeps 20 ms or more after each key until the app is idle, which was more than half of the suite's time."""


@pytest.fixture(autouse=True)
def no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "STY", "NO_COLOR", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("TERM", "xterm-256color")


def refuse(uri: str) -> Document:
    raise BriefingError(f"{uri}: there is no such file.")


@asynccontextmanager
async def reading(
    tmp_path: Path, *articles: Article, size: tuple[int, int] = WIDE, load: Load = refuse,
    theme: str | None = None, settings: Config | None = None,
) -> AsyncIterator[Pilot[None]]:  # fmt: skip
    app = BriefingApp(
        Session(articles or [article()]), load, store=Store(tmp_path / "state.json"), theme=theme, settings=settings
    )
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def threads_done(pilot: Pilot[None]) -> None:
    """Wait for the threads; one that a later one has taken the place of meanwhile is done, too."""
    while any(not worker.is_finished for worker in pilot.app.workers):
        with suppress(WorkerCancelled):
            await pilot.app.workers.wait_for_complete()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way, however slow the machine: no thread, no message, no layout, nothing to paint."""
    quiet = 0
    while quiet < 2:
        await threads_done(pilot)
        quiet = 0 if busy(pilot.app) else quiet + 1
        await pilot.pause()


def busy(app: App[None]) -> bool:
    """Whether a message waits for somebody on the screen, or the screen is still to be laid out or painted."""
    if app._exit:
        return False
    screen = app.screen
    pumps: list[MessagePump] = [app, screen, *screen.walk_children(Widget)]
    waiting = any(pump._next_callbacks or (pump._message_queue and pump._message_queue.qsize()) for pump in pumps)
    unpainted = screen._layout_required or screen._scroll_required or screen._repaint_required or screen._dirty_widgets
    unworded = any(not entries.rows.complete for entries in screen.query(EntryList))
    return bool(waiting or unpainted or screen._callbacks or unworded)


async def press(pilot: Pilot[None], *pressed: str) -> None:
    await pilot.press(*pressed)
    await settled(pilot)


async def resize(pilot: Pilot[None], columns: int, rows: int) -> None:
    await pilot.resize_terminal(columns, rows)
    await settled(pilot)


def there(thing: Thing | None) -> Thing:
    """What must be there."""
    assert thing is not None
    return thing


def app(pilot: Pilot[None]) -> BriefingApp:
    assert isinstance(pilot.app, BriefingApp)
    return pilot.app


def main(pilot: Pilot[None]) -> MainScreen:
    return app(pilot).main


def sentence(pilot: Pilot[None]) -> str:
    """The sentence that the reader's cursor stands on."""
    reader = main(pilot).reader
    return there(reader.sentence).span.of(there(reader.document).text)


def lines(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


def screen(pilot: Pilot[None]) -> str:
    return "\n".join(lines(pilot)).replace("\u00a0", " ")
