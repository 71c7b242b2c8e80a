"""The one-line parts of the screen: the map beside the text, the tabs, and the bar at the bottom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.highlights import Highlight
from briefing.tui.keys import Keyboard
from briefing.tui.looks import Painter, Piece
from briefing.tui.reader import Reader


class Bar(Widget):
    """A widget of few lines, painted by pieces."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.painter = Painter(self, type(self).__name__)

    def pieces(self, y: int) -> Sequence[Piece]:
        """What stands on row `y`."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The strip of a row."""
        return self.painter.strip(self.pieces(y), self.size.width)

    def notify_style_update(self) -> None:
        """Forget the looks of before."""
        super().notify_style_update()
        self.painter.forget()


class TextMap(Bar):
    """One column as high as the page: where quotes, figures and dates lie.

    Of a text that fits the marks stand by their own lines; of a longer one it is a picture of the whole on a
    ground of its own, with what is in view apart, as a scroll bar has it.
    """

    GLYPHS: ClassVar[dict[str, str]] = {"quote": "┃", "figure": "▪", "date": "◆"}

    def __init__(self, reader: Reader, *, id: str) -> None:
        super().__init__(id=id)
        self._reader = reader
        self._key: tuple[int, int, Sequence[Highlight]] | None = None
        self._rows: list[str] = []
        self._strips: dict[Piece, Strip] = {}
        """One for each kind of row: there are few."""

    def render_line(self, y: int) -> Strip:
        """The strip of a row, the same for all that are alike."""
        (piece,) = self.pieces(y)
        if piece not in self._strips:
            self._strips[piece] = super().render_line(y)
        return self._strips[piece]

    def notify_style_update(self) -> None:
        """Forget the looks of before."""
        super().notify_style_update()
        self._strips.clear()

    def pieces(self, y: int) -> Sequence[Piece]:
        """The kind that is rarest on the lines that this row stands for."""
        reader, height = self._reader, max(1, self.size.height)
        lines = max(1, reader.virtual_size.height)
        self._sort(lines, height)
        scale = max(1.0, lines / height)
        top = round(reader.scroll_y)
        seen = lines > height and top <= (y + 0.5) * scale <= top + reader.size.height
        ground = ("map--view",) if seen else ("map--whole",) if lines > height else ()
        kind = self._rows[y] if reader.highlighted and y < len(self._rows) else ""
        return [Piece(self.GLYPHS.get(kind, " "), (*ground, f"map--{kind}") if kind else ground)]

    def _sort(self, lines: int, height: int) -> None:
        """Give each row the kind on its lines that the article has least of: what is common shows elsewhere too."""
        key = (lines, height, self._reader.highlights)
        if key == self._key:
            return
        self._key = key
        scale = max(1.0, lines / height)
        self._rows = [""] * height
        kinds = [(highlight, highlight.look.removeprefix("text--")) for highlight in self._reader.highlights]
        often = Counter(kind for _, kind in kinds if kind in self.GLYPHS)
        for highlight, kind in kinds:
            first, last = self._reader.line_of(highlight.start), self._reader.line_of(highlight.end - 1)
            for row in range(int(first / scale), min(height - 1, int(last / scale)) + 1):
                there = self._rows[row]
                if kind in often and (not there or often[kind] < often[there]):
                    self._rows[row] = kind

    def on_click(self, event: events.Click) -> None:
        """Show the lines that this row stands for."""
        scale = max(1.0, self._reader.virtual_size.height / max(1, self.size.height))
        self._reader.jump(round(event.y * scale) - self._reader.size.height // 2)


class Tabs(Bar):
    """The parts of the screen by name, where not all of them are on it."""

    def __init__(self, names: Sequence[str], pick: Callable[[str], None], keyboard: Keyboard, *, id: str) -> None:
        """`pick` is called with the name of the tab that is clicked."""
        super().__init__(id=id)
        self._names = tuple(names)
        self._keyboard = keyboard
        self._active = names[0]
        self._pick = pick

    def activate(self, name: str) -> None:
        """Show which part is on the screen."""
        self._active = name
        self.refresh()

    def labels(self, width: int) -> list[tuple[str, str]]:
        """Name and label of each tab, whole words always: with its key, or without; or the others as their keys."""
        key = self._keyboard.named
        full = [(name, f" {key(name)} {name.title()} ") for name in self._names]
        plain = [(name, f" {name.title()} ") for name in self._names]
        tight = [(name, f" {name.title()}") for name in self._names]
        short = [(name, f" {name.title() if name == self._active else key(name)}") for name in self._names]
        return next((ls for ls in (full, plain, tight) if sum(len(text) for _, text in ls) <= width), short)

    def pieces(self, _: int) -> Sequence[Piece]:
        """The labels; the blanks between them are nobody's."""
        pieces = []
        for name, label in self.labels(self.size.width):
            look = "tabs--active" if name == self._active else "tabs--other"
            pieces += [Piece(" "), Piece(label.strip(), (look,)), Piece(label[1:].removeprefix(label.strip()))]
        return pieces

    def on_click(self, event: events.Click) -> None:
        """Go to the tab under the mouse."""
        at = 0
        for name, label in self.labels(self.size.width):
            at += len(label)
            if event.x < at:
                self._pick(name)
                return


class KeyBar(Bar):
    """The keys that matter here, or a sentence about what just happened; at the right where one is."""

    def __init__(self, press: Callable[[str], None], *, id: str) -> None:
        """`press` is told the id of the key that is clicked."""
        super().__init__(id=id)
        self._press = press
        self._hints: tuple[Hint, ...] = ()
        self._said = ""
        self._place = ""

    @property
    def said(self) -> str:
        """What the bar says at the moment."""
        return self._said

    def say(self, sentence: str) -> None:
        """Say what happened, until the next key is pressed."""
        if sentence != self._said:
            self._said = sentence
            self.refresh()

    def tell(self, hints: Sequence[Hint], place: str) -> None:
        """Show these keys, the most wanted first, and a place."""
        self._hints, self._place = tuple(hints), place
        self.refresh()

    def pieces(self, _: int) -> Sequence[Piece]:
        """A sentence, or as many keys as there is room for."""
        place, room = self._room()
        if self._said:
            left = [Piece(f" {_fitted(self._said, room - 2)} ", ("bar--said",))]
        else:
            left = [piece for hint in self._fitting(room) for piece in hint.pieces]
        used = sum(cell_len(piece.text) for piece in left)
        return [*left, Piece(" " * max(0, room - used)), Piece(place, ("bar--place",))]

    def _room(self) -> tuple[str, int]:
        """The place, where there is room for it, and the columns before it."""
        width = self.size.width
        place = f" {self._place} " if self._place and cell_len(self._place) + 12 <= width else ""
        if cell_len(self._said) + 2 > width - cell_len(place) or self._place in self._said:
            place = ""  # no room, or the message tells it
        return place, width - cell_len(place)

    def _fitting(self, room: int) -> list[Hint]:
        """As many hints as fit, whole ones, those for help and quitting always."""
        last = [hint for hint in self._hints if hint.id in {"help", "quit"}]
        room -= sum(hint.width for hint in last)
        shown = []
        for hint in (hint for hint in self._hints if hint not in last):
            if hint.width <= room:
                room -= hint.width
                shown.append(hint)
        return [*shown, *last]

    def on_click(self, event: events.Click) -> None:
        """Press the key of the hint under the mouse; a sentence has been read and makes way for the hints."""
        if self._said:
            self.say("")
            return
        at = 0
        for hint in self._fitting(self._room()[1]):
            at += hint.width
            if event.x < at:
                self._press(hint.id)
                return


class Hint(NamedTuple):
    """A key of the bar: what it is for, how it is called, and the word for what it does now."""

    id: str
    key: str
    label: str

    @property
    def pieces(self) -> list[Piece]:
        """The key and its word."""
        return [Piece(f" {self.key} ", ("bar--key",)), Piece(f"{self.label} ", ("bar--label",))]

    @property
    def width(self) -> int:
        """The cells that it takes."""
        return sum(cell_len(piece.text) for piece in self.pieces)


def _fitted(text: str, width: int) -> str:
    """The words that fit."""
    if cell_len(text) <= width:
        return text
    kept = set_cell_size(text, max(0, width - 1))
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept) + "…"
