"""TIMEX3 values as days: the first, the last, and how exactly the article says them."""

from __future__ import annotations

import datetime
from functools import cache
from typing import NamedTuple

from briefing.language import timex
from briefing.model import Precision

_DAY = datetime.timedelta(days=1)
_PRECISIONS: dict[str, Precision] = {
    "D": "day", "WE": "day", "W": "week", "M": "month", "H": "month", "SE": "season", "Q": "quarter", "Y": "year",
    "E": "decade",
}  # fmt: skip
"""How exactly a value of each grain says it: a weekend is a range of days, half a year one of months."""


class Period(NamedTuple):
    """A stretch of days, ends included; `before` and `after` mean the time up to it or since it."""

    start: datetime.date
    end: datetime.date
    precision: Precision

    def bounded(self, precision: Precision) -> Period:
        """The same days as the bound of what came before or after them."""
        return self._replace(precision=precision)

    def to(self, last: Period) -> Period:
        """The range from this period to `last`."""
        return self._replace(end=last.end)

    def moved(self, unit: str, count: int) -> Period | None:
        """The period `count` units away, at the grain of the unit: "two months before" a day is a month."""
        if unit != "day":
            return of(timex.shifted(self.start, unit[0].upper(), count))
        start, end = timex.add(self.start, "D", count), timex.add(self.end, "D", count)
        return self._replace(start=start, end=end) if start and end else None


@cache
def of(value: str, mod: str | None = None) -> Period | None:
    """The days of a TIMEX3 value; None for a length, a set, a century, a fiscal year and what is not resolved.

    A clock time is cut to its day. Seasons are whole months: spring is March to May. Of what is only the START, MID
    or END of a unit ("late May") these are the days of that third.
    """
    first, _, last = value.partition("/")
    period = None if mod == "FISCAL" else _whole(first)
    if period and last:
        end = _whole(last)
        return period.to(end) if end else None
    return _third(period, mod) if period and mod in _THIRDS else period


def _whole(value: str) -> Period | None:
    """The days of a TIMEX3 value; None for what is none."""
    first, last, precision = timex.first_day(value), timex.last_day(value), _PRECISIONS.get(timex.grain_of(value) or "")
    return Period(first, last, precision) if first and last and precision else None


_THIRDS = ("START", "MID", "END")


def _third(period: Period, mod: str | None) -> Period:
    """The days of the start, the middle or the end of `period`: of a month ten days, of a year four months."""
    place = _THIRDS.index(mod or "START")
    start = _boundary(period, place) if place else period.start
    end = _boundary(period, place + 1) - _DAY if place < 2 else period.end
    return period if period.precision == "day" else period._replace(start=start, end=end)


def _boundary(period: Period, third: int) -> datetime.date:
    """Where the first third of `period` ends (1), or the second (2): of a decade after whole years."""
    start, days = period.start, (period.end - period.start).days + 1
    if days <= 31:
        return start + days * third // 3 * _DAY
    months = round(days / 30.44) * third // 3
    if period.precision == "decade":
        months -= months % 12
    year, month = divmod(start.month - 1 + months, 12)
    return datetime.date(start.year + year, month + 1, 1)
