"""An office with all the words that stand before its noun: “school board” of “School board member Ann Lee”."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.language.annotated import Annotated
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import is_somebody
from briefing.language.tags import NOMINAL
from briefing.model import Span
from briefing.patterns import word_before

_LONGEST = 6
"""Words that may stand before what is already read, at most."""


def widened(annotated: Annotated, office: Span) -> Span:
    """The office with the nouns and adjectives right before it, where they cannot be anything else's."""
    it = annotated.tagged_at(office.start)
    place = it.place_of(office.start)
    if it.starts[place : place + 1] != [office.start]:
        return office
    if fuller := _introduced(annotated, office):
        return fuller
    first = place
    while not _is_whole(it, place) and place - first < _LONGEST and _describes(it, first - 1):
        first -= 1
        if it.tag(first - 1) == "conjunction" and it.words[first - 1] == "and" and _is_matter(it, first - 2):
            first -= 2  # "parks and recreation director"
    start = it.starts[_from_owner(it, first)]
    body = start < office.start or annotated.text.endswith(". ", 0, start)  # "Acme Corp. spokesman"
    return Span(_from_body(annotated, start) if body else start, office.end)


def _from_body(annotated: Annotated, start: int) -> int:
    """Where the body begins that stands right before: “[University of Elin] heart specialist Ann Lee”."""
    before = annotated.names_from(Span(max(0, start - _BODY), start))
    body = before[-1] if before and before[-1].span.end == start - 1 else None
    placed = body and word_before(annotated.text, body.span.start) in {"in", "at", "from", "of", "In", "At"}
    return body.span.start if body and body.kind == "organization" and not placed else start


_BODY = 60
"""Characters of the name of a body before an office, at most."""


def _introduced(annotated: Annotated, office: Span) -> Span | None:
    """The words by which one came into the story: “A [former adviser to Lee] sold it. The adviser, Ann Kim, …”."""
    text, noun = annotated.text, office.of(annotated.text)
    if " " in noun or not text.endswith(("The ", "the "), 0, office.start) or not text.startswith(", ", office.end):
        return None
    first = max(0, office.start - _BACK)
    pattern = rf"\b(?:[Aa]n?|[Oo]ne) (?P<words>(?:[\w'’-]+ ){{0,4}}{re.escape(noun)})\b(?!['’]s)"
    found = max(re.finditer(pattern, text[first : office.start]), key=re.Match.start, default=None)
    if found is None:
        return None
    start = first + found.start("words")
    it = annotated.tagged_at(start)
    head, last = it.place_of(first + found.end("words") - 1), it.place_of(start)
    if it.starts[last : last + 1] != [start]:
        return None
    if any(it.tags[place] not in _WORDS for place in range(last, head)):
        return None
    end = head + 1
    if it.tag(end) in {"preposition", "to"} and it.word(end) in _LINKS:
        end = it.past(end + 1, NOMINAL)
    return Span(start, it.ends[end - 1])


_BACK = 700
"""Characters before “The adviser, Ann Kim,” in which an adviser is told of."""
_LINKS = frozenset({"of", "for", "to", "at", "with", "from", "in"})
_WORDS = frozenset({"adjective", "ed", "name", "noun", "possessive"})


def _from_owner(it: Tagged, first: int) -> int:
    """Where it begins with whose office it is: “the [agency's] chief executive”, “[Elin Mills's] owner”."""
    owner = first - 1
    if it.tag(owner) != "possessive":
        return first
    while it.tag(owner - 1) in {"name", "noun", "adjective"} and it.text[it.starts[owner - 1]].isupper():
        owner -= 1
    return owner


def _is_whole(it: Tagged, place: int) -> bool:
    """Whether nothing can belong to the office before this word: “Sen.”, “former”; a capital opens a name."""
    opens = it.text[it.starts[place]].isupper()
    return opens or it.words[place] in {"former", "ex", "then"}


def _is_matter(it: Tagged, place: int) -> bool:
    """Whether a noun stands there that an office may deal with: “parks”; not “mother”."""
    return place >= 0 and it.tags[place] == "noun" and not is_somebody(it.words[place])


def _describes(it: Tagged, place: int) -> bool:
    """Whether the word at `place` stands right before the next and tells more of it: “retired”, “bus”."""
    if place < 0 or it.text[it.ends[place] : it.starts[place + 1]] != " ":
        return False
    past = it.tags[place] == "ed" and it.words[place] in lexicon.words("role_modifiers")
    return past or (it.tags[place] in {"noun", "adjective"} and it.words[place] not in _NOTHING)


_NOTHING = frozenset({"anything", "nothing", "something", "thing", "things"})
