"""Number words that make no sum: ordinals, fixed expressions, "half" as an adverb."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words


def _something(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`thirty-something`: somebody of about that age."""
    return tokens.hyphen(figure.numeral.stop) and tokens.at(figure.numeral.stop + 1) == "something"


def _or_two(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`a week or two`, `a mistake or two`: an idiom for one or more."""
    first = figure.numeral.first
    return tokens.at(first) == "two" and tokens.at(first - 1) == "or" and tokens.at(first - 3) in {"a", "an", "last"}


def _part_of_a_unit(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """The figure is part of a unit: `$4.15 per thousand litres`, `per 100,000 people`."""
    return tokens.at(figure.first - 1) == "per"


@cache
def _idioms() -> dict[tuple[str, ...], tuple[tuple[int, tuple[str, ...]], ...]]:
    """The idioms by the figure in them and the word beside it, each with the place of the figure among its words."""
    found: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = {}
    for entry in lexicon.words("number_idioms"):
        words = tuple(entry.replace("-", " - ").replace("/", " / ").split())
        for place, word in enumerate(words):
            if word in number_words() or word == "half" or is_digits(word):
                pair = words[place : place + 2] if words[place + 1 :] else words[-2:]
                found.setdefault(pair, []).append((place, words))
    return {pair: tuple(phrases) for pair, phrases in found.items()}


def _idiom(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """A fixed expression: `square one`, `one another`, `24/7`, `the first half`."""
    if figure.kind == "percent" and figure.value == 1:
        return False  # "the one per cent threshold"
    at = figure.numeral.stop - 1 if figure.numeral.fraction else figure.numeral.first
    lower = tokens.lower
    for pair in (tuple(lower[at : at + 2]), tuple(lower[max(0, at - 1) : at + 1])):
        for place, phrase in _idioms().get(pair, ()):
            start = at - place
            if start >= 0 and tuple(lower[start : start + len(phrase)]) == phrase:
                return True
    return False


def _half(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`half-hearted`, `half empty`, `the first half`: no part of a sum."""
    numeral = figure.numeral
    if tokens.at(numeral.stop - 1) != "half" or figure.rule != "fraction":
        return False
    previous, following = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    if tokens.hyphen(numeral.stop) or previous in _HALVES or (previous == "and" and tokens.at(numeral.first) == "a"):
        return True
    if previous == "the" and following != "of":
        return True
    if following in {"the", "a", "of"} or tokens.word(numeral.stop)[:1].isupper():
        return False
    return previous == "to" or (following[:1].isalpha() and following not in lexicon.words("noun_phrase_ends"))


_HALVES = frozenset({"first", "second", "last", "latter", "other", "third", "fourth", "early", "next", "this", "-"})

RULES = (
    (_something, "something"),
    (_or_two, "two"),
    (_part_of_a_unit, "per"),
    (_idiom, ""),
    (_half, "half"),
)
