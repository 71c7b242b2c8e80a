"""One figure with its unit: single, a range, odds, a rank, or an indefinite article that measures."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers import ages, modifiers, money, units
from briefing.extract.numbers.units import Unit
from briefing.language.cardinals import negative, ranks
from briefing.language.cardinals import read as read_numeral
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import INDEFINITE, Numeral, is_digits, number_words
from briefing.language.plurals import is_plural
from briefing.model import NumberKind


class Figure(NamedTuple):
    """A figure from token `first`, its sign included, up to but without `stop`, its unit included."""

    numeral: Numeral
    first: int
    stop: int
    value: float | None
    low: float | None
    high: float | None
    kind: NumberKind
    unit: Unit | None
    rule: str


def read(tokens: FigureTokens, i: int) -> Figure | None:
    """The single figure that begins at token `i`; a currency sign before it is taken in."""
    if tokens.at(i) in INDEFINITE and tokens.at(i + 1) not in after_article():
        return None
    if tokens.at(i) in lexicon.table("date_words/ordinal") and not ranks(tokens, i - 1, i + 1):
        return None
    numeral = read_numeral(tokens, i, money=money.sign_before(tokens, i) is not None)
    if numeral is None:
        return _indefinite(tokens, i)
    return single(tokens, negative(tokens, numeral))


@cache
def after_article() -> frozenset[str]:
    """The words before which "a" may belong to a figure: `a dozen`, `a third`, `a few hundred`, `an hour`."""
    measures, currencies = units.phrases("measures"), units.phrases("currencies/name")
    parts = lexicon.table("fractions")
    return frozenset({*number_words(), *parts, *measures, *currencies, "few", "couple"})


def single(tokens: FigureTokens, numeral: Numeral) -> Figure:
    """The figure with the unit that stands before or after it, if any."""
    unit = unit_of(tokens, numeral)
    unit = ages.read(tokens, numeral, unit) or unit or _shared(tokens, numeral)
    factor = unit.factor if unit else 1.0
    value, low, high = [v if v is None else exact(v * factor) for v in (numeral.value, numeral.low, numeral.high)]
    return Figure(
        numeral=numeral,
        first=min(numeral.first, unit.first) if unit else numeral.first,
        stop=max(numeral.stop, unit.stop) if unit else numeral.stop,
        value=value,
        low=low,
        high=high,
        kind=unit.kind if unit else "ratio" if numeral.fraction else "count",
        unit=unit,
        rule="vague count" if numeral.vague else unit.kind if unit else "fraction" if numeral.fraction else "count",
    )


def unit_of(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
    """The unit of the figure, before it ("$") or after it; None for a plain count."""
    for read_unit in (money.signed, money.named, units.read, units.magnitude):
        if unit := read_unit(tokens, numeral):
            return unit
    return None


_LARGE = 1e6


def _shared(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
    """The unit of `5 and 10 percent` for the 5: it stands after the other figure only."""
    joint = tokens.at(numeral.stop)
    back = joint == "from" and tokens.at(numeral.first - 1) == "to"  # "to 1.5 from 2 percent"
    if not (back or joint in {"and", "or", "to"}) or numeral.value is None or numeral.fraction:
        return None
    if tokens.at(numeral.first - 1) in lexicon.words("date_words/calendar"):
        return None  # "in December 2021 and 72 percent"
    other = read_numeral(tokens, numeral.stop + 1) if is_digits(tokens.at(numeral.stop + 1)) else None
    unit = unit_of(tokens, other) if other is not None else None
    kinds = {"percent"} if joint in {"to", "from"} else {"percent", "measure"}
    if joint == "to" and numeral.scale >= _LARGE:
        kinds = {"percent", "measure", "money"}
    if unit is None or unit.kind not in kinds or unit.first < numeral.stop:
        return None
    return unit._replace(first=numeral.first, stop=numeral.stop)


def exact(value: float) -> float:
    """The value without the dust of binary fractions: 8,300,000 and not 8300000.000000001."""
    return float(f"{value:.12g}")


def _indefinite(tokens: FigureTokens, i: int) -> Figure | None:
    """An article in place of one: `more than an hour`, `nearly a decade`, `a year and a half`, `a penny`."""
    if tokens.at(i) not in {"a", "an"}:
        return None
    numeral = Numeral(i, i + 1, 1.0)
    unit = unit_of(tokens, numeral)
    if unit is None or unit.kind == "percent" or unit.first != i + 1:
        return None
    half = unit.stop
    if [tokens.at(half), tokens.at(half + 1), tokens.at(half + 2)] == ["and", "a", "half"]:
        return single(tokens, numeral._replace(value=1.5))._replace(stop=half + 3, rule="indefinite")
    if unit.kind == "duration" and unit.name != "decade" and tokens.at(unit.stop) == "old":
        return single(tokens, numeral)._replace(rule="indefinite")
    modified = modifiers.before(tokens, i, unit.kind) < i
    if tokens.at(unit.first) != "penny" and not (modified and not _compares(tokens, i, unit)):
        return None
    return single(tokens, numeral)._replace(rule="indefinite")


def _compares(tokens: FigureTokens, i: int, unit: Unit) -> bool:
    """Whether `more than a year ago` compares with that time: `$74 million more than a year ago`."""
    if tokens.at(i - 1) not in {"as", "than"} or tokens.at(unit.stop) not in {"ago", "earlier", "before"}:
        return False
    if tokens.at(i - 2) not in {"more", "less"}:  # "four times as much as a year ago"
        return True
    previous = tokens.at(i - 3)
    if previous in {"percent", "cent", "points"}:
        return True
    return not previous.endswith("ed") and previous not in lexicon.words("noun_phrase_ends")


def _signed_start(tokens: FigureTokens, i: int) -> int:
    """The token of the numeral when a currency sign or a minus may stand at `i`."""
    if tokens.at(i) in {"-", "−"} and tokens.touching(i + 1) and not tokens.touching(i):
        return i + 1
    if tokens.at(i) in {"minus", "plus"}:
        return i + 1
    for at in (i, i + 1, i + 2):
        if is_digits(tokens.at(at)):
            sign = money.sign_before(tokens, at)
            return at if at == i or (sign is not None and sign[0] == i) else i
    return i


def second_figure(tokens: FigureTokens, first: Figure, i: int) -> Figure | None:
    """The figure at token `i`, where `first` and a joint stand before it; a sign or a minus may open it."""
    at = _signed_start(tokens, i)
    signed = money.sign_before(tokens, at) is not None if at > i else False
    numeral = read_numeral(tokens, at, money=signed or first.kind == "money")
    if numeral is None or numeral.value is None:
        return None
    return single(tokens, negative(tokens, numeral))


def alike(first: Figure, second: Figure) -> bool:
    """Whether two figures may be ends of one range by their units; the first may have none."""
    if first.unit is None or second.unit is None:
        return first.unit is None or first.kind in {"money", "age"}
    if first.kind == "duration" and second.kind == "age":
        return True
    if first.kind == "money" and first.unit.factor != second.unit.factor:
        return False
    return first.kind == second.kind and first.unit.name == second.unit.name


def counts_something(tokens: FigureTokens, i: int) -> bool:
    """Whether a plural noun follows soon: `10-15 people`, not the score `10-15`."""
    return any(is_plural(tokens.at(place)) for place in (i, i + 1, i + 2))
