"""Where a figure stands, as far as that tells whether it is one."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.model import Span


class Surroundings(NamedTuple):
    """Where a figure stands: in a heading or not, where sentences begin, which spans are dates."""

    heading: bool
    openings: frozenset[int]
    dated: tuple[Span, ...]

    def dates_at(self, span: Span) -> tuple[Span, ...]:
        """The calendar dates and clock times that share a character with `span`."""
        at = bisect_right(self.dated, Span(span.end, span.end))
        return tuple(date for date in self.dated[max(0, at - 3) : at] if date.touches(span))


MEASURED = frozenset({"money", "percent", "measure", "duration", "age"})
"""The kinds of figure that have a unit."""


def opens(tokens: FigureTokens, i: int, passage: Surroundings) -> bool:
    """Whether token `i` begins a sentence, so that its capital says nothing."""
    return i <= 0 or tokens.starts[i] in passage.openings or not tokens.at(i - 1)[:1].isalnum()
