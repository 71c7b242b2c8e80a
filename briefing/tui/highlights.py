"""What was found, told apart in the text: which stretches have which look."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.model import Briefing
from briefing.tui.layout import Line

_LONGEST = 4000
"""Characters of a finding, at the most: a quotation runs to a few thousand, and one that is longer ends plain."""

_LONGEST_HIT = 200
"""Characters of what a search finds, at the most."""


class Highlight(NamedTuple):
    """A stretch of text and its look."""

    start: int
    end: int
    look: str


def highlights_of(briefing: Briefing) -> tuple[Highlight, ...]:
    """The looks of the findings, in the order of the text; a figure in a quote lies over the quote."""
    quotes = [
        Highlight(*span, "text--quote" if quote.kind == "direct" else "text--reported")
        for quote in briefing.quotes
        for span in quote.spans
    ]
    partly = (span for quote in briefing.quotes if quote.kind == "mixed" for span in quote.quoted)
    quotes += [Highlight(*span, "text--quote") for span in partly]
    figures = [Highlight(*number.span, "text--figure") for number in briefing.numbers]
    dates = [Highlight(*date.span, "text--date") for date in briefing.dates if date.type in {"DATE", "TIME"}]
    return tuple(sorted([*quotes, *figures, *dates], key=lambda highlight: highlight.start))


def on_line(highlights: Sequence[Highlight], line: Line) -> list[Highlight]:
    """Those of the findings, in the order of the text, that reach into a line."""
    low = bisect_left(highlights, (line.start - _LONGEST,))
    high = bisect_left(highlights, (line.end,))
    return [highlight for highlight in highlights[low:high] if highlight.end > line.start]


def hits_on_line(hits: Sequence[tuple[int, int]], current: int, line: Line) -> Iterator[Highlight]:
    """Those of the hits of a search, in the order of the text, that stand on a line; the current one apart."""
    for index in range(bisect_left(hits, (line.start - _LONGEST_HIT, 0)), len(hits)):
        if hits[index][0] >= line.end:
            return
        yield Highlight(*hits[index], "text--this-hit" if index == current else "text--hit")
