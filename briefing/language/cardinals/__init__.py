"""From digits and number words to a value: the readings of a figure, in the order in which they are tried."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.fractions import GLYPHS, added_part, glyph, half, named_part, slashed
from briefing.language.cardinals.numerals import INDEFINITE, Numeral, digits, is_digits, number_words
from briefing.language.cardinals.spoken import cardinal, decimals, scales
from briefing.language.tokenizer import TextTokens
from briefing.language.waking import Waking, needs
from briefing.model import Span


@cache
def _vague_counts() -> dict[str, tuple[float, float]]:
    return {word: (float(low), float(high)) for word, (low, high) in lexicon.table("vague_counts").items()}


_TOO_LARGE = 1e21
"""No article counts so far: what has this many digits is a code."""
_SEVERAL = frozenset({"several", "few", "couple"})


@cache
def counting_words() -> frozenset[str]:
    """The words that whole numbers up to the thousands are made of."""
    words = number_words().items()
    low = {word for word, (value, kind) in words if kind in {"small", "ten"} and value}
    return frozenset(
        low | {word for word, (value, kind) in words if kind == "scale" and value <= 1000 and word[-1] != "s"}
    )


@lru_cache(maxsize=2000)
def value_of(words: str) -> float | None:
    """The value of a figure in digits or words that is all of `words`: “2½”, “half a dozen”; None for anything else."""
    tokens = FigureTokens(TextTokens(words), Span(0, len(words)))
    found = read(tokens, 0)
    return found.value if found and found.stop == len(tokens) else None


@lru_cache(maxsize=200)
def values_in(words: str) -> tuple[float, ...]:
    """The values of the figures that stand one behind the other in `words`: 19 and 94 of “nineteen ninety-four”."""
    tokens = FigureTokens(TextTokens(words), Span(0, len(words)))
    values, place = [], 0
    while place < len(tokens):
        found = read(tokens, place)
        if found and found.value is not None:
            values.append(found.value)
        place = found.stop if found else place + 1
    return tuple(values)


@cache
def triggers() -> frozenset[str]:
    """The words at which a figure may begin; digits begin one too."""
    words = {word for word, (_, kind) in number_words().items() if kind in {"small", "ten"}}
    words |= set(_vague_counts()) | set(GLYPHS) | set(lexicon.table("date_words/ordinal"))
    return frozenset(words | INDEFINITE | _SEVERAL | {"half", "tens"})


def read(tokens: FigureTokens, i: int, *, money: bool = False) -> Numeral | None:
    """The figure that begins at token `i`; `money` where a currency sign stands before it."""
    if (i, money) not in tokens.numerals:
        tokens.numerals[i, money] = _first_read(tokens, i, money)
    return tokens.numerals[i, money]


def _first_read(tokens: FigureTokens, i: int, money: bool) -> Numeral | None:
    for reader, _ in tokens.waking(_READERS):
        if found := reader(tokens, i, money):
            return found if abs(found.value or 0.0) < _TOO_LARGE else None
    return None


def _vague(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """Only an order of magnitude: `dozens`, `tens of thousands`."""
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


def _are_hurt(tokens: FigureTokens, i: int) -> bool:
    """Whether `were killed` and its like stand at token `i`."""
    return tokens.at(i) in {"are", "were"} and tokens.at(i + 1) in lexicon.tagged("fates", "is")


def _several(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """A vague number: `several hundred`, `a few dozen`, `a couple of thousand`."""
    start = i + (tokens.at(i) in INDEFINITE)
    if tokens.at(start) not in _SEVERAL:
        return None
    at = start + 1 + (tokens.at(start + 1) == "of")
    scale, stop = scales(tokens, at, money=False)
    if stop == at:
        return None
    high = {12: 99.0, 100: 999.0}.get(int(scale), scale * 10 - 1)
    return Numeral(i, stop, None, 2 * scale, high, scale)


def _part(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """A part of one, or of something: `half a million`, `two-thirds`, `a quarter of`, `1/3`, `3 fifths`."""
    found = half(tokens, i) or named_part(tokens, i) or slashed(tokens, i)
    if found is None or found.value is None:
        return found
    at = found.stop
    at += tokens.at(at) == "of" and tokens.at(at + 1) in INDEFINITE
    at += tokens.at(at) in INDEFINITE or tokens.hyphen(at)
    scale, stop = scales(tokens, at, money=False)
    if stop == at:
        return found
    return Numeral(i, stop, found.value * scale, scale=scale)


def _in_digits(tokens: FigureTokens, i: int, money: bool) -> Numeral | None:
    """A number in digits: `1,317`, `3½`, `2.5 million`, `$5m`."""
    if not is_digits(tokens.at(i)):
        return None
    value = digits(tokens.at(i))
    if value is None:
        return None
    added, stop = added_part(tokens, i + 1)
    added /= 100 if tokens.at(i)[-3:-2] == "." and tokens.hyphen(i + 1) else 1  # "$13.07-1/2": half a cent
    scale, end = scales(tokens, stop + tokens.hyphen(stop), money=money)
    if scale != 1:
        stop = end
        more, after = added_part(tokens, stop)
        if after > stop:
            # "5 million and a half" adds half a million
            added, stop = added + more, after
    return Numeral(i, stop, (value + added) * scale, scale=scale, digits=True)


def _in_words(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """A number in words: `two hundred and three`, `ninety-five`, `a dozen`, `one and a half million`."""
    value, scale, stop = cardinal(tokens, i)
    if stop == i:
        return None
    after_point, end = decimals(tokens, stop)
    if end > stop:
        more, stop = scales(tokens, end, money=False)
        return Numeral(i, stop, (value + after_point) * more, scale=more)
    added, end = added_part(tokens, stop)
    if end > stop:
        more, stop = scales(tokens, end + tokens.hyphen(end), money=False)
        if stop == end + tokens.hyphen(end):
            stop = end
            if scale > 100 and tokens.at(stop - 1) == "half":
                return Numeral(i, stop, value + added * scale, scale=scale)
        return Numeral(i, stop, (value + added) * more, scale=more)
    return Numeral(i, stop, value, scale=scale)


def ranks(tokens: FigureTokens, verb: int, stop: int) -> bool:
    """Whether the verb before an ordinal that ends at `stop` tells a place in an order: `finished second`."""
    came = tokens.at(verb) in {"came", "come", "comes", "coming"}
    ranking = tokens.at(verb) in lexicon.tagged("figure_contexts", "ranking")
    return ranking or (came and tokens.at(stop) in {"in", "of", "out", "behind", "overall", "with"})


def _place(tokens: FigureTokens, i: int, _money: bool) -> Numeral | None:
    """The `second` of "finished second"; other ordinals are no figures."""
    value = lexicon.table("date_words/ordinal").get(tokens.at(i))
    if value is None or tokens.hyphen(i + 1) or not ranks(tokens, i - 1, i + 1):
        return None
    return Numeral(i, i + 1, float(value[0]))


def negative(tokens: FigureTokens, numeral: Numeral) -> Numeral:
    """`numeral` with the minus sign, or the word, that stands before it."""
    before = numeral.first - 1
    sign = tokens.at(before) in {"-", "−"} and tokens.touching(before + 1) and not tokens.touching(before)
    word = tokens.at(before) in {"minus", "negative"} and tokens.at(before - 1) != "or"
    if numeral.value is None or not (sign or word):
        return numeral
    return numeral._replace(first=before, value=-numeral.value)


_READERS = Waking(
    (
        (_vague, "tens <vague_counts>"),
        (_several, "several few couple"),
        (_place, "<date_words/ordinal>"),
        (_part, "half / ⁄ <fractions>"),
        (glyph, " ".join(GLYPHS)),
        (_in_digits, ""),
        (_in_words, "<number_words>"),
    ),
    needs,
)
"""In order, each with the words of which one must stand in the block."""
