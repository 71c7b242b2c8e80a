"""Units that count the same things under other names: soldiers and troops, homes and households."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.plurals import either, is_plural, singulars


def are_people(word: str) -> bool:
    """Whether `word` is a plural of people by what they do or are: "residents", "nurses"."""
    return is_plural(word) and not lexicon.words("role_nouns").isdisjoint(singulars(word))


def family(unit: str | None) -> str | None:
    """The family of `unit`: "troops" for "soldiers"; itself in the singular where it has no other names."""
    if unit is None:
        return None
    known = lexicon.table("unit_families")
    forms = either(unit.lower())
    return next((known[form][0] for form in forms if form in known), forms[0])
