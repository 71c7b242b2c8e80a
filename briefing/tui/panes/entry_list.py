"""A list of entries on the screen: it moves, scrolls, paints, and answers the mouse. It knows of no briefing."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset, Size
from textual.selection import Selection

from briefing.model import Span
from briefing.tui.arrangement import Need
from briefing.tui.looks import Piece
from briefing.tui.messages import Followed, Pointed
from briefing.tui.panes.entries import Entry, flow
from briefing.tui.panes.painting import GUTTER, LineState, painted
from briefing.tui.panes.rows import Rows
from briefing.tui.panes.sized import EDGE, SPARE, Sized

AT_ONCE = 200
"""Entries that are worded before the next key is heard: more than a screen shows."""

REST = 0.01
"""Seconds between two such lots."""


class EntryList(Sized):
    """A cursor list of entries of one line or several. A subclass words one, and says why there is none."""

    FIRST = 5
    """The findings that a first look is for."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.rows = Rows((), self._worded)
        self._remarked: list[list[Piece]] = []
        self._hover = -1

    def remark(self) -> str:
        """Why there is nothing to see."""
        raise NotImplementedError

    # Which are shown whole

    def _reword(self, *indices: int) -> None:
        """Show these entries in brief or whole, as each is to be now."""
        for index in set(indices):
            self.rows.reword(index)
        if self._laid_out > 0 and len(self.rows):
            self.virtual_size = Size(self._laid_out, len(self.rows))
        self.repaint()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor's entry is shown whole, or is one of the others again."""
        super().watch_has_focus(has_focus)
        self._reword(self.at)
        if has_focus:
            self.reveal()

    # What it needs

    def need(self, width: int) -> Need:
        """The rows that the pane needs, entries in brief and with the frame, where it is `width` columns wide."""
        self.allot(1)
        self.expect(width - self.gutter.width)
        frame, rows = self.gutter.height, len(self.rows)
        return Need(max(3, min(rows, self.first_rows())) + frame, max(3, rows) + frame)

    def whole(self) -> int:
        """The rows that it needs to show nothing cut short, with the frame, once it was asked for its need."""
        return self.rows_with(SPARE * len(self.listing.entries)) + self.gutter.height

    def first_rows(self) -> int:
        """The rows of what a first look is for: so many findings, and a fold directly under them."""
        entries = self.listing.entries[: self.rows.worded]
        findings = [n for n, entry in enumerate(entries) if entry.finding is not None][: self.FIRST]
        last = findings[-1] if findings else len(entries) - 1
        last += last + 1 < len(entries) and bool(entries[last + 1].opens)
        return self.rows.of(last).stop if entries else 0

    # Moving

    def go(self, index: int) -> None:
        """Put the cursor on an entry and say so."""
        if not self.listing.entries:
            return
        before = self.at
        self.listing.go(index)
        self._reword(before, self.at)
        self.reveal()
        if self.entry:
            self._point(self.entry)

    def light(self, span: Span) -> None:
        """Light what was found in a sentence of the article, with the cursor on the first of it."""
        before = self.at
        if self.listing.light(span):
            if self.at != before:
                self.reveal()
            self.repaint()

    def reveal(self) -> None:
        """Have the cursor's entry on the screen; with the first, the headline or date above it too."""
        if self._laid_out > 0:
            self._grow(self.at + 2)
        if self.at < self.rows.worded:
            rows = self.rows.of(self.at)
            headed = not any(entry.stops for entry in self.listing.entries[: self.at])
            top = 0 if headed and rows.start < self.size.height else rows.start
            self.show_lines(top, rows.stop - 1)

    def action_move(self, steps: int) -> None:
        """To another entry; up from the first, to what is above it."""
        here = self.at
        self.go(here + steps)
        if self.at == here and steps < 0:
            self.jump(0)

    def action_page(self, pages: float) -> None:
        """To the entry a page away."""
        if self.rows.worded:
            row = self.rows.of(self.at).start + round(self.size.height * pages)
            target = self.rows.at(row)
            self.go(target if target != self.at else target + (1 if pages > 0 else -1))

    def action_end(self, direction: int) -> None:
        """To the first or the last entry."""
        self.go(0 if direction < 0 else len(self.listing.entries) - 1)
        if direction < 0:
            self.jump(0)

    def action_follow(self) -> None:
        """To where the entry stands in the article."""
        if self.entry and self.entry.spans:
            self.post_message(Followed(self.id or "", self.entry.target))

    def _point(self, entry: Entry) -> None:
        if entry.stops:
            self.post_message(Pointed(self.id or "", entry.target if entry.finding is not None else ()))

    # Its lines

    def lay_out(self, width: int) -> int:
        """Word the entries for this width, as many as a screen shows; the others follow little by little."""
        self._reckon_spare()
        top = round(self.scroll_y)
        keep = self.rows.at(top) if top < len(self.rows) else 0
        self.rows = Rows(self.listing.entries, self._worded)
        self.rows.word_to(max(keep, self.at) + AT_ONCE)
        self._remarked = [] if len(self.rows) else flow([Piece(self.remark(), ("pane--note",))], width - GUTTER - EDGE)
        if 0 < keep < self.rows.worded:
            self.call_after_refresh(self.jump, self.rows.of(keep).start)
        elif self.has_focus:  # a pane that gets the keys before it has rows, as where one part has the screen
            self.call_after_refresh(self.reveal)
        self._word_on(self.rows)
        return len(self.rows) or len(self._remarked)

    def _word_on(self, rows: Rows) -> None:
        """Word the others little by little: a key that is pressed meanwhile does not wait for thousands."""
        if not rows.complete:
            self.set_timer(REST, lambda: self._word_more(rows))

    def _word_more(self, rows: Rows) -> None:
        if rows is self.rows:
            self._grow(rows.worded + AT_ONCE)
            self._word_on(rows)

    def _grow(self, count: int) -> None:
        if self.rows.worded < count and not self.rows.complete:
            self.rows.word_to(count)
            self.virtual_size = Size(self._laid_out, len(self.rows))

    # Painting

    def paint(self, y: int) -> list[Piece]:
        """A line of an entry, on the ground that its state gives it."""
        if not len(self.rows):
            return [Piece(" " * GUTTER), *self._remarked[y]]
        index, line = self.rows.line(y)
        if not line:
            return []
        line = self.seen(y, line)
        return painted(line, self._laid_out, self._state_of(index, y))

    def seen(self, _: int, line: list[Piece]) -> list[Piece]:
        """A line as it is to be seen on row `y`, which may depend on what has scrolled away above it."""
        return line

    def _state_of(self, index: int, y: int) -> LineState:
        """What the look of a line depends on; a heading is never pointed at."""
        listing, pointed = self.listing, index in {self.at, self._hover}
        selected = self.text_selection.get_span(y) if self.text_selection else None
        if not listing.entries[index].stops:
            return LineState(wanted=listing.pattern, selected=selected)
        marked = listing.entries[index] in listing.marked and y == self.rows.of(index).start
        here = index == self.at and self.has_focus
        return LineState(here, pointed, index in listing.lit, marked, listing.pattern, selected)

    # The mouse

    def selectable(self, y: int) -> tuple[int, str]:
        """The words of a line, behind the gutter."""
        return GUTTER, self.rows.words(y) if y < len(self.rows) else ""

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that were selected, an entry a line: no break where a line of the pane ends."""
        start, end = selection.start or Offset(0, 0), selection.end or Offset(0, len(self.rows))
        return self.rows.between(start, end), "\n"

    def _under(self, event: events.MouseEvent) -> int:
        """The number of the entry under the mouse; below 0 where there is none."""
        offset = event.get_content_offset(self)
        row = offset.y + round(self.scroll_y) if offset else -1
        return self.rows.line(row)[0] if 0 <= row < len(self.rows) else -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light in the article what the mouse is on."""
        index = self._under(event)
        if index != self._hover:
            self._hover = index
            self.repaint()
            if index >= 0:
                self._point(self.listing.entries[index])

    def on_leave(self) -> None:
        """The mouse is on nothing."""
        self._hover = -1
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the entry; a second click follows it, wherever the first has moved its lines."""
        index = self._under(event)
        if event.chain == 2 and self.entry:
            self.action_follow()
        elif index >= 0 and self.listing.entries[index].stops:
            self.go(index)
