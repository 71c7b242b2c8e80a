"""Rules for days of the week."""

from __future__ import annotations

import datetime
import re
from functools import cache

from briefing import lexicon
from briefing.extract.dates import anchoring, story, vocabulary
from briefing.extract.dates.grammar import Rule, Timex, day_or_part
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.language import timex
from briefing.patterns import lazy

_AFTER_ANOTHER = lazy(
    r"\s?(?P<joint>-|–|to|through|until|till|and|or)\s?(?:early\s|late\s)?"
    r"(?:[\d.:]+\s?(?:[ap]\.?m\.?)?\s|midday\s|midnight\s|noon\s)?(?:on\s)?"
)
"""What joins a weekday to the one before it: "from Thursday to Saturday"."""
_BEFORE_SCHEDULED = lazy(
    r"\b(?:before|ahead of|until|leading up to)\s+((?:[\w'’-]{1,30}\s+){1,4})on\s+$", re.IGNORECASE
)


def nth_weekday(match: re.Match[str], scene: Scene) -> Timex | None:
    """The first Monday in May; the last Friday of June 2024; of each month it is a set."""
    if match["each"]:
        return Timex("SET", "P1M")
    number = vocabulary.weekday(match["weekday"])
    month = vocabulary.month(match["month"])
    if not (match["year"] or scene.today):
        return Timex("DATE", f"XXXX-{month:02d}")
    first = timex.first_day(
        f"{match['year']}-{month:02d}"
        if match["year"]
        else anchoring.month(scene.today or datetime.date.min, month, scene.tense.of(*match.span()))
    )
    count = -1 if match["nth"].lower() == "last" else vocabulary.ordinal(match["nth"])
    day = timex.nth_weekday(first, number, count) if first else None
    return Timex("DATE", day.isoformat()) if day else None


def weekday(match: re.Match[str], scene: Scene) -> Timex | None:
    """Monday; last Friday; Tuesday night; Monday of last week."""
    if not _is_weekday(match, scene) or _is_of_other_time(match, scene):
        return None
    number = vocabulary.weekday(match["weekday"])
    before = scene.before(match.start(), 8).lower()
    one = before.endswith("on a ") and scene.tense.stands_alone(match.start())
    counted = before.endswith(("first ", "second ", "third "))
    one = one or (counted and _OF_THE().match(scene.text, match.end()) is not None) or _is_of_told(match, scene, before)
    day = _weekday_of(match, scene, number) if scene.today and not one else None
    return day_or_part(day.isoformat() if day else f"XXXX-WXX-{number}", match["part"])


def _is_of_told(match: re.Match[str], scene: Scene, before: str) -> bool:
    """“I rang them on the Monday,” she said: of the days that she tells of, which no date beside it says."""
    told = before.endswith("the ") or vocabulary.plain(match["which"]) == "that"
    if not (told and scene.quoted(match.start()) and scene.tense.stands_alone(match.start("weekday"))):
        return False
    unknown = scene.last is None or scene.last.value.startswith("XX")
    return unknown or "\n\n" in scene.text[scene.taken : match.start()]


def _is_of_other_time(match: re.Match[str], scene: Scene) -> bool:
    """“On a wet Thursday in December”, “the first Sunday of Advent that year”: some day of the time named with it."""
    behind, before = scene.text[match.end() : match.end() + 40], scene.before(match.start(), 24)
    return bool((_SOME().search(before) and _in_month().match(behind)) or _THAT_YEAR().match(behind))


_SOME = lazy(r"\b(?:on\san?|one)\s(?:[a-z-]+\s)?$", re.IGNORECASE)


@cache
def _in_month() -> re.Pattern[str]:
    return vocabulary.compiled(_IN_MONTH)


_IN_MONTH = r"(?:\s(?:morning|afternoon|evening|night))?\s(?:in|of)\s(?:early\s|late\s|mid-)?<month>\b"
_THAT_YEAR = lazy(r"\s(?:\w+\s){0,2}that\syear\b")
_OWN_NAME = lazy(r"\b(?:Black|Bloody|Cyber|Fat|Giving|Holy|Super)\s$")
"""What makes a weekday the name of one day of history, or of a feast: "Black Saturday"."""
_OF_THE = lazy(r"\s+of\s+(?:the|his|her|its|their)\b")
"""“On the first Monday of the strike”: of no known month."""


def is_bare(words: str) -> bool:
    """Whether a weekday alone stands for the day: "Friday", not "last Friday" or "Friday, May 30"."""
    return words.isalpha() and words.lower().endswith("day") and words.lower() in lexicon.table("date_words/weekday")


def _is_weekday(match: re.Match[str], scene: Scene) -> bool:
    """Whether it is the day: no programme ("Monday Night Baseball"), no firm or verb ("Sun", "Sat")."""
    after = scene.text[match.end("weekday") : match.end("weekday") + 12]
    if match["weekday"].lower().endswith("day"):
        if _OWN_NAME().search(scene.before(match.start("weekday"), 10)):
            return False
        return not re.match(r"\s+(?:Night\s+[A-Z]|(?:Club|Group|Society|Times|Review|[Ss]chools?|[Rr]oasts?)\b)", after)
    return match["weekday"].endswith(".") and bool(re.match(r",|\s+(?:at|and|\d|night|morning)", after))


def _weekday_of(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    """The day that a weekday means, by the words beside it."""
    assert scene.today
    which = vocabulary.plain(match["which"])
    base = timex.first_day(scene.named("D") or "") if which in ("previous", "following") else None
    if match["week"]:
        monday = timex.shifted(scene.today, "W", vocabulary.STEPS[match["week"].lower()])
        return timex.add(timex.first_day(monday) or scene.today, "D", number - 1)
    if which in ("last", "this past", "past", "previous"):
        day = timex.weekday_before(base or scene.today, number)
        yesterday = which == "last" and day == timex.add(scene.today, "D", -1)  # of that one says "on Wednesday"
        return timex.add(day, "D", -7) if day and yesterday else day
    if which in ("next", "this coming", "coming", "following"):
        day = timex.weekday_after(base or scene.today, number)
        tomorrow = which == "next" and day == timex.add(scene.today, "D", 1)
        return timex.add(day, "D", 7) if day and tomorrow else day
    return _bare_weekday(match, scene, number, which)


def _bare_weekday(match: re.Match[str], scene: Scene, number: int, which: str) -> datetime.date | None:
    """The day that a weekday means, by the tense of its clause."""
    assert scene.today
    if match["own"]:
        return _weekday_of_noun(match, scene, number)
    if joined := _after_another(match, scene, number):
        return joined
    if told := _weekday_told(match, scene, number):
        return told
    sense = scene.tense.of(*match.span())
    if sense >= AHEAD and scene.told_on(match.start()):
        return None  # "had said last week that it would end by Friday"
    leaning = scene.tense.leaning(match.start())
    if (sense != PAST and which == "this") or (leaning and (sense != PAST or scene.tense.supposed(match.start()))):
        sense = AHEAD
    before = scene.before(match.start(), 60)
    coming = _BEFORE_SCHEDULED().search(before) if before.lower().endswith("on ") else None
    if coming and not vocabulary.neighbours("scheduled").isdisjoint(coming[1].lower().split()):
        sense = AHEAD
    return anchoring.weekday(scene.today, number, sense, listed=_is_sure(match, scene))


def _is_sure(match: re.Match[str], scene: Scene) -> bool:
    """“Rovers host City on Saturday”, “they would be sent out on Saturday”: yesterday's weekday as well lies ahead."""
    return scene.tense.lists(match.start()) or scene.tense.is_to_come(match.start())


def _weekday_told(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    """“He was found on the Saturday”: of the days that are told; “had called on the Thursday”: of those before."""
    if scene.before(match.start(), 4).lower() != "the " or not scene.tense.stands_alone(match.start()):
        return None
    named = scene.range_start(_PASSAGE)
    if named is None and scene.quoted(match.start()):
        named = scene.named("D", reach=_PASSAGE, past=True)
    told = timex.first_day(named or story.day_of_story(scene, match.start(), _PASSAGE) or "")
    if told is None or scene.today is None:
        return None
    step, before = (number - told.isoweekday()) % 7, scene.before(match.start(), 7).lower() != "by the "
    day = timex.add(told, "D", step - 7 if step and before and scene.tense.is_pluperfect(match.start()) else step)
    return day if day and day <= scene.today else None


_PASSAGE = 1500
"""Characters: so far a passage goes on from the day that it told last."""


def _after_another(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    """The second day of "from Thursday to Saturday" and of "Monday and Tuesday": the next after the first."""
    last = scene.last
    if last is None or last.rule not in ("weekday", "clock_time", "part_of_day") or "day" not in last.text:
        return None
    first = timex.first_day(last.value)
    joint = _AFTER_ANOTHER().fullmatch(scene.text, last.span.end, match.start())
    if first is None or joint is None or scene.today is None:
        return None
    day = timex.weekday_after(first, number)
    spans = joint["joint"].lower() not in ("and", "or")
    return day if day and (spans or first > scene.today or day <= scene.today) else None


def _weekday_of_noun(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    """Monday's talks: of what has a day set beforehand the nearest Monday, of all else the one before."""
    assert scene.today
    leaning, ahead = scene.tense.leaning(match.start()), scene.tense.of(*match.span()) >= AHEAD
    scheduled = not vocabulary.neighbours("scheduled").isdisjoint(match["after"].lower().split())
    if scheduled and not (leaning or ahead):
        return anchoring.near_weekday(scene.today, number)
    certain = (leaning or ahead) if scheduled else (leaning and ahead)
    return anchoring.weekday(scene.today, number, AHEAD if certain else PAST)


def weekday_nights(match: re.Match[str], _scene: Scene) -> Timex | None:
    """A day of every week: "on Mondays", "Tuesday nights"."""
    suffix = vocabulary.part(match["part"]) if match["part"] else ""
    return Timex("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'] or match['plural'])}{suffix}")


def paired_weekday(match: re.Match[str], _scene: Scene) -> Timex | None:
    """The first of "Monday and Tuesday nights"."""
    return Timex("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}{vocabulary.part(match['part'])}")


_NIGHTS = r"(?P<part>morning|afternoon|evening|night)s\b"

RULES = (
    Rule(
        nth_weekday,
        "weekday",
        r"(?:the\s+)?(?P<nth>(?:first|second|third|fourth|last)\b)\s+(?P<weekday><weekday>)\s+(?:of|in)\s+",
        r"(?:(?P<month><month>)(?:,?\s+(?P<year><year>))?|(?P<each>(?:each|every|the)\s+month\b))",
        near="first second third fourth last, of in",
    ),
    Rule(
        paired_weekday,
        "weekday",
        r"(?P<weekday><weekday>)(?=(?:,\s+<weekday>)?,?\s+(?:and|or)\s+<weekday>\s+",
        _NIGHTS,
        ")",
        near="and or, mornings afternoons evenings nights",
    ),
    Rule(
        weekday_nights,
        "weekday",
        r"(?P<weekday><weekday>)\s+",
        _NIGHTS,
        r"|(?P<plural>[a-z]+day)s\b",
        near="mornings afternoons evenings nights mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    ),
    Rule(
        weekday,
        "weekday",
        r"(?:(?:late|early)\s+)?(?:(?P<which><which>)\s+)?(?P<weekday><weekday>)",
        r"(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?",
        vocabulary.PART,
        r"(?=(?P<own>['’]s\b|s['’]\s)?(?P<after>(?:\s+[\w-]{1,30}(?!\w)){0,4}))",
    ),
)
