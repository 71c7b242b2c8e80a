"""Plural nouns and their singulars, told by their form, and which nouns tell people."""

from __future__ import annotations

from functools import lru_cache

from briefing import lexicon

_SINGULAR = frozenset({"specimen", "abdomen", "omen", "regimen", "acumen", "semen"})


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether `word`, in lower case, is a plural noun by its look: “ships”, “firemen”, “people”, not “bus”."""
    if word in lexicon.words("plural_nouns") or (
        word.endswith(("men", "women", "people", "children")) and word != "women's"
    ):
        return word not in _SINGULAR
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "'s")):
        return False
    return word.isalpha() and word not in lexicon.words("not_plural")


_IRREGULAR = {"people": "person", "children": "child", "lives": "life", "bodies": "body"}
_HISSING = ("ss", "sh", "ch", "x", "z", "o")
"""What ends a singular that takes “-es”."""


@lru_cache(maxsize=20_000)
def singulars(word: str) -> tuple[str, ...]:
    """What the singular of `word`, in lower case, may be, the likeliest first; none where that is no plural.

    “Death” of “deaths”, “family” of “families”, “bus” of “buses”.
    """
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.endswith("men") and len(word) > len("omen"):
        return (word[:-2] + "an",)
    if word.endswith("ies"):
        return word[:-3] + "y", word[:-1]
    if word.endswith("es"):
        found = word[:-1], word[:-2]
        return found[::-1] if found[1].endswith(_HISSING) else found
    return (word[:-1],) if word.endswith("s") and word != "s" else ()


def either(word: str) -> tuple[str, ...]:
    """What its singular may be, and itself."""
    return (*singulars(word), word)


@lru_cache(maxsize=20_000)
def is_somebody(word: str) -> bool:
    """Whether a common noun tells people, or a body that they make up: “clerk”, “tenants”, “board”."""
    lists = ("role_nouns", "group_nouns", "bodies/noun")
    known = any(form in lexicon.words(name) for form in either(word) for name in lists)
    return known or any(form in lexicon.pairs("gendered_nouns") for form in either(word))
