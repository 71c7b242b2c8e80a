"""Who is who among the names of the text: one entry for all forms of a name."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from briefing import lexicon
from briefing.language import names
from briefing.language.names import Gender, Name
from briefing.model import Span, SpeakerKind

_FIRMS = frozenset({"Corp", "Inc", "Co", "Ltd", "PLC"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NEAR = 600
"""Characters within which a namesake's full name decides whom a bare surname means."""
_TELLING = re.compile(
    r"\b(?:(?P<he>he|his|him|himself)|(?P<she>she|her|hers|herself)|(?P<it>it|its|itself|which))\b", re.IGNORECASE
)
_VOTE_REACH = 250
_SOON = 80
_ENDS = frozenset('.“”"')
_OF_SUBJECTS: dict[str, Gender] = {"he": "m", "she": "f"}
"""Pronouns that take up a subject: "Kim said she"; "Kim saw her" tells of somebody else."""


class Entity:
    """One who is named in the text; `names` are the places, `name` the fullest form."""

    __slots__ = ("gender", "key", "kind", "name", "names")

    def __init__(self, kind: SpeakerKind, name: Span, key: tuple[str, ...], gender: Gender = "u") -> None:
        self.kind = kind
        self.name = name
        self.key = key
        self.gender = gender
        self.names: list[Name] = []


class Directory(NamedTuple):
    """The entities of a text and the entity of each of its names (by index)."""

    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    of_name: tuple[Entity | None, ...]


def build(text: str, found: tuple[Name, ...]) -> Directory:
    """The directory of the names in `text`.

    People of one surname are parted by given name, title and nearness.
    """
    people = _People(text)
    keys = [folded(name.words) for name in found]
    for name, key in zip(found, keys, strict=True):
        if len(key) > 1 and name.kind in ("person", "unknown"):
            people.register(name, key)
        elif len(key) > 1 and name.kind == "organization":
            people.register_body(name, key)
    of_name = tuple(people.place(name, key) for name, key in zip(found, keys, strict=True))
    for entity in people.entities:
        _complete(text, entity)
    others = [e for e in people.entities if e.names]
    return Directory(tuple(others), found, of_name)


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name as they are compared: small letters, no full stop, no suffix."""
    low = tuple(part.rstrip(".,").lower() for word in words for part in word.split())
    return low[:-1] if len(low) > 1 and low[-1] in _SUFFIXES else low


_ROYAL = frozenset({"King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Empress", "Sultan", "Emir"})


def _is_royal(text: str, name: Name) -> bool:
    """Whether a title of those who are called by their given names stands before a single word."""
    return (
        len(name.words) == 1
        and name.title is not None
        and name.kind in ("person", "unknown")
        and name.title.of(text).rsplit(None, 1)[-1] in _ROYAL
    )


class _People:
    """Builds the entities: full names first, then every name in the order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self._by_last: dict[str, list[Entity]] = {}
        self._by_initial: dict[str, dict[str, None]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._shortened: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._full: Counter[int] = Counter()
        self._last_full: dict[str, tuple[int, Entity]] = {}

    def register(self, name: Name, key: tuple[str, ...]) -> None:
        """Make room for the bearer of a full name; a longer form of a known name lengthens it."""
        entity = self._same(key)
        if entity is None:
            entity = self._add(Entity("person" if name.kind == "person" else "unknown", name.span, key))
        elif len(key) > len(entity.key):
            entity.name, entity.key = name.span, key
        if name.kind == "person":
            entity.kind = "person"
        self._full[id(entity)] += 1

    def place(self, name: Name, key: tuple[str, ...]) -> Entity | None:
        """The entity of `name`; one that is known by a single word only is made here."""
        entity: Entity | None
        if _is_royal(self.text, name):
            entity = self._by_given_name(name, key[0])
            self._last_full[key[0]] = (name.span.start, entity)
        elif name.kind in ("organization", "place"):
            entity = self._by_key.get(key) or self._body(name, key) or self._add_other(name, key)
        elif len(key) > 1:
            entity = self._same(key)
            if entity:
                self._last_full[key[-1]] = (name.span.start, entity)
        else:
            entity = self._by_one_word(name, key[0])
        if entity and entity.kind == "unknown":
            entity = self._body(name, key) or entity
        if entity:
            entity.names.append(name)
        return entity

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        self._by_last.setdefault(entity.key[-1], []).append(entity)
        self._by_initial.setdefault(entity.key[-1][:2], {})[entity.key[-1]] = None
        self._by_first.setdefault(entity.key[0], []).append(entity)
        return entity

    def _add_other(self, name: Name, key: tuple[str, ...]) -> Entity:
        kind: SpeakerKind = "place" if name.kind == "place" else "organization"
        entity = Entity(kind, name.span, key)
        self._by_key[key] = entity
        self.entities.append(entity)
        return entity

    def _body(self, name: Name, key: tuple[str, ...]) -> Entity | None:
        """The organization that `name` shortens: "Acme" for "Acme Holdings", "AHU" for "Acme Housing Union"."""
        if name.kind == "place":
            return None
        return next((self._by_key[full] for full in self._shortened.get(key, ()) if full in self._by_key), None)

    def register_body(self, name: Name, key: tuple[str, ...]) -> None:
        """Make the short forms of an organization's name known."""
        self._by_key.get(key) or self._add_other(name, key)
        initials = "".join(word[0] for word in name.words if word[0].isupper()).lower()
        firm = initials[:-1] if name.words[-1].rstrip(".") in _FIRMS else initials
        for short in (*(key[:n] for n in range(1, len(key))), (key[-1],), (initials,), (firm,)):
            self._shortened.setdefault(short, []).append(key)

    def _same(self, key: tuple[str, ...]) -> Entity | None:
        fits = [e for e in self._by_last.get(key[-1], ()) if _compatible(key, e.key)]
        return fits[0] if fits else None

    def _by_given_name(self, name: Name, given: str) -> Entity:
        """The bearer of a title that a given name follows: "King Farid" is nobody's surname."""
        bearers = [e for e in self._by_first.get(given, ()) if len(e.key) == 1]
        return (
            bearers[0] if bearers else self._add(Entity("person", name.span, (given,), title_gender(self.text, name)))
        )

    def _by_one_word(self, name: Name, word: str) -> Entity | None:
        bearers = self._by_last.get(word) or self._misspelt(word)
        if not bearers:
            bearers = [e for e in self._by_first.get(word, ()) if len(e.key) > 1 and not name.title]
            if len(bearers) != 1:
                bearers = []
        if not bearers:
            kind: SpeakerKind = "person" if name.kind == "person" else "unknown"
            return self._add(Entity(kind, name.span, (word,), title_gender(self.text, name)))
        entity = self._choose(name, word, bearers)
        if entity is None:
            return self._add(Entity("person", name.span, (word,), title_gender(self.text, name)))
        if name.kind == "person":
            entity.kind = "person"
        return entity

    def _misspelt(self, word: str) -> list[Entity]:
        """Bearers of a surname that is this word but for one letter left out or put in."""
        if len(word) < 6:
            return []
        near = [last for last in self._by_initial.get(word[:2], ()) if _one_letter_apart(last, word)]
        return self._by_last[near[0]] if len(near) == 1 else []

    def _pronoun_after(self, name: Name) -> Gender:
        """What "he" or "she" soon after a bare surname tells of its bearer."""
        found = _TELLING.search(self.text, name.span.end, name.span.end + _SOON)
        if found is None or not _ENDS.isdisjoint(self.text[name.span.end : found.start()]):
            return "u"
        return _OF_SUBJECTS.get(found.group(), "u")

    def _choose(self, name: Name, word: str, bearers: list[Entity]) -> Entity | None:
        """Of the bearers of a surname: who fits the title, was just named in full, or is named most.

        None where the title speaks against all of them.
        """
        told = title_gender(self.text, name)
        if told == "u" and len(bearers) > 1:
            told = self._pronoun_after(name)
        if told != "u":
            fitting = [e for e in bearers if _gender_so_far(e) in (told, "u")]
            bearers = [e for e in fitting if _gender_so_far(e) == told] or fitting
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        at, last = self._last_full.get(word, (-_NEAR, bearers[0]))
        if last in bearers and name.span.start - at < _NEAR:
            return last
        return max(bearers, key=lambda e: self._full[id(e)])


def _compatible(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one surname can be one person's."""
    if key == other:
        return True
    short, long = sorted((key[:-1], other[:-1]), key=len)
    first, second = key[0], other[0]
    if first == second or not short or _in_order(short, long):
        return True
    return min(len(first), len(second)) in (1, 3, 4) and (first.startswith(second) or second.startswith(first))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _one_letter_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or short[0] != long[0]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def title_gender(text: str, name: Name) -> Gender:
    """The gender that the title before a name tells: "Mrs.", "Congressman", "spokeswoman"."""
    if name.title is None:
        return "u"
    return word_gender(name.title.of(text).rsplit(None, 1)[-1])


def word_gender(word: str) -> Gender:
    """The gender that a title or a noun tells."""
    row = lexicon.table("titles").get(word)
    if row and row[0] != "u":
        return "m" if row[0] == "m" else "f"
    low = word.lower()
    if low.endswith("woman") or low in _WOMEN:
        return "f"
    return "m" if low.endswith("man") or low in _MEN else "u"


_WOMEN = frozenset(
    {
        "mother",
        "wife",
        "daughter",
        "sister",
        "actress",
        "aunt",
        "widow",
        "girl",
        "niece",
        "girlfriend",
        "hostess",
    }
)
_MEN = frozenset(
    {
        "father",
        "husband",
        "son",
        "brother",
        "actor",
        "uncle",
        "widower",
        "boy",
        "nephew",
        "boyfriend",
        "priest",
    }
)


def first_gender(entity: Entity) -> Gender:
    """The gender that a person's given name tells."""
    return names.gender(entity.key[0].capitalize())


def _gender_so_far(entity: Entity) -> Gender:
    return entity.gender if entity.gender != "u" else first_gender(entity)


def _complete(text: str, entity: Entity) -> None:
    """Fill in the gender: by title, by given name, by the pronouns that follow the name."""
    if entity.kind not in ("person", "unknown"):
        return
    told = Counter(g for n in entity.names if (g := title_gender(text, n)) != "u")
    if told:
        entity.gender = told.most_common(1)[0][0]
    elif (given := first_gender(entity)) != "u":
        entity.gender = given
    else:
        _ask_pronouns(text, entity)


def _ask_pronouns(text: str, entity: Entity) -> None:
    """Whether "he", "she" or "it" follows the name most often; what is "it" is an organization."""
    votes: Counter[str] = Counter()
    for name in entity.names[:8]:
        end = text.find("\n", name.span.end)
        stop = min(name.span.end + _VOTE_REACH, end if end >= 0 else len(text))
        if found := _TELLING.search(text, name.span.end, stop):
            votes[found.lastgroup or ""] += 1
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return
    if ranked[0][0] == "it":
        entity.kind = "organization" if entity.kind == "unknown" else entity.kind
    else:
        entity.gender = "m" if ranked[0][0] == "he" else "f"
