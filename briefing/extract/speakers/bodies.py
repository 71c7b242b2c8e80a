"""Which names mean the same organization or place: "Acme" for Acme Holdings, "UFU" for the United Farm Union."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.spelling import folded
from briefing.language.names import Name, is_first_name
from briefing.model import SpeakerKind
from briefing.patterns import lazy

_ALIAS = lazy(r",? \((?:the |or )?[“\"‘']?([A-Z][\w&.-]{1,9})[”\"’']?\)|, or ([A-Z]{2,8})\b")
_OPENING = 5
"""Characters behind a name in which such a form opens."""
Key = tuple[str, ...]


class Bodies:
    """The organizations and places of a text, by their names and the short forms of them."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_key: dict[Key, Entity] = {}
        self._shortened: dict[Key, list[Key]] = {}

    def register(self, text: str, name: Name, key: Key) -> None:
        """Make the short forms of an organization's name known, also the one in brackets behind it."""
        fuller = (full for full in self._shortened.get(key, ()) if full[1:] == key and is_first_name(full[0].title()))
        if key not in self._by_key and not any(fuller):  # "Lee Printing" is Ann Lee Printing
            self._add(name, key)
        opens = text[name.span.end : name.span.end + _OPENING]
        if ("(" in opens or ", or " in opens) and (found := _ALIAS().match(text, name.span.end)):
            self._shortened.setdefault(folded((found.group(1) or found.group(2),)), []).insert(0, key)
        initials = "".join(word[0] for word in name.words if word[0].isupper()).lower()
        firm = initials[:-1] if name.words[-1].rstrip(".") in lexicon.words("bodies/firm") else initials
        for short in (*(key[:n] for n in range(1, len(key))), key[1:], (key[-1],), (initials,), (firm,)):
            self._shortened.setdefault(short, []).append(key)

    def register_county(self, text: str, name: Name, key: Key) -> None:
        """Let "Humber" alone mean Humber County, unless something is told to be in Humber, as in a town."""
        if key[-1] not in lexicon.tagged("place_nouns", "district"):
            return
        town = [f"{placed} {' '.join(name.words[:-1])}" for placed in ("in", "at", "near", "to")]
        if any(words in text and re.search(rf"\b{re.escape(words)}\b(?! [A-Z])", text) for words in town):
            return
        if key not in self._by_key:
            self._add(name, key)
        self._shortened.setdefault(key[:-1], []).append(key)

    def of(self, name: Name, key: Key) -> Entity:
        """The entity of `name`, by its whole name or as a short form; else a new one."""
        return self._by_key.get(key) or self.shortened(name, key) or self._add(name, key)

    def shortened(self, name: Name, key: Key) -> Entity | None:
        """The organization that `name` shortens."""
        if name.kind == "place":
            return None
        return next((self._by_key[full] for full in self._shortened.get(key, ()) if full in self._by_key), None)

    def _add(self, name: Name, key: Key) -> Entity:
        kind: SpeakerKind = "place" if name.kind == "place" else "organization"
        entity = Entity(kind, name.span, key)
        self._by_key[key] = entity
        self.entities.append(entity)
        return entity


def with_bodies(found: tuple[Name, ...], keys: list[tuple[str, ...]]) -> tuple[Name, ...]:
    """`found`, a name that nobody knows being a body's where its last word alone is."""
    alone = {key[0] for name, key in zip(found, keys, strict=True) if name.kind == "organization" and len(key) == 1}
    bodies = (len(key) > 1 and key[-1] in alone for key in keys)
    return tuple(
        name._replace(kind="organization") if name.kind == "unknown" and body else name
        for name, body in zip(found, bodies, strict=True)
    )
