"""What the words beside a date say: “since”, “until”, a noun such as “attack” or “deadline”, a participle."""

from __future__ import annotations

from briefing.extract.dates import vocabulary
from briefing.extract.dates.tense.dated_place import (
    AHEAD,
    AHEAD_SOON,
    AHEAD_THEN,
    PAST,
    SMALL,
    UNSAID,
    UNTIL,
    DatedPlace,
    Rule,
    has_kind,
    kinds,
)
from briefing.extract.dates.tense.verb_around import to_come
from briefing.language import calendar_names
from briefing.lexicon import verbs

_NEAR = 4
"""Words: so near behind a date stands the noun that it belongs to."""


def _since(place: DatedPlace) -> int | None:
    """A date after “since” is past: “since July 3”."""
    return PAST if place.preposition == "since" or place.it.word(place.first - 1) == "since" else None


def _sudden(place: DatedPlace) -> int | None:
    """What nobody could have set a day for is past: “the Oct. 7 attack”, “the arrests in May”."""
    it, nouns = place.it, vocabulary.neighbours("sudden")
    if it.tag(place.first - 1) == "preposition" and it.word(place.first - 2) in nouns:
        return PAST
    if it.word(place.first - 2) == "price" and it.word(place.first - 3) in {"closing", "share", "market"}:
        return PAST
    behind = place.last
    while it.tag(behind) in _IN_PHRASE and behind < place.last + _NEAR:
        if it.words[behind] in nouns:
            return PAST
        behind += 1
    return None


_IN_PHRASE = frozenset({"noun", "adjective", "name", "ed", "participle", "ing", "base", "s", "finite"})


def _described(place: DatedPlace) -> int | None:
    """“The crash Sunday that left two dead”, “a vote Sunday that will decide”: as is told of its noun."""
    it = place.it
    if it.tag(place.first - 1) != "noun" or it.tag(place.last) != "relative":
        return None
    told = next((c for c in place.found.clauses if c.kind == "relative" and c.opener == place.last), None)
    tense = told.verb.tense if told and told.verb else ""
    return PAST if tense == "past" else AHEAD if tense == "future" else None


def _beside_participle(place: DatedPlace) -> int | None:
    """A son born May 11: of a participle right before the date that is no part of the clause's own verb."""
    word, verb = place.it.word(place.first - 1), place.verb
    own = verb is not None and verb.first <= place.first - 1 < verb.last
    told = not own and verbs.is_past(word, only=True) and not has_kind(word, "sets", "wills", "moves", "state")
    return PAST if told else None


def _not_until(place: DatedPlace) -> int | None:
    """Did not open until June; was unable to leave until May: it did, then."""
    return PAST if place.preposition in {"until", "till"} and place.clause.undone else None


def _put_off(place: DatedPlace) -> int | None:
    """Adjourned until Thursday; scheduled for May; the deadline of May 4; due Friday."""
    verb, it = place.verb, place.it
    if verb and place.preposition in UNTIL and verb.last <= place.first:
        moved = place.preposition in {"until", "till", "to", "for"} and has_kind(verb.lemma, "moves")
        moved = moved or (place.preposition == "to" and verb.lemma in _LISTS)
        given = place.preposition in {"until", "till"} and verb.lemma in _GIVES
        lasts = place.preposition in {"until", "till"} and verb.tense == "present" and verb.passive  # "is shut until"
        promised = place.preposition == "by" and verbs.has_tag(verb.lemma, "promises")
        to_come = moved or given or lasts or promised
        if to_come or (place.preposition == "for" and has_kind(verb.lemma, "sets", "wills")):
            return AHEAD_THEN if place.pluperfect else AHEAD if verb.tense == "present" else AHEAD_SOON
    back = place.first - 1
    while back >= 0 and it.tags[back] in SMALL:
        back -= 1
    word = it.word(back)
    if word == "record" and it.word(back - 1) == "of":  # "payable Dec. 7 to holders of record Nov. 22"
        return AHEAD
    if it.word(place.first - 1) in {"for", "of"} and "noun" in kinds(word) and it.tag(back) == "noun":
        return AHEAD
    if "state" not in kinds(word) or it.tag(back) not in {"adjective", "ed", "participle", "adverb"}:
        return None
    over = verb is not None and verb.tense == "past"
    would = verb is not None and it.words[verb.first] == "would"  # "said it would be ready by May"
    return AHEAD_THEN if over else AHEAD_SOON if would else AHEAD  # "was due in April"


def _one_of_them(place: DatedPlace) -> int | None:
    """“They have agreed to three debates, the first on May 12”: of what is agreed one is to come."""
    it, verb, at = place.it, place.verb, place.first - 2
    one = it.word(place.first - 1) in {"in", "on"} and it.word(at) in {"first", "last", "next", "second"}
    if not one or it.words[at - 1] != "the" or it.tag(at - 2) != "comma" or verb is None:
        return None
    return (AHEAD_SOON if verb.tense == "past" else AHEAD) if has_kind(verb.lemma, "wills", "sets") else None


def _kept_for(place: DatedPlace) -> int | None:
    """What is kept for a time lies ahead: “have reserved air time from May 4 to June 8”."""
    it, verb = place.it, place.verb
    kept = verb is not None and verbs.has_tag(verb.lemma, "keeps_for") and verb.tense != "past"
    kept = kept and verb is not None and verb.last <= place.first
    return AHEAD if kept and it.word(place.first - 1) in {"for", "from"} else None


_LISTS = frozenset({"list", "post"})
"""“The Bench posted the matter to June 18.”"""
_GIVES = frozenset({"give", "have"})
"""“Gave them until Friday to leave.”"""


def _meant_for(place: DatedPlace) -> int | None:
    """Tabled a motion for Tuesday: what is for a day of the week lies ahead; and yet “blamed for Monday’s fire”."""
    it = place.it
    for_day = it.word(place.first - 1) == "for" and calendar_names.weekday(it.word(place.first))
    if not for_day or it.tag(place.last) in {"noun", "possessive"}:
        return None
    return AHEAD_THEN if place.pluperfect else AHEAD


def _ballot(place: DatedPlace) -> int | None:
    """The convention in July: known so long before that the nearest is meant, whatever its clause says."""
    noun = place.it.word(place.first - 2) if place.it.tag(place.first - 1) == "preposition" else ""
    verbal = place.it.tag(place.first - 2) == "base"  # "was supposed to vote on Wednesday"
    if noun not in vocabulary.neighbours("ballot") or verbal or place.preposition == "since":
        return None
    verb = place.verb
    present = verb is not None and verb.tense == "present" and not verb.perfect
    return AHEAD if to_come(place) == AHEAD else AHEAD_THEN if present else UNSAID


def _after_it(place: DatedPlace) -> int | None:
    """“Had decided to go after a loss [on New Year's Day]”: what comes after it is told as past."""
    it, at, around = place.it, place.first - 1, place.clause.parent
    while it.word(at) != "after" and (it.tag(at) in _OF_THING or it.tag(at) == "preposition"):
        at -= 1
    if it.word(at) != "after" or place.clause.kind != "infinitive" or around is None or around.verb is None:
        return None
    return PAST if around.verb.tense == "past" else None


_OF_THING = frozenset({"noun", "name", "adjective", "determiner", "possessive", "number"})


def _next_one(place: DatedPlace) -> int | None:
    """Stayed the order until the next hearing on August 3: what has a day set beforehand, and is the next, is ahead."""
    it, at = place.it, place.first - 1
    next_one = it.tag(at) == "preposition" and not _NEXT.isdisjoint(it.words[max(0, at - 3) : at - 1])
    return AHEAD_SOON if next_one and has_kind(it.word(at - 1), "scheduled") else None


_NEXT = frozenset({"next", "coming", "upcoming", "forthcoming"})


def _proposed(place: DatedPlace) -> int | None:
    """Suggested a meeting in June: what is proposed lies ahead of its proposal, and the nearest is meant."""
    verb, it, at = place.verb, place.it, place.first - 1
    while it.tag(at) in {"time", "number", "conjunction"}:
        at -= 1  # "between June 20 and June 30"
    if verb is None or not has_kind(verb.lemma, "wills") or verb.passive or it.tag(at) != "preposition":
        return None
    if it.tag(at - 1) == "base":
        return None  # "supposed to vote on Wednesday"
    noun, calls = it.word(at - 1), verb.lemma in {"call", "demand", "propose"} and it.tag(at - 1) == "noun"
    scheduled = has_kind(noun, "scheduled")
    if it.word(at - 2) == "to" and scheduled:
        return AHEAD  # "has invited both to talks on Friday"
    return UNSAID if calls or scheduled else None


RULES: tuple[Rule, ...] = (
    _since,
    _not_until,
    _sudden,
    _put_off,
    _one_of_them,
    _kept_for,
    _meant_for,
    _ballot,
    _after_it,
    _next_one,
    _proposed,
    _described,
    _beside_participle,
)
"""In order: the first that knows decides."""
