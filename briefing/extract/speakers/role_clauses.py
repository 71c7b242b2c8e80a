"""Offices that a clause tells: "who was an envoy", "Kim is the mayor", "Kim resigned as mayor"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.extract.speakers.role_words import is_role_noun, past_party, phrase
from briefing.language.names import Name
from briefing.language.tags import ARTICLES
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import JOINED_WORD, lazy, word_after

_CHOSEN = r"(?:(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed|named|sworn in|confirmed|installed)\s+(?:as\s+)?)?"
_RELATIVE = lazy(
    r",?\s+who(?:\s+(?:also|once|has|now))?\s+"
    rf"(?:(?:is|was|been|became)\s+(?!not\b)(?:then\s+|also\s+|\d+\s+and\s+)?{_CHOSEN}|(?:serve[sd]?|work(?:s|ed)?)\s+as\s+)"
    r"(?:(?:an?|the|one)\s+)?"
)
_HELD_ONCE = lazy(r"\b(?:was|been|served|worked)\s+(?:(?:then|also|as|\d+\s+and)\s+)*(?:(?:an?|the|one)\s+)?$")
"""An office that may be another's now is told as it is worded: “who was an envoy”; not “who was elected mayor”."""
_COPULA = lazy(rf",?\s+(?:is|was|became|remains)\s+(?:now\s+|also\s+)?{_CHOSEN}(?:an?\s+|the\s+)?(?=\w)")
_AND_IS = lazy(r"[^.;:?!“”\"()\n]{1,120}\sand\s(?:is|was)\s(?:now\s|also\s)?(?:an?\s|the\s)?(?=\w)")
_AS = lazy(
    r"(?:['’]s?\s+(?:\w+\s+){0,2}(?:tenure|time|terms?|years|role|job|career|work|service|record|stint|days|position)\s+"
    r"|,\s+|(?:, [^.;:“”\"\n]{1,250},)?\s+"
    r"(?:serves|works|(?P<left>serve[sd]|worked|resign(?:s|ed)|retires?d?|stepped down|steps down|quit))\s+)"
    r"as\s+(?:the\s+|an?\s+)?(?=[\w-]+)"
)
_NEXT = 12
"""Characters in which the word next to a name stands."""
_BEING = ("is ", "was ", "became ", "remains ")
_AND_BEING = (" and is ", " and was ")
_CLAUSE, _LONG_CLAUSE = 132, 320
"""Characters behind a name within which the verb stands, or "as"."""
_OF = lazy(r"\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w-]*(?:\s[A-Z][\w-]*)*|[\w-]+)")


def _relative_clause(text: str, name: Name) -> Iterator[Span]:
    """In a relative clause after the name: “who was an envoy”, “who served as treasurer”."""
    end = past_party(text, name.span.end)
    if "who" in text[end : end + _NEXT] and (found := _RELATIVE().match(text, end)):
        past = _HELD_ONCE().search(found.group())
        who = text.index("who", end)
        yield from (Span(who if past else span.start, span.end) for span in phrase(text, found.end()))


def _copula(text: str, name: Name) -> Iterator[Span]:
    """What the name is said to be: “Kim is the mayor of Springfield”, “Kim was elected mayor”."""
    end = past_party(text, name.span.end)
    next_to = text[end : end + _NEXT]
    found = _COPULA().match(text, end) if any(map(next_to.__contains__, _BEING)) else None
    if found and not _HELD_ONCE().search(found.group()):
        yield from _predicate(text, found)


def _predicate(text: str, verb: re.Match[str]) -> Iterator[Span]:
    """The office after "is"; without an article it has "of" or the like behind it: not "is more conservative"."""
    for span in phrase(text, verb.end()):
        plain = verb.group().split()[-1] not in ARTICLES and not _CHOICE().search(verb.group())
        if not plain or _OFFICE_LINK.search(text, *span):
            yield span


_CHOICE = lazy(rf"\s{_CHOSEN[:-1]}\s?$")
_OFFICE_LINK = re.compile(r"\s(?:of|for|at)\s")


def _and_is(text: str, name: Name) -> Iterator[Span]:
    """What the subject of a sentence is besides: “Kim runs a charity and is director of Elin House”."""
    end = name.span.end
    if name.kind != "person" or not any(map(text[end : end + _CLAUSE].__contains__, _AND_BEING)):
        return
    opens = text[max(0, name.whole.start - 2) : name.whole.start].rstrip(" ")[-1:] in ("", ".", ",", "\n", "”")
    found = _AND_IS().match(text, end) if opens else None
    if found and verbs.verb_of(word_after(text, end)):
        yield from _predicate(text, found)


def _as_office(text: str, name: Name) -> Iterator[Span]:
    """After “as”: “Kim’s tenure as secretary of state”, “Kim, as mayor”."""
    end = name.span.end
    if text.find(" as ", end, end + _LONG_CLAUSE) > 0 and (found := _AS().match(text, end)):
        left = found.start("left")  # "[resigned as] chief executive": now it is, or will be, another's
        for span in phrase(text, found.end()):
            yield Span(left if found["left"] else span.start, _past_office(text, span))


def _past_office(text: str, span: Span) -> int:
    """Where the bare office ends that `span` begins with: "secretary of state" of "secretary of state ended"."""
    words = list(JOINED_WORD.finditer(text, *span))
    offices = [is_role_noun(word.group().lower()) for word in words]
    if True not in offices:
        return span.end
    last = offices.index(True)
    while last + 1 < len(words) and offices[last + 1]:
        last += 1  # "chief executive"
    more = _OF().match(text, words[last].end(), span.end)
    return more.end() if more else words[last].end()


RULES: tuple[Callable[[str, Name], Iterator[Span]], ...] = (_relative_clause, _copula, _and_is, _as_office)
