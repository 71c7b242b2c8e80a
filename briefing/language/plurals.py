"""Plural nouns, told by their form."""

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
