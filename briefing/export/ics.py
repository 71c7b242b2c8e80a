"""The dated events as an iCalendar file (RFC 5545), for a calendar or a timeline program.

Each event is an all-day entry over the days of its date, however long: its description says how exactly the
article dates it. What is planned, or only said, is tentative. No entry blocks anybody's time. The file
depends on the article alone: the stamp is its day of publication, never the clock.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from briefing import wording
from briefing.model import Briefing, Event

_LINE = 75
"""Octets in a line, without its end."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NO_DAY = datetime.date(1970, 1, 1)
"""The stamp of an article without a day of publication."""


def render(briefing: Briefing, only: frozenset[str]) -> str:  # noqa: ARG001 - a calendar holds events alone
    """A calendar of the events; the lines end as the standard has it, in CR and LF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//briefing//EN", "CALSCALE:GREGORIAN"]
    for index, event in enumerate(briefing.events):
        lines += _entry(briefing, index, event)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _entry(briefing: Briefing, index: int, event: Event) -> Iterator[str]:
    document = briefing.document
    stamp = document.published or _NO_DAY
    yield "BEGIN:VEVENT"
    yield f"UID:{document.source.sha256}-{index}@briefing"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(datetime.date.fromisoformat(event.start))}"
    last = datetime.date.fromisoformat(event.end)
    if last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + datetime.timedelta(days=1))}"
    yield f"SUMMARY:{escape(event.text)}"
    yield f"DESCRIPTION:{escape(_description(briefing, event))}"
    yield f"STATUS:{'CONFIRMED' if event.status == 'happened' else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(date: datetime.date) -> str:
    return date.isoformat().replace("-", "")


def _description(briefing: Briefing, event: Event) -> str:
    """When, how exactly, and by which article."""
    when = f"{wording.when(event)} (precision: {event.precision}; {event.status})"
    return f"{when}\nDated by: {briefing.dates[event.date].text}\nSource: {wording.source(briefing.document)}"


def escape(text: str) -> str:
    """`text` as a value of type TEXT, without control characters."""
    return _CONTROL.sub(" ", text).translate(_ESCAPED)


def fold(line: str) -> str:
    """`line` folded to lines of at most 75 octets, never inside a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
