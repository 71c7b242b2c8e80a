"""Whether a clause has its verb before a word or behind it, and whether one begins there: “after the council voted”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.plurals import is_plural
from briefing.language.tags import (
    BREAKS,
    FINITE_OR_PAST,
    NEVER_FINITE,
    NOMINAL,
    SUBJECT_PRONOUNS,
    SURELY_FINITE,
    has_particle,
    is_particle,
    takes_clause,
)
from briefing.language.verb_forms import adjective_or_past, before_noun

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def verb_ahead(it: Tagged, first: int) -> int:
    """Where, before the next break, a finite verb comes behind a noun phrase; 0 where none does."""
    for place in range(first, min(it.size, first + 14)):
        tag = it.tags[place]
        if tag in {"opening", "closing"} or (tag == "conjunction" and it.tag(place + 1) in NOMINAL):
            continue
        if tag == "comma" and place > first:
            return _behind_apposition(it, place)
        if tag in BREAKS:
            return 0
        spoken = tag == "contracted" or (tag == "pronoun" and it.words[place] in SUBJECT_PRONOUNS)
        if spoken or (place > first and _goes_with(it, first, place)):
            return place
    return 0


def _goes_with(it: Tagged, first: int, place: int) -> bool:
    """Whether the word at `place` is the verb of the noun phrase from word `first` on."""
    tag = it.tags[place]
    if tag == "base" and it.tag(place - 1) in {"determiner", "possessive", "to"}:
        return False  # "after the collapse", not decided yet; "after a vote to close it"
    if tag in {"finite", "modal", "do", "base"} or (tag in {"be", "have"} and _is_finite_aux(it, place)):
        return True
    if tag == "base?":
        return has_particle(it, place)
    if tag == "s?":
        ends = it.words[first - 1] == "as" and it.tag(place + 1) == "comma"  # "as the storm approaches, …"
        return ends or _agrees_before_object(it, place)
    past = tag == "ed" or adjective_or_past(it, place)
    return bool(past) and not before_noun(it, place) and it.tag(place + 1) != "by"


def _agrees_before_object(it: Tagged, place: int) -> bool:
    """A form in “-s” with its subject and an object: “before the club [holds] a camp”, “after the money [runs] out”."""
    if it.tag(place - 1) not in {"noun", "name"} or is_plural(it.words[place - 1]):
        return False
    gone = is_particle(it.word(place + 1)) and it.tag(place + 2) in {"preposition", "stop", "comma", "time"}
    return gone or it.tag(place + 1) in {"determiner", "number"} or has_particle(it, place)


def _behind_apposition(it: Tagged, comma: int) -> int:
    """Where the verb stands behind an apposition: “after two unions, the Dockers and the Bakers, [gave] up”; or 0.

    Or behind what is told of its subject in commas: “as the storm, which killed nine, [moved] on”.
    """
    opens = comma + 1 + (it.word(comma + 1) in lexicon.words("role_modifiers"))  # "a man, retired driver Ann Lee, left"
    last = it.past(opens, NOMINAL | {"preposition", "conjunction"})
    if it.tag(comma + 1) == "relative":
        last = next((n for n in range(comma + 2, it.size) if it.tags[n] == "comma"), it.size)
    verbal = it.tag(last + 1) in FINITE_OR_PAST
    return last + 1 if it.tag(last) == "comma" and last > comma + 1 and verbal else 0


def _is_finite_aux(it: Tagged, place: int) -> bool:
    return it.words[place] not in NEVER_FINITE and not (
        it.words[place] == "have" and it.tag(it.before(place)) in {"to", "modal"}
    )


def has_verb_before(it: Tagged, i: int) -> bool:
    """Whether the stretch in which word `i` stands has its verb before that: “the leaders met [troops]”."""
    for place in range(i - 1, -1, -1):
        tag = it.tags[place]
        if tag in BREAKS:
            return False
        if tag in {"finite", "base", "ed", "modal", "do"} or (tag in {"be", "have"} and it.words[place] != "having"):
            describes = tag == "ed" and it.tag(place + 1) in {"time", "preposition", "number"}
            if describes and it.word(place + 1) == "by" and it.tags[i] == "s?" and it.tag(place - 1) == "noun":
                continue  # "A plane operated by Elin Air crashes into a hill"
            if describes and it.tag(i + 1) in {"to", "that"}:
                continue
            if describes and it.tags[i] == "s?" and it.tag(i - 1) == "time" and it.tag(i + 1) == "determiner":
                continue  # "A law passed in 2020 bans the trade"
            if place == i - 2 and "-" in it.words[i - 1]:
                return True  # "will report full-year results"
            return not (takes_clause(it.words[place]) and it.tag(i - 1) in {"noun", "name"})
    return False


_ASIDES = frozenset({"however", "meanwhile", "though"})


def has_verb_ahead(it: Tagged, i: int) -> bool:
    """Whether it has its verb behind that: “House [prices] in Elin jumped 9 percent”."""
    for place in range(i + 1, min(it.size, i + 9)):
        tag = it.tags[place]
        if tag == "comma" and {it.word(place - 1), it.word(place + 1)} & _ASIDES:
            continue  # "Retail [prices] in Elin, however, are high"
        if tag in BREAKS or tag == "when":
            return False
        if tag in SURELY_FINITE and it.words[place] not in NEVER_FINITE:
            return True
        rose = it.tag(i + 1) == "preposition" and it.tag(it.after(place)) in {"number", "determiner", "stop", "time"}
        if tag == "ed" and rose:
            return True  # "House prices in Elin jumped 9 percent"
    return False
