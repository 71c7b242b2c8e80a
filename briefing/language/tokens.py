"""The words and marks of a sentence, each with its class.

A stretch in quotation marks is one token, so that what is quoted never looks like narration.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from typing import TypeAlias

from briefing.language.quotations import Quoted
from briefing.language.tokenizer import TextTokens
from briefing.model import Span

_MARKS = (
    {",": "comma", ":": "colon", ";": "semicolon", "(": "open", "[": "open", ")": "close", "]": "close"}
    | dict.fromkeys(".?!…", "stop")
    | dict.fromkeys("-—–", "dash")
)
_RUNS = frozenset({"stop", "dash"})
_PREFIXES, _JOINTS = frozenset("$£€#@"), frozenset("-'’.,&/")
_LONGEST = 150  # tokens; what is longer is no sentence, and would take time in its square
NOMINAL = frozenset({"name", "word", "number", "determiner", "adjective", "possessive"})
"""Classes that a noun phrase is made of."""
VERBAL = frozenset({"auxiliary", "verb", "cue"})


_Item: TypeAlias = tuple[int, int, str, str, Quoted | None]
"""A word, a mark or a quotation on its way to becoming a token: start, end, class, word and, of a quotation, itself."""


class Tokens:
    """The tokens of a sentence, column by column; `quoted` holds the stretch of each "quote" token."""

    __slots__ = ("classes", "ends", "quoted", "starts", "text", "words")

    starts: list[int]
    ends: list[int]
    classes: list[str]
    words: list[str]

    def __init__(self, text: str, items: Sequence[_Item]) -> None:
        self.text = text
        self.starts, self.ends, self.classes, self.words, quoted = map(list, zip(*items, strict=True))
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

    def span(self, first: int, last: int) -> Span:
        """From token `first` up to but without token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def is_a(self, place: int, *classes: str) -> bool:
        """Whether there is a token at `place` and it is of one of `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes

    def is_of(self, place: int, classes: Container[str]) -> bool:
        """Whether there is a token at `place` and its class is in `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes


def sentences(whole: TextTokens, span: Span, starts: Sequence[int], quotes: Sequence[Quoted]) -> Iterator[Tokens]:
    """The sentences of the paragraph at `span`; `starts` says where the segmenter has them begin.

    Words are of the class "word" until they are classified. A sentence that begins inside a
    quotation is not one: the quotation goes on.
    """
    text = whole.text
    items = list(_items(whole, span, quotes))
    begin = 0
    for end in [*sorted(_boundaries(text, items, _outside(starts, quotes))), len(items)]:
        for first in range(begin, end, _LONGEST):
            yield _tokens(text, items[first : min(first + _LONGEST, end)])
        begin = end


def _boundaries(text: str, items: Sequence[_Item], starts: Sequence[int]) -> set[int]:
    """The places of `items` at which a sentence ends and another begins."""
    begins = [item[0] for item in items]
    found = {bisect_left(begins, start) for start in starts}
    beside = {place + step for place, item in enumerate(items) if item[4] for step in (0, 1)}
    inside = range(1, len(items))
    found.update(place for place in beside if place in inside and _marks_show_end(text, items[place - 1], items[place]))
    return found.intersection(inside)


def _marks_show_end(text: str, last: _Item, item: _Item) -> bool:
    """Whether quotation marks show that a sentence ends between two items."""
    before, quoted = last[4], item[4]
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


def _items(whole: TextTokens, span: Span, quotes: Sequence[Quoted]) -> Iterator[_Item]:
    place = span.start
    for quote in [*quotes, None]:
        first, last = whole.within(Span(place, quote.span.start if quote else span.end))
        yield from _narrated(whole, first, last)
        if quote:
            yield quote.span.start, quote.span.end, "quote", "", quote
            place = quote.span.end


def quoted_items(whole: TextTokens, span: Span, quotes: Sequence[Quoted]) -> Iterator[_Item]:
    """The items of a sentence, those inside quotation marks as well; each mark is one, "opening" or "closing"."""
    place = span.start
    for quote in quotes:
        begin, inner, end = quote.span.start, quote.inner, quote.span.end
        if begin >= place:
            yield from _narrated(whole, *whole.within(Span(place, begin)))
            yield begin, inner.start, "opening", "", quote
        yield from _narrated(whole, *whole.within(Span(max(place, inner.start), min(inner.end, span.end))))
        place = max(place, min(inner.end, span.end))
        if not quote.open and end <= span.end:
            yield inner.end, end, "closing", "", quote
            place = end
    yield from _narrated(whole, *whole.within(Span(place, span.end)))


def _narrated(whole: TextTokens, first: int, last: int) -> Iterator[_Item]:
    """Tokens outside quotations, joined into words: "24-year-old", "$3.5bn", "Q&A"; a run of stops is one mark."""
    text, starts, ends, words = whole.text, whole.starts, whole.ends, whole.lower
    place = first
    while place < last:
        begin, word = place, words[place]
        place += 1
        if word[0].isalnum() or word[0] == "_" or (word in _PREFIXES and _is_word(whole, place, last)):
            while place < last and whole.joined[place] and (step := _goes_on(whole, place, last)):
                place += step
            start, end = starts[begin], ends[place - 1]
            yield start, end, "word", text[start:end].lower(), None
        elif mark := _MARKS.get(word):
            while mark in _RUNS and place < last and whole.joined[place] and _MARKS.get(words[place]) == mark:
                place += 1
            start, end = starts[begin], ends[place - 1]
            if word != "-" or place > begin + 1 or _stands_alone(text, start, end):
                yield start, end, mark, text[start:end], None


def _is_word(whole: TextTokens, place: int, last: int) -> bool:
    return place < last and whole.joined[place] and whole.lower[place][0].isalnum()


def _goes_on(whole: TextTokens, place: int, last: int) -> int:
    """How many tokens from `place` on belong to the word before it."""
    word = whole.lower[place]
    if word in _JOINTS:
        return 2 if _is_word(whole, place + 1, last) else 0
    return 1 if word[0].isalnum() or word == "%" or (word[0] == "." and len(word) > 1) else 0  # "R3" and ".5"


def _stands_alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()


def _tokens(text: str, items: Sequence[_Item]) -> Tokens:
    """The columns of a sentence. Full stops inside it belong to abbreviations and are left out."""
    return Tokens(text, [item for item in items[:-1] if item[3] != "."] + [items[-1]])


def sentence_starts(starts: Sequence[int], span: Span) -> list[int]:
    """Those of the sorted `starts` that lie in `span`."""
    return list(starts[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)])
