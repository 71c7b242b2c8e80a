"""Words that say how a figure is meant: approximators, bounds and distributives."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import number_words
from briefing.language.tags import DIFFERING
from briefing.language.tokenizer import MONEY_SIGNS
from briefing.lexicon import verbs
from briefing.model import NumberKind


@cache
def _entries(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in lexicon.table(name))


@cache
def _first_words_after() -> frozenset[str]:
    return frozenset(entry[0] for entry in _entries("figure_modifiers/after"))


@cache
def last_words() -> frozenset[str]:
    """The words in which a modifier before a figure may end."""
    return frozenset(entry[-1] for entry in _entries("figure_modifiers/before"))


class _Place(NamedTuple):
    """Where the words stand that may be a modifier: the two words before them, and the figure after them."""

    earlier: str
    previous: str
    figure: str
    kind: NumberKind
    is_range: bool


def before(tokens: FigureTokens, i: int, kind: NumberKind, *, is_range: bool = False) -> int:
    """Where the modifiers that end before token `i` begin; `i` where there is none."""
    start = i
    while length := _ending_at(tokens, start):
        words = " ".join(tokens.lower[start - length : start])
        place = _Place(tokens.at(start - length - 2), tokens.at(start - length - 1), tokens.at(i), kind, is_range)
        if words in _AMBIGUOUS and not _AMBIGUOUS[words](place):
            break
        start -= length
    return start


def _ending_at(tokens: FigureTokens, i: int) -> int:
    """The length in tokens of the longest modifier that ends before token `i`; 0 where there is none."""
    if tokens.at(i - 1) not in last_words():
        return 0
    entries = _entries("figure_modifiers/before")
    for length in range(min(6, i), 0, -1):
        if tuple(tokens.lower[i - length : i]) in entries:
            return length
    return 0


def _exceeds(place: _Place) -> bool:
    """It is more than that: `lasted over a week`; not `phased in over two years`, where it means during."""
    if verbs.has_tag(place.previous, "turns_over"):
        return False
    if place.kind != "duration" or place.figure in {"a", "an"}:
        return True
    if place.previous == "in" and verbs.is_past(place.earlier):
        return False
    return place.previous in lexicon.tagged("figure_contexts", "lasting")


def _limits(place: _Place) -> bool:
    """Whether “up to” sets a limit: `up to 500`; not `add up to 500`, `edged up to 4 percent`."""
    return not verbs.has_tag(place.previous, "up")


def _approximates(place: _Place) -> bool:
    """It is but about that: `about 300 jobs`; not `talked about three jobs`."""
    return place.kind in {"money", "percent"} or place.previous not in lexicon.tagged("figure_contexts", "topic")


def _is_bound(place: _Place) -> bool:
    """The word before is a bound: `below 3 percent`; not `above two doors`."""
    return place.kind != "count"


def _bounds_time(place: _Place) -> bool:
    """It is more than that; not `212 more than five years ago`, where so many are compared."""
    return place.kind != "duration" or not (place.previous[:1].isdecimal() or place.previous in _SHARES)


_SHARES = frozenset({"%", "percent", "cent", "points"})
_AMBIGUOUS = {
    **dict.fromkeys(("fewer than", "less than", "more than"), _bounds_time),
    "over": _exceeds,
    "up to": _limits,
    "about": _approximates,
    "between": lambda place: place.is_range,
    "some": lambda place: place.kind != "duration" or place.previous != "for",
    "below": _is_bound,
    "above": _is_bound,
    "near": _is_bound,
}
"""Modifiers that have other uses, with the test of whether one is meant."""
_SIGNS = MONEY_SIGNS | {"a", "an", "half"}


def after(tokens: FigureTokens, i: int) -> int:
    """Where the modifier that begins at token `i` ends; `i` where there is none."""
    if tokens.at(i) == "+" and tokens.touching(i):
        return i + 1
    at = i + tokens.hyphen(i)
    if tokens.at(at) not in _first_words_after():
        return i
    for length in range(min(3, len(tokens) - at), 0, -1):
        if tuple(tokens.lower[at : at + length]) in _entries("figure_modifiers/after"):
            return at + length if _closes(tokens, at, at + length) else i
    return i


def _closes(tokens: FigureTokens, start: int, stop: int) -> bool:
    """Whether the words belong to the figure and not to what follows: not `each year`, `at least he`."""
    word, following = tokens.at(start), tokens.at(stop)
    if word == "each":
        return not following[:1].isalpha() or (following in lexicon.words("noun_phrase_ends") and following != "other")
    if word in DIFFERING:
        return following in {"than", "a", "an", "per"} or not following[:1].isalnum()  # "900,000 more than in July"
    if word == "at":
        return not following[:1].isalnum()
    if word == "and":
        return not following[:1].isdecimal() and following not in _SIGNS and following not in number_words()
    return word not in {"plus", "odd"} or tokens.hyphen(start - 1)
