"""The list of files: a line at a time, so that ten thousand names cost no more than ten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.picker.columns import cut, details, drawn, kept_left, opening
from briefing.tui.picker.directory import FileRow
from briefing.tui.picker.matching import Shown


class FileList(ScrollView, can_focus=False):
    """Rows with a cursor on one of them. The keys are the picker's: the filter has the focus."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "files--heading",
        "files--note",
        "files--folder",
        "files--article",
        "files--other",
        "files--detail",
        "files--letters",
        "files--cursor",
    }

    class Moved(Message):
        """The cursor stands on another row, or on none."""

        def __init__(self, row: FileRow | None) -> None:
            super().__init__()
            self.row = row

    class Chosen(Message):
        """The row under the cursor was clicked."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shown: Sequence[Shown] = ()
        self._cursor = -1

    @property
    def row(self) -> FileRow | None:
        """The row under the cursor."""
        return self._shown[self._cursor].row if 0 <= self._cursor < len(self._shown) else None

    def show(self, shown: Sequence[Shown], *, at: str = "") -> None:
        """Replace the rows; the cursor goes to the one at the path `at`, or else to the first below `..`."""
        self._shown = shown
        self.virtual_size = Size(0, len(shown))
        first = self._from(0, 1)
        if first >= 0 and shown[first].row.kind == "parent" and self._from(first + 1, 1) >= 0:
            first = self._from(first + 1, 1)
        self._put(next((i for i, one in enumerate(shown) if at and one.row.path == at), first))

    def move(self, by: int) -> None:
        """Move the cursor by so many rows, as far as there are any, past what is none to open."""
        direction = 1 if by > 0 else -1
        wanted = min(max(self._cursor + by, 0), len(self._shown) - 1)
        found = self._from(wanted, direction)
        self._put(found if found >= 0 else self._from(wanted, -direction))

    def page(self, direction: int) -> None:
        """Move the cursor by what is seen at once."""
        self.move(direction * max(1, self.scrollable_content_region.height - 1))

    def end(self, direction: int) -> None:
        """Move the cursor to the first row, or to the last."""
        self.move(direction * len(self._shown))

    def _from(self, index: int, direction: int) -> int:
        """The first row from `index` on that the cursor may stand on; -1 if none."""
        while 0 <= index < len(self._shown):
            if self._shown[index].row.selectable:
                return index
            index += direction
        return -1

    def _put(self, index: int) -> None:
        self._cursor = index
        if index <= self._from(0, 1):
            self.scroll_to(y=0, animate=False)  # with the heading above it
        else:
            self.scroll_to_region(Region(0, index, 1, 1), animate=False, x_axis=False)
        self.refresh()
        self.post_message(self.Moved(self.row))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        if self._cursor >= 0:
            self.scroll_to_region(Region(0, self._cursor, 1, 1), animate=False, x_axis=False)

    def on_click(self, event: events.Click) -> None:
        """A first click moves the cursor there; one on the cursor's row opens it."""
        index = self.scroll_offset.y + event.get_content_offset_capture(self).y
        if 0 <= index < len(self._shown) and self._shown[index].row.selectable:
            if index == self._cursor:
                self.post_message(self.Chosen())
            else:
                self._put(index)

    def render_line(self, y: int) -> Strip:
        """One line of the widget, as the line API asks for it."""
        index = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        ground = self.rich_style
        if not 0 <= index < len(self._shown):
            return Strip.blank(width, ground)
        text = self._line(self._shown[index], width, under_cursor=index == self._cursor)
        return Strip(text.render(self.app.console)).adjust_cell_length(width, ground).apply_style(ground)

    def _line(self, shown: Shown, width: int, *, under_cursor: bool) -> Text:
        """Cursor mark, name, and as many details as leave the name whole."""
        row = shown.row
        if not row.selectable:
            look = self.get_component_rich_style(f"files--{row.kind}")
            return Text(end="").append(cut(drawn(row.label), width - 1)[0], look)
        positions = shown.positions
        by_name = bool(positions) or not row.headline
        if not by_name:
            name = opening(drawn(row.headline), width - 3, details(row))
        else:
            name, positions = cut(drawn(row.label) + ("/" if row.kind == "folder" else ""), width - 3, positions)
        kind = "folder" if row.is_folder else "other" if row.reason else "article"
        words = Text(name, self.get_component_rich_style(f"files--{kind}"))
        for at in positions:
            words.stylize(self.get_component_rich_style("files--letters", partial=True), at, at + 1)
        line = Text("> " if under_cursor else "  ", end="").append_text(kept_left(words))
        room = width - 1 - line.cell_len
        if detail := next((one for one in details(row, by_name=by_name) if cell_len(one) + 2 <= room), ""):
            line.append(" " * (room - cell_len(detail)))
            line.append(detail, self.get_component_rich_style("files--detail"))
        if under_cursor:
            line.append(" " * (width - line.cell_len))
            line.stylize(self.get_component_rich_style("files--cursor", partial=True))
        return line
