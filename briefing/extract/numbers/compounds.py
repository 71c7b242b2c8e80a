"""Two figures that are one without being a range: odds, heights, sums with cents, times of a race; and ranks."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers.units import Unit
from briefing.extract.numbers.with_units import Figure, counts_something, exact, second_figure, unit_of
from briefing.language.cardinals import ranks
from briefing.language.cardinals import read as read_numeral
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import digits, is_digits, number_words
from briefing.language.tags import DEFINITE
from briefing.lexicon import verbs

_ROUND = frozenset({12, 15, 16, 18, 25, 75})


def _odds(tokens: FigureTokens, first: Figure) -> Figure | None:
    """Two figures that are a part and a whole, or a ratio: `four in 10`, `one-in-five`, `9 of every 10`, `3-to-1`."""
    if first.unit is not None or not first.value or first.numeral.fraction or first.numeral.scale > 1:
        return None
    joint = _odds_joint(tokens, first.stop)
    second = second_figure(tokens, first, joint[1]) if joint else None
    if joint is None or second is None or second.unit is not None:
        return None
    are_odds = {"to": _is_ratio, "out of": _is_part, "in": _is_share}[joint[0]]
    if not second.value or not are_odds(tokens, first.value, second, second.value):
        return None
    return first._replace(
        numeral=first.numeral._replace(stop=second.stop, fraction=True),
        stop=second.stop,
        value=exact(first.value / second.value),
        kind="ratio",
        rule="odds",
    )


_NEAR = 10
"""How many words before two figures with a colon say that they are a ratio."""


def _one_of_many(tokens: FigureTokens, first: Figure) -> Figure | None:
    """A part and its whole with a noun between: `one child in eight`, `two homes out of five`."""
    at = first.stop
    at += 1 + (tokens.at(at + 1).isalpha() and tokens.at(at + 1) not in {"in", "out"})
    joint = _odds_joint(tokens, at) if first.kind == "count" and first.value and first.value < _FEW else None
    second = second_figure(tokens, first, joint[1]) if joint and tokens.at(first.stop).isalpha() else None
    if joint is None or joint[0] == "to" or second is None or second.unit is not None or not second.value:
        return None
    behind = tokens.at(second.stop)  # "one job in seven depends on it", "one in ten now buys them"
    verb = verbs.is_only_present(behind) or behind in {"now", "already", "still"}
    if (counts_something(tokens, second.stop) and not verb) or tokens.at(first.stop) in lexicon.words(
        "noun_phrase_ends"
    ):
        return None
    if not _is_share(tokens, first.value or 0.0, second, second.value):
        return None
    value = exact((first.value or 0.0) / second.value)
    return first._replace(stop=second.stop, value=value, kind="ratio", rule="odds")


_FEW = 10


def _odds_joint(tokens: FigureTokens, i: int) -> tuple[str, int] | None:
    """The word that may join odds at token `i`, and where the second figure begins."""
    joined = tokens.hyphen(i)
    at = i + joined
    word = tokens.at(at)
    if joined and word in {"to", "for"}:
        return "to", at + 1 + tokens.hyphen(at + 1)
    before = i - 2 - (tokens.at(i - 2) in lexicon.words("figure_modifiers/roughly"))
    outnumbered = tokens.at(before) in {"by", "of"} and tokens.at(at + 1) in {"one", "1"}  # "by almost three to one"
    if word == "to" and (outnumbered or tokens.lower[i - 3 : i - 1] == ["ratio", "of"]):
        return "to", at + 1
    if word == ":" and tokens.touching(at) and "ratio" in tokens.lower[max(0, i - _NEAR) : i]:
        return "to", at + 1
    if word == "out" and tokens.at(at + 1) == "of":
        return "out of", at + 2 + (tokens.at(at + 2) == "every") + (joined and tokens.hyphen(at + 2))
    if (word == "of" and tokens.at(at + 1) not in {"every", "10", "ten"}) or word not in {"in", "of"}:
        return None
    at += 1
    return "in", at + (tokens.at(at) == "every") + (joined and tokens.hyphen(at))


def _is_ratio(tokens: FigureTokens, value: float, second: Figure, other: float) -> bool:
    """One for each of the other: `3-to-1`; not the range `two-to-three teams`, nor the vote `5-to-4`."""
    if tokens.at(second.stop) in lexicon.tagged("figure_contexts", "voting") - {"margin", "majority"}:
        return False
    return value > other or (value < other and not counts_something(tokens, second.stop))


def _is_part(_tokens: FigureTokens, value: float, _second: Figure, other: float) -> bool:
    """Whether the first is a part of the second: `two out of seven`."""
    return value < other


def _is_share(tokens: FigureTokens, value: float, second: Figure, other: float) -> bool:
    """The first is a part of the second: `four in 10`; not `killed four in 2011`."""
    year = 1900 <= other < 2100 and tokens.at(second.first).isdecimal()
    among = other <= 10 or other % 10 == 0 or other in _ROUND or (value == 1 and other <= _HUNDRED)
    return value < other and not year and among


_HUNDRED = 100


def _with_smaller_unit(tokens: FigureTokens, first: Figure) -> Figure | None:
    """`6lb 4oz`, `12 stone 3 pounds`: the weight in the larger unit."""
    smaller, parts = _SMALLER.get(first.unit.name if first.unit else "", ((), 0))
    second = read_numeral(tokens, first.stop) if smaller else None
    unit = unit_of(tokens, second) if second is not None else None
    if second is None or unit is None or unit.name not in smaller or not 0 < (second.value or 0.0) < parts:
        return None
    value = exact((first.value or 0.0) + (second.value or 0.0) / parts)
    return first._replace(stop=unit.stop, value=value, rule="with smaller unit")


_OUNCES, _POUNDS = (("ounce", "oz"), 16), (("pound", "lb"), 14)
_SMALLER = {"pound": _OUNCES, "lb": _OUNCES, "stone": _POUNDS, "st": _POUNDS}
"""The unit that may follow another, and how many of it make one."""


def _feet_and_inches(tokens: FigureTokens, first: Figure) -> Figure | None:
    """`5 foot 9`, `six feet two inches`, `6ft 2in`, `6-foot-3`: the height in feet."""
    primed = first.unit is None and _has_primes(tokens, first.stop)
    feet = primed or (first.unit is not None and first.unit.name in {"foot", "ft", "′"})
    if not feet or first.value is None:
        return None
    at = first.stop + primed
    at += tokens.at(at) == "." and tokens.at(at - 1) == "ft"
    spelt = tokens.at(at) in {",", "and"}
    at += spelt or tokens.hyphen(at)
    second = read_numeral(tokens, at)
    if second is None or second.value is None or not 0 < second.value < 12 or second.fraction:
        return None
    unit = unit_of(tokens, second)
    inches = unit is not None and unit.name in {"inch", "in", "″"}
    stop = unit.stop if inches and unit is not None else second.stop
    if tokens.at(at - 1) in {"ft", "."} and tokens.at(stop) == "in":
        inches, stop = True, stop + 1
    if not inches and (unit is not None or spelt):
        return None
    unit = first.unit or Unit("measure", "foot", first.stop, first.stop + 1)
    value = exact(first.value + second.value / 12)
    return first._replace(stop=stop + primed, value=value, kind="measure", unit=unit, rule="feet and inches")


def _has_primes(tokens: FigureTokens, i: int) -> bool:
    """Whether the mark at token `i` is that of feet and inches follow: `6’2”`."""
    feet = tokens.at(i) in {"'", "’", "′"} and tokens.touching(i) and tokens.touching(i + 1)
    return feet and tokens.at(i + 1).isdecimal() and tokens.at(i + 2) in {'"', "”", "″"} and tokens.touching(i + 2)


def _rank(tokens: FigureTokens, first: Figure) -> Figure | None:
    """A place in an order, by the word before it: `No. 19`, `number one`, `top 10`."""
    if first.unit is not None or first.value is None or first.numeral.scale > 1:
        return None
    if tokens.touching(first.stop) and len(tokens.at(first.stop)) == 1 and tokens.at(first.stop).isalpha():
        return None  # "There is no 47B"
    at = first.first - 1
    if tokens.at(at) == "." and tokens.at(at - 1) == "no" and tokens.touching(at):
        start = at - 1
    elif tokens.at(at) == "top" and first.value >= _MANY and tokens.at(at - 1) not in DEFINITE:
        return None  # "evacuees top 22,000"
    elif tokens.at(at) in {"#", "top"} or (tokens.at(at) in {"number", "no"} and _names_a_rank(tokens, first)):
        start = at
    else:
        return None
    return first._replace(first=start, kind="rank", rule="rank")


_MANY = 1000


def _names_a_rank(tokens: FigureTokens, first: Figure) -> bool:
    if tokens.at(first.first - 1) == "no":
        return tokens.at(first.first).isdecimal()
    before = tokens.at(first.first - 2)
    if tokens.at(first.first).isdecimal():
        return before in {"the", "is", "was", "at", "ranked", "i'm", "he's", "she's", "his", "her", "their", "as"}
    return tokens.at(first.first) in number_words() and before != "a"


def _place(tokens: FigureTokens, first: Figure) -> Figure | None:
    """`ranked 5th of 12`, `finished second`, `in 23rd place`: a place in an order."""
    at = first.numeral.first
    stop = first.numeral.stop
    if first.unit is not None or first.numeral.fraction or first.value is None:
        return None
    if first.numeral.digits:
        if not (tokens.touching(stop) and tokens.at(stop) in ORDINAL_ENDINGS):
            return None
        stop += 1
    elif tokens.at(at) not in lexicon.table("date_words/ordinal"):
        return None
    ranked = any(ranks(tokens, k, stop) for k in (at - 1, at - 2))
    if not ranked and not (tokens.at(stop) in {"place", "spot"} and tokens.at(at - 1) in {"in", "to", "into", "from"}):
        return None
    return first._replace(stop=stop, kind="rank", rule="place")


ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _race_time(tokens: FigureTokens, first: Figure) -> Figure | None:
    """`3:43.2`, `in 2:11:53`: minutes and seconds, or hours too; a time of day has no tenths and says its half."""
    parts = [first.numeral.first]
    while len(parts) < 3 and tokens.at(parts[-1] + 1) == ":" and tokens.touching(parts[-1] + 2):
        parts.append(parts[-1] + 2)
    tenths = "." in tokens.at(parts[-1])
    if len(parts) < 2 or not (tenths or (len(parts) == 3 and tokens.at(parts[0] - 1) in {"in", "of"})):
        return None
    if any(not is_digits(tokens.at(k)) for k in parts) or tokens.at(parts[-1] + 1) in lexicon.words("date_words/clock"):
        return None
    seconds = 0.0
    for k in parts:
        seconds = seconds * 60 + (digits(tokens.at(k)) or 0.0)
    unit = Unit("duration", "second", parts[0], parts[-1] + 1)
    return first._replace(stop=unit.stop, value=exact(seconds), kind="duration", unit=unit, rule="race time")


RULES = (
    (_odds, ""),
    (_one_of_many, "in out"),
    (_feet_and_inches, "foot feet ft ' ’ ′"),
    (_with_smaller_unit, ""),
    (_race_time, ":"),
    (_place, "st nd rd th <date_words/ordinal>"),
    (_rank, "no number # top"),
)
