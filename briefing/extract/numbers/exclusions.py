"""What has the look of a figure and is none: dates, clock times, ordinals, names, addresses, idioms."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.extract.numbers import counted, modifiers
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.tokens import Tokens
from briefing.extract.numbers.values import is_digits, number_words
from briefing.model import Span


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands: in a heading or not, where sentences begin, which spans are dates."""

    heading: bool
    openings: frozenset[int]
    dated: tuple[Span, ...]

    def is_dated(self, start: int, end: int) -> bool:
        """Whether a calendar date or a clock time shares a character with this stretch."""
        at = bisect_right(self.dated, Span(end, end))
        return any(span.touches(Span(start, end)) for span in self.dated[max(0, at - 3) : at])


def reason(tokens: Tokens, figure: Figure, setting: Setting) -> str | None:
    """The name of the rule by which the figure at hand is none; None where it is one."""
    for rule in _RULES:
        if rule(tokens, figure, setting):
            return rule.__name__.strip("_").replace("_", " ")
    return None


_MONTHS = frozenset(
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
    ]
)
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "s", "'s"})
_MEASURED = frozenset({"money", "percent", "measure", "duration", "age"})


def _calendar_date(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`May 16`, `16 May`, `Sept. 30`, and what the date extractor found."""
    if figure.kind in _MEASURED:
        return False
    numeral = figure.numeral
    if setting.is_dated(tokens.starts[numeral.first], tokens.ends[numeral.stop - 1]):
        return True
    before = numeral.first - 1
    before -= tokens.at(before) == "." or (
        tokens.at(before) == "," and numeral.value is not None and numeral.value > 1000
    )
    if not tokens.at(numeral.first).isdecimal():
        return False
    month = tokens.word(before)[:1].isupper() and tokens.at(before) in _MONTHS
    day_month = tokens.word(numeral.stop)[:1].isupper() and tokens.at(numeral.stop) in _MONTHS
    return month or (day_month and (numeral.value or 99) <= 31)


def _year(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`1998`, `2016 elections`, `1998-99`; not `2000 meters` and not `about 1500 people`."""
    numeral = figure.numeral
    word = tokens.at(numeral.first)
    if figure.kind not in {"count", "duration"} or numeral.scale > 1:
        return False
    hyphen = numeral.first - 1
    if (
        tokens.at(hyphen) in {"-", "–", "/"}
        and tokens.touching(numeral.first)
        and _has_year_form(tokens.at(hyphen - 1))
    ):
        return True
    if not _has_year_form(word) or figure.kind == "duration":
        return False
    modified = modifiers.before(tokens, figure.first, "count", is_range=False) < figure.first
    plural = counted.is_plural(tokens.at(numeral.stop)) and not tokens.word(numeral.stop)[:1].isupper()
    if 1900 <= int(word) < 2060:
        return not (modified and plural)
    return not (plural or modified) or tokens.at(numeral.first - 1) in {
        "in",
        "since",
        "by",
        "of",
        "until",
        "from",
        "circa",
    }


def _has_year_form(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2100


def _year_in_words(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`nineteen ninety-eight`, `two thousand one` after "in"."""
    numeral = figure.numeral
    value = numeral.value
    if value is None or numeral.digits or figure.unit is not None:
        return False
    following = number_words().get(tokens.at(numeral.stop), (0.0, ""))
    previous = number_words().get(tokens.at(numeral.first - 1), (0.0, ""))
    if 10 <= value <= 20 and following[1] in {"ten", "small"} and following[0] >= 10:
        return True
    return previous[1] in {"small", "ten"} and 10 <= previous[0] <= 20 and 10 <= value < 100


def _clock_time(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`5:30`, `7 p.m.`, `10 o'clock`, `seven a.m.`."""
    numeral = figure.numeral
    first, stop = numeral.first, numeral.stop
    if tokens.at(first - 1) == ":" and tokens.touching(first) and is_digits(tokens.at(first - 2)):
        return True
    if (
        tokens.at(stop) == ":"
        and tokens.touching(stop)
        and tokens.touching(stop + 1)
        and is_digits(tokens.at(stop + 1))
    ):
        return True
    following = tokens.at(stop)
    return following in {"a.m.", "p.m.", "am", "pm", "o'clock", "a.m", "p.m", "gmt", "est", "edt", "noon"}


def _ordinal(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`11th`, `1980s`, `twenty-first`."""
    stop = figure.numeral.stop
    if figure.numeral.fraction:
        return False
    if tokens.touching(stop) and is_digits(tokens.at(stop - 1)) and tokens.at(stop) in _ORDINAL_ENDINGS:
        return True
    ordinals = lexicon.table("fractions")
    following = tokens.at(stop + 1)
    return (
        tokens.hyphen(stop)
        and (following in {"first", "second", "something"} or following in ordinals)
        and (figure.kind == "count")
    )


def _glued(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`3D`, `F-16`, `COVID-19`, `user@2`: letters joined to the digits, and no unit."""
    numeral = figure.numeral
    if not is_digits(tokens.at(numeral.first)) or figure.first < numeral.first:
        return False
    if (
        tokens.touching(numeral.stop)
        and tokens.at(numeral.stop)[:1].isalpha()
        and figure.stop == numeral.stop
    ):
        return True
    before = numeral.first - 1
    if tokens.touching(numeral.first) and tokens.at(before) in {"@", "_", "=", "/", "&"}:
        return True
    if tokens.at(before) == "#":
        return False
    joined = (
        tokens.at(before) in {"-", "'", "’", "–"}
        and tokens.touching(numeral.first)
        and tokens.touching(before)
    )
    return (
        joined
        and tokens.at(before - 1)[:1].isalpha()
        and tokens.at(before - 1) not in {"to", "or", "and", "in"}
    )


def _telephone(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`555-1234`, `12/25/98`, `1-800-555-1234`: digits joined to digits by signs more than once, or long."""
    if figure.kind in _MEASURED or not tokens.at(figure.numeral.first).isdecimal():
        return False
    left = right = at = figure.numeral.first
    while (
        tokens.at(left - 1) in {"-", "/", "."} and tokens.touching(left) and tokens.at(left - 2).isdecimal()
    ):
        left -= 2
    while (
        tokens.at(right + 1) in {"-", "/", "."}
        and tokens.touching(right + 1)
        and tokens.at(right + 2).isdecimal()
    ):
        right += 2
    groups = [tokens.at(k) for k in range(left, right + 1, 2)]
    phone = len(groups) == 2 and len(groups[0]) == 3 and len(groups[1]) == 4 and tokens.at(left + 1) == "-"
    if len(groups) > 2 or phone:
        return True
    return len(tokens.at(at)) > 6 and tokens.at(at).isdecimal() and tokens.at(at)[0] == "0"


def _opens(tokens: Tokens, i: int, setting: Setting) -> bool:
    """Whether token `i` begins a sentence, so that its capital says nothing."""
    return i <= 0 or tokens.starts[i] in setting.openings or not tokens.at(i - 1)[:1].isalnum()


def _numbered_name(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`Article 5`, `page 12`, `Flight 800`, `team no. 225`."""
    if figure.kind in _MEASURED - {"duration", "measure"}:
        return False
    first = figure.first - (tokens.at(figure.first - 1) == ".")
    word = tokens.at(first - 1)
    if word not in lexicon.words("numbered_names"):
        return False
    if figure.kind == "rank":
        return True
    capital = tokens.word(first - 1)[:1].isupper() and not _opens(tokens, first - 1, setting)
    if figure.kind in {"measure", "duration"}:
        return False
    phrase = counted.after(tokens, figure.stop)
    return (
        capital
        or phrase is None
        or not counted.is_plural(tokens.at(phrase.head))
        or phrase.head > figure.stop
    )


def _name(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`Boeing 737`, `S&P 500`, `Nikkei 225`: digits right after a capitalised word, with nothing to count."""
    numeral = figure.numeral
    if (
        figure.unit is not None
        or numeral.vague
        or figure.kind == "rank"
        or not is_digits(tokens.at(numeral.first))
    ):
        return False
    before = figure.first - 1
    word = tokens.word(before)
    if not word[:1].isupper() or (not word[-1:].isalpha() and not word.endswith(".")):
        return False
    if (
        tokens.at(before) in lexicon.words("noun_phrase_ends")
        or modifiers.before(tokens, figure.first, "count", is_range=False) < figure.first
    ):
        return False
    if setting.heading and tokens.at(before) not in {"s&p", "p"}:
        return tokens.word(numeral.stop) == "" or not counted.after(tokens, figure.stop)
    phrase = counted.after(tokens, figure.stop)
    return phrase is None or tokens.word(phrase.head)[:1].isupper()


def _index_name(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`500-stock index`, `10-year Treasury note`, `30-year bond`."""
    stop = figure.stop if figure.kind == "duration" else figure.numeral.stop
    if figure.kind == "duration":
        words = {tokens.at(k) for k in range(stop, stop + 4)}
        return (
            tokens.hyphen(figure.numeral.stop)
            and tokens.at(stop) in {"treasury", "treasurys", "bond", "note", "t", "gilt", "bund"}
            and bool(
                words
                & {
                    "note",
                    "notes",
                    "bond",
                    "bonds",
                    "bill",
                    "bills",
                    "treasury",
                    "treasurys",
                    "yield",
                    "gilt",
                    "bund",
                }
            )
        )
    return tokens.hyphen(stop) and tokens.at(stop + 1) == "stock"


def _capital_word(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`Group of Seven`, `the Big Ten`, `Six Flags`: a number word with a capital inside a sentence."""
    numeral = figure.numeral
    word = tokens.word(numeral.first)
    if setting.heading or is_digits(tokens.at(numeral.first)) or figure.kind in _MEASURED or word.isupper():
        return False
    return word[:1].isupper() and len(word) > 1 and not _opens(tokens, numeral.first, setting)


def _address(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`1600 Pennsylvania Avenue`."""
    if figure.unit is not None or not is_digits(tokens.at(figure.numeral.first)):
        return False
    at = figure.numeral.stop
    while tokens.word(at)[:1].isupper() and at < figure.numeral.stop + 4:
        if tokens.at(at) in lexicon.words("name_nouns"):
            return at > figure.numeral.stop
        at += 1
    return False


def _list_marker(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`1.` or `1)` at the beginning of a block."""
    stop = figure.numeral.stop
    return (
        figure.numeral.first == 0
        and figure.numeral.digits
        and tokens.at(stop) in {".", ")"}
        and len(tokens) > stop + 1
    )


def _part_of_a_unit(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`$2.86 per thousand cubic feet`, `per 100,000 people`."""
    return tokens.at(figure.first - 1) == "per"


def _joined_adjective(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`one-time`, `three-way`: what a hyphen joins to the figure is no noun that it counts."""
    stop = figure.numeral.stop
    if figure.unit is not None or not tokens.hyphen(stop):
        return False
    return tokens.at(stop + 1) in lexicon.words("figure_adjectives")


@cache
def _idioms() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in lexicon.words("number_idioms"):
        words = tuple(entry.replace("-", " - ").replace("/", " / ").split())
        for word in words:
            if word in number_words() or word == "half" or is_digits(word):
                found.setdefault(word, []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _idiom(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`square one`, `one another`, `24/7`, `the first half`."""
    at = figure.numeral.stop - 1 if figure.numeral.fraction else figure.numeral.first
    word = tokens.at(at)
    return any(
        tuple(tokens.lower[start : start + len(phrase)]) == phrase
        for phrase in _idioms().get(word, ())
        for offset, part in enumerate(phrase)
        if part == word and (start := at - offset) >= 0
    )


def _one(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`one` as a pronoun, in a bare "one of the", and before words that it does not count."""
    numeral = figure.numeral
    if (
        tokens.at(numeral.first) != "one"
        or numeral.stop != numeral.first + 1
        or figure.kind in {"money", "percent", "rank", "ratio"}
    ):
        return False
    modified = modifiers.before(tokens, figure.first, figure.kind, is_range=False) < figure.first
    if modified and tokens.at(figure.first - 1) not in {"about", "around", "like", "some", "over", "near"}:
        return False
    following = tokens.at(numeral.stop)
    if following in lexicon.words("countless_one") or following.endswith("'s"):
        return not tokens.hyphen(numeral.stop)
    if figure.unit is not None:
        return False
    if following == "of" or tokens.at(figure.first - 1) in {
        "'s",
        "this",
        "that",
        "any",
        "every",
        "which",
        "the",
    }:
        return following == "of" or counted.after(tokens, numeral.stop, singular=True) is None
    if counted.after(tokens, numeral.stop, singular=True):
        return False
    return not _chained(tokens, numeral.first)


def _chained(tokens: Tokens, i: int) -> bool:
    """Whether a bare `one` goes on a count begun just before: "two were beaten and one was shot"."""
    follows = tokens.at(i + 1) in {"was", "is", "has", "had", "in", "died", "remains", "remained"}
    counts = any(tokens.at(k) in number_words() or is_digits(tokens.at(k)) for k in range(max(0, i - 15), i))
    return follows and counts and tokens.at(i - 1) in {"and", ",", ";", "but", "while"}


def _half(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`the half`, `half-hearted`, `half way`, `first half`: no part of a sum."""
    numeral = figure.numeral
    if tokens.at(numeral.stop - 1) != "half" or figure.kind != "ratio":
        return False
    if tokens.hyphen(numeral.stop):
        return True
    previous = tokens.at(numeral.first - 1)
    if previous in {
        "first",
        "second",
        "last",
        "latter",
        "other",
        "third",
        "fourth",
        "early",
        "next",
        "this",
        "-",
    }:
        return True
    return previous == "and" and tokens.at(numeral.first) == "a"


_RULES = (
    _calendar_date,
    _year,
    _year_in_words,
    _clock_time,
    _ordinal,
    _glued,
    _telephone,
    _numbered_name,
    _name,
    _index_name,
    _capital_word,
    _address,
    _list_marker,
    _part_of_a_unit,
    _joined_adjective,
    _idiom,
    _one,
    _half,
)
