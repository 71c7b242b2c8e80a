"""A place in an article."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where somebody reads: the offset of the cursor's sentence, and of the first line in view."""

    cursor: int = 0
    top: int = 0
