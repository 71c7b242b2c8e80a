"""People and bodies whom the narration describes without a name: “the waiter smiled”, “a woman of sixty”, “the bank”.

They are in the reader's mind as those are who are named: “The waiter smiled. He said …” is about the waiter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing import lexicon
from briefing.extract.speakers import role_words
from briefing.extract.speakers.mentions import Mention
from briefing.language.tokenizer import TextTokens
from briefing.lexicon.verbs import verb_of
from briefing.model import Span
from briefing.patterns import lazy, word_before

_DETERMINERS = frozenset({"the", "a", "an", "one", "another", "his", "her", "my"})
_DETERMINED = lazy(
    r"(?<![\w'’-])(?P<determiner>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Mm]y)"
    r"(?P<words>(?: [\w'’-]+){1,5})(?:[^\w'’-]|$)"
)
_BODY = lazy(r"[Tt]he (?P<noun>[a-z]+)(?![\w'’-])")


def people(tokens: TextTokens) -> Iterator[Mention]:
    """The descriptions of one person each, in the order of the text, with the noun that heads them."""
    end = 0
    for start in map(tokens.starts.__getitem__, tokens.places(_DETERMINERS)):
        found = _DETERMINED().match(tokens.text, start) if start >= end else None
        if found is None:
            continue
        end = found.end()
        source = _described(found)
        if source and word_before(tokens.text, start).lower() not in lexicon.words("mention_words/before_predicate"):
            yield source


def bodies(tokens: TextTokens) -> Iterator[Mention]:
    """The bodies that are called by their kind alone, in the order of the text: “The company has lost money before”."""
    for noun in tokens.places(lexicon.pairs("bodies/taken_up")):
        start = tokens.starts[noun - 1]
        if noun and tokens.lower[noun - 1] == "the" and (found := _BODY().match(tokens.text, start)):
            words = ("the", found["noun"])
            yield Mention("organization", Span(*found.span()), noun=found["noun"], words=words, definite=True)


def _described(found: re.Match[str]) -> Mention | None:
    """The description that a determiner opens, up to its noun: “the young clerk”; None where a name follows."""
    determiner = found["determiner"].lower()
    at = found.start("words") + 1
    words: list[str] = []
    small = _small_words()
    if not any(map(is_person, found["words"].lower().split())):
        return None
    for word in found["words"].split():
        low = word.lower()
        if word[0].isupper() and words and not is_person(low):
            return None  # a name follows: “the mayor Ann Lee”
        if low in small:
            break
        if words and is_person(words[-1]) and not is_person(low) and verb_of(low):
            break
        words.append(low)
        at += len(word) + 1
    if not words or not is_person(words[-1]):
        return None
    definite = determiner in ("the", "his", "her", "my")
    span = Span(found.start(), at - 1)
    return Mention("description", span, noun=words[-1], words=(determiner, *words), definite=definite)


@cache
def _small_words() -> frozenset[str]:
    return lexicon.words("prepositions").union(lexicon.pairs("function_words"))


@lru_cache(maxsize=4096)
def is_person(noun: str) -> bool:
    """Whether `noun` (small letters) is one for a single person: "waiter", "widow", "36-year-old"."""
    known = noun in lexicon.pairs("gendered_nouns") or noun in lexicon.words("ties")
    return known or noun.endswith("-year-old") or role_words.is_role_noun(noun)
