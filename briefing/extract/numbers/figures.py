"""One figure with its unit: single, a range, odds, a rank, or an indefinite article that measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from briefing import lexicon
from briefing.extract.numbers import ages, modifiers, money, units
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.units import Unit
from briefing.extract.numbers.values import Numeral, is_digits, negative, number_words
from briefing.extract.numbers.values import read as read_numeral
from briefing.model import NumberKind


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from token `first`, its sign included, up to but without `stop`, its unit included."""

    numeral: Numeral
    first: int
    stop: int
    value: float | None
    low: float | None
    high: float | None
    kind: NumberKind
    unit: Unit | None
    rule: str


def read(tokens: Tokens, i: int) -> Figure | None:
    """The figure that begins at token `i`; a currency sign before it is taken in."""
    if tokens.at(i) in {"a", "an"} and tokens.at(i + 1) not in _after_article():
        return None
    numeral = read_numeral(tokens, i, money=money.sign_before(tokens, i) is not None)
    if numeral is None:
        return _indefinite(tokens, i)
    numeral = negative(tokens, numeral)
    single = _single(tokens, numeral)
    for rule in _JOINED:
        if found := rule(tokens, single):
            return found
    return single


@cache
def _after_article() -> frozenset[str]:
    """The words before which "a" may belong to a figure: `a dozen`, `a third`, `a few hundred`, `an hour`."""
    measures, currencies = units.phrases("measures"), units.phrases("currencies")
    parts = lexicon.table("fractions")
    return frozenset({*number_words(), *parts, *measures, *currencies, "few", "couple"})


def _single(tokens: Tokens, numeral: Numeral) -> Figure:
    unit = _unit(tokens, numeral)
    unit = ages.read(tokens, numeral, unit) or unit or _shared(tokens, numeral)
    factor = unit.factor if unit else 1.0
    value, low, high = (None if v is None else _exact(v * factor) for v in (numeral.value, numeral.low, numeral.high))
    return Figure(
        numeral=numeral,
        first=min(numeral.first, unit.first) if unit else numeral.first,
        stop=max(numeral.stop, unit.stop) if unit else numeral.stop,
        value=value,
        low=low,
        high=high,
        kind=unit.kind if unit else "ratio" if numeral.fraction else "count",
        unit=unit,
        rule="vague count" if numeral.vague else unit.kind if unit else "fraction" if numeral.fraction else "count",
    )


def _unit(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """The unit of the figure, before it ("$") or after it; None for a plain count."""
    return money.signed(tokens, numeral) or money.named(tokens, numeral) or units.read(tokens, numeral)


def _shared(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """The unit of `5 and 10 percent` for the 5: it stands after the other figure only."""
    joint = tokens.at(numeral.stop)
    if joint not in {"and", "or", "to"} or numeral.value is None or numeral.fraction:
        return None
    other = read_numeral(tokens, numeral.stop + 1) if is_digits(tokens.at(numeral.stop + 1)) else None
    unit = _unit(tokens, other) if other is not None else None
    kinds = {"percent"} if joint == "to" else {"percent", "measure"}
    if unit is None or unit.kind not in kinds or unit.first < numeral.stop:
        return None
    return replace(unit, first=numeral.first, stop=numeral.stop)


def _exact(value: float) -> float:
    """The value without the dust of binary fractions: 8,300,000 and not 8300000.000000001."""
    return float(f"{value:.12g}")


def _indefinite(tokens: Tokens, i: int) -> Figure | None:
    """`more than an hour`, `nearly a decade`, `a year and a half`, `a penny`."""
    if tokens.at(i) not in {"a", "an"}:
        return None
    numeral = Numeral(i, i + 1, 1.0)
    unit = _unit(tokens, numeral)
    if unit is None or unit.kind == "percent" or unit.first != i + 1:
        return None
    half = unit.stop
    if [tokens.at(half), tokens.at(half + 1), tokens.at(half + 2)] == ["and", "a", "half"]:
        return replace(_single(tokens, replace(numeral, value=1.5)), stop=half + 3, rule="indefinite")
    modified = modifiers.before(tokens, i, unit.kind) < i
    if tokens.at(unit.first) != "penny" and not (modified and not _compares(tokens, i, unit)):
        return None
    return replace(_single(tokens, numeral), rule="indefinite")


def _compares(tokens: Tokens, i: int, unit: Unit) -> bool:
    """Whether `more than a year ago` compares with that time: `$74 million more than a year ago`."""
    if tokens.at(i - 1) != "than" or tokens.at(unit.stop) not in {"ago", "earlier", "before"}:
        return False
    if tokens.at(i - 2) not in {"more", "less"}:
        return True
    previous = tokens.at(i - 3)
    return not previous.endswith("ed") and previous not in lexicon.words("noun_phrase_ends")


def _signed_start(tokens: Tokens, i: int) -> int:
    """The token of the numeral when a currency sign or a minus may stand at `i`."""
    if tokens.at(i) in {"-", "−"} and tokens.touching(i + 1) and not tokens.touching(i):
        return i + 1
    for at in (i, i + 1, i + 2):
        if is_digits(tokens.at(at)):
            sign = money.sign_before(tokens, at)
            return at if at == i or (sign is not None and sign[0] == i) else i
    return i


def _connector(tokens: Tokens, figure: Figure) -> tuple[str, int] | None:
    """The word or hyphen that may join two ends of a range, and where the second end begins."""
    at = figure.stop
    if tokens.at(at) == "-" and tokens.touching(at) and tokens.at(at + 1) in {"to", "or"}:
        at += 1
        joined = tokens.touching(at)
        word, at = tokens.at(at), at + 1 + (joined and tokens.hyphen(at + 1))
        return ("-to-" if joined else word), at
    if tokens.at(at) in {"to", "or", "and"}:
        return tokens.at(at), at + 1
    if tokens.at(at) in {"~", "～"}:
        return "~", at + 1
    if tokens.at(at) in {"-", "–", "—", "‑"} and (tokens.touching(at) >= tokens.touching(at + 1)):
        return "-", at + 1
    return None


def _second(tokens: Tokens, first: Figure, i: int) -> Figure | None:
    at = _signed_start(tokens, i)
    signed = money.sign_before(tokens, at) is not None if at > i else False
    numeral = read_numeral(tokens, at, money=signed or first.kind == "money")
    if numeral is None or numeral.value is None:
        return None
    return _single(tokens, negative(tokens, numeral))


def _range(tokens: Tokens, first: Figure) -> Figure | None:
    """`two to three days`, `$5-6 million`, `between 40 and 60 percent`, `10% to 20%`."""
    joint = _connector(tokens, first)
    if joint is None or first.numeral.value is None:
        return None
    word, at = joint
    second = _second(tokens, first, at)
    if second is None or first.numeral.fraction != second.numeral.fraction or not _alike(first, second):
        return None
    return _joined(first, second) if _is_range(tokens, first, second, word) else None


def _joined(first: Figure, second: Figure) -> Figure | None:
    """The range from `first` to `second`; None where they do not ascend."""
    low, high = _ends(first, second)
    if not low < high:
        return None
    unit = second.unit or first.unit
    return replace(
        first,
        numeral=replace(first.numeral, stop=second.numeral.stop),
        stop=max(second.stop, unit.stop if unit else 0),
        value=None,
        low=low,
        high=high,
        kind=unit.kind if unit else first.kind,
        unit=unit,
        rule="range",
    )


def _alike(first: Figure, second: Figure) -> bool:
    if first.unit is None or second.unit is None:
        return first.unit is None or first.kind in {"money", "age"}
    if first.kind == "duration" and second.kind == "age":
        return True
    if first.kind == "money" and first.unit.factor != second.unit.factor:
        return False
    return first.kind == second.kind and first.unit.name == second.unit.name


def _ends(first: Figure, second: Figure) -> tuple[float, float]:
    """The ends; "5 to 6 million" multiplies both, and a cent in the second unit both."""
    low, high = first.numeral.value or 0.0, second.numeral.value or 0.0
    scale = second.numeral.scale
    if scale > 1 and first.numeral.scale == 1 and low < min(1000, high / scale):
        low *= scale
    factor = second.unit.factor if second.unit else first.unit.factor if first.unit else 1.0
    own = first.unit.factor if first.unit else factor
    return _exact(low * own), _exact(high * factor)


def _is_range(tokens: Tokens, first: Figure, second: Figure, word: str) -> bool:
    """Whether the words between and around two figures make one range of them."""
    if word == "and":
        before = tokens.lower[max(0, first.first - 5) : first.first]
        return before[-2:].count("between") > 0 or (first.kind == "age" and "between" in before)
    if word == "to":
        return not _is_change(tokens, first, second)
    if word in {"-", "-to-"} and second.unit is None:
        return first.unit is not None or _counts_something(tokens, second.stop)
    return True


def _is_change(tokens: Tokens, first: Figure, second: Figure) -> bool:
    """Whether "to" leads from an old level to a new one: `rose 50 cents to $12`, `fell from 9 to 7`."""
    moves = lexicon.words("movement_verbs")
    if tokens.at(first.first - 1) == "from":
        return any(tokens.at(k) in moves for k in range(first.first - 5, first.first - 1))
    shared = first.unit is None and second.unit is not None
    if shared or first.kind == "percent" or tokens.at(first.first - 1) not in moves:
        return False
    counts = tokens.at(second.stop) == "of" or _counts_something(tokens, second.stop)
    return first.kind != "count" or not counts


def _counts_something(tokens: Tokens, i: int) -> bool:
    """Whether a plural noun follows soon: `10-15 people`, not the score `10-15`."""
    plural = lexicon.words("plural_nouns")
    return any(
        tokens.at(k) in plural or (len(tokens.at(k)) > 3 and tokens.at(k).endswith("s")) for k in (i, i + 1, i + 2)
    )


def _bounds(tokens: Tokens, first: Figure) -> Figure | None:
    """`more than 20 but less than 30`: two bounds that make one range."""
    lower = modifiers.before(tokens, first.first, first.kind)
    if " ".join(tokens.lower[lower : first.first]) not in lexicon.words("lower_bounds"):
        return None
    at = first.stop + (tokens.at(first.stop) == ",")
    if tokens.at(at) not in {"and", "but"}:
        return None
    for start in range(at + 2, min(at + 8, len(tokens))):
        if " ".join(tokens.lower[at + 1 : start]) in lexicon.words("upper_bounds"):
            second = _second(tokens, first, start)
            return _joined(first, second) if second is not None and _alike(first, second) else None
    return None


_ROUND = frozenset({12, 15, 16, 18, 25, 75})


def _odds(tokens: Tokens, first: Figure) -> Figure | None:
    """`four in 10`, `two out of three`, `one-in-five`, `9 of every 10`, `3-to-1`."""
    if first.unit is not None or first.value is None or first.numeral.fraction or first.numeral.scale > 1:
        return None
    joint = _odds_joint(tokens, first.stop)
    second = _second(tokens, first, joint[1]) if joint else None
    if joint is None or second is None or second.unit is not None:
        return None
    are_odds = _is_ratio if joint[0] == "to" else _is_share
    if not second.value or not are_odds(tokens, first.value, second, second.value):
        return None
    return replace(
        first,
        numeral=replace(first.numeral, stop=second.stop, fraction=True),
        stop=second.stop,
        value=_exact(first.value / second.value),
        kind="ratio",
        rule="odds",
    )


def _odds_joint(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The word that may join odds at token `i`, and where the second figure begins."""
    joined = tokens.hyphen(i)
    at = i + joined
    word = tokens.at(at)
    if joined and word in {"to", "for"}:
        return "to", at + 1 + tokens.hyphen(at + 1)
    if word == "out" and tokens.at(at + 1) == "of":
        at += 1
    elif (word == "of" and tokens.at(at + 1) not in {"every", "10", "ten"}) or word not in {"in", "of"}:
        return None
    at += 1
    return "in", at + (tokens.at(at) == "every") + (joined and tokens.hyphen(at))


def _is_ratio(tokens: Tokens, value: float, second: Figure, other: float) -> bool:
    """`3-to-1`; not the range `two-to-three teams`, nor the vote `5-to-4`."""
    if tokens.at(second.stop) in _VOTES - {"margin", "majority"}:
        return False
    return value > other or (value < other and not _counts_something(tokens, second.stop))


def _is_share(tokens: Tokens, value: float, second: Figure, other: float) -> bool:
    """`four in 10`; not `killed four in 2011`."""
    year = 1900 <= other < 2100 and tokens.at(second.first).isdecimal()
    return value < other and not year and (other <= 10 or other % 10 == 0 or other in _ROUND)


def _feet_and_inches(tokens: Tokens, first: Figure) -> Figure | None:
    """`5 foot 9`, `six feet two inches`, `6ft 2in`, `6-foot-3`: the height in feet."""
    if first.unit is None or first.unit.name not in {"foot", "ft", "′"} or first.value is None:
        return None
    at = first.stop
    spelt = tokens.at(at) in {",", "and"}
    at += spelt or tokens.hyphen(at)
    second = read_numeral(tokens, at)
    if second is None or second.value is None or not 0 < second.value < 12 or second.fraction:
        return None
    unit = _unit(tokens, second)
    inches = unit is not None and unit.name in {"inch", "in", "″"}
    if not inches and (unit is not None or spelt):
        return None
    stop = unit.stop if inches and unit is not None else second.stop
    return replace(first, stop=stop, value=_exact(first.value + second.value / 12), rule="feet and inches")


_VOTES = frozenset({"vote", "votes", "ruling", "decision", "opinion", "majority", "margin"})


def _score(tokens: Tokens, first: Figure) -> Figure | None:
    """`3-0`, `6-4`: the two sides of a match in one figure; those of a vote are two figures."""
    at = first.stop
    if first.unit is not None or not tokens.hyphen(at) or not tokens.at(first.first).isdecimal():
        return None
    other = tokens.at(at + 1)
    if not other.isdecimal() or tokens.hyphen(at + 2) or tokens.at(at + 2) in _VOTES:
        return None
    sides = sorted((float(tokens.at(first.first)), float(other)))
    if sides[1] >= 20 or (is_digits(tokens.at(at + 2)) and tokens.touching(at + 2)):
        return None
    return replace(first, stop=at + 2, value=None, low=sides[0], high=sides[1], kind="ratio", rule="score")


def _rank(tokens: Tokens, first: Figure) -> Figure | None:
    """`No. 19`, `number one`, `top 10`."""
    if first.unit is not None or first.value is None or first.numeral.scale > 1:
        return None
    at = first.first - 1
    if tokens.at(at) == "." and tokens.at(at - 1) == "no" and tokens.touching(at):
        start = at - 1
    elif tokens.at(at) in {"#", "top"} or (tokens.at(at) in {"number", "no"} and _names_a_rank(tokens, first)):
        start = at
    else:
        return None
    return replace(first, first=start, kind="rank", rule="rank")


def _names_a_rank(tokens: Tokens, first: Figure) -> bool:
    if tokens.at(first.first - 1) == "no":
        return tokens.at(first.first).isdecimal()
    return tokens.at(first.first) in number_words() and tokens.at(first.first - 2) != "a"


_JOINED = (_range, _bounds, _odds, _score, _feet_and_inches, _rank)
