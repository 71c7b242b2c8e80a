"""The list of articles: headline, where and when each appeared, its first points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from briefing.tui.folders import sheet
from briefing.tui.looks import framed
from briefing.tui.session import Article, Gist, Session

HINTS = "Enter read · Esc close"

LONGEST = 160
"""Characters of a point that are shown."""


class Articles(ModalScreen[int | None]):
    """All articles of the sitting; the result is the number of the one to turn to."""

    CSS_PATH = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,A", "dismiss(None)", "Close"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, session: Session, gists: Callable[[], Iterator[tuple[Article, Gist]]]) -> None:
        """`gists` reads what is not known yet."""
        super().__init__()
        self._session = session
        self._gists = gists
        self._list = OptionList(id="articles-list", classes="book", markup=False)

    def compose(self) -> ComposeResult:
        """The list, the keys."""
        with Vertical(id="articles") as frame:
            yield self._list
        frame.border_subtitle = HINTS
        frame.border_title = f"Articles  {len(self._session.articles)}"
        self._list.add_options([Option(_worded(one), id=str(n)) for n, one in enumerate(self._session.articles)])
        self._list.highlighted = self._session.at

    def on_mount(self) -> None:
        """What is not known is read while the list can be gone through."""
        self._survey()

    @work(thread=True, exclusive=True, group="gists")
    def _survey(self) -> None:
        worker = get_current_worker()
        for article, gist in self._gists():
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._know, article, gist)

    def _know(self, article: Article, gist: Gist) -> None:
        article.gist = gist
        if self.is_mounted and article in self._session.articles:
            self._list.replace_option_prompt(str(self._session.articles.index(article)), _worded(article))

    def action_move(self, steps: int) -> None:
        """To another article."""
        (self._list.action_cursor_down if steps > 0 else self._list.action_cursor_up)()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read it."""
        event.stop()
        self.dismiss(event.option_index)


def _worded(article: Article) -> Content:
    """Headline and source, and a line for each point."""
    head = framed(article.headline or article.name).stylize("bold")
    source = framed(f"  {article.source}").stylize("$quiet") if article.source else framed("")
    points = article.gist.points if article.gist else ()
    return Content("\n").join([Content("").join([head, source]), *(framed(f"  • {_short(one)}") for one in points)])


def _short(point: str) -> str:
    return point if len(point) <= LONGEST else point[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
