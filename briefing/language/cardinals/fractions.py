"""Parts of a whole: "half", "two-thirds", "1/3", "½", and what they add to a figure before them."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import INDEFINITE, Numeral, digits, is_digits, number_word, number_words
from briefing.language.cardinals.spoken import cardinal
from briefing.lexicon import verbs


@cache
def _parts() -> dict[str, int]:
    return {word: int(row[0]) for word, row in lexicon.table("fractions").items()}


GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 50, 64, 100, 1000})


def half(tokens: FigureTokens, i: int) -> Numeral | None:
    """A half in words: `half`, `a half`, `one-half`."""
    if is_digits(tokens.at(i)):
        return None
    start = i + (tokens.at(i) in INDEFINITE or tokens.at(i) == "one")
    start += start > i and tokens.hyphen(start)
    return Numeral(i, start + 1, 0.5, fraction=True) if tokens.at(start) == "half" else None


def named_part(tokens: FigureTokens, i: int) -> Numeral | None:
    """A fraction in words: `two-thirds`, `a quarter of`, `3 fifths`."""
    alone = is_digits(tokens.at(i)) and not (tokens.at(i + 1)[:1].isalpha() or tokens.hyphen(i + 1))
    if alone or _parts().keys().isdisjoint(tokens.kinds):
        return None
    count, stop = _how_many_parts(tokens, i)
    if not count:
        return None
    hyphen = tokens.hyphen(stop)
    stop += hyphen
    parts, stop = _cut_into(tokens, stop)
    if not parts:
        return None
    plural = tokens.at(stop).endswith("s")
    if plural != (count != 1) or not (plural or hyphen or _ends_a_part(tokens, i, stop + 1)):
        return None
    added = tokens.at(i - 1) == "and" and (is_digits(tokens.at(i - 2)) or tokens.at(i - 2) in number_words())
    if tokens.at(stop) == "quarters" and not hyphen and tokens.at(stop + 1) != "of" and not added:
        return None
    return Numeral(i, stop + 1, count / parts, fraction=True)


def _how_many_parts(tokens: FigureTokens, i: int) -> tuple[float, int]:
    """The upper figure of a fraction in words, and where it ends; nought where there is none."""
    word = tokens.at(i)
    if is_digits(word):
        count = digits(word) or 0.0
        return (count if count < 100 else 0.0), i + 1
    if word in INDEFINITE and tokens.at(i + 1) in _parts():
        return 1.0, i + 1
    count, scale, stop = cardinal(tokens, i)
    return (count if stop > i and scale in {1, 100} else 0.0), stop


def _cut_into(tokens: FigureTokens, i: int) -> tuple[int, int]:
    """Into how many parts the lower figure at `i` cuts a whole, and its last token: `fifths`, `twenty-fifths`."""
    tens, sort = number_word(tokens.at(i))
    units = _parts().get(tokens.at(i + 2), 0)
    if sort == "ten" and tokens.hyphen(i + 1) and 2 < units < 10:
        return int(tens) + units, i + 2
    return _parts().get(tokens.at(i), 0), i


_BEFORE_A_PART = frozenset({"", "by", "between", "from", "to", "up", "down", "than", "only", "over"})
_AFTER_A_PART = frozenset({"to", "in", "from", "since", "and", "or", "after", "last", "this", "over"})
_QUARTERED = frozenset({"point", "percentage", "mile", "inch", "century", "million", "billion"})


def _ends_a_part(tokens: FigureTokens, first: int, stop: int) -> bool:
    """Whether `a third` is a part: before "of", or where no noun follows of which it could be the third."""
    following = tokens.at(stop)
    if following == "of":
        return tokens.at(stop + 1) != "july"
    if tokens.at(stop - 1) == "quarter" and following in _QUARTERED:
        return True
    if tokens.at(first - 1) == "and":
        quarter = tokens.at(stop - 1) == "quarter" and tokens.at(first - 2) in number_words()
        return quarter or following in {"in", "from", "since"}
    ends = not following[:1].isalpha() or following in _AFTER_A_PART or verbs.is_past(following, only=True)
    return ends and (
        tokens.at(first - 1) in _BEFORE_A_PART or tokens.at(first - 1) in lexicon.words("figure_modifiers/roughly")
    )


def slashed(tokens: FigureTokens, i: int) -> Numeral | None:
    """A fraction with a stroke: `1/3`, and the `1/2` of `3 1/2`."""
    over = i + 2
    if tokens.at(i + 1) not in {"/", "⁄"} or tokens.touching(i + 1) != tokens.touching(over):
        return None
    upper, lower = tokens.at(i), tokens.at(over)
    if not (upper.isdecimal() and lower.isdecimal()) or (tokens.at(over + 1) == "/" and tokens.touching(over + 1)):
        return None
    if not 0 < int(upper) < int(lower) or int(lower) not in _DENOMINATORS or upper == "9":
        return None
    return Numeral(i, over + 1, int(upper) / int(lower), fraction=True, digits=True)


_AFTER_A_SEPARATE_PART = frozenset({"of", "the", "a", "an", "as", "his", "her", "its", "their", "that"})


def added_part(tokens: FigureTokens, i: int) -> tuple[float, int]:
    """What a fraction after the figure adds: `½`, `1/2`, `and a half`; and where it ends."""
    if tokens.at(i) in GLYPHS:
        return GLYPHS[tokens.at(i)], i + 1
    part = slashed(tokens, i + tokens.hyphen(i)) if is_digits(tokens.at(i + tokens.hyphen(i))) else None
    if part is not None and part.value is not None:
        return part.value, part.stop
    at = i + tokens.hyphen(i)
    if tokens.at(at) != "and":
        return 0.0, i
    at += 1 + tokens.hyphen(at + 1)
    part = half(tokens, at) or named_part(tokens, at) or slashed(tokens, at)
    if part is None or part.value is None or tokens.at(part.stop) in _AFTER_A_SEPARATE_PART:
        return 0.0, i
    return part.value, part.stop


def glyph(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """A fraction that is one sign: `½`."""
    value = GLYPHS.get(tokens.at(i))
    return None if value is None else Numeral(i, i + 1, value, fraction=True)
