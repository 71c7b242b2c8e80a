"""Arithmetic on TIMEX3 values: the one place where a value is made.

The grains, finest first: D day, WE weekend, W week, M month, SE season, Q quarter, H half, Y year,
E decade, C century. Values follow ISO-TimeML: 2025-06-02, 2025-W23, 2025-W22-WE, 2025-06, 2025-SU,
2025-Q2, 2025-H1, 2025, 202 (the 2020s), 20 (the 21st century). An unknown part is written X.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache

GRAINS = ("D", "WE", "W", "M", "SE", "Q", "H", "Y", "E", "C")
MONTHS_IN = {"M": 1, "SE": 3, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
DAYS_IN = {"D": 1, "W": 7, "WE": 7, "F": 14}
UNKNOWN = {
    "D": "XXXX-XX-XX", "WE": "XXXX-WXX-WE", "W": "XXXX-WXX", "M": "XXXX-XX", "SE": "XXXX-XX", "Q": "XXXX-QX",
    "H": "XXXX-HX", "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip
"""What a date of each grain is called where no publication date anchors it."""
SEASONS = ("WI", "SP", "SU", "FA")
"""By the quarter that a season has most of; December's winter is the year's that it starts in."""

_SHAPES = (
    ("D", re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    ("WE", re.compile(r"(\d{4})-W(\d\d)-WE")),
    ("W", re.compile(r"(\d{4})-W(\d\d)")),
    ("M", re.compile(r"(\d{4})-(\d\d)")),
    ("Q", re.compile(r"(\d{4})-Q([1-4])")),
    ("H", re.compile(r"(\d{4})-H([12])")),
    ("SE", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("Y", re.compile(r"(\d{4})")),
    ("E", re.compile(r"(\d{3})")),
    ("C", re.compile(r"(\d{2})")),
)


def of(day: datetime.date, grain: str) -> str:
    """The value of the unit of `grain` that holds `day`."""
    if grain == "D":
        return day.isoformat()
    if grain in ("W", "WE"):
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if grain == "WE" else "")
    if grain == "SE":
        return f"{day.year if day.month > 2 else day.year - 1:04d}-{SEASONS[day.month % 12 // 3]}"
    whole = {"M": 7, "Y": 4, "E": 3, "C": 2}
    if grain in whole:
        return day.isoformat()[: whole[grain]]
    return f"{day.year:04d}-{grain}{(day.month - 1) // MONTHS_IN[grain] + 1}"


@lru_cache(maxsize=4096)
def grain_of(value: str) -> str | None:
    """The grain of a calendar value (a time has the grain of its day); None for any other value."""
    day = value.split("T", maxsplit=1)[0]
    return next((grain for grain, shape in _SHAPES if shape.fullmatch(day)), None)


@lru_cache(maxsize=4096)
def first_day(value: str) -> datetime.date | None:
    """The first day of a calendar value; None for any other value, or a day that no calendar has."""
    day = value.split("T", maxsplit=1)[0]
    grain = grain_of(value)
    try:
        return _first_day(day, grain) if grain else None
    except ValueError:
        return None


def _first_day(value: str, grain: str) -> datetime.date:
    year = int(value[:4].ljust(4, "0"))
    if grain == "D":
        return datetime.date.fromisoformat(value)
    if grain in ("W", "WE"):
        return datetime.date.fromisocalendar(year, int(value[6:8]), 6 if grain == "WE" else 1)
    if grain == "SE":
        return datetime.date(year, (SEASONS.index(value[5:]) * 3 - 1) % 12 + 1, 1)
    if grain in ("M", "Q", "H"):
        return datetime.date(year, (int(value[5:].strip("QH")) - 1) * MONTHS_IN[grain] + 1, 1)
    return datetime.date(year, 1, 1)


def add(day: datetime.date, unit: str, count: int) -> datetime.date | None:
    """`day` moved by `count` units, cut to the last day of the month; None outside the calendar."""
    try:
        if unit in DAYS_IN:
            return day + datetime.timedelta(DAYS_IN[unit] * count)
        months = day.year * 12 + day.month - 1 + MONTHS_IN[unit] * count
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return datetime.date(year, month + 1, min(day.day, last))
    except (ValueError, OverflowError):
        return None


def shifted(day: datetime.date | None, unit: str, count: int, grain: str | None = None) -> str:
    """The value of `day` moved by `count` units, at `grain` (by default the unit's); masked without a day."""
    grain = grain or ("W" if unit == "F" else unit)
    moved = add(day, unit, count) if day else None
    return of(moved, grain) if moved else UNKNOWN[grain]


def moved(value: str, unit: str, count: int) -> str | None:
    """A calendar value moved by `count` units, at its own grain or the unit's, whichever is coarser."""
    day, grain = first_day(value), grain_of(value)
    if day is None or grain is None:
        return None
    unit_grain = "W" if unit == "F" else unit
    return shifted(day, unit, count, max(grain, unit_grain, key=GRAINS.index))


def no_coarser(unit: str) -> tuple[str, ...]:
    """The grains from which a distance in `unit` can be counted: no day is "two days" after a year."""
    grain = "W" if unit == "F" else unit
    return GRAINS if grain in ("Y", "E", "C") else GRAINS[: GRAINS.index(grain) + 1]


def is_quarter(value: str) -> bool:
    """Whether a value is a quarter or a half, by name or as its three months."""
    first, _, last = value.partition("/")
    if not last:
        return grain_of(value) in ("Q", "H")
    start, end = first_day(first), first_day(last)
    return grain_of(first) == "M" and start is not None and end == add(start, "M", 2)


def year_before(value: str) -> str:
    """The same stretch of the year before: 1988-Q3 of 1989-Q3."""
    return re.sub(r"(?<![\d-])\d{4}", lambda year: f"{int(year[0]) - 1:04d}", value)


def interval(first: datetime.date | None, last: datetime.date | None, grain: str) -> str | None:
    """From the unit of `grain` that holds `first` to that of `last`, as ISO 8601 has it: "2023-01/2023-09"."""
    if first is None or last is None:
        return None
    low, high = of(first, grain), of(last, grain)
    return low if low == high else f"{low}/{high}"


def last_day(value: str) -> datetime.date | None:
    """The last day of a calendar value; None for any other value."""
    first, grain = first_day(value), grain_of(value)
    if first is None or grain is None:
        return None
    following = add(first, *(("D", 2) if grain == "WE" else (grain, 1)))
    return add(following, "D", -1) if following else None


def day(year: int, month: int, number: int) -> datetime.date | None:
    """A day of the calendar; None where there is no such day."""
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def month_day(year: int, month: int, number: int) -> str | None:
    """The value of a day of the calendar; None where there is no such day."""
    found = day(year, month, number)
    return found.isoformat() if found else None


def weekday_before(day: datetime.date, number: int) -> datetime.date | None:
    """The last weekday `number` (ISO) before `day`."""
    return add(day, "D", -((day.isoweekday() - number - 1) % 7 + 1))


def weekday_after(day: datetime.date, number: int) -> datetime.date | None:
    """The next weekday `number` (ISO) after `day`."""
    return add(day, "D", (number - day.isoweekday() - 1) % 7 + 1)


def nth_weekday(first: datetime.date, number: int, count: int) -> datetime.date | None:
    """The weekday `number` (ISO) that is the `count`-th of the month of `first`, the last for -1."""
    start = first.replace(day=1)
    if count < 0:
        following = add(start, "M", 1)
        return weekday_before(following, number) if following else None
    day = add(start, "D", (number - start.isoweekday()) % 7 + 7 * (count - 1))
    return day if day and day.month == start.month else None


def length(count: float | None, unit: str) -> str:
    """The value of a length: P3D, PT2H, P2.5Y; `count` None is an unknown number, written X ("decades": PXE)."""
    if count is None:
        return f"PTX{unit[1:]}" if unit[0] == "T" else f"PX{'W' if unit == 'F' else unit}"
    factor, letter = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}.get(unit, (1, unit))
    months = count % 1 * 12
    if unit == "Y" and months and not months % 1:
        return f"P{int(count)}Y{months:.0f}M" if count > 1 else f"P{months:.0f}M"
    amount = f"{count * factor:g}" if count * factor < 1e6 else f"{count * factor:.0f}"
    return f"PT{amount}{letter[1:]}" if letter[0] == "T" else f"P{amount}{letter}"


def clock(hour: int, minute: int, half: str) -> str | None:
    """The T part of a time of the clock; `half` is "a", "p" or empty. None where no clock shows it."""
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
