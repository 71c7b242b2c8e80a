"""The words and marks of a text: its fine tokens joined, “24-year-old” and “$3.5bn” into one word each.

Words inside quotation marks are words like others; each mark of a pair is "opening" or "closing".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

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
_ENDING = frozenset(",.;:?!)")
"""Marks that join nothing where a blank follows."""


class Joined(Placed):
    """The words and marks of a whole text, column by column.

    `starts` and `ends` are their places, `words` themselves in small letters with straight apostrophes, `kinds` what
    each is: "word", "comma", "stop" …; `capital` says of each whether it begins with a capital; `vocabulary` are the
    different words.
    """

    __slots__ = ("_kinds", "_knots", "_whole", "capital", "kinds", "text", "vocabulary", "words")

    def __init__(self, whole: TextTokens, quotations: Sequence[Quoted]) -> None:
        self.text = whole.text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.kinds: list[str] = []
        self._whole, self._kinds, self._knots = whole, list(map(_kind, whole.lower)), _knots(whole)
        place = 0
        for quoted in quotations:
            begin, inner, end = quoted.span.start, quoted.inner, quoted.span.end
            place = self._join(place, begin)
            self._add(begin, inner.start, "", "opening")
            place = self._join(max(place, bisect_left(whole.starts, inner.start)), inner.end)
            if not quoted.open:
                self._add(inner.end, end, "", "closing")
                place = max(place, bisect_left(whole.starts, end))
        self._join(place, len(whole.text))
        self.vocabulary = frozenset(self.words)
        self.capital = list(map(str.isupper, map(whole.text.__getitem__, self.starts)))

    def _join(self, place: int, limit: int) -> int:
        """Add the tokens from `place` on that begin before `limit`, those of a knot joined; the first behind them."""
        knots, last = self._knots, bisect_left(self._whole.starts, limit)
        for knot in knots[bisect_left(knots, place) : bisect_left(knots, last)]:
            if knot >= place:
                self._add_plain(place, knot)
                place = self._add_knot(knot, last)
        self._add_plain(place, last)
        return max(place, last)

    def _add(self, start: int, end: int, word: str, kind: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(word)
        self.kinds.append(kind)

    def _add_plain(self, first: int, last: int) -> None:
        """Add tokens that stay as they are, but for those that are neither word nor mark."""
        whole, kinds = self._whole, self._kinds[first:last]
        self.starts += compress(whole.starts[first:last], kinds)
        self.ends += compress(whole.ends[first:last], kinds)
        self.words += compress(whole.lower[first:last], kinds)
        self.kinds += filter(None, kinds)

    def _add_knot(self, begin: int, last: int) -> int:
        """Add what begins at token `begin`, with those before `last` that belong to it; the first behind them."""
        whole, words, joined, kind = self._whole, self._whole.lower, self._whole.joined, self._kinds[begin]
        place = begin + 1
        if kind == "word" or (words[begin] in _PREFIXES and _is_word(whole, place, last)):
            while place < last and joined[place] and (step := _goes_on(whole, place, last)):
                place += step
            self._add(whole.starts[begin], whole.ends[place - 1], "".join(words[begin:place]), "word")
        elif kind:
            while kind in _RUNS and place < last and joined[place] and _MARKS.get(words[place]) == kind:
                place += 1
            start, end = whole.starts[begin], whole.ends[place - 1]
            if words[begin] != "-" or place > begin + 1 or _stands_alone(whole.text, start, end):
                self._add(start, end, whole.text[start:end], kind)
        return place


@lru_cache(maxsize=20_000)
def _kind(token: str) -> str:
    """What a token is by itself; nothing for a sign that is neither word nor mark."""
    return "word" if token[0].isalnum() or token[0] == "_" else _MARKS.get(token, "")


def _knots(whole: TextTokens) -> list[int]:
    """The tokens to which those that stand right behind may belong, and the hyphens."""
    words, joined = whole.lower, [*whole.joined, False, False]
    behind = compress(range(len(words)), joined[1:])
    found = [at for at in behind if joined[at + 2] or words[at + 1] not in _ENDING or words[at] in _ENDING]
    return sorted({*found, *whole.places({"-"})}) if "-" in words else found


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
