"""Days in ways of writing that our own grammar cannot read: those of other languages, by `dateparser`.

It is woken for lines that name a month of its languages, and for nothing else.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from functools import cache

from briefing import lexicon
from briefing.patterns import LETTERS, lazy

_ODD_DATE = lazy(
    r"(?<!\d)\d\d?(?!\d)\D{1,25}(?<!\d)(?:1[89]|20)\d\d(?!\d)|(?<!\d)(?:1[89]|20)\d\d\D{1,12}\d\d?\D{1,12}\d\d?(?!\d)"
)
_AT_CLOCK = lazy(r"\s(?:às|à|um|om|alle|a\slas|kl\.?)\s\d{1,2}[:.h]\d\d.*$")
"""The time behind a day in other languages."""
_EAST_ASIAN = lazy(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?=$|[\s（(])")
_LONGEST, _MOST_WORDS = 60, 8
_LONGEST_ANNOUNCED = 140
"""Characters of a line that opens by saying that a day of publication follows."""


def read(words: str) -> datetime.date | None:
    """The day that a line states; None where it is none, or one that is not worth the question."""
    return _asked(words) if may_be_one(words) else None


def may_be_one(words: str) -> bool:
    """Whether a line is worth a question to `dateparser`."""
    short = len(words) <= _LONGEST and len(words.split()) <= _MOST_WORDS
    if not short and (len(words) > _LONGEST_ANNOUNCED or not _is_announced(words)):
        return False
    return _ODD_DATE().search(words) is not None and bool(_languages(words))


def _is_announced(words: str) -> bool:
    """Whether a line opens as one of another language that says when an article appeared: “Publié le …”."""
    return words.split(maxsplit=1)[0].casefold().strip(":") in lexicon.words("date_words/foreign_published")


def _languages(words: str) -> list[str]:
    """The languages whose months stand in `words`: "2 juin 2025" is French, "12 dead in storm of 2019" none."""
    months = lexicon.table("date_words/foreign_month")
    said = set(LETTERS.findall(words.lower()))
    return [language for language, (names,) in months.items() if not said.isdisjoint(names.split())]


@cache
def _asked(words: str) -> datetime.date | None:
    """The day that `dateparser` reads in `words`; the clock has no part in it.

    It is told the languages, since to try all that it knows takes seconds.
    """
    if written := _EAST_ASIAN().match(words):
        with suppress(ValueError):
            return datetime.date(*map(int, written.groups()))
    import dateparser

    settings = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime.datetime(2000, 1, 1),
        "PARSERS": ["absolute-time"],
        "TIMEZONE": "UTC",
    }
    words = _AT_CLOCK().sub("", words)
    words = core[0] if _is_announced(words) and (core := _ODD_DATE().search(words)) else words
    try:
        found = dateparser.parse(words, languages=_languages(words), settings=settings)
    except (ValueError, TypeError, OverflowError, AttributeError):
        return None
    return found.date() if found else None
