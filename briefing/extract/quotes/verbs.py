"""Forms of verbs: those that report and those that do not."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing import lexicon


class Verb(NamedTuple):
    """A form of a verb: `form` is "base", "s", "past" or "ing"."""

    lemma: str
    form: str
    complements: frozenset[str]


@cache
def reporting_forms() -> dict[str, Verb]:
    """Every form of the reporting verbs."""
    return _forms(
        {base: (row[0].split(), row[1].split()) for base, row in lexicon.table("reporting_verbs").items()}
    )


@cache
def common_forms() -> dict[str, Verb]:
    """Every form of the other verbs."""
    table = lexicon.table("common_verbs")
    rows = {base: ((row or ("-",))[0].split(), list(row[1:])) for base, row in table.items()}
    return _forms(rows)


def _forms(rows: dict[str, tuple[list[str], list[str]]]) -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for base, (irregular, complements) in rows.items():
        frame = frozenset(complements)
        past = irregular if irregular != ["-"] else [_past(base)]
        doubled = next(
            (p[:-2] for p in past if p.endswith("ed") and p[:-3] == base and p[-3] == base[-1]), None
        )
        stem = doubled or (base[:-1] if base.endswith("e") and not base.endswith("ee") else base)
        for form, word in [
            ("base", base),
            ("s", _third_person(base)),
            ("ing", stem + "ing"),
            *(("past", p) for p in past),
        ]:
            forms[word] = Verb(base, form, frame)
    return forms


def _past(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


def verb_of(word: str) -> Verb | None:
    """The verb that `word` is a form of."""
    return reporting_forms().get(word) or common_forms().get(word)
