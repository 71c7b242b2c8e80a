"""A figure in the text, and what single words and digits are worth."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicon


class Numeral(NamedTuple):
    """A figure from token `first` up to but without `stop`.

    A vague one ("dozens") has no value but the ends of its order of magnitude. `scale` is what its last
    words multiply by: a million in "5 million".
    """

    first: int
    stop: int
    value: float | None
    low: float | None = None
    high: float | None = None
    scale: float = 1.0
    fraction: bool = False
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Whether it names an order of magnitude only."""
        return self.value is None


INDEFINITE = frozenset({"a", "an"})


@cache
def number_words() -> dict[str, tuple[float, str]]:
    """Each number word with its value and class."""
    return {word: (float(row[0]), row[1]) for word, row in lexicon.table("number_words").items()}


def number_word(word: str) -> tuple[float, str]:
    """The value and class of a number word; no class for any other."""
    return number_words().get(word, (0.0, ""))


@lru_cache(maxsize=20_000)
def is_digits(word: str) -> bool:
    """Whether `word` is a figure in digits."""
    return word[:1].isdecimal() or (word[:1] == "." and word[1:2].isdecimal())


_BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f\u2009 '’"))
"""What parts thousands and is no part of the value: blanks, and the apostrophe of the Swiss."""


def digits(word: str) -> float | None:
    """The value of a figure in digits; None for what has the look of one only, such as 192.168.1.2."""
    plain = word.translate(_BLANKS)
    if "," in plain and plain.find(".") < plain.find(",") and "." in plain:
        plain = plain.replace(".", "").replace(",", ".")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) < 3:
        plain = f"{head}.{tail}"
    plain = plain.replace(",", "")
    if plain.count(".") > 1:
        first, *groups = plain.split(".")
        if len(first) > 3 or any(len(group) != 3 for group in groups):
            return None
        plain = plain.replace(".", "")
    try:
        return float(plain)
    except ValueError:
        return None
