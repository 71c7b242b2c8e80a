"""What the reader and the panes have in common: lines painted on demand, however many there are."""

from __future__ import annotations

from rich.cells import split_graphemes
from textual import events
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui import keys
from briefing.tui.layout import shown
from briefing.tui.looks import Painter, Piece


class Lines(ScrollView, can_focus=True):
    """A widget of lines with a cursor. A subclass says how many there are, and paints one."""

    BINDINGS = keys.bindings("list")

    def __init__(self, *, id: str, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.painter = Painter(self, classes or id)
        self._strips: dict[int, Strip] = {}
        self._laid_out = -1

    def lay_out(self, width: int) -> int:
        """Break the content into lines of `width` cells; how many there are. The place must be kept."""
        raise NotImplementedError

    def paint(self, y: int) -> list[Piece]:
        """The pieces of line `y`."""
        raise NotImplementedError

    def selectable(self, y: int) -> tuple[int, str]:
        """The cell at which the words of line `y` begin, and the words that can be selected there."""
        raise NotImplementedError

    def action_move(self, steps: int) -> None:
        """Move the cursor."""
        raise NotImplementedError

    def action_page(self, pages: float) -> None:
        """Move by pages."""
        raise NotImplementedError

    def action_end(self, direction: int) -> None:
        """Move to the start or the end."""
        raise NotImplementedError

    def fit(self) -> None:
        """Lay out anew where the width has changed."""
        if self.size.height > 0:
            self.expect(self.scrollable_content_region.width)

    def expect(self, width: int) -> None:
        """Lay out for a width that the widget is to have."""
        if width > 0 and width != self._laid_out:
            self._laid_out = width
            self.renew()

    def renew(self) -> None:
        """Lay out anew, for new content. Nothing to do before there is a size."""
        width = self._laid_out
        if width > 0:
            self.virtual_size = Size(width, self.lay_out(width))
            self.repaint()

    def repaint(self) -> None:
        """Paint the lines anew."""
        self._strips.clear()
        self.refresh()

    def show_lines(self, top: int, bottom: int) -> None:
        """Scroll no further than it takes to have these lines on the screen, the first of them at least."""
        height = max(1, self.scrollable_content_region.height)
        here = round(self.scroll_y)
        margin = min(2, height // 8)
        if top - margin < here:
            self.jump(top - margin)
        elif bottom + margin >= here + height:
            self.jump(min(top - margin, bottom + margin + 1 - height))

    def jump(self, top: int) -> None:
        """Have line `top` as the first, as far as there are lines enough."""
        last = max(0, self.virtual_size.height - self.scrollable_content_region.height)
        self.scroll_to(y=max(0, min(top, last)), animate=False, force=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the screen; the first paint already has the words."""
        self.fit()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The strip of a row of the screen."""
        row = y + round(self.scroll_y)
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) > 2000:
                self._strips.clear()
            strip = self._strips[row] = self._strip(row)
        return strip

    def _strip(self, row: int) -> Strip:
        return self.painter.strip(self.paint(row) if row < self.virtual_size.height else (), self._laid_out)

    def notify_style_update(self) -> None:
        """Forget the looks of before: the theme or the focus has changed."""
        super().notify_style_update()
        self.painter.forget()
        self._strips.clear()

    # The mouse

    def spot(self, x: int, y: int) -> Offset:
        """What of the words is nearest to a cell of the widget, or of the screen around it: how far in which line."""
        row = y + round(self.scroll_y)
        if not 0 <= row < self.virtual_size.height:
            row = max(0, min(row, self.virtual_size.height - 1))
            x = 0 if y < 0 else self.size.width
        cell, words = self.selectable(row)
        for number, _, size in split_graphemes(shown(words))[0]:
            cell += size
            if x < cell:
                return Offset(number, row)
        return Offset(len(words), row)

    def selection_updated(self, _: Selection | None) -> None:
        """Show what is selected."""
        self.repaint()

    def text_select_all(self) -> None:
        """A double click does not select everything, as Textual has it."""

    @property
    def select_container(self) -> Widget:
        """Nor does a third click select everything around."""
        return self

    def on_resize(self, _: events.Resize) -> None:
        """Lay out for the new width."""
        self.fit()
