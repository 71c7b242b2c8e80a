"""Sums of money: the sign, code or name of a currency before or after a figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing import lexicon
from briefing.extract.numbers import currencies
from briefing.extract.numbers.units import Unit, match, phrases
from briefing.language.cardinals.figure_tokens import SENTENCE_ENDS, FigureTokens
from briefing.language.cardinals.numerals import Numeral, is_digits, number_word
from briefing.language.tags import DEFINITE
from briefing.patterns import lazy


def sign_before(tokens: FigureTokens, i: int) -> tuple[int, str] | None:
    """The currency sign or code before token `i`: where it begins, and its ISO 4217 code."""
    first = _sign_at(tokens, i)
    if first is None or (_belongs_before(tokens, first) and not tokens.touching(i)):
        return None
    code, name, certainty = lexicon.table("currencies/sign")[_sign(tokens, first, i)]
    if certainty == "letters" and not _is_sum(tokens, first, i):
        return None
    return first, (currencies.by_article(tokens.text, name) if name != "-" else None) or code


def _belongs_before(tokens: FigureTokens, sign: int) -> bool:
    """Whether a sign is that of the figure before it: `12.50€ one way`."""
    return tokens.touching(sign) and is_digits(tokens.at(sign - 1))


def _sign(tokens: FigureTokens, first: int, i: int) -> str:
    """The sign that begins at token `first` and ends before the figure at `i`."""
    return "".join(tokens.words[first:i]).rstrip("-− ")


def _sign_at(tokens: FigureTokens, i: int) -> int | None:
    """The first token of the longest sign that ends before the figure at token `i`: `US$`, `S/`, `Rs.`."""
    signs = lexicon.table("currencies/sign")
    if tokens.word(i - 1) not in _last_pieces() and tokens.word(i - 1) not in {"-", "−"}:
        return None
    return next((i - n for n in (3, 2, 1) if _sign(tokens, i - n, i) in signs and _is_whole(tokens, i - n, i)), None)


@cache
def _last_pieces() -> frozenset[str]:
    """The tokens that a sign may end in: "$" of "US$", "Rs", "$US"."""
    signs = lexicon.table("currencies/sign")
    return frozenset(sign if sign[-1].isalpha() else sign[-1] for sign in signs)


def _is_whole(tokens: FigureTokens, first: int, i: int) -> bool:
    """Whether the tokens from `first` to before `i` are one sign, but for a minus; a blank stands only in `US $5`."""
    word = tokens.word(first)
    if word[:1] in {"-", "−", ""}:
        return False
    return all(map(tokens.touching, range(first + 1, i))) or (len(word) > 1 and tokens.at(first + 1) == "$")


_SCALED = frozenset({"scale", "glued", "money"})


def _is_sum(tokens: FigureTokens, sign: int, i: int) -> bool:
    """Whether the letters at token `sign` stand for a currency: `R4bn`, `N5,000`, `R18.50`, a fare of `N50`."""
    figure = tokens.at(i)
    if not is_digits(figure):
        return False
    grouped = not figure.isdecimal() and (figure[-3:-2] == "." or len(figure) > 4)
    if grouped or number_word(tokens.at(i + 1))[1] in _SCALED:
        return True
    if not tokens.touching(i) or tokens.hyphen(i + 1):
        return False
    if len(figure) < _DIGITS:
        return len(tokens.at(sign)) > 1 and _is_used(tokens.text, tokens.word(sign))  # "Sh2 more per kilo"
    near = (*tokens.lower[max(0, sign - _NEAR) : sign], *tokens.lower[i + 1 : i + 4])
    return not lexicon.tagged("figure_contexts", "paying").isdisjoint(near) or _is_used(tokens.text, tokens.word(sign))


_DIGITS = 2
"""So few hardly make a sum: “R5” is a road."""
_NEAR = 7
"""How many words before a sum one of paying may stand."""


@lru_cache(maxsize=16)
def _is_used(text: str, sign: str) -> bool:
    """Whether `text` has what is clearly a sum with the sign."""
    clear = r"\b%s ?\d{1,3}(?:[ ,]\d{3}|\.\d\d\b|[\d.]*[ -]?(?:bn|m|million|billion|trillion)\b)"
    return re.search(clear % re.escape(sign), text) is not None


def signed(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
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


def named(tokens: FigureTokens, numeral: Numeral) -> Unit | None:
    """Currencies named after the sum: `fifty dollars`, `1.5 million Hong Kong dollars`, `20 EUR`, `200$`."""
    at = numeral.stop
    at += tokens.hyphen(at)
    at += numeral.vague and tokens.at(at) == "of"
    at += numeral.fraction and tokens.at(at) == "a"
    found = _cents(tokens, at) or _sign_after(tokens, at) or _currency_name(tokens, at)
    return found if found is not None and _is_money(tokens, numeral, found) else None


def _cents(tokens: FigureTokens, i: int) -> Unit | None:
    """`US65.1¢`, `32c a litre`: a “c” beside money, and no heat."""
    american = tokens.word(i - 2) == "US" and tokens.touching(i - 1)
    if american and tokens.at(i) in {"c", "¢"}:
        return Unit("money", "USD", i - 2, i + 1, 0.01)
    if tokens.word(i) != "c" or not tokens.touching(i) or not is_digits(tokens.at(i - 1)):
        return None
    words = set(_sentence(tokens, i))
    paid = not _SIGNS_OF_MONEY.isdisjoint(words) or not lexicon.tagged("figure_contexts", "paying").isdisjoint(words)
    cents = paid and lexicon.tagged("figure_contexts", "heat").isdisjoint(words)
    return Unit("money", "USD", i, i + 1, 0.01) if cents else None


_SIGNS_OF_MONEY = frozenset({"$", "€", "r", "cents", "shares"})


def _sign_after(tokens: FigureTokens, i: int) -> Unit | None:
    """`200$`, `45£`: a sign that touches the figure before it and no other."""
    alone = tokens.at(i) in {"$", "£"} and tokens.touching(i) and not is_digits(tokens.at(i + 1))
    return Unit("money", lexicon.table("currencies/sign")[tokens.at(i)][0], i, i + 1) if alone else None


def _currency_name(tokens: FigureTokens, i: int) -> Unit | None:
    """The currency named at token `i`, with the nation before it: `dollars`, `Hong Kong dollars`, `p` for pence."""
    if tokens.at(i) == "p" and tokens.touching(i):
        return Unit("money", "GBP", i, i + 1, 0.01)
    nation = currencies.nation_at(tokens, i)
    at = i + nation
    found = match(tokens, at, phrases("currencies/name"))
    if found is None or (tokens.at(at) in _SIGNS and is_digits(tokens.at(at + 1)) and tokens.touching(at + 1)):
        return None
    stop, (name, code, factor) = found
    known = currencies.of_nation(" ".join(tokens.words[i:at]), "dollar" if name == "cent" else name)
    by_article = None if known or name in {"dollar", "cent"} else currencies.by_article(tokens.text, name)
    code = known or by_article or (name if code == "-" else code)
    return Unit("money", code, i, stop, float(factor))


_SIGNS = frozenset({"€", "₽", "₹"})
_DETERMINERS = DEFINITE | {"a", "an", "in", "by", "more", "at"}


def _is_resolution(value: float) -> bool:
    """Whether "p" counts the lines of a picture: `1080p`."""
    return value in {240, 360, 480, 720, 1080, 1440, 2160} or value > _PENCE


_PENCE = 9999


def _is_money(tokens: FigureTokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word that has other senses is money here: won, real, marks, pounds."""
    word = tokens.at(unit.stop - 1)
    if word == "p":
        return numeral.digits and numeral.scale == 1 and not _is_resolution(numeral.value or 0.0)
    if word == "kr":
        return numeral.digits
    if unit.stop - unit.first > 1:
        return True
    if word in lexicon.words("currencies/also_word"):
        value = numeral.value or 0.0
        large = (value >= 100 or value != int(value)) and word != "mark"  # "passed the 123,000 mark"
        return large and (numeral.scale > 1 or tokens.at(unit.stop) not in _DETERMINERS)
    if word in {"pound", "pounds"}:
        return _are_sterling(tokens, numeral, unit)
    return word not in {"nickels", "pennies"}


def _are_sterling(tokens: FigureTokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether pounds are money: what is paid, fined, owed, costs; and not what weighs."""
    if tokens.at(unit.stop) == "of":
        return not lexicon.tagged("figure_contexts", "funds").isdisjoint(tokens.lower[unit.stop + 1 : unit.stop + 4])
    if tokens.at(unit.stop) == "(" and tokens.at(unit.stop + 1) in {"$", "us", "€"}:
        return True
    if numeral.scale >= 1e6 and ("£" in tokens.text or not _AMERICAN().search(tokens.text)):
        return True  # but "recalled 1.1 million pounds" of food in America
    words = set(_sentence(tokens, numeral.first))
    if not lexicon.tagged("figure_contexts", "weighing").isdisjoint(words):
        return False
    return not lexicon.tagged("figure_contexts", "paying").isdisjoint(words) or "£" in tokens.text


_AMERICAN = lazy(
    r"\A(?!.*\b(?:Brit|London|U\.?K\b|England|Scot|Egypt|Leban|Syria|Sudan)).*(?:U\.S\.|United States)", re.DOTALL
)


def _sentence(tokens: FigureTokens, i: int) -> list[str]:
    """The words of the sentence around token `i`, as far as full stops tell, the nearest of them."""
    first = last = i
    while first > max(0, i - _LONGEST) and tokens.at(first - 1) not in SENTENCE_ENDS:
        first -= 1
    while last < min(len(tokens), i + _LONGEST) and tokens.at(last) not in SENTENCE_ENDS:
        last += 1
    return tokens.lower[first:last]


_LONGEST = 40
"""How many words on either side of a figure tell what its pounds are."""
