"""Times: “last week”, “two days ago”, “Monday night”, “May 5, 2020” are one thing, and no subject of a verb."""

from __future__ import annotations

from functools import cache
from itertools import compress
from operator import or_
from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.tags import ARTICLES, NOUN_OR_UNDECIDED, POSSESSIVES, TIME_SHIFTS

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged

_PARTS = frozenset({"early", "late", "mid", "last", "next", "this", "that", "past", "previous", "following", "coming"})
_TELLING = frozenset({"number", "time"})


@cache
def _units() -> frozenset[str]:
    tables = ("date_words/unit", "date_words/part")
    return frozenset({word for table in tables for word in lexicon.table(table)} | {"weekend", "weekends"})


def mark_times(it: Tagged) -> None:
    """Tag all words of a time "time"."""
    units = _units()
    if "number" not in it.tags and "time" not in it.tags and units.isdisjoint(it.words):
        return
    may_tell = map(or_, map(units.__contains__, it.words), map(_TELLING.__contains__, it.tags))
    for place in compress(range(it.size), may_tell):
        word, tag = it.words[place], it.tags[place]
        if word in units and tag not in {"finite", "modal"}:
            _unit(it, place)
        elif tag == "number" and word[0].isdigit():
            _figure(it, place, word)
        elif tag == "time" and it.word(place - 1) in _PARTS:
            it.tags[place - 1] = "time"
    for place in it.places_of("time"):
        if it.tags[place] == "time" and it.tag(place - 1) in {"determiner", "possessive"}:
            _describing(it, place)


def _describing(it: Tagged, first: int) -> None:
    """“the Oct. 7 attacks”, “a Monday night vote”: inside a noun phrase."""
    last = it.past(first, {"time"})
    if it.tag(last) == "comma" and it.words[last - 1].isdigit() and it.tag(last + 1) in NOUN_OR_UNDECIDED:
        last += 1  # "the May 3, 2012, attack"
    if it.tag(last) in {"noun", "name", "adjective", "base?", "s?", "hit?"} and it.words[first - 1] in _BEFORE_NOUN:
        it.tags[first:last] = ["adjective"] * (last - first)


_BEFORE_NOUN = POSSESSIVES | ARTICLES
_HALVES = frozenset({"am", "pm", "a.m", "p.m", "a.m.", "p.m."})
"""Of the day."""


def _unit(it: Tagged, place: int) -> None:
    """A unit of time with what says which: “last week”, “two days ago”, “Monday night”."""
    shifted = it.word(place + 1) in TIME_SHIFTS
    known = it.word(place - 1) == "the" and it.tag(place - 2) == "preposition" and it.words[place] == "weekend"
    if not (shifted or known or it.tag(place - 1) == "time" or it.word(place - 1) in _PARTS):
        return
    first = place
    while first and (it.words[first - 1] in _PARTS or it.tags[first - 1] in {"number", "determiner"}):
        first -= 1
    last = place + 2 if shifted else place + 1
    it.tags[first:last] = ["time"] * (last - first)


def _figure(it: Tagged, place: int, word: str) -> None:
    """A day, a year or an hour in figures: “May 5”, “5 May”, “May 5, 2020”, “in 2020”, “8am”, “4.30 p.m.”."""
    halved = it.word(place + 1) in _HALVES
    if halved or word.endswith(("am", "pm")):
        it.tags[place : place + 1 + halved] = ["time"] * (1 + halved)
        return
    year = len(word) == 4 and word.isdigit() and word[:2] in {"18", "19", "20"}
    before, after = it.tag(place - 1), it.tag(place + 1)
    if year and before == "comma" and it.tag(place - 2) == "time":
        it.tags[place - 1 : place + 1] = ["time", "time"]
    in_year = year and before in {"preposition", "after"}
    day = word.isdigit() and after == "time" and it.words[place + 1] not in TIME_SHIFTS
    counted = before == "time" and it.word(place - 1) in _units() and after == "noun"  # "Last year 35 men drowned"
    if (before == "time" and not counted) or in_year or day:
        it.tags[place] = "time"
        if not year and it.tag(place - 2 if day else place + 2) == "number":
            _other_days(it, place, -1 if day else 1)


def _other_days(it: Tagged, day: int, step: int) -> None:
    """The days that share the month: “May 4[, 5 and 6]”, “[3, 5 and] 7 March”."""
    last, joints = day, set()
    while it.tag(last + step) in {"comma", "conjunction"} and it.word(last + 2 * step) in _DAYS:
        joints.add(it.tag(last + step))
        last += 2 * step
    first, end = sorted((day, last))
    if "conjunction" in joints and it.tag(end + 1) != "noun":
        it.tags[first : end + 1] = ["time"] * (end + 1 - first)


_DAYS = frozenset(map(str, range(1, 32)))
