"""Happenings dated by their distance from another: "two days after the vote", "a month before he quit"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.extract.events import dated
from briefing.extract.events.dated import Anchor, DatedSentence, Happening
from briefing.extract.events.day_ranges import Period
from briefing.model import Date, Span
from briefing.patterns import lazy

_REACH = 30
"""An occasion is looked for in so many happenings before."""
_OPENING = 2
"""So many characters, a quotation mark or a bracket, may stand before what opens a sentence."""
_COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905 - reads as a row
_DISTANCE = re.compile(
    rf"(?i)\b(?P<count>an?|{'|'.join(_COUNTS)}|\d{{1,3}})\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<way>after|before)\s+|\bthe\s+(?P<next>day)\s+(?P<side>after|before)\s+"
)
_LENGTH = lazy(
    r"(?i)\b(?:(?:for|of|in|by|within|last\w*|took)\s+(?:over\s|about\s|around\s|some\s|nearly\s|almost\s|up\sto\s)?"
    r"|(?:\d|\b(?:one|two|three|four|five|six|ten))\s[\w-]+s?\s|over\s|every\s|or\s|than\s|least\s|most\s)\s*$"
)
_PARTED = re.compile(r"[,;:]|\s(?:and|but|which|who|that)\s")
_PRESENT = re.compile(r"\b(?:comes|come|is|are|has|have|remains|remain|follows|marks)\b")


class Distance(NamedTuple):
    """So many units before or after; `span` covers the words, and what follows it is the other happening."""

    units: int
    unit: str
    way: str
    span: Span


def find(
    here: DatedSentence, told: Sequence[Happening], dates: Sequence[Date], today: datetime.date | None
) -> list[Happening]:
    """The happenings of the sentence that a distance dates.

    It is reckoned from a date of the same sentence, from an occasion `told` before, or, where the sentence
    is about the present, from the day of publication, `today`.
    """
    distance = _distance(here)
    if distance is None:
        return []
    if distance.way == "before":
        return _main(here, distance, told)
    return _later(here, distance) or _earlier(here, distance, dates, today)


def _distance(here: DatedSentence) -> Distance | None:
    """How far from another happening the sentence is: “two days after”; nothing where that is a length of time."""
    signalled = " after " in here.words or " before " in here.words
    found = _DISTANCE.search(here.text, *here.span) if signalled else None
    if found is None or _LENGTH().search(here.text, max(here.span.start, found.start() - 20), found.start()):
        return None
    word = (found["count"] or "a").lower()
    count = int(word) if word.isdigit() else _COUNTS.index(word) + 1 if word in _COUNTS else 1
    unit, way = found["unit"] or found["next"], found["way"] or found["side"]
    return Distance(count, unit.lower(), way.lower(), Span(*found.span()))


def _reckon(base: Period, distance: Distance) -> Period | None:
    """The period so far before `base`; None where the base is not known so exactly."""
    coarse = distance.unit in ("month", "year") and base.precision == "month"
    return base.moved(distance.unit, -distance.units) if coarse or base.precision == "day" else None


def _earlier(
    here: DatedSentence, distance: Distance, dates: Sequence[Date], today: datetime.date | None
) -> list[Happening]:
    """What happened first, in the clause after "after"."""
    before = [anchor for anchor in reversed(here.anchors) if anchor.span.end <= distance.span.start]
    over = (anchor for anchor in before if today is None or anchor.period.start <= today)
    base = next(over, before[0] if before else None)  # "called a vote for July, a week after he lost one"
    if base is None and today and not here.anchors and _PRESENT.search(here.words):
        base = _published(distance, dates, today)
    period = _reckon(base.period, distance) if base else None
    first = Span(distance.span.end, distance.span.end + 1)
    told = here.entry(first)
    parted = base is not None and ";" in here.text[base.span.end : distance.span.start]
    if base is None or parted or period is None or told is None or told.clause is None or told.clause.opener is None:
        return []
    if any(told.span.touches(a.span) for a in here.anchors):
        return []
    return [Happening(base.date, period, told, here, "distance_after")]


def _later(here: DatedSentence, distance: Distance) -> list[Happening]:
    """What happened so long after the day that stands behind "after": "left two days after the May 3 vote"."""
    if not here.anchors or here.anchors[0].span.start < distance.span.end:
        return []
    base = here.anchors[0]
    if _PARTED.search(here.text, distance.span.end, base.span.start):
        return []
    period = _reckon(base.period, distance._replace(units=-distance.units))
    return _happening(here, distance, base.date, period, "distance_later")


def _published(distance: Distance, dates: Sequence[Date], today: datetime.date) -> Anchor | None:
    """The day of publication, under the date that the words of the distance make."""
    index = next((i for i, d in enumerate(dates) if d.span.touches(distance.span)), None)
    return None if index is None else Anchor(index, distance.span, Period(today, today, "day"))


def _main(here: DatedSentence, distance: Distance, told: Sequence[Happening]) -> list[Happening]:
    """What happened before an occasion whose day the article told, where the sentence opens with that."""
    if distance.span.start - here.span.start > _OPENING:
        return []
    other = here.text[distance.span.end : distance.span.end + 60]
    known = dated.last_of(set(dated.occasions(other)), told[-_REACH:])
    period = _reckon(known.period, distance) if known else None
    return _happening(here, distance, known.date, period, "distance_before") if known else []


def _happening(here: DatedSentence, distance: Distance, date: int, period: Period | None, rule: str) -> list[Happening]:
    told = here.entry(distance.span)
    return [Happening(date, period, told, here, rule)] if period and told else []
