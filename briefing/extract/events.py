"""What happened when: the happenings that the article dates."""

from __future__ import annotations

from briefing.model import Date, Document, Event, Quote


def find(document: Document, dates: tuple[Date, ...], quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """The dated happenings, sorted by start."""
    return ()
