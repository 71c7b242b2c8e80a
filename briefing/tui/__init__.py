"""The screen. Only this part of the package knows Textual, and `run` sets to work before it imports it."""

from __future__ import annotations

import datetime
import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Document
    from briefing.tui.config import Config
    from briefing.tui.startup.ahead import Work
    from briefing.tui.state import State

SWITCH_EVERY = 0.0005
"""Seconds that a thread waits for another: what is painted is written by one, which the app would keep for long."""


def run(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    published: datetime.date | None = None,
    theme: str | None = None,
) -> int:
    """Run the app on these articles, or at its picker; the exit status.

    Raises `BriefingError`, before any screen is drawn, where there is one article only and it cannot be read.
    """
    # What is imported stays: to look for garbage in it, again and again, takes a tenth of the start.
    # The app begins to collect when the panes are filled.
    gc.disable()
    sys.setswitchinterval(SWITCH_EVERY)
    _draw_on_the_terminal()
    from briefing.tui import config, session
    from briefing.tui.startup import first_page
    from briefing.tui.store import Store

    settings, complaints = config.load()
    store = Store()
    load = partial(session.load, published=published, stdin=stdin, given=store.given_day)
    contents = partial(session.contents, published=published, stdin=stdin)
    is_folder = len(paths) == 1 and os.path.isdir(paths[0])  # noqa: PTH112 - it may be an address
    first = _begin(paths[0], load, store.state, settings, theme) if paths and not is_folder else None
    try:
        _import_without_tls()
        from briefing.tui.app import BriefingApp

        if first and len(paths) == 1 and session.soon(paths[0]):
            first.document()
        app = BriefingApp(
            session.Session.of(paths, first), load, contents=contents, store=store, theme=theme, settings=settings,
            complaints=complaints,
            drawn=bool(first and first.opening().drawn),
        )  # fmt: skip
    except BaseException:
        if first:
            drawn = first.opening().drawn
            first.close()
            if drawn:
                first_page.erase()
        raise
    app.run(mouse=settings.mouse)
    return app.return_code or 0


def _draw_on_the_terminal() -> None:
    """Textual draws on the standard error, which somebody may have sent elsewhere: then on the standard output."""
    if os.name == "posix" and sys.stdout.isatty() and not sys.stderr.isatty():
        os.dup2(sys.stdout.fileno(), 2)


def _import_without_tls() -> None:
    """Import the event loop, which does without TLS where there is none: loading that takes a thirtieth of the start.

    What fetches an address imports it for itself.
    """
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # so it stands where a module is not to be found
        try:
            import asyncio  # noqa: F401
        finally:
            del sys.modules["ssl"]


def _begin(path: str, load: Callable[[str], Document], state: State, settings: Config, theme: str | None) -> Work:
    """Set to work on an article, and have its first page drawn where there is a terminal for it."""
    from briefing.tui import session, signals
    from briefing.tui.startup import ahead, first_page

    paint = first_page.painter(session.Article(path).path, state, settings, theme) if first_page.possible() else None
    glimpse = partial(session.glimpse, path)
    signals.heed_early()
    return ahead.start(ahead.Work(partial(load, path), glimpse=glimpse, soon=session.soon(path), paint=paint))
