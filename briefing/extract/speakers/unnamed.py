"""Those whom the article speaks of without a name: “a witness”, “his lawyers”, “the report”."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.speakers import gender
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.salience import FAINT, Salience
from briefing.language.plurals import singulars
from briefing.model import SpeakerKind


class Unnamed:
    """The entities without a name of their own; `pronouns` are whom “he”, “his” and the like mean, by their place."""

    def __init__(self, salience: Salience, pronouns: Mapping[int, Entity]) -> None:
        self._salience = salience
        self._pronouns = pronouns
        self._known: dict[tuple[SpeakerKind, tuple[str, ...], Entity | None], Entity] = {}
        self._teams: dict[tuple[str, Entity], Entity] = {}
        self._last_teams: dict[str, Entity] = {}

    def add(self, kind: SpeakerKind, source: Mention) -> Entity:
        """An entity without a name of its own, or the one worded alike before, “his office” that of the same man."""
        owner = self._pronouns.get(source.span.start)
        alike = kind in {"document", "group"} and source.words[0] in {"a", "an"}  # "jury" in a headline, "a jury"
        words = source.words[1:] if alike else source.words
        known = self._known.get((kind, words, owner))
        if known is None:
            told = gender.of_word(source.noun) if kind == "person" else "u"
            known = Entity(kind, source.span, source.words, told)
            known.owner = owner
            self._known[kind, words, owner] = known
        return known

    def documents(self) -> list[Entity]:
        """What was cited so far that has no name of its own."""
        return [entity for (kind, *_), entity in self._known.items() if kind == "document"]

    def team(self, family: str, owner: Entity, source: Mention) -> Entity:
        """The lawyers, or the like, of somebody; the same ones each time."""
        team = self._teams.setdefault((family, owner), Entity("group", source.span, source.words))
        team.owner = self._pronouns.get(team.name.start)
        self._last_teams[family] = team
        return team

    def known_team(self, family: str, owner: Entity) -> Entity | None:
        """The lawyers of somebody, where they were spoken of before."""
        return self._teams.get((family, owner))

    def last_team(self, family: str) -> Entity | None:
        """Of those last spoken of who belong to somebody: "the lawyers"."""
        return self._last_teams.get(family)

    def called(self, noun: str) -> Entity | None:
        """One in mind who has no name and was called by `noun` before."""
        return next((e for e, value in self._salience.ranked() if value > FAINT and _is_called(e, noun)), None)


def _is_called(entity: Entity, noun: str) -> bool:
    if entity.kind != "person" or entity.names:
        return False
    one_of = entity.key[:2] == ("one", "of")
    if one_of and noun == "person":
        return True
    return noun in entity.key or (one_of and any(noun in singulars(word) for word in entity.key[2:]))
