"""Units that stand beside another figure of the sentence: `3.4 billion euros, up from 2.9 billion`."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import lexicon
from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.units import Unit
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.lexicon import verbs
from briefing.model import Number, NumberKind

_LARGE = 1e6
_COMPARING = frozenset({"from", "to", "against", "versus", "vs", "with", "than", "including"})
_LIMITS = frozenset({"just", "only", "over", "under"})
_RECENT = 4
"""How many figures back the sum is looked for that gives the currency."""
_FAR = 100
"""How many figures back any sum is looked for, for millions that are paid."""


def unit_of(tokens: FigureTokens, figure: Figure, earlier: list[Found], passage: Surroundings) -> Figure:
    """`figure`, or where it is bare and goes with a figure of its sentence, the same in its unit."""
    if figure.kind != "count" or figure.unit is not None or noun_phrases.after(tokens, figure.stop) is not None:
        return figure
    before = figure.first - 1
    before -= tokens.at(before) in _LIMITS or tokens.at(before) in lexicon.words("figure_modifiers/roughly")
    if _is_large(_size(figure)) and _is_paid(tokens, before, figure.stop):
        return _in_money(figure, earlier)
    if figure.value is None:
        return figure
    for number in _in_sentence(tokens, figure, earlier, passage):
        for rule in _RULES:
            if number.unit and rule(tokens, before, figure.value, number):
                return _in_unit(figure, number.kind, number.unit)
        if number.kind == "count" and tokens.at(before) == "from":
            break  # "with 33 per cent it took 25 seats, down from 37"
    return figure


def _in_sentence(tokens: FigureTokens, figure: Figure, earlier: list[Found], passage: Surroundings) -> Iterator[Number]:
    """The figures before in the same sentence, the nearest first."""
    start = tokens.starts[figure.first]
    for number, *_ in reversed(earlier[-_RECENT:]):
        if not passage.openings.isdisjoint(range(number.span.end, start)):
            return
        yield number


def _in_unit(figure: Figure, kind: NumberKind, unit: str) -> Figure:
    """`figure` as one in a unit that stands elsewhere."""
    return figure._replace(kind=kind, unit=Unit(kind, unit, figure.numeral.first, figure.numeral.stop), rule=kind)


def _is_large(size: float) -> bool:
    return size >= _LARGE


def _large_too(tokens: FigureTokens, before: int, value: float, number: Number) -> bool:
    """`rose to 3.4 billion euros from 2.9 billion`: both so large that one unit is meant."""
    large = _is_large(value) and _is_large(number.size)
    return large and number.kind in ("money", "measure") and tokens.at(before) in _COMPARING


def _compared(tokens: FigureTokens, before: int, value: float, number: Number) -> bool:
    """`took 507 square kilometers in May, up from 379`: figures of one size that are compared."""
    if number.kind not in ("money", "measure", "percent", "duration") or not number.value or not value:
        return False
    if number.kind == "duration" and tokens.text[: number.span.start].endswith(_PERIODS):
        return False  # "62 in the past 12 months, up from 38"
    instead = tokens.lower[before - 1 : before + 1] == ["instead", "of"]  # "35 hours instead of 38"
    led = tokens.at(before - 1) in {"up", "down"} or _beside(tokens, before, number)
    moved = instead or (tokens.at(before) == "from" and led)
    if not moved and not (
        number.kind in {"percent", "duration"} and _beside(tokens, before, number) and tokens.at(before) == "to"
    ):
        return False
    return 1 / _TIMES < abs(value / number.value) < _TIMES


_TIMES = 10
_PERIODS = ("last ", "past ", "previous ")


def _beside(tokens: FigureTokens, before: int, number: Number) -> bool:
    """Whether only the word at `before` stands between a figure and `number`: `52 percent to 48`."""
    return tokens.ends[before - 1] == number.span.end


def _polled(tokens: FigureTokens, before: int, value: float, number: Number) -> bool:
    """`Labour on 30 per cent, the Conservatives on 22 and the Greens on 11`: shares of one poll."""
    if number.kind != "percent" or not number.value or tokens.at(before) not in _POLLED or not 0 < value <= _WHOLE:
        return False
    if tokens.at(before - 1) == "," and tokens.at(before) == "on":
        return tokens.word(before - 2)[:1].isupper() and value < number.value * _TIMES  # "the Greens, on 17.6, …"
    named = tokens.word(before - 1)[:1].isupper() or tokens.at(before - 1) == ")"
    return named and tokens.text[: number.span.start].rstrip().endswith(f" {tokens.at(before)}")


_POLLED = frozenset({"on", "at", "with"})
_WHOLE = 100
_RULES = (_large_too, _compared, _polled)
"""How a bare figure goes with one before it in the sentence."""


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
    return figure if currency is None else _in_unit(figure, "money", currency)
