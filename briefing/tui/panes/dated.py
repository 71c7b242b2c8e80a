"""An event with its date: beside it in a column, or above it where there is no room for one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from briefing.digest.timeline import Moment, Phase
from briefing.model import Event
from briefing.tui.looks import Piece
from briefing.tui.panes.entries import Entry, beside, cells, flow

SIDE_BY_SIDE = 40
"""From this width on the dates have a column of their own; below, a line."""

DATES = 12
"""Columns that dates take at most; a longer one goes on on the next line."""

ROOMY, LONG_DATES = 76, 18
"""From this width on dates may take more columns."""

POINTS: dict[Phase, str] = {"past": "● ", "today": "◉ ", "ahead": "○ "}

_RAIL = Piece("│ ", ("pane--rail",))


class Dated:
    """Events with their dates: one stands at the first of the events that share it, wherever the list begins."""

    def __init__(self, moments: Sequence[Moment] = ()) -> None:
        self._moments = {moment.event: moment for moment in moments}
        self.dates: dict[Event, str] = {}
        """The words for the day of each, whether they stand on its own line or on that of one before."""
        said = ""
        for moment in moments:
            said = self.dates[moment.event] = moment.date or said
        self._listed: Sequence[Entry] = ()
        self._heads: frozenset[Event] = frozenset()
        """The events that are listed under another date than the one before."""
        self._columns: dict[int, int] = {}
        """The cells of the column of dates, by how many it may have."""

    def lay(self, event: Event, words: Sequence[Piece], width: int, limit: int,
            listed: Sequence[Entry]) -> list[list[Piece]]:  # fmt: skip
        """The words of an event beside its date, or under it where the pane is narrow, as one of those `listed`."""
        if width >= SIDE_BY_SIDE:
            return _beside_date(self._moment(event, listed), words, width, self._column(width), limit)
        return _beneath_date(self._moment(event, listed), words, width, limit)

    def _moment(self, event: Event, listed: Sequence[Entry]) -> Moment:
        """The event with its date where the one listed before it has another: a filter may have taken that away."""
        if self._listed is not listed:
            self._listed = listed
            events = [entry.finding for entry in listed if isinstance(entry.finding, Event)]
            dates = ["", *(self.dates[event] for event in events)]
            self._heads = frozenset(one for n, one in enumerate(events) if dates[n] != dates[n + 1])
        return self._moments[event]._replace(date=self.dates[event] if event in self._heads else "")

    def _column(self, width: int) -> int:
        """The cells of the column of dates: the longest has room in it, broken where it takes too many."""
        most = DATES if width < ROOMY else LONG_DATES
        if most not in self._columns:
            dates = filter(None, set(self.dates.values()))
            taken = (cells(line) for date in dates for line in flow([Piece(date)], most))
            self._columns[most] = max(taken, default=most)
        return self._columns[most]


def _beside_date(moment: Moment, said: Sequence[Piece], width: int, column: int, limit: int) -> list[list[Piece]]:
    """The date in a column of its own; the gap stands under it, where there is a line for it."""
    words = flow(said, width - column - 4, limit=limit)
    dates = _dated(moment, column)
    if moment.gap and len(dates) > len(words):
        dates.pop()
    lines = beside(dates, column + 2, words)
    return [[_RAIL if number else _point(moment), *line] for number, line in enumerate(lines)]


def _beneath_date(moment: Moment, said: Sequence[Piece], width: int, limit: int) -> list[list[Piece]]:
    """The date on a line of its own, with the gap."""
    if not moment.date:
        return flow(said, width, first=_point(moment), rest=_RAIL, limit=limit)
    date = [piece for line in _dated(moment, 99) for piece in (*line, Piece("  "))][:-1]
    words = flow(said, width, first=_RAIL, limit=limit)
    return [*flow(date, width, first=_point(moment), rest=_RAIL), *words]


def words_of(lines: Iterable[Sequence[Piece]]) -> str:
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
