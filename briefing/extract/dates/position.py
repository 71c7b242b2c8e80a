"""A date in its sentence: what stands around it, and what kind of prospect a word beside it is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.parts_of_speech import Tagged
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs

SMALL = frozenset({"preposition", "determiner", "time", "adverb", "after", "to"})
"""What may stand between a word and the date that belongs to it."""


class Position(NamedTuple):
    """A date in its sentence: the word that it begins with, the first word behind it, and a clause around it."""

    found: Pass
    first: int
    last: int
    clause: Clause

    @property
    def it(self) -> Tagged:
        """The words of the sentence."""
        return self.found.it

    @property
    def verb(self) -> VerbGroup | None:
        """The verb of the clause."""
        return self.clause.verb

    @property
    def preposition(self) -> str:
        """The word before the date: "for" in "set for early May"."""
        place = self.first - 1
        while self.it.word(place) in {"the", "early", "late", "mid", "about", "around", "sometime", "on", "in"}:
            place -= 1
        return self.it.word(place)


@cache
def kinds(word: str) -> frozenset[str]:
    """What kind of prospect a word is, by itself or as a form of a verb."""
    table = lexicon.table("date_neighbours")
    verb = verbs.verb_of(word)
    own = table.get(word) or table.get(word.removesuffix("s")) or ("",)
    lemma = table.get(verb.lemma, ("",)) if verb else ("",)
    return frozenset(own[0].split()) | (_VERBS & frozenset(lemma[0].split()))


_VERBS = frozenset({"sets", "wills", "runs", "moves"})


def is_any(word: str, *wanted: str) -> bool:
    """Whether a word is of one of the kinds `wanted`."""
    return not kinds(word).isdisjoint(wanted)


def with_its_hour(it: Tagged, first: int) -> int:
    """The word that the hour before a day begins with: "9:30 a.m. Tuesday"."""
    while it.tag(first - 1) in {"number", "colon"} or it.word(first - 1) in _HOURS:
        first -= 1
    return first


_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midday", "midnight", "edt", "est", "gmt", "bst"})
