"""The timeline: the events in order, grouped by their time, the old ones apart, each told in its own clause."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon, patterns, wording
from briefing.digest.telling import OMITTED, told
from briefing.model import BOUNDS, Briefing, Date, Event, Span

Phase: TypeAlias = Literal["past", "today", "ahead"]
"""Where an event lies from the day of publication."""

_LED = patterns.lazy(r"(?<!\bbeginning)(?<!\bstarting)(?<!\beffective)(?:,?\s(?:back|early|late))?,?\s(?:on|in)\s+$")
"""What leads to a date that a clause can do without where the date stands beside it."""

_LATER = patterns.lazy(r"(?i)\blater (?:in|this)\b")
"""What lies after the day of publication, in a month or a year that began before it: “later in June”."""

_TOLD = patterns.lazy(r"(?i)(?<!\bbe )(?<!\bthe )(?<!\ba )(?<!ly )\b\w+(?:ed|n|ing)\b")
"""Verbs of what has been told already, not those of “will be announced” or “the proposed rules”."""

LISTED = 3
"""Events under one date before the others are folded."""


class Moment(NamedTuple):
    """An event on the timeline: its date in words where that is new, the time since the line above, where it lies."""

    event: Event
    date: str = ""
    gap: str = ""
    phase: Phase = "past"


def timeline(
    events: Iterable[Event],
    published: datetime.date | None,
    *,
    by_date: bool = True,
    month_first: bool = False,
    short: bool = True,
) -> list[Moment]:
    """The events in the order of their dates, or of the text, each with what the timeline says of it.

    Dates are `short` for a narrow column, or whole.
    """
    order = sorted(events, key=(lambda e: _place(e, published)) if by_date else (lambda e: e.span))
    moments: list[Moment] = []
    since = said = ""
    for event in order:
        date = wording.when(event, weekday=short, month_first=month_first)
        date = wording.shortened(date, event, published) if short else date
        lies = phase(event, published)
        if published and lies == "ahead" and (not moments or moments[-1].phase != "ahead"):
            since = published.isoformat()  # the line of publication stands between
        step = gap(since, event) if by_date else ""
        moments.append(Moment(event, "" if date == said else date, step, lies))
        since, said = event.start if event.precision == "day" else "", date
    return moments


def told_event(event: Event, briefing: Briefing, *, dated: bool = True) -> str:
    """The clause that tells it; its subject goes before where the clause shares that of an earlier one.

    Where it is not to be `dated`, for its date stands beside, a clause that ends with “on Monday” ends before.
    """
    whole = event.span.of(briefing.document.text) == event.text
    clause = told([event.span if dated else _undated(event, briefing)], briefing) if whole else event.text
    return f"{told([event.subject], briefing)}{OMITTED}{clause}" if event.subject else clause


def date_of(event: Event, briefing: Briefing) -> Date | None:
    """The words that date it."""
    return briefing.dates[event.date] if 0 <= event.date < len(briefing.dates) else None


def _undated(event: Event, briefing: Briefing) -> Span:
    """Its span without the words of the date at its end, where nothing hangs on these: “… met in Elin on Monday”."""
    text, date = briefing.document.text, date_of(event, briefing)
    if date is None or date.type != "DATE" or event.precision in BOUNDS or not event.span.holds(date.span):
        return event.span
    last = not text[date.span.end : event.span.end].strip(" .,")
    led = _LED().search(text, event.span.start, date.span.start) if last else None
    return Span(event.span.start, led.start()) if led else event.span


def status(event: Event, published: datetime.date | None) -> str:
    """What is to be known before it is read; "" if it happened.

    That it is only announced or proposed, where its clause says so; else that it has not come, or that somebody
    claims it.
    """
    if event.status == "happened":
        return ""
    ways = lexicon.table("event_cues/told")
    for word in _TOLD().findall(event.text):
        if way := ways.get(word.lower()):
            return way[0]
    if event.status == "said":
        return "expected" if phase(event, published) == "ahead" else "claimed"
    return event.status


def status_beside(told: str, event: Event, published: datetime.date | None) -> str:
    """The status where the words that are `told` do not have it: “Elin proposed talks” needs no “proposed”."""
    said = status(event, published)
    return "" if said in re.findall(r"\w+", told.casefold()) else said


def background(moments: Sequence[Moment], published: datetime.date | None) -> tuple[int, int]:
    """How many at the start are folded, being older than a year, and the year before which they lie.

    None are where hardly anything would be left: then what is long ago is what the article tells.
    """
    if published is None:
        return 0, 0
    year = published.year - 1
    old = next((n for n, moment in enumerate(moments) if int(moment.event.end[:4]) >= year), len(moments))
    return (old, year) if old > 1 and len(moments) - old > 1 else (0, year)


def groups(moments: Iterable[Moment]) -> list[list[Moment]]:
    """The events under each date."""
    found: list[list[Moment]] = []
    for moment in moments:
        if moment.date or not found:
            found.append([])
        found[-1].append(moment)
    return found


def folded(group: Sequence[Moment]) -> int:
    """How many at the end of those under one date are folded, so that the days around it are seen."""
    return len(group) - LISTED if len(group) > LISTED + 1 else 0


def phase(event: Event, published: datetime.date | None) -> Phase:
    """Where an event lies; what is planned for a time that is not over, "this year", has still to come."""
    day = published.isoformat() if published else ""
    if not day or event.end < day:
        return "past"
    if event.start > day or (event.end > day and _to_come(event)):
        return "ahead"
    return "today" if event.start == event.end else "past"


def _to_come(event: Event) -> bool:
    """Whether what is told for a time that is not over has still to come."""
    return event.status == "planned" or (event.status == "said" and bool(_LATER().search(event.text)))


def _place(event: Event, published: datetime.date | None) -> tuple[str, bool, str, bool, Span]:
    """What the order of the timeline goes by: nothing that lies ahead stands before the day of publication."""
    ahead = phase(event, published) == "ahead"
    start = max(event.start, published.isoformat()) if ahead and published else event.start
    return start, ahead, event.end, event.precision in BOUNDS, event.span


def gap(since: str, event: Event) -> str:
    """The time from a day, where one is given, to that on which an event begins, where that is known."""
    if not since or event.precision != "day":
        return ""
    days = (datetime.date.fromisoformat(event.start) - datetime.date.fromisoformat(since)).days
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
