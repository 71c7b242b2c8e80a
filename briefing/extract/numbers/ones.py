"""The word “one”: where it counts, and where it is a pronoun or means a certain person or thing."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import modifiers, noun_phrases
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import SENTENCE_ENDS, FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words
from briefing.language.plurals import is_plural
from briefing.lexicon import verbs


def _one(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`one` as a pronoun, in a bare "one of the", and before words that it does not count."""
    i = figure.numeral.first
    if tokens.at(i) != "one" or figure.numeral.stop != i + 1 or figure.kind in _NEVER_PRONOUN:
        return False
    before, following = tokens.at(figure.first - 1), tokens.at(i + 1)
    bounded = modifiers.before(tokens, figure.first, figure.kind) < figure.first
    if bounded and before not in _ALSO_PREPOSITIONS:
        return False
    if tokens.word(figure.first - 1) in {"Only", "Just"} or (before == "only" and following != "of"):
        return following in {"in", "who", "that", "to", "with"}
    if following in lexicon.words("countless_one") or following.endswith("'s"):
        lasts = figure.kind == "duration" and before in {"in", "within", "for", "just", "only"}
        return not lasts and not tokens.hyphen(i + 1)
    return figure.unit is None and any(rule(tokens, i) for rule in _COUNTLESS)


_ALSO_PREPOSITIONS = frozenset({"about", "around", "like", "some", "over", "near"})


def _is_one_of_several(tokens: FigureTokens, i: int) -> bool:
    """It takes one thing from several: `one of the towers`; not `one of its pilots was killed`, which counts him."""
    return tokens.at(i + 1) == "of" and not _suffers(tokens, i)


def _is_one_of_a_row(tokens: FigureTokens, i: int) -> bool:
    """One in a row: `one defeat after another`, `one shop right after the other`."""
    return any(
        tokens.at(k) == "after" and (tokens.at(k + 1) == "another" or tokens.lower[k + 1 : k + 3] == ["the", "other"])
        for k in range(i + 1, i + _ROW)
    )


_ROW = 6
"""How many words from "one" the words "after another" may stand."""
_NEVER_PRONOUN = frozenset({"money", "percent", "rank", "ratio"})


def _stands_alone(tokens: FigureTokens, i: int) -> bool:
    """Whether no noun follows `one`, and it goes on no count begun just before."""
    if tokens.at(i + 1) == "of":
        return False
    if tokens.at(i - 1) in {"this", "which", "any"}:
        return True
    following = tokens.at(i + 1)
    phrase = noun_phrases.after(tokens, i + 1, singular=True)
    alone = phrase is None or (is_plural(following) and not tokens.hyphen(i + 1))
    verbal = following.endswith(("ing", "ed")) or verbs.is_past(following, only=True)
    if phrase is not None and phrase.head == i + 1 and verbal:
        alone = True
    return alone and not _chained(tokens, i)


def _suffers(tokens: FigureTokens, i: int) -> bool:
    """Whether it is told what became of the one: `one of its pilots was killed`, `one of them died`."""
    phrase = noun_phrases.after(tokens, i + 1)
    at = phrase.stop if phrase is not None else i + 3
    at += tokens.at(at) in {"was", "is", "has", "had", "were"}
    at += tokens.at(at) in {"been", "also", "later"}
    return tokens.at(at) in lexicon.tagged("fates", "is") | {"died"}


def _is_some_sort(tokens: FigureTokens, i: int) -> bool:
    """`one sticking point`, `one other possibility`: a certain one among others, and nothing is counted."""
    phrase = noun_phrases.after(tokens, i + 1, singular=True)
    return phrase is not None and tokens.at(phrase.head) in lexicon.words("countless_one")


def _reports(word: str) -> bool:
    """Whether `word` tells that somebody says, thinks or shows something: "denies", "said"."""
    verb = verbs.reporting_verb(word)
    return verb is not None and verb.told


def _is_somebody(tokens: FigureTokens, i: int) -> bool:
    """`one official said`, `says one adviser`: a certain person, and nobody is counted."""
    phrase = noun_phrases.after(tokens, i + 1, singular=True)
    if phrase is None or _suffers(tokens, i):
        return False
    if _reports(tokens.at(i - 1)) or _reports(tokens.at(phrase.head + 1)):
        return True
    if tokens.at(i - 2) == "according" and tokens.at(i - 1) == "to":
        return True
    opens = tokens.word(i) == "One" and tokens.at(i - 1) in _SENTENCE_SIGNS
    behind = tokens.at(phrase.stop)
    return opens and behind not in _FATES and behind not in lexicon.tagged("fates", "is")


_SENTENCE_SIGNS = SENTENCE_ENDS | {'"', "“", "”", "’"}
_FATES = frozenset({"died", "was", "is", "has", "had", "survived", "escaped", "remains", "for", "per", "and", "or"})


def _chained(tokens: FigureTokens, i: int) -> bool:
    """Whether a bare `one` goes on a count begun just before: "four were fined and one was jailed"."""
    follows = tokens.at(i + 1) in {"was", "is", "has", "had", "in", "died", "remains", "remained"}
    counts = any(tokens.at(k) in number_words() or is_digits(tokens.at(k)) for k in range(max(0, i - 15), i))
    return follows and counts and tokens.at(i - 1) in {"and", ",", ";", "but", "while"}


_COUNTLESS = (_is_one_of_several, _is_one_of_a_row, _stands_alone, _is_somebody, _is_some_sort)
"""Why a bare "one" counts nothing."""


def _those_named(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`the two were tied`, `the bottom three`: those named before, or a place in a table; nobody is counted anew."""
    first, stop = figure.numeral.first, figure.stop
    if figure.unit is not None or tokens.at(first) not in _FEW or stop > first + 1 or tokens.at(stop) == "of":
        return False
    before = first - 1 - (tokens.at(first - 1) in _ENDS_OF_TABLE)
    return tokens.at(before) == "the" and not tokens.hyphen(stop) and noun_phrases.after(tokens, stop) is None


_FEW = frozenset({"two", "three", "four", "five", "six"})
_ENDS_OF_TABLE = frozenset({"bottom", "first", "last", "other", "top"})
RULES = ((_one, "one"), (_those_named, "two three four five six"))
