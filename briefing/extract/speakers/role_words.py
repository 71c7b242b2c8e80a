"""Where the words of an office begin and end, and whether they are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from briefing import lexicon
from briefing.extract.speakers.nouns import head_noun
from briefing.language.plurals import singulars
from briefing.lexicon.verbs import is_past, may_be_finite, verb_of
from briefing.model import Span
from briefing.patterns import JOINED_WORD, lazy

_LONGEST = 26
"""Words in a role at most."""
_REACH = 200
_END = re.compile(
    r"[;:—–(\[\"“”\n]|''|,(?!\s[A-Z][\w.]{1,7}-based\b)|\s-\s|(?<![\s.][A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!Sen)(?<!Gov)(?<!Rep)(?<!St)[.!?](?=\s|$)"
    r"|\s(?:who|whom|whose|which|that|where|when|while|said|says|told|has|had|is|was|will|would|after|before|since|until"
    r"|(?:in|from|by)\s+\d{4}|(?:on|in)\s+(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|(?:last|this|next)\s+(?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|and\s+(?P<joined>an?|the|one|now|is|was|wrote|\w+ed|\w+s|\w+ly|[A-Z][\w'’-]+(?=\s[a-z]))(?=\s|$))\b"
)


def is_role(words: Sequence[str]) -> bool:
    """Whether the head of these words (small letters) is a noun for what a person does or is."""
    noun = head_noun(list(words))
    if noun == "lead" and words[0] != "lead" and words[0].isalpha():
        return True  # "policy lead at Acme"
    return any(map(is_role_noun, singulars(noun) if list(words[:2]) == ["one", "of"] else [noun]))


@lru_cache(maxsize=20_000)
def is_role_noun(noun: str) -> bool:
    """Whether `noun` is on the list of role nouns, or ends in one: "speechwriter", "neurosurgeon"."""
    known = lexicon.words("role_nouns")
    if noun in lexicon.words("mention_words/anybody"):
        return False
    if noun in known or noun in _offices():
        return True
    return noun.endswith(_PROFESSIONS) or any(noun[i:] in known for i in range(1, len(noun) - 4))


@cache
def _offices() -> frozenset[str]:
    """The titles that nouns take up, in small letters: "mec", but not "mr"."""
    return frozenset(title.lower() for title, row in lexicon.table("titles").items() if row[1])


_PROFESSIONS = ("ologist", "icist", "ician", "grapher", "omist", "iatrist", "ivist", "alist")
"""Endings of nouns for what a person does."""


def cut(text: str, start: int) -> Span:
    """From `start` to the end of the phrase."""
    found = _END.search(text, start + 1, start + _REACH)
    while found and found["joined"] and _goes_on(text, start, found):
        found = _END.search(text, found.end(), start + _REACH)
    end = found.start() if found else min(len(text), start + _REACH)
    if (past := _past_title(text, end)) > end:
        return Span(start, past)
    words = list(JOINED_WORD.finditer(text, start, end))[:_LONGEST]
    while words and len(words) == _LONGEST and words[-1].group().lower() in lexicon.words("prepositions"):
        words.pop()
    return Span(start, words[-1].end() if words else start)


def _past_title(text: str, at: int) -> int:
    """Where the title of a work ends that begins at `at` after "of": "author of “The Pier”"; else `at`."""
    work = _WORK().match(text, at) if text.endswith(" of ", 0, at) else None
    return work.end() if work else at


_WORK = lazy(r"“[^”\n]{1,80}”|\"[^\"\n]{1,80}\"|''[^'\n]{1,80}''")


def _goes_on(text: str, start: int, joint: re.Match[str]) -> bool:
    """Whether the phrase from `start` goes on after "and": "director of parks and events", "and retired chief of"."""
    word = joint["joined"]
    if word[0].isupper():
        return not _does(text, joint.end())  # "chairman and Cook is"
    if word in ("a", "an"):
        return is_role(small(text, cut(text, joint.end() + 1)))
    if word.endswith("ed"):
        return word in lexicon.words("role_modifiers")
    if not word.endswith("s") or word in ("is", "was"):
        return False
    verb = verb_of(word)
    if verb is None or verb.form != "s":
        return True
    *_, before = text[start : joint.start()].rsplit(None, 3)
    listed = before[0].isupper() == word[0].isupper() and " of " in text[start : joint.start()]
    return listed and verb.is_noun and _LINK.match(text, joint.end()) is not None


def _does(text: str, at: int) -> bool:
    """Whether a verb follows at `at` that somebody does something by."""
    found = JOINED_WORD.search(text, at)
    return found is not None and may_be_finite(found.group())


_LINK = re.compile(r" (?:for|of|at|with)\b|,")


def small(text: str, span: Span) -> list[str]:
    """The words in `span`, in small letters."""
    return [w.lower() for w in JOINED_WORD.findall(span.of(text))]


PARTY = re.compile(r"\s?(?:\([^()\n]{1,30}\)|,\s[RDI]-[A-Z][\w.]{1,12}(?=,)|,\s\d{1,3}(?=,))")
"""What may stand between a name and its apposition: a party, an age."""


def past_party(text: str, at: int) -> int:
    """Where a party or an age ends that begins at `at`, else `at`."""
    found = PARTY.match(text, at) if text[at : at + 2].startswith((" (", "(", ",", "\u00a0")) else None
    return found.end() if found else at


def phrase(text: str, start: int) -> Iterator[Span]:
    """The phrase that begins at `start`, where its head is a role."""
    span = cut(text, start)
    words = small(text, span)
    office = is_role(words) or _ends_behind_body(span.of(text).split())
    if words and not _opens_elsewhere(words) and office and not is_praise(words):
        yield span


def _ends_behind_body(words: Sequence[str]) -> bool:
    """Whether the office follows a body whose name has an "of": “a retired University of Elin professor”."""
    named = len(words) > 2 and words[-2][0].isupper() and "of" in words
    return named and words[-1].islower() and is_role_noun(words[-1])


_LATELY = frozenset({"yesterday", "today", "earlier", "later", "recently", "last", "tonight"})
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|that|there|who)['’]")


def _opens_elsewhere(words: Sequence[str]) -> bool:
    """Whether a clause or an adverbial begins with these words: "who met", "in the town", "met Prof."."""
    first = words[0]
    past = is_past(first, only=True) and first not in lexicon.words("role_modifiers")
    if _CONTRACTED.match(first) or first in _LATELY:
        return True  # "you're a lawyer"
    met = past and (not first.endswith("ed") or words[1:2] in (["the"], ["a"], ["an"], ["his"], ["her"]))
    return met or first in lexicon.words("mention_words/no_role") or first in lexicon.words("prepositions")


def is_praise(words: list[str]) -> bool:
    """Whether "one of" leads to an opinion: "one of our best judges"."""
    return words[:2] == ["one", "of"] and not lexicon.words("mention_words/opinion").isdisjoint(words)
