"""Cues whose source stands behind the verb: “…,” said Ann Lee."""

from __future__ import annotations

from briefing.extract.quotes.cue import Cue, by_name, verb_at
from briefing.language import phrases
from briefing.language.tokens import VERBAL, Tokens
from briefing.lexicon.verbs import Verb


def inverted(tokens: Tokens, place: int) -> Cue | None:
    """The source after its verb, behind what is said: “…,” said Ann Lee."""
    verb = verb_at(tokens, place)
    before = place - 2 if tokens.is_a(place - 1, "comma") else place - 1
    if verb is None or not (tokens.is_a(before, "quote") or _ends_clause(tokens, place, verb)):
        return None
    source = phrases.phrase_after(tokens, place)
    if source is None or tokens.is_a(source[1], "adverb", *VERBAL) or "addresses" in verb.tags:
        return None
    ends = source[1] >= len(tokens) or tokens.is_a(source[1], "comma", "stop", "relative", "time", "preposition")
    if not tokens.is_a(before, "quote") and not ends:
        return None
    return Cue(place, place + 1, verb, by_name(tokens, source), inverted=True)


def _ends_clause(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether a comma and a clause stand before a verb, and after it the source, not what it says."""
    if not tokens.is_a(place - 1, "comma") or not {"quote", "that"} <= verb.complements:
        return False
    if "person" in verb.complements and _is_of_subject(tokens, place - 1):
        return False
    after = place + 1 if "person" not in verb.complements and tokens.is_a(place + 1, "determiner") else place
    alone = not verb.complements & {"object", "person"} or _ends_in_name(tokens, after)
    return alone and _has_main_verb(tokens, place)


def _is_of_subject(tokens: Tokens, comma: int) -> bool:
    """Whether the comma closes who speaks, and the addressee follows: “…” the mayor's deputy, Tom Kim, told Lee."""
    quoted = next((place for place in range(comma - 1, -1, -1) if tokens.is_a(place, "quote")), -1)
    between = range(quoted + 1, comma)
    led = tokens.is_a(quoted + 1, "preposition", "time")
    return bool(between) and not led and not any(tokens.is_of(place, VERBAL) for place in between)


def _ends_in_name(tokens: Tokens, verb: int) -> bool:
    """Whether nothing but a name follows the verb, "…, reports Housing Now.", or one who is of some body."""
    last = verb + 1
    while tokens.is_a(last, "name"):
        last += 1
    body = last + 1 + tokens.is_a(last + 1, "determiner")
    belongs = tokens.words[last : last + 1] in (["of"], ["at"], ["from"]) and tokens.is_a(body, "name")
    return last > verb + 1 and (last >= len(tokens) or tokens.is_a(last, "stop") or belongs)


def _has_main_verb(tokens: Tokens, last: int) -> bool:
    """Whether a clause stands before `last` that is not a relative one: "Lee, who was ill," has none."""
    told = (place for place in range(last - 1) if tokens.is_of(place, VERBAL | {"quote"}))
    return any((clause := tokens.clause_of(place)) is None or clause.kind != "relative" for place in told)


def opening(tokens: Tokens, place: int) -> Cue | None:
    """The source after its verb, before what is said: “Says Ann Lee: “…””."""
    verb = verb_at(tokens, place)
    source = phrases.phrase_after(tokens, place) if verb and place == 0 and tokens.is_a(1, "name") else None
    return Cue(place, place + 1, verb, source, inverted=True) if verb and source else None
