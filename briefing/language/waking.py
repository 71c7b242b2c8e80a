"""Rules that are tried only where words stand without which they find nothing: most text holds few such words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeAlias, TypeVar

from briefing import lexicon

Rule = TypeVar("Rule")
Needs: TypeAlias = Sequence[frozenset[str]]
"""Sets of words: one of each must stand there. None is needed by a rule that goes by no words."""


class Waking(Generic[Rule]):
    """Rules in the order of trial; `needs` tells the words that one needs, and is asked when the first text comes."""

    def __init__(self, rules: Iterable[Rule], needs: Callable[[Rule], Needs]) -> None:
        self._rules = tuple(rules)
        self._needs = needs
        self._awake = lru_cache(maxsize=2000)(self._with)

    def rules(self, around: frozenset[str]) -> tuple[Rule, ...]:
        """Those that may find something where the words `around` stand."""
        return self._awake(around & self._words)

    @cached_property
    def _rows(self) -> tuple[tuple[Rule, Needs], ...]:
        return tuple((rule, self._needs(rule)) for rule in self._rules)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for _, needs in self._rows for words in needs for word in words)

    def _with(self, known: frozenset[str]) -> tuple[Rule, ...]:
        return tuple(rule for rule, needs in self._rows if not any(words.isdisjoint(known) for words in needs))


def needs(row: tuple[object, str]) -> Needs:
    """What a row of a table of rules needs: any of its words, where it has some; `<ties>` are those of that list."""
    found: set[str] = set()
    for word in row[1].split():
        found |= lexicon.table(word[1:-1]).keys() if word[0] == "<" else {word}
    return (frozenset(found),) if found else ()
