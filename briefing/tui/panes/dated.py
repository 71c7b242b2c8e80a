"""An event with its date: beside it in a column, or above it where there is no room for one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from briefing.digest.timeline import Moment, Phase
from briefing.tui.looks import Piece
from briefing.tui.panes.entries import beside, flow

SIDE_BY_SIDE = 40
"""From this width on the dates have a column of their own; below, a line."""

POINTS: dict[Phase, str] = {"past": "● ", "today": "◉ ", "ahead": "○ "}

_RAIL = Piece("│ ", ("pane--rail",))


def beside_date(moment: Moment, said: Sequence[Piece], width: int, column: int, limit: int) -> list[list[Piece]]:
    """The date in a column of its own; the gap stands under it, where there is a line for it."""
    words = flow(said, width - column - 4, limit=limit)
    dates = _dated(moment, column)
    if moment.gap and len(dates) > len(words):
        dates.pop()
    lines = beside(dates, column + 2, words)
    return [[_RAIL if number else _point(moment), *line] for number, line in enumerate(lines)]


def beneath_date(moment: Moment, said: Sequence[Piece], width: int, limit: int) -> list[list[Piece]]:
    """The date on a line of its own, with the gap."""
    if not moment.date:
        return flow(said, width, first=_point(moment), rest=_RAIL, limit=limit)
    date = [piece for line in _dated(moment, 99) for piece in (*line, Piece("  "))][:-1]
    words = flow(said, width, first=_RAIL, limit=limit)
    return [*flow(date, width, first=_point(moment), rest=_RAIL), *words]


def told(lines: Iterable[Sequence[Piece]]) -> str:
    """The words of the event on these lines, without its date in words beside or above them."""
    drawn = {"pane--date", "pane--rail", "pane--status"}
    said = ("".join(piece.text for piece in line if drawn.isdisjoint(piece.looks)) for line in lines)
    return " ".join(" ".join(said).split())


def with_date_of(line: Sequence[Piece], date: str) -> list[Piece]:
    """A line with nothing in its column of dates, and there the date that has scrolled away above it."""
    rail, *rest = line
    if not rest or not rest[0].text.isspace() or cell_len(rest[0].text) < cell_len(date) + 2:
        return list(line)
    return [rail, Piece(date + " " * (cell_len(rest[0].text) - cell_len(date)), ("pane--dim",)), *rest[1:]]


def _point(moment: Moment) -> Piece:
    return Piece(POINTS[moment.phase] if moment.date else "├ ", ("pane--rail",))


def _dated(moment: Moment, width: int) -> list[list[Piece]]:
    """The date, as many lines as it needs, and the gap on the line below."""
    looks = ("pane--date", "pane--ahead") if moment.phase == "ahead" else ("pane--date",)
    lines = flow([Piece(moment.date, looks)], width) if moment.date else []
    return [*lines, [Piece(moment.gap, ("pane--dim",))]] if moment.gap else lines
