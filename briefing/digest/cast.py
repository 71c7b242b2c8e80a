"""The cast: who speaks in an article, the weightiest first, each with the best quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from briefing.digest.telling import inferred
from briefing.model import Briefing, Quote, Speaker

PEOPLE = frozenset({"person", "unknown"})
"""The kinds of speaker that are one person; one whose kind cannot be told mostly is."""

LISTED = 8
"""Speakers that are listed before bodies and documents are folded."""

_TELLING = 18
"""Words that a quotation needs to tell most: a longer one does not fit on a line."""


class CastMember(NamedTuple):
    """A speaker and what is said: `words` are those quoted directly."""

    speaker: Speaker
    quotes: tuple[Quote, ...]
    direct: int
    words: int

    def only(self, quotes: Sequence[Quote]) -> CastMember | None:
        """The same speaker with these statements alone; None where there are none."""
        return _role(self.speaker, quotes) if quotes else None

    @property
    def reported(self) -> int:
        """How many statements are told in the article's words, or partly so."""
        return len(self.quotes) - self.direct

    @property
    def best(self) -> Quote | None:
        """The quotation that tells most in a line; one whose speaker is named beside it before an inferred one."""
        spoken = [quote for quote in self.quotes if quote.kind == "direct"] or list(self.quotes)
        return max(spoken, key=_tells, default=None)

    @property
    def asks(self) -> bool:
        """Whether it is an interviewer: mostly questions, several of them."""
        asked = sum(quote.kind == "direct" and quote.text.endswith("?") for quote in self.quotes)
        return asked > 1 and asked * 2 > len(self.quotes)


def cast(briefing: Briefing) -> list[CastMember]:
    """All who speak: named people, described people, bodies and documents; in each group the weightiest first."""
    said: dict[str | None, list[Quote]] = defaultdict(list)
    for quote in briefing.quotes:
        said[quote.speaker].append(quote)
    alone = (speaker for speaker in briefing.speakers if speaker.id in said)  # others only speak together
    return sorted((_role(speaker, said[speaker.id]) for speaker in alone), key=_weight)


def in_order(briefing: Briefing) -> list[CastMember]:
    """All who speak, as they come in the article."""
    place = {speaker.id: number for number, speaker in enumerate(briefing.speakers)}
    return sorted(cast(briefing), key=lambda role: place[role.speaker.id])


def folded(roles: Sequence[CastMember]) -> int:
    """How many at the end of the cast are folded: bodies and documents, where the list is long without them."""
    minor = sum(role.speaker.kind not in PEOPLE for role in roles)
    rest = min(minor, len(roles) - LISTED)
    return rest if rest > 1 else 0


def stray(briefing: Briefing) -> list[Quote]:
    """The statements that no listed speaker made."""
    listed = {speaker.id for speaker in briefing.speakers}
    return [quote for quote in briefing.quotes if quote.speaker not in listed]


def _role(speaker: Speaker, quotes: Sequence[Quote]) -> CastMember:
    direct = [quote for quote in quotes if quote.kind == "direct"]
    return CastMember(speaker, tuple(quotes), len(direct), sum(len(quote.text.split()) for quote in direct))


def _weight(role: CastMember) -> tuple[int, bool, int, int]:
    """What the order goes by; where all else is equal, the one who speaks first stays first."""
    speaker = role.speaker
    group = 2 if speaker.kind not in PEOPLE else 0 if speaker.named else 1
    return group, role.asks, -role.words, -len(role.quotes)


def _tells(quote: Quote) -> tuple[bool, int]:
    return not inferred(quote.evidence), min(len(quote.text.split()), _TELLING)
