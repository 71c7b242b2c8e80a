"""An article in lines that keeps its place: at whatever width and height, the same words are the first."""

from __future__ import annotations

from textual.selection import Selection

from briefing.model import Document, Sentence
from briefing.tui.arrangement import MARGIN, MEASURE, Room
from briefing.tui.layout import Page, top_line
from briefing.tui.lines import Lines
from briefing.tui.messages import Scrolled
from briefing.tui.places import Place

_UNSETTLED = -1
"""No row: the text is being laid out."""


class Pages(Lines):
    """A text with a cursor on one of its sentences. A subclass paints a line, and moves the cursor."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.document: Document | None = None
        self.measure = MEASURE
        self._page = Page()
        self._at = 0
        """The number of the cursor's sentence."""
        self._height = 0
        """The rows that it has, or is to have when it comes back to the screen."""
        self._row = _UNSETTLED
        """The first line in view; what else the page begins with, somebody has scrolled to."""
        self._top = 0
        self._cursor_in_view = True
        self._opened = 0
        """The offset of the line that it was opened at."""

    def begin(self, document: Document | None, place: Place) -> None:
        """Show another text, from `place`."""
        self.document = document
        self._page = Page(document)
        self._at = self._page.sentence_at(place.offset)
        self._top, self._cursor_in_view = place.top, place.in_view
        self._opened = place.top
        self.renew()

    # Where it is

    @property
    def sentence(self) -> Sentence | None:
        """The sentence of the cursor."""
        sentences = self.document.sentences if self.document else ()
        return sentences[self._at] if self._at < len(sentences) else None

    @property
    def place(self) -> Place:
        """Where the cursor and the top of the page are."""
        return Place(self.sentence.span.start if self.sentence else 0, self._top, self._cursor_in_view)

    @property
    def first_page(self) -> int:
        """The offset up to which the article stands on its first page; 0 where it was not opened there."""
        lines = self._page.lines[: self._height]
        return lines[-1].end if lines and not self._opened else 0

    @property
    def percent(self) -> int:
        """How much of the article has been read, to the last line in view."""
        lines = max(1, len(self._page.lines))
        return min(100, 100 * (round(self.scroll_y) + self._height) // lines)

    @property
    def extent(self) -> tuple[int, int]:
        """The number of sentences, and that of the cursor's, from 1."""
        return len(self._page.starts), self._at + 1 if self._page.starts else 0

    def line_of(self, offset: int) -> int:
        """The line on which `offset` stands."""
        return self._page.line_at(offset)

    # Keeping the place

    def stand(self, room: Room) -> None:
        """Be ready for these cells, with the place kept: before they are there, lest a page be seen that is another."""
        self._height = room.height
        if room.width != self._laid_out:
            self.expect(room.width)
        else:
            self._settle()

    def lay_out(self, width: int) -> int:
        """Break the text at the measure."""
        self._page = Page(self.document, min(self.measure, width - MARGIN))
        return len(self._page.lines) if self.document else 1

    def renew(self) -> None:
        """Lay out anew; the line that was the first stays the first, or the cursor in view."""
        self._row = _UNSETTLED
        super().renew()
        self._settle()

    def _settle(self) -> None:
        """Show the place; once more when the size has come, for a page that was higher cannot scroll as far."""
        self._row = top_line(self._page.lines, self.place, self._height)
        self.jump(self._row)
        self.call_after_refresh(self._stay)

    def _stay(self) -> None:
        self.jump(self._row)
        self.post_message(Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the place, where somebody scrolled and the page is not only made to fit another size."""
        super().watch_scroll_y(old_value, new_value)
        row = round(new_value)
        if _UNSETTLED != self._row != row and self.size.height in {0, self._height}:
            self._row = row
            self._note_place()
        self.post_message(Scrolled())

    def _note_place(self) -> None:
        """Keep the offset of the first line, which another width does not change, and whether the cursor is there."""
        if 0 <= self._row < len(self._page.lines):
            self._top = self._page.lines[self._row].start if self._row else 0
            self._cursor_in_view = self._row <= self.line_of(self.place.offset) < self._row + self._height

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that were selected, as they stand in the text: no break at the end of a line."""
        if not self.document or not self._page.lines:
            return None
        start = self._page.offset(selection.start.y, selection.start.x) if selection.start else 0
        end = self._page.offset(selection.end.y, selection.end.x) if selection.end else len(self.document.text)
        return self.document.text[start:end], "\n"

    def selectable(self, y: int) -> tuple[int, str]:
        """The words of a line, behind margin and indent."""
        if self.document is None or y >= len(self._page.lines):
            return 0, ""
        line = self._page.lines[y]
        return MARGIN + line.indent, self.document.text[line.start : line.end]
