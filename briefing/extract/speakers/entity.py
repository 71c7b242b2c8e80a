"""The records of who is named: an entity for all forms of a name, and the directory of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from briefing import lexicon
from briefing.language.names import Gender, Name
from briefing.model import Span, SpeakerKind

MAY_BE_BODIES: frozenset[SpeakerKind] = frozenset({"organization", "place", "unknown"})
"""Kinds of what may be a body that somebody speaks for."""
_BY_FAR = 3
"""How many times as often as the next a county is named that is simply "the county"."""


class Entity:
    """One who is spoken of; `names` are the places, `name` the fullest form, `first` its given name.

    One without a place in `names` is not named by the article: "a spokesman", "residents".
    `they` where the article says that somebody is spoken of as "they"; `owner` whose somebody is: "her lawyers".
    """

    __slots__ = ("first", "gender", "key", "kind", "name", "names", "owner", "they")

    def __init__(
        self, kind: SpeakerKind, name: Span, key: tuple[str, ...], gender: Gender = "u", first: str = ""
    ) -> None:
        self.kind = kind
        self.name = name
        self.key = key
        self.gender = gender
        self.first = first
        self.names: list[Name] = []
        self.they = False
        self.owner: Entity | None = None


def _is_called(key: tuple[str, ...], noun: str) -> bool:
    """Whether a body's name tells that it is a `noun`: "Elin School Board", "Department of Health"."""
    return key[-1] == noun or (key[0] == noun and key[1] in {"of", "for", "on"})


class Directory(NamedTuple):
    """The entities of a text and the entity of each of its names (by index)."""

    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    of_name: tuple[Entity | None, ...]

    def called(self, noun: str) -> Entity | None:
        """The county or the board that "the county", "board members" mean: the only one named, or by far the first."""
        kind = "place" if noun in lexicon.tagged("place_nouns", "district") else "organization"
        if kind == "organization" and noun not in lexicon.words("bodies/noun"):
            return None
        named = [e for e in self.entities if len(e.key) > 1 and _is_called(e.key, noun) and e.kind == kind]
        found = sorted(named, key=lambda e: -len(e.names))
        alone = found and (len(found) < 2 or len(found[0].names) >= _BY_FAR * len(found[1].names))
        return found[0] if alone else None

    def within(self, span: Span) -> Iterator[tuple[Name, Entity]]:
        """The names inside `span` that have a bearer, with their bearers."""
        first = bisect_left(self.names, span.start, key=lambda name: name.span.start)
        for name, entity in zip(self.names[first:], self.of_name[first:], strict=True):
            if name.span.end > span.end:
                return
            if entity:
                yield name, entity
