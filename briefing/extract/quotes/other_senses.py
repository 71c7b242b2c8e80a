"""Verbs of saying that have another sense: called the president, recalled 40,000 cars, denied Rowe a seat.

Each rule says whether that is the one meant in the words from `first` to `last`, so that nobody is said to say them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.quotes.complement import has_clause
from briefing.extract.quotes.cue import Cue
from briefing.extract.quotes.sources import is_written
from briefing.language import subjects
from briefing.language.phrases import Phrase
from briefing.language.plurals import is_plural, is_somebody
from briefing.language.tokens import NOMINAL, Tokens

_JUDGED = frozenset({"be", "have"})
"""What is written to say something: "a lawsuit that accuses the mayor"; a ticket is not."""
_NEAR = 5
"""Words within which the object of a verb has its head."""


def _is_named(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Citing two officials, citing court papers: where it is from, and not why; admitted 40 patients: took them in."""
    stop = next((p for p in range(first, last) if tokens.is_a(p, "comma")), last)
    if any(tokens.is_a(p, "that", "relative") or subjects.is_finite(tokens, p) for p in range(first, stop)):
        return False  # "citing a study that found it was safe"
    end = next((p for p in range(first, stop) if tokens.is_a(p, "preposition", "time")), stop)
    head = tokens.words[max(first, end - 1)]
    written = cue.verb.lemma != "admit" and head in lexicon.words("document_nouns") | _CLOSE
    return written or is_somebody(head) or not lexicon.words("speech_words/fined").isdisjoint(tokens.words[first:last])


_CLOSE = frozenset({"close", "familiar"})


def _is_known_as(tokens: Tokens, cue: Cue, source: Phrase, _first: int, _last: int) -> bool:
    """The woman her staff called Rowe ran it: who somebody is, told in passing."""
    return tokens.is_a(source[0] - 1, "word") and not cue.inverted


def _telephones(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Called the president, called Rowe on Monday, called the shop: rang up; and yet: called Rowe a liar."""
    if first != cue.last or not tokens.is_of(first, NOMINAL):
        return False
    end = first + 1
    while end < last and tokens.is_of(end, NOMINAL) and not tokens.is_a(end, "determiner"):
        end += 1
    rung = tokens.is_a(end - 1, "name") or is_somebody(tokens.words[end - 1]) or tokens.words[end - 1] == "home"
    rung = rung or (tokens.words[first] == "the" and end == first + 2 and tokens.words[end : end + 1] != ["of"])
    return rung and (end >= last or tokens.is_a(end, "comma", "time", "preposition"))


def _calls_back(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Recalled 40,000 cars, recalled its envoy: called back, and not remembered."""
    if first != cue.last or has_clause(tokens, first, last):
        return False
    called = lexicon.words("speech_words/called_back")
    return tokens.is_a(first, "number") or not called.isdisjoint(tokens.words[first : min(last, first + _NEAR)])


def _refused_to_somebody(tokens: Tokens, _cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Denied workers their pay, denied Rowe a seat: what was not given; and yet: denied the workers' claims."""
    if has_clause(tokens, first, last):
        return False
    if any(tokens.is_a(p, "determiner") and tokens.is_a(p - 1, "word", "name") for p in range(first + 1, last)):
        return True
    place = first + tokens.is_a(first, "determiner")
    somebody = is_plural(tokens.words[place]) and is_somebody(tokens.words[place])
    return place + 1 < last and somebody and tokens.is_a(place + 1, "word") and not is_plural(tokens.words[place + 1])


def _is_come_upon(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """Found one man trapped in the car, found £400; and yet: found it to be late, the study found rents falling."""
    if cue.according or not tokens.is_a(first, "object", *NOMINAL) or is_written(tokens, source):
        return False
    if not has_clause(tokens, first, last):
        return not any(tokens.is_a(p, "to") and tokens.words[p + 1] in _JUDGED for p in range(first + 1, last - 1))
    verb = next((p for p in range(first + 1, last) if subjects.is_finite(tokens, p)), last)
    return verb == last or (tokens.is_a(verb, "verb") and tokens.is_a(verb + 1, "preposition", "adverb", "conjunction"))


Rule: TypeAlias = Callable[[Tokens, Cue, Phrase, int, int], bool]
RULES_OF: dict[str, tuple[Rule, ...]] = {
    "admit": (_is_named,),
    "call": (_is_known_as, _telephones),
    "cite": (_is_named,),
    "deny": (_refused_to_somebody,),
    "find": (_is_come_upon,),
    "quote": (_is_named,),
    "recall": (_calls_back,),
}
