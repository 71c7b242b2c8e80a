"""A list of entries on the screen: it moves, scrolls, paints, and answers the mouse. It knows of no briefing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from textual import events
from textual.geometry import Offset, Size
from textual.selection import Selection

from briefing.model import Span
from briefing.tui.lines import Lines
from briefing.tui.looks import Piece
from briefing.tui.messages import Followed, Pointed
from briefing.tui.panes.entries import Entry, flow
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.painting import GUTTER, LineState, painted
from briefing.tui.panes.rows import Rows

EDGE = 1
"""Columns between the words and the scroll bar."""

LOW = 30
"""Under so many rows entries are shown in brief, with no blank line between them."""

SPARE = 8
"""Lines beyond those in brief that an entry may take at most."""

FAR = 10_000
"""More rows than are ever counted."""

AT_ONCE = 200
"""Entries that are worded before the next key is heard: more than a screen shows."""

REST = 0.01
"""Seconds between two such lots."""


class EntryList(Lines):
    """A cursor list of entries of one line or several. A subclass words one, and says why there is none."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="pane")
        self.listing = Listing()
        self.rows = Rows((), self._worded)
        self._remarked: list[list[Piece]] = []
        self._manner: tuple[object, ...] = ()
        self._allotted = 0
        self._spare = 0
        self._spare_for: tuple[object, ...] = ()
        self._hover = -1

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The lines of one entry."""
        raise NotImplementedError

    def remark(self) -> str:
        """Why there is nothing to see."""
        raise NotImplementedError

    @property
    def at(self) -> int:
        """The number of the cursor's entry."""
        return self.listing.at

    @property
    def entry(self) -> Entry | None:
        """The cursor's entry."""
        return self.listing.entry

    # How much of each entry is shown

    @property
    def height(self) -> int:
        """The rows that the list has, or is about to have; 0 where that is not known."""
        return self._allotted or self.size.height

    @property
    def brief(self) -> bool:
        """Whether a long entry is cut short, as everything is where many want to be seen."""
        return self.height < LOW

    def most(self, entry: Entry, lines: int) -> int:
        """The lines that an entry may take, `lines` in brief; 0 for as many as it needs, as the cursor's does.

        Where there are rows for more, it may take more lines than in brief.
        """
        return 0 if not self.brief or (entry is self.entry and self.has_focus) else lines + self._more_of(entry)

    def _more_of(self, entry: Entry) -> int:
        """The lines that an entry may take beyond those in brief: the spare rows go round, from the first entry on."""
        if not self._spare:
            return 0
        every, left = divmod(self._spare, len(self.listing.entries))
        return every + (self.listing.entries.index(entry) < left)

    def manner(self) -> tuple[object, ...]:
        """What else than the width the wording of the entries depends on."""
        self._reckon_spare()
        return self.brief, self._spare

    def _reckon_spare(self) -> None:
        """See how many lines more than in brief the entries may take, so that none is cut short beside empty rows."""
        height, width, entries = self.height, self._laid_out, self.listing.entries
        if (asked := (entries, height, width)) == self._spare_for:
            return
        self._spare_for, self._spare = asked, 0
        if width > 0 and 1 < height < LOW and self.rows_with(0, height) < height:
            spare = range(1, SPARE * len(entries) + 1)
            self._spare = bisect_right(spare, height, key=lambda lines: self.rows_with(lines, height))

    def rows_with(self, spare: int, enough: int = FAR) -> int:
        """How many rows the entries take with so many lines more than in brief; counted until there are `enough`."""
        before, self._spare = self._spare, spare
        rows = 0
        for entry in self.listing.entries:
            rows += len(list(self._worded(entry)))
            if rows > enough:
                break
        self._spare = before
        return rows

    def allot(self, rows: int) -> None:
        """Be ready for so many rows; 0 where they are not known beforehand."""
        self._allotted = rows
        self._keep_manner()

    def fit(self) -> None:
        """Lay out for another width, and for a height that has entries shown in another manner."""
        if self.size.height > 0:
            self._keep_manner()
        super().fit()

    def _keep_manner(self) -> None:
        if self._manner != (manner := self.manner()):
            self._manner = manner
            if self._laid_out > 0:
                self.renew()

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
        """Have the cursor's entry on the screen."""
        if self._laid_out > 0:
            self._grow(self.at + 2)
        if self.at < self.rows.worded:
            rows = self.rows.of(self.at)
            self.show_lines(rows.start, rows.stop - 1)

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

    def _worded(self, entry: Entry) -> Iterable[list[Piece]]:
        return self.word(entry, max(8, self._laid_out - GUTTER - EDGE))

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
        return painted(line, self.scrollable_content_region.width, self._state_of(index, y))

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
