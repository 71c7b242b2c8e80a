"""How many: the figures and what they count."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers import (
    carried,
    compounds,
    exclusions,
    figures,
    modifiers,
    noun_phrases,
    ranges,
    scores,
    values,
)
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.noun_phrases import NounPhrase
from briefing.extract.numbers.numerals import INDEFINITE, is_digits
from briefing.extract.numbers.passage import Passage
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.units import Unit
from briefing.language.annotated import Annotated
from briefing.model import BlockKind, Date, Number, Span

_PASSED_OVER: frozenset[BlockKind] = frozenset({"byline", "published", "related", "credit"})
_HEADINGS: frozenset[BlockKind] = frozenset({"headline", "heading"})
_DIGITS = frozenset("0123456789")
_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_REACH = 400
"""How many characters back a left-out noun is looked for."""
_RECENT = 12
"""How many figures back it is looked for."""


def find(annotated: Annotated, dates: tuple[Date, ...]) -> tuple[Number, ...]:
    """The figures in the order of the text; `dates` are known, so that none of them is taken for a figure.

    A stretch of time ("two weeks") is a figure of kind duration whether or not it is a date expression too.
    """
    document = annotated.document
    dated = tuple(sorted(date.span for date in dates if date.type in {"DATE", "TIME"}))
    openings = frozenset(sentence.span.start for sentence in document.sentences)
    found: list[Number] = []
    for block in document.blocks:
        if block.kind in _PASSED_OVER or not _may_hold_figures(document.text, block.span):
            continue
        passage = Passage(block.kind in _HEADINGS, openings, dated)
        _add_figures(Tokens(annotated.tokens, block.span), passage, found)
    return tuple(found)


def _may_hold_figures(text: str, span: Span) -> bool:
    """Whether a digit, or a word that a figure begins with, stands in `span`; "a" begins few."""
    if _DIGIT.search(text, *span):
        return True
    words = _WORD.findall(span.of(text).lower())
    begin = values.triggers().intersection(words)
    if begin - INDEFINITE:
        return True
    after = figures.after_article()
    return bool(begin) and any(word in INDEFINITE and noun in after for word, noun in pairwise(words))


def _add_figures(tokens: Tokens, passage: Passage, found: list[Number]) -> None:
    """Append to `found` the figures of one block; those found before say what a left-out noun may be."""
    triggers = values.triggers()
    places = [i for i, word in enumerate(tokens.lower[: len(tokens)]) if word in triggers or word[-1] in _DIGITS]
    table = _tabular(tokens, places) if len(places) >= _ROW else ()
    resume = 0
    for i in places:
        figure = _read(tokens, i) if i >= resume and i not in table else None
        if figure is None:
            continue
        reason = exclusions.reason(tokens, figure, passage)
        if reason is None:
            resume = figure.stop
            found.append(_number(tokens, carried.unit_of(tokens, figure, found, passage), found))
        else:  # in "1990 to nearly 15 million" the year is no figure, but what it was joined to is one
            resume = i + 1 if figure.rule == "range" and reason != "clock hour" else figure.stop


_ROW, _LIST = 4, 12
"""How many figures make a line of a table, with blanks or with signs between them; sentences have fewer."""


def _tabular(tokens: Tokens, places: list[int]) -> frozenset[int]:
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


def _read(tokens: Tokens, i: int) -> Figure | None:
    """The figure that begins at token `i`, joined to the one after it where the two are one."""
    single = figures.read(tokens, i)
    if single is None:
        return None
    for rule in _JOINED:
        if joined := rule(tokens, single):
            return joined
    return single


_JOINED = (scores.read, *ranges.RULES, *compounds.RULES)


class _Counted(NamedTuple):
    """The unit and the label of a figure, and where its words end."""

    unit: str | None
    label: str | None
    stop: int


def _number(tokens: Tokens, figure: Figure, earlier: list[Number]) -> Number:
    what = _what(tokens, figure, earlier)
    start = modifiers.before(tokens, figure.first, figure.kind, is_range=figure.rule == "range")
    modifier = tokens.phrase(start, figure.first) if start < figure.first else None
    stop = max(figure.stop, what.stop)
    for place in (figure.numeral.stop, figure.stop, what.stop):
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
        return _measured(tokens, figure, figure.unit, earlier)
    if figure.rule in {"score", "place"}:
        return _Counted(None, None, figure.stop)
    phrase = _phrase_after(tokens, figure)
    if phrase is not None:
        first = phrase.first + (tokens.at(phrase.first) == "of")
        return _Counted(tokens.word(phrase.head), tokens.phrase(first, phrase.stop), phrase.stop)
    if figure.kind != "count":
        return _Counted(None, None, figure.stop)
    if (head := noun_phrases.before(tokens, figure.first)) is not None:
        return _Counted(tokens.word(head), tokens.word(head), figure.stop)
    return _left_out(tokens, figure, earlier)


def _phrase_after(tokens: Tokens, figure: Figure) -> NounPhrase | None:
    following = tokens.at(figure.stop)
    if figure.rule == "fraction" and following != "of":
        halved = tokens.at(figure.stop - 1) == "half" and following in noun_phrases.DETERMINERS
        return noun_phrases.partitive(tokens, figure.stop) if halved else None
    if figure.numeral.vague and following not in {"of", "more"} and figure.numeral.scale == 1:
        states = lexicon.words("person_states")
        return NounPhrase(figure.stop, figure.stop, figure.stop + 1) if following in states else None
    singular = abs(figure.value or 0) == 1 or (figure.kind == "rank" and tokens.at(figure.first) != "top")
    phrase = noun_phrases.after(tokens, figure.stop, singular=singular)
    if phrase is None and figure.kind == "count" and following in lexicon.words("person_states"):
        return NounPhrase(figure.stop, figure.stop, figure.stop + 1)
    if phrase is None and figure.numeral.digits and tokens.at(figure.first - 1) in noun_phrases.DETERMINERS:
        return noun_phrases.attributive_noun(tokens, figure.stop)
    if phrase is None and tokens.at(figure.first - 1) in {"a", "an"}:
        phrase = noun_phrases.after(tokens, figure.stop, singular=True)
        joined = tokens.hyphen(figure.stop + 1)
        phrase = None if joined or phrase is None else NounPhrase(phrase.first, phrase.first, phrase.stop)
    if phrase is not None and figure.kind == "rank" and tokens.word(phrase.head)[:1].isupper():
        return None
    return phrase


def _measured(tokens: Tokens, figure: Figure, unit: Unit, earlier: list[Number]) -> _Counted:
    stop = figure.stop
    if tokens.hyphen(figure.numeral.stop):
        named = figure.kind == "age" and tokens.at(figure.first - 1) in {"the", "this", "that"}
        place = None if named else noun_phrases.qualified(tokens, stop)
        return _Counted(unit.name, tokens.phrase(*place), place[1]) if place else _Counted(unit.name, None, stop)
    if figure.kind not in {"money", "percent"}:
        label = tokens.phrase(unit.first, unit.stop) if unit.first >= figure.numeral.stop else None
        return _Counted(unit.name, label, stop)
    name = _minor_of(figure, unit, earlier)
    if figure.kind == "money" and tokens.at(stop) in {"a", "an", "per"} and noun_phrases.is_word(tokens, stop + 1):
        compares = tokens.at(stop + 2) in {"ago", "earlier", "before", "later"}
        return _Counted(name, None, stop if compares else stop + 2)
    place = noun_phrases.share_of(tokens, stop) if figure.kind == "money" or tokens.at(stop) == "of" else None
    if place is None:
        return _Counted(name, None, stop)
    return _Counted(name, tokens.phrase(*place), place[1] if figure.kind == "percent" else stop)


def _minor_of(figure: Figure, unit: Unit, earlier: list[Number]) -> str:
    """The currency of cents: that of the sum before, where it has cents too."""
    last = next((number.unit for number in reversed(earlier) if number.kind == "money"), None)
    if figure.kind == "money" and unit.factor < 1 and unit.name == "USD" and last in _WITH_CENTS:
        return last
    return unit.name


_WITH_CENTS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "EUR"})


def _left_out(tokens: Tokens, figure: Figure, earlier: list[Number]) -> _Counted:
    """`four were fined` after `nine drivers`: the noun of the count before."""
    nothing = _Counted(None, None, figure.stop)
    following, previous = tokens.at(figure.stop), tokens.at(figure.first - 1)
    if figure.value is not None and figure.value != int(figure.value):
        return nothing
    if previous in {"(", "#", "-", "–"} or (following == "of" and tokens.at(figure.stop + 1) not in _PRONOUNS):
        return nothing
    if following in {"-", "–"} and is_digits(tokens.at(figure.stop + 1)):
        return nothing
    start = tokens.starts[figure.first]
    for number in reversed(earlier[-_RECENT:]):
        between = tokens.text[number.span.end : start]
        if len(between) > _REACH or (previous in _POINTING and any(sign in between for sign in ".?!\n")):
            break
        counts = number.kind == "count" and number.rule in {"count", "vague count", "range"}
        lends = counts and number.unit and noun_phrases.is_plural(number.unit.lower())
        if lends and not _is_setting(tokens, number) and not _far_more(figure, number):
            return _Counted(number.unit, number.label, figure.stop)
    return nothing


_POINTING = frozenset({"the", "these", "those"})
"""Words that point to things named before, which in another sentence may be anything: `the four`."""
_MANY_TIMES = 10
"""A figure so many times as large as the count before counts something else."""


def _far_more(figure: Figure, number: Number) -> bool:
    known = number.value if number.value is not None else number.high
    return bool(known) and (figure.value or 0) > _MANY_TIMES * abs(known or 0)


_PRONOUNS = frozenset({"them", "those", "these", "which", "whom"})


def _is_setting(tokens: Tokens, number: Number) -> bool:
    """Whether the count says where something happened: `in five states`."""
    before = tokens.text[max(0, number.span.start - 8) : number.span.start].split()
    return bool(before) and before[-1] in {"in", "at", "from", "across"}
