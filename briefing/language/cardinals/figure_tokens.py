"""The tokens of a block: words, figures and signs, with their places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.tokenizer import TextTokens
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.language.cardinals.numerals import Numeral


_BEYOND = 40
"""No rule looks further past an end of the block than this."""


_BLANKS = [""] * _BEYOND


class FigureTokens:
    """Parallel lists, one entry a token: the word, the word in lower case, where it starts and ends.

    The lists go on in blanks, so that a look past either end finds nothing: an index below nought counts from
    the far end. `at` is the token in lower case, `word` the token as written. `numerals` keeps what `values.read`
    found at a token, since the rules for two figures look at the second before its turn comes.
    """

    __slots__ = ("at", "ends", "lower", "numerals", "size", "starts", "text", "word", "words")

    def __init__(self, whole: TextTokens, span: Span) -> None:
        first, last = whole.within(span)
        self.text = whole.text
        self.size = last - first
        self.numerals: dict[tuple[int, bool], Numeral | None] = {}
        self.words = whole.words[first:last] + _BLANKS
        self.lower = whole.lower[first:last] + _BLANKS
        self.starts = whole.starts[first:last] + [-1] * _BEYOND
        self.ends = whole.ends[first:last] + [-2] * _BEYOND
        self.at = self.lower.__getitem__
        self.word = self.words.__getitem__

    def __len__(self) -> int:
        return self.size

    def touching(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before."""
        return self.starts[i] == self.ends[i - 1]

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen that joins its neighbours: `24-year`."""
        return self.at(i) in {"-", "‑", "–"} and self.touching(i) and self.touching(i + 1)

    def phrase(self, first: int, stop: int) -> str:
        """The text from token `first` up to but without token `stop`."""
        return self.text[self.starts[first] : self.ends[stop - 1]]
