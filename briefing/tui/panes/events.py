"""The timeline: date, gap to the entry before, what happened; the day of publication between past and ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from briefing import wording
from briefing.model import Briefing, Date, Event, Span
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, flow

DATES = 18
"""Columns of the dates: "Wed 24 September" and its year fit on two lines, most dates on one."""

SIDE_BY_SIDE = 44
"""From this width on the dates have a column of their own; below, a line."""


class Moment(NamedTuple):
    """An event on the timeline: its date in words where that is new, the gap before it, whether it lies ahead."""

    event: Event
    date: str = ""
    gap: str = ""
    ahead: bool = False


class EventsPane(FindingList):
    """Dated events."""

    TITLE = "Events"
    NOTHING = "No dated event was found in this article. 2 shows its key points."
    FINDINGS = ("dates", "events")
    ORDERS = ("by date", "in the order of the article")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The events, the day of publication between past and ahead, then what could not be dated."""
        published = briefing.document.published
        moments = timeline(briefing.events, published, by_date=not self.order, month_first=self.month_first)
        self._moments = {moment.event: moment for moment in moments}
        today = self._published(published) if published and moments and not self.order else None
        for moment in moments:
            if today and moment.ahead:
                yield today
                today = None
            event = moment.event
            date = wording.when(event, weekday=True, month_first=self.month_first)
            said = f"{date} {event.status} {event.text}"
            yield Entry(event, said, (event.span, *_date_span(briefing, event)), event.start)
        if today:
            yield today
        yield from _undated(briefing)

    def _published(self, day: datetime.date) -> Entry:
        return Entry(None, f"published {wording.day(day, weekday=True, month_first=self.month_first)}", look="today")

    _moments: dict[Event, Moment] = {}  # noqa: RUF012 - replaced, never changed

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A date after its point and the event beside it, or under it where the pane is narrow."""
        if isinstance(entry.finding, Event):
            moment = self._moments[entry.finding]
            return (_beside if width >= SIDE_BY_SIDE else _beneath)(moment, width, 2 if self.size.height < 20 else 0)
        if isinstance(entry.finding, Date):
            aside = Piece("  no day to reckon it from", ("pane--dim",))
            date = Piece(f"“{entry.text}”", ("pane--date",))
            return flow([date, aside], width, first=Piece("? ", ("pane--rail",)), rest=Piece("  "))
        if entry.look == "today":
            lead = f"┿ {entry.text} "
            return [[Piece(lead + "─" * max(0, width - len(lead) - 1), ("pane--status",))]]
        return [[], *flow([Piece(entry.text, ("pane--note",))], width)]


def timeline(
    events: Iterable[Event], published: datetime.date | None, *, by_date: bool = True, month_first: bool = False
) -> list[Moment]:
    """The events in the order of their dates, or of the text, each with what the timeline says of it."""
    order = sorted(events, key=(lambda e: (e.start, e.end, e.span)) if by_date else (lambda e: e.span))
    moments: list[Moment] = []
    before: Event | None = None
    told = ""
    for event in order:
        date = wording.when(event, weekday=True, month_first=month_first)
        step = gap(before, event) if before and by_date else ""
        ahead = published is not None and event.start > published.isoformat()
        moments.append(Moment(event, "" if date == told else date, step, ahead))
        before, told = event, date
    return moments


def gap(before: Event, event: Event) -> str:
    """The time between the days on which two events begin, where both are known to the day."""
    if {before.precision, event.precision} != {"day"}:
        return ""
    days = (datetime.date.fromisoformat(event.start) - datetime.date.fromisoformat(before.start)).days
    if days <= 0:
        return ""
    if days < 100:
        return f"+{_counted(days, 'day')}"
    years, months = divmod(round(days / 30.44), 12)
    return "+" + " ".join(
        [_counted(years, "year")] * bool(years) + [_counted(months, "month")] * bool(months and years < 5)
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _words(moment: Moment) -> list[Piece]:
    status = moment.event.status
    said = [] if status == "happened" else [Piece(f"{status}  ", ("pane--status",))]
    return [*said, Piece(moment.event.text)]


def _point(moment: Moment) -> Piece:
    return Piece(("○ " if moment.ahead else "● ") if moment.date else "│ ", ("pane--rail",))


def _dated(moment: Moment, width: int) -> list[list[Piece]]:
    """The date and the gap, as many lines as they need."""
    looks = ("pane--date", "pane--ahead") if moment.ahead else ("pane--date",)
    lines = flow([Piece(moment.date, looks)], width) if moment.date else []
    return [*lines, [Piece(moment.gap, ("pane--dim",))]] if moment.gap else lines


def _beside(moment: Moment, width: int, limit: int) -> list[list[Piece]]:
    """The date in a column of its own; the gap stands under it."""
    dates = _dated(moment, DATES)
    words = flow(_words(moment), width - DATES - 4, limit=max(limit, len(dates)) if limit else 0)
    rows = []
    for number, (date, said) in enumerate(zip_longest(dates, words, fillvalue=())):
        lead = _point(moment) if number == 0 else Piece("│ ", ("pane--rail",))
        space = DATES + 2 - sum(cell_len(piece.text) for piece in date)
        rows.append([lead, *date, Piece(" " * space), *said])
    return rows


def _beneath(moment: Moment, width: int, limit: int) -> list[list[Piece]]:
    """The date on a line of its own, with the gap."""
    rail = Piece("│ ", ("pane--rail",))
    words = flow(_words(moment), width, first=rail, limit=limit)
    if not moment.date:
        return words
    date = [piece for line in _dated(moment, 99) for piece in (*line, Piece("  "))]
    return [*flow(date, width, first=_point(moment), rest=rail), *words]


def _date_span(briefing: Briefing, event: Event) -> Sequence[Span]:
    return (briefing.dates[event.date].span,) if 0 <= event.date < len(briefing.dates) else ()


def _undated(briefing: Briefing) -> Iterator[Entry]:
    """What looks like a date and leads to no day: without a year, or against no day of publication."""
    unresolved = [d for d in briefing.dates if d.type in {"DATE", "TIME"} and d.value.startswith("X")]
    if unresolved:
        yield Entry(None, "Without a day", look="tail")
    for date in unresolved:
        yield Entry(date, date.text, (date.span,))
    if briefing.document.published is None and (briefing.events or unresolved):
        sentence = "The article gives no day of publication, so that “Monday” or “last month” cannot be placed."
        yield Entry(None, sentence, look="tail")
