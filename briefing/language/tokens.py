"""The words and marks of a sentence, each with its class.

A stretch in quotation marks is one token, so that what is quoted never looks like narration.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import repeat
from typing import TypeAlias

from briefing.language.clause_pass import ParsedText
from briefing.language.joined import Joined
from briefing.language.quotations import Quoted
from briefing.model import Span

_LONGEST = 150  # tokens; what is longer is no sentence, and would take time in its square
NOMINAL = frozenset({"name", "word", "number", "determiner", "adjective", "possessive"})
"""Classes that a noun phrase is made of."""
VERBAL = frozenset({"auxiliary", "verb", "cue"})


_Item: TypeAlias = tuple[int, int, str, str, int, Quoted | None]
"""What becomes a token: start, end, class, word, its place among the words of the text and, of a quotation, itself."""


class Tokens:
    """The tokens of a sentence, column by column; `quoted` holds the stretch of each "quote" token."""

    __slots__ = ("classes", "ends", "places", "quoted", "starts", "text", "whole", "words")

    starts: list[int]
    ends: list[int]
    classes: list[str]
    words: list[str]
    places: list[int]

    def __init__(self, whole: ParsedText, items: Sequence[_Item]) -> None:
        self.whole = whole
        self.text = whole.words.text
        self.starts, self.ends, self.classes, self.words, self.places, quoted = map(list, zip(*items, strict=True))
        self.quoted: dict[int, Quoted] = {place: quote for place, quote in enumerate(quoted) if quote}

    def __len__(self) -> int:
        return len(self.starts)

    def extend(self, other: Tokens) -> None:
        """Add the next sentence, so that the two are one."""
        self.quoted.update((place + len(self), quote) for place, quote in other.quoted.items())
        self.starts += other.starts
        self.ends += other.ends
        self.classes += other.classes
        self.words += other.words
        self.places += other.places

    def span(self, first: int, last: int) -> Span:
        """From token `first` up to but without token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def is_a(self, place: int, *classes: str) -> bool:
        """Whether there is a token at `place` and it is of one of `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes

    def is_of(self, place: int, classes: Container[str]) -> bool:
        """Whether there is a token at `place` and its class is in `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes


def sentences(whole: ParsedText, span: Span, starts: Sequence[int], quotes: Sequence[Quoted]) -> Iterator[Tokens]:
    """The sentences of the paragraph at `span`; `starts` says where the segmenter has them begin.

    Words are of the class "word" until they are classified. A sentence that begins inside a
    quotation is not one: the quotation goes on.
    """
    text = whole.words.text
    items = list(_items(whole.words, span, quotes))
    begin = 0
    for end in [*sorted(_boundaries(text, items, _outside(starts, quotes))), len(items)]:
        for first in range(begin, end, _LONGEST):
            yield _tokens(whole, items[first : min(first + _LONGEST, end)])
        begin = end


def _boundaries(text: str, items: Sequence[_Item], starts: Sequence[int]) -> set[int]:
    """The places of `items` at which a sentence ends and another begins."""
    begins = [item[0] for item in items]
    found = {bisect_left(begins, start) for start in starts}
    beside = {place + step for place, item in enumerate(items) if item[5] for step in (0, 1)}
    inside = range(1, len(items))
    found.update(place for place in beside if place in inside and _marks_show_end(text, items[place - 1], items[place]))
    return found.intersection(inside)


def _marks_show_end(text: str, last: _Item, item: _Item) -> bool:
    """Whether quotation marks show that a sentence ends between two items."""
    before, quoted = last[5], item[5]
    if quoted is not None:
        return last[2] == "stop" and text[quoted.inner.start].isupper()
    return before is not None and text[before.inner.end - 1] in ".?!" and text[item[0]].isupper()


def _outside(starts: Sequence[int], quotes: Sequence[Quoted]) -> list[int]:
    """Those of the sorted `starts` that lie in no quotation."""
    opened = [quote.span.start for quote in quotes]
    kept = []
    for start in starts:
        place = bisect_left(opened, start) - 1
        if place < 0 or start >= quotes[place].span.end:
            kept.append(start)
    return kept


def _items(whole: Joined, span: Span, quotes: Sequence[Quoted]) -> Iterator[_Item]:
    place, end = whole.within(span)
    for quote in quotes:
        yield from _narrated(whole, place, bisect_left(whole.starts, quote.span.start))
        yield quote.span.start, quote.span.end, "quote", "", -1, quote
        place = bisect_left(whole.starts, quote.span.end)
    yield from _narrated(whole, place, end)


def _narrated(whole: Joined, first: int, last: int) -> Iterator[_Item]:
    place = slice(first, last)
    columns = whole.starts[place], whole.ends[place], whole.kinds[place], whole.words[place]
    return zip(*columns, range(first, last), repeat(None))


def _tokens(whole: ParsedText, items: Sequence[_Item]) -> Tokens:
    """The columns of a sentence. Full stops inside it belong to abbreviations and are left out."""
    return Tokens(whole, [item for item in items[:-1] if item[3] != "."] + [items[-1]])


def sentence_starts(starts: Sequence[int], span: Span) -> list[int]:
    """Those of the sorted `starts` that lie in `span`."""
    return list(starts[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)])
