"""Where a story stands: the day from which a month goes on, and the day that a witness speaks of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefing import lexicon
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.language import timex
from briefing.language.attachment import clause_of
from briefing.language.clauses import Clause
from briefing.language.tags import says
from briefing.lexicon import verbs
from briefing.model import Date

_REACH = 3000
"""Characters: so far back a witness's day is looked for."""


def goes_on_from(scene: Scene, place: int) -> datetime.date | None:
    """The past day or month that the sentence told before: “was held in May 2019 and jailed [in July]”."""
    last = scene.last
    start = scene.tense.sentence_start(place)
    if last is None or last.span.start < start or timex.grain_of(last.value) not in ("D", "M") or scene.today is None:
        return None
    earlier, clause = (_clause(scene, at) for at in (last.span.start, place))
    goes_on = earlier is clause or clause.sharer is earlier
    if not goes_on or clause.verb is None or clause.verb.tense != "past":
        return None
    if earlier.verb is not None and clause.verb.perfect and not earlier.verb.perfect:
        return None  # "was freed in 2016 and had been at work until July"
    day = timex.first_day(last.value)
    return day if day and day < scene.today else None


def month_after(scene: Scene, place: int, number: int, *, over: bool) -> str | None:
    """The first month of this number from there on; None where that is still to come."""
    day = goes_on_from(scene, place) or (_old_day_beside(scene, place, number) if over else None)
    value = timex.shifted(day, "M", (number - day.month) % 12) if day else None
    return value if value and scene.today and value <= scene.today.isoformat()[:7] else None


def _old_day_beside(scene: Scene, place: int, number: int) -> datetime.date | None:
    """The old day that the paragraph told before: “He was seen on 27 January 2020. They came [in March]”."""
    last = scene.last
    day = timex.first_day(last.value) if last and timex.grain_of(last.value) in ("D", "M") else None
    if last is None or day is None or scene.today is None or "\n\n" in scene.text[last.span.end : place]:
        return None
    old = (scene.today - day).days >= _OLD and (number - day.month) % 12 <= _SOON
    if not old or scene.tense.of(*last.span) != PAST or scene.tense.is_pluperfect(place):
        return None
    return None if _is_of_saying(scene, last) or _is_aside(scene, last) else day


_SOON = 6
"""Months."""


def following(scene: Scene, number: int, value: str) -> str:
    """“left school the following September”, told as past: behind the last date that leaves it so, else `value`."""
    now = scene.today.isoformat()[:7] if scene.today else value
    if value <= now:
        return value
    for date in reversed(scene.found[-_FEW:]):
        day = timex.first_day(date.value)
        month = timex.shifted(day, "M", (number - day.month - 1) % 12 + 1) if day else now
        if month < now:
            return month
    return value


_FEW = 20
"""Among so many dates before."""


def day_of_witness(scene: Scene, place: int) -> str | None:
    """The past day last told that is none of saying, for what is said of the past: “He went in [at 3am], he said”."""
    found, clause = scene.annotated.clauses_at(place), _clause(scene, place)
    said = clause.told_by is not None or any(c.kind == "attribution" and c.parent is clause for c in found.clauses)
    return _day_told(scene) if said and scene.today else None


def day_of_story(scene: Scene, place: int, reach: int) -> str | None:
    """The past day last told, past what was before it: “It sank on May 3. They had met on May 1. It left [at 4am]”."""
    back, said = scene.tense.is_pluperfect(place), None
    for date in _days_back(scene):
        if scene.taken - date.span.start > reach:
            break
        if scene.quoted(date.span.start) or is_closed(scene, date):
            continue
        if _is_of_saying(scene, date):
            said = said or date.value[:10]
        elif back or not scene.tense.is_pluperfect(date.span.start):
            return date.value[:10]
        reach = _REACH // 2
    return said


def has_moved_on(scene: Scene, place: int, day: str) -> bool:
    """“She came at 9pm on 17 May”, but paragraphs on “she rang on 12 May”: of which day an hour is now, is unsure.

    Hours were told of another day, and no date of this paragraph is `day`.
    """
    hours = next((date.value for date in reversed(scene.found) if _is_hour(date)), day)
    if hours.startswith(day):
        return False
    last = next((date for date in reversed(scene.found) if date.value.startswith(day)), None)
    return last is not None and "\n\n" in scene.text[last.span.end : place]


def is_adrift(scene: Scene, place: int) -> bool:
    """Whether the hour told last, in this paragraph, is of no known day: “She rang at 9pm, and again [at noon]”."""
    last = scene.found[-1]
    unknown = last.type == "TIME" and last.value.startswith("XX")
    return unknown and "\n\n" not in scene.text[last.span.end : place]


def _is_hour(date: Date) -> bool:
    """Whether it is an hour of a day that is known."""
    day, _, hour = date.value.partition("T")
    return date.type == "TIME" and hour[:1].isdigit() and day[:1].isdigit()


def month_told(scene: Scene) -> str | None:
    """The day or month last told, but of no aside: “the girl, who was born in April, fell. He came on [the 15th]”."""
    for date in reversed(scene.found):
        if scene.taken - date.span.start > _REACH // 2 or date.span.start < scene.body_starts:
            return None
        if timex.grain_of(date.value) in ("D", "M") and not _is_aside(scene, date):
            return date.value[:10]
    return None


def year_before_story(scene: Scene, place: int, month: int, day: int) -> int | None:
    """The year of what was before a day long past: “It sank on 14 May 2021. They had met on [4 January]”."""
    if scene.today is None or not scene.tense.is_pluperfect(place) or scene.is_recent(month, day):
        return None
    base = timex.first_day(_day_told(scene) or "")
    if base is None or (scene.today - base).days < _OLD:
        return None
    here = timex.day(base.year, month, day)
    return base.year - (here is None or here > base)


def is_before_old(scene: Scene, place: int) -> bool:
    """Whether it is told as before a story long past: “He died on 11 May 2022. She had seen him [at Easter]”."""
    base = timex.first_day(_day_told(scene) or "") if scene.tense.is_pluperfect(place) else None
    return base is not None and scene.today is not None and (scene.today - base).days >= _OLD


def _is_aside(scene: Scene, date: Date) -> bool:
    """Where the story does not stand: “had met on May 1”, “the order of May 1”, “a blast that killed two on May 1”."""
    place = date.span.start
    apart = scene.is_of_noun(place) or scene.tense.is_pluperfect(place) or is_closed(scene, date)
    return apart or _clause(scene, place).kind == "relative"


def is_closed(scene: Scene, date: Date) -> bool:
    """Whether an aside has the date that ends with it: “A fault, first seen on 19 April, came back [at 6.40pm]”."""
    return scene.text.startswith(",", date.span.end) and _clause(scene, date.span.start).kind == "participial"


def ahead_of(scene: Scene, place: int) -> datetime.date | None:
    """The old day of the sentence, of what was then to come: “had asked on 4 January 2021 for a test [by March]”."""
    last = scene.last
    if last is None or scene.today is None or last.span.start < scene.tense.sentence_start(place):
        return None
    day = timex.first_day(last.value) if timex.grain_of(last.value) == "D" else None
    return day if day and (scene.today - day).days >= _OLD else None


_OLD = 300
"""Days: a story so old is not of these months."""


def _days_back(scene: Scene) -> Iterator[Date]:
    """The past days named before, the last first."""
    for date in reversed(scene.found):
        if scene.taken - date.span.start > _REACH or date.span.start < scene.body_starts:
            return
        known = scene.today and timex.grain_of(date.value) == "D" and date.value[:10] <= scene.today.isoformat()
        if known and scene.tense.of(*date.span) < AHEAD:
            yield date


def _day_told(scene: Scene) -> str | None:
    """The last of them on which something of the story happened: none of saying, none of an aside."""
    told = (date for date in _days_back(scene) if not (_is_of_saying(scene, date) or _is_aside(scene, date)))
    return next((date.value[:10] for date in told), None)


def _is_of_saying(scene: Scene, date: Date) -> bool:
    """It is the day of what is said or heard: “told the court [on Monday]”, “the trial, which opened [Friday]”."""
    clause = _clause(scene, date.span.start)
    verb = clause.verb
    if verb is None or (verb.passive and not verbs.has_tag(verb.lemma, "addresses")):
        return False
    words = scene.annotated.tagged_at(date.span.start).words
    first, last = clause.antecedent or clause.subject or (0, 0)
    first -= 2 * (first > 1 and words[first - 1] in {"at", "in"})  # "the trial in Elin"
    court = not lexicon.tagged("date_neighbours", "court").isdisjoint(words[first:last])
    return says(verb.lemma) or verb.lemma in _IN_COURT or (court and verbs.has_tag(verb.lemma, "sits"))


_IN_COURT = frozenset({"plead", "testify"})


def _clause(scene: Scene, place: int) -> Clause:
    found = scene.annotated.clauses_at(place)
    return clause_of(found, found.place_of(place))
