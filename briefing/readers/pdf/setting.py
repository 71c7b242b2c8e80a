"""How a file is set, and what that tells of its lines."""

from __future__ import annotations

from typing import NamedTuple

from briefing.readers.pdf.lines import Line

ENDS_OF_ITEMS = (";", "; and", "; or")
"""How the items of a list end, all but the last."""
NEAR = 6
"""Lines above and below whose ends show how wide a column is."""
_SAME_SIZE = 0.08


class Setting(NamedTuple):
    """How the whole file is set."""

    body: float
    """The size of its running text."""
    steps: dict[float, float]
    """The usual step from line to line of each size; under 0 that of any other, in heights of the type."""
    indented: bool
    """Its paragraphs open with an indent."""
    sentences: float = 0.0
    """How many sentences end within a paragraph."""

    def step(self, size: float) -> float:
        """The usual step for type of this size."""
        return self.steps.get(round(size), self.steps[0] * size)


def is_alike(one: Line, other: Line) -> bool:
    """Whether two lines are in type of one size."""
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)
