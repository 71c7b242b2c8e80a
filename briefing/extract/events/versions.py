"""A happening as told once, and whether another telling is of the same happening."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.events import date_roles, dated
from briefing.extract.events.dated import Happening
from briefing.extract.events.forms import function_words
from briefing.language.tags import says
from briefing.lexicon import verbs
from briefing.model import BOUNDS
from briefing.patterns import JOINED_WORD

Voices: TypeAlias = Mapping[int, str]
"""Who speaks, by where the word of saying begins."""
_SHARED = 5
"""So many content words at least must be the same …"""
_SHARE = 0.7
"""… and so much of the shorter telling."""
_SHARED_OF_NOUN = 0.6
"""A noun is told where a telling has so much of its words."""
_REST = 0.5
"""Of the same deed of the same doer, so much of what else the shorter telling says."""
_ASIDE = re.compile(r",|\s[-–—]|\s(?=[a-z]+ing\b)|\s(?:of|in|on|at|for|from|with|by|that|who|which|whose)\s")
"""What parts the name of the one who does it from what is said of it besides."""
_STEM = 5
"""Word forms are compared by their first letters: "agreed", "agreement"."""


class Version:
    """A happening, and what tells whether another is the same; most of it is asked only where two share their days."""

    def __init__(self, happening: Happening, today: datetime.date | None, voices: Voices) -> None:
        self.happening = happening
        self.is_ahead = today is not None and happening.period.start > today
        self.is_of_day = happening.period.start == happening.period.end
        self.doer = _doer(happening)
        self.verb = _verb(happening)
        self.deed = _plain(self.verb)[:_STEM]
        self.is_passive = _is_passive(happening)
        self._voices = voices

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The occasions that a telling names: meeting, vote, blast."""
        return frozenset(dated.occasions(self.happening.words))

    @cached_property
    def is_violent(self) -> bool:
        """Whether a word of it tells of harm done."""
        return any(verbs.has_tag(word, "violence") for word in JOINED_WORD.findall(self.happening.words))

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that tell it but do not date it."""
        here = self.happening.passage
        return _stems(self.happening.words) - _stems(" ".join(anchor.span.of(here.text) for anchor in here.anchors))

    @cached_property
    def sayers(self) -> frozenset[str]:
        """Those who say something in a telling."""
        return _sayers(self.happening, self._voices)

    @cached_property
    def rest(self) -> frozenset[str]:
        """The stems of the words that neither name who does it nor what is done."""
        return self.content - _stems(self.doer) - {self.deed, self.verb[:_STEM]}

    def retells(self, other: Version) -> bool:
        """Whether `other`, of the same days, is the same happening."""
        return any(rule(self, other) for rule in _RULES)

    def names_again(self, other: Version) -> bool:
        """Whether the words of this noun say hardly more than `other`: “a manned moon mission”, “manned moon shots”."""
        shared = self.content & other.content
        named = _stems(" ".join(word for word in JOINED_WORD.findall(self.happening.words) if word[0].isupper()))
        return len(shared - named) > 1 and len(shared) >= _SHARED_OF_NOUN * len(self.content)

    def tells_loosely(self, other: Version) -> bool:
        """Whether `other` tells the same deed for days within these."""
        mine, days = self.happening.period, other.happening.period
        within = mine.start <= days.start and days.end <= mine.end and mine[:2] != days[:2]
        bounds = {mine.precision, days.precision} & BOUNDS
        return within and not bounds and _same_deed(self, other)

    def speaks_of(self, named: Happening) -> bool:
        """Whether it tells of the thing that a date names: of an attack, who killed; of a raid, who searched."""
        thing = date_roles.thing_named(named)
        kinds = set(dated.occasions(thing))
        if self.kinds & kinds or self.content & _stems(thing):
            return True
        done = lexicon.table("occasion_deeds").get(self.verb, ("",))[0].split()
        return not kinds.isdisjoint(done) or (
            not kinds.isdisjoint(lexicon.words("occasion_kinds/violent")) and self.is_violent
        )


def _same_words(one: Version, other: Version) -> bool:
    return one.content == other.content


def _same_speech(one: Version, other: Version) -> bool:
    """What somebody says further on a day belongs to the same interview or speech."""
    at_once = one.is_of_day or one.happening.passage.span == other.happening.passage.span
    return at_once and not one.sayers.isdisjoint(other.sayers)


def _same_occasion_ahead(one: Version, other: Version) -> bool:
    return one.is_ahead and not (one.kinds & other.kinds).isdisjoint(lexicon.words("occasion_kinds/one_a_day"))


def _same_deed(one: Version, other: Version) -> bool:
    """The same doer does the same: “The mills shut in May”, “the three mills that shut in May”."""
    if not one.doer or not one.deed or (one.doer, one.deed) != (other.doer, other.deed):
        return False
    least = min(len(one.rest), len(other.rest))
    return least > 0 and len(one.rest & other.rest) >= _REST * least


def _done_to_same(one: Version, other: Version) -> bool:
    """One tells what was done, the other who did it: “seized two tankers”, “the tankers seized on Sunday”."""
    if not one.deed or one.deed != other.deed or one.is_passive == other.is_passive:
        return False
    if not one.is_of_day or verbs.reporting_verb(one.verb):
        return False
    passive, active = (one, other) if one.is_passive else (other, one)
    return bool(passive.doer) and not (_stems(passive.doer) - active.rest)


def _deed_as_noun(one: Version, other: Version) -> bool:
    """One tells by a noun what the other tells by the verb: “Rowe resigned”, “Rowe announced her resignation”."""
    if not one.doer or one.doer != other.doer:
        return False
    light, whole = (one, other) if verbs.has_tag(one.verb, "light") else (other, one)
    return verbs.has_tag(light.verb, "light") and len(whole.deed) == _STEM and whole.deed in light.content


def _same_agreement(one: Version, other: Version) -> bool:
    """One signs what the other names: “signed a treaty in 2016”, “shut the border under a 2016 pact”."""
    return one.happening.rule == "new_thing" and "agreement" in one.kinds & other.kinds


def _mostly_same_words(one: Version, other: Version) -> bool:
    shared = len(one.content & other.content)
    return shared >= _SHARED and shared >= _SHARE * min(len(one.content), len(other.content))


_RULES: tuple[Callable[[Version, Version], bool], ...] = (
    _same_words,
    _same_speech,
    _same_occasion_ahead,
    _same_deed,
    _done_to_same,
    _deed_as_noun,
    _same_agreement,
    _mostly_same_words,
)
"""How two tellings of the same days show that they tell the same."""


def _verb(happening: Happening) -> str:
    verb = happening.entry.verb
    return verb.lemma if verb else ""


def _is_passive(happening: Happening) -> bool:
    """Whether something was done to the one who is named: “were seized”, “[the men] held on Friday”."""
    verb = happening.entry.verb
    return verb is not None and (verb.passive or verb.form == "participle")


def _plain(verb: str) -> str:
    """The verb without “re-”, “open” of “re-opened”, or that which tells the same: “resign” of “quit”."""
    again = verbs.verb_of(verb.removeprefix("re-"))
    own = again.lemma if again else verb
    return lexicon.table("same_deeds").get(own, (own,))[0]


def _doer(happening: Happening) -> str:
    """Who does it, by the last word of the name before any aside; "" for a pronoun."""
    doer = happening.entry.doer
    if doer is None:
        return ""
    words = JOINED_WORD.findall(_ASIDE.split(doer.of(happening.passage.text), maxsplit=1)[0])
    last = words[-1].lower() if words else ""
    return "" if last in function_words() else last


def _sayers(happening: Happening, voices: Voices) -> frozenset[str]:
    """Who says something in the happening, as a speaker and as worded; nobody where something else is done."""
    clause, entry = happening.entry.clause, happening.entry
    if clause is None or clause.verb is None or clause.verb.lemma == "call":  # "called her rival a liar"
        return frozenset()
    found = {voices.get(happening.passage.found.it.starts[clause.verb.first], "")}
    answers = verbs.has_tag(clause.verb.lemma, "answers") and "question" in happening.words
    if (answers or says(clause.verb.lemma)) and entry.doer:
        found.add(entry.doer.of(happening.passage.text).split()[-1].lower())
    return frozenset(found - {""})


def _stems(words: str) -> frozenset[str]:
    lower = (word.lower() for word in JOINED_WORD.findall(words))
    return frozenset(_stem(word) for word in lower if len(word) > 2 and word not in function_words())


def _stem(word: str) -> str:
    return verbs.lemma_of(word)[:_STEM]
