"""The parts of the screen and their arrangement: the article, four panes, and how many of them there is room for."""

from __future__ import annotations

from typing import get_args

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.message import Message

from briefing.tui import keys
from briefing.tui.arrangement import GAP, Arrangement, Mode, arrange
from briefing.tui.bars import Tabs, TextMap
from briefing.tui.ground import Row, Stack
from briefing.tui.keys import Keyboard
from briefing.tui.lines import Lines
from briefing.tui.panes import PANES, FindingList, SummaryPane
from briefing.tui.panes.stacking import share_out
from briefing.tui.reader import Reader
from briefing.tui.state import Layout

PARTS = ("article", "summary", "speakers", "numbers", "events")


class Parts(Row):
    """The article and the panes."""

    BINDINGS = keys.bindings("parts")

    class Turned(Message):
        """Another part has the focus, or the arrangement is another."""

    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__(id="parts")
        self.keyboard = keyboard
        self.reader = Reader(id="reader")
        self.frame = Row(id="article")
        self.map = TextMap(self.reader, id="map")
        self.tabs = Tabs(PARTS[1:], self.action_go, keyboard, id="side-tabs")
        self._side = Stack(id="side")
        self.panes: dict[str, FindingList] = {name: kind(keyboard, id=name) for name, kind in PANES}
        """The panes by name."""
        self.active = "article"
        self.pane = "summary"
        self.zoomed = False
        self._settled_for = Size(0, 0)
        self.side = 0
        """The share of the width beside the article that was chosen, in percent."""
        self.given_side = 0
        """The share where none was chosen; 0 gives the article its measure."""

    def compose(self) -> ComposeResult:
        """The article, and room for the panes."""
        with self.frame:
            yield self.reader
            yield self.map
        with self._side:
            yield self.tabs
            yield from self.panes.values()

    def restore(self, arranged: Layout, *, side: int = 0) -> None:
        """Begin as the screen was left; `side` counts where nobody moved the line."""
        self.side, self.given_side = arranged.side, side
        self.reader.highlighted = arranged.highlighted
        for name, pane in self.panes.items():
            chosen = [order for order in range(len(pane.ORDERS)) if f"{name} {order}" in arranged.orders]
            pane.order = chosen[0] if chosen else 0

    def take_up(self, pane: str, alone: str) -> None:
        """Go on in an article as it was left: the pane used last, the part that was `alone`, or all."""
        self.pane = pane if pane in self.panes else self.pane
        if (alone in PARTS) != self.zoomed:
            self.action_zoom()
        if self.zoomed:
            self.action_go(alone)

    @property
    def alone(self) -> str:
        """The part that has the screen to itself, where one was given it."""
        return self.active if self.zoomed else ""

    @property
    def arranged(self) -> Layout:
        """How the screen is left."""
        orders = tuple(f"{name} {pane.order}" for name, pane in self.panes.items() if pane.order)
        return Layout(self.side, self.reader.highlighted, orders)

    @property
    def arrangement(self) -> Arrangement:
        """What there is room for."""
        side = self.side or self.given_side
        return arrange(*self.screen.size, measure=self.reader.measure, side=side, zoomed=self.zoomed)

    @property
    def current(self) -> FindingList | None:
        """The pane in use, or used last."""
        return self.panes.get(self.pane)

    def part(self, name: str) -> Lines:
        """The list that has the focus in a part."""
        return self.panes.get(name) or self.reader

    def settle(self, *, restyle: bool = True) -> None:
        """Put on the screen what there is room for; `restyle` it now, or when it comes up."""
        mode, columns, _, room = self.arrangement
        self._settled_for = self.screen.size
        for name in get_args(Mode):
            self.screen.set_class(name == mode, f"-{name}", update=restyle)
        alone = mode in {"one", "brief"}
        self.frame.display = not alone or self.active == "article"
        self._side.display = not alone or self.active != "article"
        self.frame.styles.width = columns
        self.reader.styles.max_width = room.width
        self.reader.stand(room)
        self.stand_beside()
        self.tabs.display = mode == "medium"
        self.tabs.activate(self.pane)
        for name, pane in self.panes.items():
            pane.display = mode in {"brief", "wide", "grid"} or name == self.pane
        self._unshared = True
        self.call_after_refresh(self._share_out_once)
        self.post_message(self.Turned())

    def stand_beside(self) -> None:
        """Let the summary know how much of the article can be read beside it."""
        mode = self.arrangement.mode
        summary = self.panes["summary"]
        if isinstance(summary, SummaryPane):
            page = 0 if mode in {"one", "brief"} else self.reader.first_page
            summary.stand(headed=mode == "brief", titled=mode != "one", page=page)

    def _share_out_once(self) -> None:
        """Share out the rows, unless findings that came meanwhile have had it done."""
        if self._unshared:
            self.share_out()

    def share_out(self) -> None:
        """Share out the rows among the panes: those of few lines leave the rest to the others."""
        self._unshared = False
        active = list(self.panes).index(self.active) if self.active in self.panes else -1
        share_out(list(self.panes.values()), self.arrangement, self.screen.size.height - 1, active)

    # The line between the article and the panes

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the line between the article and the panes."""
        mode, article, _, _ = self.arrangement
        if mode not in {"one", "brief"} and abs(event.screen_x - article) <= GAP:
            self._dragging = True
            self.capture_mouse()
            event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the line along with the mouse."""
        if self._dragging:
            self._divide(event.screen_x)
            event.stop()

    def on_mouse_up(self, _: events.MouseUp) -> None:
        """Let go of the line."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    _dragging = False
    _unshared = False
    """Whether the rows are still shared out for another arrangement."""

    def _divide(self, column: float) -> None:
        """Put the line at a column of the screen."""
        self.side = max(10, min(90, 100 - round(100 * column / self.screen.size.width)))
        self.settle()

    def on_mount(self) -> None:
        """Be arranged before the first paint, for which the whole screen is styled in any case."""
        self.settle(restyle=False)

    def on_resize(self, _: events.Resize) -> None:
        """Another size may have room for more, or less."""
        if self.screen.size != self._settled_for:
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
        """Open what is folded under a pane's cursor, or close it; else to the next part, as far as there is one."""
        pane = self.panes.get(self.active)
        if pane and pane.unfolds(step > 0):
            pane.unfold(step > 0)
            return
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
        mode, article, _, _ = self.arrangement
        if mode in {"one", "brief"}:
            return
        self._divide(article + columns)
