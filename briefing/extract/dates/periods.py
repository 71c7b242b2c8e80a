"""Rules for weeks, weekends and other periods told by those at hand: last week, the end of the month."""

from __future__ import annotations

import re

from briefing.extract.dates import days, vocabulary
from briefing.extract.dates.grammar import FISCAL, Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.language import timex
from briefing.patterns import lazy

_COME = lazy(r"\s+(?:has|had|will|may|might)\s+(?:\w+\s+)?(?:come|arrived?)\b")
"""What follows "that day" where none is meant that was named: "that day has come"."""
_FROM_NAMED = frozenset({"previous", "prior", "preceding", "following", "same", "that"})
_PASSAGE = 1500
"""Characters: how near the day stands that "earlier in the day" is part of."""
_NEAR = 150
"""Characters: how near the date stands that "the next month" goes on from."""
_OVER = lazy(r"\b(?:over|in|during|within|for)\s$", re.IGNORECASE)
_IDIOM = lazy(r"\bat the end of the day$", re.IGNORECASE)


def relative_period(match: re.Match[str], scene: Scene) -> Timex | None:
    """Last week; later this month; early next year; the next day. "Over the last week" is a length."""
    grain, which = vocabulary.grain(match["unit"]), vocabulary.plain(match["which"])
    if grain == "D" and which == "this" and scene.today and (year := _IN_YEAR().match(scene.text, match.end())):
        return Timex("DATE", year[1] + scene.today.isoformat()[4:], end=year.end())
    if grain not in timex.GRAINS or (grain == "D" and which == "last"):  # the last day is not yesterday
        return None
    if _is_no_period(match, scene, grain, which):
        return None
    if which in _FROM_NAMED or (match["the"] and which == "next" and (grain == "D" or _goes_on(match, scene))):
        return _from_named(grain, which, match, scene)
    over = match["the"] and which in ("last", "next") and _OVER().search(scene.before(match.start(), 8))
    if grain != "WE" and (over or which == "this past"):
        return Timex("DURATION", timex.length(1, grain))
    step = vocabulary.STEPS[which]
    if grain == "WE" and which == "this" and scene.tense.of(*match.span()) == PAST and not _late_in_week(scene):
        step = -1
    return Timex("DATE", timex.shifted(scene.today, "W" if grain == "WE" else grain, step, grain))


def _is_no_period(match: re.Match[str], scene: Scene, grain: str, which: str) -> bool:
    """No period is meant: “nobody knows to this day”, “on the same day as the vote of 2022”."""
    if which == "same":
        return _AS().match(scene.text, match.end()) is not None
    return grain == "D" and which == "this" and scene.before(match.start(), 4).lower().endswith((" to ", "for "))


_AS = lazy(r"\s(?:as|that|when)\b")
_IN_YEAR = lazy(r"\sin\s((?:1\d|20)\d\d)\b")
"""What makes "on this day" one of long ago."""


def _goes_on(match: re.Match[str], scene: Scene) -> bool:
    """Whether "the next month" goes on from a date just named: "left in January and died the next month"."""
    near = bool(scene.found) and match.start() - scene.taken < _NEAR
    return near and not _OVER().search(scene.before(match.start(), 8))


def _late_in_week(scene: Scene) -> bool:
    return scene.today is None or scene.today.isoweekday() > 3


def _from_named(grain: str, which: str, match: re.Match[str], scene: Scene) -> Timex | None:
    """That day, the previous year, the same month: counted from a date named before.

    "He was found the next day" after no day at all is not tomorrow.
    """
    if grain == "D" and which == "that" and _COME().match(scene.text, match.end()):
        return None
    over = scene.tense.of(*match.span()) == PAST
    base = scene.named(*timex.GRAINS[: timex.GRAINS.index(grain) + 1], past=over)
    if base is None and which in ("same", "that"):
        return None
    if grain in timex.UNKNOWN and scene.is_loose(grain, match.start()):
        return Timex("DATE", timex.UNKNOWN[grain])  # "She told them in June, and left the next day"
    if base is None and grain in timex.UNKNOWN and vocabulary.STEPS[which] > 0 and over:
        return Timex("DATE", timex.UNKNOWN[grain])
    day = timex.first_day(base) if base else scene.today
    return Timex("DATE", timex.shifted(day, "W" if grain == "WE" else grain, vocabulary.STEPS[which], grain))


def this_period(match: re.Match[str], scene: Scene) -> Timex | None:
    """The month, the year, the decade at hand, but only where a part of it is named: "the first week of the year"."""
    return Timex("DATE", timex.shifted(scene.today, vocabulary.unit(match["unit"]), 0))


def during_period(match: re.Match[str], scene: Scene) -> Timex | None:
    """During the month; over the course of the year: the one so called before, or the one named last."""
    if not _DURING().search(scene.before(match.start(), 20)):
        return None
    unit, again = vocabulary.unit(match["unit"]), scene.found[-_AGAIN:][::-1]
    so_called = next((date.value for date in again if date.text.lower() == match[0].lower()), None)
    base = scene.named(*timex.GRAINS[: timex.GRAINS.index(unit) + 1], reach=2 * _NEAR, past=True)
    first = timex.first_day(so_called or base or "")
    return Timex("DATE", timex.of(first, unit)) if first else None


_AGAIN = 5
"""Among so many dates before."""
_DURING = lazy(r"\b(?:during|the course of)\s$", re.IGNORECASE)


def week_of(match: re.Match[str], scene: Scene) -> Timex | None:
    """The week of June 9; the weekend of June 7; the week beginning 9 June."""
    day = days.day_at(match.end(), scene)
    first = timex.first_day(day.value) if day else None
    return Timex("DATE", timex.of(first, "WE" if match["end"] else "W"), end=day.end) if day and first else None


def beside_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """The day before yesterday; the day after tomorrow; the week before, at the end of a clause."""
    step = -1 if match["way"].lower() == "before" else 1
    if match["dayword"]:
        return Timex("DATE", timex.shifted(scene.today, "D", 2 * step))
    unit = vocabulary.unit(match["unit"])
    base = scene.named("D", "WE", "W", "M", "Y", reach=1000) or timex.shifted(scene.today, "D", 0)
    if timex.grain_of(base) not in timex.no_coarser(unit):
        return (
            Timex("DATE", timex.UNKNOWN[unit]) if unit in timex.UNKNOWN else None
        )  # "found in 2021, and the day after"
    value = timex.moved(base, unit, step)
    return Timex("DATE", value) if value else None


def part_of_period(match: re.Match[str], scene: Scene) -> Timex | None:
    """The end of the year; earlier in the week; later in the day. "At the end of the day" is an idiom."""
    grain = vocabulary.grain(match["unit"])
    if grain not in timex.GRAINS or _IDIOM().search(scene.text[max(0, match.start() - 16) : match.end()]):
        return None
    joint = _ON_DAY.match(scene.text, match.end()) if grain == "D" else None
    if joint and (beside := days.day_at(joint.end(), scene)):
        return Timex("DATE", beside.value[:10], end=beside.end)
    if grain == "D":
        quoted = scene.quoted(match.start())
        named = scene.named("D", reach=_PASSAGE, narrated=not quoted)
        if named is None and quoted and scene.tense.of(*match.span()) == PAST:
            named = timex.UNKNOWN["D"]  # "“Later in the day he fell,” she said"
    else:
        named = _of_what_is_told(grain, match, scene) if grain in ("M", "Y", "E") else None
    step = step_to_end(grain, match, scene) if _END().search(match[0]) else 0
    return Timex("DATE", named or timex.shifted(scene.today, grain, step))


_END = lazy(r"\b(?:end|close|second half|latter half) of\b", re.IGNORECASE)


def _of_what_is_told(grain: str, match: re.Match[str], scene: Scene) -> str | None:
    """In "promised in March to leave by the end of the month" March: the past month or year that the sentence named."""
    reach = scene.taken - scene.tense.sentence_start(match.start())
    named = scene.named("M", "Y", reach=reach) if reach > 0 else None
    if grain == "E" and (named is None or scene.tense.of(*match.span()) != PAST):
        return None
    first = timex.first_day(named) if named else None
    if named is None or first is None or scene.today is None or not _MONTH_TOO[grain] & {timex.grain_of(named)}:
        return None
    return timex.of(first, grain) if first < scene.today else None


_ON_DAY = re.compile(r"\s(?:on\s)?")
_MONTH_TOO = {"M": frozenset({"M"}), "Y": frozenset({"M", "Y"}), "E": frozenset({"M", "Y"})}
"""The grains of dates from which "the month" and "the year" may go on."""


def whole_year(match: re.Match[str], scene: Scene) -> Timex | None:
    """The full year, the fiscal year: this one. "The year ended March 31" is a length."""
    if match["ended"]:
        return Timex("DURATION", "P1Y")
    if "fiscal" not in match[0].lower():
        return Timex("DATE", timex.shifted(scene.today, "Y", 0))
    ended = _ENDED().match(scene.text, match.end())
    return Timex("DATE", ended["year"] if ended else timex.shifted(scene.today, "Y", 0), mod=FISCAL)


_ENDED = lazy(
    r"\s(?:that\s|which\s)?end(?:ed|ing|s)\s(?:on\s|in\s)?(?:[A-Z][a-z.]+\s)?(?:\d{1,2},?\s)?(?P<year>\d{4})\b"
)
"""What tells of which year a fiscal year is: that of its end."""


def weekend(match: re.Match[str], scene: Scene) -> Timex | None:
    """The weekend: the one at hand on Saturday and Sunday, else by sense."""
    at_hand = scene.today is not None and scene.today.isoweekday() >= 6
    last = scene.last
    day = timex.first_day(last.value) if last and "\n\n" not in scene.text[last.span.end : match.start()] else None
    if day and last and scene.today and (scene.today - day).days > _FORTNIGHT and timex.grain_of(last.value) == "D":
        return Timex("DATE", timex.of(day, "WE"))  # "She was let in on 3 May 2019. She was back [by the weekend]"
    step = 0 if at_hand or scene.tense.of(*match.span()) >= AHEAD else -1
    return Timex("DATE", timex.shifted(scene.today, "W", step, "WE"))


_FORTNIGHT = 14


def year_end(match: re.Match[str], scene: Scene) -> Timex | None:
    """The end of the year, in one word: “by year-end”."""
    return Timex("DATE", match["year"] or timex.shifted(scene.today, "Y", step_to_end("Y", match, scene)), mod="END")


_NOT_OVER = lazy(r"\b(?:until|till|through|before|after)\s$", re.IGNORECASE)


def step_to_end(grain: str, match: re.Match[str], scene: Scene) -> int:
    """-1 where a past tense tells of the end of a year or month whose first half is not over: it was the last one's."""
    if scene.today is None or _NOT_OVER().search(scene.before(match.start(), 8)):
        return 0
    early = scene.today.month < 7 if grain == "Y" else grain == "M" and scene.today.day < 16
    return -1 if early and scene.tense.of(*match.span()) == PAST else 0


RULES = (
    Rule(weekend, "weekend", r"the\s+weekend\b"),
    Rule(
        relative_period,
        "unit weekend quarter",
        vocabulary.WITHIN,
        r"(?P<the>the\s+)?(?P<which>(?!past\b)<which>|current|latest)[\s-]+",
        r"(?P<unit><unit>|weekend\b)(?:\s+or\s+so\b)?",
        near="last.. next.. this.. past.. coming.. previous.. prior.. following.. same.. that.. current.. latest..",
    ),
    Rule(
        relative_period,
        "unit",
        r"(?P<the>)(?:the\s+)?(?P<which>current|latest|last|this|next|previous)\s+calendar\s+(?P<unit>year)\b",
        near="calendar",
    ),
    Rule(this_period, "", r"the\s+(?P<unit>month|year|decade|century)\b(?!\s+(?:of|to|that|when)\b)"),
    Rule(during_period, "unit", r"the\s+(?P<unit>month|year)\b", near="during course"),
    Rule(
        week_of,
        "unit weekend",
        r"the\s+week(?P<end>end)?\s+(?:of|beginning|starting|commencing)\s+(?=<month>\s|<weekday>,?\s|(?:the\s+)?\d)",
        near="week weekend, of beginning starting commencing",
    ),
    Rule(
        beside_day,
        "unit",
        r"(?:the\s+)?(?P<unit>day|week|month|year)\s+(?P<way>before|after)",
        r"(?:\s+(?P<dayword>yesterday|tomorrow)\b|(?=[.,;!?])|(?<=year after)(?=\s(?:at|by|for|in|on|to|with)\b))",
        near="before after",
    ),
    Rule(
        part_of_period,
        "unit weekend",
        r"<within>\s+the\s+(?P<unit><unit>|weekend\b)",
        near="first second latter beginning start end middle close late later early earlier sometime mid midway",
    ),
    Rule(
        whole_year, "unit", r"the\s+(?:(?:full|fiscal)\s+year|year(?=\s+(?P<ended>end(?:ed|ing|s)\b)))\b", near="year"
    ),
    Rule(year_end, "unit", r"(?:the\s+)?(?:(?P<year>\d{4})\s)?year(?:[\s-]|['’]s\s)end\b", near="end"),
)
