"""A place in an article."""

from __future__ import annotations

from typing import NamedTuple

_WORDS = 60
"""Characters by which a sentence is known again."""


class Place(NamedTuple):
    """Where somebody reads: the offsets of the cursor's sentence and of the first line in view, 0 at the start.

    Whoever turned pages with the mouse may have left the cursor behind, out of view.
    """

    cursor: int = 0
    top: int = 0
    cursor_in_view: bool = True


def moved(place: Place, old: str, new: str) -> Place:
    """The same place in another version of a text: at the same words where they are still there."""
    words = old[place.cursor : place.cursor + _WORDS]
    after, before = new.find(words, place.cursor), new.rfind(words, 0, place.cursor + len(words))
    found = [at for at in (after, before) if at >= 0] if words else []
    cursor = min(found, key=lambda at: abs(at - place.cursor), default=min(place.cursor, len(new)))
    top = max(0, place.top + cursor - place.cursor) if place.top else 0
    return place._replace(cursor=cursor, top=top)
