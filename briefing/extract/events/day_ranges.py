"""TIMEX3 values as days: the first, the last, and how exactly the article says them."""

from __future__ import annotations

import calendar
import datetime
import re
from functools import cache
from typing import NamedTuple

from briefing.model import Precision

_DAY = datetime.timedelta(days=1)
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PARTS: tuple[tuple[str, int, Precision], ...] = (
    ("month", 1, "month"),
    ("quarter", 3, "quarter"),
    ("half", 6, "month"),
)
"""The other parts of a year, their length in months, their precision. Half a year is a range of months."""
_SHAPE = re.compile(
    r"(?P<decade>\d{3})X?"
    r"|(?P<year>\d{4})"
    r"(?:-W(?P<week>\d{1,2})(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])"
    r"|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
)


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

    def moved(self, unit: str, count: int) -> Period:
        """The period `count` units away, at the grain of the unit: "two months before" a day is a month."""
        if unit == "day":
            shift = count * _DAY
            return self._replace(start=self.start + shift, end=self.end + shift)
        if unit == "week":
            return _week(*(self.start + 7 * count * _DAY).isocalendar()[:2])
        months = self.start.year * 12 + self.start.month - 1 + count * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return _months(year, 1, 12, "year") if unit == "year" else _months(year, month + 1, 1, "month")


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
    shape = _SHAPE.fullmatch(value.upper().partition("T")[0])
    if shape is None:
        return None
    part = shape.groupdict()
    try:
        return _read(part)
    except ValueError:  # a thirteenth month, a 31 June, the year 0
        return None


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


def _read(part: dict[str, str | None]) -> Period:
    """The days of a value by its parts: decade, day, week, or a part of a year."""
    if part["decade"]:
        first = int(part["decade"]) * 10
        return Period(datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31), "decade")
    year = int(part["year"] or 0)
    if part["day"]:
        day = datetime.date(year, int(part["month"] or 0), int(part["day"]))
        return Period(day, day, "day")
    if part["week"]:
        week = _week(year, int(part["week"]))
        return Period(week.end - _DAY, week.end, "day") if part["weekend"] else week
    return _part_of_year(year, part)


def _part_of_year(year: int, part: dict[str, str | None]) -> Period:
    if part["season"]:
        return _months(year, _SEASON_STARTS[part["season"]], 3, "season")
    for name, size, precision in _PARTS:
        if part[name]:
            return _months(year, int(part[name] or 1) * size - size + 1, size, precision)
    return _months(year, 1, 12, "year")


def _months(year: int, month: int, count: int, precision: Precision) -> Period:
    last = month + count - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = datetime.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return Period(datetime.date(year, month, 1), end, precision)


def _week(year: int, week: int) -> Period:
    monday = datetime.date.fromisocalendar(year, week, 1)
    return Period(monday, monday + 6 * _DAY, "week")
