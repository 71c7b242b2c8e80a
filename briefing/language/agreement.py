"""Subjects and verbs that go together: whether a word in “-s”, or a base form, agrees with the noun before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.plurals import is_plural
from briefing.language.tags import BREAKS, NOMINAL, VERB_FORMS
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged

_OF_MANY = frozenset({"all", "these", "those", "many", "some", "several", "both", "most"})
_OF_ONE = frozenset({"a", "an", "this", "another", "each", "every"})
_BEHIND = frozenset({"preposition", "time", "adverb", "conjunction", "comma", "stop"})


def agreeing(it: Tagged, i: int, *, plural: bool, named: bool) -> str | None:
    """The form as a verb, if it agrees with its subject; a name in “-s” may be singular."""
    if it.tags[i] == "hit?":
        return "ed"
    if it.tags[i] == "s?":
        return "finite" if named or not plural else None
    return "base" if plural else None


def disagrees(it: Tagged, last: int, form: str) -> bool:
    """Whether the noun phrase that ends in `last` is no subject of the form: “a police report”, “all town halls”."""
    before = it.back(last - 1, {"noun", "name", "adjective"})
    determiners = _OF_ONE if form == "base?" else _OF_MANY if form == "s?" else ()
    return it.tag(before) == "determiner" and it.words[before] in determiners


def subject_head(it: Tagged, last: int) -> int:
    """“[nurses] at the hospital”: the noun that a phrase agrees by, at the beginning of a sentence or clause."""
    before = it.back(last - 1, NOMINAL)
    head = before - 1
    if it.tag(before) != "preposition" or it.tag(head) not in {"noun", "name"}:
        return last
    return head if it.tag(it.back(head - 1, NOMINAL)) in BREAKS | {""} else last


def in_prepositional_phrase(it: Tagged, place: int) -> bool:
    """Whether the noun at `place` cannot be a subject for the preposition before it: “under the old plan”."""
    before = it.back(place - 1, NOMINAL)
    if it.word(before) == "by" and it.tag(before - 1) in {"noun", "ed", "participle"}:
        return False  # "a survey by the college puts", "a ship owned by the town sinks"
    opens = before == 0 and it.tag(1) in {"determiner", "possessive"}  # "In his police interview he said"
    return it.tag(before) == "preposition" and (opens or it.words[before] not in {"of", "in", "from", "for", "at"})


def ends_compound(it: Tagged, i: int) -> bool:
    """“announced job [cuts] on Monday”, “in tax [cuts]”: one noun without an article is no subject there."""
    if it.tags[i] != "s?" or it.tag(i - 1) != "noun" or is_plural(it.words[i - 1]) or it.tag(i + 1) not in _BEHIND:
        return False
    ahead = verbs.verb_of(it.word(i - 2)) if it.tag(i - 2) in VERB_FORMS else None
    return it.tag(i - 2) == "preposition" or (ahead is not None and "object" in ahead.complements)
