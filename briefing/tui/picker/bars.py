"""The lines around the list: the folder, what is typed, and the keys."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Input, Static

from briefing.tui.picker.file_list import short_home
from briefing.tui.picker.listing import printable

_HINTS = ("Enter open", "← up", "Esc cancel", "Tab complete", "ctrl+t hidden files", "/ or ~ a path, or https://")


class FolderLine(Static):
    """The folder that is shown; of a long path the end."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, markup=False)
        self._folder = ""

    def show(self, folder: str) -> None:
        """Show this folder."""
        self._folder = folder
        self.on_resize()

    def on_resize(self) -> None:
        """Show as much of it as there is room for."""
        label = printable(short_home(self._folder))
        room = max(8, self.size.width - 6)
        shortened = label if len(label) <= room else f"…{label[1 - room :]}"
        self.update(Content(f"Open  {shortened}"))


class Filter(Input):
    """What is typed. The keys that would do nothing in it are left to the list."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key means something here."""
        if action in {"cursor_left", "delete_left", "home", "end"}:
            return bool(self.value)
        if action == "cursor_right":
            return not self.cursor_at_end
        return super().check_action(action, parameters)

    def replace_all(self, value: str) -> None:
        """Put `value` there in place of what was typed."""
        self.value = value
        self.cursor_position = len(value)


class Hints(Static):
    """The keys, the most wanted first, as many as there is room for."""

    def on_resize(self) -> None:
        """Show as many as there is room for now."""
        line = _HINTS[0]
        for hint in _HINTS[1:]:
            if len(line) + len(hint) + 3 > self.size.width:
                break
            line = f"{line} · {hint}"
        self.update(Content(line))
