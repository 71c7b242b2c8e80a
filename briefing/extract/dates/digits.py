"""Rules for days that are written in digits alone: 2025-06-02, 06/02/2025."""

from __future__ import annotations

import re

from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.language import timex


def iso_date(match: re.Match[str], _scene: Scene) -> Timex | None:
    """2025-06-02, with or without a time."""
    value = timex.month_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if value is None:
        return None
    return Timex("TIME", f"{value}T{match['time']}") if match["time"] else Timex("DATE", value)


def slashed_date(match: re.Match[str], scene: Scene) -> Timex | None:
    """06/02/2025, 2.6.2025: slashes put the month first, unless the article shows otherwise."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day_first = match["mark"] == "." or first > 12 or (second <= 12 and scene.day_first)
    month, day = (second, first) if day_first else (first, second)
    value = timex.month_day(year, month, day)
    return Timex("DATE", value) if value else None


def reads_both_ways(words: str) -> bool:
    """Whether the first two figures of a slashed date could change places."""
    first, second = (int(figure) for figure in re.findall(r"\d+", words)[:2])
    return first != second and max(first, second) <= 12 and "/" in words


def first_slashed_date(match: re.Match[str], scene: Scene) -> Timex | None:
    """The first date of two that share their year: "10/1-11/2/2017"."""
    return slashed_date(match, scene)


RULES = (
    Rule(
        iso_date,
        "year",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b",
    ),
    Rule(slashed_date, "digits", r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)\b"),
    Rule(
        first_slashed_date,
        "digits",
        r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})(?=\s?(?:-|–|to)\s?\d{1,2}/\d{1,2}/(?P<year>\d{4}|\d\d)\b)",
    ),
)
