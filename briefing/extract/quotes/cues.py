"""Cues: the words of saying, each with the phrase that names the source."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extract.quotes.grammar import (
    Phrase,
    clause_subject,
    phrase_before,
    subject_after,
    subject_before,
)
from briefing.extract.quotes.tokens import NOMINAL, VERBAL, Tokens, Verb, reporting_forms

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_ACCORDING = Verb("according to", "base", frozenset({"that", "quote"}))


@dataclass(frozen=True, slots=True)
class Cue:
    """The cue at tokens `first` to `last` and its source; `inverted` where the source follows it."""

    first: int
    last: int
    verb: Verb
    source: Phrase | None
    inverted: bool = False
    passive: bool = False

    @property
    def begin(self) -> int:
        """Where cue and source together begin."""
        return min(self.first, self.source[0]) if self.source else self.first

    @property
    def end(self) -> int:
        """Where they end."""
        return max(self.last, self.source[1]) if self.source else self.last

    @property
    def according(self) -> bool:
        """Whether this is "according to"."""
        return self.verb is _ACCORDING


def find(tokens: Tokens) -> list[Cue]:
    """The cues of a sentence, from left to right."""
    found: list[Cue] = []
    for place, cls in enumerate(tokens.classes):
        if tokens.words[place] == "according" and place + 2 < len(tokens) and tokens.words[place + 1] == "to":
            found.append(Cue(place, place + 2, _ACCORDING, subject_after(tokens, place + 1), inverted=True))
        elif cls == "cue" and (cue := _verbal(tokens, place)):
            found.append(cue)
    return found


def _verbal(tokens: Tokens, place: int) -> Cue | None:
    verb = reporting_forms()[tokens.words[place]]
    if verb.form == "past" and _after_be(tokens, place):
        return Cue(place, place + 1, verb, _agent(tokens, place), passive=True)
    if verb.form == "ing" and not _after_be(tokens, place):
        return Cue(place, place + 1, verb, _of_participle(tokens, place))
    if _stands_inverted(tokens, place):
        return Cue(place, place + 1, verb, subject_after(tokens, place), inverted=True)
    source = subject_before(tokens, place)
    if source is None and tokens.is_a(place - 1, "quote", "comma"):
        return Cue(place, place + 1, verb, subject_after(tokens, place), inverted=True)
    return Cue(place, place + 1, verb, source)


def _after_be(tokens: Tokens, place: int) -> bool:
    before = place - 1
    while tokens.is_a(before, "adverb"):
        before -= 1
    if tokens.is_a(before, "contracted"):
        return tokens.words[before].endswith(("'s", "’s", "'re", "’re", "'m", "’m"))
    return before >= 0 and tokens.words[before] in _BE


def _agent(tokens: Tokens, place: int) -> Phrase | None:
    """The one after "by"."""
    for by in range(place + 1, min(place + 6, len(tokens))):
        if tokens.words[by] == "by":
            return subject_after(tokens, by)
    return None


def _of_participle(tokens: Tokens, place: int) -> Phrase | None:
    before = place - 1
    while tokens.is_a(before, "adverb"):
        before -= 1
    if tokens.is_a(before - 1, "cue") and tokens.words[before] == "as":  # "was quoted as saying"
        return subject_before(tokens, before - 1)
    main = clause_subject(tokens, before + 1)
    if main is None and tokens.is_a(before, *NOMINAL):
        return phrase_before(tokens, before)
    return main


def _stands_inverted(tokens: Tokens, place: int) -> bool:
    """Whether the cue follows a quotation and its subject follows the cue."""
    before = place - 1
    if tokens.is_a(before, "comma"):
        before -= 1
    if before >= 0 and not tokens.is_a(before, "quote"):
        return False
    source = subject_after(tokens, place)
    return source is not None and not tokens.is_a(source[1], "adverb", *VERBAL)
