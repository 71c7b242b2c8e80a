"""The picker's screen: a filter that keeps the focus, the list, and a glance at the file under the cursor."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Static

from briefing.tui.picker import listing, matching
from briefing.tui.picker.file_list import FileList, details, short_home
from briefing.tui.picker.listing import Row
from briefing.tui.picker.matching import Asked, Shown
from briefing.tui.picker.preview import Preview, look_at
from briefing.tui.state import Recent

RECENTS_AT_FIRST = 5
"""Recent files shown before anything is typed; typing searches them all."""

GLANCE_AFTER = 0.12
"""Seconds that the cursor must rest on a file before it is read for its headline."""

_HINTS = ("Enter open", "← up", "Esc cancel", "Tab complete", "ctrl+t hidden files", "/ or ~ a path, or https://")


class Filter(Input):
    """What is typed. The keys that would do nothing in it are left to the list."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key means something here."""
        if action in {"cursor_left", "delete_left", "home", "end"}:
            return bool(self.value)
        if action == "cursor_right":
            return not self.cursor_at_end
        return super().check_action(action, parameters)


class Picker(ModalScreen[str | None]):
    """Choose an article; the result is its path, or None.

    `folder` is where to start, `recents` the files read before (`State.recents`), and `samples` the folder of
    articles that come with the program: listed while there is nothing recent, then a folder to go into.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,ctrl+p", "move(-1)", "Up", show=False),
        Binding("down,ctrl+n", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "end(-1)", "The first", show=False),
        Binding("end", "end(1)", "The last", show=False),
        Binding("left,backspace", "parent", "The folder above", show=False),
        Binding("right", "enter_folder", "Into the folder", show=False),
        Binding("tab", "complete", "Complete", show=False),
        Binding("ctrl+t", "toggle_hidden", "Hidden files", show=False),
        Binding("escape", "cancel", "Cancel", show=False),
    ]

    def __init__(
        self,
        folder: str | os.PathLike[str],
        *,
        recents: Sequence[Recent] = (),
        samples: str | os.PathLike[str] | None = None,
    ) -> None:
        super().__init__()
        self._folder = self._start = os.path.abspath(os.fspath(folder))  # noqa: PTH100 - kept as text
        self._recents = recents
        self._samples = os.fspath(samples) if samples else ""
        self._hidden = False
        self._typed = ""
        self._listed = ("", False)
        self._entries: tuple[Row, ...] | None = None
        self._before: tuple[Row, ...] = ()
        self._came_from = ""
        self._open_when_read = False
        self._glance: Timer | None = None

    def compose(self) -> ComposeResult:
        """Folder, filter, list, a glance at the file, and the keys."""
        yield Static(id="picker-folder", markup=False)
        yield Filter(id="picker-filter", placeholder="Filter, a path or an address", compact=True)
        with Container(id="picker-body"):
            yield FileList(id="picker-files")
            yield Static(id="picker-preview", markup=False)
        yield Static(id="picker-hints", markup=False)

    def on_mount(self) -> None:
        """Start reading the folders; what is on the screen needs none of it."""
        self.query_one(Input).focus()
        self._read_recents()
        self._go(self._folder)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many hints as there is room for."""
        self._show_hints(event.size.width)
        self._show_folder()

    @work(thread=True, group="recents", exit_on_error=False)
    def _read_recents(self) -> None:
        rows = listing.recent_rows(self._recents)
        if not rows and self._samples:
            rows = listing.sample_rows(self._samples)
        else:
            rows += listing.samples_row(self._samples)
        self.app.call_from_thread(self._recents_read, rows)

    @work(thread=True, exclusive=True, group="folder", exit_on_error=False)
    def _read_folder(self, folder: str, hidden: bool) -> None:
        rows = listing.folder_rows(folder, hidden=hidden)
        self.app.call_from_thread(self._folder_read, folder, hidden, rows)

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def _read_preview(self, row: Row) -> None:
        preview = look_at(row.path)
        self.app.call_from_thread(self._preview_read, row, preview)

    def _recents_read(self, rows: tuple[Row, ...]) -> None:
        self._before = rows
        self._refilter()

    def _folder_read(self, folder: str, hidden: bool, rows: tuple[Row, ...]) -> None:
        if (folder, hidden) == self._listed:
            self._entries = rows
            self._refilter(at=self._came_from)
            if self._open_when_read:
                self.action_open()

    def _preview_read(self, row: Row, preview: Preview) -> None:
        if row is self.query_one(FileList).row:
            self._show_preview(preview)

    @property
    def _asked(self) -> Asked:
        return matching.read(self._typed, self._folder)

    def _go(self, folder: str, *, came_from: str = "") -> None:
        """Make `folder` the one that is shown."""
        self._folder = folder
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self._list(came_from=came_from)

    def _catch_up(self) -> None:
        """List what has been typed, if that has not been done: a key may overtake the news of another."""
        if self.query_one(Input).value != self._typed:
            self._list()

    def _list(self, *, came_from: str = "") -> None:
        """List what is asked for: at once if it is the folder at hand, else when it has been read."""
        self._typed = self.query_one(Input).value
        self._open_when_read = False
        if listing.is_address(self._typed):
            self._refilter()
            return
        asked = self._asked
        wanted = (asked.folder, self._hidden or asked.letters.startswith("."))
        self._came_from = came_from
        self._show_folder()
        if wanted != self._listed:
            self._listed = wanted
            self._entries = None
            self._read_folder(*wanted)
        self._refilter()

    def _refilter(self, *, at: str = "") -> None:
        asked = self._asked
        if listing.is_address(self._typed):
            shown = [Shown(Row("address", listing.printable(self._typed), self._typed.strip()))]
        elif asked.letters:
            rows = (*(() if asked.by_path else self._before), *(self._entries or ()))
            shown = matching.fitting(asked.letters, rows) or [Shown(self._nothing(asked.letters))]
        else:
            shown = list(self._everything(asked))
        self.query_one(FileList).show(shown, at=at)

    def _everything(self, asked: Asked) -> Iterator[Shown]:
        """What is there while no name is asked for: at the start recent files or samples, then the folder."""
        if self._before and asked == (self._start, "", False):
            yield Shown(Row("heading", "Recent" if self._recents else "Samples"))
            recent = [row for row in self._before if row.kind == "recent"]
            yield from map(Shown, (row for row in self._before if row not in recent[RECENTS_AT_FIRST:]))
            yield Shown(Row("heading", "This folder"))
        yield from map(Shown, listing.parent_row(asked.folder))
        yield from map(Shown, self._entries or [self._nothing("")])

    def _nothing(self, letters: str) -> Row:
        """Why there is nothing to list."""
        if self._entries is None:
            return Row("note", "Reading …")
        if not letters or any(row.kind == "note" for row in self._entries):
            return next(iter(self._entries), Row("note", "Nothing here"))
        return Row("note", f"No name here has “{listing.printable(letters)}”")

    def _show_folder(self) -> None:
        label = listing.printable(short_home(self._asked.folder))
        room = max(8, self.size.width - 10)
        shortened = label if len(label) <= room else f"…{label[1 - room :]}"
        self.query_one("#picker-folder", Static).update(Content(f"Open  {shortened}"))

    def _show_hints(self, width: int) -> None:
        line = _HINTS[0]
        for hint in _HINTS[1:]:
            if len(line) + len(hint) + 7 > width:
                break
            line = f"{line} · {hint}"
        self.query_one("#picker-hints", Static).update(Content(line))

    def _show_preview(self, preview: Preview) -> None:
        head = Content.styled(preview.headline, "bold")
        opening = f"\n\n{preview.opening}" if preview.opening else ""
        self.query_one("#picker-preview", Static).update(Content.assemble(head, f"\n{preview.detail}", opening))

    def on_file_list_moved(self, message: FileList.Moved) -> None:
        """Say at once what is known of the row; read the file if the cursor stays."""
        if self._glance:
            self._glance.stop()
        row = message.row
        if row is None:
            self._show_preview(Preview(""))
            return
        self._show_preview(_known(row))
        if row.kind not in {"parent", "folder", "address"} and not row.reason and not listing.is_address(row.path):
            self._glance = self.set_timer(GLANCE_AFTER, lambda: self._read_preview(row))

    def on_file_list_chosen(self) -> None:
        """A click on the row under the cursor."""
        self.action_open()

    def on_input_changed(self) -> None:
        """Filter with every letter."""
        self._catch_up()

    def on_input_submitted(self) -> None:
        """Open what the cursor is on; where its folder is still being read, when that has been done."""
        self._catch_up()
        if self._entries is None and self._typed and not listing.is_address(self._typed):
            self._open_when_read = True
        else:
            self.action_open()

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._catch_up()
        self.query_one(FileList).move(by)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a page."""
        self.query_one(FileList).page(direction)

    def action_end(self, direction: int) -> None:
        """Move the cursor to an end of the list."""
        self.query_one(FileList).end(direction)

    def action_parent(self) -> None:
        """Go up, with the cursor on the folder that was left."""
        for row in listing.parent_row(self._folder):
            self._go(row.path, came_from=self._folder)

    def action_enter_folder(self) -> None:
        """Go into the folder under the cursor."""
        row = self.query_one(FileList).row
        if row and row.kind in {"folder", "parent"}:
            self._go(row.path, came_from=self._asked.folder if row.kind == "parent" else "")

    def action_open(self) -> None:
        """Choose the file under the cursor; go into a folder; where neither can be done, stay."""
        row = self.query_one(FileList).row
        if row is None or row.reason:
            self.app.bell()
        elif row.kind in {"folder", "parent"}:
            self.action_enter_folder()
        else:
            self.dismiss(row.path)

    def action_complete(self) -> None:
        """Complete what is typed."""
        self._catch_up()
        field = self.query_one(Input)
        field.value = matching.completed(field.value, self._entries or (), self.query_one(FileList).row)
        field.cursor_position = len(field.value)

    def action_toggle_hidden(self) -> None:
        """Show hidden files, or no more."""
        self._hidden = not self._hidden
        self._list()

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _known(row: Row) -> Preview:
    """What can be said of a row without reading the file."""
    if row.kind in {"parent", "folder"}:
        return Preview(listing.printable(short_home(row.path)), "a folder")
    if listing.is_address(row.path):
        return Preview(row.label, "a page of the web; Enter reads it")
    if row.reason:
        return Preview(row.label, f"Cannot be opened: {row.reason}")
    return Preview(row.label, " ".join(next(iter(details(row)), "").split()))
