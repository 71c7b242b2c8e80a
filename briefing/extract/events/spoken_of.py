"""Dates of what is only spoken of: the clause around tells nothing that happened then."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.events import date_roles, dated
from briefing.extract.events.dated import Anchor, DatedSentence
from briefing.extract.events.entry import Telling
from briefing.language import happening_nouns
from briefing.language.attachment import clause_of
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.patterns import lazy

_KNOWN = lazy(
    r"(?i)\b(?:about|after|ahead of|because of|before|concerning|despite|from|in relation to|in response to"
    r"|over|prior to|regarding|since|until)\s+(?:the|that|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<thing>[\w-]+)\s+(?:(?:in|on|of|last|this)\s+)?$"
)


def only_judged(told: Telling, anchor: Anchor, here: DatedSentence) -> bool:
    """“The September quarter earnings were a disappointment”: what is said of known figures gives none."""
    verb = told.verb
    if verb is None or verb.lemma != "be" or re.search(r"\d", told.span.of(here.text)):
        return False
    figures = not lexicon.tagged("figure_contexts", "earned").isdisjoint(
        date_roles.setting(here, anchor).noun_phrase.split()
    )
    return figures and _before_verb(anchor, verb, here)


def _before_verb(anchor: Anchor, verb: VerbGroup, here: DatedSentence) -> bool:
    """Whether the date stands in the subject."""
    return anchor.span.start < here.found.it.starts[verb.first]


def is_known(anchor: Anchor, here: DatedSentence) -> bool:
    """“Before the election on July 4”, “charged in relation to the raid in May”: what is known has the date."""
    known = _KNOWN().search(date_roles.words_before(here, anchor))
    if known is None or not any(dated.occasions(known["thing"])):
        return False
    verb = verbs.verb_of(known["thing"])
    return verb is None or verb.is_noun or not verb.is_past  # not "after their envoys met on Monday"


def did_something(anchor: Anchor, here: DatedSentence) -> bool:
    """“The May 3 attack killed 12”: what the thing named by its day did, it did on that day."""
    if anchor.period.precision != "day":
        return False
    found = here.found
    first, last = found.place_of(anchor.span.start), found.place_of(anchor.span.end - 1)
    clause, noun = clause_of(found, first), happening_nouns.noun_of(found, first, last)
    verb, subject = clause.verb, clause.subject
    if noun is None or verb is None or subject is None or not clause.happened:
        return False
    if verb.passive and not verbs.has_tag(verb.lemma, "attends"):
        return False
    return subject[0] <= noun.phrase[0] <= subject[0] + 1 and last < noun.head < verb.first


def only_reminds(told: Telling, rule: str, here: DatedSentence, *, past: bool) -> bool:
    """“Would alter a 2005 law”, “the book will recall her speech in 2004”: what is to come is not of the past day."""
    verb = told.verb
    if verb is None or verb.perfect or not verb.leads_ahead:
        return False
    return rule == "new_thing" or (past and here.found.it.words[verb.first] not in _THEN)


_THEN = frozenset({"would", "wouldn't", "could", "couldn't", "should", "shouldn't"})
"""Modals that may tell of the past: “in 1998 she could walk”, “said it would close in 2004”."""


def only_names(told: Telling, here: DatedSentence) -> bool:
    """“The club, as [it became in 1968], …”: how something is called tells no happening of its own."""
    clause = told.clause
    if clause is None or clause.verb is None or clause.subject is None or clause.opened_by != "as":
        return False
    named = clause.verb.lemma in {"be", "become", "call", "know"} and clause.kind == "subordinate"
    return named and here.found.it.tag(clause.subject[0]) == "pronoun"


def only_refers(told: Telling, rule: str) -> bool:
    """“She recalled a 2015 complaint”: she did not do so in 2015."""
    verb = told.verb if told.clause else None
    return rule == "new_thing" and verb is not None and verbs.has_tag(verb.lemma, "refers")


def only_promised(told: Telling, rule: str) -> bool:
    """“Rowe had said she would speak at Monday's meeting”, which is over: whether she did, nobody says."""
    verb, teller = told.verb, told.told_by.verb if told.told_by else None
    if verb is None or teller is None or rule != "done_within":
        return False
    return verb.tense == "modal" and not verb.perfect and teller.tense == "past"


def only_of_subject(told: Telling, anchor: Anchor, here: DatedSentence) -> bool:
    """“The number of nurses in 2019 has fallen since”: what is told of the subject is so now, and was not then."""
    verb, clause, found = told.verb, told.clause, here.found
    if verb is None or clause is None or clause.subject is None:
        return False
    place = found.place_of(anchor.span.start)
    within = clause.subject[0] < place < clause.subject[1] and found.owner[place] is clause
    return within and verb.tense == "present"


def only_spoken_of(told: Telling, anchor: Anchor, here: DatedSentence) -> bool:
    """“The attack on Monday may change that”: a noun has the date, and what is told of it is not past."""
    verb = (told.clause or clause_of(here.found, here.found.place_of(anchor.span.start))).verb
    if verb is None or verb.perfect or verb.tense not in {"present", "modal"}:
        return False
    return _before_verb(anchor, verb, here) and any(
        dated.occasions(date_roles.noun_before(date_roles.setting(here, anchor)))
    )
