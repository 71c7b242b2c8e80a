"""The same day: two dates of one value, or one that lies inside the other."""

from __future__ import annotations

import re

from briefing.model import Date

_CALENDAR = re.compile(r"\d{4}(?:-(?:\d\d|W\d\d|Q\d|[A-Z]{2}))?(?:-\d\d)?")


def is_day(date: Date) -> bool:
    """Whether the date names a day or a period of the calendar, and is no length of time and no habit."""
    return date.type in {"DATE", "TIME"} and _CALENDAR.match(date.value) is not None


def same(ours: Date, theirs: Date) -> bool:
    """Whether both name one day; the time of the day is left aside."""
    return _day(ours) == _day(theirs)


def less_exact(ours: Date, theirs: Date) -> bool:
    """Whether ours is a month or a year in which theirs lies."""
    return _day(theirs).startswith(_day(ours) + "-")


def as_exact(ours: Date, theirs: Date) -> bool:
    """Whether both name the same kind of period: a day both, a month both."""
    return len(_day(ours)) == len(_day(theirs))


def _day(date: Date) -> str:
    return date.value.partition("T")[0]
