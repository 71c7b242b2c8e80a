"""Where a noun phrase begins and ends, among the words of a sentence.

One phrase, with what hangs on it; past all words that noun phrases are made of lead `Tagged.past` and `Tagged.back`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.tags import COMPARATIVES, HEADS, NOMINAL

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def phrase_left(it: Tagged, last: int, joints: frozenset[str] = frozenset({"of"})) -> int:
    """The first word of the noun phrase that ends in word `last`; prepositions in `joints` go on to the left."""
    if it.tag(last) in {"pronoun", "object"}:
        return last
    place = last
    while place >= 0 and (it.tags[place] in NOMINAL or _is_inside(it, place, joints)):
        place -= 1
        ends = it.tags[place + 1] == "determiner" and it.tag(place) != "determiner" and it.word(place) != "as"
        if ends and it.word(place) not in joints:
            break
    return place + 1 + (it.word(place + 1) in joints and place + 1 < last)  # "that of [a man]"


_FOR_WHAT = frozenset({"commissioner", "minister", "secretary"})
"""“the [minister] for Finance, Ann Rowe”."""


def _is_inside(it: Tagged, place: int, joints: frozenset[str]) -> bool:
    """Whether a noun phrase that goes on behind `place` has that word, which is no part of others, in it."""
    tag, word = it.tags[place], it.words[place]
    before, after = it.tag(place - 1), it.tag(place + 1)
    return (
        (word in joints and (before in HEADS or before == "possessive"))
        or (word == "for" and after == "name" and (before == "name" or it.words[place - 1] in _FOR_WHAT))
        or (tag == "adverb" and (after in {"adjective", "number"} or word == "as"))
        or (tag == "conjunction" and before == after == "adjective")
        or (word == "than" and it.word(place - 1) in COMPARATIVES)
    )


def phrase_right(it: Tagged, first: int, *, of: bool = False) -> tuple[int, int] | None:
    """The noun phrase that begins at word `first`, with what follows "of" if wanted."""
    at, measuring = first, lexicon.tagged("figure_contexts", "measuring")
    while it.word(at) not in measuring and (it.tag(at) in NOMINAL or _qualifies(it, at)):
        if it.tags[at] == "determiner" and at > first and it.tags[at - 1] == "noun":
            break  # "tonnes of maize | a year"
        at += 1
    while at > first and it.tags[at - 1] not in HEADS:
        at -= 1
    if at == first:
        return None
    if it.tag(at) == "conjunction" and it.word(at) == "and" and it.tag(at + 1) in {"noun", "adjective"}:
        further = phrase_right(it, at + 1)
        joins = further is not None and it.tag(further[1]) in _CLOSES and _NEW.isdisjoint(it.tags[slice(*further)])
        at = further[1] if further and joins else at
    if of and it.word(at) == "of" and (further := phrase_right(it, at + 1)) is not None:
        at = further[1]
    return first, at


_NEW = frozenset({"number", "determiner"})
"""What shows that something else begins behind “and”: “a drop in profit and [cut its forecast]”."""
_CLOSES = frozenset({"stop", "comma", "", "preposition", "closing", "close"})


def _qualifies(it: Tagged, at: int) -> bool:
    """Whether the word stands before a noun in its phrase: "badly", "damaged"."""
    return it.tag(at) in {"adverb", "ed", "participle"} and it.tag(at + 1) in NOMINAL - {"number"}
