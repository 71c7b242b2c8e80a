"""The screen. Only this part of the package knows Textual, and `run` sets to work before it imports it."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Sequence
from functools import partial


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
    from briefing.tui import ahead, session

    load = partial(session.load, published=published, stdin=stdin)
    first = ahead.start(partial(load, paths[0])) if paths else None
    from briefing.tui import config, state
    from briefing.tui.app import BriefingApp

    settings, complaints = config.load()
    articles = session.Session.of(paths, first)
    if first and len(paths) == 1 and articles.articles[0].soon:
        first.document()
    app = BriefingApp(articles, load, theme=theme, store=state.Store(), settings=settings, complaints=complaints)
    app.run(mouse=settings.mouse)
    return app.return_code or 0
