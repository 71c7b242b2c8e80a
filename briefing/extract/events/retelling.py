"""One entry for a happening that the article tells twice."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.events import date_roles, dated
from briefing.extract.events.dated import Happening
from briefing.extract.events.forms import function_words
from briefing.extract.events.versions import Version, Voices
from briefing.patterns import WORD, lazy

Days: TypeAlias = tuple[datetime.date, datetime.date]
_BARE = 2
"""A noun with no more words than these tells nothing new: “the general election in May”."""
_COMPARED = 30
"""A happening is compared with so many of the same days: enough for an article, few enough for a book."""
_OWNED = lazy(r"\w[’']s? ")
_ANOTHER = ("a second ", "a third ", "another ")
_DAY = datetime.timedelta(days=1)
_MONTH = datetime.timedelta(days=31)


def merge(
    told: Sequence[Happening], named: Sequence[Happening], today: datetime.date | None, voices: Voices
) -> list[Happening]:
    """The happenings told once each, the first telling kept, in an article of the day `today`.

    What is only named by its day ("Friday's crash") is listed where nobody tells it: no happening of that
    day speaks of it, and its own sentence dates nothing else.
    """
    kept: dict[Days, list[Version]] = defaultdict(list)
    told = [happening for happening in told if _says_something(happening)]
    nouns = [happening for happening in told if happening.entry.clause is None]
    for happening in (happening for happening in told if happening.entry.clause):
        telling, others = Version(happening, today, voices), kept[_days(happening)]
        if not any(telling.retells(other) for other in others[:_COMPARED]):
            others.append(telling)
    for happening in sorted(nouns, key=lambda happening: -len(happening.words)):
        telling, others = Version(happening, today, voices), kept[_days(happening)]
        bare = (len(telling.content) <= _BARE and _is_told(happening, kept)) or _is_inside(happening, others)
        bare = bare or any(telling.names_again(other) for other in others[:_COMPARED])
        if not bare and not any(telling.retells(other) for other in others[:_COMPARED]):
            others.append(telling)
    dating = {happening.passage.span for happening in told}
    for happening in sorted(named, key=lambda happening: -len(happening.words)):
        others = kept[_days(happening)]
        coarse = happening.period.start != happening.period.end
        known = not _struck(happening) and (coarse or happening.passage.span in dating)
        if not known and not _is_spoken_of(happening, kept):
            others.append(Version(happening, today, voices))
    return _closest([telling for tellings in kept.values() for telling in tellings])


def _says_something(happening: Happening) -> bool:
    """Not “in June” or “he did in 2021”, of a broken sentence or of one that says more elsewhere."""
    text, dates = happening.passage.text, [anchor.span for anchor in happening.passage.anchors]
    spans = [happening.span, *filter(None, [happening.entry.doer])]
    return any(
        word[0].lower() not in _small_words() and not any(date.start <= word.start() < date.end for date in dates)
        for span in spans
        for word in WORD.finditer(text, *span)
    )


@cache
def _small_words() -> frozenset[str]:
    return function_words("preposition", "determiner", "adverb", "pronoun", "auxiliary")


def _is_inside(noun: Happening, others: Sequence[Version]) -> bool:
    """Whether the words of the noun are part of what a clause tells of the same days."""
    spans = (telling.happening.span for telling in others[:_COMPARED])
    return any(span.start <= noun.span.start and noun.span.end <= span.end for span in spans)


def _is_told(noun: Happening, kept: Mapping[Days, Sequence[Version]]) -> bool:
    """Whether a clause tells what a noun does, of the same days or for a day within its month."""
    words = noun.words.replace(noun.date_span.of(noun.passage.text), "")
    if _OWNED().search(words) or words.startswith(_ANOTHER):
        return False  # "her foe's rally on Sunday" may be another, "a third meeting in June" is
    return _is_spoken_of(noun, kept)


def _is_spoken_of(noun: Happening, kept: Mapping[Days, Sequence[Version]]) -> bool:
    """Whether anything tells of the thing, of the same days or for a day within its month."""
    first, last = _days(noun)
    fits = [(first, last)]
    if _DAY < last - first <= _MONTH:
        fits += [days for days in kept if days[0] == days[1] and first <= days[0] <= last]
    return any(telling.speaks_of(noun) for days in fits for telling in kept.get(days, ())[:_COMPARED])


def _struck(named: Happening) -> bool:
    """Whether it is what nobody sets a date for: its name, with a month at least, tells that it happened."""
    if named.period.end - named.period.start > _MONTH:
        return False
    return not lexicon.words("occasion_kinds/unforeseen").isdisjoint(dated.occasions(date_roles.thing_named(named)))


def _days(happening: Happening) -> Days:
    return happening.period.start, happening.period.end


def _closest(tellings: Sequence[Version]) -> list[Happening]:
    """Without what is told for a day and, less exactly, for its week: “opened last week”, “opened on Friday”."""
    by_deed: dict[tuple[str, str], list[Version]] = defaultdict(list)
    for telling in tellings:
        by_deed[telling.doer, telling.deed].append(telling)
    return [
        telling.happening
        for telling in tellings
        if not any(telling.tells_loosely(other) for other in by_deed[telling.doer, telling.deed][:_COMPARED])
    ]
