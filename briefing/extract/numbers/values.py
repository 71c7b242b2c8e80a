"""From digits and number words to a value."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers.tokens import Tokens


class Numeral(NamedTuple):
    """A figure from token `first` up to but without `stop`.

    A vague one ("dozens") has no value but the ends of its order of magnitude. `scale` is what its last
    words multiply by: a million in "5 million".
    """

    first: int
    stop: int
    value: float | None
    low: float | None = None
    high: float | None = None
    scale: float = 1.0
    fraction: bool = False
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Whether it names an order of magnitude only."""
        return self.value is None


@cache
def number_words() -> dict[str, tuple[float, str]]:
    """Each number word with its value and class."""
    return {word: (float(row[0]), row[1]) for word, row in lexicon.table("number_words").items()}


@cache
def _vague_counts() -> dict[str, tuple[float, float]]:
    return {word: (float(low), float(high)) for word, (low, high) in lexicon.table("vague_counts").items()}


@cache
def _parts() -> dict[str, int]:
    return {word: int(row[0]) for word, row in lexicon.table("fractions").items()}


_GLYPHS = {
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 50, 64, 100, 1000})
_LONGEST = 24
"""No figure in words has more tokens."""
_TOO_LARGE = 1e21
"""No article counts so far: what has this many digits is a code."""
_SEVERAL = frozenset({"several", "few", "couple"})
INDEFINITE = frozenset({"a", "an"})


@cache
def triggers() -> frozenset[str]:
    """The words at which a figure may begin; digits begin one too."""
    words = {word for word, (_, kind) in number_words().items() if kind in {"small", "ten"}}
    return frozenset(words | set(_vague_counts()) | set(_GLYPHS) | INDEFINITE | _SEVERAL | {"half", "tens"})


def is_digits(word: str) -> bool:
    """Whether `word` is a figure in digits."""
    return word[:1].isdecimal() or (word[:1] == "." and word[1:2].isdecimal())


def digits(word: str) -> float | None:
    """The value of a figure in digits; None for what has the look of one only, such as 192.168.1.2."""
    plain = word.translate({0xA0: None, 0x202F: None, 0x2009: None, 0x20: None})
    if "," in plain and plain.find(".") < plain.find(",") and "." in plain:
        plain = plain.replace(".", "").replace(",", ".")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) < 3:
        plain = f"{head}.{tail}"
    plain = plain.replace(",", "")
    if plain.count(".") > 1:
        first, *groups = plain.split(".")
        if len(first) > 3 or any(len(group) != 3 for group in groups):
            return None
        plain = plain.replace(".", "")
    try:
        return float(plain)
    except ValueError:
        return None


def read(tokens: Tokens, i: int, *, money: bool = False) -> Numeral | None:
    """The figure that begins at token `i`; `money` where a currency sign stands before it."""
    if (i, money) not in tokens.numerals:
        tokens.numerals[i, money] = _first_read(tokens, i, money)
    return tokens.numerals[i, money]


def _first_read(tokens: Tokens, i: int, money: bool) -> Numeral | None:
    for reader in _READERS:
        if found := reader(tokens, i, money):
            return found if abs(found.value or 0.0) < _TOO_LARGE else None
    return None


def _vague(tokens: Tokens, i: int, _money: bool) -> Numeral | None:
    """`dozens`, `tens of thousands`."""
    ends = (20.0, 99.0) if tokens.at(i) == "tens" else _vague_counts().get(tokens.at(i))
    if ends is None:
        return None
    low, high = ends
    stop = i + 1
    if tokens.at(i) == "scores" and tokens.at(stop) not in {"of", "more"} and not _are_hurt(tokens, stop):
        return None
    while stop < i + 5 and tokens.at(stop) == "of" and (next_ends := _vague_counts().get(tokens.at(stop + 1))):
        unit = next_ends[0] / 2
        low, high = low * unit, (high + 1) * unit - 1
        stop += 2
    if tokens.at(i) == "tens" and stop == i + 1:
        return None
    return Numeral(i, stop, None, low, high)


def _are_hurt(tokens: Tokens, i: int) -> bool:
    """Whether `were killed` and its like stand at token `i`."""
    return tokens.at(i) in {"are", "were"} and tokens.at(i + 1) in lexicon.words("person_states")


def _several(tokens: Tokens, i: int, _money: bool) -> Numeral | None:
    """`several hundred`, `a few dozen`, `a couple of thousand`."""
    start = i + (tokens.at(i) in INDEFINITE)
    if tokens.at(start) not in _SEVERAL:
        return None
    at = start + 1 + (tokens.at(start + 1) == "of")
    scale, stop = _scales(tokens, at, money=False)
    if stop == at:
        return None
    high = {12: 99.0, 100: 999.0}.get(int(scale), scale * 10 - 1)
    return Numeral(i, stop, None, 2 * scale, high, scale)


def _part(tokens: Tokens, i: int, _money: bool) -> Numeral | None:
    """`half a million`, `two-thirds`, `a quarter of`, `1/3`, `3 fifths`."""
    found = _half(tokens, i) or _named_part(tokens, i) or _slashed(tokens, i)
    if found is None or found.value is None:
        return found
    at = found.stop
    at += tokens.at(at) == "of" and tokens.at(at + 1) in INDEFINITE
    at += tokens.at(at) in INDEFINITE or tokens.hyphen(at)
    scale, stop = _scales(tokens, at, money=False)
    if stop == at:
        return found
    return Numeral(i, stop, found.value * scale, scale=scale)


def _half(tokens: Tokens, i: int) -> Numeral | None:
    if is_digits(tokens.at(i)):
        return None
    start = i + (tokens.at(i) in INDEFINITE or tokens.at(i) == "one")
    start += start > i and tokens.hyphen(start)
    return Numeral(i, start + 1, 0.5, fraction=True) if tokens.at(start) == "half" else None


def _named_part(tokens: Tokens, i: int) -> Numeral | None:
    if is_digits(tokens.at(i)) and not (tokens.at(i + 1)[:1].isalpha() or tokens.hyphen(i + 1)):
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


def _how_many_parts(tokens: Tokens, i: int) -> tuple[float, int]:
    """The upper figure of a fraction in words, and where it ends; nought where there is none."""
    word = tokens.at(i)
    if is_digits(word):
        count = digits(word) or 0.0
        return (count if count < 100 else 0.0), i + 1
    if word in INDEFINITE and tokens.at(i + 1) in _parts():
        return 1.0, i + 1
    count, scale, stop = _cardinal(tokens, i)
    return (count if stop > i and scale in {1, 100} else 0.0), stop


def _cut_into(tokens: Tokens, i: int) -> tuple[int, int]:
    """Into how many parts the lower figure at `i` cuts a whole, and its last token: `fifths`, `twenty-fifths`."""
    tens, sort = number_words().get(tokens.at(i), (0.0, ""))
    units = _parts().get(tokens.at(i + 2), 0)
    if sort == "ten" and tokens.hyphen(i + 1) and 2 < units < 10:
        return int(tens) + units, i + 2
    return _parts().get(tokens.at(i), 0), i


_BEFORE_A_PART = frozenset({"", "by", "between", "from", "to", "up", "down", "than", "only", "over"})
_APPROXIMATORS = frozenset({"nearly", "almost", "about", "roughly", "around", "some"})
_AFTER_A_PART = frozenset({"to", "in", "from", "since", "and", "or", "after", "last", "this", "over"})


_QUARTERED = frozenset({"point", "percentage", "mile", "inch", "century", "million", "billion"})


def _ends_a_part(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether `a third` is a part: before "of", or where no noun follows of which it could be the third."""
    following = tokens.at(stop)
    if following == "of":
        return tokens.at(stop + 1) not in {"july", "its", "this"} or tokens.at(stop - 1) == "quarter"
    if tokens.at(stop - 1) == "quarter" and following in _QUARTERED:
        return True
    if tokens.at(first - 1) == "and":
        quarter = tokens.at(stop - 1) == "quarter" and tokens.at(first - 2) in number_words()
        return quarter or following in {"in", "from", "since"}
    ends = not following[:1].isalpha() or following in _AFTER_A_PART
    return ends and (tokens.at(first - 1) in _BEFORE_A_PART or tokens.at(first - 1) in _APPROXIMATORS)


def _slashed(tokens: Tokens, i: int) -> Numeral | None:
    """`1/3`, and the `1/2` of `3 1/2`."""
    over = i + 2
    if tokens.at(i + 1) not in {"/", "⁄"} or tokens.touching(i + 1) != tokens.touching(over):
        return None
    upper, lower = tokens.at(i), tokens.at(over)
    if not (upper.isdecimal() and lower.isdecimal()) or (tokens.at(over + 1) == "/" and tokens.touching(over + 1)):
        return None
    if not 0 < int(upper) < int(lower) or int(lower) not in _DENOMINATORS or upper == "9":
        return None
    return Numeral(i, over + 1, int(upper) / int(lower), fraction=True, digits=True)


def _in_digits(tokens: Tokens, i: int, money: bool) -> Numeral | None:
    """`1,317`, `3½`, `2.5 million`, `$5m`."""
    if not is_digits(tokens.at(i)):
        return None
    value = digits(tokens.at(i))
    if value is None:
        return None
    if (power := _power(tokens, i, value)) is not None:
        return Numeral(i, i + 3, power, digits=True)
    added, stop = _added_part(tokens, i + 1)
    scale, end = _scales(tokens, stop + tokens.hyphen(stop), money=money)
    if scale != 1:
        stop = end
        more, after = _added_part(tokens, stop)
        if after > stop:
            # "5 million and a half" adds half a million
            added, stop = added + more, after
    return Numeral(i, stop, (value + added) * scale, scale=scale, digits=True)


def _power(tokens: Tokens, i: int, base: float) -> float | None:
    """The value of `10^6` at token `i`."""
    exponent = tokens.at(i + 2)
    if tokens.at(i + 1) != "^" or not exponent.isdecimal() or len(exponent) > 2 or base > 1000:
        return None
    return base ** int(exponent)


def _scales(tokens: Tokens, i: int, *, money: bool) -> tuple[float, int]:
    """The product of the scale words at `i`, and where they end."""
    product = 1.0
    for stop in range(i, i + _LONGEST):
        entry = number_words().get(tokens.at(stop))
        if entry is None or not _is_scale(tokens, stop, entry[1], money and stop == i):
            return product, stop
        product *= entry[0]
    return 1.0, i


def _is_scale(tokens: Tokens, i: int, kind: str, money: bool) -> bool:
    if kind == "scale":
        return True
    if kind == "money":
        return money
    if kind != "glued":
        return False
    if money:
        return tokens.word(i) != "T" or tokens.touching(i)
    large = tokens.at(i) == "k" or tokens.word(i) == "M"
    if not tokens.touching(i):
        return large and (not tokens.at(i + 1)[:1].isalnum() or _plural_follows(tokens, i + 1))
    return large or _plural_follows(tokens, i + 1)


def _plural_follows(tokens: Tokens, i: int) -> bool:
    """Whether the `m` before token `i` means million ("2m people"), not metre ("100m sprint")."""
    word = tokens.at(i)
    return word in lexicon.words("plural_nouns") or (len(word) > 3 and word.endswith("s") and not word.endswith("ss"))


def _added_part(tokens: Tokens, i: int) -> tuple[float, int]:
    """What a fraction after the figure adds: `½`, `1/2`, `and a half`; and where it ends."""
    if tokens.at(i) in _GLYPHS:
        return _GLYPHS[tokens.at(i)], i + 1
    part = _slashed(tokens, i + tokens.hyphen(i)) if is_digits(tokens.at(i + tokens.hyphen(i))) else None
    if part is not None and part.value is not None:
        return part.value, part.stop
    at = i + tokens.hyphen(i)
    if tokens.at(at) != "and":
        return 0.0, i
    at += 1 + tokens.hyphen(at + 1)
    part = _half(tokens, at) or _named_part(tokens, at) or _slashed(tokens, at)
    if part is None or part.value is None or tokens.at(part.stop) in _AFTER_A_SEPARATE_PART:
        return 0.0, i
    return part.value, part.stop


_AFTER_A_SEPARATE_PART = frozenset({"of", "the", "a", "an", "as", "his", "her", "its", "their", "that"})


def _in_words(tokens: Tokens, i: int, _money: bool) -> Numeral | None:
    """`two hundred and three`, `ninety-five`, `a dozen`, `one and a half million`."""
    value, scale, stop = _cardinal(tokens, i)
    if stop == i:
        return None
    decimals, end = _decimals(tokens, stop)
    if end > stop:
        more, stop = _scales(tokens, end, money=False)
        return Numeral(i, stop, (value + decimals) * more, scale=more)
    added, end = _added_part(tokens, stop)
    if end > stop:
        more, stop = _scales(tokens, end + tokens.hyphen(end), money=False)
        if stop == end + tokens.hyphen(end):
            stop = end
            if scale > 100 and tokens.at(stop - 1) == "half":
                return Numeral(i, stop, value + added * scale, scale=scale)
        return Numeral(i, stop, (value + added) * more, scale=more)
    return Numeral(i, stop, value, scale=scale)


def _decimals(tokens: Tokens, i: int) -> tuple[float, int]:
    """What `point six` adds, and where it ends."""
    if tokens.at(i) != "point":
        return 0.0, i
    stop, figures = i + 1, ""
    while (entry := number_words().get(tokens.at(stop))) and entry[1] == "small" and len(figures) < 9:
        figures += str(int(entry[0]) % 10)
        stop += 1
    return (float(f"0.{figures}"), stop) if figures else (0.0, i)


def _cardinal(tokens: Tokens, i: int) -> tuple[float, float, int]:
    """The value of the number words at `i`, what the last of them multiply by, and where they end."""
    total = group = 0.0
    scale, kind, least, thousands, stop = 1.0, "", float("inf"), float("inf"), i
    if tokens.at(i) in INDEFINITE and number_words().get(tokens.at(i + 1), (0, ""))[1] == "scale":
        group, kind, stop = 1.0, "small", i + 1
    while stop < i + _LONGEST:
        at = _next_number_word(tokens, stop, kind, least)
        size, sort = number_words().get(tokens.at(at), (0.0, "")) if at >= 0 else (0.0, "")
        if sort in {"small", "ten"} and _may_follow(sort, size, kind):
            group += size
            scale, least = 1.0, float("inf") if kind != "scale" else least
        elif sort == "scale" and kind:
            if (size == 100 <= group) or (group == 0 and (size < 1000 or total == 0)):
                break
            if size < 1000:
                group *= size
            elif size >= thousands:
                total, group, thousands = (total + group) * size, 0.0, size
            else:
                total, group, thousands = total + group * size, 0.0, size
            scale, least = scale * size, size
        else:
            break
        kind, stop = sort, at + 1
    return total + group, scale, stop if kind and (stop > i + 1 or tokens.at(i) not in INDEFINITE) else i


def _may_follow(sort: str, size: float, before: str) -> bool:
    """Whether a number word adds to the one before: "twenty" takes "four", "hundred" takes either."""
    if not before or before == "scale":
        return True
    return before == "ten" and sort == "small" and 0 < size < 10


def _next_number_word(tokens: Tokens, i: int, kind: str, least: float) -> int:
    """Where the next number word of a cardinal stands, over a hyphen or "and"; -1 where there is none."""
    word = tokens.at(i)
    if kind == "ten" and word in {"-", "‑"} and number_words().get(tokens.at(i + 1), (0, ""))[1] == "small":
        return i + 1
    if kind and tokens.hyphen(i) and number_words().get(tokens.at(i + 1), (0, ""))[1] in {"scale", "ten", "small"}:
        return i + 1
    if kind == "scale" and word == "and" and least >= 100:
        sort = number_words().get(tokens.at(i + 1), (0, ""))[1]
        if sort not in {"small", "ten"}:
            return -1
        after = i + 2
        after += sort == "ten" and (tokens.hyphen(after))
        after += sort == "ten" and number_words().get(tokens.at(after), (0, ""))[1] == "small"
        next_size, next_sort = number_words().get(tokens.at(after), (0, ""))
        return -1 if next_sort == "scale" and next_size <= least else i + 1
    return i


def _glyph(tokens: Tokens, i: int, _money: bool) -> Numeral | None:
    """`½`."""
    value = _GLYPHS.get(tokens.at(i))
    return None if value is None else Numeral(i, i + 1, value, fraction=True)


def negative(tokens: Tokens, numeral: Numeral) -> Numeral:
    """`numeral` with the minus sign, or the word, that stands before it."""
    before = numeral.first - 1
    sign = tokens.at(before) in {"-", "−"} and tokens.touching(before + 1) and not tokens.touching(before)
    word = tokens.at(before) in {"minus", "negative"} and tokens.at(before - 1) != "or"
    if numeral.value is None or not (sign or word):
        return numeral
    return numeral._replace(first=before, value=-numeral.value)


_READERS = (_vague, _several, _part, _glyph, _in_digits, _in_words)
