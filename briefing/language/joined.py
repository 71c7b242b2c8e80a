"""The words and marks of a text: its fine tokens joined, “24-year-old” and “$3.5bn” into one word each.

Words inside quotation marks are words like others; each mark of a pair is "opening" or "closing".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from briefing.language.quotations import Quoted
from briefing.language.tokenizer import MONEY_SIGNS, Placed, TextTokens

_MARKS = (
    {",": "comma", ":": "colon", ";": "semicolon", "(": "open", "[": "open", ")": "close", "]": "close"}
    | dict.fromkeys(".?!…", "stop")
    | dict.fromkeys("-—–", "dash")
)
MARKS = frozenset(_MARKS.values()) | {"opening", "closing"}
_RUNS = frozenset({"stop", "dash"})
"""Marks of which several are one: “...”, “--”."""
_PREFIXES, _JOINTS = MONEY_SIGNS | {"#", "@"}, frozenset("-'’.,&/")
_APOSTROPHES = frozenset("'’")
_Item: TypeAlias = tuple[int, int, str, str]
"""What becomes a word or a mark: start, end, word, kind."""


class Joined(Placed):
    """The words and marks of a whole text, column by column.

    `starts` and `ends` are their places, `words` themselves in small letters with straight apostrophes, `kinds` what
    each is: "word", "comma", "stop" …; `capital` says of each whether it begins with a capital; `vocabulary` are the
    different words.
    """

    __slots__ = ("capital", "kinds", "text", "vocabulary", "words")

    def __init__(self, whole: TextTokens, quotations: Sequence[Quoted]) -> None:
        self.text = whole.text
        found: list[_Item] = []
        place = 0
        for quoted in quotations:
            begin, inner, end = quoted.span.start, quoted.inner, quoted.span.end
            place = _join(whole, place, begin, found)
            found.append((begin, inner.start, "", "opening"))
            place = _join(whole, max(place, bisect_left(whole.starts, inner.start)), inner.end, found)
            if not quoted.open:
                found.append((inner.end, end, "", "closing"))
                place = max(place, bisect_left(whole.starts, end))
        _join(whole, place, len(whole.text), found)
        starts, ends, words, kinds = zip(*found, strict=True) if found else ((), (), (), ())
        self.starts, self.ends, self.words, self.kinds = list(starts), list(ends), list(words), list(kinds)
        self.vocabulary = frozenset(words)
        self.capital = list(map(str.isupper, map(whole.text.__getitem__, self.starts)))


def _join(whole: TextTokens, place: int, limit: int, found: list[_Item]) -> int:
    """Add to `found` the tokens from `place` on that begin before `limit`, joined; the first behind them."""
    text, starts, ends, words, joined = whole.text, whole.starts, whole.ends, whole.lower, whole.joined
    last = bisect_left(starts, limit)
    while place < last:
        begin, word = place, words[place]
        place += 1
        goes_on = place < last and joined[place]
        if word[0].isalnum() or word[0] == "_" or (goes_on and word in _PREFIXES and _is_word(whole, place, last)):
            if goes_on:
                while place < last and joined[place] and (step := _goes_on(whole, place, last)):
                    place += step
                word = word if place == begin + 1 else "".join(words[begin:place])
            found.append((starts[begin], ends[place - 1], word, "word"))
        elif mark := _MARKS.get(word):
            while mark in _RUNS and place < last and joined[place] and _MARKS.get(words[place]) == mark:
                place += 1
            start, end = starts[begin], ends[place - 1]
            if word != "-" or place > begin + 1 or _stands_alone(text, start, end):
                found.append((start, end, text[start:end], mark))
    return place


def _is_word(whole: TextTokens, place: int, last: int) -> bool:
    return place < last and whole.joined[place] and whole.lower[place][0].isalnum()


def _goes_on(whole: TextTokens, place: int, last: int) -> int:
    """How many tokens from `place` on belong to the word before it."""
    word = whole.lower[place]
    if word == ":" and whole.lower[place - 1].isdigit() and whole.lower[place + 1 : place + 2]:
        return 2 if whole.joined[place + 1] and whole.lower[place + 1].isdigit() else 0  # "3:12"
    if word in _APOSTROPHES and whole.lower[place - 1].endswith("s") and _owns(whole, place, last):
        return 1  # "four months’ jail"
    if word in _JOINTS:
        return 2 if _is_word(whole, place + 1, last) else 0
    return 1 if word[0].isalnum() or word == "%" or (word[0] == "." and len(word) > 1) else 0  # "R3" and ".5"


def _owns(whole: TextTokens, place: int, last: int) -> bool:
    """Whether a word stands apart behind the apostrophe at `place`."""
    return place + 1 < last and not whole.joined[place + 1] and whole.lower[place + 1][0].isalnum()


def _stands_alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()
