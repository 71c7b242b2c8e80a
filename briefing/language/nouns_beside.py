"""What a word is that may be a noun or a verb, where the one word right beside it shows that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.tags import BREAKS, is_particle, takes_clause

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged

_GOALS = frozenset({"court", "light", "market", "power", "school", "task"})
"""Nouns without an article to which one comes; as verbs they have an object."""


def is_goal(it: Tagged, i: int) -> bool:
    """“came to power in May”, “went to court”; not “to power a town”."""
    return it.words[i] in _GOALS and it.tag(i + 1) in BREAKS | {"preposition", "time", "after", "when", "adverb", ""}


def last_of_times(it: Tagged, i: int) -> str | None:
    """“They had [last] met in May”, “was last seen”: an adverb."""
    return "adverb" if it.words[i] == "last" and it.tag(i - 1) in {"be", "have"} else None


def before_that(it: Tagged, i: int) -> str | None:
    """“core measures that strip out fuel”, “the talks between both”: a noun, where the verb goes with neither."""
    if it.words[i + 1] == "between":
        known = lexicon.table("happening_nouns").keys() | lexicon.table("occasions")
        return "noun" if it.words[i] in known or it.words[i].removesuffix("s") in known else None
    if it.tags[i] != "s?" or it.words[i + 1] != "that" or takes_clause(it.words[i]):
        return None
    verbal = it.tag(i + 2) in {"finite", "modal", "be", "have", "do", "pronoun", "determiner"}
    return "noun" if verbal or is_particle(it.words[i + 3]) else None
