"""What stands beside a figure: its unit, the words that say what it counts, or the noun of a figure before it."""

from __future__ import annotations

from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers import left_out, noun_phrases
from briefing.extract.numbers.families import are_people
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.noun_phrases import NounPhrase
from briefing.extract.numbers.units import Unit, measures
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.tags import DEFINITE
from briefing.lexicon import verbs
from briefing.model import Span


class Label(NamedTuple):
    """The `unit` and the label of a figure, and the token where its words end.

    `words` are where the label stands, `head` its head noun; where the noun is left out and meant, `lender` is the
    place of the figure before that has it.
    """

    unit: str | None
    text: str | None
    stop: int
    words: Span | None = None
    head: Span | None = None
    lender: int | None = None


def read(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> Label:
    """What the figure counts or measures."""
    if figure.unit is not None:
        return _measured(tokens, figure, figure.unit, earlier)
    if figure.rule in {"score", "place"}:
        return Label(None, None, figure.stop)
    phrase = _phrase_between(tokens, figure) or _phrase_after(tokens, figure)
    if phrase is not None and not _who_expected(tokens, figure, phrase):
        first = phrase.first + (tokens.at(phrase.first) == "of")
        return _label(tokens, tokens.word(phrase.head), first, phrase.head, phrase.stop)
    if figure.kind != "count":
        return Label(None, None, figure.stop)
    if (head := noun_phrases.before(tokens, figure.first)) is not None:
        return _label(tokens, tokens.word(head), head, head, head + 1)._replace(stop=figure.stop)
    lender = left_out.lender(tokens, figure, earlier)
    number = earlier[lender].number if lender is not None else None
    return Label(number and number.unit, number and left_out.shared(number), figure.stop, lender=lender)


def _label(tokens: FigureTokens, unit: str | None, first: int, head: int, stop: int) -> Label:
    """The label of tokens `first` to `stop`."""
    words = Span(tokens.starts[first], tokens.ends[stop - 1])
    return Label(unit, words.of(tokens.text), stop, words, Span(tokens.starts[head], tokens.ends[head]))


def _phrase_between(tokens: FigureTokens, figure: Figure) -> NounPhrase | None:
    """What stands between a part and its whole: the job of `one job in seven`."""
    first = figure.numeral.stop
    if figure.rule != "odds" or first == figure.stop:
        return None
    joint = next(i for i in range(first, figure.stop) if tokens.at(i) in {"in", "of", "out"})
    return NounPhrase(first, joint - 1, joint)


def _phrase_after(tokens: FigureTokens, figure: Figure) -> NounPhrase | None:
    """What stands behind a count and says what it counts: `12 wounded men`, `12 dead`, `half the men`."""
    following = tokens.at(figure.stop)
    if figure.rule == "fraction" and following != "of":
        halved = tokens.at(figure.stop - 1) == "half" and following in DEFINITE
        return noun_phrases.partitive(tokens, figure.stop) if halved else None
    if figure.numeral.vague and following not in {"of", "more"} and figure.numeral.scale == 1:
        states = lexicon.tagged("fates", "is")
        return NounPhrase(figure.stop, figure.stop, figure.stop + 1) if following in states else None
    singular = abs(figure.value or 0) == 1 or (figure.kind == "rank" and tokens.at(figure.first) != "top")
    phrase = noun_phrases.after(tokens, figure.stop, singular=singular)
    if phrase is None and figure.kind == "count" and following in lexicon.tagged("fates", "is"):
        return NounPhrase(figure.stop, figure.stop, figure.stop + 1)
    if phrase is None and figure.numeral.digits and tokens.at(figure.first - 1) in DEFINITE:
        return noun_phrases.attributive_noun(tokens, figure.stop)
    if phrase is None and tokens.at(figure.first - 1) in {"a", "an"}:
        phrase = noun_phrases.after(tokens, figure.stop, singular=True)
        joined = tokens.hyphen(figure.stop + 1)
        phrase = None if joined or phrase is None else NounPhrase(phrase.first, phrase.first, phrase.stop)
    if phrase is not None and figure.kind == "rank" and tokens.word(phrase.head)[:1].isupper():
        return None
    return phrase


def _who_expected(tokens: FigureTokens, figure: Figure, phrase: NounPhrase) -> bool:
    """Whether the noun names who reckoned with the figure: `below the 105,000 economists had forecast`."""
    at = phrase.stop + (tokens.at(phrase.stop) in {"had", "have", "were", "are"})
    closed = not tokens.at(at + 1)[:1].isalnum() or tokens.at(at + 1) in lexicon.words("prepositions")
    told = verbs.has_tag(tokens.at(at), "reckons") and closed and tokens.at(figure.first - 1) == "the"
    return told and are_people(tokens.at(phrase.head))


def _measured(tokens: FigureTokens, figure: Figure, unit: Unit, earlier: list[Found]) -> Label:
    """The label of a figure with a unit: what it is a share of, what it measures, or the unit alone."""
    stop = figure.stop
    if tokens.hyphen(figure.numeral.stop):
        named = figure.kind == "age" and tokens.at(figure.first - 1) in {"the", "this", "that"}
        place = None if named else noun_phrases.qualified(tokens, stop)
        return _label(tokens, unit.name, place[0], place[1] - 1, place[1]) if place else Label(unit.name, None, stop)
    if figure.kind not in {"money", "percent"}:
        label = tokens.phrase(unit.first, unit.stop) if unit.first >= figure.numeral.stop else None
        return Label(unit.name, label, stop)
    name = _minor_of(figure, unit, earlier)
    if figure.kind == "money" and tokens.at(stop) in {"a", "an", "per"} and noun_phrases.is_word(tokens, stop + 1):
        compares = tokens.at(stop + 2) in {"ago", "earlier", "before", "later"}
        return Label(name, None, stop if compares else stop + 2)
    place = noun_phrases.share_of(tokens, stop) if figure.kind == "money" or tokens.at(stop) == "of" else None
    timed = place is not None and measures().get(tokens.at(place[1] - 1), ("", ""))[1] == "duration"
    if place is None or (timed and tokens.at(place[1] - 2) in DEFINITE):
        return Label(name, None, stop)  # "the £38m of the year before"
    share = _label(tokens, name, place[0], place[1] - 1, place[1])
    return share if figure.kind == "percent" else share._replace(stop=stop)


def _minor_of(figure: Figure, unit: Unit, earlier: list[Found]) -> str:
    """The currency of cents: that of the sum before, where it has cents too."""
    if figure.kind != "money" or unit.factor == 1 or unit.name != "USD":
        return unit.name
    sums = (number.unit for number, *_ in reversed(earlier[-_FAR:]) if number.kind == "money")
    last = next(sums, None)
    return last if last in _WITH_CENTS else unit.name


_FAR = 100
"""How many figures back a sum is looked for that tells the currency."""
_WITH_CENTS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "EUR", "ZAR"})
