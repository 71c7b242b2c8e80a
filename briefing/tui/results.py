"""A list of what was found, under a heading for each kind, with words broken to its width."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from textwrap import wrap

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from briefing.tui.layout import shown
from briefing.tui.looks import framed

_NARROWEST = 20


class Results(OptionList):
    """Rows with an id can be chosen; headings have none. The cursor stays on its row when the width changes."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._rows: Callable[[int], Iterable[Option]] = lambda _: ()
        self._width = 0

    def show(self, rows: Callable[[int], Iterable[Option]], at: str | None = None) -> None:
        """Show what `rows` makes for a width, with the cursor on the row `at`, or on the first."""
        self._rows = rows
        self._fill(at)

    @property
    def chosen(self) -> str | None:
        """The id of the row under the cursor."""
        return None if self.highlighted is None else self.get_option_at_index(self.highlighted).id

    def move(self, steps: int) -> None:
        """To another row."""
        (self.action_cursor_down if steps > 0 else self.action_cursor_up)()

    def on_resize(self, _: events.Resize) -> None:
        """Break the words anew."""
        if self.scrollable_content_region.width != self._width:
            self._fill(self.chosen)

    def _fill(self, at: str | None) -> None:
        self._width = self.scrollable_content_region.width
        self.clear_options()
        self.add_options(list(self._rows(max(_NARROWEST, self._width - 1))))
        ids = [option.id for option in self.options]
        first = next((place for place, id_ in enumerate(ids) if id_), None)
        self.highlighted = ids.index(at) if at and at in ids else first
        if self.highlighted == first:
            self.call_after_refresh(self.scroll_home, animate=False)


def heading(title: str, count: int) -> Option:
    """What stands over the rows of a kind."""
    return Option(framed(f"{title}  {count}").stylize("$title bold"), disabled=True)


def broken(said: str, width: int, indent: str = "", look: str = "") -> list[Content]:
    """`said` as lines of at most `width` columns, all of them set in."""
    lines = wrap(shown(said), width, initial_indent=indent, subsequent_indent=indent)
    return [framed(line).stylize(look) if look else framed(line) for line in lines]


def joined(lines: Iterable[Content]) -> Content:
    """Lines as what one row says."""
    return Content("\n").join(lines)
