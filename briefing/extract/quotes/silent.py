"""Verbs of saying that say nothing: a ship "called" Elin, a storm that "claimed" 20 lives, a man "found" dead."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import TypeAlias

from briefing import lexicon
from briefing.language import subjects
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import Verb, reporting_verb

_LONGEST_OBJECT = 7


def is_silent(tokens: Tokens, place: int) -> bool:
    """Whether the verb of saying at `place` reports nothing there."""
    verb = reporting_verb(tokens.words[place])
    if verb is None or place + 1 >= len(tokens):
        return False
    rules = chain(RULES_OF_FORM.get(verb.form, ()), RULES, RULES_OF.get(verb.lemma, ()))
    return any(rule(tokens, place, verb) for rule in rules)


def _is_read_out(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """A statement read out by her aide; and what somebody only reads: dismayed to read that."""
    if tokens.is_a(place + 1, "that"):
        return tokens.is_a(place - 1, "to", "auxiliary", "adverb", "pronoun")
    return not subjects.is_finite(tokens, place) and tokens.is_a(place - 1, "word")


def _enters_plea(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """Pleaded not guilty in court to charges that."""
    return "guilty" in tokens.words[place + 1 : place + 3]


def _says_nothing(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """Said nothing and left, said goodbye; not “said nothing had changed”."""
    if tokens.words[place + 1 : place + 3] in (["the", "same"], ["as", "much"]):
        return True
    goes_on = tokens.is_a(place + 2, "auxiliary", "that", *NOMINAL) or tokens.is_of(place + 2, VERBAL)
    return tokens.words[place + 1] in lexicon.words("speech_words/pleasantries") and not goes_on


def _has_silent_object(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Claimed 20 lives, answered the door, called a meeting or 911; and yet: called the vote “a farce”."""
    last = place + 1
    while last < place + _LONGEST_OBJECT and tokens.is_a(last, "adverb", "subordinator", "number", *NOMINAL):
        last += 1
    judged = tokens.is_a(last, "quote", *VERBAL)
    return not judged and verb.lemma in lexicon.pairs("silent_objects").get(tokens.words[last - 1], "").split()


def _finds_thing(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """A man found dead."""
    return tokens.words[place + 1] in lexicon.words("speech_words/found")


def _calls(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether somebody is named or called, or something called for."""
    nickname = verb.form != "past" and tokens.classes[place + 1 : place + 3] == ["object", "name"]
    named = nickname or (verb.form == "past" and _is_naming(tokens, place))  # "his customers call him Maestro"
    return named or _has_silent_object(tokens, place, verb)


def _is_inscribed(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether the words are on a thing: "a folder marked “secret”"; and yet: Lee labelled the plan “a joke”."""
    on_it = "inscribes" in verb.tags and tokens.is_a(place + 1, "quote")
    return on_it and tokens.is_a(place - 1, "word")


def _is_noun(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """Whether "-ing" ends a noun phrase: "an evacuation warning for the town"."""
    if tokens.words[place] == "hearing" and tokens.is_a(place - 1, "name", "word"):
        return True  # "at the Senate hearing, …"
    noun = tokens.words[place] in lexicon.words("reporting_nouns") and tokens.is_a(place - 1, "word")
    return noun and tokens.is_a(place - 2, "determiner") and tokens.is_a(place + 1, "preposition")


def _is_hard(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether it describes or asks a price: "it can be challenging to find a flat"."""
    if verb.lemma == "charge":
        return not tokens.is_a(place + 1, "that")  # "are charging families £20"
    return verb.lemma == "challenge" and tokens.is_a(place + 1, "to", "preposition", "stop")


def _opens_main_clause(tokens: Tokens, place: int, _verb: Verb) -> bool:
    """Whether "-ing" belongs to the subject after an opening clause: "As Lee left, protesting members cheered"."""
    opened = tokens.is_a(0, "subordinator") and tokens.is_a(place - 1, "comma") and tokens.is_a(place + 1, "word")
    return opened and tokens.classes.index("comma") == place - 1


def _is_thought_of(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether it describes what people think of somebody: "a man believed to be ill"."""
    return "supposes" in verb.tags and tokens.is_a(place + 1, "to")


def _is_put_to(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether it is what somebody was asked or told: "Lee, when asked if she would stay, laughed"."""
    if place < 2:
        return False
    asked = verb.lemma in {"ask", "press", "question"}
    if asked and tokens.is_a(place - 1, "comma"):
        clause = tokens.clause_of(place)
        return clause is not None and clause.kind == "participial"  # "Lee, asked on Monday if she would stay, said"
    return (asked or "person" in verb.complements) and tokens.words[place - 1] in {"when", "if"}


def _leads_to_saying(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether it only tells in which way somebody said what follows: "emailed the board last week to say"."""
    if not verb.says or verb.form == "ing" or "say" not in tokens.words:
        return False
    to = place + 1
    while tokens.is_a(to, "time", "preposition", "object", *NOMINAL) or tokens.words[to : to + 2] == ["to", "the"]:
        to += 1
    return tokens.words[to : to + 2] == ["to", "say"]


def _is_joined_noun(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether it is the second of two nouns before a third: "the question and answer session"."""
    joined = verb.is_noun and tokens.classes[max(0, place - 2) : place] == ["word", "conjunction"]
    led = tokens.is_a(place - 3, "determiner", "adjective", "preposition")
    return joined and led and tokens.is_a(place + 1, "word")


def _is_naming(tokens: Tokens, place: int) -> bool:
    """Whether some thing stands before "called" and its name after it."""
    if tokens.is_a(place + 1, "quote") and tokens.is_a(place - 1, "comma") and tokens.is_a(place - 2, "word"):
        return place + 2 >= len(tokens) or tokens.words[place + 2] != "by"  # "an odd loan, called “bridge money”"
    name = place + 2 if tokens.is_a(place + 1, "determiner") else place + 1
    if not tokens.is_a(name, "name"):
        return False
    if tokens.is_a(place - 1, "adverb"):
        return tokens.is_a(place - 2, "comma", "dash")
    first = place - 1
    while tokens.is_a(first, "word", "adjective", "number", "name", "adverb", "verb"):
        first -= 1
    return first < place - 1 and tokens.words[first] in {"a", "an"}  # "a newly formed body called Elin Now"


_Rule: TypeAlias = Callable[[Tokens, int, Verb], bool]
RULES: tuple[_Rule, ...] = (_is_joined_noun, _is_noun, _leads_to_saying)
"""Each is a way of saying nothing that several verbs have."""
RULES_OF_FORM: dict[str, tuple[_Rule, ...]] = {
    "ing": (_is_hard, _opens_main_clause),
    "past": (_is_thought_of, _is_put_to, _is_inscribed),
}
"""The same of one form."""
RULES_OF: dict[str, tuple[_Rule, ...]] = {
    "answer": (_has_silent_object,),
    "call": (_calls,),
    "claim": (_has_silent_object,),
    "find": (_finds_thing,),
    "plead": (_enters_plea,),
    "read": (_is_read_out,),
    "say": (_says_nothing,),
}
"""The same of one verb each."""
