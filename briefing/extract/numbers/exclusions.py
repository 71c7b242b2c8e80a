"""What has the look of a figure and is none: dates, clock times, ordinals, names, addresses, idioms."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.extract.numbers import counted, modifiers, naming
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.naming import MEASURED, Setting
from briefing.extract.numbers.numerals import is_digits, number_words
from briefing.extract.numbers.tokens import Tokens
from briefing.lexicon import verbs
from briefing.model import Span


def reason(tokens: Tokens, figure: Figure, setting: Setting) -> str | None:
    """The name of the rule by which the figure at hand is none; None where it is one."""
    for rule in _RULES:
        if rule(tokens, figure, setting):
            return rule.__name__.strip("_").replace("_", " ")
    return None


_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "s", "'s"})


def _calendar_date(tokens: Tokens, figure: Figure, setting: Setting) -> bool:
    """`May 16`, `16 May`, `Sept. 30`, `May 2 and 3`, and what the date extractor found."""
    if figure.kind in MEASURED:
        return False
    numeral = figure.numeral
    whole = Span(tokens.starts[numeral.first], tokens.ends[numeral.stop - 1])
    if any(not _counts_all_the_same(tokens, figure, date, whole) for date in setting.dates_at(whole)):
        return True
    first = numeral.first
    if not tokens.at(first).isdecimal():
        return False
    if tokens.at(first - 1) in {"and", "or", "to", "-", "–", "through"} and tokens.at(first - 2).isdecimal():
        first -= 2
    before = first - 1
    before -= tokens.at(before) == "." or (tokens.at(before) == "," and len(tokens.at(first)) == 4)
    after = tokens.word(numeral.stop)[:1].isupper() and _is_month(tokens.at(numeral.stop))
    return (tokens.word(before)[:1].isupper() and _is_month(tokens.at(before))) or (
        after and (numeral.value or 99) <= 31
    )


def _counts_all_the_same(tokens: Tokens, figure: Figure, date: Span, whole: Span) -> bool:
    """Whether what was read as a year counts: `2000 people`, `more than 1995`, the two thousand of 52,000 in words."""
    if not whole.holds(date):
        return False
    if figure.numeral.digits:
        return _counts_people(tokens, figure) or _is_bounded(tokens, figure)
    return date != whole or tokens.at(figure.first - 1) not in _BEFORE_A_YEAR


_BEFORE_A_YEAR = frozenset(
    {"in", "since", "by", "of", "until", "from", "circa", "early", "late", "before", "after", "year"}
)
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your"})


def _counts_people(tokens: Tokens, figure: Figure) -> bool:
    """Whether a four-digit figure counts the people right after it: `2000 people`; not `the 2016 candidates`."""
    people, before = tokens.at(figure.numeral.stop), tokens.at(figure.first - 1)
    counted_ones = people in lexicon.words("plural_nouns") or people.rstrip("s") in lexicon.words("counted_people")
    if not counted_ones or not tokens.word(figure.numeral.stop).islower():
        return False
    return before == "of" or not (before in _BEFORE_A_YEAR or before in _DETERMINERS or before.endswith("'s"))


_BEFORE_A_BOUNDED_YEAR = _BEFORE_A_YEAR | {"through", "to", "till", "than"}


def _is_bounded(tokens: Tokens, figure: Figure) -> bool:
    """Whether bounds make a count of a bare four-digit figure: `more than 1995`; not `until at least 2010`."""
    first, stop = figure.first, figure.numeral.stop
    if tokens.at(stop) == "or" and tokens.at(stop + 1) in {"more", "less", "fewer", "greater", "larger", "smaller"}:
        return True
    words = " ".join(tokens.lower[max(0, first - 2) : first])
    if words not in lexicon.words("lower_bounds") and words not in lexicon.words("upper_bounds"):
        return words == "equal to"
    before = tokens.at(first - 3)
    return before not in _BEFORE_A_BOUNDED_YEAR and not before.endswith(("ed", "er"))


def _is_month(word: str) -> bool:
    months = lexicon.table("date_months")
    return word in months or f"{word}." in months


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
    if _counts_people(tokens, figure) or _is_bounded(tokens, figure):
        return False
    modified = modifiers.before(tokens, figure.first, "count") < figure.first
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
    if tokens.at(first - 1) == ":" and tokens.touching(first - 1) and is_digits(tokens.at(first - 2)):
        return True
    if (
        tokens.at(stop) == ":"
        and tokens.touching(stop)
        and (tokens.touching(stop + 1) or len(tokens.at(stop + 1)) == 2)
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


def _or_two(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`a week or two`, `a mistake or two`: an idiom for one or more."""
    first = figure.numeral.first
    return tokens.at(first) == "two" and tokens.at(first - 1) == "or" and tokens.at(first - 3) in {"a", "an", "last"}


def _part_of_a_unit(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`$2.86 per thousand cubic feet`, `per 100,000 people`."""
    return tokens.at(figure.first - 1) == "per"


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
    if tokens.at(numeral.first) != "one" or numeral.stop != numeral.first + 1 or figure.kind in _NEVER_PRONOUN:
        return False
    start = modifiers.before(tokens, figure.first, figure.kind)
    if start < figure.first and tokens.at(figure.first - 1) not in {
        "about",
        "around",
        "like",
        "some",
        "over",
        "near",
    }:
        return False
    following = tokens.at(numeral.stop)
    if tokens.word(figure.first - 1) in {"Only", "Just"} or (
        tokens.at(figure.first - 1) == "only" and following != "of"
    ):
        return following in {"in", "who", "that", "to", "with"}
    if following in lexicon.words("countless_one") or following.endswith("'s"):
        lasts = figure.kind == "duration" and tokens.at(figure.first - 1) in {"in", "within", "for", "just", "only"}
        return not lasts and not tokens.hyphen(numeral.stop)
    if figure.unit is not None:
        return False
    first = numeral.first
    return following == "of" or any(rule(tokens, first) for rule in (_stands_alone, _is_somebody, _is_some_sort))


_NEVER_PRONOUN = frozenset({"money", "percent", "rank", "ratio"})


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no noun follows `one`, and it goes on no count begun just before."""
    if tokens.at(i - 1) in {"this", "which", "any"}:
        return True
    following = tokens.at(i + 1)
    phrase = counted.after(tokens, i + 1, singular=True)
    alone = phrase is None or (counted.is_plural(following) and not tokens.hyphen(i + 1))
    verbal = following.endswith(("ing", "ed")) or following in {"built", "made", "held", "led"}
    if phrase is not None and phrase.head == i + 1 and verbal:
        alone = True
    return alone and not _chained(tokens, i)


def _is_some_sort(tokens: Tokens, i: int) -> bool:
    """`one sticking point`, `one other possibility`: a certain one among others, and nothing is counted."""
    phrase = counted.after(tokens, i + 1, singular=True)
    return phrase is not None and tokens.at(phrase.head) in lexicon.words("countless_one")


def _reports(word: str) -> bool:
    """Whether `word` tells that somebody says, thinks or shows something: "denies", "said"."""
    verb = verbs.reporting_verb(word)
    return verb is not None and verb.form in {"past", "s"}


def _is_somebody(tokens: Tokens, i: int) -> bool:
    """`one official said`, `says one adviser`: a certain person, and nobody is counted."""
    phrase = counted.after(tokens, i + 1, singular=True)
    if phrase is None:
        return False
    if _reports(tokens.at(i - 1)) or _reports(tokens.at(phrase.head + 1)):
        return True
    if tokens.at(i - 2) == "according" and tokens.at(i - 1) == "to":
        return True
    opens = tokens.word(i) == "One" and tokens.at(i - 1) in _SENTENCE_SIGNS
    return (
        opens and tokens.at(phrase.stop) not in _FATES and tokens.at(phrase.stop) not in lexicon.words("person_states")
    )


_SENTENCE_SIGNS = frozenset({"", ".", "?", "!", '"', "“", "”", "’"})
_FATES = frozenset({"died", "was", "is", "has", "had", "survived", "escaped", "remains", "for", "per", "and", "or"})


def _chained(tokens: Tokens, i: int) -> bool:
    """Whether a bare `one` goes on a count begun just before: "four were fined and one was jailed"."""
    follows = tokens.at(i + 1) in {"was", "is", "has", "had", "in", "died", "remains", "remained"}
    counts = any(tokens.at(k) in number_words() or is_digits(tokens.at(k)) for k in range(max(0, i - 15), i))
    return follows and counts and tokens.at(i - 1) in {"and", ",", ";", "but", "while"}


def _half(tokens: Tokens, figure: Figure, _setting: Setting) -> bool:
    """`half-hearted`, `half empty`, `the first half`: no part of a sum."""
    numeral = figure.numeral
    if tokens.at(numeral.stop - 1) != "half" or figure.rule != "fraction":
        return False
    previous, following = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    if tokens.hyphen(numeral.stop) or previous in _HALVES or (previous == "and" and tokens.at(numeral.first) == "a"):
        return True
    if previous == "the" and following != "of":
        return True
    if following in {"the", "a", "of"} or tokens.word(numeral.stop)[:1].isupper():
        return False
    return previous == "to" or (following[:1].isalpha() and following not in lexicon.words("noun_phrase_ends"))


_HALVES = frozenset({"first", "second", "last", "latter", "other", "third", "fourth", "early", "next", "this", "-"})


_RULES = (
    *naming.RULES,
    _calendar_date,
    _year,
    _year_in_words,
    _clock_time,
    _ordinal,
    _or_two,
    _part_of_a_unit,
    _idiom,
    _one,
    _half,
)
