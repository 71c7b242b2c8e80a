"""What the words of source teach of whom they mean: the kind, the gender, whose friend somebody is."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.extract.speakers import nouns, roles
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import Reading
from briefing.language.names import is_first_name
from briefing.language.names.record import GENDERS
from briefing.language.tags import ARTICLES
from briefing.patterns import lazy

_PLURAL_VERB = re.compile(r"\s(?:are|have|were)\b")
"""After a single name it tells that a club or a firm is meant: "Alba Rovers have agreed"."""


@cache
def _firms() -> frozenset[str]:
    """Nouns that tell bodies and no person: “firm”, “retailer”."""
    return (lexicon.words("bodies/noun") - lexicon.words("role_nouns")) | lexicon.words("bodies/trade")


def learn(reading: Reading, entity: Entity, rule: str, source: Mention, position: int) -> None:
    """Keep what the words of source at `position` teach of `entity`, whom they mean by that rule."""
    if rule == "named_next":
        reading.traits.learn(entity, source.noun)
    if source.kind == "name":
        _learn_kind(entity, source, reading.text)
    if source.kind == "pronoun":
        learn_gender(entity, source.words[0])
    else:
        _learn_owner(reading, entity, position)


_LONG = 4
"""Words of a name that may as well be a firm's: “Maro Blue Ocean Trawling”."""


def _learn_kind(entity: Entity, source: Mention, text: str) -> None:
    """Who says something under a name of no known kind is a person, or a body where the verb is plural."""
    if entity.kind != "person" and len(entity.key) > 1 and entity.key[-1] in lexicon.words("document_kinds/law"):
        entity.kind = "document"
    if entity.kind != "unknown":
        return
    told = {nouns.head_noun(role.lower().split()).rpartition("-")[2] for role in roles.of(text, entity.names, ())}
    trade = len(entity.key) == 1 and not told.isdisjoint(lexicon.words("bodies/trade_of_one"))
    deals = {word.title() for word in (entity.key[0], entity.key[-1])}  # "Maro Health", "Human Rights Beacon"
    firm = len(entity.key) > 1 and not deals.isdisjoint(lexicon.words("portfolios"))
    thing = not is_first_name(entity.first) and (firm or text.startswith(", which ", source.span.end))
    if trade or thing or not told.isdisjoint(_firms()):
        entity.kind = "organization"
    elif source.words[0].lower() not in ARTICLES and (
        (told.isdisjoint(lexicon.words("bodies/business")) and len(entity.key) < _LONG) or is_first_name(entity.first)
    ):
        entity.kind = "organization" if _PLURAL_VERB.match(text, source.span.end) else "person"


def _learn_owner(reading: Reading, entity: Entity, position: int) -> None:
    """Take note of whose friend or mother somebody is: of “said her friend Ann Lee”, “her daughter, Ann Lee, said”."""
    found = _OF_HERS().search(reading.text, max(0, position - _HERS_REACH), position)
    owner = reading.pronouns.get(found.start(1) if found else position)
    if owner and owner is not entity:
        reading.owners[entity] = owner


_OF_HERS = lazy(r"\b([Hh]er|[Hh]is) (?:[a-z-]+ ){0,4}[a-z-]+,? $")
_HERS_REACH = 50


def learn_gender(entity: Entity, pronoun: str) -> None:
    """Who was "she" once is not "he" later."""
    if entity.gender == "u":
        entity.gender = GENDERS.get(lexicon.pairs("mention_words/pronoun")[pronoun], "u")
