"""One entry for a happening that the article tells twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.extract.events.clauses import WORD, function_words
from briefing.extract.events.passage import Happening

_SHARED = 4
"""So many content words at least must be the same …"""
_SHARE = 0.7
"""… and so much of the shorter telling."""
_STEM = 6
"""Word forms are compared by their first letters: "agreed", "agreement"."""


def merge(told: Sequence[Happening], named: Iterable[Happening]) -> list[Happening]:
    """The happenings told once each, the first telling kept.

    What is only named by its day ("Friday's crash") is listed where nothing else is told of that day.
    """
    kept: list[Happening] = []
    for happening in told:
        if not any(_same(happening, other) for other in kept):
            kept.append(happening)
    days = {happening.period for happening in kept}
    for happening in named:
        if happening.period.precision == "day" and happening.period not in days:
            days.add(happening.period)
            kept.append(happening)
    return kept


def _same(one: Happening, other: Happening) -> bool:
    if one.period != other.period:
        return False
    words, others = _content(one), _content(other)
    shared = len(words & others)
    return shared >= _SHARED and shared >= _SHARE * min(len(words), len(others))


def _content(happening: Happening) -> frozenset[str]:
    """The telling words of a happening, without those that date it."""
    dates = {
        w
        for anchor in happening.passage.anchors
        for w in WORD.findall(anchor.span.of(happening.passage.text))
    }
    words = (w for w in WORD.findall(happening.words) if w not in dates)
    return frozenset(w.lower()[:_STEM] for w in words if len(w) > 2 and w.lower() not in function_words())
