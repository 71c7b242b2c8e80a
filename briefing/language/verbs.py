"""Forms of verbs: those that report and those that do not.

The lists give base forms; a form met in the text is led back to its base, so that no table of all forms is built.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from briefing import lexicon

Row: TypeAlias = tuple[str, ...]
"""A row of a table of verbs, without the base form: irregular pasts, complements."""


class Verb(NamedTuple):
    """A form of a verb: `form` is "base", "s", "past" or "ing"."""

    lemma: str
    form: str
    complements: frozenset[str]


@lru_cache(maxsize=20_000)
def reporting_verb(word: str) -> Verb | None:
    """The reporting verb that `word` is a form of."""
    return _verb(word, "reporting_verbs")


@lru_cache(maxsize=20_000)
def common_verb(word: str) -> Verb | None:
    """The other verb that `word` is a form of."""
    return _verb(word, "common_verbs")


def verb_of(word: str) -> Verb | None:
    """The verb that `word` is a form of."""
    return reporting_verb(word) or common_verb(word)


def _verb(word: str, table: str) -> Verb | None:
    rows = lexicon.table(table)
    if base := _irregular(table).get(word):
        return _as_form(base, "past", rows[base])
    for ending, form, made in _ENDINGS:
        if word.endswith(ending):
            for base in _bases(word[: -len(ending)]):
                if base in rows and made(base, rows[base]) == word:
                    return _as_form(base, form, rows[base])
    return _as_form(word, "base", rows[word]) if word in rows else None


def _as_form(base: str, form: str, row: Row) -> Verb:
    return Verb(base, form, frozenset(" ".join(row[1:]).split()))


def _bases(stem: str) -> tuple[str, ...]:
    """The bases that a form without its ending may come from: "deni", "begg", "argu"."""
    return stem, stem + "e", stem[:-1], stem[:-1] + "y"


@cache
def _irregular(table: str) -> dict[str, str]:
    """The pasts that a table gives to their bases."""
    return {past: base for base, row in lexicon.table(table).items() for past in _given(row)}


def _given(row: Row) -> list[str]:
    return row[0].split() if row and row[0] != "-" else []


def _past(base: str, row: Row) -> str | None:
    if _given(row):
        return None
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def _participle(base: str, row: Row) -> str:
    """The form in "-ing": "begging" where the past doubles the last letter, "arguing" without the "e"."""
    for past in _given(row):
        if past.endswith("ed") and past[:-3] == base and past[-3] == base[-1]:
            return past[:-2] + "ing"
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


def _third_person(base: str, _row: Row) -> str:
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


_ENDINGS: tuple[tuple[str, str, Callable[[str, Row], str | None]], ...] = (
    ("ing", "ing", _participle),
    ("ed", "past", _past),
    ("es", "s", _third_person),
    ("s", "s", _third_person),
)
