"""The timeline: date, gap to the entry before, what happened; the day of publication between past and ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from briefing import wording
from briefing.model import Briefing, Date, Event, EventStatus, Span
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.clauses import clause
from briefing.tui.panes.entries import Entry, beside, cells, flow

DATES = 18
"""Columns of the dates: "Wed 24 September" and its year fit on two lines, most dates on one."""

SIDE_BY_SIDE = 54
"""From this width on the dates have a column of their own; below, a line."""

Phase: TypeAlias = Literal["past", "today", "ahead"]
"""Where an event lies from the day of publication."""

POINTS: dict[Phase, str] = {"past": "● ", "today": "◉ ", "ahead": "○ "}

STATUSES: dict[EventStatus, str] = {"happened": "", "planned": "planned  ", "said": "only said  "}
"""What is to be known of an event before it is read: that it has not come, or that somebody claims or demands it."""


class Moment(NamedTuple):
    """An event on the timeline: its date in words where that is new, the gap before it, where it lies."""

    event: Event
    date: str = ""
    gap: str = ""
    phase: Phase = "past"


class EventsPane(FindingList):
    """Dated events."""

    TITLE = "Events"
    NOTHING = "No dated event was found in this article."
    FINDINGS = ("dates", "events")
    ORDERS = ("by date", "in the order of the article")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The events, the day of publication between past and ahead, then what could not be dated."""
        published = briefing.document.published
        moments = timeline(briefing.events, published, by_date=not self.order, month_first=self.month_first)
        self._moments = {moment.event: moment for moment in moments}
        today = self._published(published) if published and moments and not self.order else None
        for moment in moments:
            if today and moment.phase == "ahead":
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
            return (_beside if width >= SIDE_BY_SIDE else _beneath)(moment, width, self.fold)
        if isinstance(entry.finding, Date):
            return self._word_undated(entry.finding, width)
        if entry.look == "today":
            status = ("pane--status",)
            lines = flow([Piece(entry.text, status)], width, first=Piece("┿ ", status), rest=Piece("  "))
            lines[-1].append(Piece((" " + "─" * width)[: max(0, width - 1 - cells(lines[-1]))], status))
            return lines
        lines = flow([Piece(entry.text, ("pane--note",))], width)
        return lines if entry is self.listing.entries[0] else [[], *lines]

    def _word_undated(self, date: Date, width: int) -> list[list[Piece]]:
        """The words of the date, and those around them."""
        around = clause(self.briefing.document, date.span) if self.briefing else ""
        said = [Piece(f"“{date.text}”", ("pane--date",)), Piece(f"  {around}", ("pane--dim",))]
        return flow(said, width, first=Piece("? ", ("pane--rail",)), rest=Piece("  "), limit=2)

    def counts(self) -> tuple[str, ...]:
        """How many events there are, and how many dates that lead to no day."""
        events = sum(isinstance(finding, Event) for finding in self.listing.findings)
        undated = len(self.listing.findings) - events
        if not undated:
            return (str(events),)
        return (f"{events} · {undated} without a day" if events else f"{undated} without a day", str(events))


def timeline(
    events: Iterable[Event], published: datetime.date | None, *, by_date: bool = True, month_first: bool = False
) -> list[Moment]:
    """The events in the order of their dates, or of the text, each with what the timeline says of it."""
    order = sorted(events, key=(lambda e: _place(e, published)) if by_date else (lambda e: e.span))
    moments: list[Moment] = []
    before: Event | None = None
    told = ""
    for event in order:
        date = wording.when(event, weekday=True, month_first=month_first)
        step = gap(before, event) if before and by_date else ""
        moments.append(Moment(event, "" if date == told else date, step, phase(event, published)))
        before, told = event, date
    return moments


def phase(event: Event, published: datetime.date | None) -> Phase:
    """Where an event lies; what is planned for a time that is not over, "this year", has still to come."""
    day = published.isoformat() if published else ""
    if not day or event.end < day:
        return "past"
    if event.start > day or (event.status == "planned" and event.end > day):
        return "ahead"
    return "today" if event.start == event.end else "past"


def _place(event: Event, published: datetime.date | None) -> tuple[str, bool, str, bool, Span]:
    """What the order of the timeline goes by: nothing that lies ahead stands before the day of publication."""
    ahead = phase(event, published) == "ahead"
    start = max(event.start, published.isoformat()) if ahead and published else event.start
    return start, ahead, event.end, event.precision in {"before", "after"}, event.span


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
    return [Piece(STATUSES[moment.event.status], ("pane--status",)), Piece(moment.event.text)]


def _point(moment: Moment) -> Piece:
    return Piece(POINTS[moment.phase] if moment.date else "├ ", ("pane--rail",))


def _dated(moment: Moment, width: int) -> list[list[Piece]]:
    """The date and the gap, as many lines as they need."""
    looks = ("pane--date", "pane--ahead") if moment.phase == "ahead" else ("pane--date",)
    lines = flow([Piece(moment.date, looks)], width) if moment.date else []
    return [*lines, [Piece(moment.gap, ("pane--dim",))]] if moment.gap else lines


_RAIL = Piece("│ ", ("pane--rail",))


def _beside(moment: Moment, width: int, limit: int) -> list[list[Piece]]:
    """The date in a column of its own; the gap stands under it."""
    dates = _dated(moment, DATES)
    words = flow(_words(moment), width - DATES - 4, limit=max(limit, len(dates)) if limit else 0)
    lines = beside(dates, DATES + 2, words)
    return [[_RAIL if number else _point(moment), *line] for number, line in enumerate(lines)]


def _beneath(moment: Moment, width: int, limit: int) -> list[list[Piece]]:
    """The date on a line of its own, with the gap."""
    if not moment.date:
        return flow(_words(moment), width, first=_point(moment), rest=_RAIL, limit=limit)
    date = [piece for line in _dated(moment, 99) for piece in (*line, Piece("  "))][:-1]
    words = flow(_words(moment), width, first=_RAIL, limit=limit)
    return [*flow(date, width, first=_point(moment), rest=_RAIL), *words]


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
        sentence = (
            "The article gives no day of publication, so “Monday” or “last month” cannot be placed. "
            "briefing --published DATE gives it one."
        )
        yield Entry(None, sentence, look="tail")
