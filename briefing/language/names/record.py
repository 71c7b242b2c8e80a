"""The record of a name, and what given names tell."""

from __future__ import annotations

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


def gender(first_name: str) -> Gender:
    """Whether a given name is mostly borne by men (m), by women (f), or by both or unknown (u)."""
    return _GENDERS[lexicon.pairs("first_names").get(first_name, "u")]


def is_first_name(word: str) -> bool:
    """Whether `word` is on the list of given names."""
    return word in lexicon.pairs("first_names")


_GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "u": "u"}
