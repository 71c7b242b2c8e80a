"""The noun that heads words without a name, and whether it tells of people together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing import lexicon
from briefing.language.plurals import singulars
from briefing.lexicon import verbs

OWNED = ("'s", "’s", "s’", "s'")
"""Endings of whose something is."""
_STOPS = frozenset({"who", "that", "which", "familiar", "involved", "aware", "close", "selected", "said", "and", "not"})
_SHARE = re.compile(
    r"(?:\w+\s){0,3}(?:percent|per cent)\b"
    r"|(?:(?:more|fewer|less) than )?(?:\w+ )?\w+ (?:in|out of) (?:\d+|two|three|four|five|six|eight|ten)\b"
    r"|(?:(?:the|an?) )?(?:\w+ )?(?:majority|minority|plurality)\b"
    r"|(?:\w+ ){0,3}?(?:half|(?:two|three|four)[ -](?:thirds|quarters|fifths)|(?:one|a) (?:third|quarter|fifth|tenth))"
    r"(?: of)?\b"
)
"""A share of a group, before the noun: “75 percent of voters”, “three in four”."""


def head_noun(words: list[str]) -> str:
    """The last word before the first preposition; "one of the delegates" is headed by its last part."""
    if len(words) > 2 and words[1] == "of" and words[0] in ("one", "some", "many", "most", "several", "two", "three"):
        words = words[2:]
    if words[1:2] == ["than"]:
        words = words[2:]  # "more than 40 people"
    for i, word in enumerate(words):
        if word == "and" and i and (joined := _joined(words[i - 1], words[i + 1 :])):
            return joined
        if i and (word in lexicon.words("prepositions") or word in _STOPS or is_participle(words[i - 1], word)):
            return words[i - 1]
    return words[-1] if words else ""


def _joined(before: str, words: list[str]) -> str:
    """The noun that "and" leads to where it has both: "privacy and rights advocates", "policy and press chief"."""
    stops = (i for i, w in enumerate(words) if w in lexicon.words("prepositions") or w in _STOPS)
    last = (words[: next(stops, len(words))] or [""])[-1]
    roles = lexicon.words("role_nouns")
    body = last in lexicon.words("bodies/noun")
    return last if body or is_group(last) or (last in roles and before not in roles) else ""


def is_participle(before: str, word: str) -> bool:
    """Whether `word` is a participle behind the noun that it tells of: “veterans asked”, “a survey carried out”."""
    people = is_group(before) or before in lexicon.words("role_nouns")
    if people:
        return word.endswith(("ed", "ing"))
    return before in lexicon.words("document_nouns") and verbs.is_past(word, only=True)


def is_share(words: Sequence[str]) -> bool:
    """Whether the words (small letters) are a share of those asked or counted."""
    return _SHARE.match(" ".join(words)) is not None


def nationalities(words: Iterable[str]) -> list[str]:
    """Those of `words` (small letters) that call somebody by a land."""
    return [word for word in words if word.capitalize() in lexicon.words("demonyms")]


def is_group(noun: str) -> bool:
    """Whether `noun` (small letters) is one for people, or for bodies, spoken of together."""
    known = lexicon.words("role_nouns"), lexicon.words("bodies/noun")
    several = noun in lexicon.words("group_nouns") or (noun.endswith("s") and bool(nationalities((noun,))))
    return several or any(one in nouns for one in singulars(noun) for nouns in known)
