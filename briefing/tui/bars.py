"""The one-line parts of the screen: the map beside the text, the tabs, and the bar at the bottom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from briefing.tui import keys
from briefing.tui.highlights import Highlight
from briefing.tui.looks import Painter, Piece
from briefing.tui.reader import Reader

SAID_FOR = 10
"""Seconds for which a sentence stands in the bar."""


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
    """One column as high as the page: where quotes, figures and dates lie, and what is in view."""

    GLYPHS: ClassVar[dict[str, str]] = {"quote": "┃", "figure": "▪", "date": "◆"}

    def __init__(self, reader: Reader, *, id: str) -> None:
        super().__init__(id=id)
        self._reader = reader
        self._key: tuple[int, int, Sequence[Highlight]] | None = None
        self._rows: list[str] = []

    def pieces(self, y: int) -> Sequence[Piece]:
        """The kind that is rarest on the lines that this row stands for."""
        reader, height = self._reader, max(1, self.size.height)
        lines = max(1, reader.virtual_size.height)
        self._sort(lines, height)
        scale = max(1.0, lines / height)
        top = round(reader.scroll_y)
        seen = lines > height and top <= (y + 0.5) * scale <= top + reader.size.height
        ground = ("map--view",) if seen else ()
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

    def __init__(self, names: Sequence[str], pick: Callable[[str], None], *, id: str) -> None:
        """`pick` is called with the name of the tab that is clicked."""
        super().__init__(id=id)
        self._names = tuple(names)
        self._active = names[0]
        self._pick = pick

    def activate(self, name: str) -> None:
        """Show which part is on the screen."""
        self._active = name
        self.refresh()

    def labels(self, width: int) -> list[tuple[str, str]]:
        """Name and label of each tab, whole words always: with its key, or without; or the others as their keys."""
        full = [(name, f" {keys.named(name)} {name.title()} ") for name in self._names]
        plain = [(name, f" {name.title()} ") for name in self._names]
        tight = [(name, f" {name.title()}") for name in self._names]
        short = [(name, f" {name.title() if name == self._active else keys.named(name)}") for name in self._names]
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

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._where: tuple[str, ...] = ()
        self._said = ""
        self._place = ""
        self._hush: Timer | None = None

    @property
    def said(self) -> str:
        """What the bar says at the moment."""
        return self._said

    def say(self, sentence: str) -> None:
        """Say what happened, for a while."""
        self._said = sentence
        self.refresh()
        if self._hush:
            self._hush.stop()
        self._hush = self.set_timer(SAID_FOR, partial(self.say, "")) if sentence else None

    def tell(self, where: Sequence[str], place: str) -> None:
        """Show the keys of these parts of the screen, and a place."""
        self._where, self._place = tuple(where), place
        self.refresh()

    def pieces(self, _: int) -> Sequence[Piece]:
        """As many keys as there is room for, whole ones, the help key always."""
        width = self.size.width
        place = f" {self._place} " if self._place and cell_len(self._place) + 12 <= width else ""
        if cell_len(self._said) + 2 > width - cell_len(place):
            place = ""
        room = width - cell_len(place)
        left = [Piece(f" {_fitted(self._said, room - 2)} ", ("bar--said",))] if self._said else self._keys(room)
        used = sum(cell_len(piece.text) for piece in left)
        return [*left, Piece(" " * max(0, room - used)), Piece(place, ("bar--place",))]

    def _keys(self, room: int) -> list[Piece]:
        table = [key for key in keys.KEYS if key.label and key.where in self._where]
        last = [key for key in table if key.id in {"help", "quit"}]
        pieces: list[Piece] = []
        room -= sum(len(_hint(key)) + 2 for key in last)
        for key in (k for k in table if k not in last):
            if (needs := len(_hint(key)) + 2) <= room:
                room -= needs
                pieces += _labelled(key)
        return pieces + [piece for key in last for piece in _labelled(key)]


def _hint(key: keys.Key) -> str:
    return f"{keys.named(key.id)} {key.label}"


def _labelled(key: keys.Key) -> list[Piece]:
    return [Piece(f" {keys.named(key.id)} ", ("bar--key",)), Piece(f"{key.label} ", ("bar--label",))]


def _fitted(text: str, width: int) -> str:
    """The words that fit."""
    if cell_len(text) <= width:
        return text
    kept = set_cell_size(text, max(0, width - 1))
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept) + "…"
