"""Two figures that are the ends of a range."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers.with_units import Figure, alike, counts_something, exact, second_figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits
from briefing.lexicon import verbs


def _connector(tokens: FigureTokens, figure: Figure) -> tuple[str, int] | None:
    """The word or hyphen that may join two ends of a range, and where the second end begins."""
    at = figure.stop
    if tokens.at(at) == "-" and tokens.touching(at) and tokens.at(at + 1) in {"to", "or"}:
        at += 1
        joined = tokens.touching(at)
        word, at = tokens.at(at), at + 1 + (joined and tokens.hyphen(at + 1))
        return ("-to-" if joined else word), at
    if tokens.at(at) in {"to", "or", "and", "through"}:
        return tokens.at(at), at + 1 + (tokens.at(at + 1) in lexicon.words("figure_modifiers/roughly"))
    if tokens.at(at) in {"till", "until"} and tokens.at(figure.first - 1) == "from":
        return "~", at + 1
    if tokens.at(at) in {"~", "～"}:
        return "~", at + 1
    if tokens.at(at) in {"-", "–", "—", "‑"} and (tokens.touching(at) >= tokens.touching(at + 1)):
        return "-", at + 1
    return None


def _range(tokens: FigureTokens, first: Figure) -> Figure | None:
    """From one figure to another: `two to three days`, `$5-6 million`, `between 40 and 60 percent`, `10% to 20%`."""
    joint = _connector(tokens, first)
    if joint is None or first.numeral.value is None:
        return None
    word, at = joint
    second = second_figure(tokens, first, at)
    if second is not None and second.kind == "duration" and first.unit is None and _is_year(tokens, first):
        return None  # "dated in 1978 to about 12,000 years ago"
    if second is None or first.numeral.fraction != second.numeral.fraction or not alike(first, second):
        return None
    return _joined(first, second) if _is_range(tokens, first, second, word) else None


def _is_year(tokens: FigureTokens, figure: Figure) -> bool:
    """Whether a bare figure is a year: four digits behind “in”."""
    word = tokens.at(figure.numeral.first)
    return tokens.at(figure.first - 1) in {"in", "since", "from"} and word.isdecimal() and len(word) == 4


def _joined(first: Figure, second: Figure) -> Figure | None:
    """The range from `first` to `second`; None where they do not ascend."""
    low, high = _ends(first, second)
    if not low < high:
        return None
    unit = second.unit or first.unit
    return first._replace(
        numeral=first.numeral._replace(stop=second.numeral.stop),
        stop=max(second.stop, unit.stop if unit else 0),
        value=None,
        low=low,
        high=high,
        kind=unit.kind if unit else first.kind,
        unit=unit,
        rule="range",
    )


def _ends(first: Figure, second: Figure) -> tuple[float, float]:
    """The ends; "5 to 6 million" multiplies both, and a cent in the second unit both."""
    low, high = first.numeral.value or 0.0, second.numeral.value or 0.0
    scale = second.numeral.scale
    if scale > 1 and first.numeral.scale == 1 and low < min(1000, high / scale):
        low *= scale
    factor = second.unit.factor if second.unit else first.unit.factor if first.unit else 1.0
    own = first.unit.factor if first.unit else factor
    return exact(low * own), exact(high * factor)


def _is_range(tokens: FigureTokens, first: Figure, second: Figure, word: str) -> bool:
    """Whether the words between and around two figures make one range of them."""
    if word == "and":
        before = tokens.lower[max(0, first.first - 5) : first.first]
        return before[-2:].count("between") > 0 or (first.kind == "age" and "between" in before)
    if word == "to" and tokens.lower[first.first - 2 : first.first] == ["ratio", "of"]:
        return False
    if word == "to":
        given = first.kind == "money" and second.unit is None and counts_something(tokens, second.stop)
        return not (given or _is_change(tokens, first, second))  # "paid £300 to 9,000 pensioners"
    if word == "through":
        return first.unit is None and is_digits(tokens.at(second.first))
    if word in {"-", "-to-"} and second.unit is None:
        counts = first.unit is not None or counts_something(tokens, second.stop)
        return counts or _is_span(tokens, first, second) or _has_unknown_unit(tokens, first, second)
    return True


def _is_span(tokens: FigureTokens, first: Figure, second: Figure) -> bool:
    """Whether `30-50` with no noun is a range: both ends small, round or with decimals, and no result of a vote."""
    beside = {*tokens.lower[max(0, first.first - 4) : first.first], tokens.at(second.stop)}
    if not lexicon.tagged("figure_contexts", "vote").isdisjoint(beside) or any(map(is_digits, beside)):
        return False
    low, high = first.value or 0.0, second.value or 0.0
    decimals = low != int(low) and high != int(high)
    return decimals or high < _SMALL or (low >= 10 and low % 5 == 0 and high % 5 == 0 and not 1900 <= low < 2100)


_SMALL = 20


def _has_unknown_unit(tokens: FigureTokens, first: Figure, second: Figure) -> bool:
    """Whether a word after `12.8-13.0` or `12–15` may be a unit that no list has: `20–25 mSv`."""
    unit = tokens.at(second.stop)
    no_unit = unit in lexicon.words("noun_phrase_ends") or unit in lexicon.tagged("figure_contexts", "vote")
    if no_unit or not unit[:1].isalpha():
        return False
    decimal = "." in tokens.at(first.numeral.first) or "." in tokens.at(second.numeral.first)
    return decimal or any(map(str.isupper, tokens.word(second.stop)[1:]))


def _is_change(tokens: FigureTokens, first: Figure, second: Figure) -> bool:
    """Whether "to" leads from an old level to a new one: `rose 50 cents to $12`, `fell from 9 to 7`."""
    if _is_step(tokens, first, second):
        return True
    before = first.first - 1
    before -= tokens.at(before) in lexicon.words("figure_modifiers/roughly")
    if tokens.at(before) == "from":
        far = _FAR if tokens.at(before - 1) == "," else 4  # "raised the rate 11 times since May, from 5 to 10 percent"
        return any(_moves(tokens.at(k)) for k in range(max(0, before - far), before))
    shared = first.unit is None and second.unit is not None
    one_sign = first.kind == "percent" and not _both_signed(first, second)
    if shared or one_sign or not _moves(tokens.at(first.first - 1)):
        return False
    joined = tokens.at(second.stop) in {"and", "or", ","}  # "is up one to 10 and the Greens …"
    counts = tokens.at(second.stop) == "of" or (counts_something(tokens, second.stop) and not joined)
    return first.kind != "count" or not counts


def _both_signed(first: Figure, second: Figure) -> bool:
    """Whether each figure has its own sign: `rates rose 0.5% to 4.25%` tells a step and a level."""
    return first.unit is not None and second.unit is not None and first.unit.first >= first.numeral.stop


def _moves(word: str) -> bool:
    """Whether `word` tells that an amount changes: "rose", "lower"."""
    return word in _MOVED or verbs.has_tag(word, "change")


_FAR = 12
_MOVED = frozenset({"up", "down", "off", "from", "ahead", "higher"})


def _is_step(tokens: FigureTokens, first: Figure, second: Figure) -> bool:
    """Whether "by" tells the step and "to" where it led: `grew by five to 14`; not `grew by 5 to 10 percent`."""
    if tokens.at(first.first - 1) != "by":
        return False
    if first.kind == "money" and first.unit and (second.value or 0.0) > _STEPS * (first.value or 0.0):
        return True  # "fell by £600 to £3,480"
    if second.unit is not first.unit:
        return False
    return not tokens.at(second.stop)[:1].isalnum() or not counts_something(tokens, second.stop)


_STEPS = 4
"""A level is so many times the step to it, at the least, where a range would hardly be so wide."""


RULES = ((_range, ""),)
