"""What the panes have in common: they list the findings of a briefing, filter, order, mark, and say how many.

A pane says what its entries are and how one is worded. What is listed is a `Listing`, how it is shown an
`EntryList`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len
from textual import events, on
from textual.content import Content

from briefing import wording
from briefing.model import Briefing, Finding, Span
from briefing.tui import keys
from briefing.tui.keys import Keyboard
from briefing.tui.looks import framed
from briefing.tui.messages import Clipped, Listed
from briefing.tui.panes.elsewhere import elsewhere
from briefing.tui.panes.entries import Entry
from briefing.tui.panes.entry_list import EntryList

UNKNOWN = 999
"""Columns of a pane that has not been on the screen yet."""


class FindingList(EntryList):
    """A pane."""

    BINDINGS = keys.bindings("pane")
    TITLE = ""
    NOTHING = ""
    """What a pane says where the article has none of its findings."""
    FINDINGS: tuple[str, ...] = ()
    """What of a briefing the pane shows."""
    ORDERS: tuple[str, ...] = ()
    KINDS: tuple[str, ...] = ()
    """What can be shown alone; the first is everything."""
    month_first = False
    """Whether a date is written "June 2, 2025"."""

    def __init__(self, keyboard: Keyboard, *, id: str) -> None:
        super().__init__(id=id)
        self.keyboard = keyboard
        self.briefing: Briefing | None = None
        self.waiting = False
        self.order = 0
        self.kind = 0
        self.touched = False
        """Whether somebody has moved in what is listed: until then it begins anew with all that is found."""

    # What a pane says

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The pane's rows, in the order that is chosen, those in folds among them."""
        raise NotImplementedError

    def first(self) -> int:
        """The number of the entry that the list opens at."""
        return 0

    def kinds(self, briefing: Briefing) -> list[int]:
        """The numbers of the kinds that are there."""
        raise NotImplementedError

    def counts(self) -> tuple[str, ...]:
        """What the title says beside the name, the longest first."""
        return (str(len(self.everything)),)

    def said(self) -> list[str]:
        """What else the frame should say: which kind is shown, where it is not all of them."""
        return [f"only {self.KINDS[self.kind]}"] if self.kind else []

    def remark(self) -> str:
        """Why nothing is listed."""
        if self.waiting or self.briefing is None:
            return "Reading the article …" if self.waiting else ""
        if self.words:
            return f"Nothing here with “{self.words}”. {self.keyboard.named('clear')} shows everything."
        nothing = wording.faults(self.briefing, *self.FINDINGS) or self.NOTHING
        return f"{nothing} {elsewhere(self.briefing, self.keyboard)}"

    # What it shows

    def show(self, briefing: Briefing | None, *, waiting: bool = False) -> None:
        """Show the findings of an article; while `waiting`, more may come."""
        other = briefing is None or self.briefing is None or briefing.document is not self.briefing.document
        if briefing and self.briefing and not other and self.listing.entries and self._same(self.briefing, briefing):
            self.briefing, self.waiting = briefing, waiting
            self.retitle()
            return
        if other:
            self.listing.forget()
            self.kind, self.touched = 0, False
        elif self.waiting and not self.touched:
            self.listing.empty()
        self.briefing, self.waiting = briefing, waiting
        fresh = not self.listing.entries
        self.rebuild()
        if other:
            self.jump(0)
        if fresh and self.listing.entries:
            self.begin()

    def _same(self, one: Briefing, other: Briefing) -> bool:
        """Whether two briefings of a document are alike in what the pane shows of them."""
        return all(getattr(one, name) == getattr(other, name) for name in self.FINDINGS)

    def begin(self) -> None:
        """Open the list where its reader begins."""
        if at := self.first():
            self.listing.go(at)

    def go(self, index: int) -> None:
        """Somebody moves."""
        self.touched = True
        super().go(index)

    def rebuild(self) -> None:
        """Make the entries anew; the cursor stays on its finding, where that is still there."""
        self.listing.put(tuple(self.entries(self.briefing)) if self.briefing else ())
        self.retitle()
        self.renew()
        if self.has_focus:
            self.post_message(Listed())

    @on(events.Resize)
    def _fit_title(self) -> None:
        """The frame has room for more, or for less."""
        self.retitle()

    def go_to(self, finding: Finding) -> None:
        """Put the cursor on a finding, in whatever fold it is."""
        if self.listing.unfold_around(finding):
            self.rebuild()
        if (index := self.listing.index(finding)) is not None:
            self.go(index)

    @property
    def everything(self) -> list[Finding]:
        """What the filter keeps, in folds that are closed, too."""
        return self.listing.everything

    @property
    def opened(self) -> set[str]:
        """The folds that are open."""
        return self.listing.opened

    # Folds

    def action_follow(self) -> None:
        """To where the entry stands in the article; what has more under it opens, or closes."""
        if self.entry and self.entry.opens:
            self.unfold(self.entry.opens not in self.opened)
        else:
            super().action_follow()

    def unfold(self, opens: bool) -> None:
        """Open what has more under it; close it, from within as well."""
        self.listing.unfold(opens)
        self.rebuild()
        self.reveal()

    def unfolds(self, opens: bool) -> bool:
        """Whether there is something to open under the cursor, or to close around it."""
        return self.listing.unfolds(opens)

    # Its frame

    def retitle(self) -> None:
        """Say at the top how much there is, which of it and in which order, as far as it fits whole.

        What the reader has chosen comes before the counts; the usual order goes without saying. On a small
        screen the title is there only where something was chosen.
        """
        name = f"{self.keyboard.named(self.id or '')} {self.TITLE}"
        counts = ("…",) if self.waiting else self.counts()
        order = [self.ORDERS[self.order]] if self.order and self.listing.entries else []
        said = [*self.said(), *self._chosen(), *order]
        asides = [", ".join(said[:count]) for count in range(len(said), -1, -1)]
        texts = ("  ".join(filter(None, [name, count, aside])) for aside in asides for count in (*counts, ""))
        self.border_title = self._fitting(*(f" {text} " for text in texts))
        self.set_class(bool(self.narrowed or self.marked or order), "-chosen")

    def _chosen(self) -> list[str]:
        said = [f"with “{self.words}”"] if self.words else []
        hits = len(self.listing.hits)
        said += [f"{hits} hit{'s' if hits != 1 else ''}"] if self.listing.pattern else []
        return said + ([f"{len(self.marked)} marked"] if self.marked else [])

    def _fitting(self, *texts: str) -> Content:
        room = self.size.width - 2 if self.size.width else UNKNOWN
        return framed(next((text for text in texts if cell_len(text) <= room), texts[-1]))

    # Filter, search, marks, order

    @property
    def words(self) -> str:
        """The words of the filter."""
        return self.listing.words

    @property
    def narrowed(self) -> bool:
        """Whether only a part of what was found is listed."""
        return bool(self.words or self.kind)

    def filter(self, words: str) -> None:
        """Show only what holds these words."""
        self.listing.words = words
        self.rebuild()

    def search(self, pattern: re.Pattern[str] | None) -> None:
        """Show what the search finds; all folds are open meanwhile."""
        began = (pattern is None) != (self.listing.pattern is None)
        self.listing.pattern = pattern
        if began:
            self.rebuild()
        self.retitle()
        self.repaint()

    @property
    def marked(self) -> set[Entry]:
        """The marked entries, listed or not."""
        return self.listing.marked

    def unmark(self) -> None:
        """No entry is marked, nor left out."""
        self.listing.marked.clear()
        self.kind = 0
        self.filter("")

    def unmark_but(self, kept: Callable[[Sequence[Span]], bool]) -> None:
        """Of the marked entries only those stay so whose words are kept."""
        self.listing.marked = {entry for entry in self.marked if kept(entry.target)}
        self.retitle()
        self.repaint()

    def action_mark(self) -> None:
        """Mark the entry, and go on to the next."""
        entry = self.entry
        if self.listing.mark() and entry and entry.finding is not None:
            self.post_message(Clipped(entry.finding, entry.target, kept=entry in self.marked))
            self.retitle()
            self.action_move(1)
            self.repaint()

    def action_order(self) -> None:
        """Another order."""
        if self.ORDERS:
            self.order = (self.order + 1) % len(self.ORDERS)
            self.rebuild()
            self.reveal()

    @property
    def several_kinds(self) -> bool:
        """Whether there is more than one kind to choose from."""
        return bool(self.KINDS and self.briefing and len(self.kinds(self.briefing)) > 2)

    def action_which(self) -> None:
        """Another kind, of those that are there; after the last, all again."""
        there = self.kinds(self.briefing) if self.briefing else [0]
        self.kind = next((kind for kind in there if kind > self.kind), 0)
        self.rebuild()
        if self.entry:
            self._point(self.entry)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """A pane of one order, or of one kind of findings, has no key for others."""
        several = {"order": len(self.ORDERS) > 1, "which": self.several_kinds or bool(self.kind)}
        return several.get(action, True)
