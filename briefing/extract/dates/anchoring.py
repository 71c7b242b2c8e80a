"""Which Monday, May or summer is meant: the one nearest to publication on the side that the clause says."""

from __future__ import annotations

import datetime

from briefing.extract.dates import values
from briefing.extract.dates.tense import AHEAD, PAST, UNSAID

FARTHEST = 275
"""Days: a day with no year is not taken to be farther off, whatever the tense; style guides want the year."""

SOON = 2
"""Months: one of this year that is so near ahead is not taken to be last year's, whatever the tense."""

FARTHEST_AHEAD = 9
"""Months: one that is farther ahead is the last one, unless it is said to be the next."""


def weekday(today: datetime.date, number: int, sense: int) -> datetime.date | None:
    """The weekday `number` (ISO): today itself, or the last one unless `sense` is ahead.

    Yesterday's weekday stays yesterday: of a day that far ahead one says "next".
    """
    ahead = (number - today.isoweekday()) % 7
    return values.add(today, "D", ahead if ahead == 0 or (sense == AHEAD and ahead < 6) else ahead - 7)


def near_weekday(today: datetime.date, number: int) -> datetime.date | None:
    """The weekday `number` from four days back to two ahead."""
    return values.add(today, "D", (number - today.isoweekday() + 4) % 7 - 4)


def month(today: datetime.date, number: int, sense: int) -> str:
    """The month `number` nearest to `today` on the side that `sense` says; unsaid, the nearest of all."""
    ahead = (number - today.month) % 12
    over = number < today.month or ahead > SOON
    if (sense == PAST and over) or (sense == UNSAID and ahead >= 6) or ahead > FARTHEST_AHEAD:
        ahead -= 12
    return values.shifted(today, "M", ahead)


def season(today: datetime.date, code: str, which: str, sense: int) -> str:
    """The season `code` that `which` ("last", "next", "this" or nothing) and `sense` mean."""
    near = [f"{year:04d}-{code}" for year in range(today.year - 2, today.year + 2)]
    begun = [value for value in near if (first := values.first_day(value)) and first <= today]
    now = values.of(today, "SE")
    if which == "last":
        return next(value for value in reversed(begun) if value != now)
    if which == "next" or (sense == AHEAD and now not in near):
        return near[len(begun)]
    if sense == PAST and which != "this":
        return begun[-1]
    return now if now in near else near[2]


def month_day(today: datetime.date, month_number: int, day: int, sense: int, *, said: bool = False) -> str | None:
    """The day nearest to `today` on the side that `sense` says, if of the same year or within `FARTHEST` days.

    Where "last" or "next" is `said`, it may be farther.
    """
    years = (today.year - 1, today.year, today.year + 1)
    near = [values.first_day(value) for year in years if (value := values.month_day(year, month_number, day))]
    distances = {(found - today).days: found.year for found in near if found}
    if not distances:
        return None
    wanted = [
        days
        for days, year in distances.items()
        if days * sense >= 0 and (said or year == today.year or abs(days) <= FARTHEST)
    ]
    return values.shifted(today, "D", min((sense and wanted) or distances, key=abs))
