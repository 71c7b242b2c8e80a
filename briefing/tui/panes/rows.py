"""The lines of a list of entries: each entry is worded when its lines are first needed. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from textual.geometry import Offset

from briefing.tui.looks import Piece
from briefing.tui.panes.entries import Entry

_DRAWN = "[•\u2500-\u25ff]"
"""Points and lines that a pane draws beside its words."""


class Rows:
    """The lines of the first entries, as many of them as were asked for."""

    def __init__(self, entries: Sequence[Entry], word: Callable[[Entry], Iterable[list[Piece]]]) -> None:
        """`word` gives the lines of an entry."""
        self._entries = entries
        self._word = word
        self._lines: list[tuple[int, list[Piece]]] = []
        self._tops: list[int] = []

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def worded(self) -> int:
        """How many entries have their lines."""
        return len(self._tops)

    @property
    def complete(self) -> bool:
        """Whether all of them have."""
        return len(self._tops) == len(self._entries)

    def word_to(self, count: int) -> None:
        """Word the first `count` entries, where it has not been done."""
        for index in range(len(self._tops), min(count, len(self._entries))):
            self._tops.append(len(self._lines))
            self._lines += [(index, line) for line in self._word(self._entries[index])]

    def reword(self, index: int) -> None:
        """Word one entry again, where it has its lines: it may be longer now, or shorter."""
        if index >= len(self._tops):
            return
        old = self.of(index)
        new = [(index, line) for line in self._word(self._entries[index])]
        self._lines[old.start : old.stop] = new
        for later in range(index + 1, len(self._tops)):
            self._tops[later] += len(new) - len(old)

    def line(self, row: int) -> tuple[int, list[Piece]]:
        """The number of the entry on a row, and its words there."""
        return self._lines[row]

    def words(self, row: int) -> str:
        """The words on a row."""
        return "".join(piece.text for piece in self._lines[row][1])

    def between(self, start: Offset, end: Offset) -> str:
        """The words from one place to another, each entry on a line of its own."""
        said: dict[int, list[str]] = {}
        for row in range(start.y, min(end.y, len(self) - 1) + 1):
            words = self.words(row)
            words = words[start.x if row == start.y else 0 : end.x if row == end.y else len(words)]
            said.setdefault(self.line(row)[0], []).extend(re.sub(_DRAWN, " ", words).split())
        return "\n".join(" ".join(words) for words in said.values() if words)

    def at(self, row: int) -> int:
        """The number of the entry on a row, of the last above it where there is none."""
        return max(0, bisect_right(self._tops, row) - 1)

    def of(self, index: int) -> range:
        """The rows of a worded entry."""
        end = self._tops[index + 1] if index + 1 < len(self._tops) else len(self._lines)
        return range(self._tops[index], end)
