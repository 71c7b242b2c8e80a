"""What did not become of what a figure counts: `will not cut 200 jobs`, `failed to kill 25`, `not 18 as reported`."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.extract.numbers.clause_roles import ClauseRole, FigureWords
from briefing.language.clauses import Clause
from briefing.language.tags import negates

_CONDITIONAL = frozenset({"if", "unless", "lest"})
_POSSIBLE = frozenset({"can", "could", "may", "might"})
_WITHOUT = frozenset({"against", "without"})


def is_averted(place: FigureWords) -> bool:
    """Whether the article says, of what could have become of the counted, that it did not, or only that it might."""
    if place.it.word(place.first - 1) == "not":
        return True  # "15 men were arrested, | not 18"
    return any(rule(place, role) for role in place.roles for rule in _RULES)


def _is_prevented(_place: FigureWords, role: ClauseRole) -> bool:
    """`It prevented 300 evictions`, `quashed the convictions of 11`."""
    if role.how == "object" and not role.is_passive and role.lemma in lexicon.tagged("figure_contexts", "preventing"):
        return True
    return role.preposition == "of" and role.lemma in lexicon.tagged("figure_contexts", "undoing")


def _is_negated(place: FigureWords, role: ClauseRole) -> bool:
    """`Will not cut 200 jobs`; and yet: `not only killed 12`."""
    return _denies(place, role.clause)


def _might_be(place: FigureWords, role: ClauseRole) -> bool:
    """`Could be killed`, `would have lost`, `if 20 are hurt`."""
    clause, verb = role.clause, role.clause.verb
    if clause.kind == "subordinate" and clause.opened_by in _CONDITIONAL:
        return True
    if verb is None or verb.tense != "modal":
        return False
    return verb.perfect or place.it.words[verb.first] in _POSSIBLE


def _is_not_done(place: FigureWords, role: ClauseRole) -> bool:
    """`Failed to kill 25`, `scrapped plans to hire 120`, `has no plans to cut 90`, `voted against spending £3m`."""
    verb, around = role.clause.verb, role.clause.parent
    if verb is None or verb.finite:
        return False
    if verb.form == "gerund" and place.it.word(verb.first - 1) in _WITHOUT:
        return True
    if around is None or around.verb is None or verb.form == "participle":
        return False
    none = "no" in place.it.words[around.verb.last : verb.first]
    return none or _denies(place, around) or around.verb.lemma in lexicon.tagged("figure_contexts", "undoing")


def _is_denied(_place: FigureWords, role: ClauseRole) -> bool:
    """`Denied that 40 had been arrested`."""
    around = role.clause.parent
    teller = around.verb if role.clause.kind == "reported" and around else None
    return teller is not None and teller.lemma in lexicon.tagged("figure_contexts", "undoing")


def _denies(place: FigureWords, clause: Clause) -> bool:
    """Whether the verb of `clause` is negated."""
    words = place.it.words[clause.verb.first : clause.verb.last] if clause.verb else []
    return any(map(negates, words)) and "only" not in words


_RULES: tuple[Callable[[FigureWords, ClauseRole], bool], ...] = (
    _is_prevented,
    _is_negated,
    _might_be,
    _is_not_done,
    _is_denied,
)
