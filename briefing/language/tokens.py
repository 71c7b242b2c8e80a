"""The words and marks of a sentence, each with its class.

A stretch in quotation marks is one token, so that what is quoted never looks like narration.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from briefing.language.clause_pass import ParsedText
from briefing.language.clauses import Clause
from briefing.language.quotations import Quoted
from briefing.language.tokenizer import Placed
from briefing.model import Span

_LONGEST = 150  # tokens; what is longer is no sentence, and would take time in its square
NOMINAL = frozenset({"name", "word", "number", "determiner", "adjective", "possessive"})
"""Classes that a noun phrase is made of."""
VERBAL = frozenset({"auxiliary", "verb", "cue"})


class Tokens(Placed):
    """The tokens of a stretch of text, column by column; `quoted` holds the stretch of each "quote" token.

    `places` says where each stands among the words of the whole text; -1 for a quotation.
    """

    __slots__ = ("classes", "places", "quoted", "text", "whole", "words")

    def __init__(self, whole: ParsedText) -> None:
        self.whole = whole
        self.text = whole.words.text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.classes: list[str] = []
        self.words: list[str] = []
        self.places: list[int] = []
        self.quoted: dict[int, Quoted] = {}

    @classmethod
    def of_quotation(cls, whole: ParsedText, quoted: Quoted) -> Tokens:
        """A sentence that is nothing but a quotation."""
        found = cls(whole)
        found.add_quotation(quoted)
        return found

    def add_words(self, first: int, last: int) -> None:
        """Add the words of the whole text from `first` up to but without `last`; their class is "word"."""
        whole = self.whole.words
        self.starts += whole.starts[first:last]
        self.ends += whole.ends[first:last]
        self.classes += whole.kinds[first:last]
        self.words += whole.words[first:last]
        self.places += range(first, last)

    def add_quotation(self, quoted: Quoted) -> None:
        """Add a stretch in quotation marks."""
        self.quoted[len(self.starts)] = quoted
        self.starts.append(quoted.span.start)
        self.ends.append(quoted.span.end)
        self.classes.append("quote")
        self.words.append("")
        self.places.append(-1)

    def part(self, first: int, last: int) -> Tokens:
        """The sentence from token `first` up to but without `last`; full stops inside belong to abbreviations."""
        found = Tokens(self.whole)
        found.starts, found.ends = self.starts[first:last], self.ends[first:last]
        found.classes, found.words = self.classes[first:last], self.words[first:last]
        found.places = self.places[first:last]
        found.quoted = {place - first: quote for place, quote in self.quoted.items() if first <= place < last}
        while "." in found.words[:-1]:
            found.leave_out(found.words.index("."))
        return found

    def leave_out(self, place: int) -> None:
        """Leave out the token at `place`, which is no quotation."""
        for column in (self.starts, self.ends, self.classes, self.words, self.places):
            del column[place]
        self.quoted = {at - (at > place): quote for at, quote in self.quoted.items()}

    def extend(self, other: Tokens) -> None:
        """Add the next sentence, so that the two are one."""
        self.quoted.update((place + len(self), quote) for place, quote in other.quoted.items())
        self.starts += other.starts
        self.ends += other.ends
        self.classes += other.classes
        self.words += other.words
        self.places += other.places

    def inner(self, place: int) -> str:
        """The words inside the marks of the quotation at `place`."""
        return self.quoted[place].inner.of(self.text)

    def clause_of(self, place: int) -> Clause | None:
        """The clause whose verb stands at `place`."""
        return self.whole.clauses_at(self.starts[place]).of_verb(self.starts[place])

    def is_a(self, place: int, *classes: str) -> bool:
        """Whether there is a token at `place` and it is of one of `classes`."""
        try:
            return self.classes[place] in classes and place >= 0
        except IndexError:
            return False

    def is_of(self, place: int, classes: Container[str]) -> bool:
        """Whether there is a token at `place` and its class is in `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes


def sentences(whole: ParsedText, span: Span, quotes: Sequence[Quoted]) -> Iterator[Tokens]:
    """The sentences of the paragraph at `span`.

    Words are of the class "word" until they are classified. A sentence that begins inside a
    quotation is not one: the quotation goes on.
    """
    paragraph = _paragraph(whole, span, quotes)
    begin, starts = 0, whole.starts[span.among(whole.starts)]
    for end in [*sorted(_boundaries(paragraph, _outside(starts, quotes))), len(paragraph)]:
        for first in range(begin, end, _LONGEST):
            yield paragraph.part(first, min(first + _LONGEST, end))
        begin = end


def _paragraph(whole: ParsedText, span: Span, quotes: Sequence[Quoted]) -> Tokens:
    """The words of a paragraph as one sentence, each quotation a single token."""
    found, words = Tokens(whole), whole.words
    place, end = words.within(span)
    for quote in quotes:
        found.add_words(place, bisect_left(words.starts, quote.span.start))
        found.add_quotation(quote)
        place = bisect_left(words.starts, quote.span.end)
    found.add_words(place, end)
    return found


def _boundaries(paragraph: Tokens, starts: Sequence[int]) -> set[int]:
    """The places in `paragraph` at which a sentence ends and another begins."""
    found = {bisect_left(paragraph.starts, start) for start in starts}
    beside = {place + step for place in paragraph.quoted for step in (0, 1)}
    inside = range(1, len(paragraph))
    found.update(place for place in beside if place in inside and _marks_show_end(paragraph, place))
    return found.intersection(inside)


def _marks_show_end(paragraph: Tokens, place: int) -> bool:
    """Whether quotation marks show that a sentence ends before `place`."""
    text, before, quoted = paragraph.text, paragraph.quoted.get(place - 1), paragraph.quoted.get(place)
    if quoted is not None:
        return paragraph.classes[place - 1] == "stop" and text[quoted.inner.start].isupper()
    return before is not None and text[before.inner.end - 1] in ".?!" and text[paragraph.starts[place]].isupper()


def _outside(starts: Sequence[int], quotes: Sequence[Quoted]) -> list[int]:
    """Those of the sorted `starts` that lie in no quotation."""
    opened = [quote.span.start for quote in quotes]
    kept = []
    for start in starts:
        place = bisect_left(opened, start) - 1
        if place < 0 or start >= quotes[place].span.end:
            kept.append(start)
    return kept
