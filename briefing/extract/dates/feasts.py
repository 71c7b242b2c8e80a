"""Feasts: fixed days, the third Monday of a month, what goes with Easter, and those of other calendars.

The days of other calendars come from `holidays`, which is imported only where such a feast is named. Where it is not
installed (the extra "feasts"), the day stays unknown.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicon
from briefing.extract.dates import story, vocabulary
from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, AHEAD_SOON, PAST
from briefing.language import timex
from briefing.patterns import lazy

_SIDES = {"last": PAST, "next": AHEAD}
_ELSEWHERE = lazy(r"(?:[A-Z]\w+['’]s|[A-Z]\w+(?:an|ese|ish|ch))\s+(?:the\s+)?$")
"""Of another land the day of the same name is another: "India's Independence Day"."""
_BANK_HOLIDAYS = ("easter+1", "05-01/1", "05-25/1", "08-25/1")
"""Those Mondays of Britain that make a long weekend."""


def days_of(year: int, rule: str) -> list[datetime.date]:
    """The days of a feast in `year`; none where they are not known.

    Rules: "12-25"; "10-08/1", the first Monday from that day on; "easter-2"; "SG Vesak Day", as the holidays of
    that land have it.
    """
    if rule.startswith("easter"):
        return [_easter(year) + datetime.timedelta(int(rule.removeprefix("easter") or 0))]
    if rule[0].isdigit():
        date, _, weekday = rule.partition("/")
        first = datetime.date(year, *map(int, date.split("-")))
        return [first + datetime.timedelta((int(weekday) - first.isoweekday()) % 7) if weekday else first]
    return [day for day in _of_land(rule[:2], rule[3:], year) if day.year == year]


def _easter(year: int) -> datetime.date:
    """Easter Sunday of the Western churches, by Gauss's rule for the Gregorian calendar."""
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= (epact == 29) or (epact == 28 and golden > 10)
    full_moon = datetime.date(year, 3, 21) + datetime.timedelta(epact)
    return full_moon + datetime.timedelta(7 - full_moon.isoweekday() % 7)


@cache
def _of_land(land: str, name: str, year: int) -> tuple[datetime.date, ...]:
    """The first days of what the land `land` calls `name`, in the years around `year`."""
    try:
        import holidays
    except ImportError:
        return ()
    kind = getattr(holidays, land)
    known = kind(years=(year - 1, year, year + 1), language="en_US", categories=kind.supported_categories)
    named = {day for day, names in known.items() if name in names.replace(" (estimated)", "").split("; ")}
    return tuple(sorted(day for day in named if day - datetime.timedelta(1) not in named))


def feast(match: re.Match[str], scene: Scene) -> Timex | None:
    """Christmas; Labor Day; Thanksgiving 2016; Ramadan; Diwali."""
    rule, *until = lexicon.table("date_words/holiday")[vocabulary.plain(match["name"])]
    any_year = f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else timex.UNKNOWN["D"]
    if scene.before(match.start(), 6).lower().endswith(("every ", "each ")):
        return Timex("SET", any_year)
    if _ELSEWHERE().search(scene.before(match.start(), 24)) and rule[0].isdigit():
        return Timex("DATE", timex.UNKNOWN["D"])
    if _EARLY().match(scene.text, match.end()):
        return None
    if year := match["year"] or ((of := _OF_YEAR().match(scene.text, match.end())) and of[1]):
        found = _days(int(year), rule)
    elif scene.today is None or story.is_before_old(scene, match.start()):
        return Timex("DATE", any_year)
    elif long_ago := _long_ago(match, scene):
        found = [day for year in (0, 1) for day in _days(long_ago.year + year, rule) if day > long_ago]
        year = found and str(found[0].year)
    else:
        found = [day for year in (-1, 0, 1) for day in _days(scene.today.year + year, rule)]
    day = found[0] if year and found else _nearest(found, scene, match)
    if day is None:
        return Timex("DATE", match["year"] or timex.UNKNOWN["D"])
    return Timex("DATE", _to_the_end(day, until[0]) if until else day.isoformat())


_EARLY = lazy(r"\s(?:came|comes|has come|had come|will come) early\b")
"""What is said of a feast that is none: "Christmas came early for the thieves"."""


def _long_ago(match: re.Match[str], scene: Scene) -> datetime.date | None:
    """The day long past that the sentence told, of what was ahead: “In May 1978 he said it would end by Easter”."""
    last = scene.last
    told = timex.last_day(last.value) if last and last.span.start >= scene.tense.sentence_start(match.start()) else None
    if told is None or scene.today is None or (scene.today - told).days < _YEAR_AND_MORE:
        return None
    return told if scene.tense.of(*match.span()) >= AHEAD else None


_YEAR_AND_MORE = 400
_YEAR, _FEW_MONTHS = 365, 90
_OF_YEAR = lazy(r"\s[a-z]+\s(?:of|in)\s((?:1\d|20)\d\d)\b")
"""“the Easter floods of 1998”."""


def _days(year: int, rule: str) -> list[datetime.date]:
    return days_of(year, rule) if datetime.MINYEAR < year < datetime.MAXYEAR else []


def _nearest(days: list[datetime.date], scene: Scene, match: re.Match[str]) -> datetime.date | None:
    """The day nearest to publication, on the side that the words or the clause say."""
    today = scene.today
    if today is None or match["year"]:
        return days[0] if days else None
    sense = _SIDES.get(vocabulary.plain(match["which"])) or scene.tense.of(*match.span())
    soon = [day for day in days if sense == AHEAD_SOON and -_FEW_MONTHS < (day - today).days < _YEAR - _FEW_MONTHS]
    wanted = soon or [day for day in days if (day - today).days * sense >= 0]
    return min(wanted or days, key=lambda day: abs((day - today).days), default=None)


def _to_the_end(day: datetime.date, until: str) -> str:
    """From `day` to the eve of the feast that ends it: the month of Ramadan."""
    ends: Iterator[datetime.date] = (end for year in (day.year, day.year + 1) for end in _days(year, until))
    last = next((timex.add(end, "D", -1) for end in ends if end > day), None)
    return timex.interval(day, last, "D") or day.isoformat()


def bank_holiday(match: re.Match[str], scene: Scene) -> Timex | None:
    """The bank holiday weekend; August bank holiday Monday."""
    if scene.today is None:
        return Timex("DATE", timex.UNKNOWN["WE" if match["weekend"] else "D"])
    month = vocabulary.month(match["month"]) if match["month"] else None
    years = range(scene.today.year - 1, scene.today.year + 2)
    mondays = [day for year in years for rule in _BANK_HOLIDAYS for day in _days(year, rule)]
    day = _nearest([day for day in mondays if month in (None, day.month)], scene, match)
    if day is None:
        return None
    return Timex("DATE", timex.of(day - datetime.timedelta(1), "WE") if match["weekend"] else day.isoformat())


RULES = (
    Rule(feast, "holiday", r"(?:(?P<which>last|next|this)\s+)?(?P<name><holiday>)(?:,?\s+(?P<year><year>))?"),
    Rule(
        bank_holiday,
        "bank month",
        r"(?:the\s+)?(?:(?P<which>last|next|this)\s+)?(?:(?P<month><month>)\s+)?(?P<year>(?!))?",
        r"bank\s+holiday\s+(?:(?P<weekend>weekend)|Monday)\b",
        near="bank",
    ),
)
