"""What a reader must know of each figure: what it counts, wherever the article says so, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.numbers import counted, fates
from briefing.extract.numbers.clause_roles import place_of
from briefing.extract.numbers.found import Found
from briefing.language.annotated import Annotated
from briefing.model import Number


def read(annotated: Annotated, found: Sequence[Found]) -> tuple[Number, ...]:
    """The figures with what they count and what became of it; those before one may tell of it."""
    numbers: list[Number] = []
    for one in found:
        place = place_of(annotated, one.number.span)
        if place is None:
            numbers.append(one.number)
            continue
        fate = fates.read(one, place, numbers)
        number = counted.read(one, place, numbers)
        if fate in {None, "other"} and one.noun is None:
            fate = fates.of_counted(number, place) or fate
        if fate and (number.kind != "measure" or number.counted):  # not "clearing mines 17 kilometers away"
            number = number._replace(fate=fate)
        numbers.append(number)
    return tuple(numbers)
