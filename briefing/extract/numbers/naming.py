"""Figures that name a thing and count none: `Boeing 737`, `Article 5`, a telephone number, an address."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers import counted, modifiers
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.numerals import is_digits, number_words
from briefing.extract.numbers.tokens import Tokens
from briefing.lexicon import verbs
from briefing.model import Span


class Setting(NamedTuple):
    """Where a figure stands: in a heading or not, where sentences begin, which spans are dates."""

    heading: bool
    openings: frozenset[int]
    dated: tuple[Span, ...]

    def dates_at(self, span: Span) -> tuple[Span, ...]:
        """The calendar dates and clock times that share a character with `span`."""
        at = bisect_right(self.dated, Span(span.end, span.end))
        return tuple(date for date in self.dated[max(0, at - 3) : at] if date.touches(span))


MEASURED = frozenset({"money", "percent", "measure", "duration", "age"})
"""The kinds of figure that have a unit."""


def _glued(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`3D`, `user@2`, `7-6(3)`: letters or signs joined to the digits, and no unit."""
    first, stop = figure.numeral.first, figure.numeral.stop
    if figure.first < first or not is_digits(tokens.at(first)):
        return False
    if figure.stop == stop and tokens.touching(stop) and tokens.at(stop)[:1].isalpha():
        return not _lacks_a_blank(tokens, stop)
    if tokens.touching(first) and tokens.at(first - 1) in {"@", "_", "=", "/", "&"}:
        return tokens.at(first - 1) != "=" or tokens.touching(first - 1)
    return tokens.at(first - 1) == "(" and tokens.touching(first - 1) and is_digits(tokens.at(first - 2))


def _lacks_a_blank(tokens: Tokens, i: int) -> bool:
    """Whether the word at token `i`, joined to the figure before it, is one of its own: `a 7.8magnitude quake`."""
    return tokens.word(i).islower() and (len(tokens.at(i)) > 6 or tokens.at(i) in {"and", "from", "with"})


def _short_year(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`in '16`, with nothing that it could count."""
    first = figure.numeral.first
    cut = tokens.at(first - 1) in {"'", "’", "‘"} and not tokens.at(first - 2)[:1].isalnum()
    if not (cut and len(tokens.at(first)) == 2 and tokens.touching(first)):
        return False
    return figure.unit is None and counted.after(tokens, figure.stop) is None


def _joined_to_a_word(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`F-16`, `COVID-19`, `mother-of-two`: a hyphen before the figure, and a word before that."""
    i = figure.numeral.first
    if figure.first < i or not tokens.hyphen(i - 1):
        return False
    word = tokens.at(i - 2)
    if word == "by":
        return not is_digits(tokens.at(i - 4))
    if word.isdecimal():
        return _ends_a_name(tokens, i - 3) and not _are_sides(word, tokens.at(i))
    if number_words().get(word, (0, "glued"))[1] != "glued":
        return False
    return word[:1].isalpha() and word not in {"to", "or", "and", "in"}


def _are_sides(left: str, right: str) -> bool:
    """Whether two figures joined by a hyphen may be the sides of a vote or a match: `Roe leads Doe 42-40`."""
    return left.isdecimal() and right.isdecimal() and max(len(left), len(right)) <= 2


def _telephone(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`555-1234`, `12/25/98`, `1-800-555-1234`: digits joined to digits by signs more than once, or long."""
    if figure.kind in MEASURED or not tokens.at(figure.numeral.first).isdecimal():
        return False
    left = right = at = figure.numeral.first
    while (
        left > at - 8
        and tokens.at(left - 1) in {"-", "/", "."}
        and tokens.touching(left)
        and tokens.at(left - 2).isdecimal()
    ):
        left -= 2
    while (
        right < at + 8
        and tokens.at(right + 1) in {"-", "/", "."}
        and tokens.touching(right + 1)
        and tokens.at(right + 2).isdecimal()
    ):
        right += 2
    groups = [tokens.at(k) for k in range(left, right + 1, 2)]
    phone = len(groups) == 2 and len(groups[0]) == 3 and len(groups[1]) == 4 and tokens.at(left + 1) == "-"
    if len(groups) > 2 or phone:
        return True
    spaced = len(tokens.at(at)) > 2 and any(
        tokens.at(k).isdecimal() and len(tokens.at(k)) > 2 for k in (at - 1, at + 1)
    )
    return spaced or len(tokens.at(at)) > 7


def _opens(tokens: Tokens, i: int, setting: Setting) -> bool:
    """Whether token `i` begins a sentence, so that its capital says nothing."""
    return i <= 0 or tokens.starts[i] in setting.openings or not tokens.at(i - 1)[:1].isalnum()


def _numbered_name(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`Article 5`, `page 12`, `Flight 800`, `team no. 225`."""
    if figure.kind in MEASURED - {"duration", "measure"}:
        return False
    dotted = tokens.at(figure.first - 1) == "." and tokens.at(figure.first - 2) in _ABBREVIATED
    first = figure.first - dotted
    word = tokens.at(first - 1)
    if word not in lexicon.words("numbered_names"):
        return False
    if figure.kind == "rank":
        return True
    capital = tokens.word(first - 1)[:1].isupper()
    if not capital and tokens.at(first - 2) in _BEFORE_A_VERB:
        return False
    if figure.kind in {"measure", "duration"}:
        return False
    phrase = counted.after(tokens, figure.stop)
    return capital or phrase is None or not counted.is_plural(tokens.at(phrase.head)) or phrase.head > figure.stop


_BEFORE_A_VERB = frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must", "i", "we", "they"})
_ABBREVIATED = frozenset({"no", "nos", "nr", "vol", "pp", "rte", "bldg", "ste", "apt", "prop"})


def _name(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`Boeing 737`, `S&P 500`, `Nikkei 225`: digits right after a capitalised word, with nothing to count."""
    numeral = figure.numeral
    plain = figure.unit is None and figure.kind != "rank" and is_digits(tokens.at(numeral.first))
    if not plain or figure.rule == "score" or not _ends_a_name(tokens, figure.first - 1):
        return False
    if tokens.hyphen(numeral.stop) and _are_sides(tokens.at(numeral.first), tokens.at(numeral.stop + 1)):
        return False
    if _opens(tokens, figure.first - 1, setting) and (
        not tokens.at(numeral.first).isdecimal() or verbs.is_base(tokens.at(figure.first - 1))
    ):
        return False
    phrase = counted.after(tokens, figure.stop)
    if phrase is None or setting.heading:
        return phrase is None
    return tokens.word(phrase.head)[:1].isupper()


def _ends_a_name(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    if not word[:1].isupper() or not (word[-1:].isalpha() or word.endswith(".")):
        return False
    return tokens.at(i) not in lexicon.words("noun_phrase_ends") and tokens.at(i) not in modifiers.last_words()


def _age_group(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`the Under 17 side`: a bound with a capital inside a sentence is part of a name."""
    before = figure.first - 1
    capital = tokens.word(before) in {"Under", "Over"} and not setting.heading
    return capital and figure.unit is None and not _opens(tokens, before, setting)


def _title(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`60 Minutes`, `the Five-Year Plan`: a stretch of time with a capital is the name of something."""
    if figure.kind != "duration" or figure.unit is None or setting.heading:
        return False
    first = figure.numeral.first
    named = is_digits(tokens.at(first)) or not _opens(tokens, first, setting)
    return named and tokens.word(figure.unit.first).istitle()


def _group_name(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`the Group of 77`."""
    of, group = figure.first - 1, figure.first - 2
    if tokens.at(of) != "of" or setting.heading or _opens(tokens, group, setting):
        return False
    return tokens.word(group).istitle() and tokens.at(group) in lexicon.words("collective_units")


_SECURITIES = frozenset(
    {"treasury", "treasurys", "treasuries", "bond", "bonds", "note", "notes", "bill", "bills", "gilt", "bund"}
)


def _security_name(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`500-stock index`, `10-year Treasury note`, `30-year bond`."""
    if not tokens.hyphen(figure.numeral.stop):
        return False
    if figure.kind == "duration":
        return tokens.at(figure.stop) in _SECURITIES
    return figure.unit is None and tokens.at(figure.numeral.stop + 1) == "stock"


def _capital_word(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`Group of Seven`, `the Big Ten`, `Six Flags`: a number word with a capital inside a sentence."""
    numeral = figure.numeral
    word = tokens.word(numeral.first)
    if setting.heading or is_digits(tokens.at(numeral.first)) or figure.kind in MEASURED or word.isupper():
        return False
    return word[:1].isupper() and len(word) > 1 and not _opens(tokens, numeral.first, setting)


def _address(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`1600 Pennsylvania Avenue`."""
    if figure.unit is not None or not is_digits(tokens.at(figure.numeral.first)):
        return False
    at = figure.numeral.stop
    while tokens.word(at)[:1].isupper() and at < figure.numeral.stop + 4:
        if tokens.at(at) in lexicon.words("name_nouns"):
            return at > figure.numeral.stop
        at += 1
    return False


def _list_marker(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`1.` or `1)` at the beginning of a block, `2)` in a sentence, `(2.)`."""
    stop = figure.numeral.stop
    if tokens.at(figure.first - 1) == "(" and tokens.at(stop) == "." and tokens.at(stop + 1) == ")":
        return True
    if (
        tokens.at(stop) == ")"
        and tokens.at(stop - 1).isdecimal()
        and not _BRACKETS & set(tokens.lower[max(0, stop - 9) : stop])
    ):
        return True
    return (
        figure.numeral.first == 0 and figure.numeral.digits and tokens.at(stop) in {".", ")"} and len(tokens) > stop + 1
    )


_BRACKETS = frozenset("([")


def _joined_adjective(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`one-time`, `three-way`: what a hyphen joins to the figure is no noun that it counts."""
    stop = figure.numeral.stop
    if figure.unit is not None or not tokens.hyphen(stop):
        return False
    return tokens.at(stop + 1) in lexicon.words("figure_adjectives")


RULES = (
    _glued,
    _short_year,
    _joined_to_a_word,
    _telephone,
    _numbered_name,
    _name,
    _age_group,
    _title,
    _group_name,
    _security_name,
    _capital_word,
    _address,
    _list_marker,
    _joined_adjective,
)
