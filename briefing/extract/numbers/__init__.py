"""How many: the figures and what they count."""

from __future__ import annotations

from itertools import compress, pairwise

from briefing.extract.numbers import (
    carried,
    compounds,
    exclusions,
    labels,
    meanings,
    modifiers,
    ranges,
    scores,
    weights,
    with_units,
)
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.with_units import Figure
from briefing.language import cardinals
from briefing.language.annotated import Annotated
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import INDEFINITE, is_digits
from briefing.language.quotations import HEADINGS, UNREAD
from briefing.language.tokenizer import TextTokens
from briefing.language.waking import Waking, needs
from briefing.model import Date, Number, Span

_DIGITS = frozenset("0123456789")


def find(annotated: Annotated, dates: tuple[Date, ...]) -> tuple[Number, ...]:
    """The figures in the order of the text; `dates` are known, so that none of them is taken for a figure.

    A stretch of time ("two weeks") is a figure of kind duration whether or not it is a date expression too.
    """
    document = annotated.document
    dated = tuple(sorted(date.span for date in dates if date.type in {"DATE", "TIME"}))
    openings = frozenset(sentence.span.start for sentence in document.sentences)
    found: list[Found] = []
    begin = frozenset(filter(_may_begin, set(annotated.tokens.lower)))
    for block in document.blocks:
        if block.kind in UNREAD or not _may_hold_figures(annotated.tokens, block.span, begin):
            continue
        passage = Surroundings(block.kind in HEADINGS, openings, dated)
        tokens = FigureTokens(annotated.tokens, block.span, annotated.words.vocabulary)
        _add_figures(tokens, passage, begin, found)
    return weights.weighed(annotated, meanings.read(annotated, found))


def _may_hold_figures(whole: TextTokens, span: Span, begin: frozenset[str]) -> bool:
    """Whether one of the words that a figure may `begin` with stands in `span`; "a" begins few."""
    words = whole.lower[slice(*whole.within(span))]
    begun = begin.intersection(words)
    if begun - INDEFINITE:
        return True
    after = with_units.after_article()
    if not begun or after.isdisjoint(words):
        return False
    return any(word in INDEFINITE and noun in after for word, noun in pairwise(words))


def _add_figures(tokens: FigureTokens, passage: Surroundings, begin: frozenset[str], found: list[Found]) -> None:
    """Append to `found` the figures of one block; those found before say what a left-out noun may be."""
    places = list(compress(range(tokens.size), map(begin.__contains__, tokens.lower)))
    table = _tabular(tokens, places) if len(places) >= _ROW else ()
    resume = 0
    for i in places:
        figure = _read(tokens, i) if i >= resume and i not in table else None
        if figure is None:
            continue
        reason = exclusions.reason(tokens, figure, passage)
        if reason is None:
            resume = figure.stop
            found.append(_found(tokens, carried.unit_of(tokens, figure, found, passage), found))
        else:  # in "1990 to nearly 15 million" the year is no figure, but what it was joined to is one
            resume = i + 1 if figure.rule == "range" and reason != "clock hour" else figure.stop


def _may_begin(word: str) -> bool:
    """Whether a figure may begin with `word`."""
    return word in cardinals.triggers() or word[-1:] in _DIGITS


_ROW, _LIST = 4, 12
"""How many figures make a line of a table, with blanks or with signs between them; sentences have fewer."""


def _tabular(tokens: FigureTokens, places: list[int]) -> frozenset[int]:
    """Those of `places` that are figures in digits, one after another in a table and not in a sentence."""
    found: list[int] = []
    row: list[int] = []
    blanks = True
    for i in [i for i in places if is_digits(tokens.at(i))] + [len(tokens) + 2]:
        adjoins = bool(row) and row[-1] == i - 1
        if row and not adjoins and not (row[-1] == i - 2 and tokens.at(i - 1) in {",", ";", "|", "/"}):
            found += row if len(row) >= (_ROW if blanks else _LIST) else []
            row, blanks = [], True
        elif row:
            blanks = blanks and adjoins
        row.append(i)
    return frozenset(found)


def _read(tokens: FigureTokens, i: int) -> Figure | None:
    """The figure that begins at token `i`, joined to the one after it where the two are one."""
    single = with_units.read(tokens, i)
    if single is None:
        return None
    for rule, _ in tokens.waking(_JOINED):
        if joined := rule(tokens, single):
            return joined
    return single


_JOINED = Waking(((scores.read, "- ‑ –"), (scores.wickets, "for"), *ranges.RULES, *compounds.RULES), needs)


def _found(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> Found:
    """`figure` with its label and the words that soften it."""
    label = labels.read(tokens, figure, earlier)
    start = modifiers.before(tokens, figure.first, figure.kind, is_range=figure.rule == "range")
    modifier = tokens.phrase(start, figure.first) if start < figure.first else None
    stop = max(figure.stop, label.stop)
    for place in (figure.numeral.stop, figure.stop, label.stop):
        end = modifiers.after(tokens, place)
        if end > place:
            modifier = modifier or tokens.phrase(place, end).lstrip("-")
            stop = max(stop, end)
    span = Span(tokens.starts[start], tokens.ends[stop - 1])
    number = Number(
        text=span.of(tokens.text),
        span=span,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        kind=figure.kind,
        unit=label.unit,
        label=label.text,
        modifier=modifier,
        rule=figure.rule,
    )
    return Found(number, label.words, label.head, label.lender)
