"""Where the parts of the screen stand: from its size to columns and rows. Pure, and there before Textual is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from briefing.tui.places import Place

Mode: TypeAlias = Literal["one", "brief", "medium", "wide", "grid"]
"""A part at a time; the article, or all panes; the article and one pane; the panes one above another, or two by two."""

GRID, WIDE, MEDIUM, NARROW, LOW = 180, 120, 100, 80, 20
"""The columns from which on there is room for each; under `NARROW`, or under `LOW` rows, for one part only."""

SHORT = 36
"""Under so many rows the pane with the focus takes half of them."""

HALF = 2
"""The panes in the first of two columns, as a rule."""

BETTER = 4
"""The rows that must be gained where it is to be another number."""

FIRST = 3
"""How much more a row counts that is lacking for what matters first."""

MEASURE = 72
"""The longest line of the article, in cells: between 60 and 80 is where the eye finds the next line."""

MARGIN = 2
"""Columns before the text, for the cursor and the mark of a key point."""

MAP = 2
"""Columns of the map beside the article and of the gap before it."""

GAP = 1
"""Columns after the article, and again before the panes."""

LEAST = 30
"""Columns that the article and the panes keep wherever the line between them is moved."""


class Room(NamedTuple):
    """The cells that the article's lines have, their margin among them."""

    left: int
    top: int
    width: int
    height: int


class Arrangement(NamedTuple):
    """What a screen has room for: the parts, the columns of the article and of the panes, the article's lines."""

    mode: Mode
    article: int
    panes: int
    room: Room


def arrange(width: int, height: int, *, measure: int, side: int = 0, zoomed: bool = False) -> Arrangement:
    """The arrangement of a screen of that size.

    The article's lines are `measure` long at most, or leave `side` percent of the width to the panes.
    """
    if zoomed or width < NARROW or height < LOW:
        words = min(MARGIN + measure, width - MAP)
        return Arrangement("one", width, width, Room((width - words - MAP) // 2, 1, words, height - 2))
    if width < MEDIUM:
        words = min(MARGIN + measure, width - MAP - GAP)
        return Arrangement("brief", width, width, Room(0, 1, words, height - 2))
    mode: Mode = "grid" if width >= GRID else "wide" if width >= WIDE else "medium"
    if side:
        article = max(LEAST, min(width - LEAST, width - width * side // 100))
    elif mode == "medium":
        article = min(measure, width * 55 // 100)
    else:
        article = min(MARGIN + measure + MAP + 2 * GAP, width * 57 // 100)
    words = min(MARGIN + measure, article - MAP - GAP)
    return Arrangement(mode, article, width - article - GAP, Room(0, 1, words, height - 2))


def begins_in_brief(mode: Mode, place: Place) -> bool:
    """Whether an article opens with its briefing, itself a key away: where they do not fit beside each other."""
    return mode == "brief" and place.at_start


class Need(NamedTuple):
    """The rows that a pane needs: to show what matters first, to show all it has in brief, and to show it whole."""

    first: int
    all: int
    whole: int = 0


def shares(total: int, needs: Sequence[Need], active: int = -1) -> list[int]:
    """`total` rows among panes: each what matters first in it, then all, then all of it whole, then what nobody needs.

    Where there is not enough, those that have least are given first. The pane numbered `active` may take half of
    the rows before the others are asked.
    """
    if not needs:
        return []
    given = [0] * len(needs)
    if active >= 0:
        given[active] = min(needs[active].all, total // 2)
    for wanted in (
        [need.first for need in needs],
        [need.all for need in needs],
        [need.whole for need in needs],
        [total] * len(needs),
    ):
        _fill(given, wanted, total)
    return given


def _fill(given: list[int], wanted: Sequence[int], total: int) -> None:
    """Give the rows that are left of `total` to those that lack some of what they want, evenly."""
    left = total - sum(given)
    while left > 0 and (lacking := [n for n, rows in enumerate(given) if rows < wanted[n]]):
        low = min(given[n] for n in lacking)
        for n in [n for n in lacking if given[n] == low][:left]:
            given[n] += 1
            left -= 1


def divided(height: int, needs: Sequence[Need]) -> int:
    """How many of the panes stand in the first of two columns, so that the fewest rows are lacking in one of them.

    That is half of them, unless another number is a good deal better.
    """

    def lacking(first: int) -> int:
        given = [*shares(height, needs[:first]), *shares(height, needs[first:])]
        rows = list(zip(needs, given, strict=True))
        matters = sum(max(0, need.first - had) for need, had in rows)
        return FIRST * matters + sum(max(0, max(need.all, need.whole) - had) for need, had in rows)

    best = min(range(1, len(needs)), key=lambda first: (lacking(first), first != HALF))
    return best if lacking(best) + BETTER <= lacking(HALF) else HALF
