"""Rules for spans of the calendar: weeks, months, quarters, halves, seasons, years, decades, centuries."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates import anchoring, values, vocabulary
from briefing.extract.dates.anchoring import AHEAD, PAST, UNSAID, Scene
from briefing.extract.dates.grammar import Reading, Rule

_STEPS = {
    "last": -1,
    "latest": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "this past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "following": 1,
}
_IN_SEASON = re.compile(r"\b(?:in|by|during|until|since)\s(?:the\s)?$", re.IGNORECASE)
_FALLING = re.compile(r"\s+(?:in|of|from)\s+(?:the\s+)?[a-z]")
"""What follows a fall that is no season: "this fall in prices"."""

_OVER = re.compile(r"\b(?:over|in|during|within|for)\s$", re.IGNORECASE)
_IDIOM = re.compile(r"\bat the end of the day$", re.IGNORECASE)
_BESIDE_SCHEDULED = re.compile(r"\b([A-Za-z]+)\s+(?:in|for|of)\s+(?:early\s+|late\s+|mid-)?$")
_FROM_NAMED = frozenset({"previous", "prior", "following", "same", "that"})
_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]+(?!\w)")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.]*|[’']s)\s$")
_PLACES = re.compile(
    r"(?:in|since|until|by|last|next|early|late|mid|of|this|during|before|after|from|through|between|for|the|a|and|to|between|to|or|on|its|his|her|their|our|every|each|began|begin|begins|beginning|started|ended|ending|entered|starting|year)[\s-]$",
    re.IGNORECASE,
)


def month_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """June 2025; January this year; October of last year; mid-May 2016."""
    number = vocabulary.month(match["month"])
    if match["year"]:
        return Reading("DATE", f"{match['year']}-{number:02d}")
    if scene.today is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    return Reading("DATE", f"{scene.today.year + _STEPS[match['shift'].lower()]}-{number:02d}")


def bare_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """January; last February; mid-May; later in June."""
    which = (match["which"] or "").lower()
    if not _is_month(match, scene):
        return None
    number = vocabulary.month(match["month"])
    if scene.today is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    if which in ("last", "this past", "past"):
        back = (scene.today.month - number - 1) % 12 + 1
        back += 12 if back == 1 and which == "last" else 0
        return Reading("DATE", values.shifted(scene.today, "M", -back))
    if which in ("next", "this coming", "coming"):
        return Reading("DATE", values.shifted(scene.today, "M", (number - scene.today.month - 1) % 12 + 1))
    sense = _sense_of_month(match, scene)
    again = _same_month(number, scene) if sense == UNSAID else None
    return Reading("DATE", again or anchoring.month(scene.today, number, sense))


def _same_month(number: int, scene: Scene) -> str | None:
    """The month of this number that the article named last."""
    months = (d.value for d in reversed(scene.found) if d.rule == "bare_month")
    return next((value for value in months if value.endswith(f"-{number:02d}")), None)


def _is_month(match: re.Match[str], scene: Scene) -> bool:
    """Whether "May", "March", "April" … is the month: neither a name, a verb nor a modal."""
    word = match["month"]
    before, after = (
        scene.text[max(0, match.start("month") - 14) : match.start("month")],
        scene.text[match.end("month") : match.end("month") + 24],
    )
    if word.endswith(".") and not re.match(r"\s", after):
        return False
    placed = bool(_PLACES.search(before)) or match.start() < match.start("month")
    if len(word.rstrip(".")) < 5 and word.rstrip(".") not in ("May", "June", "July", "MAY", "JUNE", "JULY"):
        return placed and word[-1:] == "."
    if word.lower() in ("may", "march", "april", "june", "august"):
        if word.lower() in ("may", "march") and not placed:
            return bool(re.match(r"['’]s\s", after)) and not _NAME_BEFORE.search(before)
        if _NAME_AFTER.match(after) and not placed:
            return False
    return placed or not _NAME_BEFORE.search(before)


def _sense_of_month(match: re.Match[str], scene: Scene) -> int:
    """A month before a noun is the nearest one; else the clause decides."""
    end = match.end()
    before = scene.text[max(0, match.start() - 10) : match.start()]
    attributive = re.match(
        r"(?:['’]s)?\s+(?!and|or|to|in|at|when|after|by|for|on|with|that|of|as|but|than|from|through)[a-z-]+",
        scene.text[end : end + 30],
    )
    if attributive and re.search(r"\b(?:the|a|an|its|their|his|her)\s+$", before):
        return UNSAID
    head = _BESIDE_SCHEDULED.search(scene.text[max(0, match.start() - 24) : match.start()])
    if head and head[1].lower() in lexicon.words("date_scheduled"):
        return UNSAID
    sense = scene.sense(match.start(), end)
    if scene.leaning(match.start()):
        return UNSAID if sense == PAST else AHEAD
    return sense


def season(match: re.Match[str], scene: Scene) -> Reading | None:
    """Last fall; this summer; the winter of 1994; spring 2016; by the summer."""
    code = vocabulary.season(match["season"])
    year = match["year"] or (vocabulary.spoken_year(match["spoken"]) if match["spoken"] else None)
    if year:
        return Reading("DATE", f"{year}-{code}")
    which = re.sub(r"\s+", " ", (match["which"] or "").lower())
    before = scene.text[max(0, match.start() - 11) : match.start()]
    if _FALLING.match(scene.text, match.end()) or not (which or match["shift"] or _IN_SEASON.search(before)):
        return None
    if scene.today is None:
        return Reading("DATE", f"XXXX-{code}")
    if match["shift"]:
        return Reading("DATE", f"{scene.today.year + _STEPS[match['shift'].lower()]}-{code}")
    sense = PAST if before.lower().rstrip(" the").endswith("since") else scene.sense(*match.span())
    return Reading("DATE", anchoring.season(scene.today, code, which, sense))


def relative_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """Last week; later this month; early next year; the previous quarter; the same month."""
    grain = "WE" if match["unit"].lower() == "weekend" else vocabulary.unit(match["unit"])
    which = re.sub(r"\s+", " ", match["which"].lower())
    if grain not in values.GRAINS:
        return None
    if which in _FROM_NAMED:
        return _from_named(grain, which, scene)
    if (
        match["the"]
        and grain in "DWMY"
        and _OVER.search(scene.text[max(0, match.start() - 8) : match.start()])
    ):
        return Reading("DURATION", values.length(1, grain))
    step = _STEPS[which]
    if grain == "WE" and which == "this" and scene.sense(*match.span()) == PAST and _early_in_week(scene):
        step = -1
    return Reading("DATE", values.shifted(scene.today, "W" if grain == "WE" else grain, step, grain))


def _early_in_week(scene: Scene) -> bool:
    return scene.today is not None and scene.today.isoweekday() <= 3


def part_of_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """The end of the year; earlier in the week; later in the day. "At the end of the day" is an idiom."""
    grain = "WE" if match["unit"].lower() == "weekend" else vocabulary.unit(match["unit"])
    if grain not in values.GRAINS or _IDIOM.search(scene.text[max(0, match.start() - 16) : match.end()]):
        return None
    named = scene.named("D", reach=400) if grain == "D" and scene.found else None
    return Reading("DATE", named or values.shifted(scene.today, grain, 0))


def whole_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """ "For the full year", "for the year": this one. "The year ended March 31" is a length."""
    if match["ended"]:
        return Reading("DURATION", "P1Y", end=match.end("period"))
    return Reading("DATE", values.shifted(scene.today, "Y", 0), start=match.start("period"))


def _from_named(grain: str, which: str, scene: Scene) -> Reading | None:
    """ "That day", "the previous year", "the same month": counted from a date named before."""
    finer = values.GRAINS[: values.GRAINS.index(grain) + 1]
    base = scene.named(*finer)
    day = values.first_day(base) if base else scene.today
    if which in ("same", "that") and base is None:
        return None
    return Reading(
        "DATE", values.shifted(day, grain, {"previous": -1, "prior": -1, "following": 1}.get(which, 0))
    )


def weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """Over the weekend: the one at hand on Saturday and Sunday, else by sense."""
    if scene.today is None:
        return Reading("DATE", values.UNKNOWN["WE"])
    sense = scene.sense(*match.span())
    step = 0 if sense == AHEAD or scene.today.isoweekday() >= 6 else -1
    return Reading("DATE", values.shifted(scene.today, "W", step, "WE"))


def year_end(match: re.Match[str], scene: Scene) -> Reading | None:
    """By year-end."""
    year = match["year"] or (f"{scene.today.year:04d}" if scene.today else "XXXX")
    return Reading("DATE", year)


def quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """The third quarter; fiscal first quarter of 1988; Q1 2025."""
    number = int(match["digit"] or match["code"] or 0) or vocabulary.ordinal(match["ordinal"])
    if not 1 <= number <= 4:
        return None
    year = match["year"]
    if not year and scene.today:
        year = str(_quarter_year(match, scene, number))
    return Reading("DATE", f"{year or 'XXXX'}-Q{number}")


def _quarter_year(match: re.Match[str], scene: Scene, number: int) -> int:
    """The year of the latest such quarter, unless the clause says that it lies ahead."""
    assert scene.today
    this = (scene.today.month + 2) // 3
    if match["shift"]:
        return scene.today.year + _STEPS[match["shift"].lower()]
    if (match["which"] or "").lower() == "next":
        return scene.today.year + (number <= this)
    ahead = scene.sense(*match.span()) == AHEAD
    if number <= this:
        return scene.today.year + (ahead and this - number == 3)
    return scene.today.year - (not ahead)


def half(match: re.Match[str], scene: Scene) -> Reading | None:
    """The first half of 2025; the second half."""
    number = 1 if (match["which"] or match["code"]).lower() in ("first", "h1") else 2
    if match["year"]:
        return Reading("DATE", f"{match['year']}-H{number}")
    if scene.today is None:
        return Reading("DATE", f"XXXX-H{number}")
    if match["shift"]:
        return Reading("DATE", f"{scene.today.year + _STEPS[match['shift'].lower()]}-H{number}")
    later = number == 2 and scene.today.month < 7 and scene.sense(*match.span()) == PAST
    return Reading("DATE", f"{scene.today.year - later}-H{number}")


def compared_quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """The year-ago quarter; the year-earlier third quarter; the year-ago period: a year before the one named."""
    base = scene.named("Q", "H")
    if base is None and match["unit"].lower() == "period":
        base = scene.named("M", "Y")
    day = values.first_day(base or "") or values.add_if(scene.today, "Q", -1)
    if match["ordinal"] and day:
        base = f"{day.year:04d}-Q{vocabulary.ordinal(match['ordinal'])}"
        day = values.first_day(base)
    grain = values.grain_of(base) if base else None
    return Reading("DATE", values.shifted(day, "Y", -1, grain or "Q"))


def quarter_of_that_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Next year's first quarter."""
    return quarter(match, scene)


def named_quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """The quarter, the latest period, the following quarter: of the quarter named before."""
    base = scene.named("Q", "H")
    if base is None and match["unit"].lower() == "period":
        return None
    base = base or values.shifted(scene.today, "Q", -1)
    if match["sequel"]:
        base = values.moved(base, "Q", 1 if match["sequel"].lower() == "following" else -1) or base
    return Reading("DATE", base)


def year(match: re.Match[str], scene: Scene) -> Reading | None:
    """2014; early 2017; fiscal 1988; the end of 1990."""
    before = scene.text[max(0, match.start("year") - 12) : match.start("year")]
    if re.search(
        r"[$€£#]\s?$|\d[.,:]$|(?:No\.|Flight|Highway|Route|Room|page|version|Windows|Boeing|Resolution)\s$",
        before,
    ):
        return None
    number = int(match["year"])
    if number < 1900 and not re.search(
        r"\b(?:in|since|of|by|until|from|to|and|before|after|late|early|mid|circa|the|[A-Z][a-z]+,?)[\s-]$",
        before,
    ):
        return None
    if re.match(
        r"\s+(?:people|men|women|troops|dollars|feet|miles|meters|points|shares|jobs|tons|members|votes|pounds|acres|homes|words)\b",
        scene.text[match.end() : match.end() + 12],
    ):
        return None
    return Reading("DATE", match["year"])


def year_of_range(match: re.Match[str], scene: Scene) -> Reading | None:
    """The second year of "2019-21"."""
    last = scene.found[-1] if scene.found else None
    if not last or last.rule != "year" or scene.text[last.span.end : match.start()] not in ("-", "–"):
        return None
    if int(match["two"]) <= int(last.value[2:]):
        return None
    return Reading("DATE", last.value[:2] + match["two"])


def short_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """'92; of the twentieth century unless it lies behind the publication in this one."""
    return Reading("DATE", f"{_century_of(int(match['two']), scene)}{match['two']}")


def _century_of(two: int, scene: Scene) -> int:
    last = scene.today.year % 100 + 5 if scene.today and scene.today.year >= 2000 else -1
    return 20 if two <= last else 19


def spoken_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """The year two thousand; nineteen ninety-four."""
    value = vocabulary.spoken_year(match["spoken"])
    if value is None:
        return None
    if match["month"]:
        return Reading("DATE", f"{value}-{vocabulary.month(match['month']):02d}")
    return Reading("DATE", str(value))


def decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """The 1990s; the late '60s; the nineties; the 1800s."""
    digits = match["digits"]
    if match["word"]:
        tens = int(lexicon.table("date_decades")[match["word"].lower()][0])
        return Reading("DATE", f"{_century_of(tens * 10, scene)}{tens}")
    if len(digits) == 2:
        return Reading("DATE", f"{_century_of(int(digits), scene)}{digits[0]}")
    return Reading(
        "DATE", digits[:2] if digits.endswith("00") and not digits.startswith("20") else digits[:3]
    )


def century(match: re.Match[str], scene: Scene) -> Reading | None:
    """The 19th century; the turn of the century is no date."""
    number = vocabulary.ordinal(match["ordinal"])
    return Reading("DATE", f"{number - 1:02d}") if 1 < number < 30 else None


_OF_YEAR = r"(?:(?:,?\s+|\s+of\s+|\s+in\s+|\s+of\s+fiscal\s+(?:year\s+)?)(?P<year><year>)|\s+(?:of\s+)?(?P<shift>last|this|next)\s+year\b)"
_WITHIN = r"(?:<within>[\s-]+)?"

RULES = (
    Rule(month_of_year, "month", _WITHIN + r"(?P<month><month>)" + _OF_YEAR),
    Rule(
        spoken_year,
        "cardinal month",
        r"(?:the\s+year\s+|(?P<month><month>)\s+(?:of\s+)?)?(?P<spoken><number>)",
    ),
    Rule(bare_month, "month", _WITHIN + r"(?:(?:the\s+)?(?P<which><which>)\s+)?(?P<month><month>)"),
    Rule(
        season,
        "season",
        _WITHIN
        + r"(?:(?P<which><which>)\s+|the\s+)?(?P<season><season>)(?:"
        + _OF_YEAR
        + r"|\s+of\s+(?P<spoken><number>))?",
    ),
    Rule(
        quarter_of_that_year,
        "unit",
        r"(?P<shift>last|this|next)\s+year['’]s\s+(?P<ordinal><ordinal>)[\s-]+quarter\b(?P<digit>)(?P<code>)(?P<which>)(?P<year>)",
    ),
    Rule(
        compared_quarter,
        "quarter",
        r"(?:the\s+)?(?:comparable\s+|corresponding\s+)?year[\s-](?:ago|earlier)\s+(?:(?P<ordinal><ordinal>)[\s-]+)?(?:fiscal\s+)?(?P<unit>quarter|period)\b",
    ),
    Rule(
        quarter,
        "quarter",
        _WITHIN
        + r"(?:the\s+)?(?:(?P<which>last|next|this)\s+)?(?:(?:fiscal[\s-]+)?(?P<ordinal><ordinal>)[\s-]+(?:fiscal[\s-]+)?quarter\b"
        r"|Q(?P<digit>[1-4])\b|(?P<code>[1-4])Q\b)" + _OF_YEAR + "?",
    ),
    Rule(
        named_quarter,
        "quarter",
        r"(?:the|that|this)\s+(?:(?:same|most\s+recent|latest|just[\s-]ended)\s+|(?P<sequel>following|previous|preceding|prior)\s+)?(?P<unit>quarter|period)\b(?!-)",
    ),
    Rule(
        half,
        "half",
        _WITHIN
        + r"(?:(?P<code>H[12])\b|(?:the\s+)?(?P<which>first|second|latter)[\s-]+half\b)(?!\s+(?:hour|of\s+(?!the\s+year|fiscal|this|last|next|\d)))(?:\s+of\s+the\s+year\b|"
        + _OF_YEAR
        + ")?",
    ),
    Rule(weekend, "weekend", r"the\s+weekend\b"),
    Rule(
        relative_period,
        "unit weekend",
        _WITHIN
        + r"(?P<the>the\s+)?(?P<which>(?!past\b)<which>|current|latest)[\s-]+(?:fiscal\s+|calendar\s+)?"
        r"(?P<unit><unit>|weekend\b)(?:\s+or\s+so\b)?",
    ),
    Rule(part_of_period, "unit weekend", r"<within>\s+the\s+(?P<unit><unit>|weekend\b)"),
    Rule(
        whole_year,
        "unit",
        r"(?P<period>the\s+(?:full|fiscal)\s+year|the\s+year(?=\s+(?P<ended>end(?:ed|ing|s)\b)))\b",
    ),
    Rule(year_end, "unit", r"(?:the\s+)?(?P<year>\d{4}\s)?year[\s-]end\b"),
    Rule(century, "unit", _WITHIN + r"(?:the\s+)?(?P<ordinal><ordinal>)[\s-]+century\b"),
    Rule(
        decade,
        "decade",
        _WITHIN + r"(?:the\s+)?(?:<within>[\s-]+)?['’‘]?(?:(?P<digits>(?:\d\d)?\d0)s\b|(?P<word><decade>))",
    ),
    Rule(
        year,
        "year",
        _WITHIN + r"(?:(?:the\s+)?(?:fiscal|calendar)\s+(?:year\s+)?|the\s+year\s+)?(?P<year><year>)",
    ),
    Rule(year_of_range, "short", r"(?P<two>\d\d)\b"),
    Rule(short_year, "short", r"['’‘](?P<two>\d\d)\b"),
)
