"""Which noun tells the happening of a date: “the attack on the port in May” was in May, whatever is said of it now.

A date before its noun, “the May attack”, can be the date of nothing else. One behind a noun can be that of the verb
as well: “they opened the trial on Monday”. There the noun has it only where the verb cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.language.attachment import clause_of
from briefing.language.clause_pass import Pass
from briefing.language.clauses import NONFINITE, Clause, Phrase
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import either, singulars
from briefing.language.tags import NOMINAL, POSSESSIVES, takes_clause
from briefing.lexicon import verbs

_JOINTS = frozenset({"of", "by", "in", "on", "at", "to", "with", "against", "for", "from", "between", "over"})
"""Between a happening and what completes it: “the killing [of] two men [in] Elin”."""
_BEFORE_DATE = frozenset({"in", "on", "of", "at", "from", "for"})
_CIRCUMSTANCES = frozenset({
    "after", "before", "behind", "despite", "following", "over", "preceded", "preceding", "since", "toward", "towards",
    "under", "until",
})  # fmt: skip
"""What they lead to is another happening than that of the verb: “despite her arrest in May, she ran”."""
_TO = frozenset({
    "connected", "contrary", "due", "linked", "pointed", "pointing", "prior", "reaction", "related", "relation",
    "response", "thanks", "tied",
})  # fmt: skip
"""Before “to” they lead to one as well."""
_PARTS = frozenset({"first", "half", "last", "most", "rest", "some"})
_OF_KNOWN = frozenset({"determiner", "possessive", "name"})
_CHARGES = frozenset({"act", "charge", "conclusion", "conspiracy", "count", "finding", "suspicion", "verdict"})
_BRINGING = frozenset({"causing", "involving"})
_OF = frozenset({"ahead", "because"})
_INNER = frozenset({"adjective", "noun", "name", "number"})
_ENDS = frozenset({"comma", "semicolon", "colon", "dash", "stop", "subordinator", "closing", "close"})
_BOUNDS = frozenset({"end", "start"})
"""Before “of” they tell when something began or was over: “the end of the war in 1945”."""
_PREMODIFIERS = 3
"""So many words may stand between article and date: “his [planned] 2024 flight”."""

When: TypeAlias = Literal["past", "near", "ahead"]
"""Past is long over."""


class Told(NamedTuple):
    """A noun phrase that tells a happening, the word that is its head, and the words of the date in it."""

    phrase: Phrase
    head: int
    date: Phrase


def noun_of(found: Pass, first: int, last: int) -> Told | None:
    """The noun phrase that can tell what the date from word `first` up to and with word `last` dates."""
    return _before_noun(found, first, last) or _behind_noun(found, first, last)


def has_date(found: Pass, told: Told, when: When) -> bool:
    """Whether the date, `when` from the day of the article, is that of the noun, and not that of the verb."""
    clause = clause_of(found, told.date[0])
    return any(rule(found, clause, told, when) for rule in RULES)


def comes_after(found: Pass, told: Told) -> bool:
    """Whether what the clause around it tells came of it: “after [the vote on Monday] the council left”."""
    before = told.phrase[0] - 1
    reckoned = found.it.word(before - 1) in lexicon.table("date_words/unit")  # "the day after the vote on Monday"
    subject = clause_of(found, told.date[0]).subject
    describes = subject is not None and subject[0] <= before < subject[1]  # "a law passed after the fire of 2017"
    return found.it.word(before) in {"after", "following"} and not reckoned and not describes


def _before_noun(found: Pass, first: int, last: int) -> Told | None:
    """A date before its noun: “[the May 3 attack]”, “[last week's vote]”, “[her March remark that …]”."""
    it = found.it
    start = _determiner(it, first) if it.tag(last) != "possessive" else first
    opens = last + 1 + (it.tag(last + 1) == "comma" and it.words[last].isdigit())
    head = it.past(opens + 1, _INNER) - 1
    if start is None or it.tag(head) not in _INNER or not _tells(it, head):
        return None
    return Told((start, _end(found, head, head + 1)), head, (first, last + 1))


def _determiner(it: Tagged, first: int) -> int | None:
    """Where the noun phrase begins in which the date at word `first` stands before its noun."""
    place = max(it.back(first - 1, _INNER), first - 1 - _PREMODIFIERS)
    if it.tag(place) == "possessive":
        return phrase_left(it, place)
    return place if it.tag(place) == "determiner" or it.word(place) in POSSESSIVES else None


def _behind_noun(found: Pass, first: int, last: int) -> Told | None:
    """“[the killing of two men in Elin in May]”: the nearest such noun, or one that it belongs to by “of”."""
    it = found.it
    place = first - 1
    if it.tag(place) == "preposition" and it.words[place] in _BEFORE_DATE:
        place -= 1
        set_off = it.tag(place) == it.tag(last + 1) == "comma"  # "at the meeting, on May 2, …"
        aside = _before_aside(it, place)
        place = aside - (aside == place and set_off)
    head, start = None, 0
    if it.word(place) == "due":
        return None
    while it.tag(place) in _INNER:
        before = phrase_left(it, place, frozenset())
        if _tells(it, place):
            head, start = place, before
        joint = it.word(before - 1)
        if joint in _BRINGING and it.tag(before - 2) in _INNER:  # "an assault causing harm"
            place = before - 2
            continue
        if it.tag(before - 1) != "preposition" or joint not in _JOINTS or (head is not None and joint != "of"):
            break
        place = before - 2
    if head is not None and it.word(start - 1) == "and" and it.tag(start) == "noun" and _tells(it, start - 2):
        start = phrase_left(it, start - 2, frozenset())  # "[the quake and tsunami of May 4]"
    if it.words[first - 1] == "for" and head != first - 2:
        return None  # "an election [for Oct. 28]"; not "the sale of a mill [for May]"
    while head is not None and it.word(start - 1) in POSSESSIVES:
        start -= 1
    behind = it.after(last, "time")  # "the killings of May 4 [and 5]"
    return None if head is None else Told((start, _end(found, head, behind)), head, (first, last + 1))


def _before_aside(it: Tagged, place: int) -> int:
    """The word before “, in Elin,”, where the comma at `place` ends that."""
    if it.tag(place) != "comma":
        return place
    first = it.back(place - 1, {"name", "comma"})
    placed = it.word(first) in {"at", "in", "near", "off"} and it.tag(first - 1) == "comma" and first < place - 1
    return first - 2 if placed else place


def _tells(it: Tagged, place: int) -> bool:
    """Whether the word is a noun that tells what happened: “attacks”, “the sinking of”."""
    word = it.words[place]
    if it.tags[place] != "noun":
        return False
    of = it.word(place + 1) == "of" and (word.endswith("ing") or word in _BOUNDS)
    return of or _row(word) is not None


def _row(word: str) -> str | None:
    nouns = lexicon.table("happening_nouns")
    if word in nouns:
        return nouns[word][0]
    singular = next((form for form in singulars(word) if form in nouns), None)
    return nouns[singular][0] if singular and nouns[singular][0] != "singular" else None


def _end(found: Pass, head: int, place: int) -> int:
    """Behind what completes the noun: “the attack [on the port in Elin]”, “a deal [to end the war]”."""
    it = found.it
    place = _behind_phrases(it, place)
    completed = _row(it.words[head]) or ""
    if it.tag(place) == "to" and it.tag(place + 1) == "base" and "to" in completed:
        return _behind_phrases(it, it.past(place + 2, NOMINAL))
    if it.tag(place) == "that" and "that" in completed:
        spoken = "opening" in it.tags[place + 1 : place + 3]  # "her remark that, “…”"
        ends = {"closing"} if spoken else _ENDS
        return next((n + spoken for n in range(place + 1, it.size) if it.tags[n] in ends), it.size)
    return place


def _behind_phrases(it: Tagged, place: int) -> int:
    while it.tag(place) == "preposition" and it.words[place] in _JOINTS and it.tag(place + 1) in NOMINAL:
        place = it.past(place + 1, NOMINAL)
    return place


_Rule = Callable[[Pass, Clause, Told, When], bool]


def _apart(found: Pass, _clause: Clause, told: Told, _when: When) -> bool:
    """A word before it parts it from the verb: “despite [a diagnosis in 2012]”, “in reaction to [the raid in May]”."""
    before = told.phrase[0] - 1
    word = found.it.word(before)
    led = (word == "to" and found.it.word(before - 1) in _TO) or word in _CIRCUMSTANCES
    return led or found.it.words[before - 1 : before + 1] == ["connection", "with"]


_OF_WHAT = frozenset({"inform", "notify", "remind", "tell", "warn"})


def _completes(found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """It completes another noun by “of”: “within hours of [her arrest on Monday]”; not “told them of her arrest”."""
    it, before, verb = found.it, told.phrase[0] - 1, clause.verb
    if verb is not None and verb.lemma in _OF_WHAT and verb.last < before and it.word(told.date[0] - 1) != "of":
        return False
    if not _CHARGES.isdisjoint(either(it.word(before - 1))) and it.tags[told.phrase[0]] not in _OF_KNOWN:
        return False  # "held on suspicion of murder on Sunday", "convicted of four counts of indecent assault in May"
    counted = it.tag(told.phrase[0]) == "number" and it.word(before - 1) in _PARTS  # "the last of 40 raids in May"
    completes = it.word(before) == "of" and (it.tag(before - 1) == "noun" or it.word(before - 1) in _OF) and not counted
    return completes or it.word(told.date[0] - 1) == "of"


def _within(found: Pass, _clause: Clause, told: Told, _when: When) -> bool:
    """What completes the noun stands behind its date: “[the collapse in July of a contractor]”."""
    return told.head < told.date[0] and found.it.word(told.date[1]) == "of"


def _is_spoken_of(_found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """“[The decision on Monday] means …”: what is told of it is no happening, or not of that day."""
    verb = clause.verb
    if verb is None or not told.date[1] <= verb.first or clause.subject is None or told.phrase[0] < clause.subject[0]:
        return False
    state = verb.tense == "past" and verb.lemma == "be" and not verb.passive
    return state or verb.tense in {"present", "modal"}


def _long_past(_found: Pass, clause: Clause, told: Told, when: When) -> bool:
    """“He is wanted for [the killing of two men in 2012]”: the verb tells what goes on now."""
    verb = clause.verb
    return when == "past" and verb is not None and verb.tense in {"present", "future"} and told.date[0] > verb.first


def _only_wished(_found: Pass, clause: Clause, told: Told, when: When) -> bool:
    """“They proposed [a third meeting in July]”, “called on him to hold [a vote next week]”: that is still to come."""
    verb = clause.verb
    wished = verb is not None and verb.tense != "future" and verb.lemma in _WISHES
    return when == "ahead" and wished and verb is not None and told.phrase[0] >= verb.last


_WISHES = frozenset({"challenge", "demand", "propose", "suggest", "urge"})


def _perfect(_found: Pass, clause: Clause, told: Told, when: When) -> bool:
    """“He has pleaded guilty to [an assault on 3 March]”: no perfect tense has a day that is over."""
    while clause.kind in NONFINITE and clause.parent is not None:
        clause = clause.parent
    verb = clause.verb
    over = when == "past" and verb is not None and verb.perfect and verb.tense == "present"
    return over and verb is not None and told.phrase[0] >= verb.last


def _punished(found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """“She served four years for [a 2012 burglary]”: what somebody is punished for was before."""
    indefinite = found.it.words[told.phrase[0]] in {"a", "an"} and told.date[0] < told.head
    for_it = indefinite and found.it.word(told.phrase[0] - 1) == "for"
    return for_it and clause.verb is not None and verbs.has_tag(clause.verb.lemma, "punishes")


def _reported(found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """What is reported is what was said that day: “He echoed [a remark on Monday that …]”."""
    it, verb = found.it, clause.verb
    if verb is not None and takes_clause(it.words[verb.head]):
        return False  # "said in a statement on Monday that …"
    return it.tag(told.date[1]) == "that" and "that" in (_row(it.words[told.head]) or "")


def _second_date(found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """“met on Monday, a day ahead of [the June 4 vote]”: the verb has a date of its own."""
    if clause.verb is None:
        return False
    ends = found.it.back(clause.verb.first - 1, {"time", "preposition"}) + 1  # "Traders on Monday"
    aside = range(clause.subject[0], ends) if clause.subject else ()
    before = (place for place in range(told.phrase[0]) if place not in aside)
    if found.it.word(told.phrase[0] - 1) == "on":
        return False  # "would decide in July whether to put it on the ballot next spring"
    return any(_is_time_of(found, place, clause) for place in before)


def _is_time_of(found: Pass, place: int, clause: Clause) -> bool:
    """Whether word `place` dates the verb of the clause; in “the July tests” it only names a thing."""
    it = found.it
    names = it.tag(place + 1) in {"noun", "adjective"} and it.tag(place - 1) == "determiner"
    return it.tags[place] == "time" and found.owner[place] is clause and not names


def _listed(found: Pass, clause: Clause, told: Told, _when: When) -> bool:
    """“[The raid in May], [the siege in June] and the war had one cause”: one of many, in the subject."""
    subject, it = clause.subject, found.it
    if subject is None or not subject[0] <= told.phrase[0] < subject[1]:
        return False
    if told.phrase[0] == subject[0]:
        return it.tag(told.date[1]) == "comma" and "conjunction" in it.tags[told.date[1] : subject[1]]
    return it.tag(told.phrase[0] - 1) in {"comma", "conjunction"}


RULES: tuple[_Rule, ...] = (
    _apart,
    _completes,
    _within,
    _is_spoken_of,
    _long_past,
    _only_wished,
    _perfect,
    _punished,
    _reported,
    _second_date,
    _listed,
)
"""Why a date is that of the noun."""
