"""The parts of the screen and their arrangement: the article, four panes, and how many of them there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message

from briefing.tui import keys
from briefing.tui.bars import Tabs, TextMap
from briefing.tui.folders import sheet
from briefing.tui.lines import Lines
from briefing.tui.reader import MARGIN, Reader
from briefing.tui.state import Layout

if TYPE_CHECKING:
    from briefing.tui.panes import FindingList

PARTS = ("article", "summary", "speakers", "numbers", "events")

WIDE, NARROW, LOW = 120, 80, 20
"""From `WIDE` columns on everything is side by side; under `NARROW` or `LOW` rows one part fills the screen."""

GRID = 180
"""From here on the panes stand two by two."""

SHORT = 36
"""Under so many rows the pane with the focus takes half of them."""

FRAME = 4
"""Columns that the map of the article and the gaps take."""


class Parts(Horizontal):
    """The article and the panes."""

    BINDINGS = keys.bindings("parts")

    class Turned(Message):
        """Another part has the focus, or the arrangement is another."""

    def __init__(self) -> None:
        super().__init__(id="parts")
        self.reader = Reader(id="reader")
        self.frame = Horizontal(id="article")
        self.map = TextMap(self.reader, id="map")
        self.tabs = Tabs(PARTS[1:], self.action_go, id="side-tabs")
        self._side = Container(id="side")
        self.panes: dict[str, FindingList] = {}
        """The panes by name; none before `fill`."""
        self.active = "article"
        self.pane = "summary"
        self.zoomed = False
        self.month_first = False
        self.side = 0
        """The share of the width beside the article that was chosen, in percent."""
        self.given_side = 0
        """The share where none was chosen; 0 gives the article its measure."""

    def compose(self) -> ComposeResult:
        """The article, and room for the panes."""
        with self.frame:
            yield self.reader
            yield self.map
        yield self._side

    def restore(self, arranged: Layout, *, side: int = 0) -> None:
        """Begin as the screen was left; `side` counts where nobody moved the line."""
        self.pane = arranged.pane if arranged.pane in PARTS[1:] else self.pane
        self.side, self.given_side, self.zoomed = arranged.side, side, arranged.zoomed
        self.reader.marked = arranged.highlights is None or bool(arranged.highlights)

    @property
    def arranged(self) -> Layout:
        """How the screen is left."""
        return Layout(self.side, self.zoomed, self.pane, None if self.reader.marked else ())

    async def fill(self) -> None:
        """Add the panes. They come after the first paint, which shows the article without waiting for them."""
        from briefing.tui.panes import PANES

        if not self.panes:
            self.app.stylesheet.read(sheet("panes"))
            panes = {name: kind(id=name) for name, kind in PANES}
            for pane in panes.values():
                pane.month_first = self.month_first
            await self._side.mount(self.tabs, *panes.values())
            self.panes = panes
            self.settle()

    @property
    def mode(self) -> str:
        """`wide`: all at once; `medium`: the article and one pane; `one`: a part at a time."""
        width, height = self.screen.size
        if self.zoomed or width < NARROW or height < LOW:
            return "one"
        return "wide" if width >= WIDE else "medium"

    @property
    def current(self) -> FindingList | None:
        """The pane in use, or used last."""
        return self.panes.get(self.pane)

    def part(self, name: str) -> Lines:
        """The list that has the focus in a part."""
        return self.panes.get(name) or self.reader

    def settle(self, *, restyle: bool = True) -> None:
        """Put on the screen what there is room for; `restyle` it now, or when it comes up."""
        mode, width = self.mode, self.screen.size.width
        for name in ("one", "medium", "wide"):
            self.screen.set_class(name == mode, f"-{name}", update=restyle)
        self.screen.set_class(mode == "wide" and width >= GRID, "-grid", update=restyle)
        self.frame.display = mode != "one" or self.active == "article"
        self._side.display = mode != "one" or self.active != "article"
        self.frame.styles.width = "1fr" if mode == "one" else self._article_width(width, mode)
        self.tabs.display = mode == "medium"
        self.tabs.activate(self.pane)
        for name, pane in self.panes.items():
            pane.display = mode == "wide" or name == self.pane
        self.call_after_refresh(self.share_out)
        self.post_message(self.Turned())

    def share_out(self) -> None:
        """Where the panes stand one above another: those of few lines leave the rest to the others."""
        height = self.screen.size.height - 1
        stacked = self.mode == "wide" and not self.screen.has_class("-grid")
        needs = [pane.need(self._side.size.width) for pane in self.panes.values()]
        first = list(self.panes).index(self.active) if self.active in self.panes and height < SHORT else -1
        for pane, rows in zip(self.panes.values(), shares(height, needs, first), strict=True):
            pane.styles.height = rows if stacked else "1fr"

    def _article_width(self, width: int, mode: str) -> int:
        if side := self.side or self.given_side:
            return max(30, min(width - 30, width - width * side // 100))
        if mode == "medium":
            return min(self.reader.measure, width * 55 // 100)
        return min(self.reader.measure + MARGIN + FRAME, width * 57 // 100)

    def on_mount(self) -> None:
        """Be arranged before the first paint, for which the whole screen is styled in any case."""
        self.settle(restyle=False)

    def on_resize(self, _: events.Resize) -> None:
        """Another size may have room for more, or less."""
        self.settle()

    def on_descendant_focus(self) -> None:
        """Remember which part is in use: the one that has the focus now, for messages come late.

        Nothing is arranged anew, lest what was clicked move from under the mouse.
        """
        focused = self.screen.focused
        name = "article" if focused is self.reader else (focused.id or "") if focused else ""
        if name in PARTS and name != self.active:
            self.active = name
            self.pane = name if name in self.panes else self.pane
            self.post_message(self.Turned())

    def action_go(self, name: str) -> None:
        """To one part."""
        if name not in self.panes and name != "article":
            return
        self.active = name
        self.pane = name if name in self.panes else self.pane
        self.settle()
        self.screen.set_focus(self.part(name))

    def action_turn(self, step: int) -> None:
        """To the next part, round and round."""
        self.action_go(PARTS[(PARTS.index(self.active) + step) % len(PARTS)])

    def action_across(self, step: int) -> None:
        """To the next part, as far as there is one."""
        self.action_go(PARTS[max(0, min(PARTS.index(self.active) + step, len(PARTS) - 1))])

    def action_step(self, step: int) -> None:
        """The next item of the pane in use, from anywhere."""
        if self.current:
            self.current.action_move(step)

    def action_zoom(self) -> None:
        """One part alone, or all again."""
        self.zoomed = not self.zoomed
        self.settle()

    def action_split(self, columns: int) -> None:
        """Move the line between the article and the panes."""
        width = self.screen.size.width
        if self.mode == "one":
            return
        article = self._article_width(width, self.mode) + columns
        self.side = max(10, min(90, 100 - round(100 * article / width)))
        self.settle()


def shares(total: int, needs: Sequence[int], first: int = -1) -> list[int]:
    """`total` rows among parts that need so many: none gets more than it needs while another lacks some.

    The part numbered `first` may take half before the others are asked.
    """
    if not needs:
        return []
    given = [0] * len(needs)
    if first >= 0:
        given[first] = min(needs[first], total // 2)
    left = total - sum(given)
    while left > 0:
        lacking = [i for i, need in enumerate(needs) if given[i] < need and i != first] or list(range(len(needs)))
        low = min(given[i] for i in lacking)
        for i in [i for i in lacking if given[i] == low][:left]:
            given[i] += 1
            left -= 1
    return given
