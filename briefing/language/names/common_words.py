"""Words with a capital that are no names: common nouns, and what has one for its place in the sentence."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.language.names.record import Name, has_article, is_first_name
from briefing.language.plurals import either
from briefing.language.tags import ARTICLES
from briefing.lexicon import verbs
from briefing.patterns import word_after

ENDINGS = ("ing", "ed", "ly")
"""Endings of words that open a sentence with a capital and are no names: "Accompanied by"."""


def proved(text: str, names: list[Name], lower: frozenset[str], starts: frozenset[int]) -> list[Name]:
    """`names` without common words that are capitalised.

    "Small" stays where a Marty Small is named, "the Post" where a "Springfield Post" is.
    """
    longer = [n for n in names if len(n.words) > 1]
    surnames = {n.words[-1] for n in longer if n.kind == "person"}
    surnames |= {n.words[-2] for n in longer if n.kind == "person" and "-" in n.words[-1]}  # "Son Ji-hoon"
    bodies = {n.words[-1] for n in longer if n.kind == "organization"}
    return [
        n
        for n in names
        if n.words[0] in surnames
        or (n.words[0] in bodies and has_article(text, n))
        or not _is_common_word(text, n, lower, starts)
    ]


def _is_common_word(text: str, name: Name, lower: frozenset[str], starts: frozenset[int]) -> bool:
    """Whether a single word with a capital is no name: a common noun, or one that stands in small letters elsewhere."""
    word = name.words[0]
    if len(name.words) > 1 or is_first_name(word):
        return False
    low = word.lower()
    if word in lexicon.words("organizations"):
        return False
    if low in _common_nouns() or not lexicon.words("role_nouns").isdisjoint(either(low)):
        return True
    start = name.span.start
    shouted = (
        len(low) > 3 and word.isupper() and start in starts
    )  # "DAIRY farmers …", below “Dairy farmers on the brink”
    if shouted and re.search(rf"\b{low}\b|(?:^|\n){low.capitalize()} [a-z]", text):
        return True
    opens = name.title is None and (start in starts or (start - 1 in starts and text[start - 1] in "“\"‘'"))
    plain = len(low) > 2 and (low in lower or low.rstrip("s") in lower)
    plain = plain or (verbs.is_past(low, only=True) and word_after(text, name.span.end) in ARTICLES | {"this", "that"})
    return opens and name.kind == "unknown" and (plain or low.endswith(ENDINGS) or _describes(text, name))


def _describes(text: str, name: Name) -> bool:
    """Whether it is an adjective before a noun, with a capital for its place: "Federal data show"."""
    if name.words[0].lower() not in lexicon.words("adjectives"):
        return False
    described = _NOUNS.match(text, name.span.end)
    words = described.group().split() if described else []
    groups = lexicon.words("document_nouns") | lexicon.words("group_nouns")
    people = any(word.endswith("s") and not lexicon.words("role_nouns").isdisjoint(either(word)) for word in words)
    return people or not groups.isdisjoint(words)


_NOUNS = re.compile(r"(?: [a-z-]+){1,2}")


@cache
def _common_nouns() -> frozenset[str]:
    lists = ("role_nouns", "group_nouns", "document_nouns", "bodies/noun", "common_capitals")
    return frozenset().union(*map(lexicon.words, lists))
