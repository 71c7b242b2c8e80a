"""From a mark in a pane to the book on disk, and from the book to the screen, a place, the clipboard or a file."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from briefing.export import citation
from briefing.tui.clippings import Book, Clipping, rendered
from briefing.tui.clippings.screen import Clippings
from briefing.tui.messages import Clipped

if TYPE_CHECKING:
    from textual.app import App

    from briefing.tui.desk import Desk
    from briefing.tui.outbox import Outbox
    from briefing.tui.panes.base import FindingList
    from briefing.tui.store import Store


class Clipper:
    """Keeps the clipping book of a sitting."""

    def __init__(
        self, app: App[None], desk: Desk, outbox: Outbox, store: Store, panes: Collection[FindingList]
    ) -> None:
        """`store` says where the book lies, and how what is copied is worded; in `panes` things are marked."""
        self._app = app
        self._desk = desk
        self._outbox = outbox
        self._store = store
        self._panes = panes
        self._book = Book(store.path.with_name("clippings.json"))

    def clip(self, message: Clipped) -> None:
        """Keep in the book what is marked, and no more what is unmarked."""
        article = self._desk.session.current
        if article is None or article.briefing is None or not message.spans:
            return
        finding, briefing = message.finding, article.briefing
        said, words = citation.attributed(finding, briefing), citation.words(finding, briefing)
        source = citation.origin(briefing.document)
        clipping = Clipping(article.path, message.spans[0].start, message.spans[-1].end, said, words, source,
                            part=article.part)  # fmt: skip
        (self._book.add if message.kept else self._book.remove)(clipping)

    def show(self) -> None:
        """Show what was clipped, in this sitting and before."""
        screen = Clippings(self._book, self._store.state.manner, self._app.copy_to_clipboard)
        self._app.push_screen(screen, self._leave)

    def _leave(self, chosen: Clipping | str | None) -> None:
        self._unmark_removed()
        if chosen == "save":
            self._outbox.save_text("save clippings to", "clippings.md", partial(rendered, self._book))
        elif chosen and not isinstance(chosen, str):
            self._desk.open_at(chosen.path, chosen.start, chosen.part)

    def _unmark_removed(self) -> None:
        """What was taken out of the book is not marked in the panes either."""
        if article := self._desk.session.current:
            kept = partial(self._book.holds, article.path, article.part)
            for pane in self._panes:
                pane.unmark_but(kept)
