"""The list and the glance beside it: it reads folders in a thread, and shows what fits what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.worker import Worker, get_current_worker

from briefing.tui.keys import Keyboard
from briefing.tui.picker import directory
from briefing.tui.picker.contents import Contents, Wanted
from briefing.tui.picker.directory import FileRow
from briefing.tui.picker.file_list import FileList
from briefing.tui.picker.glance import Glance
from briefing.tui.picker.preview import heading_of
from briefing.tui.state import Recent

HEADINGS = 100
"""Articles of a folder whose headlines are read for the list."""


class Browser(Container):
    """Recent files or samples, and a folder. `folder` is where to start, `samples` the samples' folder or ""."""

    class Listed(Message):
        """The list shows something else: a folder, or a part of it, which `count` says the size of."""

        def __init__(self, folder: str, count: str) -> None:
            super().__init__()
            self.folder = folder
            self.count = count

    def __init__(self, folder: str, recents: Sequence[Recent], samples: str, keyboard: Keyboard, *, id: str) -> None:
        super().__init__(id=id)
        self.contents = Contents(folder)
        self.files = FileList(id="picker-files")
        self._glance = Glance(id="picker-preview")
        self._recents = recents
        self._samples = samples
        self._keyboard = keyboard
        self._came_from = ""
        self._then: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """The list, and the glance at the file under its cursor."""
        yield self.files
        yield self._glance

    def on_mount(self) -> None:
        """Start reading; what is on the screen needs none of it."""
        self._read_recents()
        self.list("")

    def go(self, folder: str, *, came_from: str = "") -> None:
        """Make `folder` the one that is shown, with the cursor on `came_from`."""
        self.contents.folder = folder
        self.list("", came_from=came_from)

    def list(self, typed: str, *, came_from: str = "") -> None:
        """Show what fits `typed`: at once if the folder is at hand, else when it has been read."""
        self._came_from, self._then = came_from, None
        if wanted := self.contents.ask(typed):
            self._read_folder(wanted)
        self._show()

    def when_read(self, then: Callable[[], None]) -> None:
        """Call back when what was typed can be found, which may be at once; never, if something else is typed."""
        if self.contents.waits:
            self._then = then
        else:
            then()

    def forget(self) -> str:
        """Take the recent file under the cursor out of the list; its path, or "" where there is none."""
        row, shown = self.files.row, [one.row for one in self.contents.shown()]
        if row is None or row.kind != "recent":
            return ""
        at = shown.index(row)
        self.contents.forget(row)
        self._show(at=next((other.path for other in shown[at + 1 : at + 2]), ""))
        return row.path

    @work(thread=True, group="recents", exit_on_error=False)
    def _read_recents(self) -> None:
        rows = directory.recent_rows(self._recents)
        if not rows and self._samples:
            rows = directory.sample_rows(self._samples)
        else:
            rows += directory.samples_row(self._samples)
        self.app.call_from_thread(self._have_recents, rows)

    @work(thread=True, exclusive=True, group="folder", exit_on_error=False)
    def _read_folder(self, wanted: Wanted) -> None:
        rows = directory.folder_rows(wanted.folder, hidden=wanted.hidden, keyboard=self._keyboard)
        known = {recent.path: recent for recent in self._recents}
        rows = tuple(directory.told(row, known) for row in rows)
        self.app.call_from_thread(self._have_folder, wanted, rows)
        self._read_headings(wanted, rows, get_current_worker())

    def _read_headings(self, wanted: Wanted, rows: tuple[FileRow, ...], worker: Worker[None]) -> None:
        """What the first articles of the folder say of themselves, in the list when all of them are known."""
        told: dict[str, FileRow] = {}
        for row in [row for row in rows if row.kind == "file" and row.opens and not row.headline][:HEADINGS]:
            if worker.is_cancelled:
                return
            heading = heading_of(row.path)
            if heading.headline:
                told[row.path] = replace(row, headline=heading.headline, source=heading.source)
        if told:
            self.app.call_from_thread(self._tell, wanted, tuple(told.get(row.path, row) for row in rows))

    def _tell(self, wanted: Wanted, rows: tuple[FileRow, ...]) -> None:
        """The same rows, with more to say of them."""
        here = self.files.row
        if self.contents.take(wanted, rows):
            self._show(at=here.path if here else "")

    def _have_recents(self, rows: tuple[FileRow, ...]) -> None:
        self.contents.before = rows
        self._show()

    def _have_folder(self, wanted: Wanted, rows: tuple[FileRow, ...]) -> None:
        if self.contents.take(wanted, rows):
            self._show(at=self._came_from)
            if then := self._then:
                self._then = None
                then()

    def _show(self, *, at: str = "") -> None:
        shown = self.contents.shown()
        self.files.show(shown, at=at)
        self.post_message(self.Listed(self.contents.asked.folder, self.contents.count(shown)))

    def on_file_list_moved(self, message: FileList.Moved) -> None:
        """Show what the cursor is on."""
        self._glance.show(message.row)
