"""Selecting with the mouse: a drag selects in the part that it began in, however far the mouse goes."""

from __future__ import annotations

from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from briefing.tui.lines import Lines


class DragScreen(Screen[None]):
    """A screen on which a selection does not run over from one part into another, nor take all of either."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The part that is being selected in, or else that under the mouse, and the place in it nearest to that."""
        part = self._dragged or self._under(x, y)
        if not isinstance(part, Lines):
            return super().get_widget_and_offset_at(x, y)
        corner = part.content_region.offset
        return part, part.spot(x - corner.x, y - corner.y)

    @property
    def _dragged(self) -> Widget | None:
        state = self._select_state
        return state.start.content_widget if self._selecting and state else None

    def _under(self, x: int, y: int) -> Widget | None:
        try:
            return self.get_widget_at(x, y)[0]
        except NoWidget:
            return None
