"""What is said: direct, mixed and reported speech, each with the words that name its source."""

from __future__ import annotations

from briefing.model import Document, Quote


def find(document: Document) -> tuple[Quote, ...]:
    """The quotes in the order of the text; `mention` names the source, `speaker` is left for `speakers`."""
    return ()
