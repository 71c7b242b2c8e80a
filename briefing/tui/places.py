"""A place in an article."""

from __future__ import annotations

from typing import NamedTuple

ABOUT = -1
"""The top of a place of which only the cursor is known: a third of the page is to stand above it."""


class Place(NamedTuple):
    """Where somebody reads: the offset of the cursor's sentence, and of the first line in view."""

    cursor: int = 0
    top: int = 0
