"""Help on one screen, made from the bindings as they are now."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.model import Span
from briefing.tui import keys
from briefing.tui.folders import sheet
from briefing.tui.keys import Keyboard
from briefing.tui.layout import wrap

SIGNS = (
    ("▌", "Where you are"),
    ("▎", "A key point, in the article"),
    ("▎", "Of the sentence read, in a pane"),
    ("┃ ┊", "Said in these words, or in others"),
    ("┃ ▪ ◆", "Quote, figure, date, on the map"),
    ("● ◉ ○", "Before publication, that day, after"),
    ("+", "So long after the line above it"),
    ("≈", "Known by inference, not by name"),
    ("▸ ▾", "More under it, closed and open"),
    ("✓", "Marked"),
)
"""What the signs on the screen stand for."""

MOST = 3
"""Columns of groups, where there is room."""

GAP, FRAME = 3, 8
"""Columns between two of them; and what the frame, its padding and a scroll bar take."""


FIRST = ("down", "follow", "copy", "search", "open", "quit")
"""The keys that one cannot do without."""


class Help(ModalScreen[None]):
    """The keys one needs, those of the part one is in, then all others by group, in columns where there is room."""

    CSS_PATH = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "page(1)", show=False),
        Binding("b,pageup,ctrl+u", "page(-1)", show=False),
        Binding("g,home", "end(-1)", show=False),
        Binding("G,end", "end(1)", show=False),
    ]

    def __init__(self, keyboard: Keyboard, part: str = "article", without: Container[str] = ()) -> None:
        """`part` is the part of the screen that one is in, `without` are the ids of keys that do nothing there."""
        super().__init__()
        self._keyboard = keyboard
        self._part = part
        self._without = without

    def compose(self) -> ComposeResult:
        """A block for each group, in columns."""
        self._composed_for = self.app.size.width
        with VerticalScroll(id="help") as frame, Horizontal(id="help-columns"):
            for column in self._columns():
                yield Static(Content("\n\n").join(column), classes="help-column")
        frame.border_title = "Keys"
        frame.border_subtitle = "Esc"

    def _columns(self) -> list[list[Content]]:
        room = self._composed_for - FRAME
        pressed = self._keyboard.shown
        first = [keys.by_id()[name] for name in FIRST]
        here = {"reader"} if self._part == "article" else {"pane", self._part}
        shown = [key for key in keys.KEYS if key not in first and key.id not in self._without]
        near = [key for key in shown if key.where in here]
        rest = [key for key in shown if key not in near]
        groups = [("First", first), (f"In {self._part.title()}", near)]
        groups += [(group, list(found)) for group, found in groupby(rest, key=lambda key: key.group)]
        blocks = [_block(name, [(pressed(key), key.says) for key in found], room) for name, found in groups]
        return columns([*blocks, _block("Signs", SIGNS, room)], room)

    def on_resize(self, _: events.Resize) -> None:
        """Another width may have room for other columns."""
        if self.app.size.width != self._composed_for:
            self.refresh(recompose=True)

    def action_scroll(self, lines: int) -> None:
        """Scroll where the screen is small."""
        self.query_one("#help").scroll_relative(y=lines, animate=False, immediate=True)

    def action_page(self, pages: int) -> None:
        """Turn pages; a line of the one before stays."""
        self.action_scroll(pages * max(1, self.query_one("#help").scrollable_content_region.height - 1))

    def action_end(self, direction: int) -> None:
        """To the start or the end."""
        frame = self.query_one("#help")
        frame.scroll_to(y=0 if direction < 0 else frame.max_scroll_y, animate=False, immediate=True)


def columns(blocks: Sequence[Content], width: int) -> list[list[Content]]:
    """The blocks in their order, in as many columns as fit into `width` cells, each about as long as the others."""
    for count in range(MOST, 1, -1):
        found = _balanced(blocks, count)
        if sum(map(_width, found)) + GAP * (count - 1) <= width:
            return found
    return [list(blocks)]


def _balanced(blocks: Sequence[Content], count: int) -> list[list[Content]]:
    """Each column is closed when it would pass the shortest length with which `count` of them hold everything."""
    length = max(_length([block]) for block in blocks)
    while len(found := _filled(blocks, length)) > count:
        length += 1
    return found


def _filled(blocks: Sequence[Content], length: int) -> list[list[Content]]:
    found: list[list[Content]] = [[]]
    for block in blocks:
        if found[-1] and _length([*found[-1], block]) > length:
            found.append([])
        found[-1].append(block)
    return found


def _width(column: Sequence[Content]) -> int:
    return max(cell_len(line) for block in column for line in block.plain.splitlines())


def _length(column: Sequence[Content]) -> int:
    return sum(block.plain.count("\n") + 2 for block in column) - 1


def _block(group: str, table: Sequence[tuple[str, str]], room: int) -> Content:
    width = max(len(sign) for sign, _ in table)
    lines = [Content.styled(group, "bold $heading")]
    for sign, says in table:
        for start, end in wrap(says, Span(0, len(says)), room - width - 2):
            lead = sign.rjust(width) if start == 0 else " " * width
            lines.append(Content.styled(lead, "bold $title") + Content(f"  {says[start:end]}"))
    return Content("\n").join(lines)
