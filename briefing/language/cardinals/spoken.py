"""Number words put together: "two hundred and three", "point six", "hundred thousand"."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import INDEFINITE, number_word, number_words
from briefing.language.plurals import is_plural

_LONGEST = 24
"""No figure in words has more tokens."""


def scales(tokens: FigureTokens, i: int, *, money: bool) -> tuple[float, int]:
    """The product of the scale words at `i`, and where they end."""
    product = 1.0
    for stop in range(i, i + _LONGEST):
        entry = number_words().get(tokens.at(stop))
        if entry is None or not _is_scale(tokens, stop, entry[1], money and stop == i):
            return product, stop
        product *= entry[0]
    return 1.0, i


def _is_scale(tokens: FigureTokens, i: int, kind: str, money: bool) -> bool:
    """Whether a scale word multiplies: the “m” of “2m people” means million, that of “100m sprint” metre."""
    if kind == "scale":
        return True
    if kind == "money":
        return money
    if kind != "glued":
        return False
    if money:
        return tokens.word(i) != "T" or tokens.touching(i)
    large = tokens.at(i) == "k" or tokens.word(i) == "M" or tokens.at(i + 1) in _SIGNS or _counts_people(tokens, i)
    if not tokens.touching(i):
        return large and (not tokens.at(i + 1)[:1].isalnum() or is_plural(tokens.at(i + 1)))
    named = tokens.at(i + 1 + tokens.word(i + 1)[:1].isupper()) in lexicon.table("currencies/name")
    further = tokens.at(i + 1) in {"extra", "more", "new", "other"}  # "4.6m extra patients"
    return large or named or is_plural(tokens.at(i + 1 + further))  # "14m Danish kroner", "9m rand"


def _counts_people(tokens: FigureTokens, i: int) -> bool:
    """Whether the words beside the figure say that its “m” is no metre: “the population grew to 2.1m”, “2m are ill”."""
    if tokens.at(i + 1) in _OF_SEVERAL:
        return True
    before = tokens.lower[max(0, i - _NEAR) : i]
    if not lexicon.tagged("figure_contexts", "headcount").isdisjoint(before):
        return True
    level = before[-2:-1] in _TO_A_LEVEL and before[-3:-1] != ["up", "to"]
    return level and not lexicon.tagged("figure_contexts", "tallied").isdisjoint(before)


_OF_SEVERAL = frozenset({"are", "were", "have"})
_TO_A_LEVEL = (["to"], ["from"], ["by"], ["than"], ["at"], ["reached"])
_NEAR = 8
_SIGNS = frozenset({"€", "£", "₽", "₹", "zł", "kč", "kr"})
"""Signs of money behind a scale: `1.5m €`."""


def cardinal(tokens: FigureTokens, i: int) -> tuple[float, float, int]:
    """The value of the number words at `i`, what the last of them multiply by, and where they end."""
    total = group = 0.0
    scale, kind, least, thousands, stop = 1.0, "", float("inf"), float("inf"), i
    if tokens.at(i) in INDEFINITE and number_word(tokens.at(i + 1))[1] == "scale":
        group, kind, stop = 1.0, "small", i + 1
    while stop < i + _LONGEST:
        at = _next_number_word(tokens, stop, kind, least)
        size, sort = number_word(tokens.at(at)) if at >= 0 else (0.0, "")
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


def _next_number_word(tokens: FigureTokens, i: int, kind: str, least: float) -> int:
    """Where the next number word of a cardinal stands, over a hyphen or "and"; -1 where there is none."""
    word = tokens.at(i)
    if kind == "ten" and word in {"-", "‑"} and number_word(tokens.at(i + 1))[1] == "small":
        return i + 1
    if kind and tokens.hyphen(i) and number_word(tokens.at(i + 1))[1] in {"scale", "ten", "small"}:
        return i + 1
    if kind == "scale" and word == "and" and least >= 100:
        sort = number_word(tokens.at(i + 1))[1]
        if sort not in {"small", "ten"}:
            return -1
        after = i + 2
        after += sort == "ten" and (tokens.hyphen(after))
        after += sort == "ten" and number_word(tokens.at(after))[1] == "small"
        next_size, next_sort = number_word(tokens.at(after))
        return -1 if next_sort == "scale" and next_size <= least else i + 1
    return i


def decimals(tokens: FigureTokens, i: int) -> tuple[float, int]:
    """What `point six` adds, and where it ends."""
    if tokens.at(i) != "point":
        return 0.0, i
    stop, figures = i + 1, ""
    while (entry := number_words().get(tokens.at(stop))) and entry[1] == "small" and len(figures) < 9:
        figures += str(int(entry[0]) % 10)
        stop += 1
    return (float(f"0.{figures}"), stop) if figures else (0.0, i)
