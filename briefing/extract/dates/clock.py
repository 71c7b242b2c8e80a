"""Rules for parts of the day and times of the clock."""

from __future__ import annotations

import re

from briefing.extract.dates import days, story, vocabulary
from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import PAST
from briefing.language import timex
from briefing.patterns import lazy

_PASSAGE = 300
"""Characters: so far a time of the past belongs to the day that was told last."""
_MARKS = ('"', "“", "‘")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
_STEPS = {"last": -1, "previous": -1, "prior": -1, "next": 1, "following": 1}
_JOINT = lazy(r"(?:\s+\([^()]{1,30}\))?,?\s+(?:on\s+)?(?:the\s+(?=following\b|previous\b|[A-Z][a-z]+day\b))?")
_TO_TIME = lazy(
    r"\s?(?:-|–|to|and|or|until|till)\s?(?:about\s)?(?:\d[\d:.]*(?:\s?[ap]\.?m\b\.?)?|noon|midnight),?\s+(?:on\s+)?",
    re.IGNORECASE,
)
"""What stands between a time and the day that it shares with another: "between 8pm and 9pm on Friday"."""
_DAY_AT_HAND = lazy(
    r",?\s+(?:on\s+)?(?:the\s+)?(?P<which>last|this|next|following|previous)\s+(?:night|morning|afternoon|evening|day)\b",
    re.IGNORECASE,
)
_DAILY = lazy(
    r"(?:\s?(?:-|–|to|and|until)\s?\d[\d:.]*(?:\s?[ap]\.?m\b\.?)?)?\s+"
    r"(?:daily|nightly|weekdays|each|every|(?:on\s+)?[A-Z]\w+days)\b"
)
_EACH_DAY = lazy(
    r"\b(?:(?:each|every)\s(?:day|morning|afternoon|evening|night|weekday)|weekdays|nightly|daily|[A-Z]\w+days)\sat\s$"
)
_AT_TIME = lazy(r"\b(?:at|by|until|till|before|after|from|since|around|about)\s$", re.IGNORECASE)
_PART_NEAR = lazy(r"\s+(?:(?:on\s+)?\w+day\s+|(?:in\s+the|this|last|tomorrow)\s+)(morning|afternoon|evening|night)\b")


def clock_time(match: re.Match[str], scene: Scene) -> Timex | None:
    """9:30 a.m.; 5 p.m. EST; 18:30 GMT; noon: on the day beside it, or the sentence's, or the article's."""
    clock = _clock(match, scene)
    if clock is None or _is_shade(match, scene):
        return None
    joint = _JOINT().match(scene.text, match.end())
    beside = days.day_at(joint.end(), scene) if joint else None
    if beside:
        return Timex("TIME", beside.value.split("T")[0] + clock, end=beside.end)
    if part := _DAY_AT_HAND().match(scene.text, match.end()):
        which = part["which"].lower()
        today = timex.shifted(scene.today, "D", 0)
        base = today if which in ("this", "last") else scene.named("D", reach=1000) or today
        if which not in ("this", "last") and scene.found and story.is_adrift(scene, match.start()):
            base = timex.UNKNOWN["D"]
        return Timex("TIME", (timex.moved(base, "D", _STEPS.get(which, 0)) or base) + clock, end=part.end())
    if _DAILY().match(scene.text, match.end()) or _EACH_DAY().search(scene.before(match.start(), 24)):
        return Timex("SET", timex.UNKNOWN["D"] + clock)
    later = _TO_TIME().match(scene.text, match.end())
    shared = days.day_at(later.end(), scene) if later else None
    if shared:
        return Timex("TIME", shared.value.split("T")[0] + clock)
    return Timex("TIME", _day_told(match, scene, clock))


def _day_told(match: re.Match[str], scene: Scene, clock: str) -> str:
    """An hour of the day that the sentence names, or of the one last told, or of the day of publication."""
    if _OF_A_NIGHT().match(scene.text, match.end()):
        return timex.UNKNOWN["D"] + clock
    over = scene.tense.of(*match.span()) == PAST
    if over and scene.found and story.is_adrift(scene, match.start()):
        return timex.UNKNOWN["D"] + clock
    within = scene.taken - scene.tense.sentence_start(match.start())
    named = scene.named("D", reach=within, past=over) if within > 0 else None
    if named and scene.found and story.is_closed(scene, scene.found[-1]):
        named = None
    if named is None and over and not scene.quoted(match.start()):
        named = story.day_of_witness(scene, match.start()) or story.day_of_story(scene, match.start(), _PASSAGE)
        if named and story.has_moved_on(scene, match.start(), named):
            named = timex.UNKNOWN["D"]
    if named and over and _is_past_midnight(scene, named, clock):
        named = timex.UNKNOWN["D"]
    if named is None and over and scene.opens_before_today:
        return timex.UNKNOWN["D"] + clock
    if named is None and clock == "T24:00" and over:
        clock = "T00:00"  # the midnight that is past began the day of publication
    return (named or timex.shifted(scene.today, "D", 0)) + clock


def _is_past_midnight(scene: Scene, day: str, clock: str) -> bool:
    """“She was taken in on the evening of 9 May. She was sent home [at 2.15am]”: of that day it was not."""
    last = next((date.value for date in reversed(scene.found) if date.value.startswith(day)), "")
    return clock < _DAWN and last[len(day) :] > _EVENING


_DAWN, _EVENING = "T10:00", "T18:00"
"""What sorts behind is an hour of the evening, or “TEV” and “TNI”."""
_OF_A_NIGHT = lazy(
    r",?\s(?:on|of)\s(?:a\s[A-Z]\w+day\b|the\s(?:day|night|morning|afternoon|evening)\s(?:she|he|they|it|that|when|of\s(?:the|her|his|their|its))\b)"
)
"""What gives a time the day of something told elsewhere: "at 11.32pm on the night she went missing"."""


def _is_shade(match: re.Match[str], scene: Scene) -> bool:
    """Whether it is a name: "in Midnight Blue", of a colour, “the "Midnight Crew"”."""
    before = scene.before(match.start(), 2)
    inside = (before[:1].isalpha() or before[-1:] in _MARKS) and (match["word"] or "")[:1].isupper()
    return bool(before) and inside and _NAME_AFTER.match(scene.text, match.end()) is not None


def _clock(match: re.Match[str], scene: Scene) -> str | None:
    """The T part. "10 o'clock" is read by the part of the day that follows it."""
    if match["word"]:
        return "T24:00" if match["word"].lower() == "midnight" else "T12:00"
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if not half and not (match["clock"] or match["zone"] or _of_day(match, scene)):
        return None
    if not half and hour <= 12:
        part = _PART_NEAR().match(scene.text, match.end())
        half = "" if part is None else "a" if part[1] == "morning" else "p"
    return timex.clock(hour, int(match["minute"] or 0), half)


def _of_day(match: re.Match[str], scene: Scene) -> bool:
    """Whether digits alone are a time: "at 19:45", and no score, verse or length of a race."""
    return match["mark"] == ":" and bool(_AT_TIME().search(scene.before(match.start(), 16)))


def hours_of_zone(match: re.Match[str], scene: Scene) -> Timex | None:
    """0735 GMT, on the day beside it or of the time named before it, else the article's."""
    joint = _JOINT().match(scene.text, match.end())
    beside = days.day_at(joint.end(), scene) if joint else None
    if beside:
        return Timex("TIME", f"{beside.value[:10]}T{match['hour']}:{match['minute']}", end=beside.end)
    day = scene.named("D", reach=60) or timex.shifted(scene.today, "D", 0)
    return Timex("TIME", f"{day}T{match['hour']}:{match['minute']}")


def part_of_day(match: re.Match[str], scene: Scene) -> Timex | None:
    """Mid-afternoon yesterday; the night of Sept. 11."""
    day = days.day_at(match.end(), scene)
    if day is None:
        return None
    return Timex("TIME", day.value[:10] + vocabulary.part(match["part"]), end=day.end)


def this_part(match: re.Match[str], scene: Scene) -> Timex | None:
    """This morning; last night; that night; the previous evening."""
    which = vocabulary.plain(match["which"])
    today = timex.shifted(scene.today, "D", 0)
    if which not in ("this", "last") and scene.is_loose("D", match.start()):
        return Timex("TIME", timex.UNKNOWN["D"] + vocabulary.part(match["part"]))  # "In August … the same afternoon"
    base = today if which in ("this", "last") else _day_named(match, scene) or today
    day = timex.moved(base, "D", _STEPS.get(which, 0)) or base
    return Timex("TIME", day + vocabulary.part(match["part"]))


def _day_named(match: re.Match[str], scene: Scene) -> str | None:
    """The day of "that night": the one that a witness speaks of, or the one named last, past if the verb is."""
    over = scene.tense.of(*match.span()) == PAST
    told = story.day_of_witness(scene, match.start()) if over else None
    named = told or (over and story.day_of_story(scene, match.start(), 1000)) or scene.named("D", reach=1000, past=over)
    return timex.UNKNOWN["D"] if named and over and story.has_moved_on(scene, match.start(), named) else named


RULES = (
    Rule(
        part_of_day,
        "part",
        r"(?:the\s+)?(?:mid[\s-]|late\s+|early\s+)?(?P<part><part>)\s+(?:of\s+|on\s+)?"
        r"(?=<weekday>|yesterday|today|tomorrow|<month>\s+\d|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?<month>)",
        near="yesterday today tomorrow <weekday> <month>",
    ),
    Rule(
        clock_time,
        "digits clock",
        r"(?:(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?",
        r"(?:\s?(?P<half>[ap])(?:m\b|\.m\b\.?)|(?P<clock>\s+o['’]clock))?(?![:.]?\d)",
        r"|(?P<word>noon|midday|midnight)\b)(?:\s+(?P<zone><zone>))?",
    ),
    Rule(hours_of_zone, "year", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s+(?:GMT|UTC)\b", near="gmt utc"),
    Rule(
        this_part,
        "part",
        vocabulary.LATE,
        r"(?:the\s+)?(?P<which><which>)\s+(?P<part><part>)",
        near="last.. next.. this.. past.. coming.. previous.. prior.. following.. same.. that..",
    ),
)
