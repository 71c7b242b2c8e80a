"""Rules for months and seasons."""

from __future__ import annotations

import datetime
import re

from briefing import lexicon
from briefing.extract.dates import anchoring, story, vocabulary
from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, AHEAD_SOON, PAST, UNSAID
from briefing.language import timex
from briefing.patterns import lazy

_BACK = frozenset({"last", "past", "this past", "previous", "prior"})
_ON = frozenset({"next", "coming", "this coming", "following"})
_NAMES = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also names or verbs."""

_PLACED = lazy(
    r"\b(?:in|since|until|by|last|next|early|late|mid|of|this|during|before|after|from|through|between|for|the|a|and|to"
    r"|or|on|its|his|her|their|our|every|each|began|begin|begins|beginning|started|ended|ending|entered|starting)"
    r"[\s-]$",
    re.IGNORECASE,
)
_DAY_AFTER = lazy(r"\s+\d{1,2}\b(?!\s+(?:percent|million|billion|points))")
_QUARTER_AFTER = re.compile(r"\s+quarter\b")
_OF_NAME = re.compile(r"\sof\s[A-Z][a-z]")
"""What follows a march: "the March of Dimes"."""
_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.]{0,20}|[’']s)\s$")
_NOUN_AFTER = lazy(
    r"(?:['’]s)?\s+(?!(?:and|or|to|in|at|when|after|by|for|on|with|that|of|as|but|than|from|through)\b)[a-z-]"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|its|their|his|her)\s+$", re.IGNORECASE)
_TO_MONTH = lazy(r"\s?(?P<joint>-|–|to|and|through|until|till)\s?", re.IGNORECASE)
_FROM = lazy(r"\b(?:from|between)\s+(?:\w+\s+)?$", re.IGNORECASE)
_IN_SEASON = lazy(
    r"\b(?:in|by|during|until|since|before|after|throughout|over|from|through)\s(?:the\s)?$", re.IGNORECASE
)
_IN_FALL = lazy(r"\b(?:in|by|during|until|throughout|over)\s(?:the\s)?$", re.IGNORECASE)
"""Before a fall: “after the fall” may be a tumble."""
_VERB_AFTER = lazy(r"\s+(?:can|could|had|has|is|may|might|should|was|will|would)\b")
_OF_SEASON = lazy(
    r"\s(?:break|camps?|clothes|coats?|collections?|fuel|games|holidays?|olympics|recess|school|sports|term|timetable"
    r"|vacation|wheat)\b",
    re.IGNORECASE,
)
"""What a season only describes: "after the winter recess"."""
_FALLING = re.compile(r"\s+(?:in|of|from)\s+(?:the\s+)?[a-z]")
"""What follows a fall that is no season: "this fall in prices"."""


def month_of_year(match: re.Match[str], scene: Scene) -> Timex | None:
    """June 2025; January this year; October of last year; mid-May 2016; June of that year, or the following year."""
    month = f"{vocabulary.month(match['month']):02d}"
    if match["year"]:
        return Timex("DATE", f"{match['year']}-{month}")
    told = "the next" in match[0].lower() and scene.tense.of(*match.span()) == PAST
    if told and (year := _of_pair(match, scene) or scene.year_meant("next")):
        return Timex("DATE", f"{year}-{month}")  # "won in 2020 and lost in May the next year"
    if match["that"] or match["both"]:
        year = scene.year_meant(match["that"] or match["both"])
        return Timex("DATE", f"{year}-{month}") if year else None
    year = timex.shifted(scene.today, "Y", vocabulary.STEPS[match["shift"].lower()])
    return Timex("DATE", f"{year}-{month}")


def _of_pair(match: re.Match[str], scene: Scene) -> str | None:
    """The year of the first of “in March and May the next year”."""
    first = scene.last
    joint = scene.text[first.span.end : match.start()].strip() if first else ""
    return first.value[:4] if first and joint == "and" else None


_UP_TO = lazy(r"\s(?:and|to|until|through)\s([A-Z][a-z]+)\s((?:19|20)\d\d)\b")
_FRAMED = lazy(r"\b(?:between|from)\s$", re.IGNORECASE)


def _of_end(match: re.Match[str], scene: Scene) -> str | None:
    """The month of the year that ends its range: “between [March] and July 2022”."""
    end = _UP_TO().match(scene.text, match.end()) if _FRAMED().search(scene.before(match.start(), 8)) else None
    if end is None or end[1].lower() not in lexicon.table("date_words/month"):
        return None
    first, last = vocabulary.month(match["month"]), vocabulary.month(end[1])
    return f"{int(end[2]) - (first > last):04d}-{first:02d}"


def spoken_month(match: re.Match[str], _scene: Scene) -> Timex | None:
    """A month with its year in words: "March of nineteen ninety-four"."""
    year = vocabulary.spoken_year(match["spoken"])
    return Timex("DATE", f"{year}-{vocabulary.month(match['month']):02d}") if year else None


def bare_month(match: re.Match[str], scene: Scene) -> Timex | None:
    """January; last February; mid-May; later in June."""
    if not _is_month(match, scene):
        return None
    number, which = vocabulary.month(match["month"]), vocabulary.plain(match["which"])
    if scene.today is None:
        return Timex("DATE", f"XXXX-{number:02d}")
    if of_end := _of_end(match, scene):
        return Timex("DATE", of_end)
    meets_verb = _VERB_AFTER().match(scene.text, match.end()) is not None
    value = _month_said(number, which, scene, match.start(), meets_verb=meets_verb) or _after_another(
        match, scene, number
    )
    if which == "following" and value and scene.tense.of(*match.span()) == PAST:
        value = story.following(scene, number, value)
    return Timex("DATE", value or _month_of_clause(match, number, scene, scene.today))


def _month_said(number: int, which: str, scene: Scene, place: int, *, meets_verb: bool) -> str | None:
    """Last May, next May, of the year at hand; "that May", of the date named last, but in “said that May was cold”."""
    named_base = _base(which, scene)
    if named_base is None and which in _NARRATED and scene.found:
        return f"XXXX-{number:02d}"  # counted from what is told, of which no day is known
    base = named_base or scene.today
    if base is None:
        return None
    if which in {"that", "same"} and not meets_verb:
        named = scene.named("D", "M", "SE", "Q", "Y", reach=300, narrated=not scene.quoted(place))
        later = named is not None and int(named[5:7] if named[5:7].isdigit() else 0) - number > _LATE
        return f"{int(named[:4]) + later}-{number:02d}" if named else None
    if which == "this":
        return f"{base.year:04d}-{number:02d}"
    since = (base.month - number - 1) % 12 + 1
    if which in _BACK:
        years = 1 if since == 1 and which == "last" else 0
        return timex.shifted(base, "M", -since - 12 * years)
    return timex.shifted(base, "M", 12 - since % 12) if which in _ON else None


def _month_of_clause(match: re.Match[str], number: int, scene: Scene, today: datetime.date) -> str:
    """The month that a clause without a year means: the one told before, or the nearest that its tense allows."""
    sense = _sense_of_month(match, scene)
    if sense in (PAST, UNSAID) and (then := story.month_after(scene, match.start(), number, over=sense == PAST)):
        return then
    told = (
        scene.told_on(match.start()) or story.ahead_of(scene, match.start()) if sense in (AHEAD, AHEAD_SOON) else None
    )
    year = scene.year_of_when(match.start()) if sense == PAST else None
    since = scene.before(match.start(), 6).lower() == "since "  # "had worked there since March"
    if sense == PAST and not year and not scene.tense.told_by(match.start()) and not since:
        year = story.year_before_story(scene, match.start(), number, 1)
    if year:
        return f"{year}-{number:02d}"
    return anchoring.month(told or today, number, sense)


def _after_another(match: re.Match[str], scene: Scene, number: int) -> str | None:
    """The second month of "from September to May", "between June and August": the next after the first."""
    last = scene.last
    first = timex.first_day(last.value) if last and timex.grain_of(last.value) == "M" else None
    joint = _TO_MONTH().fullmatch(scene.text, last.span.end, match.start()) if last else None
    if last is None or first is None or joint is None:
        return None
    if joint["joint"].lower() in ("to", "and") and not _FROM().search(scene.before(last.span.start, 16)):
        return None
    return timex.shifted(first, "M", (number - first.month) % 12)


_LATE = 9
"""Months: “let go in December 2023; his successor, hired [that January], …” is of the next year."""
_NARRATED = frozenset({"following", "previous", "prior"})


def _base(which: str, scene: Scene) -> datetime.date | None:
    """The day that "the following May" and "the previous summer" count from: that of the date named last."""
    named = scene.named("D", "M", "SE", "Q", "Y", reach=300) if which in _NARRATED else None
    if named and which == "following" and timex.grain_of(named) == "Y":
        return timex.last_day(named)  # "in 1979 and, the following spring, …"
    return timex.first_day(named) if named else None


def _is_month(match: re.Match[str], scene: Scene) -> bool:
    """Whether it is the month: no name ("Theresa May"), no verb ("March on"), no other abbreviation, no day of it."""
    word, start, end = match["month"], match.start("month"), match.end("month")
    if match.start() < start and _DAY_AFTER().match(scene.text, end):
        return False
    if _QUARTER_AFTER.match(scene.text, end) or _OF_NAME.match(scene.text, end):
        return False
    placed = match.start() < start or bool(_PLACED().search(scene.before(start, 14)))
    named = bool(_NAME_BEFORE.search(scene.before(start, 24)))
    if word.rstrip(".").lower() in lexicon.table("date_words/month"):
        if placed or word.lower() not in _NAMES:
            return placed or not named
        after = scene.text[end : end + 8]
        possessive = bool(re.match(r"['’]s\s", after))
        return not named and (possessive if word.lower() in ("may", "march") else not _NAME_AFTER.match(after))
    return placed and word.endswith(".") and scene.text[end : end + 1].isspace()


def _sense_of_month(match: re.Match[str], scene: Scene) -> int:
    """The clause decides; "her March remark" is a thing done already, but for "the June vote", which is the nearest."""
    start, end = match.span()
    sense = scene.tense.of(start, end)
    if _NOUN_AFTER().match(scene.text, end) and _ARTICLE_BEFORE.search(scene.before(start, 10)):
        words = re.findall(r"[\w-]+", scene.text[end : end + 40].lower())[:3]
        return PAST if vocabulary.neighbours("scheduled").isdisjoint(words) else UNSAID
    if scene.tense.leaning(start) and not (sense == PAST and scene.tense.is_over(start)):
        return UNSAID if sense == PAST else max(sense, AHEAD)
    return sense


def season(match: re.Match[str], scene: Scene) -> Timex | None:
    """Last fall; this summer; the winter of 1994; spring 2016. In the south summer begins in December."""
    code, which = vocabulary.season(match["season"]), vocabulary.plain(match["which"])
    if which == "next" and match[0].lower().startswith("the ") and scene.tense.of(*match.span()) == PAST:
        which = "following"  # "It fell in 1987 and again the next spring"
    if scene.southern:
        code = _SOUTHERN[code]
    year = match["year"] or (vocabulary.spoken_year(match["spoken"]) if match["spoken"] else None)
    if match["two"]:
        year = vocabulary.full_year(match["two"], scene.today)
    if match["shift"]:
        year = timex.shifted(scene.today, "Y", vocabulary.STEPS[match["shift"].lower()])
    if year:
        return _season_of_year(str(year), code, scene)
    named = scene.named("D", "M", "SE", "Y", reach=300) if which in ("that", "same") or match["that"] else None
    if named:
        return _season_of_year(named[:4], code, scene)
    before = _IN_FALL if match["season"].lower() == "fall" else _IN_SEASON
    placed = which or before().search(scene.before(match.start(), 12))
    of_thing = not which and _OF_SEASON().match(scene.text, match.end())
    if not placed or of_thing or _FALLING.match(scene.text, match.end()):
        return None
    if scene.today is None:
        return Timex("DATE", f"XXXX-{code}")
    base = _base(which, scene) or scene.today
    way = "last" if which in _BACK else "next" if which in _ON else which
    value = anchoring.season(base, code, way, scene.tense.of(*match.span()))
    return Timex("DATE", _its_months(value) if scene.southern else value)


_SOUTHERN = {"SU": "WI", "WI": "SU", "SP": "FA", "FA": "SP"}


def _season_of_year(year: str, code: str, scene: Scene) -> Timex:
    """A season of a year; a southern summer of 2024 began or ended in it: nothing tells which."""
    if not scene.southern:
        return Timex("DATE", f"{year}-{code}")
    return Timex("DATE", year if code == "WI" else _its_months(f"{year}-{code}"))


def _its_months(value: str) -> str:
    return timex.interval(timex.first_day(value), timex.last_day(value), "M") or value


_SPOKEN = r"(?P<spoken><cardinals>)"

RULES = (
    Rule(
        month_of_year,
        "month",
        vocabulary.WITHIN,
        r"(?P<month><month>)(?:<ofyear>|\s+(?:of\s+)?(?:the\s+)?(?P<that>that|same|previous|following|(?<=the )next)"
        r"\s+year\b|(?=\s+and\s+<month>\s+(?:of\s+)?the\s+(?P<both>same|previous|following|next)\s+year\b))",
        near="## year",
    ),
    Rule(spoken_month, "month", r"(?P<month><month>)\s+(?:of\s+)?", _SPOKEN, near="nineteen twenty two"),
    Rule(bare_month, "month", vocabulary.WITHIN, r"(?:(?:the\s+)?(?P<which><which>)\s+)?(?P<month><month>)"),
    Rule(
        season,
        "season",
        vocabulary.WITHIN,
        r"(?:the\s+)?(?:(?P<which><which>)\s+)?(?P<season><season>)(?:<ofyear>|\s+of\s+['’‘](?P<two>\d\d)\b",
        r"|\s+(?:of\s+)?(?P<that>that|(?:the\s+)?same)\s+year\b|\s+of\s+",
        _SPOKEN,
        ")?",
    ),
)
