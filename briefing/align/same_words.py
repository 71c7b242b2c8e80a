"""The same words: where a run of words stands in a text, whole, with gaps, or nearly.

Case, accents, marks and dashes are no difference; spelling is.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing.model import Span
from briefing.patterns import WORD

_COMMON = 60
"""A word that stands more often than this in a text tells nothing of where a quotation stands."""
_SLACK = 12
"""Words by which a near match may be longer than what is looked for."""
_TRIED = 3
"""Places at which a near match is looked for, the likeliest first."""


class Difference(NamedTuple):
    """Words looked for in whose place the text has others; either may be empty."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]


class Match(NamedTuple):
    """Where words stand in a text, the share of them that stands there, and what differs."""

    span: Span
    share: float
    differences: tuple[Difference, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the words stand there as they are, one behind the other."""
        return not self.differences


def fold(word: str) -> str:
    """A word without what may differ between two printings of it: case, accents, the "’s" of an owner."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def folded(text: str) -> list[str]:
    """The words of `text`, folded."""
    return [fold(found.group()) for found in WORD.finditer(text)]


class Words:
    """The words of a text, to find others in them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans = [Span(*found.span()) for found in WORD.finditer(text)]
        self._words = [fold(span.of(text)) for span in self._spans]
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._places.setdefault(word, []).append(place)

    def exactly(self, sought: list[str]) -> list[Span]:
        """Every place at which the words stand one behind the other, in order."""
        if not sought:
            return []
        rarest = min(range(len(sought)), key=lambda i: len(self._places.get(sought[i], ())))
        begins = (place - rarest for place in self._places.get(sought[rarest], ()))
        return [
            self._span(begin, begin + len(sought))
            for begin in begins
            if begin >= 0 and self._words[begin : begin + len(sought)] == sought
        ]

    def nearest(self, sought: list[str]) -> Match | None:
        """The place that has most of the words in their order; None where no telling word stands anywhere."""
        if whole := self.exactly(sought):
            return Match(whole[0], 1.0)
        found = (self._compared(sought, begin) for begin in self._likely(sought))
        return max(filter(None, found), key=lambda match: (match.share, -len(match.differences)), default=None)

    def after(self, span: Span) -> str:
        """What stands between `span` and the next word."""
        following = self._places_from(span.end)
        return self.text[span.end : self._spans[following].start if following < len(self._spans) else None]

    def before(self, span: Span) -> str:
        """What stands between `span` and the word before it."""
        place = self._places_from(span.start)
        return self.text[self._spans[place - 1].end if place else 0 : span.start]

    def _places_from(self, offset: int) -> int:
        low, high = 0, len(self._spans)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._spans[middle].start < offset else (low, middle)
        return low

    def _span(self, first: int, last: int) -> Span:
        return Span(self._spans[first].start, self._spans[last - 1].end)

    def _likely(self, sought: list[str]) -> list[int]:
        """Where the words may begin: the offsets between both that most words agree on."""
        votes: Counter[int] = Counter()
        for i, word in enumerate(sought):
            places = self._places.get(word, ())
            if len(places) <= _COMMON:
                votes.update((place - i) // _SLACK for place in places)
        joined = Counter({offset: count + votes[offset + 1] for offset, count in votes.items()})
        best = sorted(joined, key=lambda offset: (-joined[offset], offset))[:_TRIED]
        return [offset * _SLACK for offset in best]

    def _compared(self, sought: list[str], begin: int) -> Match | None:
        first = max(0, begin - _SLACK)
        there = self._words[first : begin + len(sought) + 3 * _SLACK]
        steps = SequenceMatcher(None, sought, there, autojunk=False).get_opcodes()
        equal = [step for step in steps if step[0] == "equal"]
        if not equal:
            return None
        start, end = equal[0][3], equal[-1][4]
        differences = tuple(
            Difference(tuple(sought[a:b]), tuple(there[max(c, start) : min(d, end)]))
            for tag, a, b, c, d in steps
            if tag != "equal" and (b > a or (c >= start and d <= end))
        )
        share = sum(b - a for _, a, b, _, _ in equal) / len(sought)
        return Match(self._span(first + start, first + end), share, differences)
