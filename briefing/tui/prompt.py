"""One line at the bottom to type in: search, filter, the name of a file. Imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.tui.looks import framed


class Prompt(Horizontal):
    """Calls `changed` with every key, and shows what it returns; then `done` with the words, or None after Esc.

    The words of the last search or filter are selected: the next key takes their place, Enter leaves them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "cancel", "Leave")]

    def __init__(
        self,
        label: str,
        done: Callable[[str | None], None],
        changed: Callable[[str], str | None] | None = None,
        value: str = "",
    ) -> None:
        super().__init__()
        self._label = label
        self._field = Input(value, compact=True, select_on_focus=changed is not None)
        self._done: Callable[[str | None], None] | None = done
        self._changed = changed

    def compose(self) -> ComposeResult:
        """What is asked for, and where to type it."""
        yield Static(framed(f" {self._label} "), id="asked")
        yield self._field
        yield Static(id="answer")

    def on_mount(self) -> None:
        """Type at once."""
        if self._done:
            self._field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what has been typed so far."""
        event.stop()
        if self._changed and self._done:
            self.query_one("#answer", Static).update(framed(f" {self._changed(event.value) or ''} "))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        self._finish(event.value)

    def on_descendant_blur(self) -> None:
        """A click elsewhere keeps the words of a search, but writes no file; another window changes nothing."""
        if self.app.app_focus and self.app.is_running:
            self._finish(self._field.value if self._changed else None)

    def action_cancel(self) -> None:
        """Esc."""
        self._finish(None)

    def _finish(self, value: str | None) -> None:
        done, self._done = self._done, None
        if done:
            done(value)
            self.remove()
