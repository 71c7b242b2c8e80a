"""One entry for a happening that the article tells twice."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefing.extract.events import passage, roles
from briefing.extract.events.clauses import WORD, function_words
from briefing.extract.events.passage import Happening

_SHARED = 5
"""So many content words at least must be the same …"""
_SHARE = 0.7
"""… and so much of the shorter telling."""
_COMPARED = 30
"""A happening is compared with so many of the same days: enough for an article, few enough for a book."""
_STEM = 5
"""Word forms are compared by their first letters: "agreed", "agreement"."""


def merge(told: Sequence[Happening], named: Sequence[Happening]) -> list[Happening]:
    """The happenings told once each, the first telling kept.

    What is only named by its day ("Friday's crash") is listed where nobody tells it: no happening of that
    day speaks of it, and its own sentence dates nothing else.
    """
    kept: dict[tuple[datetime.date, datetime.date], list[Happening]] = {}
    for happening in told:
        others = kept.setdefault(_days(happening), [])
        if not any(_same(happening, other) for other in others[:_COMPARED]):
            others.append(happening)
    dating = {happening.passage.span for happening in told}
    for happening in named:
        others = kept.setdefault(_days(happening), [])
        known = happening.period.start != happening.period.end or happening.passage.span in dating
        if not known and not any(_speaks_of(other, happening) for other in others[:_COMPARED]):
            others.append(happening)
    return [happening for happenings in kept.values() for happening in happenings]


def _days(happening: Happening) -> tuple[datetime.date, datetime.date]:
    return happening.period.start, happening.period.end


def _speaks_of(other: Happening, named: Happening) -> bool:
    thing = roles.noun_phrase(named)
    kinds = set(passage.occasions(thing))
    return bool(kinds & set(passage.occasions(other.words)) or _stems(thing) & _content(other))


def _same(one: Happening, other: Happening) -> bool:
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
    return _stems(happening.words) - {date.lower()[:_STEM] for date in dates}


def _stems(words: str) -> frozenset[str]:
    lower = (word.lower() for word in WORD.findall(words))
    return frozenset(word[:_STEM] for word in lower if len(word) > 2 and word not in function_words())
