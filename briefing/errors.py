"""What can go wrong, each with a sentence for a person."""

from __future__ import annotations


class BriefingError(Exception):
    """An article could not be read. `str(error)` is one sentence, fit to show as it is."""
