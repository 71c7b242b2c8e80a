"""One line at the bottom to type in: search, filter, the name of a file. Imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.tui.looks import framed


class Field(Input):
    """The words. Enter and Esc count at once: keys that were pressed after them are meant for the screen."""

    def __init__(self, value: str, finish: Callable[[bool], None], *, select: bool) -> None:
        """`finish` is called with whether the words are wanted."""
        super().__init__(value, compact=True, select_on_focus=select)
        self._finish = finish
        self._left = False

    async def _on_key(self, event: events.Key) -> None:
        if self._left:
            self.app.simulate_key(event.key)
        elif event.key in {"enter", "escape"}:
            self._left = True
            self._finish(event.key == "enter")
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()


class Prompt(Horizontal):
    """Calls `changed` with every key, and shows what it returns; then `done` with the words, or None after Esc.

    The words of the last search or filter are selected: the next key takes their place, Enter leaves them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "cancel", "Leave")]

    def __init__(
        self,
        label: str,
        done: Callable[[str | None], None],
        changed: Callable[[str], str | None] | None = None,
        value: str = "",
    ) -> None:
        super().__init__()
        self._label = label
        self.field = Field(value, self._leave, select=changed is not None)
        self._done: Callable[[str | None], None] | None = done
        self._changed = changed

    def compose(self) -> ComposeResult:
        """What is asked for, and where to type it."""
        yield Static(framed(f" {self._label} "), id="asked")
        yield self.field
        yield Static(id="answer")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what has been typed so far."""
        event.stop()
        if self._changed and self._done:
            self.query_one("#answer", Static).update(framed(f" {self._changed(event.value) or ''} "))

    def _leave(self, wanted: bool) -> None:
        self._finish(self.field.value if wanted else None)

    def on_descendant_blur(self) -> None:
        """A click elsewhere keeps the words of a search, but writes no file; another window changes nothing."""
        if self.app.app_focus and self.app.is_running:
            self._finish(self.field.value if self._changed else None)

    def action_cancel(self) -> None:
        """Esc."""
        self._finish(None)

    def _finish(self, value: str | None) -> None:
        done, self._done = self._done, None
        if done:
            done(value)
            self.remove()
