"""A sentence that must be read: what failed, and what to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.tui.folders import sheet
from briefing.tui.looks import framed


class Sentence(ModalScreen[None]):
    """A dialog with a title and a sentence; any of the usual keys closes it."""

    CSS_PATH = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space,q,o", "dismiss", "Close")]

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence
        self._title = title

    def compose(self) -> ComposeResult:
        """The frame and the words, none of which is markup."""
        with Vertical(id="dialog") as frame:
            yield Static(framed(self.sentence), id="sentence")
        frame.border_title = framed(self._title)
        frame.border_subtitle = "Enter"

    def on_click(self) -> None:
        """A click closes it, too."""
        self.dismiss()
