"""Whether what is read is kept in the library: asked once, and until there is an answer nothing is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.store import Store

if TYPE_CHECKING:
    from textual.app import App

    from briefing.model import Briefing
    from briefing.tui.session import Article


class Keeping:
    """Adds articles to the library where the reader wants that."""

    def __init__(self, app: App[None], store: Store, setting: str, say: Callable[[str], None]) -> None:
        """`setting` is "on", "off", or "ask": then the answer is the reader's, which the store remembers."""
        self._app = app
        self._store = store
        self._setting = setting
        self._say = say

    @property
    def wanted(self) -> bool:
        """Whether what is read is kept."""
        return self._setting == "on" or (self._setting == "ask" and self._store.state.library == "on")

    @property
    def unanswered(self) -> bool:
        """Whether the reader has not said yet."""
        return self._setting == "ask" and self._store.state.library not in {"on", "off"}

    def ask_once(self, key: str) -> None:
        """At the first start, ask in a sentence; `key` opens the library, where the answer is given."""
        if self._setting == "ask" and not self._store.state.library:
            self._store.keep_library("asked")
            self._say(f"Keep a library of what you read, on this computer only? Press {key} to decide.")

    def answer(self, wanted: bool, article: Article | None) -> None:
        """Take the reader's word, and begin with the open article."""
        self._store.keep_library("on" if wanted else "off")
        if article:
            self.keep(article)

    def keep(self, article: Article) -> None:
        """Add an article that was read, if that is wanted; in a thread, and what goes wrong is said."""
        if self.wanted and article.briefing:
            document = article.briefing.document
            uri = "stdin" if article.once else article.path
            placed = article.briefing._replace(document=document._replace(source=document.source._replace(uri=uri)))
            self._app.run_worker(partial(self._add, placed), thread=True, group="keep")

    def _add(self, briefing: Briefing) -> None:
        from briefing.library import Library, LibraryError

        try:
            with Library() as library:
                library.add(briefing)
                said = " ".join(library.notes)
        except LibraryError as error:
            said = str(error)
        if said:
            self._app.call_from_thread(self._say, said)
