"""The timeline: date, gap, what happened in its own clause; the day of publication between past and ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from briefing import wording
from briefing.digest.around import clause
from briefing.digest.timeline import Moment, Phase, background, phase, status, timeline, told_event
from briefing.model import Briefing, Date, Event, Span
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, beside, cells, flow, start_of

DATES = 12
"""Columns that dates take at most; a longer one goes on on the next line."""

SIDE_BY_SIDE = 40
"""From this width on the dates have a column of their own; below, a line."""

POINTS: dict[Phase, str] = {"past": "● ", "today": "◉ ", "ahead": "○ "}

BACKGROUND = "background"
"""The fold of what lies more than a year back."""


class EventsPane(FindingList):
    """Dated events."""

    TITLE = "Events"
    NOTHING = "No dated event was found in this article."
    FINDINGS = ("dates", "events")
    ORDERS = ("by date", "as in the text")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The events, old ones in a fold, the day of publication between past and ahead, then undated ones."""
        published = briefing.document.published
        moments = timeline(briefing.events, published, by_date=not self.order, month_first=self.month_first)
        self._moments = {moment.event: moment for moment in moments}
        self._column = max((cell_len(m.date) for m in moments if cell_len(m.date) <= DATES), default=DATES)
        old, year = (0, 0) if self.order else background(moments, published)
        if old:
            yield _fold(moments[:old], year)
        today = self._published(published) if published and moments and not self.order else None
        for number, moment in enumerate(moments):
            if today and moment.phase == "ahead":
                yield today
                today = None
            event = moment.event
            date = wording.when(event, weekday=True, month_first=self.month_first)
            said = " ".join(filter(None, (date, status(event, published), told_event(event, briefing))))
            spans = (event.span, *_date_span(briefing, event))
            yield Entry(event, said, spans, event.start, inside=BACKGROUND if number < old else "")
        if today:
            yield today
        yield from _undated(briefing)

    def first(self) -> int:
        """The timeline opens at the day of publication: on the first event of that day, else the last before it."""
        published = self.briefing.document.published if self.briefing else None
        if published is None or self.order:
            return 0
        events = [(n, e.finding) for n, e in enumerate(self.listing.entries) if isinstance(e.finding, Event)]
        return next((n for n, e in events if phase(e, published) != "past"), events[-1][0] if events else 0)

    def begin(self) -> None:
        """With what lies ahead in view, and background above."""
        super().begin()
        self._untouched = True
        self.call_after_refresh(self._frame)

    def allot(self, rows: int) -> None:
        """As long as nobody has moved in it, begin there whatever the height."""
        super().allot(rows)
        if rows > 1 and self._untouched:
            self.call_after_refresh(self._frame)

    def go(self, index: int) -> None:
        """Somebody moves."""
        self._untouched = False
        super().go(index)

    _untouched = False

    def _frame(self) -> None:
        """Have as much of what lies ahead on the screen as leaves the cursor's entry there."""
        if not self.rows.worded or not self._untouched:
            return
        height = self.height
        events = [n for n, entry in enumerate(self.listing.entries) if isinstance(entry.finding, Event)]
        last = self.rows.of(min(events[-1], self.rows.worded - 1)).stop if events else 0
        end = max(last, self._line_of_publication() + 1)
        self.jump(min(self.rows.of(min(self.at, self.rows.worded - 1)).start, max(0, end - height)))

    def _line_of_publication(self) -> int:
        entries = self.listing.entries[: self.rows.worded]
        return next((self.rows.of(n).start for n, entry in enumerate(entries) if entry.look == "today"), -1)

    def _published(self, day: datetime.date) -> Entry:
        return Entry(None, f"published {wording.day(day, weekday=True, month_first=self.month_first)}", look="today")

    _moments: dict[Event, Moment] = {}  # noqa: RUF012 - replaced, never changed
    _column = DATES
    """The cells of the column of dates."""

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A date after its point and the event beside it, or under it where the pane is narrow."""
        if isinstance(entry.finding, Event):
            lines = self._word_event(entry.finding, width, self.most(entry, 2))
            dated = self._date_words(entry.finding)
            cut = dated and dated not in "".join(piece.text for line in lines for piece in line)
            return self._word_event(entry.finding, width, 0) if cut else lines
        if isinstance(entry.finding, Date):
            return self._word_undated(entry.finding, width)
        if entry.look == "fold":
            return [self._word_fold(entry, width)]
        if entry.look == "today":
            looks = ("pane--status",)
            lines = flow([Piece(entry.text, looks)], width, first=Piece("┿ ", looks), rest=Piece("  "))
            lines[-1].append(Piece((" " + "─" * width)[: max(0, width - 1 - cells(lines[-1]))], looks))
            return lines
        lines = flow([Piece(entry.text, ("pane--note",))], width)
        return lines if entry is self.listing.entries[0] or self.brief else [[], *lines]

    def _word_event(self, event: Event, width: int, limit: int) -> list[list[Piece]]:
        words = self._words(event)
        if width >= SIDE_BY_SIDE:
            return _beside(self._moments[event], words, width, self._column, limit)
        return _beneath(self._moments[event], words, width, limit)

    def _date_words(self, event: Event) -> str:
        """The last of the words that date it, where its clause has them: nothing is cut short before these."""
        dates = self.briefing.dates if self.briefing else ()
        if not 0 <= event.date < len(dates) or not event.span.holds(dates[event.date].span):
            return ""
        return dates[event.date].text.split()[-1]

    def _words(self, event: Event) -> list[Piece]:
        """What happened, after the word that says it has not, or that somebody only says so."""
        published = self.briefing.document.published if self.briefing else None
        said = status(event, published)
        told = told_event(event, self.briefing) if self.briefing else event.text
        return [Piece(f"{said}  " if said else "", ("pane--status",)), Piece(told)]

    def _word_fold(self, entry: Entry, width: int) -> list[Piece]:
        title, _, words = entry.text.partition("  ")
        sign = "▾ " if BACKGROUND in self.opened else "▸ "
        heading = [Piece(sign, ("pane--rail",)), Piece(f"{title}  ", ("pane--date",))]
        return [*heading, start_of(Piece(words, ("pane--dim",)), width - cells(heading))]

    def _word_undated(self, date: Date, width: int) -> list[list[Piece]]:
        """The words of the date, and those around them."""
        around = clause(self.briefing.document, date.span) if self.briefing else ""
        said = [Piece(f"“{date.text}”", ("pane--date",)), Piece(f"  {around}", ("pane--dim",))]
        return flow(said, width, first=Piece("? ", ("pane--rail",)), rest=Piece("  "), limit=2)

    def counts(self) -> tuple[str, ...]:
        """How many events there are, and how many dates that lead to no day."""
        found = self.everything
        events = sum(isinstance(finding, Event) for finding in found)
        undated = len(found) - events
        if not undated:
            return (str(events),)
        return (f"{events} · {undated} without a day" if events else f"{undated} without a day", str(events))


def _fold(old: Sequence[Moment], year: int) -> Entry:
    told = " · ".join(moment.event.text for moment in old)
    spans = tuple(moment.event.span for moment in old)
    return Entry(None, f"before {year} · {len(old)}  {told}", spans, look="fold", opens=BACKGROUND)


def _point(moment: Moment) -> Piece:
    return Piece(POINTS[moment.phase] if moment.date else "├ ", ("pane--rail",))


def _dated(moment: Moment, width: int) -> list[list[Piece]]:
    """The date, as many lines as it needs, and the gap on the line below."""
    looks = ("pane--date", "pane--ahead") if moment.phase == "ahead" else ("pane--date",)
    lines = flow([Piece(moment.date, looks)], width) if moment.date else []
    return [*lines, [Piece(moment.gap, ("pane--dim",))]] if moment.gap else lines


_RAIL = Piece("│ ", ("pane--rail",))


def _beside(moment: Moment, said: Sequence[Piece], width: int, column: int, limit: int) -> list[list[Piece]]:
    """The date in a column of its own; the gap stands under it, where there is a line for it."""
    words = flow(said, width - column - 4, limit=limit)
    dates = _dated(moment, column)
    if moment.gap and len(dates) > len(words):
        dates.pop()
    lines = beside(dates, column + 2, words)
    return [[_RAIL if number else _point(moment), *line] for number, line in enumerate(lines)]


def _beneath(moment: Moment, said: Sequence[Piece], width: int, limit: int) -> list[list[Piece]]:
    """The date on a line of its own, with the gap."""
    if not moment.date:
        return flow(said, width, first=_point(moment), rest=_RAIL, limit=limit)
    date = [piece for line in _dated(moment, 99) for piece in (*line, Piece("  "))][:-1]
    words = flow(said, width, first=_RAIL, limit=limit)
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
