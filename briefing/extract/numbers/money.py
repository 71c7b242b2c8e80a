"""Sums of money: the sign, code or name of a currency before or after a figure."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing import lexicon
from briefing.extract.numbers.numerals import Numeral
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.units import Unit, match, phrases

_LARGE = frozenset({"million", "billion", "trillion", "m", "bn"})
"""What must follow a letter for it to stand for a currency: `R90 million`, and `#40 million` in seven bits."""


def sign_before(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """The currency sign or code before token `i`: where it begins, and its ISO 4217 code."""
    signs = lexicon.table("currency_signs")
    last = i - 1
    last -= tokens.at(last) in {"-", "−"} and tokens.touching(i) and tokens.word(last - 1) in signs
    last -= tokens.at(last) == "." and tokens.word(last - 1) in {"Rs", "kr", "Tk"}
    sign = tokens.word(last)
    if tokens.at(last - 1) == "$" and tokens.touching(last) and f"{sign}$" in signs:
        return last - 1, signs[f"{sign}$"][0]
    if sign == "$" and (tokens.touching(last) or len(tokens.word(last - 1)) > 1):
        joined = tokens.word(last - 1) + sign
        if joined in signs:
            return last - 1, signs[joined][0]
    if len(sign) == 1 and (sign.isalpha() or sign == "#") and not (tokens.touching(i) and tokens.at(i + 1) in _LARGE):
        return None
    if sign == "#":
        return last, "GBP"
    return (last, signs[sign][0]) if sign in signs else None


def signed(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """`$5`, `HK$1,000`, `EUR 20`; the currency's name may follow: `$5 US dollars`."""
    found = sign_before(tokens, numeral.first)
    if found is None:
        return None
    first, code = found
    stop = numeral.stop
    in_cents = tokens.at(stop) in {"cents", "cent"}
    name = None if in_cents else _currency_name(tokens, stop + tokens.hyphen(stop))
    if name is not None:
        stop = name.stop
        code = name.name if code == "USD" and name.factor == 1 else code
    return Unit("money", code, first, stop)


def named(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """`fifty dollars`, `69 cents`, `1.5 million Hong Kong dollars`, `hundreds of dollars`, `20 EUR`."""
    at = numeral.stop
    at += tokens.hyphen(at)
    at += numeral.vague and tokens.at(at) == "of"
    at += numeral.fraction and tokens.at(at) == "a"
    found = _currency_name(tokens, at)
    if found is None or not _is_money(tokens, numeral, found):
        return None
    return found


def _currency_name(tokens: Tokens, i: int) -> Unit | None:
    if tokens.at(i) == "p" and tokens.touching(i):
        return Unit("money", "GBP", i, i + 1, 0.01)
    nation = _nation(tokens, i)
    at = i + nation
    found = match(tokens, at, phrases("currencies"))
    if found is None:
        return None
    stop, (name, code, factor) = found
    adjective = " ".join(tokens.words[i:at])
    noun = "dollar" if name == "cent" else name
    if known := lexicon.table("currency_nations").get(f"{adjective} {noun}"):
        code = known[2]
    elif code == "-":
        code = _by_nation(tokens.text, name)
    return Unit("money", code, i, stop, float(factor))


@cache
def _nations() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[0].split()) for row in lexicon.table("currency_nations").values())


def _nation(tokens: Tokens, i: int) -> int:
    """How many words at `i` name the nation of a currency: `Hong Kong`."""
    if not tokens.word(i)[:1].isupper():
        return 0
    for length in (2, 1):
        if tuple(tokens.words[i : i + length]) in _nations():
            return length
    return 0


@lru_cache(maxsize=32)
def _by_nation(text: str, name: str) -> str:
    """The code of an ambiguous currency by the nation that `text` names; else the bare name."""
    for nation, currency, code in lexicon.table("currency_nations").values():
        if currency == name and nation in text:
            return code
    return name


_AMBIGUOUS = frozenset({"won", "real", "sol", "mark", "marks", "lev", "lei", "lek", "kip", "kina", "crown", "crowns"})


_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "in", "by", "more", "at"})


@lru_cache(maxsize=8)
def _mentions_sterling(text: str) -> bool:
    return "£" in text


def _is_resolution(value: float) -> bool:
    """Whether "p" counts the lines of a picture: `1080p`."""
    return value in {240, 360, 480, 720, 1080, 1440, 2160} or value > _PENCE


_PENCE = 9999


def _is_money(tokens: Tokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word that has other senses is money here: won, real, marks, pounds."""
    word = tokens.at(unit.stop - 1)
    if word == "p":
        return numeral.digits and numeral.scale == 1 and not _is_resolution(numeral.value or 0.0)
    if unit.stop - unit.first > 1:
        return True
    if word in _AMBIGUOUS:
        value = numeral.value or 0.0
        large = value >= 100 or value != int(value)
        return large and (numeral.scale > 1 or tokens.at(unit.stop) not in _DETERMINERS)
    if word in {"pound", "pounds"}:
        converted = tokens.at(unit.stop) == "(" and tokens.at(unit.stop + 1) in {"$", "us", "€"}
        sterling = numeral.scale >= 1e6 or converted or _mentions_sterling(tokens.text)
        return sterling and tokens.at(unit.stop) != "of"
    return word not in {"nickels", "pennies"}
