"""How much of each entry a list shows: in brief where it is low, with what rows are left shared out among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from briefing.tui.lines import Lines
from briefing.tui.looks import Piece
from briefing.tui.panes.entries import Entry
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.painting import GUTTER

EDGE = 1
"""Columns between the words and the scroll bar."""

LOW = 30
"""Under so many rows entries are shown in brief, with no blank line between them."""

SPARE = 8
"""Lines beyond those in brief that an entry may take at most."""

FAR = 10_000
"""More rows than are ever counted."""


class Sized(Lines):
    """A list of entries of one line or several. A subclass words one."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="pane")
        self.listing = Listing()
        self._manner: tuple[object, ...] = ()
        self._allotted = 0
        self._spare = 0
        self._spare_for: tuple[object, ...] = ()

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The lines of one entry."""
        raise NotImplementedError

    def _worded(self, entry: Entry) -> Iterable[list[Piece]]:
        return self.word(entry, max(8, self._laid_out - GUTTER - EDGE))

    @property
    def at(self) -> int:
        """The number of the cursor's entry."""
        return self.listing.at

    @property
    def entry(self) -> Entry | None:
        """The cursor's entry."""
        return self.listing.entry

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
