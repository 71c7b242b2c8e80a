"""Names as they are compared: one spelling for "O’Brien" and "O'Brien", "Núñez" and "Nunez"; short and full forms."""

from __future__ import annotations

import re
import unicodedata

from briefing import lexicon
from briefing.language.names import is_first_name
from briefing.language.names.capitals import PARTICLES

_MARKS = re.compile(r"['’‘ʼ`´]|\.(?=\w\.|\w)")
_DASHES = re.compile(r"[‐‑‒–−]")
_ARTICLE = re.compile(r"(?:al|el|ash|as|ad|an|ar|at|az)-(?=\w{3})")


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name in small letters, without marks, accents, Arabic articles and what follows the surname."""
    low = tuple(map(_plain, " ".join(words).split()))
    while len(low) > 1 and low[-1] in lexicon.words("mention_words/after_surname"):
        low = low[:-1]
    return low


def _plain(word: str) -> str:
    if word.isascii():
        if word.isalpha():
            return word.lower()
        plain = word
    else:
        decomposed = unicodedata.normalize("NFKD", _DASHES.sub("-", word))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _ARTICLE.sub("", _MARKS.sub("", plain).rstrip(".,").lower(), count=1)


def one_letter_less(word: str) -> frozenset[str]:
    """`word` with one letter left out inside, each in its turn: "Sweeny" for "Sweeney". The first two stay."""
    return frozenset(word[:i] + word[i + 1 :] for i in range(2, len(word) - 1))


def compatible(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one surname can be one person's: "Robert J. Lee" and "Rob Lee"."""
    if key == other:
        return True
    short, long = sorted((key[:-1], other[:-1]), key=len)
    if not short:
        return True
    if short == long[-len(short) :] and (short[0] in PARTICLES or not is_first_name(short[0].capitalize())):
        return True  # the surnames alone: "Garcia Lopez" of Maria Garcia Lopez
    first, second = short[0], long[0]
    if first == second:
        return _in_order(short, long) or len(short[-1]) == 1 or len(short) == len(long) == 1
    if len(second) == 1 and _in_order(short, long[1:]):
        return True  # "J. Edgar Lee", "Edgar Lee"
    return min(len(first), len(second)) in (1, 3, 4) and (first.startswith(second) or second.startswith(first))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of `short` stand in `long` in this order, an initial for a word."""
    rest = iter(long)
    return all(any(_abbreviates(word, other) for other in rest) for word in short)


def _abbreviates(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))
