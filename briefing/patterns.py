"""Regular expressions: what a word is, and how those that few articles need are compiled when first used."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial

WORD = re.compile(r"\w+(?:['’]\w+)*")
"""A word with its apostrophes: “prisoner’s”. What a hyphen or a point joins are two: “co-founder”, “4.03”."""
JOINED_WORD = re.compile(r"\w(?:[\w'’&.-]*\w)?")
"""A word with whatever joins its parts: “co-founder’s”, “AT&T”, “U.S.-born”, “4.03”."""
SUPERLATIVE = (
    r"\b(?!(?:arr|b|br|ch|conqu|cont|cr|dig|for|gu|harv|hon|inqu|inter|inv|man|mod|n|p|pri|prot|qu|r|requ|sugg|t|unr"
    r"|v|w|z|midw|northw|southw)est\b)\w+est\b"
)
"""“highest”, and no “arrest”: to stand in a pattern."""
LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 30


def lazy(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the pattern `source`; it is compiled at the first call."""
    return cache(partial(re.compile, source, flags))


_WORD_AFTER = lazy(rf"\s+({JOINED_WORD.pattern})")
_WORD_BEFORE = lazy(rf"{JOINED_WORD.pattern}$")


def is_possessive(word: str) -> bool:
    """Whether `word` says whose: “Lee’s”, “dockers’”."""
    return word.endswith(("’s", "'s", "s’", "s'"))


def word_after(text: str, at: int) -> str:
    """The word that begins behind `at`, nothing but blanks between; empty where there is none."""
    found = _WORD_AFTER().match(text, at)
    return found[1] if found else ""


def word_before(text: str, at: int) -> str:
    """The word that ends before `at` in its line, nothing but blanks between; empty where there is none."""
    before = text[max(0, at - _LONGEST_WORD) : at].rpartition("\n")[2].rsplit(maxsplit=1)
    if before and before[-1].isalnum():
        return before[-1]
    found = _WORD_BEFORE().search(before[-1]) if before else None
    return found[0] if found else ""
