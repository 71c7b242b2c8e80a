"""Units that stand beside another figure of the sentence: `3.4 billion euros, up from 2.9 billion`."""

from __future__ import annotations

from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.passage import Passage
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.units import Unit

_LARGE = 1e6
_COMPARING = frozenset({"from", "to", "against", "versus", "vs", "with", "than"})
_APPROXIMATORS = frozenset({"about", "around", "nearly", "almost", "roughly", "just", "some", "only", "over", "under"})
_RECENT = 4
"""How many figures back the sum is looked for that gives the currency."""


def unit_of(tokens: Tokens, figure: Figure, earlier: list[Found], passage: Passage) -> Figure:
    """`figure`, or where it is large and bare and compared with a sum of its sentence, the same in its unit."""
    if figure.kind != "count" or figure.unit is not None or figure.numeral.scale < _LARGE or figure.value is None:
        return figure
    before = figure.first - 1
    before -= tokens.at(before) in _APPROXIMATORS
    if tokens.at(before) not in _COMPARING or noun_phrases.after(tokens, figure.stop) is not None:
        return figure
    start = tokens.starts[figure.first]
    for number, *_ in reversed(earlier[-_RECENT:]):
        if any(place in passage.openings for place in range(number.span.end, start)):
            break
        large = (number.value if number.value is not None else number.high) or 0
        if number.kind in ("money", "measure") and number.unit and large >= _LARGE:
            unit = Unit(number.kind, number.unit, figure.numeral.first, figure.numeral.stop)
            return figure._replace(kind=number.kind, unit=unit, rule=number.kind)
    return figure
