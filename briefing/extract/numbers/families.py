"""Units that count the same things under other names: soldiers and troops, homes and households."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.plurals import is_plural

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "bodies": "body",
    "police": "police",
    "staff": "staff",
}


def singulars(word: str) -> tuple[str, ...]:
    """What the singular of `word` may be: "deaths" is of "death", "families" of "family", "buses" of "bus"."""
    word = word.lower()
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.endswith("men") and len(word) > len("omen"):
        return (word[:-2] + "an",)
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    return (word[:-1], word[:-2], word) if word.endswith("es") else (word.removesuffix("s"), word)


def are_people(word: str) -> bool:
    """Whether `word` is a plural of people by what they do or are: "residents", "nurses"."""
    return is_plural(word) and not lexicon.words("role_nouns").isdisjoint(singulars(word))


def family(unit: str | None) -> str | None:
    """The family of `unit`: "troops" for "soldiers"; itself in the singular where it has no other names."""
    if unit is None:
        return None
    known = lexicon.table("unit_families")
    forms = singulars(unit)
    return next((known[form][0] for form in forms if form in known), forms[0])
