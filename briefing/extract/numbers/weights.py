"""How much a reader wants each figure on the first screen."""

from __future__ import annotations

from briefing.extract.numbers.scores import is_sport
from briefing.language.annotated import Annotated
from briefing.model import BODY_KINDS, Number

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
_LEAST, _MOST = -6.0, 7.0
"""Points that count as none and as all."""


def weighed(annotated: Annotated, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """The figures with their weights, from 0 to 1."""
    sport = is_sport(annotated.text)
    shown: set[tuple[object, ...]] = set()
    found: list[Number] = []
    for number in numbers:
        points = sum(rule(annotated, number) for rule in _RULES)
        points += _SPORT if sport and number.kind == "score" else 0
        value = (number.kind, number.value, number.low, number.high, number.text if number.kind == "score" else "")
        points -= _REPEATED if value in shown else 0
        shown.add(value)
        share = (points - _LEAST) / (_MOST - _LEAST)
        found.append(number._replace(weight=round(min(1.0, max(0.0, share)), 3)))
    return tuple(found)


_SPORT, _REPEATED = 5.0, 2.0


def _by_kind(_annotated: Annotated, number: Number) -> float:
    """Money and shares more than counts, ages and scores least; a sentence in years is no mere stretch of time."""
    return _BY_KIND[number.kind] + (3.0 if number.kind == "duration" and number.counted else 0.0)


def _by_place(annotated: Annotated, number: Number) -> float:
    """Three for a figure of the headline, two for one of the lead."""
    sentence = annotated.sentence_at(number.span.start)
    if sentence is None:
        return 0.0
    kind = annotated.document.kind_of(sentence)
    if kind == "headline":
        return 3.0
    body = [s.span.start for s in annotated.document.sentences if annotated.document.kind_of(s) in BODY_KINDS]
    return 2.0 if body and sentence.span.start <= body[0] else 0.0


def _by_size(_annotated: Annotated, number: Number) -> float:
    """A large count more, one or two less."""
    size = number.value if number.value is not None else number.high or 0.0
    if number.kind != "count":
        return 0.0
    return 1.0 if size >= _LARGE else -2.0 if size <= _FEW else 0.0


_LARGE, _FEW = 1000, 2


def _by_fate(_annotated: Annotated, number: Number) -> float:
    """More where something became of the counted, most where people were killed, or hurt, or lost their homes."""
    return 2.0 if number.fate in _GRAVE else 1.0 if number.fate else 0.0


_GRAVE = frozenset({"killed", "injured", "missing", "displaced", "arrested", "convicted", "infected", "jobs_cut"})
_RULES = (_by_kind, _by_place, _by_size, _by_fate)
