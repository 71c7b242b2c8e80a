"""Rules for days: of the calendar, yesterday and tomorrow."""

from __future__ import annotations

import re

from briefing.extract.dates import anchoring, digits, feasts, story, vocabulary, weekdays
from briefing.extract.dates.grammar import Rule, Timex, day_or_part, first_at
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, AHEAD_SOON, PAST, UNSAID
from briefing.language import timex
from briefing.patterns import lazy

_SIDES = {"last": PAST, "this past": PAST, "next": AHEAD, "this coming": AHEAD}
_COUNTED_AFTER = lazy(
    r"\s+(?!(?:and|or|but|in|at|for|to|on|of|when|where|while|who|with|as|by|from|after|before|during|near|inside"
    r"|outside|the|an?|his|her|its|their|is|are|was|were|will|would|has|had)\b)\w"
)
"""What makes the second number of "on June 2 and 5 men" no day."""
_TO_DAY = re.compile(r"(?:,\s\d{1,2}\b)*(?:,?\s(?:and|or)\s|\s?(?:-|–|to|and|or|through|until)\s?)")
"""From a day to the last that shares its month or year: “June 2-5”, “2, 3 and 5 June”."""
_BETWEEN_DAYS = lazy(r",?\s(?:and|or)\s|\s?(?:-|–|to|through|and|or)\s?|,\s")
_REST_OF_DAYS = re.compile(r"(?:,\s\d{1,2}\b)*,?\s(?:and|or)\s\d{1,2}\b")


def september_11(_match: re.Match[str], _scene: Scene) -> Timex | None:
    """The attacks of 2001, whatever the year of the article: 9/11, "the Sept. 11 attacks"."""
    return Timex("DATE", "2001-09-11")


def day_of_month(match: re.Match[str], scene: Scene) -> Timex | None:
    """On the 14th; by the 3rd of next month: of the month named last, or the nearest such day by sense."""
    if not _ON_DAY().search(scene.before(match.start(), 14)) or _NOUN_BEHIND().match(scene.text, match.end()):
        return None
    day, today = vocabulary.ordinal(match["day"]), scene.today
    if today is None:
        return Timex("DATE", f"XXXX-XX-{day:02d}") if day <= 31 else None
    if match["which"]:
        month = timex.first_day(timex.shifted(today, "M", vocabulary.STEPS.get(match["which"].lower(), 0)))
    else:
        told = story.month_told(scene) or scene.named("D", "M", reach=_NEAR) or ""
        month = timex.first_day((timex.grain_of(told) == "M" and scene.same_day(day)) or told)
    sense = scene.tense.of(*match.span())
    value = timex.month_day(month.year, month.month, day) if month else None
    if value is None or (sense == PAST and value > today.isoformat()):
        value = anchoring.day_of_month(today, day, sense)
    return Timex("DATE", value) if value else None


_NEAR = 300
"""Characters: a date so near before gives "the 14th" its month."""
_ON_DAY = lazy(
    r"\b(?:on|until|till|by|from|since|before|after|through|(?:night|morning|afternoon|evening) of)\s+$", re.IGNORECASE
)
_NOUN_BEHIND = lazy(
    r"['’-]|\s(?:and|or|to|until)\s(?:the\s)?\d|\s+(?!(?:and|or|but|at|in|on|to|for|with|when|where|while|after|before|as|by|from|until|because|if|that|who"
    r"|which|he|she|it|they|we|i|the|an?|was|were|is|are|will|would|had|has)\b)\w"
)
"""What makes an ordinal no day: "on the 14th floor"."""


def month_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """May 16; Monday, June 2, 2025; June 16th of last year."""
    yearly = _YEARLY().match(scene.text, match.end())
    if yearly or _EVERY().search(scene.before(match.start(), 6)):
        value = timex.month_day(2000, vocabulary.month(match["month"]), vocabulary.ordinal(match["day"]))
        return Timex("SET", f"XXXX{value[4:]}", end=yearly.end() if yearly else None) if value else None
    value = _value_of_day(match, scene)
    return day_or_part(value, match["part"]) if value else None


_YEARLY = lazy(r"\s(?:of\s)?(?:each|every)\syear\b", re.IGNORECASE)
_EVERY = lazy(r"\b(?:each|every)\s$", re.IGNORECASE)


def day_and_month(match: re.Match[str], scene: Scene) -> Timex | None:
    """The 16th of May; Monday 2 June 2025."""
    return month_day(match, scene)


def _value_of_day(match: re.Match[str], scene: Scene) -> str | None:
    """The day of a month and a number: by its year, by what stands before it, or the nearest that the tense allows."""
    month, day = vocabulary.month(match["month"]), vocabulary.ordinal(match["day"])
    if year := match["year"] or _later_year(match, month, day, scene):
        return timex.month_day(int(year), month, day)
    if not scene.today:
        return f"XXXX-{month:02d}-{day:02d}" if timex.month_day(2000, month, day) else None
    if "that" in match.re.groupindex and match["that"]:
        return timex.month_day(int(named), month, day) if (named := scene.year_meant(match["that"])) else None
    if match["shift"]:
        return timex.month_day(scene.today.year + vocabulary.STEPS[match["shift"].lower()], month, day)
    side = _SIDES.get(vocabulary.plain(match["which"]))
    sense = side or _sense_of_day(match, scene)
    if sense == PAST and not side and (told_in := _year_told(match.start(), month, day, scene)):
        return timex.month_day(told_in, month, day)
    told = scene.told_on(match.start()) if sense in (AHEAD, AHEAD_SOON) and not side else None
    nearest = anchoring.month_day(told or scene.today, month, day, sense)
    year = scene.year_named(month, day, nearest) if sense in (PAST, UNSAID) and not side else None
    return timex.month_day(year, month, day) if year else nearest


def _year_told(place: int, month: int, day: int, scene: Scene) -> int | None:
    """The year of a past day, by what is told around it."""
    goes_on = scene.year_told(place, month, day) or scene.year_of_when(place)
    return goes_on or story.year_before_story(scene, place, month, day)


def _later_year(match: re.Match[str], month: int, day: int, scene: Scene) -> int | None:
    """The year that stands after the second day alone: "Sept. 3-5, 2001", "from 29 May to 13 July 2023"."""
    joint = _TO_DAY.match(scene.text, match.end()) if "year" in match.re.groupindex else None
    second = _DAY_WITH_YEAR.match(scene.text, joint.end()) if joint else None
    if second is None:
        return None
    last_month = second["month"] or second["month2"]
    last = (vocabulary.month(last_month) if last_month else month, vocabulary.ordinal(second["day"] or second["day2"]))
    return int(second["year"]) - ((month, day) > last)


_DAY_WITH_YEAR = vocabulary.Pattern(
    r"(?:(?:(?P<month><month>)(?:\s+|(?<=\.)))?(?P<day><day>)"
    r"|(?P<day2><day>)\s+(?:of\s+)?(?P<month2><month>)),?\s+(?P<year><year>)"
)


def _sense_of_day(match: re.Match[str], scene: Scene) -> int:
    """What was shut "until July 3" may still be so, and "ahead of the July 3 vote" is near: the nearest is meant."""
    sense = scene.tense.of(*match.span())
    if _TO_END().search(scene.before(match.start(), 24)) and not scene.tense.is_to_come(match.start()):
        return PAST
    if (
        sense >= AHEAD
        and _THE_THING().match(scene.text, match.end())
        and _ARTICLE.search(scene.before(match.start(), 6))
    ):
        return UNSAID  # "the May 3 accord" is named, not dated, by its clause
    until = sense == PAST and _UNTIL.search(scene.before(match.start(), 16))
    return UNSAID if until and not scene.tense.is_undone(match.start()) else sense


_TO_END = lazy(r"\b(?:days|weeks|months|quarter|half|year) (?:to|ended|ending) $", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?|its|his|her|their)\s+$", re.IGNORECASE)
_THE_THING = lazy(
    r"\s+(?!(?:and|or|to|in|at|when|after|by|for|on|with|that|of|as|but|than|from|through|is|are|will)\b)[a-z]"
)
_UNTIL = re.compile(r"\b(?:until|till|through|ahead of|upcoming|coming)\s+(?:the\s+)?$", re.IGNORECASE)


def first_of_days(match: re.Match[str], scene: Scene) -> Timex | None:
    """The first day of "3-5 May" and of "1st and 2nd May 2020"."""
    if vocabulary.ordinal(match["day"]) >= vocabulary.ordinal(match["last"]):
        return None
    value = _value_of_day(match, scene)
    return Timex("DATE", value) if value else None


def day_of_same_month(match: re.Match[str], scene: Scene) -> Timex | None:
    """Another day of "June 2-5", "June 2 and 5" or “June 2, 3 and 5”."""
    last = scene.last
    if not last or last.rule not in ("month_day", "day_of_same_month", "part_of_day") or _has_year(last.text):
        return None
    joint = scene.text[last.span.end : match.start()]
    value = f"{last.value[:8]}{vocabulary.ordinal(match['day']):02d}"
    rest = _REST_OF_DAYS.match(scene.text, match.end())
    if value <= last.value or not _BETWEEN_DAYS().fullmatch(joint) or (joint == ", " and not rest):
        return None
    year = None if rest else _YEAR_AFTER.match(scene.text, match.end())
    end = year.end() if year else match.end()
    counted = _COUNTED_AFTER().match(scene.text, rest.end() if rest else end)
    if (year and year["year"] != value[:4]) or (joint not in ("-", "–") and counted):
        return None
    return Timex("DATE", value, end=end)


_YEAR_AFTER = vocabulary.Pattern(r",?\s+(?P<year><year>)")


def _has_year(words: str) -> bool:
    return len(words) > len("31") and words[-4:].isdigit()


def day_word(match: re.Match[str], scene: Scene) -> Timex | None:
    """Today, yesterday, tomorrow morning, tonight."""
    word = match["word"].lower()
    if match["word"][0].isupper() and not _may_be_capital(scene, match.start("word")):
        return None
    if word == "tomorrow" and scene.is_of_noun(match.start()):
        return Timex("DATE", "FUTURE_REF")
    if word == "today" and _nowadays(match, scene):
        return Timex("DATE", "PRESENT_REF")
    value = timex.shifted(scene.today, "D", vocabulary.DAY_WORDS[word])
    return Timex("TIME", value + "TNI") if word == "tonight" else day_or_part(value, match["part"])


def _may_be_capital(scene: Scene, place: int) -> bool:
    """Whether a capital is due at `place`; elsewhere "Today" is a programme or a newspaper."""
    before = scene.before(place, 12).rstrip(" \"“'‘(")
    if not before or before.split()[-1] in ("Later", "Earlier", "Late"):
        return True
    return not (before[-1].isalnum() or before[-1] == ",")


def _nowadays(match: re.Match[str], scene: Scene) -> bool:
    """Whether "today" is the age: "even today", "today's world", "people today", "Today the valley has a name"."""
    before = scene.before(match.start(), 20).lower().strip(' "“‘,').split()[-1:]
    if match["age"] or before == ["even"] or not vocabulary.neighbours("age").isdisjoint(before):
        return True
    return _OPENING().search(scene.before(match.start(), 6)) is not None and scene.tense.opens_present(*match.span())


_OPENING = lazy(r"(?:^|[.!?:;\n\"“]\s*|\b[Aa]nd |\b[Bb]ut )$")


def day_at(place: int, scene: Scene) -> Timex | None:
    """The day whose words begin at `place`, with their end."""
    return first_at(_DAYS, place, scene)


_YEAR = r"(?:,?\s+(?:of\s+)?(?P<year><year>)|\s+(?:of\s+)?(?P<shift>last|this|next)\s+year\b"
_YEAR += r"|\s+(?:of\s+)?(?:the\s+)?(?P<that>that|same|following|previous)\s+year\b)?"

_DAY_NEXT = "_# _#st _#nd _#rd _#th _<ordinal> _twenty _thirty _the"
"""What the day of a month begins with, right behind the trigger."""

RULES = (
    Rule(
        september_11,
        "digits month",
        r"9/11\b(?!/)|(?:September|Sept\.?)\s+11(?:th)?(?=\s+(?:terror|attack|hijack))",
        near="# #th",
    ),
    Rule(
        month_day,
        "month weekday",
        r"(?:(?P<which>last|next|this(?:\s+(?:past|coming))?)\s+)?(?:<weekday>,?\s+)?",
        r"(?P<month><month>)(?:\s+|(?<=\.))(?:the\s+)?(?P<day><day>|<ordinal>)",
        r"(?!\s+(?:percent|million|billion|points))",
        _YEAR,
        vocabulary.PART,
        near=f"{_DAY_NEXT} _<month>, # #st #nd #rd #th <ordinal>, <month>",
    ),
    Rule(
        first_of_days,
        "short digits",
        r"(?:(?P<which>last|next)\s+)?(?P<day><day>)",
        rf"(?={_TO_DAY.pattern}(?:the\s+)?(?P<last><day>)\s+(?:of\s+)?(?P<month><month>)",
        _YEAR,
        ")",
        near="<month>, _to _and _or _through _until _the _# _#st _#nd _#rd _#th",
    ),
    Rule(
        day_and_month,
        "month weekday",
        r"(?:(?P<which>last)\s+)?(?:<weekday>,?\s+)?(?:the\s+)?(?P<day><day>|<ordinal>)",
        r"(?:\s+day)?(?:\s+of)?\s+(?P<month><month>)",
        _YEAR,
        vocabulary.PART,
        near=f"<month>, #_ #st_ #nd_ #rd_ #th_ <ordinal>_ day_ of_ {_DAY_NEXT}, # #st #nd #rd #th <ordinal>",
    ),
    Rule(
        day_of_month,
        "digits",
        r"the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))\b(?:\s+of\s+(?P<which>this|last|next|the|that)\s+month\b|(?!\s+of\b))",
        near="#st #nd #rd #th",
    ),
    Rule(day_of_same_month, "short", r"(?P<day><day>)"),
    Rule(
        day_word,
        "dayword",
        vocabulary.LATE,
        r"(?P<word>yesterday|today|tomorrow|tonight)\b",
        vocabulary.PART,
        r"(?=(?P<age>['’]s\s+(?:[a-z]+\s+)?<age>)?)",
    ),
)
_IN_DIGITS = (digits.iso_date, digits.slashed_date)
_READERS = (month_day, day_and_month, day_of_month, weekdays.weekday, day_word, feasts.feast, *_IN_DIGITS)
_DAYS = tuple(rule for rule in (*RULES, *weekdays.RULES, *feasts.RULES, *digits.RULES) if rule.read in _READERS)
"""The rules that read a single day."""
