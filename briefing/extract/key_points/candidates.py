"""A sentence that may become a key point, and what is known of it before any is chosen."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.language import timex
from briefing.language.annotated import Annotated
from briefing.model import Date, Number, NumberKind, Quote, Section, Span
from briefing.patterns import lazy

TITLE_LENGTH = 5
"""Words up to which a line in the body is a title of its section rather than its first sentence."""
LONG_AGO = 200
"""Days before publication from which on what a date tells is background."""
LARGE = 10
"""From this value on a count is news of its own, and no mere "two sides"."""


class Candidate(NamedTuple):
    """A sentence that may become a key point.

    `quoted` is the share of it that is somebody's own words, `figures` the number of its weighty figures,
    `background` whether all that it dates lies long before the day of publication, `headline` how many terms of the
    headline it has.
    """

    place: int
    span: Span
    text: str
    words: tuple[str, ...]
    terms: frozenset[str]
    opens_section: bool = False
    quoted: float = 0.0
    figures: int = 0
    background: bool = False
    headline: int = 0


def candidates(
    annotated: Annotated,
    sections: Sequence[Section],
    quotes: Sequence[Quote],
    numbers: Sequence[Number],
    dates: Sequence[Date],
) -> list[Candidate]:
    """The sentences of the running text, in order, but for what only stands under it: the author, the line-ups."""
    found: list[Candidate] = []
    document = annotated.document
    spoken = sorted(span for quote in quotes if quote.kind == "direct" for span in quote.spans)
    figures = sorted(number.span.start for number in numbers if _is_weighty(number))
    dated = _Dated(dates, document.published)
    ahead = [section.span.start for section in sections if not section.found and section.title][::-1]
    authors = _ways_to_name(document.byline)
    heads = frozenset(
        t for one in annotated.contents if document.kind_of(one.sentence) == "headline" for t in one.terms
    )
    body = frozenset(sentence.span.start for sentence in annotated.body)
    for sentence, words_here, terms in annotated.contents:
        if sentence.span.start not in body:
            continue
        opens, text = False, sentence.span.of(document.text)
        if _is_line_up(words_here) or _tells_who(authors, text):
            continue
        while ahead and ahead[-1] <= sentence.span.start and len(words_here) > TITLE_LENGTH:
            opens = bool(ahead.pop())
        found.append(
            Candidate(
                len(found),
                sentence.span,
                text,
                words_here,
                frozenset(terms),
                opens_section=opens,
                quoted=_share(sentence.span, spoken),
                figures=len(figures[sentence.span.among(figures)]),
                background=dated.all_long_ago(sentence.span),
                headline=len(heads.intersection(terms)),
            )
        )
    return found


def _is_line_up(words_here: Sequence[str]) -> bool:
    """“Rovers (4-4-2): Hobbs 6; Stott 7, Amadi 7, …”: names with a figure each."""
    figures = sum(map(str.isdigit, words_here))
    if figures < _PLAYERS:
        return False
    names = [word for word in words_here if word[0].isupper()]
    return len(names) > 0.8 * (len(words_here) - figures)


_PLAYERS = 6


def _ways_to_name(authors: Sequence[str]) -> tuple[str, ...]:
    """The authors' names of two words and more; “Professor” may be left out."""
    return tuple(" ".join(author.split()[at:]) for author in authors for at in (0, 1) if len(author.split()) > at + 1)


def _tells_who(names: tuple[str, ...], sentence: str) -> bool:
    """Whether a sentence begins with an author's name and says what that one does."""
    named = sentence.startswith(names)
    return named and any(sentence.startswith(name) and _IS().match(sentence, len(name)) for name in names)


_IS = lazy(r",? (?:is|was|has been|covers|reports|teaches|works|writes)\b")
_WEIGHTY: frozenset[NumberKind] = frozenset({"money", "percent"})
_LARGE: frozenset[NumberKind] = frozenset({"count", "measure"})


def _is_weighty(number: Number) -> bool:
    """Whether a figure is likely to be what the sentence is there for: a sum, a share, a toll."""
    if number.kind in _WEIGHTY:
        return True
    return number.kind in _LARGE and (number.value or number.low or 0) >= LARGE


def _is_long_ago(date: Date, published: datetime.date | None) -> bool | None:
    """Whether the whole of the date lies long before publication; None where it is no calendar date."""
    last = timex.last_day(date.value) if timex.grain_of(date.value) in _DATING else None
    return None if published is None or last is None else (published - last).days > LONG_AGO


_DATING = frozenset({"D", "M", "Y"})
"""Of these a sentence tells; a quarter stands there oftener for comparison: “up from $5m in the year-ago quarter”."""


class _Dated:
    """The dates of an article in the order of the text, and which of them lie long before its publication."""

    def __init__(self, dates: Sequence[Date], published: datetime.date | None) -> None:
        known = sorted((date.span, old) for date in dates if (old := _is_long_ago(date, published)) is not None)
        self._starts = [span.start for span, _ in known]
        self._ends = [span.end for span, _ in known]
        self._old = [old for _, old in known]

    def all_long_ago(self, sentence: Span) -> bool:
        """Whether `sentence` has dates, and all of them are such."""
        among = sentence.among(self._starts)
        if among.start == among.stop:
            return False
        inside = [old for end, old in zip(self._ends[among], self._old[among], strict=True) if end <= sentence.end]
        return bool(inside) and all(inside)


def _share(sentence: Span, spoken: list[Span]) -> float:
    """How much of `sentence` lies inside the `spoken` spans, which are sorted."""
    inside = 0
    for span in spoken[max(0, bisect_left(spoken, sentence) - 1) :]:
        if span.start >= sentence.end:
            break
        inside += max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
    return inside / (sentence.end - sentence.start)
