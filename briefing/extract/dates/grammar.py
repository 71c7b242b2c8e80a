"""What a rule is: a pattern, the words that wake it, and a function that reads a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from briefing.extract.dates import vocabulary
from briefing.extract.dates.scene import Scene
from briefing.language.waking import Waking
from briefing.model import DateType

FISCAL = "FISCAL"
"""The modifier of a year or quarter of a firm or a state: it starts when they like, so no days are known for it."""


class Timex(NamedTuple):
    """The type and TIMEX3 value of a date expression; `start` and `end` where it is not the whole match.

    `mod` is its modifier where another than its first words say it.
    """

    type: DateType
    value: str
    start: int | None = None
    end: int | None = None
    mod: str | None = None


def day_or_part(value: str, part: str | None) -> Timex:
    """The reading of a day, or of the part of it that the word `part` names."""
    return Timex("TIME", value + vocabulary.part(part)) if part else Timex("DATE", value)


Reader: TypeAlias = Callable[[re.Match[str], Scene], "Timex | None"]


class Rule:
    """A named way to recognise a date.

    `kinds` are the kinds of trigger word that it is tried on, divided by blanks; `pattern` may hold fragments
    of the vocabulary; `read` gives the reading of a match, or None where the words are no date after all.
    `near` names the words (groups of them, divided by commas) without one of which, of each group, around the
    trigger nothing can match: then the costly pattern need not be tried, nor made. "last.." must lead up to the
    trigger, "of_" stand right before it, "_ago" right behind.
    """

    def __init__(self, read: Reader, kinds: str, *pattern: str, near: str = "") -> None:
        self.read = read
        self.name = read.__name__
        self.kinds = frozenset(kinds.split())
        self._pattern = vocabulary.Pattern("".join(pattern))
        self._near = near

    @cached_property
    def near(self) -> tuple[frozenset[str], ...]:
        """Groups of words: one of each must stand around the trigger."""
        return tuple(vocabulary.any_of(words) for words in self._near.split(",") if words)

    def at(self, place: int, scene: Scene) -> tuple[int, int, Timex] | None:
        """Start, end and reading of the expression that begins at `place`."""
        match = self._pattern.match(scene.text, place)
        if match is None:
            return None
        reading = self.read(match, scene)
        if reading is None:
            return None
        start = match.start() if reading.start is None else reading.start
        return start, match.end() if reading.end is None else reading.end, reading


def first_at(rules: tuple[Rule, ...], place: int, scene: Scene) -> Timex | None:
    """The first of `rules` to read a date that begins at `place`, with its end."""
    for rule in rules:
        found = rule.at(place, scene)
        if found and found[2].type in ("DATE", "TIME"):
            return found[2]._replace(end=found[1])
    return None


@cache
def by_kind(rules: tuple[Rule, ...]) -> dict[str, Waking[Rule]]:
    """The rules that each kind of trigger wakes."""
    kinds = {kind for rule in rules for kind in rule.kinds}
    return {kind: Waking((rule for rule in rules if kind in rule.kinds), attrgetter("near")) for kind in kinds}
