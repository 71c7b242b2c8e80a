"""A sentence that must be read: what failed, and what to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.tui.folders import sheet
from briefing.tui.looks import framed


class Notice(ModalScreen[None]):
    """A dialog with a heading and a sentence a line; more may be added, and any of the usual keys closes it."""

    CSS_PATH = sheet("dialogs")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (74, "-wide")]  # noqa: RUF012 - as Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - as Textual declares them
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,q,o", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, heading: str, sentence: str) -> None:
        super().__init__()
        self.heading = heading
        self._sentences = sentence.splitlines()
        self._words = Static(id="sentence")

    def compose(self) -> ComposeResult:
        """The frame and the words, none of which is markup."""
        with VerticalScroll(id="dialog", can_focus=False) as frame:
            yield self._words
        frame.border_title = framed(self.heading)
        frame.border_subtitle = "Enter"
        self._show()

    def add(self, sentence: str) -> None:
        """Say this as well, below what is said already."""
        self._sentences += sentence.splitlines()
        self._show()

    def _show(self) -> None:
        self._words.update(Content("\n\n").join(framed(one) for one in self._sentences))

    def action_scroll(self, lines: int) -> None:
        """Scroll where there is more to say than there is room."""
        self.query_one("#dialog").scroll_relative(y=lines, animate=False, immediate=True)

    def on_click(self) -> None:
        """A click closes it, too."""
        self.dismiss()
