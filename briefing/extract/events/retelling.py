"""One entry for a happening that the article tells twice."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from briefing.extract.events import passage, roles
from briefing.extract.events.forms import WORD, function_words
from briefing.extract.events.passage import Happening
from briefing.lexicon import verbs

Days: TypeAlias = tuple[datetime.date, datetime.date]

_SHARED = 5
"""So many content words at least must be the same …"""
_SHARE = 0.7
"""… and so much of the shorter telling."""
_COMPARED = 30
"""A happening is compared with so many of the same days: enough for an article, few enough for a book."""
_ONE_A_DAY = frozenset({"vote", "debate", "conference"})
"""Of these one is ahead on a day, however often it is looked forward to."""
_UNFORESEEN = frozenset(
    "accident arrest attack coup earthquake fire flood incident killing outbreak raid riot storm".split()  # noqa: SIM905 - reads as a row
)
"""Kinds of occasion that no calendar holds beforehand."""
_MONTH = datetime.timedelta(days=31)
_STEM = 5
"""Word forms are compared by their first letters: "agreed", "agreement"."""


def merge(told: Sequence[Happening], named: Sequence[Happening], today: datetime.date | None) -> list[Happening]:
    """The happenings told once each, the first telling kept, in an article of the day `today`.

    What is only named by its day ("Friday's crash") is listed where nobody tells it: no happening of that
    day speaks of it, and its own sentence dates nothing else.
    """
    kept: dict[Days, list[_Telling]] = defaultdict(list)
    for happening in told:
        telling, others = _Telling(happening), kept[_days(happening)]
        ahead = today is not None and happening.period.start > today
        if not any(telling.retells(other, ahead) for other in others[:_COMPARED]):
            others.append(telling)
    dating = {happening.passage.span for happening in told}
    for happening in named:
        others = kept[_days(happening)]
        coarse = happening.period.start != happening.period.end
        known = not _struck(happening) and (coarse or happening.passage.span in dating)
        if not known and not any(other.speaks_of(happening) for other in others[:_COMPARED]):
            others.append(_Telling(happening))
    return [telling.happening for tellings in kept.values() for telling in tellings]


def _struck(named: Happening) -> bool:
    """Whether it is what nobody sets a date for: its name, with a month at least, tells that it happened."""
    if named.period.end - named.period.start > _MONTH:
        return False
    return not _UNFORESEEN.isdisjoint(passage.occasions(roles.thing_named(named)))


def _days(happening: Happening) -> Days:
    return happening.period.start, happening.period.end


class _Telling:
    """A happening, the occasions it names, and the stems of the words that tell it but do not date it."""

    def __init__(self, happening: Happening) -> None:
        here = happening.passage
        dates = _stems(" ".join(anchor.span.of(here.text) for anchor in here.anchors))
        self.happening = happening
        self.kinds = frozenset(passage.occasions(happening.words))
        self.content = _stems(happening.words) - dates
        self.sayer = _sayer(happening)

    def retells(self, other: _Telling, ahead: bool) -> bool:
        if (
            self.content == other.content
            or (self.sayer and self.sayer == other.sayer)
            or (ahead and self.kinds & other.kinds & _ONE_A_DAY)
        ):
            return True
        shared = len(self.content & other.content)
        return shared >= _SHARED and shared >= _SHARE * min(len(self.content), len(other.content))

    def speaks_of(self, named: Happening) -> bool:
        thing = roles.thing_named(named)
        return bool(self.kinds & set(passage.occasions(thing)) or self.content & _stems(thing))


def _sayer(happening: Happening) -> str:
    """Whoever says something in the happening, by the last word of the name; "" where something else is done.

    What somebody says further on a day belongs to the same interview or speech.
    """
    clause = happening.entry.clause
    verb = clause.verb if clause else None
    said = verbs.reporting_verb(verb.lemma) if verb else None
    if said is None or not said.says or verb is None:
        return ""
    doer = happening.entry.doer
    return doer.of(happening.passage.text).split()[-1].lower() if doer else ""


def _stems(words: str) -> frozenset[str]:
    lower = (word.lower() for word in WORD.findall(words))
    return frozenset(word[:_STEM] for word in lower if len(word) > 2 and word not in function_words())
