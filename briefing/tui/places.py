"""A place in an article."""

from __future__ import annotations

from typing import NamedTuple

_WORDS = 60
"""Characters by which a sentence is known again."""


class Place(NamedTuple):
    """Where somebody reads: the offsets of the cursor's sentence and of the first line in view, 0 at the start.

    Whoever turned pages with the mouse may have left the cursor behind, out of view. `percent` is how far in the
    text that is, `pane` the pane used last, `alone` the part that had the screen to itself, empty where no part had.
    """

    offset: int = 0
    top: int = 0
    in_view: bool = True
    percent: int = 0
    pane: str = ""
    alone: str = ""

    @property
    def at_start(self) -> bool:
        """Whether nobody has read on from the beginning."""
        return self.offset == self.top == 0 and self.in_view


def moved(place: Place, old: str, new: str) -> Place:
    """The same place in another version of a text: at the same words where they are still there."""
    words = old[place.offset : place.offset + _WORDS]
    after, before = new.find(words, place.offset), new.rfind(words, 0, place.offset + len(words))
    found = [at for at in (after, before) if at >= 0] if words else []
    cursor = min(found, key=lambda at: abs(at - place.offset), default=min(place.offset, len(new)))
    top = max(0, place.top + cursor - place.offset) if place.top else 0
    return place._replace(offset=cursor, top=top)
