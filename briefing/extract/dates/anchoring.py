"""Which Monday, May or summer is meant: the one nearest to publication on the side that the clause says."""

from __future__ import annotations

import datetime

from briefing.extract.dates.tense import AHEAD, AHEAD_SOON, AHEAD_THEN, PAST, UNSAID
from briefing.language import timex

_MOST_OF_YEAR = 275
"""Days."""


def weekday(today: datetime.date, number: int, sense: int, *, listed: bool = False) -> datetime.date | None:
    """The weekday `number` (ISO): today itself, or the last one unless `sense` is ahead.

    Yesterday's weekday stays yesterday, for of a day that far ahead one says "next"; but not in what is `listed` with
    the days to come: "Rovers travel to City on Saturday", in a Sunday paper.
    """
    ahead = (number - today.isoweekday()) % 7
    near = ahead < 6 or listed
    return timex.add(today, "D", ahead if ahead == 0 or (sense >= AHEAD and near) else ahead - 7)


def near_weekday(today: datetime.date, number: int) -> datetime.date | None:
    """The weekday `number` from four days back to two ahead."""
    return timex.add(today, "D", (number - today.isoweekday() + 4) % 7 - 4)


def month(today: datetime.date, number: int, sense: int) -> str:
    """The month `number` nearest to `today` on the side that `sense` says; where it says none, the nearest."""
    ahead = (number - today.month) % 12
    back = (sense == PAST and ahead > 0) or (sense == AHEAD_SOON and ahead >= _MOST_OF_YEAR // 30)
    nearest = sense in (UNSAID, AHEAD_THEN) and ahead >= 6
    return timex.shifted(today, "M", ahead - 12 if back or nearest else ahead)


def season(today: datetime.date, code: str, which: str, sense: int) -> str:
    """The season `code` that `which` ("last", "next", "this" or nothing) and `sense` mean."""
    near = [f"{year:04d}-{code}" for year in range(today.year - 2, today.year + 2)]
    begun = [value for value in near if (first := timex.first_day(value)) and first <= today]
    now = timex.of(today, "SE")
    if which == "last":
        return next(value for value in reversed(begun) if value != now)
    if which == "next" or (sense >= AHEAD and now not in near):
        return near[len(begun)]
    if sense == PAST and which != "this":
        return begun[-1]
    return now if now in near else near[2]


def month_day(today: datetime.date, month_number: int, day: int, sense: int) -> str | None:
    """The day nearest to `today` on the side that `sense` says; where it says none, the nearest."""
    years = (
        range(today.year - 4, today.year + 5)
        if (month_number, day) == (2, 29)
        else range(today.year - 1, today.year + 2)
    )
    near = [timex.first_day(value) for year in years if (value := timex.month_day(year, month_number, day))]
    distances = [(found - today).days for found in near if found]
    soon = [days for days in distances if sense == AHEAD_SOON and _MOST_OF_YEAR - 365 < days < _MOST_OF_YEAR]
    wanted = soon or [days for days in distances if sense == AHEAD_THEN or days * sense >= 0]
    return timex.shifted(today, "D", min(wanted, key=abs)) if wanted else None


def day_of_month(today: datetime.date, day: int, sense: int) -> str | None:
    """The day `day` of this month, the last or the next: the nearest on the side that `sense` says."""
    near = [month for step in (-2, -1, 0, 1, 2) if (month := timex.add(today.replace(day=1), "M", step))]
    found = [date for month in near if (date := timex.day(month.year, month.month, day))]
    wanted = [date for date in found if sense == AHEAD_THEN or (date - today).days * sense >= 0]
    return min(wanted, key=lambda date: abs((date - today).days)).isoformat() if wanted else None
