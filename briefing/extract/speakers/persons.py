"""Who is who among the names of the text: one entity for all forms of a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from briefing import lexicon
from briefing.extract.speakers import gender, kin, roles
from briefing.extract.speakers.bodies import Bodies, with_bodies
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.spelling import compatible, folded, one_letter_less
from briefing.language.names import Gender, Name, is_first_name
from briefing.language.names import gender as given_gender
from briefing.language.names.titles import is_courtesy
from briefing.model import Span, SpeakerKind
from briefing.patterns import word_before

_NEAR = 600
"""Characters within which a namesake's full name decides whom a bare surname means."""
_SUBJECT = re.compile(r"\b(?:(?P<m>[Hh]e)|(?P<f>[Ss]he))\b")
"""Pronouns that take up a subject: "Kim said she"; "Kim saw her" tells of somebody else."""
_SOON = 80
_NICKNAME = re.compile(r" [“\"‘']([A-Z][\w-]+)[”\"’'] ")
_ENDS = frozenset('.“”"')
_SHORTEST_MISSPELT = 6
"""Letters of a surname from which on one may be missing."""


def build(text: str, found: tuple[Name, ...]) -> Directory:
    """The directory of the names in `text`.

    People of one surname are parted by given name, title and nearness.
    """
    people = _People(text)
    keys = [folded(name.words) for name in found]
    found = with_bodies(found, keys)
    people.born = _surnames_at_birth(text, found, keys)
    for name, key in zip(found, keys, strict=True):
        if len(key) > 1 and name.kind in ("person", "unknown"):
            people.register(name, key)
        elif len(key) > 1 and name.kind == "organization":
            people.bodies.register(text, name, key)
        elif len(key) > 1 and name.kind == "place":
            people.bodies.register_county(text, name, key)
    of_name = tuple(people.place(name, key) for name, key in zip(found, keys, strict=True))
    gender.find_they(text, found, of_name)
    everybody = [*people.entities, *people.families, *people.bodies.entities]
    starts = [name.span.start for name in found]
    for entity in everybody:
        gender.complete(text, entity, starts)
        entity.name = _with_dignity(text, entity)
    named = sorted((e for e in everybody if e.names), key=lambda e: e.names[0].span)
    return Directory(tuple(named), found, of_name)


def _with_dignity(text: str, entity: Entity) -> Span:
    """The name, with the title that is part of it where it is but one word: “Lord Low”, “King Farid”."""
    first = entity.names[0] if entity.names and len(entity.key) == 1 else None
    title = _last_title(text, first) if first else ""
    part = title in lexicon.words("title_kinds/peer") or title in lexicon.words("title_kinds/royal")
    return Span(first.span.start - len(title) - 1, first.span.end) if first and part else entity.name


def _surnames_at_birth(
    text: str, found: tuple[Name, ...], keys: list[tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """By the name at birth, the name later: Ann Low of “Ann Mary Hale (née Low)”."""
    told = ((key, _BORN.match(text, name.span.end)) for name, key in zip(found, keys, strict=True) if len(key) > 1)
    return {(key[0], *folded((born[1],))): key for key, born in told if born}


_BORN = re.compile(r",? \(?(?:née|nee|born) ([A-Z][\w'’-]+)")


class _People:
    """Builds the entities: full names first, then every name in the order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self.bodies = Bodies()
        self._by_last: dict[str, list[Entity]] = {}
        self._by_one_less: dict[str, set[str]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_middle: dict[str, list[Entity]] = {}
        self._families: dict[str, Entity] = {}
        self._kin: set[tuple[tuple[str, ...], str]] = set()
        self._full: Counter[int] = Counter()
        self._told: defaultdict[int, list[Name]] = defaultdict(list)
        self._last_full: dict[str, tuple[int, Entity]] = {}
        self._titled: dict[tuple[str, str], Entity] = {}
        self._by_birth_name: dict[tuple[str, ...], Entity] = {}
        self.born: dict[tuple[str, ...], tuple[str, ...]] = {}
        """By a name at birth, the name that the article says its bearer had later."""

    @property
    def families(self) -> Iterable[Entity]:
        """Those that are spoken of as a family: "the Bells"."""
        return self._families.values()

    def register(self, name: Name, key: tuple[str, ...]) -> None:
        """Make room for the bearer of a full name; a longer form of a known name lengthens it."""
        if relative := kin.named_behind(self.text, name):
            self._kin.add((key, folded((relative,))[0]))
        if born := self._born_as(name, key):
            self._by_birth_name[key] = born
            return
        entity = self._same(key, name)
        if entity is None:
            kind: SpeakerKind = "person" if name.kind == "person" else "unknown"
            entity = self._add(Entity(kind, name.span, key, first=name.words[0]))
        elif len(key) > len(entity.key) or (
            len(key) == len(entity.key)
            and (len(key[0]) > len(entity.key[0]) or entity.name.of(self.text).isupper())  # "ANN LEE INTERVIEW"
        ):
            entity.name, entity.key, entity.first = name.span, key, name.words[0]
            self._index(entity)
        if name.kind == "person":
            entity.kind = "person"
        if entity.gender == "u":
            entity.gender = kin.gender_of(self.text, name) or gender.of_title(self.text, name)
        self._full[id(entity)] += 1
        self._told[id(entity)].append(name)

    def _born_as(self, name: Name, key: tuple[str, ...]) -> Entity | None:
        """Who bore another surname at birth: “Ann Brook Hale was born in …”, where Ann Low alone is called Ann."""
        if later := self.born.get(key):
            return next((e for e in self._by_last.get(later[-1], ()) if e.key[0] == key[0]), None)
        if not self.text.startswith(" was born", name.span.end):
            return None
        called = {id(entity): entity for entity in self._by_first.get(key[0], ())}
        namesakes = [entity for entity in called.values() if entity.key[-1] not in key]
        return namesakes[0] if len(called) == len(namesakes) == 1 else None

    def place(self, name: Name, key: tuple[str, ...]) -> Entity | None:
        """The entity of `name`; one that is known by a single word only is made here."""
        entity: Entity | None
        if family := self._family(name, key):
            entity = family
        elif name.kind in ("organization", "place") and not self._is_called_like_place(name, key):
            entity = self.bodies.of(name, key)
        elif len(key) > 1:
            entity = self._by_birth_name.get(key) or self._same(key, name)
            if entity:
                self._last_full[key[-1]] = (name.span.start, entity)
        else:
            known = name.title or key[0] in self._by_last or key[0] in self._by_first or key[0] in self._by_middle
            entity = (None if known else self.bodies.shortened(name, key)) or self._by_one_word(name, key[0])
        if entity and entity.kind == "unknown":
            entity = self.bodies.shortened(name, key) or entity
        if entity:
            entity.names.append(name)
            if name.title:
                self._titled[name.title.of(self.text), key[-1]] = entity
            if entity.gender == "u" and len(key) == 1:
                entity.gender = gender.of_title(self.text, name)
        return entity

    def _is_called_like_place(self, name: Name, key: tuple[str, ...]) -> bool:
        """Whether it is the given name of somebody whom the article names: "Chad" of Chad Low; not "in Chad"."""
        bearers = self._by_first.get(key[0], ()) if len(key) == 1 and is_first_name(name.words[0]) else ()
        named = any(len(bearer.key) > 1 and is_first_name(bearer.first) for bearer in bearers)
        return named and word_before(self.text, name.span.start).lower() not in lexicon.words("prepositions")

    def _family(self, name: Name, key: tuple[str, ...]) -> Entity | None:
        """The family of somebody whom the article names: "the Bells" where it names an Ed Bell."""
        start = name.span.start - 4
        if len(key) > 1 or not key[0].endswith("s") or self.text[max(0, start) : name.span.start].lower() != "the ":
            return None
        if key[0] in self._by_last or not any(e.kind == "person" for e in self._by_last.get(key[0][:-1], ())):
            return None
        return self._families.setdefault(key[0], Entity("group", Span(start, name.span.end), key))

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        self._index(entity)
        return entity

    def _index(self, entity: Entity) -> None:
        """Make the entity known by the first, the last and the middle words of its name, and a nickname in it."""
        if nickname := _NICKNAME.search(entity.name.of(self.text)):
            self._by_middle.setdefault(folded((nickname[1],))[0], []).append(entity)
        first, *middle, last = entity.key if len(entity.key) > 1 else (entity.key[0], entity.key[0])
        for shorter in one_letter_less(last):
            self._by_one_less.setdefault(shorter, set()).add(last)
        for index, word in ((self._by_last, last), (self._by_first, first), *((self._by_middle, m) for m in middle)):
            if entity not in (known := index.setdefault(word, [])):
                known.append(entity)

    def _same(self, key: tuple[str, ...], name: Name) -> Entity | None:
        """The bearer of a full name that can be the same person's."""
        told = gender.of_title(self.text, name)
        fits = [e for e in self._by_last.get(key[-1], ()) if compatible(key, e.key) and _may_be(e, told)]
        fits = [e for e in fits if not {(key, e.key[0]), (e.key, key[0])} & self._kin]  # nobody is his own father
        _, last = self._last_full.get(key[-1], (0, None))
        near = last if last in fits else None
        return next((e for e in fits if e.key == key), near or (fits[0] if fits else None))

    def _by_one_word(self, name: Name, word: str) -> Entity:
        """Whose name one word alone is: somebody named before by it, or a newcomer."""
        entity = next((e for rule in self._RULES if (e := rule(self, name, word))), None)
        if entity is None or kin.is_relative_of(self.text, name, entity.key):
            kind: SpeakerKind = "person" if name.kind == "person" else "unknown"
            told = gender.of_title(self.text, name)
            entity = self._add(Entity(kind, name.span, (word,), told, name.words[0]))
            self._told[id(entity)].append(name)
            return entity
        if name.kind == "person":
            entity.kind = "person"
        return entity

    def _by_given_name_title(self, name: Name, word: str) -> Entity | None:
        """The bearer of a title that a given name follows: "Sir Keir", "King Farid" are nobody's surnames."""
        title = _last_title(self.text, name)
        if title not in lexicon.words("given_name_titles"):
            return None
        told = gender.of_title(self.text, name)
        known = [e for e in self._by_first.get(word, ()) if _may_be(e, told)]
        if title in lexicon.words("title_kinds/royal"):  # its bearers have no surname
            known = [e for e in known if len(e.key) == 1]
        elif not known and word in self._by_last:
            return None  # "Sir Jones"
        bearer = max(known, key=lambda e: self._full[id(e)], default=None)
        bearer = bearer or self._add(Entity("person", name.span, (word,), told, name.words[0]))
        self._last_full[word] = (name.span.start, bearer)
        return bearer

    def _by_surname(self, name: Name, word: str) -> Entity | None:
        return self._choose(name, word, self._by_last.get(word) or self._misspelt(word))

    def _by_middle_surname(self, name: Name, word: str) -> Entity | None:
        """Known by the first of two surnames, “Garcia” for Maria Garcia Lopez; a given name in the middle is none."""
        bearers = self._by_middle.get(word, [])
        surname = len(bearers) == 1 and (name.title is not None or not is_first_name(name.words[0]))
        return bearers[0] if surname and _may_be(bearers[0], gender.of_title(self.text, name)) else None

    def _by_first_word(self, name: Name, word: str) -> Entity | None:
        """The only one whose name begins so: “Melanie” for Melanie Ford, “Mr Xi” for Xi Deming."""
        bearers = [e for e in self._by_first.get(word, ()) if len(e.key) > 1]
        told = gender.of_title(self.text, name)
        met = [e for e in bearers if e.names]
        bearers = met if len(met) == 1 else bearers
        if bearers and not met and _last_title(self.text, name) in lexicon.words("ties"):
            bearers = [e for e in bearers if len(self._by_last[e.key[-1]]) > 1]  # "Ann Low's husband Ed", and Ed Kim
        return bearers[0] if len(bearers) == 1 and _may_be(bearers[0], told) else None

    _RULES = (_by_given_name_title, _by_surname, _by_middle_surname, _by_first_word)
    """How a single word is led to its bearer, in the order in which it is tried."""

    def _misspelt(self, word: str) -> list[Entity]:
        """Bearers of a surname that is this word but for one letter left out or put in."""
        if len(word) < _SHORTEST_MISSPELT:
            return []
        shorter = {short for short in one_letter_less(word) if short in self._by_last}
        near = self._by_one_less.get(word, set()) | shorter
        return self._by_last[near.pop()] if len(near) == 1 else []

    def _pronoun_after(self, name: Name) -> Gender:
        """What "he" or "she" soon after a bare surname tells of its bearer."""
        found = _SUBJECT.search(self.text, name.span.end, name.span.end + _SOON)
        if found is None or not _ENDS.isdisjoint(self.text[name.span.end : found.start()]):
            return "u"
        return "m" if found["m"] else "f"

    def _choose(self, name: Name, word: str, bearers: list[Entity]) -> Entity | None:
        """Of the bearers of a surname: who fits the title, was just named in full, or is named most.

        None where the title speaks against all of them.
        """
        told = gender.of_title(self.text, name)
        if len(bearers) > 1 and (office := _office(self.text, name)):
            holders = [e for e in bearers if self._holds(e, office)]
            bearers = holders if len(holders) == 1 else bearers
        if told == "u" and len(bearers) > 1:
            told = self._pronoun_after(name)
        if told != "u":
            fitting = [e for e in bearers if _may_be(e, told)] or (self._of_family(told) if bearers else [])
            bearers = [e for e in fitting if gender.so_far(e) == told] or fitting
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        apart = [e for e in bearers if not self._comes_as_kin(e)] if name.title is None else []
        if len(apart) == 1:
            return apart[0]  # "Okeke", beside "his eldest son, Dr Chike Okeke"
        at, last = self._last_full.get(word, (-_NEAR, bearers[0]))
        if name.title and (known := self._titled.get((name.title.of(self.text), word))) in bearers:
            return known  # "Mr Low" is still he, though “his late brother, Ed Low,” was named since
        if last in bearers and name.span.start - at < _NEAR:
            return last
        return max(bearers, key=lambda e: self._full[id(e)])

    def _of_family(self, told: Gender) -> list[Entity]:
        """The one of that gender who is called by a given name, as kin: “Mrs Low”, beside “his wife Ann” of Ed Low."""
        relatives = [
            e for e in self.entities if len(e.key) == 1 and self._comes_as_kin(e) and given_gender(e.first) == told
        ]
        return relatives if len(relatives) == 1 else []

    def _comes_as_kin(self, entity: Entity) -> bool:
        """Whether somebody comes into the story as a relative."""
        told = self._told[id(entity)]
        return kin.is_led_to(self.text, told[0].whole.start if told else entity.name.start)

    def _holds(self, entity: Entity, office: str) -> bool:
        """Whether the article gives somebody an office, where it names him in full or by that office."""
        told = (phrase.lower().split() for phrase in roles.of(self.text, self._told[id(entity)], ()))
        return any(office in words for words in told)


def _office(text: str, name: Name) -> str:
    """The last word of the office before a name, in small letters: "president"; empty where there is none."""
    title = _last_title(text, name)
    return "" if is_courtesy(title) else title.lower()


def _last_title(text: str, name: Name) -> str:
    return name.title.of(text).split()[-1] if name.title else ""


def _may_be(entity: Entity, told: Gender) -> bool:
    return "u" in (told, so_far := gender.so_far(entity)) or told == so_far
