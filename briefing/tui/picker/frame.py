"""The lines around the list: the folder, what is typed, and the keys."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Input, Static

from briefing.tui import keys
from briefing.tui.keys import Keyboard
from briefing.tui.picker.columns import drawn, ending, short_home
from briefing.tui.picker.matching import unwrapped
from briefing.untrusted import printable

_PATHS = "/ or ~ a path, or https://"


class FolderLine(Static):
    """The folder that is shown, of a long path the end, and how much is in it."""

    def __init__(self, label: str, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._label = f"{label}  "
        self._folder = self._count = ""

    def show(self, folder: str, count: str) -> None:
        """Show this folder, and `count`, the words that say how much is listed."""
        self._folder, self._count = folder, count
        self.on_resize()

    def on_resize(self) -> None:
        """Show as much of it as there is room for: the count only beside a whole path."""
        room = max(8, self.size.width - len(self._label))
        whole = drawn(printable(short_home(self._folder)))
        label = ending(whole, room)
        space = room - cell_len(label) - cell_len(self._count)
        count = " " * space + self._count if self._count and label == whole and space > 1 else ""
        self.update(Content.assemble(self._label, label, (count, "not bold")))


class Filter(Input):
    """What is typed. The keys that would do nothing in it are left to the list."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key means something here."""
        if action in {"cursor_left", "delete_left", "delete_right", "home", "end"}:
            return bool(self.value)
        if action == "cursor_right":
            return not self.cursor_at_end
        return super().check_action(action, parameters)

    def on_paste(self, event: events.Paste) -> None:
        """Take a path out of the quotation marks that a terminal puts about a file which is dropped on it."""
        event.text = unwrapped(event.text)

    def replace_all(self, value: str) -> None:
        """Put `value` there in place of what was typed."""
        self.value = value
        self.cursor_position = len(value)


class Hints(Static):
    """The keys, the most wanted first, as many as there is room for."""

    def __init__(self, keyboard: Keyboard, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._keyboard = keyboard

    def on_resize(self) -> None:
        """Show as many as there is room for now."""
        labelled = [key for key in keys.KEYS if key.where == "picker" and key.label]
        named = [f"{self._keyboard.named(key.id)} {key.label}" for key in labelled]
        line = "Enter open"
        for hint in (*named, _PATHS):
            if len(line) + len(hint) + 3 > self.size.width:
                break
            line = f"{line} · {hint}"
        self.update(Content(line))
