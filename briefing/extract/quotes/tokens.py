"""The words and marks of a sentence, each with its class.

A stretch in quotation marks is one token, so that what is quoted never looks like narration.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extract.quotes.marks import Quoted
from briefing.model import Span

_TOKEN = re.compile(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[$£€#@]?\w+(?:[-'’.,&/]\w+)*%?)"
    r"|(?P<mark>[,:;()\[\]]|--+|[—–]|(?<=\s)-(?=\s)|[.?!…]+)"
)
_MARKS = {",": "comma", ":": "colon", ";": "semicolon", "(": "open", "[": "open", ")": "close", "]": "close"}
_LONGEST = 150  # tokens; what is longer is no sentence, and would take time in its square
NOMINAL = frozenset({"name", "word", "number", "determiner", "adjective", "possessive"})
"""Classes that a noun phrase is made of."""
VERBAL = frozenset({"auxiliary", "verb", "cue"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a sentence, column by column; `quoted` holds the stretch of each "quote" token."""

    text: str
    starts: list[int]
    ends: list[int]
    classes: list[str]
    words: list[str]
    quoted: dict[int, Quoted]

    def __len__(self) -> int:
        return len(self.starts)

    def followed_by(self, other: Tokens) -> Tokens:
        """This sentence and the next as one."""
        moved = {place + len(self): quote for place, quote in other.quoted.items()}
        return Tokens(
            self.text,
            self.starts + other.starts,
            self.ends + other.ends,
            self.classes + other.classes,
            self.words + other.words,
            self.quoted | moved,
        )

    def span(self, first: int, last: int) -> Span:
        """From token `first` up to but without token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def is_a(self, place: int, *classes: str) -> bool:
        """Whether there is a token at `place` and it is of one of `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes


def sentences(text: str, span: Span, starts: Sequence[int], quotes: Sequence[Quoted]) -> Iterator[Tokens]:
    """The sentences of the paragraph at `span`; `starts` says where the segmenter has them begin.

    Words are of the class "word" until they are classified. A sentence that begins inside a
    quotation is not one: the quotation goes on.
    """
    cuts = _outside(starts, quotes)
    tokens = Tokens(text, [], [], [], [], {})
    cut = 1
    for start, end, cls, quote in _items(text, span, quotes):
        begins = len(tokens) > 0 and (len(tokens) >= _LONGEST or _begins(tokens, start, quote))
        while cut < len(cuts) and start >= cuts[cut]:
            cut, begins = cut + 1, len(tokens) > 0
        if begins:
            yield _without_inner_stops(tokens)
            tokens = Tokens(text, [], [], [], [], {})
        if quote is not None:
            tokens.quoted[len(tokens)] = quote
        tokens.starts.append(start)
        tokens.ends.append(end)
        tokens.classes.append(cls)
        tokens.words.append(text[start:end].lower() if cls == "word" else text[start:end])
    if len(tokens):
        yield _without_inner_stops(tokens)


def _outside(starts: Sequence[int], quotes: Sequence[Quoted]) -> list[int]:
    """Those of the sorted `starts` that lie in no quotation."""
    opened = [quote.span.start for quote in quotes]
    kept = []
    for start in starts:
        place = bisect_left(opened, start) - 1
        if place < 0 or start >= quotes[place].span.end:
            kept.append(start)
    return kept


def _begins(tokens: Tokens, start: int, quote: Quoted | None) -> bool:
    """Whether a new sentence begins at `start`, as the quotation marks there show."""
    if quote is not None:
        return tokens.is_a(len(tokens) - 1, "stop") and tokens.text[quote.inner.start].isupper()
    last = tokens.quoted.get(len(tokens) - 1)
    return last is not None and last.inner.of(tokens.text)[-1] in ".?!" and tokens.text[start].isupper()


def _items(text: str, span: Span, quotes: Sequence[Quoted]) -> Iterator[tuple[int, int, str, Quoted | None]]:
    place = span.start
    for quote in [*quotes, None]:
        for match in _TOKEN.finditer(text, place, quote.span.start if quote else span.end):
            if match.lastgroup == "word":
                yield match.start(), match.end(), "word", None
            else:
                yield match.start(), match.end(), _MARKS.get(match.group(), _long_mark(match.group())), None
        if quote:
            yield *quote.span, "quote", quote
            place = quote.span.end


def _long_mark(mark: str) -> str:
    return "stop" if mark[0] in ".?!…" else "dash"


def _without_inner_stops(tokens: Tokens) -> Tokens:
    """Full stops inside a sentence belong to abbreviations."""
    keep = [
        p
        for p, c in enumerate(tokens.classes)
        if c != "stop" or p == len(tokens) - 1 or tokens.words[p] != "."
    ]
    if len(keep) == len(tokens):
        return tokens
    places = {old: new for new, old in enumerate(keep)}
    moved = {places[p]: q for p, q in tokens.quoted.items()}
    tokens.quoted.clear()
    tokens.quoted.update(moved)
    for numbers in (tokens.starts, tokens.ends):
        numbers[:] = [numbers[p] for p in keep]
    for names in (tokens.classes, tokens.words):
        names[:] = [names[p] for p in keep]
    return tokens


def sentence_starts(starts: Sequence[int], span: Span) -> list[int]:
    """Those of the sorted `starts` that lie in `span`."""
    return list(starts[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)])
