"""Units that stand beside another figure of the sentence: `3.4 billion euros, up from 2.9 billion`."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.units import Unit
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.lexicon import verbs

_LARGE = 1e6
_COMPARING = frozenset({"from", "to", "against", "versus", "vs", "with", "than"})
_LIMITS = frozenset({"just", "only", "over", "under"})
_RECENT = 4
"""How many figures back the sum is looked for that gives the currency."""
_FAR = 100
"""How many figures back any sum is looked for, for millions that are paid."""


def unit_of(tokens: FigureTokens, figure: Figure, earlier: list[Found], passage: Surroundings) -> Figure:
    """`figure`, or where it is large and bare and compared with a sum of its sentence, the same in its unit."""
    if figure.kind != "count" or figure.unit is not None or _size(figure) < _LARGE:
        return figure
    before = figure.first - 1
    before -= tokens.at(before) in _LIMITS or tokens.at(before) in lexicon.words("figure_modifiers/roughly")
    if noun_phrases.after(tokens, figure.stop) is not None:
        return figure
    if _is_paid(tokens, before, figure.stop):
        return _in_money(figure, earlier)
    if figure.value is None or tokens.at(before) not in _COMPARING:
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


def _size(figure: Figure) -> float:
    """What the figure's last words multiply by; of "billions" a billion."""
    return (figure.numeral.low or 0.0) / 2 if figure.numeral.vague else figure.numeral.scale


def _is_paid(tokens: FigureTokens, before: int, stop: int) -> bool:
    """Whether the words beside a bare figure say that it is paid: `billions owed to the state`, `invested millions`."""
    return any(
        (verb := verbs.verb_of(tokens.at(i))) and verb.lemma in lexicon.tagged("figure_contexts", "spent")
        for i in (before, stop)
    )


def _in_money(figure: Figure, earlier: list[Found]) -> Figure:
    """`figure` in the currency of the last sum before; itself where there is none."""
    currency = next((number.unit for number, *_ in reversed(earlier[-_FAR:]) if number.kind == "money"), None)
    if currency is None:
        return figure
    unit = Unit("money", currency, figure.numeral.first, figure.numeral.stop)
    return figure._replace(kind="money", unit=unit, rule="money")
