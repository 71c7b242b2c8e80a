"""What the panes have in common: a list of findings with a cursor, each tied to its words in the article.

A pane says what its entries are and how one is worded; the list lays them out, moves, filters, searches and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size

from briefing.export.citation import Finding
from briefing.model import Briefing, Span
from briefing.tui import keys
from briefing.tui.lines import Lines
from briefing.tui.looks import Piece, framed
from briefing.tui.messages import Followed, Pointed
from briefing.tui.panes.entries import Entry, flow, kept

GUTTER = 2
"""Columns before an entry, for the cursor and the mark."""

AT_ONCE = 200
"""Entries that are worded before the next key is heard: more than a screen shows."""

REST = 0.01
"""Seconds between two such lots."""


class FindingList(Lines):
    """A pane."""

    BINDINGS = keys.bindings("pane")
    TITLE = ""
    NOTHING = ""
    """What a pane says where the article has none of its findings."""
    FINDINGS: tuple[str, ...] = ()
    """What of a briefing the pane shows."""
    ORDERS: tuple[str, ...] = ()
    month_first = False
    """Whether a date is written "June 2, 2025"."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes="pane")
        self.briefing: Briefing | None = None
        self.waiting = False
        self.order = 0
        self.words = ""
        self.marked: set[Entry] = set()
        self.pattern: re.Pattern[str] | None = None
        self._entries: tuple[Entry, ...] = ()
        self._at = 0
        self._lit: frozenset[int] = frozenset()
        self._rows: list[tuple[int, list[Piece]]] = []
        self._tops: list[int] = []
        self._width = 0
        self._hover = -1

    # What a pane says

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The pane's rows, in the order that is chosen."""
        raise NotImplementedError

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The lines of one entry."""
        raise NotImplementedError

    def counts(self) -> tuple[str, ...]:
        """What the title says beside the name, the longest first."""
        return (str(sum(1 for e in self._entries if e.finding is not None)),)

    # What it shows

    def show(self, briefing: Briefing | None, *, waiting: bool = False) -> None:
        """Show the findings of an article; while `waiting`, more may come."""
        other = briefing is None or self.briefing is None or briefing.document is not self.briefing.document
        if briefing and self.briefing and not other and self._entries and self._same(self.briefing, briefing):
            self.briefing, self.waiting = briefing, waiting
            self.retitle()
            return
        if other:
            self.words = ""
            self.marked.clear()
        if other or (self.waiting and not self.has_focus):
            self._at, self._entries, self._lit = 0, (), frozenset()
        self.briefing, self.waiting = briefing, waiting
        self.rebuild()
        if other:
            self.jump(0)

    def _same(self, one: Briefing, other: Briefing) -> bool:
        """Whether two briefings of a document are alike in what the pane shows of them."""
        return all(getattr(one, name) == getattr(other, name) for name in self.FINDINGS)

    def rebuild(self) -> None:
        """Make the entries anew; the cursor stays on its finding, where that is still there."""
        before = self.entry
        found = tuple(self.entries(self.briefing)) if self.briefing else ()
        self._entries = kept(found, self.words) if self.words else found
        if before and before.finding is not None and before in self._entries:
            self._at = self._entries.index(before)
        self._at = self._nearest(min(self._at, len(self._entries) - 1), 1)
        self._lit = frozenset()
        self.retitle()
        self.renew()

    def retitle(self) -> None:
        """Say in the frame how much there is, in which order and with which filter, as far as it fits whole."""
        number = keys.by_id()[self.id or ""].keys
        name = f"{number} {self.TITLE}"
        counts = ("…",) if self.waiting else self.counts()
        self.border_title = self._fitting(*(f"{name}  {count}" for count in counts), name)
        asides = [*self.said(), *self._state()]
        order = self.ORDERS[self.order] if self.ORDERS and self._entries else ""
        said = ", ".join(asides)
        self.border_subtitle = self._fitting(", ".join(filter(None, [said, order])), said, "")

    def _fitting(self, *texts: str) -> Content:
        room = self.size.width - 4
        return framed(next((text for text in texts if cell_len(text) <= room), texts[-1]))

    def _state(self) -> list[str]:
        said = [f"with “{self.words}”"] if self.words else []
        said += [f"{len(self.hits)} hit{'s' if len(self.hits) != 1 else ''}"] if self.pattern else []
        return said + ([f"{len(self.marked)} marked"] if self.marked else [])

    def said(self) -> list[str]:
        """What else the frame should say."""
        return []

    def filter(self, words: str) -> None:
        """Show only what holds these words."""
        self.words = words
        self.rebuild()

    def search(self, pattern: re.Pattern[str] | None) -> None:
        """Show what the search finds."""
        self.pattern = pattern
        self.retitle()
        self.repaint()

    @property
    def hits(self) -> list[int]:
        """The entries that the search finds."""
        if self.pattern is None:
            return []
        return [i for i, e in enumerate(self._entries) if e.finding is not None and self.pattern.search(e.text)]

    @property
    def at(self) -> int:
        """The number of the cursor's entry."""
        return self._at

    @property
    def entry(self) -> Entry | None:
        """The cursor's entry."""
        return self._entries[self._at] if 0 <= self._at < len(self._entries) else None

    @property
    def chosen(self) -> list[Finding]:
        """The marked findings in their order, or that of the cursor."""
        marked = [e.finding for e in self._entries if e in self.marked and e.finding is not None]
        if marked:
            return marked
        return [self.entry.finding] if self.entry and self.entry.finding is not None else []

    @property
    def findings(self) -> list[Finding]:
        """Everything that is listed."""
        return [entry.finding for entry in self._entries if entry.finding is not None]

    @property
    def narrowed(self) -> bool:
        """Whether only a part of what was found is listed."""
        return bool(self.words)

    def light(self, span: Span) -> None:
        """Light what was found in a sentence of the article, with the cursor on the first of it."""
        lit = [i for i, e in enumerate(self._entries) if any(span.touches(s) for s in e.spans)]
        lit = [i for i in lit if self._entries[i].finding is not None]
        if frozenset(lit) == self._lit:
            return
        self._lit = frozenset(lit)
        if lit and self._at not in self._lit:
            self._at = lit[0]
            self._reveal()
        self.repaint()

    def unmark(self) -> None:
        """No entry is marked, nor filtered out."""
        self.marked.clear()
        self.filter("")

    # Moving

    def go(self, index: int, *, tell: bool = True) -> None:
        """Put the cursor on an entry and say so."""
        if not self._entries:
            return
        self._at = self._nearest(index, 1 if index >= self._at else -1)
        self._reveal()
        self.repaint()
        if tell and self.entry and self.entry.spans:
            self.post_message(Pointed(self.id or "", self.entry.target))

    def go_to(self, finding: Finding) -> None:
        """Put the cursor on a finding."""
        found = next((i for i, e in enumerate(self._entries) if e.finding == finding), None)
        if found is not None:
            self.go(found)

    def action_move(self, steps: int) -> None:
        """To another entry."""
        here = self._at
        self.go(here + steps)
        if self._at == here and steps < 0:
            self.jump(0)

    def action_page(self, pages: float) -> None:
        """To the entry a page away."""
        if self._tops:
            row = self._tops[self._at] + round(self.size.height * pages)
            target = self._entry_at(max(0, min(row, len(self._rows) - 1)))
            self.go(target if target != self._at else target + (1 if pages > 0 else -1))

    def action_end(self, direction: int) -> None:
        """To the first or the last entry."""
        self.go(0 if direction < 0 else len(self._entries) - 1)
        if direction < 0:
            self.jump(0)

    def action_follow(self) -> None:
        """To where the entry stands in the article."""
        if self.entry and self.entry.spans:
            self.post_message(Followed(self.id or "", self.entry.target))

    def action_mark(self) -> None:
        """Mark the entry, and go on to the next."""
        if self.entry and self.entry.finding is not None:
            self.marked ^= {self.entry}
            self.retitle()
            self.action_move(1)
            self.repaint()

    def need(self, width: int) -> int:
        """The rows that would show everything, with the frame, where the pane is `width` columns wide."""
        self.expect(width - self.gutter.width)
        return max(3, len(self._rows)) + 2

    def action_arrange(self) -> None:
        """Another order."""
        if self.ORDERS:
            self.order = (self.order + 1) % len(self.ORDERS)
            self.rebuild()
            self._reveal()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """A pane of one order has no key for it."""
        return bool(self.ORDERS) if action == "arrange" else True

    def _nearest(self, index: int, direction: int) -> int:
        """The nearest entry that the cursor may be on, first in one direction."""
        if not self._entries:
            return 0
        index = max(0, min(index, len(self._entries) - 1))
        found = [i for i, entry in enumerate(self._entries) if entry.finding is not None]
        ahead = [i for i in found if (i - index) * direction >= 0]
        return min(ahead or found, key=lambda i: abs(i - index), default=index)

    def _reveal(self) -> None:
        if self._laid_out[0] > 0:
            self._grow(self._at + 2)
        if self._at < len(self._tops):
            bottom = self._tops[self._at + 1] if self._at + 1 < len(self._tops) else len(self._rows)
            self.show_lines(self._tops[self._at], bottom - 1)

    def _entry_at(self, row: int) -> int:
        return max(0, bisect_right(self._tops, row) - 1)

    # Painting

    def lay_out(self, width: int) -> int:
        """Word every entry for this width."""
        keep = self._rows[round(self.scroll_y)][0] if round(self.scroll_y) < len(self._rows) else 0
        self.retitle()
        self._rows, self._tops, self._width = [], [], width
        self._word_to(max(keep, self._at) + AT_ONCE)
        if not self._rows:
            self._rows = [(-1, line) for line in flow([Piece(self._remark(), ("pane--note",))], width - GUTTER)]
        if 0 < keep < len(self._tops):
            self.call_after_refresh(self.jump, self._tops[keep])
        self._word_on(self._entries, width)
        return len(self._rows)

    def _word_to(self, count: int) -> None:
        """Word the first entries, as many as that, where it has not been done."""
        for index in range(len(self._tops), min(count, len(self._entries))):
            self._tops.append(len(self._rows))
            lines = self.word(self._entries[index], max(8, self._width - GUTTER))
            self._rows += [(index, line) for line in lines]

    def _word_on(self, entries: Sequence[Entry], width: int) -> None:
        """Word the others little by little: a key that is pressed meanwhile does not wait for thousands."""
        if entries is self._entries and width == self._width and len(self._tops) < len(entries):
            self.set_timer(REST, partial(self._word_more, entries, width))

    def _word_more(self, entries: Sequence[Entry], width: int) -> None:
        if entries is self._entries and width == self._width:
            self._grow(len(self._tops) + AT_ONCE)
            self._word_on(entries, width)

    def _grow(self, count: int) -> None:
        if len(self._tops) < min(count, len(self._entries)):
            self._word_to(count)
            self.virtual_size = Size(self._width, len(self._rows))

    def _remark(self) -> str:
        """Why there is nothing to see."""
        if self.waiting or self.briefing is None:
            return "Reading the article …" if self.waiting else ""
        if self.words:
            return f"Nothing here with “{self.words}”. Esc shows everything."
        return self.NOTHING

    def paint(self, y: int) -> list[Piece]:
        """The gutter and a line of an entry, on the ground that its state gives it."""
        index, line = self._rows[y]
        if index < 0 or not line:
            return [Piece(" " * GUTTER), *line]
        entry = self._entries[index]
        grounds = tuple(self._grounds(index, entry))
        here = self.has_focus and index == self._at and entry.finding is not None
        bar = Piece("▌", (*grounds, "pane--here")) if here else Piece(" ", grounds)
        if index in self._lit and not here:
            bar = Piece("▎", (*grounds, "pane--beside"))
        mark = "✓" if entry in self.marked and y == self._tops[index] else " "
        pieces = [bar, Piece(mark, (*grounds, "pane--marked"))]
        for piece in line:
            pieces += self._found(Piece(piece.text, (*grounds, *piece.looks)))
        width = self.scrollable_content_region.width
        return [*pieces, Piece(" " * width, grounds)]

    def _grounds(self, index: int, entry: Entry) -> Iterator[str]:
        if entry.finding is None:
            return
        if index in self._lit:
            yield "pane--lit"
        if index in {self._at, self._hover}:
            yield "pane--cursor"

    def _found(self, piece: Piece) -> list[Piece]:
        """A piece, cut where the search finds its words."""
        if self.pattern is None:
            return [piece]
        pieces, at = [], 0
        for match in self.pattern.finditer(piece.text):
            pieces.append(Piece(piece.text[at : match.start()], piece.looks))
            pieces.append(Piece(match.group(), (*piece.looks, "pane--hit")))
            at = match.end()
        return [*pieces, Piece(piece.text[at:], piece.looks)]

    # The mouse

    def _under(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset(self)
        row = offset.y + round(self.scroll_y) if offset else -1
        return self._rows[row][0] if 0 <= row < len(self._rows) else -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light in the article what the mouse is on."""
        index = self._under(event)
        if index != self._hover:
            self._hover = index
            self.repaint()
            if index >= 0 and self._entries[index].finding is not None and self._entries[index].spans:
                self.post_message(Pointed(self.id or "", self._entries[index].target))

    def on_leave(self) -> None:
        """The mouse is on nothing."""
        self._hover = -1
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the entry; a second click goes to where it stands."""
        index = self._under(event)
        if index >= 0 and self._entries[index].finding is not None:
            self.go(index)
            if event.chain == 2:
                self.action_follow()
