"""Where what is reported ends before its sentence does, and the reporter goes on in his own words."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.language import subjects
from briefing.language.tokens import Tokens
from briefing.lexicon.verbs import readings

_NEAR = 5


def end(tokens: Tokens, first: int, last: int) -> int:
    """The end of the words reported from `first` on, `last` or before it, and behind what is quoted in them."""
    quoted = max((p for p in tokens.quoted if first <= p < last), default=first)
    for place in range(quoted + 1, last - 1):
        if tokens.is_a(place, "comma", "semicolon") and any(rule(tokens, place, last) for rule in RULES):
            return place
    return last


def _but(tokens: Tokens, comma: int, last: int) -> bool:
    """Said it seeks peace, but its strikes have raised the risk. A clause of its own, and not "but that"."""
    if tokens.words[comma + 1] != "but" or tokens.is_a(comma + 2, "that", "quote"):
        return False
    return any(subjects.is_finite(tokens, p) for p in range(comma + 2, last))


def _semicolon(tokens: Tokens, place: int, _last: int) -> bool:
    return tokens.is_a(place, "semicolon") and not tokens.is_a(place + 1, "that")


def _leads_to(tokens: Tokens, comma: int, last: int) -> bool:
    """Said it would close, prompting protests; …, which drew questions."""
    verb = comma + 1
    if tokens.words[verb] == "which":
        verb += 1
        while tokens.is_a(verb, "auxiliary", "adverb"):
            verb += 1
    elif not tokens.words[verb].endswith("ing"):
        return False
    table = lexicon.table("reaction_verbs")
    lemma = next((v.lemma for v in readings(tokens.words[verb]) if v.lemma in table), None) if verb < last else None
    if lemma is None:
        return False
    objects = table[lemma][0]
    return objects == "-" or not set(objects.split()).isdisjoint(tokens.words[verb + 1 : min(verb + _NEAR, last)])


RULES: tuple[Callable[[Tokens, int, int], bool], ...] = (_but, _semicolon, _leads_to)
"""Each says whether the reporter takes up his own words behind the comma or semicolon at a place."""
