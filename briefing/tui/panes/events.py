"""The timeline: date, gap to the entry before, what happened; the day of publication between past and ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing import wording
from briefing.model import Briefing, Date, Event
from briefing.tui.looks import Piece
from briefing.tui.panes.base import Entry, FindingList, flow


class EventsPane(FindingList):
    """Dated events."""

    TITLE = "Events"
    NOTHING = "No dated event was found in this article. 2 shows its key points."
    ORDERS = ("by date", "in the order of the article")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """Dates as headings, the events under them, the day of publication, what could not be dated."""
        published = briefing.document.published
        order = (lambda e: e.span) if self.order else (lambda e: (e.start, e.end, e.span))
        events = sorted(briefing.events, key=order)
        today = published.isoformat() if published and not self.order else None
        before: Event | None = None
        for said, found in groupby(events, key=lambda event: wording.when(event, weekday=True)):
            group = list(found)
            if today and group[0].start > today:
                yield _published(published)
                today = None
            look = "head ahead" if published and group[0].start > published.isoformat() else "head past"
            step = "" if self.order else gap(before, group[0])
            yield Entry(None, f"{said}\t{step}", (), said, look)
            for event in group:
                yield Entry(event, f"{said} {event.text}", (event.span, *_date_span(briefing, event)), said)
            before = group[-1]
        if today and events:
            yield _published(published)
        yield from _undated(briefing)

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A date after its point, an event on the rail under it."""
        if isinstance(entry.finding, Event):
            return self._word_event(entry.finding, width)
        if isinstance(entry.finding, Date):
            aside = Piece("  no year or day to reckon from", ("pane--dim",))
            return flow([Piece(f"“{entry.text}”", ("pane--date",)), aside], width, first=Piece("? ", ("pane--rail",)),
                        rest=Piece("  "))  # fmt: skip
        if entry.look.startswith("head"):
            said, _, step = entry.text.partition("\t")
            ahead = entry.look == "head ahead"
            point = Piece("○ " if ahead else "● ", ("pane--rail",))
            looks = ("pane--date", "pane--ahead") if ahead else ("pane--date",)
            return flow([Piece(said, looks), Piece(f"  {step}" if step else "", ("pane--dim",))], width, first=point,
                        rest=Piece("│ ", ("pane--rail",)))  # fmt: skip
        if entry.look == "today":
            return flow([Piece(entry.text, ("pane--status",))], width, first=Piece("┿ ", ("pane--status",)))
        return [[], *flow([Piece(entry.text, ("pane--note",))], width)]

    def _word_event(self, event: Event, width: int) -> list[list[Piece]]:
        status = [Piece(f"{event.status}  ", ("pane--status",))] if event.status != "happened" else []
        rail = Piece("│ ", ("pane--rail",))
        return flow([*status, Piece(event.text)], width, first=rail, limit=2 if self.size.height < 20 else 0)


def gap(before: Event | None, event: Event) -> str:
    """The time between the days on which two events begin, where both are known to the day."""
    if before is None or {before.precision, event.precision} != {"day"}:
        return ""
    days = (datetime.date.fromisoformat(event.start) - datetime.date.fromisoformat(before.start)).days
    if days <= 0:
        return ""
    if days < 100:
        return f"+{days} day{'' if days == 1 else 's'}"
    years, months = divmod(round(days / 30.44), 12)
    said = [f"{years} year{'' if years == 1 else 's'}"] if years else []
    said += [f"{months} month{'' if months == 1 else 's'}"] if months and years < 5 else []
    return "+" + " ".join(said)


def _published(day: datetime.date | None) -> Entry:
    return Entry(None, f"published {wording.day(day, weekday=True)}" if day else "", look="today")


def _date_span(briefing: Briefing, event: Event) -> Iterator[object]:
    if 0 <= event.date < len(briefing.dates):
        yield briefing.dates[event.date].span


def _undated(briefing: Briefing) -> Iterator[Entry]:
    """What looks like a date and leads to no day: without a year, or against no day of publication."""
    open_dates = [d for d in briefing.dates if d.type in {"DATE", "TIME"} and "X" in d.value[:10]]
    if open_dates:
        yield Entry(None, "Without a day", look="tail")
    for date in open_dates:
        yield Entry(date, date.text, (date.span,))
    if briefing.document.published is None and (briefing.events or open_dates):
        yield Entry(None, "The article gives no day of publication: “Monday” or “last month” cannot be placed.",
                    look="tail")  # fmt: skip
