"""How many: the figures and what they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.extract.numbers import counted, exclusions, figures, modifiers, values
from briefing.extract.numbers.counted import NounPhrase
from briefing.extract.numbers.exclusions import Setting
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.tokens import Tokens
from briefing.model import BlockKind, Date, Document, Number, Span

_PASSED_OVER: frozenset[BlockKind] = frozenset({"byline", "published", "related", "credit"})
_HEADINGS: frozenset[BlockKind] = frozenset({"headline", "heading"})
_REACH = 400
"""How many characters back a left-out noun is looked for."""


def find(document: Document, dates: tuple[Date, ...]) -> tuple[Number, ...]:
    """The figures in the order of the text; `dates` are known, so that none of them is taken for a figure.

    A stretch of time ("two weeks") is a figure of kind duration whether or not it is a date expression too.
    """
    dated = tuple(sorted(date.span for date in dates if date.type in {"DATE", "TIME"}))
    openings = frozenset(sentence.span.start for sentence in document.sentences)
    found: list[Number] = []
    for block in document.blocks:
        if block.kind in _PASSED_OVER:
            continue
        setting = Setting(block.kind in _HEADINGS, openings, dated)
        for number in _in_block(Tokens(document.text, block.span), setting, found):
            found.append(number)
    return tuple(found)


def _in_block(tokens: Tokens, setting: Setting, earlier: list[Number]) -> Iterator[Number]:
    triggers = values.triggers()
    i = 0
    while i < len(tokens):
        word = tokens.lower[i]
        if word not in triggers and not values.is_digits(word):
            i += 1
            continue
        figure = figures.read(tokens, i)
        if figure is None:
            i += 1
            continue
        if exclusions.reason(tokens, figure, setting) is None:
            yield _number(tokens, figure, earlier)
        i = max(i + 1, figure.stop)


@dataclass(frozen=True, slots=True)
class _Counted:
    """The unit and the label of a figure, and where its words end."""

    unit: str | None
    label: str | None
    stop: int


def _number(tokens: Tokens, figure: Figure, earlier: list[Number]) -> Number:
    what = _what(tokens, figure, earlier)
    is_range = figure.rule == "range"
    start = modifiers.before(tokens, figure.first, figure.kind, is_range=is_range)
    modifier = tokens.phrase(start, figure.first) if start < figure.first else None
    stop = max(figure.stop, what.stop)
    for place in (figure.stop, what.stop):
        end = modifiers.after(tokens, place)
        if end > place:
            modifier = modifier or tokens.phrase(place, end).lstrip("-")
            stop = max(stop, end)
    span = Span(tokens.starts[start], tokens.ends[stop - 1])
    return Number(
        text=span.of(tokens.text),
        span=span,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        kind=figure.kind,
        unit=what.unit,
        label=what.label,
        modifier=modifier,
        rule=figure.rule,
    )


def _what(tokens: Tokens, figure: Figure, earlier: list[Number]) -> _Counted:
    """What the figure counts or measures."""
    if figure.unit is not None:
        return _measured(tokens, figure)
    singular = abs(figure.value or 0) == 1 or figure.kind == "rank"
    phrase = counted.after(tokens, figure.stop, singular=singular)
    if (
        figure.kind == "ratio"
        and phrase is not None
        and tokens.at(figure.stop) != "of"
        and figure.rule == "fraction"
    ):
        phrase = None
    if phrase is not None:
        return _phrase(tokens, phrase)
    if figure.kind != "count":
        return _Counted(None, None, figure.stop)
    if (head := counted.before(tokens, figure.first)) is not None:
        return _Counted(tokens.word(head), tokens.word(head), figure.stop)
    return _left_out(tokens, figure, earlier)


def _measured(tokens: Tokens, figure: Figure) -> _Counted:
    assert figure.unit is not None
    unit = figure.unit
    label: str | None = None
    stop = figure.stop
    if figure.kind in {"money", "percent"}:
        if (
            tokens.at(stop) in {"a", "an", "per"}
            and counted.is_word(tokens, stop + 1)
            and figure.kind == "money"
        ):
            return _Counted(unit.name, None, stop + 2)
        if place := counted.label(tokens, stop):
            label, stop = tokens.phrase(*place), place[1] if figure.kind == "percent" else stop
            label = label.strip()
    elif unit.first >= figure.numeral.stop:
        label = tokens.phrase(unit.first, unit.stop)
    return _Counted(unit.name, label, stop)


def _phrase(tokens: Tokens, phrase: NounPhrase) -> _Counted:
    unit = tokens.word(phrase.head)
    first = phrase.first + (tokens.at(phrase.first) == "of")
    return _Counted(unit, tokens.phrase(first, phrase.stop), phrase.stop)


def _left_out(tokens: Tokens, figure: Figure, earlier: list[Number]) -> _Counted:
    """`three were stabbed` after `eight victims`: the noun of the count before."""
    nothing = _Counted(None, None, figure.stop)
    if figure.value is not None and figure.value != int(figure.value):
        return nothing
    start = tokens.starts[figure.first]
    for number in reversed(earlier):
        if start - number.span.end > _REACH:
            break
        if number.kind == "count" and number.unit:
            return _Counted(number.unit, number.label, figure.stop)
    return nothing
