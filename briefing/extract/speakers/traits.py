"""How the article describes its people: the words of their offices, their age, their land."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from briefing import lexicon
from briefing.extract.speakers import roles
from briefing.extract.speakers.entity import Directory, Entity
from briefing.patterns import lazy

_AGE = lazy(r",? (?:\(|aged )?(\d{1,3})(?:[,.;)]| years)")
_OWNER = lazy(r"([A-Z]\w{3,})['’]s?\s$")
_ON_TRIAL = lazy(
    r"(?:, [^.;\n“”\"]{1,80}?,|, \d\d,?)?(?: who)? (?:(?:is|was|has been|stands|went|is standing|goes|later) )?"
    r"(?:accused of|charged with|alleged to|on trial|trial for|(?:has |had )?(?:pleaded|pleads) (?:not )?guilty"
    r"|den(?:ies|ied|ying) [^.;\n]{0,40}(?:charges?|counts?|murder|manslaughter|fraud|assault|rape|theft))\b"
)
_MOST_CALLED = 50
"""Of more people who are described alike, only the first are thought of."""


class Traits:
    """The people of one article as it describes them."""

    def __init__(self, text: str, directory: Directory) -> None:
        self._text = text
        self._directory = directory
        self._called: dict[str, list[tuple[Entity, frozenset[str]]]] | None = None
        self._in_letters: dict[str, set[Entity]] | None = None
        self._of: dict[Entity, frozenset[str]] = {}

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
            owners = (_OWNER().search(self._text, max(0, n.whole.start - 30), n.whole.start) for n in entity.names[:5])
            if entity.kind == "person" and any(o and o.group(1).lower()[:4] == nation[:4] for o in owners):
                found.append((entity, self.of(entity)))
        return found

    def age(self, entity: Entity) -> str:
        """The age that stands after one of the person's names: "36" of "Kim, 36,"; empty where none does."""
        found = (_AGE().match(self._text, name.span.end) for name in entity.names)
        return next((age.group(1) for age in found if age), "")

    def on_trial(self) -> list[Entity]:
        """Those of whom the article tells what they are accused of."""
        people = (e for e in self._directory.entities if e.kind == "person")
        return [e for e in people if any(_ON_TRIAL().match(self._text, name.span.end) for name in e.names)]

    def learn(self, entity: Entity, noun: str) -> None:
        """Take note that the article calls somebody by `noun`, who was not yet named there."""
        self._of[entity] = self.of(entity) | {noun}
        self._called = None

    def in_letters(self, letters: str) -> Entity | None:
        """The one person whose office begins with `letters`: "the CS" of an Elin Cabinet Secretary, named no body."""
        if self._in_letters is None:
            self._in_letters = {}
            for entity in self._directory.entities:
                for short in _letters_of(self._text, entity) if entity.names else ():
                    self._in_letters.setdefault(short, set()).add(entity)
        found = self._in_letters.get(letters, set())
        return next(iter(found)) if len(found) == 1 and all(e.kind == "person" for e in found) else None

    def of(self, entity: Entity) -> frozenset[str]:
        """The words of the person's roles, with those that a title stands for."""
        if entity not in self._of:
            words: set[str] = set()
            for phrase in roles.of(self._text, entity.names, ()):
                words |= _words_of(phrase)
            self._of[entity] = frozenset(words | roles.party_words(self._text, entity.names))
        return self._of[entity]


def _letters_of(text: str, entity: Entity) -> Iterator[str]:
    """The letters by which an office, or the name of a body, may be called: "CS", "MP"."""
    if entity.kind == "person":
        phrases = roles.of(text, entity.names, ())
    else:
        phrases = [entity.name.of(text)] if len(entity.key) > 1 else []
    for phrase in phrases:
        words = [word for word in _WORD.findall(phrase) if word.lower() not in _JOINTS]
        for first, last in combinations(range(len(words) + 1), 2):
            if last - first in _IN_LETTERS and (entity.kind == "person" or (first, last) == (0, len(words))):
                yield "".join(word[0] for word in words[first:last]).upper()


_WORD = re.compile(r"[^\W\d][\w'’-]*")
_JOINTS = frozenset({"of", "the", "and", "for", "to"})
_IN_LETTERS = range(2, 5)


def _words_of(phrase: str) -> set[str]:
    """The words of a role, small, with the nouns its titles stand for; a former office is marked as such."""
    words = {w.lower() for w in phrase.split()}
    words |= {w.removeprefix("co-") for w in words}
    spelt = _nouns_of_titles()
    words |= {noun for w in words for noun in spelt.get(w, "").split()}
    alike = lexicon.pairs("mention_words/alike")
    words |= {noun for w in words for noun in alike.get(w, "").split()}
    return {f"former {w}" for w in words} if "former" in words else words


@cache
def _nouns_of_titles() -> dict[str, str]:
    return {title.lower(): row[1] for title, row in lexicon.table("titles").items()}
