"""The words of `lexicon/fates.txt`, looked up by the first of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.language.plurals import either
from briefing.model import Number


class Fate(NamedTuple):
    """A row of the lexicon: the words, what they say became of the counted, and how they hang together."""

    words: tuple[str, ...]
    name: str
    ties: frozenset[str]


@cache
def by_first_word() -> dict[str, tuple[Fate, ...]]:
    """By first word: the rows that begin with it, the longest first."""
    found: dict[str, list[Fate]] = {}
    for words, (name, ties) in lexicon.table("fates").items():
        fate = Fate(tuple(words.split()), name, frozenset(ties.split()))
        found.setdefault(fate.words[0], []).append(fate)
    return {word: tuple(sorted(fates, key=lambda fate: -len(fate.words))) for word, fates in found.items()}


def noun_tie(number: Number) -> str:
    """How a noun that tells a fate hangs on the figure: a sum is a fine, a count is of deaths."""
    return "sum-noun" if number.kind == "money" else "noun"


def named(words: list[str], tie: str) -> str | None:
    """The fate that the last of `words` names: `criminal charges`."""
    for noun in either(words[-1]) if words else ():
        whole = (*words[:-1], noun)
        for first in dict.fromkeys((noun, *words[-2:-1])):
            for fate in by_first_word().get(first, ()):
                if tie in fate.ties and whole[-len(fate.words) :] == fate.words:
                    return fate.name
    return None
