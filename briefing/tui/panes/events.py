"""The timeline: date, gap, what happened in its own clause; the day of publication between past and ahead."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefing import wording
from briefing.digest.around import clause
from briefing.digest.timeline import (
    Moment,
    background,
    date_of,
    folded,
    groups,
    phase,
    status,
    status_beside,
    timeline,
    told_event,
)
from briefing.model import Briefing, Date, Event, Span
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.dated import Dated, with_date_of, words_of
from briefing.tui.panes.entries import Entry, cells, flow, start_of

MOST_OF_IT = 2 / 3
"""The share of its words with which an event can stand before its date: with fewer it may lack its verb."""

BACKGROUND = "background"
"""The fold of what lies more than a year back."""


class EventsPane(FindingList):
    """Dated events."""

    TITLE = "Events"
    NOTHING = "No dated event was found in this article."
    FINDINGS = ("dates", "events")
    FIRST = 8
    ORDERS = ("by date", "as in the text")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The events, old ones in a fold, the day of publication between past and ahead, then undated ones."""
        published = briefing.document.published
        moments = timeline(briefing.events, published, by_date=not self.order, month_first=self.month_first)
        self._dated = Dated(moments)
        old, year = (0, 0) if self.order else background(moments, published)
        if old:
            yield _fold(moments[:old], f"before {year} · {old}", BACKGROUND)
            yield from (self._entry(moment, briefing, BACKGROUND) for moment in moments[:old])
        today = self._published(published) if published and moments and not self.order else None
        for group in [[moment] for moment in moments] if self.order else groups(moments[old:]):
            if today and group[0].phase == "ahead":
                yield today
                today = None
            count = len(group) - folded(group)
            yield from (self._entry(moment, briefing) for moment in group[:count])
            if more := group[count:]:
                fold = f"more {more[0].event.start}"
                yield _fold(more, f"{len(more)} more", fold)
                yield from (self._entry(moment, briefing, fold) for moment in more)
        if today:
            yield today
        yield from _undated(briefing, self.keyboard.named("date"))

    def _entry(self, moment: Moment, briefing: Briefing, inside: str = "") -> Entry:
        event, published = moment.event, briefing.document.published
        date = wording.when(event, weekday=True, month_first=self.month_first)
        said = " ".join(filter(None, (date, status(event, published), told_event(event, briefing))))
        return Entry(event, said, (event.span, *_date_span(briefing, event)), event.start, inside=inside)

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
        self.call_after_refresh(self._frame)

    def allot(self, rows: int) -> None:
        """As long as nobody has moved in it, begin there whatever the height."""
        super().allot(rows)
        if rows > 1 and not self.touched:
            self.call_after_refresh(self._frame)

    def _frame(self) -> None:
        """Have as much of what lies ahead on the screen as leaves the cursor's entry there."""
        if self.rows.worded and not self.touched:
            here = self.rows.of(min(self.at, self.rows.worded - 1)).start
            self.jump(min(here, self._top_of(self._end() - self.height)))

    def first_rows(self) -> int:
        """From the day of publication on, or as many events as a first look is for up to the end."""
        entries = self.listing.entries[: self.rows.worded]
        events = [n for n, entry in enumerate(entries) if isinstance(entry.finding, Event)]
        if not events:
            return len(self.rows)
        since = max(0, min(bisect_left(events, self.at), len(events) - self.FIRST))
        until = since + self.FIRST
        end = self._end() if until >= len(events) else self.rows.of(events[until]).start
        return end - self.rows.of(events[since]).start

    def _end(self) -> int:
        """The row after the last event and the line of publication."""
        entries = self.listing.entries[: self.rows.worded]
        last = [n for n, entry in enumerate(entries) if isinstance(entry.finding, Event) or entry.look == "today"]
        return self.rows.of(last[-1]).stop if last else 0

    def _top_of(self, row: int) -> int:
        """The first row of the entry on a row."""
        return self.rows.of(self.rows.at(max(0, row))).start

    def _published(self, day: datetime.date) -> Entry:
        return Entry(None, f"published {wording.day(day, weekday=True, month_first=self.month_first)}", look="today")

    _dated = Dated()

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A date after its point and the event beside it, or under it where the pane is narrow."""
        if isinstance(entry.finding, Event):
            lines = self._word_event(entry.finding, width, self.most(entry, 2))
            short = any(line[-1].text == "…" for line in lines)
            cut = short and self._date_words(entry.finding) not in words_of(lines)
            return self._with_its_date(entry.finding, width, len(lines)) if cut else lines
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

    def seen(self, y: int, line: list[Piece]) -> list[Piece]:
        """On the first row the date of an event whose own line, or that of the one it shares it with, is above."""
        event = self.listing.entries[self.rows.line(y)[0]].finding if y == round(self.scroll_y) else None
        return with_date_of(line, self._dated.dates[event]) if isinstance(event, Event) else line

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The row that was the first and the one that is are painted anew."""
        super().watch_scroll_y(old_value, new_value)
        for row in (old_value, new_value):
            self._strips.pop(round(row), None)

    def _word_event(self, event: Event, width: int, limit: int) -> list[list[Piece]]:
        return self._lay(event, self._words(event, dated=not limit), width, limit)

    def _with_its_date(self, event: Event, width: int, most: int) -> list[list[Piece]]:
        """Most of it and the date that it ends with, in so many lines: “two were hurt … on Monday”; else all of it."""
        whole, short = (self._words(event, dated=dated) for dated in (True, False))
        words, date = short[-1].text.split(" "), whole[-1].text[len(short[-1].text) :]
        if not date:
            return self._lay(event, whole, width, 0)

        def cut(count: int) -> list[list[Piece]]:
            return self._lay(event, [short[0], Piece(f"{' '.join(words[:count])} …{date}")], width, 0)

        count = bisect_right(range(len(words)), most, key=lambda count: len(cut(count))) - 1
        return cut(count) if count >= len(words) * MOST_OF_IT else self._lay(event, whole, width, 0)

    def _lay(self, event: Event, words: Sequence[Piece], width: int, limit: int) -> list[list[Piece]]:
        return self._dated.lay(event, words, width, limit, self.listing.entries)

    def _date_words(self, event: Event) -> str:
        """The words that date it, where its clause has them: nothing is cut short before these."""
        date = date_of(event, self.briefing) if self.briefing else None
        return " ".join(date.text.split()) if date and event.span.holds(date.span) else ""

    def _words(self, event: Event, *, dated: bool) -> list[Piece]:
        """What happened, after the word that says it has not, or that somebody only says so."""
        published = self.briefing.document.published if self.briefing else None
        told = told_event(event, self.briefing, dated=dated) if self.briefing else event.text
        said = status_beside(told, event, published)
        return [Piece(f"{said}  " if said else "", ("pane--status",)), Piece(told)]

    def _word_fold(self, entry: Entry, width: int) -> list[Piece]:
        title, _, words = entry.text.partition("  ")
        sign = "▾ " if entry.opens in self.opened else "▸ "
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


def _fold(moments: Sequence[Moment], title: str, opens: str) -> Entry:
    told = " · ".join(moment.event.text for moment in moments)
    spans = tuple(moment.event.span for moment in moments)
    return Entry(None, f"{title}  {told}", spans, look="fold", opens=opens)


def _date_span(briefing: Briefing, event: Event) -> Sequence[Span]:
    return (date.span,) if (date := date_of(event, briefing)) else ()


def _undated(briefing: Briefing, key: str) -> Iterator[Entry]:
    """What looks like a date and leads to no day, for want of a year or a day of publication, which `key` asks for."""
    unresolved = [d for d in briefing.dates if d.type in {"DATE", "TIME"} and d.value.startswith("X")]
    if unresolved:
        unsaid = briefing.document.published is None
        asked = f": the article does not say when it appeared; {key} gives the day" if unsaid else ""
        yield Entry(None, f"Without a day{asked}", look="tail")
    for date in unresolved:
        yield Entry(date, date.text, (date.span,))
