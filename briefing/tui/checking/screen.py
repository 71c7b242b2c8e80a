"""A checked draft on the screen: what is to be looked at first, by verdict, then what stands in the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import ClassVar

from textual import events
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
from briefing.tui.layout import shown
from briefing.tui.looks import framed

HINTS = "Enter go there · y copy · o source · Esc close"


class Check(ModalScreen["int | str | None"]):
    """What came of a check; the result is the number of an item to go to, or "source" for one source more."""

    CSS_PATH = sheet("checking")
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
        self._list = OptionList(id="check-list", markup=False)
        self._hints = Static(HINTS, id="check-hints", markup=False)

    def compose(self) -> ComposeResult:
        """How much there is to look at, the items, the keys."""
        with Vertical(id="check") as frame:
            yield Static(check_report.summary(self._report), id="check-summary", markup=False)
            yield self._list
            yield self._hints
        count = len(self._report.sources)
        frame.border_title = f"Check  against {'one source' if count == 1 else f'{count} sources'}"

    def on_resize(self, _: events.Resize) -> None:
        """Break the lines anew, with the cursor where it was."""
        at = self._item[0] if self._item else self._at
        self.call_after_refresh(self._fill, at)

    def _fill(self, at: int | None) -> None:
        self._list.clear_options()
        self._list.add_options(list(_options(self._report, self._list.scrollable_content_region.width - 1)))
        ids = [option.id for option in self._list.options]
        first = next((place for place, id_ in enumerate(ids) if id_), None)
        self._list.highlighted = ids.index(str(at)) if str(at) in ids else first
        if self._list.highlighted == first:
            self.call_after_refresh(self._list.scroll_home, animate=False)

    @property
    def _item(self) -> tuple[int, Item] | None:
        place = self._list.highlighted
        number = self._list.get_option_at_index(place).id if place is not None else None
        return (int(number), self._report.items[int(number)]) if number else None

    def action_move(self, steps: int) -> None:
        """To another item."""
        (self._list.action_cursor_down if steps > 0 else self._list.action_cursor_up)()

    def action_copy(self) -> None:
        """Copy the source's words with their citation."""
        if self._item and (said := source_words(self._report, self._item[1])):
            self._copy(said, self._say)
        else:
            self._say("No source has it: there is nothing to copy.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the draft's sentence."""
        event.stop()
        if self._item:
            self.dismiss(self._item[0])

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


def _options(report: CheckedDraft, width: int) -> Iterator[Option]:
    """A heading for each verdict that was given, and its items; at the end what else is to be said."""
    for title, items in check_report.groups(report, settled=True):
        yield Option(framed(f"{title}  {len(items)}").stylize("$title bold"), disabled=True)
        for item in items:
            yield Option(_worded(report, item, width), id=str(report.items.index(item)))
    for warning in report.warnings:
        yield Option(Content("\n").join(_lines(warning, width, "")).stylize("$quiet italic"), disabled=True)


def _worded(report: CheckedDraft, item: Item, width: int) -> Content:
    lines = _lines(item.draft.text, width, "  ")
    for said in () if item.settled else check_report.beside(report, item):
        lines += [line.stylize("$quiet") for line in _lines(said, width, "    ")]
    return Content("\n").join(lines)


def _lines(said: str, width: int, indent: str) -> list[Content]:
    """`said` broken into lines, all of them set in."""
    return [framed(line) for line in wrap(shown(said), max(20, width), initial_indent=indent, subsequent_indent=indent)]
