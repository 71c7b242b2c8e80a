"""The clipping book on the screen: a list to go through, annotate, copy or save."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from briefing.tui.clippings import Book, Clipping, written
from briefing.tui.folders import sheet
from briefing.tui.looks import framed
from briefing.tui.state import Manner

HINTS = "Enter go there · y copy all · s save · e note · Del remove · Esc close"
"""The keys, the last of which works with nothing in the book, too."""

EMPTY = "Nothing is clipped yet: Space in a pane keeps the item here."


class Clippings(ModalScreen[Clipping | str | None]):
    """All that was clipped; the result is a clipping to go to, or "save"."""

    CSS_PATH = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,x", "close", "Close"),
        Binding("y,c", "copy", "Copy all"),
        Binding("s,ctrl+s", "save", "Save"),
        Binding("e,n", "note", "Note"),
        Binding("delete,d", "remove", "Remove"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, book: Book, manner: Manner, copy: Callable[[str], None]) -> None:
        """`copy` takes text to the clipboard."""
        super().__init__()
        self._book = book
        self._manner = manner
        self._copy = copy
        self._frame = Vertical(id="clippings")
        self._list = OptionList(id="clippings-list", classes="book", markup=False)
        self._note = Input(id="clippings-note", placeholder="A line of your own; Enter keeps it", compact=True)

    def compose(self) -> ComposeResult:
        """The list, a line for a note, the keys."""
        with self._frame:
            yield self._list
            yield self._note
        self._note.display = False
        self._fill()

    def _fill(self, at: int = 0) -> None:
        self._frame.border_title = f"Clippings  {len(self._book.clippings)}"
        self._list.clear_options()
        self._list.add_options([Option(_worded(one)) for one in self._book.clippings])
        if not self._book.clippings:
            self._list.add_option(Option(EMPTY, disabled=True))
        self._frame.border_subtitle = HINTS if self._book.clippings else HINTS.rpartition(" · ")[2]
        self._list.highlighted = min(at, len(self._book.clippings) - 1) if self._book.clippings else None

    @property
    def _at(self) -> Clipping | None:
        index = self._list.highlighted
        return self._book.clippings[index] if index is not None and index < len(self._book.clippings) else None

    def action_move(self, steps: int) -> None:
        """To another clipping."""
        (self._list.action_cursor_down if steps > 0 else self._list.action_cursor_up)()

    def action_copy(self) -> None:
        """Copy all of it, each source once."""
        if self._book.clippings:
            self._copy(written(self._book.clippings, self._manner))
            self.dismiss(None)

    def action_save(self) -> None:
        """Ask for a file."""
        self.dismiss("save" if self._book.clippings else None)

    def action_note(self) -> None:
        """Write a line beside the clipping."""
        if clipping := self._at:
            self._note.value = clipping.note
            self._note.display = True
            self._note.focus()

    def on_input_submitted(self) -> None:
        """The note is whole."""
        index = self._list.highlighted or 0
        if clipping := self._at:
            self._book.annotate(clipping, self._note.value)
        self._note.display = False
        self._fill(index)
        self._list.focus()

    def action_remove(self) -> None:
        """Keep the clipping no more."""
        index = self._list.highlighted or 0
        if clipping := self._at:
            self._book.remove(clipping)
            self._fill(index)

    def action_close(self) -> None:
        """Close the line for a note, else the book."""
        if self._note.display:
            self._note.display = False
            self._list.focus()
        else:
            self.dismiss(None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go where the clipping stands."""
        event.stop()
        self.dismiss(self._at)


def _worded(clipping: Clipping) -> Content:
    said = [framed(line) for line in clipping.said.split("\n")]
    lines = [*said, *([framed(f"  ✎ {clipping.note}").stylize("italic")] if clipping.note else [])]
    return Content("\n").join([*lines, framed(f"  {clipping.source}").stylize("$quiet")])
