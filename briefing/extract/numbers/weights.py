"""How much a reader wants each figure on the first screen."""

from __future__ import annotations

from briefing.extract.numbers.scores import is_sport
from briefing.language.annotated import Annotated
from briefing.model import BODY_KINDS, BlockKind, Number

_BY_KIND = {
    "money": 2,
    "percent": 2,
    "count": 1,
    "measure": 1,
    "ratio": 1,
    "duration": -2,
    "rank": -2,
    "age": -4,
    "score": -5,
}
_LEAST, _MOST = -8, 8
"""Points that count as none and as all."""


def weighed(annotated: Annotated, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """The figures with their weights, from 0 to 1."""
    sport = is_sport(annotated.text)
    shown: set[tuple[object, ...]] = set()
    found: list[Number] = []
    for number in numbers:
        points = _BY_KIND[number.kind] + _by_place(annotated, number) + _by_size(number)
        points += 5 if sport and number.kind == "score" else 0
        value = (number.kind, number.value, number.low, number.high)
        points -= 2 if value in shown else 0
        shown.add(value)
        share = (points - _LEAST) / (_MOST - _LEAST)
        found.append(number._replace(weight=round(min(1.0, max(0.0, share)), 3)))
    return tuple(found)


def _by_place(annotated: Annotated, number: Number) -> int:
    """Three for a figure of the headline, two for one of the deck or the lead."""
    sentence = annotated.sentence_at(number.span.start)
    if sentence is None:
        return 0
    kind: BlockKind = annotated.document.kind_of(sentence)
    if kind == "headline":
        return 3
    first = next((s.span for s in annotated.document.sentences if annotated.document.kind_of(s) in BODY_KINDS), None)
    return 2 if first is not None and sentence.span.start <= first.start else 0


def _by_size(number: Number) -> int:
    if number.kind != "count":
        return 0
    size = number.value if number.value is not None else number.high or 0
    return 1 if size >= 1000 else -2 if size <= 2 else 0
