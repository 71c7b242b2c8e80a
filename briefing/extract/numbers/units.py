"""Units of measure and of time, and percent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import Numeral, is_digits
from briefing.language.plurals import either
from briefing.model import NumberKind

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
"""By first word: the phrases that begin with it, longest first, each with its row of the table."""


class Unit(NamedTuple):
    """A unit at tokens `first` to `stop`; one is worth `factor` of `name`, as a cent of a dollar."""

    kind: NumberKind
    name: str
    first: int
    stop: int
    factor: float = 1.0


@cache
def measures() -> Mapping[str, tuple[str, ...]]:
    """The units with their singular and kind; those of time that a date may be counted in are words of dates."""
    times = (word for word in lexicon.table("date_words/unit") if word != "quarter")  # "a quarter" is a fraction
    return {word: (either(word)[0], "duration") for word in times} | lexicon.table("measures")


@cache
def phrases(table: str) -> Phrases:
    """The entries of the lexicon's `table`, to be looked up by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for entry, row in (measures() if table == "measures" else lexicon.table(table)).items():
        # a sign or a dot is a token of its own, and a hyphen is passed over
        words = tuple(entry.lower().replace(".", " .").replace("/", " / ").replace("-", " ").split())
        found.setdefault(words[0], []).append((words, row))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def match(tokens: FigureTokens, i: int, table: Phrases) -> tuple[int, tuple[str, ...]] | None:
    """Where the longest phrase at token `i` ends, with its row; hyphens inside it count for nothing."""
    for words, row in table.get(tokens.at(i), ()):
        stop = i + 1
        for word in words[1:]:
            stop += tokens.hyphen(stop)
            if tokens.at(stop) != word:
                break
            stop += 1
        else:
            return stop, row
    return None


def read(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
    """The unit after a figure: `45 percent`, `17 kilometers`, `10-hour`, `90 km/h`, `5 foot 9` by its first."""
    at = numeral.stop
    if numeral.fraction:
        at += tokens.at(at) == "of" and tokens.at(at + 1) in {"a", "an", "one", "1"}
        at += tokens.at(at) in {"a", "an", "one", "1"}
    elif numeral.vague:
        at += tokens.at(at) == "of"
    at += tokens.hyphen(at) and tokens.at(at + 1) == "plus" and 2
    at += tokens.at(at) == "+" and tokens.touching(at)
    at += tokens.hyphen(at)
    found = _measure_name(tokens, at)
    if found is None and tokens.at(at) in lexicon.tagged("figure_contexts", "lengthening"):
        found = _measure_name(tokens, at + 1)
        found = found if found is not None and found.kind == "duration" else None
    if found is None or _is_noun(tokens, numeral, found):
        return None
    return found


_KINDS: dict[str, NumberKind] = {"percent": "percent", "duration": "duration", "measure": "measure"}


def _measure_name(tokens: FigureTokens, i: int) -> Unit | None:
    """The unit of measure at token `i`, with what it is reckoned by: `metres`, `miles per hour`."""
    tight = _match_tight(tokens, i)
    found = tight or match(tokens, i, phrases("measures"))
    if found is None:
        return None
    stop, (name, kind) = found
    if kind == "measure" and (compound := _compound(tokens, stop)):
        after, other = compound
        stop, name = after, f"{name} per {other}"
    return Unit(_KINDS[kind], name, i, stop)


def _match_tight(tokens: FigureTokens, i: int) -> tuple[int, tuple[str, ...]] | None:
    """A unit of one letter that touches its figure: `5m`; or that nothing follows but what a measure may take."""
    if tokens.word(i) == "G" or not is_digits(tokens.at(i - 1)):
        return None  # "5G" is no weight
    row = measures().get("~" + tokens.at(i))
    if row and tokens.touching(i):
        return i + 1, row
    behind = tokens.at(i + 1)
    alone = not behind[:1].isalnum() or behind in lexicon.tagged("figure_contexts", "behind_unit")
    spaced = alone and tokens.word(i) in _SPACED
    return (i + 1, (_SPACED[tokens.word(i)], "duration" if tokens.at(i) == "h" else "measure")) if spaced else None


_SPACED = {"t": "tonne", "m": "m", "h": "hour", "g": "g", "l": "l", "A": "ampere", "V": "volt", "W": "w"}


def _compound(tokens: FigureTokens, i: int) -> tuple[int, str] | None:
    """The second half of `miles per hour` and `km/h`."""
    if tokens.at(i) == "/" and tokens.touching(i) and tokens.at(i + 1) in {"h", "hr", "s", "l", "sec", "hour"}:
        name = {"h": "hour", "hr": "hour", "s": "second", "sec": "second", "l": "liter"}
        return i + 2, name.get(tokens.at(i + 1), tokens.at(i + 1))
    if tokens.at(i) in {"per", "/"} or (
        tokens.at(i) in {"a", "an"} and tokens.at(i + 1) in {"hour", "second", "minute"}
    ):
        found = match(tokens, i + 1, phrases("measures"))
        if found and found[1][1] != "percent":
            return found[0], found[1][0]
    return None


def _is_noun(tokens: FigureTokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word that has other senses is no unit here, such as a second time."""
    word = tokens.at(unit.stop - 1)
    if unit.stop - unit.first > 1:
        return False
    if word == "second":
        return numeral.value != 1 and not tokens.hyphen(unit.first - 1)
    if word in {"point", "points"} and tokens.at(numeral.first - 1) == "at" and not numeral.digits:
        return True  # "shut at three points"
    if word in {"mi", "gal"}:
        return not is_digits(tokens.at(numeral.stop - 1))
    return word in {"percentage", "ms", "pc"} and not numeral.digits


def magnitude(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
    """`a magnitude-6.1 quake`, `of magnitude 7`: the strength of an earthquake, its unit before the figure."""
    at = numeral.first - 1
    at -= tokens.hyphen(at) or (tokens.at(at) == "of" and tokens.at(at - 1) == "magnitude")
    strength = numeral.digits and 0 < (numeral.value or 0.0) < 10
    if not strength or tokens.at(at) == "magnitude":
        return Unit("measure", "magnitude", at, numeral.stop) if strength else None
    bare = "." in tokens.at(numeral.first)  # "a 7.8 quake"
    bare = bare and tokens.at(numeral.stop) in lexicon.tagged("figure_contexts", "quake")
    return Unit("measure", "magnitude", numeral.first, numeral.stop) if bare else None
