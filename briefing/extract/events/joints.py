"""Whether a comma or an “and” stands inside what is told, “tea, rice and salt”, or ends it."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.noun_phrase import phrase_left
from briefing.language.tags import BREAKS, FINITE_OR_PAST, NOMINAL, VERBAL
from briefing.lexicon import verbs
from briefing.model import Span

STOPS = frozenset({"subordinator", "relative", "dash", "semicolon", "colon", "open", "close", "stop"})
"""What parts the stretches of a sentence."""


def joins(found: Pass, clause: Clause, comma: int) -> bool:
    """Whether what follows the comma belongs to what the clause tells."""
    within = _in_list(found, comma) or _in_address(found, comma) or _renames(found, clause, comma)
    return within or _around_time(found, comma)


def _renames(found: Pass, clause: Clause, comma: int) -> bool:
    """“called Rowe, his rival, a fool”: what he was called is still to come."""
    it = found.it
    if clause.verb is None or not verbs.has_tag(clause.verb.lemma, "dubs") or clause.verb.passive:
        return False
    commas = [n for n in range(clause.verb.last, it.size) if it.tags[n] == "comma"][:2]
    if len(commas) < 2 or comma not in commas or it.tag(commas[1] + 1) not in {"determiner", "adjective", "opening"}:
        return False
    return all(tag in NOMINAL | {"preposition"} for tag in it.tags[commas[0] + 1 : commas[1]])


def _around_time(found: Pass, comma: int) -> bool:
    """Whether the comma stands around a time in the midst: “put it at the meeting, on May 2, at a fifth”."""
    it, opens = found.it, comma
    if it.tag(comma - 1) == "time":
        while it.of_time(opens - 1):
            opens -= 1
        opens -= 1
    closes = opens + 1
    while it.of_time(closes):
        closes += 1
    aside = it.tag(opens) == it.tag(closes) == "comma" and it.tag(closes - 1) == "time"
    listed = it.tag(opens - 1) == "conjunction"  # "a prison and, in 2000, a stadium"
    behind = it.tag(closes + 1) in {"preposition", "to"} or (listed and it.tag(closes + 1) in {"determiner", "name"})
    return aside and behind and (listed or it.tag(opens - 1) in NOMINAL)


def _in_list(found: Pass, comma: int) -> bool:
    """Whether the comma stands in a list, a date or a score: "a long, bitter strike", "tea, rice and salt"."""
    it = found.it
    alike = it.tag(comma - 1) == it.tag(comma + 1)
    if alike and it.tag(comma + 1) in {"number", "time", "adjective"}:
        return True
    if it.tag(comma - 1) not in NOMINAL:
        return False
    joint = it.past(comma + 1, NOMINAL)
    if joint == comma + 1:
        before = phrase_left(it, comma - 1) - 1
        return it.tag(comma + 1) == "conjunction" and it.tag(before) == "comma" and _in_list(found, before)
    while it.tag(joint) == "comma" and it.tag(joint + 1) in NOMINAL:
        joint = it.past(joint + 1, NOMINAL)
    joint += it.tag(joint) == "comma"  # "tea, rice, and salt"
    if it.tag(joint) != "conjunction":
        return False
    return it.tag(joint + 1) in NOMINAL and it.tag(it.past(joint + 1, NOMINAL)) not in FINITE_OR_PAST


def _in_address(found: Pass, comma: int) -> bool:
    """Whether the comma stands before or behind the state of a town: “in Elin, [Ohio], on Monday”."""
    it, first = found.it, comma + 1
    if it.tag(comma - 1) != "name":
        return False
    if _behind_place(found, first) is None:  # the second comma?
        first = next((n + 1 for n in range(comma - 1, max(comma - 5, 0), -1) if it.tags[n] == "comma"), 0)
        return first > 0 and it.tag(first - 2) == "name" and _behind_place(found, first) == comma
    return it.tag(_behind_place(found, first) or 0) in {"comma", "stop", ""}


def _behind_place(found: Pass, first: int) -> int | None:
    """The word behind the name of a state or country that begins at word `first`; None where none does."""
    it = found.it
    if it.tag(first) != "name":
        return None
    start = it.starts[first]
    end = lexicon.phrase_at("places", it.text, Span(start, it.ends[first]), it.ends[-1])
    return None if end is None else next((n for n in range(first, it.size) if it.starts[n] >= end), it.size)


def leaves_verb_out(found: Pass, joint: int) -> bool:
    """“It passed the House in May [and the Senate on Monday]”: what has a date of its own, without a verb."""
    it, place = found.it, joint + 1
    if it.tag(place) == "comma" and _around_time(found, place):
        return True  # "led to a swap [and, on May 1, to a truce]"
    if it.tag(joint - 1) == "time" and it.words[place] == "again":
        return True  # "jailed in 2017 [and again, in Elin, in 2020]"
    if it.tag(joint - 1) == "time" and _is_time_alone(found, place):
        return it.word(_before_time(found, joint)) not in {"between", "from"}  # "won it in 2018 [and 2023]"
    place += it.tag(place) in {"preposition", "to"} and it.tag(place + 1) in NOMINAL  # "and to Rovers in May"
    place += it.tag(place) == "adverb"  # "and about three points from 2008"
    if it.tag(joint - 1) != "time" or it.tag(place) not in {
        "adjective", "determiner", "number", "name", "noun", "possessive"
    }:  # fmt: skip
        return False
    place = it.past(place, NOMINAL)
    if it.tag(place) == "comma" and it.tag(joint + 1) == "determiner" and _has_time_alone(found, joint, place):
        return True  # "was sent in July [and the third, by a guard, in May]"
    if it.word(place) == "than":  # "but by less than four in May"
        place = it.past(place + 1, NOMINAL)
    while it.tag(place) in {"preposition", "to"} and it.tag(place + 1) in NOMINAL:
        place = it.past(place + 1, NOMINAL)  # "and a fellow of the Royal Society in 1986"
    place += it.tag(place) == "preposition"
    return it.tag(place) == "time" and found.owner[place] is found.owner[joint]


def _has_time_alone(found: Pass, joint: int, first: int) -> bool:
    """Whether a time of the same clause, and no verb, stands between word `first` and the end of the stretch."""
    it = found.it
    time = next((n for n in range(first, it.size) if it.tags[n] == "time" or it.tags[n] in VERBAL | STOPS), it.size)
    return it.tag(time) == "time" and found.owner[time] is found.owner[joint]


def _is_time_alone(found: Pass, place: int) -> bool:
    """Whether nothing but a time of the same verb follows: “and [then in 2020]”, “and [in May]”."""
    it = found.it
    place += it.words[place] == "then"
    place += it.tag(place) == "preposition" and it.tag(place + 1) == "time"
    first = place
    while it.tag(place) == "time" or is_year(it.words[place]):
        place += 1
    return place > first and (it.tag(place) in BREAKS or not it.word(place))


def _before_time(found: Pass, place: int) -> int:
    """The word before the time that ends before word `place`."""
    before = place - 1
    while found.it.tag(before) == "time":
        before -= 1
    return before


def is_year(word: str) -> bool:
    """Whether the figure may be a year, by its digits alone."""
    return word.isdigit() and len(word) == len("1998")
