"""A line of an entry as it is painted: the cursor's bar, the mark, and the words on the ground of their state. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.tui.looks import Piece

GUTTER = 2
"""Columns before an entry, for the cursor and the mark."""


class LineState(NamedTuple):
    """What the look of a line depends on, besides its words."""

    here: bool = False
    """The cursor is on its entry, in a list that has the focus."""
    pointed: bool = False
    """The cursor or the mouse is on its entry."""
    lit: bool = False
    """Its entry was found in the sentence that is being read."""
    marked: bool = False
    """It is the first line of a marked entry."""
    wanted: re.Pattern[str] | None = None
    """What a search looks for."""
    selected: tuple[int, int] | None = None
    """The characters that the mouse has selected; an end below 0 is that of the line."""


def painted(line: Sequence[Piece], width: int, state: LineState) -> list[Piece]:
    """The gutter, the words of a line and the ground behind them, over `width` columns at least."""
    grounds = ("pane--cursor",) * state.pointed + ("pane--lit",) * state.lit
    pieces = [_bar(state, grounds), Piece("✓" if state.marked else " ", (*grounds, "pane--marked"))]
    for piece in _selected(line, state.selected or (0, 0)):
        pieces += _highlighted(Piece(piece.text, (*grounds, *piece.looks)), state.wanted)
    return [*pieces, Piece(" " * width, grounds)]


def _bar(state: LineState, grounds: tuple[str, ...]) -> Piece:
    """The cursor's bar, or that of what stands beside the sentence that is being read."""
    if state.here:
        return Piece("▌", (*grounds, "pane--here"))
    return Piece("▎", (*grounds, "pane--beside")) if state.lit else Piece(" ", grounds)


def _selected(line: Iterable[Piece], span: tuple[int, int]) -> Iterator[Piece]:
    """The pieces of a line, cut where the mouse selection begins and ends."""
    start, end = span
    at = 0
    for piece in line:
        first, last = max(0, start - at), len(piece.text) if end < 0 else max(0, end - at)
        at += len(piece.text)
        if first >= min(last, len(piece.text)):
            yield piece
            continue
        yield Piece(piece.text[:first], piece.looks)
        yield Piece(piece.text[first:last], (*piece.looks, "pane--selected"))
        yield Piece(piece.text[last:], piece.looks)


def _highlighted(piece: Piece, wanted: re.Pattern[str] | None) -> list[Piece]:
    """A piece, cut where the search finds its words."""
    if wanted is None:
        return [piece]
    pieces, at = [], 0
    for match in wanted.finditer(piece.text):
        pieces.append(Piece(piece.text[at : match.start()], piece.looks))
        pieces.append(Piece(match.group(), (*piece.looks, "pane--hit")))
        at = match.end()
    return [*pieces, Piece(piece.text[at:], piece.looks)]
