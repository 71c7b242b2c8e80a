"""The tokens of a text: its words, figures and signs, each with its place.

They are fine: “24-year-old” is five tokens, “$3bn” three. Rules on figures read them as they are; rules on
sentences read them joined into words again (`joined.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import cache
from itertools import accumulate, compress
from operator import eq, sub

from briefing import lexicon
from briefing.model import Span

MONEY_SIGNS = frozenset("$£€¥֏৳฿៛₡₤₦₩₪₫₭₮₱₲₴₵₸₹₺₼₽₾₿＄￡￥")
"""The signs of currencies, which join the figure behind them."""


@cache
def _token() -> re.Pattern[str]:
    """Any token with the blanks before it; between them they cover the text."""
    letters = lexicon.pattern(sign for sign in lexicon.table("currencies/sign") if sign[-1].isalpha())
    return re.compile(
        r"\s*(?:[A-Za-z][a-z]*(?!['’&.]?\w|\.&)"  # most words and marks: first, for speed
        r"|[,;:!?()“”\"]|\.(?!\d)"
        r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d,]\d)"  # 1,317 and 18,432.24
        r"|\d{1,2}(?:,\d\d){1,5},\d{3}(?:\.\d+)?(?![\d,]\d)"  # 12,34,567
        r"|\d{1,3}(?:[\u00a0\u202f\u2009'’]\d{3}){1,6}(?:[.,]\d{1,2})?(?!\d)"  # 1'317, or a space that does not break
        r"|(?<![\d.,:/–-])[1-9]\d{0,2}(?: \d{3}){1,6}(?:[.,]\d{1,2})?(?![\d.,]?\d| \d)"  # 12 500
        rf"|(?<!\w){letters}(?=\d)"  # KSh50, R90 million
        r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?![\d,])"  # 1.234,5
        r"|\d+,\d{1,2}(?![\d,)\]])"  # 3,5: a decimal comma
        r"|\d+(?:\.\d+){0,6}(?:[eE][+-]?\d+\b)?|(?<![^\W\d_])\.\d+"
        r"|(?:[^\W\d_]\.){2,}|[A-Z]\.?&[A-Z]\b\.?"  # U.S., S&P
        r"|(?<=\$)(?:US|A|C|NZ|HK)(?=\d)"  # $US10
        r"|(?<!\w)US(?=\d{1,3}(?:\.\d+)?(?:¢|c\b))"  # US65.1¢
        r"|[<>]="
        r"|[^\W\d_]\w*(?:['’]\w+)*"
        r"|\S)"
    )


class Placed:
    """Words or marks, each with its place: `starts` and `ends`, column by column."""

    __slots__ = ("ends", "starts")

    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: Span) -> tuple[int, int]:
        """The first that begins in `span`, and the first behind it."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, last: int) -> Span:
        """From `first` up to but without `last`."""
        return Span(self.starts[first], self.ends[last - 1])


class TextTokens(Placed):
    """The tokens of a whole text, column by column.

    `starts` and `ends` are their places, `lower` the tokens in small letters with straight apostrophes, and
    `joined` says of each whether nothing stands between it and the one before.
    """

    __slots__ = ("joined", "lower", "text", "words")

    def __init__(self, text: str) -> None:
        pieces: list[str] = _token().findall(text.rstrip())
        self.text = text
        self.words = list(map(str.lstrip, pieces))
        self.ends = list(accumulate(map(len, pieces)))  # since there is a piece for every character
        self.starts = list(map(sub, self.ends, map(len, self.words)))
        self.lower = list(map(str.lower, self.words))
        if "’" in text:
            self.lower = "\n".join(self.lower).replace("’", "'").split("\n")
        self.joined = list(map(eq, pieces, self.words))
        self.joined[:1] = [False]

    def places(self, wanted: Container[str]) -> Iterator[int]:
        """The places of the tokens that are `wanted`, which are in small letters."""
        return compress(range(len(self.lower)), map(wanted.__contains__, self.lower))
