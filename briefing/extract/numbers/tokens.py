"""The tokens of a block: words, figures and signs, with their places in the text."""

from __future__ import annotations

import re

from briefing.model import Span

_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d,]\d)"  # 1,317 and 18,432.24
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,6}(?!\d)"  # 1 317 with a space that does not break
    r"|\d{1,3}(?: \d{3}){2,6}(?!\d|[.,]\d)"  # 1 234 567
    r"|\d{1,3} 000(?![\d.,]\d|\d)"  # 30 000
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?![\d,])"  # 1.234,5
    r"|\d+,\d{1,2}(?![\d,)\]])"  # 3,5: a decimal comma
    r"|\d+(?:\.\d+){0,6}(?:[eE][+-]?\d+\b)?|(?<![^\W\d_])\.\d+"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.?&[A-Z]\b\.?"  # U.S., S&P
    r"|(?<=\$)(?:US|A|C|NZ|HK)(?=\d)"  # $US10
    r"|(?=[A-Z]{2,3}\d)(?<!\w)(?:USD|EUR|GBP|JPY|CHF|RMB|CNY|INR|AUD|CAD|HKD|SGD|NZD|SEK|NOK|DKK|DM|RM)(?=\d)"  # USD5
    r"|[<>]="
    r"|[^\W\d_]\w*(?:['’]\w+)*"
    r"|\S"
)


class Tokens:
    """Parallel lists, one entry a token: the word, the word in lower case, where it starts and ends."""

    __slots__ = ("ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, span: Span) -> None:
        spans = [found.span() for found in _TOKEN.finditer(text, span.start, span.end)]
        self.text = text
        self.words = [text[start:end] for start, end in spans]
        self.lower = [word.lower() for word in self.words]
        if text.find("’", span.start, span.end) >= 0:
            self.lower = [word.replace("’", "'") for word in self.lower]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, i: int) -> str:
        """The token `i` in lower case; the empty string beyond either end."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def word(self, i: int) -> str:
        """The token `i` as written; the empty string beyond either end."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def touching(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen that joins its neighbours: `24-year`."""
        return self.at(i) in {"-", "‑", "–"} and self.touching(i) and self.touching(i + 1)

    def phrase(self, first: int, stop: int) -> str:
        """The text from token `first` up to but without token `stop`."""
        return self.text[self.starts[first] : self.ends[stop - 1]]
