"""Figures in the name of a thing: `Boeing 737`, `Article 5`, `60 Minutes`, an address."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.codes import are_sides, ends_a_name
from briefing.extract.numbers.surroundings import MEASURED, Surroundings, opens
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits
from briefing.language.plurals import is_plural
from briefing.lexicon import verbs

_WITH_SIGNS = (MEASURED | {"score"}) - {"duration", "measure"}


def _numbered_name(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """A number that is part of a name: `Article 5`, `page 12`, `Flight 800`, `team no. 225`."""
    if figure.kind in _WITH_SIGNS:
        return False
    numbered = lexicon.words("figure_modifiers/numbered")
    dotted = tokens.at(figure.first - 1) == "." and tokens.at(figure.first - 2) in numbered
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
        return figure.stop == figure.numeral.stop + 1 and len(tokens.at(figure.numeral.stop)) == 1  # "seat 17C"
    phrase = noun_phrases.after(tokens, figure.stop)
    return capital or phrase is None or not is_plural(tokens.at(phrase.head)) or phrase.head > figure.stop


_BEFORE_A_VERB = frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must", "i", "we", "they"})


def _race(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`won the 400m`, `the women's 1,500 metres`: the name of a race."""
    if figure.kind != "measure" or figure.value not in _RACES or tokens.at(figure.first - 1) not in _BEFORE_RACE:
        return False
    following = tokens.at(figure.stop)
    return not tokens.hyphen(figure.stop) and (
        not following.isalpha() or following in lexicon.words("noun_phrase_ends")
    )


_RACES = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})
_BEFORE_RACE = frozenset({"the", "men's", "women's", "girls'", "boys'", "men’s", "women’s"})


def _numbered_names(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`sections 304 and 336`: one more of several things that are numbered."""
    if figure.kind != "count" or not is_digits(tokens.at(figure.first)):
        return False
    first = figure.first - 1
    if tokens.at(first) not in _IN_LIST:
        return False
    while tokens.at(first) in _IN_LIST or is_digits(tokens.at(first)):
        first -= 1
    return tokens.at(first) in lexicon.words("numbered_names") and is_plural(tokens.at(first))


_IN_LIST = frozenset({",", "and", "or", "to", "&"})


def _name(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """`Boeing 737`, `S&P 500`, `Nikkei 225`: digits right after a capitalised word, with nothing to count."""
    numeral = figure.numeral
    plain = figure.unit is None and figure.kind != "rank" and is_digits(tokens.at(numeral.first))
    if not plain or numeral.scale > 1 or "," in tokens.at(numeral.first) or figure.kind == "score":
        return False
    if _is_tally(tokens, figure) or not ends_a_name(tokens, figure.first - 1):
        return False
    if tokens.hyphen(numeral.stop) and are_sides(tokens.at(numeral.first), tokens.at(numeral.stop + 1)):
        return False
    if opens(tokens, figure.first - 1, passage) and (
        not tokens.at(numeral.first).isdecimal() or verbs.is_base(tokens.at(figure.first - 1))
    ):
        return False
    phrase = noun_phrases.after(tokens, figure.stop)
    if phrase is None or passage.heading:
        return phrase is None
    return tokens.word(phrase.head)[:1].isupper()


def _is_tally(tokens: FigureTokens, figure: Figure) -> bool:
    """`Buner 21 deaths, Mansehra 24, Bajaur 21`: places with a figure each, in a list that a count begins."""
    at = figure.first
    if tokens.at(figure.stop) not in _IN_LIST | {".", ";", ""}:
        return False
    for _ in range(_LISTED):
        while tokens.word(at - 1)[:1].isupper():
            at -= 1
        at -= 1
        if tokens.at(at) not in _IN_LIST:
            return False
        at -= 1
        if not is_digits(tokens.at(at)):
            return tokens.word(at).islower() and is_digits(tokens.at(at - 1))
        if tokens.word(at - 1).islower():
            return True
    return False


_LISTED = 12


def _downing_street(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`No 10 said`: the office of a prime minister."""
    office = figure.kind == "rank" and tokens.at(figure.first) in {"no", "number"} and figure.value in {10, 11}
    return office and any(words in tokens.text for words in ("Downing Street", "rime Minister", "rime minister"))


def _bill(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`H. 363`, `SB 12`: a bill before a parliament."""
    at = figure.first - 1
    at -= tokens.at(at) == "." and tokens.touching(at)
    return figure.unit is None and tokens.word(at) in {"H", "S", "HB", "SB", "AB", "HR", "H.R.", "LB", "HF", "SF"}


def _version(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`Web 2.0`, `BUDGET 3.0`: a version after a word, with nothing that it could count."""
    first = figure.numeral.first
    numbered = tokens.at(first).endswith(".0") and len(tokens.at(first)) < 5 and tokens.at(first - 1)[:1].isalpha()
    if not numbered or figure.unit is not None or figure.numeral.scale > 1:
        return False
    inside = tokens.at(first - 1) not in lexicon.words("noun_phrase_ends")
    return inside and noun_phrases.after(tokens, figure.stop) is None


def _age_group(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """`the Under 17 side`: a bound with a capital inside a sentence is part of a name."""
    before = figure.first - 1
    capital = tokens.word(before) in {"Under", "Over"} and not passage.heading
    return capital and figure.unit is None and not opens(tokens, before, passage)


def _title(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """`60 Minutes`, `the Five-Year Plan`: a stretch of time with a capital is the name of something."""
    if figure.kind != "duration" or figure.unit is None or passage.heading:
        return False
    first = figure.numeral.first
    named = is_digits(tokens.at(first)) or not opens(tokens, first, passage)
    return named and tokens.word(figure.unit.first).istitle()


def _group_name(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """The figure in the name of a group of states: `the Group of 77`."""
    of, group = figure.first - 1, figure.first - 2
    if tokens.at(of) != "of" or passage.heading or opens(tokens, group, passage):
        return False
    return tokens.word(group).istitle() and tokens.at(group) in lexicon.tagged("figure_contexts", "collective")


def _security_name(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """The name of a security or an index: `500-stock index`, `10-year Treasury note`, `30-year bond`."""
    if not tokens.hyphen(figure.numeral.stop):
        return False
    if figure.kind == "duration":
        return tokens.at(figure.stop) in lexicon.tagged("figure_contexts", "security")
    return figure.unit is None and tokens.at(figure.numeral.stop + 1) == "stock"


def _capital_word(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """`Group of Seven`, `the Big Ten`, `Six Flags`: a number word with a capital inside a sentence."""
    numeral = figure.numeral
    word = tokens.word(numeral.first)
    if passage.heading or is_digits(tokens.at(numeral.first)) or figure.kind in MEASURED or word.isupper():
        return False
    return word[:1].isupper() and len(word) > 1 and not opens(tokens, numeral.first, passage)


def _address(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """The number of a house: `1600 Pennsylvania Avenue`."""
    if figure.unit is not None or not is_digits(tokens.at(figure.numeral.first)):
        return False
    at = figure.numeral.stop
    while tokens.word(at)[:1].isupper() and at < figure.numeral.stop + 4:
        if tokens.at(at) in lexicon.words("name_nouns"):
            return at > figure.numeral.stop
        at += 1
    return False


RULES = (
    (_downing_street, "no number"),
    (_bill, "h s hb sb ab hr h.r. lb hf sf"),
    (_version, ""),
    (_numbered_name, "<numbered_names>"),
    (_race, ""),
    (_numbered_names, ""),
    (_name, ""),
    (_age_group, "under over"),
    (_title, ""),
    (_group_name, "of"),
    (_security_name, "- ‑ –"),
    (_capital_word, ""),
    (_address, "<name_nouns>"),
)
