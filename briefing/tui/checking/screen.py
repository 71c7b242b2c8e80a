"""A checked draft on the screen: what is to be looked at first, by verdict, then what stands in the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from briefing.check import CheckedDraft, Item
from briefing.export import check_report, citation
from briefing.tui.folders import sheet
from briefing.tui.looks import framed
from briefing.tui.results import Results, broken, heading, joined

HINTS = "Enter go there · y copy · o source · Esc close"


class Check(ModalScreen["int | str | None"]):
    """What came of a check; the result is the number of an item to go to, or "source" for one source more."""

    CSS_PATH = sheet("results")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]  # noqa: RUF012 - as Textual declares them
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Close"),
        Binding("y,c", "copy", "Copy the source's words"),
        Binding("o,v", "dismiss('source')", "Another source"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(
        self, report: CheckedDraft, copy: Callable[[str, Callable[[str], None]], None], *, at: int | None = None
    ) -> None:
        """`copy` takes text to the clipboard and says what became of it; `at` is the item to begin at."""
        super().__init__()
        self._report = report
        self._copy = copy
        self._at = at
        self._list = Results(id="check-list")
        self._hints = Static(HINTS, classes="results-hints", markup=False)

    def compose(self) -> ComposeResult:
        """How much there is to look at, the items, the keys."""
        with Vertical(classes="results-frame") as frame:
            yield Static(check_report.summary(self._report), classes="results-head", markup=False)
            yield self._list
            yield self._hints
        count = len(self._report.sources)
        frame.border_title = f"Check  against {'one source' if count == 1 else f'{count} sources'}"

    def on_mount(self) -> None:
        """There is a list to fill."""
        self._list.show(partial(_rows, self._report), None if self._at is None else str(self._at))

    @property
    def _chosen(self) -> int | None:
        return int(self._list.chosen) if self._list.chosen else None

    def action_move(self, steps: int) -> None:
        """To another item."""
        self._list.move(steps)

    def action_copy(self) -> None:
        """Copy the source's words with their citation."""
        if self._chosen is not None and (said := source_words(self._report, self._report.items[self._chosen])):
            self._copy(said, self._say)
        else:
            self._say("No source says this: there is nothing to copy.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the draft's sentence."""
        event.stop()
        self.dismiss(self._chosen)

    def _say(self, sentence: str) -> None:
        if self.is_mounted:
            self._hints.update(framed(sentence))


def source_words(report: CheckedDraft, item: Item) -> str:
    """The source's words with their citation, a figure and a name within their sentence; "" where there are none."""
    if item.source is None:
        return ""
    source, span = report.sources[item.source.source], item.source.span
    said = citation.passage(span, source) if item.kind == "quote" else citation.context(span, source)
    return citation.sourced(said or item.source.text, source.document)


def _rows(report: CheckedDraft, width: int) -> Iterator[Option]:
    """A heading for each verdict that was given, and its items; at the end what else is to be said."""
    for title, items in check_report.groups(report, settled=True):
        yield heading(title, len(items))
        for item in items:
            yield Option(_worded(report, item, width), id=str(report.items.index(item)))
    for warning in report.warnings:
        yield Option(joined(broken(warning, width, "", "$quiet italic")), disabled=True)


def _worded(report: CheckedDraft, item: Item, width: int) -> Content:
    lines = broken(item.draft.text, width, "  ")
    for said in () if item.settled else check_report.beside(report, item):
        lines += broken(said, width, "    ", "$quiet")
    return joined(lines)
