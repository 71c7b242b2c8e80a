"""What the library answers to words as they are typed, and to a wish for all of one person or thing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

from briefing import wording
from briefing.library import (
    Hit,
    Known,
    Library,
    LibraryError,
    Query,
    counted_alike,
    find,
    named,
    names_of,
    said_by,
    typed,
)
from briefing.library.tables import KINDS

EACH = 20
"""How many of a kind are shown while words are typed."""

Entry: TypeAlias = "Hit | Known"


class Answer(NamedTuple):
    """What was found, how many articles there are, and a sentence where something stood in the way."""

    entries: tuple[Entry, ...] = ()
    articles: int = 0
    said: str = ""


EMPTY = "The library is empty. “briefing add FILES” adds articles; with the setting “library” on, every one you read."


def look(path: Path, words: str) -> Answer:
    """People, quotations, figures and events with these words; without any, what was added last. Never raises."""
    if not path.exists():
        return Answer(said=EMPTY)
    articles = 0
    try:
        with Library(path) as library:
            articles = library.count()
            if not articles:
                return Answer(said=EMPTY)
            people = named(library, words) if words.strip() else []
            hits = find(library, Query(typed(words), KINDS if words.strip() else KINDS[:3], limit=EACH))
            return Answer((*people, *hits), articles, "" if people or hits else "Nothing was found.")
    except LibraryError as error:
        return Answer(articles=articles, said=str(error))


def all_of(path: Path, entry: Entry) -> Answer:
    """All that a person said, or all figures of the same thing, newest first. Never raises."""
    try:
        with Library(path) as library:
            if isinstance(entry, Hit) and entry.kind == "numbers":
                return Answer(tuple(counted_alike(library, entry)), library.count())
            names = {one for name in _names(entry) for one in names_of(library, name)}
            return Answer(tuple(said_by(library, sorted(names))), library.count())
    except LibraryError as error:
        return Answer(said=str(error))


def called(entry: Entry) -> str:
    """What `all_of` an entry is the whole of, as a heading has it; "" where there is no more of it."""
    if isinstance(entry, Known):
        return f"All that {entry.name} said"
    if entry.kind == "quotes" and entry.speaker:
        return f"All that {entry.speaker} said"
    thing = entry.counted or entry.unit
    return f"All figures of {thing}" if entry.kind == "numbers" and thing else ""


def _names(entry: Entry) -> tuple[str, ...]:
    return entry.names if isinstance(entry, Known) else (entry.speaker or "",)


def source(hit: Hit) -> str:
    """The outlet, the day and the headline."""
    day = wording.day(datetime.date.fromisoformat(hit.published)) if hit.published else ""
    return " · ".join(filter(None, (hit.publisher, day, hit.headline)))
