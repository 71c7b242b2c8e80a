"""What a word is that may be a noun or a verb, where the words right beside it show that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.agreement import agreeing
from briefing.language.asked_of import asked_of
from briefing.language.plurals import either, is_plural
from briefing.language.tags import ALONE, BREAKS, FINITE, NOMINAL, is_particle, says, takes_clause
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


_GOALS = frozenset({"court", "light", "market", "power", "school", "task"})
"""Nouns without an article to which one comes; as verbs they have an object."""


def is_goal(it: Tagged, i: int) -> bool:
    """A goal without an article: “came to power in May”, “went to court”; not “to power a town”."""
    return it.words[i] in _GOALS and it.tag(i + 1) in BREAKS | {"preposition", "time", "after", "when", "adverb", ""}


@asked_of(tags="s?")
def measured(it: Tagged, i: int) -> str | None:
    """“250 basis [points] that”: a noun behind another that a figure counts."""
    counted = it.words[i - 1] in {"basis", "percentage"} and it.tag(i - 2) == "number"
    return "noun" if counted else None


@asked_of("last")
def last_of_times(it: Tagged, i: int) -> str | None:
    """“They had [last] met in May”, “was last seen”, “the dividend, last paid in May”: an adverb."""
    described = it.tag(i - 1) == "comma" and it.tag(i + 1) in {"ed", "participle"}
    return "adverb" if described or it.tag(i - 1) in {"be", "have"} else None


def before_that(it: Tagged, i: int) -> str | None:
    """“core measures that strip out fuel”, “the talks between both”: a noun, where the verb goes with neither."""
    if it.words[i + 1] == "between":
        known = lexicon.table("happening_nouns").keys() | lexicon.table("occasions")
        return None if known.isdisjoint(either(it.words[i])) else "noun"
    if it.tags[i] != "s?" or it.words[i + 1] != "that" or takes_clause(it.words[i]):
        return None
    verbal = it.tag(i + 2) in {"ed", "hit?", "finite", "modal", "be", "have", "do", "pronoun", "determiner"}
    return "noun" if verbal or is_particle(it.words[i + 3]) else None


_ALONE_WITH_VERB = frozenset({"some", "many", "most", "all", "both", "few", "several", "those"})


def after_noun_word(it: Tagged, i: int) -> str | None:
    """“the plan”, “their new plans”, “of plans”: a noun."""
    before = it.tags[i - 1] if i else ""
    if i == 1 and before == "adjective":
        return None  # "Low works here"
    if before == "determiner" and it.words[i - 1] in _ALONE_WITH_VERB:
        if it.words[i - 1] in {"all", "both"} and it.tag(i - 2) in {"noun", "name"}:
            return agreeing(it, i, plural=True, named=False)  # "The firms both [forecast] a rise"
        following = it.tag(i + 1)
        if it.tags[i] == "base?" and following in {"to", "that", "determiner"}:
            return "base"
    if it.tags[i] == "s?" and it.tag(i + 1) == "opening" and i and says(it.words[i - 1]):
        return "noun"  # "said judges “should resign”"
    told = it.word(i - 1) == "whose" or (it.word(i - 1) in _MULTIPLES and it.tag(i - 2) == "number")
    if before == "adverb" and it.tag(i - 2) in {"determiner", "number"}:
        told = it.words[i - 2] not in ALONE  # "three early strikes"
    return "noun" if told or before in {"determiner", "possessive", "adjective", "number", "preposition"} else None


def noun_in_s(it: Tagged, i: int) -> str | None:
    """“three early defeats”, “up for grabs”: a noun, though the table knows the verb alone."""
    if i == 0 or not it.words[i].endswith("s") or it.words[i - 1] in ALONE:
        return None
    readings = verbs.readings(it.words[i])
    return after_noun_word(it, i) if readings and all(verb.forms == {"s"} for verb in readings) else None


@asked_of(test=lambda word: word in lexicon.words("role_nouns"))
def noun_of_role(it: Tagged, i: int) -> str | None:
    """“the executive says”, “a senior official told”: a noun, though “official” may be none."""
    return "noun" if it.tag(i - 1) in NOMINAL and it.tag(i + 1) not in _NOMINAL_YET else None


@asked_of(test=lambda word: word in lexicon.table("date_words/ordinal") or word == "whole")
def ordinal_alone(it: Tagged, i: int) -> str | None:
    """“a second was turned back”, “a fourth contacted police”, “the whole of”: a noun, its verb right behind."""
    if it.words[i] == "whole":
        return "noun" if it.word(i + 1) == "of" and it.word(i - 1) == "the" else None
    if it.tag(i - 1) != "determiner":
        return None
    past = it.tag(i + 1) == "ed" and it.tag(i + 2) in _BEHIND_VERB and it.words[i - 1] in {"a", "another"}
    return "noun" if past or it.tag(i + 1) in {"be", "have", "modal", "finite"} else None


_BEHIND_VERB = frozenset(
    {"determiner", "name", "noun", "base?", "s?", "possessive", "preposition", "to", "time", "adverb"}
)


_NOMINAL_YET = NOMINAL | {"base?", "s?", "hit?", "ing", "conjunction"}


def verb_behind_as(it: Tagged) -> int:
    """Where the verb stands: “As Elin [moves] towards a vote, …”, “As voters [head] to the polls, …”; 0 without one."""
    if it.words[0] != "as":
        return 0
    verb = it.past(1, NOMINAL)
    alike = it.tag(verb) == ("base?" if is_plural(it.words[verb - 1]) else "s?")
    leads = it.tag(verb + 1) in {"preposition", "to", "adverb"} and it.words[verb + 1] not in _OF_NOUN
    comma = next((n for n in range(verb, it.size) if it.tags[n] == "comma"), 0)
    if verb == 1 or not (alike and leads and comma):
        return 0
    return verb if FINITE.isdisjoint(it.tags[verb + 1 : comma]) else 0


_OF_NOUN = frozenset({"of", "in", "at", "from", "between", "against"})


def framed_by_as(it: Tagged, i: int) -> str | None:
    """The verb of a clause that “as” opens at the head of a sentence: see `verb_behind_as`."""
    if not 0 < i <= _SUBJECT or verb_behind_as(it) != i:
        return None
    return "finite" if it.tags[i] == "s?" else "base"


_SUBJECT = 6
"""So many words may stand before it."""


def opening_before_saying(it: Tagged, i: int) -> str | None:
    """“[Unite] says no”: a name, though a verb as well."""
    return "noun" if i == 0 and it.tag(1) in {"finite", "ed"} and says(it.words[1]) else None


def noun_after_determiner(it: Tagged, i: int) -> str | None:
    """“the dam”, “a clean”, “a liberal [think] tank”: a noun, though a verb as well."""
    if f"{it.words[i]} {it.words[i + 1].removesuffix('s')}" in lexicon.words("bodies/noun"):
        return "noun"
    before = it.tags[i - 1] if i else ""
    return "noun" if before in {"determiner", "possessive"} and it.words[i - 1] not in ALONE else None


_MULTIPLES = frozenset({"billion", "dozen", "hundred", "million", "thousand", "trillion"})
"""“two [million] jars”."""
