"""How the article describes its people: the words of their offices, their age, their land."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.extract.speakers import roles
from briefing.extract.speakers.entity import Directory, Entity
from briefing.patterns import lazy

_AGE = lazy(r",? (?:\(|aged )?(\d{1,3})(?:[,.;)]| years)")
_OWNER = re.compile(r"([A-Z]\w{3,})['’]s?\s$")
_MOST_CALLED = 50
"""Of more people who are described alike, only the first are thought of."""


class Traits:
    """The people of one article as it describes them."""

    def __init__(self, text: str, directory: Directory) -> None:
        self._text = text
        self._directory = directory
        self._called: dict[str, list[tuple[Entity, frozenset[str]]]] | None = None

    def people_called(self, noun: str) -> list[tuple[Entity, frozenset[str]]]:
        """The people whom the article describes by `noun`, each with all words that describe him or her."""
        if self._called is None:
            self._called = {}
            for entity in self._directory.entities:
                traits = self.of(entity) if entity.kind == "person" else frozenset()
                for word in traits:
                    self._called.setdefault(word, []).append((entity, traits))
        return self._called.get(noun, [])[:_MOST_CALLED]

    def people_of(self, nation: str) -> list[tuple[Entity, frozenset[str]]]:
        """The people named as in "Norland's Kim", whose land `nation`, an adjective, begins like."""
        found = []
        for entity in self._directory.entities[:_MOST_CALLED] if len(nation) > 3 else ():
            owners = (_OWNER.search(self._text, max(0, n.whole.start - 30), n.whole.start) for n in entity.names[:5])
            if entity.kind == "person" and any(o and o.group(1).lower()[:4] == nation[:4] for o in owners):
                found.append((entity, self.of(entity)))
        return found

    def age(self, entity: Entity) -> str:
        """The age that stands after one of the person's names: "36" of "Kim, 36,"; empty where none does."""
        found = (_AGE().match(self._text, name.span.end) for name in entity.names)
        return next((age.group(1) for age in found if age), "")

    def of(self, entity: Entity) -> frozenset[str]:
        """The words of the person's roles, with those that a title stands for."""
        words: set[str] = set()
        for phrase in roles.of(self._text, entity.names, ()):
            words |= _words_of(phrase)
        return frozenset(words | roles.party_words(self._text, entity.names))


def _words_of(phrase: str) -> set[str]:
    """The words of a role, small, with the nouns its titles stand for; a former office is marked as such."""
    words = {w.lower() for w in phrase.split()}
    words |= {w.removeprefix("co-") for w in words}
    spelt = _nouns_of_titles()
    words |= {noun for w in words for noun in spelt.get(w, "").split()}
    return {f"former {w}" for w in words} if "former" in words else words


@cache
def _nouns_of_titles() -> dict[str, str]:
    return {title.lower(): row[1] for title, row in lexicon.table("titles").items()}
