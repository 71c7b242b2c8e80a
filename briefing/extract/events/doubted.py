"""What a clause tells that the article denies or doubts: “no evidence that it burned”, “not true that it closed”."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.tags import negates
from briefing.lexicon.verbs import has_tag

_NONE = frozenset({"little", "no", "scant", "without"})
_REACH = 3
"""Words before a noun, among which it is said that there is none: “no clear evidence”."""


def is_denied(found: Pass, clause: Clause) -> bool:
    """Whether what `clause` tells is said not to be so, or to be in doubt."""
    reported = _reported(clause)
    if reported is None or reported.opener is None:
        return False
    it, before = found.it, reported.opener - 1
    word, none = it.word(before), not _NONE.isdisjoint(it.words[max(0, before - _REACH) : before])
    if word in lexicon.words("event_cues/false"):
        return True
    if word in lexicon.words("event_cues/certain"):
        return reported.parent is not None and _denies(found, reported.parent, reported.opener)
    if word in lexicon.words("event_cues/doubt"):
        return not none
    supposed = word in lexicon.words("event_cues/supposition")
    return supposed and (none or any(_rejects(found, around, reported.opener) for around in _around(found, reported)))


def is_supposed(found: Pass, clause: Clause) -> bool:
    """Whether what `clause` tells is no more than a claim, a rumour, a fear."""
    reported = _reported(clause)
    before = found.it.word(reported.opener - 1) if reported and reported.opener is not None else ""
    return before in lexicon.words("event_cues/supposition")


def denier(clause: Clause) -> Clause | None:
    """Who denies what `clause` tells: “[Rowe denied] that he left”."""
    teller = clause.told_by
    return teller if teller and teller.verb and has_tag(teller.verb.lemma, "denies") else None


def _reported(clause: Clause) -> Clause | None:
    """The clause, or the one around it, that is told of by a word before its “that”."""
    around: Clause | None = clause
    while around is not None and around.kind != "reported":
        around = around.parent
    return around


def _around(found: Pass, reported: Clause) -> Iterator[Clause]:
    """The clauses in which the noun before “that” stands: as the object of the one, or in the subject of the other."""
    yield reported  # "Reports that it burned | are false" is read as one clause
    if reported.parent is not None:
        yield reported.parent
    opener = reported.opener or 0
    yield from (c for c in found.clauses if c.subject and c.subject[0] <= opener < c.subject[1])


def _rejects(found: Pass, around: Clause, opener: int) -> bool:
    """Whether `around` says that the claim is false: “denied reports that …”, “the claim that … was never proved”."""
    verb = around.verb
    if verb is None:
        return False
    false = found.it.word(verb.last) in lexicon.words("event_cues/false")
    rejected = has_tag(verb.lemma, "denies")
    return false or rejected or (around.opener != opener and _denies(found, around, verb.last))


def _denies(found: Pass, around: Clause, last: int) -> bool:
    """Whether a negation stands from the verb of `around` up to word `last`."""
    first = around.verb.first if around.verb else last
    return any(map(negates, found.it.words[first:last]))
