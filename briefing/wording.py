"""How a briefing says things to a person: days, periods, names with their offices, sources."""

from __future__ import annotations

import datetime
import os.path

from briefing.model import Document, Event, Speaker

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SEASONS = {12: "Winter", 3: "Spring", 6: "Summer", 9: "Autumn"}


def day(date: datetime.date, *, weekday: bool = False, month_first: bool = False) -> str:
    """`date` as "2 June 2025", with "Mon" before it, or as "June 2, 2025" where the month comes first."""
    month = _MONTHS[date.month - 1]
    said = f"{month} {date.day}, {date.year}" if month_first else f"{date.day} {month} {date.year}"
    return f"{_WEEKDAYS[date.weekday()]} {said}" if weekday else said


def when(event: Event, *, weekday: bool = False, month_first: bool = False) -> str:
    """The time of `event` at its own precision and never finer: "June 2025", "since 16 May 2025"."""
    start, end = (datetime.date.fromisoformat(d) for d in (event.start, event.end))

    def said(date: datetime.date) -> str:
        return day(date, weekday=weekday, month_first=month_first)

    if event.precision == "before":
        return f"before {said(end)}"
    if event.precision == "after":
        return f"since {said(start)}"
    if event.precision == "day" and start == end:
        return said(start)
    if event.precision == "day" and (start.year, start.month) == (end.year, end.month):
        days = f"{start.day}–{end.day}"
        month = _MONTHS[start.month - 1]
        return f"{month} {days}, {start.year}" if month_first else f"{days} {month} {start.year}"
    return _period(event.precision, start) or f"{said(start)} – {said(end)}"


def _period(precision: str, start: datetime.date) -> str | None:
    names = {
        "week": f"week of {start.day} {_MONTHS[start.month - 1]} {start.year}",
        "month": f"{_MONTHS[start.month - 1]} {start.year}",
        "quarter": f"Q{(start.month + 2) // 3} {start.year}",
        "season": f"{_SEASONS.get(start.month, '')} {start.year}".strip(),
        "year": str(start.year),
        "decade": f"{start.year}s",
    }
    return names.get(precision)


def who(speaker: Speaker) -> str:
    """The name, with the office where the article gives one."""
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


def outlet(document: Document) -> str:
    """The publisher; where none is named the headline in marks, and where there is none the file's name."""
    if document.publisher:
        return document.publisher
    if document.headline:
        return f"“{document.headline}”"
    return os.path.basename(document.source.uri)  # noqa: PTH119 - a URI need not be a path of this system


def source(document: Document) -> str:
    """Where and when the article appeared, as "The Example Times, 2 June 2025"."""
    said = [outlet(document)]
    if document.published:
        said.append(day(document.published))
    return ", ".join(said)
