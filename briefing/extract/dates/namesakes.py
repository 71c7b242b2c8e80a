"""People named for a month or a day: "April Carr", "Friday Obi", "June's mother"."""

from __future__ import annotations

from bisect import bisect_right

from briefing import lexicon
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy, word_after

_BEFORE = lazy(r"(?:([A-Za-z]+)\s+)?([A-Za-z]+)\s+$")
_OF_PEOPLE = frozenset({"with", "named", "called", "to", "than", "like", "against", "alongside"})
"""Words before a name that never stand before a day."""
_TITLED = lazy(r"\b(?:Sgt|Sergeant|Mr|Mrs|Ms|Miss|Dr|Col|Capt|Captain|Gen|Lt|Prof)\.?\s(?:[A-Z][a-z]+\s)?$")
_RELATED = lazy(r"\b([a-z]+),\s$")
_THEIRS = lazy(r"['’]s\s+([a-z]+)(?:\s+([a-z]+))?\b")


def is_person(annotated: Annotated, word: Span) -> bool:
    """Whether the month or day at `word` is somebody's name."""
    text = annotated.text
    if word.of(text) not in lexicon.words("date_words/given_name"):
        return False
    if _TITLED().search(text, max(0, word.start - 40), word.start):
        return True
    names = annotated.names
    index = bisect_right(names, word.start, key=lambda name: name.span.start)
    if index and names[index - 1].kind == "person" and names[index - 1].span.holds(word):
        return True
    if index < len(names) and names[index].span.start == word.end + 1:
        before = names[index - 1] if index else None
        beside = before and before.kind == "person" and text[before.span.end : word.start] in (" and ", ", ", ", and ")
        return bool(beside) or _given(text, word, names[index])
    return _is_theirs(text, word)


def _given(text: str, word: Span, name: Name) -> bool:
    """Whether `word` is the given name of the `name` behind it: "met with Friday Obi", "was won by August Wilms"."""
    before = _BEFORE().search(text, max(0, word.start - 40), word.start)
    if before is None or name.kind not in ("person", "unknown"):
        return False
    done_by = before[2] == "by" and before[1] is not None and verbs.is_past(before[1].lower(), only=True)
    return done_by or before[2] in _OF_PEOPLE or (_is_verb(before[2]) and not _is_verb(word_after(text, name.span.end)))


def _is_verb(word: str) -> bool:
    return verbs.is_past(word, only=True)


def _is_theirs(text: str, word: Span) -> bool:
    """Whether a word for a relation stands beside: "June's mother", "their daughter, June,"."""
    nouns = lexicon.table("gendered_nouns")
    theirs = _THEIRS().match(text, word.end)
    if theirs is not None and any(noun in nouns for noun in theirs.groups()):
        return True
    related = _RELATED().search(text, max(0, word.start - 20), word.start)
    return related is not None and related[1] in nouns and text[word.end : word.end + 1] == ","
