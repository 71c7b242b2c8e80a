"""The picker's screen: the filter keeps the focus, and the keys that it does not need move the list."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from briefing.tui import keys
from briefing.tui.keys import USUAL, Keyboard
from briefing.tui.picker import directory, matching
from briefing.tui.picker.browser import Browser
from briefing.tui.picker.frame import Filter, FolderLine, Hints
from briefing.tui.state import Recent


class Picker(ModalScreen[str | None]):
    """Choose an article; the result is its path, or None.

    `folder` is where to start, `recents` the files read before (`State.recents`), and `samples` the folder of
    articles that come with the program: listed while there is nothing recent, then a folder to go into.
    `forget` is told which recent file is to be remembered no more; `label` says what the file is for.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - as Textual declares them

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,ctrl+p", "move(-1)", "Up", show=False),
        Binding("down,ctrl+n", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "end(-1)", "The first", show=False),
        Binding("end", "end(1)", "The last", show=False),
        *keys.bindings("picker"),
    ]

    def __init__(
        self,
        folder: str | os.PathLike[str],
        *,
        recents: Sequence[Recent] = (),
        samples: str | os.PathLike[str] | None = None,
        forget: Callable[[str], None] = lambda _: None,
        keyboard: Keyboard = USUAL,
        label: str = "Open",
    ) -> None:
        super().__init__()
        self._forget = forget
        self._keyboard = keyboard
        start = os.path.abspath(os.fspath(folder))  # noqa: PTH100 - kept as text
        self._folder = FolderLine(label, id="picker-folder")
        self._filter = Filter(
            id="picker-filter", placeholder="Type to filter, or give a path or an address", compact=True
        )
        self._browser = Browser(start, recents, os.fspath(samples) if samples else "", keyboard, id="picker-body")
        self._contents = self._browser.contents

    def compose(self) -> ComposeResult:
        """Folder, filter, list, a glance at the file, and the keys."""
        yield self._folder
        yield self._filter
        yield self._browser
        yield Hints(self._keyboard, id="picker-hints")

    def on_mount(self) -> None:
        """The filter keeps the focus; the browser reads by itself."""
        self._filter.focus()

    def _go(self, folder: str, *, came_from: str = "") -> None:
        """Make `folder` the one that is shown, with nothing typed."""
        with self.prevent(Filter.Changed):
            self._filter.value = ""
        self._browser.go(folder, came_from=came_from)

    def _catch_up(self) -> None:
        """List what has been typed, if that has not been done: a key may overtake the news of another."""
        if self._filter.value != self._contents.typed:
            self._browser.list(self._filter.value)

    def on_browser_listed(self, message: Browser.Listed) -> None:
        """Say what is listed."""
        self._folder.show(message.folder, message.count)

    def on_file_list_chosen(self) -> None:
        """A click on the row under the cursor."""
        self.action_open()

    def on_input_changed(self) -> None:
        """Filter with every letter."""
        self._catch_up()

    def on_input_submitted(self) -> None:
        """Open what the cursor is on; where its folder is still being read, when that has been done."""
        self._catch_up()
        self._browser.when_read(self.action_open)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._catch_up()
        self._browser.files.move(by)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a page."""
        self._browser.files.page(direction)

    def action_end(self, direction: int) -> None:
        """Move the cursor to an end of the list."""
        self._browser.files.end(direction)

    def action_parent(self) -> None:
        """Go up, with the cursor on the folder that was left."""
        folder = self._contents.folder
        for row in directory.parent_row(folder):
            self._go(row.path, came_from=folder)

    def action_enter_folder(self) -> None:
        """Go into the folder under the cursor."""
        row = self._browser.files.row
        if row and row.is_folder:
            self._go(row.path, came_from=self._contents.asked.folder if row.kind == "parent" else "")

    def action_open(self) -> None:
        """Choose the file under the cursor; go into a folder; where neither can be done, stay."""
        row = self._browser.files.row
        if row is None or row.reason:
            self.app.bell()
        elif row.is_folder:
            self.action_enter_folder()
        else:
            self.dismiss(row.path)

    def action_complete(self) -> None:
        """Complete what is typed."""
        self._catch_up()
        entries, row = self._contents.entries or (), self._browser.files.row
        self._filter.replace_all(matching.completed(self._filter.value, entries, row))

    def action_toggle_hidden(self) -> None:
        """Show hidden files, or no more."""
        self._contents.hidden = not self._contents.hidden
        self._browser.list(self._filter.value)

    def action_forget(self) -> None:
        """Take a recent file out of the list, and out of what is remembered."""
        if path := self._browser.forget():
            self._forget(path)
        else:
            self.app.bell()

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
