"""One line at the bottom to type in: search, filter, the name of a file. Imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input


class Prompt(Input):
    """Calls `changed` with every key, then `done` with the words, or with None after Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave"),
        Binding("ctrl+c", "cancel", show=False),
    ]

    def __init__(
        self,
        label: str,
        done: Callable[[str | None], None],
        changed: Callable[[str], None] | None = None,
        value: str = "",
    ) -> None:
        super().__init__(value, id="prompt", compact=True, select_on_focus=False)
        self.border_title = label
        self._done = done
        self._changed = changed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what has been typed so far."""
        event.stop()
        if self._changed:
            self._changed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        self._finish(event.value)

    def action_cancel(self) -> None:
        """Esc."""
        self._finish(None)

    def on_blur(self, _: events.Blur) -> None:
        """A click elsewhere keeps what was typed."""
        if self.is_attached:
            self._finish(self.value)

    def _finish(self, value: str | None) -> None:
        done, self._done = self._done, _nothing
        done(value)
        self.remove()


def _nothing(_: str | None) -> None:
    """A prompt is done once."""
