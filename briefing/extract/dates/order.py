"""Whether 05/06/2024 is the fifth of June or May the sixth, as the article's other dates, spelling and day say."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from briefing.document import publication
from briefing.language import calendar_names, timex
from briefing.patterns import lazy

_SLASHED = lazy(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_WRITTEN = lazy(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([A-Z][a-z]{2,8})\b\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?"
)


class Order(NamedTuple):
    """Whether the day stands first, and whether the article itself says so."""

    day_first: bool
    sure: bool


def of(text: str, today: datetime.date | None) -> Order:
    """The order of the figures in the slashed dates of `text`, an article of the day `today`."""
    for first, second, year in (map(int, match.groups()) for match in _SLASHED().finditer(text)):
        if first > 12 or second > 12:
            return Order(first > 12, sure=True)
        if first != second and today in (timex.day(year, second, first), timex.day(year, first, second)):
            return Order(today == timex.day(year, second, first), sure=True)
    written = _day_before_month(text)
    if written:
        return Order(written > 0, sure=True)
    spelling = publication.DayOrder(text)
    return Order(spelling.day_first, spelling.sure)


def _day_before_month(text: str) -> int:
    """More than 0 where dates in words have the day first ("16 May"), less where the month ("May 16")."""
    votes = 0
    for day, month, after in _WRITTEN().findall(text):
        if bool(day) != bool(after) and calendar_names.month(month):
            votes += 1 if day else -1
    return votes
