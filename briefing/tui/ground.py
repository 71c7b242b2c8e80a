"""What lies under the parts of the screen: of its rows no more is seen than a frame, a margin, a gap."""

from __future__ import annotations

from textual.containers import Container, Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Ground(Widget):
    """Under the line at its top, where it has one, all rows are alike: one of them is painted for all."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the screen."""
        rows = super().render_lines(crop._replace(height=min(crop.height, 2)))
        return rows + rows[-1:] * (crop.height - len(rows))


class Row(Horizontal, Ground):
    """Parts side by side."""


class Stack(Container, Ground):
    """Parts one above another."""
