"""What a figure counts, wherever its sentence says so: for each kind of figure, rules in the order of trial."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.numbers import beside, borrowed, deeds, shares
from briefing.extract.numbers.clause_roles import FigureWords
from briefing.extract.numbers.found import Found, Told
from briefing.language.cardinals.numerals import number_words
from briefing.language.clauses import Phrase as Words
from briefing.language.parts_of_speech import Tagged
from briefing.model import Number, Phrase


def read(found: Found, place: FigureWords, earlier: list[Number]) -> Number:
    """The figure with the words that say what it counts, where the article says so, and with its unit."""
    number = found.number
    for rule in _RULES.get(number.kind, ()):
        told = rule(found, place, earlier)
        phrase = told if told is None or isinstance(told, Phrase) else _phrase(place.it, told)
        if phrase is not None:
            unit = _head(phrase) if number.kind == "count" and rule in _NAMING else None
            return number._replace(counted=phrase, unit=number.unit or unit)
    return number


def _head(phrase: Phrase) -> str:
    """The head noun of what is counted: "suppliers" of "private suppliers of steel"."""
    return phrase.text.partition(" of ")[0].split()[-1]


_LEADING = frozenset({"determiner", "comma", "conjunction", "adverb", "number"})
_JOINTS = frozenset({"preposition", "to"})
_MEANINGLESS = frozenset({"pronoun", "object", "relative", "that", "contracted"})
_LONGEST = 9
"""Words; what is longer is cut before its first preposition."""


def _phrase(it: Tagged, words: Words) -> Phrase | None:
    """The words without a determiner before them; None where nothing but a pronoun is left."""
    first, last = words
    while first < last and _leads(it, first) and not (it.tag(first) == "determiner" and it.tag(first + 1) in _JOINTS):
        first += 1  # not the “Those” of “Those to the U.S.”
    if it.tag(first + 2) == "number" and it.word(first + 1) == "than":
        first += 3  # "more than 20 | aftershocks"
    if first >= last or (last == first + 1 and (it.tags[first] in _MEANINGLESS or _says_nothing(it.words[first]))):
        return None
    if last - first > _LONGEST:
        last = next((at for at in range(first + 1, last) if it.tags[at] in _CUTS), first + _LONGEST)
    span = it.span(first, last)
    return Phrase(span.of(it.text), span)


def _says_nothing(word: str) -> bool:
    """Whether a word says nothing alone: “the second fell 12 metres”, “unions put the number at 900”."""
    return word in {"figure", "last", "number", "past"} or word in lexicon.table("date_words/ordinal")


def _leads(it: Tagged, at: int) -> bool:
    """Whether the word but leads up to what is counted: “some 33 percent of | the shares”."""
    word = it.words[at]
    part = word in {"of", "percent", "per", "cent"} or (
        word == "in" and it.tag(at - 1) == "number"
    )  # "one in eight | beds"
    return it.tags[at] in _LEADING or word in number_words() or part


_CUTS = frozenset({"preposition", "conjunction", "comma", "opening", "closing", "relative"})
Rule: TypeAlias = Callable[[Found, FigureWords, "list[Number]"], Told]
_RULES: dict[str, tuple[Rule, ...]] = {
    "count": (
        beside.of_them,
        beside.label,
        beside.backlog,
        beside.shared,
        borrowed.lent,
        beside.of_group,
        deeds.sold,
        beside.amount_of,
        deeds.pool,
        deeds.subject,
        borrowed.same_list,
        deeds.deed,
    ),
    "money": (
        borrowed.gapped_by,
        borrowed.converted,
        borrowed.led_to,
        beside.taken_off,
        beside.added_to,
        beside.stuff,
        beside.spent_on,
        beside.worth,
        beside.amount_of,
        beside.paid_in,
        beside.label,
        borrowed.gapped,
        borrowed.same_list,
        deeds.subject,
        deeds.deed,
    ),
    "percent": (
        beside.of_group,
        borrowed.grown,
        borrowed.led_to,
        deeds.sent,
        borrowed.gapped_by,
        deeds.moved,
        beside.label,
        beside.change_in,
        beside.stuff,
        beside.amount_of,
        shares.polled,
        shares.bracketed,
        borrowed.gapped,
        borrowed.same_list,
        deeds.subject,
        borrowed.percent_again,
    ),
    "measure": (
        beside.label,
        beside.added_to,
        beside.stuff,
        borrowed.converted,
        borrowed.led_to,
        beside.worth,
        beside.amount_of,
        borrowed.same_list,
        deeds.subject,
    ),
    "duration": (beside.stuff, beside.amount_of, borrowed.same_list, deeds.deed),
    "age": (beside.name_before, beside.label),
    "rank": (beside.name_after, beside.label, deeds.subject),
    "ratio": (borrowed.gapped_by, beside.label, borrowed.same_list, deeds.subject),
}
_NAMING = frozenset({beside.backlog, beside.shared, deeds.pool, deeds.sold})
"""The rules that find the noun of a bare count."""
