"""Rules for dates told by their distance: from publication, from a date named before, from a day beside it."""

from __future__ import annotations

import datetime
import re

from briefing.extract.dates import days, story, vocabulary, weekdays
from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import PAST
from briefing.language import timex
from briefing.patterns import SUPERLATIVE, lazy

_BACKWARD = frozenset({"ago", "back", "earlier", "before", "previously", "prior", "ahead of", "prior to"})
_HISTORY = 9999
"""Units: what is farther off, "66 million years ago", has no date of the calendar."""
_PASSAGE = 1500
"""Characters: so far back the story stands that "four days earlier" counts from."""
_NEAR = 150
"""Characters: a year that stands so close is what "a year earlier" counts from."""
_FROM_THERE = _BACKWARD - {"ago", "back"}
_SUPERLATIVE = lazy(
    rf"\b(?:first|(?:second|third|fourth|fifth|sixth|\d+th)(?! (?:anniversary|birthday))|only|{SUPERLATIVE}|worst"
    r"|most|least|since|times?|rise|gain|drop|fall|decline|increase|loss)\b[^.,;]{0,24}$",
    re.IGNORECASE,
)
_LENGTH_BEFORE = lazy(
    r"\b(?:for|of|in|by|within|over|up to|last\w*|past|next|first|took|takes?|every|or|than|the|these|those|once|twice"
    r"|times|days|nights|hours)\s+$",
    re.IGNORECASE,
)
"""What makes "two weeks before Christmas" a length that ends there, and "three times a week on Mondays" a rate."""
_THAN = lazy(r"\s+than\b")
"""“a week earlier than planned”."""


def distance(match: re.Match[str], scene: Scene) -> Timex | None:
    """Two days ago; a year and a half ago; three weeks later; two months from now. "A day after" is a length."""
    unit, count = vocabulary.unit(match["unit"]), vocabulary.count(match)
    way = match["way"].lower()
    if unit[0] == "T" or way in ("before", "after") or _THAN().match(scene.text, match.end()):
        return Timex("DURATION", timex.length(count, unit), end=match.end("unit"))
    back = way in _BACKWARD
    if count is None or count > _HISTORY:
        return Timex("DATE", "PAST_REF" if back else "FUTURE_REF")
    if unit == "Y" and count % 1:
        months = round(-12 * count if back else 12 * count)
        return Timex("DATE", timex.shifted(scene.today, "M", months, "Y"))
    steps = -round(count) if back else round(count)
    if match["vaguely"] and unit == "W":
        return Timex("DATE", timex.shifted(scene.today, unit, steps, "D"))
    if unit == "Y" and steps == -1:
        return Timex("DATE", (way in _FROM_THERE and _year_before_named(match, scene)) or _year_before(scene))
    here = way in ("ago", "back", "hence") or way.endswith("now")
    base = None if here else scene.named(*timex.no_coarser(unit), reach=1500)
    if base and unit == "D" and scene.tense.is_pluperfect(match.start()):
        base = story.day_of_story(scene, match.start(), _PASSAGE) or base
    loose = base is not None and scene.is_loose(unit, match.start())
    if loose or (way == "later" and scene.found and scene.found[-1].value.startswith("XXXX-W")):
        base = None  # "In March it fired on a ship. Two weeks later …", "It was on a Tuesday. Two days later …"
    value = _from_there(base, unit, steps) if base else None
    adrift = (way == "later" or loose) and base is None and scene.tense.of(*match.span()) == PAST
    return Timex("DATE", value or timex.shifted(None if adrift else scene.today, unit, steps))


def _from_there(base: str, unit: str, steps: int) -> str | None:
    """The value that lies `steps` units from `base`: a decade after a year is a year."""
    exact = unit == "E" and timex.grain_of(base) in {"Y", "M", "D"}
    return timex.moved(base[:4], "Y", 10 * steps) if exact else timex.moved(base, unit, steps)


def _year_before_named(match: re.Match[str], scene: Scene) -> str | None:
    """A year before the date just named, where that gives its year: "In 1994 he won. A year earlier …"."""
    if not scene.found or match.start() - scene.taken > _NEAR or not scene.found[-1].text[-4:].isdigit():
        return None
    return timex.moved(scene.found[-1].value, "Y", -1)


def _year_before(scene: Scene) -> str:
    """A year back, at the grain of the period that results are given for."""
    base = scene.compared(reach=1200)
    return timex.year_before(base) if base else timex.shifted(scene.today, "Y", -1)


def long_ago(_match: re.Match[str], _scene: Scene) -> Timex | None:
    """A time of unknown length ago: “decades ago”."""
    return Timex("DATE", "PAST_REF")


def year_earlier(_match: re.Match[str], scene: Scene) -> Timex | None:
    """The adjective: "year-earlier profit"."""
    return Timex("DATE", _year_before(scene))


def in_some_time(match: re.Match[str], scene: Scene) -> Timex | None:
    """In two years, where it is a date ahead and not a length ("the highest in two years"); in two weeks' time."""
    unit, count = vocabulary.unit(match["unit"]), vocabulary.count(match)
    if count is None or unit[0] == "T":
        return None
    before = scene.before(match.start(), 50)
    if not match["time"] and (scene.tense.of(*match.span()) == PAST or _SUPERLATIVE().search(before)):
        return None
    if count == 1 and not match["time"] and scene.tense.is_general(match.start()):
        return None
    return Timex("DATE", timex.shifted(scene.today, unit, round(count)))


def to_the_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """Ten years ago today; two years ago this month: the same day or month of that year; a week ago Monday."""
    count, point = vocabulary.count(match), vocabulary.plain(match["point"])
    if count is None or count % 1 or scene.today is None:
        return None
    grain = vocabulary.unit(match["grain"]) if match["grain"] else "D"
    here = timex.add(scene.today, "D", vocabulary.DAY_WORDS.get(point, 0))
    if match["weekday"]:
        here = timex.weekday_before(scene.today, vocabulary.weekday(match["weekday"]))
    if match["grain"] and here and (step := vocabulary.STEPS[point.split()[0]]):
        here = timex.add(here, grain, step)  # "a year ago next week"
    if match["grain"] == "week" and match["unit"].startswith("year"):
        return Timex("DATE", timex.shifted(here, "W", -round(_WEEKS * count), grain))  # the same weekdays
    return Timex("DATE", timex.shifted(here, vocabulary.unit(match["unit"]), -round(count), grain))


_WEEKS = 52.1775
"""Of a year."""


def counted_from_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """A week before Christmas; two days after the vote of May 1; a month from today; a week after Monday's vote."""
    unit, count = vocabulary.unit(match["unit"]), vocabulary.count(match)
    way = vocabulary.plain(match["way"])
    if count is None or count % 1 or unit[0] == "T" or _LENGTH_BEFORE().search(scene.before(match.start(), 10)):
        return None
    steps = round(-count if way in _BACKWARD else count)
    return _moved_day(match, scene, unit, steps, "D" if way == "from" or unit in timex.DAYS_IN else unit)


def _moved_day(match: re.Match[str], scene: Scene, unit: str, steps: int, grain: str) -> Timex | None:
    """The day that stands behind the match, moved; the words go on to its end."""
    day = days.day_at(match.end(), scene)
    first = _base_day(match, scene, day, steps) if day else None
    return Timex("DATE", timex.shifted(first, unit, steps, grain), end=day.end) if day else None


def _base_day(match: re.Match[str], scene: Scene, day: Timex, steps: int) -> datetime.date | None:
    """The day that is counted from: of a weekday the one that puts the whole on the side that its clause says."""
    first, today = timex.first_day(day.value), scene.today
    if first is None or today is None or not weekdays.is_bare(scene.text[match.end() : day.end]):
        return first
    if steps > 0 and match[0].split()[-1].lower() == "from" and first < today:
        return timex.add(first, "W", 1)
    past = scene.tense.of(match.start(), day.end or match.end()) == PAST
    return timex.add(first, "W", -1) if past and first > today else first


def beside_named_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """The day after Christmas; the week before Easter; the day before Tuesday's vote; the eve of May 4."""
    if match["eve"]:
        return _moved_day(match, scene, "D", -1, "D")
    unit = vocabulary.grain(match["unit"])
    return _moved_day(match, scene, unit, -1 if match["way"].lower() == "before" else 1, unit)


def weekday_beside_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """The Friday before Christmas; the Monday after May 4."""
    day = days.day_at(match.end(), scene)
    first = timex.first_day(day.value) if day else None
    if day is None or first is None:
        return None
    beside = timex.weekday_before if match["way"].lower() == "before" else timex.weekday_after
    value = beside(first, vocabulary.weekday(match["weekday"]))
    return Timex("DATE", value.isoformat(), end=day.end) if value else None


def week_past_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """A week from the day beside it: a week on Thursday, a week tomorrow, two weeks today; a week last Tuesday."""
    count = vocabulary.count(match)
    if count is None or _LENGTH_BEFORE().search(scene.before(match.start(), 10)):
        return None
    day = days.day_at(match.end(), scene)
    if day is None or day.type != "DATE" or not scene.today:
        return None
    first, unit = timex.first_day(day.value), vocabulary.unit(match["unit"])
    if match["last"] is not None:  # "a week last Tuesday"
        return Timex("DATE", timex.shifted(first, unit, -round(count), "D"), end=day.end)
    if first and first < scene.today:  # "a week on Thursday" is ahead, whatever the tense of its clause
        first = timex.add(first, "W", 1)
    return Timex("DATE", timex.shifted(first, unit, round(count), "D"), end=day.end)


def weekday_week(match: re.Match[str], scene: Scene) -> Timex | None:
    """Monday week; Friday fortnight; tomorrow week: British for a week after next Monday."""
    if not scene.today:
        return None
    day = timex.add(scene.today, "D", 1)
    if match["weekday"]:
        day = timex.weekday_after(scene.today, vocabulary.weekday(match["weekday"]))
    return Timex("DATE", timex.shifted(day, vocabulary.unit(match["unit"]), 1, "D"))


def one_beyond(match: re.Match[str], scene: Scene) -> Timex | None:
    """The Sunday before last; the week after next; the night before last; the year before last."""
    step = 2 if match["next"] else -2
    if match["weekday"]:
        if not scene.today:
            return Timex("DATE", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}")
        near = timex.weekday_after if match["next"] else timex.weekday_before
        day = near(scene.today, vocabulary.weekday(match["weekday"]))
        return Timex("DATE", timex.shifted(day, "W", step // 2, "D"))
    if match["part"]:
        return Timex("TIME", timex.shifted(scene.today, "D", step) + vocabulary.part(match["part"]))
    if match["unit"].lower() == "weekend":
        return Timex("DATE", timex.shifted(scene.today, "W", step, "WE"))
    return Timex("DATE", timex.shifted(scene.today, vocabulary.unit(match["unit"]), step))


_HALF = r"(?P<half>\s+and\s+a[\s-]half)?"
_BEFORE_DAY = (
    r"(?:(?:the|his|her|its|their)\s+(?:[a-z-]{3,20}\s+(?:of|on)\s+)?)?"
    r"(?=<month>|<weekday>|<feast>|today|tomorrow|yesterday|(?:last|next|this)\s|\d)"
)
_ANY_DAY = "<month> <weekday> <holiday> today tomorrow yesterday last next this # ## #st #nd #rd #th #s #am #pm"
"""Words of which one begins the day that `_BEFORE_DAY` stands before."""

RULES = (
    Rule(
        counted_from_day,
        "unit",
        r"(?:<about>\s+)?" + vocabulary.COUNT + r"\s+(?P<unit><units>)\s+",
        r"(?P<way>before|after|from|ahead\s+of|prior\s+to)\s+" + _BEFORE_DAY,
        near=f"_before _after _from _ahead _prior, {_ANY_DAY}",
    ),
    Rule(
        beside_named_day,
        "unit weekend eve",
        r"(?:the\s+)?(?:(?P<eve>eve)\s+of|(?P<unit>day|week(?:end)?|month|year)\s+(?P<way>before|after))\s+"
        + _BEFORE_DAY,
        near=f"_of _before _after, {_ANY_DAY}",
    ),
    Rule(
        weekday_beside_day,
        "weekday",
        r"(?:the\s+)?(?P<weekday><weekday>)\s+(?P<way>before|after)\s+(?=<month>\s\d|<feast>)",
        near="_before _after, <month> <holiday>",
    ),
    Rule(
        week_past_day,
        "unit",
        vocabulary.COUNT + r"\s+(?P<unit>weeks?|fortnights?)\s+",
        r"(?:on\s+(?=<weekday>|<month>)|(?=today\b|tomorrow\b)|(?P<last>(?=last\s+<weekday>)))",
        near="week weeks fortnight fortnights, on today tomorrow last",
    ),
    Rule(
        weekday_week,
        "weekday dayword",
        r"(?:(?P<weekday><weekday>)|tomorrow)\s+(?P<unit>week|fortnight)(?=\s*(?:[.,;:!?)”\"]|$)|\s+(?:and|at|in|to|for|when)\b)",
        near="week fortnight",
    ),
    Rule(
        one_beyond,
        "unit weekday weekend part",
        r"(?:the\s+)?(?:(?P<weekday><weekday>)|(?P<part>night|evening)|(?P<unit>weekend|week|month|year))\s+",
        r"(?:before\s+last|after\s+(?P<next>next))\b",
        near="_before _after, last next",
    ),
    Rule(
        to_the_day,
        "unit",
        vocabulary.COUNT + r"\s+(?P<unit>(?:year|month|week)s?)\s+ago\s+",
        r"(?P<point>today\b|yesterday\b|tomorrow\b|(?:this|next|last)\s+(?P<grain>week|month)\b|(?:on\s+)?(?P<weekday><weekday>))",
        near="ago, today yesterday tomorrow this next last <weekday>",
    ),
    Rule(
        distance,
        vocabulary.UNITS,
        r"(?:<about>\s+)?"
        + vocabulary.COUNT
        + r"(?:\s+(?:short|full|whole))?[\s-]+(?P<unit><units>)"
        + _HALF
        + r"(?P<vaguely>\s+or\s+so)?\s+(?P<way>ago|earlier"
        r"|later|before|after|from\s+now|hence|previously|prior|back(?!\s+(?:in|to|from)))\b",
        near="_ago _earlier _later _before _after _from _hence _previously _prior _back _and _or",
    ),
    Rule(long_ago, "unit", r"(?:years|months|weeks|days|decades|centuries)\s+ago\b", near="ago"),
    Rule(
        year_earlier,
        "unit",
        r"year-(?:ago|earlier)\b(?!\s+(?:<ordinal>[\s-]+)?(?:quarter|period))",
        near="ago earlier, year",
    ),
    Rule(
        in_some_time,
        "unit",
        r"in\s+(?!the\b)(?:<about>\s+)?" + vocabulary.COUNT + r"\s+(?P<unit><units>)",
        r"(?:(?P<time>['’]s?\s+time\b)|(?!['’]|\s+(?:when|that|of|where|in\s+which)\b))",
        near="in..",
    ),
)
