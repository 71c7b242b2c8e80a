"""Whether “that” opens what is said or what describes a noun: “signs that it fell”, “villages that they lost”."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.clause_stack import Stack
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import either
from briefing.language.tags import (
    AUXILIARY,
    FINITE_OR_PAST,
    NOMINAL,
    OPENS_OBJECT,
    SUBJECT_PRONOUNS,
    SURELY_FINITE,
    says,
)
from briefing.lexicon import verbs


def describes(at: Stack, place: int) -> bool:
    """Whether the clause behind “that” describes the noun before it, and is nothing that somebody says."""
    return _is_of_noun(at, place) or _is_about_document(at, place)


def _is_of_noun(at: Stack, place: int) -> bool:
    """“several villages [that they lost]”: behind a noun that is no saying, after a verb that is none either."""
    it, verb = at.it, at.stack[-2].verb
    if it.words[place] != "that" or it.tag(place - 1) != "noun" or _is_completed(it.words[place - 1]):
        return False
    if verb is None:
        fronted = it.tag(phrase_left(it, place - 1) - 1) == "preposition"  # "In a note [that she sent in May], he …"
        return _lacks_object(at, place + 1) and (fronted or _has_verb_to_come(at, place))
    if _is_said_to_be(at, place + 1):
        return True
    first = phrase_left(it, place - 1)
    explains = it.tag(first) == "determiner" and it.tag(first - 1) == "comma"  # ", a date that the court set"
    led_to = it.tag(first - 1) == "preposition" and verb.last < first - 1 and it.tag(place + 1) != "pronoun"
    led_to = led_to and _lacks_object(at, place + 1)  # "knew him from images [that police had released]"
    led_to = led_to or it.words[verb.last] in _OF_WHAT  # "protesting against a tax [that he had raised]"
    if verb.last >= place or (at.takes_clause(at.stack[-2]) and not (explains or led_to)):
        return False
    if it.tag(place + 1) == "pronoun":
        return not _has_object(at, place + 1)
    return _lacks_object(at, place + 1)


_OF_WHAT = frozenset({"about", "against", "of", "over"})
"""Right behind a verb of saying they lead to what it is about."""


def _is_completed(noun: str) -> bool:
    """“The claim that …”, “signs that …”: the clause behind it tells what it is."""
    nouns = lexicon.words("reporting_nouns") | lexicon.words("that_nouns")
    if noun == "talks":
        return False  # "talks [that she had led]"; but "talk [that she led]"
    return not nouns.isdisjoint(either(noun))


def _has_verb_to_come(at: Stack, that: int) -> bool:
    """“The tax [that lawmakers passed in May] was struck down”: behind the verb of the clause another, of the noun."""
    it = at.it
    own = next((n for n in range(that + 1, it.size) if it.tags[n] in {"ed", "finite"} or _goes_on_to(it, n)), it.size)
    behind = own + 1 + 2 * _goes_on_to(it, own)
    following = next((n for n in range(behind, it.size) if it.tags[n] in _VERBS_OR_ENDS), it.size)
    return it.tag(following) in SURELY_FINITE


def _goes_on_to(it: Tagged, verb: int) -> bool:
    """Whether an infinitive stands right behind the present tense at `verb`: “[plans] to open”."""
    return it.tag(verb) in {"finite", "base"} and it.tags[verb + 1 : verb + 3] == ["to", "base"]


def _is_said_to_be(at: Stack, subject: int) -> bool:
    """“a plan that [auditors said in July was late]”: two verbs, the second without a subject of its own."""
    it = at.it
    place = it.past(subject, NOMINAL)
    if place == subject or it.tag(place) not in {"finite", "ed"} or not says(it.words[place]):
        return False
    return it.tag(it.after(place, "time", "preposition")) in {"be", "have", "modal", "finite"}


def _lacks_object(at: Stack, subject: int) -> bool:
    """Whether a past tense without an object stands right behind the noun phrase: “that [lawmakers passed in May]”."""
    it, place = at.it, subject
    while it.tag(place) in NOMINAL or (it.tag(place) == "conjunction" and it.tag(place + 1) in NOMINAL):
        place += 1
    place += place == subject and it.words[place] in SUBJECT_PRONOUNS  # "a petition that [she filed in May]"
    if place > subject and it.tag(place) == "have" and it.tag(it.after(place)) == "participle":
        place = it.after(place)  # "that [lawmakers have set for May]"
    elif place > subject and it.tag(place) == "modal" and it.tag(it.after(place)) == "base":
        place = it.after(place)  # "rates that [banks may offer on deposits]"
    elif place > subject and _goes_on_to(it, place):
        place += 2  # "a mill that [the town plans to open in May]"
    elif it.tag(place) != "ed" and not (it.tag(place) == "finite" and verbs.is_past(it.words[place], only=True)):
        return False
    if place == subject or it.tag(it.after(place, "time", "preposition")) == "that":
        return False
    return it.tag(it.after(place, "time")) in {"preposition", "stop", "comma", ""}


def _is_about_document(at: Stack, place: int) -> bool:
    """“A report [that the town ordered in 2019] said …”: behind what says something, before the verb that says so."""
    it = at.it
    if it.tag(place - 1) != "noun" or at.stack[-2].verb is not None:
        return False
    own = next((ahead for ahead in range(place + 1, it.size) if it.tags[ahead] in _VERBS_OR_ENDS), None)
    if own is None or it.tags[own] != "ed" or it.tag(it.after(own, "time")) in OPENS_OBJECT:
        return False
    other = next((ahead for ahead in range(own + 1, it.size) if it.tags[ahead] in _VERBS_OR_ENDS), None)
    return other is not None and it.tags[other] == "finite" and says(it.words[other])


_VERBS_OR_ENDS = FINITE_OR_PAST | {
    "base", "comma", "relative", "that", "subordinator", "conjunction", "semicolon", "opening",
}  # fmt: skip


def _has_object(at: Stack, subject: int) -> bool:
    """Whether an object or a predicate stands behind the verb of the pronoun `subject`: “that she [took it]”."""
    it, place = at.it, at.it.after(subject)
    while it.tag(place) in AUXILIARY:
        place = it.after(place)
    return it.tag(it.after(place)) in OPENS_OBJECT or it.tag(place) not in {"finite", "ed", "base", "participle"}
