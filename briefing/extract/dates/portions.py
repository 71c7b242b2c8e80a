"""Rules for parts of a period: the second week of March, the first three months of 2023, the half of a decade."""

from __future__ import annotations

import datetime
import re

from briefing.extract.dates import months, periods, vocabulary, years
from briefing.extract.dates.grammar import Rule, Timex, first_at
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import PAST
from briefing.language import timex

_LAST = frozenset({"last", "final", "closing", "dying", "latter"})
_PERIODS = (
    months.month_of_year,
    months.bare_month,
    periods.relative_period,
    periods.this_period,
    years.year,
    years.decade,
    years.century,
)


def _period_at(place: int, scene: Scene) -> Timex | None:
    """The month, year, decade … whose words begin at `place`."""
    rules = tuple(rule for rule in (*months.RULES, *periods.RULES, *years.RULES) if rule.read in _PERIODS)
    return first_at(rules, place, scene)


def numbered_part(match: re.Match[str], scene: Scene) -> Timex | None:
    """The second week of March; the last weekend of 2024; the final quarter of last year; the first day of June."""
    whole = _period_at(match.end(), scene)
    if whole is None:
        return None
    number, unit = _number(match["nth"]), match["unit"].lower()
    value = _part(whole.value, unit, number)
    grain = _AT_HAND.get(scene.text[match.end() : whole.end].lower() if whole.end else "")
    if value and grain and _is_to_come(value, scene) and scene.tense.of(*match.span()) == PAST:
        value = _part(timex.shifted(scene.today, grain, -1), unit, number)
    return Timex("DATE", value, end=whole.end) if value else None


_AT_HAND = {"the year": "Y", "the month": "M"}


def _is_to_come(value: str, scene: Scene) -> bool:
    """Whether the part begins after publication: what is told of it as past was in the period before."""
    first = timex.first_day(value)
    return first is not None and scene.today is not None and first > scene.today


def _number(word: str) -> int:
    """Which one a word means: -1 is the last."""
    return -1 if word.lower() in _LAST else 1 if word.lower() == "opening" else vocabulary.ordinal(word)


def _part(whole: str, unit: str, number: int) -> str | None:
    """The value of the `number`-th `unit` of the period `whole`."""
    first, last = timex.first_day(whole), timex.last_day(whole)
    if first is None or last is None:
        return _masked(whole)
    if unit in ("day", "week", "weekend"):
        day = _day_of_part(first, last, unit, number)
        return timex.of(day, {"day": "D", "week": "W", "weekend": "WE"}[unit]) if day else None
    return _fraction(whole, first, last, {"half": 2, "quarter": 4}[unit], number)


def _masked(whole: str) -> str | None:
    """Of a period whose year is not known only that much is said."""
    return whole if whole.startswith("XX") else None


def _day_of_part(first: datetime.date, last: datetime.date, unit: str, number: int) -> datetime.date | None:
    """A day of the part: a week belongs to the month that has most of its days."""
    if unit == "week":
        day = timex.add(last, "D", -3) if number < 0 else timex.add(first, "D", 7 * number - 4)
    elif unit == "weekend":
        last_saturday = timex.weekday_before(last, 6)
        saturday = timex.add(first, "D", (6 - first.isoweekday()) % 7 + 7 * (number - 1))
        day = last_saturday if number < 0 else saturday
    else:
        day = last if number < 0 else timex.add(first, "D", number - 1)
    return day if day and first <= day <= last else None


def _fraction(whole: str, first: datetime.date, last: datetime.date, parts: int, number: int) -> str | None:
    """A half or a quarter of a period, by its own name in a year, else by its months or days."""
    number = parts if number < 0 else number
    if number > parts:
        return None
    grain = timex.grain_of(whole)
    if grain == "Y":
        return f"{whole}-{'H' if parts == 2 else 'Q'}{number}"
    if grain == "M" and parts == 2:
        low, high = (first, first.replace(day=15)) if number == 1 else (first.replace(day=16), last)
        return timex.interval(low, high, "D")
    if grain not in ("E", "C"):
        return None
    years = (last.year - first.year + 1) // parts
    start = first.replace(year=first.year + years * (number - 1))
    end = start.replace(year=start.year + years - 1)
    return timex.interval(start, end, "Y")


def stretch_of_period(match: re.Match[str], scene: Scene) -> Timex | None:
    """The first three months of 2023: these months; the closing weeks of May: the end of it."""
    whole = _period_at(match.end(), scene)
    if whole is None:
        return None
    at_end = match["end"].lower() in _LAST
    count = vocabulary.number(match["number"]) if match["number"] else None
    if count is None:
        return Timex("DATE", whole.value, end=whole.end, mod="END" if at_end else "START")
    value = _stretch(whole.value, vocabulary.unit(match["unit"]), int(count), at_end=at_end)
    return Timex("DATE", value, end=whole.end) if value else None


def _stretch(whole: str, unit: str, count: int, *, at_end: bool) -> str | None:
    """So many units at the beginning of a period, or `at_end` of it: “the first three weeks of May”."""
    first, last = timex.first_day(whole), timex.last_day(whole)
    if first is None or last is None:
        return _masked(whole)
    grain = "D" if unit in timex.DAYS_IN else unit
    if at_end:
        after = timex.add(last, "D", 1)
        first = timex.add(after, unit, -count) if after else None
    else:
        after = timex.add(first, unit, count)
        last = timex.add(after, "D", -1) if after else None
    return timex.interval(first, last, grain)


_OF = r"\s+(?:of|in)\s+"

RULES = (
    Rule(
        numbered_part,
        "unit quarter half weekend",
        r"(?:the\s+)?(?P<nth><ordinal>|last|final|opening|latter)[\s-]+(?:full\s+)?",
        r"(?P<unit>day|week(?:end)?|quarter|half)",
        _OF,
        near="of in, last final opening latter #st #nd #rd #th <ordinal>",
    ),
    Rule(
        stretch_of_period,
        "unit",
        r"(?:the\s+)?(?P<end>first|opening|early|last|final|closing|dying)\s+",
        r"(?:(?P<number><number>)\s+|(?:few|couple\s+of|several)\s+)?(?P<unit>days|weeks|months|years)",
        _OF,
        near="of in, first opening early last final closing dying",
    ),
)
