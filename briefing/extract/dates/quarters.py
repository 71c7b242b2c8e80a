"""Rules for quarters and halves of a year, calendar or fiscal."""

from __future__ import annotations

import re
from functools import cache

from briefing.extract.dates import anchoring, vocabulary
from briefing.extract.dates.grammar import FISCAL, Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.language import calendar_names, timex
from briefing.patterns import lazy

_GAME = 150
"""Characters before and after a half or a quarter in which words of a match make it one of a game."""


def quarter(match: re.Match[str], scene: Scene) -> Timex | None:
    """The third quarter; the fiscal first quarter of 1988; Q1 2025; third quarter of last year."""
    digit = match["digit"] or match["code"]
    number = int(digit) if digit else vocabulary.ordinal(match["ordinal"])
    year = vocabulary.full_year(match["fy"], scene.today) if match["fy"] else match["year"]
    return _ended(number, match, scene) or _quarter(number, year, match["shift"], match, scene)


_ENDED = lazy(
    r",?\s+(?:which\s+)?(?:end(?:ed|ing|s)|to|through)\s+(?:on\s+|in\s+)?(?:\d{1,2}\s+)?([A-Z][a-z]{2,8})\b",
    re.IGNORECASE,
)


def _ended(number: int, match: re.Match[str], scene: Scene) -> Timex | None:
    """A quarter whose end is not that of the calendar's: the firm's own second one, in "quarter ended Oct. 31"."""
    said = _ENDED().match(scene.text, match.end())
    month = calendar_names.month(said[1]) if said else None
    if month is None or month == 3 * number or scene.today is None:
        return None
    year = match["year"] or anchoring.month(scene.today, month, PAST)[:4]
    return Timex("DATE", f"{year}-Q{number}", mod=FISCAL)


_QUARTER = 3
"""Months."""


def quarter_by_month(match: re.Match[str], scene: Scene) -> Timex | None:
    """The September quarter, the July-to-September quarter: the one that ends in that month."""
    month = vocabulary.month(match["month"])
    three = match["first"] is not None and (month - vocabulary.month(match["first"])) % 12 == _QUARTER - 1
    if month % _QUARTER or (match["period"] and not three):
        return None
    value = match["year"] or (
        scene.today and anchoring.month(scene.today, month, scene.tense.of(*match.span()) or PAST)[:4]
    )
    return Timex("DATE", f"{value or 'XXXX'}-Q{month // 3}")


def quarter_of_that_year(match: re.Match[str], scene: Scene) -> Timex | None:
    """Next year's first quarter; the 1988 third quarter; last year's second half."""
    number = vocabulary.ordinal(match["ordinal"])
    if match["unit"].lower() == "quarter":
        return _quarter(number, match["year"], match["shift"], match, scene)
    if number > 2:
        return None
    year = match["year"] or timex.shifted(scene.today, "Y", vocabulary.STEPS[match["shift"].lower()])
    return Timex("DATE", f"{year}-H{number}")


def _quarter(number: int, year: str | None, shift: str | None, match: re.Match[str], scene: Scene) -> Timex | None:
    if not 1 <= number <= 4 or (not year and not shift and _of_a_game(match, scene)):
        return None
    if shift:
        year = timex.shifted(scene.today, "Y", vocabulary.STEPS[shift.lower()])
    elif not year:
        year = timex.shifted(scene.today, "Y", _years_to_quarter(number, scene.tense.of(*match.span()), scene))
    return Timex("DATE", f"{year}-Q{number}", mod=FISCAL if _FISCAL().search(match[0]) else None)


_FISCAL = lazy(r"\b(?:fiscal|financial)\b|FY", re.IGNORECASE)


@cache
def _games() -> re.Pattern[str]:
    return vocabulary.compiled(r"\b<game>")


def _of_a_game(match: re.Match[str], scene: Scene) -> bool:
    """Whether the words around a half or a quarter are those of a match."""
    return bool(_games().search(scene.text, max(0, match.start() - _GAME), match.end() + _GAME))


def _years_to_quarter(number: int, sense: int, scene: Scene) -> int:
    """Years from this one to that of the latest such quarter, or of the next where the clause looks ahead."""
    this = (scene.today.month + 2) // 3 if scene.today else 0
    if sense >= AHEAD:
        return int(this - number == 3)
    return -int(number > this)


def compared_quarter(match: re.Match[str], scene: Scene) -> Timex | None:
    """The year-ago quarter; the year-earlier third quarter: a year before the one named."""
    base = scene.quarter()
    if base is None and match["unit"].lower() == "period":
        base = scene.named("M", "Y")
    base = base or timex.shifted(scene.today, "Q", -1)
    if match["ordinal"]:
        base = f"{base[:4]}-Q{vocabulary.ordinal(match['ordinal'])}"
    return Timex("DATE", timex.year_before(base))


def named_quarter(match: re.Match[str], scene: Scene) -> Timex | None:
    """The quarter, the latest period, the same quarter last year: of the quarter named before, or by its end."""
    if match["month"] and scene.today:
        month = scene.today.replace(day=1, month=vocabulary.month(match["month"]))
        return Timex("DATE", timex.shifted(month, "Y", -int(month > scene.today), "Q"))
    if vocabulary.plain(match[0]) == "this quarter":
        return Timex("DATE", timex.shifted(scene.today, "Q", 0))
    base = scene.quarter()
    if base is None and match["unit"].lower() == "period":
        return Timex("DATE", match["of"] or timex.shifted(scene.today, "Y", -1)) if match["back"] else None
    base = base or timex.shifted(scene.today, "Q", -1)
    if match["of"]:
        return Timex("DATE", match["of"] + base[4:])
    if match["back"]:
        return Timex("DATE", timex.year_before(base))
    if match["sequel"]:
        base = timex.moved(base, "Q", vocabulary.STEPS[match["sequel"].lower()]) or base
    return Timex("DATE", base)


def half(match: re.Match[str], scene: Scene) -> Timex | None:
    """The first half of 2025; H1; the second half."""
    number = 1 if (match["which"] or match["code"]).lower() in ("first", "h1") else 2
    year = match["year"]
    if not (year or match["shift"] or match["whole"]) and _of_a_game(match, scene):
        return None
    if not year:
        over = number == 2 and scene.today is not None and scene.today.month < 7
        step = vocabulary.STEPS[match["shift"].lower()] if match["shift"] else 0
        if over and not match["shift"] and scene.tense.of(*match.span()) == PAST:
            step = -1
        year = timex.shifted(scene.today, "Y", step)
    return Timex("DATE", f"{year}-H{number}", mod=FISCAL if _FISCAL().search(match[0]) else None)


RULES = (
    Rule(
        quarter_of_that_year,
        "unit year",
        r"(?:(?P<shift>last|this|next)\s+year['’]s|(?:the\s+)?(?P<year>\d{4})(?:['’]s)?)\s+(?:fiscal\s+)?",
        r"(?P<ordinal><ordinal>)[\s-]+(?P<unit>quarter|half)\b",
        near="quarter half, ## year, #st #nd #rd #th <ordinal>",
    ),
    Rule(
        compared_quarter,
        "quarter",
        r"(?:the\s+)?(?:comparable\s+|corresponding\s+)?year[\s-](?:ago|earlier)\s+",
        r"(?:(?P<ordinal><ordinal>)[\s-]+)?(?:fiscal\s+)?(?P<unit>quarter|period)\b",
        near="year, ago earlier",
    ),
    Rule(
        quarter,
        "quarter",
        vocabulary.WITHIN,
        r"(?:the\s+)?(?:(?:fiscal[\s-]+)?(?P<ordinal><ordinal>)[\s-]+(?:fiscal[\s-]+)?quarter\b",
        r"|Q(?P<digit>[1-4])(?:\b|(?=FY))|(?P<code>[1-4])Q\b)(?:<ofyear>|\s?(?:of\s+)?FY\s?['’]?(?P<fy>\d{4}|\d\d)\b)?",
        near="#st #nd #rd #th #q <ordinal> q1 q2 q3 q4 fy#",
    ),
    Rule(
        quarter_by_month,
        "month quarter",
        r"(?:the\s+)?(?:(?P<first><month>)\s?(?:[-–]|to)(?:to-)?\s?)?(?P<month><month>)\s+",
        r"(?:quarter|(?P<period>period))\b(?:,?\s+(?:of\s+)?(?P<year><year>))?",
        near="quarter period, <month>",
    ),
    Rule(
        named_quarter,
        "quarter",
        r"(?:the|that|this)\s+(?:(?:same|most\s+recent|latest|just[\s-]ended)\s+",
        r"|(?P<sequel>following|previous|preceding|prior)\s+)?(?P<unit>quarter|period)\b(?!-)",
        r"(?P<back>\s+(?:of\s+)?last\s+year|\s+a\s+year\s+(?:ago|earlier|before)|\s+(?:of|in)\s+(?P<of>(?:19|20)\d\d)\b)?",
        r"(?=(?:\s+ended\s+(?P<month><month>))?)",
    ),
    Rule(
        half,
        "half unit",
        vocabulary.WITHIN,
        r"(?:(?P<code>H[12])\b|(?:the\s+)?(?P<which>first|second|latter)[\s-]+half\b)",
        r"(?!\s+(?:hour|of\s+(?!the\s+year|fiscal|this|last|next|\d)))(?P<whole>\s+of\s+the\s+year\b|<ofyear>)?",
        near="first second latter h1 h2, half h1 h2",
    ),
)
