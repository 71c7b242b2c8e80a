"""Rules for weeks, weekends, years, decades and centuries."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates import days, values, vocabulary
from briefing.extract.dates.grammar import Reading, Rule
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.patterns import lazy

_FROM_NAMED = frozenset({"previous", "prior", "preceding", "following", "same", "that"})
_NEAR = 150
"""Characters: how near the date stands that "the next month" goes on from."""
_TITLE_AFTER = lazy(r"[\"”’']|:\s")
_OVER = lazy(r"\b(?:over|in|during|within|for)\s$", re.IGNORECASE)
_IDIOM = re.compile(r"\bat the end of the day$", re.IGNORECASE)
_NO_YEAR_AFTER = re.compile(r"[$€£#]\s?$|\d[.,:]$")
_OLD_YEAR_AFTER = lazy(
    r"\b(?:in|since|of|by|until|from|to|and|before|after|late|early|mid|circa|the|[A-Z][a-z]+,?)[\s-]$"
)


def relative_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """Last week; later this month; early next year; the next day. "Over the last week" is a length."""
    grain, which = _grain(match), vocabulary.plain(match["which"])
    if grain not in values.GRAINS:
        return None
    if which in _FROM_NAMED or (match["the"] and which == "next" and (grain == "D" or _goes_on(match, scene))):
        return _from_named(grain, which, match, scene)
    over = match["the"] and which in ("last", "next") and _OVER().search(scene.before(match.start(), 8))
    if grain != "WE" and (over or which == "this past"):
        return Reading("DURATION", values.length(1, grain))
    step = vocabulary.STEPS[which]
    if grain == "WE" and which == "this" and scene.tense.of(*match.span()) == PAST and not _late_in_week(scene):
        step = -1
    return Reading("DATE", values.shifted(scene.today, "W" if grain == "WE" else grain, step, grain))


def _goes_on(match: re.Match[str], scene: Scene) -> bool:
    """Whether "the next month" goes on from a date just named: "left in January and died the next month"."""
    near = bool(scene.found) and match.start() - scene.taken < _NEAR
    return near and not _OVER().search(scene.before(match.start(), 8))


def _grain(match: re.Match[str]) -> str:
    return "WE" if match["unit"].lower() == "weekend" else vocabulary.unit(match["unit"])


def _late_in_week(scene: Scene) -> bool:
    return scene.today is None or scene.today.isoweekday() > 3


def _from_named(grain: str, which: str, match: re.Match[str], scene: Scene) -> Reading | None:
    """That day, the previous year, the same month: counted from a date named before.

    "He was found the next day" after no day at all is not tomorrow.
    """
    base = scene.named(*values.GRAINS[: values.GRAINS.index(grain) + 1])
    if base is None and which in ("same", "that"):
        return None
    if base is None and grain == "D" and vocabulary.STEPS[which] > 0 and scene.tense.of(*match.span()) == PAST:
        return Reading("DATE", values.UNKNOWN[grain])
    day = values.first_day(base) if base else scene.today
    return Reading("DATE", values.shifted(day, "W" if grain == "WE" else grain, vocabulary.STEPS[which], grain))


def this_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """The month, the year, the decade at hand, but only where a part of it is named: "the first week of the year"."""
    return Reading("DATE", values.shifted(scene.today, vocabulary.unit(match["unit"]), 0))


def week_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """The week of June 9; the weekend of June 7; the week beginning 9 June."""
    day = days.day_at(match.end(), scene)
    first = values.first_day(day.value) if day else None
    return Reading("DATE", values.of(first, "WE" if match["end"] else "W"), end=day.end) if day and first else None


def beside_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """The day before yesterday; the day after tomorrow; the week before, at the end of a clause."""
    step = -1 if match["way"].lower() == "before" else 1
    if match["dayword"]:
        return Reading("DATE", values.shifted(scene.today, "D", 2 * step))
    base = scene.named("D", "WE", "W", "M", "Y", reach=1000) or values.shifted(scene.today, "D", 0)
    value = values.moved(base, vocabulary.unit(match["unit"]), step)
    return Reading("DATE", value) if value else None


def part_of_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """The end of the year; earlier in the week; later in the day. "At the end of the day" is an idiom."""
    grain = _grain(match)
    if grain not in values.GRAINS or _IDIOM.search(scene.text[max(0, match.start() - 16) : match.end()]):
        return None
    named = scene.named("D", reach=400) if grain == "D" else None
    return Reading("DATE", named or values.shifted(scene.today, grain, 0))


def whole_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """The full year, the fiscal year: this one. "The year ended March 31" is a length."""
    if match["ended"]:
        return Reading("DURATION", "P1Y")
    return Reading("DATE", values.shifted(scene.today, "Y", 0))


def weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """The weekend: the one at hand on Saturday and Sunday, else by sense."""
    at_hand = scene.today is not None and scene.today.isoweekday() >= 6
    step = 0 if at_hand or scene.tense.of(*match.span()) == AHEAD else -1
    return Reading("DATE", values.shifted(scene.today, "W", step, "WE"))


def year_end(match: re.Match[str], scene: Scene) -> Reading | None:
    """By year-end."""
    return Reading("DATE", match["year"] or values.shifted(scene.today, "Y", 0))


def year(match: re.Match[str], scene: Scene) -> Reading | None:
    """2014; early 2017; fiscal 1988; the end of 1990. Beside "$", "Windows" or "people", or as a title, it is none."""
    start = match.start("year")
    before = scene.before(start, 14)
    words = before.split()
    if before[-1:] in ('"', "“", "‘") and _TITLE_AFTER().match(scene.text, match.end()):
        return None
    if _NO_YEAR_AFTER.search(before) or (words and words[-1].lower() in lexicon.words("date_numbered")):
        return None
    if (match["counted"] or "").lower() in lexicon.words("date_counted") or (
        match["year"] < "1900" and not _OLD_YEAR_AFTER().search(before)
    ):
        return None
    return Reading("DATE", match["year"])


def year_of_range(match: re.Match[str], scene: Scene) -> Reading | None:
    """The second year of "2019-21"."""
    last = scene.found[-1] if scene.found else None
    if not last or last.rule != "year" or scene.text[last.span.end : match.start()] not in ("-", "–"):
        return None
    return Reading("DATE", last.value[:2] + match["two"]) if match["two"] > last.value[2:] else None


def short_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """'92."""
    return Reading("DATE", vocabulary.full_year(match["two"], scene.today))


def spoken_year(match: re.Match[str], _scene: Scene) -> Reading | None:
    """The year two thousand; nineteen ninety-four."""
    value = vocabulary.spoken_year(match["spoken"])
    return Reading("DATE", str(value)) if value else None


def decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """The 1990s; the late '60s; the nineties; the 1800s. "In her 40s" is an age."""
    if match["owned"] and not match["the"]:
        return None
    digits = match["digits"] or lexicon.table("date_decades")[match["word"].lower()][0] + "0"
    if len(digits) == 4:
        return Reading("DATE", digits[:2] if digits[2:] == "00" and digits < "2000" else digits[:3])
    follows = scene.found and scene.found[-1].rule == "decade" and match.start() - scene.taken < 8
    if not (match["mark"] or match["the"] or follows):
        return None
    return Reading("DATE", vocabulary.full_year(digits, scene.today)[:3])


def century(match: re.Match[str], _scene: Scene) -> Reading | None:
    """The 19th century."""
    number = vocabulary.ordinal(match["ordinal"])
    return Reading("DATE", f"{number - 1:02d}") if 1 < number < 30 else None


RULES = (
    Rule(
        spoken_year,
        "cardinal unit",
        r"(?:the\s+year\s+)?(?P<spoken><cardinals>)",
        near="fifteen sixteen seventeen eighteen nineteen twenty two, thousand ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    ),
    Rule(weekend, "weekend", r"the\s+weekend\b"),
    Rule(
        relative_period,
        "unit weekend quarter",
        vocabulary.WITHIN,
        r"(?P<the>the\s+)?(?P<which>(?!past\b)<which>|current|latest)[\s-]+",
        r"(?P<unit><unit>|weekend\b)(?:\s+or\s+so\b)?",
        near="last next this past coming previous prior following same that current latest",
    ),
    Rule(
        relative_period,
        "unit",
        r"(?P<the>)(?:the\s+)?(?P<which>current|latest|last|this|next|previous)\s+",
        r"(?:fiscal|calendar)\s+(?P<unit>year)\b",
        near="fiscal calendar",
    ),
    Rule(this_period, "", r"the\s+(?P<unit>month|year|decade|century)\b(?!\s+(?:of|to|that|when)\b)"),
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
        r"(?:\s+(?P<dayword>yesterday|tomorrow)\b|(?=[.,;!?]))",
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
    Rule(century, "unit", vocabulary.WITHIN, r"(?:the\s+)?(?P<ordinal><ordinal>)[\s-]+century\b", near="century"),
    Rule(
        decade,
        "decade year",
        vocabulary.WITHIN,
        r"(?P<the>the\s+)?(?:<within>[\s-]+)?(?P<mark>['’‘]|nineteen[\s-])?",
        r"(?:(?P<digits>(?:\d\d)?\d0)(?P<owned>['’])?s\b|(?P<word><decade>))",
        near="#s s <decade>",
    ),
    Rule(
        year,
        "year",
        vocabulary.WITHIN,
        r"(?:(?:the\s+)?(?:fiscal|calendar)\s+(?:year\s+)?|the\s+year\s+)?(?P<year><year>)",
        r"(?=(?:\s+(?P<counted>\w+))?)",
    ),
    Rule(year_of_range, "short", r"(?P<two>\d\d)\b"),
    Rule(short_year, "short", r"(?:(?:the\s+)?fiscal\s+(?:year\s+)?)?['’‘](?P<two>\d\d)\b"),
)
