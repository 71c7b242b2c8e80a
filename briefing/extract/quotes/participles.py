"""Participles of saying, "saying that", "telling them": whose they are."""

from __future__ import annotations

from bisect import bisect_left

from briefing import lexicon
from briefing.language import phrases, subjects
from briefing.language.clause_subjects import named_last
from briefing.language.phrases import Phrase
from briefing.language.plurals import is_somebody
from briefing.language.tags import ARTICLES
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import has_tag

_FURTHEST_QUOTED = 16


def quoted_as_saying(tokens: Tokens, place: int) -> int | None:
    """Where "as" stands after the verb at `place`, as in "the paper quoted Lee as saying"."""
    if not tokens.is_a(place, "cue") or not tokens.words[place].startswith(("quot", "cit")):
        return None
    for end in range(place + 2, min(place + _FURTHEST_QUOTED, len(tokens) - 1)):
        if tokens.words[end] == "as" and tokens.words[end + 1].endswith("ing"):
            return end
        apposition = tokens.is_a(end, "comma") and tokens.is_of(end + 1, NOMINAL)
        closes = tokens.is_a(end, "comma") and tokens.words[end + 1] == "as"
        if tokens.is_a(end, "comma", "quote", "semicolon", *VERBAL) and not (apposition or closes):
            return None
    return None


def who_quotes(tokens: Tokens, saying: int) -> int | None:
    """Where the one begins who quotes somebody right behind the words: “It is late,” [Low] quoted her as saying."""
    before = range(saying - 3, max(-1, saying - _FURTHEST_QUOTED), -1)
    quoting = next((p for p in before if tokens.is_a(p, "cue")), None)
    if quoting is None or quoted_as_saying(tokens, quoting) != saying - 1:
        return None
    subject = (quoting, quoting) if tokens.words[quoting].endswith("ing") else subjects.subject_before(tokens, quoting)
    return subject[0] if subject else None


def source(tokens: Tokens, place: int) -> Phrase | None:
    """The source of the participle at `place`: the subject of the clause that it goes on with."""
    before = place - 1
    while tokens.is_a(before, "adverb"):
        before -= 1
    if tokens.is_a(before - 1, "cue") and tokens.words[before] == "as":  # "was quoted as saying"
        return subjects.subject_before(tokens, before - 1)
    meanwhile = _of_clause_around(tokens, place) if tokens.words[before] == "while" else named_last(tokens, place)
    if meanwhile or tokens.words[before] == "by":
        return meanwhile or subjects.of_nearest_verb(tokens, before)  # "he ended by saying"
    if tokens.words[before] == "as" and (quoted := _who_is_quoted(tokens, before)):
        return quoted
    close = phrases.phrase_before(tokens, before) if tokens.is_of(before, NOMINAL) else None
    if close and close[0] and tokens.is_a(close[0] - 1, "determiner"):
        close = close[0] - 1, close[1]
    received = close and close[0] and (tokens.words[close[0] - 1] == "with" or _is_received(tokens, close))
    if close and (received or _adds(tokens, close)):
        return close
    clause = tokens.clause_of(place)
    if tokens.is_a(before, "comma") and clause and clause.parent and clause.parent.opened_by == "where":
        return subjects.of_nearest_verb(tokens, before)  # "… to the hall, where protesters gathered, chanting"
    found = _who_issued(tokens, close) if close else None
    found = found or subjects.clause_subject(tokens, before + 1)
    if found and not subjects.may_speak(tokens, found):
        found = _opening_name(tokens) or found
    return found or subjects.subject_ahead(tokens, place) or close


def _who_is_quoted(tokens: Tokens, before: int) -> Phrase | None:
    """Who stands between "quoted" and the "as" there: “quoted [Lee] as saying”, “[Lee] was quoted by the Post as”."""
    for verb in range(before - 2, max(-1, before - _FURTHEST_QUOTED), -1):
        if quoted_as_saying(tokens, verb) == before:
            if tokens.is_a(verb + 1, "preposition", "time"):
                return subjects.subject_before(tokens, verb)
            return verb + 1, before - tokens.is_a(before - 1, "comma")
    return None


def _of_clause_around(tokens: Tokens, place: int) -> Phrase | None:
    """Who did the other thing: “the hearing ended after [Lee] wept while describing it”."""
    clause = tokens.clause_of(place)
    around = clause.parent if clause else None
    if around is None or around.verb is None:
        return None
    verb = bisect_left(tokens.starts, around.span((around.verb.first, around.verb.last)).start)
    return subjects.subject_before(tokens, verb) if verb < place else None


def _adds(tokens: Tokens, source: Phrase) -> bool:
    """Whether somebody without a name adds something to what the clause before tells: “…, [a spokesman] saying”."""
    opens = tokens.is_a(source[0] - 1, "comma") and tokens.words[source[0]] in ARTICLES
    return opens and is_somebody(tokens.words[source[1] - 1])


def _is_received(tokens: Tokens, document: Phrase) -> bool:
    """Whether a document of theirs tells others something: "families received notices telling them", "Lee's letter"."""
    written = tokens.words[document[1] - 1] in lexicon.words("document_nouns")
    owned = "possessive" in tokens.classes[slice(*document)]
    return written and document[0] > 0 and (owned or has_tag(tokens.words[document[0] - 1], "gets"))


def _who_issued(tokens: Tokens, document: Phrase) -> Phrase | None:
    """Those of a relative clause who wrote it: "it angered Lee, who issued a statement saying"."""
    verb = document[0] - 1
    if not tokens.is_of(verb, VERBAL) or tokens.words[document[1] - 1] not in lexicon.words("document_nouns"):
        return None
    found = subjects.subject_before(tokens, verb)
    return found if found and tokens.is_a(found[1] - 1, "relative") else None


def _opening_name(tokens: Tokens) -> Phrase | None:
    """The name that a long apposition parts from its verb: "Ann Lee, maker of boats that sold well, left"."""
    last = next((p for p, cls in enumerate(tokens.classes) if cls != "name"), 0)
    return (0, last) if last and tokens.is_a(last, "comma") else None
