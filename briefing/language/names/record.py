"""The record of a name, and what given names tell."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.model import Span

NameKind: TypeAlias = Literal["person", "organization", "place", "unknown"]
Gender: TypeAlias = Literal["m", "f", "u"]


class Name(NamedTuple):
    """A proper name. `title` spans the titles and offices right before it: "former Prime Minister"."""

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: Span | None = None

    @property
    def whole(self) -> Span:
        """The name together with its titles."""
        return Span(self.title.start, self.span.end) if self.title else self.span


def has_article(text: str, name: Name) -> bool:
    """Whether “the” stands right before it."""
    return text[max(0, name.span.start - 4) : name.span.start].lower() == "the "


def gender(first_name: str) -> Gender:
    """Whether a given name is mostly borne by men (m), by women (f), or by both or unknown (u)."""
    known = lexicon.pairs("first_names")
    plain = _plain(first_name)
    return GENDERS[known.get(plain) or known.get(plain.partition("-")[0], "u")]


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Whether `word` is on the list of given names."""
    known = lexicon.pairs("first_names")
    return word in known or (not word.isalpha() and _is_double(_plain(word)))


def _is_double(word: str) -> bool:
    """Whether a hyphen joins two given names: "Anne-Marie"."""
    known = lexicon.pairs("first_names")
    return word in known or ("-" in word and all(part in known for part in word.split("-")))


def _plain(word: str) -> str:
    return word.replace("\u2010", "-").replace("\u2011", "-")


def may_be_given(word: str) -> bool:
    """Whether `word` is a given name, or a month or a day that some people are named for."""
    return is_first_name(word) or word in lexicon.words("date_words/given_name")


def is_role(low: str) -> bool:
    """Whether a word in small letters is a noun for what a person does: "mayor", "co-founder", "mother-of-two"."""
    known = lexicon.words("role_nouns")
    return low in known or ("-" in low and (low.rpartition("-")[2] in known or low.partition("-of-")[0] in known))


def is_people(word: str) -> bool:
    """Whether a capitalised word is a plural of a land, a party or a faith: "Norlanders", "Salafists"."""
    return word.endswith("s") and (word[:-1] in lexicon.words("demonyms") or word.endswith(_PEOPLES))


_PEOPLES = ("ians", "ists", "lamites", "landers")
GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "u": "u"}
