"""What stands before the subject of a clause: “On Monday, after a storm, [the mayor] left”."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import FINITE_OR_PAST, HEADS, NOMINAL, SUBJECT_PRONOUNS, TIME_SHIFTS, VERBAL

_BEFORE_SUBJECT = frozenset({"adverb", "time", "comma", "conjunction", "closing", "stop", "colon"})


def subject_between(it: Tagged, start: int, verb: int) -> tuple[int, int] | None:
    """The subject of the verb at `verb` in a clause that starts at `start`, past what is fronted."""
    place = start
    marked = not _CLOSES_FRONT.isdisjoint(it.tags[start:verb])
    for closing in range(start, verb) if marked else ():
        spoken = it.tags[closing] == "closing" and it.tags[closing - 1] in {"comma", "stop"}
        left_out = it.words[closing] == "…" and closing + 1 < verb
        if spoken or left_out or (it.tags[closing] == "comma" and _tells_time(it, start, closing)):
            place = closing + 1  # "“We won,” he said", "A year later, the dam broke", "Before the war … [he] left"
    reckons = not _RECKONED_FROM.isdisjoint(it.words[place:verb])
    while place < verb:
        tag = it.tags[place]
        if reckons and (reckoned := _past_reckoning(it, place, verb)):
            place = reckoned
            continue
        if _limits(it, place):
            break
        if it.words[place] == "all" and it.words[place + 1] == "told":
            place += 2
            continue
        fronted = place == start and tag == "adjective" and it.tag(place + 1) == "comma"  # "Statewide, [crime] fell"
        if tag in _BEFORE_SUBJECT or (fronted and it.tag(place + 2) != "adjective"):
            place += 1
        elif tag == "relative" and it.tag(place - 1) == "comma" and "comma" in it.tags[place:verb]:
            place = it.tags.index("comma", place) + 1  # "On Friday in Elin, which is shut, [he] wept"
        elif it.words[place] == "having" or tag in _OPENS_FRONT:
            after = _past_fronted(it, place, verb)
            if after is None:
                return (place, verb) if _is_deed(it, place, verb) else None
            place = after
        else:
            break
    end = verb
    while end > place and (
        it.tags[end - 1] in {"adverb", "comma", "dash", "opening", "closing"}
        or (it.tags[end - 1] == "time" and it.tag(end - 2) not in {"preposition", "time"})
    ):
        end -= 1
    place = _past_comma(it, place, end)
    return (place, end) if end > place else None


_OPENS_FRONT = frozenset({"preposition", "subordinator", "after", "to", "ing", "participle", "ed"})
_CLOSES_FRONT = frozenset({"closing", "comma", "stop"})


def _past_comma(it: Tagged, first: int, end: int) -> int:
    """“A native of Elin and a nurse, [she] left”: behind what only describes the pronoun."""
    own = end - 1
    spoken = it.tag(own) == "pronoun" and it.words[own] in SUBJECT_PRONOUNS
    if spoken and it.words[first] in {"instead", "rather"}:
        return own  # "Rather than wait [she] left"
    described = spoken and it.tag(own - 1) == "comma" and first < own
    return own if described and (_tells_when(it, first) or VERBAL.isdisjoint(it.tags[first:own])) else first


def _tells_when(it: Tagged, first: int) -> bool:
    """“The last time they met, in May, [they] argued”: a time, with a clause that tells which."""
    noun = first + 1 + (it.tag(first + 1) in {"adjective", "noun"} and it.word(first + 2) in _TIMES)
    return it.word(noun) in _TIMES and it.tag(noun + 1) in {"determiner", "name", "pronoun"}


_TIMES = frozenset({"day", "moment", "night", "time", "week", "year"})


def _is_deed(it: Tagged, first: int, verb: int) -> bool:
    """“[Mending the roof] would cost £3m”: what is done is the subject."""
    if it.tags[first] != "ing" or it.tag(verb) not in {"modal", "be"} or not set(it.tags[first:verb]) <= _OF_DEED:
        return False
    beside = any(it.tags[n : n + 2] == ["noun", "name"] for n in range(first, verb))
    return not beside  # "Leaving the hall Rowe was hit"


_OF_DEED = NOMINAL | {"ing", "preposition", "adverb"}


def _tells_time(it: Tagged, first: int, last: int) -> bool:
    """Whether all words from `first` up to `last` tell a time; not “The man who fell a year ago”."""
    shifted = it.word(last - 1) in TIME_SHIFTS or (it.tag(last - 1) == "time" and "ago" in it.words[first:last])
    return shifted and VERBAL.isdisjoint(it.tags[first:last])


def _past_reckoning(it: Tagged, place: int, verb: int) -> int | None:
    """“Hours after the mayor quit, [the council] met”: behind the comma."""
    if _RECKONED_FROM.isdisjoint(it.words[place + 1 : min(place + _RECKONED, verb)]):
        return None
    after = next(n for n in range(place + 1, verb) if it.words[n] in _RECKONED_FROM)
    if it.words[after - 1] not in lexicon.table("date_words/unit"):
        return None
    return next((n + 1 for n in range(after, verb) if it.tags[n] == "comma"), None)


_RECKONED_FROM = frozenset({"after", "before"})
_RECKONED = 4
"""So many words may tell how far: “less than two hours”."""


def _past_fronted(it: Tagged, place: int, verb: int) -> int | None:
    """Where the words go on behind the fronted phrase at `place`: behind its comma, or its noun phrase."""
    timed = first = place + 1 + (it.tag(place + 1) == "determiner" and it.tag(place + 2) == "time")
    while it.tag(timed) == "time" or (it.words[timed] in {"to", "and"} and it.words[timed + 1].isdigit()):
        timed += 1 + (it.tag(timed) != "time")
    if it.tags[place] == "preposition" and timed > first and it.tag(timed) in _SUBJECTS:
        return timed  # "In 2022 [the mayor], Ann Rowe, was fined"
    commas = [p for p in range(place, verb) if it.tags[p] == "comma" and not _is_quoted(it, place, p)]
    ended = (p for p in commas if it.tags[place] != "subordinator" or _has_verb(it, place, p))
    comma = next(ended, next(iter(commas), None))
    dashes = [p for p in range(place, comma or verb) if it.tags[p] == "dash"]
    if len(dashes) == 2:
        return dashes[1] + 1  # "In a note of May 4 – a week before – Ann Rowe, the mayor, warned"
    if comma is not None:
        return _past_apposition(it, comma, verb)
    if (beside := _beside_noun(it, place, verb)) is not None:
        return beside
    if it.tags[place] not in {"preposition", "after"}:
        return None
    place += 1
    while place < verb and (it.tags[place] in NOMINAL or it.words[place] in {"of", "in"}):
        place += 1
    timed = place
    while it.of_time(place):
        place += 1
    return place if timed < place < verb else None


_SUBJECTS = frozenset({"determiner", "pronoun", "name", "noun", "number"})


def _has_verb(it: Tagged, first: int, last: int) -> bool:
    """“As the mayor, Ann Rowe, said”: a fronted clause has not ended before its verb."""
    return not FINITE_OR_PAST.isdisjoint(it.tags[first:last])


def _is_quoted(it: Tagged, first: int, comma: int) -> bool:
    """“With his book “No, [not] me” he won”: inside marks that opened since word `first`."""
    within = it.tags[first:comma]
    return within.count("opening") > within.count("closing")


def _past_apposition(it: Tagged, comma: int, verb: int) -> int:
    """Behind the first comma; behind the second of “For Rowe, the front-runner, [the vote] came early”."""
    second = next((p for p in range(comma + 1, verb) if it.tags[p] not in _EXPLAINING), None)
    timed = it.tag(comma - 1) == "time" and it.word(comma + 2) in _OF_TIME
    explains = (timed or it.tag(comma - 1) == "name") and it.tag(comma + 1) == "determiner"
    if not explains or second is None or it.tags[second] != "comma" or second <= comma + 2:
        return comma + 1
    follows = it.tags[second + 1 : verb]
    return second + 1 if follows and follows[0] in NOMINAL and "comma" not in follows else comma + 1


_EXPLAINING = NOMINAL | {"preposition"}
_OF_TIME = frozenset({"final", "first", "last", "same", "day", "month", "week", "year"})


def _beside_noun(it: Tagged, place: int, verb: int) -> int | None:
    """The subject that stands right behind a fronted phrase: “At the rally [the mayor]”, “Since then [he]”."""
    opens = {"determiner", "pronoun"}
    behind = (p for p in range(place + 2, verb) if it.tags[p - 1] in _FRONTED)
    found = (p for p in behind if it.tags[p] in opens or it.tags[p - 1 : p + 1] == ["noun", "possessive"])
    first = next(found, None)
    return first - 1 if first is not None and _limits(it, first - 1) else first  # "In May [as many as 40 men]"


_FRONTED = HEADS | {"adverb", "object", "time"}


def _limits(it: Tagged, place: int) -> bool:
    """“[At least four] dockers”, “[around 40] men”: no fronted phrase."""
    if it.words[place : place + 2] in (["at", "least"], ["at", "most"], ["as", "many"], ["as", "few"]):
        return True
    return it.tags[place] == "adverb" and it.tag(place + 1) == "number"
