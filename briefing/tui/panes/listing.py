"""What a pane lists, without the screen: what folds and the filter leave, the cursor, the marks, what is lit. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Finding, Span
from briefing.tui.panes.entries import Entry, kept, unfolded


class Listing:
    """The entries of a pane and the state of each."""

    def __init__(self) -> None:
        self.found: tuple[Entry, ...] = ()
        """All entries, those in folds that are closed among them."""
        self.entries: tuple[Entry, ...] = ()
        """Those that are listed."""
        self.opened: set[str] = set()
        """The folds that are open."""
        self.at = 0
        """The number of the cursor's entry."""
        self.words = ""
        """The filter: only what holds these words is listed."""
        self.pattern: re.Pattern[str] | None = None
        """What a search looks for."""
        self.marked: set[Entry] = set()
        self.lit: frozenset[int] = frozenset()
        """The entries found in the sentence that is being read."""

    def forget(self) -> None:
        """Nothing is left of the article before; the search goes on."""
        self.words = ""
        self.marked.clear()
        self.opened.clear()
        self.empty()

    def empty(self) -> None:
        """Nothing is listed, and the cursor will begin at the top."""
        self.entries, self.at, self.lit = (), 0, frozenset()

    def put(self, found: Sequence[Entry]) -> None:
        """List what the filter keeps of these, or the folds leave; the cursor stays on its finding, where it can.

        While words are looked for, all folds are open.
        """
        before, self.found = self.entry, tuple(found)
        if self.words:
            self.entries = kept(self.found, self.words)
        else:
            self.entries = self.found if self.pattern else unfolded(self.found, self.opened)
        if before and before.stops and before in self.entries:
            self.at = self.entries.index(before)
        self.at = self._nearest(min(self.at, len(self.entries) - 1), 1)
        self.lit = frozenset()

    # The cursor

    @property
    def entry(self) -> Entry | None:
        """The cursor's entry."""
        return self.entries[self.at] if 0 <= self.at < len(self.entries) else None

    def go(self, index: int) -> None:
        """Put the cursor on an entry, or on the nearest that it may be on."""
        self.at = self._nearest(index, 1 if index >= self.at else -1)

    def _nearest(self, index: int, direction: int) -> int:
        if not self.entries:
            return 0
        index = max(0, min(index, len(self.entries) - 1))
        found = [i for i, entry in enumerate(self.entries) if entry.stops]
        ahead = [i for i in found if (i - index) * direction >= 0]
        return min(ahead or found, key=lambda i: abs(i - index), default=index)

    def index(self, finding: Finding) -> int | None:
        """The number of the entry of a finding."""
        return next((i for i, entry in enumerate(self.entries) if entry.finding == finding), None)

    # Folds

    def unfold(self, opens: bool) -> None:
        """Open what has more under the cursor's entry; close it, from within as well, with the cursor on it."""
        if (entry := self.entry) is None:
            return
        if opens:
            self.opened.add(entry.opens)
        else:
            fold = entry.opens if entry.opens in self.opened else entry.inside
            self.opened.discard(fold)
            self.at = next(i for i, one in enumerate(self.entries) if one.opens == fold)

    def unfolds(self, opens: bool) -> bool:
        """Whether there is something to open under the cursor, or to close around it."""
        if (entry := self.entry) is None:
            return False
        closed = bool(entry.opens) and entry.opens not in self.opened
        return closed if opens else bool(entry.inside) or (bool(entry.opens) and not closed)

    def unfold_around(self, finding: Finding) -> bool:
        """Open the fold that a finding is in; whether that was closed."""
        fold = next((entry.inside for entry in self.found if entry.finding == finding), "")
        closed = bool(fold) and fold not in self.opened
        if closed:
            self.opened.add(fold)
        return closed

    # What is listed

    @property
    def everything(self) -> list[Finding]:
        """What the filter keeps, in folds that are closed, too."""
        shown = kept(self.found, self.words) if self.words else self.found
        return [entry.finding for entry in shown if entry.finding is not None]

    @property
    def findings(self) -> list[Finding]:
        """Everything that is listed."""
        return [entry.finding for entry in self.entries if entry.finding is not None]

    @property
    def chosen(self) -> list[Finding]:
        """The marked findings in their order, or that of the cursor."""
        marked = [e.finding for e in self.entries if e in self.marked and e.finding is not None]
        if marked:
            return marked
        return [self.entry.finding] if self.entry and self.entry.finding is not None else []

    @property
    def hits(self) -> list[int]:
        """The entries that the search finds."""
        if self.pattern is None:
            return []
        return [i for i, e in enumerate(self.entries) if e.finding is not None and self.pattern.search(e.text)]

    def mark(self) -> bool:
        """Mark the cursor's entry, or unmark it; whether there is one to mark."""
        if self.entry is None or self.entry.finding is None:
            return False
        self.marked ^= {self.entry}
        return True

    def light(self, span: Span) -> bool:
        """Light what was found in a sentence, with the cursor on the first of it; whether anything changed."""
        lit = [i for i, e in enumerate(self.entries) if e.stops and any(span.touches(s) for s in e.spans)]
        if frozenset(lit) == self.lit:
            return False
        self.lit = frozenset(lit)
        if lit and self.at not in self.lit:
            self.at = lit[0]
        return True
