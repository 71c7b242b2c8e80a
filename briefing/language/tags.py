"""The parts of speech by what they do, and what several rules ask of a word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged

NOMINAL = frozenset({"determiner", "adjective", "number", "noun", "name", "possessive"})
"""What a noun phrase is made of."""
HEADS = frozenset({"noun", "name", "number", "pronoun", "object"})
"""What a noun phrase may end in."""
SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who"})
AUXILIARY = frozenset({"be", "have", "do", "modal"})
SURELY_FINITE = AUXILIARY | {"finite"}
"""What is the verb of a subject, but for “be”, “been”, “being” and “having”."""
FINITE_OR_PAST = SURELY_FINITE | {"ed"}
FINITE = FINITE_OR_PAST | {"base", "contracted"}
"""What may be the verb of a subject."""
NEVER_FINITE = frozenset({"be", "been", "being", "having"})
"""Forms of auxiliaries that have no subject."""
VERB_FORMS = frozenset({"finite", "base", "ed", "participle", "ing"})
"""What a verb may be that is no auxiliary."""
VERBAL = FINITE | {"participle", "ing", "to"}
"""What may begin a verb group."""
NOUN_OR_UNDECIDED = frozenset({"noun", "base?", "s?"})
"""What is a noun, or may turn out to be one."""
OPENS_OBJECT = frozenset(
    {"determiner", "name", "object", "pronoun", "noun", "number", "possessive", "that", "opening", "her"}
)
"""What an object may begin with."""
BREAKS = frozenset({
    "comma", "colon", "semicolon", "dash", "open", "close", "stop", "opening", "closing", "relative", "that",
    "question", "subordinator", "conjunction",
})  # fmt: skip
"""Where a stretch of a sentence ends."""
ARTICLES = frozenset({"a", "an", "the"})
REFLEXIVES = frozenset({"herself", "himself", "itself", "themselves"})
SOMEBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"})
POSSESSIVES = frozenset({"her", "his", "its", "my", "our", "their", "your"})
"""Determiners that say whose."""
DEFINITE = POSSESSIVES | {"the", "these", "those", "this"}
"""Determiners of what is known."""
ALONE = frozenset(
    {"all", "another", "both", "each", "few", "many", "most", "several", "some", "that", "these", "this", "those"}
)
"""Determiners that may be a subject without a noun."""
COMPARATIVES = frozenset({"fewer", "less", "more"})
DIFFERING = COMPARATIVES | {"higher", "lower"}
"""Behind a figure they make it a difference: “900 more than in May”."""
TIME_SHIFTS = frozenset({"ago", "earlier", "later"})
"""Behind a stretch of time they make it a time: “two days ago”."""
NEGATIONS = frozenset({"not", "never", "n't", "cannot"})


@lru_cache(maxsize=20_000)
def negates(word: str) -> bool:
    """Whether `word` turns what its verb says: “not”, “didn't”."""
    return word in NEGATIONS or word.endswith("n't")


def is_particle(word: str) -> bool:
    """Whether `word` makes one verb with the verb before it: “hit back”."""
    return word in lexicon.table("particles")


def has_particle(it: Tagged, place: int) -> bool:
    """“kick off the race”: whether a particle and an object stand behind the word at `place`."""
    takes_object = it.word(place + 1) in lexicon.tagged("particles", "object")
    return takes_object and it.tag(place + 2) in {"determiner", "possessive"}


@lru_cache(maxsize=20_000)
def says(word: str) -> bool:
    """Whether it is a form of a verb that stands beside a quotation."""
    verb = verbs.reporting_verb(word)
    return verb is not None and verb.says


@lru_cache(maxsize=20_000)
def takes_clause(word: str) -> bool:
    """Whether it is a form of a verb that may have a clause behind it: “said that …”."""
    verb = verbs.verb_of(word)
    return verb is not None and "that" in verb.complements
