"""The glance at the file under the cursor: what is known of it at once, then its headline, date and length."""

from __future__ import annotations

from textual import work
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from briefing.tui.picker import directory
from briefing.tui.picker.columns import details, short_home
from briefing.tui.picker.directory import FileRow
from briefing.tui.picker.preview import Preview, look_at
from briefing.untrusted import printable

GLANCE_AFTER = 0.12
"""Seconds that the cursor must rest on a file before it is read for its headline."""


class Glance(Static):
    """Shows a row. Files are read by a thread, and only where the cursor rests."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._row: FileRow | None = None
        self._rest: Timer | None = None

    def show(self, row: FileRow | None) -> None:
        """Say at once what is known of the row; read the file if the row stays."""
        self._row = row
        if self._rest:
            self._rest.stop()
        self._tell(known(row) if row else Preview(""))
        if row and row.opens and not directory.is_address(row.path):
            self._rest = self.set_timer(GLANCE_AFTER, lambda: self._read(row))

    @work(thread=True, exclusive=True, group="glance", exit_on_error=False)
    def _read(self, row: FileRow) -> None:
        preview = look_at(row.path)
        self.app.call_from_thread(self._have_read, row, preview)

    def _have_read(self, row: FileRow, preview: Preview) -> None:
        if row is self._row:
            self._tell(preview if preview.headline else preview._replace(headline=row.label))

    def _tell(self, preview: Preview) -> None:
        head = Content.styled(preview.headline, "bold")
        opening = f"\n\n{preview.opening}" if preview.opening else ""
        self.update(Content.assemble(head, f"\n{preview.detail}", opening))


def known(row: FileRow) -> Preview:
    """What can be said of a row without reading the file."""
    if row.is_folder:
        return Preview(printable(short_home(row.path)), "a folder")
    if directory.is_address(row.path):
        return Preview(row.label, "a web page; Enter opens it")
    if row.reason:
        return Preview(row.label, f"Cannot be opened: {row.reason}")
    return Preview(row.label, " ".join(next(iter(details(row)), "").split()))
