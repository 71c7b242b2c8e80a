"""Words that say how a figure is meant: approximators, bounds and distributives."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.extract.numbers.tokens import Tokens
from briefing.model import NumberKind


@cache
def _entries(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in lexicon.words(name))


@cache
def last_words() -> frozenset[str]:
    """The words in which a modifier before a figure may end."""
    return frozenset(entry[-1] for entry in _entries("figure_modifiers"))


def before(tokens: Tokens, i: int, kind: NumberKind, *, is_range: bool) -> int:
    """Where the modifiers that end before token `i` begin; `i` where there is none."""
    start = i
    while (length := _ending_at(tokens, start)) and _is_meant(
        tokens, start - length, start, i, kind, is_range
    ):
        start -= length
    return start


def _ending_at(tokens: Tokens, i: int) -> int:
    """The length in tokens of the longest modifier that ends before token `i`; 0 where there is none."""
    if tokens.at(i - 1) not in last_words():
        return 0
    entries = _entries("figure_modifiers")
    for length in range(min(4, i), 0, -1):
        if tuple(tokens.lower[i - length : i]) in entries:
            return length
    return 0


_LASTING = frozenset(
    [
        "last",
        "lasts",
        "lasted",
        "lasting",
        "take",
        "takes",
        "took",
        "taken",
        "for",
        "after",
        "spent",
        "waited",
        "wait",
        "worked",
        "stretching",
        "spanning",
        "than",
        "of",
        "with",
        "just",
        "and",
        "a",
        "is",
        "was",
        "serve",
        "served",
        "serving",
        "in",
        "within",
        "stayed",
        "need",
        "needed",
        "well",
    ]
)


def _is_meant(tokens: Tokens, start: int, stop: int, figure: int, kind: NumberKind, is_range: bool) -> bool:
    """Whether words that have other uses are a modifier here."""
    words = tokens.lower[start:stop]
    previous = tokens.at(start - 1)
    if words == ["over"]:
        return kind != "duration" or previous in _LASTING or tokens.at(figure) in {"a", "an"}
    if words == ["up", "to"]:
        return previous not in {"add", "adds", "added", "adding", "live", "lives", "lived"}
    if words == ["about"]:
        return previous not in lexicon.words("about_topics") or kind in {"money", "percent"}
    if words == ["between"]:
        return is_range
    if words in (["under"], ["below"], ["above"], ["near"], ["around"], ["like"]):
        return (
            words == ["around"]
            or kind in {"money", "percent", "measure", "age", "duration", "ratio"}
            or words == ["under"]
        )
    if words == ["some"]:
        return previous != "for" or kind != "duration"
    return True


_CLOSERS = frozenset({"of", "other"})


def after(tokens: Tokens, i: int) -> int:
    """Where the modifier that begins at token `i` ends; `i` where there is none."""
    if tokens.at(i) == "+" and tokens.touching(i):
        return i + 1
    at = i + tokens.hyphen(i)
    for length in (3, 2, 1):
        if tuple(tokens.lower[at : at + length]) in _entries("figure_modifiers_after"):
            return at + length if _closes(tokens, at, at + length) else i
    return i


def _closes(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether the words say something of the figure and nothing of what follows: not `each year`, `at least he`."""
    word, following = tokens.at(start), tokens.at(stop)
    if word == "each":
        return not following[:1].isalpha() or (
            following in lexicon.words("noun_phrase_ends") and following != "other"
        )
    if word == "at":
        return not following[:1].isalnum()
    return word != "plus" or tokens.hyphen(start - 1)
