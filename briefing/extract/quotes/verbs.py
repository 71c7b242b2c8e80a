"""Forms of verbs: those that report and those that do not.

The lists give base forms; a form met in the text is led back to its base, so that no table of all forms is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicon


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
    for base, form in _analyses(word, table):
        if base in rows:
            return Verb(base, form, frozenset(" ".join(rows[base][1:]).split()))
    return None


def _analyses(word: str, table: str) -> Iterator[tuple[str, str]]:
    """The bases that `word` may be a form of, and of which form."""
    if base := _irregular(table).get(word):
        yield base, "past"
    if word.endswith("ing"):
        yield from ((base, "ing") for base in _bases(word[:-3]) if _stem(base, table) + "ing" == word)
    if word.endswith("ed"):
        yield from ((base, "past") for base in _bases(word[:-2]) if _past(base, table) == word)
    if word.endswith("s"):
        bases = (word[:-1], *_bases(word[:-2]))
        yield from ((base, "s") for base in bases if _third_person(base) == word)
    yield word, "base"


def _bases(stem: str) -> tuple[str, ...]:
    """The bases that a form without its ending may come from: "deni", "begg", "argu", "goe"."""
    return stem, stem + "e", stem[:-1], stem[:-1] + "y"


@cache
def _irregular(table: str) -> dict[str, str]:
    """The pasts that a table gives to their bases."""
    return {past: base for base, row in lexicon.table(table).items() for past in _given(row)}


def _given(row: tuple[str, ...]) -> list[str]:
    return row[0].split() if row and row[0] != "-" else []


def _past(base: str, table: str) -> str | None:
    if _given(lexicon.table(table).get(base, ())):
        return None
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def _stem(base: str, table: str) -> str:
    """The form before "-ing": "begg" where the past doubles the last letter, "argu" without its "e"."""
    for past in _given(lexicon.table(table).get(base, ())):
        if past.endswith("ed") and past[:-3] == base and past[-3] == base[-1]:
            return past[:-2]
    return base[:-1] if base.endswith("e") and not base.endswith("ee") else base


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
