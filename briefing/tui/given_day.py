"""The day of publication that the reader gives, where an article says none or the wrong one."""

from __future__ import annotations

import datetime

from briefing import wording

ASKED = "appeared on"
"""What the line asks for."""


def read(words: str, today: datetime.date) -> datetime.date | None:
    """The day that `words` name: “2 June 2025”, “2 june”, “yesterday”; None where they name none, or one to come."""
    from briefing import readers
    from briefing.errors import BriefingError
    from briefing.extract import dates
    from briefing.language.annotated import Annotated

    for spelt in dict.fromkeys((words, words.title())):
        try:
            document = readers.read_bytes(spelt.encode(), uri="day", published=today)
        except BriefingError:
            return None
        for date in dates.find(Annotated(document)):
            day = _day(date.value)
            if day and day <= today + datetime.timedelta(1):  # it may be tomorrow there
                return day
    return None


def said(words: str) -> str:
    """What the words come to, while they are typed."""
    if not words.strip():
        return "2 June 2025, yesterday, Friday …"
    day = read(words, datetime.date.today())
    return wording.day(day, weekday=True) if day else "no day yet"


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return None
