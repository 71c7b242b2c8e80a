"""Figures about one thing that are not the same: which of them can be one figure that was told differently."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from briefing.digest.figure_words import Thing, counted, is_deed, thing
from briefing.model import Briefing, Number, Span

MOST_VERSIONS, FURTHEST_APART = 2, 3
"""Of one figure there are so many versions, and no larger is so many times a smaller one."""


class Places:
    """Where the figures of an article stand, as far as that tells two which are no versions of one."""

    def __init__(self, briefing: Briefing) -> None:
        self._text = briefing.document.text
        self._quotations = [quote.span for quote in briefing.quotes if quote.kind == "direct"]
        self._past = _of_the_past(briefing)

    def part(self, one: Number, other: Number) -> bool:
        """Whether the other is an earlier level, or stands beside the one as another group."""
        return other.span in self._past or any(rule(self, one, other) for rule in self._RULES)

    def _earlier_level(self, _one: Number, other: Number) -> bool:
        """A figure that another is compared with: “up from 31,000”, “against 4,310 in May”."""
        return _COMPARED.search(self._text, max(0, other.span.start - _NEAR), other.span.start) is not None

    def _together(self, one: Number, other: Number) -> bool:
        """Both stand in a clause: “130 from the left and 60 from the centre” are two groups."""
        first, second = sorted((one.span, other.span))
        between = self._text[first.end : second.start]
        whole = one is not other and first.touches(second)  # "16 million of 27 million voters"
        return whole or (0 < len(between) < _BESIDE and not any(sign in between for sign in ".?!;\n"))

    def _in_one_quotation(self, one: Number, other: Number) -> bool:
        """Somebody says both: “We were promised six boats. We have had two” is no other version of the six."""
        both = (said.holds(one.span) and said.holds(other.span) for said in self._quotations)
        return one is not other and any(both)

    _RULES = (_earlier_level, _together, _in_one_quotation)


def _of_the_past(briefing: Briefing) -> frozenset[Span]:
    """The figures in sentences that tell of an earlier year alone: what they count is no other version of today's."""
    today, sentences = briefing.document.published, briefing.document.sentences
    starts = [sentence.span.start for sentence in sentences]
    latest: dict[int, int] = {}
    for date in briefing.dates:
        if (year := date.value[:4]).isdecimal():
            at = bisect_right(starts, date.span.start)
            latest[at] = max(latest.get(at, 0), int(year))
    if today is None:
        return frozenset()
    past = {at for at, year in latest.items() if year < today.year - 1}
    return frozenset(n.span for n in briefing.numbers if bisect_right(starts, n.span.start) in past)


_COMPARED = re.compile(r"\b(?:from|against|than|versus|compared (?:with|to)) $", re.IGNORECASE)
_NEAR = 20
"""Characters before a figure that are looked at."""
_BESIDE = 60
"""Characters between two figures that stand together."""


def largest(numbers: Sequence[Number]) -> dict[Thing, float]:
    """The largest of the figures of each thing that has several: the scale of their bars."""
    sizes = {about: [number.size for number in found] for about, found in differing(numbers).items()}
    return {about: max(found) for about, found in sizes.items() if min(found) > 0}


def differing(numbers: Sequence[Number]) -> dict[Thing, list[Number]]:
    """Figures about one thing that are not the same. One word, "people", does not say which thing."""
    things: dict[Thing, list[Number]] = defaultdict(list)
    for number in numbers:
        told = number.fate and not is_deed(number)
        if (" " in counted(number) or told) and number.kind in {"count", "money", "percent"}:
            things[thing(number)].append(number)
    return {about: found for about, found in things.items() if len({number.size for number in found}) > 1}


def are_versions(numbers: Sequence[Number]) -> bool:
    """Whether figures about one thing can be one figure that was told differently.

    “41 dead” and “38 dead” can; “$30 per set” and “$912 million” cannot, nor can rates month by month, nor the five who
    voted for it and the four against.
    """
    if any(number.kind != "count" or number.fate in {"voted", "other"} for number in numbers):
        return False
    sizes = {number.size for number in numbers}
    return len(sizes) <= MOST_VERSIONS and max(sizes) <= FURTHEST_APART * min(sizes)
