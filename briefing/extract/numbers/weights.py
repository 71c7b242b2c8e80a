"""How much a reader wants each figure on the first screen: points for its kind, its place, its size and its fate."""

from __future__ import annotations

from typing import NamedTuple

from briefing.extract.numbers.scores import is_sport
from briefing.language.annotated import Annotated
from briefing.model import Number, Span

_LEAST, _MOST = -6.0, 7.0
"""Points that weigh nothing, and everything."""
_REPEATED = 2.0
"""Points off for a figure that was there before."""


class _Setting(NamedTuple):
    """What of the article a weight depends on: its headline, its lead, and whether it is about sport."""

    headline: Span | None
    lead: Span | None
    sport: bool


def weighed(annotated: Annotated, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """The figures with their weights, from 0 to 1."""
    setting = _setting(annotated)
    shown: set[tuple[object, ...]] = set()
    found: list[Number] = []
    for number in numbers:
        points = sum([rule(number, setting) for rule in _RULES])
        figure = (number.kind, number.value, number.low, number.high, number.kind == "score" and number.text)
        points -= _REPEATED if figure in shown else 0.0
        shown.add(figure)
        share = (points - _LEAST) / (_MOST - _LEAST)
        found.append(number._replace(weight=round(min(1.0, max(0.0, share)), 3)))
    return tuple(found)


def _setting(annotated: Annotated) -> _Setting:
    document = annotated.document
    headline = next((block.span for block in document.blocks if block.kind == "headline"), None)
    lead = annotated.body[0].span if annotated.body else None
    return _Setting(headline, lead, is_sport(annotated.words.vocabulary))


def _by_kind(number: Number, setting: _Setting) -> float:
    """Money and shares more than counts, ages least; a prison term more than a mere stretch of time."""
    if number.kind == "score" and setting.sport:
        return 0.0
    if number.kind == "duration" and number.counted:
        return 1.0
    return _BY_KIND[number.kind]


_BY_KIND = {
    "money": 2.0, "percent": 2.0, "count": 1.0, "measure": 1.0, "ratio": 1.0, "duration": -2.0, "rank": -2.0,
    "age": -4.0, "score": -5.0,
}  # fmt: skip


def _by_place(number: Number, setting: _Setting) -> float:
    """More in the headline and the first sentence."""
    if setting.headline is not None and setting.headline.holds(number.span):
        return 3.0
    return 2.0 if setting.lead is not None and setting.lead.holds(number.span) else 0.0


def _by_size(number: Number, _setting: _Setting) -> float:
    """A large count more, one or two less; 1.15 is a rate."""
    if number.kind != "count":
        return 0.0
    size = number.size
    return 1.0 if size >= _LARGE else -2.0 if size <= _FEW and size == int(size) else 0.0


_LARGE, _FEW = 1000, 2


def _by_fate(number: Number, _setting: _Setting) -> float:
    """More where something became of the counted, most where it became of people."""
    return 2.0 if number.fate in _GRAVE else 1.0 if number.fate else 0.0


_GRAVE = frozenset({"killed", "injured", "missing", "displaced", "arrested", "convicted", "infected", "jobs_cut"})
_RULES = (_by_kind, _by_place, _by_size, _by_fate)
