"""A date in its sentence, as the rules of `tense` see it, and what they may say about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple, TypeAlias

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.parts_of_speech import Tagged
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs

PAST, UNSAID, AHEAD, AHEAD_THEN, AHEAD_SOON = -1, 0, 1, 2, 3
"""The sense of a date: what its clause says about the side of publication that it lies on. AHEAD_THEN: it was ahead
at the time that is told, which is past: "He was due to leave in May". AHEAD_SOON: it is ahead, unless that is most
of a year: "The unions called a strike for 19 October", in a paper of November."""
UNTIL = frozenset({"for", "until", "till", "to", "by", "before", "from"})
SMALL = frozenset({"preposition", "determiner", "time", "adverb", "after", "to"})
"""What may stand between a word and the date that belongs to it."""
_NO_SIDE = frozenset({"the", "early", "late", "mid", "about", "around", "sometime", "on", "in"})
"""Before a date they do not say on which side of publication it lies."""


class DatedPlace(NamedTuple):
    """A date in its sentence: the word that it begins with, the first word behind it, and a clause around it."""

    found: Pass
    it: Tagged
    """The words of the sentence."""
    first: int
    last: int
    clause: Clause

    @property
    def verb(self) -> VerbGroup | None:
        """The verb of the clause."""
        return self.clause.verb

    @property
    def verb_around(self) -> VerbGroup | None:
        """The verb of the clause around."""
        return self.clause.parent.verb if self.clause.parent else None

    @property
    def pluperfect(self) -> bool:
        """Whether the clause goes back behind what is told: "had been due in April"."""
        return self.verb is not None and self.verb.pluperfect

    @property
    def preposition(self) -> str:
        """The word before the date: "for" in "set for early May"."""
        place = self.first - 1
        while self.it.tag(place) == "time" or self.it.word(place) in _NO_SIDE:
            place -= 1  # "extended to 5 p.m. on Friday"
        if self.it.word(place) == "for" and self.it.word(place + 1) in {"in", "on"}:
            return self.it.word(place + 1)  # "the aid that it asked for in January"
        return self.it.word(place)


Rule: TypeAlias = Callable[[DatedPlace], "int | None"]


@cache
def kinds(word: str) -> frozenset[str]:
    """What kind of prospect a word is, by itself or as a form of a verb."""
    table = lexicon.table("date_neighbours")
    verb = verbs.verb_of(word)
    own = table.get(word) or table.get(word.removesuffix("s")) or ("",)
    lemma = table.get(verb.lemma, ("",)) if verb else ("",)
    return frozenset(own[0].split()) | (_VERBS & frozenset(lemma[0].split()))


_VERBS = frozenset({"sets", "wills", "runs", "moves", "acts"})


def has_kind(word: str, *wanted: str) -> bool:
    """Whether a word is one of these kinds of prospect."""
    return not kinds(word).isdisjoint(wanted)
