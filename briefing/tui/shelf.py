"""The ways to an article: the picker, the list of the sitting, the library, a check against sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from briefing.tui.folders import beside, sheet

if TYPE_CHECKING:
    from briefing.library import Hit
    from briefing.model import Document
    from briefing.tui.app import BriefingApp
    from briefing.tui.checking import Checking
    from briefing.tui.desk import Desk
    from briefing.tui.library.keeping import Keeping
    from briefing.tui.main_screen import MainScreen


class Shelf:
    """Asks for an article, and has the desk show it."""

    def __init__(
        self,
        app: BriefingApp,
        desk: Desk,
        screen: MainScreen,
        *,
        keeping: Keeping,
        load: Callable[..., Document],
        copy: Callable[[str, Callable[[str], None] | None], None],
    ) -> None:
        """`load` reads an article; `copy` takes text to the clipboard and has somebody say what became of it."""
        self._app = app
        self._desk = desk
        self._screen = screen
        self._keeping = keeping
        self._load = load
        self._copy = copy

    def open(self) -> None:
        """Choose an article."""
        self._choose("Open", self._desk.open)

    def _choose(self, label: str, then: Callable[[str], None]) -> None:
        from briefing.tui.picker import Picker

        self._desk.leave()
        self._app.stylesheet.read(sheet("picker"))
        store = self._app.store
        picker = Picker(self._desk.session.folder, recents=store.state.recents, samples=beside("sample_articles"),
                        forget=store.forget, keyboard=self._screen.keyboard, label=label)  # fmt: skip
        self._app.push_screen(picker, lambda path: then(str(path)) if path else None)

    def articles(self) -> None:
        """Show all articles of the sitting with what each says first."""
        from briefing.tui.articles import Articles
        from briefing.tui.gists import survey

        session = self._desk.session
        if not session.articles:
            self._screen.say("No article is open.")
            return
        self._desk.leave()
        gists = partial(survey, session.articles, self._desk.contents)
        self._app.push_screen(Articles(session, gists), lambda at: None if at is None else self._desk.turn_to(at))

    def library(self) -> None:
        """Find in everything that was added to the library."""
        from briefing.library import default_path
        from briefing.tui.library.screen import Found

        self._desk.leave()
        article = self._desk.session.current
        answer = partial(self._keeping.answer, article=article) if self._keeping.unanswered else None
        self._app.push_screen(Found(default_path(), self._copy, answer), self._open_found)

    def _open_found(self, hit: Hit | None) -> None:
        if hit and hit.uri:
            self._desk.open_at(hit.uri, hit.span.start, hit.part or 1)
            self._screen.parts.action_go("article")
            self._screen.reader.light([hit.span])

    def check(self) -> None:
        """Hold the open article against its sources."""
        self._checking.begin()

    @cached_property
    def _checking(self) -> Checking:
        from briefing.tui.checking import Checking

        return Checking(self._app, self._desk, self._screen, load=self._load, choose=self._choose, copy=self._copy,
                        fail=self._app.fail)  # fmt: skip
