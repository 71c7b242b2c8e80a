"""Months and weekdays: which of them a word is, written out or short, with its full stop or without."""

from __future__ import annotations

from functools import cache

from briefing import lexicon


@cache
def _numbers(kind: str) -> dict[str, int]:
    return {name.rstrip("."): int(row[0]) for name, row in lexicon.table(f"date_words/{kind}").items()}


def month(word: str) -> int | None:
    """The number of the month: 9 for “September”, “Sept.”; None for any other word."""
    return _numbers("month").get(word.lower().rstrip("."))


def weekday(word: str) -> int | None:
    """The ISO number of the weekday: 1 for “Monday”, “Mon.”; None for any other word."""
    return _numbers("weekday").get(word.lower().rstrip("."))


@cache
def names() -> frozenset[str]:
    """All of them in small letters, the short ones without their full stop."""
    return frozenset((*_numbers("month"), *_numbers("weekday")))
