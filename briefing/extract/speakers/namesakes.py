"""Two of one name: “the younger Lee”, “Lee senior”."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import Reading
from briefing.patterns import lazy

_YOUNGER = frozenset({"younger", "junior", "jr", "jnr"})
_ELDER = frozenset({"elder", "older", "senior", "sr", "snr"})
_CHILDREN = frozenset({"son", "daughter", "grandson", "granddaughter", "nephew", "niece", "stepson", "stepdaughter"})
_KIN = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]+['’]s?) (?:[a-z]+ )?(?P<kin>[a-z-]+),? $")
_AFTER = lazy(r",? (?:[Hh]is|[Hh]er|[Tt]heir|the [A-Z][\w-]+['’]s?) (?:[a-z]+ )?(?P<kin>[a-z-]+)\b")


def the_younger(reading: Reading, source: Mention) -> Entity | None:
    """The one of two who is called so, by the kinship that is told: “his son, Ed”; else one without a name."""
    words = {word.lower().rstrip(".") for word in source.words[:-1]}
    if source.words[0].lower() != "the" or (_YOUNGER | _ELDER).isdisjoint(words):
        return None
    young = not _YOUNGER.isdisjoint(words)
    found = [e for e in reading.directory.entities if e.kind in ("person", "unknown") and _is_kin(reading, e, young)]
    if len(found) == 1:
        found[0].kind = "person"
        return found[0]
    return reading.unnamed.add("person", source._replace(words=tuple(word.lower() for word in source.words)))


def _is_kin(reading: Reading, entity: Entity, young: bool) -> bool:
    """Whether the article names somebody as the child, or as the parent, of another."""
    for name in entity.names[:3]:
        start = max(0, name.whole.start - 40)
        told = _KIN().search(reading.text, start, name.whole.start) or _AFTER().match(reading.text, name.span.end)
        if told and told["kin"] in lexicon.words("ties") and (told["kin"] in _CHILDREN) == young:
            return True
    return False
