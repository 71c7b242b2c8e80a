"""The tokens of a block: words, figures and signs, with their places in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from briefing.extract.numbers.numerals import Numeral


@cache
def _tokenizer() -> re.Pattern[str]:
    return re.compile(
        r"[a-z]{2,}(?![\w'’.])"  # most words: first, for speed
        r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d,]\d)"  # 1,317 and 18,432.24
        r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,6}(?!\d)"  # 1 317 with a space that does not break
        r"|\d{1,3}(?: \d{3}){2,6}(?!\d|[.,]\d)"  # 1 234 567
        r"|\d{1,3} 000(?![\d.,]\d|\d)"  # 30 000
        r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?![\d,])"  # 1.234,5
        r"|\d+,\d{1,2}(?![\d,)\]])"  # 3,5: a decimal comma
        r"|\d+(?:\.\d+){0,6}(?:[eE][+-]?\d+\b)?|(?<![^\W\d_])\.\d+"
        r"|(?:[^\W\d_]\.){2,}|[A-Z]\.?&[A-Z]\b\.?"  # U.S., S&P
        r"|(?<=\$)(?:US|A|C|NZ|HK)(?=\d)"  # $US10
        r"|(?=[A-Z][A-Za-z]{0,2}\d)(?<!\w)(?:(?:USD|EUR|GBP|JPY|CHF|RMB|CNY|INR|AUD|CAD|HKD|SGD|NZD|DM|RM)(?=\d)"
        r"|[A-Z][A-Za-z]{0,2}(?=\d[\d,.]{0,12} [mb]illion))"  # USD5, R90 million
        r"|[<>]="
        r"|[^\W\d_]\w*(?:['’]\w+)*"
        r"|\S"
    )


_BEYOND = 40
"""No rule looks further past an end of the block than this."""


_BLANKS = [""] * _BEYOND


class Tokens:
    """Parallel lists, one entry a token: the word, the word in lower case, where it starts and ends.

    The lists go on in blanks, so that a look past either end finds nothing: an index below nought counts from
    the far end. `at` is the token in lower case, `word` the token as written. `numerals` keeps what `values.read`
    found at a token, since the rules for two figures look at the second before its turn comes.
    """

    __slots__ = ("at", "ends", "lower", "numerals", "size", "starts", "text", "word", "words")

    def __init__(self, text: str, span: Span) -> None:
        spans = [found.span() for found in _tokenizer().finditer(text, span.start, span.end)]
        self.text = text
        self.size = len(spans)
        self.numerals: dict[tuple[int, bool], Numeral | None] = {}
        words = [text[start:end] for start, end in spans]
        lower = [word.lower() for word in words]
        if text.find("’", span.start, span.end) >= 0:
            lower = [word.replace("’", "'") for word in lower]
        self.words = words + _BLANKS
        self.lower = lower + _BLANKS
        self.starts = [start for start, _ in spans] + [-1] * _BEYOND
        self.ends = [end for _, end in spans] + [-2] * _BEYOND
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
