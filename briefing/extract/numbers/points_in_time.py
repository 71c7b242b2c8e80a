"""Figures that tell when: days of the month, years, times of day."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import modifiers
from briefing.extract.numbers.surroundings import MEASURED, Surroundings
from briefing.extract.numbers.units import measures
from briefing.extract.numbers.with_units import Figure
from briefing.language import calendar_names
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits
from briefing.language.plurals import is_plural, singulars
from briefing.language.tags import DEFINITE, SUBJECT_PRONOUNS
from briefing.model import Span


def _calendar_date(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> bool:
    """A day of the calendar, and what the date extractor found: `May 16`, `16 May`, `Sept. 30`, `May 2 and 3`."""
    if figure.kind in MEASURED:
        return False
    numeral = figure.numeral
    whole = Span(tokens.starts[numeral.first], tokens.ends[numeral.stop - 1])
    if any(not _counts_all_the_same(tokens, figure, date, whole) for date in passage.dates_at(whole)):
        return True
    first = numeral.first
    if not tokens.at(first).replace(" ", "").isdecimal():  # "May 12 500 people" may be a day and a count
        return False
    if tokens.at(first - 1) in {"and", "or", "to", "-", "–", "through"} and tokens.at(first - 2).isdecimal():
        first -= 2
    before = first - 1
    before -= tokens.at(before) == "." or (tokens.at(before) == "," and len(tokens.at(first)) == 4)
    if _is_month(tokens, before):
        return True
    return _is_month(tokens, numeral.stop) and (numeral.value or 99) <= 31


def _is_month(tokens: FigureTokens, i: int) -> bool:
    return tokens.word(i)[:1].isupper() and calendar_names.month(tokens.at(i)) is not None


def _counts_all_the_same(tokens: FigureTokens, figure: Figure, date: Span, whole: Span) -> bool:
    """Whether what was read as a year counts: `2000 people`, `more than 1995`, the two thousand of 52,000 in words."""
    if not whole.holds(date):
        return False
    if figure.numeral.digits:
        return _counts_people(tokens, figure) or _is_bounded(tokens, figure)
    return date != whole or tokens.at(figure.first - 1) not in _BEFORE_A_YEAR


_BEFORE_A_YEAR = frozenset(
    {"in", "since", "by", "of", "until", "from", "circa", "early", "late", "before", "after", "year"}
)
_DETERMINERS = DEFINITE | {"a", "an", "that"}


def _counts_people(tokens: FigureTokens, figure: Figure) -> bool:
    """Whether a four-digit figure counts the people right after it: `2000 people`; not `the 2016 candidates`."""
    people, before = tokens.at(figure.numeral.stop), tokens.at(figure.first - 1)
    counted_ones = people in lexicon.words("plural_nouns") or _is_counted(people)
    if not counted_ones or not tokens.word(figure.numeral.stop).islower():
        return False
    return before == "of" or not (before in _BEFORE_A_YEAR or before in _DETERMINERS or before.endswith("'s"))


def _is_counted(word: str) -> bool:
    """Whether `word` counts or measures oftener than a year stands before it: soldiers, miles, dollars."""
    known = word in measures() or word in lexicon.table("currencies/name")
    return known or (is_plural(word) and any(form in lexicon.table("unit_families") for form in singulars(word)))


_BEFORE_A_BOUNDED_YEAR = _BEFORE_A_YEAR | {"through", "to", "till", "than"}


def _is_bounded(tokens: FigureTokens, figure: Figure) -> bool:
    """Whether bounds make a count of a bare four-digit figure: `more than 1995`; not `until at least 2010`."""
    first, stop = figure.first, figure.numeral.stop
    if tokens.at(stop) == "or" and tokens.at(stop + 1) in {"more", "less", "fewer", "greater", "larger", "smaller"}:
        return True
    words = " ".join(tokens.lower[max(0, first - 2) : first])
    if lexicon.table("figure_modifiers/before").get(words, ("-",))[0] == "-":
        return words == "equal to"
    before = tokens.at(first - 3)
    return before not in _BEFORE_A_BOUNDED_YEAR and not before.endswith(("ed", "er"))


def _year(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """A year: `1998`, `2016 elections`, `1998-99`; not `2000 meters` and not `about 1500 people`."""
    numeral = figure.numeral
    word = tokens.at(numeral.first)
    if figure.kind != "count" or numeral.scale > 1 or not _has_year_form(word):
        return False
    if _counts_people(tokens, figure) or _is_bounded(tokens, figure):
        return False
    modified = modifiers.before(tokens, figure.first, "count") < figure.first
    plural = is_plural(tokens.at(numeral.stop)) and not tokens.word(numeral.stop)[:1].isupper()
    return not (modified and plural) if 1900 <= int(word) < 2060 else not (plural or modified)


def _has_year_form(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2100


def _clock_time(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """`5:30`, `7 p.m.`, `10 o'clock`, `seven a.m.`."""
    if figure.rule == "race time":
        return False
    numeral = figure.numeral
    first, stop = numeral.first, numeral.stop
    if tokens.at(first - 1) == ":" and tokens.touching(first - 1) and is_digits(tokens.at(first - 2)):
        return True
    minutes = tokens.at(stop) == ":" and tokens.touching(stop) and is_digits(tokens.at(stop + 1))
    if minutes and (tokens.touching(stop + 1) or len(tokens.at(stop + 1)) == 2):
        return True
    following = tokens.at(stop)
    if tokens.at(first - 1) == "past" and tokens.at(first - 2) in {"half", "quarter", "minutes"}:
        return True
    return following in lexicon.words("date_words/clock")


def _clock_hour(tokens: FigureTokens, figure: Figure, _passage: Surroundings) -> bool:
    """An hour without its “o'clock”: `between 7 and 9 last night`, `at 3 on Friday afternoon`."""
    latest = figure.high if figure.value is None else figure.value
    if tokens.at(figure.stop) == "to" and tokens.at(figure.stop + 1) in {"noon", "midnight"}:
        return figure.unit is None
    if tokens.lower[figure.stop : figure.stop + 2] == ["in", "the"] and tokens.at(figure.stop + 2) in _PARTS_OF_DAY:
        return figure.unit is None and 0 < (latest or 0) <= _LATEST_HOUR  # "it was four in the afternoon"
    leads = {"between", "from", "at"} if figure.rule == "range" else {"at"}
    before = figure.first - 1
    before -= tokens.at(before) in {"about", "around"}
    if figure.unit is not None or tokens.at(before) not in leads or not 0 < (latest or 0) <= _LATEST_HOUR:
        return False
    at = figure.numeral.stop
    spelt = tokens.at(figure.first).isalpha() and figure.rule != "range"
    if spelt and tokens.at(at) in _ENDS and tokens.at(before - 1) not in SUBJECT_PRONOUNS:
        return True  # "they left at eight."; not "he died at three months, she at five"
    at += tokens.at(at) == "on"
    at += tokens.at(at) in _DAYS or tokens.at(at) in calendar_names.names()
    return tokens.at(at) == "tonight" or (at > figure.numeral.stop and tokens.at(at) in _PARTS_OF_DAY)


_LATEST_HOUR = 12
_ENDS = frozenset({".", ",", ";", "and", ""})
_DAYS = frozenset({"last", "this", "yesterday", "tomorrow", "every", "that", "in"})
_PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening", "the"})

RULES = (
    (_calendar_date, ""),
    (_year, ""),
    (_clock_time, ": past a.m. p.m. am pm o'clock a.m p.m gmt est edt noon"),
    (_clock_hour, ""),
)
