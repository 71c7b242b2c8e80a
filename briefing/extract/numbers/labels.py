"""What stands beside a figure: its unit, the words that say what it counts, or the noun of a figure before it."""

from __future__ import annotations

from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.noun_phrases import NounPhrase
from briefing.extract.numbers.units import Unit
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words
from briefing.language.plurals import is_plural
from briefing.lexicon import verbs
from briefing.model import Number, Span


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


_REACH = 400
"""How many characters back a left-out noun is looked for."""
_RECENT = 12
"""How many figures back it is looked for."""


def read(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> Label:
    """What the figure counts or measures."""
    if figure.unit is not None:
        return _measured(tokens, figure, figure.unit, earlier)
    if figure.rule in {"score", "place"}:
        return Label(None, None, figure.stop)
    phrase = _phrase_after(tokens, figure)
    if phrase is not None:
        first = phrase.first + (tokens.at(phrase.first) == "of")
        return _label(tokens, tokens.word(phrase.head), first, phrase.head, phrase.stop)
    if figure.kind != "count":
        return Label(None, None, figure.stop)
    if (head := noun_phrases.before(tokens, figure.first)) is not None:
        return _label(tokens, tokens.word(head), head, head, head + 1)._replace(stop=figure.stop)
    return _left_out(tokens, figure, earlier)


def _label(tokens: FigureTokens, unit: str | None, first: int, head: int, stop: int) -> Label:
    """The label of tokens `first` to `stop`."""
    words = Span(tokens.starts[first], tokens.ends[stop - 1])
    return Label(unit, words.of(tokens.text), stop, words, Span(tokens.starts[head], tokens.ends[head]))


def _phrase_after(tokens: FigureTokens, figure: Figure) -> NounPhrase | None:
    following = tokens.at(figure.stop)
    if figure.rule == "fraction" and following != "of":
        halved = tokens.at(figure.stop - 1) == "half" and following in noun_phrases.DETERMINERS
        return noun_phrases.partitive(tokens, figure.stop) if halved else None
    if figure.numeral.vague and following not in {"of", "more"} and figure.numeral.scale == 1:
        states = lexicon.tagged("fates", "is")
        return NounPhrase(figure.stop, figure.stop, figure.stop + 1) if following in states else None
    singular = abs(figure.value or 0) == 1 or (figure.kind == "rank" and tokens.at(figure.first) != "top")
    phrase = noun_phrases.after(tokens, figure.stop, singular=singular)
    if phrase is None and figure.kind == "count" and following in lexicon.tagged("fates", "is"):
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


def _measured(tokens: FigureTokens, figure: Figure, unit: Unit, earlier: list[Found]) -> Label:
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
    if place is None:
        return Label(name, None, stop)
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
_WITH_CENTS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "EUR"})


def _left_out(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> Label:
    """`four were fined` after `nine drivers`: the noun of the count before."""
    nothing = Label(None, None, figure.stop)
    following, previous = tokens.at(figure.stop), tokens.at(figure.first - 1)
    if (figure.numeral.vague and following != "more") or (
        figure.value is not None and figure.value != int(figure.value)
    ):
        return nothing
    if _is_side(tokens, figure) or _is_level(tokens, figure) or _is_owned(tokens, figure):
        return nothing
    if previous in {"(", "#", "-", "–", "at"} or (following == "of" and tokens.at(figure.stop + 1) not in _PRONOUNS):
        return nothing
    if following in {"-", "–"} and is_digits(tokens.at(figure.stop + 1)):
        return nothing
    start = tokens.starts[figure.first]
    for place in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _RECENT), -1):
        number = earlier[place].number
        between = tokens.text[number.span.end : start]
        if len(between) > _REACH or (previous in _POINTING and any(sign in between for sign in ".?!\n")):
            break
        counts = number.kind == "count" and number.rule in {"count", "vague count", "range"}
        states = lexicon.tagged("fates", "is") - {"dead"}  # "six are missing" of soldiers, not of "four wounded"
        lends = counts and number.unit and is_plural(number.unit.lower()) and number.unit not in states
        if lends and not _is_setting(tokens, number) and not _far_more(figure, number):
            return Label(number.unit, number.label, figure.stop, lender=place)
    return nothing


def _is_side(tokens: FigureTokens, figure: Figure) -> bool:
    """`voted by 27 to 19`: one of the two sides of a vote."""
    first = figure.first
    if tokens.at(first - 1) == "to" and is_digits(tokens.at(first - 2)):
        first -= 2
    elif tokens.at(figure.stop) != "to" or not is_digits(tokens.at(figure.stop + 1)):
        return False
    return tokens.at(first - 1) in _BEFORE_SIDES or tokens.at(first - 1) in lexicon.tagged("figure_contexts", "vote")


_BEFORE_SIDES = frozenset({"by", "voted"})


def _is_level(tokens: FigureTokens, figure: Figure) -> bool:
    """`visits fell to 61,000`, `the number of judges from 640 to 900`: how many there were of what changed."""
    before, word = tokens.at(figure.first - 1), tokens.at(figure.first - 2)
    if before == "from":
        return word not in {"up", "down"}
    return before in {"to", "by"} and (verbs.has_tag(word, "change") or word in {"closer", "nearer"})


def _is_owned(tokens: FigureTokens, figure: Figure) -> bool:
    """`a mother of three`, `a father-of-two`; not `two of five`, `all of 12`, `12 on Monday and of 27 on Tuesday`."""
    at = figure.first - 1
    at -= tokens.hyphen(at)
    if tokens.at(at) != "of":
        return False
    noun = tokens.at(at - 1 - tokens.hyphen(at - 1))
    some = noun in lexicon.words("noun_phrase_ends") or noun in lexicon.words("mention_words/share")
    return noun.isalpha() and noun not in number_words() and not some


_POINTING = frozenset({"the", "these", "those"})
"""Words that point to things named before, which in another sentence may be anything: `the four`."""
_MANY_TIMES = 10
"""A figure so many times as large as the count before counts something else."""


def _far_more(figure: Figure, number: Number) -> bool:
    known = number.value if number.value is not None else number.high
    return bool(known) and (figure.value or 0) > _MANY_TIMES * abs(known or 0)


_PRONOUNS = frozenset({"them", "those", "these", "which", "whom"})


def _is_setting(tokens: FigureTokens, number: Number) -> bool:
    """Whether the count says where something happened: `in five states`."""
    before = tokens.text[max(0, number.span.start - 8) : number.span.start].split()
    return bool(before) and before[-1] in {"in", "at", "from", "across"}
