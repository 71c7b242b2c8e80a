"""What a figure is measured in: money, percent, units of measure and of time, years of age."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.values import Numeral, is_digits
from briefing.model import NumberKind

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
"""By first word: the phrases that begin with it, longest first, each with its row of the table."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the tokens `first` to `stop`; `factor` is what one is worth of `name`, as a cent of a dollar."""

    kind: NumberKind
    name: str
    first: int
    stop: int
    factor: float = 1.0


@cache
def _phrases(table: str) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for entry, row in lexicon.table(table).items():
        # a sign or a dot is a token of its own
        words = tuple(entry.lower().replace(".", " .").replace("/", " / ").replace("-", " - ").split())
        found.setdefault(words[0], []).append((words, row))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _match(tokens: Tokens, i: int, phrases: Phrases) -> tuple[int, tuple[str, ...]] | None:
    """Where the longest phrase at token `i` ends, with its row."""
    for words, row in phrases.get(tokens.at(i), ()):
        if len(words) == 1 or tuple(tokens.lower[i : i + len(words)]) == words:
            return i + len(words), row
    return None


def read(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """The unit of the figure, before it ("$") or after it; None for a plain count."""
    for reader in _READERS:
        if found := reader(tokens, numeral):
            return found
    return None


def money_before(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """The currency sign or code before token `i`: where it begins, and its ISO 4217 code."""
    signs = lexicon.table("currency_signs")
    last = i - 1
    last -= tokens.at(last) in {"-", "−"} and tokens.touching(i) and tokens.word(last - 1) in signs
    last -= tokens.at(last) == "." and tokens.word(last - 1) == "Rs"
    sign = tokens.word(last)
    if sign == "$" and tokens.touching(last):
        joined = tokens.word(last - 1) + sign
        if joined in signs:
            return last - 1, signs[joined][0]
    if sign not in signs or (sign.isalpha() and not sign.isupper() and sign not in {"Rs", "SFr", "kr"}):
        return None
    return last, signs[sign][0]


def _before(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """`$5`, `HK$1,000`, `EUR 20`; the currency's name may follow: `$5 US dollars`."""
    found = money_before(tokens, numeral.first)
    if found is None:
        return None
    first, code = found
    stop = numeral.stop
    named = (
        _currency_name(tokens, stop + tokens.hyphen(stop))
        if tokens.at(stop) not in {"cents", "cent"}
        else None
    )
    if named is not None:
        stop = named.stop
        code = named.name if code == "USD" and named.factor == 1 else code
    return Unit("money", code, first, stop)


def _currency_after(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """`fifty dollars`, `69 cents`, `1.5 million Hong Kong dollars`, `hundreds of dollars`, `20 EUR`."""
    at = numeral.stop
    at += tokens.hyphen(at)
    at += numeral.vague and tokens.at(at) == "of"
    at += tokens.at(at) in {"and", "a"} and numeral.fraction and tokens.at(at) == "a"
    found = _currency_name(tokens, at)
    if found is None or not _is_money(tokens, numeral, found):
        return None
    return found


def _currency_name(tokens: Tokens, i: int) -> Unit | None:
    nation = _nation(tokens, i)
    at = i + nation
    found = _match(tokens, at, _phrases("currencies"))
    if found is None:
        return None
    stop, (name, code, factor) = found
    adjective = " ".join(tokens.words[i:at])
    if known := lexicon.table("currency_nations").get(f"{adjective} {name}"):
        code = known[2]
    elif nation:
        return None
    elif code == "-" or name in {"dinar", "peso", "krone", "crown"}:
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


def _by_nation(text: str, name: str) -> str:
    """The code of an ambiguous currency by the nation that `text` names; else the bare name."""
    for nation, currency, code in lexicon.table("currency_nations").values():
        if currency == name and nation in text:
            return code
    return name


_AMBIGUOUS = frozenset(
    {"won", "real", "sol", "mark", "marks", "lev", "lei", "lek", "kip", "kina", "crown", "crowns"}
)
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "in", "by", "more", "at"})


def _is_money(tokens: Tokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word that has other senses is money here: won, real, marks, pounds."""
    word = tokens.at(unit.stop - 1)
    if unit.stop - unit.first > 1:
        return True
    if word in _AMBIGUOUS:
        large = numeral.value is not None and numeral.value >= 100
        return large and (numeral.scale > 1 or tokens.at(unit.stop) not in _DETERMINERS)
    if word in {"pound", "pounds"}:
        sterling = numeral.scale >= 1e6 or tokens.at(unit.stop) in {"sterling", "("} or "£" in tokens.text
        return sterling and tokens.at(unit.stop) != "of"
    return word not in {"nickels", "pennies"}


def _measure(tokens: Tokens, numeral: Numeral) -> Unit | None:
    """`45 percent`, `17 kilometers`, `10-hour`, `90 km/h`, `half an hour`, `5 foot 9` by its first unit."""
    at = numeral.stop
    if numeral.fraction:
        at += tokens.at(at) == "of" and tokens.at(at + 1) in {"a", "an", "one"}
        at += tokens.at(at) in {"a", "an", "one"}
    elif numeral.vague:
        at += tokens.at(at) == "of"
    at += tokens.hyphen(at)
    found = _measure_name(tokens, at)
    if found is None or _is_noun(tokens, numeral, found):
        return None
    return found


def _measure_name(tokens: Tokens, i: int) -> Unit | None:
    phrases = _phrases("measures")
    tight = _match_tight(tokens, i)
    found = tight or _match(tokens, i, phrases)
    if found is None:
        return None
    stop, (name, kind) = found
    if kind == "measure" and (compound := _compound(tokens, stop)):
        after, other = compound
        stop, name = after, f"{name} per {other}"
    return Unit(
        "percent" if kind == "percent" else "duration" if kind == "duration" else "measure", name, i, stop
    )


def _match_tight(tokens: Tokens, i: int) -> tuple[int, tuple[str, ...]] | None:
    row = lexicon.table("measures").get("~" + tokens.at(i))
    touching = tokens.touching(i) and is_digits(tokens.at(i - 1))
    return (i + 1, row) if row and touching else None


def _compound(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """The second half of `miles per hour` and `km/h`."""
    if (
        tokens.at(i) == "/"
        and tokens.touching(i)
        and tokens.at(i + 1) in {"h", "hr", "s", "l", "sec", "hour"}
    ):
        name = {"h": "hour", "hr": "hour", "s": "second", "sec": "second", "l": "liter"}
        return i + 2, name.get(tokens.at(i + 1), tokens.at(i + 1))
    if tokens.at(i) in {"per", "/"} or (
        tokens.at(i) in {"a", "an"} and tokens.at(i + 1) in {"hour", "second", "minute"}
    ):
        found = _match(tokens, i + 1, _phrases("measures"))
        if found and found[1][1] != "percent":
            return found[0], found[1][0]
    return None


def _is_noun(tokens: Tokens, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word that has other senses is no unit here: a second time, a point made, a night out, quarters."""
    word = tokens.at(unit.stop - 1)
    if word == "second":
        return numeral.value != 1 and not tokens.hyphen(unit.first - 1)
    if word in {"mi", "gal"}:
        return not is_digits(tokens.at(numeral.stop - 1))
    return word in {"percentage", "ms"} and not numeral.digits


def age(tokens: Tokens, numeral: Numeral, unit: Unit | None) -> Unit | None:
    """Years of age: `37 years old`, `a 43-year-old man`, `Jane Roe, 24, said`, `aged 12`, `at age 65`."""
    if unit is not None and unit.kind == "duration":
        at = unit.stop + tokens.hyphen(unit.stop)
        if tokens.at(at) in {"old", "olds"} or (tokens.at(at) == "of" and tokens.at(at + 1) == "age"):
            return Unit("age", unit.name, numeral.first, at + 1 + (tokens.at(at) == "of"))
        return None
    if unit is not None or numeral.scale != 1 or numeral.value is None or not 0 < numeral.value < 120:
        return None
    if tokens.at(numeral.first - 1) in {"aged", "age", "ages", "turned", "turns", "turning"} or (
        [tokens.at(numeral.first - 2), tokens.at(numeral.first - 1)] == ["age", "of"]
    ):
        return Unit("age", "year", numeral.first, numeral.stop)
    return Unit("age", "year", numeral.first, numeral.stop) if _in_apposition(tokens, numeral) else None


_CLOSING = frozenset({",", ".", ";", ")", "?", "!", "who", "of", "and", "—", "--", "was", "is", "from"})


def _in_apposition(tokens: Tokens, numeral: Numeral) -> bool:
    """`Jane Roe, 24,` and `Jane Roe (24)`."""
    comma = tokens.at(numeral.first - 1)
    if (
        comma not in {",", "("}
        or not tokens.at(numeral.first).isdecimal()
        or numeral.stop != numeral.first + 1
    ):
        return False
    if tokens.at(numeral.stop) not in _CLOSING or (comma == "(" and tokens.at(numeral.stop) != ")"):
        return False
    at = numeral.first - 2
    at -= tokens.at(at) == "." and tokens.at(at - 1) in lexicon.words("age_bearers")
    name = tokens.word(at)
    if tokens.at(at) in lexicon.words("age_bearers"):
        return True
    return len(name) > 1 and name[0].isupper() and name[-1].isalpha() and tokens.at(at) not in _NOT_A_NAME


_NOT_A_NAME = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)

_READERS = (_before, _currency_after, _measure)
