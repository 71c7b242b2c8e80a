"""Somebody in mind called by other words: “the 36-year-old”, “the Kenyan”, “the former judge”, “the woman”."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.speakers import mentions, nouns
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.gender import agrees
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import NEAR, Reading, foremost
from briefing.extract.speakers.salience import CLEAR


def the_younger(reading: Reading, source: Mention) -> Entity | None:
    """One of two of a name, who is nobody else: “the younger Lee”, “the senior Kim”."""
    words = tuple(word.lower() for word in source.words)
    named = words[0] != "the" or lexicon.words("mention_words/by_age").isdisjoint(words[:-1])
    return None if named else reading.unnamed.add("person", source._replace(words=words))


def of_that_age(reading: Reading, source: Mention) -> Entity | None:
    """The person plainly in mind, unless the article gives another age: “the 36-year-old”."""
    told = next((word for word in source.words if word.endswith("-year-old")), None)
    if not source.definite or told is None:
        return None
    age = told.split("-", 1)[0]
    fitting = [
        (value, e)
        for e, value in reading.salience.ranked()
        if e.kind == "person" and value > CLEAR and _may_be_aged(reading, e, age) and agrees(e, source.noun)
    ]
    of_age = [(value, e) for value, e in fitting if e.names and reading.traits.age(e) == age]
    teller = reading.tellers.just_told(source.span.start)
    if not of_age and teller in reading.people_before(source) and any(e is teller for _, e in fitting):
        return teller
    return foremost(of_age or fitting, NEAR)


def the_accused(reading: Reading, source: Mention) -> Entity | None:
    """The one person on trial in the article: “the defendant”, “the accused”."""
    if source.words not in {("the", "defendant"), ("the", "accused")}:
        return None
    return tried[0] if len(tried := reading.traits.on_trial()) == 1 else None


def of_that_land(reading: Reading, source: Mention) -> Entity | None:
    """The person plainly in mind, called by the land: “the Kenyan”, “the Frenchwoman”."""
    said, *land = source.span.of(reading.text).split()
    if said.lower() != "the" or not mentions.is_countryman(" ".join(land)):
        return None
    fitting = [
        (value, e)
        for e, value in reading.salience.ranked()
        if e.kind == "person" and e.names and value > CLEAR and agrees(e, source.noun)
    ]
    meant = foremost(fitting, NEAR)
    return None if meant is None or _of_other_land(reading, meant, source.noun) else meant


def _of_other_land(reading: Reading, entity: Entity, land: str) -> bool:
    """Whether the article calls somebody by another nationality."""
    told = nouns.nationalities(reading.traits.of(entity))
    return bool(told) and not any(word[:4] == land[:4] for word in told)


def _may_be_aged(reading: Reading, entity: Entity, age: str) -> bool:
    """Whether the article gives somebody no other age; one without a name has just spoken."""
    if entity.names:
        return reading.traits.age(entity) in (age, "")
    spoke = reading.tellers.last is not None and reading.tellers.last[1] is entity
    return spoke and not any(word.endswith("-year-old") for word in entity.key)
