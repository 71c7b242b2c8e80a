"""Subjects that are longer than the noun phrase beside their verb: "the officers who had looked for Lee" said it."""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.phrases import Phrase, antecedent, is_somebody, phrase_before
from briefing.language.tags import takes_clause
from briefing.language.tokens import NOMINAL, Tokens
from briefing.lexicon.verbs import is_past

CLAUSE_OPENERS = frozenset({"comma", "conjunction", "that", "semicolon", "colon", "subordinator", "cue", "time"})
"""Classes before which a clause may begin."""
_LONGEST_CLAUSE = 12


def _past_relative_clause(tokens: Tokens, inner: Phrase) -> Phrase | None:
    """Those of whom the clause tells that `inner` ends: "the officers who had looked for Lee" said something."""
    if not tokens.is_a(inner[0] - 1, "preposition", "verb"):
        return None
    told = False
    for place in range(inner[0] - 1, max(0, inner[0] - _LONGEST_CLAUSE), -1):
        if tokens.is_a(place, "relative"):
            return antecedent(tokens, place) if told and tokens.is_of(place - 1, NOMINAL) else None
        spoke = tokens.is_a(place, "cue") and tokens.is_a(place + 1, "preposition")  # "those who spoke for it"
        if not spoke and tokens.is_a(place, "cue", "comma", "conjunction", "that", "quote", "semicolon", "dash"):
            return None
        told = told or spoke or tokens.is_a(place, "verb")
    return None


def _past_participle(tokens: Tokens, inner: Phrase) -> Phrase | None:
    """Those whom a participle describes that `inner` ends: "the man accused of stealing from the pier" said it."""
    last = inner[0] - 2 if tokens.is_a(inner[0] - 1, "determiner") else inner[0] - 1
    if not tokens.is_a(last, "preposition", "verb", "adverb") or not tokens.is_of(inner[1] - 1, NOMINAL):
        return None
    for place in range(last, max(0, last - _LONGEST_CLAUSE), -1):
        if (
            tokens.words[place].endswith("ing")
            and tokens.is_a(place - 1, "preposition")
            and tokens.is_a(place - 2, "word")
        ):
            return phrase_before(tokens, place - 2)  # "officials in charge of planning for storms"
        past = _is_past(tokens, place) and _has_adverbial(tokens, place + 1)
        if not past and not tokens.is_a(place, "preposition", "to", "adverb", "verb", "time", *NOMINAL):
            return None
        if past and tokens.is_a(place - 1, "word", "name"):
            head = phrase_before(tokens, place - 1)
            return head if head[0] == 0 or tokens.is_of(head[0] - 1, CLAUSE_OPENERS) else None
    return None


def _doing(tokens: Tokens, inner: Phrase) -> Phrase | None:
    """Those who do something to `inner`: "the lawyer representing Lee" said it, and not Lee."""
    doing = inner[0] - 1
    if not tokens.is_a(doing, "verb", "cue") or not tokens.words[doing].endswith("ing"):
        return None
    if not tokens.is_a(doing - 1, "word") or not is_somebody(tokens.words[doing - 1]):
        return None
    first = phrase_before(tokens, doing - 1)[0]
    return (first, inner[1]) if first == 0 or tokens.is_of(first - 1, CLAUSE_OPENERS) else None


def _has_adverbial(tokens: Tokens, place: int) -> bool:
    return tokens.is_a(place, "preposition", "adverb", "time") or tokens.words[place] in {"nearby", "aboard", "abroad"}


def _is_past(tokens: Tokens, place: int) -> bool:
    if not tokens.is_a(place, "verb", "cue") or tokens.text[tokens.starts[place] - 1] == "-":
        return False
    return is_past(tokens.words[place]) and not takes_clause(tokens.words[place])


RULES: tuple[Callable[[Tokens, Phrase], Phrase | None], ...] = (_past_relative_clause, _past_participle, _doing)
"""How a phrase beside the verb is found to end a longer one."""
