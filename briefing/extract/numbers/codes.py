"""Digits that are codes and marks: `COVID-19`, a telephone number, a footnote, the number of an item in a list."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import modifiers, noun_phrases
from briefing.extract.numbers.surroundings import MEASURED, Surroundings
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words
from briefing.lexicon import verbs


def _glued(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`3D`, `user@2`, `7-6(3)`: letters or signs joined to the digits, and no unit."""
    first, stop = figure.numeral.first, figure.numeral.stop
    if figure.first < first or not is_digits(tokens.at(first)) or figure.rule in {"place", "score"}:
        return False
    if tokens.touching(first) and tokens.at(first - 1).isalpha():
        return True
    if figure.stop == stop and tokens.touching(stop) and tokens.at(stop)[:1].isalpha():
        return not _lacks_a_blank(tokens, stop)
    if tokens.touching(first) and tokens.at(first - 1) in {"@", "_", "=", "/", "&"}:
        return tokens.at(first - 1) != "=" or tokens.touching(first - 1)
    return tokens.at(first - 1) == "(" and tokens.touching(first - 1) and is_digits(tokens.at(first - 2))


def _lacks_a_blank(tokens: FigureTokens, i: int) -> bool:
    """Whether the word at token `i`, joined to the figure before it, is one of its own: `a 7.8magnitude quake`."""
    return tokens.word(i).islower() and (len(tokens.at(i)) > 6 or tokens.at(i) in {"and", "from", "with"})


def _emergency(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`call 911`, `a 999 call`: the number of the police."""
    first = figure.numeral.first
    if tokens.at(first) not in {"911", "999", "112", "111", "101", "988", "000", "100", "108"}:
        return False
    lemmas = {verb.lemma for i in (first - 1, figure.stop) if (verb := verbs.verb_of(tokens.at(i)))}
    return not lemmas.isdisjoint({"call", "dial", "ring", "phone", "text"})


def _joined_to_a_word(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`F-16`, `COVID-19`, `mother-of-two`: a hyphen before the figure, and a word before that."""
    i = figure.numeral.first
    if tokens.at(i - 1) == "^":
        return True  # "90 m^2"
    if figure.first < i or not tokens.hyphen(i - 1):
        return False
    word = tokens.at(i - 2)
    if word == "by":
        return not is_digits(tokens.at(i - 4))
    if word.isdecimal():
        return ends_a_name(tokens, i - 3) and not are_sides(word, tokens.at(i))
    if number_words().get(word, (0, "glued"))[1] != "glued":
        return False
    return word[:1].isalpha() and word not in {"to", "or", "and", "in"}


def are_sides(left: str, right: str) -> bool:
    """Whether two figures joined by a hyphen may be the sides of a vote or a match: `Roe leads Doe 42-40`."""
    return left.isdecimal() and right.isdecimal() and max(len(left), len(right)) <= 2


def ends_a_name(tokens: FigureTokens, i: int) -> bool:
    """Whether the word at `i` has a capital and may be the last of a name."""
    word = tokens.word(i)
    if not word[:1].isupper() or not (word[-1:].isalpha() or word.endswith(".")):
        return False
    return tokens.at(i) not in lexicon.words("noun_phrase_ends") and tokens.at(i) not in modifiers.last_words()


def _telephone(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`555-1234`, `1-800-555-1234`, `0800 123 456`, `+44 20 …`: digits joined by signs more than once, or long."""
    if figure.kind in MEASURED or figure.kind == "score":
        return False
    if _is_dialled(tokens, figure.numeral.first):
        return True
    if not tokens.at(figure.numeral.first).isdecimal():
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


def _is_dialled(tokens: FigureTokens, i: int) -> bool:
    """Whether the groups of digits around token `i` begin with a nought or a plus, as nothing counted does."""
    while _is_group(tokens.at(i - 1)):
        i -= 1
    nought = tokens.at(i).isdecimal() and tokens.at(i)[0] == "0" and len(tokens.at(i)) > 2
    plus = tokens.at(i - 1) == "+" and tokens.touching(i) and _is_group(tokens.at(i + 1))
    return nought or plus


def _is_group(word: str) -> bool:
    return word.replace(" ", "").isdecimal()


def _footnote(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """The mark of a footnote: `the company[3]`, `it fell.4`."""
    first, stop = figure.first, figure.stop
    glued = tokens.at(first - 1) == "." and tokens.touching(first) and tokens.touching(first - 1)
    glued = glued and tokens.word(first - 2)[-1:].islower()
    if glued and tokens.at(first - 2) not in lexicon.words("figure_modifiers/numbered"):
        return True
    return tokens.at(first - 1) == "[" and tokens.at(stop) == "]" and tokens.touching(first - 1)


def _list_marker(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """The number of an item: `1.` or `1)` at the beginning of a block, `2)` in a sentence, `(2.)`."""
    stop = figure.numeral.stop
    if tokens.at(figure.first - 1) == "(" and tokens.at(stop) == "." and tokens.at(stop + 1) == ")":
        return True
    closed = tokens.at(stop) == ")" and tokens.at(stop - 1).isdecimal()
    if closed and _BRACKETS.isdisjoint(tokens.lower[max(0, stop - 9) : stop]):
        return True
    opens = figure.numeral.first == 0 and figure.numeral.digits
    return opens and tokens.at(stop) in {".", ")"} and tokens.size > stop + 1


_BRACKETS = frozenset("([")


def _joined_adjective(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`one-time`, `three-way`, `zero-hours`: what a hyphen joins to the figure is no noun that it counts."""
    stop = figure.numeral.stop
    if not tokens.hyphen(stop):
        return False
    if tokens.at(stop - 1) == "zero":
        return True
    return figure.unit is None and tokens.at(stop + 1) in lexicon.words("figure_adjectives")


def _resolution(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`4K`: the lines of a picture."""
    lines = tokens.word(figure.numeral.stop - 1) == "K" and figure.value in {2000, 4000, 8000}
    return lines and figure.unit is None and noun_phrases.after(tokens, figure.stop) is None


def _version(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`UPDATE 2-Mill burns down`, `Mill burns down (UPDATE 2)`: an agency's count of its versions."""
    first, stop = figure.numeral.first, figure.numeral.stop
    return tokens.word(first - 1) in _VERSIONS and (tokens.hyphen(stop) or tokens.at(stop) in {")", ":"})


_VERSIONS = frozenset({"UPDATE", "WRAPUP", "CORRECTED", "REFILE", "RPT", "RECAST", "LEAD"})

RULES = (
    (_glued, ""),
    (_version, "update wrapup corrected refile rpt recast lead"),
    (_footnote, ""),
    (_emergency, "911 999 112 111 101 988 000 100 108"),
    (_joined_to_a_word, "- ‑ – ^"),
    (_telephone, ""),
    (_list_marker, ""),
    (_joined_adjective, "- ‑ –"),
    (_resolution, "k"),
)
