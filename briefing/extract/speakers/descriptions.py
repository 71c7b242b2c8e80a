"""Descriptions to those whom they stand for: "the Florida senator", "the man", "a top adviser"."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.extract.speakers import gender, nouns, role_words
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import NEAR, Reading, foremost
from briefing.extract.speakers.salience import CLEAR
from briefing.model import Span
from briefing.patterns import is_possessive

_LOOK_BACK = 400
_PARTIES = frozenset({"republican", "gop"}), frozenset({"democrat", "democratic"})
_OF_PARTY = frozenset().union(*_PARTIES, {"conservative", "liberal", "socialist"})
_DIM = 1.0
"""Below this it does not matter who is more in mind."""
_ALIKE = 0.5
"""The share of the first's salience from which on another who is described alike may be meant."""


def unnamed_before(reading: Reading, source: Mention) -> Entity | None:
    """Somebody without a name, taken up again: “the man” after “a man in the crowd”."""
    found = reading.unnamed.called(source.noun) if source.definite else None
    if found and reading.salience.is_apart(found.name.start) and reading.traits.people_called(source.noun):
        return None  # a headline's "chief"
    if found is None or source.words[0] not in {"his", "her"}:
        return found
    return found if found.owner is reading.pronouns.get(source.span.start) else None


def described_person(reading: Reading, source: Mention) -> Entity | None:
    """The most salient of those whom the article describes so: “the Florida senator”."""
    if not source.definite:
        return None
    wanted = {w for w in source.words if w not in ("the", "his", "her", "this", "that")}
    called = reading.traits.people_called(source.noun)
    if "former" in source.words:
        called = called + reading.traits.people_called(f"former {source.noun}")
    nations = nouns.nationalities(source.words) if source.noun in lexicon.words("mention_words/no_office") else []
    if nations and not any(nations[0] in traits for _, traits in called):
        called = reading.traits.people_of(nations[0]) or called
    fitting = [
        (len(wanted & traits), reading.salience.of(entity), entity)
        for entity, traits in called
        if gender.agrees(entity, source.noun) and not _contradicts(traits, source) and _is_owned(traits, source)
        if source.noun != "chief" or lexicon.words("mention_words/chief").isdisjoint(traits)
        if len(wanted & traits) > 1 or not _is_far_ahead(entity, source)
    ]
    if len(fitting) > 1 and not _tells_place(fitting, called, source):
        return None
    best = _clearly_best(fitting)
    teller = reading.tellers.unnamed_teller(source)
    if best is not None and teller is not None and best not in reading.people_before(source):
        return teller  # "A member would not give his name. “No,” the lawmaker said."
    if best is None or _is_told_apart(reading, source, best) or _may_be_who_spoke(reading, source, best):
        return None
    return best


def _is_told_apart(reading: Reading, source: Mention, best: Entity) -> bool:
    """Whether a name in the words speaks for somebody else, “the Maro coach”; or a headline need not mean this one."""
    if reading.salience.is_apart(source.span.start):
        return reading.first_person() is not best
    words = source.span.of(reading.text).split()[1:]
    proper = {word.lower() for word in words if word[0].isupper() and word.lower() not in lexicon.words("role_nouns")}
    if source.noun in lexicon.words("mention_words/head_of_state"):
        proper -= {word.lower() for word in lexicon.words("demonyms")}
    if not proper or not proper.isdisjoint(reading.traits.of(best)):
        return False
    return next((e for e, _ in reading.salience.ranked() if e.kind == "person" and e.names), None) is not best


def _may_be_who_spoke(reading: Reading, source: Mention, best: Entity) -> bool:
    """Whether “the councillor” may be who spoke in the sentence before, of whom no office is told, and not `best`.

    `best` has not been in mind for a while.
    """
    told = reading.tellers.just_told(source.span.start)
    if told is None or told is best or told.kind != "person" or not told.names or len(source.words) > _BARE:
        return False
    if told in reading.traits.on_trial():
        return False  # "the judge" is not who is tried
    distant = reading.salience.of(best) <= _ALIKE * reading.salience.of(told)
    return distant and not reading.traits.of(told)


_BARE = 2
"""Words of a description that tells nothing but an office: “the councillor”."""


def _is_far_ahead(entity: Entity, source: Mention) -> bool:
    """Whether the article names a person only long after: "the nurse" on ward two is not Ann Lee, a nurse elsewhere."""
    return bool(entity.names) and entity.names[0].span.start > source.span.end + _AHEAD_AT_MOST


_AHEAD_AT_MOST = 1500
"""Characters after a description within which a name may tell whom it means."""


def _clearly_best(fitting: list[tuple[int, float, Entity]]) -> Entity | None:
    """Who has most of the words, of several the one most in mind; nobody where two are alike."""
    if not fitting:
        return None
    most = max(count for count, _, _ in fitting)
    (first, entity), *others = sorted(((v, e) for c, v, e in fitting if c == most), key=lambda one: -one[0])
    return None if others and others[0][0] >= _ALIKE * max(first, _DIM) else entity


def _tells_place(
    fitting: list[tuple[int, float, Entity]], called: list[tuple[Entity, frozenset[str]]], source: Mention
) -> bool:
    """Whether the places in a description are those of one of several who fit."""
    places = _place_words().intersection(source.words)
    fit = {entity for _, _, entity in fitting}
    return not places or any(places <= traits for entity, traits in called if entity in fit)


def _is_owned(traits: frozenset[str], source: Mention) -> bool:
    """Whether the article gives one the owner that a description names: “Lee's lawyer” is not the town's."""
    owners = [word for word in source.words if is_possessive(word)]
    speaks = source.noun in lexicon.words("bodies/speaker")  # "Low's spokesman" is not that of Kim
    if not speaks and source.noun not in lexicon.words("mention_words/lawyer"):
        return True
    return all(word in traits or word.rstrip("'’s") in traits for word in owners)


def _contradicts(traits: frozenset[str], source: Mention) -> bool:
    """Whether a place or a party speaks against it: "the Ohio senator" is not one of Utah."""
    places = _place_words()
    elsewhere = not places.isdisjoint(traits) and any(w in places and w not in traits for w in source.words)
    return elsewhere or _of_other_party(traits, source)


def _is_countryman(traits: frozenset[str], source: Mention) -> bool:
    """Whether the article calls one by the nationality that a description gives."""
    return all(word in traits or word in _OF_PARTY for word in nouns.nationalities(source.words))


def _of_other_party(traits: frozenset[str], source: Mention) -> bool:
    return any(
        not one.isdisjoint(source.words) and not other.isdisjoint(traits) and one.isdisjoint(traits)
        for one, other in (_PARTIES, _PARTIES[::-1])
    )


def introduced_before(reading: Reading, source: Mention) -> Entity | None:
    """Somebody who was mentioned and said nothing so far: “the man” after “one man in the crowd”."""
    first = max(0, source.span.start - _LOOK_BACK)
    if not source.definite or source.noun not in reading.text[first : source.span.start].lower():
        return None
    introduced = re.compile(rf"\b(?:an?|one|another)\s+(?:[\w'’-]+\s+){{0,4}}{re.escape(source.noun)}\b", re.IGNORECASE)
    last = max(introduced.finditer(reading.text, first, source.span.start), key=re.Match.start, default=None)
    if last is None or reading.salience.is_quoted(last.start()):
        return None
    if not lexicon.words("prepositions").isdisjoint(last.group().lower().split()):
        return None
    named = reading.named.at(last.end() + 2) if reading.text.startswith(", ", last.end()) else None
    if named is not None and named.kind in {"person", "organization"}:
        return named  # "a contractor, Elin Homes, … the contractor said"
    words = tuple(last.group().lower().split())
    return reading.unnamed.add("person", source._replace(span=Span(*last.span()), words=words))


def named_later(reading: Reading, source: Mention) -> Entity | None:
    """The one person of that office, whom a lead leaves unnamed: “It was late, a coroner ruled.” … “Coroner Lee”."""
    named = source.definite or not role_words.is_role_noun(source.noun)
    lead = reading.annotated.body[0].span if reading.annotated.body else None
    agent = reading.text.endswith(" by ", 0, source.span.start)  # "once described by a judge as odd"
    if named or agent or lead is None or not lead.holds(source.span):
        return None
    called = reading.traits.people_called(source.noun)
    seat = source.noun.upper() in lexicon.words("post_nominals")
    if called and seat and not called[0][1].issuperset(source.words[1:]):
        return None  # "A Government TD" is no Independent TD
    alone = len(called) == 1 and not _contradicts(called[0][1], source) and gender.agrees(called[0][0], source.noun)
    return called[0][0] if alone and called[0][0].name.start > lead.end else None


def plainly_meant(reading: Reading, source: Mention) -> Entity | None:
    """The one person plainly in mind, where the words name no office: “the candidate”."""
    past = source.words[1:2] in {("former",), ("retired",)} and reading.people_before(source)  # "the former judge"
    plain = past or source.noun in _no_office() or _OF_CHILDREN.fullmatch(" ".join(source.words))
    if not source.definite or not plain:
        return None
    named = set(reading.named_before_in_sentence(source.span))  # "Kim spoke to the candidate"
    fitting = [
        (value, entity)
        for entity, value in reading.salience.ranked()
        if entity.kind == "person"
        and entity.names
        and entity not in named
        and value > CLEAR * NEAR
        and gender.agrees(entity, source.noun)
        and not _of_other_party(reading.traits.of(entity), source)
        and _is_countryman(reading.traits.of(entity), source)
    ]
    return foremost(fitting, NEAR) if fitting and fitting[0][0] > CLEAR else None


@cache
def _no_office() -> frozenset[str]:
    return lexicon.words("mention_words/no_office") - {"leader"}


_OF_CHILDREN = re.compile(r"the (?:mother|mum|mom|father|dad|grandmother|grandfather)[ -]of[ -]\w+")
"""“The mother of three”, “the father-of-two”."""


def named_next(reading: Reading, source: Mention) -> Entity | None:
    """The one whom the next sentence names: “A top adviser says …”; a spokesman goes without a name."""
    owned, speaks = source.words[0] in _OWNED_BY, source.noun in lexicon.words("bodies/speaker")
    plain = len(source.words) > 1 and not owned and not speaks
    return reading.next_newcomer(source) if plain and not (source.definite and reading.people_before(source)) else None


_OWNED_BY = frozenset({"his", "her", "its", "their"})


def known_to_readers(reading: Reading, source: Mention) -> Entity | None:
    """Somebody in particular, whom no name in the article is known to be: “the police chief”."""
    return reading.unnamed.add("person", source) if source.definite else None


def unnamed(reading: Reading, source: Mention) -> Entity | None:
    """One whom the article does not name: “a spokesman”."""
    return reading.unnamed.add("person", source)


@cache
def _place_words() -> frozenset[str]:
    return frozenset(place.lower() for place in lexicon.words("places"))
