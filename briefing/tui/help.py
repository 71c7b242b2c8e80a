"""Help on one screen, made from the bindings as they are now."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.tui import keys
from briefing.tui.app import BriefingApp
from briefing.tui.folders import sheet


class Help(ModalScreen[None]):
    """All keys by group, in as many columns as there is room for."""

    CSS_PATH = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """A block of keys for each group."""
        with VerticalScroll(id="help") as frame, Container(id="help-groups"):
            for group, found in groupby(keys.KEYS, key=lambda key: key.group):
                yield Static(self._block(group, list(found)), classes="help-group")
        frame.border_title = "Keys"
        frame.border_subtitle = "Esc"

    def _block(self, group: str, table: list[keys.Key]) -> Content:
        app = self.app
        now = app.keys_of if isinstance(app, BriefingApp) else (lambda key: key.keys)
        shown = [(keys.shown(now(key)), key.says) for key in table]
        width = max(len(pressed) for pressed, _ in shown)
        lines = [Content.styled(group, "bold $accent")]
        for pressed, says in shown:
            lines.append(Content.styled(pressed.rjust(width), "bold $primary") + Content(f"  {says}"))
        return Content("\n").join(lines)

    def action_scroll(self, lines: int) -> None:
        """Scroll where the screen is small."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)
